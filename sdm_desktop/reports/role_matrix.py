"""Matriks peran hasil: the results of a superior against what each of the people contributes."""

from collections.abc import Sequence

from sdm_desktop.domain.form_words import FormColumn
from sdm_desktop.domain.report_matrix import MatrixColumn, RoleMatrixReport
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.form_parts import (
    TABLE_GAP,
    bullets,
    draw_signatures,
    draw_title_lines,
    signatures_height,
)
from sdm_desktop.reports.grid import Grid
from sdm_desktop.reports.grid_cells import Align, Block, Cell, Par
from sdm_desktop.reports.kop import draw_small
from sdm_desktop.reports.paper import LIST, LIST_BOLD, PALE, Sheet, landscape, rgb
from sdm_desktop.reports.text import printed_nip

PEOPLE = 5
_NUMBER, _FIRST = 4, 26


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this matrix."""
    return landscape(paper, margin)


def write_matrix(file: PdfFile, sheet: Sheet, record: RoleMatrixReport) -> int:
    """Write one matrix into a file, five people side by side; returns its number of pages."""
    words = record.kata
    running = " · ".join(
        part for part in (record.nama, printed_nip(record.nip), str(record.tahun)) if part
    )
    flow = Flow(file, sheet, (f"{words('judul')} (lanjutan)", running))
    number = (f"Nomor {record.nomor}", words("nama_singkat"))
    flow.y = draw_small(file, flow.page, sheet, record.kop, number)
    who = ", ".join(part for part in (record.nama, record.jabatan) if part)
    draw_title_lines(flow, (words("judul"), who, words("tahun", tahun=str(record.tahun))))
    parts = [record.kolom[n : n + PEOPLE] for n in range(0, len(record.kolom), PEOPLE)]
    foot = signatures_height([record.tanda_tangan])
    for place, people in enumerate(parts):
        if place:
            flow.y += TABLE_GAP
        _draw_part(flow, record, people, foot if place == len(parts) - 1 else 0.0)
    draw_signatures(flow, [record.tanda_tangan])
    return flow.finish(record.kaki, record.nama)


def _draw_part(
    flow: Flow, record: RoleMatrixReport, people: Sequence[MatrixColumn], follows: float
) -> None:
    words = record.kata
    share = (100 - _NUMBER - _FIRST) / len(people)
    columns = [FormColumn("", _NUMBER), FormColumn("", _FIRST)]
    columns += [FormColumn(person.nama, share) for person in people]
    fill = rgb(words.fill)
    head = [
        Cell(0, 1, (Par(words("no"), LIST_BOLD),), Align.CENTRE, fill, is_middle=True),
        Cell(1, 2, (Par(words("rhk_pimpinan"), LIST_BOLD),), fill=fill, is_middle=True),
    ]
    head += [
        Cell(n, n + 1, (Par(person.nama, LIST_BOLD), Par(person.jabatan, LIST)), fill=fill)
        for n, person in enumerate(people, start=2)
    ]
    blocks = [_row(number, text, people) for number, text in enumerate(record.baris)]
    if any(person.lain for person in people):
        others = [Cell(0, 2, (Par(words("lain"), LIST_BOLD),), fill=PALE)]
        others += [Cell(n, n + 1, bullets(p.lain)) for n, p in enumerate(people, start=2)]
        blocks.append(Block((tuple(others),)))
    if not blocks:
        blocks.append(Block(((Cell(0, len(columns), (Par(words("kosong"), LIST),)),),)))
    Grid(flow, columns, [Block((tuple(head),), is_whole=True)]).draw(blocks, follows=follows)


def _row(number: int, text: str, people: Sequence[MatrixColumn]) -> Block:
    cells = [
        Cell(0, 1, (Par(str(number + 1)),), Align.CENTRE),
        Cell(1, 2, (Par(text, LIST_BOLD),)),
    ]
    cells += [
        Cell(n, n + 1, bullets(person.hasil[number])) for n, person in enumerate(people, start=2)
    ]
    return Block((tuple(cells),))
