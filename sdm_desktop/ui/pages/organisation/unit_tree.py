"""The tree at the left: keyboard, menu, dragging, a count at the end of each row."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from sdm_desktop.domain.unit import Unit
from sdm_desktop.ui import theme
from sdm_desktop.ui.pages.organisation.unit_model import COUNT_ROLE, UnitTreeModel
from sdm_desktop.ui.widgets.table_column import AnyIndex

_COUNT_WIDTH = 52


class _CountPainter(QStyledItemDelegate):
    """Draws the number of people at the right end of a row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: the name as usual, the count in text3."""
        area = QRect(option.rect)
        painter.save()
        ground = self._ground(option)
        if ground:
            painter.fillRect(area, theme.color(ground))
        super().paint(painter, self._narrowed(option), index)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text2"))
        place = area.adjusted(area.width() - _COUNT_WIDTH, 0, -8, 0)
        alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, alignment, str(index.data(COUNT_ROLE)))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Qt: the height of table rows."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), theme.scaled(30))

    def _ground(self, option: QStyleOptionViewItem) -> str:
        """Return the colour token under a whole row."""
        if option.state & QStyle.StateFlag.State_Selected:
            return "tint"
        return "hover" if option.state & QStyle.StateFlag.State_MouseOver else ""

    def _narrowed(self, option: QStyleOptionViewItem) -> QStyleOptionViewItem:
        copy = QStyleOptionViewItem(option)
        copy.rect = option.rect.adjusted(0, 0, -_COUNT_WIDTH, 0)
        return copy


class UnitTree(QTreeView):
    """Units by keyboard: Enter opens people, F2 edits, Del closes, Ctrl+X and Ctrl+V move.

    `chosen` carries the unit shown beside, `opened` the one whose people are wanted.
    """

    chosen = Signal(object)
    opened = Signal(object)
    edit_wanted = Signal()
    close_wanted = Signal()
    move_wanted = Signal(object, object)
    find_wanted = Signal()

    def __init__(self, model: UnitTreeModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.units = model
        self._actions: list[QAction] = []
        self._cut = ""
        self.setModel(model)
        self.setItemDelegate(_CountPainter(self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Pohon unit"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.doubleClicked.connect(self._on_double_click)
        model.move_wanted.connect(self.move_wanted)
        self.setExpandsOnDoubleClick(False)

    def let_move(self, *, is_on: bool) -> None:
        """Let rows be dragged, or not."""
        self.units.can_move = is_on
        self.setDragEnabled(is_on)
        self.setAcceptDrops(is_on)
        self.setDropIndicatorShown(is_on)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        mode = QAbstractItemView.DragDropMode.InternalMove
        off = QAbstractItemView.DragDropMode.NoDragDrop
        self.setDragDropMode(mode if is_on else off)

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these acts in the menu."""
        self._actions = list(actions)

    def show_units(self, units: Sequence[Unit], sums: Mapping[str, int]) -> None:
        """Show other units; what was open and current stays so."""
        current = self.current_unit()
        opened = {unit.id for unit in self._open_units()}
        is_first = self.units.rowCount() == 0
        self.units.set_units(units, sums)
        for unit in units:
            if unit.id in opened or (is_first and unit.induk_id is None and len(units) < 60):
                self.setExpanded(self.units.index_of(unit.id), True)
        place = self.units.index_of(current.id) if current else self.units.index(0, 0)
        self.setCurrentIndex(place if place.isValid() else self.units.index(0, 0))
        self.chosen.emit(self.current_unit())

    def show_unit(self, unit_id: str) -> None:
        """Make a unit current and open what stands above it."""
        index = self.units.index_of(unit_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def go_to(self, words: str, units: Sequence[Unit]) -> bool:
        """Go to the next unit whose name holds the words; return whether there is one."""
        wanted = words.casefold().split()
        if not wanted or not units:
            return True
        current = self.current_unit()
        ids = [unit.id for unit in units]
        start = ids.index(current.id) + 1 if current and current.id in ids else 0
        for unit in [*units[start:], *units[:start]]:
            if all(word in unit.nama.casefold() for word in wanted):
                self.show_unit(unit.id)
                return True
        return False

    def current_unit(self) -> Unit | None:
        """Return the current unit."""
        return self.units.unit(self.currentIndex())

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Qt: another row is current."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.units.unit(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the keys named in the class; everything else moves as usual."""
        if not self._act_on(event):
            super().keyPressEvent(event)

    def _act_on(self, event: QKeyEvent) -> bool:
        unit = self.current_unit()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._act_with_ctrl(Qt.Key(event.key()), unit)
        key = Qt.Key(event.key())
        if unit is None:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(unit)
        elif key == Qt.Key.Key_F2 and self.units.can_move:
            self.edit_wanted.emit()
        elif key == Qt.Key.Key_Delete and self.units.can_move:
            self.close_wanted.emit()
        else:
            return False
        return True

    def _act_with_ctrl(self, key: Qt.Key, unit: Unit | None) -> bool:
        if key == Qt.Key.Key_F:
            self.find_wanted.emit()
        elif key == Qt.Key.Key_X and unit and self.units.can_move:
            self._cut = unit.id
        elif key == Qt.Key.Key_V and unit and self._cut and self.units.can_move:
            self.move_wanted.emit(self._cut, unit.id)
            self._cut = ""
        else:
            return False
        return True

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        if not self.indexAt(place).isValid() or not self._actions:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions)
        menu.popup(self.viewport().mapToGlobal(place))

    @Slot("QModelIndex")
    def _on_double_click(self, index: AnyIndex) -> None:
        self.opened.emit(self.units.unit(index))

    def _open_units(self) -> list[Unit]:
        found: list[Unit] = []
        waiting = [self.units.index(row, 0) for row in range(self.units.rowCount())]
        while waiting:
            index = waiting.pop()
            unit = self.units.unit(index)
            if unit is not None and self.isExpanded(index):
                found.append(unit)
                waiting += [
                    self.units.index(row, 0, index) for row in range(self.units.rowCount(index))
                ]
        return found
