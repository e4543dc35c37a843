"""The index of public satisfaction: exact sums in, exact index out (rules/public-feedback 4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.skm_rules import Band, Unsur, Weight, band_of


@dataclass(frozen=True, slots=True)
class Tally:
    """Exact sums of some respondents: per unsur how many answers and what they add up to."""

    responden: int
    banyak: tuple[int, ...]
    jumlah: tuple[int, ...]

    def plus(self, other: "Tally") -> "Tally":
        """Return both together; the unsur must be the same."""
        return Tally(
            self.responden + other.responden,
            tuple(a + b for a, b in zip(self.banyak, other.banyak, strict=True)),
            tuple(a + b for a, b in zip(self.jumlah, other.jumlah, strict=True)),
        )


@dataclass(frozen=True, slots=True)
class UnsurResult:
    """What came out for one unsur; nothing but the name without answers."""

    unsur: Unsur
    banyak: int
    jumlah: int
    nrr: Fraction | None = None
    nrr_tertimbang: Fraction | None = None
    mutu: str = ""
    kinerja: str = ""
    peringkat: int = 0

    @property
    def ikm(self) -> Fraction | None:
        """Return the unsur's own index."""
        return None if self.nrr is None else self.nrr * 25


@dataclass(frozen=True, slots=True)
class SkmResult:
    """The index of one survey, or why there is none (`pesan`)."""

    responden: int
    unsur: tuple[UnsurResult, ...]
    bobot: Weight
    bobot_nilai: Fraction
    skm: Fraction | None = None
    band: Band | None = None
    pesan: str = ""

    @property
    def ikm(self) -> Decimal | None:
        """Return the index rounded half up to 2 decimals."""
        return None if self.skm is None else half_up(self.skm * 25, 2)

    @property
    def mutu(self) -> str:
        """Return the letter; empty without an index."""
        return self.band.mutu if self.band else ""

    @property
    def kinerja(self) -> str:
        """Return the words of the grade."""
        return self.band.kinerja if self.band else ""

    @property
    def lowest(self) -> tuple[UnsurResult, ...]:
        """Return the three lowest unsur with all that tie with the third."""
        rated = sorted(
            (one for one in self.unsur if one.nrr is not None), key=lambda one: one.peringkat
        )
        return tuple(one for one in rated if one.peringkat <= 3)


def tally_rows(rows: Sequence[Sequence[int | None]], count: int) -> Tally:
    """Return the sums of rows of answers; blanks do not count."""
    numbers, sums = [0] * count, [0] * count
    for row in rows:
        for place, value in enumerate(row):
            if value is not None:
                numbers[place] += 1
                sums[place] += value
    return Tally(len(rows), tuple(numbers), tuple(sums))


def survey_result(
    tally: Tally,
    unsur: Sequence[Unsur],
    bands: Sequence[Band],
    weight: Weight = Weight.TEPAT,
    *,
    only_answered: bool = False,
) -> SkmResult:
    """Return the index of exact sums.

    An unsur without an answer leaves the index open, unless it is to be computed over the
    answered ones (weight 1/number of those).
    """
    averages = [
        Fraction(total, number) if number else None
        for total, number in zip(tally.jumlah, tally.banyak, strict=True)
    ]
    counts = list(zip(tally.banyak, tally.jumlah, strict=True))
    return _result(averages, counts, unsur, (bands, weight, only_answered, tally.responden))


def result_of_averages(
    averages: Sequence[Fraction | None],
    unsur: Sequence[Unsur],
    bands: Sequence[Band],
    weight: Weight = Weight.TEPAT,
) -> SkmResult:
    """Return the index of averages (NRR) that are known without their rows."""
    counts = [(0, 0)] * len(averages)
    return _result(averages, counts, unsur, (bands, weight, False, 0))


def _result(
    averages: Sequence[Fraction | None],
    counts: Sequence[tuple[int, int]],
    unsur: Sequence[Unsur],
    how: tuple[Sequence[Band], Weight, bool, int],
) -> SkmResult:
    bands, weight, only_answered, respondents = how
    answered = [average for average in averages if average is not None]
    factor = weight.of(len(averages))
    if only_answered and len(answered) < len(averages) and answered:
        factor = Fraction(1, len(answered))
    results = _unsur_results(averages, counts, unsur, (bands, factor))
    missing = [one.unsur.nama for one in results if one.nrr is None]
    if missing and not (only_answered and answered):
        text = (
            f"Unsur {', '.join(missing)} belum ada jawaban; indeks belum dapat dihitung."
            if respondents and answered
            else "Belum ada jawaban."
        )
        return SkmResult(respondents, results, weight, factor, pesan=text)
    skm = sum(answered, Fraction(0)) * factor
    return SkmResult(respondents, results, weight, factor, skm, band_of(bands, skm * 25))


def _unsur_results(
    averages: Sequence[Fraction | None],
    counts: Sequence[tuple[int, int]],
    unsur: Sequence[Unsur],
    how: tuple[Sequence[Band], Fraction],
) -> tuple[UnsurResult, ...]:
    bands, factor = how
    known = [average for average in averages if average is not None]
    found = []
    for one, average, (number, total) in zip(unsur, averages, counts, strict=True):
        if average is None:
            found.append(UnsurResult(one, number, total))
            continue
        band = band_of(bands, average * 25)
        rank = 1 + sum(other < average for other in known)
        found.append(
            UnsurResult(
                one, number, total, average, average * factor, band.mutu, band.kinerja, rank
            )
        )
    return tuple(found)


def mean_of_units(indexes: Sequence[Decimal]) -> Decimal | None:
    """Return the mean of published indexes of units, rounded half up to 2 decimals."""
    if not indexes:
        return None
    total = sum((Fraction(index) for index in indexes), Fraction(0))
    return half_up(total / len(indexes), 2)
