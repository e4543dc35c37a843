"""The evaluation document in plain Platypus: what the report engine is measured against.

Same texts, fonts, kop, rules, signatures and foot; the table's cells are Paragraphs, the page
numbers come from the usual canvas that counts pages, the QR code is drawn module by module.
"""

import io
from collections.abc import Sequence

from reportlab.lib.colors import HexColor, black
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.evaluation import Identity
from sdm_desktop.domain.report_evaluation import EvaluationDocument
from sdm_desktop.domain.report_records import FooterInfo, Signature
from sdm_desktop.reports.fonts import Face, font_of
from sdm_desktop.reports.footer import qr_matrix, qr_text
from sdm_desktop.reports.paper import MM
from sdm_desktop.reports.text import printed_nip

_REGULAR, _BOLD, _ITALIC = Face.REGULAR.value, Face.BOLD.value, Face.ITALIC.value
_BODY = ParagraphStyle("body", fontName=_REGULAR, fontSize=9, leading=10.9)
_STRONG = ParagraphStyle("strong", _BODY, fontName=_BOLD)
_MIDDLE = ParagraphStyle("middle", _BODY, alignment=TA_CENTER)
_RIGHT = ParagraphStyle("right", _BODY, alignment=TA_RIGHT)
_GOVERNMENT = ParagraphStyle("government", _MIDDLE, fontSize=11, leading=14)
_OFFICE = ParagraphStyle("office", _MIDDLE, fontName=_BOLD, fontSize=12.5, leading=15)
_TITLE = ParagraphStyle("title", _MIDDLE, fontName=_BOLD, fontSize=12.5, leading=16)
_PERIOD = ParagraphStyle("period", _MIDDLE, fontSize=10, leading=14)
_NOTE = ParagraphStyle("note", _BODY, leading=12.2)
_LABELS = ("NAMA", "NIP", "PANGKAT/GOL RUANG", "JABATAN", "UNIT KERJA")
_WIDTH = 160 * MM


class Foot(Flowable):
    """Takes no room; tells the page which document it belongs to."""

    def __init__(self, footer: FooterInfo, number: int) -> None:
        super().__init__()
        self._found = (footer, number)
        self.width = self.height = 0

    def draw(self) -> None:
        self.canv.document = self._found


class _Rules(Flowable):
    """The double rule under the kop."""

    def __init__(self) -> None:
        super().__init__()
        self.width, self.height = _WIDTH, 2 * MM

    def draw(self) -> None:
        self.canv.setLineWidth(1.6)
        self.canv.line(0, 1.5 * MM, _WIDTH, 1.5 * MM)
        self.canv.setLineWidth(0.5)
        self.canv.line(0, 0.4 * MM, _WIDTH, 0.4 * MM)


class CountingCanvas(Canvas):
    """Draws the feet when the number of pages of each document is known."""

    text_width = _WIDTH

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self._states: list[dict[str, object]] = []
        self.document: tuple[FooterInfo, int] | None = None

    def showPage(self) -> None:  # noqa: N802
        self._states.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        pages = [state["document"][1] for state in self._states]
        for place, state in enumerate(self._states):
            self.__dict__.update(state)
            footer, number = state["document"]
            first = pages.index(number, max(0, place - 30))
            self._draw_foot(footer, place - first + 1, pages.count(number))
            super().showPage()
        super().save()

    def _draw_foot(self, footer: FooterInfo, page: int, pages: int) -> None:
        left, line = 30 * MM, 20.5 * MM
        self.setStrokeColor(HexColor("#9AA3AB"))
        self.setLineWidth(0.35)
        self.line(left, line, left + self.text_width, line)
        self.setFillColor(black)
        matrix = qr_matrix(qr_text(footer))
        unit = 12 * MM / len(matrix)
        for y, row in enumerate(matrix):
            for x, module in enumerate(row):
                if module:
                    self.rect(left + x * unit, 18 * MM - (y + 1) * unit, unit, unit, 0, 1)
        x = left + 15 * MM
        self.setFont(_BOLD, 7)
        self.drawString(x, line - 4.2 * MM, footer.kantor)
        self.setFont(_REGULAR, 7)
        text = f"No. dokumen {footer.nomor_dokumen}   ·   {footer.data_per}"
        self.drawString(x, line - 4.2 * MM - 9.4, text)
        text = f"Kode verifikasi {footer.kode}   ·   Aturan: {footer.aturan}"
        self.drawString(x, line - 4.2 * MM - 18.8, text)
        self.setFont(_BOLD, 7.5)
        self.drawRightString(
            left + self.text_width, line - 4.2 * MM, f"Halaman {page} dari {pages}"
        )
        if footer.is_demo:
            self.setFont(_ITALIC, 7)
            self.drawRightString(
                left + self.text_width, line - 4.2 * MM - 9.4, "Contoh, data rekaan"
            )


def render_with_platypus(documents: Sequence[EvaluationDocument]) -> bytes:
    """Return the documents as one PDF."""
    for face in (Face.REGULAR, Face.BOLD, Face.ITALIC):
        pdfmetrics.registerFont(font_of(face))
    out = io.BytesIO()
    frame = Frame(30 * MM, 25 * MM, _WIDTH, 254 * MM, 0, 0, 0, 0)
    template = BaseDocTemplate(out, pagesize=(210 * MM, 297 * MM), title="Dokumen Evaluasi")
    template.addPageTemplates([PageTemplate("all", [frame])])
    story: list[Flowable] = [NextPageTemplate("all")]
    for number, document in enumerate(documents):
        story += _document(document, number)
        story.append(PageBreak())
    template.build(story[:-1], canvasmaker=CountingCanvas)
    return out.getvalue()


def _document(document: EvaluationDocument, number: int) -> list[Flowable]:
    span = f"{long_date(document.mulai)} s.d. {long_date(document.selesai)}"
    head = Table(
        [[Paragraph(document.instansi, _BODY), Paragraph(f"PERIODE PENILAIAN: {span}", _RIGHT)]],
        colWidths=(60 * MM, 100 * MM),
        style=[("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)],
    )
    return [
        Foot(document.kaki, number),
        Spacer(1, 19 * MM),
        Paragraph(document.kop.pemerintah, _GOVERNMENT),
        Paragraph(document.kop.nama, _OFFICE),
        _Rules(),
        Spacer(1, 2 * MM),
        Paragraph("DOKUMEN EVALUASI KINERJA PEGAWAI", _TITLE),
        Paragraph(f"PERIODE: {document.periode}", _PERIOD),
        Spacer(1, 2 * MM),
        head,
        _form(document),
        Spacer(1, 4 * MM),
        _signatures(document),
    ]


def _form(document: EvaluationDocument) -> Table:
    rows: list[list[object]] = []
    styles: list[tuple[object, ...]] = [
        ("INNERGRID", (1, 0), (-1, -2), 0.4, black),
        ("BOX", (0, 0), (-1, -1), 0.8, black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 0.8 * MM),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0.8 * MM),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.8 * MM),
    ]
    result = [("CAPAIAN KINERJA ORGANISASI", document.capaian)]
    result.append(("PREDIKAT KINERJA PEGAWAI", document.predikat))
    sections = [
        ("PEGAWAI YANG DINILAI", _identity(document.pegawai), _BODY),
        ("PEJABAT PENILAI KINERJA", _identity(document.penilai), _BODY),
        ("ATASAN PEJABAT PENILAI KINERJA", _identity(document.atasan), _BODY),
        ("EVALUASI KINERJA", result, _STRONG),
        ("CATATAN/REKOMENDASI", [], _BODY),
    ]
    for number, (title, values, style) in enumerate(sections, start=1):
        place = len(rows)
        rows.append([Paragraph(str(number), _STRONG), Paragraph(title, _STRONG), ""])
        styles += [
            ("SPAN", (1, place), (2, place)),
            ("BACKGROUND", (0, place), (-1, place), HexColor("#BDD7EE")),
            ("LINEABOVE", (0, place), (-1, place), 0.4, black),
            ("LINEBELOW", (0, place), (-1, place), 0.4, black),
        ]
        for label, value in values:
            rows.append(["", Paragraph(label, _BODY), Paragraph(value, style)])
    styles.append(("SPAN", (0, len(rows)), (-1, len(rows))))
    rows.append([Paragraph(document.catatan, _NOTE), "", ""])
    heights = [None] * (len(rows) - 1) + [40 * MM]
    widths = (0.06 * _WIDTH, 0.34 * _WIDTH, 0.60 * _WIDTH)
    return Table(rows, colWidths=widths, rowHeights=heights, style=styles)


def _identity(person: Identity) -> list[tuple[str, str]]:
    values = (person.nama, printed_nip(person.nip), person.pangkat, person.jabatan, person.unit)
    return list(zip(_LABELS, values, strict=True))


def _signatures(document: EvaluationDocument) -> Table:
    columns = [
        _signature(document.tanda_tangan_pegawai),
        _signature(document.tanda_tangan_penilai),
    ]
    return Table(
        list(zip(*columns, strict=True)),
        colWidths=(90 * MM, 70 * MM),
        style=[
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0.3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0.3),
        ],
    )


def _signature(signature: Signature) -> list[object]:
    return [
        Paragraph(signature.tempat_tanggal, _BODY),
        Paragraph(f"{signature.peran},", _BODY),
        Spacer(1, 12 * MM),
        Paragraph(f"<u>{signature.nama}</u>", _STRONG),
        Paragraph(f"NIP {printed_nip(signature.nip)}", _BODY),
    ]
