"""Whose KGB is postponed because of the performance (rules/performance 17.1)."""

from datetime import date

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.due import yearly_predikat

_ORDER = tuple(Predikat)


class RaiseHold:
    """Reads the predikat of the year before a TMT once; call inside a read."""

    def __init__(self, database: Database, book: RuleBook) -> None:
        self._database = database
        self._book = book
        self._years: dict[int, dict[str, Predikat]] = {}

    def reason(self, person_id: str, tmt: date) -> str:
        """Return why a KGB is postponed, empty when it is not; an unknown predikat holds nothing.

        What counts is the predikat of the year before: that of the whole year, else its last one.
        """
        year = tmt.year - 1
        if year not in self._years:
            found = yearly_predikat(self._database, [year])
            self._years[year] = {person: predikat for (person, _), predikat in found.items()}
        predikat = self._years[year].get(person_id)
        rule = self._book.on(RuleCode.KGB, tmt)
        lowest = Predikat(rule.isi.get("predikat_minimal", Predikat.BUTUH_PERBAIKAN))
        if predikat is None or _ORDER.index(predikat) <= _ORDER.index(lowest):
            return ""
        return (
            f"KGB ditunda: predikat kinerja {year} {predikat.label}, paling rendah {lowest.label}"
        )
