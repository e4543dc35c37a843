"""Stores the invented surveys of a demo office: two services, four half-years, an older index."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from sdm_desktop.domain.demo_feedback_texts import SERVICES
from sdm_desktop.domain.demo_surveys import POPULATIONS, SurveyDrawer, counts, last_half_years
from sdm_desktop.domain.skm_period import SurveyPeriod, read_period
from sdm_desktop.domain.survey_answers import AnswerSource, sheet_of
from sdm_desktop.domain.surveys import OldIndex, PublicService, Survey
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.services.surveys import SurveyService
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.write import Writer

_PERIODS = 4
_HEAD = "Kepala Bidang Pelayanan Pendaftaran Penduduk"
_OLD = (Decimal("76.84"), Decimal("75.12"))


def write_surveys(opened: OpenOffice, unit_id: str, seed: int, today: date) -> int:
    """Store the surveys with their answers; all but the running ones are closed."""
    surveys = Services.build(opened).surveys
    periods = last_half_years(today, _PERIODS)
    drawer = Random(f"survei/{seed}")  # noqa: S311 - invented data
    done = 0
    closed: list[tuple[str, SurveyPeriod]] = []
    with opened.database.write(opened.session.actor()) as writer:
        for service, name in enumerate(SERVICES):
            key = natural_id("layanan", name)
            surveys.store.services.save(writer, PublicService(id=key, nama=name, unit_id=unit_id))
            surveys.store.old.save(writer, _old_index(key, periods[0], _OLD[service]))
            for number, count in enumerate(counts(drawer, _PERIODS)):
                survey = _survey(surveys, key, periods[number], service)
                surveys.store.surveys.save(writer, survey)
                drawn = SurveyDrawer(seed, service, number)
                done += _write_answers(writer, surveys, (survey, drawn), count, today)
                if survey.selesai < today:
                    closed.append((survey.id, periods[number]))
        writer.audit("data_contoh", "survei", detail="survei kepuasan", count=done)
    _close(surveys, closed)
    return done


def _survey(surveys: SurveyService, key: str, period: SurveyPeriod, service: int) -> Survey:
    return replace(
        surveys.draft(key, period.kunci),
        id=natural_id("survei", key, period.kunci),
        populasi=POPULATIONS[service],
        metode_sampel="Acak sederhana",
        penanggung_jawab=_HEAD,
    )


def _write_answers(
    writer: Writer,
    surveys: SurveyService,
    drawn: tuple[Survey, SurveyDrawer],
    count: int,
    today: date,
) -> int:
    survey, drawer = drawn
    last = min(survey.selesai, today)
    sheet = sheet_of(drawer.draw(count, (survey.mulai, last)))
    width = len(survey.codes)
    bundles = [
        replace(one, id=natural_id("isian_survei", survey.id, str(one.nomor_awal)))
        for one in sheet.bundles(survey.id, width, AnswerSource.KERTAS)
    ]
    surveys.store.bundles.add_many(writer, bundles)
    return count


def _old_index(key: str, first: SurveyPeriod, ikm: Decimal) -> OldIndex:
    """Return the printed index of the half-year before the first survey."""
    day = first.mulai - timedelta(days=1)
    period = read_period(f"{day.year}-S{1 if day.month <= 6 else 2}")
    return OldIndex(
        id=natural_id("indeks_historis", key, period.kunci),
        layanan_id=key,
        periode=period.kunci,
        mulai=period.mulai,
        selesai=period.selesai,
        ikm=ikm,
        mutu_cetak="B",
        responden=186,
        sumber="Laporan tercetak",
    )


def _close(surveys: SurveyService, closed: list[tuple[str, SurveyPeriod]]) -> None:
    """Close what is over; the sheets of the last half-year are published."""
    if not closed:
        return
    latest = max(period.selesai for _, period in closed)
    for number, (key, period) in enumerate(closed, 1):
        day = period.selesai + timedelta(days=8)
        surveys.closing.close(key, day)
        if period.selesai == latest:
            number_text = f"000.9/{930 + number}/DKPS/{day.year}"
            surveys.closing.publish(key, number_text, day + timedelta(days=5))
