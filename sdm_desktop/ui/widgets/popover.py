"""A sheet beside the thing it belongs to; Esc, a click outside or another page closes it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from sdm_desktop.ui import theme

NOTCH = 9
MARGIN = 8
RADIUS = 8


class Popover(QWidget):
    """Lies in its window (so it never leaves the screen); `closed` when it goes away.

    Put the contents into `body`. `open_beside` shows it at the right of a widget with a notch,
    `open_below` under it; it moves or shrinks to stay inside the window.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._owner: QWidget | None = None
        self._before: QWidget | None = None
        self._notch: tuple[str, float] = ("", 0.0)
        self._scrim = _Scrim(self)
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        self.body.setContentsMargins(1 + NOTCH, 1, 1 + NOTCH, 1)

    def open_beside(self, widget: QWidget) -> None:
        """Show at the right (else the left) of a widget, its notch pointing there."""
        self._show(widget, beside=True)

    def open_below(self, widget: QWidget) -> None:
        """Show under a widget, right edges together."""
        self._show(widget, beside=False)

    def _show(self, widget: QWidget, *, beside: bool) -> None:
        if self._owner is not None:
            self._owner.removeEventFilter(self)
        self._owner, self._before = widget, QApplication.focusWidget()
        widget.installEventFilter(self)
        window = widget.window()
        self.setParent(window)
        self._scrim.cover(window)
        self._place(widget, beside=beside)
        self._scrim.show()
        self._scrim.raise_()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.focusNextChild()

    def _place(self, widget: QWidget, *, beside: bool) -> None:
        window = widget.window()
        self.ensurePolished()
        hint = self.sizeHint().expandedTo(self.minimumSize())
        size = hint.boundedTo(window.size() - QSize(2 * MARGIN, 2 * MARGIN))
        self.resize(size)
        origin = widget.mapTo(window, QPoint(0, 0))
        if not beside:
            x = origin.x() + widget.width() - size.width() + NOTCH
            y = origin.y() + widget.height() + 4
            self._notch = ("", 0.0)
        else:
            x = origin.x() + widget.width()
            side = "left"
            if x + size.width() > window.width() - MARGIN:
                x = origin.x() - size.width()
                side = "right"
            y = origin.y() + widget.height() // 2 - min(size.height() // 3, 110)
            self._notch = (side, 0.0)
        x = max(min(x, window.width() - size.width() - MARGIN), MARGIN - NOTCH)
        y = max(min(y, window.height() - size.height() - MARGIN), MARGIN)
        self.move(x, y)
        centre = origin.y() + widget.height() / 2 - y
        self._notch = (self._notch[0], min(max(centre, 20.0), size.height() - 20.0))

    def dismiss(self) -> None:
        """Close; the focus goes back to its widget, or to where it was if that takes none."""
        if self.isHidden():
            return
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        self._scrim.hide()
        if had_focus:
            self._give_focus_back()
        self.closed.emit()

    def _give_focus_back(self) -> None:
        target = self._owner
        if target is not None and target.focusPolicy() is Qt.FocusPolicy.NoFocus:
            target = self._before
        if target is not None and isValid(target):
            target.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt: Tab stays inside while the sheet is open."""
        inside = [w for w in self.findChildren(QWidget) if _takes_tab(w)]
        if not inside:
            return False
        current = QApplication.focusWidget()
        here = inside.index(current) if current in inside else (-1 if forward else 0)
        inside[(here + (1 if forward else -1)) % len(inside)].setFocus(
            Qt.FocusReason.TabFocusReason
        )
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: goes away with the widget it belongs to (another page is opened)."""
        if event.type() == QEvent.Type.Hide and watched is self._owner:
            self.dismiss()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the sheet with its border and notch."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawPath(self._outline())
        painter.end()

    def _outline(self) -> QPainterPath:
        box = QRectF(self.rect()).adjusted(NOTCH + 0.5, 0.5, -NOTCH - 0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, RADIUS, RADIUS)
        side, y = self._notch
        if not side:
            return path
        edge = box.left() if side == "left" else box.right()
        tip = edge - NOTCH if side == "left" else edge + NOTCH
        inner = edge + 1 if side == "left" else edge - 1
        notch = QPainterPath(QPointF(inner, y - NOTCH))
        notch.lineTo(QPointF(edge, y - NOTCH))
        notch.lineTo(QPointF(tip, y))
        notch.lineTo(QPointF(edge, y + NOTCH))
        notch.lineTo(QPointF(inner, y + NOTCH))
        notch.closeSubpath()
        return path.united(notch)


class _Scrim(QWidget):
    """Lies under a popover, catches the click outside."""

    def __init__(self, popover: Popover) -> None:
        super().__init__(popover.parentWidget())
        self._popover = popover
        self.hide()
        popover.destroyed.connect(self.deleteLater)

    def cover(self, window: QWidget) -> None:
        """Lie over the whole window."""
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setGeometry(window.rect())
        window.installEventFilter(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click outside closes."""
        self._popover.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: another size of the window closes."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._popover.dismiss()
        return False


def _takes_tab(widget: QWidget) -> bool:
    return bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(widget.window())
        and widget.isEnabled()
    )
