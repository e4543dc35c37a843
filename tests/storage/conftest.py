"""A real encrypted file for every test."""

from datetime import UTC, datetime

import pytest

from sdm_desktop.storage.database import Actor, Database

KEY = bytes(range(1, 33))
NIP = "199001012015011{:03d}"
MOMENT = "2026-11-23T01:02:03.000000Z"


@pytest.fixture
def actor():
    return Actor("maria", "kantor-1", datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC))


@pytest.fixture
def office_file(tmp_path):
    return tmp_path / "kantor.sdm"


@pytest.fixture
def database(office_file):
    opened = Database.create(office_file, KEY)
    yield opened
    opened.close()


@pytest.fixture
def unit(database, actor):
    """Add a unit and return its id."""

    def add(name="Dinas Kependudukan", row_id=None):
        row_id = row_id or f"unit-{name}"
        with database.write(actor) as writer:
            writer.insert("unor", row_id, {"nama": name, "jalur": name})
            writer.audit("tambah_unit", "unor", row_id)
        return row_id

    return add
