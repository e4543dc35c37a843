"""A month of sessions as it is printed."""

from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.report_records import FooterInfo, Letterhead


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One session: hours, title, place; one that `is_allowed_clash` clashes with a reason."""

    jam: str
    judul: str
    tempat: str
    is_allowed_clash: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """One day with its sessions; `libur` names a free day."""

    tanggal: date
    libur: str = ""
    sesi: tuple[CalendarEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCalendar:
    """Whole weeks from Monday, the days of neighbouring months among them."""

    kop: Letterhead
    judul: str
    unit: str
    bulan: int
    hari: tuple[CalendarDay, ...]
    catatan: str
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return the month."""
        return self.judul

    @property
    def subjek_nip(self) -> str:
        """Return nothing: a calendar is about nobody."""
        return ""
