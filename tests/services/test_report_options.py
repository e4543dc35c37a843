"""Questions of a report: kinds, defaults, answers that are none."""

import pytest

from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.services.report_catalogue import (
    CATALOGUE,
    OptionKind,
    ReportInfo,
    ReportOption,
)

OPTIONS = (
    ReportOption("susunan", "Susunan", (("unit", "Menurut unit"), ("", "Tanpa")), "unit"),
    ReportOption("kriteria", "Kriteria", default="tidak"),
    ReportOption("tahun", "Tahun"),
    ReportOption("keadaan", "Keadaan", is_date=True),
)
INFO = ReportInfo("x", "X", "Uji.", "Uji", (), "modul:fungsi", OPTIONS)


def test_each_question_has_the_kind_its_answers_need():
    kinds = [option.kind for option in OPTIONS]
    assert kinds == [OptionKind.LIST, OptionKind.CHECK, OptionKind.LINE, OptionKind.DATE]


def test_what_is_not_answered_has_its_default():
    found = INFO.answers({"tahun": "2027"})
    assert found == {"susunan": "unit", "kriteria": "tidak", "tahun": "2027", "keadaan": ""}


@pytest.mark.parametrize(
    ("key", "answer", "reason"),
    [
        ("susunan", "umur", "bukan pilihan; yang ada: unit"),
        ("kriteria", "mungkin", "yang ada: ya, tidak"),
        ("keadaan", "31-02-2026", "tidak ada di kalender"),
        ("warna", "merah", "Pertanyaan “warna” tidak ada"),
    ],
)
def test_an_answer_that_is_none_is_refused_with_the_reason(key, answer, reason):
    with pytest.raises(ValidationError, match=reason):
        INFO.answers({key: answer})


def test_every_default_of_the_catalogue_is_an_answer():
    for info in CATALOGUE:
        for option in info.options:
            assert option.problem(option.default) == "", (info.name, option.key)
