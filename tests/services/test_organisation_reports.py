"""Bezetting and organisation chart of a demo office, as PDF, SVG and table."""

import io
import xml.etree.ElementTree as ET

import pypdf
import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.services.bezetting import government, office_box
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.reports import ReportRequest
from tests.still_world import WORLD

DINAS = "Dinas Kependudukan dan Pencatatan Sipil"


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    path = tmp_path_factory.mktemp("organisasi") / "demo.sdm"
    make_demo(path, DemoPlan(employees=180, years=1), surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


@pytest.fixture
def dinas(services):
    return next(unit for unit in services.units.tree() if unit.nama == DINAS)


def pages_of(rendered):
    reader = pypdf.PdfReader(io.BytesIO(rendered.pdf))
    return [" ".join(page.extract_text().replace("\u00a0", " ").split()) for page in reader.pages]


def test_the_demo_has_needs_a_little_above_and_below(services):
    total = services.bezetting.office().total
    assert total.kurang > 0
    assert total.lebih > 0
    assert total.kurang < total.kebutuhan / 2
    assert any(unit.urutan for unit in services.units.tree())


@pytest.mark.parametrize("paper", [Paper.A4, Paper.F4])
@pytest.mark.parametrize("margin", list(Margin))
def test_bezetting_has_a_part_per_agency_with_header_and_signature(services, paper, margin):
    request = ReportRequest(paper=paper, margin=margin)
    rendered = services.reports.render("bezetting", request)
    pages = pages_of(rendered)
    assert rendered.pages == len(pages) >= len(rendered.names) > 1
    assert all("Nama jabatan" in page and "Kebutuhan" in page for page in pages)
    assert sum("NIP " in page for page in pages) >= len(rendered.names)
    assert all("Contoh, data rekaan" in page for page in pages)


def test_bezetting_of_one_unit_says_the_same_numbers_as_the_page(services, dinas):
    rendered = services.reports.render("bezetting", ReportRequest(unit_id=dinas.id))
    text = pages_of(rendered)[0]
    total = services.bezetting.office(dinas.id).total
    for number in (total.kebutuhan, total.bezetting, total.kurang, total.lebih):
        assert str(number) in text
    assert DINAS in text


@pytest.mark.parametrize("name", ["bezetting", "organisation-chart"])
def test_equal_data_give_equal_bytes(services, name):
    first = services.reports.render(name, ReportRequest())
    assert first.pdf == services.reports.render(name, ReportRequest()).pdf


@pytest.mark.parametrize("paper", list(Paper))
def test_every_unit_stands_in_the_printed_chart(services, paper):
    rendered = services.reports.render("organisation-chart", ReportRequest(paper=paper))
    text = " ".join(pages_of(rendered))
    for unit in services.units.tree():
        assert unit.nama.split()[0] in text
    assert "Pemerintah Kota Kupang" in text
    assert ("halaman 2" in text) == (rendered.pages > 1)


def test_the_chart_of_one_unit_starts_with_it(services, dinas):
    rendered = services.reports.render("organisation-chart", ReportRequest(unit_id=dinas.id))
    assert pages_of(rendered)[0].startswith(f"Bagan Organisasi {DINAS}")


def test_the_chart_as_svg_keeps_its_words(services, tmp_path):
    units = services.bezetting.chart()
    office = office_box(units, government(services.office.office()))
    out = tmp_path / "bagan.svg"
    services.exports.chart(units, office, out)
    root = ET.fromstring(out.read_text(encoding="utf-8"))
    titles = [title.text for title in root.iter("{http://www.w3.org/2000/svg}title")]
    assert {unit.nama for unit in units} <= set(titles)
    with pytest.raises(DomainError, match=r"\.svg"):
        services.exports.chart(units, office, tmp_path / "bagan.png")


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "json"])
def test_bezetting_is_written_as_a_table(services, tmp_path, suffix):
    office = services.bezetting.office()
    result = services.exports.bezetting(office, tmp_path / f"bezetting.{suffix}")
    assert result.count == len(office.lines)
