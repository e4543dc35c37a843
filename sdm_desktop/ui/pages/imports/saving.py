"""The files that the import wizard writes: refused rows and empty templates."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from sdm_desktop.services.exports import ExportResult, write_template
from sdm_desktop.services.import_plan import ImportPlan
from sdm_desktop.services.import_reading import EMPLOYEES
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext


class ImportFiles(QObject):
    """Asks where, writes off the GUI thread, and says how it went."""

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._plan: ImportPlan | None = None
        self._kind = ""

    def save_refused(self, plan: ImportPlan) -> None:
        """Save the refused rows of a plan as a workbook to correct."""
        self._plan = plan
        path = plan.preview.path
        name = str(path.with_name(f"{path.stem}-galat.xlsx"))
        dialog = self._ask(self.tr("Simpan buku kerja galat"), name)
        dialog.fileSelected.connect(self._write_refused)
        dialog.open()

    def save_template(self, kind: str) -> None:
        """Save an empty table of a kind of import."""
        self._kind = kind
        dialog = self._ask(self.tr("Simpan templat"), f"templat-{kind}.xlsx")
        dialog.fileSelected.connect(self._write_template)
        dialog.open()

    def _ask(self, title: str, name: str) -> QFileDialog:
        kinds = self.tr("Buku kerja Excel (*.xlsx)")
        dialog = QFileDialog(self._page, title, name, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(name)
        return dialog

    @Slot(str)
    def _write_refused(self, out: str) -> None:
        plan, service = self._plan, self._context.services.imports
        assert plan is not None
        task = self._context.tasks.run(lambda _: service.error_workbook(plan, Path(out)))
        task.succeeded.connect(self._on_refused_saved)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_refused_saved(self, count: int) -> None:
        text = self.tr("{count} baris disimpan. Perbaiki sel yang berwarna, lalu impor berkas itu.")
        self._context.messages.success(text.format(count=count))

    @Slot(str)
    def _write_template(self, out: str) -> None:
        kind, service = self._kind, self._context.services.employees

        def work(_: TaskContext) -> ExportResult:
            is_people = kind == EMPLOYEES
            own = [field.nama for field in service.custom_fields()] if is_people else []
            return write_template(Path(out), kind, own)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_template_saved)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def _on_template_saved(self) -> None:
        self._context.messages.success(self.tr("Templat kosong disimpan."))
