"""The evaluation form in plain Platypus: tables of Paragraphs with spans, header repeated."""

import io
from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing, PolyLine, String
from reportlab.lib.colors import HexColor, black
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.report_skp import EvaluationForm, ResultLine, ValueLine
from sdm_desktop.reports.fonts import Face, font_of
from sdm_desktop.reports.guide_curve import NAMES
from sdm_desktop.reports.paper import MM
from sdm_desktop.reports.text import printed_nip
from tests.bench.platypus_reference import CountingCanvas, Foot

_REGULAR, _BOLD = Face.REGULAR.value, Face.BOLD.value
_WIDTH = 247 * MM
_BODY = ParagraphStyle("body", fontName=_REGULAR, fontSize=8, leading=9.6)
_STRONG = ParagraphStyle("strong", _BODY, fontName=_BOLD)
_MIDDLE = ParagraphStyle("middle", _BODY, alignment=TA_CENTER)
_RIGHT = ParagraphStyle("right", _BODY, fontSize=9, leading=10.9, alignment=TA_RIGHT)
_LINE = ParagraphStyle("line", _BODY, fontSize=9, leading=10.9)
_TITLE = ParagraphStyle("title", _MIDDLE, fontName=_BOLD, fontSize=12.5, leading=16)
_SUB = ParagraphStyle("sub", _MIDDLE, fontSize=9, leading=11.3)
_HEAD = ParagraphStyle("head", _MIDDLE, fontName=_BOLD, fontSize=6.5, leading=8.1)
_POINT = ParagraphStyle("point", _BODY, leftIndent=2.6 * MM, bulletIndent=0)
_FILL, _PALE = HexColor("#BDD7EE"), HexColor("#EEF2F6")
_GRID = [
    ("GRID", (0, 0), (-1, -1), 0.4, black),
    ("BOX", (0, 0), (-1, -1), 0.8, black),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("TOPPADDING", (0, 0), (-1, -1), 0.8 * MM),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0.8 * MM),
    ("LEFTPADDING", (0, 0), (-1, -1), 1.2 * MM),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0.5 * MM),
]


class _Canvas(CountingCanvas):
    text_width = _WIDTH


def render_forms_with_platypus(forms: Sequence[EvaluationForm]) -> bytes:
    """Return the forms as one PDF."""
    for face in (Face.REGULAR, Face.BOLD, Face.ITALIC):
        pdfmetrics.registerFont(font_of(face))
    out = io.BytesIO()
    frame = Frame(30 * MM, 25 * MM, _WIDTH, 167 * MM, 0, 0, 0, 0)
    template = BaseDocTemplate(out, pagesize=(297 * MM, 210 * MM), title="Formulir Evaluasi")
    template.addPageTemplates([PageTemplate("all", [frame])])
    story: list[Flowable] = [NextPageTemplate("all")]
    for number, form in enumerate(forms):
        story += _form(form, number)
        story.append(PageBreak())
    template.build(story[:-1], canvasmaker=_Canvas)
    return out.getvalue()


def _form(form: EvaluationForm, number: int) -> list[Flowable]:
    head = form.kepala
    span = f"{long_date(head.mulai)} SD {long_date(head.selesai)}"
    plain = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    office = [[Paragraph(head.kop.pemerintah, _LINE), Paragraph(f"Nomor {head.nomor}", _RIGHT)]]
    period = [[Paragraph(head.instansi, _LINE), Paragraph(f"PERIODE PENILAIAN: {span}", _RIGHT)]]
    sign = form.tanda_tangan[0]
    return [
        Foot(form.kaki, number),
        Table(office, colWidths=(_WIDTH / 2,) * 2, style=plain),
        Paragraph(head.kop.nama, _STRONG),
        Spacer(1, 3 * MM),
        Paragraph(head.judul[0], _TITLE),
        *[Paragraph(line, _SUB) for line in head.judul[1:]],
        Table(period, colWidths=(_WIDTH / 2,) * 2, style=plain),
        _identities(form),
        Spacer(1, 2.5 * MM),
        _pattern(form),
        Spacer(1, 2.5 * MM),
        _results(form),
        Spacer(1, 2.5 * MM),
        _behaviour(form),
        Spacer(1, 2.5 * MM),
        _ratings(form),
        KeepTogether(
            [
                Spacer(1, 5 * MM),
                Paragraph(sign.tempat_tanggal, _LINE),
                Paragraph(f"{sign.peran},", _LINE),
                Spacer(1, 16 * MM),
                Paragraph(f"<u>{sign.nama}</u>", _STRONG),
                Paragraph(f"NIP {printed_nip(sign.nip)}", _LINE),
            ]
        ),
    ]


def _identities(form: EvaluationForm) -> Table:
    labels = ("NAMA", "NIP", "PANGKAT/GOL. RUANG", "JABATAN", "UNIT KERJA")
    rows = [[Paragraph(text, _STRONG) for text in
             ("NO", "PEGAWAI YANG DINILAI", "", "NO", "PEJABAT PENILAI KINERJA", "")]]  # fmt: skip
    sides = [
        (one.nama, printed_nip(one.nip), one.pangkat, one.jabatan, one.unit)
        for one in (form.kepala.pegawai, form.kepala.penilai)
    ]
    for number, label in enumerate(labels):
        cells = (str(number + 1), label, sides[0][number], str(number + 1), label, sides[1][number])
        rows.append([Paragraph(text, _BODY) for text in cells])
    widths = [_WIDTH * share / 100 for share in (4, 16, 30, 4, 16, 30)]
    style = [*_GRID, ("BACKGROUND", (0, 0), (-1, 0), _FILL)]
    style += [("SPAN", (1, 0), (2, 0)), ("SPAN", (4, 0), (5, 0))]
    return Table(rows, colWidths=widths, style=style)


def _pattern(form: EvaluationForm) -> Table:
    left = [
        Paragraph("CAPAIAN KINERJA ORGANISASI:", _STRONG),
        Paragraph(form.pola.capaian.label.upper() if form.pola.capaian else "", _TITLE),
        Paragraph(form.pola.dasar, _BODY),
    ]
    drawing = Drawing(78 * MM, 24 * MM)
    step = 78 * MM / 5
    points: list[float] = []
    for number, height in enumerate(form.pola.kurva):
        x = (number + 0.5) * step
        points += [x, 8 * MM + height / 70 * 14 * MM]
        for row, name in enumerate(NAMES[number]):
            drawing.add(String(x, 5 * MM - row * 8, name, fontName=_REGULAR, fontSize=7))
    drawing.add(PolyLine(points, strokeWidth=1.2))
    right = [Paragraph("POLA DISTRIBUSI:", _STRONG), drawing]
    return Table([[left, right]], colWidths=(_WIDTH / 2,) * 2, style=_GRID)


def _results(form: EvaluationForm) -> Table:
    columns = form.kata.columns("ja_jf_kuantitatif")
    rows: list[list[object]] = [
        [Paragraph(column.title, _HEAD) for column in columns],
        [Paragraph(f"({n + 1})", _HEAD) for n in range(8)],
    ]
    style = [*_GRID, ("BACKGROUND", (0, 0), (-1, 1), _FILL)]
    for title, results in (("A. UTAMA", form.isi.utama), ("B. TAMBAHAN", form.isi.tambahan)):
        place = len(rows)
        rows.append([Paragraph(title, _STRONG), *[""] * 7])
        style += [("SPAN", (0, place), (-1, place)), ("BACKGROUND", (0, place), (-1, place), _PALE)]
        for number, result in enumerate(results, start=1):
            _result(rows, style, number, result)
    label = form.rating_hasil.form_label if form.rating_hasil else ""
    rows.append([Paragraph("RATING HASIL KERJA:", _STRONG), *[""] * 6, Paragraph(label, _STRONG)])
    style.append(("SPAN", (0, len(rows) - 1), (6, len(rows) - 1)))
    widths = [_WIDTH * column.share / 100 for column in columns]
    return Table(rows, colWidths=widths, style=style, repeatRows=2)


def _result(
    rows: list[list[object]], style: list[tuple[object, ...]], number: int, result: ResultLine
) -> None:
    first = len(rows)
    verdict = [
        Paragraph(result.rating.form_label if result.rating else "", _STRONG),
        Paragraph(result.umpan_balik, _BODY),
    ]
    for n, line in enumerate(result.iki):
        spans = [Paragraph(text, _BODY) for text in (str(number), result.pimpinan, result.uraian)]
        texts = (line.aspek, line.uraian, line.target, line.realisasi)
        cells = [Paragraph(text, _BODY) for text in texts]
        rows.append([*(spans if n == 0 else [""] * 3), *cells, verdict if n == 0 else ""])
    last = len(rows) - 1
    style += [("SPAN", (column, first), (column, last)) for column in (0, 1, 2, 7)]


def _behaviour(form: EvaluationForm) -> Table:
    rows: list[list[object]] = [
        [
            Paragraph("PERILAKU KERJA", _STRONG),
            "",
            "",
            Paragraph("UMPAN BALIK BERKELANJUTAN", _HEAD),
        ]
    ]
    style = [*_GRID, ("SPAN", (0, 0), (2, 0)), ("BACKGROUND", (0, 0), (-1, 0), _FILL)]
    for number, value in enumerate(form.isi.perilaku, start=1):
        place = len(rows)
        rows += _value(number, value)
        style += [
            ("SPAN", (1, place), (3, place)),
            ("SPAN", (0, place), (0, place + 1)),
            ("BACKGROUND", (1, place), (-1, place), _PALE),
            ("NOSPLIT", (0, place), (-1, place + 1)),
        ]
    widths = [_WIDTH * share / 100 for share in (3, 47, 25, 25)]
    return Table(rows, colWidths=widths, style=style, repeatRows=1)


def _value(number: int, value: ValueLine) -> list[list[object]]:
    points = [Paragraph(text, _POINT, bulletText="•") for text in value.panduan]
    expected = Paragraph(f"Ekspektasi Khusus Pimpinan: {value.ekspektasi}", _BODY)
    verdict = [
        Paragraph(value.rating.form_label if value.rating else "", _STRONG),
        Paragraph(value.umpan_balik, _BODY),
    ]
    first = [Paragraph(str(number), _MIDDLE), Paragraph(value.nilai, _STRONG), "", ""]
    return [first, ["", points, expected, verdict]]


def _ratings(form: EvaluationForm) -> Table:
    label = form.rating_perilaku.form_label if form.rating_perilaku else ""
    rows = [
        [Paragraph("RATING PERILAKU KERJA:", _STRONG), Paragraph(label, _STRONG)],
        [Paragraph("PREDIKAT KINERJA PEGAWAI:", _STRONG), Paragraph(form.predikat, _STRONG)],
    ]
    style = [*_GRID, ("BACKGROUND", (0, 1), (-1, 1), _FILL)]
    return Table(rows, colWidths=(_WIDTH / 2,) * 2, style=style)
