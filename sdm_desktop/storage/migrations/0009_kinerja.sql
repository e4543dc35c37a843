-- Version 9. Performance: opening balances of angka kredit; feedback, notes, objections,
-- follow-up, old ratings. Angka kredit are numbers times 10 000.

CREATE TABLE angka_kredit_saldo (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    jenjang TEXT NOT NULL CHECK (jenjang <> ''),
    per_tanggal TEXT NOT NULL CHECK (per_tanggal IS date(per_tanggal)),
    nilai INTEGER NOT NULL CHECK (nilai >= 0),
    dasar TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- nilai: the angka kredit of a jenjang that were there at the end of per_tanggal; later predikat
-- add to them; dasar: the PAK or letter they come from
CREATE UNIQUE INDEX angka_kredit_saldo_pegawai ON angka_kredit_saldo (pegawai_id, jenjang)
    WHERE deleted_at IS NULL;
