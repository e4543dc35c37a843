"""The questionnaire on one page, in large print, to be filled in with a pen."""

from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.report_surveys import Question, SurveyForm
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.kop import draw_small
from sdm_desktop.reports.page import Box
from sdm_desktop.reports.paper import HAIR, INK2, MM, Pen, Sheet, Style, portrait
from sdm_desktop.reports.text import elided, kept_together, wrap

_TITLE = Style(Face.BOLD, 14, 17, tracking=0.3)
_SUB = Style(size=10, leading=12.6)
_KEY = Style(size=9.5, leading=12.4)
_HEAD = Style(Face.BOLD, 10, 12.6)
_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
_NOTE = Style(size=8.5, leading=10.6, color=INK2)
_LETTERS = "abcd"
_BOX = 3.2 * MM
_RULE, _FRAME = Pen(0.5, HAIR), Pen(0.7)
_INDENT = 7 * MM


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of the form; it uses more of the page than a document does."""
    sheet = portrait(paper, margin, 14.0)
    return Sheet(sheet.width, sheet.height, 20 * MM, sheet.right, sheet.top, sheet.bottom)


def write_form(file: PdfFile, sheet: Sheet, record: SurveyForm) -> int:
    """Write the form; returns the number of pages, which is one."""
    flow = Flow(file, sheet, ("Kuesioner (lanjutan)", record.layanan))
    flow.y = draw_small(file, flow.page, sheet, record.kop, ("Survei Kepuasan Masyarakat", ""))
    _draw_title(flow, record)
    _draw_profile(flow, record)
    room = sheet.bottom - 30 * MM - flow.y - 9 * MM
    styles, height = _fitting(record, sheet, room)
    gap = min(2.6 * MM, max(0.8 * MM, (room - height) / len(record.soal)))
    flow.y += 6 * MM
    words = "Pendapat Anda tentang pelayanan (beri tanda silang pada satu kotak)"
    flow.page.text(sheet.left, flow.y, words, _HEAD)
    flow.y += 3 * MM
    for one in record.soal:
        _draw_question(flow, one, styles, gap)
    _draw_suggestion(flow)
    return flow.finish(record.kaki, record.layanan)


def _draw_title(flow: Flow, record: SurveyForm) -> None:
    page, sheet = flow.page, flow.sheet
    y = flow.y + 8 * MM
    page.text(sheet.left, y, "KUESIONER SURVEI KEPUASAN MASYARAKAT", _TITLE)
    y += 5.6 * MM
    line = f"{record.layanan} · {record.periode}"
    for text in wrap(line, _SUB, sheet.text_width):
        page.text(sheet.left, y, text, _SUB)
        y += _SUB.leading
    note = "Nama tidak perlu ditulis. Jawaban Anda dipakai hanya untuk memperbaiki pelayanan."
    page.text(sheet.left, y, note, _NOTE)
    flow.y = y + 2.4 * MM


def _draw_profile(flow: Flow, record: SurveyForm) -> None:
    sheet, page = flow.sheet, flow.page
    top = flow.y
    y = top + 5.4 * MM
    left, at = sheet.left + 3 * MM, sheet.left + 33 * MM
    page.text(left, y, "Tanggal", _KEY)
    page.text(at, y, "……… / ……… / ………………", _KEY)
    hours = sheet.left + 88 * MM
    page.text(hours, y, "Jam", _KEY)
    _draw_options(flow, (hours + 12 * MM, y), ("08.00–12.00", "13.00–17.00"))
    y += 6.2 * MM
    page.text(left, y, "Jenis kelamin", _KEY)
    _draw_options(flow, (at, y), ("Laki-laki", "Perempuan"))
    page.text(hours, y, "Usia", _KEY)
    page.text(hours + 12 * MM, y, "………… tahun", _KEY)
    for label, words in (
        ("Pendidikan", record.pendidikan),
        ("Pekerjaan", (*record.pekerjaan[:-1], f"{record.pekerjaan[-1]}: ……………")),
    ):
        y += 6.2 * MM
        page.text(left, y, label, _KEY)
        y = _draw_options(flow, (at, y), words)
    flow.y = y + 3 * MM
    page.box(Box(sheet.left, top, sheet.text_width, flow.y - top), "", _FRAME)


def _draw_options(flow: Flow, start: tuple[float, float], words: tuple[str, ...]) -> float:
    """Draw boxes to tick, on as many lines as they take; returns the last baseline."""
    x, y = start
    for word in words:
        width = _BOX + 1.6 * MM + _KEY.width(word) + 5 * MM
        if x + width - 4 * MM > flow.sheet.right:
            x, y = start[0], y + 5.6 * MM
        flow.page.box(Box(x, y - _BOX + 0.4 * MM, _BOX, _BOX), "", _FRAME)
        flow.page.text(x + _BOX + 1.6 * MM, y, word, _KEY)
        x += width
    return y


def _fitting(record: SurveyForm, sheet: Sheet, room: float) -> tuple[tuple[Style, Style], float]:
    """Return the largest print in which all questions stay on the page, and their height."""
    styles, height = _styles(_SIZES[-1]), 0.0
    for size in _SIZES:
        styles = _styles(size)
        height = sum(_height(one, sheet, styles) for one in record.soal)
        if height + 1.8 * MM * len(record.soal) <= room:
            break
    return styles, height


def _styles(size: float) -> tuple[Style, Style]:
    return Style(size=size, leading=size * 1.22), Style(size=size - 0.5, leading=size * 1.2)


def _height(one: Question, sheet: Sheet, styles: tuple[Style, Style]) -> float:
    asked, option = styles
    lines = wrap(kept_together(one.teks), asked, sheet.text_width - _INDENT)
    rows = len(one.pilihan) // _columns(one, sheet, option)
    return len(lines) * asked.leading + rows * (option.leading + 1 * MM) + 1.4 * MM


def _columns(one: Question, sheet: Sheet, option: Style) -> int:
    """Return four columns where every option fits into one, else two."""
    room = (sheet.text_width - _INDENT) / 4 - _BOX - 4 * MM
    is_wide = any(option.width(f"a. {word}") > room for word in one.pilihan)
    return 2 if is_wide else 4


def _draw_question(flow: Flow, one: Question, styles: tuple[Style, Style], gap: float) -> None:
    page, sheet = flow.page, flow.sheet
    asked, option = styles
    y = flow.y + asked.leading - 1
    page.text(sheet.left, y, f"{one.nomor}.", asked)
    for line in wrap(kept_together(one.teks), asked, sheet.text_width - _INDENT):
        page.text(sheet.left + _INDENT, y, line, asked)
        y += asked.leading
    y += 0.8 * MM
    count = _columns(one, sheet, option)
    width = (sheet.text_width - _INDENT) / count
    for number, word in enumerate(one.pilihan):
        row, column = divmod(number, count)
        x, base = sheet.left + _INDENT + column * width, y + row * (option.leading + 1 * MM)
        page.box(Box(x, base - _BOX + 0.4 * MM, _BOX, _BOX), "", _FRAME)
        text = elided(f"{_LETTERS[number]}. {word}", option, width - _BOX - 1.6 * MM)
        page.text(x + _BOX + 1.4 * MM, base, text, option)
    rows = max(1, len(one.pilihan) // count)
    flow.y = y + (rows - 1) * (option.leading + 1 * MM) + 1 * MM + gap
    page.hline(sheet.left, flow.y - gap / 2, sheet.text_width, Pen(0.3, HAIR))


def _draw_suggestion(flow: Flow) -> None:
    page, sheet = flow.page, flow.sheet
    y = flow.y + 5 * MM
    page.text(sheet.left, y, "Saran Anda untuk perbaikan pelayanan", _HEAD)
    while y + 7.4 * MM < sheet.bottom:
        y += 7 * MM
        page.hline(sheet.left, y, sheet.text_width, _RULE)
    flow.y = y
