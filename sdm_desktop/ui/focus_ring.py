"""The ring around the button that has the focus, two pixels away from it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from sdm_desktop.ui.theme import Theme, color

_DISTANCE = 2
_PENS = {"contrast": 3}
_FOLLOWED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Hide,
    QEvent.Type.Show,
    QEvent.Type.ParentChange,
)


class FocusRing(QObject):
    """Follows the focus through the whole program; fields show it on their own border."""

    def __init__(self, theme: Theme, parent: QApplication) -> None:
        super().__init__(parent)
        self._theme = theme
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []
        self._frame: _Frame | None = None
        parent.focusChanged.connect(self._on_focus)

    @property
    def frame(self) -> QWidget | None:
        """Return the ring when it is shown."""
        return self._frame

    @Slot(QWidget, QWidget)
    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        self._release()
        if now is None or not _wants_ring(now):
            return
        self._target = now
        now.destroyed.connect(self._forget)
        window = now.window()
        self._frame = _Frame(_PENS.get(self._theme.mode, 2), window)
        self._frame.destroyed.connect(self._forget_frame)
        widget: QWidget | None = now
        while widget is not None:
            widget.installEventFilter(self)
            self._followed.append(widget)
            widget = None if widget is window else widget.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the ring on its button while anything around it moves."""
        if event.type() in _FOLLOWED and isinstance(watched, QWidget):
            self._place()
        return False

    def _release(self) -> None:
        for widget in self._followed:
            if isValid(widget):  # a parent may be gone before the focus has moved
                widget.removeEventFilter(self)
        self._followed = []
        if self._target is not None and isValid(self._target):
            self._target.destroyed.disconnect(self._forget)
        self._target = None
        if self._frame is not None and isValid(self._frame):
            self._frame.destroyed.disconnect(self._forget_frame)
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None

    @Slot()
    def _forget(self) -> None:
        self._target = None
        self._followed = []
        if self._frame is not None:
            self._frame.hide()

    @Slot()
    def _forget_frame(self) -> None:
        self._frame = None

    def _place(self) -> None:
        if self._target is None or self._frame is None:
            return
        if not self._target.isVisible() or self._target.visibleRegion().isEmpty():
            self._frame.hide()
            return
        corner = self._target.mapTo(self._target.window(), QPoint(0, 0))
        reach = _DISTANCE + self._frame.pen_width
        around = QRect(corner, self._target.size()).adjusted(-reach, -reach, reach, reach)
        self._frame.setGeometry(around)
        self._frame.show()
        self._frame.raise_()


class _Frame(QWidget):
    def __init__(self, pen_width: int, window: QWidget) -> None:
        super().__init__(window)
        self.pen_width = pen_width
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("focus"), self.pen_width))
        half = self.pen_width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)


def _wants_ring(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and not widget.property("ownFocus")
