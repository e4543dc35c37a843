"""Where the office's own fields of employees are kept."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sdm_desktop.domain.custom_fields import CustomField, CustomKind, FieldChoice, FormerNames
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.write import Writer

TABLE = "kolom_pegawai"
_SELECT = "SELECT id, rev, nama, jenis, pilihan, wajib, peka, urutan FROM kolom_pegawai"
_ORDER = " ORDER BY urutan, nama, id"


class CustomFieldRepository:
    """Reads and writes definitions; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[CustomField]:
        """Return the fields in their order."""
        return self._fetch(f"{_SELECT} WHERE deleted_at IS NULL{_ORDER}")

    def ever(self) -> list[CustomField]:
        """Return every field there ever was, removed ones included."""
        return self._fetch(f"{_SELECT}{_ORDER}")

    def former(self) -> dict[str, FormerNames]:
        """Return what the fields and their choices were called before, by field id."""
        rows = self._database.rows(
            # the + and CROSS keep SQLite from reading the whole log to spare a sort of a few rows
            "SELECT v.baris_id, v.isi FROM kolom_pegawai k CROSS JOIN riwayat_versi v"
            " ON v.baris_id = k.id AND v.tabel = 'kolom_pegawai' AND v.operasi = 'ubah'"
            " WHERE k.deleted_at IS NULL ORDER BY +v.urut"
        )
        names: dict[str, list[str]] = defaultdict(list)
        choices: dict[str, list[FieldChoice]] = defaultdict(list)
        for field_id, text in rows:
            changed = json.loads(text)
            if "nama" in changed:
                names[field_id].append(changed["nama"][0])
            if "pilihan" in changed:
                before = json.loads(changed["pilihan"][0])
                choices[field_id] += [FieldChoice(one, words) for one, words in before]
        return {
            one: FormerNames(tuple(names[one]), tuple(choices[one]))
            for one in names.keys() | choices.keys()
        }

    def get(self, field_id: str) -> CustomField | None:
        """Return one field."""
        found = self._fetch(f"{_SELECT} WHERE deleted_at IS NULL AND id = ?", (field_id,))
        return found[0] if found else None

    def add(self, writer: Writer, field: CustomField) -> str:
        """Store a new field and return its id."""
        field_id = new_id()
        writer.insert(TABLE, field_id, _stored(field))
        return field_id

    def change(self, writer: Writer, field: CustomField) -> int:
        """Store another definition and return the new rev."""
        return writer.update(TABLE, field.id, field.rev, _stored(field))

    def remove(self, writer: Writer, field: CustomField) -> None:
        """Mark a field as removed; the values of people stay."""
        writer.delete(TABLE, field.id, field.rev)

    def holders(self) -> dict[str, int]:
        """Return how many people hold a value, by field id."""
        rows = self._database.rows(
            "SELECT j.key, count(*) FROM pegawai p, json_each(p.tambahan) j"
            " WHERE p.deleted_at IS NULL AND p.tambahan <> '{}' GROUP BY j.key"
        )
        return dict(rows)

    def values(self, field_id: str) -> list[tuple[str, int, str, str, str]]:
        """Return (person, rev, name, value, all values) of everybody who holds a value, by name.

        People who were removed are among them, so that they come back with values that fit.
        """
        return self._database.rows(
            "SELECT p.id, p.rev, p.nama, j.value, p.tambahan"
            " FROM pegawai p, json_each(p.tambahan) j"
            " WHERE p.tambahan <> '{}' AND j.key = ? ORDER BY p.nama_cari, p.id",
            (field_id,),
        )

    def _fetch(self, sql: str, parameters: Sequence[object] = ()) -> list[CustomField]:
        return [_field(row) for row in self._database.rows(sql, parameters)]


def _stored(field: CustomField) -> Mapping[str, object]:
    return {
        "nama": field.nama,
        "jenis": field.jenis.value,
        "pilihan": choices_text(field.pilihan),
        "wajib": int(field.wajib),
        "peka": int(field.peka),
        "urutan": field.urutan,
    }


def choices_text(choices: Iterable[FieldChoice]) -> str:
    """Return choices as stored."""
    rows = [[one.id, one.nama] for one in choices]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _field(row: Sequence[Any]) -> CustomField:
    field_id, rev, name, kind, choices, is_needed, is_sensitive, order = row
    return CustomField(
        id=field_id,
        rev=rev,
        nama=name,
        jenis=CustomKind(kind),
        pilihan=tuple(FieldChoice(one, words) for one, words in json.loads(choices)),
        wajib=bool(is_needed),
        peka=bool(is_sensitive),
        urutan=order,
    )
