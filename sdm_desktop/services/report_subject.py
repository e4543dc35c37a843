"""What a list is about: the unit or the office, and whose head signs it."""

from dataclasses import dataclass

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.report_records import Signature
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.bezetting import government
from sdm_desktop.services.report_context import ReportContext
from sdm_desktop.services.report_reading import ReportReader


@dataclass(frozen=True, slots=True)
class Subject:
    """`name` as printed, `opd` the perangkat daerah in the kop (empty: the office itself)."""

    name: str
    opd: str
    unit: Unit | None = None


def subject_of(context: ReportContext) -> Subject:
    """Return what a request is about, or raise `DomainError` of an unknown unit."""
    wanted = context.request.unit_id
    if not wanted:
        tops = sum(unit.induk_id is None for unit in context.tree.all())
        return Subject(government(context.office) if tops > 1 else context.office.nama, "")
    unit = context.tree.get(wanted)
    if unit is None:
        raise DomainError("Unit tidak ditemukan.", "UNIT")
    return Subject(unit.jalur.replace(" / ", " · "), context.top_name(unit.id), unit)


def head_signature(reader: ReportReader, context: ReportContext, subject: Subject) -> Signature:
    """Return the block of the unit's head, else of the head of the office."""
    head = subject.unit.kepala_id if subject.unit else None
    if head:
        context.people |= reader.people.identities({head})
    return context.signature(head, subject.unit)
