"""A demo office is complete, consistent and opens with its shown password."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.evaluation import EvaluationState, EvaluationStatus
from sdm_desktop.domain.rating_rules import missing_parts
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.demo_days import DemoDays
from sdm_desktop.services.evaluations import EvaluationService
from sdm_desktop.services.monitoring import MonitoringService
from sdm_desktop.services.office import describe_office, open_office
from sdm_desktop.services.periods import PeriodService
from sdm_desktop.services.recent_changes import recent_changes
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.settings import SettingsService
from tests.still_world import WORLD

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "contoh.sdm"
    return make_demo(path, DemoPlan(), today=TODAY, surroundings=WORLD)


@pytest.fixture
def opened(demo):
    office = open_office(demo.path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield office
    office.close()


@pytest.fixture
def service(opened):
    return EvaluationService(
        opened.database, opened.session, RulesService(opened.database, opened.session)
    )


@pytest.fixture
def periods(opened):
    return PeriodService(
        opened.database, opened.session, SettingsService(opened.database, opened.session)
    )


def test_the_summary_tells_what_is_there(demo, opened, periods):
    assert (demo.employees, demo.periods) == (300, 10)
    assert opened.database.one("SELECT COUNT(*) FROM pegawai")[0] == 300
    assert opened.database.one("SELECT COUNT(*) FROM evaluasi")[0] == demo.evaluations
    assert opened.database.one("SELECT COUNT(*) FROM target_kinerja")[0] == demo.targets
    assert opened.database.one("SELECT COUNT(*) FROM cari")[0] == 300
    assert opened.database.one("SELECT COUNT(*) FROM pegawai WHERE is_data_rekaan IS NOT 1")[0] == 0
    assert periods.current().kunci == "2026-T3"


def test_it_says_that_it_is_a_demo(demo):
    info = describe_office(demo.path)
    assert info.is_demo
    assert {name for name, _ in info.users} == {"admin", "penilai", "pimpinan", "auditor"}


@pytest.mark.parametrize("name", ["penilai", "pimpinan", "auditor"])
def test_every_shown_user_can_log_in(demo, name):
    open_office(demo.path, name, DEMO_PASSWORD, surroundings=WORLD).close()


def test_the_evaluator_finds_eighteen_people_in_every_state(demo, opened):
    opened.close()
    mine = open_office(demo.path, "penilai", DEMO_PASSWORD, surroundings=WORLD)
    try:
        service = EvaluationService(
            mine.database, mine.session, RulesService(mine.database, mine.session)
        )
        settings = SettingsService(mine.database, mine.session)
        rows = service.grid(PeriodService(mine.database, mine.session, settings).current().id)
        assert len(rows) == 18
        assert {row.evaluation.state for row in rows} == set(EvaluationState)
        assert any(row.evaluation.needs_reason for row in rows)
        assert sum(row.predikat_lalu is not None for row in rows) >= 15
    finally:
        mine.close()


def test_every_final_evaluation_is_frozen_and_could_be_final_by_the_rules(opened, service, periods):
    for period in periods.all():
        for row in service.grid(period.id):
            evaluation = row.evaluation
            if evaluation.status is not EvaluationStatus.FINAL:
                continue
            parties = evaluation.beku
            assert parties.pegawai.nama == row.nama
            assert parties.penilai.nama
            assert parties.capaian_organisasi
            assert parties.unit_jalur.endswith(row.unit_nama)
            assert evaluation.final_pada.date() < TODAY
            assert missing_parts(replace(evaluation, status=EvaluationStatus.DRAF)) == []


def test_ended_periods_are_final_and_the_running_one_is_open(opened, service, periods):
    monitoring = MonitoringService(opened.database, opened.session)
    for period in periods.all():
        states = {one.person.state for one in monitoring.watch(period).people}
        if period.selesai >= TODAY:
            assert states == {None}
        elif period.kunci != "2026-T3":
            assert states <= {EvaluationState.FINAL, None}
            assert service.to_reopen(period.id) == []


def test_what_is_ready_can_be_made_final(tmp_path):
    path = tmp_path / "contoh.sdm"
    make_demo(path, DemoPlan(years=1), today=TODAY, surroundings=WORLD)
    office = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    service = EvaluationService(
        office.database, office.session, RulesService(office.database, office.session)
    )
    settings = SettingsService(office.database, office.session)
    period = PeriodService(office.database, office.session, settings).current()
    ready = [
        r.evaluation.id
        for r in service.grid(period.id)
        if r.evaluation.state is EvaluationState.SIAP
    ]
    assert service.finalise(ready).count == len(ready) > 20
    office.close()


def test_the_last_two_days_saw_ordinary_work_by_several_people(opened):
    told = recent_changes(opened.database, opened.session, 6)
    assert [(change.group, change.title) for change in told] == [
        ("Hari ini", "Lokasi kerja diubah"),
        ("Hari ini", "Capaian organisasi diisi"),
        ("Hari ini", "Nomor HP diubah"),
        ("Kemarin", "Evaluasi difinalkan (5)"),
        ("Kemarin", "TMT jabatan diubah"),
        ("Kemarin", "Pegawai diimpor"),
    ]
    assert told[3].detail.endswith("oleh Marthen Adoe")
    moments = [row[0] for row in opened.database.rows("SELECT waktu FROM audit ORDER BY nomor")]
    assert moments == sorted(moments)
    assert AuditService(opened.database, opened.session).verify() == []


def test_early_in_the_morning_the_last_work_was_done_yesterday():
    day = date(2026, 11, 24)
    early, later = (datetime(2026, 11, 24, *at, tzinfo=UTC) for at in ((1, 29), (1, 30)))
    assert DemoDays.before(day, early).last == date(2026, 11, 23)
    assert DemoDays.before(day, later).last == day
    assert DemoDays.before(date(2026, 3, 2), early).last == date(2026, 3, 2)


def test_the_same_seed_makes_the_same_office(demo, opened, tmp_path):
    path = tmp_path / "lagi.sdm"
    make_demo(path, DemoPlan(), today=TODAY, surroundings=WORLD)
    sql = (
        "SELECT id, nip, nama FROM pegawai ORDER BY id",
        "SELECT id, pegawai_id, hasil, perilaku, predikat, catatan, beku FROM evaluasi ORDER BY id",
        "SELECT id, indikator, target, realisasi, tenggat FROM target_kinerja ORDER BY id",
        "SELECT id, jalur, kepala_id FROM unor ORDER BY id",
    )
    first = [opened.database.rows(text) for text in sql]
    opened.close()
    again = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    assert [again.database.rows(text) for text in sql] == first
    again.close()


@pytest.mark.parametrize("size", [1, 3, 30])
def test_small_offices_work_too(tmp_path, size):
    summary = make_demo(
        tmp_path / "k.sdm",
        DemoPlan(employees=size, years=1, seed=7),
        today=TODAY,
        surroundings=WORLD,
    )
    assert summary.employees == size
    assert summary.evaluations >= size


def test_progress_is_told_and_stopping_leaves_nothing(tmp_path):
    seen = []

    def stop(done, total):
        seen.append((done, total))
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_demo(
            tmp_path / "k.sdm",
            DemoPlan(employees=20),
            today=TODAY,
            progress=stop,
            surroundings=WORLD,
        )
    assert seen == [(0, 11), (1, 11), (2, 11), (3, 11)]
    assert [p.name for p in tmp_path.iterdir() if not p.name.endswith("-pakai")] == []


@pytest.mark.parametrize("plan", [DemoPlan(employees=0), DemoPlan(years=6), DemoPlan(seed=-1)])
def test_impossible_plans_are_refused(tmp_path, plan):
    with pytest.raises(ValidationError):
        make_demo(tmp_path / "k.sdm", plan, today=TODAY, surroundings=WORLD)


def test_the_logo_is_a_png(opened):
    from PySide6.QtGui import QImage

    logo = SettingsService(opened.database, opened.session).office().logo
    image = QImage.fromData(logo)
    assert (image.width(), image.height()) == (240, 288)
