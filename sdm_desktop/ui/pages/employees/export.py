"""Writing the list, as it is shown or as SIASN lays it out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from sdm_desktop.domain.people import PersonRow
from sdm_desktop.domain.query import ListQuery
from sdm_desktop.services.exchange_kinds import KINDS
from sdm_desktop.services.exports import OWN, ExportResult
from sdm_desktop.services.imports import EVALUATIONS
from sdm_desktop.services.split_export import EmployeeLayout
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.table_column import Column

PAGE = 512


class PeopleExport(QObject):
    """Asks for a file and writes it as a task; one at a time."""

    finished = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._query = ListQuery()
        self._columns: Sequence[Column[PersonRow]] = ()
        self._ids: tuple[str, ...] = ()
        self._fields: tuple[str, ...] = ()
        self._layout = EmployeeLayout.SIASN
        self._kind = ""
        self._noun = ""
        self._path = Path()

    def ask_shown(
        self, query: ListQuery, columns: Sequence[Column[PersonRow]], ids: Sequence[str]
    ) -> None:
        """Write exactly the shown columns of the list (or of the marked people)."""
        self._query, self._columns, self._ids = query, tuple(columns), tuple(ids)
        self._ask(self.tr("Ekspor yang ditampilkan"), "daftar-pegawai.xlsx", self._write_shown)

    def ask_full(self, query: ListQuery, ids: Sequence[str], *, with_own: bool = False) -> None:
        """Write every field in the layout of the SIASN export, `with_own` the office's own too."""
        self._query, self._ids = query, tuple(ids)
        self._fields = (OWN,) if with_own else ()
        self._ask(self.tr("Ekspor lengkap"), "data-pegawai.xlsx", self._write_full)

    def offer_more(self, menu: QMenu, query: ListQuery, ids: Sequence[str]) -> None:
        """Add the exports of people by their kind, and of histories, to a menu."""
        self._query, self._ids = query, tuple(ids)
        menu.addSeparator()
        for text, slot in (
            (self.tr("PNS dan PPPK dalam dua berkas…"), self.ask_split),
            (self.tr("PPPK dengan kolom kontrak…"), self.ask_pppk),
            (self.tr("Semua riwayat, satu lembar per jenis…"), self.ask_histories),
        ):
            menu.addAction(text).triggered.connect(slot)
        results = menu.addMenu(self.tr("Hasil kinerja"))
        for kind, text in (
            (EVALUATIONS, self.tr("Penilaian (e-Kinerja)…")),
            ("skp22", self.tr("Tahunan menurut SIASN (skp22)…")),
            ("kinerjaperiodik", self.tr("Periodik menurut SIASN (kinerjaperiodik)…")),
            ("past-ratings", self.tr("Nilai tahun lama…")),
        ):
            action = results.addAction(text)
            action.setData(kind)
            action.triggered.connect(self._ask_results)

    @Slot()
    def _ask_results(self) -> None:
        """Write one table of results of the people listed (or marked)."""
        action = self.sender()
        assert isinstance(action, QAction)
        self._kind = str(action.data())
        self._ask(self.tr("Ekspor hasil kinerja"), f"{self._kind}.xlsx", self._write_results)

    @Slot()
    def ask_split(self) -> None:
        """Write PNS and PPPK into two files."""
        self._layout = EmployeeLayout.SPLIT
        self._ask(self.tr("Ekspor PNS dan PPPK"), "data-pegawai.xlsx", self._write_split)

    @Slot()
    def ask_pppk(self) -> None:
        """Write PPPK in the shape of their own export."""
        self._layout = EmployeeLayout.PPPK
        self._ask(self.tr("Ekspor PPPK"), "data-pppk.xlsx", self._write_split)

    @Slot()
    def ask_histories(self) -> None:
        """Write all histories of the people listed (or marked), one sheet per kind."""
        self._ask(self.tr("Ekspor riwayat"), "riwayat.xlsx", self._write_histories)

    def _ask(self, title: str, name: str, then: Callable[[str], None]) -> None:
        folder = self._context.preferences.current.last_folder
        dialog = QFileDialog(self._window, title, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilters(["Excel (*.xlsx)", "CSV (*.csv)", "JSON (*.json)"])
        dialog.selectFile(name)
        dialog.fileSelected.connect(then)
        open_dialog(dialog)

    @Slot(str)
    def _write_shown(self, path: str) -> None:
        self.write_shown(Path(path))

    @Slot(str)
    def _write_full(self, path: str) -> None:
        self.write_full(Path(path))

    @Slot(str)
    def _write_split(self, path: str) -> None:
        self.write_split(Path(path))

    @Slot(str)
    def _write_histories(self, path: str) -> None:
        self.write_histories(Path(path))

    @Slot(str)
    def _write_results(self, path: str) -> None:
        self.write_results(Path(path))

    def write_results(self, path: Path) -> None:
        """Write the chosen table of results to a file."""
        services, query, chosen, kind = (
            self._context.services, self._query, self._ids, self._kind,
        )  # fmt: skip

        def work(task: TaskContext) -> ExportResult:
            ids = chosen or services.employees.open_list(query).ids()
            if kind == EVALUATIONS:
                return services.exports.evaluations(path, None, ids, task=task)
            headers, rows = KINDS[kind].table_of(services, ids)
            return services.exports.table(headers, rows, path, separator=",", task=task)

        self._run(path, work)
        self._noun = self.tr("hasil kinerja")

    def write_split(self, path: Path) -> None:
        """Write people by their kind of employment to one or two files."""
        services, query, chosen = self._context.services, self._query, self._ids
        layout = self._layout

        def work(task: TaskContext) -> ExportResult:
            ids = chosen or services.employees.open_list(query).ids()
            results = services.split_exports.write(path, layout, ids, task=task)
            return replace(results[-1], count=sum(one.count for one in results))

        self._run(path, work)

    def write_histories(self, path: Path) -> None:
        """Write the histories of people to a workbook."""
        services, query, chosen = self._context.services, self._query, self._ids

        def work(task: TaskContext) -> ExportResult:
            ids = chosen or services.employees.open_list(query).ids()
            return services.history_exports.all_kinds(path, ids, task)

        self._run(path, work)
        self._noun = self.tr("entri riwayat")

    def write_shown(self, path: Path) -> None:
        """Write the shown columns to a file."""
        services, query, columns, ids = (
            self._context.services, self._query, self._columns, frozenset(self._ids),
        )  # fmt: skip

        def rows() -> Iterator[list[str]]:
            result = services.employees.open_list(query)
            start = 0
            while page := result.fetch(start, start + PAGE):
                for row in page:
                    if not ids or row.id in ids:
                        yield [column.copy_text(row) for column in columns]
                start += PAGE

        def work(task: TaskContext) -> ExportResult:
            headers = [column.title for column in columns]
            return services.exports.table(headers, rows(), path, task=task)

        self._run(path, work)

    def write_full(self, path: Path) -> None:
        """Write every field to a file."""
        services, query, chosen = self._context.services, self._query, self._ids
        fields = self._fields

        def work(task: TaskContext) -> ExportResult:
            ids = chosen or services.employees.open_list(query).ids()
            return services.exports.employees(path, ids, fields, task=task)

        self._run(path, work)

    def _run(self, path: Path, work: Callable[[TaskContext], ExportResult]) -> None:
        self._path, self._noun = path, self.tr("pegawai")
        self._context.preferences.change(last_folder=str(path.parent))
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._on_failed)
        self._context.messages.busy(self.tr("Mengekspor pegawai"), task)

    @Slot(object)
    def _on_written(self, result: ExportResult) -> None:
        text = self.tr("{count} {noun} diekspor ke {name}.")
        words = text.format(count=result.count, noun=self._noun, name=result.path.name)
        self._context.messages.success(words)
        self.finished.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, OSError):
            text = self.tr("Berkas {name} tidak dapat ditulis. Tutup program lain yang memakainya.")
            self._context.messages.error(text.format(name=self._path.name))
        else:
            self._context.messages.error(error)
        self.finished.emit()
