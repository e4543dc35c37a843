"""A program that saves in a loop and says which rows were acknowledged; killed by the tests."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from sdm_desktop.storage.database import Actor, Database

KEY = bytes(range(1, 33))


def save_for_ever(path: Path, start: int) -> None:
    database = Database.open(path, KEY)
    print("ready", flush=True)
    number = start
    while True:
        number += 1
        ids = [f"{number:08d}-{part}" for part in range(1 + number % 40)]
        actor = Actor("anak", "kantor-1", datetime.now(UTC))
        with database.write(actor) as writer:
            rows = [(row_id, "x" * (number % 997 + 1), row_id) for row_id in ids]
            writer.insert_many("unor", ("id", "nama", "jalur"), rows)
            writer.audit("tambah", count=len(ids))
        print(number, len(ids), flush=True)


if __name__ == "__main__":
    save_for_ever(Path(sys.argv[1]), int(sys.argv[2]))
