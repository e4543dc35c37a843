"""The two-line head of the rating grid."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.rating_model import BEHAVIOUR, NAME, RESULT, SHORT_ROLE

HEAD_HEIGHT = 42


class RatingHeader(QHeaderView):
    """Titles at the bottom of a sunken head, in two lines where needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(16)
        self.restyle()

    def restyle(self) -> None:
        """Take the height from the text size again."""
        self.setFixedHeight(scaled(HEAD_HEIGHT))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Qt: two lines."""
        return QSize(200, scaled(HEAD_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Qt: draw one title."""
        painter.save()
        painter.fillRect(rect, color("sunken"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if NAME <= logicalIndex <= BEHAVIOUR:
            painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(font("label"))
        painter.setPen(color("text2"))
        role = int(Qt.ItemDataRole.DisplayRole)
        if RESULT <= logicalIndex <= BEHAVIOUR and rect.width() < scaled(50):
            role = SHORT_ROLE
        title = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, role)
        inset = 6 if logicalIndex >= RESULT else 8
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect.adjusted(inset, 0, 0, -scaled(6)), flags, str(title or ""))
        painter.restore()
