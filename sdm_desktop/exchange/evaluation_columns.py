"""The columns of the e-Kinerja export (rules/performance 16.1) and how their words are read."""

import re
from datetime import datetime

from sdm_desktop.domain.cells import normalise_header
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.exchange.headers import TargetField

EKINERJA_COLUMNS = (
    "id_bkn", "tahun", "bulan", "jenis", "nip", "nama", "skp_unor_id", "skp_unor",
    "skp_unor_induk", "skp_jabatan", "skp_jenis_jabatan", "is_skp_plt_plh_pjb", "hasil_kerja",
    "perilaku_kerja", "hasil_akhir", "pegawai_atasan_id", "pegawai_atasan_nip",
    "pegawai_atasan_nama", "pegawai_atasan_unor", "pegawai_atasan_jabatan",
    "pegawai_atasan_golru", "waktu_dinilai", "pegawai_penilai_id",
)  # fmt: skip
NUMBER_COLUMNS = ("nip", "pegawai_atasan_nip")
YEARLY_MONTH = 13

_MORE_ALIASES = {
    "nip": ("nipbaru", "nippegawai", "nip18"),
    "nama": ("namapegawai",),
    "hasil_kerja": ("ratinghasilkerja", "hasil"),
    "perilaku_kerja": ("ratingperilaku", "ratingperilakukerja", "perilaku"),
    "hasil_akhir": ("predikat", "predikatkinerja", "hasilakhirkinerja"),
    "pegawai_atasan_nip": ("nippenilai", "nipatasan", "nippejabatpenilai"),
    "waktu_dinilai": ("tanggaldinilai", "tglpenilaian"),
}
_KEYS = frozenset({"nip", "tahun", "bulan"})
EVALUATION_TARGETS: tuple[TargetField, ...] = tuple(
    TargetField(
        name,
        name,
        (normalise_header(name), *_MORE_ALIASES.get(name, ())),
        is_key=name in _KEYS,
    )
    for name in EKINERJA_COLUMNS
)

_RATING_WORDS = {
    Rating.ATAS: "diatas",
    Rating.SESUAI: "sesuai",
    Rating.BAWAH: "dibawah",
}
_RATINGS = {
    "diatas": Rating.ATAS, "atas": Rating.ATAS, "sesuai": Rating.SESUAI,
    "dibawah": Rating.BAWAH, "bawah": Rating.BAWAH,
}  # fmt: skip
_PREDIKATS = {
    "sangatbaik": Predikat.SANGAT_BAIK,
    "baik": Predikat.BAIK,
    "butuhperbaikan": Predikat.BUTUH_PERBAIKAN,
    "cukup": Predikat.BUTUH_PERBAIKAN,
    "butuhperbaikancukup": Predikat.BUTUH_PERBAIKAN,
    "kurang": Predikat.KURANG,
    "kurangmisconduct": Predikat.KURANG,
    "misconduct": Predikat.KURANG,
    "sangatkurang": Predikat.SANGAT_KURANG,
}
_TRUE = frozenset({"1", "true", "ya", "y", "yes"})
_FALSE = frozenset({"", "0", "false", "tidak", "t", "no", "n", "null", "-"})
_MOMENTS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d",
            "%d-%m-%Y %H:%M:%S", "%d-%m-%Y %H:%M", "%d-%m-%Y", "%d/%m/%Y %H:%M:%S",
            "%d/%m/%Y %H:%M", "%d/%m/%Y")  # fmt: skip


def rating_word(rating: Rating | None) -> str:
    """Return a rating as e-Kinerja writes it."""
    return _RATING_WORDS[rating] if rating else ""


def predikat_word(predikat: Predikat | None) -> str:
    """Return a predikat as e-Kinerja writes it."""
    return predikat.label.lower() if predikat else ""


def read_rating_word(text: str) -> Rating | None:
    """Return the rating of a word ("Di Atas Ekspektasi", "DIATAS"), None when empty."""
    key = _letters(text).removesuffix("ekspektasi")
    if key in ("", "null"):
        return None
    if key not in _RATINGS:
        raise DomainError(
            f"“{text[:30]}” bukan rating. Isi diatas, sesuai, atau dibawah.", "RATING"
        )
    return _RATINGS[key]


def read_predikat_word(text: str) -> Predikat | None:
    """Return the predikat of a word ("Butuh Perbaikan", "Kurang/Misconduct"), None when empty."""
    key = _letters(text)
    if key in ("", "null"):
        return None
    if key not in _PREDIKATS:
        raise DomainError(
            f"“{text[:30]}” bukan predikat kinerja. Isi misalnya baik atau butuh perbaikan.",
            "PREDIKAT",
        )
    return _PREDIKATS[key]


def is_old_word(text: str) -> bool:
    """Return whether a predikat was written with the word of an older regulation."""
    return _letters(text) == "cukup"


def read_flag_word(text: str) -> bool:
    """Return whether a cell says yes."""
    key = text.strip().lower()
    if key in _TRUE:
        return True
    if key in _FALSE:
        return False
    raise DomainError(f"“{text[:30]}” bukan ya atau tidak. Isi 1 atau 0.", "TANDA")


def read_moment(text: str) -> datetime | None:
    """Return a moment without zone as the file writes it, None when empty."""
    words = re.sub(r"(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?$", "", text.strip()) if ":" in text else text
    words = words.strip()
    if words.lower() in ("", "null", "-"):
        return None
    for pattern in _MOMENTS:
        try:
            return datetime.strptime(words, pattern)  # noqa: DTZ007 - the file gives no zone
        except ValueError:
            continue
    raise DomainError(f"“{text[:30]}” bukan waktu. Tulis seperti 2026-10-05 14:30:00.", "TANGGAL")


def period_of(month: int, kind: str) -> str:
    """Return the period code of a month (1-12, 13 for the year) and a kind ("Triwulanan").

    A quarter or half-year stands under its last month.
    """
    words = _letters(kind)
    if month == YEARLY_MONTH:
        return "TAHUN"
    if "triwulan" in words and month % 3 == 0:
        return f"T{month // 3}"
    if "semester" in words and month % 6 == 0:
        return f"S{month // 6}"
    return f"B{month:02}"


def month_of(code: str) -> int:
    """Return the month under which e-Kinerja lists a period (13 for the year)."""
    if code == "TAHUN":
        return YEARLY_MONTH
    number = int(code[1:])
    return {"B": number, "T": number * 3, "S": number * 6}[code[0]]


def kind_of(code: str) -> str:
    """Return the word for the kind of a period."""
    return {"B": "BULANAN", "T": "TRIWULANAN", "S": "SEMESTERAN"}.get(
        "" if code == "TAHUN" else code[0], "TAHUNAN"
    )


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())
