"""Ringkasan Kinerja Unit: from stored evaluations to records, in bulk."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdm_desktop.domain.distribution import CURVE_ORDER, guide_curve
from sdm_desktop.domain.evaluation import (
    MONTHS,
    Evaluation,
    EvaluationStatus,
    Identity,
    OrganisationResult,
    Period,
    Predikat,
    Target,
)
from sdm_desktop.domain.money import percent_print, share
from sdm_desktop.domain.report_records import (
    KeyFigure,
    PeriodCounts,
    PersonLine,
    TargetLine,
    UnitPerformance,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.targets import is_unmet
from sdm_desktop.domain.unit import Unit
from sdm_desktop.reports.words import span
from sdm_desktop.services.report_context import SEPARATOR, ReportContext, rule_line
from sdm_desktop.services.report_sentences import GOOD, comparison, distribution_check
from sdm_desktop.services.report_targets import by_urgency, is_met, message, target_line

_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class UnitData:
    """What was read for all units at once; periods oldest first, the reported one last."""

    periods: Sequence[Period]
    evaluations: Sequence[Evaluation]
    targets: Mapping[str, Sequence[Target]]
    results: Mapping[str, OrganisationResult]


def period_label(period: Period) -> str:
    """Return the short name below a chart ("TW III", "SMT I", "Jul", "2026")."""
    if period.kode == "TAHUN":
        return str(period.tahun)
    number = int(period.kode[1:]) - 1
    if period.kode[0] == "B":
        return MONTHS[number][:3]
    return f"{'TW' if period.kode[0] == 'T' else 'SMT'} {_ROMAN[number]}"


def kind_word(period: Period) -> str:
    """Return what one period is called inside a sentence."""
    return {"B": "bulan", "T": "triwulan", "S": "semester"}.get(
        period.kode[0] if period.kode != "TAHUN" else "", "tahun"
    )


def unit_reports(
    context: ReportContext, units: Sequence[Unit], data: UnitData
) -> Iterator[UnitPerformance]:
    """Yield one record per unit, each with all units below it."""
    for unit in units:
        yield _UnitReport(context, unit, data).record()


class _UnitReport:
    """One unit's part of the data, and what is said of it."""

    def __init__(self, context: ReportContext, unit: Unit, data: UnitData) -> None:
        self._context = context
        self._unit = unit
        self._data = data
        self._period = data.periods[-1]
        below = context.tree.below(unit.id)
        mine = [e for e in data.evaluations if e.unit_id in below]
        self._current = [e for e in mine if e.periode_id == self._period.id]
        self._rule = context.book.on(RuleCode.DISTRIBUSI, self._period.selesai)
        leader = None if self._rule.isi["ikutkan_pimpinan"] else unit.kepala_id
        self._judged = [e for e in mine if leader is None or e.pegawai_id != leader]
        self._capaian = context.capaian(unit.id, data.results)
        self._targets = [t for e in self._current for t in data.targets.get(e.id, ())]

    def record(self) -> UnitPerformance:
        """Return the record, its foot computed from all the rest."""
        context, period, unit = self._context, self._period, self._unit
        history = self._history()
        counts = dict(zip(Predikat, history[-1].jumlah, strict=True))
        people, unmet = self._people(), self._unmet()
        content = (period.kunci, unit.jalur, history, people, unmet, self._capaian)
        footer = context.footer(f"{unit.id}/{period.id}", rule_line(self._rule), *content)
        return UnitPerformance(
            kop=context.kop(context.top_name(unit.id)),
            unit=unit.nama,
            periode=period.nama,
            rentang=span(period.mulai, period.selesai),
            jenis_periode=kind_word(period),
            angka=self._figures(),
            capaian=self._capaian,
            pedoman=self._guide(),
            dasar_sebaran=self._basis(history[-1].total),
            riwayat=history,
            perbandingan=comparison(history),
            orang=people,
            belum_tercapai=unmet,
            pesan_target=message(self._targets),
            pemeriksaan=distribution_check(self._rule, self._capaian, counts),
            tanda_tangan=context.signature(unit.kepala_id, unit),
            kaki=footer,
        )

    def _figures(self) -> tuple[KeyFigure, ...]:
        rated = [e for e in self._current if e.predikat and is_counted(e)]
        everybody = [e for e in self._current if is_counted(e)]
        good = sum(e.predikat in GOOD for e in rated)
        met = sum(is_met(target) for target in self._targets)
        open_ones = sum(e.status is EvaluationStatus.DRAF for e in self._current)
        return (
            KeyFigure(
                label="Capaian organisasi",
                nilai=self._capaian.label if self._capaian else "–",
            ),
            KeyFigure(
                label="Pegawai dinilai", nilai=str(len(rated)), rincian=f"dari {len(everybody)}"
            ),
            KeyFigure(
                label="Baik atau lebih",
                nilai=percent_print(share(good, len(rated))) if rated else "–",
                rincian=f"({good})" if rated else "",
            ),
            KeyFigure(
                label="Target tercapai", nilai=str(met), rincian=f"dari {len(self._targets)}"
            ),
            KeyFigure(label="Belum final", nilai=str(open_ones)),
        )

    def _guide(self) -> tuple[int, ...] | None:
        if self._capaian is None:
            return None
        heights = dict(zip(CURVE_ORDER, guide_curve(self._rule, self._capaian), strict=True))
        return tuple(heights[predikat] for predikat in Predikat)

    def _basis(self, number: int) -> str:
        leader = self._unit.kepala_id
        has_leader = any(e.pegawai_id == leader and e.predikat for e in self._current)
        if has_leader and not self._rule.isi["ikutkan_pimpinan"]:
            return f"{number} pegawai tanpa pimpinan"
        return f"Persen dari {number} pegawai"

    def _history(self) -> tuple[PeriodCounts, ...]:
        """Return the counts of the periods that have any, the reported one always."""
        found = []
        for period in self._data.periods:
            counts = Counter(
                e.predikat for e in self._judged if e.periode_id == period.id and is_counted(e)
            )
            numbers = tuple(counts[predikat] for predikat in Predikat)
            if any(numbers) or period is self._period:
                first, second, third, fourth, fifth = numbers
                found.append(
                    PeriodCounts(
                        label=period_label(period),
                        tahun=period.tahun,
                        jumlah=(first, second, third, fourth, fifth),
                    )
                )
        return tuple(found)

    def _people(self) -> tuple[PersonLine, ...]:
        """Return everybody by unit, predikat and name; one unit alone needs no unit's name."""
        tree, order = self._context.tree, {predikat: n for n, predikat in enumerate(Predikat)}
        paths = {e.id: unit.jalur for e in self._current if (unit := tree.get(e.unit_id))}
        ordered = sorted(
            self._current,
            key=lambda e: (paths[e.id], order[e.predikat] if e.predikat else len(order)),
        )
        has_groups = len(set(paths.values())) > 1
        return tuple(
            PersonLine(
                nama=self._identity(e).nama,
                nip=self._identity(e).nip,
                unit=self._group(paths[e.id]) if has_groups else "",
                hasil=e.hasil,
                perilaku=e.perilaku,
                predikat=e.predikat if is_counted(e) else None,
                keterangan="Tidak dinilai" if not is_counted(e) else "Belum dinilai",
            )
            for e in ordered
        )

    def _group(self, path: str) -> str:
        """Return a unit's path from the reported unit down."""
        below = path.removeprefix(self._unit.jalur).removeprefix(SEPARATOR)
        return below or self._unit.nama

    def _identity(self, evaluation: Evaluation) -> Identity:
        if evaluation.beku and evaluation.beku.pegawai.nama:
            return evaluation.beku.pegawai
        return self._context.people.get(evaluation.pegawai_id, Identity())

    def _unmet(self) -> tuple[TargetLine, ...]:
        names = {e.id: self._identity(e).nama for e in self._current}
        unmet = by_urgency(target for target in self._targets if is_unmet(target))
        return tuple(target_line(target, names[target.evaluasi_id]) for target in unmet)


def is_counted(evaluation: Evaluation) -> bool:
    """Return whether a person is to be rated at all."""
    return evaluation.status is not EvaluationStatus.TIDAK_DINILAI
