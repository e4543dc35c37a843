"""Sessions of the calendar as entries, and in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.training import ActivityStatus, Mode, hours_text
from sdm_desktop.services.training_views import CalendarItem
from sdm_desktop.ui.widgets.calendar.area import WEEKDAYS
from sdm_desktop.ui.widgets.calendar.entries import Entry, Look

translate = QCoreApplication.translate
_LOOKS = {Mode.TATAP_MUKA: Look.FILLED, Mode.DARING: Look.NEUTRAL, Mode.CAMPURAN: Look.OUTLINED}
_S = ActivityStatus


def entry_of(item: CalendarItem) -> Entry:
    """Return a session as the calendar draws it."""
    return Entry(
        key=item.session_id,
        day=item.tanggal,
        start=item.jam_mulai,
        end=item.jam_selesai,
        title=item.title,
        place=place_of(item),
        words=words_of(item),
        look=_LOOKS[item.mode],
        is_draft=item.status is _S.DRAF,
        is_off=not item.status.takes_time,
        is_done=item.status is _S.SELESAI,
        has_conflict=item.has_conflict,
        can_move=item.status.is_open,
        record=item,
    )


def place_of(item: CalendarItem) -> str:
    """Return the room, the place, or that it is held at a distance."""
    return item.ruang or item.tempat or (item.mode.label if item.mode is Mode.DARING else "")


def words_of(item: CalendarItem) -> str:
    """Return everything about a session, line by line."""
    lines = [item.title, hours_text(item.jam_mulai, item.jam_selesai)]
    place = place_of(item)
    lines += [place] if place else []
    lines += [", ".join(item.trainers)] if item.trainers else []
    seats = translate("ScheduleEntries", "{taken} dari {seats} peserta")
    lines.append(seats.format(taken=item.peserta, seats=item.kuota))
    lines.append(f"{item.status.label}, {item.mode.label.lower()}")
    if item.has_conflict:
        words = translate("ScheduleEntries", "Bentrok")
        lines.append(f"{words}: {item.alasan_bentrok}" if item.alasan_bentrok else words)
    return "\n".join(lines)


def month_words(items: Sequence[CalendarItem]) -> str:
    """Return how much is shown: sessions, activities, clashes."""
    if not items:
        return translate("ScheduleEntries", "Tidak ada sesi pada rentang ini.")
    activities = len({item.activity_id for item in items})
    text = translate("ScheduleEntries", "{sessions} sesi dari {activities} kegiatan")
    return text.format(sessions=len(items), activities=activities)


def day_words(day: date) -> str:
    """Return "Rabu, 2 Desember 2026"."""
    return f"{WEEKDAYS[day.weekday()]}, {long_date(day)}"


def short_day(day: date) -> str:
    """Return "Rabu, 2 Desember"."""
    return day_words(day).removesuffix(f" {day.year}")
