"""Rows of answers: what counts, what is blank, what is refused (rules/public-feedback 3)."""

from collections.abc import Sequence

from sdm_desktop.domain.skm_rules import Order, Unsur

Answers = tuple[int | None, ...]
BLANK = frozenset("-–_. ")
_VALUES = {str(value): value for value in (1, 2, 3, 4)}
_LETTERS = {"a": 1, "b": 2, "c": 3, "d": 4}


class WrongAnswer(ValueError):  # noqa: N818 - it is told to the user as a cell, not raised further
    """One answer outside 1 to 4; `place` counts from 0."""

    def __init__(self, place: int, value: str) -> None:
        super().__init__(value)
        self.place = place
        self.value = value


def read_answer(value: object, place: int) -> int | None:
    """Return 1 to 4, None for blank, or raise `WrongAnswer`; 3.0 is 3, letters a to d too."""
    if value is None or value == "":
        return None
    if isinstance(value, float) and value == int(value):
        value = int(value)
    text = str(value).strip().lower()
    if not text or set(text) <= BLANK:
        return None
    found = _VALUES.get(text) or _LETTERS.get(text)
    if found is None:
        raise WrongAnswer(place, str(value))
    return found


def read_digits(text: str, count: int) -> Answers:
    """Return the answers of a row typed as digits ("44-4"), or raise `WrongAnswer`."""
    packed = text.strip()
    if len(packed) != count:
        raise WrongAnswer(min(len(packed), count), packed)
    return tuple(
        None if letter in BLANK else _digit(letter, place) for place, letter in enumerate(packed)
    )


def _digit(letter: str, place: int) -> int:
    if letter not in _VALUES:
        raise WrongAnswer(place, letter)
    return _VALUES[letter]


def ordered(unsur: Sequence[Unsur], order: Order) -> list[int]:
    """Return which unsur stands at each place of a sheet of this order."""
    return sorted(range(len(unsur)), key=lambda place: unsur[place].place(order))


def from_sheet(answers: Answers, unsur: Sequence[Unsur], order: Order) -> Answers:
    """Return answers of a sheet in the order of the unsur."""
    found: list[int | None] = [None] * len(unsur)
    for value, place in zip(answers, ordered(unsur, order), strict=True):
        found[place] = value
    return tuple(found)


def to_sheet(answers: Answers, unsur: Sequence[Unsur], order: Order) -> Answers:
    """Return answers in the order of a sheet."""
    return tuple(answers[place] for place in ordered(unsur, order))
