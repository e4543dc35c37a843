"""What a use case tells its callers about the data it touched."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto


class Topic(Enum):
    """A part of the data that a page may show."""

    EMPLOYEES = auto()
    UNITS = auto()
    EVALUATIONS = auto()
    PERIODS = auto()
    SETTINGS = auto()
    USERS = auto()
    RULES = auto()
    BACKUP = auto()
    LEAVE = auto()
    LETTERS = auto()
    DOCUMENTS = auto()
    SKP = auto()
    FEEDBACK = auto()
    SURVEYS = auto()
    TRAINING = auto()


@dataclass(frozen=True, slots=True)
class Change:
    """The effect of a finished use case, and how to take it back.

    `undo` is itself a use case: it returns the opposite `Change`, so redo is free.
    `initiator` lets a page ignore what it did itself.
    """

    topics: frozenset[Topic]
    label: str
    undo: "Callable[[], Change] | None" = None
    initiator: object = None
    count: int = 1
