import shutil
from pathlib import Path

import pytest

from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.storage import migrate, sqlcipher
from sdm_desktop.storage.database import Database
from tests.storage.conftest import KEY

OLD = Path(__file__).parents[1] / "data" / "office_files"
# steps up to this one are in the hands of offices: they are never edited again
RELEASED = 15
REBUILD = """
-- a rebuild; with a comment
CREATE TABLE baru (id TEXT NOT NULL PRIMARY KEY, nama TEXT NOT NULL) STRICT;
INSERT INTO baru SELECT id, nama FROM lama;
DROP TABLE lama;
ALTER TABLE baru RENAME TO lama;
CREATE TRIGGER lama_tetap BEFORE UPDATE ON lama BEGIN SELECT RAISE(ABORT, 'a; b'); END;
"""


@pytest.fixture
def steps(tmp_path):
    """A folder with one step, and a way to add more."""
    folder = tmp_path / "steps"
    folder.mkdir()

    def add(number, text):
        migrate.steps.cache_clear()
        migrate.expected_fingerprint.cache_clear()
        (folder / f"{number:04d}_step.sql").write_text(text)
        return folder

    add(1, "CREATE TABLE lama (id TEXT NOT NULL PRIMARY KEY, nama TEXT) STRICT;")
    return add


@pytest.fixture
def connection(tmp_path):
    path = tmp_path / "kecil.sdm"
    sqlcipher.create_empty(path)
    opened = sqlcipher.connect(path, KEY)
    yield opened
    opened.close()


def test_an_old_file_gets_only_the_missing_steps(connection, steps):
    folder = steps(1, "CREATE TABLE lama (id TEXT NOT NULL PRIMARY KEY, nama TEXT) STRICT;")
    migrate.migrate(connection, folder)
    connection.execute("INSERT INTO lama VALUES ('1', 'A')")
    steps(2, REBUILD)
    migrate.migrate(connection, folder)
    assert migrate.version_of(connection) == 2
    assert connection.execute("SELECT * FROM lama").fetchall() == [("1", "A")]
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert migrate.fingerprint(connection) == migrate.expected_fingerprint(folder)


def test_a_step_that_fails_leaves_the_file_as_before(connection, steps):
    folder = steps(2, "INSERT INTO lama VALUES ('2', 'B'); CREATE TABLE lama (x TEXT);")
    with pytest.raises(Exception, match="already exists"):
        migrate.migrate(connection, folder)
    assert migrate.version_of(connection) == 1
    assert connection.execute("SELECT * FROM lama").fetchall() == []
    assert not connection.in_transaction


def test_a_step_that_breaks_references_is_refused(connection, steps):
    folder = steps(
        2,
        "CREATE TABLE anak (id TEXT, lama_id TEXT REFERENCES lama (id)) STRICT;"
        "INSERT INTO anak VALUES ('1', 'nowhere');",
    )
    with pytest.raises(StorageProblem, match="rujukan"):
        migrate.migrate(connection, folder)
    assert migrate.version_of(connection) == 1


def test_a_schema_that_somebody_changed_is_noticed(connection, steps):
    folder = steps(1, "CREATE TABLE lama (id TEXT NOT NULL PRIMARY KEY, nama TEXT) STRICT;")
    migrate.migrate(connection, folder)
    connection.execute("CREATE INDEX extra ON lama (nama)")
    with pytest.raises(StorageProblem) as caught:
        migrate.migrate(connection, folder)
    assert caught.value.trouble is Trouble.DAMAGED


def test_steps_are_numbered_without_gaps(steps):
    folder = steps(3, "SELECT 1;")
    with pytest.raises(AssertionError, match="gaps"):
        migrate.steps(folder)


def test_a_script_that_ends_inside_a_statement_is_a_bug():
    with pytest.raises(ValueError, match="inside"):
        list(migrate.split_statements("CREATE TABLE a (b TEXT); CREATE TRIGGER x BEGIN SELECT 1;"))


def test_comments_alone_are_no_statement():
    assert list(migrate.split_statements("SELECT 1; -- the end; really\n")) == ["SELECT 1;"]


def test_every_released_version_has_an_old_file_and_every_old_file_opens(tmp_path):
    versions = sorted(OLD.glob("version_*.sdm"))
    assert migrate.latest() >= RELEASED
    assert [path.stem for path in versions] == [
        f"version_{number:04d}" for number in range(1, RELEASED + 1)
    ]
    for path in versions:
        copied = tmp_path / path.name
        shutil.copyfile(path, copied)
        database = Database.open(copied, KEY)
        assert migrate.fingerprint(database.connection()) == migrate.expected_fingerprint()
        assert database.rows("SELECT nama FROM unor") == [("Dinas Lama",)]
        database.close()


def test_a_newer_file_is_refused_and_left_alone(database, office_file):
    database.connection().execute("PRAGMA user_version = 999")
    database.close()
    before = office_file.read_bytes()
    for read_only in (False, True):
        with pytest.raises(StorageProblem) as caught:
            Database.open(office_file, KEY, read_only=read_only)
        assert caught.value.trouble is Trouble.TOO_NEW
    assert office_file.read_bytes() == before


def test_an_encrypted_file_without_schema_is_no_office(office_file):
    sqlcipher.create_empty(office_file)
    made = sqlcipher.connect(office_file, KEY)
    made.execute("CREATE TABLE t (a)")
    made.close()
    with pytest.raises(StorageProblem) as caught:
        Database.open(office_file, KEY)
    assert caught.value.trouble is Trouble.NOT_AN_OFFICE


def test_before_a_migration_a_verified_copy_is_kept(database, office_file, monkeypatch, steps):
    database.close()
    folder = office_file.parent / "newer"
    shutil.copytree(migrate.MIGRATIONS, folder)
    number = migrate.latest() + 1
    (folder / f"{number:04d}_more.sql").write_text("CREATE TABLE tambahan (id TEXT) STRICT;")
    for function in (migrate.latest, migrate.check_version, migrate.migrate):
        monkeypatch.setattr(function, "__defaults__", (folder,))
    with pytest.raises(StorageProblem, match="versi lama"):
        Database.open(office_file, KEY, read_only=True)
    opened = Database.open(office_file, KEY)
    assert migrate.version_of(opened.connection()) == number
    opened.close()
    (kept,) = office_file.parent.glob("kantor-versi*.sdm")
    old = sqlcipher.connect(kept, KEY)
    assert migrate.version_of(old) == number - 1
    old.close()
