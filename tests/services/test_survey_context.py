"""Surveys as context of evaluators: of the unit and those above, closed, of enough people."""

from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from tests.still_world import DAY, WORLD


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    path = tmp_path_factory.mktemp("konteks") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=80, years=1, seed=4), today=DAY, surroundings=WORLD)
    opened = open_office(path, "penilai", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


def unit_of(services, words):
    with services.file.database.read():
        row = services.file.database.one(
            "SELECT id FROM unor WHERE jalur LIKE ? ORDER BY length(jalur) DESC LIMIT 1",
            (f"%{words}%",),
        )
    return row[0]


def test_a_unit_below_sees_the_services_of_the_agency_with_their_change(services):
    lines = services.survey_context.of_unit(unit_of(services, "Kependudukan"), DAY)
    assert {line.layanan for line in lines} == {"Penerbitan KTP-el", "Penerbitan akta kelahiran"}
    for line in lines:
        assert line.periode == "Semester I Tahun 2026"
        assert Decimal(25) <= line.ikm <= Decimal(100)
        assert line.responden >= 30
        assert line.change is not None


def test_only_surveys_that_ended_count_and_other_units_see_none(services):
    early = services.survey_context.of_unit(unit_of(services, "Kependudukan"), date(2025, 12, 31))
    assert {line.periode for line in early} == {"Semester II Tahun 2025"}
    database = services.file.database
    with database.write(services.session.actor()) as writer:
        writer.insert("unor", "unit-lain", {"nama": "Dinas Lain", "jalur": "Dinas Lain"})
        writer.audit("data_contoh")
    assert services.survey_context.of_unit("unit-lain", DAY) == []
    assert services.survey_context.of_unit(None, DAY) == []


def test_a_survey_of_few_people_is_not_shown(services):
    unit, database = unit_of(services, "Kependudukan"), services.file.database
    rows = database.rows("SELECT id, rev, responden FROM hasil_skm")
    for few in (True, False):
        with database.write(services.session.actor()) as writer:
            for number, (key, rev, many) in enumerate(rows):
                rows[number] = (key, rev + 1, many)
                writer.update("hasil_skm", key, rev, {"responden": 12 if few else many})
            writer.audit("data_contoh")
        assert bool(services.survey_context.of_unit(unit, DAY)) is not few


def test_an_improvement_is_measured_by_the_surveys_around_it(services):
    context = services.survey_context
    span = (date(2025, 8, 1), date(2025, 12, 15))
    before, after = context.measured("Penerbitan KTP-el", 3, span)
    assert (before.periode, after.periode) == ("Semester I Tahun 2025", "Semester I Tahun 2026")
    for one in (before, after):
        assert Decimal(1) <= one.nrr <= Decimal(4)
        assert one.nrr == one.nrr.quantize(Decimal("0.001"))
    _, running = context.measured("penerbitan  ktp-el", 3, (date(2025, 4, 1), None))
    assert running.periode == "Semester II Tahun 2025"
    nothing = context.measured("Layanan lain", 3, span)
    assert nothing == (None, None)
    assert context.measured("Penerbitan KTP-el", 3, (date(2026, 11, 1), None))[1] is None
