"""The reports on money, needs, duty and partners: real PDF, real workbooks, over a demo office."""

import io
from datetime import date

import openpyxl
import pytest
from pypdf import PdfReader

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.report_catalogue_plan import PLAN
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.services.report_plan_parts import short_money, short_name
from tests.still_world import WORLD

TODAY = date(2026, 11, 24)
NAMES = [info.name for info in PLAN]


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.sdm"
    make_demo(path, DemoPlan(employees=60, years=1), today=TODAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


def text_of(rendered):
    pages = PdfReader(io.BytesIO(rendered.pdf)).pages
    return "\n".join(page.extract_text() for page in pages)


@pytest.mark.parametrize("name", NAMES)
def test_every_report_is_printed_with_its_title_and_code(services, name):
    rendered = services.reports.render(name, ReportRequest())
    told = text_of(rendered)
    assert rendered.title.partition(",")[0] in told
    assert rendered.codes[0] in told


@pytest.mark.parametrize("name", NAMES)
def test_every_report_is_a_workbook_too(services, tmp_path, name):
    path = tmp_path / "laporan.xlsx"
    count = services.reports.save_workbook(name, ReportRequest(), path)
    book = openpyxl.load_workbook(path, read_only=True)
    rows = sum(1 for sheet in book.worksheets for _ in sheet.iter_rows())
    book.close()
    assert count > 0
    assert rows > count


def options(**given):
    return ReportRequest(options=given)


def test_the_budget_report_tells_use_and_share(services):
    told = text_of(services.reports.render("serapan-anggaran-pelatihan", ReportRequest()))
    year = services.budget.year(2026)
    assert f"Serapan {str(round(float(year.total.serapan), 1)).replace('.', ',')}%" in told
    assert "0,16 % × Rp1.180.000.000.000" in told
    assert "Dukungan mitra perguruan tinggi" in told


def test_a_year_without_anything_says_so(services):
    for name, words in (
        ("serapan-anggaran-pelatihan", "Belum ada pagu pelatihan tahun 2020."),
        ("rencana-realisasi-pelatihan", "Tidak ada kegiatan pelatihan tahun 2020."),
        ("biaya-per-jp", "Belum ada kegiatan tahun 2020"),
        ("rencana-bangkom", "Belum ada rencana pengembangan kompetensi tahun 2020."),
    ):
        assert words in text_of(services.reports.render(name, options(tahun="2020")))
    with pytest.raises(DomainError, match="tulis misalnya 2026"):
        services.reports.render("biaya-per-jp", options(tahun="dua ribu"))


def test_needs_and_plan_of_one_unit(services):
    unit = next(u for u in services.units.tree() if u.induk_id is None)
    told = text_of(services.reports.render("rencana-bangkom", ReportRequest(unit_id=unit.id)))
    assert unit.nama in told
    text_of(services.reports.render("kebutuhan-pelatihan", ReportRequest(unit_id=unit.id)))


def test_one_agreement_is_printed_with_what_was_done(services):
    rows = services.cooperation.register().rows
    row = next(r for r in rows if r.agreement.judul.startswith("Ketahanan pangan"))
    told = text_of(services.reports.render("kerja-sama-rinci", options(dokumen=row.id)))
    assert "Pelatihan literasi data" in told
    assert "Diperpanjang oleh Pengembangan sumber daya manusia" in " ".join(told.split())
    found = services.reports.render("kerja-sama-rinci", options(dokumen="undana"))
    assert found.title
    with pytest.raises(DomainError, match="yang cocok"):
        services.reports.render("kerja-sama-rinci", options(dokumen="xyz"))
    ended = services.reports.render("kerja-sama", options(keadaan="BERAKHIR"))
    assert "jaringan dan keamanan data" in text_of(ended)


def test_short_words_and_amounts():
    assert short_name("Bidang Pelayanan Pendaftaran") == "Bidang Pelayanan…"
    assert short_name("Sekretariat") == "Sekretariat"
    assert [short_money(n) for n in (1_649_000_000, -554_402_600, 97_887)] == [
        "Rp1,65 M", "-Rp554,4 jt", "Rp97.887",
    ]  # fmt: skip
