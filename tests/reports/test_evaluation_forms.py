"""The forms of plans and evaluations, read back: fields, page breaks, widths, fonts."""

import io
import re
from dataclasses import replace

import pypdf
import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Identity, Rating
from sdm_desktop.domain.form_words import form_words
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.domain.report_skp import DistributionPattern, IndicatorLine
from sdm_desktop.reports.bundle import render_bundle
from sdm_desktop.reports.paper import MM
from sdm_desktop.reports.text import NBSP
from tests.reports.form_records import (
    FORMS,
    VALUES,
    make_attachment,
    make_body,
    make_form,
    make_result,
    make_skp,
    signature,
    words,
)

SETTINGS = [(paper, margin) for paper in (Paper.A4, Paper.F4) for margin in Margin]


def read(record, info):
    return pypdf.PdfReader(io.BytesIO(render_bundle([record], info, 1).pdf))


def texts(record, info):
    pages = read(record, info).pages
    return [" ".join(page.extract_text().replace(NBSP, " ").split()) for page in pages]


def boxes(record, info):
    """Return (x in mm, y in mm, text, size) of everything on every page."""
    found = []
    for number, page in enumerate(read(record, info).pages):

        def note(text, _cm, matrix, _font, size, number=number):
            if text.strip():
                found.append((number, matrix[4] / MM, matrix[5] / MM, text.strip(), size))

        page.extract_text(visitor_text=note)
    return found


def test_a_plan_names_everything_of_the_form(info):
    text = " ".join(texts(make_skp(2), info))
    for part in (
        "SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT ADMINISTRASI",
        "PERIODE PENILAIAN: 1 Januari 2026 SD 31 Desember 2026",
        "NO PEGAWAI YANG DINILAI NO PEJABAT PENILAI KINERJA",
        "1 NAMA Yublina Pellokila, S.Kom. 1 NAMA Marthen Nubatonis, S.STP., M.Si.",
        "3 PANGKAT/GOL. RUANG Penata (III/c)", "5 UNIT KERJA",
        "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "INDIKATOR KINERJA INDIVIDU TARGET",
        "(1) (2) (3) (4) (5) (6) A. UTAMA", "B. TAMBAHAN", "Kuantitas", "1.150 dokumen",
        "PERILAKU KERJA", "Ekspektasi Khusus Pimpinan: Antrean pagi",
        "PEGAWAI YANG DINILAI,", "PEJABAT PENILAI KINERJA,", "NIP 19820817 200412 1 902",
    ):  # fmt: skip
        assert part in text
    assert [text.count(one["nilai"]) >= 1 for one in VALUES] == [True] * 7
    for value in VALUES:
        for guide in value["panduan"]:
            assert guide in text


def test_the_plan_of_leading_posts_has_perspectives(info):
    text = " ".join(texts(make_skp(2, is_jpt=True), info))
    assert "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI" in text
    assert "NO RENCANA HASIL KERJA INDIKATOR KINERJA INDIVIDU TARGET PERSPEKTIF" in text
    assert "Penerima Layanan" in text
    assert "DIINTERVENSI" not in text
    assert "ASPEK" not in text


@pytest.mark.parametrize("is_jpt", [False, True])
def test_the_kualitatif_plan_tells_each_result_in_one_cell(info, is_jpt):
    text = " ".join(texts(make_skp(2, is_kualitatif=True, is_jpt=is_jpt), info))
    assert "PENDEKATAN HASIL KERJA KUALITATIF" in text
    assert "(Penugasan dari Kepala Bidang)" in text
    heading = "Target, dan Perspektif:" if is_jpt else "Indikator Kinerja Individu, dan Target:"
    assert f"Ukuran keberhasilan/Indikator Kinerja Individu, {heading}" in text or heading in text
    assert ("– Penerima Layanan" in text) is is_jpt
    assert "(target: 1.150 dokumen)" in text


def test_an_empty_second_section_keeps_a_blank_row(info):
    text = " ".join(texts(make_skp(1, tambahan=0), info))
    assert "B. TAMBAHAN" in text


def test_a_form_names_everything_in_its_order(info):
    text = " ".join(texts(make_form(3), info))
    order = (
        "EVALUASI KINERJA PEGAWAI", "PERIODE: TRIWULAN III", "CAPAIAN KINERJA ORGANISASI:", "BAIK",
        "POLA DISTRIBUSI:", "Frekuensi pegawai", "A. UTAMA", "1.183 dokumen", "DIATAS EKSPEKTASI",
        "B. TAMBAHAN", "RATING HASIL KERJA:", "PERILAKU KERJA", "Kolaboratif",
        "RATING PERILAKU KERJA:", "PREDIKAT KINERJA PEGAWAI:", "SANGAT BAIK",
        "Kupang, 12 Oktober 2026", "PEJABAT PENILAI KINERJA,",
    )  # fmt: skip
    places = [text.find(order[0])]
    for part in order[1:]:
        places.append(text.find(part, places[-1]))
    assert -1 not in places
    assert "PEGAWAI YANG DINILAI," not in text


def test_a_form_can_carry_both_signatures(info):
    both = make_form(1).tanda_tangan
    employee = signature("PEGAWAI YANG DINILAI", Identity(nama="Yublina"))
    text = " ".join(texts(replace(make_form(1), tanda_tangan=(employee, *both)), info))
    assert "PEGAWAI YANG DINILAI," in text


def test_the_forms_of_the_variants_have_their_columns(info):
    jpt = " ".join(texts(make_form(2, is_jpt=True), info))
    assert "NO PERSPEKTIF RENCANA HASIL KERJA ASPEK" in jpt
    narrative = " ".join(texts(make_form(2, is_kualitatif=True), info))
    assert "NO HASIL KERJA REALISASI BERDASARKAN BUKTI DUKUNG UMPAN BALIK" in narrative
    assert "(1) (2) (3) (4) A. UTAMA" in narrative


def test_a_form_without_results_draws_no_curve(info):
    record = replace(make_form(1), pola=DistributionPattern(), rating_hasil=None, predikat="")
    text = " ".join(texts(record, info))
    assert "Capaian kinerja organisasi belum ditetapkan." in text
    assert "Frekuensi pegawai" not in text


@pytest.mark.parametrize(("paper", "margin"), SETTINGS)
@pytest.mark.parametrize("variant", [{}, {"is_jpt": True}, {"is_kualitatif": True}])
def test_many_results_go_on_with_the_header_repeated(info, paper, margin, variant):
    chosen = replace(info, kertas=paper, margin=margin)
    pages = texts(make_form(12, indicators=3, **variant), chosen)
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert number == 1 or "EVALUASI KINERJA PEGAWAI (lanjutan)" in page
        has_results = "Jumlah kartu" in page
        assert has_results <= ("(1) (2) (3)" in page)
    text = " ".join(pages)
    for number in range(1, 13):
        for part in range(1, 4):
            assert text.count(f"({number}.{part})") == (2 if (number, part) == (1, 1) else 1)
    assert "PREDIKAT KINERJA PEGAWAI:" in pages[-1]
    assert "Kolaboratif" in pages[-1]


@pytest.mark.parametrize(("paper", "margin"), SETTINGS)
def test_everything_stays_inside_the_margins(info, paper, margin):
    chosen = replace(info, kertas=paper, margin=margin)
    width = 297 if paper is Paper.A4 else 330
    left, right = (30, 20) if margin is Margin.ARSIP else (10, 10)
    for record in (make_form(8), make_skp(8, is_kualitatif=True)):
        found = boxes(record, chosen)
        assert min(x for _, x, _, _, _ in found) >= left - 0.1
        assert max(x for _, x, _, _, _ in found) <= width - right


def test_columns_have_the_widths_of_the_rule(info):
    places = {round(x, 1) for page, x, _, _, size in boxes(make_form(2), info) if size == 8}
    shares = [column.share for column in words("skp", "formulir").columns("ja_jf_kuantitatif")]
    assert sum(shares) == 100
    for number in (1, 2, 3, 4, 5, 6, 7):
        pad = 1.2
        assert round(30 + 247 * sum(shares[:number]) / 100 + pad, 1) in places


def test_a_result_with_many_indicators_parts_and_repeats_its_text(info):
    body = make_body(0, 0)
    lines = tuple(
        IndicatorLine(uraian=f"Indikator nomor {n} selesai", aspek="Waktu") for n in range(40)
    )
    one = replace(make_result(1), iki=lines)
    pages = texts(replace(make_form(), isi=replace(body, utama=(one,))), info)
    text = " ".join(pages)
    assert [int(n) for n in re.findall(r"Indikator nomor (\d+) selesai", text)] == list(range(40))
    parts = [page for page in pages if "Indikator nomor" in page]
    assert len(parts) > 1
    for page in parts[1:]:
        assert "bagian 1 (lanjutan)" in page
        assert "DIATAS EKSPEKTASI (lanjutan)" in page


@pytest.mark.parametrize("count", range(300, 700, 40))
def test_long_texts_of_unlike_length_beside_each_other_come_to_an_end(info, count):
    line = IndicatorLine(uraian=numbered("iki", 500), aspek="Waktu")
    one = replace(
        make_result(1),
        iki=(line, IndicatorLine(uraian="Terakhir", aspek="Waktu")),
        uraian=numbered("rhk", count),
        pimpinan=numbered("atas", 1000 - count),
    )
    pages = texts(replace(make_form(), isi=replace(make_body(0, 0), utama=(one,))), info)
    found = set(re.findall(r"(?:iki|rhk|atas)\d+", " ".join(pages)))
    assert len(found) == 1500
    assert len(pages) < 12


def numbered(mark, count):
    return " ".join(f"{mark}{number}" for number in range(count))


def test_a_text_longer_than_a_page_is_cut_between_lines_and_goes_on(info):
    wanted = [f"kata{number}" for number in range(1500)]
    one = replace(make_result(1, 1), umpan_balik="", uraian=" ".join(wanted))
    pages = texts(replace(make_form(), isi=replace(make_body(0, 0), utama=(one,))), info)
    assert re.findall(r"kata\d+", " ".join(pages)) == wanted
    assert all("(lanjutan)" in page for page in pages[1:])


def test_a_behaviour_block_never_parts(info):
    for utama in range(1, 9):
        pages = texts(make_form(utama), info)
        for value in VALUES:
            page = next(page for page in pages if value["nilai"] in page)
            assert value["panduan"][2] in page


def test_a_section_heading_never_stands_alone(info):
    for utama in range(1, 12):
        for page in texts(make_skp(utama), info):
            if "B. TAMBAHAN" in page:
                assert "B. TAMBAHAN 1 " in page


def test_a_heading_goes_with_its_blank_row_and_the_rating(info):
    for utama in range(1, 9):
        for indicators in (1, 2, 3):
            for page in texts(make_form(utama, tambahan=0, indicators=indicators), info):
                if "B. TAMBAHAN" in page:
                    assert "B. TAMBAHAN RATING HASIL KERJA: DIATAS EKSPEKTASI" in page


def test_words_never_part_in_narrow_columns(info):
    one = make_result(1, 1)
    line = replace(one.iki[0], target="1.250 permohonan", realisasi="Terlaksana seluruhnya")
    body = replace(make_body(0, 0), utama=(replace(one, iki=(line,)),))
    text = " ".join(texts(replace(make_form(), isi=body), info))
    assert "1.250 permohonan Terlaksana seluruhnya" in text
    assert "REALISASI BERDASARKAN BUKTI DUKUNG" in text


def test_an_attachment_has_three_lists_and_two_signatures(info):
    text = " ".join(texts(make_attachment(), info))
    for part in (
        "LAMPIRAN SASARAN KINERJA PEGAWAI", "DUKUNGAN SUMBER DAYA 1 Dukungan butir 1",
        "SKEMA PERTANGGUNGJAWABAN 1 Skema butir 1", "KONSEKUENSI 1 Konsekuensi butir 1",
        "PEGAWAI YANG DINILAI,", "PEJABAT PENILAI KINERJA,",
    ):  # fmt: skip
        assert part in text


def test_an_attachment_of_any_length_keeps_its_lines_and_their_heading(info):
    pages = texts(make_attachment(40), info)
    text = " ".join(pages)
    assert [int(n) for n in re.findall(r"Skema butir (\d+)", text)] == list(range(1, 41))
    for page in pages:
        if "Skema butir" in page:
            assert "SKEMA PERTANGGUNGJAWABAN" in page


def test_persons_without_nip_and_rank_leave_the_cells_empty(info):
    record = make_form(1)
    head = replace(record.kepala, pegawai=Identity(nama="Paulus Wangge", jabatan="Operator"))
    text = " ".join(texts(replace(record, kepala=head), info))
    assert "1 NAMA Paulus Wangge 1 NAMA" in text
    assert "2 NIP 2 NIP 19820817" in text
    assert "None" not in text


def test_every_font_is_embedded_and_equal_data_give_equal_bytes(info):
    records = [make_form(4), make_skp(4, is_kualitatif=True), make_attachment()]
    first = render_bundle(records, info, 3)
    assert first.pdf == render_bundle(records, info, 3).pdf
    for page in pypdf.PdfReader(io.BytesIO(first.pdf)).pages:
        for font in page["/Resources"]["/Font"].values():
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]


def test_verdicts_use_the_spelling_of_the_forms(info):
    one = replace(make_result(1), rating=Rating.BAWAH)
    record = replace(make_form(), isi=replace(make_body(0, 0), utama=(one,)))
    assert "DIBAWAH EKSPEKTASI" in " ".join(texts(record, info))


def test_edited_words_are_printed_and_missing_ones_named(info):
    isi = {**FORMS.isi, "formulir": {**FORMS.isi["formulir"], "rating_hasil": "NILAI HASIL:"}}
    changed = form_words(replace(FORMS, isi=isi), "skp", "formulir")
    assert "NILAI HASIL:" in " ".join(texts(replace(make_form(1), kata=changed), info))
    with pytest.raises(DomainError, match="FORMULIR, bagian “formulir”: isian “tak_ada”"):
        changed("tak_ada")
    with pytest.raises(DomainError, match="judul"):
        changed.columns("judul")
    broken = replace(changed, entries={"kolom": [{"judul": "NO", "lebar": 0}]})
    with pytest.raises(DomainError, match="kolom"):
        broken.columns("kolom")
