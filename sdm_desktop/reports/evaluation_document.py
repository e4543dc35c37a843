"""Dokumen Evaluasi Kinerja Pegawai, variant A (rules/performance 12.4)."""

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.evaluation import Identity
from sdm_desktop.domain.report_records import EvaluationDocument, Margin, Paper
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.flow import Flow
from sdm_desktop.reports.fonts import Face
from sdm_desktop.reports.kop import draw_centred
from sdm_desktop.reports.page import Box, Page
from sdm_desktop.reports.paper import (
    BODY,
    BODY_BOLD,
    FORM_FILL,
    MM,
    Pen,
    Sheet,
    Style,
    portrait,
)
from sdm_desktop.reports.signature import draw_signature, signature_height
from sdm_desktop.reports.text import kept_together, printed_nip, wrap

TITLE = "DOKUMEN EVALUASI KINERJA PEGAWAI"
_TITLE = Style(Face.BOLD, 12.5, tracking=0.3)
_PERIOD = Style(size=10)
_NOTE = Style(size=9, leading=12.2)
_PAD_X, _PAD_Y = 1.8 * MM, 0.8 * MM
_NOTE_X, _NOTE_Y = 3 * MM, 2.2 * MM
_NOTE_LEAST, _NOTE_TIGHT = 40 * MM, 20 * MM
_SIGN_GAP = 5.4 * MM
_INNER, _OUTER = Pen(0.4), Pen(0.8)
_LABELS = ("NAMA", "NIP", "PANGKAT/GOL RUANG", "JABATAN", "UNIT KERJA")


def sheet_for(paper: Paper, margin: Margin) -> Sheet:
    """Return the sheet of this form: its upper margin is 18 mm."""
    return portrait(paper, margin, 18)


def write_evaluation_document(file: PdfFile, sheet: Sheet, document: EvaluationDocument) -> int:
    """Write one document into a file; returns its number of pages."""
    person = document.pegawai
    running = " · ".join(
        part for part in (person.nama, printed_nip(person.nip), document.periode_singkat) if part
    )
    flow = Flow(file, sheet, ("Dokumen Evaluasi Kinerja Pegawai (lanjutan)", running))
    _draw_head(flow, document)
    form = _Form(flow)
    form.section("1", "PEGAWAI YANG DINILAI", _identity(document.pegawai))
    form.section("2", "PEJABAT PENILAI KINERJA", _identity(document.penilai))
    form.section("3", "ATASAN PEJABAT PENILAI KINERJA", _identity(document.atasan))
    result = [
        ("CAPAIAN KINERJA ORGANISASI", document.capaian),
        ("PREDIKAT KINERJA PEGAWAI", document.predikat),
    ]
    form.section("4", "EVALUASI KINERJA", result, BODY_BOLD)
    signatures = (document.tanda_tangan_pegawai, document.tanda_tangan_penilai)
    height = max(signature_height(signature) for signature in signatures)
    form.notes("5", "CATATAN/REKOMENDASI", document.catatan, _SIGN_GAP + height)
    top = flow.y + _SIGN_GAP
    draw_signature(flow.page, sheet.left, top, signatures[0])
    draw_signature(flow.page, sheet.left + sheet.text_width * 0.5625, top, signatures[1])
    return flow.finish(document.kaki, person.nama)


def _draw_head(flow: Flow, document: EvaluationDocument) -> None:
    sheet, page = flow.sheet, flow.page
    y = draw_centred(flow.file, page, sheet, document.kop)
    middle = (sheet.left + sheet.right) / 2
    page.text_centre(middle, y + 6.6 * MM, TITLE, _TITLE)
    page.text_centre(middle, y + 11.9 * MM, f"PERIODE: {document.periode}", _PERIOD)
    span = f"{long_date(document.mulai)} s.d. {long_date(document.selesai)}"
    y += 19.4 * MM
    right = f"PERIODE PENILAIAN: {span}"
    room = sheet.text_width - BODY.width(right) - 4 * MM
    for line in wrap(document.instansi, BODY, room):
        page.text(sheet.left, y, line, BODY)
        y += BODY.leading
    page.text_right(sheet.right, y - BODY.leading, right, BODY)
    flow.y = y - BODY.leading + 2.3 * MM


def _identity(person: Identity) -> list[tuple[str, str]]:
    values = (
        person.nama, printed_nip(person.nip), person.pangkat, person.jabatan, person.unit
    )  # fmt: skip
    return [(label, kept_together(value)) for label, value in zip(_LABELS, values, strict=True)]


class _Form:
    """The ruled table NO | label | value, 6/34/60 percent wide."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        sheet = flow.sheet
        self._label_x = sheet.left + 0.06 * sheet.text_width
        self._value_x = sheet.left + 0.40 * sheet.text_width
        self._value_width = sheet.right - self._value_x - 2 * _PAD_X
        self._top = self._rows_top = flow.y
        self._open()

    def section(
        self, number: str, title: str, rows: list[tuple[str, str]], value: Style = BODY
    ) -> None:
        """Draw a filled heading row and its rows; the heading takes its first row along."""
        self._need(3 * self._row_height(1))
        self._heading(number, title)
        for label, text in rows:
            lines = wrap(text, value, self._value_width)
            height = self._row_height(len(lines))
            if self._need(height):
                self._heading(number, f"{title} (lanjutan)")
            self._row(label, lines, value, height)
        self._end_section()

    def notes(self, number: str, title: str, text: str, foot: float) -> None:
        """Draw the free text of section 5, on as many pages as it takes.

        `foot` is the height of the signatures, which share the last page with at least three
        lines. The box is at least 40 mm high; where that alone would send the signatures to an
        otherwise empty page, its unused part may shrink to a box of 20 mm.
        """
        width = self._flow.sheet.text_width - 2 * _NOTE_X
        lines = wrap(kept_together(text), _NOTE, width)
        least, is_first = _NOTE_LEAST, True
        while not self._last_note(number, title, lines, (least, foot)):
            take = min(self._note_capacity(), len(lines) - 3)
            if take < 2 or (is_first and self._note_height(len(lines)) <= _NOTE_LEAST):
                self._break()
                continue
            self._note(number, title, lines[:take], self._note_height(take))
            lines, least, is_first = lines[take:], 0.0, False
            title = f"{title.removesuffix(' (lanjutan)')} (lanjutan)"
            self._break()

    def _last_note(
        self, number: str, title: str, lines: list[str], heights: tuple[float, float]
    ) -> bool:
        least, foot = heights
        room = self._flow.room - foot - self._row_height(1)
        height = self._note_height(len(lines))
        if max(height, min(least, _NOTE_TIGHT)) > room:
            return False
        self._note(number, title, lines, max(height, min(least, room)))
        self._close()
        return True

    def _note(self, number: str, title: str, lines: list[str], height: float) -> None:
        self._heading(number, title)
        y = self._flow.y + _NOTE_Y + _NOTE.size
        for line in lines:
            self._flow.page.text(self._flow.sheet.left + _NOTE_X, y, line, _NOTE)
            y += _NOTE.leading
        self._flow.y += height

    def _note_capacity(self) -> int:
        room = self._flow.room - self._row_height(1) - 2 * _NOTE_Y
        return int(room // _NOTE.leading)

    @staticmethod
    def _note_height(lines: int) -> float:
        return lines * _NOTE.leading + 2 * _NOTE_Y

    def _heading(self, number: str, title: str) -> None:
        flow, sheet = self._flow, self._flow.sheet
        height = self._row_height(1)
        self._fills.append(Box(sheet.left, flow.y, sheet.text_width, height))
        baseline = flow.y + height / 2 + BODY_BOLD.centre
        flow.page.text_centre((sheet.left + self._label_x) / 2, baseline, number, BODY_BOLD)
        flow.page.text(self._label_x + _PAD_X, baseline, title, BODY_BOLD)
        if flow.y > self._top:
            self._lines.append((sheet.left, flow.y, sheet.right, flow.y))
        flow.y += height
        self._lines.append((sheet.left, flow.y, sheet.right, flow.y))
        self._lines.append((self._label_x, flow.y - height, self._label_x, flow.y))
        self._rows_top = flow.y

    def _row(self, label: str, lines: list[str], value: Style, height: float) -> None:
        flow = self._flow
        if flow.y > self._rows_top:
            self._lines.append((self._label_x, flow.y, flow.sheet.right, flow.y))
        y = flow.y + self._row_height(1) / 2 + BODY.centre
        flow.page.text(self._label_x + _PAD_X, y, label, BODY)
        for line in lines:
            flow.page.text(self._value_x + _PAD_X, y, line, value)
            y += value.leading
        flow.y += height

    def _end_section(self) -> None:
        top, bottom = self._rows_top, self._flow.y
        self._lines.append((self._label_x, top, self._label_x, bottom))
        self._lines.append((self._value_x, top, self._value_x, bottom))
        self._rows_top = bottom

    @staticmethod
    def _row_height(lines: int) -> float:
        return lines * BODY.leading + 2 * _PAD_Y

    def _need(self, height: float) -> bool:
        if height <= self._flow.room:
            return False
        self._end_section()
        self._break()
        return True

    def _open(self) -> None:
        self._top = self._rows_top = self._flow.y
        self._fills: list[Box] = []
        self._lines: list[tuple[float, float, float, float]] = []

    def _close(self) -> None:
        """Draw fills, lines and frame of this page's part, stored once for equal parts."""
        flow, sheet = self._flow, self._flow.sheet
        if flow.y <= self._top:
            return
        frame = Box(sheet.left, self._top, sheet.text_width, flow.y - self._top)
        grid = (frame, tuple(self._fills), tuple(self._lines))

        def draw(form: Page) -> None:
            form.boxes(grid[1], FORM_FILL)
            form.lines(grid[2], _INNER)
            form.box(frame, pen=_OUTER)

        name = flow.file.form(grid, draw, (flow.page.width, flow.page.height))
        flow.page.use_form(name, flow.file.resource_of(name))

    def _break(self) -> None:
        self._close()
        self._flow.next_page()
        self._open()
