import pytest

from sdm_desktop.domain.audit import Anchor
from sdm_desktop.domain.errors import LoginRefusedError, NotAllowedError, StorageProblem, Trouble
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.backup import BackupService, check, describe_backup, restore
from sdm_desktop.services.office import describe_office, open_office
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from tests.services.office.conftest import OTHER, PASSWORD


@pytest.fixture
def backups(opened):
    return BackupService(opened.database, opened.session)


@pytest.fixture
def audits(opened):
    return AuditService(opened.database, opened.session)


class Steps:
    def __init__(self):
        self.seen = []

    def step(self, done, total):
        self.seen.append((done, total))


def test_a_backup_is_remembered_and_shown_before_the_log_in(backups, opened, tmp_path, world):
    assert backups.last() is None
    task = Steps()
    done = backups.back_up(tmp_path / "cadangan", task)
    assert done.path.name == "cadangan.sdmb"
    assert done.size == done.path.stat().st_size
    assert task.seen
    assert backups.last() == world.moment
    assert describe_office(opened.path).last_backup == world.moment
    assert describe_backup(done.path) == done.manifest
    assert done.manifest.office_name == "Dinas Kependudukan"


def test_the_proposed_name_carries_the_local_time(backups):
    assert backups.proposed_name() == "kantor-20261124-0941.sdmb"


def test_an_open_office_cannot_be_restored_over(backups, opened, tmp_path):
    done = backups.back_up(tmp_path / "a.sdmb")
    with pytest.raises(StorageProblem) as caught:
        restore(done.path, opened.path)
    assert caught.value.trouble is Trouble.LOCKED


def test_a_restored_office_opens_with_the_passwords_of_its_time(
    backups, opened, users, auditor, tmp_path, surroundings
):
    done = backups.back_up(tmp_path / "a.sdmb")
    users.set_password(auditor.id, "kemudian-diganti-1")
    opened.close()
    kept = restore(done.path, opened.path, ("petrus", OTHER))
    open_office(opened.path, "petrus", OTHER, surroundings=surroundings).close()
    open_office(kept, "petrus", "kemudian-diganti-1", surroundings=surroundings).close()


def test_restoring_with_a_wrong_password_changes_nothing(backups, opened, tmp_path):
    done = backups.back_up(tmp_path / "a.sdmb")
    opened.close()
    before = opened.path.read_bytes()
    with pytest.raises(LoginRefusedError):
        restore(done.path, opened.path, ("maria", "salah"))
    assert opened.path.read_bytes() == before


def test_an_office_can_be_brought_back_where_nothing_is_left(
    backups, opened, tmp_path, surroundings
):
    done = backups.back_up(tmp_path / "a.sdmb")
    opened.close()
    place = tmp_path / "baru" / "kantor.sdm"
    assert restore(done.path, place) is None
    open_office(place, "maria", PASSWORD, surroundings=surroundings).close()


def test_the_examination_compares_with_the_anchor_of_a_backup(backups, opened, tmp_path):
    done = backups.back_up(tmp_path / "a.sdmb")
    assert backups.check(done.path).is_ok
    assert check(opened.database).is_ok
    connection = opened.database.connection()
    connection.execute("DROP TRIGGER audit_utuh")
    connection.execute("PRAGMA foreign_keys = 0")
    connection.execute("DELETE FROM riwayat_versi")
    connection.execute("DELETE FROM audit")
    report = backups.check(done.path)
    assert any("dipotong" in line.text for line in report.lines)


def test_a_read_only_office_can_be_backed_up_without_a_trace(opened, tmp_path, surroundings):
    viewer = open_office(opened.path, "maria", PASSWORD, read_only=True, surroundings=surroundings)
    service = BackupService(viewer.database, viewer.session)
    assert service.back_up(tmp_path / "a.sdmb").path.is_file()
    assert service.last() is None
    AuditService(viewer.database, viewer.session).note_reading("cetak", "x")
    viewer.close()


def test_the_trail_tells_who_did_what(opened, audits):
    SettingsService(opened.database, opened.session).set_value("x", 1)
    audits.note_reading("cetak_laporan", "Rekap")
    found = audits.latest(2)
    assert [(e.aksi, e.pengguna, e.jumlah) for e in found] == [
        ("cetak_laporan", "maria", 1),
        ("ubah_pengaturan", "maria", 1),
    ]
    assert found[0].rincian == "Rekap"
    assert audits.anchor().number == found[1].nomor
    assert audits.verify() == []
    assert audits.verify(audits.anchor()) == []
    forged = Anchor(99, "x", opened.session.now())
    assert len(audits.verify(forged)) == 1


def test_the_life_of_a_record_can_be_read(opened, audits):
    settings = SettingsService(opened.database, opened.session)
    settings.set_value("x", 1)
    settings.set_value("x", 2)
    told = [(c.kolom, c.lama, c.baru) for c in audits.history("nilai.x")]
    assert told == [("isi", "1", "2"), ("isi", None, "1")]


def test_only_admins_and_auditors_see_the_trail(opened):
    for role, allowed in [(Role.AUDITOR, True), (Role.PENILAI, False), (Role.PIMPINAN, False)]:
        session = Session(User(id="x", peran=role), opened.session.office_id)
        service = AuditService(opened.database, session)
        if allowed:
            assert service.latest(1)
            continue
        for read in (lambda service=service: service.latest(1), service.verify):
            with pytest.raises(NotAllowedError):
                read()
