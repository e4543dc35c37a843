"""People who may be in the office file twice, and what tells them so."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from sdm_desktop.domain.name_titles import split_name
from sdm_desktop.domain.people import fold

Similarity = Callable[[str, str], float]
Pair = tuple[str, str]
SIMILAR = 86
_SHORTEST_NUMBER = 8
_CROWD = 200


class Sign(StrEnum):
    """Why two people may be one, the surest first."""

    NIK = "nik"
    NIP_LAMA = "nip_lama"
    NAMA = "nama"
    MIRIP = "mirip"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return _LABELS[self]


_LABELS = {
    Sign.NIK: "NIK sama",
    Sign.NIP_LAMA: "NIP lama sama",
    Sign.NAMA: "Nama dan tanggal lahir sama",
    Sign.MIRIP: "Nama mirip, tanggal lahir sama",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is compared of a person; `born` is the day as stored."""

    id: str
    nip: str
    name: str
    born: str
    nik: str
    old_nip: str
    unit: str = ""

    @property
    def key(self) -> str:
        """Return the name without titles, accents and case."""
        return fold(split_name(self.name).name)


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two people who may be one; `group` numbers those who hang together."""

    group: int
    one: Candidate
    other: Candidate
    signs: tuple[Sign, ...]
    is_dismissed: bool = False

    @property
    def id(self) -> str:
        """Return what names the pair, whoever stands first."""
        return ".".join(pair_of(self.one.id, self.other.id))

    @property
    def words(self) -> str:
        """Return why they may be one."""
        return ", ".join(sign.label for sign in self.signs)


def pair_of(one: str, other: str) -> Pair:
    """Return two ids in their order."""
    return (one, other) if one < other else (other, one)


def find_pairs(
    people: Sequence[Candidate], similarity: Similarity, dismissed: Iterable[Pair] = ()
) -> list[DuplicatePair]:
    """Return the pairs, group by group; those who were told apart come with their own mark."""
    signs = _signs(people, similarity)
    apart = set(dismissed)
    by_id = {person.id: person for person in people}
    groups = _groups(pair for pair in signs if pair not in apart)
    found = []
    for (one, other), why in signs.items():
        first, second = sorted((by_id[one], by_id[other]), key=lambda p: (p.key, p.nip))
        is_apart = (one, other) in apart
        number = 0 if is_apart else groups[one]
        found.append(DuplicatePair(number, first, second, tuple(sorted(why, key=_rank)), is_apart))
    found.sort(key=lambda pair: (pair.group, pair.one.key, pair.other.key))
    return found


def _rank(sign: Sign) -> int:
    return list(Sign).index(sign)


def _signs(people: Sequence[Candidate], similarity: Similarity) -> dict[Pair, set[Sign]]:
    found: dict[Pair, set[Sign]] = defaultdict(set)
    keys = {person.id: person.key for person in people}
    for sign, value_of in (
        (Sign.NIK, lambda p: _number(p.nik)),
        (Sign.NIP_LAMA, lambda p: _number(p.old_nip)),
        (Sign.NAMA, lambda p: f"{keys[p.id]}|{p.born}" if p.born and keys[p.id] else ""),
    ):
        for bucket in _buckets(people, value_of):
            for one, other in combinations(bucket, 2):
                found[pair_of(one.id, other.id)].add(sign)
    for bucket in _buckets(people, lambda p: p.born):
        for one, other in _near(bucket, keys):
            pair = pair_of(one.id, other.id)
            is_same = Sign.NAMA in found.get(pair, ())
            if not is_same and similarity(keys[one.id], keys[other.id]) >= SIMILAR:
                found[pair].add(Sign.MIRIP)
    return found


def _number(text: str) -> str:
    """Return a number that can tell people apart: long enough, and not one digit repeated."""
    return text if len(text) >= _SHORTEST_NUMBER and len(set(text)) > 1 else ""


def _buckets(
    people: Iterable[Candidate], value_of: Callable[[Candidate], str]
) -> Iterator[list[Candidate]]:
    by_value: dict[str, list[Candidate]] = defaultdict(list)
    for person in people:
        if value := value_of(person):
            by_value[value].append(person)
    return (bucket for bucket in by_value.values() if len(bucket) > 1)


def _near(
    bucket: Sequence[Candidate], keys: dict[str, str]
) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield who is to be compared; in a crowd (a wrong day for many) only like beginnings."""
    if len(bucket) <= _CROWD:
        yield from combinations(bucket, 2)
        return
    for part in _buckets(bucket, lambda p: keys[p.id][:3]):
        yield from combinations(part, 2)


def _groups(pairs: Iterable[Pair]) -> dict[str, int]:
    """Return the number of the group of each person: who hangs together by any pair."""
    leader: dict[str, str] = {}

    def find(person: str) -> str:
        while leader.setdefault(person, person) != person:
            person = leader[person]
        return person

    for one, other in pairs:
        leader[find(one)] = find(other)
    numbers: dict[str, int] = {}
    return {person: numbers.setdefault(find(person), len(numbers) + 1) for person in list(leader)}
