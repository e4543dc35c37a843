"""Outline icons, tinted with a token of the theme and cached."""

import logging

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton

from sdm_desktop.runtime.paths import resource
from sdm_desktop.ui.theme import color, scaled

log = logging.getLogger(__name__)

_PEN = "1.75"
_EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"/>'
_GAP = 4
_sources: dict[str, str] = {}
_pixmaps: dict[tuple[str, str, int, float, str], QPixmap] = {}


def pixmap(
    name: str,
    token: str = "text2",  # noqa: S107
    size: int = 16,
    pen: str = _PEN,
) -> QPixmap:
    """Return an icon as a picture of `size` device-independent pixels, sharp on this screen."""
    ratio = _pixel_ratio()
    tint = color(token).name()
    key = (name, tint, scaled(size), ratio, pen)
    if key not in _pixmaps:
        _pixmaps[key] = _render(name, tint, scaled(size), ratio, pen)
    return _pixmaps[key]


def icon(
    name: str,
    token: str = "text2",  # noqa: S107
    size: int = 16,
) -> QIcon:
    """Return a tinted icon for a button or a menu; its disabled form is drawn in text3."""
    result = QIcon(pixmap(name, token, size))
    result.addPixmap(pixmap(name, "text3", size), QIcon.Mode.Disabled)
    return result


def app_icon() -> QIcon:
    """Return the program's own sign, the woven diamond."""
    return QIcon(str(resource("icons", "app.svg")))


def app_pixmap(size: int, on_band: bool = False) -> QPixmap:
    """Return the program's sign; `on_band` gives the white tile for the log-in band."""
    source = _source("app")
    if on_band:
        source = source.replace("#1F5C99", "@").replace("#FFFFFF", color("fill").name())
        source = source.replace("@", color("on-fill").name())
    else:
        source = source.replace("#1F5C99", color("fill").name())
        source = source.replace("#FFFFFF", color("on-fill").name())
    return _paint(source, size, _pixel_ratio())


def set_icon(
    target: QAbstractButton | QLabel,
    name: str,
    token: str = "text2",  # noqa: S107
    size: int = 16,
) -> None:
    """Show an icon on a button or label and keep its colour right when the theme changes."""
    target.setProperty("iconName", name)
    target.setProperty("iconToken", token)
    target.setProperty("iconPixels", size)
    _show(target)


def refresh_icons() -> None:
    """Tint every icon set by `set_icon` again, after a change of theme or text size."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QAbstractButton | QLabel) and widget.property("iconName"):
            _show(widget)


def _show(target: QObject) -> None:
    name, token = str(target.property("iconName")), str(target.property("iconToken"))
    size = int(target.property("iconPixels"))
    if isinstance(target, QLabel):
        target.setPixmap(pixmap(name, token, size))
    elif isinstance(target, QAbstractButton):
        gap = _GAP if _has_words(target) else 0
        target.setIcon(_spaced(icon(name, token, size), gap, scaled(size)))
        target.setIconSize(QSize(scaled(size) + gap, scaled(size)))


def _has_words(button: QAbstractButton) -> bool:
    if isinstance(button, QToolButton):
        return button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    return bool(button.text())


def _spaced(plain: QIcon, gap: int, side: int) -> QIcon:
    """Return the icon with room at its right: Qt sets icon and word of a button too close."""
    if gap == 0:
        return plain
    result = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        source = plain.pixmap(QSize(side, side), _pixel_ratio(), mode)
        ratio = source.devicePixelRatio()
        wide = QPixmap(round((side + gap) * ratio), round(side * ratio))
        wide.setDevicePixelRatio(ratio)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(0, 0, source)
        painter.end()
        result.addPixmap(wide, mode)
    return result


def _pixel_ratio() -> float:
    screens = QGuiApplication.screens()
    return max((screen.devicePixelRatio() for screen in screens), default=1.0)


def _source(name: str) -> str:
    if name not in _sources:
        path = resource("icons", f"{name}.svg")
        # an exception inside a paint event ends the program: a missing picture must not
        if path.is_file():
            _sources[name] = path.read_text(encoding="utf-8")
        else:
            log.error("Icon %s is missing", name)
            _sources[name] = _EMPTY
    return _sources[name]


def _render(name: str, tint: str, size: int, ratio: float, pen: str) -> QPixmap:
    source = _source(name).replace("currentColor", tint)
    return _paint(source.replace('stroke-width="2"', f'stroke-width="{pen}"'), size, ratio)


def _paint(source: str, size: int, ratio: float) -> QPixmap:
    side = round(size * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
