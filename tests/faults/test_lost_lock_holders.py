"""The lock of a program that died is free; that of a living one in another process is not."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from sdm_desktop.domain.errors import StorageProblem
from sdm_desktop.storage.lock import OfficeLock

ROOT = Path(__file__).parents[2]
SINCE = datetime(2026, 11, 24, 8, 30)  # noqa: DTZ001 - the clock on the wall
HOLDER = """
import sys, time
from datetime import datetime
from pathlib import Path
from sdm_desktop.storage.lock import OfficeLock
lock = OfficeLock(Path(sys.argv[1]))
lock.acquire("petrus", datetime(2026, 11, 24, 8, 0))
print("held", flush=True)
time.sleep(60)
"""


def test_the_lock_of_a_killed_program_is_taken_over(tmp_path):
    office = tmp_path / "kantor.sdm"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(office)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    lock = OfficeLock(office)
    try:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StorageProblem, match="petrus"):
            lock.acquire("maria", SINCE)
    finally:
        holder.kill()
        holder.stdout.close()
        holder.wait()
    assert lock.holder().name == "petrus"
    lock.acquire("maria", SINCE)
    assert lock.holder().name == "maria"
    lock.release()
