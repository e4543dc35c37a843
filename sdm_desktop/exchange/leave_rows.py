"""Turns the rows of a foreign table into leave, or reasons why not."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sdm_desktop.domain.cells import CellContext, CellValue, parse_column
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.leave import LeaveKind, LeaveStatus
from sdm_desktop.exchange.headers import TargetField
from sdm_desktop.exchange.row_faults import number_nip, two_sentences
from sdm_desktop.exchange.row_source import RowSource

_SPACES = re.compile(r"[^a-z]+")


@dataclass(frozen=True, slots=True)
class LeaveColumn:
    """One column of leave in files; `needed` ones must be filled in every row."""

    name: str
    header: str
    label: str
    kind: FieldKind
    aliases: tuple[str, ...]
    needed: bool = False


def _column(
    name: str, label: str, kind: FieldKind, aliases: str, *, needed: bool = False
) -> LeaveColumn:
    header = name.upper().replace("_", " ")
    return LeaveColumn(name, header, label, kind, tuple(aliases.split()), needed)


_K = FieldKind
LEAVE_COLUMNS = (
    _column("jenis", "Jenis cuti", _K.TEXT, "jenis jeniscuti namajeniscuti", needed=True),
    _column("tanggal_mulai", "Tanggal mulai", _K.DATE,
            "tanggalmulai mulai tglmulai tmtmulai tanggalawal", needed=True),
    _column("tanggal_selesai", "Tanggal selesai", _K.DATE,
            "tanggalselesai selesai tglselesai tanggalakhir sampai", needed=True),
    _column("jumlah_hari_kerja", "Jumlah hari kerja", _K.COUNT,
            "jumlahharikerja jumlahhari lama lamanya hari"),
    _column("status", "Keadaan", _K.TEXT, "status keadaan keputusan"),
    _column("alasan", "Alasan", _K.TEXT, "alasan keterangan"),
    _column("alamat_selama_cuti", "Alamat selama cuti", _K.TEXT, "alamatselamacuti alamatcuti"),
    _column("telepon", "Telepon", _K.DIGITS, "telepon nohp nomorhp telp"),
    _column("lampiran", "Lampiran", _K.TEXT, "lampiran suratdokter"),
    _column("anak_ke", "Anak ke-", _K.COUNT, "anakke"),
    _column("tanggal_pengajuan", "Tanggal pengajuan", _K.DATE,
            "tanggalpengajuan tglpengajuan tanggalusul"),
    _column("nomor_surat", "Nomor surat", _K.TEXT, "nomorsurat nosurat nomorsk nosk skno"),
    _column("pejabat_berwenang", "Pejabat berwenang", _K.TEXT, "pejabatberwenang pejabat"),
    _column("tanggal_keputusan", "Tanggal keputusan", _K.DATE,
            "tanggalkeputusan tglkeputusan tanggalsk tanggalsurat"),
    _column("catatan_keputusan", "Alasan keputusan", _K.TEXT, "catatankeputusan catatan"),
)  # fmt: skip
LEAVE_TARGETS = (
    TargetField(
        "nip", "NIP", ("nip", "nipbaru", "nip18", "nonip", "nipppk", "nippppk"), is_key=True
    ),
    TargetField("nama", "Nama pegawai", ("nama", "namapegawai", "namalengkap")),
    *(TargetField(one.name, one.label, one.aliases) for one in LEAVE_COLUMNS),
)
LEAVE_HEADERS = ("NIP", "NAMA", *(one.header for one in LEAVE_COLUMNS))


@dataclass(frozen=True, slots=True)
class LeaveInput:
    """One parsed row: the values of the fields that have a column and are filled."""

    position: int
    nip: str
    values: Mapping[str, Any]


@dataclass(slots=True)
class LeaveRows:
    """The rows that can be read; those in `source.faults` are refused."""

    source: RowSource
    rows: list[LeaveInput] = field(default_factory=list)


def read_leave_rows(source: RowSource) -> LeaveRows:
    """Return the rows with each cell read by the kind of its column."""
    found = LeaveRows(source)
    nips = _read(source, "nip", FieldKind.NIP)
    columns = {
        one.name: _read(source, one.name, one.kind)
        for one in LEAVE_COLUMNS
        if one.name in source.mapping
    }
    _read_words(source, columns, "jenis", leave_kind)
    _read_words(source, columns, "status", leave_status)
    for position, nip in enumerate(nips):
        _refuse_empty(source, position, nip, columns)
        if position not in source.faults:
            values = {name: column[position] for name, column in columns.items()}
            filled = {name: value for name, value in values.items() if value not in ("", None)}
            found.rows.append(LeaveInput(position, str(nip), filled))
    return found


def _read(source: RowSource, name: str, kind: FieldKind) -> list[CellValue]:
    cells = source.cells(name)
    values, errors = parse_column(kind, cells, CellContext(is_1904=source.data.is_1904))
    column = source.place(name)
    for position, error in errors:
        is_number = kind is FieldKind.NIP and isinstance(cells[position], float | int)
        reason = two_sentences(error.reason, error.code, column)
        source.refuse(position, name, error.code, number_nip(column) if is_number else reason)
    return list(values)


def _read_words(
    source: RowSource,
    columns: Mapping[str, list[Any]],
    name: str,
    reader: Callable[[str], LeaveKind | LeaveStatus | None],
) -> None:
    for position, value in enumerate(columns.get(name, ())):
        if not value:
            continue
        known = reader(str(value))
        columns[name][position] = known
        if known is None:
            words = [one.label for one in (LeaveKind if name == "jenis" else LeaveStatus)]
            reason = f"“{value}” tidak dikenal. Pilih {', '.join(words)}."
            source.refuse(position, name, "PILIHAN", reason)


def _refuse_empty(
    source: RowSource, position: int, nip: CellValue, columns: Mapping[str, list[Any]]
) -> None:
    if position in source.faults:
        return
    if not nip:
        source.refuse(position, "nip", "N1", "NIP kosong. Isi NIP atau hapus baris ini.")
    for one in LEAVE_COLUMNS:
        if one.needed and (one.name not in columns or not columns[one.name][position]):
            source.refuse(position, one.name, "WAJIB", f"{one.label} kosong. Isi lebih dahulu.")


def leave_kind(text: str) -> LeaveKind | None:
    """Return the kind that words mean: "Cuti tahunan", "CT", "alasan penting", "CLTN"."""
    plain = _SPACES.sub("", text.lower()).removeprefix("cuti").removeprefix("karena")
    return _KINDS.get(plain)


def leave_status(text: str) -> LeaveStatus | None:
    """Return the state that words mean."""
    plain = _SPACES.sub("", text.lower())
    return _STATES.get(plain)


_KINDS = {
    "tahunan": LeaveKind.TAHUNAN, "ct": LeaveKind.TAHUNAN,
    "besar": LeaveKind.BESAR, "cb": LeaveKind.BESAR,
    "sakit": LeaveKind.SAKIT, "cs": LeaveKind.SAKIT,
    "melahirkan": LeaveKind.MELAHIRKAN, "bersalin": LeaveKind.MELAHIRKAN,
    "cm": LeaveKind.MELAHIRKAN, "alasanpenting": LeaveKind.ALASAN_PENTING,
    "cap": LeaveKind.ALASAN_PENTING, "bersama": LeaveKind.BERSAMA,
    "cltn": LeaveKind.CLTN, "diluartanggungannegara": LeaveKind.CLTN,
}  # fmt: skip
_STATES = {
    **{status.value.lower(): status for status in LeaveStatus},
    "setuju": LeaveStatus.DISETUJUI, "selesai": LeaveStatus.DISETUJUI,
    "menunggu": LeaveStatus.DIAJUKAN, "usul": LeaveStatus.DIAJUKAN,
    "tunda": LeaveStatus.DITANGGUHKAN, "ditunda": LeaveStatus.DITANGGUHKAN,
    "tolak": LeaveStatus.DITOLAK, "batal": LeaveStatus.DIBATALKAN,
}  # fmt: skip
