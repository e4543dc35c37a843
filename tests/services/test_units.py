import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.users import Role
from sdm_desktop.services.units import UnitService
from sdm_desktop.storage.units import UnitBook, UnitRepository, path_names


@pytest.mark.parametrize(
    ("opd", "unit", "path"),
    [
        (
            "DINAS KESEHATAN",
            "BIDANG PELAYANAN - DINAS KESEHATAN",
            ["DINAS KESEHATAN", "BIDANG PELAYANAN"],
        ),
        (
            "Dinas Kesehatan",
            "SEKSI A - BIDANG B - DINAS  KESEHATAN",
            ["Dinas Kesehatan", "BIDANG B", "SEKSI A"],
        ),
        ("DINAS KESEHATAN", "DINAS KESEHATAN", ["DINAS KESEHATAN"]),
        ("DINAS KESEHATAN", "", ["DINAS KESEHATAN"]),
        ("DINAS KESEHATAN", "Bidang A", ["DINAS KESEHATAN", "Bidang A"]),
        ("", "SEKSI A - DINAS SOSIAL", ["DINAS SOSIAL", "SEKSI A"]),
        ("", "Bidang A", ["Bidang A"]),
        ("", "", []),
        ("UPTD A / B", "Sub-Bagian TU", ["UPTD A/B", "Sub-Bagian TU"]),
    ],
)
def test_the_path_of_a_unit_is_read_from_what_siasn_writes(opd, unit, path):
    assert path_names(opd, unit) == path


def test_a_path_is_made_once_and_read_in_tree_order(units):
    deep, change = units.ensure_path(["Dinas B", "Bidang A", "Seksi 1"])
    again, none = units.ensure_path(["dinas b", " Bidang  A ", "SEKSI 1"])
    units.ensure_path(["Dinas A"])
    assert change.count == 3
    assert (again, none) == (deep, None)
    assert [unit.nama for unit in units.tree()] == ["Dinas A", "Dinas B", "Bidang A", "Seksi 1"]
    assert units.get(deep.induk_id).nama == "Bidang A"


def test_new_units_can_be_taken_back_and_made_again(units):
    _, change = units.ensure_path(["Dinas B", "Bidang A"])
    redo = change.undo()
    assert units.tree() == []
    redo.undo()
    assert len(units.tree()) == 2


def test_the_same_name_under_two_parents_is_two_units(units):
    first, _ = units.ensure_path(["Dinas A", "Sekretariat"])
    second, _ = units.ensure_path(["Dinas B", "Sekretariat"])
    assert first.id != second.id


def test_an_empty_name_is_refused(units):
    with pytest.raises(ValidationError):
        units.ensure_path(["Dinas A", " "])
    with pytest.raises(ValidationError):
        units.ensure_path([])


def test_an_unknown_unit_is_refused(units):
    with pytest.raises(DomainError, match="Unit tidak ditemukan"):
        units.get("tidak-ada")


def test_a_unit_gets_a_head_with_undo(units, make_employee):
    someone = make_employee(1)
    change = units.set_head(someone.unit_id, someone.id)
    assert units.get(someone.unit_id).kepala_id == someone.id
    change.undo()
    assert units.get(someone.unit_id).kepala_id is None
    units.set_head(someone.unit_id, None)
    with pytest.raises(DomainError, match="Pegawai tidak ditemukan"):
        units.set_head(someone.unit_id, "tidak-ada")


def test_members_are_those_of_the_unit_and_below(units, make_employee):
    someone = make_employee(1)
    other = make_employee(2, unor_nama="SEKSI C - BIDANG CAPIL - DINAS KEPENDUDUKAN")
    top = units.tree()[0]
    assert units.members(top.id) == [someone.id, other.id]
    assert units.members(top.id, deep=False) == []
    assert units.members(someone.unit_id, deep=False) == [someone.id]


def test_only_an_admin_changes_units(database, session_of, units):
    unit, _ = units.ensure_path(["Dinas A"])
    service = UnitService(database, session_of(Role.PENILAI))
    with pytest.raises(NotAllowedError):
        service.ensure_path(["Dinas B"])
    with pytest.raises(NotAllowedError):
        service.set_head(unit.id, None)


def test_a_unit_is_known_by_its_siasn_id_before_its_name(database, session, units):
    with database.write(session.actor()) as writer:
        book = UnitBook(UnitRepository(database), writer)
        first = book.unit_for("DINAS A", "BIDANG X - DINAS A", "siasn-1", "siasn-0")
        renamed = book.unit_for("DINAS A", "BIDANG Y - DINAS A", "siasn-1", "siasn-0")
        other = book.unit_for("DINAS A", "BIDANG Y - DINAS A", "siasn-2", "siasn-0")
        assert book.unit_for("", "") is None
        writer.audit("Unit ditambahkan")
    assert renamed == first
    assert other != first
    assert {unit.siasn_id for unit in units.tree()} == {"siasn-0", "siasn-1", "siasn-2"}
