"""Unsur, bands and limits of satisfaction surveys, read from the rule tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook

MOST_UNSUR = 14
LOWEST, HIGHEST = Decimal(25), Decimal(100)
_OLD_DAY = date(2017, 5, 11)


class Scheme(StrEnum):
    """Which bands and unsur a survey follows."""

    BARU = "2017"
    LAMA = "2004"

    @property
    def label(self) -> str:
        """Return the words for people."""
        return "PermenPANRB 14/2017" if self is Scheme.BARU else "KEP/25/M.PAN/2/2004"


class Order(StrEnum):
    """How a sheet numbers unsur 8 and 9."""

    KUESIONER = "KUESIONER"
    PERATURAN = "PERATURAN"

    @property
    def label(self) -> str:
        """Return the words for people."""
        if self is Order.KUESIONER:
            return "U8 = sarana, U9 = pengaduan (urutan kuesioner)"
        return "U8 = pengaduan, U9 = sarana (urutan peraturan)"


class Weight(StrEnum):
    """How much an unsur counts; the rounded ones only reproduce old reports."""

    TEPAT = "tepat"
    TIGA_DESIMAL = "0.111"
    DUA_DESIMAL = "0.11"
    LAMA = "0.071"

    def of(self, count: int) -> Fraction:
        """Return the weight of one of `count` unsur."""
        return Fraction(1, count) if self is Weight.TEPAT else Fraction(self.value)

    def label(self, count: int) -> str:
        """Return "tepat 1/9" or "0,111"."""
        return f"tepat 1/{count}" if self is Weight.TEPAT else self.value.replace(".", ",")


@dataclass(frozen=True, slots=True)
class Unsur:
    """One element of service that a survey asks about."""

    kode: str
    nama: str
    pertanyaan: str
    pilihan: tuple[str, ...]
    urut_peraturan: int
    urut_kuesioner: int

    def place(self, order: Order) -> int:
        """Return its number in an order."""
        return self.urut_kuesioner if order is Order.KUESIONER else self.urut_peraturan


@dataclass(frozen=True, slots=True)
class Band:
    """One grade: from `ikm_min` up to the next band."""

    mutu: str
    kinerja: str
    ikm_min: Decimal


def unsur_of(rule: Rule) -> tuple[Unsur, ...]:
    """Return the unsur of a rule table in the order of the regulation."""
    found = [
        Unsur(
            str(one["kode"]),
            str(one["nama"]),
            str(one["pertanyaan"]),
            tuple(str(word) for word in one["pilihan"]),
            int(one["urut_peraturan"]),
            int(one["urut_kuesioner"]),
        )
        for one in rule.isi["unsur"]
    ]
    return tuple(sorted(found, key=lambda one: one.urut_peraturan))


def unsur_rule(book: RuleBook, scheme: Scheme, day: date) -> Rule:
    """Return the table of unsur of a scheme."""
    if scheme is Scheme.LAMA:
        return book.on(RuleCode.UNSUR_SKM_2004, _OLD_DAY)
    return book.on(RuleCode.UNSUR_SKM, day)


def band_rule(book: RuleBook, scheme: Scheme, day: date) -> Rule:
    """Return the table of bands of a scheme."""
    if scheme is Scheme.LAMA:
        return book.on(RuleCode.PITA_SKM_2004, _OLD_DAY)
    return book.on(RuleCode.PITA_SKM, day)


def bands_of(rule: Rule) -> tuple[Band, ...]:
    """Return the bands from the lowest to the highest."""
    found = [
        Band(str(one["mutu"]), str(one["kinerja"]), Decimal(str(one["ikm_min"])))
        for one in rule.isi["pita"]
    ]
    return tuple(sorted(found, key=lambda band: band.ikm_min))


def band_of(bands: Sequence[Band], ikm: Decimal | Fraction) -> Band:
    """Return the band of an index, rounded half up to 2 decimals first.

    Below the lowest band (old rounded weights) the lowest one counts.
    """
    rounded = half_up(ikm, 2)
    found = bands[0]
    for band in bands:
        if rounded >= band.ikm_min:
            found = band
    return found


def check_index(ikm: Decimal) -> Decimal:
    """Return a typed index as it is, or raise `DomainError` outside 25,00 to 100,00."""
    if not LOWEST <= ikm <= HIGHEST:
        raise DomainError("IKM harus 25,00 sampai 100,00.", "IKM")
    return ikm
