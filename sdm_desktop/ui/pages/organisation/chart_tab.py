"""Tab Bagan: the organisation chart, and its PDF and SVG."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.org_chart import ChartUnit, arrange
from sdm_desktop.domain.report_records import Paper, RenderedReport
from sdm_desktop.domain.unit import unit_choices
from sdm_desktop.services.exports import ExportResult
from sdm_desktop.services.reports import ReportRequest
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.organisation.chart_view import ChartView
from sdm_desktop.ui.pages.organisation.data import OrganisationData
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField


class ChartTab(QWidget):
    """`people_wanted` carries the id of the unit that was opened."""

    people_wanted = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._data: OrganisationData | None = None
        self._is_stale = False
        self.unit = ComboField((), self)
        self.unit.setAccessibleName(self.tr("Unit pada bagan"))
        self.unit.setMinimumWidth(320)
        papers = [
            (paper.value, self.tr("PDF {paper}").format(paper=paper.value)) for paper in Paper
        ]
        self.paper = ComboField(papers, self)
        self.paper.setAccessibleName(self.tr("Kertas"))
        self.paper.set_value(Paper.A4.value)
        self.view = ChartView(self)
        self.count = make_label("", self, "small")
        self._build()
        self.unit.value_changed.connect(self._draw)
        self.view.opened.connect(self._on_opened)
        context.theme.changed.connect(self._draw)

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.unit)
        bar.addWidget(self.count)
        bar.addStretch(1)
        tools = (
            ("zoom-out", self.tr("Perkecil (−)"), self.view.zoom_out),
            ("zoom-in", self.tr("Perbesar (+)"), self.view.zoom_in),
            ("maximize-2", self.tr("Seluruh bagan (0)"), self.view.fit),
        )
        for name, tooltip, handler in tools:
            button = icon_button(name, tooltip, self, outlined=True)
            button.clicked.connect(handler)
            bar.addWidget(button)
        self.save_pdf = make_button(self.tr("Simpan PDF"), self, "plain", "file-text")
        self.save_svg = make_button(self.tr("Simpan SVG"), self, "plain", "image")
        self.save_pdf.clicked.connect(self._ask_pdf)
        self.save_svg.clicked.connect(self._ask_svg)
        for widget in (self.paper, self.save_pdf, self.save_svg):
            bar.addWidget(widget)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        hint = self.tr(
            "Panah: pindah kotak · Enter atau klik: buka pegawai · + − 0: ukuran · seret: geser"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(card, 1)
        layout.addWidget(make_label(hint, self, "micro"))

    def show_data(self, data: OrganisationData) -> None:
        """Draw other contents; the chosen unit stays."""
        chosen = self.unit.value()
        self._data = None  # the choices change in two steps, to be drawn once
        choices = [("", self.tr("Seluruh pemerintah kota")), *unit_choices(data.units)]
        self.unit.set_choices(choices)
        known = {value for value, _ in choices}
        self.unit.set_value(chosen if chosen in known else "")
        self._data = data
        self._draw()

    def show_unit(self, unit_id: str) -> None:
        """Draw the chart of one unit and what is below."""
        self.unit.set_value(unit_id)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: draw what changed while the tab was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._draw()

    @Slot()
    def _draw(self) -> None:
        self._is_stale = not self.isVisible()  # hundreds of boxes: drawn once somebody looks
        if self._data is None or self._is_stale:
            return
        units, office = self._data.chart(self.unit.value() or "")
        self.view.show_chart(arrange(units, office))
        self.count.setText(self.tr("{count} unit").format(count=len(units)))

    @Slot(object)
    def _on_opened(self, unit: ChartUnit) -> None:
        self.people_wanted.emit(unit.id)

    # files

    def _name(self) -> str:
        current = self.unit.currentText().strip() if self.unit.value() else ""
        return f"bagan-{current or self.tr('organisasi')}".replace("/", "-").lower()

    @Slot()
    def _ask_pdf(self) -> None:
        self._ask(self.tr("Simpan bagan sebagai PDF"), "pdf", self.write_pdf)

    @Slot()
    def _ask_svg(self) -> None:
        self._ask(self.tr("Simpan bagan sebagai SVG"), "svg", self.write_svg)

    def _ask(self, title: str, suffix: str, then: object) -> None:
        dialog = QFileDialog(self, title, self._context.preferences.current.last_folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilters([f"{suffix.upper()} (*.{suffix})"])
        dialog.selectFile(f"{self._name()}.{suffix}")
        dialog.fileSelected.connect(then)
        open_dialog(dialog)

    @Slot(str)
    def write_pdf(self, path: str) -> None:
        """Write the chart as PDF, on as many pages as it needs."""
        reports = self._context.services.reports
        request = ReportRequest(
            unit_id=self.unit.value() or None, paper=Paper(self.paper.value() or Paper.A4)
        )

        def work(task: TaskContext) -> RenderedReport:
            rendered = reports.render("organisation-chart", request, task)
            reports.save(rendered, Path(path))
            return rendered

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_pdf)
        task.failed.connect(self._context.messages.error)
        self._context.messages.busy(self.tr("Menyusun bagan"), task)

    @Slot(str)
    def write_svg(self, path: str) -> None:
        """Write the whole chart as one SVG."""
        if self._data is None:
            return
        units, office = self._data.chart(self.unit.value() or "")
        exports = self._context.services.exports
        task = self._context.tasks.run(lambda _: exports.chart(units, office, Path(path)))
        task.succeeded.connect(self._on_svg)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_pdf(self, rendered: RenderedReport) -> None:
        text = self.tr("Bagan disimpan sebagai PDF, {pages} halaman.")
        self._context.messages.success(text.format(pages=rendered.pages))

    @Slot(object)
    def _on_svg(self, result: ExportResult) -> None:
        text = self.tr("Bagan disimpan: {name}, {count} unit.")
        self._context.messages.success(text.format(name=result.path.name, count=result.count))
