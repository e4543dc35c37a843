"""What is shown over a widget while files are dragged over it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sdm_desktop.ui import theme
from sdm_desktop.ui.icons import pixmap

_INSET, _ROUND, _ICON, _GAP = 1.5, 8, 28, 10
_OPACITY = 0.93


class DropOverlay(QWidget):
    """A tinted sheet with a dashed edge that says that files may be let go here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: sheet, icon, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(_OPACITY)
        painter.setBrush(theme.color("tint"))
        painter.setPen(QPen(theme.color("focus"), 2, Qt.PenStyle.DashLine))
        edge = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.drawRoundedRect(edge, _ROUND, _ROUND)
        painter.setOpacity(1)
        sign = pixmap("upload", "accent", _ICON, "2")
        middle = self.rect().center()
        painter.drawPixmap(middle.x() - _ICON // 2, middle.y() - _ICON - _GAP, sign)
        painter.setFont(theme.font("section"))
        painter.setPen(theme.color("text"))
        words = self.tr("Lepaskan berkas di sini untuk menambah dokumen")
        below = self.rect().adjusted(0, middle.y() - self.rect().top() + _GAP, 0, 0)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter), words)
        painter.end()
