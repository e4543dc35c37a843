"""Invented people are complete, sound and the same for the same seed."""

from collections import Counter
from datetime import date

import pytest

from sdm_desktop.domain.checks import EmployeeChecks, post_of
from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.demo_people import SHOWCASE_NAMES, draw_people
from sdm_desktop.domain.demo_posts import PNS_GOLONGAN
from sdm_desktop.domain.demo_units import DUKCAPIL, SHOWCASE_UNIT, plan_units
from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.pension import pension_date
from sdm_desktop.domain.position import find_age_limit
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.runtime.regulations import load_rules

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def people():
    return list(draw_people(plan_units(300), 1, TODAY))


@pytest.fixture(scope="module")
def many():
    return [person.employee for person in draw_people(plan_units(3000), 5, TODAY)]


@pytest.mark.parametrize("size", [1, 2, 7, 12, 40, 95, 300, 1000, 3000])
def test_an_office_has_exactly_the_wanted_size_and_every_unit_a_head(size):
    drawn = list(draw_people(plan_units(size), 1, TODAY))
    units = plan_units(size)
    assert len(drawn) == size
    assert Counter(p.unit for p in drawn if p.is_head) == Counter(unit.key for unit in units)
    assert {unit.parent for unit in units} <= {"", *(unit.key for unit in units)}


def test_the_same_seed_gives_the_same_people_and_another_seed_others(people):
    assert list(draw_people(plan_units(300), 1, TODAY)) == people
    others = {p.employee.nip for p in draw_people(plan_units(300), 2, TODAY)}
    assert len(others & {p.employee.nip for p in people}) < 5


def test_nobody_breaks_a_rule_but_some_records_have_warnings(many):
    checks = EmployeeChecks(TODAY, RuleBook(load_rules()))
    findings = [checks.check(employee) for employee in many]
    assert not [finding for found in findings for finding in found if finding.is_error]
    assert 40 < sum(1 for found in findings if found) < 200


def test_numbers_are_unique_and_marked_as_invented(many):
    assert len({e.nip for e in many}) == len(many)
    assert all(901 <= int(e.nip[15:]) <= 999 for e in many)
    assert all(e.is_data_rekaan for e in many)
    nik = [e.nik for e in many if e.nik]
    assert len(set(nik)) > len(nik) * 0.99


def test_careers_fit_together(many):
    for employee in many:
        assert employee.tmt_cpns <= employee.tmt_golongan <= TODAY
        assert employee.tmt_cpns.year - employee.tanggal_lahir.year >= 18
        if employee.status is EmployeeStatus.PNS:
            reached = PNS_GOLONGAN.index(employee.gol_akhir)
            assert PNS_GOLONGAN.index(employee.gol_awal) <= reached
            assert TODAY.year - employee.tanggal_lahir.year <= 60
        else:
            assert employee.mk_tahun == 0


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
@pytest.mark.parametrize("day", [TODAY, date(2026, 7, 1), date(2026, 2, 28)])
def test_contracts_run_and_a_few_end_soon(seed, day):
    people = [p.employee for p in draw_people(plan_units(300), seed, day)]
    contracts = [e for e in people if e.kontrak_akhir]
    assert all(e.kontrak_mulai <= day <= e.kontrak_akhir for e in contracts)
    years = {round((e.kontrak_akhir - e.kontrak_mulai).days / 365.25) for e in contracts}
    assert years <= {1, 2, 3, 4, 5}
    assert len({e.kontrak_ke for e in contracts}) > 2
    left = sorted((e.kontrak_akhir - day).days for e in contracts)
    assert 2 <= sum(days <= 90 for days in left) <= 4
    assert sum(days <= 30 for days in left) == 1


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5, 6])
def test_some_retire_in_the_next_year_and_nobody_should_have_gone(seed):
    book = RuleBook(load_rules())
    coming = []
    for person in draw_people(plan_units(300), seed, TODAY):
        employee = person.employee
        limit = find_age_limit(
            post_of(employee), book.on("BUP", TODAY), book.on("JABATAN_KOTA", TODAY)
        )
        coming.append(pension_date(employee.tanggal_lahir, limit.years))
        checks = EmployeeChecks(TODAY, book).check(employee)
        assert not [finding for finding in checks if finding.is_error]
    soon = [day for day in coming if day <= add_months(TODAY, 12)]
    assert min(coming) > TODAY
    assert 5 <= len(soon) <= 8
    assert len(set(soon)) >= 5
    assert 1 <= sum(day <= add_months(TODAY, 3) for day in soon) <= 3


def test_ratios_are_those_of_the_country(many):
    total = len(many)
    status = Counter(e.status for e in many)
    assert 0.5 < status[EmployeeStatus.PNS] / total < 0.85
    assert all(status[kind] for kind in EmployeeStatus)
    assert 0.49 < sum(e.jenis_kelamin is Sex.FEMALE for e in many) / total < 0.57
    assert 0.60 < sum(e.tingkat_pendidikan in {"S-1", "S-2"} for e in many) / total < 0.92
    active = sum(e.kedudukan_hukum_id in {"01", "71"} for e in many)
    assert 0.98 < active / total < 1


def test_the_showcase_unit_has_its_names_in_every_demo(people):
    staff = [p.employee.nama for p in people if p.unit == SHOWCASE_UNIT and not p.is_head]
    assert tuple(staff) == SHOWCASE_NAMES
    assert sum(p.unit.startswith(DUKCAPIL) for p in people) == 86
    names = Counter(p.employee.nama for p in people)
    assert max(names.values()) == 1
