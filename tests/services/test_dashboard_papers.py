"""The home page's items on leave and letters."""

from datetime import date

import pytest

from sdm_desktop.domain.documents import Document
from sdm_desktop.domain.due import DueKind
from sdm_desktop.domain.leave import Leave
from sdm_desktop.domain.letters import LetterKind
from sdm_desktop.services.dashboard_papers import documents_due, leave_due, letters_due
from sdm_desktop.services.due import DueService
from sdm_desktop.services.leave import LeaveService
from sdm_desktop.services.letters import LetterService, LetterSubject
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.documents import DocumentRepository

TODAY = date(2026, 11, 24)


@pytest.fixture
def settings(database, session):
    return SettingsService(database, session)


def items(database, employees):
    with database.read():
        return letters_due(database, employees.facts.all(TODAY), 2, TODAY)


def test_leave_that_waits_is_told_and_late_once_it_began(
    database, session, settings, rules, make_employee
):
    leave = LeaveService(database, session, settings, rules)
    for number, day in ((1, date(2026, 12, 7)), (2, date(2026, 11, 20))):
        leave.request(
            Leave(
                pegawai_id=make_employee(number).id, tanggal_mulai=day, tanggal_selesai=day,
                tanggal_pengajuan=TODAY,
            )
        )  # fmt: skip
    with database.read():
        found = leave_due(database, TODAY)
    assert [(item.group, item.count, item.target, item.query) for item in found] == [
        ("terlambat", 1, "leave", "DIAJUKAN"),
        ("minggu_ini", 1, "leave", "DIAJUKAN"),
    ]
    assert found[1].when == "Mulai 7 Des 2026"


def test_letters_that_should_be_out_are_told_until_issued_or_marked_done(
    database, session, settings, rules, employees, make_employee
):
    for number in (1, 2):
        make_employee(number, mk_tahun=11, mk_bulan=4)  # KGB 1 December 2026
    due = DueService(database, session, rules, employees)
    (item,) = items(database, employees)
    assert (item.group, item.count, item.when) == ("terlambat", 2, "TMT 1 Des 2026")
    first, second = due.lines(DueKind.KGB, date(2026, 12, 31))
    letters = LetterService(database, session, settings, rules)
    letters.issue(LetterKind.KGB, [LetterSubject(first.pegawai_id, first.tanggal.isoformat())])
    assert items(database, employees)[0].count == 1
    due.finish([second])
    assert items(database, employees) == []


def test_documents_that_expire_are_told_until_marked_done(
    database, session, rules, employees, make_employee
):
    store = DocumentRepository(database)
    ends = (date(2026, 11, 1), date(2026, 12, 1), date(2028, 1, 1))
    with database.write(session.actor()) as writer:
        for number, end in enumerate(ends, 1):
            person = make_employee(number)
            scan = Document(
                pegawai_id=person.id, jenis="STR", kedaluwarsa=end, sha256="a" * 64, ukuran=1
            )
            store.add(writer, [scan])
        writer.audit("tambah_dokumen")

    def found():
        with database.read():
            people = employees.facts.all(TODAY)
            return documents_due(database, people, rules.book(), TODAY)

    assert [(item.group, item.count, item.when, item.query) for item in found()] == [
        ("terlambat", 1, "Sejak 1 Nov 2026", "DOKUMEN belum"),
        ("tiga_bulan", 1, "Mulai 1 Des 2026", "DOKUMEN belum"),
    ]
    due = DueService(database, session, rules, employees)
    due.finish(due.lines(DueKind.DOKUMEN, TODAY))
    assert [item.group for item in found()] == ["tiga_bulan"]
