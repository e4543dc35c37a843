"""What a calendar shows, and what is held while it is moved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto

DAY_MINUTES = 24 * 60


class Look(Enum):
    """How an entry is filled: three kinds, told apart by fill and bar."""

    FILLED = auto()
    NEUTRAL = auto()
    OUTLINED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry on one day; without hours it lasts all day.

    `words` is the whole entry in words (tooltip, screen reader), `record` what the page meant by
    it. `is_draft` is drawn dashed, `is_off` struck out, `is_done` with a check, `has_conflict`
    with a red frame and a sign. `can_move` says whether it may be taken up.
    """

    key: str
    day: date
    start: int | None = None
    end: int | None = None
    title: str
    place: str = ""
    words: str = ""
    look: Look = Look.FILLED
    is_draft: bool = False
    is_off: bool = False
    is_done: bool = False
    has_conflict: bool = False
    can_move: bool = True
    record: object = None

    @property
    def minutes(self) -> int:
        """Return how long it lasts; 0 without hours."""
        return 0 if self.start is None or self.end is None else self.end - self.start

    @property
    def clock(self) -> str:
        """Return when it begins, "08.00"; empty without hours."""
        return clock(self.start)


@dataclass(frozen=True, slots=True)
class Hold:
    """An entry that was taken up, and where it would land."""

    entry: Entry
    day: date
    start: int | None
    end: int | None
    is_resize: bool = False
    by_mouse: bool = False

    @classmethod
    def of(cls, entry: Entry, *, is_resize: bool = False, by_mouse: bool = False) -> "Hold":
        """Return an entry taken up where it stands."""
        return cls(entry, entry.day, entry.start, entry.end, is_resize, by_mouse)

    @property
    def is_moved(self) -> bool:
        """Return whether it would land elsewhere."""
        entry = self.entry
        return (self.day, self.start, self.end) != (entry.day, entry.start, entry.end)

    def to_day(self, day: date) -> "Hold":
        """Return it over another day."""
        return replace(self, day=day)

    def later(self, minutes: int) -> "Hold":
        """Return it so many minutes later on its day."""
        if self.start is None or self.end is None:
            return self
        shift = min(max(minutes, -self.start), DAY_MINUTES - self.end)
        return replace(self, start=self.start + shift, end=self.end + shift)

    def longer(self, minutes: int, least: int = 15) -> "Hold":
        """Return it with a later end."""
        if self.start is None or self.end is None:
            return self
        end = min(max(self.end + minutes, self.start + least), DAY_MINUTES)
        return replace(self, end=end, is_resize=True)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What speaks against the place of a hold: days, entries; and the nearest free place."""

    days: frozenset[date] = frozenset()
    keys: frozenset[str] = frozenset()
    free_day: date | None = None
    free_start: int | None = None
    free_end: int | None = None
    free_title: str = ""
    free_detail: str = ""


class EntryDays:
    """Entries by day, in the order in which a day shows them."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._days: dict[date, list[Entry]] = {}
        self._by_key: dict[str, Entry] = {}
        for entry in sorted(entries, key=_when):
            self._days.setdefault(entry.day, []).append(entry)
            self._by_key[entry.key] = entry

    def on(self, day: date) -> Sequence[Entry]:
        """Return the entries of a day."""
        return self._days.get(day, ())

    def get(self, key: str) -> Entry | None:
        """Return an entry by its key."""
        return self._by_key.get(key)

    def __len__(self) -> int:
        return len(self._by_key)


def clock(minutes: int | None) -> str:
    """Return "08.00"; empty without hours."""
    return "" if minutes is None else f"{minutes // 60:02d}.{minutes % 60:02d}"


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def lanes(entries: Sequence[Entry]) -> list[tuple[Entry, int, int]]:
    """Return entries of a day with their lane and the number of lanes of those they overlap."""
    placed: list[tuple[Entry, int, int]] = []
    bunch: list[tuple[Entry, int]] = []
    ends: list[int] = []
    for entry in entries:
        start, end = entry.start or 0, entry.end or 0
        if ends and start >= max(ends):
            placed += [(one, lane, len(ends)) for one, lane in bunch]
            bunch, ends = [], []
        lane = next((place for place, busy in enumerate(ends) if busy <= start), len(ends))
        ends[lane : lane + 1] = [end]
        bunch.append((entry, lane))
    return placed + [(one, lane, len(ends)) for one, lane in bunch]


def _when(entry: Entry) -> tuple[date, int, int, str]:
    return entry.day, -1 if entry.start is None else entry.start, entry.end or 0, entry.title
