from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.errors import (
    DomainError,
    NotAllowedError,
    StaleRecordError,
    ValidationError,
)
from sdm_desktop.domain.query import parse_query
from sdm_desktop.domain.unit import UnitEvent, UnitMove
from sdm_desktop.domain.users import Role
from sdm_desktop.services.units import UnitService

DAY = UnitMove(tanggal=date(2026, 11, 1), nomor_sk="800/1/2026")


@pytest.fixture
def tree(units):
    """Two agencies; the ids by name."""
    units.ensure_path(["Dinas A", "Bidang 1", "Seksi X"])
    units.ensure_path(["Dinas A", "Bidang 2"])
    units.ensure_path(["Dinas B"])
    return {unit.nama: unit.id for unit in units.tree()}


@pytest.fixture
def somebody(employees, make_employee, tree):
    """One person in Seksi X."""
    person = make_employee(1)
    employees.change(replace(person, unit_id=tree["Seksi X"]))
    return employees.get(person.id)


def paths(units):
    return [unit.jalur for unit in units.tree() if "KEPENDUDUKAN" not in unit.jalur]


def test_a_unit_is_added_under_a_parent_and_taken_back(units, tree):
    change = units.add("  Seksi \t Y ", tree["Bidang 2"], DAY)
    assert "Dinas A / Bidang 2 / Seksi Y" in paths(units)
    added = next(unit for unit in units.tree() if unit.nama == "Seksi Y")
    assert (added.jenis, added.berlaku_mulai) == ("Seksi", date(2026, 11, 1))
    assert [past.jenis for past in units.past(added.id)] == [UnitEvent.BENTUK]
    redo = change.undo()
    assert "Dinas A / Bidang 2 / Seksi Y" not in paths(units)
    redo.undo()
    assert "Dinas A / Bidang 2 / Seksi Y" in paths(units)


def test_an_added_unit_is_not_taken_back_while_people_are_in_it(units, tree, employees, somebody):
    change = units.add("Seksi Y", tree["Bidang 2"])
    added = next(unit for unit in units.tree() if unit.nama == "Seksi Y")
    employees.change(replace(somebody, unit_id=added.id))
    with pytest.raises(DomainError, match="1 pegawai sudah berada"):
        change.undo()


@pytest.mark.parametrize(
    ("name", "message"),
    [("", "belum diisi"), ("bidang 1", "Sudah ada"), ("x" * 201, "200 huruf")],
)
def test_bad_names_of_units_are_refused(units, tree, name, message):
    with pytest.raises(ValidationError, match=message):
        units.add(name, tree["Dinas A"])


def test_a_renamed_unit_renames_paths_and_the_records_of_its_people(
    units, tree, employees, somebody
):
    change = units.rename(tree["Bidang 1"], "Bidang Satu", DAY)
    assert "Dinas A / Bidang Satu / Seksi X" in paths(units)
    assert employees.get(somebody.id).unor_nama == "Seksi X - Bidang Satu"
    assert units.past(tree["Bidang 1"])[0].nama_lama == "Bidang 1"
    change.undo()
    assert employees.get(somebody.id).unor_nama == "Seksi X - Bidang 1"


def test_a_unit_moves_with_people_and_units_below(units, tree, employees, somebody):
    change = units.move(tree["Bidang 1"], tree["Dinas B"], DAY)
    assert "Dinas B / Bidang 1 / Seksi X" in paths(units)
    moved = employees.get(somebody.id)
    assert (moved.unor_induk, moved.unit_id) == ("Dinas B", tree["Seksi X"])
    query = parse_query('unit:"Dinas B"')
    assert employees.open_list(query).ids() == [somebody.id]
    past = units.past(tree["Bidang 1"])[0]
    assert (past.induk_lama, past.induk_baru, past.nomor_sk) == (
        "Dinas A",
        "Dinas B",
        "800/1/2026",
    )
    change.undo()
    assert employees.get(somebody.id).unor_induk == "Dinas A"
    assert not employees.open_list(query).ids()


def test_a_unit_becomes_a_top_unit(units, tree):
    units.move(tree["Bidang 2"], None)
    assert "Bidang 2" in paths(units)


def test_a_circle_is_refused(units, tree):
    with pytest.raises(ValidationError, match="dirinya sendiri"):
        units.move(tree["Dinas A"], tree["Seksi X"])
    with pytest.raises(ValidationError, match="dirinya sendiri"):
        units.move(tree["Dinas A"], tree["Dinas A"])


def test_days_that_are_not_there_yet_and_too_early_ones_are_refused(units, tree):
    with pytest.raises(ValidationError, match="belum tiba"):
        units.move(tree["Bidang 1"], tree["Dinas B"], UnitMove(tanggal=date(2026, 12, 1)))
    units.add("Dinas C", None, DAY)
    new = next(unit for unit in units.tree() if unit.nama == "Dinas C")
    with pytest.raises(ValidationError, match="mendahului pembentukan"):
        units.rename(new.id, "Dinas D", UnitMove(tanggal=date(2026, 10, 1)))


def test_a_unit_with_people_is_closed_only_when_they_are_moved(units, tree, employees, somebody):
    with pytest.raises(ValidationError, match="1 pegawai"):
        units.close(tree["Seksi X"], DAY)
    change = units.close(tree["Seksi X"], DAY, people_to=tree["Bidang 2"])
    assert employees.get(somebody.id).unor_nama == "Bidang 2"
    assert "Dinas A / Bidang 1 / Seksi X" not in paths(units)
    change.undo()
    assert employees.get(somebody.id).unit_id == tree["Seksi X"]


def test_a_unit_with_units_below_is_not_closed(units, tree):
    with pytest.raises(ValidationError, match="1 unit di bawah"):
        units.close(tree["Bidang 1"])


def test_nobody_is_put_into_a_closed_unit(units, tree, employees, make_employee):
    person = make_employee(1)
    units.close(tree["Bidang 2"], DAY)
    with pytest.raises(DomainError, match="tidak ditemukan"):
        employees.change(replace(person, unit_id=tree["Bidang 2"]))
    with pytest.raises(DomainError, match="sudah ditutup sejak 01-11-2026"):
        employees.change(replace(person, unor_induk="Dinas A", unor_nama="Bidang 2 - Dinas A"))


def test_a_closed_unit_can_be_made_again_and_closed_again(units, tree):
    units.close(tree["Bidang 2"], DAY)
    units.add("Bidang 2", tree["Dinas A"])
    again = next(unit for unit in units.tree() if unit.nama == "Bidang 2")
    assert again.id != tree["Bidang 2"]
    units.close(again.id, UnitMove(tanggal=date(2026, 11, 24)))
    assert "Dinas A / Bidang 2" not in paths(units)


def test_a_path_left_by_a_move_can_be_used_again(units, tree):
    units.move(tree["Bidang 2"], tree["Dinas B"])
    units.ensure_path(["Dinas A", "Bidang 2"])
    assert {"Dinas A / Bidang 2", "Dinas B / Bidang 2"} <= set(paths(units))


def test_two_units_become_one(units, tree, employees, somebody):
    change = units.merge(tree["Bidang 1"], tree["Bidang 2"], DAY)
    assert paths(units) == [
        "Dinas A",
        "Dinas A / Bidang 2",
        "Dinas A / Bidang 2 / Seksi X",
        "Dinas B",
    ]
    assert employees.get(somebody.id).unor_nama == "Seksi X - Bidang 2"
    change.undo()
    assert "Dinas A / Bidang 1 / Seksi X" in paths(units)
    assert employees.get(somebody.id).unor_nama == "Seksi X - Bidang 1"


def test_a_unit_is_not_merged_into_itself_or_below(units, tree):
    with pytest.raises(ValidationError, match="tujuan yang lain"):
        units.merge(tree["Bidang 1"], tree["Bidang 1"])
    with pytest.raises(ValidationError, match="di bawahnya"):
        units.merge(tree["Bidang 1"], tree["Seksi X"])


def test_siblings_stand_in_the_order_the_office_gives(units, tree):
    units.describe(tree["Bidang 1"], "Bidang", 2)
    units.describe(tree["Bidang 2"], "Bidang", 1)
    assert paths(units)[:3] == [
        "Dinas A",
        "Dinas A / Bidang 2",
        "Dinas A / Bidang 1",
    ]


def test_undo_is_refused_when_people_changed_since(units, tree, employees, somebody):
    change = units.move(tree["Bidang 1"], tree["Dinas B"])
    employees.change(replace(employees.get(somebody.id), alamat="Jl. Baru 2"))
    with pytest.raises(StaleRecordError, match="sudah diubah lagi"):
        change.undo()


def test_only_an_admin_changes_the_tree(database, session_of, tree):
    service = UnitService(database, session_of(Role.PIMPINAN))
    for act in (
        lambda: service.add("Dinas C", None),
        lambda: service.rename(tree["Dinas B"], "Dinas C"),
        lambda: service.move(tree["Bidang 1"], None),
        lambda: service.close(tree["Dinas B"]),
        lambda: service.merge(tree["Dinas B"], tree["Dinas A"]),
        lambda: service.describe(tree["Dinas B"], "", 1),
    ):
        with pytest.raises(NotAllowedError):
            act()
    assert service.past(tree["Dinas B"]) == []
