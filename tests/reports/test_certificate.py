"""Certificates read back: one page each, whole names, embedded fonts, both designs."""

import io
from dataclasses import replace

import pypdf
import pytest

from sdm_desktop.domain.report_certificate import CertificateDesign, TrainingCertificate
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Margin, Paper, Signature
from sdm_desktop.reports.bundle import render_bundle
from sdm_desktop.reports.certificate import sheet_for
from sdm_desktop.reports.paper import MM

LONG = "Prof. Dr. Maria Magdalena Theresia Nubatonis-Banunaek, S.Si., M.Si., Ph.D."
TITLE = (
    "Pelatihan Kepemimpinan Pengawas bagi Pejabat Struktural di Lingkungan Pemerintah Daerah "
    "Kabupaten dan Kota se-Nusa Tenggara Timur Angkatan II Tahun Anggaran 2026"
)


@pytest.fixture
def certificate():
    return TrainingCertificate(
        rancangan=CertificateDesign.RESMI,
        kop=Letterhead(pemerintah="PEMERINTAH KOTA CONTOH", nama="BADAN KEPEGAWAIAN"),
        nomor="800.2.4/951/BKPPD/2026",
        nama="Yublina Pellokila, S.Kom.",
        nip="199005142015032901",
        jabatan="Administrator Database Ahli Muda",
        unit="Dinas Kependudukan dan Pencatatan Sipil",
        judul="Pelatihan Teknis Tata Kelola Data Kependudukan",
        waktu="pada 14 sampai dengan 16 September 2026 di Kupang",
        rincian=(("Jam pelajaran", "20 JP (1 JP = 45 menit)"), ("Hasil", "Lulus")),
        tanda_tangan=Signature(
            tempat_tanggal="Kupang, 18 September 2026", peran="Kepala Badan", nama="Petrus Contoh"
        ),
        kaki=FooterInfo(
            kantor="Badan Kepegawaian",
            nomor_dokumen="800/1/2026",
            data_per="Data per 18 September 2026",
            kode="C3RT-76QY",
        ),
    )


def read(records, info):
    rendered = render_bundle(records, info, len(records))
    return pypdf.PdfReader(io.BytesIO(rendered.pdf)), rendered


@pytest.mark.parametrize("design", list(CertificateDesign))
def test_a_certificate_is_one_page_on_its_side_with_all_it_says(certificate, info, design):
    reader, rendered = read([replace(certificate, rancangan=design)], info)
    (page,) = reader.pages
    assert round(float(page.mediabox.width) / MM) == 297
    text = " ".join(page.extract_text().split())
    for words in ("SERTIFIKAT", "800.2.4/951/BKPPD/2026", "Yublina Pellokila, S.Kom.",
                  "NIP 19900514 201503 2 901", "20 JP (1 JP = 45 menit)", "16 September 2026",
                  "Petrus Contoh", "C3RT-76QY"):  # fmt: skip
        assert words in text
    assert rendered.names == ((1, "Yublina Pellokila, S.Kom."),)


def test_long_names_and_titles_stay_whole_and_on_the_page(certificate, info):
    reader, _ = read([replace(certificate, nama=LONG, judul=TITLE, unit=TITLE)], info)
    (page,) = reader.pages
    text = " ".join(page.extract_text().split())
    assert LONG in text
    assert TITLE in text
    places = []
    page.extract_text(
        visitor_text=lambda said, _cm, tm, _font, _size: places.append(tm[4]) if said.strip() else 0
    )
    sheet = sheet_for(Paper.A4, Margin.ARSIP)
    assert min(places) >= sheet.left - 1
    assert max(places) <= sheet.right


def test_a_bundle_stores_frame_and_fonts_once(certificate, info):
    one, _ = read([certificate], info)
    many, rendered = read([certificate] * 40, info)
    assert rendered.pages == 40
    fonts = set()
    for page in many.pages:
        for font in page["/Resources"]["/Font"].values():
            found = font.get_object()
            fonts.add(found["/BaseFont"])
            assert "/FontFile2" in found["/FontDescriptor"].get_object()
    assert {name.partition("+")[2] for name in fonts} >= {
        "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationSans",
    }  # fmt: skip
    assert len(many.xref_objStm) + len(many.xref[0]) < 40 * len(one.xref[0])
