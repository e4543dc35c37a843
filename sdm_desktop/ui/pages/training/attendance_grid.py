"""The grid of attendance, worked by keys alone."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sdm_desktop.domain.training_people import Presence
from sdm_desktop.ui.pages.training.attendance_model import (
    AHEAD,
    LETTERS,
    MARK_ROLE,
    OPEN_ROLE,
    OTHER_GROUP,
    AttendanceModel,
)
from sdm_desktop.ui.theme import color, font, scaled, widened
from sdm_desktop.ui.widgets.table_column import AnyIndex

_ROW, _HEAD, _CELL, _NAMES = 28, 42, 66, 230
_KEYS = {
    Qt.Key.Key_H: Presence.HADIR, Qt.Key.Key_I: Presence.IZIN, Qt.Key.Key_S: Presence.SAKIT,
    Qt.Key.Key_A: Presence.ALPA, Qt.Key.Key_Space: Presence.HADIR,
}  # fmt: skip
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TONES = {
    Presence.HADIR: "ok",
    Presence.IZIN: "accent",
    Presence.SAKIT: "warn",
    Presence.ALPA: "err",
}
_TINTS = {"ok": "ok-tint", "accent": "tint", "warn": "warn-tint", "err": "err-tint"}


class CellPainter(QStyledItemDelegate):
    """The letter of a mark on its tint; what cannot be marked is sunken."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Qt: all cells are equal."""
        return QSize(scaled(_CELL), scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: draw one cell."""
        view = self.parent()
        assert isinstance(view, QTableView)
        area: QRect = option.rect
        state, mark = index.data(OPEN_ROLE), index.data(MARK_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_row = view.currentIndex().row() == index.row() and view.hasFocus()
        ground = "sunken" if state in (OTHER_GROUP, AHEAD, None) else "surface"
        painter.fillRect(area, color("tint" if is_row else ground))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(area.topRight(), area.bottomRight())
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._word(painter, area, index, mark)
        if view.currentIndex() == index:
            painter.setPen(QPen(color("focus" if view.hasFocus() else "edge"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def _word(self, painter: QPainter, area: QRect, index: AnyIndex, mark: Presence | None) -> None:
        centre = Qt.AlignmentFlag.AlignCenter
        if mark is not None:
            tone = TONES[Presence(mark)]
            box = QRectF(area.center().x() - 11, area.center().y() - 9, 22, 19)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(_TINTS[tone]))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(color(tone))
            painter.setFont(font("table-strong"))
            painter.drawText(box, centre, LETTERS[Presence(mark)])
        elif index.data(OPEN_ROLE) is None:
            painter.setPen(color("text"))
            painter.setFont(font("table"))
            painter.drawText(area, centre, str(index.data() or ""))


class GridHeader(QHeaderView):
    """Sessions on top in two lines, names at the left."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the text size again."""
        if self.orientation() == Qt.Orientation.Horizontal:
            self.setFixedHeight(scaled(_HEAD))
        else:
            self.setFixedWidth(widened(_NAMES))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Qt: draw one head."""
        painter.save()
        is_top = self.orientation() == Qt.Orientation.Horizontal
        painter.fillRect(rect, color("sunken" if is_top else "surface"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        words = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        painter.setFont(font("label" if is_top else "table"))
        painter.setPen(color("text2" if is_top else "text"))
        if is_top:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
        else:
            inner = rect.adjusted(12, 0, -6, 0)
            shown = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class AttendanceTable(QTableView):
    """H, I, S, A mark and go down; Del clears; Ctrl+D fills the rest of the column.

    `refused` says that a cell cannot be marked (yet), `left` that Esc was pressed.
    """

    refused = Signal()
    left = Signal()

    def __init__(self, model: AttendanceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = model
        self.setModel(model)
        self.setItemDelegate(CellPainter(self))
        self.setHorizontalHeader(GridHeader(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(GridHeader(Qt.Orientation.Vertical, self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(self.tr("Kisi kehadiran"))
        self.setAccessibleDescription(
            self.tr("H hadir, I izin, S sakit, A alpa; Del mengosongkan, Ctrl+D mengisi ke bawah.")
        )
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the text size again."""
        for header in (self.horizontalHeader(), self.verticalHeader()):
            if isinstance(header, GridHeader):
                header.restyle()
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        self.horizontalHeader().setDefaultSectionSize(scaled(_CELL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: mark, clear, fill, move."""
        key, index = Qt.Key(event.key()), self.currentIndex()
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif has_control and key == Qt.Key.Key_D:
            self.fill_down()
        elif not has_control and index.isValid() and (key in _KEYS or key in _CLEAR):
            self._put(index, _KEYS.get(key))
        elif key in _ENTER and index.isValid():
            self._go_down(index)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt: letters do not jump about."""

    def _put(self, index: QModelIndex, mark: Presence | None) -> None:
        if self._grid.put(index.row(), index.column(), mark):
            self._go_down(index)
        else:
            self.refused.emit()

    def _go_down(self, index: QModelIndex) -> None:
        row = min(index.row() + 1, self._grid.rowCount() - 1)
        self.setCurrentIndex(self._grid.index(row, index.column()))

    def fill_down(self) -> None:
        """Write the mark of the current cell into the empty ones below it."""
        index = self.currentIndex()
        if not index.isValid() or index.column() >= self._grid.sessions:
            return
        mark = self._grid.presence(index.row(), index.column()) or Presence.HADIR
        if not self._grid.fill(index.column(), mark, index.row()):
            self.refused.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: with the focus comes a current cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._grid.rowCount():
            self.setCurrentIndex(self._grid.index(0, 0))
        self.viewport().update()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Qt: the whole row shows where one is."""
        super().currentChanged(current, previous)
        self.viewport().update()
