"""Leave: working days, balances with carry-over, and what speaks against a request."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.errors import Level, ValidationError
from sdm_desktop.domain.leave import (
    SIX_DAYS,
    Leave,
    LeaveHistory,
    LeaveKind,
    LeaveStatus,
    OpeningBalance,
    annual_balance,
    working_days,
)
from sdm_desktop.domain.leave_checks import (
    Applicant,
    check_decision,
    check_leave,
    kinds_for,
    rule_code,
)

NATAL = date(2026, 12, 25)
BEGAN = date(2013, 3, 1)


@pytest.fixture(scope="module")
def rule(book):
    return book.on("CUTI", date(2026, 12, 31))


def leave(start, end, kind=LeaveKind.TAHUNAN, **more):
    values = {"jenis": kind, "tanggal_mulai": start, "tanggal_selesai": end}
    values |= {"pegawai_id": "p", "tanggal_pengajuan": date(2026, 11, 24), "jumlah_hari_kerja": 1}
    return Leave(**(values | more))


def applicant(status=EmployeeStatus.PNS, **more):
    values = {
        "nama": "Petrus Nubatonis", "status": status, "kelamin": Sex.FEMALE, "began": BEGAN,
        "is_active": True, "others": (),
    }  # fmt: skip
    return Applicant(**(values | more))


@pytest.mark.parametrize(
    ("start", "end", "free", "workdays", "days"),
    [
        (date(2026, 11, 23), date(2026, 11, 27), (), None, 5),
        (date(2026, 11, 23), date(2026, 11, 29), (), None, 5),
        (date(2026, 11, 28), date(2026, 11, 29), (), None, 0),
        (date(2026, 12, 21), date(2026, 12, 31), (NATAL,), None, 8),
        (date(2026, 12, 21), date(2026, 12, 31), (NATAL, date(2026, 12, 24)), None, 7),
        (date(2026, 12, 21), date(2026, 12, 31), (NATAL, date(2026, 12, 27)), None, 8),
        (date(2026, 11, 23), date(2026, 11, 29), (), SIX_DAYS, 6),
        (date(2026, 11, 24), date(2026, 11, 24), (), None, 1),
        (date(2026, 11, 24), date(2026, 11, 23), (), None, 0),
        (date(2024, 2, 26), date(2024, 3, 1), (), None, 5),
    ],
)
def test_working_days_skip_weekends_holidays_and_shared_leave(start, end, free, workdays, days):
    extra = {} if workdays is None else {"workdays": workdays}
    assert working_days(start, end, frozenset(free), **extra) == days


@pytest.mark.parametrize(
    ("used", "year", "opening"),
    [
        ({}, 2024, 12),  # the first year kept: nothing is known of the years before
        ({2024: 12}, 2025, 12),
        ({2024: 8}, 2025, 16),
        ({2024: 5}, 2025, 18),  # 12 + 7, at most 18
        ({2024: 0}, 2025, 18),  # one year without leave: at most 18
        ({}, 2026, 24),  # two years without any leave: at most 24
        ({2024: 0, 2025: 1}, 2026, 18),
        ({2024: 12, 2025: 12}, 2026, 12),
        ({2024: 5, 2025: 18}, 2026, 12),
        ({2024: 5, 2025: 14}, 2026, 16),
    ],
)
def test_the_balance_carries_over_what_was_left(rule, used, year, opening):
    history = LeaveHistory(began=BEGAN, first_year=2024, used=used)
    assert annual_balance(rule, history, year).opening == opening


def test_the_balance_counts_what_is_taken_and_what_is_asked(rule):
    history = LeaveHistory(began=BEGAN, first_year=2026, used={2026: 5}, asked={2026: 3})
    balance = annual_balance(rule, history, 2026)
    assert (balance.hak, balance.carried, balance.left) == (12, 0, 4)


def test_an_opening_balance_from_elsewhere_replaces_the_years_before(rule):
    opening = OpeningBalance(pegawai_id="p", tahun=2026, sisa_1=4)
    history = LeaveHistory(began=BEGAN, first_year=2024, openings={2026: opening})
    assert annual_balance(rule, history, 2026).opening == 16
    both = replace(opening, sisa_1=12, sisa_2=12)
    history = LeaveHistory(began=BEGAN, first_year=2026, openings={2026: both})
    assert annual_balance(rule, history, 2026).opening == 24


def test_nobody_has_annual_leave_before_a_year_of_service(rule):
    history = LeaveHistory(began=date(2026, 2, 1), first_year=2026)
    assert annual_balance(rule, history, 2026).opening == 0
    assert annual_balance(rule, history, 2027).opening == 12


def test_long_leave_replaces_the_annual_leave_of_its_year(rule):
    history = LeaveHistory(
        began=BEGAN, first_year=2024, used={2024: 4}, long_leave=frozenset({2025})
    )
    assert annual_balance(rule, history, 2025).opening == 0
    assert annual_balance(rule, history, 2026).opening == 12


def codes(found, level=Level.ERROR):
    return {finding.code for finding in found if finding.level is level}


START = date(2026, 12, 7)


@pytest.mark.parametrize(
    ("draft", "who", "code"),
    [
        (leave(START, date(2026, 12, 1)), applicant(), "TANGGAL"),
        (leave(START, START, LeaveKind.BESAR), applicant(EmployeeStatus.PPPK), "JENIS"),
        (leave(START, START, LeaveKind.CLTN), applicant(EmployeeStatus.PPPK), "JENIS"),
        (leave(START, START, LeaveKind.ALASAN_PENTING), applicant(EmployeeStatus.PPPK), "JENIS"),
        (leave(START, START, LeaveKind.BESAR), applicant(EmployeeStatus.CPNS), "JENIS"),
        (leave(START, START), applicant(began=date(2026, 1, 5)), "MASA_KERJA"),
        (leave(START, START, LeaveKind.BESAR), applicant(began=date(2022, 1, 1)), "MASA_KERJA"),
        (leave(START, START, LeaveKind.CLTN), applicant(began=date(2022, 1, 1)), "MASA_KERJA"),
        (leave(START, date(2027, 3, 7), LeaveKind.BESAR), applicant(), "LAMA"),
        (leave(START, date(2027, 3, 7), LeaveKind.MELAHIRKAN, anak_ke=1), applicant(), "LAMA"),
        (leave(START, date(2027, 1, 7), LeaveKind.ALASAN_PENTING), applicant(), "LAMA"),
        (leave(START, date(2028, 6, 8), LeaveKind.SAKIT, lampiran="x"), applicant(), "LAMA"),
        (leave(START, date(2029, 12, 7), LeaveKind.CLTN), applicant(), "LAMA"),
        (leave(START, START, LeaveKind.MELAHIRKAN), applicant(kelamin=Sex.MALE), "MELAHIRKAN"),
        (leave(START, START, LeaveKind.MELAHIRKAN, anak_ke=4), applicant(), "ANAK"),
        (leave(date(2026, 12, 30), date(2027, 1, 4)), applicant(), "TAHUN"),
        (leave(START, START, jumlah_hari_kerja=0), applicant(), "HARI"),
        (leave(START, START), applicant(is_active=False), "AKTIF"),
    ],
)
def test_a_request_against_a_rule_is_refused(book, draft, who, code):
    rule = book.on(rule_code(who.status), draft.tanggal_mulai)
    assert code in codes(check_leave(draft, who, rule, None))


@pytest.mark.parametrize(
    ("kind", "end"),
    [
        (LeaveKind.BESAR, date(2027, 3, 6)),
        (LeaveKind.ALASAN_PENTING, date(2027, 1, 6)),
        (LeaveKind.CLTN, date(2029, 12, 6)),
        (LeaveKind.TAHUNAN, date(2026, 12, 11)),
    ],
)
def test_a_request_within_the_rules_passes(rule, kind, end):
    assert not codes(check_leave(leave(START, end, kind), applicant(), rule, None))


def test_more_than_the_balance_is_refused_with_both_numbers(rule):
    history = LeaveHistory(began=BEGAN, first_year=2026, used={2026: 10})
    balance = annual_balance(rule, history, 2026)
    draft = leave(START, date(2026, 12, 9), jumlah_hari_kerja=3)
    found = check_leave(draft, applicant(), rule, balance)
    assert codes(found) == {"SALDO"}
    assert "2 hari; diminta 3 hari" in found[0].message


def test_leave_that_overlaps_another_is_refused_unless_that_one_was_refused(rule):
    other = leave(date(2026, 12, 9), date(2026, 12, 11), LeaveKind.SAKIT, id="a")
    draft = leave(START, date(2026, 12, 9))
    assert codes(check_leave(draft, applicant(others=[other]), rule, None)) == {"TUMPANG_TINDIH"}
    gone = replace(other, status=LeaveStatus.DITOLAK)
    assert not codes(check_leave(draft, applicant(others=[gone]), rule, None))
    itself = replace(draft, id="a")
    assert not codes(check_leave(itself, applicant(others=[itself]), rule, None))


def test_annual_leave_after_long_leave_of_the_year_is_refused(rule):
    long_leave = leave(
        date(2026, 3, 1), date(2026, 5, 1), LeaveKind.BESAR, id="b", status=LeaveStatus.DISETUJUI
    )
    found = check_leave(leave(START, START), applicant(others=[long_leave]), rule, None)
    assert codes(found) == {"CUTI_BESAR"}


def test_sick_leave_without_letter_warns_and_cannot_be_granted(rule):
    draft = leave(START, START, LeaveKind.SAKIT)
    assert codes(check_leave(draft, applicant(), rule, None), Level.WARNING) == {"SURAT_DOKTER"}
    assert codes(check_decision(draft, LeaveStatus.DISETUJUI, "")) == {"SURAT_DOKTER"}


def test_a_pppk_has_four_kinds_of_leave(book):
    rule = book.on("CUTI_PPPK", START)
    kinds = kinds_for(rule, EmployeeStatus.PPPK)
    assert [kind.value for kind in kinds] == ["TAHUNAN", "SAKIT", "MELAHIRKAN", "BERSAMA"]


@pytest.mark.parametrize(
    ("before", "after", "reason", "is_allowed"),
    [
        ("DIAJUKAN", "DISETUJUI", "", True),
        ("DIAJUKAN", "DITOLAK", "", False),
        ("DIAJUKAN", "DITOLAK", "Pekerjaan mendesak", True),
        ("DITANGGUHKAN", "DISETUJUI", "", True),
        ("DISETUJUI", "DIBATALKAN", "Sakit", True),
        ("DISETUJUI", "DITOLAK", "Terlambat", False),
        ("DITOLAK", "DISETUJUI", "", False),
        ("DIBATALKAN", "DISETUJUI", "", False),
    ],
)
def test_decisions_follow_each_other_as_allowed(before, after, reason, is_allowed):
    draft = leave(START, START, status=LeaveStatus(before))
    assert (not check_decision(draft, LeaveStatus(after), reason)) is is_allowed


@pytest.mark.parametrize(
    ("inputs", "opening", "left"),
    [
        ({"sisa_1": 4, "terpakai": 5}, 16, 11),
        ({"sisa_1": 9}, 18, 18),
        ({"sisa_1": 12, "sisa_2": 12, "utuh_dua_tahun": True}, 24, 24),
        ({"cuti_besar": True, "sisa_1": 5}, 0, 0),
        ({"mulai_bekerja": "2026-03-01"}, 0, 0),
        ({"mulai_bekerja": "2025-12-31", "menunggu": 2}, 12, 10),
        ({"terpakai": 20}, 12, 0),
    ],
)
def test_the_calculator_of_the_balance_agrees_with_the_rules(book, today, inputs, opening, left):
    found = registry.run("saldo-cuti", {"status": "PNS", "tahun": 2026} | inputs, book, today)
    assert (found.result["saldo_awal"], found.result["sisa"]) == (opening, left)
    assert found.rules[0].kode == "CUTI"
    assert found.steps


def test_the_calculator_of_working_days_says_what_is_skipped(book, today):
    inputs = {
        "tanggal_mulai": "2026-12-21", "tanggal_selesai": "2026-12-31", "libur": ["2026-12-25"],
    }  # fmt: skip
    found = registry.run("hari-kerja-cuti", inputs, book, today)
    assert found.result == {"hari_kalender": 11, "hari_kerja": 8}
    with pytest.raises(ValidationError, match="mendahului"):
        registry.run("hari-kerja-cuti", inputs | {"tanggal_selesai": "2026-12-01"}, book, today)
