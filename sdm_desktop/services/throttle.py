"""Making password guessing slow."""

import threading
from collections.abc import Callable
from pathlib import Path

_FIRST_WAIT = 1.0
_LONGEST_WAIT = 30.0


class Throttle:
    """Makes each refused try in a row on a file wait longer: 1, 2, 4 … 30 seconds."""

    def __init__(self) -> None:
        self._tries: dict[Path, int] = {}
        self._guard = threading.Lock()

    def refused(self, path: Path, sleep: Callable[[float], None]) -> None:
        """Count a refused try and wait."""
        with self._guard:
            tries = self._tries[path] = self._tries.get(path, 0) + 1
        sleep(min(_FIRST_WAIT * 2 ** min(tries - 1, 10), _LONGEST_WAIT))

    def accepted(self, path: Path) -> None:
        """Forget the refused tries."""
        with self._guard:
            self._tries.pop(path, None)
