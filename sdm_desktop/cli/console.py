"""What a command says: messages to standard error, results to standard output."""

import json
import sys
import time
from collections.abc import Mapping
from typing import Any

_REPORT_EVERY_SECONDS = 1.0


def say(text: str) -> None:
    """Write a message for people."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def put(text: str) -> None:
    """Write a result."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def put_json(answer: Mapping[str, Any]) -> None:
    """Write one JSON object as the only result."""
    put(json.dumps(answer, ensure_ascii=False))


class ConsoleProgress:
    """Tells on standard error how far long work has come, once a second at most."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._next = time.monotonic() + _REPORT_EVERY_SECONDS

    def step(self, done: int, total: int) -> None:
        """Note how far the work is."""
        now = time.monotonic()
        if now < self._next or total <= 0:
            return
        self._next = now + _REPORT_EVERY_SECONDS
        say(f"{self._label}: {done} dari {total}")
