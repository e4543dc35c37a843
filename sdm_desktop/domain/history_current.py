"""Histories and the record of today: what follows from which, in both directions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.golongan import golongan_rank
from sdm_desktop.domain.histories import (
    ContractEntry,
    EducationEntry,
    HistoryEntry,
    HistoryKind,
    PostEntry,
    RankEntry,
)
from sdm_desktop.domain.history_fields import HISTORIES, SCHOOLS
from sdm_desktop.domain.position import find_eselon, find_jenjang

# field of the record → field of the history entry
RECORD_FIELDS: Mapping[HistoryKind, Mapping[str, str]] = {
    HistoryKind.GOLONGAN: {
        "gol_akhir": "golongan",
        "tmt_golongan": "tmt",
        "mk_tahun": "mk_tahun",
        "mk_bulan": "mk_bulan",
    },
    HistoryKind.JABATAN: {
        "jabatan_nama": "jabatan_nama",
        "jabatan_id": "jabatan_id",
        "jenis_jabatan": "jenis_jabatan",
        "jenjang": "jenjang",
        "eselon": "eselon",
        "kelas_jabatan": "kelas_jabatan",
        "unit_id": "unit_id",
        "unor_id": "unor_id",
        "unor_nama": "unor_nama",
        "unor_induk": "unor_induk",
        "tmt_jabatan": "tmt",
    },
    HistoryKind.PENDIDIKAN: {
        "tingkat_pendidikan": "tingkat_pendidikan",
        "pendidikan_id": "pendidikan_id",
        "jurusan": "jurusan",
        "nama_sekolah": "nama_sekolah",
        "tahun_lulus": "tahun_lulus",
        "tanggal_lulus": "tanggal_lulus",
    },
    HistoryKind.KONTRAK: {
        "kontrak_nomor": "nomor",
        "kontrak_mulai": "mulai",
        "kontrak_akhir": "akhir",
        "kontrak_ke": "ke",
        "jam_per_minggu": "jam_per_minggu",
        "upah": "upah",
        "sumber_anggaran": "sumber_anggaran",
    },
}
CURRENT_KINDS = tuple(RECORD_FIELDS)
WATCHED = tuple(dict.fromkeys(name for names in RECORD_FIELDS.values() for name in names))
_SAME_NAME = 0.75
_NO_POST: Mapping[str, Any] = {
    "jenis_jabatan": "",
    "kelas_jabatan": None,
    "bup": None,
    "tmt_eselon": None,
}


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What a change of the record means for one history.

    `before` is the state that ended, `after` the new one. A correction replaces the entry of the
    old state instead of adding another.
    """

    before: HistoryEntry | None
    after: HistoryEntry
    is_correction: bool


def entry_from(kind: HistoryKind, employee: Employee) -> HistoryEntry | None:
    """Return the present state of a record as an entry, None where nothing is known."""
    spec = HISTORIES[kind]
    values = {theirs: getattr(employee, ours) for ours, theirs in RECORD_FIELDS[kind].items()}
    main = next(iter(values.values()))
    if not main:
        return None
    return spec.record(pegawai_id=employee.id, **values)


def first_rank(employee: Employee) -> RankEntry | None:
    """Return the golongan of the appointment by the SK CPNS, None where it is not known."""
    if not employee.gol_awal or employee.tmt_cpns is None:
        return None
    return RankEntry(
        pegawai_id=employee.id,
        golongan=employee.gol_awal,
        tmt=employee.tmt_cpns,
        sk_nomor=employee.nomor_sk_cpns,
        sk_tanggal=employee.tanggal_sk_cpns,
        jenis_kp="Pengangkatan CPNS",
    )


def unstored(employee: Employee, stored: Sequence[HistoryEntry]) -> Iterator[HistoryEntry]:
    """Yield what the record itself tells and no stored entry does: present state, appointment."""
    for kind in CURRENT_KINDS:
        entry = entry_from(kind, employee)
        if entry is not None and find_same(entry, stored) is None:
            yield entry
    first = first_rank(employee)
    if first and first.tmt != employee.tmt_golongan and find_same(first, stored) is None:
        yield first


def find_same(entry: HistoryEntry, others: Iterable[HistoryEntry]) -> HistoryEntry | None:
    """Return the entry of the same state: same golongan, post, education or contract and day."""
    return next((other for other in others if is_same_state(entry, other)), None)


def is_same_state(one: HistoryEntry, other: HistoryEntry) -> bool:
    """Return whether two entries tell of the same state; the rest may differ."""
    if one.kind is not other.kind:
        return False
    if one.kind is HistoryKind.PENDIDIKAN:
        return _study(one) == _study(other)
    return one.begins == other.begins and _fold(_main(one)) == _fold(_main(other))


def latest(entries: Iterable[HistoryEntry], today: date) -> HistoryEntry | None:
    """Return the entry in force: the last that has begun; one without a day counts as oldest.

    Of one day the higher golongan or education is in force.
    """
    begun = [entry for entry in entries if entry.begins is None or entry.begins <= today]
    return max(begun, key=_age, default=None)


def current_from(entries: Iterable[HistoryEntry], today: date) -> dict[str, Any]:
    """Return the fields of `Employee` that follow from histories on a day.

    Empty values of the entry in force are left out; those that another state would have
    left behind (jenjang, eselon, masa kerja, school) are emptied.
    """
    found: dict[str, Any] = {}
    every = list(entries)
    for kind in CURRENT_KINDS:
        entry = latest((entry for entry in every if entry.kind is kind), today)
        if entry is not None:
            found |= record_values(entry)
    return found


def record_values(entry: HistoryEntry) -> dict[str, Any]:
    """Return what an entry in force says about the record."""
    values = {
        ours: value
        for ours, theirs in RECORD_FIELDS[entry.kind].items()
        if (value := getattr(entry, theirs)) not in ("", None)
    }
    if isinstance(entry, RankEntry):
        values |= {"mk_tahun": entry.mk_tahun, "mk_bulan": entry.mk_bulan}
    elif isinstance(entry, PostEntry):
        values |= _post_values(entry)
    elif isinstance(entry, EducationEntry):
        values |= {"jurusan": entry.jurusan, "nama_sekolah": entry.nama_sekolah}
        values |= {"tahun_lulus": entry.tahun_lulus or _year(entry.tanggal_lulus)}
        values |= {"tanggal_lulus": entry.tanggal_lulus}
    return values


def applied(entry: HistoryEntry, employee: Employee) -> Employee:
    """Return the record as an entry in force makes it; the unit by its id alone.

    With another post goes what belonged to the old one (class, BUP, kind) and is not told anew.
    """
    values = record_values(entry)
    for name in ("unor_id", "unor_nama", "unor_induk"):
        values.pop(name, None)
    is_other_post = values.get("jabatan_nama", employee.jabatan_nama) != employee.jabatan_nama
    if isinstance(entry, PostEntry) and is_other_post:
        values = {**_NO_POST, **values}
    return replace(employee, **values)


def changes_between(old: Employee, new: Employee) -> list[RecordChange]:
    """Return what a change of the record means for the histories."""
    found = []
    for kind, names in RECORD_FIELDS.items():
        if all(getattr(old, name) == getattr(new, name) for name in names):
            continue
        before, after = entry_from(kind, old), entry_from(kind, new)
        if after is None:
            continue
        is_new_state = before is None or _is_event(before, after)
        found.append(RecordChange(before, after, is_correction=not is_new_state))
    return found


def _is_event(before: HistoryEntry, after: HistoryEntry) -> bool:
    """Return whether something happened; otherwise only the writing was corrected."""
    is_other_day = before.begins != after.begins
    if isinstance(before, RankEntry) and isinstance(after, RankEntry):
        risen = (golongan_rank(after.golongan) or 0) > (golongan_rank(before.golongan) or 0)
        return before.golongan != after.golongan and (is_other_day or risen)
    if isinstance(before, PostEntry) and isinstance(after, PostEntry):
        is_other_place = before.unit_id != after.unit_id and is_other_day
        return _is_other_post(before, after, is_other_day=is_other_day) or is_other_place
    if isinstance(before, EducationEntry) and isinstance(after, EducationEntry):
        return before.tingkat_pendidikan != after.tingkat_pendidikan
    return is_other_day


def _is_other_post(before: PostEntry, after: PostEntry, *, is_other_day: bool) -> bool:
    one, other = _fold(before.jabatan_nama), _fold(after.jabatan_nama)
    if one == other:
        return False
    return is_other_day or SequenceMatcher(None, one, other).ratio() < _SAME_NAME


def _post_values(entry: PostEntry) -> dict[str, Any]:
    eselon = find_eselon(entry.eselon)
    values: dict[str, Any] = {
        "jenjang": entry.jenjang or find_jenjang(entry.jabatan_nama),
        "eselon": entry.eselon,
    }
    if eselon:
        values["tmt_eselon"] = entry.tmt
    return values


def _main(entry: HistoryEntry) -> str:
    if isinstance(entry, RankEntry):
        return entry.golongan
    if isinstance(entry, PostEntry):
        return entry.jabatan_nama
    return entry.nomor if isinstance(entry, ContractEntry) else ""


def _study(entry: HistoryEntry) -> tuple[str, str]:
    assert isinstance(entry, EducationEntry)
    return _fold(entry.tingkat_pendidikan), _fold(entry.jurusan)


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def _age(entry: HistoryEntry) -> tuple[date, int]:
    rank = 0
    if isinstance(entry, RankEntry):
        rank = golongan_rank(entry.golongan) or 0
    elif isinstance(entry, EducationEntry):
        level = entry.tingkat_pendidikan.upper()
        rank = max((n for n, name in enumerate(SCHOOLS, 1) if level.startswith(name)), default=0)
    return entry.begins or date.min, rank


def _year(day: date | None) -> int | None:
    return day.year if day else None
