"""The people of printed lists, read in one pass over the table."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.listed import ListedPerson, day_of
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.people import Standings
from sdm_desktop.domain.position import (
    Post,
    PostKind,
    find_eselon,
    find_jenjang,
    find_usual_eselon,
    kind_of_post,
)
from sdm_desktop.domain.promotion import Education, find_education
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.report_context import ReportContext
from sdm_desktop.services.report_reading import ReportReader
from sdm_desktop.storage.employees import EmployeeRepository

_READ = (
    "id", "nip", "gelar_depan", "nama", "gelar_belakang", "nama_cari", "status", "tempat_lahir",
    "tanggal_lahir", "jenis_kelamin", "gol_akhir", "tmt_golongan", "mk_tahun", "mk_bulan",
    "jabatan_nama", "jenjang", "jenis_jabatan", "jenis_jabatan_id", "eselon", "eselon_id", "bup",
    "tmt_jabatan", "tmt_eselon", "kelas_jabatan", "tingkat_pendidikan", "tingkat_pendidikan_id",
    "jurusan", "tahun_lulus", "unit_id", "unor_nama", "kedudukan_hukum_id", "kedudukan_hukum",
)  # fmt: skip
_STATUS = _READ.index("status")
_CLASS_BASE = 10
_SPACE = re.compile(r"\s+")


def people_of(
    reader: ReportReader,
    context: ReportContext,
    *,
    extra: Sequence[str] = (),
    statuses: Collection[EmployeeStatus] = tuple(EmployeeStatus),
) -> list[ListedPerson]:
    """Return the active people a request is about, in no order; call inside a read.

    Units below the one asked for count too; `request.employee_ids` names people instead. A
    penilai sees the people of the units he or she leads.
    """
    units = unit_scope(reader, context)
    chosen = context.request.employee_ids
    wanted = {status.value for status in statuses}
    reading = PeopleReading(context, extra)
    return [
        person
        for person in read_people(reader, reading, chosen or None, wanted)
        if units is None or person.unit_id in units
    ]


def read_people(
    reader: ReportReader,
    reading: "PeopleReading",
    ids: Sequence[str] | None,
    statuses: Collection[str] | None = None,
) -> Iterator[ListedPerson]:
    """Yield the active people among these, or among all; of some statuses only if given."""
    columns = (*_READ, *reading.extra)
    for row in EmployeeRepository(reader.database).raw(columns, ids):
        if statuses is not None and (row[_STATUS] or "") not in statuses:
            continue
        person = reading.person(row)
        if person is not None:
            yield person


def unit_scope(reader: ReportReader, context: ReportContext) -> frozenset[str] | None:
    """Return the units whose people may be listed, None for all."""
    if context.request.unit_id is None and context.scope.evaluator_id is None:
        return None
    units = reader.units(context)
    return frozenset(one for unit in units for one in context.tree.below(unit.id))


class PeopleReading:
    """Makes people of rows; what many rows share is worked out once."""

    def __init__(self, context: ReportContext, extra: Sequence[str]) -> None:
        self.extra = tuple(extra)
        self._units: dict[str, Unit] = {unit.id: unit for unit in context.tree.all()}
        book, day = context.book, context.today
        standings = Standings.of(rule_or_none(book, RuleCode.KEDUDUKAN_HUKUM, day))
        self._is_active = lru_cache(maxsize=None)(standings.is_active)
        self._posts = rule_or_none(book, RuleCode.JABATAN_KOTA, day)
        self._eselons = _ranks(rule_or_none(book, RuleCode.ESELON, day), "eselon")
        self._jenjangs = _ranks(rule_or_none(book, RuleCode.JENJANG, day), "jenjang")
        education = rule_or_none(book, RuleCode.PENDIDIKAN, day)
        self._education = lru_cache(maxsize=None)(_education_by(education))
        self._post = lru_cache(maxsize=None)(self._post_of)

    def person(self, row: Sequence[Any]) -> ListedPerson | None:
        """Return the person of a row, None for somebody who does not count as active."""
        if not self._is_active(row[30], row[31]):
            return None
        kind, eselon, jenjang, rank = self._post((*row[14:21], row[23]))
        level, level_rank = self._education(row[24], row[25])
        unit = self._units.get(row[28] or "")
        return ListedPerson(
            id=row[0], nip=row[1], nama=full_name(row[2], row[3], row[4]), nama_cari=row[5],
            status=row[6] or "", tempat_lahir=row[7], tanggal_lahir=day_of(row[8]),
            jenis_kelamin=row[9] or "", golongan=row[10], tmt_golongan=day_of(row[11]),
            mk_bulan=None if row[12] is None else row[12] * 12 + (row[13] or 0),
            jabatan=row[14], jenis=kind, eselon=eselon, jenjang=jenjang,
            tmt_jabatan=day_of(row[21]), tmt_eselon=day_of(row[22]), kelas=row[23],
            peringkat_jabatan=rank, tingkat=level, peringkat_pendidikan=level_rank,
            jurusan=row[26], tahun_lulus=row[27], unit_id=row[28] or "",
            unit=unit.nama if unit else row[29], jalur=unit.jalur if unit else row[29],
            lain=self._more(row[32:]),
        )  # fmt: skip

    def _more(self, values: Sequence[Any]) -> Mapping[str, str]:
        return {n: str(v or "") for n, v in zip(self.extra, values, strict=True)}

    def _post_of(self, parts: tuple[Any, ...]) -> tuple[PostKind | None, str, str, int]:
        """Return kind, eselon, jenjang and rank of a post (rules/employees 5.2, 5.3)."""
        name, jenjang, kind_name, kind_id, eselon_name, eselon_id, bup, grade = parts
        post = Post(
            jabatan=name,
            jenjang=jenjang,
            jenis_jabatan=kind_name or kind_id,
            eselon=eselon_name or eselon_id,
            bup=bup,
        )
        kind = kind_of_post(post, self._posts)
        eselon = find_eselon(eselon_name) or find_eselon(eselon_id)
        level = find_jenjang(jenjang) or find_jenjang(name)
        usual = eselon
        if not eselon and not level and self._posts and kind is not None:
            usual = find_usual_eselon(name, self._posts) if kind.value in _STRUCTURAL else ""
        rank = self._eselons.get(usual) or self._jenjangs.get(level)
        return kind, eselon, level, rank or _CLASS_BASE + (grade or 0)


_STRUCTURAL = frozenset({"JPT", "ADMINISTRATOR", "PENGAWAS", "STRUKTURAL"})


def rule_or_none(book: RuleBook, code: RuleCode, day: date) -> Rule | None:
    """Return the rule in force on a day, None in an office file without it."""
    try:
        return book.on(code, day)
    except DomainError:
        return None


def _ranks(rule: Rule | None, key: str) -> dict[str, int]:
    entries = rule.isi[key] if rule else ()
    return {entry[key]: int(entry["urutan_duk"]) for entry in entries}


def _education_by(rule: Rule | None) -> Callable[[str, str], tuple[str, int]]:
    def find(name: str, code: str) -> tuple[str, int]:
        found: Education | None = None
        if rule is not None:
            found = (find_education(rule, code) if code else None) or find_education(rule, name)
        return (found.name, found.seniority_rank) if found else (_SPACE.sub(" ", name), 0)

    return find
