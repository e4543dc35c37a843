import json

import openpyxl
import pytest

from sdm_desktop.domain.employee_fields import SIASN_FIELDS
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.exchange.evaluation_columns import EKINERJA_COLUMNS
from sdm_desktop.services.exports import write_template


def header_of(path):
    return [cell.value for cell in openpyxl.load_workbook(path).active[1]]


@pytest.fixture
def staffed(services, take_in, data):
    take_in(services, data / "siasn_contoh_300.csv")
    return services


def test_people_go_out_in_the_siasn_layout(staffed, tmp_path):
    result = staffed.exports.employees(tmp_path / "a.xlsx")
    assert result.count == 300
    assert header_of(tmp_path / "a.xlsx") == [field.header for field in SIASN_FIELDS]


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "json"])
def test_what_goes_out_comes_back_the_same_in_an_empty_office(
    staffed, new_office, take_in, plan_of, tmp_path, suffix
):
    first, second = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    staffed.exports.employees(first)
    assert plan_of(staffed, first).same == 300
    other = new_office("lain")
    plan, _change = take_in(other, first)
    assert (len(plan.new), len(plan.refused)) == (300, 0)
    other.exports.employees(second)
    assert first.read_bytes() == second.read_bytes()


def test_some_people_and_columns_in_their_order(staffed, tmp_path):
    people = [
        staffed.employees.by_nip("198809162020082937").id,
        staffed.employees.by_nip("197202271998101908").id,
    ]
    staffed.exports.employees(tmp_path / "a.json", people, ["nip", "tmt_cpns", "status"])
    rows = json.loads((tmp_path / "a.json").read_text("utf-8"))["rows"]
    assert [row["nip"] for row in rows] == ["198809162020082937", "197202271998101908"]
    assert rows[1] == {"nip": "197202271998101908", "tmt_cpns": "01-10-1998", "status": "PNS"}


def test_nobody_is_a_header_only(services, tmp_path):
    assert services.exports.employees(tmp_path / "a.csv").count == 0


def test_an_export_is_noted_without_being_a_change(staffed, tmp_path):
    anchor = staffed.audit.anchor()
    staffed.exports.employees(tmp_path / "a.csv")
    assert staffed.audit.latest(1)[0].aksi == "ekspor_pegawai"
    assert staffed.audit.anchor() == anchor


def test_a_list_goes_out_as_it_is_shown(services, tmp_path):
    services.exports.table(["Nama", "Nilai"], [("Yosef", 3), ("Maria", None)], tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text("utf-8-sig").splitlines() == [
        "Nama;Nilai",
        "Yosef;3",
        "Maria;",
    ]


def test_an_unknown_suffix_is_refused(services, tmp_path):
    with pytest.raises(DomainError, match="Akhiran"):
        services.exports.table(["a"], [], tmp_path / "a.doc")


def test_templates_carry_the_headers_that_import_takes(services, tmp_path):
    write_template(tmp_path / "p.xlsx", "employees")
    write_template(tmp_path / "e.xlsx", "evaluations")
    assert header_of(tmp_path / "e.xlsx") == list(EKINERJA_COLUMNS)
    assert services.imports.read(tmp_path / "p.xlsx").unmapped == ()
