"""Whom to remind: people without an approved SKP, evidence or final evaluation in a period."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus, Identity, Period, PeriodKind
from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn, ListReport, ListSection
from sdm_desktop.domain.report_records import KeyFigure
from sdm_desktop.domain.skp import Skp, SkpStatus
from sdm_desktop.services.assignments import takes_part
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.report_forms import basis_on
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_subject import head_signature, subject_of
from sdm_desktop.storage.evaluation_people import Member
from sdm_desktop.storage.report_forms import FormRepository
from sdm_desktop.storage.reports import Scope

_TITLE = "Pengingat Pengisian Kinerja"
_DONE = "Lengkap"
_COLUMNS = (
    ListColumn("No", 6, CellKind.NUMBER),
    ListColumn("Nama", 42, is_bold=True),
    ListColumn("Jabatan", 40, is_under=True),
    ListColumn("NIP / NI PPPK", 31, CellKind.NIP),
    ListColumn("Pejabat penilai", 30),
    ListColumn("SKP", 19),
    ListColumn("Bukti dukung", 19),
    ListColumn("Evaluasi", 19),
)


@dataclass(frozen=True, slots=True)
class _State:
    """How far one person is; empty texts where nothing is missing."""

    plan: str
    evidence: str
    evaluation: str

    @property
    def is_complete(self) -> bool:
        return not (self.plan or self.evidence or self.evaluation)


@dataclass(frozen=True, slots=True)
class _Data:
    """What was read at once, by person."""

    period: Period
    plans: Mapping[str, Skp]
    evidence: Mapping[str, tuple[int, int]]
    evaluations: Mapping[str, Evaluation]


def reminders_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the list of a unit or of the office; complete people are left out."""
    context = reader.context(request)
    period = reader.period(request, PeriodKind.TRIWULANAN)
    people = _people(reader, context, period)
    data = _read(reader, period, people)
    states = {person.id: _state(person, data) for person in people}
    open_ones = [person for person in people if not states[person.id].is_complete]
    evaluators = reader.people.evaluators()
    above = {person.id: evaluators.of(person.id)[0] or "" for person in open_ones}
    context.people = reader.people.identities({*above, *filter(None, above.values())})
    sections = _sections(context, open_ones, (states, above))
    subject = subject_of(context)
    record = ListReport(
        kop=context.kop(subject.opd),
        judul=_TITLE,
        subjek=subject.name,
        keadaan=f"{period.nama}, keadaan {long_date(context.local.date())}",
        kolom=_COLUMNS,
        bagian=sections,
        angka=_figures(people, states),
        kosong=f"Semua pegawai sudah lengkap pada {period.nama}.",
        catatan=f"Batas pengisian {long_date(period.batas_pengisian)}.",
        tanda_tangan=head_signature(reader, context, subject),
        kaki=context.footer(
            f"pengingat/{request.unit_id}/{period.id}",
            basis_on(context, period.selesai),
            period.kunci,
            sections,
        ),
    )
    return ReportJob(iter([record]), 1, reader.info(context, _TITLE, period), period)


def _people(reader: ReportReader, context: ReportContext, period: Period) -> list[Member]:
    """Return who takes part in the period, in scope; a penilai sees the own people.

    People chosen one by one are those asked for, wherever they are.
    """
    scope, chosen = context.scope, frozenset(context.request.employee_ids)
    found = [
        person
        for person in reader.people.members(context.today)
        if takes_part(person, period)
        and (not chosen or person.id in chosen)
        and (scope.unit_ids is None or person.unit_id in scope.unit_ids)
    ]
    if scope.evaluator_id is None:
        return found
    evaluators = reader.people.evaluators()
    return [person for person in found if evaluators.of(person.id)[0] == scope.evaluator_id]


def _read(reader: ReportReader, period: Period, people: Sequence[Member]) -> _Data:
    store = FormRepository(reader.database)
    ids = frozenset(person.id for person in people)
    plans: dict[str, Skp] = {}
    for skp in store.plans(period.tahun, Scope(person_ids=ids)):
        known = plans.get(skp.pegawai_id)
        is_better = known is None or not known.status.is_approved
        if not skp.is_plt_plh_pj and is_better:
            plans[skp.pegawai_id] = skp
    found = reader.rows.evaluations([period.id], Scope(person_ids=ids))
    evidence = store.evidence_counts([skp.id for skp in plans.values()], period.kode)
    return _Data(
        period,
        plans,
        {person: evidence.get(skp.id, (0, 0)) for person, skp in plans.items()},
        {evaluation.pegawai_id: evaluation for evaluation in found},
    )


def _state(person: Member, data: _Data) -> _State:
    evaluation = data.evaluations.get(person.id)
    if evaluation is not None and evaluation.status is EvaluationStatus.TIDAK_DINILAI:
        return _State("", "", "")
    skp = data.plans.get(person.id)
    if skp is None:
        return _State("Belum ada", "Belum ada", _rating(evaluation))
    plan = "" if skp.status.is_approved else _plan_words(skp.status)
    results, proven = data.evidence[person.id]
    missing = f"{proven} dari {results} hasil kerja" if proven < results else ""
    return _State(plan, missing if results else "Belum ada", _rating(evaluation))


def _plan_words(status: SkpStatus) -> str:
    return "Menunggu persetujuan" if status is SkpStatus.DIAJUKAN else status.label


def _rating(evaluation: Evaluation | None) -> str:
    if evaluation is None or evaluation.predikat is None:
        return "Belum dinilai"
    return "" if evaluation.status is EvaluationStatus.FINAL else "Belum final"


def _sections(
    context: ReportContext,
    people: Sequence[Member],
    found: tuple[Mapping[str, _State], Mapping[str, str]],
) -> tuple[ListSection, ...]:
    """Return the people by unit; `found` are their states and who evaluates them."""
    states, above = found
    nobody = Identity()
    paths = {unit.id: unit.jalur.replace(" / ", " · ") for unit in context.tree.all()}
    grouped: dict[str, list[tuple[Cell, ...]]] = defaultdict(list)
    ordered = sorted(people, key=lambda one: paths.get(one.unit_id or "", ""))
    for number, person in enumerate(ordered, start=1):
        who, state = context.people.get(person.id, nobody), states[person.id]
        evaluator = context.people.get(above[person.id], nobody)
        texts = [text or _DONE for text in (state.plan, state.evidence, state.evaluation)]
        row: tuple[Cell, ...] = (
            number,
            person.nama,
            who.jabatan,
            person.nip,
            evaluator.nama,
            *texts,
        )
        grouped[paths.get(person.unit_id or "", "Tanpa unit")].append(row)
    return tuple(ListSection(name, tuple(rows)) for name, rows in grouped.items())


def _figures(people: Sequence[Member], states: Mapping[str, _State]) -> tuple[KeyFigure, ...]:
    of = f"dari {len(people)}"
    every = [states[person.id] for person in people]
    counts = (
        ("Tanpa SKP disetujui", sum(bool(state.plan) for state in every)),
        ("Bukti belum lengkap", sum(bool(state.evidence) for state in every)),
        ("Evaluasi belum final", sum(bool(state.evaluation) for state in every)),
    )
    return tuple(KeyFigure(label=label, nilai=str(n), rincian=of) for label, n in counts)
