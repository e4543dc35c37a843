"""Documents as rows, their contents beside the office file, and both in backups."""

import hashlib
import json
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from sdm_desktop.domain.documents import Document, ScanFormat
from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.storage import backup, content, keys
from sdm_desktop.storage.check import check
from sdm_desktop.storage.content import ContentStore, content_folder
from sdm_desktop.storage.content_backup import keep_contents
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.documents import DocumentRepository, contents_in_use
from sdm_desktop.storage.restore import restore_backup
from tests.storage.conftest import KEY, MOMENT, NIP

NOW = datetime(2026, 11, 24, 1, tzinfo=UTC)
SCAN = b"%PDF-1.4 rekaan " * 100


@pytest.fixture
def office(database, office_file, actor):
    """An office with key slots and two people."""
    slot = keys.wrap(KEY, "sandi", ("kantor-1", "user", "admin"), keys.KdfCost(8, 1, 1))
    public = keys.PublicInfo("kantor-1", "Dinas", "Kota Kupang")
    keys.save(keys.key_path(office_file), keys.KeyFile(public, (slot,)).sealed(KEY))
    with database.write(actor) as writer:
        for number in (1, 2):
            writer.insert("pegawai", f"p{number}", {"nip": NIP.format(number), "nama": "Orang"})
        writer.audit("tambah_pegawai", count=2)
    return office_file


@pytest.fixture
def store(office):
    return ContentStore.of(office, KEY)


@pytest.fixture
def documents(database, office):
    return DocumentRepository(database)


def document(sha256, person="p1", **values):
    standard = {"jenis": "SK_PNS", "ukuran": 10, "nama_berkas": "a.pdf"}
    return Document(pegawai_id=person, sha256=sha256, **standard | values)


@pytest.fixture
def add(database, actor, store, documents):
    """Store a scan of a person and return the document."""

    def make(body=SCAN, person="p1", **values):
        sha256 = store.put(body)
        with database.write(actor) as writer:
            (row_id,) = documents.add(writer, [document(sha256, person, **values)])
            writer.audit("tambah_dokumen")
        return documents.get_many([row_id])[0]

    return make


# contents


def test_a_content_comes_back_and_is_stored_once(store):
    sha256 = store.put(SCAN)
    assert sha256 == hashlib.sha256(SCAN).hexdigest()
    assert store.put(SCAN) == sha256
    assert store.get(sha256) == SCAN
    assert len([path for path in store.folder.rglob("*") if path.is_file()]) == 1


def test_a_content_and_its_name_tell_nothing_without_the_key(store):
    sha256 = store.put(SCAN)
    (path,) = (path for path in store.folder.rglob("*") if path.is_file())
    assert b"rekaan" not in path.read_bytes()
    assert sha256[:20] not in str(path)
    assert path.stat().st_mode & 0o077 == 0
    other = ContentStore(store.folder, bytes(range(2, 34)))
    assert other.name(sha256) != store.name(sha256)


@pytest.mark.parametrize("place", [0, 6, 20, -1])
def test_every_changed_bit_of_a_content_is_noticed_and_repaired_by_storing_it_again(store, place):
    sha256 = store.put(SCAN)
    path = store.folder / store.name(sha256)
    raw = bytearray(path.read_bytes())
    raw[place] ^= 1
    path.write_bytes(raw)
    with pytest.raises(StorageProblem) as caught:
        store.get(sha256)
    assert caught.value.trouble is Trouble.DAMAGED
    store.put(SCAN)
    assert store.get(sha256) == SCAN


def test_a_cut_and_a_missing_content_are_told_apart(store):
    cut, gone = store.put(SCAN), store.put(b"lain")
    (store.folder / store.name(cut)).write_bytes(b"SDMD")
    (store.folder / store.name(gone)).unlink()
    steps = []
    assert store.faults([cut, gone], lambda *step: steps.append(step)) == ([gone], [cut])
    assert steps == [(0, 2), (1, 2)]


def test_a_content_in_the_place_of_another_is_damage(store):
    one, two = store.put(b"satu"), store.put(b"dua")
    (store.folder / store.name(one)).write_bytes((store.folder / store.name(two)).read_bytes())
    assert store.faults([one, two]) == ([], [one])


def test_a_full_disk_leaves_no_half_content(store, monkeypatch):
    def full(_handle):
        raise OSError(28, "full")

    monkeypatch.setattr(content.os, "fsync", full)
    with pytest.raises(StorageProblem) as caught:
        store.put(SCAN)
    assert caught.value.trouble is Trouble.DISK_FULL
    assert store.unused([]) == []


def test_a_folder_that_cannot_be_read_is_reported(store):
    sha256 = store.put(SCAN)
    path = store.folder / store.name(sha256)
    path.unlink()
    path.mkdir()
    with pytest.raises(StorageProblem) as caught:
        store.get(sha256)
    assert caught.value.trouble is Trouble.NO_ACCESS


def test_unused_contents_and_left_over_drafts_are_found(store):
    kept, unused = store.put(SCAN), store.put(b"lain")
    draft = store.folder / (store.name(unused) + ".baru")
    draft.write_bytes(b"half")
    found = {path.name for path in store.unused([kept])}
    assert found == {draft.name, (store.folder / store.name(unused)).name}


# rows


def test_documents_come_back_as_they_were_stored(add, documents):
    one = add(
        jenis="STR", nomor="STR-1", tanggal=date(2024, 1, 2), kedaluwarsa=date(2027, 1, 2),
        kode="X1", riwayat_jenis="diklat", riwayat_id="r1", catatan="asli", halaman=3,
        format=ScanFormat.JPEG,
    )  # fmt: skip
    assert documents.of_person("p1") == [one]
    assert one.rev == 1
    assert one.kedaluwarsa == date(2027, 1, 2)
    assert one.format is ScanFormat.JPEG
    assert documents.holders(one.sha256) == [("p1", "STR")]


def test_changing_removing_and_reading_many(add, documents, database, actor):
    one, two = add(), add(b"lain", "p2")
    with database.write(actor) as writer:
        assert documents.change(writer, replace(one, nomor="7")) == 2
        documents.remove(writer, [two])
        writer.audit("ubah_dokumen")
    assert [found.nomor for found in documents.of_people()] == ["7"]
    assert documents.of_people(["p2"]) == []
    assert documents.held() == {"p1": {"SK_PNS": [None]}}


def test_expiring_kinds_count_by_their_latest_document(add, documents):
    add(b"1", jenis="STR", kedaluwarsa=date(2026, 1, 1))
    add(b"2", jenis="STR", kedaluwarsa=date(2029, 1, 1))
    add(b"3", jenis="SERTIFIKAT", kedaluwarsa=date(2026, 12, 1))
    add(b"4", jenis="STR", person="p2", kedaluwarsa=date(2025, 1, 1))
    add(b"5", jenis="STR", person="p2", kedaluwarsa=date(2026, 5, 1))
    assert documents.expiring(date(2026, 12, 31)) == [
        ("p2", "STR", date(2026, 5, 1)),
        ("p1", "SERTIFIKAT", date(2026, 12, 1)),
    ]


def test_ten_thousand_documents_are_listed_in_one_query(database, documents, actor, store):
    sha256 = store.put(SCAN)
    with database.write(actor) as writer:
        documents.add(
            writer, [document(sha256, f"p{1 + n % 2}", nomor=str(n)) for n in range(10_000)]
        )
        writer.audit("tambah_dokumen", count=10_000)
    seen = []
    database.connection().set_trace_callback(seen.append)
    with database.read():
        found = documents.of_people()
        held = documents.held()
    database.connection().set_trace_callback(None)
    assert len(found) == 10_000
    assert len(held["p1"]["SK_PNS"]) == 5_000
    assert len([sql for sql in seen if "SELECT" in sql]) == 2


def test_a_photo_is_one_per_person(database, documents, actor):
    with database.write(actor) as writer:
        documents.save_photo(writer, "p1", "a" * 64, 5)
        documents.save_photo(writer, "p1", "b" * 64, 6)
        writer.audit("foto")
    sha256, rev, photo_id = documents.photo("p1")
    assert (sha256, rev) == ("b" * 64, 2)
    with database.write(actor) as writer:
        documents.remove_photo(writer, photo_id, 2)
        writer.audit("hapus_foto")
    assert documents.photo("p1") is None


def test_a_photo_that_came_from_another_record_is_replaced_too(database, documents, actor):
    with database.write(actor) as writer:
        documents.save_photo(writer, "p1", "a" * 64, 5)
        photo_id = documents.photo("p1")[2]
        writer.update("foto", photo_id, 1, {"pegawai_id": "p2"})
        documents.save_photo(writer, "p2", "b" * 64, 6)
        writer.audit("gabung")
    assert documents.photo("p2")[0] == "b" * 64


def test_contents_in_use_are_those_of_living_rows_and_of_what_an_undo_may_bring_back(
    add, documents, database, actor
):
    replaced, removed = add(b"lama"), add(b"dihapus")
    with database.write(actor) as writer:
        documents.change(writer, replace(replaced, sha256="c" * 64))
        documents.remove(writer, [removed])
        documents.save_photo(writer, "p2", "d" * 64, 6)
        writer.audit("ubah_dokumen")
    connection = database.connection()
    assert contents_in_use(connection) == ["c" * 64, "d" * 64]
    everything = sorted(["c" * 64, "d" * 64, replaced.sha256, removed.sha256])
    assert contents_in_use(connection, MOMENT) == everything
    assert contents_in_use(connection, "2030-01-01") == ["c" * 64, "d" * 64]


@pytest.mark.parametrize("bad", [{"sha256": "kurang"}, {"ukuran": 0}, {"jenis": ""}])
def test_the_file_refuses_what_is_no_document(database, documents, actor, office, bad):
    with pytest.raises(Exception, match="CHECK"), database.write(actor) as writer:
        documents.add(writer, [document(bad.pop("sha256", "a" * 64), **bad)])


# the examination


def test_the_examination_names_missing_and_damaged_contents(database, add, store):
    one, two = add(), add(b"lain")
    line = next(found for found in check(database).lines if found.title == "Isi dokumen")
    assert line.is_ok
    assert line.text == "2 isi utuh."
    (store.folder / store.name(one.sha256)).unlink()
    (store.folder / store.name(two.sha256)).write_bytes(b"x")
    line = next(found for found in check(database).lines if found.title == "Isi dokumen")
    assert not line.is_ok
    assert line.text == "1 isi dokumen hilang. 1 isi dokumen rusak atau diubah dari luar program."


# backups


def test_a_backup_carries_the_contents_in_use_and_a_restore_brings_them_back(
    database, add, office, store, tmp_path
):
    kept = add()
    store.put(b"tidak dirujuk")
    target, seen = tmp_path / "a.sdmb", []
    made = backup.write_backup((office, KEY), target, NOW, lambda *step: seen.append(step))
    assert backup.read_manifest(target) == made
    assert (0, 1) in seen
    assert [n for n in made.sha256 if n.startswith("dokumen/")] == [
        "dokumen/" + store.name(kept.sha256)
    ]
    database.close()
    place = tmp_path / "lain" / "kantor.sdm"
    assert restore_backup(target, place, NOW, KEY) is None
    assert ContentStore.of(place, KEY).get(kept.sha256) == SCAN
    assert sorted(path.name for path in place.parent.iterdir()) == [
        "kantor.dokumen", "kantor.kunci", "kantor.sdm",
    ]  # fmt: skip


def test_what_lay_there_is_kept_aside_with_its_contents(database, add, office, store, tmp_path):
    kept = add()
    target = tmp_path / "a.sdmb"
    backup.write_backup((office, KEY), target, NOW)
    later = add(b"sesudah cadangan")
    database.close()
    aside = restore_backup(target, office, NOW, KEY)
    assert ContentStore.of(aside, KEY).get(later.sha256) == b"sesudah cadangan"
    assert ContentStore.of(office, KEY).faults([kept.sha256, later.sha256]) == (
        [later.sha256], [],
    )  # fmt: skip
    for path in (office, aside):
        opened = Database.open(path, KEY)
        assert check(opened).is_ok
        opened.close()


def test_a_lost_content_does_not_keep_the_rest_from_being_saved(
    database, add, office, store, tmp_path
):
    add()
    lost, rotten = add(b"hilang"), add(b"rusak")
    (store.folder / store.name(lost.sha256)).unlink()
    (store.folder / store.name(rotten.sha256)).write_bytes(b"rusak")
    target = tmp_path / "a.sdmb"
    assert backup.write_backup((office, KEY), target, NOW).missing_contents == 2
    database.close()
    assert restore_backup(target, tmp_path / "b" / "kantor.sdm", NOW, KEY) is None


def test_a_content_that_may_not_be_read_stops_a_backup(add, office, store, tmp_path):
    one = add()
    path = store.folder / store.name(one.sha256)
    path.unlink()
    path.mkdir()
    with pytest.raises(StorageProblem) as caught:
        backup.write_backup((office, KEY), tmp_path / "a.sdmb", NOW)
    assert caught.value.trouble is Trouble.NO_ACCESS
    assert not (tmp_path / "a.sdmb").exists()


def changed(source, target, change):
    """Copy a backup with one member other than it was."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            body = change(name, old.read(name))
            if body is not None:
                new.writestr(name, body)
    return target


def test_a_backup_with_a_lost_or_changed_content_is_refused(add, office, tmp_path):
    add()
    target = tmp_path / "a.sdmb"
    backup.write_backup((office, KEY), target, NOW)
    for change in (
        lambda name, body: None if name.startswith("dokumen/") else body,
        lambda name, body: body[:-1] + b"x" if name.startswith("dokumen/") else body,
    ):
        with pytest.raises(StorageProblem) as caught:
            backup.read_manifest(changed(target, tmp_path / "b.sdmb", change))
        assert caught.value.trouble is Trouble.DAMAGED


def test_a_backup_cannot_write_outside_its_folder(add, office, tmp_path):
    add()
    target = tmp_path / "a.sdmb"
    backup.write_backup((office, KEY), target, NOW)

    def evil(name, body):
        if name != "manifes.json":
            return body
        manifest = json.loads(body)
        manifest["sha256"]["dokumen/../../jahat"] = "0" * 64
        return json.dumps(manifest)

    with pytest.raises(StorageProblem):
        backup.read_manifest(changed(target, tmp_path / "b.sdmb", evil))


def test_a_backup_whose_manifest_leaves_a_content_out_is_refused_with_the_key(
    database, add, office, tmp_path
):
    add()
    target = tmp_path / "a.sdmb"
    backup.write_backup((office, KEY), target, NOW)

    def forget(name, body):
        if name != "manifes.json":
            return body
        manifest = json.loads(body)
        hashes = manifest["sha256"]
        manifest["sha256"] = {k: v for k, v in hashes.items() if not k.startswith("dokumen/")}
        return json.dumps(manifest)

    database.close()
    with pytest.raises(StorageProblem, match="Isi dokumen"):
        restore_backup(changed(target, tmp_path / "b.sdmb", forget), office, NOW, KEY)
    assert content_folder(office).is_dir()


def test_a_kept_copy_of_an_older_file_has_the_same_contents(add, office, store, monkeypatch):
    kept = add()
    copy = office.with_name("kantor-versi6.sdm")
    keep_contents(office, copy)
    path = content_folder(copy) / store.name(kept.sha256)
    assert path.stat().st_nlink == 2

    def no_links(self, target):
        raise OSError

    monkeypatch.setattr(type(path), "hardlink_to", no_links)
    other = office.with_name("kantor-versi7.sdm")
    keep_contents(office, other)
    assert ContentStore.of(other, KEY).get(kept.sha256) == SCAN


def test_a_file_without_documents_needs_no_folder(database, office, tmp_path):
    keep_contents(office, tmp_path / "x.sdm")
    assert not content_folder(tmp_path / "x.sdm").exists()
    assert check(database).is_ok
