from datetime import UTC, datetime
from pathlib import Path

import pytest

from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.storage import backup, keys, sqlcipher
from sdm_desktop.storage.check import check
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.restore import restore_backup
from tests.storage.conftest import KEY

NOW = datetime(2026, 11, 24, 1, tzinfo=UTC)


@pytest.fixture
def office(database, office_file, unit):
    """An office with a unit and a key-slot file."""
    slot = keys.wrap(KEY, "sandi", ("kantor-1", "user", "admin"), keys.KdfCost(8, 1, 1))
    public = keys.PublicInfo("kantor-1", "Dinas", "Kota Kupang")
    keys.save(keys.key_path(office_file), keys.KeyFile(public, (slot,)).sealed(KEY))
    unit("Asli", "u1")
    return office_file


def units(path):
    opened = Database.open(path, KEY)
    found = opened.rows("SELECT nama FROM unor ORDER BY nama")
    opened.close()
    return found


def test_a_backup_is_one_file_that_describes_itself(office, tmp_path):
    target = tmp_path / "folder" / "a.sdmb"
    seen = []
    made = backup.write_backup((office, KEY), target, NOW, lambda *step: seen.append(step))
    assert [path.name for path in target.parent.iterdir()] == ["a.sdmb"]
    assert made.counts["unor"] == 1
    assert made.anchor.number == 1
    assert backup.read_manifest(target) == made
    assert backup.read_slots(target) == keys.load(keys.key_path(office))
    assert seen[-1][0] == seen[-1][1] > 0


def test_nothing_in_a_backup_is_readable_without_the_key(office, tmp_path):
    target = tmp_path / "a.sdmb"
    backup.write_backup((office, KEY), target, NOW)
    assert b"Asli" not in target.read_bytes()
    assert b"SQLite format" not in target.read_bytes()


def test_a_cancelled_backup_leaves_nothing_behind(office, tmp_path):
    class CancelledError(Exception):
        pass

    def cancel(_done, _total):
        raise CancelledError

    with pytest.raises(CancelledError):
        backup.write_backup((office, KEY), tmp_path / "f" / "a.sdmb", NOW, cancel)
    assert list((tmp_path / "f").iterdir()) == []


def test_an_old_backup_survives_a_failed_new_one(office, tmp_path):
    target = tmp_path / "a.sdmb"
    backup.write_backup((office, KEY), target, NOW)
    before = target.read_bytes()
    keys.key_path(office).unlink()
    with pytest.raises(StorageProblem):
        backup.write_backup((office, KEY), target, NOW)
    assert target.read_bytes() == before


def test_a_backup_may_be_made_while_the_office_is_written_to(office, tmp_path, database, actor):
    with database.write(actor) as writer:
        writer.insert("unor", "u2", {"nama": "Baru", "jalur": "Baru"})
        writer.audit("tambah")
        made = backup.write_backup((office, KEY), tmp_path / "a.sdmb", NOW)
    assert made.counts["unor"] == 1


def test_restoring_brings_the_old_state_and_keeps_the_present_one(office, tmp_path, database, unit):
    backup.write_backup((office, KEY), tmp_path / "a.sdmb", NOW)
    unit("Kemudian", "u2")
    database.close()
    kept = restore_backup(tmp_path / "a.sdmb", office, NOW, KEY)
    assert units(office) == [("Asli",)]
    assert units(kept) == [("Asli",), ("Kemudian",)]
    assert keys.key_path(kept).is_file()


def test_restoring_to_an_empty_place_keeps_nothing(office, tmp_path):
    backup.write_backup((office, KEY), tmp_path / "a.sdmb", NOW)
    new = tmp_path / "other" / "baru.sdm"
    assert restore_backup(tmp_path / "a.sdmb", new, NOW) is None
    assert sorted(path.name for path in new.parent.iterdir()) == ["baru.kunci", "baru.sdm"]
    assert units(new) == [("Asli",)]


def test_two_restores_in_one_second_keep_both_states(office, tmp_path, database, unit):
    backup.write_backup((office, KEY), tmp_path / "a.sdmb", NOW)
    unit("Kemudian", "u2")
    database.close()
    first = restore_backup(tmp_path / "a.sdmb", office, NOW)
    second = restore_backup(tmp_path / "a.sdmb", office, NOW)
    assert first != second
    assert len(units(first)) == 2
    assert len(units(second)) == 1


def test_a_restore_that_fails_half_way_leaves_everything_as_it_was(
    office, tmp_path, database, monkeypatch
):
    backup.write_backup((office, KEY), tmp_path / "a.sdmb", NOW)
    database.close()
    files = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    real = Path.replace

    def refuse(self, target):
        if self.name.endswith(".pulih"):
            raise OSError(5, "the stick was pulled out")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StorageProblem):
        restore_backup(tmp_path / "a.sdmb", office, NOW)
    monkeypatch.undo()
    after = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert after == files


def test_restoring_with_another_office_s_key_is_refused(office, tmp_path):
    backup.write_backup((office, KEY), tmp_path / "a.sdmb", NOW)
    with pytest.raises(StorageProblem) as caught:
        restore_backup(tmp_path / "a.sdmb", office, NOW, bytes(31) + b"x")
    assert caught.value.trouble is Trouble.DAMAGED


def test_an_unfinished_journal_never_meets_the_restored_file(office, tmp_path, database):
    backup.write_backup((office, KEY), tmp_path / "a.sdmb", NOW)
    database.close()
    journal = office.with_name(office.name + "-journal")
    journal.write_bytes(b"left by a crash")
    kept = restore_backup(tmp_path / "a.sdmb", office, NOW)
    assert not journal.exists()
    assert kept.with_name(kept.name + "-journal").read_bytes() == b"left by a crash"


@pytest.mark.parametrize("place", [0.02, 0.3, 0.6, 0.9, 0.999])
def test_a_backup_with_a_flipped_byte_is_refused_and_changes_nothing(office, tmp_path, place):
    target = tmp_path / "a.sdmb"
    backup.write_backup((office, KEY), target, NOW)
    content = bytearray(target.read_bytes())
    content[int(len(content) * place)] ^= 1
    target.write_bytes(content)
    before = office.read_bytes()
    with pytest.raises(StorageProblem) as caught:
        restore_backup(target, office, NOW)
    assert caught.value.trouble is Trouble.DAMAGED
    assert office.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"PK", b"not a backup"])
def test_something_else_is_not_taken_for_a_backup(tmp_path, content):
    target = tmp_path / "a.sdmb"
    target.write_bytes(content)
    for read in (backup.read_manifest, backup.read_slots):
        with pytest.raises(StorageProblem) as caught:
            read(target)
        assert caught.value.trouble is Trouble.DAMAGED


def test_a_missing_backup_is_reported(tmp_path):
    for read in (backup.read_manifest, backup.read_slots):
        with pytest.raises(StorageProblem) as caught:
            read(tmp_path / "none.sdmb")
        assert caught.value.trouble is Trouble.MISSING


def test_the_examination_of_a_good_file_finds_nothing(database, office):
    report = check(database)
    assert report.is_ok
    assert [line.title for line in report.lines] == [
        "Enkripsi",
        "Struktur berkas",
        "Rujukan antartabel",
        "Susunan tabel",
        "Catatan audit",
        "Isi dokumen",
        "Jumlah data",
    ]
    assert "1 unit kerja" in report.lines[-1].text


def test_the_examination_names_what_was_changed_behind_the_program(database, office):
    connection = database.connection()
    connection.execute("PRAGMA foreign_keys = 0")
    connection.execute("UPDATE unor SET induk_id = 'nowhere'")
    connection.execute("DROP TRIGGER audit_tetap")
    connection.execute("UPDATE audit SET pengguna = 'lain'")
    faults = {line.title: line.text for line in check(database).lines if not line.is_ok}
    assert set(faults) == {"Rujukan antartabel", "Susunan tabel", "Catatan audit"}


def test_the_examination_finds_a_damaged_page(database, office):
    pages = database.one("PRAGMA page_count")[0]
    database.close()
    content = bytearray(office.read_bytes())
    content[(pages - 1) * 4096 + 100] ^= 1
    office.write_bytes(content)
    opened = Database.open(office, KEY)
    report = check(opened)
    opened.close()
    assert not report.is_ok
    assert not report.lines[0].is_ok


def test_a_copy_keeps_the_key(office, tmp_path):
    backup.copy_database(office, KEY, tmp_path / "copy.sdm")
    copied = sqlcipher.connect(tmp_path / "copy.sdm", KEY)
    assert copied.execute("SELECT nama FROM unor").fetchall() == [("Asli",)]
    copied.close()
