"""A program that adds documents in a loop and says which were acknowledged; killed by tests."""

import hashlib
import sys
from datetime import UTC, datetime
from pathlib import Path

from sdm_desktop.domain.documents import Document
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.database import Actor, Database
from sdm_desktop.storage.documents import DocumentRepository
from tests.faults.saving_child import KEY


def scan_of(number: int) -> bytes:
    """Return a content of its own for each number."""
    return hashlib.sha256(str(number).encode()).digest() * (1000 + number % 7000)


def add_for_ever(path: Path, start: int) -> None:
    """Add one scan after the other to the one person there is."""
    database = Database.open(path, KEY)
    store, documents = ContentStore.of(path, KEY), DocumentRepository(database)
    print("ready", flush=True)
    number = start
    while True:
        number += 1
        content = scan_of(number)
        sha256 = store.put(content)
        record = Document(
            pegawai_id="p1", jenis="LAIN", nomor=str(number), sha256=sha256, ukuran=len(content)
        )
        with database.write(Actor("anak", "kantor-1", datetime.now(UTC))) as writer:
            documents.add(writer, [record])
            writer.audit("tambah_dokumen")
        print(number, flush=True)


if __name__ == "__main__":
    add_for_ever(Path(sys.argv[1]), int(sys.argv[2]))
