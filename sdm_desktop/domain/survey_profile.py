"""Who answered: groups with their index, small cells hidden, what makes a sample uneven."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.skm import SkmResult, Tally
from sdm_desktop.domain.survey_answers import Bundle, Respondent, packed, people_of, tally_signs

UNKNOWN = "Tidak diisi"
_SEX = {"L": "Laki-laki", "P": "Perempuan"}
_AGES = ((20, "Di bawah 20"), (30, "20–29"), (40, "30–39"), (50, "40–49"), (60, "50–59"))
_OLDEST = "60 ke atas"
_NOON = 12


class Group(StrEnum):
    """By what respondents are grouped."""

    JK = "jk"
    USIA = "usia"
    PENDIDIKAN = "pendidikan"
    PEKERJAAN = "pekerjaan"

    @property
    def label(self) -> str:
        """Return the words for people."""
        return {"jk": "Jenis kelamin", "usia": "Usia"}.get(self.value, self.value.capitalize())


@dataclass(frozen=True, slots=True)
class Cell:
    """One group: how many, their share in percent, and their index where it may be shown."""

    nama: str
    banyak: int
    persen: Fraction
    result: SkmResult | None

    @property
    def is_hidden(self) -> bool:
        """Return whether there are too few to show what they said."""
        return self.result is None


@dataclass(frozen=True, slots=True)
class Profile:
    """The respondents of a survey by group, odd ages, suggestions, and unevenness in words."""

    groups: Mapping[Group, tuple[Cell, ...]]
    odd_ages: tuple[tuple[int, int], ...]
    suggestions: tuple[tuple[int, str], ...]
    notes: tuple[str, ...]


def profile_of(
    bundles: Iterable[Bundle], rules: tuple[Rule, Rule], result: Callable[[Tally], SkmResult]
) -> Profile:
    """Return the profile of a survey; `rules` are PROFIL_SKM and AMBANG_SKM."""
    known, limits = rules
    lowest, highest = int(known.isi["usia_min"]), int(known.isi["usia_maks"])
    cells: dict[Group, dict[str, list[str]]] = {one: defaultdict(list) for one in Group}
    odd, told, hours, width, total = [], [], set(), 0, 0
    for bundle in bundles:
        width = bundle.lebar
        for person in people_of(bundle):
            total += 1
            signs = packed(person.jawaban)
            is_odd = person.usia is not None and not lowest <= person.usia <= highest
            if is_odd and person.usia is not None:
                odd.append((person.nomor, person.usia))
            for group, name in _names(person, is_odd=is_odd).items():
                cells[group][name].append(signs)
            if person.saran:
                told.append((person.nomor, person.saran))
            hours.add(_half_of_day(person.jam))
    least = int(limits.isi["sel_min"])
    order = {name: n for n, name in enumerate(_order(known))}
    groups = {
        group: tuple(
            Cell(
                name,
                len(signs),
                Fraction(100 * len(signs), total),
                result(tally_signs(signs, width)) if len(signs) >= least else None,
            )
            for name, signs in sorted(
                found.items(), key=lambda item: (order.get(item[0], len(order)), item[0])
            )
        )
        for group, found in cells.items()
    }
    return Profile(groups, tuple(odd), tuple(told), _uneven(hours, total))


def _names(person: Respondent, *, is_odd: bool) -> dict[Group, str]:
    return {
        Group.JK: _SEX.get(person.jk, UNKNOWN),
        Group.USIA: UNKNOWN if is_odd else age_band(person.usia),
        Group.PENDIDIKAN: person.pendidikan or UNKNOWN,
        Group.PEKERJAAN: person.pekerjaan or UNKNOWN,
    }


def age_band(age: int | None) -> str:
    """Return the decade of an age."""
    if age is None:
        return UNKNOWN
    return next((name for limit, name in _AGES if age < limit), _OLDEST)


def _order(known: Rule) -> Sequence[str]:
    """Return all names in the order in which they are listed; what is unknown stands last."""
    return (
        *_SEX.values(),
        *(name for _, name in _AGES),
        _OLDEST,
        *map(str, known.isi["pendidikan"]),
        *map(str, known.isi["pekerjaan"]),
        "￿",
        UNKNOWN,
    )


def _half_of_day(hour: str) -> str:
    """Return which hour band of the form a time belongs to; empty when it is not known."""
    digits = hour.strip()[:2].rstrip(".:-")
    if not digits.isdigit():
        return ""
    return "pagi" if int(digits) < _NOON else "siang"


def _uneven(hours: set[str], total: int) -> tuple[str, ...]:
    known = hours - {""}
    if total and len(known) == 1 and hours == known:
        return (f"Sampel tidak merata: semua responden dari jam {known.pop()}.",)
    return ()
