"""Where the program finds its own files and keeps those of the user."""

import os
import sys
from pathlib import Path

_APP = "SDM Desktop"
_DATA_VARIABLE = "SDM_DATA_DIR"


def resource(*parts: str) -> Path:
    """Return the path of a bundled file, in a checkout and in a frozen build alike."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parents[2]
    return root.joinpath("resources", *parts)


def user_data_dir() -> Path:
    """Return the folder of the user's office files and preferences, made when missing.

    `SDM_DATA_DIR` overrides the place the operating system proposes.
    """
    override = os.environ.get(_DATA_VARIABLE)
    chosen = Path(override) if override else _proposed("user_data_dir")
    chosen.mkdir(parents=True, exist_ok=True)
    return chosen


def log_dir() -> Path:
    """Return the folder of the log and crash files, made when missing."""
    override = os.environ.get(_DATA_VARIABLE)
    chosen = Path(override) / "log" if override else _proposed("user_log_dir")
    chosen.mkdir(parents=True, exist_ok=True)
    return chosen


def _proposed(kind: str) -> Path:
    import platformdirs  # not loaded when the place is given

    return Path(getattr(platformdirs, kind)(_APP, appauthor=False))


def default_backup_dir() -> Path:
    """Return the folder proposed for backups, made when missing."""
    chosen = user_data_dir() / "cadangan"
    chosen.mkdir(parents=True, exist_ok=True)
    return chosen


def default_office_path() -> Path:
    """Return where the office file lies unless the user chose another place."""
    return user_data_dir() / "kantor.sdm"
