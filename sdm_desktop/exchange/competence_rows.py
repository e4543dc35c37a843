"""The columns of assessed competence levels in files."""

import re
from dataclasses import replace

from sdm_desktop.domain.competence import ScoreSource, read_level
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.exchange.kind_rows import FileColumn, words_of

_K = FieldKind
_SOURCES = {
    **{one.value: one for one in ScoreSource},
    **{one.label: one for one in ScoreSource},
    "Assessment": ScoreSource.ASESMEN, "Assessment center": ScoreSource.ASESMEN,
    "Penilaian kompetensi": ScoreSource.ASESMEN,
}  # fmt: skip
_WHOLE = re.compile(r"(\d+)[.,]0+")
COMPETENCE_COLUMNS = (
    FileColumn("nip", "NIP", "NIP", _K.NIP, "nipbaru nipppk", needed=True),
    FileColumn("nama", "NAMA", "Nama pegawai", aliases="namapegawai namalengkap"),
    FileColumn("kompetensi", "KOMPETENSI", "Kompetensi, kode atau nama", needed=True,
               aliases="kodekompetensi namakompetensi kode"),
    FileColumn("level", "LEVEL", "Level", aliases="nilai hasil levelkompetensi capaian"),
    FileColumn("tanggal", "TANGGAL PENILAIAN", "Tanggal penilaian", _K.DATE,
               "tanggal tglpenilaian tanggalasesmen", needed=True),
    FileColumn("sumber", "SUMBER", "Sumber nilai", aliases="metode sumbernilai",
               words=words_of(_SOURCES), choices=tuple(one.label for one in ScoreSource)),
    FileColumn("berlaku_sampai", "BERLAKU SAMPAI", "Berlaku sampai", _K.DATE, "masaberlaku"),
    FileColumn("catatan", "KETERANGAN", "Keterangan", aliases="catatan"),
)  # fmt: skip
# a level of 0 is no empty cell, so the level is not read as the other columns are
COMPETENCE_TARGETS = tuple(
    replace(one.target, is_key=one.needed or one.name == "level") for one in COMPETENCE_COLUMNS
)
COMPETENCE_HEADERS = tuple(one.header for one in COMPETENCE_COLUMNS)


def level_of(text: str) -> int | None:
    """Return the level of a cell; None of an empty one, `ValueError` of what is no level."""
    plain = text.strip()
    whole = _WHOLE.fullmatch(plain)
    return read_level(whole[1] if whole else plain)
