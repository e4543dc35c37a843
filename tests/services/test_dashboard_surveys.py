"""What the home page says about surveys."""

from datetime import date

from sdm_desktop.services.dashboard_surveys import surveys_due
from sdm_desktop.services.surveys import SurveyService
from tests.services.survey_parts import service_of, survey_of

TODAY = date(2026, 11, 24)


def found(database, rules):
    with database.read():
        return surveys_due(database, rules.book(), TODAY)


def test_surveys_past_their_time_and_services_without_one_are_named(database, session, rules):
    surveys = SurveyService(database, session, rules)
    assert found(database, rules) == []
    survey_of(surveys, ["444444444"], period="2026-S1", name="KTP")
    service_of(surveys, "Akta")
    late, silent = found(database, rules)
    assert (late.title, late.detail) == (
        "Survei lewat waktu, belum ditutup", "KTP, Semester I Tahun 2026",
    )  # fmt: skip
    assert (silent.title, silent.detail) == ("Layanan tanpa survei 12 bulan", "Akta")
    surveys.closing.close(surveys.all()[0].id)
    assert [item.detail for item in found(database, rules)] == ["Akta"]
    survey_of(surveys, [], period="2026-S2", name="Akta")
    assert found(database, rules) == []
