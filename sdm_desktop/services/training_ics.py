"""Sessions of training as a calendar file for other programs."""

from collections.abc import Sequence
from pathlib import Path

from sdm_desktop.domain.ics import CalendarEvent, calendar_text
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.session import Session
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_views import CalendarItem
from sdm_desktop.storage.files import write_atomically


class TrainingCalendarFile:
    """Writes what a calendar shows; who may read training may write it."""

    def __init__(self, core: TrainingCore, audit: AuditService) -> None:
        self._core = core
        self._audit = audit

    def text(self, items: Sequence[CalendarItem]) -> str:
        """Return sessions as a calendar file; those that take no time are left out."""
        self._core.reading()
        session = self._core.session
        events = [_event(item, session) for item in items if item.status.takes_time]
        return calendar_text(events, session.now(), "Pelatihan")

    def save(self, items: Sequence[CalendarItem], path: Path) -> int:
        """Write a calendar file and note it; returns the number of sessions."""
        text = self.text(items)
        write_atomically(path, text.encode())
        count = text.count("BEGIN:VEVENT")
        self._audit.note_reading("ekspor_kalender", f"{path.name}: {count} sesi pelatihan")
        return count


def _event(item: CalendarItem, session: Session) -> CalendarEvent:
    detail = [", ".join(item.trainers), f"{item.peserta} dari {item.kuota} peserta", item.unit]
    return CalendarEvent(
        uid=f"sesi-{item.session_id}@{session.office_id}.sdm-desktop",
        day=item.tanggal,
        title=item.title,
        detail="\n".join(part for part in detail if part),
        categories=(item.mode.label,),
        start=item.jam_mulai,
        end=item.jam_selesai,
        place=item.ruang or item.tempat,
    )
