"""Pemantauan: what is missing to whom, the trend of predikat, and penilai side by side."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import Period
from sdm_desktop.domain.leniency import EvaluatorFigures
from sdm_desktop.domain.monitoring import GapKind, PeriodPredikat, Watched
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.services.bundle import Services
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.evaluations.monitoring_evaluators import EvaluatorPane
from sdm_desktop.ui.pages.evaluations.monitoring_fill import Filled, FillPane, grouped
from sdm_desktop.ui.pages.evaluations.monitoring_trend import TrendPane
from sdm_desktop.ui.tasks import Task
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.tabs import TabRow

FILL, TREND, EVALUATORS = "pengisian", "tren", "penilai"
Reading = tuple[Filled, list[PeriodPredikat], list[EvaluatorFigures], int]


def read_monitoring(services: Services, unit_id: str | None) -> Reading | None:
    """Return all of monitoring of the period in work, None without one."""
    period = services.periods.current()
    if period is None:
        return None
    least = int(
        services.rules.book().on(RuleCode.DISTRIBUSI, period.selesai).isi["batas_informasi"]
    )
    watch = services.monitoring
    return (
        grouped(watch.watch(period, unit_id)),
        watch.trend(period, unit_id),
        watch.evaluators(period, least),
        least,
    )


class MonitoringView(QWidget):
    """Three tabs over one reading; `evaluation_opened` and `unit_opened` name what to go to."""

    unit_opened = Signal(str)
    evaluation_opened = Signal(str)
    start = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._unit_id: str | None = None
        self._period: Period | None = None
        self._reading: Task | None = None
        self._wanted: GapKind | None = None
        self.tabs = TabRow(
            [
                (FILL, self.tr("Pengisian")),
                (TREND, self.tr("Tren predikat")),
                (EVALUATORS, self.tr("Antarpenilai")),
            ],
            self,
        )
        self.print = make_button(self.tr("Cetak pengingat"), self, icon="printer")
        self.fill = FillPane(context, self)
        self.trend = TrendPane(self)
        self.evaluators = EvaluatorPane(context, self)
        self._stack = QStackedWidget(self)
        self._views = {FILL: self.fill, TREND: self.trend, EVALUATORS: self.evaluators}
        self._build()

    @Slot()
    def refresh(self, unit_id: str | None = None) -> None:
        """Read the period again, of a unit or of the office, off the GUI thread."""
        self._unit_id = unit_id
        services = self._context.services
        self._reading = self._context.tasks.run(lambda _: read_monitoring(services, unit_id))
        self._reading.succeeded.connect(self._show)
        self._reading.failed.connect(self._context.messages.error)

    def choose(self, kind: GapKind | None) -> None:
        """Show to whom something is missing, as soon as it is read."""
        self.tabs.choose(FILL)
        self._wanted = kind
        self.fill.choose_kind(kind)

    def parts(self) -> list[tuple[QWidget, QWidget]]:
        """Return (part, where its focus goes) of the tab shown, in the order of F6."""
        if self.tabs.current == FILL:
            return self.fill.parts()
        table = self.trend.table if self.tabs.current == TREND else self.evaluators.table.rows
        return [(self._views[self.tabs.current], table)]

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.fill.restyle()

    def _build(self) -> None:
        for view in self._views.values():
            self._stack.addWidget(view)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.tabs, 1)
        line.addWidget(self.print)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        layout.addLayout(line)
        layout.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._on_tab)
        self.print.clicked.connect(self._print)
        self.fill.unit_opened.connect(self.unit_opened)
        self.fill.start.connect(self.start)
        self.fill.shown.connect(self._show_print)
        self.fill.person_opened.connect(self._open_person)
        self.evaluators.opened.connect(self._on_evaluator)

    @Slot(object)
    def _show(self, reading: Reading | None) -> None:
        if self.sender() is not self._reading or reading is None:
            return
        self._reading = None
        filled, trend, evaluators, least = reading
        self._period = filled.monitoring.period
        self.fill.show_data(filled)
        self.trend.show_periods(trend)
        self.evaluators.show_figures(evaluators, least)
        self._show_print()

    @Slot()
    def _show_print(self) -> None:
        """Name on the button for how many people it prints."""
        count = len(self.fill.chosen())
        text = self.tr("Cetak pengingat {count} orang") if count else self.tr("Cetak pengingat")
        self.print.setText(text.format(count=count))
        self.print.setEnabled(count > 0)

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self._stack.setCurrentWidget(self._views[key])
        self.print.setVisible(key == FILL)

    @Slot()
    def _print(self) -> None:
        if self._period is None:
            return
        scope: dict[str, object] = {"employee_ids": self.fill.chosen()}
        if self.fill.is_everybody():
            scope = {"employee_ids": (), "unit_id": self._unit_id or ""}
        self._context.navigation.open(
            "reports", report="pengingat-kinerja", period_id=self._period.id, **scope
        )

    @Slot(object, object)
    def _open_person(self, one: Watched, kind: GapKind | None) -> None:
        """Go where the gap is closed."""
        if kind is None and one.gaps:
            kind = min(one.gaps, key=list(GapKind).index)
        person, navigation = one.person, self._context.navigation
        if kind in (GapKind.TANPA_SKP, GapKind.SKP_BELUM, GapKind.TANPA_BUKTI):
            if person.skp_id:
                tab = "work" if kind is GapKind.TANPA_BUKTI else "plan"
                navigation.open("skp", skp_id=person.skp_id, tab=tab)
            else:
                navigation.open("skp", person_id=person.pegawai_id)
        elif kind is GapKind.TANPA_CAPAIAN and person.unit_id:
            self.unit_opened.emit(person.unit_id)
        elif person.evaluation_id:
            self.evaluation_opened.emit(person.evaluation_id)

    @Slot(str)
    def _on_evaluator(self, penilai_id: str) -> None:
        self.tabs.choose(FILL)
        self.fill.choose_evaluator(penilai_id)
