"""Certificates: 500 of both designs over the same content in plain Platypus."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO

from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from sdm_desktop.domain.report_certificate import CertificateDesign, TrainingCertificate
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature
from sdm_desktop.reports.fonts import Face, font_of
from sdm_desktop.reports.footer import qr_matrix
from sdm_desktop.reports.paper import MM
from tests.bench.measure import Figure, interleaved
from tests.bench.report_bench import info

COUNT = 500
KOP = Letterhead(
    pemerintah="PEMERINTAH KOTA KUPANG",
    nama="BADAN KEPEGAWAIAN, PENDIDIKAN DAN PELATIHAN DAERAH",
    alamat="Jalan Contoh Nomor 1, Kelapa Lima, Kota Kupang",
)


def certificates() -> list[TrainingCertificate]:
    """Return certificates of invented people, each with a name of its own."""
    first = TrainingCertificate(
        rancangan=CertificateDesign.RESMI,
        kop=KOP,
        nomor="",
        nama="",
        nip="",
        jabatan="Administrator Database Kependudukan Ahli Muda",
        unit="Dinas Kependudukan dan Pencatatan Sipil",
        judul="Pelatihan Teknis Tata Kelola Data Kependudukan",
        waktu="pada 14 sampai dengan 16 September 2026 di Kupang",
        rincian=(
            ("Jam pelajaran", "20 JP (1 JP = 45 menit)"),
            ("Penyelenggara", "BKPPD Kota Kupang"),
            ("Hasil", "Lulus, kehadiran 100%"),
            ("Berlaku sampai", "tidak dibatasi"),
        ),
        tanda_tangan=Signature(
            tempat_tanggal="Kupang, 18 September 2026",
            peran="Kepala Badan",
            nama="Petrus Contoh, M.Si.",
            pangkat="Pembina Utama Muda",
            nip="197005191995031952",
        ),
        kaki=FooterInfo(
            kantor="BKPPD Kota Kupang", nomor_dokumen="", data_per="Data per 18 September 2026",
            kode="", aturan="PerLAN 10/2018, berlaku mulai 2018",
        ),
    )  # fmt: skip
    designs = list(CertificateDesign)
    return [
        replace(
            first,
            rancangan=designs[number % 2],
            nomor=f"800.2.4/{number}/BKPPD/2026",
            nama=f"Yublina Pellokila {number}, S.Kom.",
            nip=f"19900514201503{number % 2 + 1}{901 + number % 99}",
            kaki=replace(first.kaki, nomor_dokumen=f"800/{number}", kode=f"C3RT-{number:04}"),
        )
        for number in range(1, COUNT + 1)
    ]


class _Code(Flowable):
    """The QR code of the foot, module by module."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._matrix = qr_matrix(text)
        self.width = self.height = 12 * MM

    def draw(self) -> None:
        unit = self.width / len(self._matrix)
        for row, line in enumerate(self._matrix):
            for column, module in enumerate(line):
                if module:
                    top = self.height - (row + 1) * unit
                    self.canv.rect(column * unit, top, unit, unit, stroke=0, fill=1)


def _style(face: Face, size: float, *, is_left: bool = False) -> ParagraphStyle:
    name = f"{face.value}-{size}-{is_left}"
    place = TA_LEFT if is_left else TA_CENTER
    return ParagraphStyle(
        name, fontName=face.value, fontSize=size, leading=size * 1.2, alignment=place
    )


_LEFT, _SMALL = _style(Face.REGULAR, 9, is_left=True), _style(Face.REGULAR, 7, is_left=True)
_LINE, _SAID = _style(Face.REGULAR, 9), _style(Face.SERIF_ITALIC, 12)
_HEAD = (_style(Face.REGULAR, 12.5), _style(Face.BOLD, 14.5), _style(Face.REGULAR, 8.5))
_BIG = (_style(Face.SERIF_BOLD, 32), _style(Face.SERIF_BOLD, 25), _style(Face.SERIF_BOLD, 16.5))


def render_with_platypus(records: Sequence[TrainingCertificate]) -> bytes:
    """Return the same certificates set with Paragraphs and Tables in the same fonts."""
    for face in Face:
        pdfmetrics.registerFont(font_of(face))
    story: list[Flowable] = []
    for one in records:
        story += [*_certificate(one), PageBreak()]
    out = BytesIO()
    page = landscape(A4)
    template = SimpleDocTemplate(out, pagesize=page, topMargin=15 * MM, bottomMargin=8 * MM)
    template.build(story)
    return out.getvalue()


def _certificate(one: TrainingCertificate) -> list[Flowable]:
    who, foot = one.tanda_tangan, one.kaki
    details = Table(
        [[Paragraph(label, _LEFT), Paragraph(value, _LEFT)] for label, value in one.rincian],
        colWidths=(32 * MM, 64 * MM),
    )
    signed = [
        Paragraph(words, _LEFT)
        for words in (who.tempat_tanggal, who.peran, "", "", who.nama, who.pangkat, who.nip)
    ]
    below = [
        Paragraph(words, _SMALL)
        for words in (foot.kantor, foot.nomor_dokumen, foot.data_per, foot.kode, foot.aturan)
    ]
    kop = (one.kop.pemerintah, one.kop.nama, one.kop.alamat)
    return [
        *(Paragraph(words, style) for words, style in zip(kop, _HEAD, strict=True)),
        Paragraph("SERTIFIKAT", _BIG[0]),
        Paragraph(f"Nomor {one.nomor}", _LINE),
        Paragraph("diberikan kepada", _SAID),
        Paragraph(one.nama, _BIG[1]),
        Paragraph(f"NIP {one.nip} · {one.jabatan}", _LINE),
        Paragraph(one.unit, _LINE),
        Paragraph("telah mengikuti dan menyelesaikan sebagai peserta", _SAID),
        Paragraph(one.judul, _BIG[2]),
        Paragraph(one.waktu, _SAID),
        Spacer(1, 6 * MM),
        Table([[details, signed]], colWidths=(120 * MM, 100 * MM)),
        Table([[_Code(f"{foot.nomor_dokumen} {foot.kode}"), below]], colWidths=(15 * MM, 205 * MM)),
    ]


def figures() -> Iterator[Figure]:
    """Yield how many more certificates are made in a second."""
    from sdm_desktop.reports.bundle import render_bundle

    records = certificates()
    ours, plain = interleaved(
        lambda: render_bundle(records, info(), COUNT), lambda: render_with_platypus(records), runs=3
    )
    yield Figure(
        name=f"{COUNT} certificates over plain Platypus",
        value=COUNT / ours,
        floor=COUNT / plain,
        unit="pages/s",
        bar=4.0,
        at_least=True,
    )
