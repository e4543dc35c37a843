import pytest

from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.errors import StaleRecordError
from sdm_desktop.domain.query import parse_query
from sdm_desktop.storage.employees import stored
from tests.services.conftest import person


def row_of(number, **values):
    record = person(number, **values)
    return tuple(stored(getattr(record, field.name)) for field in EMPLOYEE_FIELDS)


def write(database, session, employees, new=(), changed=()):
    with database.write(session.actor()) as writer:
        result = employees.bulk.apply(list(new), list(changed), writer)
        writer.audit("Impor pegawai", "pegawai", count=len(new) + len(changed))
    return result


def names(employees, text):
    return [row.nama for row in employees.open_list(parse_query(text)).fetch(0, 500)]


def test_new_people_come_with_units_and_index(database, session, employees, units):
    result = write(database, session, employees, [row_of(1), row_of(2, nama="Maria Benu")])
    assert len(result.new_ids) == 2
    assert result.new_units == 2
    assert employees.get(result.new_ids[1]).nama == "Maria Benu"
    assert names(employees, "maria unit:capil") == ["Maria Benu, S.Sos."]
    assert units.members(units.tree()[0].id) == [result.new_ids[1], result.new_ids[0]]


def test_what_was_written_is_read_back_value_by_value(database, session, employees):
    rows = [row_of(1), row_of(2)]
    write(database, session, employees, rows)
    current = employees.bulk.current_rows()
    assert current[person(2).nip][1:] == (1, rows[1])


def test_changes_move_units_and_follow_in_the_index(database, session, employees, units):
    write(database, session, employees, [row_of(1), row_of(2)])
    row_id, rev, _ = employees.bulk.current_rows()[person(1).nip]
    pairs = {
        "unor_nama": ("BIDANG CAPIL - DINAS KEPENDUDUKAN", "BIDANG PIAK - DINAS KEPENDUDUKAN"),
        "nama": ("Petrus Nubatonis 1", "Zakarias Lay"),
    }
    result = write(database, session, employees, changed=[(row_id, rev, pairs)])
    assert (result.changed, result.new_units) == (1, 1)
    assert names(employees, "zakarias unit:piak") == ["Zakarias Lay, S.Sos."]
    assert units.get(employees.get(row_id).unit_id).nama == "BIDANG PIAK"


def test_a_change_of_other_fields_keeps_the_unit(database, session, employees):
    write(database, session, employees, [row_of(1)])
    row_id, rev, _ = employees.bulk.current_rows()[person(1).nip]
    unit = employees.get(row_id).unit_id
    write(database, session, employees, changed=[(row_id, rev, {"alamat": ("Jl. Contoh 1", "x")})])
    assert employees.get(row_id).unit_id == unit
    assert employees.get(row_id).alamat == "x"


def test_a_row_changed_meanwhile_stops_everything(database, session, employees):
    write(database, session, employees, [row_of(1)])
    row_id, rev, _ = employees.bulk.current_rows()[person(1).nip]
    with pytest.raises(StaleRecordError):
        write(database, session, employees, [row_of(2)], [(row_id, rev + 1, {"alamat": ("", "x")})])
    assert names(employees, "") == ["Petrus Nubatonis 1, S.Sos."]


def test_hundreds_of_people_are_indexed_by_one_rebuild(database, session, employees):
    rows = [row_of(1, nip=f"19870416201303{1000 + n}", nama=f"Orang {n:03}") for n in range(300)]
    write(database, session, employees, rows)
    assert names(employees, "orang 0")[:2] == ["Orang 000, S.Sos.", "Orang 001, S.Sos."]
    assert employees.open_list(parse_query("orang")).count == 300


def test_the_whole_index_follows_after_a_revert(database, session, employees):
    write(database, session, employees, [row_of(1)])
    number = database.one("SELECT max(nomor) FROM audit")[0]
    with database.write(session.actor()) as writer:
        writer.revert(number)
        employees.bulk.reindex(writer)
        writer.audit("urungkan")
    assert names(employees, "") == []
