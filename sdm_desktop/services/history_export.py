"""Export of histories by the field names of SIASN: one sheet per kind, or one file of a kind."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sdm_desktop.domain.dates import dash_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.history_rows import IMPORTED, history_headers
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.xlsx_book import BookSheet, write_book
from sdm_desktop.exchange.xlsx_parts import SheetLayout
from sdm_desktop.services.exports import ExportResult, ExportService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.export_rows import ExportRows
from sdm_desktop.storage.histories import HistoryRepository

Row = tuple[str, ...]


class HistoryExport:
    """Writes histories of people; what it writes is imported back without a difference."""

    def __init__(self, database: Database, session: Session, exports: ExportService) -> None:
        self._database = database
        self._session = session
        self._exports = exports

    def all_kinds(
        self, out: Path, ids: Sequence[str] | None = None, task: Progress = NO_PROGRESS
    ) -> ExportResult:
        """Write every kind on a sheet of its own, named like the history, also an empty one."""
        if out.suffix.lower() != ".xlsx":
            raise DomainError("Semua riwayat ditulis ke satu buku kerja .xlsx.", "SUFFIX")
        sheets = [
            BookSheet(
                SheetLayout(HISTORIES[kind].title), history_headers(kind), self.rows(kind, ids)
            )
            for kind in IMPORTED
        ]
        count = write_book(out, sheets, task)
        self._exports.note("ekspor_riwayat", f"{out.name}: {count} entri")
        return ExportResult(out, count)

    def one_kind(
        self,
        out: Path,
        kind: HistoryKind,
        ids: Sequence[str] | None = None,
        *,
        separator: str = ",",
    ) -> ExportResult:
        """Write one kind as .xlsx, .csv or .json."""
        rows = self.rows(kind, ids)
        return self._exports.table(history_headers(kind), rows, out, separator=separator)

    def rows(self, kind: HistoryKind, ids: Sequence[str] | None = None) -> list[Row]:
        """Return the entries of a kind as cells, person by person, the earliest first."""
        self._session.require_reading(Role.PIMPINAN, Role.AUDITOR)
        if kind.is_sensitive:
            raise DomainError("Data keluarga tidak pernah diekspor.", "KELUARGA")
        with self._database.read():
            people = ExportRows(self._database).employees(("id", "nip"), ids)
            found = HistoryRepository(self._database).of_many(kind, [row[0] for row in people])
        names = [field.name for field in HISTORIES[kind].fields]
        return [
            (nip, *(_text(getattr(entry, name)) for name in names))
            for person, nip in people
            for entry in sorted(found.get(person, ()), key=_order)
        ]


def _order(entry: HistoryEntry) -> tuple[str, str]:
    return (entry.begins.isoformat() if entry.begins else "", entry.id)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return dash_date(value) if isinstance(value, date) else str(value)
