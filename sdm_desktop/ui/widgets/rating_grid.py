"""The evaluation grid: rows people, columns ratings, worked by keys alone."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.rating_delegate import ROW_HEIGHT, RatingDelegate
from sdm_desktop.ui.widgets.rating_header import RatingHeader
from sdm_desktop.ui.widgets.rating_model import (
    BEHAVIOUR,
    FIRST_VALUE,
    NAME,
    NOTE,
    PREDIKAT,
    RATED,
    RESULT,
    STATE,
    RatingModel,
)

KEYS = {
    Qt.Key.Key_1: Rating.BAWAH,
    Qt.Key.Key_2: Rating.SESUAI,
    Qt.Key.Key_3: Rating.ATAS,
}
_TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CLEAR = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_STOPS = (*RATED, NOTE)
_WIDTHS = {STATE: 34, NAME: 120, RESULT: 66, PREDIKAT: 124, FIRST_VALUE: 74, BEHAVIOUR: 66}
_WIDTHS |= {BEHAVIOUR - 1: 68}
_NOTE_WIDTH, _WIDE_NOTE, _NAME_MORE = 100, 260, 90
# where the words of the ratings have no room, their shapes stand alone under short heads
_NARROW = {STATE: 28, NAME: 106, RESULT: 36, PREDIKAT: 104, BEHAVIOUR: 36}
_NARROW_VALUE, _NARROW_NOTE = 30, 58
_PLAIN = Qt.KeyboardModifier.KeypadModifier
_TYPED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
_EndHint = QAbstractItemDelegate.EndEditHint


class RatingGrid(QTableView):
    """Keys 1, 2, 3 rate; Enter goes down, Tab right; Space fills the row; F2 writes the note.

    Tab leaves only from the last cell, Shift+Tab from the first; Ctrl+Tab leaves from anywhere.
    """

    row_changed = Signal(object)

    def __init__(self, model: RatingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating_model = model
        self._delegate = RatingDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(RatingHeader(self))
        self._set_up()
        model.modelReset.connect(self._on_reset)

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setAccessibleName(self.tr("Kisi penilaian"))
        self.setAccessibleDescription(
            self.tr(
                "Tombol 1, 2, 3 menilai, Enter turun, Tab ke kanan, Spasi mengisi baris, "
                "F2 catatan. F6 atau Ctrl+Tab meninggalkan kisi."
            )
        )
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes and colours from the theme again."""
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        head = self.horizontalHeader()
        if isinstance(head, RatingHeader):
            head.restyle()
        self.share_width(self.viewport().width())
        self.viewport().setAutoFillBackground(True)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: scrolling moves the picture; the style sheet left the viewport see-through."""
        super().showEvent(event)
        self.viewport().setAutoFillBackground(True)

    def current_row(self) -> GridRow | None:
        """Return the person the cursor is on."""
        index = self.currentIndex()
        return self._rating_model.row(index.row()) if index.isValid() else None

    def go_to(self, evaluation_id: str, column: int = RESULT) -> bool:
        """Put the cursor on a person; returns False when the filter hides him or her."""
        row = self._rating_model.row_of(evaluation_id)
        if row < 0:
            return False
        self._move_to(row, column)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: rate, move, fill, clear and write."""
        key = Qt.Key(event.key())
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what the editor left over
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in _TABS:
            super().focusNextPrevChild(key == Qt.Key.Key_Tab)
        elif not self._rate_by_key(event, key) and not self._move_by_key(event, key):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt: letters do not jump about."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Qt: Tab moves inside the grid as long as there is a next cell."""
        if self._next_stop(1 if next else -1) is None:
            return super().focusNextPrevChild(next)
        return False

    def closeEditor(self, editor: QWidget, hint: _EndHint) -> None:
        """Qt: after a note, Enter goes down and Tab to the next cell."""
        super().closeEditor(editor, _EndHint.NoHint)
        if hint == _EndHint.EditNextItem:
            self._step(1)
        elif hint == _EndHint.EditPreviousItem:
            self._step(-1)
        elif hint == _EndHint.SubmitModelCache:
            self._move_to(self.currentIndex().row() + 1, NOTE)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: the cursor shows that keys go here."""
        self._delegate.has_focus = True
        if not self.currentIndex().isValid() and self._rating_model.rowCount():
            self._move_to(0, RESULT)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the cursor goes quiet."""
        self._delegate.has_focus = self.state() == QAbstractItemView.State.EditingState
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the width; the note takes what is left."""
        super().resizeEvent(event)
        self.share_width(self.viewport().width())

    def share_width(self, width: int) -> None:
        """Give every column its width at this width of the grid."""
        full = [scaled(_WIDTHS.get(column, 64)) for column in range(STATE, NOTE)]
        note = scaled(_NOTE_WIDTH)
        if sum(full) + _NOTE_WIDTH > width:
            full = [scaled(_NARROW.get(column, _NARROW_VALUE)) for column in range(STATE, NOTE)]
            note = scaled(_NARROW_NOTE)
        for column, size in enumerate(full, STATE):
            self.setColumnWidth(column, size)
        spare = width - sum(self.columnWidth(column) for column in range(NOTE))
        if spare > _WIDE_NOTE:
            extra = min(_NAME_MORE, spare - _WIDE_NOTE)
            self.setColumnWidth(NAME, self.columnWidth(NAME) + extra)
            spare -= extra
        self.setColumnWidth(NOTE, max(min(note, _NOTE_WIDTH), spare))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt: the cursor moved."""
        super().currentChanged(current, previous)
        self._delegate.current = QPersistentModelIndex(current)
        for row in {previous.row(), current.row()} - {-1}:
            self._update_row(row)
        self.row_changed.emit(self.current_row())

    def _update_row(self, row: int) -> None:
        """Draw one row again: the cursor is all that came or went."""
        viewport, top = self.viewport(), self.rowViewportPosition(row)
        viewport.update(0, top, viewport.width(), self.rowHeight(row))

    def _rate_by_key(self, event: QKeyEvent, key: Qt.Key) -> bool:
        index = self.currentIndex()
        if not index.isValid() or event.modifiers() & ~_TYPED:
            return False
        if self._types_note(event, index):
            self._edit_note(index.row(), event.text())
        elif event.modifiers() & ~_PLAIN:
            return False
        elif index.column() in RATED and key in KEYS:
            self._rating_model.rate(index, KEYS[key])
        elif index.column() in RATED and key in _CLEAR:
            self._rating_model.rate(index, None)
        elif key == Qt.Key.Key_Space and index.column() != NOTE:
            self._rating_model.fill(index.row(), Rating.SESUAI)
        elif key == Qt.Key.Key_F2:
            self._edit_note(index.row())
        else:
            return False
        return True

    def _types_note(self, event: QKeyEvent, index: QModelIndex) -> bool:
        text = event.text()
        return index.column() == NOTE and text.isprintable() and bool(text.strip())

    def _move_by_key(self, event: QKeyEvent, key: Qt.Key) -> bool:
        index = self.currentIndex()
        if not index.isValid():
            return False
        if key in _ENTER:
            is_up = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move_to(index.row() + (-1 if is_up else 1), index.column())
        elif key == Qt.Key.Key_Tab:
            self._step(1)
        elif key == Qt.Key.Key_Backtab:
            self._step(-1)
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        stop = self._next_stop(step)
        if stop is not None:
            self._move_to(*stop)

    def _next_stop(self, step: int) -> tuple[int, int] | None:
        """Return (row, column) of the cell that Tab (1) or Shift+Tab (-1) goes to."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if step > 0:
            after = next((stop for stop in _STOPS if stop > column), None)
            stop = (row, after) if after is not None else (row + 1, _STOPS[0])
        else:
            before = next((stop for stop in reversed(_STOPS) if stop < column), None)
            stop = (row, before) if before is not None else (row - 1, _STOPS[-1])
        return stop if 0 <= stop[0] < self._rating_model.rowCount() else None

    def _move_to(self, row: int, column: int) -> None:
        last = self._rating_model.rowCount() - 1
        target = self._rating_model.index(max(0, min(row, last)), column)
        self.selectionModel().setCurrentIndex(
            target, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(target)

    def _edit_note(self, row: int, text: str = "") -> None:
        index = self._rating_model.index(row, NOTE)
        self._move_to(row, NOTE)
        if not self._rating_model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self._rating_model.setData(index, text)
            return
        self.edit(index)
        editor = self.indexWidget(index) or self.focusWidget()
        if text and editor is not None and hasattr(editor, "insert"):
            editor.selectAll()  # type: ignore[attr-defined]
            editor.insert(text)

    def _copy(self) -> None:
        lines = []
        model = self._rating_model
        for row in range(model.rowCount()):
            cells = (model.index(row, c).data() or "" for c in range(NAME, NOTE + 1))
            lines.append("\t".join(str(cell).replace("\t", " ") for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(lines))

    @Slot()
    def _on_reset(self) -> None:
        self._delegate.current = QPersistentModelIndex()
        self.row_changed.emit(None)
