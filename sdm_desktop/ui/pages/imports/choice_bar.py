"""What is asked beside the columns of a file, in one line of fields."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.services.import_plan import ImportChoice
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField


class ChoiceBar(QWidget):
    """Label, field and hint for each choice; hidden when nothing is asked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self.fields: dict[str, ComboField] = {}

    def set_choices(self, choices: Sequence[ImportChoice], options: Mapping[str, str]) -> None:
        """Ask these, with what is known already filled in."""
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        for choice in choices:
            made = self._made(choice, options.get(choice.name, choice.value))
            longest = max((len(words) for _, words in choice.words), default=0)
            self._row.addWidget(made, max(10, min(30, longest)))
        self.setVisible(bool(choices))

    def options(self) -> dict[str, str]:
        """Return what was answered."""
        return {name: one.value() or "" for name, one in self.fields.items()}

    def _made(self, choice: ImportChoice, value: str) -> QWidget:
        box = QWidget(self)
        field = ComboField(choice.words, box, is_free=choice.is_free)
        field.set_value(value or None)
        field.setAccessibleName(choice.label)
        line = field.lineEdit()
        if line is not None and not choice.is_free:
            line.setPlaceholderText(self.tr("Pilih"))
        label = make_label(choice.label, box, "label")
        label.setBuddy(field)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (label, field, make_label(choice.hint, box, "small")):
            layout.addWidget(widget)
        self.fields[choice.name] = field
        return box
