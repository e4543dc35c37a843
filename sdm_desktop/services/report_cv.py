"""Daftar Riwayat Hidup: a person, or each of a unit, with all histories."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.custom_values import decode, value_words
from sdm_desktop.domain.dates import dash_date, long_date
from sdm_desktop.domain.errors import DomainError, StorageProblem
from sdm_desktop.domain.golongan import pangkat_golongan
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind
from sdm_desktop.domain.listed import ListedPerson
from sdm_desktop.domain.money import rupiah
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.position import find_eselon
from sdm_desktop.domain.report_cv import CurriculumVitae, CvSection
from sdm_desktop.domain.report_records import Signature
from sdm_desktop.services.list_people import people_of
from sdm_desktop.services.nominatif_columns import status_words
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.report_info import YES
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.custom_fields import CustomFieldRepository
from sdm_desktop.storage.employees import CUSTOM
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.list_histories import photos

_EXTRA = ("agama", "status_kawin", "alamat", "nomor_hp", "email", "tmt_cpns", "tmt_pns", CUSTOM)
_SEX = {"L": "Laki-laki", "P": "Perempuan"}


@dataclass(frozen=True, slots=True)
class _Layout:
    """One history on paper: its title and (title, field, share, is_number) of its columns."""

    kind: HistoryKind
    title: str
    columns: tuple[tuple[str, str, float, bool], ...]


_LAYOUTS = (
    _Layout(HistoryKind.PENDIDIKAN, "Riwayat pendidikan", (
        ("Tingkat", "tingkat_pendidikan", 18, False), ("Jurusan", "jurusan", 45, False),
        ("Sekolah atau perguruan tinggi", "nama_sekolah", 55, False),
        ("Lulus", "tahun_lulus", 14, True), ("Nomor ijazah", "nomor_ijazah", 28, False))),
    _Layout(HistoryKind.GOLONGAN, "Riwayat kepangkatan", (
        ("Pangkat, golongan", "golongan", 46, False), ("TMT", "tmt", 20, False),
        ("Nomor SK", "sk_nomor", 38, False), ("Tanggal SK", "sk_tanggal", 20, False),
        ("Pejabat", "pejabat", 36, False))),
    _Layout(HistoryKind.JABATAN, "Riwayat jabatan", (
        ("Jabatan", "jabatan_nama", 52, False), ("Unit organisasi", "unor_nama", 46, False),
        ("Eselon", "eselon", 15, False), ("TMT", "tmt", 20, False),
        ("Nomor SK", "sk_nomor", 27, False))),
    _Layout(HistoryKind.DIKLAT, "Diklat struktural", (
        ("Nama diklat", "nama", 60, False), ("Penyelenggara", "penyelenggara", 44, False),
        ("Mulai", "tanggal", 20, False), ("Selesai", "selesai", 20, False),
        ("Jam", "jumlah_jam", 12, True))),
    _Layout(HistoryKind.KURSUS, "Kursus dan pelatihan", (
        ("Nama kursus", "nama", 60, False), ("Penyelenggara", "penyelenggara", 44, False),
        ("Mulai", "tanggal", 20, False), ("Selesai", "selesai", 20, False),
        ("Jam", "jumlah_jam", 12, True))),
    _Layout(HistoryKind.PENGHARGAAN, "Tanda jasa dan penghargaan", (
        ("Penghargaan", "nama", 66, False), ("Tahun", "tahun", 14, True),
        ("Nomor SK", "sk_nomor", 40, False), ("Pemberi", "pejabat", 40, False))),
    _Layout(HistoryKind.KGB, "Kenaikan gaji berkala", (
        ("TMT", "tmt", 22, False), ("Golongan", "golongan", 46, False),
        ("Gaji pokok", "gaji_pokok", 28, True), ("Nomor SK", "sk_nomor", 38, False),
        ("Tanggal SK", "sk_tanggal", 22, False))),
    _Layout(HistoryKind.KONTRAK, "Perjanjian kerja", (
        ("Nomor kontrak", "nomor", 48, False), ("Awal", "mulai", 22, False),
        ("Akhir", "akhir", 22, False), ("Jabatan", "jabatan_nama", 66, False))),
    _Layout(HistoryKind.CLTN, "Cuti di luar tanggungan negara", (
        ("Mulai", "mulai", 22, False), ("Sampai", "akhir", 22, False),
        ("Aktif kembali", "aktif_kembali", 24, False), ("Alasan", "alasan", 90, False))),
    _Layout(HistoryKind.HUKDIS, "Hukuman disiplin", (
        ("Tingkat", "tingkat", 18, False), ("Jenis hukuman", "jenis", 62, False),
        ("Mulai", "mulai", 20, False), ("Berakhir", "akhir", 20, False),
        ("Nomor SK", "sk_nomor", 36, False))),
)  # fmt: skip
_ALWAYS = frozenset(layout.kind for layout in _LAYOUTS[:3])
Entries = Mapping[HistoryKind, Mapping[str, Sequence[HistoryEntry]]]


def cv_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return a Daftar Riwayat Hidup for one person or for each of a unit."""
    context = reader.context(request)
    ids = (request.employee_id,) if request.employee_id else request.employee_ids
    people = [
        person for person in people_of(reader, context, extra=_EXTRA) if not ids or person.id in ids
    ]
    if not people:
        raise DomainError(f"Tidak ada pegawai aktif: {reader.whom(context)}.", "KOSONG")
    people.sort(key=lambda person: (person.nama_cari, person.nip))
    with_discipline = request.options.get("hukdis") == YES
    layouts = [one for one in _LAYOUTS if with_discipline or one.kind is not HistoryKind.HUKDIS]
    store = HistoryRepository(reader.database)
    everyone = [person.id for person in people]
    own = _own_fields(reader) if request.options.get("tambahan", YES) == YES else ()
    entries = {one.kind: store.of_many(one.kind, everyone) for one in layouts}
    contents = ContentStore.of(reader.database.path, reader.database.key)
    sources = (layouts, entries, photos(reader.database), contents)
    records = _records(context, people, sources, own)
    return ReportJob(records, len(people), reader.info(context, "Daftar riwayat hidup", None))


def _records(
    context: ReportContext,
    people: Sequence[ListedPerson],
    sources: tuple[Sequence[_Layout], Entries, Mapping[str, str], ContentStore],
    own: Sequence[CustomField],
) -> Iterator[CurriculumVitae]:
    layouts, entries, pictures, contents = sources
    for person in people:
        sections = tuple(
            _section(layout, of_person)
            for layout in layouts
            if (of_person := entries[layout.kind].get(person.id, [])) or layout.kind in _ALWAYS
        )
        identity = (*_identity(person), *_own_pairs(person, own))
        photo = _photo(contents, pictures.get(person.id, ""))
        yield CurriculumVitae(
            kop=context.kop(context.top_name(person.unit_id)),
            nama=person.nama,
            nip=person.nip,
            keadaan=f"Keadaan {long_date(context.local.date())}",
            foto=photo,
            identitas=identity,
            bagian=sections,
            tanda_tangan=Signature(
                tempat_tanggal=context.place_and_date(),
                peran="Yang bersangkutan",
                nama=person.nama,
                nip=person.nip,
            ),
            kaki=context.footer(f"riwayat/{person.id}", "", identity, sections, len(photo)),
        )


def _photo(contents: ContentStore, digest: str) -> bytes:
    """Return a photo; one whose file is gone leaves its place empty."""
    if not digest:
        return b""
    try:
        return contents.get(digest)
    except StorageProblem:
        return b""


def _identity(person: ListedPerson) -> tuple[tuple[str, str], ...]:
    more = person.lain
    born = long_date(person.tanggal_lahir) if person.tanggal_lahir else ""
    pairs = (
        ("NIP", format_nip(person.nip)),
        ("Tempat, tanggal lahir", ", ".join(part for part in (person.tempat_lahir, born) if part)),
        ("Jenis kelamin", _SEX.get(person.jenis_kelamin, "")),
        ("Agama", more["agama"]),
        ("Status perkawinan", more["status_kawin"]),
        ("Status pegawai", status_words(person.status)),
        ("Pangkat, golongan", pangkat_golongan(person.golongan)),
        ("Jabatan", person.jabatan),
        ("Unit kerja", person.jalur.replace(" / ", " · ")),
        ("Alamat", more["alamat"]),
        ("Nomor HP, surel", ", ".join(part for part in (more["nomor_hp"], more["email"]) if part)),
    )
    return tuple((label, value or "–") for label, value in pairs)


def _own_fields(reader: ReportReader) -> tuple[CustomField, ...]:
    """Return the office's own fields that may stand on paper: none that only the admin sees."""
    return tuple(one for one in CustomFieldRepository(reader.database).all() if not one.peka)


def _own_pairs(person: ListedPerson, own: Sequence[CustomField]) -> tuple[tuple[str, str], ...]:
    """Return the own fields that are filled in."""
    values = decode(person.lain[CUSTOM] or "")
    pairs = ((field.nama, value_words(field, values.get(field.id))) for field in own)
    return tuple((name, words) for name, words in pairs if words)


def _section(layout: _Layout, entries: Sequence[HistoryEntry]) -> CvSection:
    ordered = sorted(entries, key=lambda entry: (entry.begins or date.max, entry.id))
    return CvSection(
        judul=layout.title,
        kolom=tuple((title, share, is_number) for title, _, share, is_number in layout.columns),
        baris=tuple(
            tuple(_shown(name, getattr(entry, name)) for _, name, _, _ in layout.columns)
            for entry in ordered
        ),
    )


def _shown(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return dash_date(value)
    if name == "eselon":
        return find_eselon(value) or "–"
    if name == "gaji_pokok":
        return rupiah(value)
    return pangkat_golongan(str(value)) if name == "golongan" else str(value)
