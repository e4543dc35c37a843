"""Training that a leave would cut into, said as the clash engine says it."""

from collections.abc import Sequence
from datetime import date

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.leave import Leave
from sdm_desktop.domain.training import hours_text
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.leave import LeaveRepository
from sdm_desktop.storage.training_schedule import ScheduleRepository

_MOST = 3


def training_findings(database: Database, leave: Leave) -> list[FieldError]:
    """Return a warning for each of the first sessions within a leave; call inside a read.

    A leave is never refused for training: the session then stands red in the calendar.
    """
    span = (leave.tanggal_mulai, leave.tanggal_selesai)
    sessions = ScheduleRepository(database).sessions_of_person(leave.pegawai_id, *span)
    person = LeaveRepository(database).people([leave.pegawai_id]).get(leave.pegawai_id)
    name = person[0] if person else ""
    kind = leave.jenis.label.lower()
    days = f"{long_date(span[0])} s.d. {long_date(span[1])}"
    found = []
    for title, group, day, start, end in sessions[:_MOST]:
        hours = f" pukul {hours_text(start, end)}" if start is not None else ""
        when = f"{long_date(date.fromisoformat(day))}{hours}"
        words = f"Cuti: {name}. {title}, {group} ({when}): {kind} {days}."
        found.append(FieldError("tanggal_mulai", words, "PELATIHAN", Level.WARNING))
    return found


def training_words(database: Database, leaves: Sequence[Leave]) -> list[str]:
    """Return the same messages for several leaves, as lines."""
    with database.read():
        return [one.message for leave in leaves for one in training_findings(database, leave)]
