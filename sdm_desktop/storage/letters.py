"""The register of letters, and due dates that were dealt with."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sdm_desktop.domain.letters import Letter, LetterKind
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import natural_id, new_id
from sdm_desktop.storage.write import Writer

TABLE = "surat"
DONE = "tenggat_selesai"
_COLUMNS = (
    "jenis", "tahun", "nomor_urut", "nomor", "tanggal", "pegawai_id", "perihal", "rujukan", "isi",
    "nomor_audit", "hash",
)  # fmt: skip


class LetterRepository:
    """Reads and writes letters; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_number(self, year: int) -> int:
        """Return the highest number given in a year, also to letters withdrawn since."""
        row = self._database.one("SELECT max(nomor_urut) FROM surat WHERE tahun = ?", (year,))
        return int(row[0] or 0) if row else 0

    def add(self, writer: Writer, letters: Sequence[Letter]) -> list[str]:
        """Store new letters and return their ids."""
        ids = [letter.id or new_id() for letter in letters]
        rows = [(key, *_stored(letter)) for key, letter in zip(ids, letters, strict=True)]
        writer.insert_many(TABLE, ("id", *_COLUMNS), rows)
        return ids

    def get_many(self, ids: Iterable[str]) -> list[Letter]:
        """Return letters in the order of their numbers."""
        wanted = set(ids)
        return [letter for letter in self.all() if letter.id in wanted]

    def all(self, kind: LetterKind | None = None, year: int | None = None) -> list[Letter]:
        """Return the register in the order of the numbers."""
        names = ", ".join(("id", "rev", *_COLUMNS))
        sql = f"SELECT {names} FROM surat WHERE deleted_at IS NULL"  # noqa: S608
        params: list[object] = []
        if kind is not None:
            sql += " AND jenis = ?"
            params.append(kind.value)
        if year is not None:
            sql += " AND tahun = ?"
            params.append(year)
        rows = self._database.rows(f"{sql} ORDER BY tahun, nomor_urut", params)
        return [_letter(row) for row in rows]

    def known(self, kind: LetterKind) -> dict[tuple[str, str], tuple[str, str]]:
        """Return {(person, rujukan): (id, number)} of the letters of a kind, the last one wins."""
        rows = self._database.rows(
            "SELECT pegawai_id, rujukan, id, nomor FROM surat"
            " WHERE deleted_at IS NULL AND jenis = ? ORDER BY tahun, nomor_urut",
            (kind.value,),
        )
        return {(row[0], row[1]): (row[2], row[3]) for row in rows}

    def with_code(self, code: str) -> tuple[Any, ...] | None:
        """Return (subject, number, audit line, creation, user, deletion) of a printed code."""
        return self._database.one(
            "SELECT perihal, nomor, nomor_audit, created_at, changed_by, deleted_at FROM surat"
            " WHERE json_extract(isi, '$.kaki.kode') = ?",
            (code,),
        )

    def remove(self, writer: Writer, letters: Sequence[Letter]) -> None:
        """Withdraw letters; their numbers are not given again."""
        for letter in letters:
            writer.delete(TABLE, letter.id, letter.rev)

    def done(self) -> dict[tuple[str, str, str], tuple[str, int]]:
        """Return {(kind, person, date): (id, rev)} of the due dates marked as done."""
        rows = self._database.rows(
            "SELECT jenis, pegawai_id, tanggal, id, rev FROM tenggat_selesai"
            " WHERE deleted_at IS NULL"
        )
        return {(row[0], row[1], row[2]): (row[3], row[4]) for row in rows}

    def mark_done(self, writer: Writer, keys: Sequence[tuple[str, str, date]]) -> None:
        """Mark due dates (kind, person, date) as done."""
        rows = [
            (natural_id(DONE, kind, person, day.isoformat()), kind, person, day.isoformat())
            for kind, person, day in keys
        ]
        writer.insert_many(DONE, ("id", "jenis", "pegawai_id", "tanggal"), rows)

    def unmark(self, writer: Writer, rows: Sequence[tuple[str, int]]) -> None:
        """Take marks back, given as (id, rev)."""
        for row_id, rev in rows:
            writer.delete(DONE, row_id, rev)


def _stored(letter: Letter) -> tuple[object, ...]:
    values = {name: getattr(letter, name) for name in _COLUMNS}
    values |= {"jenis": letter.jenis.value, "tanggal": letter.tanggal.isoformat()}
    return tuple(values.values())


def _letter(row: Sequence[Any]) -> Letter:
    values = dict(zip(("id", "rev", *_COLUMNS), row, strict=True))
    values["jenis"] = LetterKind(values["jenis"])
    values["tanggal"] = date.fromisoformat(values["tanggal"])
    return Letter(**values)
