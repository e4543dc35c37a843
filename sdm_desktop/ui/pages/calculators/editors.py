"""An editor for each kind of declared input."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from sdm_desktop.domain.calculators.inputs import Input, InputKind
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, NipField, NoteField, TextField


class CountsField(QWidget):
    """A whole number for each of some words."""

    value_changed = Signal()

    def __init__(self, words: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self._fields: dict[str, IntField] = {}
        for row, word in enumerate(words):
            field = IntField(self)
            field.setFixedWidth(90)
            field.setAccessibleName(word)
            field.value_changed.connect(self._announce)
            grid.addWidget(make_label(word, self), row, 0)
            grid.addWidget(field, row, 1)
            self._fields[word] = field

    def value(self) -> dict[str, int] | None:
        """Return the numbers that are written, None when none is."""
        found = {word: field.value() for word, field in self._fields.items()}
        known = {word: number for word, number in found.items() if number is not None}
        return known or None

    def set_value(self, value: Any) -> None:
        """Show numbers."""
        counts = value if isinstance(value, dict) else {}
        for word, field in self._fields.items():
            field.set_value(counts.get(word))

    def problem(self) -> str:
        """Return what is wrong with the first wrong number."""
        problems = (field.problem() for field in self._fields.values())
        return next((problem for problem in problems if problem), "")

    def set_state(self, state: str) -> None:
        """Show an error or a warning by the borders."""
        for field in self._fields.values():
            field.set_state(state)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the numbers be read only."""
        for field in self._fields.values():
            field.set_read_only(is_read_only)

    @Slot()
    def _announce(self) -> None:
        self.value_changed.emit()


class RowsField(NoteField):
    """Rows pasted from a worksheet: one per line, cells apart by tabs or semicolons.

    The first line may name the columns; else they are taken in their declared order.
    """

    def __init__(self, columns: Sequence[Input], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = [column.name for column in columns]
        self.setFixedHeight(150)
        self.setPlaceholderText(
            self.tr("Tempel dari Excel, satu baris per orang:\n{columns}").format(
                columns=" · ".join(self._columns)
            )
        )

    def value(self) -> Any:
        """Return the rows as pairs of column and cell, or a JSON text as it is."""
        text = self.toPlainText().strip()
        if not text or text.startswith("["):
            return text or None
        separator = "\t" if "\t" in text else ";"
        lines = [[c.strip() for c in line.split(separator)] for line in text.splitlines()]
        lines = [cells for cells in lines if any(cells)]
        names = self._columns
        if lines and all(cell in self._columns for cell in lines[0]):
            names, lines = lines[0], lines[1:]
        return [
            {name: cell for name, cell in zip(names, cells, strict=False) if cell}
            for cells in lines
        ]

    def set_value(self, value: Any) -> None:
        """Show rows."""
        if isinstance(value, list):
            cells = ["\t".join(str(row.get(n, "")) for n in self._columns) for row in value]
            value = "\n".join(["\t".join(self._columns), *cells])
        super().set_value(value)


def make_editor(declared: Input, parent: QWidget) -> QWidget:
    """Return the editor of a declared input."""
    if declared.kind is InputKind.CHOICE:
        return ComboField([(word, word) for word in declared.choices], parent)
    if declared.kind is InputKind.FLAG:
        return ComboField([("ya", parent.tr("Ya")), ("tidak", parent.tr("Tidak"))], parent)
    if declared.kind is InputKind.DATE:
        return DateField(parent)
    if declared.kind is InputKind.COUNTS:
        return CountsField(declared.choices, parent)
    if declared.kind is InputKind.RECORDS:
        return RowsField(declared.columns, parent)
    field = NipField(parent) if declared.name == "nip" else TextField(parent)
    if declared.example:
        field.setPlaceholderText(parent.tr("misalnya {text}").format(text=declared.example))
    return field
