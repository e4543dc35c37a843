"""What pages and files show of leave."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.leave import Balance, Leave


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveRow:
    """One leave with its person; `unit` is the last part of the path `jalur`."""

    leave: Leave
    nama: str
    nip: str
    unit_id: str
    unit: str
    jalur: str

    @property
    def id(self) -> str:
        """Return the id of the leave."""
        return self.leave.id


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonBalance:
    """Annual leave of one person and year, and how it comes about."""

    balance: Balance
    explained: Explained


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavePreview:
    """What a request would mean: working days, what speaks against it, the balance before it."""

    days: int
    calendar_days: int
    balance: PersonBalance | None
    findings: tuple[FieldError, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """How many people of a unit are away on a day or in a week, and who."""

    unit: str
    start: date
    end: date
    rows: tuple[LeaveRow, ...]


def away_per_unit(rows: Sequence[LeaveRow], start: date, end: date) -> list[Absence]:
    """Return who is away in a span, by unit."""
    groups: dict[str, list[LeaveRow]] = {}
    for row in rows:
        if row.leave.overlaps(start, end):
            groups.setdefault(row.unit, []).append(row)
    return [
        Absence(unit=unit, start=start, end=end, rows=tuple(found))
        for unit, found in sorted(groups.items())
    ]
