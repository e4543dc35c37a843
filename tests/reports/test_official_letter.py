"""Letters as printed: head, body, checklist, closing, and the same bytes each time."""

import io
from dataclasses import replace

import pypdf
import pytest

from sdm_desktop.domain.office import Office
from sdm_desktop.domain.report_letters import LetterBlock, OfficialLetter
from sdm_desktop.domain.report_records import Paper, Signature
from sdm_desktop.reports.bundle import render_bundle
from sdm_desktop.services.letter_content import read_letter, stored_letter
from tests.reports.conftest import FOOT, KOP

LETTER = OfficialLetter(
    kop=KOP,
    nomor="BKPPD/12/XI/2026",
    sifat="Biasa",
    lampiran="–",
    perihal="Pemberitahuan kenaikan gaji berkala",
    tempat_tanggal="Kupang, 24 November 2026",
    tujuan=("Yth. Kepala Badan Keuangan dan Aset Daerah", "di Kupang"),
    blok=(
        LetterBlock(
            teks="Dengan ini diberitahukan bahwa kepada pegawai:",
            baris=(("1.", "Nama", "Yublina Pellokila, S.Kom."), ("", "a. Tanggal, nomor", "–")),
        ),
        LetterBlock(teks="Demikian untuk dilaksanakan."),
    ),
    tanda_tangan=Signature(
        tempat_tanggal="", peran="Kepala Dinas", nama="Maria Nahak, S.H.", nip="197109011993031901"
    ),
    tembusan=("Pembuat daftar gaji", "Pegawai yang bersangkutan"),
    nama="Yublina Pellokila, S.Kom.",
    nip="199005142015032901",
    kaki=FOOT,
)


def pages(record, info):
    pdf = render_bundle([record], info, 1).pdf
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def test_a_letter_has_head_addressee_body_signature_and_copies(info):
    (text,) = pages(LETTER, info)
    for words in (
        "BKPPD/12/XI/2026", "Pemberitahuan kenaikan gaji berkala", "Kupang, 24 November 2026",
        "Yth. Kepala Badan Keuangan dan Aset Daerah", "Yublina Pellokila, S.Kom.",
        "Maria Nahak, S.H.", "Tembusan:", "2.  Pegawai yang bersangkutan", "Halaman 1 dari 1",
    ):  # fmt: skip
        assert words in text.replace("\u00a0", " ")


def test_a_form_stands_under_its_title_and_its_number(info):
    (text,) = pages(replace(LETTER, judul="SURAT IZIN CUTI TAHUNAN", tujuan=()), info)
    assert "SURAT IZIN CUTI TAHUNAN" in text
    assert "Nomor BKPPD/12/XI/2026" in text.replace("\u00a0", " ")
    assert "Sifat" not in text


@pytest.mark.parametrize("paper", list(Paper)[:2])
def test_a_long_checklist_takes_its_last_rows_to_the_signature(info, paper):
    papers = tuple(f"Salinan sah surat nomor {number}" for number in range(1, 60))
    record = replace(LETTER, blok=(LetterBlock(teks="Berkas:", daftar=papers),))
    found = pages(record, replace(info, kertas=paper))
    assert len(found) >= 2
    assert "nomor 59" in found[-1].replace("\u00a0", " ")
    assert "Maria Nahak" in found[-1]
    everything = "\n".join(found).replace("\u00a0", " ")
    assert all(f"surat nomor {number}" in everything for number in range(1, 60))


def test_a_long_paragraph_goes_on_and_is_never_cut(info):
    text = " ".join(f"kata{number}" for number in range(1500))
    found = "\n".join(pages(replace(LETTER, blok=(LetterBlock(teks=text),)), info))
    assert all(f"kata{number}" in found for number in (0, 700, 1499))


def test_long_values_wrap_beside_their_label(info):
    value = "Bidang Pelayanan Pendaftaran Penduduk, " * 4
    block = LetterBlock(baris=(("1.", "Unit kerja", value.strip(", ")),))
    (text,) = pages(replace(LETTER, blok=(block,)), info)
    assert text.count("Pendaftaran") == 4


def test_a_stored_letter_comes_back_the_same_with_the_images_of_the_office(info):
    again = read_letter(stored_letter(LETTER), Office(nama="Dinas"))
    assert again == LETTER
    first, second = (render_bundle([one], info, 1).pdf for one in (LETTER, again))
    assert first == second
