"""The choices of a field, one line each: rename, order, add, take away."""

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sdm_desktop.domain.custom_fields import FieldChoice
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import icon_button, make_button
from sdm_desktop.ui.widgets.fields import TextField

SHOWN = 5
ROW = 36


class ChoiceLine(TextField):
    """The name of one choice; Enter goes on to the next, Alt with an arrow moves it."""

    next_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(self, choice_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice_id = choice_id

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: keys that work on the list."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.next_wanted.emit()
        elif event.key() in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class ChoiceEditor(QWidget):
    """An editor whose value is a tuple of `FieldChoice`; a renamed choice keeps its id."""

    value_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[ChoiceLine] = []
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add_button = make_button(self.tr("Tambah pilihan"), self, "link", "plus")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._area)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        layout.addLayout(foot)
        self.setFocusProxy(self.add_button)
        self._show([FieldChoice("", ""), FieldChoice("", "")])

    @property
    def lines(self) -> list[ChoiceLine]:
        """Return the lines from top to bottom."""
        return list(self._lines)

    def value(self) -> tuple[FieldChoice, ...]:
        """Return the choices that have a name."""
        return tuple(choice for choice in self._choices() if choice.nama)

    def set_value(self, value: Any) -> None:
        """Show choices; two empty lines where there are none."""
        self._show(list(value or ()) or [FieldChoice("", ""), FieldChoice("", "")])

    def problem(self) -> str:
        """Return nothing: the service judges the list as a whole."""
        return ""

    def set_state(self, state: str) -> None:
        """Show an error or a warning by the borders."""
        for line in self._lines:
            line.set_state(state)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the list be read only."""
        self._area.setEnabled(not is_read_only)
        self.add_button.setEnabled(not is_read_only)

    def _choices(self) -> list[FieldChoice]:
        return [FieldChoice(line.choice_id, line.value()) for line in self._lines]

    def _show(self, choices: list[FieldChoice]) -> None:
        content = QWidget(self._area)
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(2, 2, 8, 2)
        column.setSpacing(4)
        self._lines = []
        for place, choice in enumerate(choices):
            column.addLayout(self._row(choice, place, len(choices), content))
        column.addStretch(1)
        self._area.setWidget(content)
        self._area.setFixedHeight(scaled(ROW) * min(max(len(choices), 2), SHOWN) + 6)

    def _row(self, choice: FieldChoice, place: int, count: int, parent: QWidget) -> QHBoxLayout:
        line = ChoiceLine(choice.id, parent)
        line.set_value(choice.nama)
        line.setAccessibleName(self.tr("Pilihan {number}").format(number=place + 1))
        line.value_changed.connect(self.value_changed)
        line.next_wanted.connect(self._go_on)
        line.move_wanted.connect(self._move_from_line)
        self._lines.append(line)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(line, 1)
        for sign, words, step in (
            ("arrow-up", self.tr("Naikkan (Alt+↑)"), -1),
            ("arrow-down", self.tr("Turunkan (Alt+↓)"), 1),
            ("x", self.tr("Hapus pilihan"), 0),
        ):
            button = icon_button(sign, words, parent)
            button.setProperty("place", place)
            button.setProperty("step", step)
            button.setEnabled(count > 1 if step == 0 else 0 <= place + step < count)
            button.clicked.connect(self._on_button)
            row.addWidget(button)
        return row

    @Slot()
    def _add(self) -> None:
        self._change([*self._choices(), FieldChoice("", "")], len(self._lines))

    @Slot()
    def _go_on(self) -> None:
        place = self._place(self.sender())
        if place + 1 < len(self._lines):
            self._lines[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif place >= 0 and self._lines[place].value():
            self._add()

    @Slot(int)
    def _move_from_line(self, step: int) -> None:
        self._move(self._place(self.sender()), step)

    @Slot()
    def _on_button(self) -> None:
        button = self.sender()
        place, step = int(button.property("place")), int(button.property("step"))
        if step:
            self._move(place, step)
            return
        choices = self._choices()
        del choices[place]
        self._change(choices, min(place, len(choices) - 1))

    def _move(self, place: int, step: int) -> None:
        choices = self._choices()
        if place >= 0 and 0 <= place + step < len(choices):
            choices.insert(place + step, choices.pop(place))
            self._change(choices, place + step)

    def _change(self, choices: list[FieldChoice], focus: int) -> None:
        self._show(choices)
        line = self._lines[focus]
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(line)
        self.value_changed.emit()

    def _place(self, line: QObject) -> int:
        return next((n for n, one in enumerate(self._lines) if one is line), -1)
