"""What a calculator works with: typed values, rules of the day, and the notes it leaves."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sdm_desktop.domain.calculators.inputs import Input, Output
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.explanation import Step
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook


class Values:
    """The typed values of one call, by the names of the declared inputs."""

    def __init__(self, found: Mapping[str, Any]) -> None:
        self._found = found

    def get(self, name: str) -> Any:
        """Return a value as its reader typed it, None when it was not given."""
        return self._found.get(name)

    def has(self, name: str) -> bool:
        """Return whether a value was given."""
        return self._found.get(name) is not None

    def text(self, name: str) -> str:
        """Return a text, empty when not given."""
        return str(self._found.get(name) or "")

    def day(self, name: str) -> date:
        """Return a required day."""
        value: date = self._found[name]
        return value

    def whole(self, name: str) -> int:
        """Return a required whole number."""
        return int(self._found[name])

    def number(self, name: str) -> Decimal:
        """Return a required exact number."""
        return Decimal(self._found[name])


@dataclass(slots=True)
class Working:
    """Rules as chosen for this call, and the steps and rules noted on the way."""

    book: RuleBook
    today: date
    pinned: Mapping[str, Rule] = field(default_factory=dict)
    preset: str = ""
    as_of: date | None = None
    steps: list[Step] = field(default_factory=list)
    used: list[Rule] = field(default_factory=list)

    def look(self, code: RuleCode, day: date | None = None) -> Rule:
        """Return the version for a day (today by default) without noting it."""
        return self.pinned.get(code) or self.book.on(code, self.as_of or day or self.today)

    def rule(self, code: RuleCode, day: date | None = None) -> Rule:
        """Return the version for a day (today by default) and note it as used."""
        rule = self.look(code, day)
        if rule not in self.used:
            self.used.append(rule)
        return rule

    def step(self, step: str, value: object) -> None:
        """Note one line of the arithmetic."""
        self.steps.append(Step(step, str(value)))


def refuse(field_name: str, message: str, code: str = "MASUKAN") -> ValidationError:
    """Return the error that names one field, to be raised."""
    return ValidationError([FieldError(field_name, message, code)])


def rule_for(working: Working, code: RuleCode, field_name: str, day: date) -> Rule:
    """Return the version for a day that an input gave; none is an error of that input."""
    try:
        return working.rule(code, day)
    except DomainError as error:
        raise refuse(field_name, error.message, error.code) from None


Function = Callable[[Values, Working], Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculator:
    """One rule behind a name: declared inputs and outputs, and the rule tables it looks up.

    The legal basis stands in those tables, never here; `presets` are names that `aturan` takes.
    """

    name: str
    title: str
    summary: str
    inputs: Sequence[Input]
    outputs: Sequence[Output]
    codes: tuple[RuleCode, ...]
    function: Function
    presets: tuple[str, ...] = ()
