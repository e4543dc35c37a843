"""Typing and pasting into the list of people."""

from datetime import date

import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError, StaleRecordError
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.paste import PasteRequest, field_of, parse_block
from sdm_desktop.domain.users import Role
from sdm_desktop.services.people_paste import PeoplePaste
from sdm_desktop.storage.histories import HistoryRepository


@pytest.fixture
def paste(database, session, rules):
    return PeoplePaste(database, session, rules)


def request(people, fields, block, **more):
    ids = [person.id for person in people]
    return PasteRequest(ids, fields, [name or "Pangkat" for name in fields], block, **more)


def told(plan):
    return [(cell.field, cell.old, cell.new, cell.reason) for cell in plan.cells]


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\tb\nc", [["a", "b"], ["c", ""]]),
        ('"satu\ndua"\tb\n', [["satu\ndua", "b"]]),
        ('"kata ""kutip"""\tb', [['kata "kutip"', "b"]]),
        ('5" pipa\tb', [['5" pipa', "b"]]),
        ("satu", [["satu"]]),
        ("a\n\nb\n", [["a"], [""], ["b"]]),
        ("", []),
    ],
)
def test_a_clipboard_becomes_cells(text, block):
    assert parse_block(text) == block


def test_columns_know_their_field():
    assert (field_of("golongan"), field_of("nik"), field_of("pangkat")) == ("gol_akhir", "nik", "")


def test_a_block_is_planned_and_written_with_one_undo(paste, make_employee, employees, database):
    one, two = make_employee(1), make_employee(2)
    block = [["3d", "1 April 2025"], ["IV a", "01/04/2026"]]
    plan = paste.plan(request([one, two], ["gol_akhir", "tmt_golongan"], block))
    assert told(plan) == [
        ("tmt_golongan", "1 Apr 2024", "1 Apr 2025", ""),
        ("gol_akhir", "III/d", "IV/a", ""),
        ("tmt_golongan", "1 Apr 2024", "1 Apr 2026", ""),
    ]
    assert plan.same == 1
    change = paste.write(plan)
    assert change.label == "Ubah 3 sel"
    assert employees.get(two.id).gol_akhir == "IV/a"
    ranks = HistoryRepository(database).of(two.id)[HistoryKind.GOLONGAN]
    assert [(rank.golongan, rank.tmt) for rank in ranks] == [
        ("IV/a", date(2026, 4, 1)),
        ("III/d", date(2024, 4, 1)),
    ]
    row = database.one("SELECT aksi, rincian FROM audit ORDER BY nomor DESC LIMIT 1")
    assert row == ("tempel_sel", "3 sel pada 2 orang: TMT golongan, Golongan")
    change.undo()
    assert employees.get(two.id).gol_akhir == "III/d"
    assert len(HistoryRepository(database).of(two.id)[HistoryKind.GOLONGAN]) == 1


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("gol_akhir", "V/z", "bukan golongan"),
        ("tmt_golongan", "31-02-2024", "31"),
        ("nip", "1,98704E+17", "sudah rusak"),
        ("nip", "19870416201303190", "ini 17"),
        ("nip", "198704162013031999", "Perbaiki NIP"),
        ("nik", "5,3E+15", "sudah kehilangan angkanya"),
        ("status", "honorer", "bukan status"),
        ("unit_id", "Bidang Antah", "tidak ada"),
        ("nama", "\u200b", "Nama belum diisi"),
        ("", "Penata", "Kolom Pangkat dihitung"),
        ("tanggal_lahir", "16-04-2030", "Tanggal lahir masih di masa depan"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(paste, make_employee, field, text, reason):
    someone = make_employee(1)
    plan = paste.plan(request([someone], [field], [[text]]))
    (cell,) = plan.refused
    assert reason in cell.reason
    assert cell.nama == someone.nama
    assert plan.drafts == {}
    with pytest.raises(DomainError, match=someone.nama):
        plan.refuse_all()


def test_good_cells_of_a_row_stay_when_another_one_breaks_a_rule(paste, make_employee, employees):
    someone = make_employee(1)
    fields = ["alamat", "tanggal_lahir"]
    plan = paste.plan(request([someone], fields, [["Jl. Baru 1", "16-04-2030"]]))
    assert [cell.field for cell in plan.refused] == ["tanggal_lahir"]
    paste.write(plan)
    assert employees.get(someone.id).alamat == "Jl. Baru 1"


def test_warnings_are_shown_and_do_not_block(paste, make_employee, employees):
    someone = make_employee(1)
    plan = paste.plan(request([someone], ["nik"], [["5371019999990001"]]))
    change, note = plan.cells
    assert (change.is_note, note.is_note) == (False, True)
    assert "tidak cocok" in note.reason
    assert len(plan.changed) == 1
    paste.write(plan)
    assert employees.get(someone.id).nik == "5371019999990001"


def test_invisible_signs_are_cleaned_and_told(paste, make_employee, employees):
    someone = make_employee(1)
    plan = paste.plan(request([someone], ["alamat"], [["Jl.\u00a0Sehati\u200b 2\x07\nKupang"]]))
    assert "dibuang" in plan.cells[0].reason
    paste.write(plan)
    assert employees.get(someone.id).alamat == "Jl. Sehati 2 Kupang"


def test_a_name_with_titles_is_taken_apart(paste, make_employee, employees):
    someone = make_employee(1)
    plan = paste.plan(request([someone], ["nama"], [["Drs. Yohanes Ama, M.Si."]]))
    paste.write(plan)
    new = employees.get(someone.id)
    assert (new.gelar_depan, new.nama, new.gelar_belakang) == ("Drs.", "Yohanes Ama", "M.Si.")


def test_a_unit_is_found_by_path_and_by_a_name_used_once(paste, make_employee, employees):
    one = make_employee(1)
    two = make_employee(2, unor_induk="DINAS B", unor_nama="BIDANG CAPIL - DINAS B")
    plan = paste.plan(request([one], ["unit_id"], [["BIDANG CAPIL"]]))
    assert "lebih dari satu unit" in plan.refused[0].reason
    paste.write(paste.plan(request([one], ["unit_id"], [["dinas b"]])))
    assert employees.get(one.id).unor_nama == "DINAS B"
    paste.write(paste.plan(request([one], ["unit_id"], [["DINAS B / BIDANG CAPIL"]])))
    assert employees.get(one.id).unit_id == two.unit_id
    assert paste.plan(request([one], ["unit_id"], [["DINAS B / BIDANG CAPIL"]])).same == 1


def test_an_empty_cell_leaves_the_field_alone_unless_it_is_to_clear(
    paste, make_employee, employees
):
    someone = make_employee(1)
    assert paste.plan(request([someone], ["alamat"], [[""]])).skipped == 1
    plan = paste.plan(request([someone], ["unit_id"], [[" "]], clears=True))
    paste.write(plan)
    new = employees.get(someone.id)
    assert (new.unit_id, new.unor_nama) == (None, "")
    paste.write(paste.plan(request([someone], ["tmt_jabatan"], [[""]], clears=True)))
    assert employees.get(someone.id).tmt_jabatan is None


def test_the_golongan_is_read_by_the_status_beside_it(paste, make_employee):
    someone = make_employee(1)
    plan = paste.plan(request([someone], ["gol_akhir", "status"], [["IX", "PPPK"]]))
    assert {cell.field: cell.new for cell in plan.changed} == {"status": "PPPK", "gol_akhir": "IX"}


@pytest.mark.parametrize(
    ("block", "more", "words"),
    [
        ([], {}, "Papan klip kosong"),
        ([["a", "b", "c"]], {}, "Blok ini 3 kolom, tetapi mulai kolom alamat hanya ada 2"),
        ([["a"], ["b"], ["c"]], {}, "Blok ini 3 baris, tetapi hanya ada 1 baris"),
        ([["a"]], {"rows_left": 0}, "hanya ada 0 baris"),
        ([["a"]] * 5_001, {}, "Paling banyak 5000 baris"),
    ],
)
def test_a_wrong_shape_is_told(paste, make_employee, block, more, words):
    plan = paste.plan(request([make_employee(1)], ["alamat", "email"], block, **more))
    assert words in plan.problem
    with pytest.raises(DomainError):
        plan.refuse_all()


def test_a_paste_of_nothing_new_changes_nothing(paste, make_employee, database):
    someone = make_employee(1)
    before = database.one("SELECT count(*) FROM audit")
    plan = paste.plan(request([someone], ["gol_akhir"], [["III/d"]]))
    assert paste.write(plan).count == 0
    assert database.one("SELECT count(*) FROM audit") == before


def test_a_record_changed_meanwhile_refuses_the_whole_paste(paste, make_employee, employees):
    one, two = make_employee(1), make_employee(2)
    plan = paste.plan(request([one, two], ["alamat"], [["Jl. A"], ["Jl. B"]]))
    employees.change_many([two.id], "email", "baru@contoh.invalid")
    with pytest.raises(StaleRecordError):
        paste.write(plan)
    assert employees.get(one.id).alamat == "Jl. Contoh 1"


def test_one_cell_is_told_in_words(paste, make_employee, database):
    someone = make_employee(1)
    change = paste.write(paste.plan(request([someone], ["gol_akhir"], [["III/c"]])))
    assert change.label == f"Ubah golongan {someone.nama}"
    row = database.one("SELECT aksi, rincian FROM audit ORDER BY nomor DESC LIMIT 1")
    assert row == ("Golongan diubah", f"{someone.nama}: III/d → III/c")


def test_only_an_admin_pastes(database, session_of, rules, make_employee):
    paste = PeoplePaste(database, session_of(Role.PIMPINAN), rules)
    with pytest.raises(NotAllowedError):
        paste.plan(request([make_employee(1)], ["alamat"], [["x"]]))
