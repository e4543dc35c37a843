"""Titles, labels and column widths of the official forms, from the rule table FORMULIR."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.rules import Rule

_COMMON = "umum"
_FILL = "warna_kepala"


@dataclass(frozen=True, slots=True)
class FormColumn:
    """One column of a form; `share` is its part of the width, in percent."""

    title: str
    share: int | float


@dataclass(frozen=True, slots=True)
class FormWords:
    """What one form says; words of the form itself go before those that all forms share."""

    form: str
    entries: Mapping[str, Any]
    fill: str

    def __call__(self, key: str, **values: str) -> str:
        """Return a text with its values filled in, or raise `DomainError` naming the key."""
        text = str(self._entry(key))
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def columns(self, key: str) -> tuple[FormColumn, ...]:
        """Return the columns of a table, or raise `DomainError` naming the key."""
        try:
            found = tuple(FormColumn(str(one["judul"]), one["lebar"]) for one in self._entry(key))
            is_usable = bool(found) and all(column.share > 0 for column in found)
        except (TypeError, KeyError) as problem:
            raise self._unusable(key) from problem
        if not is_usable:
            raise self._unusable(key)
        return found

    def _entry(self, key: str) -> Any:
        if key not in self.entries:
            raise self._unusable(key)
        return self.entries[key]

    def _unusable(self, key: str) -> DomainError:
        text = f"Aturan FORMULIR, bagian “{self.form}”: isian “{key}” tidak ada atau tidak terbaca."
        return DomainError(text, "ATURAN")


def form_words(rule: Rule, *forms: str) -> FormWords:
    """Return the words of a form; of several forms the later ones go before the earlier."""
    entries: dict[str, Any] = {}
    for form in (_COMMON, *forms):
        entries.update(rule.isi.get(form, {}))
    return FormWords(forms[-1] if forms else _COMMON, entries, str(rule.isi.get(_FILL, "#BDD7EE")))
