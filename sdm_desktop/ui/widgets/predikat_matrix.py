"""The 3 x 3 matrix of predikat in small, with the cell that holds marked."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.ui.shapes import draw_shape
from sdm_desktop.ui.theme import color, font, scaled

_ORDER = (Rating.ATAS, Rating.SESUAI, Rating.BAWAH)
Cell = Callable[[Rating, Rating], Predikat | None]


class PredikatMatrix(QWidget):
    """Rows are hasil kerja, columns perilaku kerja; shapes as everywhere, the words beside."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cell: Cell | None = None
        self._place: tuple[Rating | None, Rating | None] = (None, None)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_matrix(self, cell: Cell) -> None:
        """Take the nine predikat from the rule table."""
        self._cell = cell
        self.update()

    def set_place(self, hasil: Rating | None, perilaku: Rating | None) -> None:
        """Mark the cell of two ratings; none while one is missing."""
        self._place = (hasil, perilaku)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: labels and nine cells."""
        return QSize(scaled(54) + 3 * scaled(40), scaled(15) + 3 * scaled(19))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: quiet cells, the one that holds filled."""
        del event
        if self._cell is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("micro"))
        left, top, width, height = scaled(54), scaled(15), scaled(40), scaled(19)
        heads = (self.tr("Atas"), self.tr("Sesuai"), self.tr("Bawah"))
        rows = (self.tr("Di atas"), self.tr("Sesuai"), self.tr("Di bawah"))
        painter.setPen(color("text2"))
        for place in range(3):
            head = QRectF(left + place * width, 0, width, top)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, heads[place])
            row = QRectF(0, top + place * height, left - 6, height)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, rows[place])
        for down, hasil in enumerate(_ORDER):
            for across, perilaku in enumerate(_ORDER):
                area = QRectF(
                    left + across * width + 1, top + down * height + 1, width - 2, height - 2
                )
                self._draw(
                    painter, area, self._cell(hasil, perilaku), self._place == (hasil, perilaku)
                )

    @staticmethod
    def _draw(painter: QPainter, area: QRectF, predikat: Predikat | None, is_here: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("fill" if is_here else "neutral"))
        painter.drawRoundedRect(area, 3, 3)
        if predikat is None:
            return
        side = scaled(8)
        box = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
        draw_shape(painter, box, predikat.value.lower(), color("on-fill") if is_here else None)
