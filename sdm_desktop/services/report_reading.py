"""What a report needs, read at once; afterwards rendering touches no database."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sdm_desktop.domain.audit import Anchor
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError, NotAllowedError
from sdm_desktop.domain.evaluation import Evaluation, Period, PeriodKind
from sdm_desktop.domain.period_plan import working_period
from sdm_desktop.domain.report_records import FileInfo, ReportRecord
from sdm_desktop.domain.unit import Unit
from sdm_desktop.domain.users import Role
from sdm_desktop.services.bezetting import BezettingService
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.report_evaluations import evaluation_documents, parties_of, printable
from sdm_desktop.services.report_organisation import bezetting_reports, chart_report
from sdm_desktop.services.report_people import PeopleData, people_summaries
from sdm_desktop.services.report_units import UnitData, unit_reports
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage import audit
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import EmployeeRepository
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.storage.periods import PeriodRepository
from sdm_desktop.storage.reports import ReportRepository, Scope

_SHOWN_PERIODS = 4
_TREND_PERIODS = 8


@dataclass(frozen=True, slots=True)
class ReportJob:
    """Records still to be made, one after the other, and the file they go into."""

    records: Iterator[ReportRecord]
    total: int
    info: FileInfo
    period: Period | None = None
    note: str = ""


class ReportReader:
    """Reads the office file for one request."""

    def __init__(
        self, database: Database, session: Session, settings: SettingsService, rules: RulesService
    ) -> None:
        self._database = database
        self._session = session
        self._settings = settings
        self._rules = rules
        self._periods = PeriodRepository(database)
        self._people = PeopleRepository(database)
        self._rows = ReportRepository(database)

    def evaluation_documents(self, request: ReportRequest) -> ReportJob:
        """Return the documents of a period, by unit and name; `DomainError` about nobody."""
        context = self._context(request)
        period = self._period(request, PeriodKind.TAHUNAN)
        found = self._rows.evaluations([period.id], context.scope)
        chosen = printable(found)
        if not chosen:
            raise DomainError(_nothing(period, found, self._whom(context)), "KOSONG")
        paths = {unit.id: unit.jalur for unit in context.tree.all()}
        chosen.sort(key=lambda evaluation: paths.get(evaluation.unit_id or "", ""))
        context.people = self._people.identities(parties_of(chosen))
        results = self._rows.organisations([period.id])[period.id]
        left_out = len(found) - len(chosen)
        return ReportJob(
            evaluation_documents(context, period, chosen, results),
            len(chosen),
            self._info(context, "Dokumen Evaluasi Kinerja Pegawai", period),
            period,
            f"{left_out} evaluasi tanpa predikat tidak dicetak." if left_out else "",
        )

    def unit_performance(self, request: ReportRequest) -> ReportJob:
        """Return the summary of a unit, or of every top unit; `DomainError` about nobody."""
        context = self._context(request)
        period = self._period(request, PeriodKind.TAHUNAN)
        periods = self._series(period, _SHOWN_PERIODS)
        units = self._units(context)
        context.scope = Scope(unit_ids=_all_below(context, units))
        evaluations = self._rows.evaluations([p.id for p in periods], context.scope)
        current = [e for e in evaluations if e.periode_id == period.id]
        filled = {e.unit_id for e in current}
        units = [unit for unit in units if filled & context.tree.below(unit.id)]
        if not units:
            raise DomainError(_nothing(period, [], self._whom(context)), "KOSONG")
        heads = {unit.kepala_id for unit in units if unit.kepala_id}
        context.people = self._people.identities({e.pegawai_id for e in current} | heads)
        data = UnitData(
            periods=periods,
            evaluations=evaluations,
            targets=self._rows.targets(e.id for e in current),
            results=self._rows.organisations([period.id])[period.id],
        )
        info = self._info(context, "Ringkasan Kinerja Unit", period)
        return ReportJob(unit_reports(context, units, data), len(units), info, period)

    def employee_summary(self, request: ReportRequest) -> ReportJob:
        """Return the summaries of one person, a unit or everybody; `DomainError` about nobody."""
        context = self._context(request)
        period = self._period(request, None)
        periods = self._series(period, _TREND_PERIODS)
        evaluations = self._rows.evaluations([p.id for p in periods], context.scope)
        people = EmployeeRepository(self._database).many({e.pegawai_id for e in evaluations})
        if not people:
            raise DomainError(_nothing(period, [], self._whom(context)), "KOSONG")
        by_person: dict[str, list[Evaluation]] = defaultdict(list)
        for evaluation in evaluations:
            by_person[evaluation.pegawai_id].append(evaluation)
        heads = context.heads(person.unit_id for person in people if person.unit_id)
        context.people = self._people.identities(heads | parties_of(evaluations))
        data = PeopleData(
            periods=periods,
            evaluations=by_person,
            targets=self._rows.targets(e.id for e in evaluations),
            results=self._rows.organisations(p.id for p in periods),
        )
        info = self._info(context, "Ringkasan Pegawai", period)
        return ReportJob(people_summaries(context, people, data), len(people), info, period)

    def bezetting(self, request: ReportRequest) -> ReportJob:
        """Return the bezetting of a unit, or of every perangkat daerah; `DomainError` of none."""
        context = self._context(request)
        office = BezettingService(self._database, self._session, self._rules).office()
        heads = {one.unit.kepala_id for one in office.units if one.unit.kepala_id}
        context.people = self._people.identities(heads)
        reports = bezetting_reports(context, office)
        if not reports:
            raise DomainError("Belum ada unit atau pegawai untuk dicetak.", "KOSONG")
        info = self._info(context, "Bezetting pegawai", None)
        return ReportJob(iter(reports), len(reports), info)

    def chart(self, request: ReportRequest) -> ReportJob:
        """Return the organisation chart of a unit or of the office; `DomainError` of none."""
        context = self._context(request)
        service = BezettingService(self._database, self._session, self._rules)
        units = service.chart(request.unit_id)
        if not units:
            raise DomainError("Belum ada unit untuk digambar.", "KOSONG")
        return ReportJob(
            iter([chart_report(context, units)]), 1, self._info(context, "Bagan organisasi", None)
        )

    def anchor(self, number: int) -> Anchor | None:
        """Return the audit line a document names."""
        return self._rows.anchor(number)

    def _context(self, request: ReportRequest) -> ReportContext:
        anchor = audit.anchor(self._database.connection())
        if anchor is None:
            raise DomainError("Berkas kantor belum berisi data.", "KOSONG")
        tree = self._people.tree()
        return ReportContext(
            request=request,
            office=self._settings.office(),
            anchor=anchor,
            local=self._session.local(anchor.at),
            today=self._session.today(),
            tree=tree,
            book=self._rules.book(),
            scope=Scope(
                unit_ids=frozenset(tree.below(request.unit_id)) if request.unit_id else None,
                person_ids=frozenset({request.employee_id}) if request.employee_id else None,
                evaluator_id=self._own_people(),
            ),
        )

    def _own_people(self) -> str | None:
        """Return whose people a penilai may see; None where the role sees everybody."""
        user = self._session.user
        if user.peran is not Role.PENILAI:
            return None
        if not user.pegawai_id:
            raise NotAllowedError("Akun penilai ini belum ditautkan dengan data pegawai.")
        return user.pegawai_id

    def _period(self, request: ReportRequest, usual: PeriodKind | None) -> Period:
        """Return the period asked for, else the last ended one of the usual kind."""
        if request.period_id:
            found = self._periods.get(request.period_id)
            if found is None:
                raise DomainError("Periode tidak ditemukan.", "PERIODE")
            return found
        today = self._session.today()
        every = [period for period in self._periods.all() if period.mulai <= today]
        wanted = [period for period in every if period.jenis is usual]
        ended = [period for period in wanted if period.selesai < today]
        chosen = next(iter(ended or wanted), None) or working_period(every, today)
        if chosen is None:
            raise DomainError("Belum ada periode penilaian.", "PERIODE")
        return chosen

    def _series(self, last: Period, count: int) -> list[Period]:
        """Return periods of one kind up to this one, oldest first."""
        same = [
            period
            for period in self._periods.all()
            if period.jenis is last.jenis and period.selesai <= last.selesai
        ]
        return sorted(same, key=lambda period: period.selesai)[-count:]

    def _units(self, context: ReportContext) -> list[Unit]:
        """Return the unit asked for, or every top unit; a penilai only what he or she leads."""
        wanted = context.request.unit_id
        unit = context.tree.get(wanted)
        if wanted and unit is None:
            raise DomainError("Unit tidak ditemukan.", "UNIT")
        own = context.scope.evaluator_id
        units = [unit] if unit else [u for u in context.tree.all() if u.induk_id is None]
        if own is None:
            return units
        if unit is None:
            return [u for u in context.tree.all() if u.kepala_id == own][:1]
        if all(above.kepala_id != own for above in context.tree.upwards(unit.id)):
            raise NotAllowedError("Penilai hanya dapat mencetak ringkasan unit yang dipimpinnya.")
        return units

    def _whom(self, context: ReportContext) -> str:
        """Return whom a request is about, for titles and refusals."""
        request = context.request
        if request.employee_id:
            found = self._people.identities([request.employee_id]).get(request.employee_id)
            return found.nama if found else "pegawai yang tidak ditemukan"
        unit = context.tree.get(request.unit_id)
        return unit.nama if unit else "seluruh pegawai"

    def _info(self, context: ReportContext, what: str, period: Period | None) -> FileInfo:
        request = context.request
        when = period.nama if period else long_date(context.local.date())
        return FileInfo(
            judul=f"{what}, {self._whom(context)}, {when}",
            pembuat=context.office.pemerintah,
            waktu=context.anchor.at,
            audit_number=context.anchor.number,
            key=context.anchor.hash,
            nomor_dokumen=context.document_number,
            kertas=request.paper,
            margin=request.margin,
        )


def _all_below(context: ReportContext, units: Iterable[Unit]) -> frozenset[str]:
    return frozenset(found for unit in units for found in context.tree.below(unit.id))


def _nothing(period: Period, evaluations: Sequence[Evaluation], whom: str) -> str:
    """Return why there is nothing to print."""
    if not evaluations:
        return f"Tidak ada evaluasi {whom} pada {period.nama}."
    return f"{len(evaluations)} evaluasi {whom} pada {period.nama} belum berpredikat."
