-- Version 7. Fields of employees that the office defines itself.
-- The values of a person stand in one JSON object, {field id: value as text}, so that a page of
-- the list needs no other query. Values of a removed field stay and come back with it.

CREATE TABLE kolom_pegawai (
    id TEXT NOT NULL PRIMARY KEY,
    nama TEXT NOT NULL CHECK (nama <> ''),
    jenis TEXT NOT NULL CHECK (jenis IN ('TEKS','ANGKA','TANGGAL','PILIHAN')),
    pilihan TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pilihan)),
    wajib INTEGER NOT NULL DEFAULT 0 CHECK (wajib IN (0, 1)),
    peka INTEGER NOT NULL DEFAULT 0 CHECK (peka IN (0, 1)),
    urutan INTEGER NOT NULL DEFAULT 0,
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX kolom_pegawai_nama ON kolom_pegawai (nama COLLATE NOCASE) WHERE deleted_at IS NULL;

ALTER TABLE pegawai ADD COLUMN tambahan TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(tambahan));
