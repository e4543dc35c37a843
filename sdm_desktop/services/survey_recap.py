"""The recap of surveys as a workbook: a row per service, and how each index came about."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.skm_rules import Weight
from sdm_desktop.domain.survey_answers import Respondent
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.survey_workbook import ProcessedSurvey, write_survey_workbook
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.survey_views import SurveyRow
from sdm_desktop.services.surveys import SurveyService

_HEADS = {"SMP": "SLTP", "SMA": "SLTA"}


def write_recap(
    surveys: SurveyService, rows: Sequence[SurveyRow], out: Path, task: Progress = NO_PROGRESS
) -> int:
    """Write surveys into a workbook; returns the number of respondents in it."""
    rated = [row for row in rows if row.result.ikm is not None]
    if not rated:
        raise DomainError("Belum ada survei dengan indeks untuk direkap.", "KOSONG")
    today = surveys.session.today()
    profile = surveys.rules.book().on(RuleCode.PROFIL_SKM, today).isi
    schools = [str(word) for word in profile["pendidikan"]]
    works = [str(word) for word in profile["pekerjaan"]]
    heads = ["L", "P", *(_HEADS.get(word, word) for word in schools), *works]
    processed = [_processed(surveys, row, (schools, works)) for row in rated]
    return write_survey_workbook(out, processed, heads, task)


def recap_of_all(services: Services, out: Path) -> int:
    """Write the recap of the latest survey of each service."""
    latest: dict[str, SurveyRow] = {}
    for row in services.surveys.all():
        if row.result.ikm is not None:
            latest.setdefault(row.layanan.id, row)
    count = write_recap(services.surveys, list(latest.values()), out)
    services.audit.note_reading("ekspor_daftar", f"{out.name}: {count} responden")
    return count


def _processed(
    surveys: SurveyService, row: SurveyRow, groups: tuple[list[str], list[str]]
) -> ProcessedSurvey:
    people, result = surveys.answers.all(row.id), row.result
    bands = surveys.live(row.id).bands
    weight = str(result.bobot_nilai) if result.bobot is Weight.TEPAT else result.bobot.value
    return ProcessedSurvey(
        judul=row.title,
        unit=row.unit,
        unsur=tuple(f"U{n}" for n in range(1, len(result.unsur) + 1)),
        jawaban=[person.jawaban for person in people],
        bobot=weight,
        nrr=tuple(_number(one.nrr) for one in result.unsur),
        nrr_tertimbang=tuple(_number(one.nrr_tertimbang) for one in result.unsur),
        skm=_number(result.skm),
        ikm=None if result.ikm is None else float(result.ikm),
        mutu=result.mutu,
        pita=tuple((band.mutu, str(band.ikm_min)) for band in bands),
        kelompok=_counted(people, groups),
        populasi=row.survey.populasi,
        sampel=result.responden,
    )


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(half_up(value, 10))


def _counted(people: Sequence[Respondent], groups: tuple[list[str], list[str]]) -> tuple[int, ...]:
    """Return counts by sex, education and occupation; other occupations count as the last."""
    schools, works = groups
    sexes = Counter(person.jk for person in people)
    taught = Counter(person.pendidikan for person in people)
    worked = Counter(
        person.pekerjaan if person.pekerjaan in works else works[-1]
        for person in people
        if person.pekerjaan
    )
    return (
        sexes["L"],
        sexes["P"],
        *(taught[word] for word in schools),
        *(worked[word] for word in works),
    )
