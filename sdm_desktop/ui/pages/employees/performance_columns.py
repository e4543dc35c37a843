"""The columns of a person's results, and the years of the chart."""

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.past_history import LineKind, ResultLine, level_of
from sdm_desktop.ui.pages.employees.columns import STATE_TONES
from sdm_desktop.ui.shapes import TOKENS
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.trend_chart import TrendPoint

translate = QCoreApplication.translate


def year_point(line: ResultLine) -> TrendPoint:
    """Return a year of the chart."""
    assert line.predikat is not None
    is_open = line.kode != "TAHUN"
    year = f"{line.tahun} ({line.kode})" if is_open else str(line.tahun)
    shape = line.predikat.value.lower()
    return TrendPoint(line.id, year, level_of(line.predikat), line.label, shape, is_open)


def _predikat_shape(line: ResultLine) -> str:
    return line.predikat.value.lower() if line.predikat else ""


def _value(line: ResultLine) -> str:
    return decimal_text(line.nilai, 2) if line.nilai is not None else ""


def _about(line: ResultLine) -> str:
    """Return where a line comes from."""
    return f"Plt/Plh/Pj: {line.sumber}" if line.kind is LineKind.PLT else line.sumber


def result_columns() -> list[Column[ResultLine]]:
    """Return the columns, the period first."""
    return [
        Column("periode", translate("PerformanceTab", "Periode"), lambda r: r.nama,
               lambda r: r.order, width=150, strong=True, elide="none"),
        Column("predikat", translate("PerformanceTab", "Predikat"), lambda r: r.label,
               lambda r: level_of(r.predikat) if r.predikat else 0, width=134,
               shape=_predikat_shape,
               tone=lambda r: TOKENS[_predikat_shape(r)] if r.predikat else "text3"),
        Column("nilai", translate("PerformanceTab", "Nilai"), _value,
               lambda r: r.nilai if r.nilai is not None else -1, width=64, numeric=True),
        Column("hasil", translate("PerformanceTab", "Hasil kerja"),
               lambda r: r.hasil.label if r.hasil else "",
               lambda r: r.hasil.value if r.hasil else "", width=142),
        Column("perilaku", translate("PerformanceTab", "Perilaku kerja"),
               lambda r: r.perilaku.label if r.perilaku else "",
               lambda r: r.perilaku.value if r.perilaku else "", width=142),
        Column("skala", translate("PerformanceTab", "Peraturan"), lambda r: r.skala.label,
               lambda r: r.skala.value, width=166, tone="text2"),
        Column("keadaan", translate("PerformanceTab", "Keadaan"), lambda r: r.state.label,
               lambda r: r.state.value, width=92, shape=lambda r: r.state.value.lower(),
               tone=lambda r: STATE_TONES[r.state]),
        Column("sumber", translate("PerformanceTab", "Sumber atau penilai"), _about, _about,
               width=190, stretch=True, tone="text2"),
    ]  # fmt: skip
