"""A calendar with a mouse: dragging entries, dropping people on them, tooltips."""

from datetime import date

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.ui.widgets.calendar.area import CalendarArea
from sdm_desktop.ui.widgets.calendar.entries import Entry, Hold

PEOPLE_MIME = "application/x-sdm-people"


class CalendarGrid(CalendarArea):
    """Entries are dragged to another day, or by their lower edge to another end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = QPointF()
        self._hovered = ""
        self._target = ""
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    # what a subclass knows

    def entry_at(self, point: QPointF) -> Entry | None:
        """Return the entry under a point."""
        raise AssertionError

    def place_at(self, point: QPointF) -> tuple[date, int | None]:
        """Return day and minute under a point."""
        raise AssertionError

    def is_edge(self, point: QPointF, entry: Entry) -> bool:
        """Return whether a point is where the end of an entry can be pulled."""
        return False

    def is_more(self, point: QPointF) -> bool:
        """Return whether a point is on "+2 lagi"."""
        return False

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: put the cursor where the pointer is; an entry may be dragged from here."""
        if event.button() != Qt.MouseButton.LeftButton or self.hold is not None:
            return
        point = event.position()
        if self.is_more(point):
            self.day_wanted.emit(self.place_at(point)[0])
            return
        entry = self.entry_at(point)
        self.pressed = (point, entry, entry is not None and self.is_edge(point, entry))
        day = entry.day if entry else self.place_at(point)[0]
        self.go_to(day, self.days.on(day).index(entry) if entry else 0)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt: open the entry, or the free day."""
        self.pressed = None
        self.open_at(self.entry_at(event.position()), self.place_at(event.position())[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: start or continue a drag, or tint what is under the pointer."""
        point = event.position()
        is_down = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if self.hold is not None and self.hold.by_mouse and is_down:
            self._carry(point)
        elif self.pressed is not None and is_down:
            self._begin(*self.pressed, point)
        elif self.hold is None:
            self._hover(point)

    def _begin(self, start: QPointF, entry: Entry | None, is_edge: bool, point: QPointF) -> None:
        far = (point - start).manhattanLength() >= QApplication.startDragDistance()
        if entry is not None and far and self.may_move and entry.can_move:
            self.take_up(entry, is_resize=is_edge, by_mouse=True)
            self._carry(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: let go what was dragged."""
        self.pressed = None
        if self.hold is not None and self.hold.by_mouse:
            if self.hold.is_moved:
                self.drop()
            else:
                self.put_back()

    def _carry(self, point: QPointF) -> None:
        hold, pressed = self.hold, self.pressed
        if hold is None or pressed is None:
            return
        self._pointer = point
        self.viewport().setCursor(
            Qt.CursorShape.SizeVerCursor if hold.is_resize else Qt.CursorShape.ClosedHandCursor
        )
        self.move_hold(self.carried(Hold.of(hold.entry, is_resize=hold.is_resize, by_mouse=True),
                                    pressed[0], point))  # fmt: skip

    def carried(self, hold: Hold, start: QPointF, point: QPointF) -> Hold:
        """Return a hold as the pointer carries it from `start` to `point`."""
        return hold.to_day(self.place_at(point)[0])

    def _hover(self, point: QPointF) -> None:
        entry = self.entry_at(point)
        is_edge = entry is not None and self.may_move and self.is_edge(point, entry)
        shape = Qt.CursorShape.SizeVerCursor if is_edge else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        key = entry.key if entry else ""
        if key != self._hovered:
            self._hovered = key
            self.viewport().update()

    @property
    def pointer(self) -> QPointF:
        """Where the pointer is while an entry is dragged."""
        return self._pointer

    def is_hovered(self, entry: Entry) -> bool:
        """Return whether the pointer, or a person dragged over it, is on an entry."""
        return entry.key in (self._hovered, self._target)

    def words_at(self, point: QPointF) -> str:
        """Return the entry or the holiday under a point, in words."""
        entry = self.entry_at(point)
        return entry.words if entry else self.free_days.get(self.place_at(point)[0], "")

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: the tooltip tells the entry or the holiday."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: nothing is hovered any more."""
        super().leaveEvent(event)
        self._hovered = ""
        self.viewport().update()

    # people dropped on an entry

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: people may be dropped on entries."""
        if event.mimeData().hasFormat(PEOPLE_MIME) and self.may_move:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt: the entry under the pointer is tinted."""
        entry = self.entry_at(event.position()) if _carries(event.mimeData()) else None
        self._target = entry.key if entry else ""
        self.viewport().update()
        event.setAccepted(entry is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: hand the people and the entry to the page."""
        entry = self.entry_at(event.position())
        self._target = ""
        if entry is not None:
            ids = bytes(event.mimeData().data(PEOPLE_MIME).data()).decode().split()
            event.acceptProposedAction()
            self.people_dropped.emit(entry, ids)
        self.viewport().update()


def _carries(data: QMimeData) -> bool:
    return data.hasFormat(PEOPLE_MIME)


def month_title(day: date) -> str:
    """Return "Desember 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"
