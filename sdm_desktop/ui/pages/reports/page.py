"""The report centre: choose, set, look at the real pages, print or save."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.report_records import RenderedReport
from sdm_desktop.domain.users import Role
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reports import ReportInfo, ReportRequest
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog, words_of
from sdm_desktop.ui.pages.reports.cards import ReportCards
from sdm_desktop.ui.pages.reports.check_dialog import CheckDialog
from sdm_desktop.ui.pages.reports.parameters import Choices, Parameters
from sdm_desktop.ui.pages.reports.preview_pane import PreviewPane
from sdm_desktop.ui.pages.reports.saving import ReportSaving
from sdm_desktop.ui.tasks import Task, TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.pdf_print import make_printer, print_pdf

_TOPICS = frozenset(
    {Topic.EVALUATIONS, Topic.EMPLOYEES, Topic.PERIODS, Topic.UNITS, Topic.SETTINGS, Topic.RULES}
)


def read_choices(services: Services) -> Choices:
    """Return the periods, and the units this user may print."""
    user = services.session.user
    units = tuple(services.units.tree())
    is_own = user.peran is Role.PENILAI
    if is_own:
        units = tuple(u for u in units if u.kepala_id and u.kepala_id == user.pegawai_id)
    periods = tuple(
        sorted(services.periods.all(), key=lambda p: (p.selesai, p.mulai), reverse=True)
    )
    return Choices(
        tuple(periods), units, services.office.office(), services.periods.current(), is_own
    )


class ReportsPage(QWidget):
    """Cards, parameters and pages side by side."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._info: ReportInfo | None = None
        self._request: ReportRequest | None = None
        self._rendered: RenderedReport | None = None
        self._task: Task | None = None
        self._wanted: dict[str, Any] = {}
        self._is_stale = False
        self._is_full = False
        self.cards = ReportCards(context.services.reports.catalogue(), self)
        self.parameters = Parameters(context, self)
        self.preview = PreviewPane(self)
        self.check = make_button(self.tr("Periksa dokumen"), self, "plain", "shield-check")
        self._saving = ReportSaving(context, self)
        self._build()
        self._connect()
        self.refresh()

    def open_with(self, report: str = "", **arguments: Any) -> None:
        """Show a report about a unit, period or person."""
        self._wanted = {"report": report, **arguments}
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the choices again, then the report."""
        self._is_stale = False
        services = self._context.services
        task = self._context.tasks.run(lambda _: read_choices(services))
        task.succeeded.connect(self._on_choices)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed while the page was hidden is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(make_label(self.tr("Laporan"), self, "title"))
        note = self.tr("data yang sama menghasilkan berkas yang sama")
        head.addWidget(make_label(note, self, "context"))
        head.addStretch(1)
        head.addWidget(self.check)
        head.setContentsMargins(0, 2, 0, 2)
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(self.cards)
        body.addWidget(self.parameters)
        body.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        self.cards.chosen.connect(self._on_card)
        self.parameters.changed.connect(self._render)
        self.parameters.print_wanted.connect(self._print)
        self.parameters.save_wanted.connect(self._save)
        self.parameters.workbook_wanted.connect(self._save_workbook)
        self.parameters.save_each_wanted.connect(self._save_each)
        self.check.clicked.connect(self._check)
        self.preview.full_wanted.connect(self._toggle_full)
        self._context.bus.changed.connect(self._on_changed)

    @Slot(object)
    def _on_choices(self, choices: Choices) -> None:
        self.parameters.offer(choices)
        wanted, self._wanted = self._wanted, {}
        name = wanted.pop("report", "") or (self._info.name if self._info else "")
        self.parameters.set_values(**wanted)
        self.cards.choose(name or self._context.services.reports.catalogue()[0].name)

    @Slot(object)
    def _on_card(self, info: ReportInfo) -> None:
        self._info = info
        self.parameters.show_report(info)

    @Slot()
    def _render(self) -> None:
        request = self.parameters.request()
        if self._info is None or request is None:
            return
        if self._task is not None:
            self._task.cancel()
        self._request = request
        name, service = self._info.name, self._context.services.reports
        task = self._context.tasks.run(lambda step: service.render(name, request, step))
        self._task = task
        task.succeeded.connect(self._on_rendered)
        task.failed.connect(self._on_failed)
        task.finished.connect(self._on_finished)
        self._context.messages.busy(self.tr("Menyusun laporan"), task)

    @Slot(object)
    def _on_rendered(self, rendered: RenderedReport) -> None:
        if self.sender() is not self._task:
            return
        self._rendered = rendered
        self.preview.show_report(rendered)
        self.parameters.set_ready(rendered.pages, rendered.note)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._rendered = None
        self.parameters.set_ready(0)
        if isinstance(error, DomainError):
            self.preview.show_reason(self.tr("Laporan belum dapat dibuat"), error.message)
        else:
            self._context.messages.error(words_of(error))

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is self._task:
            self._task = None

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if not change.topics & _TOPICS:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    @Slot()
    def _toggle_full(self) -> None:
        self._is_full = not self._is_full
        self.cards.setVisible(not self._is_full)
        self.parameters.setVisible(not self._is_full)

    @Slot()
    def _print(self) -> None:
        if self._rendered is None:
            return
        self._printer = make_printer(self._rendered.pdf, self._rendered.title)
        dialog = QPrintDialog(self._printer, self)
        dialog.setMinMax(1, self._rendered.pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(self._send)
        open_dialog(dialog)

    @Slot()
    def _send(self) -> None:
        rendered, printer = self._rendered, self._printer
        assert rendered is not None
        service = self._context.services.reports
        task = self._context.tasks.render(self._printing(rendered, printer))
        task.succeeded.connect(self._on_printed)
        task.failed.connect(self._context.messages.error)
        self._context.tasks.run(lambda _: service.note_print(rendered))
        self._context.messages.busy(self.tr("Mencetak"), task)

    def _printing(
        self, rendered: RenderedReport, printer: QPrinter
    ) -> Callable[[TaskContext], int]:
        def work(step: TaskContext) -> int:
            return print_pdf(rendered.pdf, printer, step.step)

        return work

    @Slot(object)
    def _on_printed(self, pages: int) -> None:
        if pages:
            text = self.tr("{pages} halaman dikirim ke pencetak.")
            self._context.messages.success(text.format(pages=pages))
        else:
            self._context.messages.error(self.tr("Pencetak tidak dapat dipakai. Periksa pencetak."))

    @Slot()
    def _save(self) -> None:
        if self._rendered is not None:
            self._saving.save_pdf(self._rendered)

    @Slot()
    def _save_workbook(self) -> None:
        if self._rendered is not None and self._info and self._request:
            self._saving.save_workbook(self._info, self._request, self._rendered.title)

    @Slot()
    def _save_each(self) -> None:
        if self._info and self._request:
            self._saving.save_each(self._info, self._request)

    @Slot()
    def _check(self) -> None:
        open_dialog(CheckDialog(self._context, self))
