"""kill -9 at any moment: what was acknowledged is there, and the file is whole."""

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from sdm_desktop.storage.check import check
from sdm_desktop.storage.database import Database
from tests.faults.saving_child import KEY

CHILD = Path(__file__).with_name("saving_child.py")
ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("SDM_KILLS", "12"))


def run_and_kill(path, start, after):
    """Let a program save and kill it; return the acknowledged (number, rows)."""
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(path), str(start)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert child.stdout.readline() == "ready\n"
    timer = threading.Timer(after, child.kill)
    timer.start()
    lines = [line for line in child.stdout if line.endswith("\n")]
    timer.cancel()
    child.stdout.close()
    assert child.wait() == -9
    return [tuple(map(int, line.split())) for line in lines]


def journal_size(path):
    journal = path.with_name(path.name + "-journal")
    return journal.stat().st_size if journal.exists() else 0


@pytest.fixture
def office_file(tmp_path):
    path = tmp_path / "kantor.sdm"
    Database.create(path, KEY).close()
    return path


def test_no_acknowledged_row_is_lost_however_often_the_program_is_killed(office_file):
    chance = random.Random(20261124)
    acknowledged, hot = {}, 0
    for kill in range(KILLS):
        start = (kill + 1) * 100_000
        acknowledged.update(run_and_kill(office_file, start, chance.uniform(0.0, 0.12)))
        hot += journal_size(office_file) > 0
        database = Database.open(office_file, KEY)
        found = dict(
            database.rows("SELECT CAST(substr(id, 1, 8) AS INTEGER), count(*) FROM unor GROUP BY 1")
        )
        lost = {n: c for n, c in acknowledged.items() if found.get(n) != c}
        halves = [n for n, c in found.items() if c != 1 + n % 40]
        report = check(database)
        database.close()
        assert not lost
        assert not halves
        assert report.is_ok, report
    print(f"{KILLS} kills, {hot} with a hot journal, {len(acknowledged)} acknowledged saves")


def test_a_viewer_may_read_right_after_a_crash(office_file):
    for _ in range(3):
        run_and_kill(office_file, 1, 0.05)
        viewer = Database.open(office_file, KEY, read_only=True)
        assert viewer.rows("SELECT count(*) FROM unor")
        viewer.close()
        office_file.unlink()
        Database.create(office_file, KEY).close()


def test_a_second_program_waits_for_the_first_and_none_loses_a_row(office_file):
    children = [
        subprocess.Popen(
            [sys.executable, str(CHILD), str(office_file), str(start)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for start in (1_000_000, 2_000_000)
    ]
    time.sleep(1.0)
    for child in children:
        child.kill()
    said = [line.split() for child in children for line in child.stdout if line.endswith("\n")]
    for child in children:
        child.stdout.close()
        child.wait()
    database = Database.open(office_file, KEY)
    found = dict(
        database.rows("SELECT CAST(substr(id, 1, 8) AS INTEGER), count(*) FROM unor GROUP BY 1")
    )
    assert check(database).is_ok
    database.close()
    assert all(found[int(line[0])] == int(line[1]) for line in said if line != ["ready"])
