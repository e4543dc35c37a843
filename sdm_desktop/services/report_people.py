"""Ringkasan Pegawai: from stored evaluations to records, in bulk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdm_desktop.domain.dates import long_date, months_text
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.evaluation import (
    BEHAVIOURS,
    Evaluation,
    Identity,
    OrganisationResult,
    Period,
    PeriodKind,
    Target,
)
from sdm_desktop.domain.golongan import pangkat_golongan
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.report_records import (
    BehaviourLine,
    BehaviourProfile,
    EmployeeSummary,
    PeriodLine,
    TrendPoint,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.salary import mkg_on
from sdm_desktop.reports.words import in_words, span
from sdm_desktop.services.report_context import ReportContext
from sdm_desktop.services.report_evaluations import capaian_words
from sdm_desktop.services.report_sentences import trend_message
from sdm_desktop.services.report_targets import by_urgency, is_met, message, target_line
from sdm_desktop.services.report_units import is_counted, kind_word, period_label


@dataclass(frozen=True, slots=True)
class PeopleData:
    """What was read for all people at once; periods oldest first, evaluations by person."""

    periods: Sequence[Period]
    evaluations: Mapping[str, Sequence[Evaluation]]
    targets: Mapping[str, Sequence[Target]]
    results: Mapping[str, Mapping[str, OrganisationResult]]


def people_summaries(
    context: ReportContext, people: Sequence[Employee], data: PeopleData
) -> Iterator[EmployeeSummary]:
    """Yield one record per person."""
    for person in people:
        yield _Summary(context, person, data).record()


class _Summary:
    """One person's part of the data, and what is said of it."""

    def __init__(self, context: ReportContext, person: Employee, data: PeopleData) -> None:
        self._context = context
        self._person = person
        self._data = data
        self._by_period = {e.periode_id: e for e in data.evaluations.get(person.id, ())}
        first = next((n for n, p in enumerate(data.periods) if p.id in self._by_period), 0)
        self._periods = data.periods[first:]
        self._kind = kind_word(self._periods[-1])
        rated = [p for p in self._periods if p.id in self._by_period]
        self._last = rated[-1] if rated else None

    def record(self) -> EmployeeSummary:
        """Return the record, its foot computed from all the rest."""
        context, person = self._context, self._person
        name = full_name(person.gelar_depan, person.nama, person.gelar_belakang)
        trend, table, targets = self._trend(), self._table(), self._targets()
        left, right = self._left(), self._right()
        latest = self._evaluation(self._last)
        note = latest.catatan if latest else ""
        content = (name, person.nip, left, right, trend, table, targets, note)
        rules = context.rule_line(RuleCode.MATRIKS_PREDIKAT, self._periods[-1])
        head = context.tree.leader_above(person.id, person.unit_id)
        unit = next((u for u in context.tree.upwards(person.unit_id) if u.kepala_id == head), None)
        return EmployeeSummary(
            kop=context.kop(context.top_name(person.unit_id)),
            nama=name,
            nip=person.nip,
            cakupan=f"{in_words(len(self._periods)).capitalize()} {self._kind}",
            rentang=span(self._periods[0].mulai, self._periods[-1].selesai),
            identitas_kiri=left,
            identitas_kanan=right,
            pesan=trend_message(trend, self._kind),
            tren=trend,
            jenis_periode=self._kind,
            profil=self._profile(),
            target_periode=f", {_inside(self._last)}" if self._last else "",
            target=tuple(target_line(target) for target in by_urgency(targets)),
            pesan_target=message(targets),
            penilaian=table,
            catatan=note,
            tanda_tangan=context.signature(head, unit, self._evaluator(latest)),
            kaki=context.footer(f"{person.id}/{self._periods[-1].id}", rules, *content),
        )

    def _evaluation(self, period: Period | None) -> Evaluation | None:
        return self._by_period.get(period.id) if period else None

    def _left(self) -> tuple[tuple[str, str], ...]:
        person = self._person
        rank = pangkat_golongan(person.gol_akhir)
        if rank and person.tmt_golongan:
            rank = f"{rank}, TMT {long_date(person.tmt_golongan)}"
        unit = self._context.tree.get(person.unit_id)
        return _known(
            ("NIP", format_nip(person.nip)),
            ("Pangkat/gol. ruang", rank),
            ("Jabatan", person.jabatan_nama),
            ("Unit kerja", unit.nama if unit else ""),
        )

    def _right(self) -> tuple[tuple[str, str], ...]:
        person = self._person
        born = long_date(person.tanggal_lahir) if person.tanggal_lahir else ""
        evaluator = self._evaluator(self._evaluation(self._last))
        return _known(
            ("Tempat, tgl. lahir", ", ".join(part for part in (person.tempat_lahir, born) if part)),
            ("Pendidikan", _education(person)),
            ("Masa kerja golongan", self._service_time()),
            ("Pejabat penilai", evaluator.nama if evaluator else ""),
        )

    def _service_time(self) -> str:
        """Return the masa kerja golongan at the end of the last period."""
        person = self._person
        if person.mk_tahun is None or person.tmt_golongan is None:
            return ""
        day = self._periods[-1].selesai
        if day < person.tmt_golongan:
            return ""
        return months_text(mkg_on(person.mk_tahun, person.mk_bulan or 0, person.tmt_golongan, day))

    def _evaluator(self, evaluation: Evaluation | None) -> Identity | None:
        if evaluation is None:
            return None
        if evaluation.beku and evaluation.beku.penilai.nama:
            return evaluation.beku.penilai
        return self._context.people.get(evaluation.penilai_id or "")

    def _trend(self) -> tuple[TrendPoint, ...]:
        return tuple(
            TrendPoint(
                label=period_label(period),
                tahun=period.tahun,
                predikat=found.predikat if found and is_counted(found) else None,
            )
            for period in self._periods
            for found in (self._evaluation(period),)
        )

    def _profile(self) -> BehaviourProfile | None:
        """Return the latest rated behaviour, beside the same period one year before."""
        rated = [p for p in self._periods if (e := self._evaluation(p)) and any(e.nilai)]
        if not rated:
            return None
        now = rated[-1]
        before = next((p for p in rated if (p.tahun, p.kode) == (now.tahun - 1, now.kode)), None)
        new, old = self._evaluation(now), self._evaluation(before)
        values = new.nilai if new else (None,) * len(BEHAVIOURS)
        past = old.nilai if old else (None,) * len(BEHAVIOURS)
        return BehaviourProfile(
            periode=_inside(now),
            periode_dulu=_inside(before) if before else "",
            baris=tuple(
                BehaviourLine(nama=behaviour.value, kini=kini, dulu=dulu)
                for behaviour, kini, dulu in zip(BEHAVIOURS, values, past, strict=True)
            ),
        )

    def _targets(self) -> list[Target]:
        latest = self._evaluation(self._last)
        return list(self._data.targets.get(latest.id, ())) if latest else []

    def _table(self) -> tuple[PeriodLine, ...]:
        lines = []
        for period in reversed(self._periods):
            evaluation = self._evaluation(period)
            if evaluation is None:
                continue
            targets = self._data.targets.get(evaluation.id, ())
            met = sum(is_met(target) for target in targets)
            missing = "Belum dinilai" if is_counted(evaluation) else "Tidak dinilai"
            lines.append(
                PeriodLine(
                    periode=_in_table(period),
                    hasil=evaluation.hasil,
                    perilaku=evaluation.perilaku,
                    predikat=evaluation.predikat if is_counted(evaluation) else None,
                    capaian=self._capaian(evaluation, period),
                    target=f"{met} dari {len(targets)}" if targets else "",
                    keterangan=missing,
                )
            )
        return tuple(lines)

    def _capaian(self, evaluation: Evaluation, period: Period) -> str:
        if evaluation.beku:
            return capaian_words(evaluation.beku.capaian_organisasi)
        found = self._context.capaian(evaluation.unit_id, self._data.results.get(period.id, {}))
        return found.label if found else ""


def _known(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs with an empty value shown as a dash."""
    return tuple((label, value or "–") for label, value in pairs)


def _education(person: Employee) -> str:
    level, subject = person.tingkat_pendidikan.strip(), person.jurusan.strip()
    if subject.casefold().startswith(level.casefold()):
        level = ""
    words = " ".join(part for part in (level, subject) if part)
    return f"{words}, {person.tahun_lulus}" if words and person.tahun_lulus else words


def _inside(period: Period) -> str:
    """Return a period's name inside a sentence ("triwulan III 2026")."""
    if period.jenis is PeriodKind.BULANAN:
        return period.nama
    return f"{period.nama[0].lower()}{period.nama[1:]}"


def _in_table(period: Period) -> str:
    """Return a period's name under a column headed by its kind ("III 2026")."""
    if period.jenis is PeriodKind.BULANAN:
        return period.nama
    return period.nama.partition(" ")[2]
