"""Forms: label above, editor, and a reserved line for the message under it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.ui import theme
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.elided_label import ElidedLabel
from sdm_desktop.ui.widgets.fields import Editor

GAP = 14
_SIGNS = {"error": ("circle-x", "err"), "warning": ("triangle-alert", "warn")}


class FormField(QWidget):
    """One row of a form: label, editor, message line (16 px, always there)."""

    def __init__(self, label: str, editor: QWidget, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.editor = editor
        self.label = label
        self._hint = hint
        self._state = ""
        title = make_label(label, self, "label")
        title.setBuddy(editor)
        editor.setAccessibleName(label)
        self._sign = QLabel(self)
        self._message = ElidedLabel("small", self)
        self._message.set_text(hint)
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._message.setFixedHeight(theme.scaled(18))
        self._sign.hide()
        line = QHBoxLayout()
        line.setSpacing(5)
        line.addWidget(self._sign)
        line.addWidget(self._message, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(title)
        layout.addWidget(editor)
        layout.addLayout(line)

    @property
    def state(self) -> str:
        """Return "error", "warning" or ""."""
        return self._state

    @property
    def message(self) -> str:
        """Return the text under the editor."""
        return self._message.whole_text()

    def show_finding(self, message: str, state: str) -> None:
        """Write a finding under the editor; empty brings the hint back."""
        self._state = state if message else ""
        self._message.set_text(message or self._hint)
        cast("Editor", self.editor).set_state(self._state)
        self.editor.setAccessibleDescription(message or self._hint)
        restyle(self._message, kind=self._state or "small")
        sign = _SIGNS.get(self._state)
        self._sign.setVisible(sign is not None)
        if sign is not None:
            set_icon(self._sign, sign[0], sign[1], 14)


class Form(QWidget):
    """Fields in groups and columns, addressed by the field's name in its record.

    `edited` carries the name of the field the user changed. A value is *dirty* when it differs
    from what `set_values` showed.
    """

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, columns: int = 3) -> None:
        super().__init__(parent)
        self._columns = columns
        self._fields: dict[str, FormField] = {}
        self._original: dict[str, Any] = {}
        self._is_loading = False
        self._place = (0, 0)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._grid: QGridLayout | None = None

    # building

    def add_group(self, title: str) -> QLabel:
        """Start a group of fields under a heading."""
        heading = make_label(title, self, "label-strong")
        if self._layout.count():
            self._layout.addSpacing(10)
        self._layout.addWidget(heading)
        self._layout.addSpacing(8)
        self._start_grid()
        return heading

    def add_field(
        self, name: str, label: str, editor: QWidget, hint: str = "", span: int = 1
    ) -> FormField:
        """Append a field; `name` is the field of the record, `span` how many columns it takes."""
        field = FormField(label, editor, hint, self)
        grid = self._grid or self._start_grid()
        row, column = self._place
        if column + span > self._columns:
            row, column = row + 1, 0
        grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._place = (row, column + span)
        self._fields[name] = field
        editor.setProperty("fieldName", name)
        cast("Editor", editor).value_changed.connect(self._on_edited)
        return field

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        for field in self._fields.values():
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def add_stretch(self) -> None:
        """Keep the fields at the top."""
        self._layout.addStretch(1)

    def _start_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(6)
        for column in range(self._columns):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 90)
        self._layout.addLayout(grid)
        self._grid, self._place = grid, (0, 0)
        return grid

    # values

    def names(self) -> list[str]:
        """Return the names of all fields, in their order."""
        return list(self._fields)

    def field(self, name: str) -> FormField:
        """Return the row of a field."""
        return self._fields[name]

    def editor(self, name: str) -> Editor:
        """Return the editor of a field."""
        return cast("Editor", self._fields[name].editor)

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show values in some fields."""
        self._is_loading = True
        for name, value in values.items():
            self.editor(name).set_value(value)
        self._is_loading = False

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values, and remember them as what is stored."""
        self.fill({name: values.get(name) for name in self._fields})
        self.mark_clean()
        self.show_findings(())

    def suggest(self, name: str, value: Any, note: str) -> None:
        """Fill a field for the user and say why under it."""
        self.editor(name).set_value(value)
        self._fields[name].show_finding(note, "")

    def values(self) -> dict[str, Any]:
        """Return what is typed, by field name."""
        return {name: self.editor(name).value() for name in self._fields}

    def is_dirty(self) -> bool:
        """Return whether anything differs from what was shown first."""
        return self._state() != self._original

    def mark_clean(self) -> None:
        """Take what is typed now as what is stored."""
        self._original = self._state()

    def set_read_only(self, is_read_only: bool) -> None:
        """Let everything be read and copied only."""
        for name in self._fields:
            self.editor(name).set_read_only(is_read_only)

    def _state(self) -> dict[str, Any]:
        return {
            name: (self.editor(name).value(), self.editor(name).problem()) for name in self._fields
        }

    # findings

    def problems(self) -> list[FieldError]:
        """Return what is typed but cannot be read (a day that does not exist, letters in a sum)."""
        found = [(name, self.editor(name).problem()) for name in self._fields]
        return [FieldError(name, message) for name, message in found if message]

    def show_findings(self, findings: Iterable[FieldError]) -> list[FieldError]:
        """Write each finding under its field, errors before warnings; focus the first error.

        Returns the findings that have no field here.
        """
        per_field: dict[str, list[FieldError]] = {}
        for finding in findings:
            per_field.setdefault(finding.field, []).append(finding)
        for name, field in self._fields.items():
            field.show_finding(*_words(per_field.get(name, ())))
        for name, field in self._fields.items():
            if any(finding.is_error for finding in per_field.get(name, ())):
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                break
        return [f for name, found in per_field.items() if name not in self._fields for f in found]

    @Slot()
    def _on_edited(self) -> None:
        editor = self.sender()
        if self._is_loading or editor is None:
            return
        name = str(editor.property("fieldName"))
        self._fields[name].show_finding("", "")
        self.edited.emit(name)


def _words(findings: Sequence[FieldError]) -> tuple[str, str]:
    errors = [finding.message for finding in findings if finding.level is Level.ERROR]
    if errors:
        return " ".join(errors), "error"
    warnings = [finding.message for finding in findings]
    return " ".join(warnings), "warning" if warnings else ""
