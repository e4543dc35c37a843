"""The states of the grid's people with their counts, one of them chosen."""

from collections import Counter

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from sdm_desktop.domain.evaluation import EvaluationState
from sdm_desktop.ui.shapes import shape_pixmap
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import ToolButton

_STATES = (
    EvaluationState.BELUM,
    EvaluationState.DRAF,
    EvaluationState.SIAP,
    EvaluationState.FINAL,
    EvaluationState.TIDAK_DINILAI,
)


class StateFilter(QWidget):
    """Semua, Belum, Draf, Siap, Final; `chosen` tells the state, None for everybody."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[EvaluationState | None, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for state in (None, *_STATES):
            layout.addWidget(self._make(state))
        self._buttons[None].setChecked(True)
        self._buttons[None].setProperty("place", "first")
        self._group.buttonClicked.connect(self._on_clicked)
        self.set_counts(Counter())

    def set_counts(self, counts: Counter[EvaluationState]) -> None:
        """Show how many people are in each state."""
        for state, button in self._buttons.items():
            number = counts.total() if state is None else counts[state]
            label = self.tr("Semua") if state is None else state.label
            button.setText(f"{label}  {number}" if state is None else f" {label}  {number}")
        shown = counts[EvaluationState.TIDAK_DINILAI] > 0
        self._buttons[EvaluationState.TIDAK_DINILAI].setVisible(shown)
        last = EvaluationState.TIDAK_DINILAI if shown else EvaluationState.FINAL
        for state in (EvaluationState.FINAL, EvaluationState.TIDAK_DINILAI):
            self._buttons[state].setProperty("place", "last" if state is last else "")
            self._buttons[state].style().polish(self._buttons[state])

    def choose(self, state: EvaluationState | None) -> None:
        """Choose a state as if clicked."""
        self._buttons[state].click()

    def refresh_signs(self) -> None:
        """Draw the signs again after a change of theme."""
        for state, button in self._buttons.items():
            if state is not None:
                button.setIcon(QIcon(shape_pixmap(state.value.lower(), 12)))
                button.setIconSize(QSize(scaled(12), scaled(12)))

    def _make(self, state: EvaluationState | None) -> QToolButton:
        button = ToolButton(self)
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if state is not None:
            button.setIcon(QIcon(shape_pixmap(state.value.lower(), 12)))
            button.setIconSize(QSize(scaled(12), scaled(12)))
        self._group.addButton(button)
        self._buttons[state] = button
        return button

    @Slot(object)
    def _on_clicked(self, clicked: QToolButton) -> None:
        for state, button in self._buttons.items():
            if button is clicked:
                self.chosen.emit(state)
