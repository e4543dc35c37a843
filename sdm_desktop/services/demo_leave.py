"""Stores the invented leave of a demo office, and issues some letters."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.demo_leave import LeaveDrawer
from sdm_desktop.domain.demo_people import DemoPerson, demo_id
from sdm_desktop.domain.due import DueKind
from sdm_desktop.domain.letters import LetterKind
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.letter_drafts import LetterLook
from sdm_desktop.services.letters import LetterSubject
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.storage.leave import LeaveRepository

_LETTERS = 12


def write_leave(opened: OpenOffice, people: Sequence[DemoPerson], seed: int, today: date) -> int:
    """Store leave of the last year and of the weeks to come; returns how much."""
    store = LeaveRepository(opened.database)
    with opened.database.write(opened.session.actor()) as writer:
        span = (today - timedelta(days=400), today + timedelta(days=200))
        free = frozenset(day.tanggal for day in store.holidays(*span))
        drawn = LeaveDrawer(seed, today, free).draw(people)
        leaves = [
            replace(leave, id=demo_id(seed, "cuti", str(number)))
            for number, leave in enumerate(drawn)
        ]
        if leaves:
            store.add(writer, leaves)
            writer.audit("data_contoh", "cuti", detail="Data rekaan", count=len(leaves))
    return len(leaves)


def write_letters(opened: OpenOffice, today: date) -> int:
    """Issue the KGB letters of the months at hand but for the last ones; returns how many."""
    services = Services.build(opened)
    lines = services.due.lines(DueKind.KGB, add_months(today, 2))
    chosen = lines[: max(0, min(_LETTERS, len(lines) // 2))]
    if not chosen:
        return 0
    subjects = [LetterSubject(line.pegawai_id, line.tanggal.isoformat()) for line in chosen]
    return len(services.letters.issue(LetterKind.KGB, subjects, LetterLook(date=today)).ids)
