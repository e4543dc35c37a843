"""Who gets which rating in an invented period: ability, drift, and the guideline of the unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from sdm_desktop.domain.evaluation import OrganisationPredikat, Predikat, Rating

_A, _S, _B = Rating.ATAS, Rating.SESUAI, Rating.BAWAH
# places of Akuntabel and Loyal: "di bawah" there has no automatic suggestion
_GUARDED = frozenset({1, 4})
_PAIRS: Mapping[Predikat, tuple[tuple[Rating, Rating], ...]] = {
    Predikat.SANGAT_BAIK: ((_A, _A),),
    Predikat.BAIK: ((_S, _S), (_S, _S), (_S, _S), (_S, _S), (_A, _S), (_A, _S), (_S, _A)),
    Predikat.BUTUH_PERBAIKAN: ((_B, _S), (_B, _S), (_B, _S), (_B, _A)),
    Predikat.KURANG: ((_S, _B),),
    Predikat.SANGAT_KURANG: ((_B, _B),),
}
_LEADER_RESULT: Mapping[OrganisationPredikat, Rating] = {
    OrganisationPredikat.ISTIMEWA: _A,
    OrganisationPredikat.BAIK: _S,
}
# below this size the guideline is only an information
SMALL_UNIT = 10
_SHIFT = {OrganisationPredikat.ISTIMEWA: 0.8, OrganisationPredikat.BUTUH_PERBAIKAN: -0.8}


@dataclass(frozen=True, slots=True)
class Talent:
    """What stays with a person over the periods; `order` ranks the seven values, best first."""

    ability: float
    drift: float
    order: tuple[int, ...]
    targets: int


def draw_talent(rng: Random) -> Talent:
    """Return a person's lasting strengths."""
    order = list(range(7))
    rng.shuffle(order)
    return Talent(rng.gauss(0, 1), rng.gauss(0, 0.07), tuple(order), rng.randint(2, 4))


def draw_organisation(rng: Random) -> OrganisationPredikat:
    """Return the result of a unit in a period; nearly always Baik."""
    return rng.choices(
        (
            OrganisationPredikat.ISTIMEWA,
            OrganisationPredikat.BAIK,
            OrganisationPredikat.BUTUH_PERBAIKAN,
        ),
        (6, 92, 2),
    )[0]


def leader_result(result: OrganisationPredikat) -> Rating:
    """Return the hasil kerja that follows from the unit's result (SE MenPANRB 3/2023)."""
    return _LEADER_RESULT.get(result, _B)


def predikats(rng: Random, result: OrganisationPredikat, scores: Sequence[float]) -> list[Predikat]:
    """Return a predikat for each score so that the unit keeps the guideline of its result."""
    count = len(scores)
    if count < SMALL_UNIT:
        return [_alone(score + _SHIFT.get(result, 0)) for score in scores]
    best, needs, low = _quotas(rng, result, count)
    ranked = sorted(range(count), key=lambda i: -scores[i])
    found = [Predikat.BAIK] * count
    for place, index in enumerate(ranked):
        if place < best:
            found[index] = Predikat.SANGAT_BAIK
        elif place >= count - low:
            found[index] = Predikat.KURANG
        elif place >= count - low - needs:
            found[index] = Predikat.BUTUH_PERBAIKAN
    return found


def _alone(score: float) -> Predikat:
    if score > 0.8:
        return Predikat.SANGAT_BAIK
    return Predikat.BUTUH_PERBAIKAN if score < -1.7 else Predikat.BAIK


def _quotas(rng: Random, result: OrganisationPredikat, count: int) -> tuple[int, int, int]:
    """Return how many are Sangat Baik, Butuh Perbaikan and Kurang (the rest is Baik)."""
    low = 1 if rng.random() < 0.1 else 0
    if result is OrganisationPredikat.ISTIMEWA:
        return count * rng.randint(58, 70) // 100, rng.randint(0, 1), 0
    if result is OrganisationPredikat.BUTUH_PERBAIKAN:
        return 0, -(-count * 60 // 100), low
    needs = 0 if low and count < 15 else max(1, round(count * rng.randint(4, 9) / 100))
    most = count * 70 // 100
    best = max(count - most - needs - low, count * rng.randint(20, 27) // 100)
    return best, needs, low


def ratings(
    rng: Random, predikat: Predikat, talent: Talent
) -> tuple[Rating, tuple[Rating, ...], Rating]:
    """Return (hasil, seven values, perilaku) that lead to this predikat."""
    result, behaviour = rng.choice(_PAIRS[predikat])
    return result, values(rng, behaviour, talent), behaviour


def values(rng: Random, behaviour: Rating, talent: Talent) -> tuple[Rating, ...]:
    """Return seven values whose suggestion is this perilaku."""
    found = [_S] * 7
    if behaviour is _B:
        weak = [place for place in reversed(talent.order) if place not in _GUARDED]
        for place in weak[: rng.randint(4, 5)]:
            found[place] = _B
        return tuple(found)
    strong = rng.choice((4, 4, 5, 5, 6, 7)) if behaviour is _A else rng.choice((0, 0, 1, 1, 2, 3))
    for place in talent.order[:strong]:
        found[place] = _A
    weakest = talent.order[-1]
    if behaviour is _S and weakest not in _GUARDED and rng.random() < 0.06:
        found[weakest] = _B
    return tuple(found)
