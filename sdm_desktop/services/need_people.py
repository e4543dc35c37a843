"""The active people as needs look at them: post, kind, unit; read once for 10 000."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.people import Standings
from sdm_desktop.domain.position import Post, PostKind, find_jenjang, kind_of_post
from sdm_desktop.domain.rules import Rule


@dataclass(frozen=True, slots=True)
class NeedPerson:
    """One active person."""

    id: str
    nama: str
    nip: str
    unit_id: str
    unit: str
    jabatan: str
    jenis: PostKind | None
    jenjang: str
    status: str


def active_people(
    rows: Iterable[tuple[Any, ...]],
    units: Mapping[str, str],
    standings: Standings,
    city_posts: Rule | None,
) -> list[NeedPerson]:
    """Return the active people of stored rows, in their order."""
    is_active = lru_cache(maxsize=None)(standings.is_active)
    return people_of((row for row in rows if is_active(row[14], row[15])), units, city_posts)


def people_of(
    rows: Iterable[tuple[Any, ...]], units: Mapping[str, str], city_posts: Rule | None
) -> list[NeedPerson]:
    """Return the people of stored rows, active or not, in their order."""
    post: Callable[..., tuple[PostKind | None, str]] = lru_cache(maxsize=None)(_reader(city_posts))
    found = []
    for row in rows:
        kind, jenjang = post(*row[7:13])
        found.append(
            NeedPerson(
                id=row[0],
                nama=full_name(row[1], row[2], row[3]),
                nip=row[4],
                unit_id=row[5] or "",
                unit=units.get(row[5] or "", row[6]),
                jabatan=row[7],
                jenis=kind,
                jenjang=jenjang,
                status=row[13] or "",
            )
        )
    return found


def _reader(city_posts: Rule | None) -> Callable[..., tuple[PostKind | None, str]]:
    def read(*parts: str) -> tuple[PostKind | None, str]:
        name, jenjang, kind_name, kind_id, eselon_name, eselon_id = parts
        found = Post(
            jabatan=name,
            jenjang=jenjang,
            jenis_jabatan=kind_name or kind_id,
            eselon=eselon_name or eselon_id,
        )
        level = find_jenjang(jenjang) or find_jenjang(name)
        return kind_of_post(found, city_posts), level

    return read


def units_below(units: Sequence[tuple[str, str, str | None]], root: str) -> set[str]:
    """Return a unit with all below it, of (id, name, id above) of all units."""
    found = {root}
    grown = True
    while grown:
        more = {row[0] for row in units if row[2] in found} - found
        found |= more
        grown = bool(more)
    return found
