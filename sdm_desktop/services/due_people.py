"""The people behind due dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.explanation import Explained, Given, Step
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.rules import Rule
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.due import people_rows, units_below


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Who a due date is about; `unit` is the last part of the unit's path."""

    id: str
    nama: str
    nip: str
    unit_id: str
    unit: str
    golongan: str


class DuePeople:
    """Reads people in one query; call inside a read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, ids: Iterable[str]) -> dict[str, PersonLine]:
        """Return people by id."""
        return {
            row[0]: PersonLine(
                row[0],
                full_name(*row[1:4]),
                row[4],
                row[5] or "",
                row[6].rpartition(" / ")[2],
                row[7],
            )
            for row in people_rows(self._database, ids)
        }

    def units_below(self, unit_id: str) -> set[str]:
        """Return a unit and all below it."""
        return units_below(self._database, unit_id)

    def explain_contract(self, person: Employee, rule: Rule) -> Explained:
        """Return the end of a contract with the days on which to act."""
        end = person.kontrak_akhir
        if end is None:
            raise DomainError("Akhir kontrak belum diisi.")
        start = person.kontrak_mulai
        given = [
            Given("Status", person.status.label if person.status else "–"),
            Given("Nomor kontrak", person.kontrak_nomor or "–"),
            Given("Awal kontrak", long_date(start) if start else "–"),
            Given("Akhir kontrak", long_date(end)),
        ]
        days = sorted(rule.isi["kontrak_hari"], reverse=True)
        steps = tuple(
            Step(f"{count} hari sebelumnya", long_date(end - timedelta(days=count)))
            for count in days
        )
        return Explained({"kontrak_akhir": end}, tuple(given), steps, (rule,))
