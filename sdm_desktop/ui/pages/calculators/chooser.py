"""The list of calculators and the computations of this session."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.calculators.working import Calculator
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.ui.pages.calculators.result_view import main_line
from sdm_desktop.ui.widgets.buttons import make_label

WIDTH = 270
HISTORY_KEPT = 50
KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Computed:
    """One computation of this session."""

    calculator: Calculator
    inputs: Mapping[str, Any]
    explained: Explained
    subject: str


class CalculatorChooser(QFrame):
    """`chosen` carries a name, `recalled` a `Computed`."""

    chosen = Signal(str)
    recalled = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        self._history: list[Computed] = []
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Cari kalkulator"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(self._filter)
        self.names = _list(self.tr("Kalkulator"), self)
        self.past = _list(self.tr("Hitungan sesi ini"), self)
        self.past.setFixedHeight(150)
        line = QFrame(self)
        line.setProperty("kind", "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.names, 1)
        layout.addWidget(line)
        layout.addWidget(make_label(self.tr("Hitungan sesi ini"), self, "label-strong"))
        layout.addWidget(self.past)
        for calculator in registry.all():
            item = QListWidgetItem(calculator.title, self.names)
            item.setData(KEY, calculator.name)
            item.setToolTip(calculator.summary)
        self.names.currentItemChanged.connect(self._on_chosen)
        self.past.itemClicked.connect(self._on_recalled)
        self.past.itemActivated.connect(self._on_recalled)

    def select(self, name: str) -> None:
        """Show which calculator is open."""
        for row in range(self.names.count()):
            item = self.names.item(row)
            if item is not None and item.data(KEY) == name:
                self.names.setCurrentItem(item)

    def remember(self, computed: Computed) -> None:
        """List a computation, newest first; the same one is not listed twice in a row."""
        latest = self._history[:1]
        if latest and (latest[0].calculator.name, latest[0].inputs) == (
            computed.calculator.name,
            computed.inputs,
        ):
            return
        self._history.insert(0, computed)
        item = QListWidgetItem(
            f"{main_line(computed.calculator, computed.explained)[1]} · {computed.calculator.title}"
        )
        item.setToolTip(computed.subject or computed.calculator.title)
        self.past.insertItem(0, item)
        del self._history[HISTORY_KEPT:]
        while self.past.count() > HISTORY_KEPT:
            self.past.takeItem(self.past.count() - 1)

    @Slot(str)
    def _filter(self, typed: str) -> None:
        words = typed.casefold().split()
        for row, calculator in enumerate(registry.all()):
            text = f"{calculator.title} {calculator.name} {calculator.summary}".casefold()
            item = self.names.item(row)
            if item is not None:
                item.setHidden(not all(word in text for word in words))

    @Slot()
    def _on_chosen(self) -> None:
        item = self.names.currentItem()
        if item is not None:
            self.chosen.emit(str(item.data(KEY)))

    @Slot(QListWidgetItem)
    def _on_recalled(self, item: QListWidgetItem) -> None:
        self.recalled.emit(self._history[self.past.row(item)])


def _list(name: str, parent: QWidget) -> QListWidget:
    widget = QListWidget(parent)
    widget.setAccessibleName(name)
    widget.setTextElideMode(Qt.TextElideMode.ElideRight)
    widget.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return widget
