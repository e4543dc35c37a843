"""Saving reports: one PDF, one workbook, or a file for each person or unit."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from sdm_desktop.domain.report_records import RenderedReport
from sdm_desktop.services.reports import ReportInfo, ReportRequest
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog


class ReportSaving(QObject):
    """Asks where to, writes in a task and says what was written."""

    def __init__(self, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._rendered: RenderedReport | None = None
        self._wanted: tuple[ReportInfo, ReportRequest] | None = None

    def save_pdf(self, rendered: RenderedReport) -> None:
        """Save what was rendered, as shown."""
        self._rendered = rendered
        kinds = self.tr("Dokumen PDF (*.pdf)")
        dialog = self._dialog(self.tr("Simpan PDF"), kinds, rendered.title, "pdf")
        dialog.fileSelected.connect(self._write)
        open_dialog(dialog)

    def save_workbook(self, info: ReportInfo, request: ReportRequest, title: str) -> None:
        """Save the same list as a workbook."""
        self._wanted = (info, request)
        kinds = self.tr("Buku kerja Excel (*.xlsx)")
        dialog = self._dialog(self.tr("Simpan xlsx"), kinds, title, "xlsx")
        dialog.fileSelected.connect(self._write_workbook)
        open_dialog(dialog)

    def save_each(self, info: ReportInfo, request: ReportRequest) -> None:
        """Save one file per person or unit into a folder."""
        self._wanted = (info, request)
        title = self.tr("Folder untuk satu berkas per orang atau unit")
        folder = self._context.preferences.current.last_folder
        dialog = QFileDialog(self._window, title, folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._write_each)
        open_dialog(dialog)

    def _dialog(self, title: str, kinds: str, name: str, suffix: str) -> QFileDialog:
        folder = self._context.preferences.current.last_folder
        dialog = QFileDialog(self._window, title, folder, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{name.replace('/', '-')}.{suffix}")
        return dialog

    @Slot(str)
    def _write(self, out: str) -> None:
        rendered, service = self._rendered, self._context.services.reports
        assert rendered is not None
        self._context.preferences.change(last_folder=str(Path(out).parent))
        task = self._context.tasks.run(lambda _: service.save(rendered, Path(out)))
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def _on_saved(self) -> None:
        self._context.messages.success(self.tr("PDF disimpan."))

    @Slot(str)
    def _write_workbook(self, out: str) -> None:
        assert self._wanted is not None
        info, request = self._wanted
        service = self._context.services.reports
        self._context.preferences.change(last_folder=str(Path(out).parent))
        task = self._context.tasks.run(
            lambda step: service.save_workbook(info.name, request, Path(out), step)
        )
        task.succeeded.connect(self._on_workbook_saved)
        task.failed.connect(self._context.messages.error)
        self._context.messages.busy(self.tr("Menyimpan buku kerja"), task)

    @Slot(object)
    def _on_workbook_saved(self, rows: int) -> None:
        text = self.tr("Buku kerja disimpan: {rows} baris.")
        self._context.messages.success(text.format(rows=rows))

    @Slot(str)
    def _write_each(self, folder: str) -> None:
        assert self._wanted is not None
        info, request = self._wanted
        service = self._context.services.reports
        self._context.preferences.change(last_folder=folder)
        task = self._context.tasks.run(
            lambda step: service.save_each(info.name, request, Path(folder), step)
        )
        task.succeeded.connect(self._on_each_saved)
        task.failed.connect(self._context.messages.error)
        self._context.messages.busy(self.tr("Menyimpan berkas"), task)

    @Slot(object)
    def _on_each_saved(self, paths: list[Path]) -> None:
        text = self.tr("{count} berkas disimpan di {folder}.")
        self._context.messages.success(text.format(count=len(paths), folder=paths[0].parent))
