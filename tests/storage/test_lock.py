from datetime import datetime

import pytest

from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.storage.lock import OfficeLock, account_name

SINCE = datetime(2026, 11, 24, 8, 30)  # noqa: DTZ001 - the clock on the wall


def test_a_second_program_hears_who_holds_the_file(office_file):
    first = OfficeLock(office_file)
    first.acquire("maria", SINCE)
    with pytest.raises(
        StorageProblem, match=r"maria di komputer .* sejak 24-11-2026 08:30"
    ) as caught:
        OfficeLock(office_file).acquire("petrus", SINCE)
    assert caught.value.trouble is Trouble.LOCKED
    assert "hanya-baca" in caught.value.advice
    first.release()
    second = OfficeLock(office_file)
    second.acquire("petrus", SINCE)
    assert second.holder().name == "petrus"
    second.release()
    second.release()
    assert second.holder() is None


@pytest.mark.parametrize("note", ["", "{", "[]", '{"nama": "x"}'])
def test_a_note_left_by_a_crash_does_not_lock_anybody_out(office_file, note):
    office_file.with_suffix(".pemakai").write_text(note)
    lock = OfficeLock(office_file)
    assert lock.holder() is None
    lock.acquire("maria", SINCE)
    lock.release()


def test_a_held_file_without_a_note_is_still_refused(office_file):
    first = OfficeLock(office_file)
    first.acquire("maria", SINCE)
    office_file.with_suffix(".pemakai").unlink()
    with pytest.raises(StorageProblem, match="program lain"):
        OfficeLock(office_file).acquire("petrus", SINCE)
    first.release()


def test_a_folder_that_cannot_be_written_is_reported(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageProblem) as caught:
        OfficeLock(tmp_path / "file" / "kantor.sdm").acquire("maria", SINCE)
    assert caught.value.trouble in (Trouble.NO_ACCESS, Trouble.MISSING)


def test_there_is_always_an_account_name():
    assert account_name()
