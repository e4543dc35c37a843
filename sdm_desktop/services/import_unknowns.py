"""Values of a file that the office does not know, with near names to choose from."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.employee_fields import FIELD_BY_NAME
from sdm_desktop.domain.golongan import PNS_GOLONGAN, PPPK_GOLONGAN
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.unit import SEPARATOR, Unit
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.services.import_plan import ImportPlan
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.posts import PostRepository
from sdm_desktop.storage.units import UnitRepository, path_key, path_names

_NEAR = 5
_NEAR_ENOUGH = 50

_STEPS = tuple((step.nama, step.label) for step in (*PNS_GOLONGAN, *PPPK_GOLONGAN))
_FIXED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "gol_akhir": _STEPS,
    "gol_awal": _STEPS,
    "jenis_kelamin": (("L", "Laki-laki"), ("P", "Perempuan")),
    "status": tuple((status.label, status.label) for status in EmployeeStatus),
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """Something a value may mean: what is read in its place, the words for it, and its unit."""

    value: str
    words: str
    unit_id: str = ""


@dataclass(frozen=True, slots=True)
class UnknownValue:
    """One text of one field that the office does not know; `near` are the likeliest meanings."""

    field: str
    written: str
    rows: tuple[int, ...]
    is_refused: bool
    near: tuple[Meaning, ...]
    all: tuple[Meaning, ...]

    @property
    def label(self) -> str:
        """Return the label of the field."""
        return FIELD_BY_NAME[self.field].label


def unknown_values(database: Database, plan: ImportPlan) -> list[UnknownValue]:
    """Return the units, posts and words of a plan that mean nothing yet, most rows first.

    An office that has no units or posts yet knows of none, and nothing of that kind is asked.
    """
    units, names = _known(database)
    found = [*_units(plan.source, units), *_posts(plan.source, names), *_words(plan)]
    return sorted(found, key=lambda one: (not one.is_refused, -len(one.rows), one.written))


def all_meanings(database: Database) -> dict[str, tuple[Meaning, ...]]:
    """Return everything that a value of each field may mean."""
    units, names = _known(database)
    found = {name: _meanings(choices) for name, choices in _FIXED.items()}
    found["unor_nama"] = tuple(Meaning(unit.jalur, unit.jalur, unit.id) for unit in units)
    tops = [unit for unit in units if not unit.induk_id]
    found["unor_induk"] = tuple(Meaning(unit.nama, unit.nama, unit.id) for unit in tops)
    found["jabatan_nama"] = tuple(Meaning(name, name) for name in names)
    return found


def _meanings(choices: Sequence[tuple[str, str]]) -> tuple[Meaning, ...]:
    return tuple(Meaning(value, words) for value, words in choices)


def _known(database: Database) -> tuple[list[Unit], list[str]]:
    with database.read():
        units = UnitRepository(database).all()
        posts = PostRepository(database)
        names = {post.nama for post in posts.all()}
        names |= {group.jabatan for group in posts.groups() if group.jabatan}
    return units, sorted(names)


def _units(source: RowSource, units: Sequence[Unit]) -> Iterable[UnknownValue]:
    if not units:
        return
    paths = {path_key(unit.jalur) for unit in units}
    ids = {unit.siasn_id for unit in units if unit.siasn_id}
    tops = {path_key(unit.jalur) for unit in units if not unit.induk_id}
    asked: dict[tuple[str, str], list[int]] = defaultdict(list)
    judged: dict[tuple[str, str], tuple[str, str] | None] = {}
    for position in _sound(source, ("unor_nama", "unor_induk")):
        if source.shown(position, "unor_id") in ids:
            continue
        named = (source.shown(position, "unor_induk"), source.shown(position, "unor_nama"))
        if named not in judged:
            judged[named] = _unknown_unit(*named, paths, tops)
        key = judged[named]
        if key is not None:
            asked[key].append(source.number(position))
    lowest = [Meaning(unit.jalur, unit.jalur, unit.id) for unit in units]
    highest = [Meaning(unit.nama, unit.nama, unit.id) for unit in units if not unit.induk_id]
    for (name, written), rows in asked.items():
        offers = highest if name == "unor_induk" else lowest
        words = [one.words.rpartition(SEPARATOR)[2] for one in offers]
        near = _near(written.partition(" - ")[0], words, offers)
        yield UnknownValue(name, written, tuple(rows), False, near, tuple(offers))


def _unknown_unit(
    opd: str, unit: str, paths: Collection[str], tops: Collection[str]
) -> tuple[str, str] | None:
    """Return the field and text that no unit of the office answers to."""
    if opd and path_key(opd) not in tops:
        return "unor_induk", opd
    names = path_names(opd, unit)
    if unit and path_key(SEPARATOR.join(names)) not in paths:
        return "unor_nama", unit
    return None


def _posts(source: RowSource, names: Sequence[str]) -> Iterable[UnknownValue]:
    if not names:
        return
    known = {fold(name) for name in names}
    asked: dict[str, list[int]] = defaultdict(list)
    for position in _sound(source, ("jabatan_nama",)):
        written = source.shown(position, "jabatan_nama")
        if written and fold(" ".join(written.split())) not in known:
            asked[written].append(source.number(position))
    offers = [Meaning(name, name) for name in names]
    for written, rows in asked.items():
        near = _near(written, names, offers)
        yield UnknownValue("jabatan_nama", written, tuple(rows), False, near, tuple(offers))


def _words(plan: ImportPlan) -> Iterable[UnknownValue]:
    """Return the refused cells of fields that have a list of values."""
    source = plan.source
    shape = source.data.shape
    fields = {
        shape.shown_at(source.mapping[name]) if shape else source.mapping[name]: name
        for name in _FIXED
        if name in source.mapping
    }
    asked: dict[tuple[str, str], list[int]] = defaultdict(list)
    places = {source.number(position): position for position in range(source.count)}
    for refusal in plan.refused:
        for fault in refusal.faults:
            name = fields.get(fault.column)
            if name and fault.code in ("GOLONGAN", "KELAMIN", "STATUS"):
                written = source.shown(places[refusal.row], name)
                asked[name, written].append(refusal.row)
    for (name, written), rows in asked.items():
        offers = [Meaning(value, words) for value, words in _FIXED[name]]
        near = _near(written, [one.words for one in offers], offers)
        yield UnknownValue(name, written, tuple(rows), True, near, tuple(offers))


def _sound(source: RowSource, names: tuple[str, ...]) -> Iterable[int]:
    """Return the positions to look at, none when the file has none of these fields."""
    return range(source.count) if any(name in source.mapping for name in names) else ()


def _near(written: str, words: Sequence[str], offers: Sequence[Meaning]) -> tuple[Meaning, ...]:
    """Return the likeliest meanings, best first; never chosen without somebody."""
    from rapidfuzz import fuzz, process

    found = process.extract(
        written, words, scorer=fuzz.WRatio, processor=fold, limit=_NEAR, score_cutoff=_NEAR_ENOUGH
    )
    return tuple(offers[place] for _word, _score, place in found)
