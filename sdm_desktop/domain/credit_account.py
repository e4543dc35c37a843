"""The angka kredit of one person: what was there, and what each final predikat adds.

PermenPANRB 1/2023 Pasal 37; PerBKN 3/2023. Sums are exact; only what is printed is rounded.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.evaluation import Period, PeriodKind, Predikat
from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook

MONTHS_OF = {
    PeriodKind.BULANAN: 1,
    PeriodKind.TRIWULANAN: 3,
    PeriodKind.SEMESTERAN: 6,
    PeriodKind.TAHUNAN: 12,
}
_MOST = Decimal(10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditBalance:
    """What a person had in a jenjang at the end of a day, as another record says (`dasar`)."""

    id: str = ""
    rev: int = 0
    pegawai_id: str
    jenjang: str
    per_tanggal: date
    nilai: Decimal
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class Conversion:
    """One final predikat as angka kredit."""

    periode: Period
    predikat: Predikat
    months: int
    percentage: int
    coefficient: Fraction
    credit: Fraction


@dataclass(frozen=True, slots=True)
class Need:
    """What a promotion needs against what there is; exactly one of both differences is not 0."""

    need: Decimal
    surplus: Decimal
    deficit: Decimal

    @property
    def is_met(self) -> bool:
        """Return whether there is enough."""
        return self.deficit == 0


@dataclass(frozen=True, slots=True)
class CreditAccount:
    """All of one person in the present jenjang."""

    jenjang: str
    balance: CreditBalance | None
    conversions: tuple[Conversion, ...]
    rank: Need | None
    level: Need | None

    @property
    def old(self) -> Decimal:
        """Return the opening balance."""
        return self.balance.nilai if self.balance else Decimal(0)

    @property
    def new(self) -> Decimal:
        """Return what the conversions add, rounded once."""
        return shown(sum((one.credit for one in self.conversions), Fraction(0)))

    @property
    def total(self) -> Decimal:
        """Return old and new together, rounded once."""
        return _total(self.balance, self.conversions)


def shown(value: Fraction | Decimal) -> Decimal:
    """Return angka kredit as printed: two decimals, half up."""
    return half_up(value, 2)


def table_of(rule: Rule, post: str, jenjang: str) -> Mapping[str, Any]:
    """Return the figures of a jenjang: those of the functional post itself, else the common ones.

    `isi["jf"]` may hold tables by the name a post begins with. `DomainError` for a jenjang that
    no table knows.
    """
    for name, table in rule.isi.get("jf", {}).items():
        if post.casefold().startswith(name.casefold()) and jenjang in table:
            return {**rule.isi["jenjang"].get(jenjang, {}), **table[jenjang]}
    found: Mapping[str, Any] | None = rule.isi["jenjang"].get(jenjang)
    if found is None:
        text = f"Jenjang “{jenjang}” tidak ada dalam aturan konversi angka kredit."
        raise DomainError(text, "JENJANG")
    return found


def conversion(rule: Rule, post: tuple[str, str], period: Period, predikat: Predikat) -> Conversion:
    """Return the angka kredit of one predikat; `post` is (name, jenjang)."""
    months = MONTHS_OF[period.jenis]
    percentage = int(rule.isi["persentase"][predikat.value])
    coefficient = Fraction(str(table_of(rule, *post)["koefisien"]))
    credit = Fraction(months, 12) * Fraction(percentage, 100) * coefficient
    return Conversion(period, predikat, months, percentage, coefficient, credit)


def account(
    book: RuleBook,
    post: tuple[str, str],
    found: tuple[CreditBalance | None, Iterable[tuple[Period, Predikat]]],
    span: tuple[date | None, date],
) -> CreditAccount:
    """Return the account of a person in a post (name, jenjang) between two days.

    `found` are the opening balance and the final predikat. Periods count that begin after the
    balance, or else from the first day of the post on, and end by the last day.
    """
    balance, results = found
    first, last = span
    begin = first
    if balance is not None:
        begin = date.fromordinal(balance.per_tanggal.toordinal() + 1)
    inside = [
        (period, predikat)
        for period, predikat in results
        if (begin is None or period.mulai >= begin) and period.selesai <= last
    ]
    conversions = []
    for period, predikat in without_overlaps(inside):
        rule = _rule(book, period)
        if rule is not None:
            conversions.append(conversion(rule, post, period, predikat))
    table = table_of(book.on(RuleCode.KONVERSI_AK, last), *post)
    total = _total(balance, conversions)
    return CreditAccount(
        post[1],
        balance,
        tuple(conversions),
        need_of(table.get("naik_pangkat"), total),
        need_of(table.get("naik_jenjang"), total),
    )


def without_overlaps(
    results: Sequence[tuple[Period, Predikat]],
) -> list[tuple[Period, Predikat]]:
    """Return results in order of time, no month twice: the year before its parts.

    A shorter period counts only where no longer one covers it; so a yearly predikat replaces
    those of its quarters, and quarters those of their months.
    """
    longest_first = sorted(results, key=lambda one: (-MONTHS_OF[one[0].jenis], one[0].mulai))
    kept: list[tuple[Period, Predikat]] = []
    for period, predikat in longest_first:
        if all(period.mulai > known.selesai or period.selesai < known.mulai for known, _ in kept):
            kept.append((period, predikat))
    return sorted(kept, key=lambda one: one[0].mulai)


def need_of(need: int | None, total: Decimal) -> Need | None:
    """Return a need against a total, None where there is nothing to reach."""
    if need is None:
        return None
    wanted = Decimal(need)
    return Need(wanted, max(total - wanted, Decimal(0)), max(wanted - total, Decimal(0)))


def check_balance(balance: CreditBalance, today: date) -> list[FieldError]:
    """Return everything that is wrong with an opening balance."""
    found: list[FieldError] = []
    if not balance.jenjang.strip():
        found.append(FieldError("jenjang", "Jenjang jabatan wajib diisi.", "WAJIB"))
    if not 0 <= balance.nilai < _MOST:
        found.append(FieldError("nilai", "Isi angka kredit dari 0 sampai di bawah 10.000."))
    elif balance.nilai != round(balance.nilai, 4):
        found.append(FieldError("nilai", "Paling banyak empat angka di belakang koma."))
    if balance.per_tanggal > today:
        found.append(FieldError("per_tanggal", "Tanggal ini belum tiba.", "TANGGAL"))
    if not balance.dasar.strip():
        text = "Isi dasar saldo, misalnya nomor PAK terakhir."
        found.append(FieldError("dasar", text, "WAJIB"))
    return found


def _rule(book: RuleBook, period: Period) -> Rule | None:
    """Return the rule in force at the end of a period; before 2023 there was none."""
    try:
        return book.on(RuleCode.KONVERSI_AK, period.selesai)
    except DomainError:
        return None


def _total(balance: CreditBalance | None, conversions: Sequence[Conversion]) -> Decimal:
    old = Fraction(balance.nilai) if balance else Fraction(0)
    return shown(old + sum((one.credit for one in conversions), Fraction(0)))
