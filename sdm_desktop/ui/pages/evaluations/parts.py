"""Small parts that the panes of one person share."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QFrame, QWidget


def separator(parent: QWidget) -> QFrame:
    """Return a line between two parts of a card."""
    line = QFrame(parent)
    line.setProperty("kind", "line")
    return line


def order_keys(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from widget to widget in this order."""
    for one, following in pairwise(widgets):
        QWidget.setTabOrder(one, following)
