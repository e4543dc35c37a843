"""A performance year is opened in one step: periods, evaluations, undo, cancel."""

from datetime import date

import pytest

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.evaluation import PeriodKind
from sdm_desktop.domain.users import Role
from sdm_desktop.services.performance_cycle import CyclePlan, PerformanceCycle
from sdm_desktop.services.periods import PeriodService
from sdm_desktop.services.settings import SettingsService
from tests.services.skp_office import make_office


@pytest.fixture
def office(database, session, units, make_employee):
    make_employee(7, nama="Calon Pegawai", status=EmployeeStatus.CPNS, tmt_pns=None)
    return make_office(database, session, units, make_employee)


@pytest.fixture
def cycle(database, session, rules):
    return PerformanceCycle(database, session, rules)


@pytest.fixture
def periods(database, session):
    return PeriodService(database, session, SettingsService(database, session))


def count(database):
    return database.one("SELECT count(*) FROM evaluasi WHERE deleted_at IS NULL")[0]


def test_a_year_gets_its_periods_and_evaluations_with_one_undo(office, cycle, periods, database):
    plan = CyclePlan(year=2027, deadlines={"T1": date(2027, 4, 20)})
    preview = cycle.preview(plan)
    assert (preview.new_periods, preview.people, preview.evaluations) == (5, 5, 25)
    assert (preview.known, preview.not_rated, preview.without_evaluator) == (0, 0, 1)
    seen = []
    change = cycle.open(plan, lambda done, total: seen.append((done, total)))
    assert seen == [(0, 25), (25, 25)]
    assert count(database) == 25
    assert periods.by_key("2027-T1").batas_pengisian == date(2027, 4, 20)
    with pytest.raises(DomainError, match="sudah lengkap"):
        cycle.open(plan)
    change.undo()
    assert count(database) == 0


def test_who_takes_part_is_narrowed(office, cycle, database):
    plan = CyclePlan(
        year=2027,
        kinds=(PeriodKind.TAHUNAN,),
        statuses=frozenset({EmployeeStatus.PNS}),
        unit_id=office.head.unit_id,
    )
    assert cycle.preview(plan).people == 3
    cycle.open(plan)
    assert count(database) == 3
    assert cycle.preview(CyclePlan(year=2027, kinds=(PeriodKind.TAHUNAN,))).known == 3


def test_stopping_leaves_nothing_behind(office, cycle, periods, database):
    def stop(done, total):
        if done == total:
            raise DomainError("berhenti")

    with pytest.raises(DomainError, match="berhenti"):
        cycle.open(CyclePlan(year=2027), stop)
    assert count(database) == 0
    assert periods.all() == []


def test_bad_plans_are_refused(office, cycle, database, session_of, rules):
    with pytest.raises(DomainError, match="jenis periode"):
        cycle.preview(CyclePlan(year=2027, kinds=()))
    with pytest.raises(ValidationError, match="Batas pengisian"):
        cycle.open(CyclePlan(year=2027, deadlines={"T1": date(2027, 1, 1)}))
    with pytest.raises(NotAllowedError):
        PerformanceCycle(database, session_of(Role.PENILAI), rules).preview(CyclePlan(year=2027))
