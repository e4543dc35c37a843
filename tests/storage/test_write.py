import json
from dataclasses import replace
from datetime import timedelta

import pytest

from sdm_desktop.domain.errors import DomainError, StaleRecordError
from sdm_desktop.storage import audit, versions
from tests.storage.conftest import KEY


def trail(database):
    return database.rows("SELECT nomor, aksi, mengubah FROM audit ORDER BY nomor")


def log(database):
    sql = "SELECT tabel, baris_id, rev, operasi, isi FROM riwayat_versi ORDER BY urut"
    return [(*row[:4], json.loads(row[4])) for row in database.rows(sql)]


def row(database, row_id):
    return database.one("SELECT nama, rev, deleted_at FROM unor WHERE id = ?", (row_id,))


def rename(database, actor, row_id, rev, name):
    with database.write(actor) as writer:
        new = writer.update("unor", row_id, rev, {"nama": name})
        writer.audit("ubah_unit", "unor", row_id)
        return new, writer.audit_number


def test_a_new_row_carries_the_standard_columns(database, unit):
    unit("A", "u1")
    assert database.one(
        "SELECT rev, owner_office, created_at, changed_by, deleted_at FROM unor"
    ) == (
        1,
        "kantor-1",
        "2026-11-24T01:02:03.000000Z",
        "maria",
        None,
    )
    assert log(database) == [("unor", "u1", 1, "tambah", {"nama": "A", "jalur": "A"})]
    assert trail(database) == [(1, "tambah_unit", 1)]


def test_only_changed_columns_are_logged(database, actor, unit):
    unit("A", "u1")
    with database.write(actor) as writer:
        assert writer.update("unor", "u1", 1, {"nama": "B", "jalur": "A"}) == 2
        writer.audit("ubah_unit")
    assert log(database)[-1] == ("unor", "u1", 2, "ubah", {"nama": ["A", "B"]})
    assert row(database, "u1") == ("B", 2, None)


def test_a_change_without_difference_writes_nothing(database, actor, unit):
    unit("A", "u1")
    with database.write(actor) as writer:
        assert writer.update("unor", "u1", 1, {"nama": "A"}) == 1
    assert len(log(database)) == 1
    assert len(trail(database)) == 1


def test_an_old_revision_is_refused_and_nothing_is_written(database, actor, unit):
    unit("A", "u1")
    rename(database, actor, "u1", 1, "B")
    with pytest.raises(StaleRecordError), database.write(actor) as writer:  # noqa: PT012
        writer.insert("unor", "u2", {"nama": "C", "jalur": "C"})
        writer.update("unor", "u1", 1, {"nama": "D"})
    assert row(database, "u1") == ("B", 2, None)
    assert row(database, "u2") is None
    assert len(trail(database)) == 2


@pytest.mark.parametrize("change", ["update", "delete", "restore"])
def test_a_row_that_is_not_there_is_stale(database, actor, change):
    with pytest.raises(StaleRecordError), database.write(actor) as writer:  # noqa: PT012
        if change == "update":
            writer.update("unor", "none", 1, {"nama": "A"})
        elif change == "delete":
            writer.delete("unor", "none", 1)
        else:
            writer.restore("unor", "none")


def test_a_change_without_audit_line_is_a_bug(database, actor):
    with pytest.raises(AssertionError, match="audit"), database.write(actor) as writer:
        writer.insert("unor", "u1", {"nama": "A", "jalur": "A"})
    assert row(database, "u1") is None
    with database.write(actor) as writer:  # and the file is free again
        writer.audit("cetak")
    assert trail(database) == [(1, "cetak", 0)]


def test_deleting_keeps_the_row_and_restoring_brings_it_back(database, actor, unit):
    unit("A", "u1")
    with database.write(actor) as writer:
        writer.delete("unor", "u1", 1)
        writer.audit("hapus_unit")
    assert row(database, "u1")[1:] == (2, actor.stamp)
    with pytest.raises(StaleRecordError), database.write(actor) as writer:
        writer.update("unor", "u1", 2, {"nama": "B"})
    with database.write(actor) as writer:
        writer.restore("unor", "u1")
        writer.audit("pulihkan_unit")
    assert row(database, "u1") == ("A", 3, None)
    assert [entry[3] for entry in log(database)] == ["tambah", "hapus", "pulih"]


def test_a_deleted_row_added_again_comes_back_with_the_new_values(database, actor, unit):
    unit("A", "u1")
    with database.write(actor) as writer:
        writer.delete("unor", "u1", 1)
        writer.audit("hapus_unit")
    with database.write(actor) as writer:
        columns = ("id", "nama", "jalur")
        writer.insert_many("unor", columns, [("u1", "B", "A"), ("u2", "C", "C")])
        writer.audit("impor", count=2)
    assert row(database, "u1") == ("B", 3, None)
    assert row(database, "u2") == ("C", 1, None)
    assert log(database)[-2][3:] == (
        "pulih",
        {"nama": ["A", "B"], "deleted_at": [actor.stamp, None]},
    )


def test_a_duplicate_is_refused_in_words(database, actor, unit):
    unit("A", "u1")
    with pytest.raises(DomainError, match="sudah tersimpan"), database.write(actor) as writer:
        writer.insert("unor", "u2", {"nama": "A", "jalur": "A"})


def test_a_broken_reference_is_a_bug(database, actor):
    with pytest.raises(Exception, match="FOREIGN KEY"), database.write(actor) as writer:
        writer.insert("unor", "u1", {"nama": "A", "jalur": "A", "induk_id": "nowhere"})


@pytest.mark.parametrize("name", ["unor; DROP TABLE unor", "UNOR", "", 'unor"'])
def test_names_that_are_no_identifiers_are_refused(database, actor, name):
    with pytest.raises(ValueError, match="not a name"), database.write(actor) as writer:
        writer.insert(name, "u1", {"nama": "A"})
    with pytest.raises(ValueError, match="not a name"), database.write(actor) as writer:
        writer.insert("unor", "u1", {name: "A"})


def test_values_must_come_as_stored(database, actor, unit):
    unit("A", "u1")
    with pytest.raises(TypeError, match="as stored"), database.write(actor) as writer:
        writer.update_many("unor", [("u1", 1, {"nama": (object(), "B")})])
    with pytest.raises(Exception, match="unsupported type"), database.write(actor) as writer:
        writer.insert("unor", "u2", {"nama": object(), "jalur": "B"})


def test_images_survive_the_version_log(database, actor):
    with database.write(actor) as writer:
        writer.insert("pengaturan", "logo", {"isi": "", "data": b"\x89PNG"})
        writer.audit("ubah")
    with database.write(actor) as writer:
        writer.update("pengaturan", "logo", 1, {"data": b"other"})
        writer.audit("ubah")
        number = writer.audit_number
    with database.write(actor) as writer:
        writer.revert(number)
        writer.audit("urungkan")
    assert database.one("SELECT data FROM pengaturan") == (b"\x89PNG",)


def test_many_rows_are_added_and_changed_at_once(database, actor):
    rows = [(f"u{n}", f"Unit {n}", f"J{n}") for n in range(50)]
    with database.write(actor) as writer:
        writer.insert_many("unor", ("id", "nama", "jalur"), rows)
        writer.audit("impor", count=50)
    changes = [(f"u{n}", 1, {"nama": (f"Unit {n}", "X")}) for n in range(49)]
    changes.append(("u49", 1, {"siasn_id": ("", "s"), "nama": ("Unit 49", "X")}))
    with database.write(actor) as writer:
        writer.update_many("unor", changes)
        writer.audit("ubah", count=50)
    assert database.rows("SELECT DISTINCT nama, rev FROM unor") == [("X", 2)]
    assert len(log(database)) == 100


def test_a_mass_change_with_a_stale_row_says_how_many_and_does_nothing(database, actor, unit):
    for name in "ABC":
        unit(name, name)
    rename(database, actor, "B", 1, "B2")
    changes = [(name, 1, {"nama": (name, "X")}) for name in "ABC"]
    with pytest.raises(StaleRecordError, match="1 dari 3"), database.write(actor) as writer:
        writer.update_many("unor", changes)
    assert row(database, "A") == ("A", 1, None)


def test_the_first_column_of_many_rows_is_the_id(database, actor):
    with pytest.raises(ValueError, match="id"), database.write(actor) as writer:
        writer.insert_many("unor", ("nama", "id"), [("A", "u1")])


def test_undo_and_redo_of_an_addition(database, actor):
    with database.write(actor) as writer:
        writer.insert_many("unor", ("id", "nama", "jalur"), [("u1", "A", "A"), ("u2", "B", "B")])
        writer.audit("impor", count=2)
        number = writer.audit_number
    with database.write(actor) as writer:
        assert writer.revert(number) == 2
        writer.audit("urungkan")
        again = writer.audit_number
    assert row(database, "u1")[2] is not None
    with database.write(actor) as writer:
        writer.revert(again)
        writer.audit("urungkan")
    assert row(database, "u1") == ("A", 3, None)


def test_undo_takes_several_changes_of_one_row_back_together(database, actor, unit):
    unit("A", "u1")
    with database.write(actor) as writer:
        writer.update("unor", "u1", 1, {"nama": "B"})
        writer.update("unor", "u1", 2, {"nama": "C", "siasn_id": "s"})
        writer.delete("unor", "u1", 3)
        writer.audit("ubah")
        number = writer.audit_number
    with database.write(actor) as writer:
        writer.revert(number)
        writer.audit("urungkan")
    assert row(database, "u1") == ("A", 5, None)
    assert database.one("SELECT siasn_id FROM unor") == ("",)
    assert log(database)[-1][3] == "pulih"


def test_undo_is_refused_when_somebody_changed_a_row_since(database, actor, unit):
    unit("A", "u1")
    unit("B", "u2")
    with database.write(actor) as writer:
        writer.update("unor", "u1", 1, {"nama": "A2"})
        writer.update("unor", "u2", 1, {"nama": "B2"})
        writer.audit("ubah")
        number = writer.audit_number
    rename(database, actor, "u1", 2, "A3")
    with pytest.raises(StaleRecordError, match="1 dari 2"), database.write(actor) as writer:
        writer.revert(number)
    assert row(database, "u2") == ("B2", 2, None)


def test_undo_goes_several_steps_back_on_the_same_row_and_forth_again(database, actor, unit):
    unit("A", "u1")
    renames = ((1, "B"), (2, "C"), (3, "D"))
    steps = [rename(database, actor, "u1", *change)[1] for change in renames]

    def revert(number):
        with database.write(actor) as writer:
            writer.revert(number)
            writer.audit("urungkan")
            return writer.audit_number

    undone = []
    for number, name in zip(reversed(steps), "CBA", strict=True):
        undone.append(revert(number))
        assert row(database, "u1")[0] == name
    for number, name in zip(reversed(undone), "BCD", strict=True):
        revert(number)
        assert row(database, "u1")[0] == name


def test_a_later_change_in_the_middle_stops_the_way_back(database, actor, unit):
    unit("A", "u1")
    _, first = rename(database, actor, "u1", 1, "B")
    rename(database, actor, "u1", 2, "C")
    rename(database, actor, "u1", 3, "B")
    with database.write(actor) as writer:
        writer.update("unor", "u1", 4, {"siasn_id": "s"})
        writer.audit("ubah")
    with pytest.raises(StaleRecordError, match="1 dari 1"), database.write(actor) as writer:
        writer.revert(first)


def test_an_inner_block_joins_and_takes_back_only_itself(database, actor):
    with database.write(actor) as writer:
        writer.insert("unor", "u1", {"nama": "A", "jalur": "A"})
        writer.audit("luar")
        with pytest.raises(DomainError), database.write(actor) as inner:  # noqa: PT012
            assert inner is writer
            inner.insert("unor", "u2", {"nama": "B", "jalur": "B"})
            inner.audit("dalam")
            inner.insert("unor", "u3", {"nama": "A", "jalur": "A"})
        with database.write(actor) as inner:
            inner.insert("unor", "u4", {"nama": "D", "jalur": "D"})
            inner.audit("dalam")
    assert database.rows("SELECT id FROM unor ORDER BY id") == [("u1",), ("u4",)]
    assert trail(database) == [(1, "luar", 1), (2, "dalam", 1)]
    assert audit.verify(database.connection(), KEY) == []


def test_the_history_of_a_row_is_told_newest_first(database, actor):
    with database.write(actor) as writer:
        columns = ("id", "nama", "jalur", "siasn_id")
        writer.insert_many("unor", columns, [("u1", "A", "J", "")])
        writer.audit("impor")
    later = replace(actor, now=actor.now + timedelta(days=1), username="petrus")
    rename(database, later, "u1", 1, "B")
    rename(database, later, "u1", 2, "C")
    found = versions.history(database.connection(), "u1")
    told = [(change.pengguna, change.kolom, change.lama, change.baru) for change in found]
    assert told == [
        ("petrus", "nama", "B", "C"),
        ("petrus", "nama", "A", "B"),
        ("maria", "nama", None, "A"),
        ("maria", "jalur", None, "J"),
    ]
    assert found[0].waktu == later.now
