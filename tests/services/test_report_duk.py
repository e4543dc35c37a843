"""DUK of a demo office: exact order, what decides it, whom it leaves out, paper and workbook."""

import shutil
from datetime import date
from itertools import pairwise

import openpyxl
import pypdf
import pytest

from sdm_desktop.cli.main import main
from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.seniority import TrainingRanks
from sdm_desktop.reports.text import NBSP
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.report_duk import best_trainings
from sdm_desktop.services.reports import ReportRequest
from sdm_desktop.storage.keys import key_path
from tests.still_world import DAY, WORLD

GOL, TMT_GOL, NAME, NIP, KET = 5, 6, 1, 4, 21


@pytest.fixture(scope="module")
def office_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("duk") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=80, years=1, seed=3), today=DAY, surroundings=WORLD)
    return path


@pytest.fixture
def copy_of(office_file, tmp_path):
    path = tmp_path / "salinan.sdm"
    shutil.copy(office_file, path)
    shutil.copy(key_path(office_file), key_path(path))
    return path


@pytest.fixture(scope="module")
def services(office_file):
    opened = open_office(office_file, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


def record_of(services, **values):
    (record,) = services.reports._read("duk", ReportRequest(**values)).records
    return record


def rows_of(services, **values):
    return [cells for section in record_of(services, **values).bagian for cells in section.baris]


def stored(services, sql):
    with services.file.database.read():
        return services.file.database.rows(sql)


def test_every_active_pns_stands_once_and_nobody_else(services):
    nips = [cells[NIP] for cells in rows_of(services)]
    wanted = stored(
        services,
        "SELECT nip FROM pegawai WHERE status = 'PNS' AND kedudukan_hukum IN"
        " ('Aktif', 'Tugas belajar', 'Kena hukuman disiplin') AND deleted_at IS NULL",
    )
    assert sorted(nips) == sorted(nip for (nip,) in wanted)
    assert [cells[0] for cells in rows_of(services)] == list(range(1, len(nips) + 1))


def test_the_order_is_by_golongan_then_by_its_date(services):
    order = {
        f"{r}/{x}": n
        for n, (r, x) in enumerate((r, x) for r in ("I", "II", "III", "IV") for x in "abcde")
    }
    for upper, lower in pairwise(rows_of(services)):
        assert order[upper[GOL]] >= order[lower[GOL]]
        if upper[GOL] == lower[GOL]:
            assert upper[TMT_GOL] <= lower[TMT_GOL]


def test_the_deciding_criterion_is_told_against_the_next(services):
    rows = rows_of(services, options={"kriteria": "ya"})
    for upper, lower in pairwise(rows):
        wanted = "pangkat" if (upper[GOL], upper[TMT_GOL]) != (lower[GOL], lower[TMT_GOL]) else ""
        assert upper[KET].startswith(f"Di atas nomor {lower[0]}: {wanted}")
    assert rows[-1][KET] == ""
    assert {cells[KET] for cells in rows_of(services)} == {""}


def test_age_and_service_count_to_the_day_asked_for(services):
    (now,) = [cells for cells in rows_of(services) if cells[0] == 1]
    (later,) = [
        cells for cells in rows_of(services, options={"keadaan": "31-12-2027"}) if cells[0] == 1
    ]
    assert later[10] * 12 + later[11] == now[10] * 12 + now[11] + 12
    assert later[18] == now[18] + 1
    born = now[3]
    months = (2026 - born.year) * 12 + 12 - born.month
    assert (now[18], now[19]) == divmod(months, 12)


def test_golongan_may_be_limited_and_pppk_listed_apart(services):
    limits = {"golongan_dari": "III/a", "golongan_sampai": "III/d"}
    assert {cells[GOL][:4] for cells in rows_of(services, options=limits)} == {"III/"}
    pppk = record_of(services, options={"status": "PPPK"})
    assert "Perjanjian Kerja" in pppk.judul
    assert {cells[GOL] for cells in pppk.rows()} <= {"V", "VII", "IX", "X", "I", "IV", "VI", "XI"}
    with pytest.raises(ValidationError, match="Golongan dari"):
        record_of(services, options={"golongan_dari": "IX"})


def test_a_unit_has_its_own_list_signed_by_its_head(services):
    unit = next(u for u in services.units.tree() if u.induk_id and u.kepala_id)
    record = record_of(services, unit_id=unit.id)
    assert record.subjek == unit.jalur.replace(" / ", " · ")
    assert 0 < record.jumlah < len(rows_of(services))
    head = services.file.database.one("SELECT nip FROM pegawai WHERE id = ?", (unit.kepala_id,))
    assert head == (record.tanda_tangan.nip,)


def test_the_command_writes_pages_and_a_workbook_of_the_same_rows(
    services, copy_of, tmp_path, monkeypatch
):
    monkeypatch.setenv("SDM_PASSWORD", DEMO_PASSWORD)
    where = ["--office", str(copy_of), "--user", "admin", "--set", "kriteria=ya"]
    out = tmp_path / "duk.pdf"
    assert main(["report", "duk", str(out), *where]) == 0
    assert main(["report", "duk", str(tmp_path / "duk.xlsx"), *where]) == 0
    pages = [page.extract_text().replace(NBSP, " ") for page in pypdf.PdfReader(out).pages]
    rows = rows_of(services)
    sheet = openpyxl.load_workbook(tmp_path / "duk.xlsx").active
    shown = [row for row in sheet.iter_rows(min_row=9, values_only=True) if row[4]]
    assert [row[4] for row in shown] == [cells[NIP] for cells in rows]
    assert all("Jumlah pada halaman ini" in page for page in pages)
    assert f"jumlah seluruhnya {len(rows)} orang" in pages[-1]
    for page in pages:
        assert "Masa kerja" in page
        assert "Bln/Thn" in page
    text = " ".join(" ".join(pages).split())
    for cells in rows:
        assert f"{cells[NIP][:8]} {cells[NIP][8:14]} {cells[NIP][14]} {cells[NIP][15:]}" in text
    assert main(["report", "duk", str(out), "--office", str(copy_of), "--set", "x"]) == 2
    assert main(["report", "duk", str(out), "--office", str(copy_of), "--set", "x=y"]) == 1


def test_the_printed_code_is_found_on_the_command_line(copy_of, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("SDM_PASSWORD", DEMO_PASSWORD)
    where = ["--office", str(copy_of), "--user", "admin"]
    out = tmp_path / "duk.pdf"
    assert (
        main(["report", "duk", str(out), *where, "--signatory", "Yosef Keraf; ; Sekretaris"]) == 0
    )
    text = pypdf.PdfReader(out).pages[-1].extract_text()
    assert "Yosef Keraf" in text
    code = text.split("Kode verifikasi ")[1][:9]
    capsys.readouterr()
    assert main(["verify", code, *where, "--json"]) == 0
    assert '"printed_by": "admin"' in capsys.readouterr().out
    assert main(["verify", "ZZZZ-ZZZZ", *where]) == 1
    assert "tidak ditemukan" in capsys.readouterr().err


RULE = Rule(
    kode="DUK",
    nama="DUK",
    berlaku_mulai=date(1979, 6, 1),
    berlaku_sampai=None,
    dasar_hukum="PP 15/1979",
    keyakinan="C",
    isi={
        "latihan": [
            {"nama": "PKN I / Diklatpim I", "urutan": 4},
            {"nama": "PKN II / Diklatpim II / SPAMEN", "urutan": 3},
            {"nama": "PKA / Diklatpim III / SPAMA", "urutan": 2},
            {"nama": "PKP / Diklatpim IV / ADUM", "urutan": 1},
        ]
    },
)


@pytest.mark.parametrize(
    ("name", "rank"),
    [
        ("PKN Tingkat II", 3),
        ("Pelatihan Kepemimpinan Nasional Tk. I", 4),
        ("Diklat Kepemimpinan Tingkat III", 2),
        ("DIKLATPIM TK.IV", 1),
        ("Pelatihan Kepemimpinan Administrator Angkatan VII", 2),
        ("ADUM", 1),
        ("Latsar CPNS Golongan III", 0),
        ("Bimtek Pengelolaan PKPT", 0),
    ],
)
def test_trainings_are_ranked_by_their_usual_names(name, rank):
    assert TrainingRanks(RULE).of(name) == rank


def test_the_highest_training_counts_and_of_equal_ones_the_earliest():
    rows = [
        ("a", "PKA", "2015-03-01", 2015, 900),
        ("a", "PKA", "2019-03-01", 2019, 900),
        ("a", "PKP", "2012-03-01", 2012, 868),
        ("b", "PKP", None, 2018, None),
    ]
    found = best_trainings(rows, TrainingRanks(RULE))
    assert found["a"].day == date(2015, 3, 1)
    assert (found["b"].day, found["b"].hours) == (date(2018, 12, 31), None)
