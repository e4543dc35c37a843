"""The own questions of a report, each with the editor that fits its answer."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import parse_date
from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.services.report_catalogue import NO, YES, OptionKind, ReportOption
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form import Form


class OptionFields(QWidget):
    """Lists, lines and days in a form, check boxes below; `changed` comes with each edit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Form(self, columns=1)
        self.checks: dict[str, QCheckBox] = {}
        self._options: tuple[ReportOption, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(self.form)

    def show_options(self, options: Sequence[ReportOption], answers: Mapping[str, str]) -> None:
        """Ask these questions; what is not among `answers` shows its default."""
        self._clear()
        self._options = tuple(options)
        for option in options:
            answer = answers.get(option.key, option.default)
            if option.problem(answer):
                answer = option.default
            if option.kind is OptionKind.CHECK:
                self._add_check(option, answer)
            else:
                self._add_field(option, answer)
        self.form.edited.connect(self._on_edited)
        self.setVisible(bool(options))

    def editors(self) -> list[QWidget]:
        """Return where the answers are given, from top to bottom."""
        fields = [self.form.field(name).editor for name in self.form.names()]
        return [*fields, *self.checks.values()]

    def answers(self) -> dict[str, str]:
        """Return the answers by key."""
        found = {key: YES if box.isChecked() else NO for key, box in self.checks.items()}
        for name, value in self.form.values().items():
            found[name] = value.isoformat() if isinstance(value, date) else str(value or "")
        return found

    def problems(self) -> list[FieldError]:
        """Show and return what cannot be read."""
        problems = self.form.problems()
        self.form.show_findings(problems)
        return problems

    def _clear(self) -> None:
        for box in self.checks.values():
            self._layout.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.checks = {}
        old, self.form = self.form, Form(self, columns=1)
        self._layout.replaceWidget(old, self.form)
        old.hide()
        old.deleteLater()

    def _add_check(self, option: ReportOption, answer: str) -> None:
        box = QCheckBox(option.label, self)
        box.setToolTip(option.hint)
        box.setChecked(answer == YES)
        box.toggled.connect(self._on_edited)
        self._layout.addWidget(box)
        self.checks[option.key] = box

    def _add_field(self, option: ReportOption, answer: str) -> None:
        editor, value = self._editor(option), _shown(option, answer)
        self.form.add_field(option.key, option.label, editor, option.hint)
        self.form.fill({option.key: value})

    def _editor(self, option: ReportOption) -> QWidget:
        if option.kind is OptionKind.LIST:
            return ComboField(option.choices, self)
        return DateField(self) if option.kind is OptionKind.DATE else TextField(self)

    @Slot()
    def _on_edited(self) -> None:
        self.changed.emit()


def _shown(option: ReportOption, answer: str) -> Any:
    if option.kind is not OptionKind.DATE:
        return answer
    try:
        return parse_date(answer) if answer else None
    except DomainError:
        return None
