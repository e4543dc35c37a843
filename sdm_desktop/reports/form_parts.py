"""What official forms share: kop, title lines, identity, header rows, signatures."""

from collections.abc import Sequence

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.evaluation import Identity
from sdm_desktop.domain.form_words import FormColumn, FormWords
from sdm_desktop.domain.report_records import Signature
from sdm_desktop.domain.report_skp import FormHead
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.grid import Grid
from sdm_desktop.reports.grid_cells import PAD_X, Align, Block, Cell, Par
from sdm_desktop.reports.kop import draw_small
from sdm_desktop.reports.paper import BODY, LIST, LIST_BOLD, MM, Sheet, Style, rgb
from sdm_desktop.reports.signature import WIDTH, draw_signature, signature_height
from sdm_desktop.reports.text import printed_nip, wrap

SIGN_GAP = 5 * MM
TABLE_GAP = 2.5 * MM
_TITLE = Style(Face.BOLD, 12.5, tracking=0.3)
_NUMBER = Style(size=6.5, leading=8.1)
_IDENTITY_PAD = 0.6 * MM


def running_head(title: str, head: FormHead) -> tuple[str, str]:
    """Return what the later pages of a form carry."""
    number = printed_nip(head.pegawai.nip)
    parts = (head.pegawai.nama, number and f"NIP\u00a0{number}", head.ringkas)
    return f"{title} (lanjutan)", " · ".join(part for part in parts if part)


def draw_form_head(flow: Flow, head: FormHead, words: FormWords, name: str) -> None:
    """Draw kop, title lines, office and period, and who evaluates whom."""
    number = (f"Nomor {head.nomor}", name)
    flow.y = draw_small(flow.file, flow.page, flow.sheet, head.kop, number)
    draw_title_lines(flow, head.judul)
    draw_office_line(flow, head, words)
    _draw_identities(flow, head, words)


def draw_title_lines(flow: Flow, lines: Sequence[str]) -> None:
    """Draw the centred title, its first line bold."""
    middle = (flow.sheet.left + flow.sheet.right) / 2
    y = flow.y + 5.6 * MM
    flow.page.text_centre(middle, y, lines[0], _TITLE)
    for line in lines[1:]:
        y += 4 * MM
        flow.page.text_centre(middle, y, line, BODY)
    flow.y = y + 4.6 * MM


def draw_office_line(flow: Flow, head: FormHead, words: FormWords) -> None:
    """Draw the office at the left and the assessed days at the right."""
    sheet, page = flow.sheet, flow.page
    span = f"{long_date(head.mulai)} {words('sampai')} {long_date(head.selesai)}"
    right = f"{words('masa')} {span}"
    y = flow.y
    for line in wrap(head.instansi, BODY, sheet.text_width - BODY.width(right) - 4 * MM):
        page.text(sheet.left, y, line, BODY)
        y += BODY.leading
    page.text_right(sheet.right, y - BODY.leading, right, BODY)
    flow.y = y - BODY.leading + 2 * MM


def identity_lines(words: FormWords, person: Identity) -> list[tuple[str, str]]:
    """Return the five (label, value) lines about a person; unknown values stay empty."""
    values = (
        ("nama", person.nama), ("nip", printed_nip(person.nip)), ("pangkat", person.pangkat),
        ("jabatan", person.jabatan), ("unit", person.unit),
    )  # fmt: skip
    return [(words(key), value) for key, value in values]


def _draw_identities(flow: Flow, head: FormHead, words: FormWords) -> None:
    fill = rgb(words.fill)
    titles = (words("no"), words("pegawai"), words("no"), words("penilai"))
    places = ((0, 1), (1, 3), (3, 4), (4, 6))
    top = tuple(
        Cell(first, end, (Par(title, LIST_BOLD),), _place(first), fill)
        for title, (first, end) in zip(titles, places, strict=True)
    )
    pairs = zip(
        identity_lines(words, head.pegawai), identity_lines(words, head.penilai), strict=True
    )
    rows = [top]
    for number, (left, right) in enumerate(pairs, start=1):
        texts = (str(number), *left, str(number), *right)
        cells = [Cell(n, n + 1, (Par(text),), _place(n)) for n, text in enumerate(texts)]
        rows.append(tuple(cells))
    grid = Grid(flow, words.columns("identitas"), pads=(PAD_X, _IDENTITY_PAD))
    grid.draw([Block(tuple(rows), is_whole=True)])


def _place(column: int) -> Align:
    return Align.CENTRE if column in (0, 3) else Align.LEFT


def head_style(sheet: Sheet) -> Style:
    """Return the small style of header cells: 6.5 pt on A4, 7 pt on the wider folio."""
    return Style(Face.BOLD, 7, 8.6) if sheet.width > 300 * MM else Style(Face.BOLD, 6.5, 8.1)


def head_rows(sheet: Sheet, columns: Sequence[FormColumn], fill: str) -> list[Block]:
    """Return the filled header with its row of numbers."""
    style = head_style(sheet)
    titles = [
        Cell(n, n + 1, (Par(column.title, style),), Align.CENTRE, fill, is_middle=True)
        for n, column in enumerate(columns)
    ]
    numbers = [
        Cell(n, n + 1, (Par(f"({n + 1})", _NUMBER),), Align.CENTRE, fill)
        for n in range(len(columns))
    ]
    return [Block((tuple(titles), tuple(numbers)), is_whole=True)]


def label_row(text: str, value: str, places: tuple[int, int], style: Style = LIST_BOLD) -> Block:
    """Return a row of a label and its value; `places` are where the value starts and ends."""
    start, end = places
    return Block(((
        Cell(0, start, (Par(text, LIST_BOLD),), is_middle=True),
        Cell(start, end, (Par(value, style),), is_middle=True),
    ),))  # fmt: skip


def bullets(texts: Sequence[str]) -> tuple[Par, ...]:
    """Return texts as points of a list."""
    return tuple([Par(text, LIST, is_bullet=True) for text in texts if text])


def signatures_height(signatures: Sequence[Signature]) -> float:
    """Return the height of the signatures, the gap above included."""
    height = SIGN_GAP + max(signature_height(one) for one in signatures[:2])
    return height + sum(SIGN_GAP + signature_height(one) for one in signatures[2:])


def draw_signatures(flow: Flow, signatures: Sequence[Signature]) -> None:
    """Draw one signature at the right, the first of two at the left, a third under both."""
    sheet = flow.sheet
    share = 0.68 if sheet.width > sheet.height else 0.5625
    places = [sheet.left + share * sheet.text_width, sheet.left]
    height = signatures_height(signatures)
    flow.need(height)
    top = flow.y + SIGN_GAP
    for x, signature in zip(places, reversed(signatures[:2]), strict=False):
        draw_signature(flow.page, x, top, signature)
    if len(signatures) > 2:
        middle = (sheet.left + sheet.right - WIDTH) / 2
        top += max(signature_height(one) for one in signatures[:2]) + SIGN_GAP
        draw_signature(flow.page, middle, top, signatures[2])
    flow.y += height
