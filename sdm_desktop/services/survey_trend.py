"""Indexes of one service and scheme in time, printed ones of older periods among them."""

from collections.abc import Mapping, Sequence
from datetime import date

from sdm_desktop.domain.skm import SkmResult
from sdm_desktop.domain.skm_period import read_period
from sdm_desktop.domain.skm_rules import Scheme
from sdm_desktop.domain.surveys import OldIndex, Survey
from sdm_desktop.services.survey_views import TrendPoint

Line = tuple[str, Scheme]
Lines = dict[Line, list[tuple[TrendPoint, date]]]


def lines_of(
    surveys: Sequence[Survey],
    results: Mapping[str, SkmResult],
    olds: Sequence[tuple[OldIndex, str]],
) -> Lines:
    """Return the indexes of each service and scheme by the end of their periods.

    `olds` are older indexes with the letter that their bands give them.
    """
    found: Lines = {}
    for one in surveys:
        line = found.setdefault(line_of(one), [])
        result, period = results[one.id], read_period(one.periode)
        if result.ikm is not None:
            point = TrendPoint(
                kunci=period.kunci,
                nama=period.nama,
                ikm=result.ikm,
                mutu=result.mutu,
                responden=result.responden,
                survey_id=one.id,
            )
            line.append((point, one.selesai))
    for old, mutu in olds:
        period = read_period(old.periode)
        point = TrendPoint(
            kunci=period.kunci, nama=period.nama, ikm=old.ikm, mutu=mutu, responden=old.responden
        )
        found.setdefault((old.layanan_id, old.skema), []).append((point, old.selesai))
    for line in found.values():
        line.sort(key=lambda pair: (pair[1], pair[0].kunci))
    return found


def line_of(survey: Survey) -> Line:
    """Return with what a survey is compared: the same service by the same scheme."""
    return survey.layanan_id, survey.skema


def before(line: Sequence[tuple[TrendPoint, date]], survey: Survey) -> TrendPoint | None:
    """Return the last index of the line that ended before a survey."""
    earlier = [point for point, end in line if end < survey.selesai]
    return earlier[-1] if earlier else None
