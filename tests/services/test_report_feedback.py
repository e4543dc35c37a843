"""The report on the register: figures agree with the entries, nobody who reported is named."""

import shutil

import openpyxl
import pypdf
import pytest

from sdm_desktop.cli.main import main
from sdm_desktop.domain.errors import DomainError, NotAllowedError
from sdm_desktop.domain.feedback_figures import figures_of
from sdm_desktop.reports.footer import _SMALL, _shortened
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.reports import ReportRequest
from sdm_desktop.storage.keys import key_path
from tests.services.test_demo_feedback import DAY
from tests.still_world import WORLD


@pytest.fixture(scope="module")
def office_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("umpan") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=120, years=1, seed=4), today=DAY, surroundings=WORLD)
    return path


@pytest.fixture
def copied(office_file, tmp_path):
    path = tmp_path / "salinan.sdm"
    for part in (office_file, key_path(office_file)):
        shutil.copy(part, path if part is office_file else key_path(path))
    return path


@pytest.fixture(scope="module")
def services(office_file):
    opened = open_office(office_file, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


def record_of(services, **values):
    (record,) = services.reports._read("aduan-bulanan", ReportRequest(**values)).records
    return record


def test_the_figures_are_those_of_the_entries(services):
    record = record_of(services)
    rows = services.register.between(DAY.replace(month=1, day=1), DAY)
    pairs = [(row.entry, row.clock) for row in rows]
    figures = figures_of(pairs, services.register.setting().calendar)
    shown = {figure.label: figure.nilai for figure in record.angka}
    assert shown["Diterima"] == str(figures.total)
    assert shown["Belum selesai"] == str(figures.open)
    assert record.tabel[0].jumlah == len(rows)
    assert record.grafik[0].jumlah == figures.total
    states = dict(zip(record.tabel[0].kolom, record.tabel[0].jumlah_kolom, strict=True))
    assert states["Ditolak"] == figures.rejected


def test_a_month_without_entries_says_so_and_a_wrong_year_is_refused(services):
    empty = record_of(services, options={"tahun": "2019", "bulan": "2"})
    assert (empty.angka, empty.grafik, empty.tabel) == ((), (), ())
    assert "Februari 2019" in empty.kosong
    with pytest.raises(DomainError, match="bukan tahun"):
        record_of(services, options={"tahun": "dua ribu"})


def test_another_unit_has_none_of_these_entries(services):
    other = next(u for u in services.units.tree() if "Kependudukan" not in u.jalur)
    assert record_of(services, unit_id=other.id).angka == ()


def test_a_penilai_may_not_print_it(copied):
    opened = open_office(copied, "penilai", DEMO_PASSWORD, surroundings=WORLD)
    try:
        with pytest.raises(NotAllowedError):
            record_of(Services.build(opened))
    finally:
        opened.close()


def test_the_command_writes_pages_and_a_workbook_without_who_reported(
    services, copied, tmp_path, monkeypatch
):
    monkeypatch.setenv("SDM_PASSWORD", DEMO_PASSWORD)
    reporters = services.file.database.rows("SELECT DISTINCT pelapor FROM pengaduan")
    names = [name for (name,) in reporters if name]
    assert names
    out, book = tmp_path / "umpan.pdf", tmp_path / "umpan.xlsx"
    asked = ["--set", "tahun=2026"]  # the command asks the machine for the day
    where = ["--office", str(copied), "--user", "admin"]
    for target in (out, book):
        assert main(["report", "aduan-bulanan", str(target), *asked, *where]) == 0
    text = "".join(page.extract_text() for page in pypdf.PdfReader(out).pages)
    assert "Umpan Balik Masyarakat" in text
    assert "Rencana tindak lanjut" in text
    assert "Terlambat" in text
    sheet = openpyxl.load_workbook(book).active
    cells = " ".join(str(cell.value) for row in sheet for cell in row if cell.value is not None)
    assert "Jumlah laporan" in cells
    assert not [name for name in names if name in text or name in cells]


def test_a_long_legal_basis_keeps_since_when_in_the_foot():
    rule = f"Aturan: {'UU 25/2009; ' * 12}standar kantor, berlaku mulai 2018"
    shown = _shortened(rule, 300)
    assert _SMALL.width(shown) <= 300
    assert shown.endswith("…, berlaku mulai 2018")
    assert _shortened("Aturan: UU 1, berlaku mulai 2018", 300).endswith("UU 1, berlaku mulai 2018")
