"""What single import cells mean: days, counts, money, flags, sex, status, golongan."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sdm_desktop.domain.cell_text import CellError, clean_text
from sdm_desktop.domain.dates import FIRST_YEAR, LAST_YEAR, make_day, parse_date
from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.golongan import Scale, parse_golongan

LARGEST_COUNT = 9999

_EPOCH = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_COUNT = re.compile(r"(\d{1,6})(?:[.,]0+)?(?:\s*(?:tahun|thn|th|bulan|bln|bl))?\.?", re.IGNORECASE)
_YEAR = re.compile(r"(\d{4})(?:[.,]0+)?")
_MONEY = re.compile(
    r"(?:rp\.?|idr)?\s*(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d+)(?:[.,]00?)?(?:,-|\.-|,--)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^a-z0-9]+")


class SexScheme(StrEnum):
    """Which letters a file uses for sex: only the meaning of P depends on it."""

    SIASN = "M/F"
    LOCAL = "L/P"
    WORDS = "P/W"


@dataclass(frozen=True, slots=True, kw_only=True)
class CellContext:
    """What must be known beside the cell.

    `scale` is the golongan scale of the row (None: unknown); `scales` gives one per row for a
    whole column. `is_1904` tells that the workbook counts days from 1904-01-01.
    """

    scale: Scale | None = None
    scales: tuple[Scale | None, ...] = ()
    sex_scheme: SexScheme = SexScheme.LOCAL
    is_1904: bool = False


_MALE = frozenset({"m", "l", "1", "pria", "laki", "lakilaki", "male", "lk"})
_FEMALE = frozenset({"f", "w", "2", "wanita", "perempuan", "female", "pr"})
_TRUE = frozenset({"true", "ya", "y", "1", "yes", "benar", "valid", "aktif", "sudah"})
_FALSE = frozenset({"false", "tidak", "t", "0", "no", "n", "salah", "belum", "tidakvalid"})


def choose_sex_scheme(values: Iterable[object]) -> SexScheme:
    """Return the scheme of a column: M or F means SIASN, W without them pria/wanita, else L/P."""
    letters = Counter(
        value.strip().upper() for value in values if isinstance(value, str) and len(value) < 4
    )
    siasn = letters["M"] + letters["F"]
    if siasn > letters["L"]:
        return SexScheme.SIASN
    if letters["W"] and not letters["L"]:
        return SexScheme.WORDS
    return SexScheme.LOCAL


def read_sex(text: str, context: CellContext) -> Sex:
    """Return the sex a word, letter or 1/2 means in the scheme of the file."""
    key = _WORD.sub("", text.lower())
    if key in _MALE:
        return Sex.MALE
    if key in _FEMALE:
        return Sex.FEMALE
    if key == "p" and context.sex_scheme is SexScheme.LOCAL:
        return Sex.FEMALE
    if key == "p" and context.sex_scheme is SexScheme.WORDS:
        return Sex.MALE
    if key == "p":
        raise CellError("“P” tidak jelas dalam berkas yang memakai M/F.", "KELAMIN")
    raise CellError(f"“{text[:30]}” bukan jenis kelamin; isi L atau P.", "KELAMIN")


_STATUS_WORDS = {
    "c": EmployeeStatus.CPNS,
    "p": EmployeeStatus.PNS,
    "p3k": EmployeeStatus.PPPK,
    "p3kpw": EmployeeStatus.PPPK_PARUH_WAKTU,
    "pppkpw": EmployeeStatus.PPPK_PARUH_WAKTU,
}
_STATUS_STARTS = (
    ("cpns", EmployeeStatus.CPNS),
    ("calonpegawainegeri", EmployeeStatus.CPNS),
    ("calonpns", EmployeeStatus.CPNS),
    ("pns", EmployeeStatus.PNS),
    ("pegawainegerisipil", EmployeeStatus.PNS),
    ("pppk", EmployeeStatus.PPPK),
    ("p3k", EmployeeStatus.PPPK),
    ("pegawaipemerintahdenganperjanjiankerja", EmployeeStatus.PPPK),
)


def read_status(text: str) -> EmployeeStatus:
    """Return the kind of employment: C, P, CPNS, PNS, PPPK, PPPK Paruh Waktu and longer words."""
    key = _WORD.sub("", text.lower())
    if status := _STATUS_WORDS.get(key):
        return status
    for start, status in _STATUS_STARTS:
        if key.startswith(start):
            is_part = status is EmployeeStatus.PPPK and "paruhwaktu" in key
            return EmployeeStatus.PPPK_PARUH_WAKTU if is_part else status
    raise CellError(f"“{text[:30]}” bukan status pegawai (CPNS, PNS, PPPK).", "STATUS")


def read_flag(text: str) -> bool:
    """Return a yes/no cell: true, ya, 1, or false, tidak, 0 and their like."""
    key = _WORD.sub("", text.lower())
    if key in _TRUE:
        return True
    if key in _FALSE:
        return False
    raise CellError(f"“{text[:30]}” bukan ya atau tidak.", "TANDA")


def read_golongan(text: str, scale: Scale | None) -> str:
    """Return the official name of a golongan ("III/a", "IX")."""
    step = parse_golongan(text, scale)
    if step is None:
        kind = f" {scale.value}" if scale else ""
        raise CellError(f"“{text[:30]}” bukan golongan{kind}.", "GOLONGAN")
    return step.nama


def read_day(text: str, context: CellContext) -> date:
    """Return the day of a text cell (day first), also of an Excel serial written as text."""
    if _SERIAL.fullmatch(text):
        return serial_day(int(text.partition(".")[0]), context)
    try:
        return parse_date(text)
    except DomainError as error:
        raise CellError(error.message, "TANGGAL") from None


def serial_day(serial: float, context: CellContext) -> date:
    """Return the day of an Excel serial number (1900 system counts from 1899-12-30)."""
    if not 1 <= serial < 100_000:
        raise CellError(f"Angka {serial:.15g} bukan tanggal Excel.", "TANGGAL")
    day = (_EPOCH_1904 if context.is_1904 else _EPOCH) + timedelta(days=int(serial))
    return checked_day(day)


def checked_day(day: date | datetime) -> date:
    """Return the day of a date cell, refusing years outside 1900-2100."""
    try:
        return make_day(day.year, day.month, day.day)
    except DomainError as error:
        raise CellError(error.message, "TANGGAL") from None


def read_count(text: str) -> int:
    """Return a whole number from 0 to 9999; "7", "07", "7,0", "7 tahun"."""
    found = _COUNT.fullmatch(text) if text.isascii() else None
    if found is None or int(found[1]) > LARGEST_COUNT:
        raise CellError(f"“{text[:30]}” bukan bilangan bulat 0–{LARGEST_COUNT}.", "JUMLAH")
    return int(found[1])


def read_year(text: str, context: CellContext) -> int:
    """Return a year, also from a full date."""
    found = _YEAR.fullmatch(text) if text.isascii() else None
    if found and FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        return int(found[1])
    try:
        return read_day(text, context).year
    except CellError:
        message = f"“{text[:30]}” bukan tahun {FIRST_YEAR}–{LAST_YEAR}."
        raise CellError(message, "TAHUN") from None


def read_money(text: str) -> int:
    """Return whole rupiah: 3799400, "Rp3.799.400", "3,799,400.00", "Rp 3.799.400,-"."""
    found = _MONEY.fullmatch(clean_text(text)) if text.isascii() else None
    if found is None or len(found[1]) > 20:
        raise CellError(f"“{text[:30]}” bukan jumlah rupiah.", "RUPIAH")
    return int(re.sub(r"[.,]", "", found[1]))
