"""Printing people: the list as a daftar nominatif, one profile, several as PDF files."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.query import ListQuery
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.tasks import TaskContext

PROFILE_REPORT = "employee-summary"
LIST_REPORT = "nominatif"
Saved = tuple[list[Path], list[str]]


class PeoplePrint(QObject):
    """Opens the report of one person; asks for a folder where there are more."""

    finished = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._ids: tuple[str, ...] = ()

    def start(self, ids: Sequence[str]) -> None:
        """Print these people."""
        self._ids = tuple(ids)
        if len(ids) == 1:
            self._context.navigation.open("reports", report=PROFILE_REPORT, employee_id=ids[0])
        elif ids:
            title = self.tr("Pilih folder untuk {count} profil").format(count=len(ids))
            folder = self._context.preferences.current.last_folder
            dialog = QFileDialog(self._window, title, folder)
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.fileSelected.connect(self._on_folder)
            open_dialog(dialog)

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self._context.preferences.change(last_folder=folder)
        self.save_each(Path(folder))

    def save_each(self, folder: Path) -> None:
        """Write one PDF per person, with progress and cancel."""
        service, ids = self._context.services.reports, self._ids

        def work(task: TaskContext) -> Saved:
            paths: list[Path] = []
            refused: list[str] = []
            for done, employee_id in enumerate(ids):
                task.step(done, len(ids))
                request = ReportRequest(employee_id=employee_id)
                try:
                    paths += service.save_each(PROFILE_REPORT, request, folder)
                except DomainError as error:
                    refused.append(error.message)
            return paths, refused

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._context.messages.error)
        task.finished.connect(self.finished)
        self._context.messages.busy(self.tr("Menyusun profil"), task)

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        paths, refused = saved
        text = self.tr("{count} berkas PDF disimpan.").format(count=len(paths))
        if not refused:
            self._context.messages.success(text)
            return
        skipped = self.tr("{count} dilewati: {reason}")
        words = skipped.format(count=len(refused), reason=refused[0])
        self._context.messages.warning(f"{text} {words}")


class ListPrint(QObject):
    """Opens the report centre with the people of the list, or those marked in it."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def start(self, query: ListQuery, marks: Sequence[str]) -> None:
        """Print the marked people; without marks those the filter shows, without one everybody."""
        if marks or query.is_empty:
            self._open(marks)
            return
        service = self._context.services.employees
        task = self._context.tasks.run(lambda _: service.open_list(query).ids())
        task.succeeded.connect(self._on_found)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_found(self, ids: Sequence[str]) -> None:
        if ids:
            self._open(ids)
        else:
            self._context.messages.warning(self.tr("Daftar kosong; tidak ada yang dicetak."))

    def _open(self, ids: Sequence[str]) -> None:
        self._context.navigation.open("reports", report=LIST_REPORT, employee_ids=tuple(ids))
