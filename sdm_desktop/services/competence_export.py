"""Assessed competence levels as rows of a table, in the layout that the import takes."""

from collections.abc import Sequence
from datetime import date

from sdm_desktop.domain.competence import Competence, CompetenceScore, ScoreSource
from sdm_desktop.domain.dates import dash_date
from sdm_desktop.exchange.competence_rows import COMPETENCE_HEADERS
from sdm_desktop.services.bundle import Services

VALUES = ("level", "tanggal", "sumber", "berlaku_sampai", "catatan")


def shown(name: str, score: CompetenceScore) -> str:
    """Return one column of a level as files show it."""
    value = getattr(score, name)
    if isinstance(value, date):
        return dash_date(value)
    if isinstance(value, ScoreSource):
        return value.label
    return "" if value is None else str(value)


def competence_words(code: str, known: dict[str, Competence]) -> str:
    """Return code and name of a competence, the code alone of one that is not known."""
    one = known.get(code)
    return f"{one.kode} {one.nama}" if one is not None else code


def competence_table_of(
    services: Services, people: Sequence[str] | None
) -> tuple[Sequence[str], list[list[str]]]:
    """Return headers and cells of every level of some people, without any of everybody."""
    known = {one.kode: one for one in services.competences.all()}
    return COMPETENCE_HEADERS, [
        [
            held.nip,
            held.nama,
            competence_words(held.score.kompetensi, known),
            *(shown(name, held.score) for name in VALUES),
        ]
        for held in services.competences.held(people)
    ]
