"""Bezetting: who fills which post, against what the office needs (rules/employees 9.4)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from sdm_desktop.domain.people import Standings, fold
from sdm_desktop.domain.position import JENJANG, Post, find_eselon, kind_of_post
from sdm_desktop.domain.posts import ESELONS, Formasi, Jabatan, PostType, post_type
from sdm_desktop.domain.rules import Rule

NO_POST = "Jabatan belum diisi"
folded = lru_cache(maxsize=4096)(fold)  # an office has few names of posts, used many times


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleGroup:
    """People of one unit with equal post and standing; `jabatan` as it is written in the record."""

    unit_id: str | None
    jabatan: str
    jenis_id: str = ""
    jenis: str = ""
    eselon: str = ""
    jenjang: str = ""
    kedudukan_id: str = ""
    kedudukan: str = ""
    kelas: int | None = None
    jumlah: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BezettingLine:
    """One post of one unit; `kebutuhan` is None where the office has not typed a number."""

    unit_id: str
    jabatan: str
    jabatan_id: str = ""
    formasi_id: str = ""
    jenis: PostType | None = None
    eselon: str = ""
    jenjang: str = ""
    kelas: int | None = None
    kebutuhan: int | None = None
    bezetting: int = 0
    keterangan: str = ""

    @property
    def id(self) -> str:
        """Return what names this line in a table."""
        return f"{self.unit_id}/{folded(self.jabatan)}"

    @property
    def selisih(self) -> int | None:
        """Return bezetting minus kebutuhan, None without a need."""
        return None if self.kebutuhan is None else self.bezetting - self.kebutuhan


@dataclass(frozen=True, slots=True, kw_only=True)
class BezettingTotal:
    """Sums of some lines; `kurang` and `lebih` add up what is missing and what is too much."""

    kebutuhan: int = 0
    bezetting: int = 0
    kurang: int = 0
    lebih: int = 0
    tanpa_kebutuhan: int = 0


def total_of(lines: Iterable[BezettingLine]) -> BezettingTotal:
    """Return the sums; people in posts without a need count only in `tanpa_kebutuhan`."""
    need = filled = less = more = open_ = 0
    for line in lines:
        filled += line.bezetting
        difference = line.selisih
        if difference is None:
            open_ += line.bezetting
            continue
        need += line.kebutuhan or 0
        less += max(-difference, 0)
        more += max(difference, 0)
    return BezettingTotal(
        kebutuhan=need, bezetting=filled, kurang=less, lebih=more, tanpa_kebutuhan=open_
    )


@dataclass(slots=True)
class _Filled:
    """What is known of the people in one post of one unit."""

    group: PeopleGroup
    count: int = 0
    kelas: int | None = None


@dataclass(frozen=True, slots=True)
class BezettingBook:
    """The reference tables and needs that people are counted against."""

    posts: Sequence[Jabatan]
    needs: Sequence[Formasi]
    standings: Rule | None = None
    city_posts: Rule | None = None
    _by_name: dict[tuple[str, str], Jabatan] = field(default_factory=dict)
    _active: Standings = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_active", Standings.of(self.standings))
        for post in self.posts:
            self._by_name[(folded(post.nama), post.unit_id or "")] = post

    def counts(self, group: PeopleGroup) -> bool:
        """Return whether people of this standing fill a post."""
        return self._active.is_active(group.kedudukan_id, group.kedudukan)

    def post_for(self, name: str, unit_id: str) -> Jabatan | None:
        """Return the reference of a post: that of the unit itself, else the general one."""
        key = folded(name)
        return self._by_name.get((key, unit_id)) or self._by_name.get((key, ""))

    def lines(self, groups: Iterable[PeopleGroup]) -> list[BezettingLine]:
        """Return one line per unit and post, in each unit the highest post first."""
        filled = self._filled(groups)
        by_id = {post.id: post for post in self.posts}
        lines = [self._filled_line(unit_id, found) for (unit_id, _), found in filled.items()]
        needed: dict[str, Formasi] = {}
        for need in self.needs:
            post = by_id.get(need.jabatan_id)
            if post is not None:
                needed[f"{need.unit_id}/{folded(post.nama)}"] = need
        lines = [_with_need(line, needed.pop(line.id, None)) for line in lines]
        lines += [_empty_line(by_id[need.jabatan_id], need) for need in needed.values()]
        return sorted(lines, key=_order)

    def _filled(self, groups: Iterable[PeopleGroup]) -> dict[tuple[str, str], _Filled]:
        found: dict[tuple[str, str], _Filled] = {}
        for group in groups:
            if not self.counts(group):
                continue
            place = (group.unit_id or "", folded(group.jabatan))
            entry = found.setdefault(place, _Filled(group))
            entry.count += group.jumlah
            entry.kelas = max(entry.kelas or 0, group.kelas or 0) or None
        return found

    def _filled_line(self, unit_id: str, found: _Filled) -> BezettingLine:
        group = found.group
        post = self.post_for(group.jabatan, unit_id) if group.jabatan else None
        if post is not None:
            return _line_of(post, unit_id, found.count, found.kelas)
        known = Post(
            jabatan=group.jabatan,
            jenjang=group.jenjang,
            jenis_jabatan=group.jenis_id or group.jenis,
            eselon=group.eselon,
        )
        return BezettingLine(
            unit_id=unit_id,
            jabatan=group.jabatan or NO_POST,
            jenis=post_type(kind_of_post(known, self.city_posts)) if group.jabatan else None,
            eselon=find_eselon(group.eselon),
            jenjang=group.jenjang,
            kelas=found.kelas,
            bezetting=found.count,
        )


def _line_of(post: Jabatan, unit_id: str, count: int, kelas: int | None) -> BezettingLine:
    return BezettingLine(
        unit_id=unit_id,
        jabatan=post.nama,
        jabatan_id=post.id,
        jenis=post.jenis,
        eselon=post.eselon,
        jenjang=post.jenjang,
        kelas=post.kelas if post.kelas is not None else kelas,
        bezetting=count,
    )


def _with_need(line: BezettingLine, need: Formasi | None) -> BezettingLine:
    if need is None:
        return line
    return replace(
        line,
        jabatan_id=need.jabatan_id,
        formasi_id=need.id,
        kebutuhan=need.kebutuhan,
        keterangan=need.keterangan,
    )


def _empty_line(post: Jabatan, need: Formasi) -> BezettingLine:
    return _with_need(_line_of(post, need.unit_id, 0, None), need)


_RANKS: Mapping[PostType | None, int] = {
    PostType.STRUKTURAL: 0,
    PostType.FUNGSIONAL: 1,
    PostType.PELAKSANA: 2,
    None: 3,
}


def _order(line: BezettingLine) -> tuple[str, int, int, int, str]:
    eselon = ESELONS.index(line.eselon) if line.eselon in ESELONS else len(ESELONS)
    jenjang = -JENJANG.index(line.jenjang) if line.jenjang in JENJANG else 1
    level = eselon if line.jenis is PostType.STRUKTURAL else jenjang
    return line.unit_id, _RANKS[line.jenis], level, -(line.kelas or 0), line.jabatan.casefold()
