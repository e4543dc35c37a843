"""The invented surveys: enough respondents, closed and published, the same by seed."""

from datetime import date

import pytest

from sdm_desktop.domain.demo_surveys import SurveyDrawer, last_half_years
from sdm_desktop.domain.surveys import SurveyStatus
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from tests.still_world import DAY, WORLD


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    path = tmp_path_factory.mktemp("survei") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=60, years=1, seed=4), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened).surveys.all()
    opened.close()


def test_two_services_have_four_half_years_with_at_least_200_respondents(rows):
    assert len(rows) == 8
    assert {row.survey.periode for row in rows} == {"2025-S1", "2025-S2", "2026-S1", "2026-S2"}
    assert all(row.result.responden >= 200 and row.result.ikm for row in rows)


def test_past_surveys_are_closed_and_the_last_ones_published(rows):
    states = {row.survey.periode: row.survey.status for row in rows}
    assert states == {
        "2026-S2": SurveyStatus.BERJALAN,
        "2026-S1": SurveyStatus.DIPUBLIKASIKAN,
        "2025-S2": SurveyStatus.DITUTUP,
        "2025-S1": SurveyStatus.DITUTUP,
    }


def test_each_has_an_index_before_it(rows):
    assert all(row.before is not None for row in rows)


def test_the_same_seed_draws_the_same():
    span = (date(2026, 1, 1), date(2026, 6, 30))
    assert list(SurveyDrawer(3, 0, 1).draw(9, span)) == list(SurveyDrawer(3, 0, 1).draw(9, span))
    keys = [period.kunci for period in last_half_years(date(2026, 3, 1), 3)]
    assert keys == ["2025-S1", "2025-S2", "2026-S1"]
