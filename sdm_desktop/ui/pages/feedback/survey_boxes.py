"""Which boxes the entry of answers shows, and what each asks."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.survey_answers import Respondent
from sdm_desktop.services.survey_views import LiveSurvey
from sdm_desktop.ui.pages.feedback.answer_row import AnswerBox

translate = QCoreApplication.translate
_SEX = {1: "L", 2: "P"}


def answer_boxes(live: LiveSurvey, order: Sequence[int]) -> list[AnswerBox]:
    """Return one box per unsur in the order of the sheet."""
    return [AnswerBox(f"U{n}", words=_asked(live, place)) for n, place in enumerate(order, 1)]


def _asked(live: LiveSurvey, place: int) -> str:
    one = live.unsur[place]
    return f"{one.nama}: {_listed(one.pilihan)}" if one.pilihan else one.nama


def profile_boxes(live: LiveSurvey) -> list[AnswerBox]:
    """Return the boxes for sex, age, education and occupation; words are chosen by number."""
    sex = translate("SurveyBoxes", "Jenis kelamin: 1 laki-laki · 2 perempuan")
    age = translate("SurveyBoxes", "Usia dalam tahun, dua angka")
    return [
        AnswerBox("L/P", 2, words=sex, starts_group=True),
        AnswerBox(translate("SurveyBoxes", "Usia"), 99, 2, age),
        AnswerBox(
            translate("SurveyBoxes", "Didik"), len(live.education), words=_listed(live.education)
        ),
        AnswerBox(
            translate("SurveyBoxes", "Kerja"),
            len(live.occupations),
            words=_listed(live.occupations),
        ),
    ]


def with_profile(live: LiveSurvey, person: Respondent, values: Sequence[int | None]) -> Respondent:
    """Return a respondent with what was typed into these boxes."""
    sex, age, education, work = values
    return replace(
        person,
        jk=_SEX.get(sex or 0, ""),
        usia=age,
        pendidikan=live.education[education - 1] if education else "",
        pekerjaan=live.occupations[work - 1] if work else "",
    )


def _listed(words: Sequence[str]) -> str:
    return " · ".join(f"{n} {word}" for n, word in enumerate(words, 1))
