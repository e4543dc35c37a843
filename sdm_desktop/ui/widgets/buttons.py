"""Buttons of look.md: one line each, with icon, accessible name and tooltip."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QToolButton, QWidget

from sdm_desktop.ui import theme
from sdm_desktop.ui.icons import pixmap, set_icon

_TOKENS = {"primary": "on-fill", "danger": "err", "link": "accent"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _is_pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button by Enter as by the space bar; Qt would press the dialog's default instead."""
    if event.key() not in _ENTER:
        return False
    if isinstance(button, QToolButton) and button.menu() is not None:
        button.showMenu()
    elif not event.isAutoRepeat():
        button.click()
    event.accept()
    return True


class PushButton(QPushButton):
    """A push button that Enter presses when it has the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter is a click."""
        if not _is_pressed_by_enter(self, event):
            super().keyPressEvent(event)


class ToolButton(QToolButton):
    """A tool button that Enter presses when it has the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter is a click."""
        if not _is_pressed_by_enter(self, event):
            super().keyPressEvent(event)


def make_button(text: str, parent: QWidget, kind: str = "plain", icon: str = "") -> QPushButton:
    """Return a push button of a kind: primary, plain, quiet, danger or link."""
    button = PushButton(text, parent)
    button.setProperty("kind", kind)
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        set_icon(button, icon, _TOKENS.get(kind, "text"))
    return button


def icon_button(icon: str, tooltip: str, parent: QWidget, *, outlined: bool = False) -> QToolButton:
    """Return a button that is an icon alone; the tooltip is also its accessible name."""
    button = ToolButton(parent)
    button.setProperty("kind", "icon-outlined" if outlined else "icon")
    button.setToolTip(tooltip)
    button.setAccessibleName(tooltip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_icon(button, icon)
    return button


def make_label(text: str, parent: QWidget, kind: str = "") -> QLabel:
    """Return a plain-text label of a kind the style sheet knows."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        label.setProperty("kind", kind)
    return label


class InfoButton(ToolButton):
    """The ⓘ beside a computed value; filled while its explanation is open."""

    SIDE = 22

    def __init__(self, tooltip: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTip(tooltip)
        self.setAccessibleName(tooltip)
        self.setFixedSize(self.SIDE, self.SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._is_open = False

    def set_open(self, is_open: bool) -> None:
        """Show whether the explanation is open."""
        self._is_open = is_open
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the sign, on a disc when open, hovered or focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._ground()
        if ground is not None:
            painter.setBrush(ground)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color("focus"))
            painter.drawEllipse(self.rect().adjusted(0, 0, -1, -1))
        sign = pixmap("info", "on-fill" if self._is_open else "accent", 15)
        side = round(sign.width() / sign.devicePixelRatio())
        offset = (self.SIDE - side) // 2
        painter.drawPixmap(offset, offset, sign)
        painter.end()

    def _ground(self) -> QColor | None:
        if self._is_open:
            return theme.color("fill")
        return theme.color("hover") if self.underMouse() else None

    def changeEvent(self, event: QEvent) -> None:
        """Qt: colours come from the theme at each painting."""
        super().changeEvent(event)
        self.update()


def info_button(tooltip: str, parent: QWidget) -> InfoButton:
    """Return the ⓘ of a computed value."""
    return InfoButton(tooltip, parent)
