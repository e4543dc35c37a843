"""Leave (cuti): records, working days, what is left of the annual leave (rules/employees 10)."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.rules import Rule

FIVE_DAYS = frozenset(range(5))
SIX_DAYS = frozenset(range(6))
_DAY = timedelta(days=1)


class LeaveKind(StrEnum):
    """Kinds of leave (PP 11/2017 Pasal 310)."""

    TAHUNAN = "TAHUNAN"
    BESAR = "BESAR"
    SAKIT = "SAKIT"
    MELAHIRKAN = "MELAHIRKAN"
    ALASAN_PENTING = "ALASAN_PENTING"
    BERSAMA = "BERSAMA"
    CLTN = "CLTN"

    @property
    def label(self) -> str:
        """Return the words for screens and letters."""
        return _KIND_WORDS[self]


_KIND_WORDS = {
    LeaveKind.TAHUNAN: "Cuti tahunan",
    LeaveKind.BESAR: "Cuti besar",
    LeaveKind.SAKIT: "Cuti sakit",
    LeaveKind.MELAHIRKAN: "Cuti melahirkan",
    LeaveKind.ALASAN_PENTING: "Cuti karena alasan penting",
    LeaveKind.BERSAMA: "Cuti bersama",
    LeaveKind.CLTN: "Cuti di luar tanggungan negara",
}


class LeaveStatus(StrEnum):
    """What became of a request."""

    DIAJUKAN = "DIAJUKAN"
    DISETUJUI = "DISETUJUI"
    DITANGGUHKAN = "DITANGGUHKAN"
    DITOLAK = "DITOLAK"
    DIBATALKAN = "DIBATALKAN"

    @property
    def label(self) -> str:
        """Return the word for screens."""
        return self.value.capitalize()

    @property
    def holds_days(self) -> bool:
        """Return whether the days are taken or asked for."""
        return self in (LeaveStatus.DIAJUKAN, LeaveStatus.DISETUJUI)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """One leave of one person, both days included.

    `lampiran` names the doctor's letter or other proof; `anak_ke` counts the child of a maternity
    leave; `pejabat_berwenang` is who decided.
    """

    id: str = ""
    rev: int = 0
    pegawai_id: str = ""
    jenis: LeaveKind = LeaveKind.TAHUNAN
    tanggal_mulai: date
    tanggal_selesai: date
    jumlah_hari_kerja: int = 0
    alasan: str = ""
    alamat_selama_cuti: str = ""
    telepon: str = ""
    lampiran: str = ""
    anak_ke: int | None = None
    tanggal_pengajuan: date
    status: LeaveStatus = LeaveStatus.DIAJUKAN
    nomor_surat: str = ""
    pejabat_berwenang: str = ""
    tanggal_keputusan: date | None = None
    catatan_keputusan: str = ""

    def overlaps(self, start: date, end: date) -> bool:
        """Return whether any day lies in a span."""
        return self.tanggal_mulai <= end and start <= self.tanggal_selesai


class HolidayKind(StrEnum):
    """Why a day is free."""

    NASIONAL = "NASIONAL"
    CUTI_BERSAMA = "CUTI_BERSAMA"
    LOKAL = "LOKAL"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return {
            HolidayKind.NASIONAL: "Libur nasional",
            HolidayKind.CUTI_BERSAMA: "Cuti bersama",
            HolidayKind.LOKAL: "Libur daerah",
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """One free day of the calendar."""

    id: str = ""
    rev: int = 0
    tanggal: date
    nama: str
    jenis: HolidayKind = HolidayKind.NASIONAL


def working_days(
    start: date, end: date, free: Collection[date], workdays: frozenset[int] = FIVE_DAYS
) -> int:
    """Return the working days from `start` to `end`, both included; 0 when `end` lies before.

    `free` are holidays and cuti bersama, `workdays` weekdays (0 is Monday).
    """
    days = days_between(start, end)
    return sum(day.weekday() in workdays and day not in free for day in days)


def days_between(start: date, end: date) -> Iterator[date]:
    """Yield every day of a span."""
    day = start
    while day <= end:
        yield day
        day += _DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningBalance:
    """What was left of the two years before `tahun`, as the office knew it from elsewhere."""

    id: str = ""
    rev: int = 0
    pegawai_id: str = ""
    tahun: int
    sisa_1: int = 0
    sisa_2: int = 0
    catatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveHistory:
    """Annual leave of one person by year, in working days.

    `began` is when service began, `first_year` the first year the office keeps leave for: nothing
    is carried over from years before it. `openings` are balances taken over from elsewhere,
    `long_leave` years with cuti besar, which replaces the annual leave.
    """

    began: date | None
    first_year: int
    used: Mapping[int, int] = field(default_factory=dict)
    asked: Mapping[int, int] = field(default_factory=dict)
    openings: Mapping[int, OpeningBalance] = field(default_factory=dict)
    long_leave: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """Annual leave of one year; `rest_1` and `rest_2` are days left of the two years before.

    `opening` is what the year began with, carried days included; `left` is what may still be
    asked for once the requests that wait are counted.
    """

    tahun: int
    hak: int
    rest_1: int
    rest_2: int
    is_untouched: bool
    opening: int
    used: int
    asked: int

    @property
    def carried(self) -> int:
        """Return the days carried over."""
        return max(0, self.opening - self.hak)

    @property
    def left(self) -> int:
        """Return the days still free to ask for, never below 0."""
        return max(0, self.opening - self.used - self.asked)


def opening_days(rule: Rule, right: int, rests: tuple[int, int], *, is_untouched: bool) -> int:
    """Return min(18, right + rest), or min(24, right + rests) after two years without leave.

    PerBKN 24/2017; a year without a right of its own carries nothing either.
    """
    if right <= 0:
        return 0
    last, before = rests
    if is_untouched:
        return min(int(rule.isi["simpan_maks_dua_tahun"]), right + last + before)
    return min(int(rule.isi["simpan_maks"]), right + last)


def yearly_right(rule: Rule, history: LeaveHistory, year: int) -> int:
    """Return the days of annual leave of a year itself; 0 before one year of service is reached.

    0 too in a year with cuti besar. An unknown start of service is not held against anybody.
    """
    months = int(rule.isi.get("tahunan_masa_kerja_bulan", 12))
    if history.began and add_months(history.began, months) > date(year, 12, 31):
        return 0
    return 0 if year in history.long_leave else int(rule.isi["tahunan_hari"])


def annual_balance(rule: Rule, history: LeaveHistory, year: int) -> Balance:
    """Return the balance of a year, following the years since the first one kept."""
    known = [opening for opening in history.openings if opening <= year]
    first = min([history.first_year, year, *known])
    found: dict[int, Balance] = {}
    for current in range(first, year + 1):
        found[current] = _balance_of(rule, history, current, found)
    return found[year]


def _balance_of(
    rule: Rule, history: LeaveHistory, year: int, before: Mapping[int, Balance]
) -> Balance:
    right = yearly_right(rule, history, year)
    given = history.openings.get(year)
    if given is not None:
        rests = (given.sisa_1, given.sisa_2)
        full = int(rule.isi["tahunan_hari"])
        is_untouched = rests[0] >= full and rests[1] >= full
    else:
        rests = (_rest(before, year - 1), _rest(before, year - 2))
        is_untouched = _is_untouched(before, year - 1) and _is_untouched(before, year - 2)
    return Balance(
        tahun=year,
        hak=right,
        rest_1=rests[0],
        rest_2=rests[1],
        is_untouched=is_untouched,
        opening=opening_days(rule, right, rests, is_untouched=is_untouched),
        used=history.used.get(year, 0),
        asked=history.asked.get(year, 0),
    )


def _rest(before: Mapping[int, Balance], year: int) -> int:
    """Return the days of that year's own right that were left."""
    past = before.get(year)
    return max(0, min(past.hak, past.opening - past.used)) if past else 0


def _is_untouched(before: Mapping[int, Balance], year: int) -> bool:
    past = before.get(year)
    return past is not None and past.hak > 0 and past.used == 0
