"""What waits for a decision or a paper: leave asked for, KGB letters, documents that expire."""

from collections.abc import Collection
from datetime import date, timedelta

from sdm_desktop.domain.cooperation import AgreementStatus, status_of
from sdm_desktop.domain.dates import add_months, short_date
from sdm_desktop.domain.due import DueKind
from sdm_desktop.domain.feedback_clock import Calendar, ClockColour, SlaRules, clock_of
from sdm_desktop.domain.letters import LetterKind
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.services.dashboard_views import (
    LATE,
    THIS_WEEK,
    THREE_MONTHS,
    DueItem,
    due,
    some_names,
)
from sdm_desktop.services.document_access import kinds_on, limits_on
from sdm_desktop.services.due_documents import DocumentDates
from sdm_desktop.services.employee_facts import Facts
from sdm_desktop.storage.bangkom import BangkomRepository
from sdm_desktop.storage.cooperation import CooperationRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.feedback import FeedbackRepository
from sdm_desktop.storage.leave import LeaveRepository
from sdm_desktop.storage.letters import LetterRepository


def leave_due(database: Database, today: date) -> list[DueItem]:
    """Return the items on leave that nobody decided on; late once its first day is over."""
    waiting = LeaveRepository(database).waiting()
    names = LeaveRepository(database).people({leave.pegawai_id for leave in waiting})
    found = []
    for group, title, chosen in (
        (
            LATE,
            "Cuti sudah berjalan, belum diputus",
            [w for w in waiting if w.tanggal_mulai < today],
        ),
        (THIS_WEEK, "Pengajuan cuti menunggu", [w for w in waiting if w.tanggal_mulai >= today]),
    ):
        if chosen:
            detail = some_names([names[leave.pegawai_id][0] for leave in chosen])
            when = f"Mulai {short_date(chosen[0].tanggal_mulai)}"
            found.append(
                due(group, len(chosen), title, detail, when, target="leave", query="DIAJUKAN")
            )
    return found


def feedback_due(database: Database, book: RuleBook, today: date) -> list[DueItem]:
    """Return the item on entries of the register that are past their limit."""
    waiting = FeedbackRepository(database).open()
    if not waiting:
        return []
    rules = SlaRules.of(book.on(RuleCode.SLA_PENGADUAN, today))
    days = LeaveRepository(database).holidays(waiting[0].tanggal_terima, today)
    calendar = Calendar(frozenset(day.tanggal for day in days))
    late = [
        entry
        for entry in waiting
        if clock_of(entry, rules, calendar, today).colour is ClockColour.RED
    ]
    if not late:
        return []
    title = "Umpan balik masyarakat lewat batas"
    detail = some_names([f"{entry.jenis.label} {entry.nomor}" for entry in late])
    when = f"Diterima {short_date(late[0].tanggal_terima)}"
    more = {"target": "feedback", "tab": "register", "query": "terlambat"}
    return [due(LATE, len(late), title, detail, when, **more)]


def letters_due(
    database: Database, people: Collection[Facts], notice_months: int, today: date
) -> list[DueItem]:
    """Return the item on KGB whose letter should be out already: none issued, not marked done.

    PP 7/1977 Pasal 11-13: the letter is issued two months before the KGB takes effect.
    """
    limit = add_months(today, notice_months)
    late = [(p.kgb, p) for p in people if p.kgb is not None and p.kgb < limit]
    if not late:
        return []
    store = LetterRepository(database)
    known, done = store.known(LetterKind.KGB), store.done()
    missing = sorted(
        (day, person.nama)
        for day, person in late
        if (person.id, day.isoformat()) not in known
        and ("KGB", person.id, day.isoformat()) not in done
    )
    if not missing:
        return []
    detail = some_names([name for _, name in missing])
    when = f"TMT {short_date(missing[0][0])}"
    title = "Surat KGB belum terbit"
    return [due(LATE, len(missing), title, detail, when, target="due", query="KGB belum")]


def documents_due(
    database: Database, people: Collection[Facts], book: RuleBook, today: date
) -> list[DueItem]:
    """Return the items on documents that have expired and that expire soon, not marked done."""
    limits, names = limits_on(book, today), {person.id: person.nama for person in people}
    until = today + timedelta(days=limits.soon)
    ends = DocumentDates(database).ends(names, kinds_on(book, today), until)
    done = LetterRepository(database).done() if ends else {}
    waiting = sorted(
        (day, names[person_id])
        for person_id, day in ends
        if (DueKind.DOKUMEN.value, person_id, day.isoformat()) not in done
    )
    found = []
    for group, title, when, chosen in (
        (LATE, "Dokumen kedaluwarsa", "Sejak", [one for one in waiting if one[0] < today]),
        (
            THREE_MONTHS,
            "Dokumen segera kedaluwarsa",
            "Mulai",
            [one for one in waiting if one[0] >= today],
        ),
    ):
        if chosen:
            people_words = some_names([name for _, name in chosen])
            words = f"{when} {short_date(chosen[0][0])}"
            more = {"target": "due", "query": "DOKUMEN belum"}
            found.append(due(group, len(chosen), title, people_words, words, **more))
    return found


def agreements_due(database: Database, book: RuleBook, today: date) -> list[DueItem]:
    """Return the items on agreements that have ended without a successor and that end soon."""
    known = CooperationRepository(database).all()
    if not known:
        return []
    near = int(book.on(RuleCode.KERJA_SAMA, today).isi["siaga_hari"])
    continued = {one.menggantikan_id for one in known}
    found = []
    for group, status, title, when in (
        (LATE, AgreementStatus.BERAKHIR, "Kerja sama sudah berakhir", "Sejak"),
        (THREE_MONTHS, AgreementStatus.AKAN_BERAKHIR, "Kerja sama akan berakhir", "Mulai"),
    ):
        chosen = sorted(
            (one.berakhir, one.judul)
            for one in known
            if one.berakhir and one.id not in continued
            and status_of(one, today, near_days=near) is status
        )  # fmt: skip
        if chosen:
            detail = some_names([name for _, name in chosen])
            more = {"target": "training_plan", "tab": "cooperation", "query": status.value}
            words = f"{when} {short_date(chosen[0][0])}"
            found.append(due(group, len(chosen), title, detail, words, **more))
    return found


def rechecks_due(database: Database, today: date) -> list[DueItem]:
    """Return the item on levels of competence that are to be measured again after training."""
    waiting = BangkomRepository(database).to_check(today)
    if not waiting:
        return []
    names = some_names([name for _, name, _ in waiting])
    more = {"target": "training_plan", "tab": "plan", "query": "ukur-ulang"}
    words = f"Sejak {short_date(waiting[0][0])}"
    return [due(THIS_WEEK, len(waiting), "Kompetensi perlu diukur ulang", names, words, **more)]
