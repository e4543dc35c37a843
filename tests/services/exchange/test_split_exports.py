import csv

import openpyxl
import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.services.split_export import EmployeeLayout


@pytest.fixture
def demo(make_demo_office):
    return make_demo_office(40)


def headers_of(path):
    return [cell.value for cell in next(openpyxl.load_workbook(path).active.iter_rows())]


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "json"])
def test_two_files_come_back_to_the_same_office(demo, new_office, tmp_path, take_in, suffix):
    out = tmp_path / f"pegawai.{suffix}"
    results = demo.split_exports.write(out, EmployeeLayout.SPLIT)
    assert [one.path.name for one in results] == [f"pegawai-PNS.{suffix}", f"pegawai-PPPK.{suffix}"]
    other = new_office("lain")
    for result in results:
        plan, _ = take_in(other, result.path)
        assert (len(plan.new), list(plan.refused)) == (result.count, [])
    demo.exports.employees(tmp_path / "satu.csv")
    other.exports.employees(tmp_path / "dua.csv")
    assert (tmp_path / "satu.csv").read_text() == (tmp_path / "dua.csv").read_text()


def test_pppk_go_out_with_their_contract_columns_and_change_nothing(demo, tmp_path, plan_of):
    out = tmp_path / "pppk.xlsx"
    (result,) = demo.split_exports.write(out, EmployeeLayout.PPPK)
    headers = headers_of(out)
    place = headers.index("JENIS PPPK")
    assert headers[place + 1 : place + 4] == [
        "NOMOR KONTRAK AKTIF", "AWAL KONTRAK AKTIF", "AKHIR KONTRAK AKTIF",
    ]  # fmt: skip
    assert "STATUS CPNS PNS" not in headers
    plan = plan_of(demo, out)
    assert (plan.same, plan.new, plan.changed) == (result.count, [], [])


def test_a_foreign_pppk_export_is_understood(services, tmp_path, take_in):
    path = tmp_path / "pppk.csv"
    rows = [
        ["NIP BARU", "NAMA", "JENIS PEGAWAI NAMA", "JENIS PPPK", "GOL AKHIR NAMA",
         "AWAL KONTRAK AKTIF", "AKHIR KONTRAK AKTIF", "NOMOR KONTRAK AKTIF"],
        ["199003122023212901", "ANA", "PPPK", "PPPK Penuh Waktu", "IX", "01-03-2023", "29-02-2028",
         "800/1"],
        ["199103122025211902", "BENI", "PPPK", "PPPK Paruh Waktu", "V", "01-10-2025", "30-09-2026",
         "800/2"],
    ]  # fmt: skip
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    take_in(services, path)
    ana = services.employees.by_nip("199003122023212901")
    assert (ana.status.label, ana.gol_akhir, ana.kontrak_nomor) == ("PPPK", "IX", "800/1")
    assert str(ana.kontrak_akhir) == "2028-02-29"
    assert "Paruh" in services.employees.by_nip("199103122025211902").status.label


def test_an_office_without_pppk_says_so(services, tmp_path):
    with pytest.raises(DomainError, match="Tidak ada pegawai PPPK"):
        services.split_exports.write(tmp_path / "a.xlsx", EmployeeLayout.PPPK)
