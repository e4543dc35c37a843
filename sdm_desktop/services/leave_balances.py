"""Balances of annual leave, with their reasons."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.leave import Balance, LeaveHistory, annual_balance
from sdm_desktop.domain.leave_checks import rule_code
from sdm_desktop.domain.rules import Rule, RuleBook
from sdm_desktop.services.leave_views import PersonBalance
from sdm_desktop.storage.leave import LeaveRepository


def service_began(employee: Employee) -> date | None:
    """Return the first day of service that the record knows.

    A PPPK with a later contract began in the year of the NI PPPK (digits 9-12).
    """
    known = [day for day in (employee.tmt_cpns, employee.tmt_pns, employee.kontrak_mulai) if day]
    is_renewed = (employee.kontrak_ke or 1) > 1
    if is_renewed and employee.nip[8:12].isdigit():
        known.append(date(max(1900, int(employee.nip[8:12])), 1, 1))
    return min(known, default=None)


class LeaveBalances:
    """Balances of people, read in bulk; call inside a read."""

    def __init__(self, store: LeaveRepository, book: RuleBook, first_year: int) -> None:
        self._store = store
        self._book = book
        self._first_year = first_year

    def rule(self, status: EmployeeStatus | None, day: date) -> Rule:
        """Return the rule of leave for a kind of employment on a day."""
        return self._book.on(rule_code(status), day)

    def histories(self, people: Iterable[Employee], without: str = "") -> dict[str, LeaveHistory]:
        """Return the annual leave of people by year; `without` leaves one leave out."""
        known = {person.id: person for person in people}
        days = self._store.annual_days(known, without)
        long_leave = self._store.long_leave_years(known, without)
        openings = self._store.openings(known)
        return {
            person_id: LeaveHistory(
                began=service_began(person),
                first_year=self._first_year,
                used={year: used for year, (used, _) in days.get(person_id, {}).items()},
                asked={year: asked for year, (_, asked) in days.get(person_id, {}).items()},
                openings=openings.get(person_id, {}),
                long_leave=frozenset(long_leave.get(person_id, ())),
            )
            for person_id, person in known.items()
        }

    def balances(self, people: Iterable[Employee], year: int) -> dict[str, Balance]:
        """Return the balance of a year for people who have annual leave."""
        known = {person.id: person for person in people}
        day = date(year, 12, 31)
        return {
            person_id: annual_balance(self.rule(known[person_id].status, day), history, year)
            for person_id, history in self.histories(known.values()).items()
        }

    def explained(self, person: Employee, year: int, without: str = "") -> PersonBalance:
        """Return the balance of one person with the steps to it."""
        history = self.histories([person], without)[person.id]
        rule = self.rule(person.status, date(year, 12, 31))
        balance = annual_balance(rule, history, year)
        explained = registry.run(
            "saldo-cuti", _inputs(person, history, balance), self._book, date(year, 12, 31)
        )
        if explained.result["saldo_awal"] != balance.opening:
            raise AssertionError("the calculator and the balance differ")
        return PersonBalance(balance=balance, explained=explained)


def _inputs(person: Employee, history: LeaveHistory, balance: Balance) -> Mapping[str, Any]:
    if person.status is None:
        raise DomainError("Status kepegawaian belum diisi; saldo cuti tidak dapat dihitung.")
    inputs: dict[str, Any] = {
        "status": person.status.value,
        "tahun": balance.tahun,
        "sisa_1": balance.rest_1,
        "sisa_2": balance.rest_2,
        "utuh_dua_tahun": balance.is_untouched,
        "terpakai": balance.used,
        "menunggu": balance.asked,
    }
    if history.began:
        inputs["mulai_bekerja"] = history.began
    if balance.tahun in history.long_leave:
        inputs["cuti_besar"] = True
    return inputs
