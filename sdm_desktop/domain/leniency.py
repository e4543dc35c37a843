"""How penilai rate beside the others of their perangkat daerah: information, never a judgement."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.money import half_up

_LEVEL = {predikat: level for level, predikat in enumerate(reversed(Predikat), start=1)}


@dataclass(frozen=True, slots=True)
class RatedCount:
    """How many people of one perangkat daerah got a predikat from one penilai."""

    penilai_id: str
    opd: str
    predikat: Predikat
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluatorFigures:
    """One penilai: `mean` runs from 1 (Sangat Kurang) to 5 (Sangat Baik).

    `others` is the mean of the other penilai of the same perangkat daerah, weighted by where the
    own people are; None where there are no others or where `n` is too small to compare.
    """

    id: str
    nama: str
    opd: str
    n: int
    counts: Mapping[Predikat, int]
    mean: Decimal
    others: Decimal | None
    is_small: bool

    @property
    def difference(self) -> Decimal | None:
        """Return the own mean minus that of the others."""
        return None if self.others is None else self.mean - self.others


def compare_evaluators(
    rated: Iterable[RatedCount], names: Mapping[str, str], least: int
) -> list[EvaluatorFigures]:
    """Return the figures of every penilai by name; fewer than `least` people are not compared."""
    rows = list(rated)
    office: dict[str, Counter[Predikat]] = defaultdict(Counter)
    own: dict[str, dict[str, Counter[Predikat]]] = defaultdict(lambda: defaultdict(Counter))
    for row in rows:
        office[row.opd][row.predikat] += row.count
        own[row.penilai_id][row.opd][row.predikat] += row.count
    found = [
        _figures(key, names.get(key, ""), places, office, least) for key, places in own.items()
    ]
    return sorted(found, key=lambda one: (one.nama.casefold(), one.id))


def _figures(
    key: str,
    name: str,
    places: Mapping[str, Counter[Predikat]],
    office: Mapping[str, Counter[Predikat]],
    least: int,
) -> EvaluatorFigures:
    counts = sum(places.values(), Counter())
    n = counts.total()
    is_small = n < least
    others = None if is_small else _others(places, office)
    main = max(places, key=lambda opd: (places[opd].total(), opd))
    return EvaluatorFigures(
        id=key, nama=name, opd=main, n=n, counts=counts, mean=half_up(_mean(counts), 2),
        others=others, is_small=is_small,
    )  # fmt: skip


def _others(
    places: Mapping[str, Counter[Predikat]], office: Mapping[str, Counter[Predikat]]
) -> Decimal | None:
    total, weight = Fraction(0), 0
    for opd, counts in places.items():
        rest = office[opd] - counts
        if rest.total():
            total += _mean(rest) * counts.total()
            weight += counts.total()
    return half_up(total / weight, 2) if weight else None


def _mean(counts: Counter[Predikat]) -> Fraction:
    return Fraction(sum(_LEVEL[p] * count for p, count in counts.items()), counts.total())
