-- Version 3. Register of outgoing letters, and due dates that were dealt with.

CREATE TABLE surat (
    id TEXT NOT NULL PRIMARY KEY,
    jenis TEXT NOT NULL CHECK (jenis IN ('KGB','PENSIUN','CUTI')),
    tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
    nomor_urut INTEGER NOT NULL CHECK (nomor_urut > 0),
    nomor TEXT NOT NULL CHECK (nomor <> ''),
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    perihal TEXT NOT NULL,
    rujukan TEXT NOT NULL DEFAULT '',
    isi TEXT NOT NULL CHECK (json_valid(isi)),
    nomor_audit INTEGER NOT NULL,
    hash TEXT NOT NULL,
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    UNIQUE (tahun, nomor_urut)
) STRICT;
-- a deleted letter keeps its number: the register has no second use of one
-- rujukan: what the letter is about (a TMT as YYYY-MM-DD, or the id of a leave)
-- isi: the letter as printed; nomor_audit: the audit line its codes are made from; hash: of the PDF
CREATE INDEX surat_pegawai ON surat (pegawai_id, jenis, rujukan);

CREATE TABLE tenggat_selesai (
    id TEXT NOT NULL PRIMARY KEY,
    jenis TEXT NOT NULL CHECK (jenis IN ('PENSIUN','KGB','PANGKAT','KONTRAK')),
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX tenggat_pegawai ON tenggat_selesai (pegawai_id, jenis, tanggal);
