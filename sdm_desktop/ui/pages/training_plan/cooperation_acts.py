"""What can be done with the current agreement."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.cooperation import Agreement, AgreementFile, AgreementStep
from sdm_desktop.domain.report_records import RenderedReport
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.cooperation_views import AgreementRow, Register
from sdm_desktop.services.document_views import OpenedDocument
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training_plan.agreement_dialog import AgreementDialog
from sdm_desktop.ui.pages.training_plan.cooperation_dialogs import (
    AgreementFileViewer,
    PartnersDialog,
    StepDialog,
    StopDialog,
)
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.documents.file_choice import ask_scans
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog


class CooperationActs(QObject):
    """Opens dialogs over the tab and runs what they and the pane ask for."""

    def __init__(
        self, context: UiContext, tab: QWidget, current: Callable[[], AgreementRow | None]
    ) -> None:
        super().__init__(tab)
        self._context = context
        self._tab = tab
        self._current = current
        self._may_write = context.services.session.may(Role.ADMIN)
        self.register = Register((), ())

    @Slot()
    def add(self) -> None:
        """Open an empty document; without partners these come first."""
        if not self._may_write:
            return
        if not self.register.partners:
            self.partners()
            return
        self._open(Agreement())

    @Slot()
    def edit(self) -> None:
        """Open the current document."""
        row = self._current()
        if row is not None and self._may_write:
            self._open(row.agreement)

    @Slot()
    def renew(self) -> None:
        """Open a document that continues the current one."""
        row = self._current()
        if row is None:
            return
        service, key = self._context.services.cooperation, row.id
        task = self._context.tasks.run(lambda _: service.renewal(key))
        task.succeeded.connect(self._open)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _open(self, agreement: Agreement) -> None:
        open_dialog(AgreementDialog(self._context, agreement, self.register, self._tab))

    @Slot()
    def stop(self) -> None:
        """Ask since when and why the current document ends."""
        row = self._current()
        if row is not None:
            open_dialog(StopDialog(self._context, row.agreement, self._tab))

    @Slot()
    def remove(self) -> None:
        """Remove the current document."""
        row = self._current()
        if row is not None:
            self._do(partial(self._context.services.cooperation.remove, row.id))

    @Slot()
    def print_current(self) -> None:
        """Show the current document with what was done under it as a paper."""
        row = self._current()
        if row is None:
            return
        reports = self._context.services.reports
        request = ReportRequest(options={"dokumen": row.id})
        task = self._context.tasks.run(lambda _: reports.render("kerja-sama-rinci", request))
        task.succeeded.connect(self._on_rendered)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_rendered(self, rendered: RenderedReport) -> None:
        open_dialog(PdfDialog(self._context, rendered, self._tab))

    @Slot()
    def partners(self) -> None:
        """Show the list of partners."""
        open_dialog(PartnersDialog(self._context, self._tab))

    @Slot()
    def add_step(self) -> None:
        """Open an empty follow-up of the current document."""
        self.open_step(None)

    @Slot(object)
    def open_step(self, step: AgreementStep | None) -> None:
        """Open a follow-up of the current document, None an empty one."""
        row = self._current()
        if row is None or not self._may_write:
            return
        today = self._context.services.session.today()
        empty = AgreementStep(kerja_sama_id=row.id, tanggal=today)
        open_dialog(StepDialog(self._context, step or empty, self._tab))

    @Slot(object)
    def remove_step(self, step: AgreementStep) -> None:
        """Remove a follow-up."""
        self._do(partial(self._context.services.cooperation.steps.remove, step))

    @Slot()
    def ask_files(self) -> None:
        """Ask for scans of the current document."""
        if self._current() is not None:
            ask_scans(self._context, self._tab, self._on_files, several=True)

    def _on_files(self, names: Sequence[str]) -> None:
        self.add_files([Path(name) for name in names])

    @Slot(object)
    def add_files(self, paths: Sequence[Path]) -> None:
        """Keep scans with the current document."""
        row = self._current()
        if row is None:
            return
        for path in paths:
            self._do(partial(self._context.services.cooperation.files.add, row.id, path))

    @Slot(object)
    def open_file(self, file: AgreementFile) -> None:
        """Show the pages of a scan."""
        files = self._context.services.cooperation.files
        task = self._context.tasks.run(lambda _: (file, files.open(file)))
        task.succeeded.connect(self._on_opened)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_opened(self, found: tuple[AgreementFile, OpenedDocument]) -> None:
        open_dialog(AgreementFileViewer(self._context, *found, self._tab))

    @Slot(object)
    def remove_file(self, file: AgreementFile) -> None:
        """Take a scan off."""
        self._do(partial(self._context.services.cooperation.files.remove, file))

    def _do(self, act: Callable[[], Change]) -> None:
        if not self._may_write:
            return

        def work(_: TaskContext) -> Change:
            return act()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)
