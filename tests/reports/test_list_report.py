"""Printed lists: headers and sums on each page, the signature with its rows, nothing cut."""

import io
from dataclasses import replace
from datetime import date

import pypdf
import pytest

from sdm_desktop.domain.report_lists import CellKind, ListColumn, ListReport, ListSection
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.reports.bundle import render_bundle
from sdm_desktop.reports.list_columns import GRID_LOOK, place_columns
from sdm_desktop.reports.paper import MM, landscape
from sdm_desktop.reports.text import NBSP
from tests.reports.conftest import FOOT, HEAD, INFO, KOP

COLUMNS = (
    ListColumn("No", 7, CellKind.NUMBER),
    ListColumn("Nama", 40, is_bold=True),
    ListColumn("Tanggal lahir", 15, CellKind.DATE, is_under=True),
    ListColumn("NIP", 29, CellKind.NIP),
    ListColumn("Gol", 9, CellKind.CODE, "Pangkat"),
    ListColumn("TMT", 15, CellKind.DATE, "Pangkat"),
    ListColumn("Gaji", 15, CellKind.MONEY),
    ListColumn("Ket", 20),
)


def row(number, name="Yublina Pellokila, S.Kom."):
    day = date(1990, 5, 14)
    return (number, name, day, "199005142015032901", "III/c", date(2023, 4, 1), 3456200, "")


def make_list(count, **values):
    rows = tuple(row(number) for number in range(1, count + 1))
    record = ListReport(
        kop=KOP,
        judul="Daftar Uji",
        subjek="Dinas Kependudukan",
        keadaan="Keadaan pada 31 Desember 2026",
        kolom=COLUMNS,
        bagian=(ListSection("", rows),),
        kosong="Belum ada pegawai.",
        di_kaki="Tanda – berarti tidak ada.",
        is_grid=True,
        tanda_tangan=HEAD,
        kaki=FOOT,
    )
    return replace(record, **values)


def read(record, info=INFO):
    return pypdf.PdfReader(io.BytesIO(render_bundle([record], info, 1).pdf))


def pages(record, info=INFO):
    found = [page.extract_text().replace(NBSP, " ") for page in read(record, info).pages]
    return [" ".join(text.split()) for text in found]


def test_each_page_has_the_header_and_its_sum():
    found = pages(make_list(100))
    assert len(found) > 3
    for number, text in enumerate(found, 1):
        assert "Nama tanggal lahir NIP Pangkat" in text or "tanggal lahir" in text
        assert "Pangkat" in text
        assert "TMT" in text
        assert f"Halaman {number} dari {len(found)}" in text
        assert "Tanda – berarti tidak ada." in text
    counts = [int(text.split("Jumlah pada halaman ini ")[1].split()[0]) for text in found]
    assert sum(counts) == 100
    assert "bersambung ke halaman 2" in found[0]
    assert "jumlah seluruhnya 100 orang" in found[-1]
    assert "(lanjutan)" not in found[0]
    assert "Daftar Uji (lanjutan)" in found[1]


@pytest.mark.parametrize("count", range(1, 60, 3))
def test_the_signature_stands_once_with_at_least_three_rows(count):
    found = pages(make_list(count))
    signed = [text for text in found if HEAD.nama in text]
    assert signed == [found[-1]]
    assert found[-1].count("19900514 201503 2 901") >= min(3, count)


def test_cells_are_written_by_their_kind():
    (text,) = pages(make_list(1))
    for shown in ("14-05-1990", "19900514 201503 2 901", "III/c", "01-04-2023", "3.456.200"):
        assert shown in text


def test_a_long_name_wraps_and_nothing_is_lost():
    name = "Maria Magdalena " * 12 + "Nubatonis-Pellokila, S.Sos., M.Si."
    record = make_list(0, bagian=(ListSection("", (row(1, name), row(2))),))
    (text,) = pages(record)
    assert text.count("Magdalena") == 12
    assert "Nubatonis-Pellokila" in text


def test_an_empty_list_prints_a_sentence():
    (text,) = pages(make_list(0))
    assert "Belum ada pegawai." in text
    assert "Pangkat" not in text
    assert HEAD.nama in text


def test_sections_have_headings_with_rows_and_bookmarks():
    sections = tuple(
        ListSection(f"Bidang {n}", tuple(row(i) for i in range(1, 12))) for n in range(8)
    )
    record = make_list(0, bagian=sections)
    reader = read(record)
    document, parts = reader.outline
    assert document.title == "Dinas Kependudukan"
    assert [part.title for part in parts] == [f"Bidang {n}" for n in range(8)]
    for page in reader.pages:
        text = page.extract_text()
        for n in range(8):
            if f"Bidang {n}" in text:
                assert "19900514" in text.split(f"Bidang {n}")[1]


def test_a_list_without_a_grid_has_no_page_sums():
    found = pages(make_list(80, is_grid=False, catatan="Catatan di akhir."))
    assert all("Jumlah pada halaman" not in text for text in found)
    assert ["Catatan di akhir." in text for text in found] == [False] * (len(found) - 1) + [True]
    assert "Daftar Uji" in found[0]


@pytest.mark.parametrize("paper", [Paper.A4, Paper.F4])
@pytest.mark.parametrize("margin", list(Margin))
def test_numbers_and_words_of_the_header_never_break(paper, margin):
    sheet = landscape(paper, margin)
    place = (sheet.left, sheet.text_width)
    columns = place_columns(COLUMNS, GRID_LOOK, place, 12_345)
    assert sum(column.width for column in columns) == pytest.approx(sheet.text_width)
    assert columns[0].lines(row(12_345))[0][0] == "12345"
    for column in columns:
        if column.column.kind is not CellKind.TEXT:
            assert len(column.lines(row(12_345))) == 1, column.title
    info = replace(INFO, kertas=paper, margin=margin)
    box = read(make_list(40), info).pages[0].mediabox
    assert float(box.width) == pytest.approx(sheet.width, abs=0.02)
    assert sheet.width > 290 * MM


def test_the_same_list_gives_the_same_bytes_with_embedded_fonts_only():
    first = render_bundle([make_list(90)], INFO, 1).pdf
    assert render_bundle([make_list(90)], INFO, 1).pdf == first
    for page in pypdf.PdfReader(io.BytesIO(first)).pages:
        for font in page["/Resources"]["/Font"].values():
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]


def test_the_mark_of_invented_data_stands_on_every_page():
    assert all("Contoh, data rekaan" in text for text in pages(make_list(60)))
