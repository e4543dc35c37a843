"""What the readers of official forms share: words, legal basis, whose forms are meant."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.form_words import FormWords, form_words
from sdm_desktop.domain.nip import clean_nip
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.services.report_context import ReportContext, ReportRequest, rule_line
from sdm_desktop.services.report_reading import ReportReader
from sdm_desktop.storage.employees import EmployeeRepository

T = TypeVar("T")
BLANK = "." * 32


def words_on(context: ReportContext, day: date, *forms: str) -> FormWords:
    """Return the words of a form as they are in force on a day."""
    return form_words(context.book.on(RuleCode.FORMULIR, day), *forms)


def basis_on(context: ReportContext, day: date) -> str:
    """Return the legal basis of the forms in force on a day."""
    return rule_line(context.book.on(RuleCode.FORMULIR, day))


def printed_day(day: date | None) -> str:
    """Return a day as forms write it, empty without one."""
    return long_date(day) if day else ""


def asked_evaluator(reader: ReportReader, request: ReportRequest) -> str | None:
    """Return the penilai whose people alone are asked for (option `penilai`, a NIP)."""
    nip = clean_nip(request.options.get("penilai", ""))
    if not nip:
        return None
    found = EmployeeRepository(reader.database).by_nip(nip)
    if found is None:
        raise DomainError(f"Pejabat penilai dengan NIP {nip} tidak ada.", "PENILAI")
    return found.id


def by_unit(
    context: ReportContext, records: Sequence[T], unit_of: Callable[[T], str | None]
) -> list[T]:
    """Return records by path of their unit, in the given order inside a unit."""
    paths = {unit.id: unit.jalur for unit in context.tree.all()}
    return sorted(records, key=lambda record: paths.get(unit_of(record) or "", ""))
