"""Letters from the report catalogue: issued ones as they are, the others as drafts.

Numbers are given only when letters are issued (pages Tenggat and Cuti), never by printing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.due import DueKind, DueState
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.leave import LeaveStatus
from sdm_desktop.domain.letters import LetterKind
from sdm_desktop.domain.report_letters import OfficialLetter
from sdm_desktop.services.due import DueService, reminders_on
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.services.leave import LeaveService
from sdm_desktop.services.letter_content import read_letter
from sdm_desktop.services.letter_drafts import LetterDrafts, LetterLook
from sdm_desktop.services.report_catalogue_letters import ALL_YEAR
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.report_due_lists import span_of
from sdm_desktop.services.report_info import YES
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.storage.letters import LetterRepository

MOST_AT_ONCE = 2_000
_LAST_DAY = date(2100, 12, 31)
_SOME = 2


@dataclass(frozen=True, slots=True)
class _Subject:
    """Whom a letter is for and what it refers to (TMT or the id of the leave)."""

    pegawai_id: str
    rujukan: str


@dataclass(slots=True)
class _Found:
    """The letters to print, and people for whom none can be."""

    records: list[OfficialLetter]
    drafts: int
    refused: list[str]

    def note(self, page: str) -> str:
        """Return what to know before printing."""
        parts = []
        if self.drafts:
            parts.append(f"{self.drafts} belum terbit, bertanda DRAF; terbitkan di {page}.")
        if self.refused:
            more = len(self.refused) - _SOME
            told = "; ".join(self.refused[:_SOME]) + (f"; dan {more} lainnya" if more > 0 else "")
            parts.append(f"Tanpa surat: {told}.")
        return " ".join(parts)


def raise_letters_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the notices of KGB of a month, a year, or those whose time has come."""
    return _job(reader, request, LetterKind.KGB)


def pension_letters_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the proposals of pension with the list of papers."""
    return _job(reader, request, LetterKind.PENSIUN)


def leave_letters_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the permits of leave that was granted."""
    return _job(reader, request, LetterKind.CUTI)


def _job(reader: ReportReader, request: ReportRequest, kind: LetterKind) -> ReportJob:
    context = reader.context(request)
    since, until, words = _span(context, kind)
    find = _leaves if kind is LetterKind.CUTI else _due
    chosen = _chosen(request)
    subjects = [
        one for one in find(reader, context, kind, (since, until))
        if not chosen or one.pegawai_id in chosen
    ]  # fmt: skip
    if len(subjects) > MOST_AT_ONCE:
        text = f"Ada {len(subjects)} surat; paling banyak {MOST_AT_ONCE}. Pilih bulan atau unit."
        raise DomainError(text, "JUMLAH")
    found = _letters(reader, context, kind, subjects)
    if not found.records:
        why = f" {found.note('')}" if found.refused else ""
        raise DomainError(f"Tidak ada {kind.label} {words}.{why}", "KOSONG")
    page = "halaman Cuti" if kind is LetterKind.CUTI else "halaman Tenggat"
    info = reader.info(context, kind.label, None)
    return ReportJob(iter(found.records), len(found.records), info, note=found.note(page))


def _chosen(request: ReportRequest) -> frozenset[str]:
    return frozenset([request.employee_id] if request.employee_id else request.employee_ids)


def _span(context: ReportContext, kind: LetterKind) -> tuple[date | None, date, str]:
    """Return the first and last day and the words of what was asked for."""
    month = context.request.options.get("bulan", "")
    if month or context.request.options.get("tahun", "").strip():
        asked = {**context.request.options, "bulan": "" if month == ALL_YEAR else month}
        return span_of(context, asked)
    if kind is LetterKind.CUTI:
        return context.today, _LAST_DAY, "yang berjalan atau akan datang"
    early = reminders_on(context.book, context.today)
    months = early.raise_months if kind is LetterKind.KGB else max(early.pension_months)
    return None, add_months(context.today, months), f"yang jatuh tempo dalam {months} bulan"


def _due(
    reader: ReportReader,
    context: ReportContext,
    kind: LetterKind,
    span: tuple[date | None, date],
) -> list[_Subject]:
    """Return whose KGB or pension falls into a span; what was marked as done is left out."""
    employees = EmployeeService(reader.database, reader.session, reader.rules)
    service = DueService(reader.database, reader.session, reader.rules, employees)
    lines = service.lines(DueKind(kind.value), span[1], context.request.unit_id, span[0])
    return [
        _Subject(line.pegawai_id, line.tanggal.isoformat())
        for line in lines
        if line.state is not DueState.SELESAI
    ]


def _leaves(
    reader: ReportReader,
    context: ReportContext,
    kind: LetterKind,
    span: tuple[date | None, date],
) -> list[_Subject]:
    """Return the granted leave with a day in a span, by its first day."""
    del kind
    service = LeaveService(reader.database, reader.session, reader.settings, reader.rules)
    rows = service.between(span[0] or date.min + timedelta(days=1), span[1])
    units = context.scope.unit_ids
    granted = [
        row for row in rows
        if row.leave.status is LeaveStatus.DISETUJUI and (units is None or row.unit_id in units)
    ]  # fmt: skip
    granted.sort(key=lambda row: (row.leave.tanggal_mulai, row.nama, row.id))
    return [_Subject(row.leave.pegawai_id, row.id) for row in granted]


def _letters(
    reader: ReportReader, context: ReportContext, kind: LetterKind, subjects: Sequence[_Subject]
) -> _Found:
    """Return the letters of these people; call inside a read."""
    request, store = context.request, LetterRepository(reader.database)
    known = store.known(kind)
    ids = [known[key][0] for one in subjects if (key := (one.pegawai_id, one.rujukan)) in known]
    stored = {letter.id: letter.isi for letter in store.get_many(ids)}
    drafts = LetterDrafts(reader.database, reader.session, reader.settings, reader.rules)
    write = drafts.writer(kind, _look(request))
    with_drafts = request.options.get("draf") == YES
    found = _Found([], 0, [])
    for one in subjects:
        issued = known.get((one.pegawai_id, one.rujukan))
        if issued:
            letter = read_letter(stored[issued[0]], context.office)
            kop = replace(letter.kop, is_printed=request.with_kop)
            found.records.append(replace(letter, kop=kop))
        elif with_drafts:
            try:
                found.records.append(write(one.pegawai_id, one.rujukan).unnumbered())
                found.drafts += 1
            except DomainError as error:
                found.refused.append(f"{drafts.name(one.pegawai_id)} ({error.message})")
    return found


def _look(request: ReportRequest) -> LetterLook:
    return LetterLook(
        date=request.date,
        place=request.place,
        paper=request.paper,
        margin=request.margin,
        with_kop=request.with_kop,
        signatory=request.signatory,
    )
