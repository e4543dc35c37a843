import csv
from pathlib import Path

import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError
from sdm_desktop.domain.posts import PostType
from sdm_desktop.domain.users import Role
from sdm_desktop.services.reference_import import ReferenceImport
from sdm_desktop.services.reports import ReportRequest
from tests.services.conftest import person


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("SDM_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def references(services):
    return services.references


@pytest.fixture
def posts(services):
    return services.posts


@pytest.fixture
def units(services):
    return services.units


@pytest.fixture
def employees(services):
    return services.employees


@pytest.fixture
def make_employee(employees):
    def make(number):
        employees.register(person(number))
        return employees.by_nip(person(number).nip)

    return make


@pytest.fixture
def sheet(tmp_path):
    """Write a csv file and return its path."""

    def write(name, *rows) -> Path:
        path = tmp_path / f"{name}.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        return path

    return write


@pytest.fixture
def hierarchy(sheet):
    return sheet(
        "HierarkiUnor",
        ("ID", "NAMA_UNOR", "ID_ATASAN"),
        ("k", "Pemerintah Kota Kupang", ""),
        ("b1", "Bidang Satu", "a"),
        ("a", "Dinas A", "k"),
        ("b2", "Bidang Dua", "a"),
        ("x", "Seksi Hilang", "tidak-ada"),
        ("y", "Seksi di Bawah Hilang", "x"),
        ("b2", "Kembar", "a"),
        ("z", "", "a"),
    )


def test_a_hierarchy_becomes_the_tree_without_the_government_itself(references, units, hierarchy):
    plan = references.plan(hierarchy)
    assert (plan.read, plan.new, plan.changed, plan.same) == (8, 3, 0, 1)
    assert [(one.row, one.reason.split()[0]) for one in plan.refused] == [
        (6, "ID_ATASAN"),
        (7, "ID_ATASAN"),
        (8, "ID"),
        (9, "ID"),
    ]
    change = references.apply(plan)
    assert [unit.jalur for unit in units.tree()] == [
        "Dinas A",
        "Dinas A / Bidang Dua",
        "Dinas A / Bidang Satu",
    ]
    assert references.plan(hierarchy).same == 4
    change.undo()
    assert units.tree() == []


def test_known_units_learn_their_id_and_are_renamed_and_moved(
    references, units, sheet, make_employee, employees
):
    person = make_employee(1)
    tops = units.tree()
    first = sheet(
        "satu",
        ("ID", "NAMA_UNOR", "ID_ATASAN"),
        ("d", "DINAS KEPENDUDUKAN", ""),
        ("c", "BIDANG CAPIL", "d"),
        ("s", "DINAS SOSIAL", ""),
    )
    plan = references.plan(first)
    assert (plan.new, plan.changed) == (1, 2)
    references.apply(plan)
    assert [unit.id for unit in units.tree()[:2]] == [unit.id for unit in tops]
    second = sheet(
        "dua",
        ("ID", "NAMA_UNOR", "ID_ATASAN"),
        ("s", "DINAS SOSIAL", ""),
        ("c", "BIDANG SIPIL", "s"),
    )
    references.apply(references.plan(second))
    assert employees.get(person.id).unor_nama == "BIDANG SIPIL"
    assert employees.get(person.id).unor_induk == "DINAS SOSIAL"


def test_a_circle_of_parents_is_refused(references, sheet):
    plan = references.plan(
        sheet("l", ("ID", "NAMA_UNOR", "ID_ATASAN"), ("a", "A", "b"), ("b", "B", "a"))
    )
    assert [one.reason for one in plan.refused] == ["ID_ATASAN membentuk lingkaran."] * 2


def test_functional_posts_come_with_age_limit_and_level(references, posts, sheet):
    path = sheet(
        "Fungsional",
        ("ID", "Nama", "BUP", "JENJANG"),
        ("1", "GURU AHLI MUDA", "60", "MU"),
        ("2", "PERAWAT TERAMPIL", "58", "TR"),
        ("3", "PERAWAT TERAMPIL", "58", "TR"),
        ("4", "DOSEN", "enam puluh", "PT"),
        ("5", "", "58", "PT"),
    )
    plan = references.plan(path)
    assert (plan.new, len(plan.refused)) == (2, 3)
    references.apply(plan)
    stored = {post.nama: post for post in posts.all(PostType.FUNGSIONAL)}
    assert (stored["GURU AHLI MUDA"].bup, stored["GURU AHLI MUDA"].jenjang) == (60, "Ahli Muda")
    assert references.plan(path).same == 2


def test_a_known_post_keeps_the_class_of_the_office(references, posts, sheet):
    posts.fill_from_rules()
    path = sheet("Pelaksana", ("ID", "Nama"), ("77", "PENELAAH TEKNIS KEBIJAKAN"))
    plan = references.plan(path)
    assert (plan.new, plan.changed) == (0, 1)
    references.apply(plan)
    post = next(one for one in posts.all() if one.siasn_id == "77")
    assert post.kelas == 7


def test_structural_posts_find_their_unit(references, posts, units, sheet):
    units.ensure_path(["Dinas A", "Sekretariat"])
    units.ensure_path(["Dinas B", "Sekretariat"])
    path = sheet(
        "Struktural",
        ("ID", "Nama_unor", "Nama_jabatan", "Eselon_id"),
        ("1", "Dinas A", "Kepala Dinas A", "22"),
        ("2", "Sekretariat", "Sekretaris", "31"),
        ("3", "Dinas C", "Kepala Dinas C", "22"),
    )
    plan = references.plan(path)
    assert [one.reason.split(".")[0] for one in plan.refused] == [
        "Ada 2 unit bernama “Sekretariat”",
        "Unit “Dinas C” tidak ada di pohon unit",
    ]
    references.apply(plan)
    assert [(post.nama, post.eselon) for post in posts.all()] == [("Kepala Dinas A", "II.b")]


def test_a_file_without_reference_sheets_is_refused(references, sheet):
    with pytest.raises(DomainError, match="Tidak ada lembar acuan"):
        references.plan(sheet("lain", ("NIP", "ALAMAT"), ("1", "x")))


def test_only_an_admin_imports_references(services, session_of, sheet):
    database, session = services.file.database, session_of(Role.PIMPINAN)
    service = ReferenceImport(database, session, services.rules, services.backup)
    with pytest.raises(NotAllowedError):
        service.plan(sheet("x", ("ID", "Nama"), ("1", "X")))


def test_a_row_that_names_a_closed_unit_is_refused(services, sheet, units, employees):
    employees.register(person(1))
    unit = next(one for one in units.tree() if one.nama == "BIDANG CAPIL")
    other, _ = units.ensure_path(["DINAS LAIN"])
    units.close(unit.id, people_to=other.id)
    path = sheet(
        "pegawai",
        ("NIP BARU", "NAMA", "UNOR NAMA", "UNOR INDUK NAMA", "STATUS CPNS PNS"),
        ("198704162013031905", "Yosef Lay", "BIDANG CAPIL - DINAS KEPENDUDUKAN",
         "DINAS KEPENDUDUKAN", "PNS"),
        ("198704162013031907", "Yakob Lay", "DINAS LAIN", "DINAS LAIN", "PNS"),
    )  # fmt: skip
    preview = services.imports.read(path)
    plan = services.imports.plan(preview, preview.mapping)
    assert [one.code for one in plan.refused] == ["UNIT_TUTUP"]
    assert "sudah ditutup sejak 24-11-2026" in plan.refused[0].reason
    services.imports.apply(plan)
    assert employees.by_nip("198704162013031907") is not None


@pytest.mark.parametrize("name", ["bezetting", "organisation-chart"])
def test_an_empty_office_says_why_nothing_is_printed(services, name):
    with pytest.raises(DomainError, match="Belum ada unit"):
        services.reports.render(name, ReportRequest())
