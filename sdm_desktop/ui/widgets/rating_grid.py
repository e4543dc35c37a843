"""The evaluation grid: rows people, columns ratings, worked by keys alone."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.domain.evaluation_views import GridRow
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
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CLEAR = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class RatingGrid(QTableView):
    """Keys 1, 2, 3 rate; Enter goes down, Tab right; Space fills the row; F2 writes the note."""

    row_changed = Signal(object)

    def __init__(self, model: RatingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating_model = model
        self._delegate = RatingDelegate(self)
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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setAccessibleName(self.tr("Kisi penilaian"))
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)

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
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif not self._rate_by_key(event, key) and not self._move_by_key(event, key):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Qt: Tab moves inside the grid as long as there is a next cell."""
        return False

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
        fixed = {STATE: 36, NAME: 130, RESULT: 64, PREDIKAT: 127, FIRST_VALUE: 72, BEHAVIOUR: 65}
        fixed |= {BEHAVIOUR - 1: 66}
        for column in range(STATE, NOTE):
            self.setColumnWidth(column, fixed.get(column, 62))
        spare = width - sum(self.columnWidth(c) for c in range(NOTE))
        if spare > 260:
            extra = min(90, spare - 260)
            self.setColumnWidth(NAME, self.columnWidth(NAME) + extra)
            spare -= extra
        self.setColumnWidth(NOTE, max(100, spare))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt: the cursor moved."""
        super().currentChanged(current, previous)
        self._delegate.current = QPersistentModelIndex(current)
        self.viewport().update()
        self.row_changed.emit(self.current_row())

    def _rate_by_key(self, event: QKeyEvent, key: Qt.Key) -> bool:
        index = self.currentIndex()
        if not index.isValid() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if index.column() in RATED and key in KEYS:
            self._rating_model.rate(index, KEYS[key])
        elif index.column() in RATED and key in _CLEAR:
            self._rating_model.rate(index, None)
        elif key == Qt.Key.Key_Space and index.column() != NOTE:
            self._rating_model.fill(index.row(), Rating.SESUAI)
        elif key == Qt.Key.Key_F2:
            self._edit_note(index.row())
        elif index.column() == NOTE and event.text().isprintable() and event.text().strip():
            self._edit_note(index.row(), event.text())
        else:
            return False
        return True

    def _move_by_key(self, event: QKeyEvent, key: Qt.Key) -> bool:
        index = self.currentIndex()
        if not index.isValid():
            return False
        if key in _ENTER:
            is_up = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move_to(index.row() + (-1 if is_up else 1), index.column())
        elif key == Qt.Key.Key_Tab:
            self._step(index, 1)
        elif key == Qt.Key.Key_Backtab:
            self._step(index, -1)
        else:
            return False
        return True

    def _step(self, index: QModelIndex, step: int) -> None:
        stops = [*RATED, NOTE]
        place = stops.index(index.column()) if index.column() in stops else -1
        following = place + step
        row = index.row() + following // len(stops)
        self._move_to(row, stops[following % len(stops)])

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
