"""Leave over a real file: requests, decisions, balances, holidays, who is away."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.errors import (
    DomainError,
    NotAllowedError,
    StaleRecordError,
    ValidationError,
)
from sdm_desktop.domain.leave import (
    Holiday,
    HolidayKind,
    Leave,
    LeaveKind,
    LeaveStatus,
    OpeningBalance,
)
from sdm_desktop.domain.users import Role
from sdm_desktop.services.holidays import HolidayService
from sdm_desktop.services.leave import FIRST_YEAR_KEY, WORKDAYS_KEY, LeaveDecision, LeaveService
from sdm_desktop.services.settings import SettingsService

MONDAY = date(2026, 12, 7)
FRIDAY = date(2026, 12, 11)
GRANTED = LeaveDecision(status=LeaveStatus.DISETUJUI, pejabat="Kepala Dinas")


@pytest.fixture
def settings(database, session):
    return SettingsService(database, session)


@pytest.fixture
def leave(database, session, settings, rules):
    return LeaveService(database, session, settings, rules)


@pytest.fixture
def holidays(database, session):
    return HolidayService(database, session)


@pytest.fixture
def ask(leave):
    """Store a request of a person and return it."""

    def make(person, start=MONDAY, end=FRIDAY, kind=LeaveKind.TAHUNAN, **more):
        leave.request(draft(person, start, end, kind, **more))
        return next(one for one in leave.history(person.id) if one.tanggal_mulai == start)

    return make


def draft(person, start=MONDAY, end=FRIDAY, kind=LeaveKind.TAHUNAN, **more):
    values = {
        "pegawai_id": person.id, "jenis": kind, "tanggal_mulai": start, "tanggal_selesai": end,
        "tanggal_pengajuan": date(2026, 11, 24), "alasan": "Acara keluarga",
    }  # fmt: skip
    return Leave(**(values | more))


def test_a_request_is_stored_with_its_working_days_and_waits(leave, make_employee, ask):
    asked = ask(make_employee())
    assert (asked.jumlah_hari_kerja, asked.status) == (5, LeaveStatus.DIAJUKAN)
    assert [row.nama for row in leave.waiting()] == ["Petrus Nubatonis 1, S.Sos."]


def test_a_request_is_taken_back_and_comes_back(leave, make_employee):
    person = make_employee()
    change = leave.request(draft(person))
    redo = change.undo()
    assert leave.history(person.id) == []
    redo.undo()
    assert len(leave.history(person.id)) == 1


def test_a_request_above_the_balance_is_refused_with_the_balance(leave, make_employee, ask):
    person = make_employee()
    ask(person, date(2026, 11, 30), date(2026, 12, 11))
    with pytest.raises(ValidationError, match="Sisa cuti tahun 2026 2 hari; diminta 3 hari"):
        ask(person, date(2026, 12, 14), date(2026, 12, 16))


def test_the_decision_is_stored_with_who_and_when_and_can_be_undone(leave, make_employee, ask):
    asked = ask(make_employee())
    change = leave.decide([asked.id], GRANTED)
    granted = leave.get(asked.id)
    assert granted.status is LeaveStatus.DISETUJUI
    assert granted.pejabat_berwenang == "Kepala Dinas"
    assert granted.tanggal_keputusan == date(2026, 11, 24)
    change.undo()
    assert leave.get(asked.id).status is LeaveStatus.DIAJUKAN


def test_one_forbidden_decision_of_several_stops_all(leave, make_employee, ask):
    first, second = ask(make_employee(1)), ask(make_employee(2), kind=LeaveKind.SAKIT)
    with pytest.raises(ValidationError, match="dokter"):
        leave.decide([first.id, second.id], GRANTED)
    assert leave.get(first.id).status is LeaveStatus.DIAJUKAN


def test_refusing_needs_a_reason(leave, make_employee, ask):
    asked = ask(make_employee())
    with pytest.raises(ValidationError, match="Alasan"):
        leave.decide([asked.id], LeaveDecision(status=LeaveStatus.DITOLAK))


def test_granting_checks_the_balance_again(leave, make_employee, ask):
    person = make_employee()
    first = ask(person)
    leave.decide([first.id], LeaveDecision(status=LeaveStatus.DITANGGUHKAN, catatan="Pemilu"))
    ask(person, date(2026, 11, 25), date(2026, 12, 4))
    with pytest.raises(ValidationError, match="Sisa cuti"):
        leave.decide([first.id], GRANTED)


def test_a_request_that_somebody_changed_meanwhile_is_not_overwritten(leave, make_employee, ask):
    asked = ask(make_employee())
    leave.change(replace(asked, alasan="Pindah rumah"))
    with pytest.raises(StaleRecordError):
        leave.change(replace(asked, alasan="Lain"))
    leave.decide([asked.id], GRANTED)
    with pytest.raises(DomainError, match="diajukan"):
        leave.change(replace(leave.get(asked.id), alasan="Lain"))


def test_holidays_and_shared_leave_are_no_working_days(leave, holidays, make_employee):
    person = make_employee()
    span = draft(person, date(2026, 12, 21), date(2026, 12, 31))
    assert leave.preview(span).days == 8  # 25 December comes with the program
    change = holidays.add_shared_leave(date(2026, 12, 24))
    assert leave.preview(span).days == 7
    change.undo()
    assert leave.preview(span).days == 8


def test_an_office_may_work_six_days(leave, settings, make_employee):
    settings.set_value(WORKDAYS_KEY, 6)
    assert leave.preview(draft(make_employee(), MONDAY, date(2026, 12, 13))).days == 6


def test_the_balance_follows_the_years_and_says_how(leave, settings, make_employee, ask):
    person = make_employee()
    settings.set_value(FIRST_YEAR_KEY, 2025)
    asked = ask(person, date(2025, 3, 3), date(2025, 3, 7))
    leave.decide([asked.id], GRANTED)
    found = leave.balance(person.id, 2026)
    assert (found.balance.rest_1, found.balance.opening, found.balance.left) == (7, 18, 18)
    assert found.explained.result["sisa"] == 18
    assert leave.balances([person.id], 2026)[person.id] == found.balance


def test_an_opening_balance_is_taken_over(leave, make_employee):
    person = make_employee()
    leave.save_opening(OpeningBalance(pegawai_id=person.id, tahun=2026, sisa_1=3))
    change = leave.save_opening(OpeningBalance(pegawai_id=person.id, tahun=2026, sisa_1=6))
    assert leave.balance(person.id, 2026).balance.opening == 18
    change.undo()
    assert leave.balance(person.id, 2026).balance.opening == 15
    with pytest.raises(ValidationError):
        leave.save_opening(OpeningBalance(pegawai_id=person.id, tahun=2026, sisa_1=25))


def test_a_pppk_has_no_long_leave(leave, make_employee):
    person = make_employee(
        1, nip="199507172020211902", tanggal_lahir=date(1995, 7, 17), status=EmployeeStatus.PPPK,
        gol_akhir="IX", tmt_golongan=date(2020, 2, 1), kontrak_mulai=date(2020, 2, 1),
        kontrak_akhir=date(2027, 1, 31), tmt_cpns=None, tmt_pns=None, nik="",
    )  # fmt: skip
    found = leave.preview(draft(person, kind=LeaveKind.BESAR))
    assert [finding.code for finding in found.findings] == ["JENIS"]
    assert leave.balance(person.id, 2026).explained.rules[0].kode == "CUTI_PPPK"


def test_maternity_leave_is_for_women(leave, make_employee):
    found = leave.preview(draft(make_employee(), kind=LeaveKind.MELAHIRKAN, anak_ke=1))
    assert "MELAHIRKAN" in {finding.code for finding in found.findings}
    woman = make_employee(2, nip="198704162013032902", jenis_kelamin=Sex.FEMALE, nik="")
    assert not leave.preview(draft(woman, kind=LeaveKind.MELAHIRKAN, anak_ke=1)).findings


def test_who_is_away_is_told_by_unit(leave, units, make_employee, ask):
    first, second = ask(make_employee(1)), ask(make_employee(2, unor_nama="BIDANG LAIN - DINAS"))
    leave.decide([first.id], GRANTED)
    assert [row.leave.id for row in leave.away(FRIDAY, FRIDAY)] == [first.id]
    leave.decide([second.id], GRANTED)
    assert len(leave.away(FRIDAY, date(2026, 12, 31))) == 2
    assert leave.away(date(2026, 12, 12), date(2026, 12, 31)) == []
    assert [len(unit.rows) for unit in leave.absences(FRIDAY, FRIDAY)] == [1, 1]
    unit_id = leave.away(FRIDAY, FRIDAY)[0].unit_id
    assert len(leave.away(FRIDAY, FRIDAY, unit_id)) == 1


def test_planners_of_training_learn_of_leave(leave, make_employee, ask):
    person, other = make_employee(1), make_employee(2)
    asked = ask(person)
    ask(other)
    found = leave.clashes({person.id}, FRIDAY, date(2026, 12, 20))
    assert list(found) == [person.id]
    leave.decide([asked.id], LeaveDecision(status=LeaveStatus.DITOLAK, catatan="Penuh"))
    assert leave.clashes({person.id}, FRIDAY, FRIDAY) == {}


def test_only_staff_may_write_and_a_penilai_may_not_read(database, session_of, settings, rules):
    reader = LeaveService(database, session_of(Role.PIMPINAN), settings, rules)
    assert reader.waiting() == []
    with pytest.raises(NotAllowedError):
        reader.decide(["x"], GRANTED)
    with pytest.raises(NotAllowedError):
        LeaveService(database, session_of(Role.PENILAI), settings, rules).waiting()


def test_the_calendar_begins_with_days_that_never_move(holidays):
    names = [(day.tanggal.isoformat(), day.nama) for day in holidays.of_year(2027)]
    assert names[0] == ("2027-01-01", "Tahun Baru Masehi")
    assert len(names) == 5
    assert holidays.is_incomplete(2027)


def test_a_holiday_is_added_changed_and_removed_with_undo(holidays):
    change = holidays.save(Holiday(tanggal=date(2026, 4, 3), nama=" Wafat Isa Almasih "))
    added = next(day for day in holidays.of_year(2026) if day.tanggal.month == 4)
    assert added.nama == "Wafat Isa Almasih"
    assert not holidays.is_incomplete(2026)
    holidays.save(replace(added, jenis=HolidayKind.LOKAL))
    with pytest.raises(ValidationError, match="sudah tercatat"):
        holidays.save(Holiday(tanggal=date(2026, 4, 3), nama="Lagi"))
    with pytest.raises(ValidationError, match="wajib"):
        holidays.save(Holiday(tanggal=date(2026, 4, 4), nama=" "))
    with pytest.raises(StaleRecordError):
        change.undo()
    undo = holidays.remove(added.id).undo
    assert len(holidays.of_year(2026)) == 5
    undo()
    assert len(holidays.of_year(2026)) == 6
