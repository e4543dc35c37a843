import sqlite3
import threading
import time

import peewee
import pytest

from sdm_desktop.domain.errors import BusyError, StorageProblem, Trouble
from sdm_desktop.storage import sqlcipher
from sdm_desktop.storage.database import Database, proxy
from sdm_desktop.storage.fields import FlagField, IsoDateField
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.models_base import BaseModel, fetch
from tests.storage.conftest import KEY

EXPECTED = {
    "journal_mode": "truncate",
    "synchronous": 3,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "cache_size": -65536,
    "cache_spill": 0,
    "busy_timeout": 5000,
    "cipher_log_level": "NONE",
    "cipher_status": "1",
}


def pragmas_of(connection):
    return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in EXPECTED}


def in_thread(work):
    found = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join()
    return found[0]


def test_every_connection_of_every_thread_has_all_pragmas(database):
    assert pragmas_of(database.connection()) == EXPECTED
    assert in_thread(lambda: pragmas_of(database.connection())) == EXPECTED


def test_a_read_only_connection_has_them_too_and_refuses_changes(database, office_file, actor):
    database.close()
    viewer = Database.open(office_file, KEY, read_only=True)
    assert pragmas_of(viewer.connection()) == EXPECTED
    with pytest.raises(StorageProblem, match="hanya-baca"), viewer.write(actor):
        pass
    with pytest.raises(Exception, match="readonly"):
        viewer.connection().execute("DELETE FROM unor")
    viewer.close()


def test_each_thread_works_on_its_own_connection(database):
    assert in_thread(database.connection) is not database.connection()


def test_connections_of_ended_threads_are_closed(database):
    for _ in range(5):
        in_thread(database.connection)
    assert len(database._orm._connections) <= 2


@pytest.mark.parametrize("key", [b"", b"short", bytes(32), "x" * 32, bytes(33)])
def test_a_key_that_could_leave_the_file_plain_is_refused(office_file, key):
    with pytest.raises(ValueError, match="32 random bytes"):
        Database.create(office_file, key)
    assert not office_file.exists()
    with pytest.raises(ValueError, match="32 random bytes"):
        sqlcipher.connect(office_file, key)


def test_the_file_on_disk_is_not_readable_as_sqlite(database, office_file, unit):
    unit("Rahasia Kantor")
    database.close()
    content = office_file.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"Rahasia" not in content
    assert b"pegawai" not in content
    plain = sqlite3.connect(office_file)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT count(*) FROM sqlite_schema")
    plain.close()


def test_only_the_owner_may_read_a_new_file(database, office_file):
    assert office_file.stat().st_mode & 0o077 == 0


def test_a_file_is_never_created_over_another_one(database, office_file):
    with pytest.raises(StorageProblem, match="sudah ada"):
        Database.create(office_file, KEY)


def test_a_snapshot_does_not_see_what_others_commit_meanwhile(database, unit):
    unit("A")
    seen = []

    def read_twice():
        with database.read():
            seen.append(database.one("SELECT count(*) FROM unor"))
            started.set()
            written.wait(0.3)
            seen.append(database.one("SELECT count(*) FROM unor"))

    started, written = threading.Event(), threading.Event()
    reader = threading.Thread(target=read_twice)
    reader.start()
    started.wait()
    unit("B")  # waits until the reader is done: readers are never overtaken
    written.set()
    reader.join()
    assert seen == [(1,), (1,)]
    assert database.one("SELECT count(*) FROM unor") == (2,)


def test_a_reader_goes_on_while_a_long_write_is_under_way(database, actor):
    rows = [(f"u{n}", f"Unit {n}" + "x" * 2000, f"Jalur {n}") for n in range(3_000)]
    with database.write(actor) as writer:
        writer.insert_many("unor", ("id", "nama", "jalur"), rows)
        started = time.monotonic()
        assert in_thread(lambda: database.one("SELECT count(*) FROM unor")) == (0,)
        assert time.monotonic() - started < 1
        writer.audit("impor")


def test_a_quick_read_gives_up_soon_when_the_file_is_held(database, office_file):
    holder = sqlcipher.connect(office_file, KEY)
    holder.execute("BEGIN EXCLUSIVE")
    started = time.monotonic()
    with pytest.raises(BusyError), database.quick_read():
        database.rows("SELECT * FROM unor")
    assert time.monotonic() - started < 1
    holder.execute("ROLLBACK")
    holder.close()
    with database.quick_read():
        assert database.rows("SELECT * FROM unor") == []
    assert database.connection().execute("PRAGMA busy_timeout").fetchone() == (5000,)


def test_a_file_held_for_long_is_reported_as_locked(database, office_file, actor):
    holder = sqlcipher.connect(office_file, KEY)
    holder.execute("BEGIN IMMEDIATE")
    database.connection().execute("PRAGMA busy_timeout = 10")
    with pytest.raises(StorageProblem) as caught, database.write(actor):
        pass
    assert caught.value.trouble is Trouble.LOCKED
    holder.close()


def test_a_write_cannot_start_on_an_old_snapshot(database, actor):
    with pytest.raises(AssertionError, match="snapshot"), database.read(), database.write(actor):
        pass


def test_reads_may_be_nested_and_live_inside_a_write(database, actor):
    with database.read(), database.read():
        assert database.one("SELECT 1") == (1,)
    with database.write(actor) as writer, database.read(), database.quick_read():
        writer.insert("unor", "u", {"nama": "A", "jalur": "A"})
        writer.audit("tambah")
        assert database.one("SELECT count(*) FROM unor") == (1,)


def test_closing_a_second_file_gives_the_models_back_to_the_first(database, tmp_path):
    second = Database.create(tmp_path / "kedua.sdm", KEY)
    assert proxy.obj is second._orm
    second.close()
    second.close()
    assert proxy.obj is database._orm
    database.close()
    assert proxy.obj is None


def test_rows_can_be_streamed(database, unit):
    unit("A")
    unit("B")
    cursor = database.cursor("SELECT nama FROM unor ORDER BY nama")
    assert cursor.fetchone() == ("A",)
    assert cursor.fetchall() == [("B",)]


def test_models_use_the_open_file(database, unit):
    class Unor(BaseModel):
        nama = peewee.TextField()

        class Meta:
            table_name = "unor"

    unit("A")
    assert proxy.obj is database._orm
    found = fetch(lambda nama: nama, Unor.select(Unor.nama))
    assert found == ["A"]
    assert Unor.get().created_at.tzinfo is not None
    assert in_thread(lambda: Unor.select().count()) == 1


def test_a_plain_database_is_not_taken_for_an_office(office_file):
    plain = sqlite3.connect(office_file)
    plain.execute("CREATE TABLE t (a)")
    plain.close()
    with pytest.raises(StorageProblem) as caught:
        Database.open(office_file, KEY)
    assert caught.value.trouble is Trouble.NOT_AN_OFFICE


def test_custom_fields_refuse_nothing_but_translate():
    assert IsoDateField().python_value("2026-11-24").year == 2026
    assert FlagField().db_value(value=True) == 1


def test_a_remembered_reading_is_read_again_once_anybody_wrote(database, actor, office_file):
    def count():
        return database.rows("SELECT count(*) FROM unor")[0][0]

    def add(where):
        with where.write(actor) as writer:
            key = new_id()
            writer.insert("unor", key, {"nama": key, "jalur": key})
            writer.audit("Data uji")

    readings = [database.remembered("units", count)]
    database.rows("SELECT 1")
    add(database)
    readings.append(database.remembered("units", count))
    other = Database.open(office_file, KEY)
    add(other)
    other.close()
    readings.append(database.remembered("units", count))
    assert readings == [0, 1, 2]
    assert database.remembered("units", lambda: "not asked") == 2
