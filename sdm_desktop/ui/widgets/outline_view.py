"""An outline that is edited like a worksheet: Enter down, Tab right, Alt+arrows move lines."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sdm_desktop.ui import theme
from sdm_desktop.ui.widgets.outline_cells import OutlineModel
from sdm_desktop.ui.widgets.outline_delegate import OutlineDelegate
from sdm_desktop.ui.widgets.table_column import AnyIndex

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_NEXT = QAbstractItemView.CursorAction.MoveNext
_BACK = QAbstractItemView.CursorAction.MovePrevious
_PLAIN = Qt.KeyboardModifier.NoModifier


class OutlineView(QTableView):
    """Shows an `OutlineModel`; the page does what the signals ask for, with the row as number.

    `add_wanted` (row, whole block), `copy_wanted`, `remove_wanted`, `move_wanted` (row, step),
    `opened` (row) for Enter on a cell that cannot be edited, `detail_wanted` (row) for F4,
    `overflowed` how many pasted cells found no open cell.
    """

    add_wanted = Signal(int, bool)
    copy_wanted = Signal(int)
    remove_wanted = Signal(int)
    move_wanted = Signal(int, int)
    opened = Signal(int)
    detail_wanted = Signal(int)
    overflowed = Signal(int)
    moved_to = Signal(int)

    def __init__(self, model: OutlineModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._outline = model
        self._delegate = OutlineDelegate(self)
        self._fit_later = QTimer(self)
        self._fit_later.setSingleShot(True)
        self._fit_later.timeout.connect(self.fit)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setAccessibleName(name)
        self._prepare()
        self._delegate.stepped.connect(self._on_stepped)
        model.rebuilt.connect(self._on_rebuilt)
        model.dataChanged.connect(self._on_data)

    def _prepare(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.EditKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.scaled(28))
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(30)

    def go_to(self, row: int, column: int = 1) -> None:
        """Make a cell current and show it."""
        index = self._outline.index(row, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def allow_width(self) -> None:
        """Let the columns be wider than the window, with a scroll bar below."""
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def row(self) -> int:
        """Return the current row, -1 without."""
        return self.currentIndex().row()

    @Slot()
    def fit(self) -> None:
        """Give every row the height of its text."""
        self.resizeRowsToContents()

    @Slot()
    def _on_rebuilt(self) -> None:
        self.clearSpans()
        count = len(self._outline.columns)
        for row, first in self._outline.spans():
            if count - first > 1:
                self.setSpan(row, first, 1, count - first)
        head = self.horizontalHeader()
        for place, column in enumerate(self._outline.columns):
            if column.width:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
                head.resizeSection(place, theme.widened(column.width))
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self._fit_later.start()

    @Slot()
    def _on_data(self) -> None:
        self._fit_later.start()

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        """Go on after an editor: down in the column, or type into the next open cell."""
        index = (
            self._below() if step == 0 else self.moveCursor(_NEXT if step > 0 else _BACK, _PLAIN)
        )
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            if step:
                self.edit(index)

    def _below(self) -> QModelIndex:
        """Return the next cell of the column that can be edited."""
        index = self.currentIndex()
        for row in range(index.row() + 1, self._outline.rowCount()):
            below = self._outline.index(row, index.column())
            if self._outline.flags(below) & Qt.ItemFlag.ItemIsEditable:
                return below
        return index

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Qt: Tab goes from one open cell to the next, over the ends of lines."""
        if action not in (_NEXT, _BACK) or not self._outline.can_edit:
            return super().moveCursor(action, modifiers)
        columns = len(self._outline.columns)
        total = self._outline.rowCount() * columns
        current = self.currentIndex()
        place = max(0, current.row()) * columns + max(0, current.column())
        step = 1 if action == _NEXT else -1
        for _ in range(total):
            place += step
            if not 0 <= place < total:
                return current
            index = self._outline.index(place // columns, place % columns)
            if self._outline.flags(index) & Qt.ItemFlag.ItemIsEditable:
                return index
        return current

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Qt: the tint follows the current row."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.moved_to.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: keys on lines; everything else types into the cell."""
        if not self._do(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _do(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        row = self.row()
        is_control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if key in _ENTER and is_control:
            self.add_wanted.emit(row, bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_D and is_control:
            self.copy_wanted.emit(row)
        elif key in _MOVES and modifiers & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(row, _MOVES[key])
        elif key in (Qt.Key.Key_C, Qt.Key.Key_V) and is_control:
            self.copy_cell() if key == Qt.Key.Key_C else self.paste()
        elif key == Qt.Key.Key_F4:
            self.detail_wanted.emit(row)
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(row)
        elif key in _ENTER:
            self._open(row)
        else:
            return False
        return True

    def copy_cell(self) -> None:
        """Put the text of the current cell on the clipboard."""
        QGuiApplication.clipboard().setText(self._outline.cell(self.currentIndex()).text)

    def paste(self) -> None:
        """Type the cells on the clipboard (from Excel: tabs and lines) from here on."""
        start, left = self.currentIndex(), 0
        lines = QGuiApplication.clipboard().text().rstrip("\n").split("\n")
        keys = [self._outline.key_of(start.row() + down) for down in range(len(lines))]
        for key, line in zip(keys, lines, strict=True):
            for right, text in enumerate(line.rstrip("\r").split("\t")):
                row = self._outline.row_of(key) if key else -1
                index = self._outline.index(row, start.column() + right)
                is_open = bool(self._outline.flags(index) & Qt.ItemFlag.ItemIsEditable)
                if is_open and index.isValid():
                    self._outline.setData(index, text)
                elif text.strip():
                    left += 1
        if left:
            self.overflowed.emit(left)

    def _open(self, row: int) -> None:
        index = self.currentIndex()
        if self._outline.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self.opened.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another width wraps otherwise."""
        super().resizeEvent(event)
        self._fit_later.start()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: fonts and sizes come from the theme again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_delegate"):
            self._delegate.restyle()
            self._fit_later.start()
