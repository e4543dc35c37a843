"""How the cells of an outline are drawn and typed into."""

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sdm_desktop.ui import theme
from sdm_desktop.ui.shapes import draw_shape
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.line_field import LineField
from sdm_desktop.ui.widgets.outline_cells import CELL_ROLE, Cell, CellKind, OutlineModel
from sdm_desktop.ui.widgets.table_column import AnyIndex

PAD_X, PAD_Y, INDENT, SIGN = 8, 6, 18, 12
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
_WRAP_RIGHT = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
)
_FILLED = "isFilled"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellTextEdit(QPlainTextEdit):
    """A text of several lines; Enter is for the table, Shift+Enter for a new line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)


class OutlineDelegate(QStyledItemDelegate):
    """Paints wrapped text by level and tone.

    `stepped` tells that a key ended an editor: 0 (Enter), 1 (Tab) or -1 (Shift+Tab).
    """

    stepped = Signal(int)

    def __init__(self, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self.restyle()

    def restyle(self) -> None:
        """Take fonts from the theme again."""
        self._font = theme.font("table")
        self._strong = QFont(self._font)
        self._strong.setWeight(QFont.Weight.Medium)
        self._head = theme.font("label-strong")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: draw one cell."""
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            return
        rect: QRect = option.rect
        view = cast("QAbstractItemView", self.parent())
        current = view.currentIndex()
        if cell.is_head:
            painter.fillRect(rect, theme.color("sunken"))
        elif current.row() == index.row() and view.hasFocus():
            painter.fillRect(rect, theme.color("tint"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))
        self._draw_text(painter, rect, cell)
        if current == index and view.hasFocus() and not cell.is_head:
            painter.setPen(theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _draw_text(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        inner = rect.adjusted(PAD_X + cell.level * INDENT, PAD_Y, -PAD_X, -PAD_Y + 2)
        if cell.shape:
            sign = QRectF(inner.x(), inner.y() + 2, SIGN, SIGN)
            draw_shape(painter, sign, cell.shape, theme.color(cell.tone))
            inner.setLeft(inner.left() + SIGN + 6)
        painter.setFont(self._font_of(cell))
        painter.setPen(theme.color(cell.tone if cell.text else "text3"))
        flags = _WRAP_RIGHT if cell.is_right else _WRAP
        painter.drawText(inner, flags, cell.text or cell.hint)

    def _font_of(self, cell: Cell) -> QFont:
        if cell.is_head:
            return self._head
        return self._strong if cell.is_strong else self._font

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Qt: as high as the wrapped text in the width of the cell and what it spans."""
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            return QSize(0, 0)
        view = cast("QAbstractItemView", self.parent())
        width = view.visualRect(index).width() - 2 * PAD_X - cell.level * INDENT
        if cell.shape:
            width -= SIGN + 6
        metrics = QFontMetrics(self._font_of(cell))
        box = QRect(0, 0, max(width, 20), 10_000)
        height = metrics.boundingRect(box, _WRAP, cell.text or cell.hint or " ").height()
        return QSize(width, height + 2 * PAD_Y)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Qt: a text, a line or a choice."""
        cell = index.data(CELL_ROLE)
        editor: QWidget
        if isinstance(cell, Cell) and cell.kind in (CellKind.CHOICE, CellKind.FREE_CHOICE):
            is_free = cell.kind is CellKind.FREE_CHOICE
            editor = ComboField(cell.choices, parent, is_free=is_free)
        elif isinstance(cell, Cell) and cell.kind is CellKind.LINE:
            editor = LineField(parent)
        else:
            editor = CellTextEdit(parent)
        editor.setFont(self._font)
        editor.setAccessibleName(str(index.model().headerData(index.column(), _ACROSS)))
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Qt: start from what is stored; what is typed since is not written over."""
        if editor.property(_FILLED):
            return
        editor.setProperty(_FILLED, True)
        value = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, CellTextEdit):
            editor.setPlainText(value)
            editor.selectAll()
        elif isinstance(editor, ComboField | LineField):
            editor.set_value(value)
            if isinstance(editor, LineField):
                editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Qt: hand on what was typed; a choice that is none changes nothing."""
        if isinstance(editor, CellTextEdit):
            value: str | None = editor.toPlainText()
        elif isinstance(editor, ComboField):
            value = editor.value()
        else:
            value = cast("LineField", editor).text()
        if value is not None and isinstance(model, OutlineModel):
            model.setData(index, value)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Qt: fill the cell, at least as high as two lines for a text."""
        rect = QRect(option.rect)
        least = theme.scaled(52 if isinstance(editor, CellTextEdit) else 30)
        rect.setHeight(max(rect.height(), least))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Qt: Enter stores and goes down, Tab to the next open cell; the rest as usual."""
        if event.type() == QEvent.Type.KeyPress and isinstance(editor, QWidget):
            step = _step_of(editor, cast("QKeyEvent", event))
            if step is not None:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self.stepped.emit(step)
                return True
        return bool(super().eventFilter(editor, event))


def _step_of(editor: QWidget, event: QKeyEvent) -> int | None:
    """Return where a key leads that ends an editor: 0 down, 1 next, -1 back; None: it does not."""
    key = Qt.Key(event.key())
    if key in _ENTER:
        is_line = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        return None if is_line and isinstance(editor, CellTextEdit) else 0
    return {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(key)


_ACROSS = Qt.Orientation.Horizontal
