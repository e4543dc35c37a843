from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.errors import (
    BusyError,
    DomainError,
    NotAllowedError,
    StaleRecordError,
    ValidationError,
)
from sdm_desktop.domain.query import ListQuery, parse_query
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Topic
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.storage.sqlcipher import connect
from tests.services.conftest import person


def names(employees, text=""):
    return [row.nama for row in employees.open_list(parse_query(text)).fetch(0, 100)]


def last_line(database):
    return database.one(
        "SELECT aksi, objek, rincian, jumlah FROM audit ORDER BY nomor DESC LIMIT 1"
    )


def test_a_registered_person_comes_back_with_all_values(employees):
    draft = person(1, upah=None, is_valid_nik=True, tahun_lulus=2009)
    change = employees.register(draft)
    stored = employees.by_nip(draft.nip)
    assert replace(stored, id="", rev=0, unit_id=None) == draft
    assert change.topics == {Topic.EMPLOYEES}
    assert change.label == "Tambah Petrus Nubatonis 1"


def test_registering_makes_the_units_that_the_record_names(employees, units, make_employee):
    someone = make_employee(1)
    assert [unit.jalur for unit in units.tree()] == [
        "DINAS KEPENDUDUKAN",
        "DINAS KEPENDUDUKAN / BIDANG CAPIL",
    ]
    assert units.get(someone.unit_id).nama == "BIDANG CAPIL"


def test_errors_are_collected_and_nothing_is_written(employees, database):
    before = database.one("SELECT count(*) FROM audit")
    with pytest.raises(ValidationError) as refused:
        employees.register(person(1, nip="1987", nama=" ", mk_tahun=99))
    assert {error.field for error in refused.value.errors} >= {"nip", "nama", "mk_tahun"}
    assert database.one("SELECT count(*) FROM audit") == before


def test_a_nip_is_given_once(employees, make_employee):
    make_employee(1)
    with pytest.raises(ValidationError, match="dipakai oleh Petrus"):
        employees.register(person(1, nama="Orang Lain"))


def test_warnings_do_not_block(employees):
    draft = person(1, nik="123", tanggal_lahir=date(1987, 4, 17))
    assert {finding.code for finding in employees.check(draft)} >= {"N9", "N15"}
    employees.register(draft)


def test_a_change_of_one_field_is_told_in_words(employees, make_employee, database):
    someone = make_employee(1, tmt_jabatan=date(2024, 3, 1))
    employees.change(replace(someone, tmt_jabatan=date(2024, 5, 1)))
    assert last_line(database)[:3] == (
        "TMT jabatan diubah",
        "pegawai",
        "Petrus Nubatonis 1: 1 Mar 2024 → 1 Mei 2024",
    )
    assert employees.get(someone.id).rev == someone.rev + 1


def test_a_change_of_many_fields_names_the_first_three(employees, make_employee, database):
    someone = make_employee(1)
    employees.change(
        replace(
            someone, nama="Petrus N.", npwp="1", alamat="Jl. Baru", agama="Kristen", nomor_bpjs="2"
        )
    )
    assert last_line(database)[0] == "Data pegawai diubah"
    assert last_line(database)[2] == "Petrus N.: Nama, Agama, Alamat dan 2 lainnya"


def test_saving_without_a_difference_changes_nothing(employees, make_employee, database):
    someone = make_employee(1)
    before = last_line(database)
    assert employees.change(someone).count == 0
    assert last_line(database) == before


def test_the_slower_of_two_editors_is_refused(employees, make_employee):
    someone = make_employee(1)
    employees.change(replace(someone, alamat="Jl. A"))
    with pytest.raises(StaleRecordError):
        employees.change(replace(someone, alamat="Jl. B"))
    assert employees.get(someone.id).alamat == "Jl. A"


def test_a_change_can_be_taken_back_and_done_again(employees, make_employee):
    someone = make_employee(1)
    undo = employees.change(replace(someone, nama="Zakarias")).undo
    assert names(employees, "zaka") == ["Zakarias, S.Sos."]
    redo = undo().undo
    assert employees.get(someone.id).nama == someone.nama
    assert names(employees, "zaka") != ["Zakarias, S.Sos."]
    redo()
    assert names(employees, "zakarias") == ["Zakarias, S.Sos."]


def test_a_removed_person_leaves_the_lists_and_can_come_back(employees, make_employee):
    someone = make_employee(1)
    change = employees.remove(someone.id)
    assert names(employees) == []
    with pytest.raises(DomainError, match="tidak ditemukan"):
        employees.get(someone.id)
    change.undo()
    assert employees.get(someone.id).nama == someone.nama
    assert names(employees, "petrus") == ["Petrus Nubatonis 1, S.Sos."]


def test_registering_can_be_taken_back_and_the_nip_used_again(employees):
    change = employees.register(person(1))
    redo = change.undo()
    assert employees.by_nip(person(1).nip) is None
    employees.register(person(1, nama="Orang Lain"))
    with pytest.raises(DomainError):
        redo.undo()


def test_a_person_who_is_needed_elsewhere_is_not_removed(employees, make_employee, units):
    someone = make_employee(1)
    units.set_head(someone.unit_id, someone.id)
    with pytest.raises(DomainError, match="kepala BIDANG CAPIL"):
        employees.remove(someone.id)


def test_choosing_a_unit_gives_its_names_to_the_record(employees, make_employee, units):
    someone = make_employee(1)
    unit, _ = units.ensure_path(["DINAS SOSIAL", "BIDANG B", "SEKSI C"])
    employees.change(replace(someone, unit_id=unit.id))
    moved = employees.get(someone.id)
    assert (moved.unor_induk, moved.unor_nama) == ("DINAS SOSIAL", "SEKSI C - BIDANG B")
    employees.change(replace(moved, unit_id=None))
    assert (employees.get(someone.id).unor_induk, employees.get(someone.id).unor_nama) == ("", "")


def test_other_unit_names_move_the_person(employees, make_employee, units):
    someone = make_employee(1)
    employees.change(replace(someone, unor_nama="BIDANG PIAK - DINAS KEPENDUDUKAN"))
    assert units.get(employees.get(someone.id).unit_id).jalur == "DINAS KEPENDUDUKAN / BIDANG PIAK"


def test_an_unknown_unit_is_refused(employees, make_employee):
    someone = make_employee(1)
    with pytest.raises(ValidationError, match="Unit tidak ditemukan"):
        employees.change(replace(someone, unit_id="tidak-ada"))


def test_one_field_of_many_people_changes_with_one_undo(employees, make_employee, database):
    people = [make_employee(number) for number in (1, 2, 3)]
    change = employees.change_many([p.id for p in people], "jabatan_nama", "Penata Layanan")
    assert change.count == 3
    assert last_line(database) == ("Jabatan diubah", "pegawai", "3 orang: Penata Layanan", 3)
    assert len(names(employees, "jabatan:penata")) == 3
    change.undo()
    assert names(employees, "jabatan:penata") == []


def test_many_people_move_to_a_unit_at_once(employees, make_employee, units, database):
    people = [make_employee(number) for number in (1, 2)]
    unit, _ = units.ensure_path(["DINAS SOSIAL", "BIDANG B"])
    employees.change_many([p.id for p in people], "unit_id", unit.id)
    assert units.members(unit.id) == [p.id for p in people]
    assert last_line(database)[2] == "2 orang: BIDANG B"
    assert len(names(employees, 'unit:"dinas sosial"')) == 2
    assert names(employees, "unit:kependudukan") == []


def test_a_value_that_breaks_a_rule_for_one_changes_nobody(employees, make_employee):
    people = [make_employee(1), make_employee(2)]
    with pytest.raises(ValidationError, match=r"Petrus Nubatonis 1 \(dan 1 lainnya\)"):
        employees.change_many([p.id for p in people], "gol_akhir", "Z/z")
    assert employees.get(people[0].id).gol_akhir == "III/d"


def test_what_belongs_to_one_person_is_not_changed_in_bulk(employees, make_employee):
    someone = make_employee(1)
    with pytest.raises(DomainError, match="sekaligus"):
        employees.change_many([someone.id], "nip", "1")
    with pytest.raises(DomainError, match="Unit tidak ditemukan"):
        employees.change_many([someone.id], "unit_id", "x")
    assert employees.change_many([someone.id], "agama", "").count == 0


@pytest.mark.parametrize("role", [Role.PENILAI, Role.PIMPINAN, Role.AUDITOR])
def test_only_an_admin_changes_people(database, rules, session_of, make_employee, role):
    someone = make_employee(1)
    service = EmployeeService(database, session_of(role), rules)
    for forbidden in (
        lambda: service.register(person(2)),
        lambda: service.change(replace(someone, alamat="x")),
        lambda: service.remove(someone.id),
        lambda: service.change_many([someone.id], "alamat", "x"),
    ):
        with pytest.raises(NotAllowedError):
            forbidden()
    assert service.get(someone.id) == someone
    assert service.open_list(ListQuery()).count == 1


def test_a_read_only_session_changes_nothing(database, rules, session_of, make_employee):
    someone = make_employee(1)
    service = EmployeeService(database, session_of(read_only=True), rules)
    with pytest.raises(NotAllowedError, match="hanya-baca"):
        service.remove(someone.id)


def test_the_history_tells_each_field(employees, make_employee):
    someone = make_employee(1)
    employees.change(replace(someone, alamat="Jl. Baru"))
    newest = employees.history(someone.id)[0]
    assert (newest.kolom, newest.lama, newest.baru) == ("alamat", "Jl. Contoh 1", "Jl. Baru")


def test_inactive_people_are_listed_but_not_counted(employees, make_employee):
    make_employee(1)
    make_employee(2, kedudukan_hukum_id="99", kedudukan_hukum="Pensiun")
    make_employee(3, kedudukan_hukum_id="", kedudukan_hukum="PPPK Aktif")
    assert employees.count_active() == 2
    rows = employees.open_list(ListQuery()).fetch(0, 9)
    assert [row.kedudukan_aktif for row in rows] == [True, False, True]
    assert len(names(employees, "kedudukan:aktif")) == 2
    assert names(employees, "kedudukan:tidak_aktif") == ["Petrus Nubatonis 2, S.Sos."]


def test_several_people_are_read_at_once(employees, make_employee):
    ids = [make_employee(number).id for number in (2, 1)]
    assert [p.nama for p in employees.many(ids)] == ["Petrus Nubatonis 1", "Petrus Nubatonis 2"]


def test_computed_dates_can_be_searched(employees, make_employee):
    make_employee(1)
    make_employee(
        2, tanggal_lahir=date(1968, 11, 24), nip="196811242013031902", nik="5371012411680002"
    )
    make_employee(3, nik="")
    assert names(employees, "pensiun:2026-12") == ["Petrus Nubatonis 2, S.Sos."]
    assert names(employees, "kgb:2027-03..2027-03") == [
        f"Petrus Nubatonis {n}, S.Sos." for n in (1, 2, 3)
    ]
    assert names(employees, "lengkap:tidak") == ["Petrus Nubatonis 3, S.Sos."]
    assert names(employees, "-lengkap:tidak pensiun:2045") == ["Petrus Nubatonis 1, S.Sos."]


def test_a_short_contract_of_a_pppk_brings_no_kgb(employees, make_employee):
    common = {
        "status": EmployeeStatus.PPPK, "gol_akhir": "IX", "tmt_golongan": date(2024, 3, 1),
        "mk_tahun": 0, "mk_bulan": 0, "tmt_cpns": None, "tmt_pns": None,
    }  # fmt: skip
    make_employee(
        1,
        **common,
        nip="198704162024211901",
        kontrak_mulai=date(2024, 3, 1),
        kontrak_akhir=date(2026, 2, 28),
    )
    make_employee(
        2,
        **common,
        nip="198704162024211902",
        kontrak_mulai=date(2025, 3, 1),
        kontrak_akhir=date(2026, 2, 28),
    )
    assert names(employees, "kgb:2020..2060") == ["Petrus Nubatonis 1, S.Sos."]


def test_the_values_in_use_can_be_chosen_from(employees, make_employee):
    make_employee(1)
    assert employees.values_of("jabatan_nama") == ["Analis Kebijakan Ahli Muda"]


@pytest.mark.parametrize(
    "values",
    [
        {"gol_akhir": "IX"},
        {"gol_akhir": "IV/e", "mk_tahun": 40},
        {"mk_tahun": None},
        {"jabatan_nama": "", "jenis_jabatan": "", "tanggal_lahir": None},
    ],
)
def test_dates_that_cannot_be_known_are_left_out(employees, make_employee, values):
    make_employee(1, **values)
    assert names(employees, "kgb:2020..2060") == [] or values.get("tanggal_lahir", 1) is None
    assert len(names(employees, "pensiun:2020..2060")) == (0 if "tanggal_lahir" in values else 1)


def test_a_list_does_not_wait_for_a_writer_but_says_that_it_is_busy(
    database, employees, make_employee
):
    make_employee(1)
    found = employees.open_list(ListQuery())
    writer = connect(database.path, database.key)
    writer.execute("BEGIN EXCLUSIVE")
    for read in (lambda: employees.open_list(ListQuery()), lambda: found.fetch(0, 1)):
        with pytest.raises(BusyError):
            read()
    writer.execute("ROLLBACK")
    writer.close()
    assert len(found.fetch(0, 1)) == 1
