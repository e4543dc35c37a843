"""Whatever happens to the file: it is told in words, and never made worse."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.storage import keys
from sdm_desktop.storage.check import check
from sdm_desktop.storage.database import Database
from tests.faults.saving_child import KEY

ROOT = Path(__file__).parents[2]

FULL_DISK = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from sdm_desktop.domain.errors import StorageProblem
from sdm_desktop.storage.database import Actor, Database
database = Database.open(Path(sys.argv[1]), bytes(range(1, 33)))
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
number = 0
while True:
    number += 1
    try:
        with database.write(Actor("anak", "kantor-1", datetime.now(UTC))) as writer:
            writer.insert("unor", f"baru{number}", {"nama": "x" * 3000, "jalur": f"baru{number}"})
            writer.audit("tambah")
    except StorageProblem as found:
        print(number - 1, found.trouble.value)
        print(database.one("SELECT count(*) FROM unor")[0])
        break
"""


@pytest.fixture
def office_file(tmp_path):
    """An office with some hundred units, closed."""
    from datetime import UTC, datetime

    from sdm_desktop.storage.database import Actor

    path = tmp_path / "kantor.sdm"
    database = Database.create(path, KEY)
    rows = [(f"u{n}", "x" * 500, f"u{n}") for n in range(300)]
    with database.write(Actor("maria", "kantor-1", datetime(2026, 1, 1, tzinfo=UTC))) as writer:
        writer.insert_many("unor", ("id", "nama", "jalur"), rows)
        writer.audit("impor", count=300)
    database.close()
    return path


def trouble_of(path, key=KEY):
    with pytest.raises(StorageProblem) as caught:
        Database.open(path, key)
    assert caught.value.message
    assert caught.value.advice
    return caught.value.trouble


def is_noticed(path):
    """Return whether opening or examining a file reports damage."""
    try:
        database = Database.open(path, KEY)
    except StorageProblem as found:
        return found.trouble is Trouble.DAMAGED
    try:
        return not check(database).is_ok
    finally:
        database.close()


@pytest.mark.parametrize("room", [0, 4_096, 20_000, 100_000])
def test_a_full_disk_is_told_and_nothing_acknowledged_is_lost(office_file, room):
    limit = office_file.stat().st_size + room
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(office_file), str(limit)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    first, second = done.stdout.splitlines()
    acknowledged, trouble = first.split()
    assert trouble == Trouble.DISK_FULL
    assert int(second) == 300 + int(acknowledged)
    database = Database.open(office_file, KEY)
    assert database.one("SELECT count(*) FROM unor WHERE nama LIKE 'xxx%'")[0] == int(second)
    assert check(database).is_ok
    database.close()


@pytest.mark.parametrize("part", [0.01, 0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_recognised_and_left_as_it_is(office_file, part):
    content = office_file.read_bytes()
    office_file.write_bytes(content[: int(len(content) * part)])
    before = office_file.read_bytes()
    assert trouble_of(office_file) is Trouble.DAMAGED
    assert office_file.read_bytes() == before


def test_no_flipped_byte_changes_data_unseen(office_file):
    chance = random.Random(915)
    good = office_file.read_bytes()
    for _ in range(60):
        content = bytearray(good)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        office_file.write_bytes(content)
        assert is_noticed(office_file)
        assert office_file.read_bytes() == bytes(content)


def test_a_wrong_key_is_refused(office_file):
    before = office_file.read_bytes()
    assert trouble_of(office_file, bytes(31) + b"x") is Trouble.DAMAGED
    assert office_file.read_bytes() == before


def test_an_empty_file_is_no_office(office_file):
    office_file.write_bytes(b"")
    assert trouble_of(office_file) is Trouble.NOT_AN_OFFICE
    assert office_file.stat().st_size == 0


def test_a_missing_file_and_a_folder_are_told(office_file):
    assert trouble_of(office_file.parent / "none.sdm") is Trouble.MISSING
    assert trouble_of(office_file.parent) is Trouble.MISSING
    assert not (office_file.parent / "none.sdm").exists()


def test_random_bytes_are_no_office(office_file):
    office_file.write_bytes(random.Random(1).randbytes(20_000))
    assert trouble_of(office_file) is Trouble.DAMAGED


def test_a_missing_key_file_is_told(office_file):
    with pytest.raises(StorageProblem) as caught:
        keys.load(keys.key_path(office_file))
    assert caught.value.trouble is Trouble.MISSING


def test_a_file_that_may_not_be_read_is_told(office_file):
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    office_file.chmod(0)
    assert trouble_of(office_file) is Trouble.NO_ACCESS
