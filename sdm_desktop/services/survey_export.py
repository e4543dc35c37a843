"""Surveys as rows of tables: answers as the import takes them, results, older indexes."""

from collections.abc import Iterator, Sequence
from typing import Any

from sdm_desktop.domain.dates import dash_date
from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.skm_answers import to_sheet
from sdm_desktop.domain.skm_rules import Order
from sdm_desktop.exchange.old_index_rows import OLD_INDEX_HEADERS
from sdm_desktop.exchange.survey_rows import RESULT_HEADERS, SURVEY_HEADERS
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.survey_views import SurveyRow

Table = tuple[Sequence[str], Iterator[Sequence[Any]]]
_BEFORE, _NINE = 8, 9


def answers_table_of(services: Services, people: Sequence[str] | None) -> Table:
    """Return every respondent; U8 and U9 stand in the order of the regulation."""
    del people
    rows = services.surveys.all()
    width = max([len(row.survey.codes) for row in rows], default=_NINE)
    numbered = tuple(f"U{n}" for n in range(1, max(width, _NINE) + 1))
    headers = (*SURVEY_HEADERS[:_BEFORE], "PERIODE", *numbered, SURVEY_HEADERS[-1])
    return headers, _answers(services, rows, len(numbered))


def _answers(services: Services, rows: Sequence[SurveyRow], width: int) -> Iterator[Sequence[Any]]:
    for row in rows:
        unsur = services.surveys.unsur(row.survey)
        for person in services.surveys.answers.all(row.id):
            values = to_sheet(person.jawaban, unsur, Order.PERATURAN)
            yield (
                person.tanda,
                dash_date(person.tanggal) if person.tanggal else "",
                person.jam,
                person.jk,
                "" if person.usia is None else person.usia,
                person.pendidikan,
                person.pekerjaan,
                row.layanan.nama,
                row.survey.periode,
                *("" if value is None else value for value in values),
                *("",) * (width - len(values)),
                person.saran,
            )


def results_table_of(services: Services, people: Sequence[str] | None) -> Table:
    """Return a line per survey: NRR of U1 to U9 in the order of the regulation, SKM, IKM, mutu."""
    del people
    return RESULT_HEADERS, _results(services.surveys.all())


def _results(rows: Sequence[SurveyRow]) -> Iterator[Sequence[Any]]:
    for row in reversed(rows):
        result = row.result
        averages = [
            "" if one.nrr is None else half_up(one.nrr, 4)
            for one in sorted(result.unsur, key=lambda one: one.unsur.urut_peraturan)[:_NINE]
        ]
        yield (
            row.layanan.nama,
            row.unit,
            row.survey.periode,
            result.responden,
            *averages,
            *("",) * (_NINE - len(averages)),
            "" if result.skm is None else half_up(result.skm, 4),
            "" if result.ikm is None else result.ikm,
            result.mutu,
        )


def old_table_of(services: Services, people: Sequence[str] | None) -> Table:
    """Return the older indexes as the import takes them."""
    del people
    rows = services.surveys.history.all()
    return OLD_INDEX_HEADERS, (
        (
            row.layanan,
            row.index.periode,
            row.index.ikm,
            row.index.mutu_cetak,
            row.index.skema.value,
            row.index.responden or "",
            row.index.sumber,
        )
        for row in rows
    )
