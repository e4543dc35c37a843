"""Writing a table as it is shown to a file that the user names."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from sdm_desktop.services.exports import ExportResult
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.table_column import Column


class TableExport(QObject):
    """Asks for a file and writes the shown columns of some records; one at a time."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._columns: Sequence[Column[Any]] = ()
        self._records: Sequence[Any] = ()
        self._path = Path()

    def ask(self, name: str, columns: Sequence[Column[Any]], records: Sequence[Any]) -> None:
        """Ask for the file; `name` is proposed."""
        self._columns, self._records = tuple(columns), tuple(records)
        filters = ["Excel (*.xlsx)", "CSV (*.csv)", "JSON (*.json)"]
        ask_file(self._context, self._window, (self.tr("Ekspor yang ditampilkan"), name), filters,
                 self._write)  # fmt: skip

    @Slot(str)
    def _write(self, path: str) -> None:
        self.write(Path(path))

    def write(self, path: Path) -> None:
        """Write the records asked for to a file."""
        self._path = path
        columns, records, exports = self._columns, self._records, self._context.services.exports

        def work(task: TaskContext) -> ExportResult:
            rows = ([column.copy_text(record) for column in columns] for record in records)
            return exports.table([column.title for column in columns], rows, path, task=task)

        self._context.preferences.change(last_folder=str(path.parent))
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_written(self, result: ExportResult) -> None:
        text = self.tr("{count} baris diekspor ke {name}.")
        self._context.messages.success(text.format(count=result.count, name=result.path.name))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, OSError):
            text = self.tr("Berkas {name} tidak dapat ditulis. Tutup program lain yang memakainya.")
            self._context.messages.error(text.format(name=self._path.name))
        else:
            self._context.messages.error(error)


def ask_file(
    context: UiContext,
    parent: QWidget,
    words: tuple[str, str],
    filters: Sequence[str],
    then: Callable[[str], None],
) -> None:
    """Ask where to write a file; `words` are the title and the proposed name."""
    title, name = words
    dialog = QFileDialog(parent, title, context.preferences.current.last_folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.setNameFilters(list(filters))
    dialog.selectFile(name)
    dialog.fileSelected.connect(then)
    open_dialog(dialog)
