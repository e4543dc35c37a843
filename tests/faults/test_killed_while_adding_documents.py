"""kill -9 while documents are added: no row without its content, nothing acknowledged is lost."""

import os
import random
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

from sdm_desktop.storage.check import check
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.database import Actor, Database
from sdm_desktop.storage.documents import DocumentRepository, contents_in_use
from tests.faults.document_child import scan_of
from tests.faults.saving_child import KEY

CHILD = Path(__file__).with_name("document_child.py")
ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("SDM_KILLS", "8"))


def run_and_kill(path, start, after):
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(path), str(start)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert child.stdout.readline() == "ready\n"
    timer = threading.Timer(after, child.kill)
    timer.start()
    lines = [int(line) for line in child.stdout if line.endswith("\n")]
    timer.cancel()
    child.stdout.close()
    assert child.wait() == -9
    return lines


def test_no_document_loses_its_content_however_often_the_program_is_killed(tmp_path):
    path = tmp_path / "kantor.sdm"
    database = Database.create(path, KEY)
    with database.write(Actor("uji", "kantor-1", datetime.now(UTC))) as writer:
        writer.insert("pegawai", "p1", {"nip": "199001012015011001", "nama": "Orang"})
        writer.audit("tambah_pegawai")
    database.close()
    chance = random.Random(20261124)
    acknowledged, left = [], 0
    for kill in range(KILLS):
        acknowledged += run_and_kill(path, (kill + 1) * 100_000, chance.uniform(0.0, 0.12))
        database = Database.open(path, KEY)
        store = ContentStore.of(path, KEY)
        report = check(database)
        found = {int(one.nomor): one.sha256 for one in DocumentRepository(database).of_person("p1")}
        left = len(store.unused(contents_in_use(database.connection())))
        database.close()
        assert report.is_ok, report
        assert not set(acknowledged) - set(found)
        assert all(store.get(sha256) == scan_of(number) for number, sha256 in found.items())
    assert left <= KILLS
