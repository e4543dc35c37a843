"""What the public thinks of a unit's services, as context for whoever evaluates there.

A result belongs to the unit (rules/public-feedback 12.7): it is never split to persons, and a
survey of few people is not shown.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sdm_desktop.domain.feedback import UNSUR_CODES
from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.skm_period import read_period
from sdm_desktop.domain.surveys import Closing, Survey
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.survey_reading import frozen_tally, service_named
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.storage.surveys import SurveyRepository


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """The last closed survey of one service of a unit, and the change since the one before."""

    layanan: str
    periode: str
    ikm: Decimal
    mutu: str
    responden: int
    change: Decimal | None


@dataclass(frozen=True, slots=True)
class UnsurMeasure:
    """The NRR of one unsur (1,000 to 4,000) in a closed survey."""

    periode: str
    nrr: Decimal


class SurveyContext:
    """Reads closed surveys; everybody who may see the unit's evaluations may read them."""

    def __init__(self, database: Database, rules: RulesService) -> None:
        self._database = database
        self._rules = rules
        self._store = SurveyRepository(database)

    def of_unit(self, unit_id: str | None, until: date) -> list[SurveyLine]:
        """Return a line for each service of a unit, or of one above it, by name."""
        if not unit_id:
            return []
        with self._database.read():
            tree = PeopleRepository(self._database).tree()
            above = {unit.id for unit in tree.upwards(unit_id)}
            services = [one for one in self._store.all_services() if one.unit_id in above]
            surveys = [one for one in self._store.all_surveys() if one.selesai <= until]
            closings = self._store.closings_in_force({one.id for one in surveys})
            rule = self._rules.book().on(RuleCode.AMBANG_SKM, until)
        least = int(rule.isi["indikatif_di_bawah"])
        found = []
        for service in services:
            pairs = [
                (one, closings[one.id])
                for one in surveys
                if one.layanan_id == service.id and one.id in closings
            ]
            line = _line(service.nama, pairs)
            if line is not None and line.responden >= least:
                found.append(line)
        return found

    def measured(
        self, service: str, unsur: int, span: tuple[date, date | None]
    ) -> tuple[UnsurMeasure | None, UnsurMeasure | None]:
        """Return the NRR of an unsur before an improvement began and after it was done.

        `unsur` is the number in the regulation's body; `span` the first and last day of the
        improvement, without a last day the first survey that began after its first counts.
        """
        code, (begun, done) = UNSUR_CODES[unsur - 1], span
        with self._database.read():
            ids = {one.id for one in service_named(self._store.all_services(), service)}
            own = [one for one in self._store.all_surveys() if one.layanan_id in ids]
            closings = self._store.closings_in_force({one.id for one in own})
        known = [one for one in own if one.id in closings and code in one.codes]
        before = max(
            (one for one in known if one.selesai < begun), key=lambda one: one.selesai, default=None
        )
        after = min(
            (one for one in known if one.mulai > (done or begun)),
            key=lambda one: one.mulai,
            default=None,
        )
        first = _measure(before, closings[before.id], code) if before else None
        return first, _measure(after, closings[after.id], code) if after else None


def _measure(survey: Survey, closing: Closing, code: str) -> UnsurMeasure | None:
    tally, place = frozen_tally(closing), survey.codes.index(code)
    if not tally.banyak[place]:
        return None
    nrr = half_up(Fraction(tally.jumlah[place], tally.banyak[place]), 3)
    return UnsurMeasure(read_period(survey.periode).nama, nrr)


def _line(name: str, pairs: list[tuple[Survey, Closing]]) -> SurveyLine | None:
    """Return the latest of the closings, which come with the latest first."""
    known = [(survey, closing) for survey, closing in pairs if closing.ikm is not None]
    if not known:
        return None
    (survey, last), before = known[0], known[1:2]
    change = None
    if before and before[0][1].skema is last.skema and before[0][1].ikm is not None:
        change = (last.ikm or Decimal(0)) - before[0][1].ikm
    return SurveyLine(
        name,
        read_period(survey.periode).nama,
        last.ikm or Decimal(0),
        last.mutu,
        last.responden,
        change,
    )
