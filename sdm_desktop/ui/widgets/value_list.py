"""Labels and values under headings, computed values with their ⓘ."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from sdm_desktop.domain.explanation import Explained
from sdm_desktop.ui import theme
from sdm_desktop.ui.widgets.buttons import InfoButton, info_button, make_label
from sdm_desktop.ui.widgets.explanation import ExplanationPopover, Reading

LABEL_WIDTH = 110
ROW = 24


@dataclass(frozen=True, slots=True)
class Value:
    """One line; with `explained` it gets an ⓘ."""

    label: str
    text: str
    explained: Explained | None = None
    reading: Reading | None = None


class ValueList(QWidget):
    """Lines of label and value; `label_width` in pixels at 100 %."""

    def __init__(
        self, parent: QWidget, *, label_width: int = LABEL_WIDTH, row_height: int = ROW
    ) -> None:
        super().__init__(parent)
        self._row = 0
        self._row_height = row_height
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, theme.scaled(label_width))
        self._grid.setColumnStretch(1, 1)
        self._values: dict[InfoButton, Value] = {}

    def add_heading(self, text: str) -> None:
        """Start a group."""
        if self._row:
            self._grid.setRowMinimumHeight(self._row, 8)
            self._row += 1
        heading = make_label(text, self, "label-strong")
        self._grid.setRowMinimumHeight(self._row, theme.scaled(22))
        self._grid.addWidget(heading, self._row, 0, 1, 3)
        self._row += 1

    def add_value(self, value: Value) -> None:
        """Append a line; an empty value shows a dash."""
        label = make_label(value.label, self, "context")
        text = make_label(value.text or "–", self, "" if value.text else "context")
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.setRowMinimumHeight(self._row, theme.scaled(self._row_height))
        top = Qt.AlignmentFlag.AlignTop
        for part in (label, text):
            part.setContentsMargins(0, 3, 0, 3)
        self._grid.addWidget(label, self._row, 0, top)
        self._grid.addWidget(text, self._row, 1, top)
        if value.explained is not None:
            button = info_button(
                self.tr("Penjelasan {label}").format(label=value.label.lower()), self
            )
            button.clicked.connect(self._explain)
            self._values[button] = value
            self._grid.addWidget(button, self._row, 2, top)
        self._row += 1

    def add_widget(self, widget: QWidget) -> None:
        """Append something over the whole width."""
        self._grid.addWidget(widget, self._row, 0, 1, 3)
        self._row += 1

    def add_stretch(self) -> None:
        """Keep the lines at the top."""
        self._grid.setRowStretch(self._row, 1)

    @Slot()
    def _explain(self) -> None:
        button = self.sender()
        if not isinstance(button, InfoButton):
            return
        value = self._values[button]
        if value.explained is not None:
            popover = ExplanationPopover(value.explained, value.label, button, value.reading)
            popover.open_beside(button)
