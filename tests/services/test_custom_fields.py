from dataclasses import replace
from decimal import Decimal

import pytest

from sdm_desktop.domain.custom_fields import CustomField, CustomKind, FieldChoice
from sdm_desktop.domain.errors import (
    DomainError,
    NotAllowedError,
    StaleRecordError,
    ValidationError,
)
from sdm_desktop.domain.query import ListQuery, parse_query
from sdm_desktop.domain.users import Role
from sdm_desktop.services.custom_fields import CustomFieldService
from sdm_desktop.services.data_check import DataCheckService
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.services.histories import HistoryService
from tests.services.conftest import person

SIZES = tuple(FieldChoice("", name) for name in ("S", "M", "L"))


@pytest.fixture
def fields(database, session):
    return CustomFieldService(database, session)


@pytest.fixture
def define(fields):
    """Add a field and return it as stored."""

    def make(name, kind=CustomKind.TEXT, **more):
        if kind is CustomKind.CHOICE:
            more.setdefault("pilihan", SIZES)
        fields.add(CustomField(nama=name, jenis=kind, **more))
        return next(use.field for use in fields.all() if use.field.nama == name)

    return make


@pytest.fixture
def give(employees):
    """Give a person values and return the stored record."""

    def make(someone, **values):
        employees.change(replace(someone, tambahan={**someone.tambahan, **values}))
        return employees.get(someone.id)

    return make


def audit_line(database):
    return database.one("SELECT aksi, rincian FROM audit ORDER BY nomor DESC LIMIT 1")


def names(employees, text, **order):
    query = parse_query(text, employees.query_fields())
    assert query.problems == ()
    found = employees.open_list(query.sorted_by(**order) if order else query)
    return [row.nama.split(",")[0][-1] for row in found.fetch(0, 50)]


def test_a_field_is_added_listed_and_taken_back(fields, define, employees, database):
    define("Nomor loker arsip")
    size = define("Ukuran seragam", CustomKind.CHOICE, wajib=True)
    assert [use.field.nama for use in fields.all()] == ["Nomor loker arsip", "Ukuran seragam"]
    assert [one.nama for one in size.pilihan] == ["S", "M", "L"]
    assert audit_line(database) == ("kolom_tambahan", "Ukuran seragam ditambahkan")
    change = fields.add(CustomField(nama="Hobi"))
    redo = change.undo()
    assert [field.nama for field in employees.custom_fields()][-1] == "Ukuran seragam"
    redo.undo()
    assert employees.custom_fields()[-1].nama == "Hobi"


def test_a_wrong_definition_is_refused_at_its_field(fields, define):
    define("Hobi")
    for draft, name in (
        (CustomField(nama="NIP"), "nama"),
        (CustomField(nama="hobi"), "nama"),
        (CustomField(nama="Ukuran", jenis=CustomKind.CHOICE), "pilihan"),
    ):
        with pytest.raises(ValidationError) as refused:
            fields.add(draft)
        assert [error.field for error in refused.value.errors] == [name]


def test_only_an_admin_defines_fields(database, session_of, define):
    field = define("Hobi")
    service = CustomFieldService(database, session_of(Role.PIMPINAN))
    for attempt in (
        service.all,
        lambda: service.add(CustomField(nama="Lain")),
        lambda: service.change(field),
        lambda: service.move(field.id, 1),
        lambda: service.remove(field.id),
        lambda: service.misfits(field),
    ):
        with pytest.raises(NotAllowedError):
            attempt()


def test_there_are_not_too_many_fields(fields, define, monkeypatch):
    monkeypatch.setattr("sdm_desktop.services.custom_fields.MOST_FIELDS", 1)
    define("Hobi")
    with pytest.raises(DomainError, match="Paling banyak 1"):
        fields.add(CustomField(nama="Lain"))


def test_a_value_is_kept_shown_in_the_history_and_undone(
    define, employees, make_employee, give, database
):
    size = define("Ukuran seragam", CustomKind.CHOICE)
    someone = make_employee(1)
    small, middle = (one.id for one in size.pilihan[:2])
    someone = give(someone, **{size.id: small})
    assert audit_line(database)[1] == "Petrus Nubatonis 1: kosong → S"
    change = employees.change(replace(someone, tambahan={size.id: middle}))
    told = [(c.kolom, c.lama, c.baru) for c in employees.history(someone.id) if c.own]
    assert told == [("Ukuran seragam", "S", "M"), ("Ukuran seragam", None, "S")]
    change.undo()
    assert employees.get(someone.id).tambahan == {size.id: small}


def test_a_required_field_is_asked_for_by_hand(define, employees, make_employee):
    someone = make_employee(1)
    needed = define("Hobi", wajib=True)
    with pytest.raises(ValidationError) as refused:
        employees.register(person(2))
    assert refused.value.errors[0].field == needed.id
    with pytest.raises(ValidationError, match="wajib diisi"):
        employees.change(replace(someone, alamat="Jl. Baru"))
    employees.register(person(2, tambahan={needed.id: "Catur"}))
    with pytest.raises(ValidationError, match="wajib diisi"):
        employees.change_many([someone.id], needed.id, "")


def test_renaming_a_choice_changes_no_record(fields, define, employees, make_employee, give):
    size = define("Ukuran seragam", CustomKind.CHOICE)
    someone = give(make_employee(1), **{size.id: size.pilihan[1].id})
    renamed = (size.pilihan[0], replace(size.pilihan[1], nama="Medium"), FieldChoice("", "XL"))
    fields.change(replace(size, nama="Ukuran baju", pilihan=renamed))
    assert employees.get(someone.id).rev == someone.rev
    assert names(employees, "ukuran_baju:medium") == ["1"]
    assert employees.history(someone.id)[0].baru == "Medium"


def test_a_choice_in_use_is_not_dropped(fields, define, make_employee, give):
    size = define("Ukuran seragam", CustomKind.CHOICE)
    give(make_employee(1), **{size.id: size.pilihan[1].id})
    fewer = replace(size, pilihan=(size.pilihan[0], size.pilihan[2]))
    with pytest.raises(ValidationError, match="masih dipakai 1 pegawai: Petrus") as refused:
        fields.change(fewer)
    assert refused.value.errors[0].field == "pilihan"
    fields.change(replace(size, pilihan=size.pilihan[:2]))


def test_another_kind_converts_the_values_with_one_undo(
    fields, define, employees, make_employee, give
):
    height = define("Tinggi badan")
    someone = give(make_employee(1), **{height.id: "170,5"})
    change = fields.change(replace(height, jenis=CustomKind.NUMBER))
    assert employees.get(someone.id).tambahan == {height.id: "170.5"}
    assert names(employees, "tinggi_badan:170..171") == ["1"]
    change.undo()
    assert employees.get(someone.id).tambahan == {height.id: "170,5"}
    assert names(employees, "tinggi_badan:170") == ["1"]


def test_a_kind_that_does_not_fit_is_refused_with_a_list(
    fields, define, employees, make_employee, give
):
    height = define("Tinggi badan")
    for number in range(1, 8):
        give(make_employee(number), **{height.id: "tinggi" if number > 1 else "170"})
    draft = replace(height, jenis=CustomKind.NUMBER)
    assert [one.nama[-1] for one in fields.misfits(draft)] == list("234567")
    assert "bukan angka" in fields.misfits(draft)[0].alasan
    with pytest.raises(ValidationError, match="6 isian tidak dapat menjadi angka") as refused:
        fields.change(draft)
    assert refused.value.errors[0].message.endswith("dan 1 lainnya.")


def test_fields_are_ordered_and_a_stale_change_is_refused(fields, define):
    first, second = define("Satu"), define("Dua")
    change = fields.move(second.id, -1)
    assert [use.field.nama for use in fields.all()] == ["Dua", "Satu"]
    assert fields.move(second.id, -1).count == 0
    change.undo()
    assert [use.field.nama for use in fields.all()] == ["Satu", "Dua"]
    fresh = fields.get(first.id)
    fields.change(replace(fresh, peka=True))
    with pytest.raises(StaleRecordError):
        fields.change(replace(fresh, wajib=True))
    assert fields.change(fields.get(first.id)).count == 0


def test_a_removed_field_keeps_its_values_for_an_undo(
    fields, define, employees, make_employee, give, database
):
    field = define("Hobi")
    someone = give(make_employee(1), **{field.id: "Catur"})
    assert fields.all()[0].count == 1
    change = fields.remove(field.id)
    assert audit_line(database)[1] == "Hobi dihapus; 1 pegawai punya isian"
    assert employees.custom_fields() == ()
    assert "hobi" not in employees.query_fields()
    employees.change(replace(employees.get(someone.id), alamat="Jl. Baru"))
    assert [c.kolom for c in employees.history(someone.id) if c.own] == ["Hobi (dihapus)"]
    change.undo()
    assert names(employees, "hobi:catur") == ["1"]
    with pytest.raises(DomainError, match="tidak ditemukan"):
        fields.get("tidak ada")


def test_own_fields_are_searched_by_words_numbers_days_and_choices(
    define, employees, make_employee, give
):
    size = define("Ukuran", CustomKind.CHOICE)
    locker = define("Loker")
    height = define("Tinggi", CustomKind.NUMBER)
    day = define("Vaksin", CustomKind.DATE)
    make_employee(4)
    for number, (choice, place, tall, when) in enumerate(
        ((0, "A-12 lantai 2", "170.5", "2026-03-01"), (2, "B-1", "9", "2026-04-30"),
         (1, "A-2", "-3", "1990-01-01")), 1,
    ):  # fmt: skip
        give(make_employee(number), **{size.id: size.pilihan[choice].id, locker.id: place,
                                       height.id: tall, day.id: when})  # fmt: skip
    for text, found in (
        ("ukuran:S,L", "12"), ("-ukuran:S", "234"), ("loker:a", "13"), ("loker:lantai", "1"),
        ("loker:A-1", "1"), ("tinggi:9..170,5", "12"), ("tinggi:..0", "3"), ("tinggi:9", "2"),
        ("-tinggi:9", "134"), ("vaksin:2026", "12"), ("vaksin:2026-04", "2"),
        ("vaksin:1980..2030", "123"), ("-vaksin:2026", "34"), ("loker:zz", ""),
        ("ukuran:S loker:B,A", "1"), ("petrus ukuran:L", "2"), ("loker:--", ""),
    ):  # fmt: skip
        assert names(employees, text) == list(found), text
    for field, order in ((size, "1324"), (locker, "1324"), (height, "3214"), (day, "3124")):
        assert names(employees, "", sort=field.id) == list(order), field.nama
    assert names(employees, "", sort=height.id, descending=True) == list("1234")
    assert names(employees, "tinggi:..0", sort=size.id) == ["3"]
    assert names(employees, "", sort="tidak ada") == list("1234")


def test_many_people_get_a_value_at_once_with_one_undo(
    define, employees, make_employee, give, database
):
    height = define("Tinggi badan", CustomKind.NUMBER)
    people = [make_employee(number) for number in (1, 2, 3)]
    give(people[0], **{height.id: "170"})
    ids = [someone.id for someone in people]
    change = employees.change_many(ids, height.id, Decimal("170"))
    assert change.count == 2
    assert audit_line(database) == ("Tinggi badan diubah", "2 orang: 170")
    assert names(employees, "tinggi_badan:170") == list("123")
    assert employees.change_many(ids, height.id, "170").count == 0
    change.undo()
    assert names(employees, "tinggi_badan:170") == ["1"]
    with pytest.raises(ValidationError, match="bukan angka"):
        employees.change_many(ids, height.id, "tinggi")


def test_a_sensitive_field_is_seen_by_the_admin_alone(
    define, database, rules, session_of, employees, make_employee, give
):
    secret = define("Nomor rekening", peka=True)
    open_one = define("Hobi")
    someone = give(make_employee(1), **{secret.id: "123"})
    assert audit_line(database) == ("Nomor rekening diubah", "Petrus Nubatonis 1")
    employees.change_many([someone.id], secret.id, "456")
    assert audit_line(database)[1] == "1 orang"
    give(employees.get(someone.id), **{open_one.id: "Catur"})
    other = EmployeeService(database, session_of(Role.PIMPINAN), rules)
    assert [field.nama for field in other.custom_fields()] == ["Hobi"]
    assert "nomor_rekening" not in other.query_fields()
    for seen in (other.get(someone.id), other.by_nip(someone.nip), other.many([someone.id])[0]):
        assert seen.tambahan == {open_one.id: "Catur"}
    row = other.open_list(ListQuery(sort=secret.id), ahead=10).fetch(0, 1)[0]
    assert row.tambahan == {open_one.id: "Catur"}
    assert {c.kolom for c in other.history(someone.id) if c.own} == {"Hobi"}
    assert {c.kolom for c in employees.history(someone.id) if c.own} == {"Hobi", "Nomor rekening"}


def test_several_people_are_removed_at_once_with_one_undo(employees, make_employee, database):
    people = [make_employee(number) for number in (1, 2, 3, 4, 5)]
    ids = [someone.id for someone in people[:4]]
    assert employees.goes_with(ids)["riwayat"] > 0
    change = employees.remove_many(ids)
    assert (change.label, change.count) == ("Hapus 4 pegawai", 4)
    assert audit_line(database)[1].endswith("Petrus Nubatonis 3 dan 1 lainnya")
    assert names(employees, "") == ["5"]
    change.undo()
    assert names(employees, "") == list("12345")
    assert employees.remove_many([]).count == 0


def test_nobody_is_removed_when_one_is_still_needed(employees, units, make_employee):
    people = [make_employee(number) for number in (1, 2)]
    unit = units.get(people[0].unit_id)
    units.set_head(unit.id, people[0].id)
    with pytest.raises(DomainError, match="Petrus Nubatonis 1 sebagai kepala BIDANG CAPIL"):
        employees.remove_many([someone.id for someone in people])
    assert names(employees, "") == ["1", "2"]


def test_a_missing_own_value_does_not_keep_a_nip_wrong(
    define, database, session, employees, make_employee
):
    someone = make_employee(1)
    define("Hobi", wajib=True)
    histories = HistoryService(database, session, employees)
    histories.correct_nip(someone.id, "198704162013031955", "Salah ketik")
    assert employees.get(someone.id).nip.endswith("955")


def test_kept_searches_go_on_after_a_field_and_a_choice_get_other_names(
    fields, define, employees, make_employee, give
):  # fmt: skip
    size = define("Ukuran seragam", CustomKind.CHOICE)
    give(make_employee(1), **{size.id: size.pilihan[1].id})
    assert len(names(employees, "ukuran_seragam:M")) == 1
    choices = (size.pilihan[0], replace(size.pilihan[1], nama="Sedang"), size.pilihan[2])
    fields.change(replace(size, nama="Ukuran baju", pilihan=choices))
    for text in ("ukuran_seragam:M", "ukuran_seragam:Sedang", "ukuran_baju:M"):
        assert len(names(employees, text)) == 1
    (term,) = parse_query("ukuran_seragam:M", employees.query_fields()).terms
    assert term.spec.name == "ukuran_baju"
    assert "Sedang" in term.describe()
    define("Ukuran seragam")
    assert employees.query_fields()["ukuran_seragam"].label == "Ukuran seragam"


def test_an_empty_needed_field_is_listed_in_periksa_data(
    fields, define, employees, make_employee, give, database, session
):  # fmt: skip
    person = make_employee(1)
    rules = employees._rules
    histories = HistoryService(database, session, employees)
    check = DataCheckService(database, session, rules, histories)
    before = {one.field for one in check.run().open}
    size = define("Ukuran seragam", CustomKind.CHOICE, wajib=True)
    secret = define("Nomor rekening", wajib=True, peka=True)
    found = {one.field: one for one in check.run().open if one.field not in before}
    assert set(found) == {size.id, secret.id}
    assert found[size.id].label == "Ukuran seragam"
    assert found[size.id].message == "Ukuran seragam wajib diisi."
    assert found[size.id].theme.value == "kosong"
    give(person, **{size.id: size.pilihan[0].id, secret.id: "123"})
    assert not {one.field for one in check.run().open} & {size.id, secret.id}
