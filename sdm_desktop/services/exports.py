"""Export of people, evaluations and lists as xlsx, csv or JSON."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.employee_fields import (
    EMPLOYEE_FIELDS,
    FIELD_BY_NAME,
    SIASN_FIELDS,
    EmployeeField,
    FieldKind,
)
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Period
from sdm_desktop.domain.org_chart import ChartUnit
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.evaluation_columns import EKINERJA_COLUMNS, NUMBER_COLUMNS
from sdm_desktop.exchange.history_rows import history_headers
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.shown_values import exported_columns
from sdm_desktop.exchange.text_writers import CsvStyle, write_csv, write_json
from sdm_desktop.exchange.xlsx_parts import SheetLayout
from sdm_desktop.exchange.xlsx_writer import MAX_XLSX_ROWS, Value, write_xlsx
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.bezetting import OfficeBezetting
from sdm_desktop.services.ekinerja import ekinerja_rows
from sdm_desktop.services.exchange_kinds import KINDS
from sdm_desktop.services.export_own import OwnExport
from sdm_desktop.services.history_import import history_kind
from sdm_desktop.services.session import Session
from sdm_desktop.storage.custom_fields import CustomFieldRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import CUSTOM
from sdm_desktop.storage.export_rows import ExportRows
from sdm_desktop.storage.files import write_atomically

OWN = CUSTOM
JENIS_PPPK = "jenis_pppk"
_ROLES = (Role.PIMPINAN, Role.AUDITOR)
BEZETTING = (
    "UNIT", "NO", "NAMA JABATAN", "JENIS", "KELAS", "KEBUTUHAN", "BEZETTING", "SELISIH",
    "KETERANGAN",
)  # fmt: skip
_BEZETTING_WIDTHS = (60, 6, 44, 14, 8, 12, 12, 10, 34)
_WIDE = {"nama": 30, "jabatan_nama": 36, "unor_nama": 40, "alamat": 32, "nip": 20, "nik": 18}


@dataclass(frozen=True, slots=True)
class ExportResult:
    """A written file; `left_out` counts records that are not part of such a file."""

    path: Path
    count: int
    left_out: int = 0


class ExportService:
    """Writes what the office holds; each export is noted in the audit trail."""

    def __init__(self, database: Database, session: Session, audit: AuditService) -> None:
        self._database = database
        self._session = session
        self._audit = audit

    def employees(
        self,
        out: Path,
        ids: Sequence[str] | None = None,
        columns: Sequence[str] = (),
        *,
        separator: str = ",",
        task: Progress = NO_PROGRESS,
    ) -> ExportResult:
        """Write people in the layout of the SIASN "Data PNS" export, by name.

        `ids` are the people and their order (everybody by default). Without `columns` all 69
        SIASN columns are written, and those of the others that hold anything. `OWN` among the
        columns puts the office's own fields behind them, alone it means the SIASN layout and them.
        """
        self._session.require_reading(*_ROLES)
        chosen = [name for name in columns if name != OWN]
        fields = _chosen_fields(chosen)
        with self._database.read():
            own = OwnExport(self._own_fields() if OWN in columns else ())
            rows = ExportRows(self._database).employees([*fields_of(fields), OWN], ids)
        stored = [row[-1] for row in rows] if own.fields else []
        rows = [row[:-1] for row in rows]
        if not chosen:
            fields, rows = _without_unused(fields, rows)
        texts = _texts(fields, rows, own.texts(stored))
        headers = [*(field.header for field in fields), *own.headers]
        quoted = [
            index for index, field in enumerate(fields)
            if field.kind in (FieldKind.NIP, FieldKind.DIGITS)
        ]  # fmt: skip
        names = [field.name for field in fields]
        widths = tuple(_WIDE.get(name, min(max(len(FIELD_BY_NAME[name].header) + 3, 12), 30))
                       for name in names) + own.widths  # fmt: skip
        names += own.names
        layout = _Layout("employees", "Data PNS", headers, names, quoted, widths)
        count = _write(out, layout, texts, separator, task)
        self._audit.note_reading("ekspor_pegawai", f"{out.name}: {count} pegawai")
        return ExportResult(out, count)

    def _own_fields(self) -> list[CustomField]:
        may_see = self._session.may_read(Role.ADMIN)
        fields = CustomFieldRepository(self._database).all()
        return [field for field in fields if may_see or not field.peka]

    def evaluations(
        self,
        out: Path,
        periods: Sequence[Period] | None = None,
        person_ids: Sequence[str] | None = None,
        *,
        separator: str = ",",
        task: Progress = NO_PROGRESS,
    ) -> ExportResult:
        """Write final evaluations as e-Kinerja does, by period and name.

        Of all periods and people unless given; evaluations that are not final are left out. Those
        of a Plt/Plh/Pj stand beside the definitive ones.
        """
        self._session.require_reading(*_ROLES)
        rows, left_out = ekinerja_rows(self._database, self._session.local, periods, person_ids)
        quoted = [EKINERJA_COLUMNS.index(name) for name in NUMBER_COLUMNS]
        names = EKINERJA_COLUMNS
        layout = _Layout("evaluations", "Evaluasi", names, names, quoted, ())
        count = _write(out, layout, rows, separator, task)
        self._audit.note_reading("ekspor_evaluasi", f"{out.name}: {count} evaluasi")
        return ExportResult(out, count, left_out)

    def bezetting(
        self, office: OfficeBezetting, out: Path, *, separator: str = ","
    ) -> ExportResult:
        """Write posts with needs and people, unit by unit."""
        paths = {one.unit.id: one.unit.jalur for one in office.units}
        rows = [
            (
                paths.get(line.unit_id, ""), number, line.jabatan,
                line.jenis.label if line.jenis else "", line.kelas, line.kebutuhan,
                line.bezetting, line.selisih, line.keterangan,
            )
            for number, line in enumerate(office.lines, 1)
        ]  # fmt: skip
        layout = _Layout("bezetting", "Bezetting", BEZETTING, BEZETTING, (), _BEZETTING_WIDTHS)
        count = _write(out, layout, rows, separator, NO_PROGRESS)
        self._audit.note_reading("ekspor_bezetting", f"{out.name}: {count} jabatan")
        return ExportResult(out, count)

    def chart(
        self, units: Sequence[ChartUnit], office: ChartUnit | None, out: Path
    ) -> ExportResult:
        """Write an organisation chart as SVG; several tops hang below `office`."""
        from sdm_desktop.reports.org_chart_svg import chart_svg

        if out.suffix.lower() != ".svg":
            raise DomainError("Akhiran berkas bagan harus .svg.", "SUFFIX")
        title = f"Bagan organisasi {office.nama if office else units[0].nama}" if units else ""
        write_atomically(out, chart_svg(units, office, title).encode())
        self._audit.note_reading("ekspor_bagan", f"{out.name}: {len(units)} unit")
        return ExportResult(out, len(units))

    def note(self, action: str, detail: str) -> None:
        """Note an export of another service in the audit trail."""
        self._audit.note_reading(action, detail)

    def table(
        self,
        headers: Sequence[str],
        rows: Iterable[Sequence[Value]],
        out: Path,
        *,
        separator: str = ";",
        task: Progress = NO_PROGRESS,
    ) -> ExportResult:
        """Write a list exactly as it is shown; the suffix of the file decides its kind."""
        layout = _Layout("table", "Daftar", headers, headers, (), ())
        count = _write(out, layout, rows, separator, task)
        self._audit.note_reading("ekspor_daftar", f"{out.name}: {count} baris")
        return ExportResult(out, count)


@dataclass(frozen=True, slots=True)
class _Layout:
    kind: str
    sheet: str
    headers: Sequence[str]
    names: Sequence[str]
    quoted: Sequence[int]
    widths: tuple[int, ...]


def write_template(out: Path, kind: str, own: Sequence[str] = ()) -> ExportResult:
    """Write an empty table with the headers that the import of a kind takes; needs no office.

    `own` are the names of the office's own fields, for a table of people.
    """
    if kind == "evaluations":
        headers: Sequence[str] = EKINERJA_COLUMNS
    elif kind in KINDS:
        headers = KINDS[kind].header_row()
    elif past := history_kind(kind):
        headers = history_headers(past)
    else:
        known = [field.header for field in EMPLOYEE_FIELDS if field.name != "is_data_rekaan"]
        headers = [*known, *own]
    layout = _Layout(kind, "Templat", headers, headers, (), ())
    _write(out, layout, (), ",", NO_PROGRESS)
    return ExportResult(out, 0)


def _write(
    out: Path,
    layout: _Layout,
    rows: Iterable[Sequence[Value]],
    separator: str,
    task: Progress,
) -> int:
    """Write by the suffix of the file."""
    suffix = out.suffix.lower()
    if suffix == ".csv":
        style = CsvStyle(separator, layout.quoted)
        return write_csv(out, layout.headers, rows, style, task)
    if suffix == ".json":
        return write_json(out, layout.kind, layout.names, rows, task)
    if suffix != ".xlsx":
        raise DomainError("Akhiran berkas harus .xlsx, .csv, atau .json.", "SUFFIX")
    sheet = SheetLayout(layout.sheet, layout.widths)
    return write_xlsx(out, layout.headers, _countable(rows), sheet, task)


def fields_of(fields: Sequence[EmployeeField]) -> list[str]:
    """Return the names of some fields."""
    return [field.name for field in fields]


def _chosen_fields(columns: Sequence[str]) -> list[EmployeeField]:
    if columns:
        pppk = replace(FIELD_BY_NAME["status"], header="JENIS PPPK")
        return [pppk if name == JENIS_PPPK else FIELD_BY_NAME[name] for name in columns]
    return [*SIASN_FIELDS, *(field for field in EMPLOYEE_FIELDS if not field.siasn)]


def _without_unused(
    fields: list[EmployeeField], rows: list[tuple[object, ...]]
) -> tuple[list[EmployeeField], list[tuple[object, ...]]]:
    """Drop the columns beyond the SIASN layout that are empty for everybody."""
    siasn = len(SIASN_FIELDS)
    used = [
        index
        for index in range(siasn, len(fields))
        if any(row[index] is not None and row[index] != "" for row in rows)
    ]
    if len(used) == len(fields) - siasn:
        return fields, rows
    kept = [*range(siasn), *used]
    return [fields[index] for index in kept], [
        (*row[:siasn], *(row[index] for index in used)) for row in rows
    ]


def _texts(
    fields: Sequence[EmployeeField],
    rows: list[tuple[object, ...]],
    own: Sequence[Sequence[str]],
) -> Iterator[tuple[str, ...]]:
    if not rows:
        return iter(())
    columns = zip(*rows, strict=True)
    texts = [
        exported_columns(field.kind, column) for field, column in zip(fields, columns, strict=True)
    ]
    return zip(*texts, *own, strict=True)


def _countable(rows: Iterable[Sequence[Value]]) -> Iterator[Sequence[Value]]:
    for count, row in enumerate(rows):
        if count == MAX_XLSX_ROWS:
            raise DomainError("Baris terlalu banyak untuk .xlsx. Pakai .csv.", "TOO_LARGE")
        yield row
