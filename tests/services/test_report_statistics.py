"""Statistik Pegawai of a demo office: counts against the file, paper, workbook, command."""

import io
import shutil
from datetime import date

import openpyxl
import pypdf
import pytest

from sdm_desktop.cli.main import main
from sdm_desktop.domain.dates import age_on
from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.report_catalogue import report_info
from sdm_desktop.services.reports import ReportRequest
from sdm_desktop.storage.keys import key_path
from tests.still_world import DAY, WORLD

ACTIVE = (
    "deleted_at IS NULL AND kedudukan_hukum IN"
    " ('Aktif', 'PPPK Aktif', 'Tugas belajar', 'Kena hukuman disiplin')"
)


@pytest.fixture(scope="module")
def office_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("statistik") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=80, years=1, seed=3), today=DAY, surroundings=WORLD)
    return path


@pytest.fixture(scope="module")
def services(office_file):
    opened = open_office(office_file, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


def record_of(services, **values):
    (record,) = services.reports._read("statistik", ReportRequest(**values)).records
    return record


def stored(services, what, where=""):
    with services.file.database.read():
        return services.file.database.rows(f"SELECT {what} FROM pegawai WHERE {ACTIVE}{where}")


def text_of(pdf):
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return [" ".join(page.extract_text().replace("\u00a0", " ").split()) for page in reader.pages]


def cell(table, row, column):
    return dict(table.baris)[row][table.kolom.index(column)]


def test_the_counts_are_those_of_the_file(services):
    record = record_of(services, options={"keadaan": "24-11-2026"})
    total = stored(services, "count(*)")[0][0]
    assert {part.jumlah for part in (*record.tabel, *record.grafik)} == {total}
    women = stored(services, "count(*)", " AND jenis_kelamin = 'P' AND gol_akhir LIKE 'III/%'")
    assert cell(record.di_grafik[0], "Golongan III", "Perempuan") == women[0][0] > 0
    births = [born for (born,) in stored(services, "tanggal_lahir")]
    ages = [age_on(date.fromisoformat(born), DAY) for born in births]
    young = record.tabel[1].jumlah_kolom[record.tabel[1].kolom.index("30–39")]
    assert young == sum(30 <= age <= 39 for age in ages) > 0
    pns = stored(services, "count(*)", " AND status = 'PNS'")[0][0]
    assert record.tabel[-1].jumlah_kolom[record.tabel[-1].kolom.index("PNS")] == pns


def test_every_pair_of_golongan_education_sex_and_age_is_counted(services):
    record = record_of(services)
    assert [table.judul for table in (*record.di_grafik, *record.tabel)] == [
        "Golongan menurut jenis kelamin",
        "Golongan menurut pendidikan",
        "Golongan menurut usia",
        "Pendidikan menurut usia",
        "Pendidikan menurut jenis kelamin",
        "Usia menurut jenis kelamin",
        "Jenis jabatan menurut status",
    ]


def test_the_age_is_that_of_the_day_asked_for(services):
    now = record_of(services, options={"keadaan": "24-11-2026"})
    later = record_of(services, options={"keadaan": "24-11-2036"})
    as_number = [float(one.angka[2].nilai.replace(",", ".")) for one in (now, later)]
    assert as_number[1] == pytest.approx(as_number[0] + 10)
    assert later.grafik[2].baris[-1].gelap > now.grafik[2].baris[-1].gelap


def test_the_pages_say_what_the_record_says(services):
    record = record_of(services)
    rendered = services.reports.render("statistik", ReportRequest())
    pages = text_of(rendered.pdf)
    whole = " ".join(pages)
    assert rendered.pages == len(pages) == 2
    for part in (*record.grafik, *record.tabel):
        assert part.judul in whole
    for figure in record.angka:
        assert figure.nilai in whole
    for table in record.tabel:
        for name, counts in table.baris:
            assert f"{name} {' '.join(map(str, (*counts, sum(counts))))} " in whole
        sums = " ".join(map(str, (*table.jumlah_kolom, table.jumlah)))
        assert f"Jumlah {sums} 100,0%" in whole
    assert "Cara menghitung" in pages[-1]
    assert "NIP " in pages[-1]
    assert all("Contoh, data rekaan" in page for page in pages)


@pytest.mark.parametrize("paper", [Paper.A4, Paper.F4])
@pytest.mark.parametrize("margin", list(Margin))
def test_it_fits_two_pages_and_equal_data_give_equal_bytes(services, paper, margin):
    request = ReportRequest(paper=paper, margin=margin)
    first = services.reports.render("statistik", request)
    assert first.pages == 2
    assert first.pdf == services.reports.render("statistik", request).pdf


def test_a_unit_counts_with_all_below_it(services):
    below = [unit for unit in services.units.tree() if unit.induk_id]
    top = next(u for u in services.units.tree() if u.id == below[0].induk_id)
    record = record_of(services, unit_id=top.id)
    inside = {u.id for u in services.units.tree() if f"{u.jalur} / ".startswith(f"{top.jalur} / ")}
    wanted = sum(unit in inside for (unit,) in stored(services, "unit_id"))
    assert record.unit == top.jalur.replace(" / ", " · ")
    assert record.tabel[0].jumlah == wanted > 0


def test_one_status_is_counted_alone(services):
    record = record_of(services, options={"status": "PPPK"})
    assert record.tabel[-1].kolom == ("PPPK",)
    assert all(not name.startswith("Golongan") for name, _ in record.tabel[0].baris)
    assert "Statistik PPPK." in record.catatan
    with pytest.raises(ValidationError, match="Keadaan pada"):
        record_of(services, options={"keadaan": "besok"})


def test_nobody_is_told_in_a_sentence(services, tmp_path):
    empty = next(
        unit
        for unit in services.units.tree()
        if not record_of(services, unit_id=unit.id, options={"status": "CPNS"}).tabel
    )
    request = ReportRequest(unit_id=empty.id, options={"status": "CPNS"})
    pages = text_of(services.reports.render("statistik", request).pdf)
    assert len(pages) == 1
    assert "Tidak ada pegawai aktif yang cocok dengan pilihan." in pages[0]
    assert services.reports.save_workbook("statistik", request, tmp_path / "kosong.xlsx") == 0


def test_the_command_writes_pages_and_a_workbook(services, office_file, tmp_path, monkeypatch):
    monkeypatch.setenv("SDM_PASSWORD", DEMO_PASSWORD)
    copy = tmp_path / "salinan.sdm"
    shutil.copy(office_file, copy)
    shutil.copy(key_path(office_file), key_path(copy))
    where = ["--office", str(copy), "--user", "admin"]
    assert main(["report", "statistik", str(tmp_path / "s.pdf"), *where]) == 0
    assert main(["report", "statistik", str(tmp_path / "s.xlsx"), *where]) == 0
    assert "Statistik Pegawai" in text_of((tmp_path / "s.pdf").read_bytes())[0]
    rows = openpyxl.load_workbook(tmp_path / "s.xlsx").active.iter_rows(values_only=True)
    counts = [row[2] for row in rows if isinstance(row[2], int)]
    record = record_of(services)
    assert sum(counts) == len((*record.di_grafik, *record.tabel)) * record.tabel[0].jumlah


def test_a_penilai_is_not_offered_statistics_of_the_office():
    info = report_info("statistik")
    assert info.is_list
    assert not info.for_evaluators
