"""The organisation chart: zoom, pan, keyboard, a click opens the people."""

from PySide6.QtCore import QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from sdm_desktop.domain.org_chart import ChartLayout, ChartUnit
from sdm_desktop.ui import theme
from sdm_desktop.ui.pages.organisation.chart_items import BoxItem, fill_scene

_LEAST, _MOST, _STEP = 0.05, 3.0, 1.2
_CLICK = 5
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ChartView(QGraphicsView):
    """`opened` carries the unit whose people are wanted, `moved` the current one."""

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self._boxes: list[BoxItem] = []
        self._current: BoxItem | None = None
        self._pressed: QPoint | None = None
        self._is_fitted = True
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Bagan organisasi"))

    @property
    def zoom(self) -> float:
        """The scale of the drawing; 1 is 100 %."""
        return self.transform().m11()

    def show_chart(self, layout: ChartLayout) -> None:
        """Draw another chart; the current unit stays current if it is still there."""
        current = self._current.unit.id if self._current else ""
        self._current = None
        self._scene.setBackgroundBrush(theme.color("window"))
        self._boxes = fill_scene(self._scene, layout)
        kept = next((box for box in self._boxes if box.unit.id == current), None)
        first = kept or (self._boxes[0] if self._boxes else None)
        self.set_current(first, is_seen=False)
        self.fit()

    def boxes(self) -> list[ChartUnit]:
        """Return the units drawn."""
        return [box.unit for box in self._boxes]

    def current_unit(self) -> ChartUnit | None:
        """Return the current unit."""
        return self._current.unit if self._current else None

    def set_current(self, box: BoxItem | None, *, is_seen: bool = True) -> None:
        """Make a box current, and bring it into view."""
        for one, is_current in ((self._current, False), (box, True)):
            if one is not None:
                one.is_current = is_current
                one.update()
        self._current = box
        if box is not None:
            self.setAccessibleDescription(f"{box.unit.nama}, {box.unit.kepala}")
            self.moved.emit(box.unit)
            if is_seen:
                self.ensureVisible(box, 40, 40)

    @Slot()
    def fit(self) -> None:
        """Show the whole chart, at most in its natural size."""
        self.resetTransform()
        area = self._scene.sceneRect()
        if area.isEmpty():
            return
        room = self.viewport().rect()
        scale = min(room.width() / area.width(), room.height() / area.height(), 1.0)
        scale = max(scale, _LEAST)
        self.scale(scale, scale)
        self.centerOn(area.center())
        self._is_fitted = True

    @Slot()
    def zoom_in(self) -> None:
        """Draw larger."""
        self._zoom(_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Draw smaller."""
        self._zoom(1 / _STEP)

    @Slot()
    def natural(self) -> None:
        """Draw at 100 %, with the current unit in the middle."""
        self.resetTransform()
        self._is_fitted = False
        if self._current is not None:
            self.centerOn(self._current)

    def _zoom(self, factor: float) -> None:
        wanted = min(max(self.zoom * factor, _LEAST), _MOST)
        self.scale(wanted / self.zoom, wanted / self.zoom)
        self._is_fitted = False

    # pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: remember where, to tell a click from a drag."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a box opens its people."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if pressed is None or (place - pressed).manhattanLength() > _CLICK:
            return
        item = self.itemAt(place)
        if isinstance(item, BoxItem) and event.button() == Qt.MouseButton.LeftButton:
            self.set_current(item, is_seen=False)
            self.opened.emit(item.unit)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: with Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a chart that was fitted stays so."""
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows go from box to box, Enter opens people, + and - zoom, 0 fits, 1 is 100 %."""
        key = Qt.Key(event.key())
        acts = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_1: self.natural,
        }
        if key in _DIRECTIONS:
            self._go(*_DIRECTIONS[key])
        elif key in acts:
            acts[key]()
        elif key == Qt.Key.Key_Home and self._boxes:
            self.set_current(self._boxes[0])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.opened.emit(self._current.unit)
        else:
            super().keyPressEvent(event)

    def _go(self, right: int, down: int) -> None:
        """Make the nearest box in a direction current."""
        start = self._current
        if start is None:
            return
        found = [
            (distance, number)
            for number, box in enumerate(self._boxes)
            if box is not start and (distance := _distance(start.pos(), box.pos(), (right, down)))
        ]
        if found:
            self.set_current(self._boxes[min(found)[1]])


def _distance(start: QPointF, other: QPointF, direction: tuple[int, int]) -> float:
    """Return how far another box is in a direction; 0 when it is not there."""
    dx, dy = other.x() - start.x(), other.y() - start.y()
    ahead = dx * direction[0] + dy * direction[1]
    aside = abs(dx * direction[1]) + abs(dy * direction[0])
    return ahead + 2.5 * aside if ahead > 1 else 0
