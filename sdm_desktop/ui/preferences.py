"""What one user of this computer prefers; nothing of the office is kept here."""

import logging
import tomllib
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal

from sdm_desktop.ui.theme_tokens import MODES

log = logging.getLogger(__name__)

_RECENT_FILES = 5


@dataclass(frozen=True, slots=True)
class Preferences:
    """One user's choices; `text_percent` 90–150, `lock_minutes` 0 (never)–120."""

    language: str = "id"
    theme: str = "light"
    text_percent: int = 100
    lock_minutes: int = 10
    is_sidebar_collapsed: bool = False
    last_office: str = ""
    recent_offices: tuple[str, ...] = ()
    last_user: str = ""
    last_folder: str = ""
    backup_folder: str = ""

    def with_office(self, path: Path, username: str) -> "Preferences":
        """Return these preferences with a file put first among those opened last."""
        text = str(path)
        others = tuple(other for other in self.recent_offices if other != text)
        recent = (text, *others)[:_RECENT_FILES]
        return replace(self, last_office=text, recent_offices=recent, last_user=username)


def load_preferences(path: Path) -> Preferences:
    """Return the stored preferences; what is missing or makes no sense takes its default."""
    try:
        stored = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Preferences()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        log.warning("Preferences cannot be read, defaults are used")
        return Preferences()
    standard = asdict(Preferences())
    known = {
        name: _coerced(stored[name], value)
        for name, value in standard.items()
        if name in stored and _is_alike(stored[name], value)
    }
    return _sane(Preferences(**known))


def save_preferences(path: Path, preferences: Preferences) -> None:
    """Write the preferences; a folder that cannot be written only costs the memory."""
    lines = [f"{name} = {_toml(value)}" for name, value in asdict(preferences).items()]
    scratch = path.with_suffix(".tmp")
    try:
        scratch.write_text("\n".join(lines) + "\n", encoding="utf-8")
        scratch.replace(path)
    except OSError:
        log.warning("Preferences cannot be written")


class PreferenceStore(QObject):
    """Keeps preferences (`settings.toml`) and the state of windows and tables (`window.ini`)."""

    changed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = folder / "settings.toml"
        self._current = load_preferences(self._path)
        self._states = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat, self)

    @property
    def current(self) -> Preferences:
        """Return the preferences as they are now."""
        return self._current

    def change(self, **values: Any) -> None:
        """Change some preferences, store and announce them."""
        self.replace(replace(self._current, **values))

    def replace(self, preferences: Preferences) -> None:
        """Take over, store and announce preferences."""
        if preferences != self._current:
            self._current = _sane(preferences)
            save_preferences(self._path, self._current)
            self.changed.emit(self._current)

    def state(self, key: str) -> str:
        """Return the stored state of a window or table, empty when there is none."""
        return str(self._states.value(key, "", type=str))

    def set_state(self, key: str, text: str) -> None:
        """Store the state of a window or table as text."""
        self._states.setValue(key, text)

    def flush(self) -> None:
        """Write the states to disk now."""
        self._states.sync()


def _is_alike(stored: object, standard: object) -> bool:
    if isinstance(standard, tuple):
        return isinstance(stored, list) and all(isinstance(item, str) for item in stored)
    return type(stored) is type(standard)


def _coerced(stored: Any, standard: object) -> Any:
    return tuple(stored) if isinstance(standard, tuple) else stored


def _sane(preferences: Preferences) -> Preferences:
    return replace(
        preferences,
        language=preferences.language if preferences.language in ("id", "en") else "id",
        theme=preferences.theme if preferences.theme in MODES else "light",
        text_percent=min(150, max(90, preferences.text_percent)),
        lock_minutes=min(120, max(0, preferences.lock_minutes)),
    )


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    import json  # only when something is stored

    return json.dumps(value, ensure_ascii=False)
