"""Conflicts in words: whole sentences for messages, short lines for the card of a drag."""

from collections.abc import Sequence
from dataclasses import dataclass

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.training import hours_text
from sdm_desktop.domain.training_clash import Booking, Check, Conflict

_FIELDS = {
    Check.RUANG: "ruang_id",
    Check.KAPASITAS: "ruang_id",
    Check.PENGAJAR: "pengajar",
    Check.URUTAN: "jam_selesai",
    Check.JAM: "jam_mulai",
}
_MOST = 3


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """One line of a card: `bold` is who or what, `text` the rest."""

    check: Check
    level: Level
    bold: str
    text: str

    @property
    def sentence(self) -> str:
        """Return the line as one text."""
        return f"{self.bold} {self.text}".strip()


def title(booking: Booking) -> str:
    """Return "TI Pelayanan Publik, B"."""
    return f"{booking.judul}, {booking.kelompok}" if booking.kelompok else booking.judul


def when(booking: Booking) -> str:
    """Return "10 Desember 2026 pukul 08.00-12.00"."""
    if booking.mulai is None:
        return long_date(booking.tanggal)
    hours = hours_text(booking.mulai, booking.selesai)
    return f"{long_date(booking.tanggal)} pukul {hours}"


def names(conflict: Conflict) -> str:
    """Return the first three names, and how many more."""
    shown = [subject.nama for subject in conflict.subjects[:_MOST]]
    more = len(conflict.subjects) - len(shown)
    return ", ".join(shown) + (f", dan {more} lainnya" if more else "")


def message(conflict: Conflict) -> str:
    """Return a sentence that names both sides: people, titles, days, hours, groups."""
    this = f"{title(conflict.this)} ({when(conflict.this)})"
    who = names(conflict)
    about = f"{conflict.check.label}: {who}. " if who else f"{conflict.check.label}. "
    if conflict.other is None:
        return f"{about}{this}: {conflict.detail}."
    other = f"{title(conflict.other)} ({when(conflict.other)})"
    verb = "sehari dengan" if conflict.check is Check.HARI_JP else "bertumpuk dengan"
    return f"{about}{this} {verb} {other}."


def field_errors(conflicts: Sequence[Conflict]) -> list[FieldError]:
    """Return conflicts as findings at the fields of a session."""
    return [
        FieldError(_FIELDS.get(one.check, "tanggal"), message(one), one.check.value, one.level)
        for one in conflicts
    ]


def summary(conflicts: Sequence[Conflict]) -> list[ConflictLine]:
    """Return short lines; the same thing at several sessions is told once."""
    found: dict[tuple[object, ...], ConflictLine] = {}
    for conflict in conflicts:
        bold, text = _line(conflict)
        line = ConflictLine(conflict.check, conflict.level, bold, text)
        found.setdefault((conflict.check, bold, text), line)
    return list(found.values())


def _line(conflict: Conflict) -> tuple[str, str]:
    other = conflict.other
    if other is None:
        return _alone(conflict)
    at = f"{title(other)} pukul {hours_text(other.mulai, other.selesai)}"
    if other.mulai is None:
        at = title(other)
    bold, rest = _first(conflict)
    if conflict.check is Check.RUANG:
        return bold, f"dipakai {at}"
    if conflict.check is Check.PENGAJAR:
        return bold, f"{_others(rest, 'pengajar')}mengajar {at}"
    verb = {
        Check.DUA_PERAN: "mengajar dan mengikuti sekaligus:",
        Check.HARI_JP: "pada hari yang sama mengikuti",
    }.get(conflict.check, "mengikuti")
    return bold, f"{_others(rest, 'peserta')}{verb} {at}"


def _alone(conflict: Conflict) -> tuple[str, str]:
    if not conflict.subjects:
        return conflict.check.label, conflict.detail
    bold, rest = _first(conflict)
    return bold, f"{_others(rest, 'orang')}{conflict.detail}"


def _first(conflict: Conflict) -> tuple[str, int]:
    return conflict.subjects[0].nama, len(conflict.subjects) - 1


def _others(count: int, noun: str) -> str:
    return f"dan {count} {noun} lain " if count else ""
