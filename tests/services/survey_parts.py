"""Answers of the rules' vectors, and a survey to put them in."""

from sdm_desktop.domain.skm_answers import from_sheet, read_digits
from sdm_desktop.domain.skm_rules import Order
from sdm_desktop.domain.survey_answers import Respondent
from sdm_desktop.domain.surveys import PublicService
from sdm_desktop.services.surveys import SurveyService

KEDIRI = [
    "333111444",
    "113322444",
    "333334444",
    "111111111",
    "444444444",
    "333333333",
    "444444444",
    "444444444",
    "333333333",
    "333334444",
    "333333333",
    "222222222",
    "333333333",
    "444444444",
    "333333333",
    "333333333",
    "444332244",
    "333333333",
    "333333334",
    "444333333",
]
SMALL = {
    "a": ("444444432 444444432 443434444 444444444 444444444", "95.56", "A"),
    "b": ("333321413 122333332 423342333", "66.67", "C"),
    "c": ("334334443 332223344 344344444 333442244", "83.33", "B"),
}


def answered(surveys: SurveyService, digits: str, **more: object) -> Respondent:
    """Return a respondent who answered in the order of the regulation."""
    unsur = surveys.known_unsur()
    answers = from_sheet(read_digits(digits, len(unsur)), unsur, Order.PERATURAN)
    return Respondent(jawaban=answers, **more)  # type: ignore[arg-type]


def service_of(
    surveys: SurveyService, name: str = "KTP elektronik", unit: str | None = None
) -> str:
    """Store a service and return its id."""
    surveys.save_service(PublicService(nama=name, unit_id=unit))
    return next(row.id for row in surveys.services() if row.service.nama == name)


def survey_of(
    surveys: SurveyService, rows: list[str], period: str = "2026-S2", name: str = "KTP elektronik"
) -> str:
    """Store a survey with rows of answers and return its id."""
    known = {row.service.nama: row.id for row in surveys.services()}
    service = known.get(name) or service_of(surveys, name)
    surveys.save(surveys.draft(service, period))
    key = next(
        row.id
        for row in surveys.all()
        if row.layanan.id == service and row.survey.periode == period
    )
    for digits in rows:
        surveys.answers.add(key, answered(surveys, digits))
    return key
