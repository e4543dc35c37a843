"""Gaji pokok, kenaikan gaji berkala and masa kerja golongan; all MKG in months."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.dates import add_months, first_of_month, whole_months
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.golongan import Golongan
from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.rules import Rule


@dataclass(frozen=True, slots=True)
class Raise:
    """The next KGB: from when, at which step (years of MKG), and the full table value then."""

    tmt: date
    step: int
    salary: int


def salary_steps(rule: Rule, golongan: str) -> list[tuple[int, int]]:
    """Return (MKG years, rupiah per month) of a column of the table, rising."""
    column = rule.isi["gaji"].get(golongan)
    if column is None:
        raise DomainError(f"Golongan {golongan} tidak ada pada {rule.nama}.", "GOLONGAN")
    return [(years, amount) for years, amount in column]


def base_salary(rule: Rule, golongan: str, mkg_months: int) -> int | None:
    """Return the value at the greatest step not above the MKG; None below the lowest step."""
    steps = salary_steps(rule, golongan)
    position = bisect_right([years for years, _ in steps], mkg_months // 12)
    return steps[position - 1][1] if position else None


def next_raise(rule: Rule, golongan: str, mkg_months: int, as_of: date) -> Raise | None:
    """Return the next KGB after the month of `as_of`; None at the maximum of the table.

    `mkg_months` is the MKG at the first of that month (PP 7/1977 Pasal 11-13).
    """
    for years, amount in salary_steps(rule, golongan):
        if years * 12 > mkg_months:
            tmt = add_months(first_of_month(as_of), years * 12 - mkg_months)
            return Raise(tmt, years, amount)
    return None


def mkg_on(mk_years: int, mk_months: int, since: date, day: date) -> int:
    """Return the MKG in months at the first of the month of `day`.

    The stored masa kerja is as of the last SK (`since`, TMT golongan); months since are added.
    """
    passed = whole_months(first_of_month(since), first_of_month(day))
    return mk_years * 12 + mk_months + max(0, passed)


def cpns_salary(rule: Rule, amount: int) -> int:
    """Return the share of gaji pokok that a CPNS gets (PP 7/1977 Pasal 5), in whole rupiah."""
    return int(half_up(Decimal(amount) * Decimal(str(rule.isi["faktor"]))))


def mkg_cut(rule: Rule, old: Golongan, new: Golongan) -> int:
    """Return the years cut from the MKG on promotion (appendix of PP 15/2012)."""
    cuts = rule.isi["potong_tahun"]
    return sum(int(cuts[str(group)]) for group in range(old.group, new.group))


def adjusted_mkg(mkg_months: int, cut_years: int) -> int:
    """Return the MKG after the cut; months are kept, years never fall below 0."""
    years, months = divmod(mkg_months, 12)
    return max(0, years - cut_years) * 12 + months
