from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.employee import Employee, EmployeeStatus, Sex
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.errors import StaleRecordError
from sdm_desktop.domain.query import parse_query
from sdm_desktop.storage.employees import COLUMNS, EmployeeRepository, stored
from sdm_desktop.storage.search import PeopleSearch
from sdm_desktop.storage.units import UnitBook, UnitRepository

FULL = Employee(
    nip="198704162013031901",
    nama="Siti O'Pah",
    tanggal_lahir=date(1987, 4, 16),
    jenis_kelamin=Sex.FEMALE,
    status=EmployeeStatus.PNS,
    mk_tahun=0,
    upah=1_250_000,
    is_valid_nik=False,
    flag_ikd=True,
    alamat="Jl. “Contoh”; DROP TABLE pegawai",
)


@pytest.fixture
def people(database):
    return EmployeeRepository(database)


def row_of(number, **values):
    record = replace(FULL, nip=f"1987041620130{number:05}", **values)
    return tuple(stored(getattr(record, field.name)) for field in EMPLOYEE_FIELDS)


def add(database, actor, people, rows, units=None):
    with database.write(actor) as writer:
        ids = people.add_many(writer, rows, units or [None] * len(rows))
        people.reindex(ids if len(ids) < 100 else None)
        writer.audit("contoh")
    return ids


def names(database, text=""):
    with database.read():
        found = PeopleSearch(database).open(parse_query(text), date(2026, 11, 24), {})
        return [row.nama for row in found.fetch(0, 900)]


def test_a_record_comes_back_value_by_value(database, actor, people):
    with database.write(actor) as writer:
        row_id = people.add(writer, FULL)
        writer.audit("contoh")
    assert people.get(row_id) == replace(FULL, id=row_id, rev=1)
    assert people.by_nip(FULL.nip).id == row_id
    assert people.get("tidak-ada") is None


def test_every_field_of_a_record_has_its_column(database):
    columns = {row[1] for row in database.rows("PRAGMA table_info(pegawai)")}
    assert set(COLUMNS) <= columns


def test_many_people_are_stored_at_once_with_their_units(database, actor, people):
    with database.write(actor) as writer:
        unit = UnitBook(UnitRepository(database), writer).unit_for("DINAS A", "BIDANG B - DINAS A")
        writer.audit("contoh")
    ids = add(database, actor, people, [row_of(1), row_of(2, nama="Maria Benu")], [unit, None])
    assert [person.id for person in people.many(ids)] == [ids[1], ids[0]]
    assert people.get(ids[0]).unit_id == unit
    assert names(database, "unit:bidang") == ["Siti O'Pah"]


def test_a_changed_name_is_found_under_the_new_spelling(database, actor, people):
    ids = add(database, actor, people, [row_of(1), row_of(2)])
    with database.write(actor) as writer:
        people.change_many(
            writer, [(ids[0], 1, {"nama": ("Siti O'Pah", "José Lay"), "npwp": ("", "1")})]
        )
        people.reindex(ids)
        writer.audit("contoh")
    assert names(database, "jose") == ["José Lay"]
    assert people.get(ids[0]).rev == 2


def test_hundreds_of_people_are_indexed_by_one_rebuild(database, actor, people):
    ids = add(database, actor, people, [row_of(n, nama=f"Orang {n:03}") for n in range(300)])
    assert names(database, "orang")[:2] == ["Orang 000", "Orang 001"]
    with database.write(actor) as writer:
        changes = [(i, 1, {"jabatan_nama": ("", "Penata")}) for i in ids]
        people.change_many(writer, changes)
        people.reindex(ids)
        writer.audit("contoh")
    assert len(names(database, "jabatan:penata")) == 300


def test_a_row_changed_meanwhile_stops_the_whole_change(database, actor, people):
    ids = add(database, actor, people, [row_of(1), row_of(2)])
    changes = [(ids[0], 1, {"npwp": ("", "1")}), (ids[1], 7, {"npwp": ("", "1")})]
    with pytest.raises(StaleRecordError, match="1 dari 2"), database.write(actor) as writer:
        people.change_many(writer, changes)
    assert people.get(ids[0]).npwp == ""


def test_raw_columns_are_read_by_name_only(database, actor, people):
    ids = add(database, actor, people, [row_of(1), row_of(2)])
    assert sorted(people.raw(("id", "mk_tahun"))) == sorted([(ids[0], 0), (ids[1], 0)])
    assert list(people.raw(("nip",), [ids[1]])) == [("198704162013000002",)]
    with pytest.raises(ValueError, match="not a column"):
        list(people.raw(("nip; DROP TABLE pegawai",)))


def test_the_values_in_use_are_listed_once(database, actor, people):
    rows = [
        row_of(1, jabatan_nama="b"),
        row_of(2, jabatan_nama="A"),
        row_of(3, jabatan_nama="b"),
        row_of(4),
    ]
    add(database, actor, people, rows)
    assert people.values_of("jabatan_nama") == ["A", "b"]


def test_changes_since_an_audit_line_are_known_up_to_a_limit(database, actor, people):
    ids = add(database, actor, people, [row_of(n) for n in range(3)])
    number = database.one("SELECT max(nomor) FROM audit")[0]
    assert people.changed_since(number, 10) == []
    assert sorted(people.changed_since(number - 1, 3)) == sorted(ids)
    assert people.changed_since(number - 1, 2) is None
