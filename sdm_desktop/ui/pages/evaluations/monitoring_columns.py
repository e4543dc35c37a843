"""The columns of monitoring: kinds of gaps, units or penilai, people, periods, comparison."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.evaluation import EvaluationState, Predikat
from sdm_desktop.domain.leniency import EvaluatorFigures
from sdm_desktop.domain.money import decimal_text, percent, share
from sdm_desktop.domain.monitoring import GapKind, PeriodPredikat, Watched, WatchGroup
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_AREA = "MonitoringColumns"
COUNT, PLACE = "kurang", "tempat"
ALL = "*"
_SHORT = {
    Predikat.SANGAT_BAIK: "SB",
    Predikat.BAIK: "B",
    Predikat.BUTUH_PERBAIKAN: "BP",
    Predikat.KURANG: "K",
    Predikat.SANGAT_KURANG: "SK",
}


@dataclass(frozen=True, slots=True)
class KindCount:
    """One line of what can be missing; `kind` is None for everybody."""

    kind: GapKind | None
    count: int

    @property
    def id(self) -> str:
        """Return the key of the line."""
        return self.kind.value if self.kind else ALL


def kind_columns() -> list[Column[KindCount]]:
    """Return what is missing and to how many."""

    def words(row: KindCount) -> str:
        return row.kind.label if row.kind else translate(_AREA, "Semua pegawai")

    def tone(row: KindCount) -> str:
        if not row.count:
            return "text3"
        return "err" if row.kind is GapKind.TERLAMBAT else "text"

    return [
        Column("hal", translate(_AREA, "Yang kurang"), words, width=170, stretch=True, tone=tone),
        Column("orang", translate(_AREA, "Orang"), lambda row: _number(row.count), width=58,
               numeric=True, tone=tone),
    ]  # fmt: skip


def group_columns(kind: Callable[[], GapKind | None]) -> list[Column[WatchGroup]]:
    """Return units or penilai with counts; `kind` tells which gap is looked at."""

    def count(row: WatchGroup) -> int:
        return row.count(kind())

    def final(row: WatchGroup) -> int:
        return row.in_state(EvaluationState.FINAL)

    def part(row: WatchGroup) -> str:
        return percent(share(final(row), len(row.people)), 0) if row.people else "–"

    states = [
        Column(state.value, state.label, _dashed(_in(state)), _in(state), numeric=True, width=58,
               default=False)
        for state in (EvaluationState.BELUM, EvaluationState.DRAF, EvaluationState.SIAP)
    ]  # fmt: skip
    return [
        Column("nama", translate(_AREA, "Nama"), _indented, lambda row: row.nama, width=180,
               strong=True, stretch=True, copied=lambda row: row.nama),
        Column(COUNT, translate(_AREA, "Kurang"), _dashed(count), count, numeric=True, width=66),
        Column("orang", translate(_AREA, "Orang"), _dashed(_all), _all, numeric=True, width=58),
        *states,
        Column("final", translate(_AREA, "Final"), _dashed(final), final, numeric=True, width=58,
               default=False),
        Column("bagian", translate(_AREA, "Final %"), part,
               lambda row: final(row) / max(1, len(row.people)), numeric=True, width=70),
    ]  # fmt: skip


def person_columns(
    detail: Callable[[Watched], str], place: Callable[[Watched], str]
) -> list[Column[Watched]]:
    """Return the people with what is missing.

    `detail` says how far the gap looked at is, `place` the penilai, or the unit under a penilai.
    """
    return [
        Column("nama", translate(_AREA, "Nama"), lambda w: w.person.nama,
               lambda w: w.person.nama.casefold(), width=170, strong=True, stretch=True),
        Column("nip", translate(_AREA, "NIP"), lambda w: format_nip(w.person.nip),
               lambda w: w.person.nip, width=168, elide="none", default=False),
        Column(PLACE, translate(_AREA, "Penilai"), place, place, width=150),
        Column("keadaan", translate(_AREA, "Keadaan"), detail, detail, width=150),
    ]  # fmt: skip


def trend_columns() -> list[Column[PeriodPredikat]]:
    """Return the final predikat of each period."""
    return [
        Column("periode", translate(_AREA, "Periode"), lambda row: row.period.nama, width=150,
               strong=True, stretch=True),
        Column("final", translate(_AREA, "Final"), lambda row: _number(row.total), width=80,
               numeric=True),
        *(
            Column(predikat.value, predikat.label, _predikat_text(predikat), width=130,
                   numeric=True)
            for predikat in Predikat
        ),
        Column("baik", translate(_AREA, "Baik atau lebih"), _good, width=120, numeric=True),
    ]  # fmt: skip


def evaluator_columns() -> list[Column[EvaluatorFigures]]:
    """Return how each penilai rates beside the others."""
    return [
        Column("nama", translate(_AREA, "Pejabat penilai"), lambda row: row.nama,
               lambda row: row.nama.casefold(), width=200, strong=True, stretch=True),
        Column("opd", translate(_AREA, "Perangkat daerah"), lambda row: row.opd,
               lambda row: row.opd, width=210, elide="middle"),
        Column("n", translate(_AREA, "Dinilai"), lambda row: _number(row.n), lambda row: row.n,
               width=70, numeric=True),
        *(
            Column(predikat.value, _SHORT[predikat], _given_text(predikat), _given(predikat),
                   width=52, numeric=True)
            for predikat in Predikat
        ),
        Column("rata", translate(_AREA, "Rata-rata"), lambda row: decimal_text(row.mean, 2),
               lambda row: row.mean, width=84, numeric=True),
        Column("lain", translate(_AREA, "Penilai lain"), _others, _others_key, width=92,
               numeric=True),
        Column("selisih", translate(_AREA, "Selisih"), _difference, _difference_key, width=78,
               numeric=True),
        Column("catatan", translate(_AREA, "Catatan"), _remark, _remark, width=150,
               tone="text2"),
    ]  # fmt: skip


def _indented(row: WatchGroup) -> str:
    *above, own = row.nama.split(" / ")
    return "    " * len(above) + own


def _all(row: WatchGroup) -> int:
    return len(row.people)


def _in(state: EvaluationState) -> Callable[[WatchGroup], int]:
    return lambda row: row.in_state(state)


def _dashed(count: Callable[[WatchGroup], int]) -> Callable[[WatchGroup], str]:
    return lambda row: _number(count(row)) if count(row) else "–"


def _number(count: int) -> str:
    return decimal_text(count, 0)


def _predikat_text(predikat: Predikat) -> Callable[[PeriodPredikat], str]:
    def text(row: PeriodPredikat) -> str:
        count = row.counts.get(predikat, 0)
        return f"{_number(count)}  ({percent(share(count, row.total), 0)})" if count else "–"

    return text


def _good(row: PeriodPredikat) -> str:
    return percent(share(row.good, row.total)) if row.total else "–"


def _given(predikat: Predikat) -> Callable[[EvaluatorFigures], int]:
    return lambda row: row.counts.get(predikat, 0)


def _given_text(predikat: Predikat) -> Callable[[EvaluatorFigures], str]:
    return lambda row: str(row.counts.get(predikat, 0) or "–")


def _others(row: EvaluatorFigures) -> str:
    return "–" if row.others is None else decimal_text(row.others, 2)


def _others_key(row: EvaluatorFigures) -> Decimal:
    return row.others or Decimal(0)


def _difference(row: EvaluatorFigures) -> str:
    if row.difference is None:
        return "–"
    sign = {1: "+", -1: "−", 0: ""}[(row.difference > 0) - (row.difference < 0)]
    return sign + decimal_text(abs(row.difference), 2)


def _difference_key(row: EvaluatorFigures) -> Decimal:
    return Decimal(-9) if row.difference is None else row.difference


def _remark(row: EvaluatorFigures) -> str:
    if row.is_small:
        return translate(_AREA, "terlalu sedikit")
    return translate(_AREA, "satu-satunya penilai") if row.others is None else ""
