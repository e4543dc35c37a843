"""Levels of people (or what posts ask for), typed by single keys and pasted from a worksheet."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.competence import HIGHEST, Competence, read_level
from sdm_desktop.services.competences import LevelGrid, LevelRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate
_NAME, _POST = "nama", "rincian"
Pending = Mapping[tuple[str, str], int]
_DIGITS = frozenset(str(number) for number in range(HIGHEST + 1))


def level_columns(
    competences: Sequence[Competence], pending: Pending, *, is_standard: bool
) -> list[Column[LevelRow]]:
    """Return name, post and one column for each competence; what is pending stands out."""
    head: list[Column[LevelRow]] = [
        Column(_NAME, translate("LevelColumns", "Jabatan") if is_standard
               else translate("LevelColumns", "Nama"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=200, strong=True, stretch=True),
        Column(_POST, translate("LevelColumns", "Jenis") if is_standard
               else translate("LevelColumns", "Jabatan"), lambda r: r.rincian,
               lambda r: r.rincian.casefold(), width=130 if is_standard else 180),
    ]  # fmt: skip
    make = _standard_column if is_standard else _level_column
    return head + [make(one, pending) for one in competences]


def _level_column(one: Competence, pending: Pending) -> Column[LevelRow]:
    code = one.kode

    def level(row: LevelRow) -> int | None:
        return pending.get((row.id, code), row.levels.get(code))

    def text(row: LevelRow) -> str:
        wanted = row.standards.get(code)
        found = level(row)
        shown = "–" if found is None else str(found)
        return f"{shown} / {wanted.level}" if wanted else ("" if found is None else shown)

    def tone(row: LevelRow) -> str:
        if (row.id, code) in pending:
            return "accent"
        wanted, found = row.standards.get(code), level(row)
        if wanted is None or found is None:
            return "text3"
        return "err" if wanted.level - found > 1 else "warn" if found < wanted.level else "text"

    def copied(row: LevelRow) -> str:
        found = level(row)
        return "" if found is None else str(found)

    return Column(code, code, text, level, numeric=True, width=62, tone=tone, copied=copied)


def _standard_column(one: Competence, pending: Pending) -> Column[LevelRow]:
    code = one.kode

    def level(row: LevelRow) -> int | None:
        if (row.id, code) in pending:
            return pending[row.id, code]
        wanted = row.standards.get(code)
        return wanted.level if wanted else row.levels.get(code)

    def text(row: LevelRow) -> str:
        found = level(row)
        return "–" if not found else str(found)

    def tone(row: LevelRow) -> str:
        if (row.id, code) in pending:
            return "accent"
        return "text" if code in row.levels else "text3"

    return Column(code, code, text, level, numeric=True, width=62, tone=tone, copied=text)


class LevelTable(TableView):
    """Keys 0 to 5 set a level and go right, Enter goes down, Ctrl+V pastes a block.

    Nothing is stored here: `pending` holds what was typed, `edited` says that it changed.
    """

    edited = Signal()

    def __init__(
        self, context: UiContext, name: str, parent: QWidget, *, is_standard: bool
    ) -> None:
        self.pending: dict[tuple[str, str], int] = {}
        self._is_standard = is_standard
        self._codes: tuple[str, ...] = ()
        self._names: dict[str, str] = {}
        self.levels: RecordTableModel[LevelRow] = RecordTableModel(
            level_columns((), self.pending, is_standard=is_standard), parent
        )
        super().__init__(self.levels, context, name, parent)
        self.levels.setParent(self)
        hint = self.tr("0–5 isi · ←→ pindah · Enter turun · Ctrl+V tempel · Ctrl+D salin ke bawah")
        self.use_no_marks(hint)
        self.set_noun(self.tr("jabatan") if is_standard else self.tr("pegawai"))
        self.desk = self.rows.edit_cells(self._is_code)
        self.desk.typed.connect(self._on_typed)
        self.desk.paste_wanted.connect(self.paste)
        self.desk.fill_wanted.connect(self.fill_down)
        self.rows.installEventFilter(self)
        self.problem = ""

    def _is_code(self, key: str) -> bool:
        return key in self._codes

    def show_grid(self, grid: LevelGrid) -> None:
        """Show rows; what was typed before is forgotten."""
        self.pending.clear()
        codes = tuple(one.kode for one in grid.competences)
        if codes != self._codes:
            self._codes = codes
            self._names = {one.kode: one.nama for one in grid.competences}
            columns = level_columns(grid.competences, self.pending, is_standard=self._is_standard)
            self.rows.columns.replace_columns(columns)
            self.rows.columns.reset()
            self.rows.columns.hide_marks()
        self.levels.set_records(grid.rows)
        self.edited.emit()

    def name_here(self) -> str:
        """Return the name of the competence under the cursor."""
        column = self.desk.column
        return self._names.get(column.key, "") if column is not None else ""

    # typing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: a digit is a level at once, Enter goes down, Del takes back what was typed."""
        is_key = watched is self.rows and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and self._on_key(event):
            return True
        return bool(super().eventFilter(watched, event))

    def _on_key(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        column, row = self.desk.column, self.rows.current_row()
        if not plain or column is None or row < 0:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rows.set_current_row(min(row + 1, self.levels.rowCount() - 1))
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif not self._is_code(column.key):
            return False
        elif event.text() in _DIGITS:
            self._set(row, column.key, int(event.text()))
            self._step(1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            record = self.levels.record_at(row)
            if record is not None and self.pending.pop((record.id, column.key), None) is not None:
                self._show()
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        """Go to the cell at the left or right and say which competence it is."""
        keys = [column.key for column in self.shown_columns()]
        column = self.desk.column
        if column is not None:
            place = keys.index(column.key) + step
            self.desk.choose(keys[min(max(place, 0), len(keys) - 1)])
            self.edited.emit()

    @Slot(object, object, object)
    def _on_typed(self, row: int, key: str, text: str) -> None:
        self._take([(row, key, text)])

    def _set(self, row: int, code: str, level: int) -> None:
        record = self.levels.record_at(row)
        if record is not None:
            self.pending[record.id, code] = level
            self._show()

    def _show(self) -> None:
        self.rows.viewport().update()
        self.edited.emit()

    # blocks

    @Slot()
    def paste(self) -> None:
        """Take the block of the clipboard in from the current cell on."""
        lines = QGuiApplication.clipboard().text().rstrip("\r\n").splitlines()
        block = [line.split("\t") for line in lines]
        keys = [column.key for column in self.desk.columns_from_here()]
        first = max(self.rows.current_row(), 0)
        self._take(
            [
                (first + down, keys[right], text)
                for down, cells in enumerate(block)
                for right, text in enumerate(cells)
                if right < len(keys)
            ]
        )

    @Slot()
    def fill_down(self) -> None:
        """Give every row below the level of the current cell."""
        column, first = self.desk.column, self.rows.current_row()
        record = self.levels.record_at(first)
        if column is None or record is None or not self._is_code(column.key):
            return
        text = column.copy_text(record)
        self._take([(row, column.key, text) for row in range(first, self.levels.rowCount())])

    def _take(self, cells: Sequence[tuple[int, str, str]]) -> None:
        """Take cells, all or none; `problem` says which one is no level."""
        taken: dict[tuple[str, str], int] = {}
        for row, key, text in cells:
            record = self.levels.record_at(row)
            if record is None or not self._is_code(key):
                continue
            try:
                level = read_level(text.partition("/")[0].replace("–", ""))
            except ValueError:
                words = self.tr("{name}, {code}: “{text}” bukan level 0 sampai {most}.")
                self.problem = words.format(name=record.nama, code=key, text=text, most=HIGHEST)
                self._context.messages.error(self.problem)
                return
            if level is not None:
                taken[record.id, key] = level
        self.problem = ""
        self.pending.update(taken)
        self._show()
