"""What the one write path costs over writing the bare rows into the same encrypted file."""

import random
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from sdm_desktop.storage.database import Actor, Database
from sdm_desktop.storage.ids import new_id
from tests.bench.measure import Figure, interleaved

ROWS = 10_000
KEY = bytes(range(1, 33))
STANDARD = ("rev", "owner_office", "created_at", "changed_at", "changed_by")
MOMENT = "2026-11-24T00:00:00.000000Z"


class Office:
    """A fresh office file and the columns of a person."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "kosong.sdm"
        self._path = folder / "kantor.sdm"
        made = Database.create(self._template, KEY)
        columns = made.rows("PRAGMA table_info(pegawai)")
        self.types = {c[1]: c[2] for c in columns if c[1] not in (*STANDARD, "deleted_at")}
        made.close()
        self.database: Database | None = None

    def empty(self) -> Database:
        if self.database is not None:
            self.database.close()
        shutil.copyfile(self._template, self._path)
        self.database = Database.open(self._path, KEY)
        return self.database


def person(number: int, types: dict[str, str], fill: float) -> tuple[object, ...]:
    """Return a row of all columns; `fill` is the share of optional fields that hold something."""
    chance = random.Random(number)
    fixed = {
        "id": new_id(),
        "nip": f"199001012015{number:06d}",
        "nama": f"Orang {number}",
        "nama_cari": f"orang {number}",
        "jenis_kelamin": "L",
        "status": "PNS",
        "unit_id": None,
    }
    return tuple(
        fixed[name] if name in fixed else optional(name, kind, chance, fill)
        for name, kind in types.items()
    )


def optional(name: str, kind: str, chance: random.Random, fill: float) -> object:
    if name == "tambahan":  # the office's own fields, as JSON
        return "{}"
    is_date = name.startswith(("tmt_", "tanggal_")) or name in ("kontrak_mulai", "kontrak_akhir")
    if chance.random() >= fill:
        return None if is_date or kind == "INTEGER" else ""
    if is_date:
        return "2020-03-01"
    return 1 if kind == "INTEGER" else f"teks {chance.randrange(10**9)}"


def figures():
    folder = Path(tempfile.mkdtemp(prefix="sdm-write-"))
    try:
        office = Office(folder)
        for fill in (0.55, 1.0):
            rows = [person(number, office.types, fill) for number in range(ROWS)]
            yield inserted(office, rows, fill)
            yield changed(office, rows, fill)
        office.database.close()
    finally:
        shutil.rmtree(folder)


def actor() -> Actor:
    return Actor("bench", "kantor", datetime.now(UTC))


def inserted(office: Office, rows: list[tuple[object, ...]], fill: float) -> Figure:
    names = list(office.types)
    columns = ", ".join((*names, *STANDARD))
    marks = ",".join("?" * (len(names) + len(STANDARD)))
    full = [(*row, 1, "kantor", MOMENT, MOMENT, "bench") for row in rows]

    def bare() -> None:
        connection = office.empty().connection()
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(f"INSERT INTO pegawai ({columns}) VALUES ({marks})", full)
        connection.execute("COMMIT")

    def ours() -> None:
        with office.empty().write(actor()) as writer:
            writer.insert_many("pegawai", names, rows)
            writer.audit("impor", "pegawai", count=len(rows))

    floor, value = interleaved(bare, ours)
    name = f"insert {len(rows)} x {len(names)}, {fill:.0%} filled, with version log"
    return Figure(name, value * 1000, floor * 1000, "ms", 1.8)


def changed(office: Office, rows: list[tuple[object, ...]], fill: float) -> Figure:
    """Three columns of every row; the revision goes on from run to run."""
    database = office.database
    revision = 1

    def bare() -> None:
        nonlocal revision
        connection = database.connection()
        new = [("Jl. A", "a@b.c", "0812", MOMENT, "bench", row[0], revision) for row in rows]
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "UPDATE pegawai SET alamat = ?, email = ?, nomor_hp = ?, rev = rev + 1,"
            " changed_at = ?, changed_by = ? WHERE id = ? AND rev = ?",
            new,
        )
        connection.execute("COMMIT")
        revision += 1

    def ours() -> None:
        nonlocal revision
        pairs = {"alamat": ("", "Jl. A"), "email": ("", "a@b.c"), "nomor_hp": ("", "0812")}
        with database.write(actor()) as writer:
            writer.update_many("pegawai", [(row[0], revision, pairs) for row in rows])
            writer.audit("ubah", "pegawai", count=len(rows))
        revision += 1

    floor, value = interleaved(bare, ours)
    name = f"change 3 fields of {len(rows)}, {fill:.0%} filled, with version log"
    return Figure(name, value * 1000, floor * 1000, "ms", 1.8)
