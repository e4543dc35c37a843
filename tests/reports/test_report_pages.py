"""The pages, read back: what stands on them, and that nothing is lost when they grow."""

import io
import re
from dataclasses import replace

import pypdf
import pytest

from sdm_desktop.domain.evaluation import Identity
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.bundle import render_bundle
from sdm_desktop.reports.paper import BODY, MM, TITLE, portrait
from sdm_desktop.reports.text import NBSP, kept_together, printed_nip, wrap


def texts(record, info):
    reader = pypdf.PdfReader(io.BytesIO(render_bundle([record], info, 1).pdf))
    return [" ".join(page.extract_text().replace(NBSP, " ").split()) for page in reader.pages]


def placed_texts(record, info):
    """Return (text, x in millimetres) of the first page in the order of the file."""
    reader = pypdf.PdfReader(io.BytesIO(render_bundle([record], info, 1).pdf))
    found = []

    def note(text, _cm, matrix, _font, size):
        if size == TITLE.size:
            found.append((text.strip(), matrix[4] / MM))

    reader.pages[0].extract_text(visitor_text=note)
    return found


def edges(record, info):
    """Return (leftmost, rightmost start, lowest) of all texts in millimetres from the corner."""
    reader = pypdf.PdfReader(io.BytesIO(render_bundle([record], info, 1).pdf))
    found = []

    def note(text, _cm, matrix, _font, _size):
        if text.strip():
            found.append((matrix[4] / MM, matrix[5] / MM))

    for page in reader.pages:
        page.extract_text(visitor_text=note)
    return min(x for x, _ in found), max(x for x, _ in found), min(y for _, y in found)


def test_a_document_shows_all_five_sections_and_both_signatures(make_document, info):
    (page,) = texts(make_document(), info)
    for words in (
        "DOKUMEN EVALUASI KINERJA PEGAWAI", "PERIODE: TRIWULAN III",
        "PERIODE PENILAIAN: 1 Juli 2026 s.d. 30 September 2026",
        "1 PEGAWAI YANG DINILAI", "2 PEJABAT PENILAI KINERJA",
        "3 ATASAN PEJABAT PENILAI KINERJA", "4 EVALUASI KINERJA", "5 CATATAN/REKOMENDASI",
        "NIP 19900514 201503 2 901", "PANGKAT/GOL RUANG Penata (III/c)",
        "CAPAIAN KINERJA ORGANISASI BAIK", "PREDIKAT KINERJA PEGAWAI SANGAT BAIK",
        "PEGAWAI YANG DINILAI,", "PEJABAT PENILAI KINERJA,", "Halaman 1 dari 1",
        "No. dokumen 800.1.4/901/DKPS/2026", "Contoh, data rekaan",
    ):  # fmt: skip
        assert words in page


def test_a_person_without_nip_and_pangkat_leaves_the_cells_empty(make_document, info):
    (page,) = texts(make_document(pegawai=Identity(nama="Paulus Wangge")), info)
    assert "NAMA Paulus Wangge NIP PANGKAT/GOL RUANG JABATAN UNIT KERJA" in page
    assert "None" not in page


def test_a_draft_is_marked_on_every_page(make_document, info):
    record = make_document(catatan="\n".join(["Catatan panjang."] * 70))
    pages = texts(replace(record, kaki=replace(record.kaki, is_draft=True)), info)
    assert len(pages) > 1
    assert all("DRAF" in page and "Draf, belum final" in page for page in pages)
    assert not any("DRAF" in page for page in texts(record, info))


@pytest.mark.parametrize("lines", [10, 14, 15, 20, 25, 30, 75, 140])
@pytest.mark.parametrize("paper", list(Paper))
def test_a_long_note_goes_on_and_is_never_cut(make_document, info, lines, paper):
    note = "\n".join(f"Butir {number} dari catatan pejabat penilai." for number in range(lines))
    pages = texts(make_document(catatan=note), replace(info, kertas=paper))
    found = [int(number) for page in pages for number in re.findall(r"Butir (\d+) dari", page)]
    assert found == list(range(lines))
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert number == 1 or "(lanjutan)" in page
    assert "PEJABAT PENILAI KINERJA," in pages[-1]
    assert len(re.findall("Butir", pages[-1])) >= 3


def test_long_posts_wrap_and_the_document_stays_on_one_page(make_document, info):
    record = make_document()
    long_post = "Kepala Bidang Pengelolaan Informasi Administrasi Kependudukan dan Inovasi Layanan"
    person = replace(record.penilai, jabatan=long_post, unit=long_post)
    (page,) = texts(replace(record, penilai=person, atasan=person), info)
    assert page.count(long_post) == 4


@pytest.mark.parametrize("people", [0, 1, 12, 60, 400])
def test_a_unit_of_any_size_lists_everybody_once(make_unit, info, people):
    pages = texts(make_unit(people), info)
    found = re.findall(r"Melkianus Boimau (\d+)", " ".join(pages))
    assert [int(number) for number in found] == list(range(people))
    if people > 12:
        assert all("No Nama NIP / NI PPPK" in page for page in pages[:-1])
    assert "Kepala Bidang," in pages[-1]


def test_a_unit_of_twelve_fits_on_one_page(make_unit, info):
    (page,) = texts(make_unit(12), info)
    assert "Sebaran predikat dan pedoman" in page
    assert "Empat triwulan terakhir" in page
    assert "naik dari 83,3% pada TW II menjadi 91,7%" in page
    assert "8 (66,7%)" in page
    assert "Jadwal ulang empat sekolah" in page


def test_a_unit_with_subunits_has_a_heading_for_each(make_unit, info):
    words = " ".join(texts(make_unit(60, units=4), info))
    for number in range(1, 5):
        assert words.count(f"Seksi {number}") == 1
    assert "Diurutkan menurut unit, predikat, lalu nama" in words


def test_a_unit_without_targets_says_so(make_unit, info):
    words = " ".join(texts(make_unit(belum_tercapai=()), info))
    assert "Seluruh 41 target tercapai." in words


def test_a_unit_without_ratings_prints_a_sentence(make_unit, info):
    history = (replace(make_unit().riwayat[-1], jumlah=(0, 0, 0, 0, 0)),)
    words = " ".join(texts(make_unit(0, riwayat=history, pedoman=None, capaian=None), info))
    assert words.count("Belum ada penilaian pada periode ini.") == 2


def test_a_wide_key_figure_keeps_its_distance(make_unit, info):
    record = make_unit()
    wide = replace(record.angka[0], nilai="Butuh Perbaikan")
    changed = replace(record, angka=(wide, *record.angka[1:]))
    places = dict(placed_texts(changed, info))
    end = places["Butuh Perbaikan"] + TITLE.width("Butuh Perbaikan") / MM
    assert end + 3 < places["12"] < places["91,7%"] < places["38"]


def test_the_signature_is_never_alone_on_a_page(make_unit, info):
    for count in range(1, 30):
        pages = texts(make_unit(20, belum_tercapai=make_unit().belum_tercapai * count), info)
        rows = pages[-1].count("Perekaman keliling")
        assert rows >= min(3, 3 * count)


def test_a_summary_fits_on_one_page_and_names_what_it_leaves_out(make_summary, info):
    (page,) = texts(make_summary(), info)
    assert "Baik atau lebih pada empat dari lima triwulan" in page
    assert "triwulan IV 2024, bila berbeda" in page
    assert re.search(r"dan \d target lainnya", page)
    assert "TW III 2025 Sesuai ekspektasi Sesuai ekspektasi Baik Baik 2 dari 3" in page


def test_a_summary_without_ratings_prints_sentences(make_summary, info):
    (page,) = texts(make_summary(tren=(), profil=None, target=(), penilaian=(), catatan=""), info)
    assert page.count("Belum ada penilaian.") == 3
    assert "Belum ada target yang dicatat." in page


def test_a_summary_with_a_long_note_goes_on(make_summary, info):
    note = "\n".join(f"Butir {number} dari catatan." for number in range(120))
    pages = texts(make_summary(catatan=note), info)
    found = [int(number) for page in pages for number in re.findall(r"Butir (\d+) dari", page)]
    assert found == list(range(120))
    assert "Kepala Bidang," in pages[-1]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("margin", list(Margin))
def test_all_text_stays_inside_the_margins(
    make_document, make_unit, make_summary, info, paper, margin
):
    sheet = portrait(paper, margin)
    chosen = replace(info, kertas=paper, margin=margin)
    for record in (make_document(), make_unit(60, units=3), make_summary()):
        left, right, low = edges(record, chosen)
        assert left >= sheet.left / MM - 0.01
        assert right < sheet.right / MM
        assert low > 7


def test_text_wraps_between_words_only():
    lines = wrap("Kepala Bidang Pelayanan Pendaftaran Penduduk", BODY, 100)
    assert " ".join(lines) == "Kepala Bidang Pelayanan Pendaftaran Penduduk"
    assert all(BODY.width(line) <= 100 for line in lines)


def test_a_word_wider_than_the_room_is_broken_but_not_lost():
    word = "Pneumonoultramicroscopicsilicovolcanoconiosis"
    lines = wrap(word, BODY, 60)
    assert "".join(lines) == word
    assert all(BODY.width(line) <= 60 for line in lines)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("37 berkas", f"37{NBSP}berkas"),
        ("Pasal 12", f"Pasal{NBSP}12"),
        ("Yublina Pellokila, S.Kom.", f"Yublina Pellokila,{NBSP}S.Kom."),
        ("19900514 201503 2 901", f"19900514{NBSP}201503{NBSP}2{NBSP}901"),
        ("triwulan III", f"triwulan{NBSP}III"),
        ("1. Pegawai", "1. Pegawai"),
    ],
)
def test_numbers_titles_and_references_keep_together(text, together):
    assert kept_together(text) == together


def test_a_nip_is_printed_in_its_groups():
    assert printed_nip("199005142015032901") == f"19900514{NBSP}201503{NBSP}2{NBSP}901"
    assert printed_nip("tidak ada") == f"tidak{NBSP}ada"


def test_rows_of_any_length_continue_on_the_next_page(make_document, info):
    words = [f"kata{number}" for number in range(900)]
    record = make_document()
    people = {
        name: replace(getattr(record, name), jabatan=" ".join(words))
        for name in ("pegawai", "penilai", "atasan")
    }
    pages = texts(replace(record, **people), info)
    assert len(pages) > 1
    assert re.findall(r"kata\d+", " ".join(pages)) == words * 3
    assert any("KINERJA (lanjutan)" in page for page in pages[1:])
