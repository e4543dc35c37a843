import pytest

from sdm_desktop.domain.audit import Anchor
from sdm_desktop.storage import audit
from tests.storage.conftest import KEY


@pytest.fixture
def trail(database, unit):
    """Ten entries, and a connection without the triggers that keep them."""
    for n in range(10):
        unit(f"Unit {n}", f"u{n}")
    connection = database.connection()
    connection.execute("DROP TRIGGER audit_tetap")
    connection.execute("DROP TRIGGER audit_utuh")
    connection.execute("PRAGMA foreign_keys = 0")
    return connection


def test_a_trail_as_written_is_whole(trail):
    assert audit.verify(trail, KEY) == []
    assert audit.verify(trail, KEY, audit.anchor(trail)) == []


def test_the_table_refuses_changes_and_deletions(database, unit):
    unit("A")
    for statement in ("UPDATE audit SET aksi = 'x'", "DELETE FROM audit"):
        with pytest.raises(Exception, match="append-only"):
            database.connection().execute(statement)


@pytest.mark.parametrize(
    "column", ["waktu", "pengguna", "aksi", "objek", "objek_id", "rincian", "jumlah", "mengubah"]
)
def test_a_changed_column_is_found(trail, column):
    value = 0 if column == "mengubah" else 7 if column == "jumlah" else "lain"
    trail.execute(f"UPDATE audit SET {column} = ? WHERE nomor = 4", (value,))
    assert audit.verify(trail, KEY) == ["Catatan audit nomor 4 atau riwayatnya telah diubah."]


def test_a_removed_line_is_found(trail):
    trail.execute("DELETE FROM audit WHERE nomor IN (4, 5)")
    assert "Catatan audit nomor 4–5 hilang." in audit.verify(trail, KEY)


def test_two_swapped_lines_are_found(trail):
    trail.execute("UPDATE audit SET nomor = -1 WHERE nomor = 3")
    trail.execute("UPDATE audit SET nomor = 3 WHERE nomor = 4")
    trail.execute("UPDATE audit SET nomor = 4 WHERE nomor = -1")
    assert len(audit.verify(trail, KEY)) >= 2


def test_a_changed_removed_or_moved_version_is_found(trail):
    trail.execute("UPDATE riwayat_versi SET isi = '{}' WHERE nomor_audit = 2")
    trail.execute("DELETE FROM riwayat_versi WHERE nomor_audit = 5")
    trail.execute("UPDATE riwayat_versi SET nomor_audit = 99 WHERE nomor_audit = 10")
    findings = " ".join(audit.verify(trail, KEY))
    for number in (2, 5, 10, 99):
        assert f"nomor {number} " in findings


def test_a_cut_tail_is_found_only_with_an_anchor_from_outside(trail):
    outside = audit.anchor(trail)
    trail.execute("DELETE FROM audit WHERE nomor > 7")
    trail.execute("DELETE FROM riwayat_versi WHERE nomor_audit > 7")
    assert audit.verify(trail, KEY) == []
    findings = audit.verify(trail, KEY, outside)
    assert len(findings) == 1
    assert "terakhir bernomor 7, padahal dokumen atau cadangan menyebut nomor 10" in findings[0]


def test_a_tail_written_anew_does_not_match_the_anchor(trail):
    outside = audit.anchor(trail)
    forged = Anchor(outside.number, "0" * 64, outside.at)
    assert audit.verify(trail, KEY, forged) == [
        "Catatan audit nomor 10 tidak sama dengan yang tercetak di luar berkas."
    ]


def test_nobody_without_the_key_can_continue_the_chain(trail):
    assert len(audit.verify(trail, bytes(31) + b"x")) == 10


def test_only_lines_that_changed_data_are_anchors(database, actor, unit):
    assert audit.anchor(database.connection()) is None
    unit("A")
    with database.write(actor) as writer:
        writer.audit("cetak")
    assert audit.anchor(database.connection()).number == 1
    assert [entry.aksi for entry in audit.latest(database.connection(), 5)] == [
        "cetak",
        "tambah_unit",
    ]
