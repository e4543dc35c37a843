"""The program's log: small rotating files without personal data."""

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES, _FILES = 1_000_000, 5
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_LONG_NUMBER = re.compile(r"(?<!\d)(?:\d[ .]?){15,17}\d(?!\d)")


class PersonalDataFilter(logging.Filter):
    """Masks NIP, NIK and other long numbers, should a line ever carry one."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return True always; the line is changed where it must be."""
        text = record.getMessage()
        masked = _LONG_NUMBER.sub("<number>", text)
        if masked != text:
            record.msg, record.args = masked, None
        return True


def start_logging(folder: Path, level: int = logging.INFO) -> Path:
    """Write the log of this process to `sdm-desktop.log` in a folder and return its path.

    At most 5 MB are kept. A second call replaces the first.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sdm-desktop.log"
    handler = RotatingFileHandler(
        path, maxBytes=_BYTES, backupCount=_FILES - 1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(_FORMAT))
    handler.addFilter(PersonalDataFilter())
    handler.set_name("sdm-desktop")
    stop_logging()
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return path


def stop_logging() -> None:
    """Close the log file."""
    root = logging.getLogger()
    for handler in [found for found in root.handlers if found.get_name() == "sdm-desktop"]:
        root.removeHandler(handler)
        handler.close()
