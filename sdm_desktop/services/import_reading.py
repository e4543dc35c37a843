"""From a foreign file to the table the mapping step shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.exchange.arranging import arrange
from sdm_desktop.exchange.headers import TargetField, best_header_row, source_columns
from sdm_desktop.exchange.joined_sheets import ALL_SHEETS, joined
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.reader import SheetData, Workbook, read_heads, read_workbook
from sdm_desktop.exchange.sheet_shape import SkippedSheet
from sdm_desktop.services.exchange_kinds import KINDS
from sdm_desktop.services.history_import import history_kind
from sdm_desktop.services.import_plan import SheetPreview

EMPLOYEES, EVALUATIONS = "employees", "evaluations"


@dataclass(frozen=True, slots=True)
class KnownHeads:
    """What somebody says of the headers: a kept mapping by name, or {field: header}."""

    preset: str = ""
    heads: Mapping[str, str] = field(default_factory=dict)


NOTHING_SAID = KnownHeads()


def read_preview(
    path: Path, sheet: str, kind: str, targets: tuple[TargetField, ...], task: Progress
) -> SheetPreview:
    """Return the table of a file with its header found and a mapping proposed.

    Without a sheet the one named like the kind is taken, else the first that has a header.
    """
    if sheet == ALL_SHEETS:
        return _all_sheets(path, kind, targets, task)
    workbook = read_workbook(path, sheet, task)
    title = HISTORIES[past].title if (past := history_kind(kind)) else ""
    if not sheet and title in workbook.sheets and workbook.sheet != title:
        workbook = read_workbook(path, title, task)
    data = arrange(workbook.data, targets)
    if data is None and not sheet and len(workbook.sheets) > 1:
        workbook, data = _other_sheet(workbook, targets, task)
    if data is None or data.shape is None:
        raise _no_header(workbook, kind)
    return _preview(workbook, data, kind, targets)


def _preview(
    workbook: Workbook, data: SheetData, kind: str, targets: tuple[TargetField, ...]
) -> SheetPreview:
    assert data.shape is not None
    header = data.shape.head[-1]
    columns = source_columns(data, header, targets)
    mapping = {column.field: column.index for column in columns if column.field}
    arranged = replace(workbook, data=data)
    return SheetPreview(kind, arranged, header + 1, columns, mapping, targets)


def _all_sheets(
    path: Path, kind: str, targets: tuple[TargetField, ...], task: Progress
) -> SheetPreview:
    """Return every sheet with the head of the first one that has a head, as one table."""
    workbook = read_workbook(path, "", task)
    sheets: list[tuple[str, SheetData]] = []
    skipped: list[SkippedSheet] = []
    for done, name in enumerate(workbook.sheets):
        task.step(done, len(workbook.sheets))
        one = workbook if name == workbook.sheet else read_workbook(path, name, task)
        data = arrange(one.data, targets)
        if data is None or data.shape is None:
            skipped.append(SkippedSheet(name, "judul kolom tidak ditemukan"))
        else:
            sheets.append((name, data))
    if not sheets:
        raise _no_header(workbook, kind)
    if len(workbook.sheets) == 1:
        return _preview(workbook, sheets[0][1], kind, targets)
    whole = replace(workbook, sheet=ALL_SHEETS)
    return _preview(whole, joined(sheets, skipped), kind, targets)


def _other_sheet(
    workbook: Workbook, targets: Sequence[TargetField], task: Progress
) -> tuple[Workbook, SheetData | None]:
    """Return the first other sheet with a header in its first rows, else the workbook as it is."""
    for name, head in read_heads(workbook.path, task).items():
        if best_header_row(head, targets) is not None:
            other = read_workbook(workbook.path, name, task)
            return other, arrange(other.data, targets)
    return workbook, None


def _no_header(workbook: Workbook, kind: str) -> DomainError:
    if workbook.data.row_count == 0:
        return DomainError("Berkas tidak berisi baris. Pilih berkas yang berisi data.", "EMPTY")
    wanted = "NIP dan NAMA" if kind == EMPLOYEES else "nip, tahun dan bulan"
    if kind.startswith("reference-"):
        wanted = "id dan nama"
    if kind in KINDS:
        wanted = KINDS[kind].wanted
    if past := history_kind(kind):
        first = next(field.header for field in HISTORIES[past].fields if field.is_needed)
        wanted = f"NIP dan {first}"
    return DomainError(
        f"Baris judul tidak ditemukan dalam 15 baris pertama. Pastikan ada kolom {wanted}.",
        "NO_HEADER",
    )
