"""How each report was set last on this computer."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sdm_desktop.domain.report_records import Margin
from sdm_desktop.ui.preferences import PreferenceStore
from sdm_desktop.ui.widgets.signatory_fields import SIGNERS

_WORDS = ("paper", "margin", "signer", "person_id")
_CHOICES = {"margin": tuple(margin.value for margin in Margin), "signer": SIGNERS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """Paper, margin, answers and signatory of a report.

    A signatory of the office is kept by id. What was typed about somebody else is forgotten when
    the program ends: names and numbers of people are kept in the office file only.
    """

    paper: str = ""
    margin: str = Margin.ARSIP.value
    signer: str = "unit"
    person_id: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)


class ReportMemory:
    """Reads and writes the memory of reports in the user's preferences."""

    def __init__(self, preferences: PreferenceStore) -> None:
        self._preferences = preferences
        self._typed: dict[str, Mapping[str, str]] = {}

    def read(self, name: str) -> Remembered:
        """Return how a report was set last; the usual way when it never was."""
        try:
            stored: Any = json.loads(self._preferences.state(_key(name)) or "{}")
        except json.JSONDecodeError:
            stored = {}
        if not isinstance(stored, dict):
            stored = {}
        options = stored.get("options")
        return Remembered(
            **{key: stored[key] for key in _WORDS if _is_sane(key, stored.get(key))},
            typed=self._typed.get(name, {}),
            options={k: str(v) for k, v in options.items()} if isinstance(options, dict) else {},
        )

    def write(self, name: str, kept: Remembered) -> None:
        """Remember how a report was set."""
        self._typed[name] = kept.typed
        stored = {
            "paper": kept.paper,
            "margin": kept.margin,
            "signer": kept.signer,
            "person_id": kept.person_id,
            "options": dict(kept.options),
        }
        self._preferences.set_state(_key(name), json.dumps(stored))


def _key(name: str) -> str:
    return f"report/{name}"


def _is_sane(key: str, value: object) -> bool:
    return isinstance(value, str) and value in _CHOICES.get(key, (value,))
