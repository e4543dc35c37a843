"""What stands in the search index for one person: the words, and marks for the filters.

A mark is one token that nobody can type, because it starts with a private-use character:
a filter such as `golongan:III/a` is then answered by the full-text index, in order of name.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sdm_desktop.domain.custom_values import decode
from sdm_desktop.domain.people import fold, sounds_inactive
from sdm_desktop.domain.query_fields import education_level, squeeze

_MARK = "\ue000"
EVERYBODY = _MARK + "x"

KEY_SQL = (
    "SELECT p.id, p.nama_cari, p.nip, p.jabatan_nama, COALESCE(u.nama, p.unor_nama), p.unit_id,"
    " p.tanggal_lahir, p.kontrak_akhir, p.status, p.jenis_kelamin, p.gol_akhir,"
    " p.kedudukan_hukum_id, p.kedudukan_hukum, p.jenis_jabatan_id, p.jenis_jabatan,"
    " p.tingkat_pendidikan, p.tambahan"
    " FROM pegawai p LEFT JOIN unor u ON u.id = p.unit_id WHERE p.deleted_at IS NULL"
)
SOUNDS_INACTIVE = _MARK + "ax"
_LETTERS = {
    "status": "s", "golongan": "g", "kelamin": "k", "kedudukan": "a", "jenis": "j",
    "pendidikan": "d", "unit": "u", "usia": "y", "kontrak": "m", "jabatan": "b",
}  # fmt: skip
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_KINDS = {"1": "struktural", "2": "fungsional", "4": "pelaksana"}


def mark(field: str, value: str) -> str:
    """Return the token that marks a value of a filter field."""
    return f"{_MARK}{_LETTERS[field]}{squeeze(value)}"


def kind_of_post(kind_id: str, kind: str) -> str:
    """Return struktural, fungsional or pelaksana; empty if unknown."""
    words = kind.lower()
    found = next((name for name in _KINDS.values() if name in words), "")
    return found or _KINDS.get(kind_id.strip(), "")


def search_key(row: Sequence[Any], ancestry: Mapping[str, tuple[str, ...]]) -> str:
    """Return the indexed text of a person; `row` is one of `KEY_SQL`.

    `ancestry` names for each unit its id and those above it: a filter on a unit finds all below.
    """
    _, name, nip, post, unit, unit_id, birth, contract_end, status, sex = row[:10]
    parts = [name, nip, _post_part(post), _unit_part(unit, ancestry.get(unit_id, ())), EVERYBODY]
    if birth:
        parts.append(f"{_MARK}y{birth[:4]}")
    if contract_end:
        parts.append(f"{_MARK}m{contract_end[:4]}{contract_end[5:7]}")
    parts.append(_person_part(status, sex, *row[10:13]))
    parts.append(_career_part(*row[13:16]))
    if len(row[16]) > 2:
        parts.append(_custom_part(row[16]))
    return " ".join(parts)


def custom_mark(field_id: str, token: str = "") -> str:
    """Return the token that marks a word, choice or month of one of the office's own fields.

    Without a word it marks that the field holds anything.
    """
    return f"{_MARK}c{field_id[-12:]}{squeeze(token)}"


@lru_cache(maxsize=4096)
def _custom_part(encoded: str) -> str:
    """Return the marks of the values of a person; the same whatever the kind of a field is."""
    marks: list[str] = []
    for field_id, value in decode(encoded).items():
        words = fold(value).split()
        if _DAY.fullmatch(value):
            words.append(value[:4] + value[5:7])
        marks += [custom_mark(field_id), *(custom_mark(field_id, word) for word in words)]
    return " ".join(marks)


@lru_cache(maxsize=4096)
def _post_part(post: str) -> str:
    folded = fold(post)
    return " ".join([folded, *(mark("jabatan", word) for word in folded.split())])


@lru_cache(maxsize=4096)
def _unit_part(unit: str, units: tuple[str, ...]) -> str:
    return " ".join([fold(unit), *(mark("unit", unit_id) for unit_id in units)])


@lru_cache(maxsize=4096)
def _person_part(
    status: str | None, sex: str | None, golongan: str, standing_id: str, standing: str
) -> str:
    # which of them count as active is asked of the rule when somebody searches
    known = standing_id.strip() or standing
    pairs = (("status", status), ("kelamin", sex), ("golongan", golongan), ("kedudukan", known))
    marks = [mark(field, value) for field, value in pairs if value]
    return " ".join([*marks, SOUNDS_INACTIVE] if sounds_inactive(standing) else marks)


@lru_cache(maxsize=4096)
def _career_part(kind_id: str, kind: str, education: str) -> str:
    pairs = (("jenis", kind_of_post(kind_id, kind)), ("pendidikan", education_level(education)))
    return " ".join(mark(field, value) for field, value in pairs if value)


def ancestry_of(units: Iterable[tuple[str, str | None]]) -> dict[str, tuple[str, ...]]:
    """Return for each unit its own id and those above it; `units` are (id, induk_id)."""
    parents = dict(units)
    found: dict[str, tuple[str, ...]] = {}
    for unit in parents:
        chain: list[str] = []
        step: str | None = unit
        while step is not None and step not in chain:
            chain.append(step)
            step = parents.get(step)
        found[unit] = tuple(chain)
    return found
