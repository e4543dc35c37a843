"""How long work reports where it is, and is stopped."""

from typing import Protocol


class Progress(Protocol):
    """What long work calls at each step; `step` raises when the user cancelled."""

    def step(self, done: int, total: int) -> None: ...


class NoProgress:
    """Work that nobody watches."""

    def step(self, done: int, total: int) -> None:
        """Take a step without telling anybody."""


NO_PROGRESS = NoProgress()
