"""The card that settings are laid out on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sdm_desktop.ui.widgets.buttons import make_label


def make_card(parent: QWidget, title: str = "") -> tuple[QFrame, QVBoxLayout]:
    """Return a card with a title and the column to fill."""
    card = QFrame(parent)
    card.setProperty("kind", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(10)
    if title:
        column.addWidget(make_label(title, card, "section"))
    return card, column


def make_scroll(body: QWidget, parent: QWidget) -> QScrollArea:
    """Return a frameless scroll area around a page's body."""
    body.setObjectName("scrolled")
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area
