"""`python -m tests.data.office_files.make_version`: keeps a file of today's schema version.

Run once when a version is finished; from then on its migration step is never edited again.
"""

from datetime import UTC, datetime
from pathlib import Path

from sdm_desktop.storage import migrate
from sdm_desktop.storage.database import Actor, Database

KEY = bytes(range(1, 33))


def make() -> Path:
    path = Path(__file__).with_name(f"version_{migrate.latest():04d}.sdm")
    path.unlink(missing_ok=True)
    database = Database.create(path, KEY)
    actor = Actor("maria", "kantor-1", datetime(2026, 11, 24, tzinfo=UTC))
    with database.write(actor) as writer:
        writer.insert("unor", "u1", {"nama": "Dinas Lama", "jalur": "Dinas Lama"})
        writer.audit("tambah_unit", "unor", "u1")
    database.close()
    path.with_name(path.name + "-journal").unlink(missing_ok=True)
    return path


if __name__ == "__main__":
    make()
