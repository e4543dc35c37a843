"""The yearly duty in JP, the 20-JP bar, and who has had nothing (rules/training 3 and 13)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.rules import Rule

PPPK = (EmployeeStatus.PPPK, EmployeeStatus.PPPK_PARUH_WAKTU)


class DutyState(StrEnum):
    """How the JP of a person stand to the duty."""

    MET = "memenuhi"
    NOT_MET = "belum memenuhi"
    WITHIN = "dalam batas"
    ABOVE = "melebihi batas"

    @property
    def is_warning(self) -> bool:
        """Return whether something is to be said."""
        return self in (DutyState.NOT_MET, DutyState.ABOVE)


@dataclass(frozen=True, slots=True)
class Duty:
    """What a person owes or may have: at least `least`, at most `most` JP."""

    least: Decimal | None = None
    most: Decimal | None = None

    @property
    def bar(self) -> Decimal:
        """Return the JP at which a bar is full."""
        return self.least or self.most or Decimal(20)

    def state(self, jp: Decimal) -> DutyState:
        """Return how JP stand to the duty, unrounded."""
        if self.least is not None:
            return DutyState.MET if jp >= self.least else DutyState.NOT_MET
        if self.most is not None and jp > self.most:
            return DutyState.ABOVE
        return DutyState.WITHIN


def duty_of(rule: Rule, status: EmployeeStatus | None) -> Duty:
    """Return the duty of a kind of employment; unknown counts as PNS."""
    if status in PPPK:
        return Duty(most=Decimal(str(rule.isi["pppk_maks"])))
    name = "cpns_min" if status is EmployeeStatus.CPNS else "pns_min"
    return Duty(least=Decimal(str(rule.isi[name])))


def duty_year(
    rule: Rule, status: EmployeeStatus | None, contract: date | None, year: int
) -> tuple[date, date]:
    """Return first and last day of what a year counts.

    A year of contract for PPPK is the one that begins in the calendar year; else calendar year.
    """
    by_contract = rule.isi.get("pppk_dihitung") == "kontrak"
    if status not in PPPK or contract is None or not by_contract:
        return date(year, 1, 1), date(year, 12, 31)
    start = add_months(contract, 12 * (year - contract.year))
    return start, add_months(start, 12) - timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """JP of one person by year and what is known beside them; `planned` is not credited yet."""

    person_id: str
    nama: str
    jp: Decimal
    planned: Decimal = Decimal(0)
    last: date | None = None
    service: date | None = None


def fair_order(people: Iterable[Credit]) -> list[Credit]:
    """Return people, those first who have had the least for the longest.

    Credited JP, then the last training (never first, then the oldest), then longer service, then
    name.
    """
    return sorted(
        people,
        key=lambda one: (
            one.jp,
            one.last is not None,
            one.last or date.min,
            one.service or date.max,
            one.nama,
            one.person_id,
        ),
    )


def top_share(values: Sequence[Decimal], percent: int = 10) -> Decimal | None:
    """Return the share of all JP in percent that the top tenth of people took."""
    total = sum(values, Decimal(0))
    if not values or total == 0:
        return None
    count = max(1, -(-len(values) * percent // 100))
    top = sum(sorted(values, reverse=True)[:count], Decimal(0))
    return top * 100 / total


def median(values: Sequence[Decimal]) -> Decimal | None:
    """Return the middle value, None without any."""
    if not values:
        return None
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2
