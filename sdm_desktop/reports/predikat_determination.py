"""Penetapan Predikat Kinerja Pegawai: everybody, the sums, pattern and curve (performance 11.5)."""

from collections.abc import Sequence

from sdm_desktop.domain.form_words import FormWords
from sdm_desktop.domain.report_predikat import CountLine, PredikatDetermination, RatedLine
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.form_parts import (
    TABLE_GAP,
    draw_signatures,
    draw_title_lines,
    head_rows,
    signatures_height,
)
from sdm_desktop.reports.grid import Grid
from sdm_desktop.reports.grid_cells import Align, Block, Cell, Par
from sdm_desktop.reports.guide_curve import draw_guide_curve
from sdm_desktop.reports.kop import draw_full
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import (
    BODY,
    BODY_BOLD,
    LIST,
    LIST_BOLD,
    MM,
    PALE,
    Sheet,
    Style,
    portrait,
    rgb,
)
from sdm_desktop.reports.text import kept_together, printed_nip, wrap

_CURVE = 44 * MM
_PAIR = 4.6 * MM
_SMALL = Style(size=7, leading=8.6)
_RESULT = Style(Face.BOLD, 8, 9.6)


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this format."""
    return portrait(paper, margin)


def write_determination(file: PdfFile, sheet: Sheet, record: PredikatDetermination) -> int:
    """Write the format of one unit into a file; returns its number of pages."""
    words = record.kata
    running = f"{record.unit} · {record.periode}"
    flow = Flow(file, sheet, (f"{words('judul')} (lanjutan)", running))
    flow.y = draw_full(file, flow.page, sheet, record.kop)
    draw_title_lines(flow, (words("judul"),))
    _draw_pairs(flow, record)
    columns = words.columns("kolom")
    grid = Grid(flow, columns, head_rows(sheet, columns, rgb(words.fill)))
    grid.draw(_people(record.orang, len(columns)))
    flow.y += TABLE_GAP
    follows = _CURVE + TABLE_GAP + signatures_height([record.tanda_tangan])
    _draw_sums(flow, words, record.rekap, follows)
    flow.y += TABLE_GAP
    _draw_pattern(flow, record)
    draw_signatures(flow, [record.tanda_tangan])
    return flow.finish(record.kaki, record.unit)


def _draw_pairs(flow: Flow, record: PredikatDetermination) -> None:
    words, sheet = record.kata, flow.sheet
    label = record.pola.capaian.label.upper() if record.pola.capaian else "–"
    pairs = (
        (words("instansi"), record.instansi, BODY),
        (words("unit"), record.unit, BODY),
        (words("periode"), record.periode, BODY),
        (words("capaian"), label, BODY_BOLD),
    )
    value = sheet.left + 58 * MM
    y = flow.y
    for key, text, style in pairs:
        flow.page.text(sheet.left, y, key, BODY)
        flow.page.text(value - 2.5 * MM, y, ":", BODY)
        for line in wrap(kept_together(text), style, sheet.right - value):
            flow.page.text(value, y, line, style)
            y += _PAIR
    flow.y = y - 1 * MM


def _people(people: Sequence[RatedLine], columns: int) -> list[Block]:
    """Return a row per person, under a heading where the unit changes."""
    found: list[Block] = []
    unit = ""
    for number, person in enumerate(people, start=1):
        if person.unit and person.unit != unit:
            unit = person.unit
            heading = Cell(0, columns, (Par(unit, LIST_BOLD),), fill=PALE)
            found.append(Block(((heading,),), takes_next=True))
        name = (Par(person.nama, LIST_BOLD), Par(printed_nip(person.nip), LIST))
        texts = (person.jabatan, person.hasil, person.perilaku)
        row = [Cell(0, 1, (Par(str(number)),), Align.CENTRE), Cell(1, 2, name)]
        row += [Cell(n, n + 1, (Par(text),)) for n, text in enumerate(texts, start=2)]
        row.append(Cell(5, 6, (Par(person.predikat, _RESULT),)))
        found.append(Block((tuple(row),)))
    if not found:
        empty = Cell(0, columns, (Par("Belum ada penilaian.", LIST),))
        found.append(Block(((empty,),)))
    return found


def _draw_sums(flow: Flow, words: FormWords, lines: Sequence[CountLine], follows: float) -> None:
    """Draw one row per predikat and their sum; they stay with what follows."""
    columns = words.columns("kolom_rekap")
    fill = rgb(words.fill)
    titles = tuple(
        Cell(n, n + 1, (Par(column.title, LIST_BOLD),), _side(n), fill)
        for n, column in enumerate(columns)
    )
    rows = [titles]
    rows += [_sum_row((one.predikat, str(one.jumlah), one.persen), LIST) for one in lines]
    total = sum(one.jumlah for one in lines)
    rows.append(_sum_row((words("jumlah"), str(total), "100,0%" if total else "–"), LIST_BOLD))
    grid = Grid(flow, columns)
    grid.draw([Block(tuple(rows), is_whole=True)], follows=follows)


def _sum_row(texts: tuple[str, str, str], style: Style) -> tuple[Cell, ...]:
    return tuple(Cell(n, n + 1, (Par(text, style),), _side(n)) for n, text in enumerate(texts))


def _side(column: int) -> Align:
    return Align.RIGHT if column else Align.LEFT


def _draw_pattern(flow: Flow, record: PredikatDetermination) -> None:
    """Draw the check in words beside the guide curve over the real shares."""
    words, pattern = record.kata, record.pola

    def check(page: Page, box: Box) -> None:
        x, y = box.x + 1.8 * MM, box.y + 1.8 * MM + LIST.size
        page.text(x, y, words("pola"), LIST_BOLD)
        texts = [record.dasar, record.pemeriksaan]
        for text in filter(None, texts):
            y += 1.2 * MM
            for line in wrap(kept_together(text), LIST, box.width - 3.6 * MM):
                y += LIST.leading
                page.text(x, y, line, LIST)

    def curve(page: Page, box: Box) -> None:
        if not pattern.kurva:
            page.text(box.x + 1.8 * MM, box.y + 6 * MM, words("pola_kosong"), LIST)
            return
        place = Box(box.x + 2 * MM, box.y + 1.4 * MM, box.width - 4 * MM, box.height - 5.4 * MM)
        draw_guide_curve(page, place, pattern.kurva, pattern.puncak, record.bagian)
        note = words("kurva_teks") if record.bagian else words("kurva_saja")
        page.text(box.x + 2 * MM, box.y + box.height - 1.6 * MM, note, _SMALL)

    row = (Cell(0, 1, (Par(""),), picture=check), Cell(1, 2, (Par(""),), picture=curve))
    grid = Grid(flow, words.columns("pola_kolom"))
    follows = signatures_height([record.tanda_tangan])
    grid.draw([Block((row,), is_whole=True, least=_CURVE)], follows=follows)
