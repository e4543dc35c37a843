"""Penetapan Predikat and the documents on an objection, read back."""

from dataclasses import replace

import pytest

from sdm_desktop.domain.report_predikat import CountLine, PredikatDetermination, RatedLine
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.report_skp import DistributionPattern
from tests.reports.form_records import (
    FOOT,
    KOP,
    MARTHEN,
    PATTERN,
    make_document_b,
    make_minutes,
    make_objection,
    signature,
    words,
)
from tests.reports.test_evaluation_forms import texts


def make_format(people=12, **values):
    lines = tuple(
        RatedLine(
            nama=f"Melkianus Boimau {number}, S.T.",
            nip="198501302009041908",
            jabatan="Pranata Komputer Ahli Pertama",
            unit="" if people < 20 else f"Seksi {number // 10}",
            hasil="SESUAI EKSPEKTASI",
            perilaku="DIATAS EKSPEKTASI",
            predikat="BAIK",
        )
        for number in range(people)
    )
    record = PredikatDetermination(
        kata=words("penetapan_predikat"),
        kop=KOP,
        instansi="PEMERINTAH KOTA KUPANG",
        unit="Bidang Pelayanan Pendaftaran Penduduk",
        periode="Triwulan III 2026",
        pola=PATTERN,
        orang=lines,
        rekap=(CountLine(predikat="Baik", jumlah=people, persen="100,0%" if people else "–"),),
        bagian=(0, 0, 0, 100, 0) if people else (),
        dasar=f"Dihitung dari {people} pegawai.",
        pemeriksaan="Perlu perhatian: Baik melebihi 70%.",
        tanda_tangan=signature("Kepala Bidang", MARTHEN),
        kaki=FOOT,
    )
    return replace(record, **values)


def test_the_format_shows_everybody_the_sums_and_the_pattern(info):
    text = " ".join(texts(make_format(), info))
    for part in (
        "PENETAPAN PREDIKAT KINERJA PEGAWAI", "NAMA INSTANSI : PEMERINTAH KOTA KUPANG",
        "CAPAIAN KINERJA ORGANISASI : BAIK", "NO NAMA/NIP JABATAN RATING HASIL KERJA",
        "1 Melkianus Boimau 0, S.T.", "19850130 200904 1 908", "JUMLAH 12 100,0%",
        "Perlu perhatian: Baik melebihi 70%.", "Frekuensi pegawai", "100%", "Kepala Bidang,",
    ):  # fmt: skip
        assert part in text


@pytest.mark.parametrize("people", [0, 1, 18, 19, 20, 21, 22, 23, 24, 25, 60, 200])
def test_everybody_stands_once_and_the_signature_never_alone(info, people):
    pages = texts(make_format(people), info)
    text = " ".join(pages)
    for number in range(people):
        assert text.count(f"Boimau {number},") == 1
    assert "JUMLAH" in pages[-1]
    assert "POLA DISTRIBUSI" in pages[-1]
    assert "Kepala Bidang," in pages[-1]
    for page in pages:
        if "Boimau" in page:
            assert "(1) (2) (3) (4) (5) (6)" in page


def test_without_a_result_there_is_no_curve(info):
    text = " ".join(texts(make_format(0, pola=DistributionPattern()), info))
    assert "Belum ada penilaian." in text
    assert "Capaian kinerja organisasi belum ditetapkan." in text


def test_variant_b_adds_three_sections_and_a_third_signature(info):
    pages = texts(make_document_b(), info)
    text = " ".join(pages)
    for part in (
        "6 KEBERATAN Tanggal: 20 Oktober 2026 Jumlah dokumen yang diterbitkan",
        "7 PENJELASAN PEJABAT PENILAI ATAS KEBERATAN Tanggal: 27 Oktober 2026",
        "8 KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA", "Predikat akhir: SANGAT BAIK",
        "9. DIBUAT TANGGAL 12 Oktober 2026", "10. DITERIMA TANGGAL 14 Oktober 2026",
        "11. DITERIMA TANGGAL 2 November 2026", "ATASAN PEJABAT PENILAI KINERJA,",
        "PREDIKAT KINERJA PEGAWAI BAIK",
    ):  # fmt: skip
        assert part in text


def test_variant_b_without_an_objection_is_left_to_be_filled_in(info):
    part = make_objection(
        keberatan="", tanggal_keberatan="", penjelasan="", tanggal_penjelasan="", keputusan="",
        tanggal_keputusan="", predikat_akhir="",
    )  # fmt: skip
    text = " ".join(texts(make_document_b(keberatan=part), info))
    assert "7 PENJELASAN PEJABAT PENILAI ATAS KEBERATAN 8 KEPUTUSAN" in text
    assert "Tanggal:" not in text


@pytest.mark.parametrize(("paper", "margin"), [(Paper.A4, Margin.SEMPIT), (Paper.F4, Margin.ARSIP)])
def test_long_objections_go_on_and_keep_every_word(info, paper, margin):
    wanted = [f"kata{number}" for number in range(900)]
    part = make_objection(keberatan=" ".join(wanted))
    pages = texts(make_document_b(keberatan=part), replace(info, kertas=paper, margin=margin))
    text = " ".join(pages)
    assert [word for word in text.split() if word.startswith("kata")] == wanted
    assert "KEBERATAN (lanjutan)" in text
    assert "ATASAN PEJABAT PENILAI KINERJA," in pages[-1]


def test_the_minutes_tell_both_sides_and_the_decision(info):
    text = " ".join(texts(make_minutes(), info))
    for part in (
        "BERITA ACARA PENYELESAIAN KEBERATAN", "NOMOR: 800/12/DKPS/2026",
        "1 PEGAWAI YANG MENGAJUKAN KEBERATAN", "Dokumen diterima pegawai 14 Oktober 2026",
        "PREDIKAT SEMULA BAIK", "PREDIKAT AKHIR SANGAT BAIK", "bersifat final",
        "ATASAN PEJABAT PENILAI KINERJA,",
    ):  # fmt: skip
        assert part in text
