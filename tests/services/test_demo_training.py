"""The year of training of a demo office: believable, sound by the rules, the same by seed."""

from datetime import date

import pytest

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.domain.training_certificates import Expiry
from sdm_desktop.domain.training_clash import Check
from sdm_desktop.domain.training_people import CertificateStatus, ParticipantStatus
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from tests.still_world import WORLD

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "kantor.sdm"
    make_demo(path, DemoPlan(employees=160, years=1), today=TODAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


def test_a_year_holds_closed_running_and_coming_activities(services):
    rows = services.training.activities(2026)
    states = {row.activity.status for row in rows}
    wanted = {"SELESAI", "BERJALAN", "PENDAFTARAN", "BATAL"}
    assert wanted <= {state.value for state in states}
    assert sum(row.seats for row in rows) > 150
    assert len({row.activity.judul for row in rows}) == len(rows)
    assert all(row.seats <= row.activity.kuota_maks for row in rows)


def test_the_only_clash_was_let_through_with_a_reason(services):
    found = [one for one in services.training_schedule.conflicts(2026) if one.is_error]
    assert [(one.check, one.is_allowed) for one in found] == [(Check.RUANG, True)]


def test_people_wait_for_a_full_activity(services):
    row = next(row for row in services.training.activities(2026) if row.waiting)
    people = [one.participant for one in services.training_people.participants(row.id)]
    waiting = [one.urut_tunggu for one in people if one.status is ParticipantStatus.DAFTAR_TUNGGU]
    assert waiting == [1, 2, 3, 4]
    assert row.seats == row.activity.kuota_maks


def test_closed_activities_have_nothing_open(services):
    for row in services.training.activities(2026):
        if row.activity.status is ActivityStatus.SELESAI:
            codes = {one.code for one in services.training_closing.close_problems(row.id)}
            assert codes <= {"BIAYA", "UMPAN_BALIK"}


def test_jp_count_and_many_have_none(services):
    rows = services.training_credit.fairness(2026)
    assert 10 < sum(row.jp == 0 for row in rows) < len(rows) - 20
    assert any(row.jp >= 20 for row in rows)
    best = rows[-1]
    assert services.training_credit.person(best.id, 2026).years[-1] == (2026, best.jp)


def test_papers_are_numbered_verified_and_expire(services):
    rows = services.certificates.rows()
    assert {row.expiry for row in rows} >= {Expiry.NONE, Expiry.VALID}
    own = [row.certificate.nomor for row in rows if row.certificate.peserta_id]
    assert len(set(own)) == len(own) > 50
    waiting = [row for row in rows if row.certificate.status is CertificateStatus.MENUNGGU]
    assert all(row.certificate.peserta_id is None for row in waiting)


def test_a_tiny_office_is_no_trouble(tmp_path):
    path = tmp_path / "kecil.sdm"
    make_demo(path, DemoPlan(employees=1, years=1), today=date(2026, 1, 5), surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    try:
        assert Services.build(opened).training.activities(2026)
    finally:
        opened.close()
