-- Version 6. Scans and photos of people; what they show lies encrypted beside this file.

CREATE TABLE dokumen (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    jenis TEXT NOT NULL CHECK (jenis <> ''),
    nomor TEXT NOT NULL DEFAULT '',
    tanggal TEXT CHECK (tanggal IS date(tanggal)),
    kedaluwarsa TEXT CHECK (kedaluwarsa IS date(kedaluwarsa)),
    kode TEXT NOT NULL DEFAULT '',
    riwayat_jenis TEXT NOT NULL DEFAULT '',
    riwayat_id TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    nama_berkas TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    format TEXT NOT NULL CHECK (format IN ('PDF','JPEG','PNG')),
    ukuran INTEGER NOT NULL CHECK (ukuran > 0),
    halaman INTEGER NOT NULL DEFAULT 1 CHECK (halaman > 0),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX dokumen_pegawai ON dokumen (pegawai_id, jenis);
CREATE INDEX dokumen_kedaluwarsa ON dokumen (kedaluwarsa) WHERE kedaluwarsa IS NOT NULL;
CREATE INDEX dokumen_isi ON dokumen (sha256);
CREATE INDEX dokumen_riwayat ON dokumen (riwayat_id) WHERE riwayat_id <> '';

CREATE TABLE foto (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    ukuran INTEGER NOT NULL CHECK (ukuran > 0),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX foto_pegawai ON foto (pegawai_id) WHERE deleted_at IS NULL;
CREATE INDEX foto_isi ON foto (sha256);

-- due dates of one more kind can be marked as done
CREATE TABLE tenggat_selesai_baru (
    id TEXT NOT NULL PRIMARY KEY,
    jenis TEXT NOT NULL CHECK (jenis IN ('PENSIUN','KGB','PANGKAT','KONTRAK','DOKUMEN')),
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
INSERT INTO tenggat_selesai_baru
    (id, jenis, pegawai_id, tanggal, catatan, rev, owner_office, created_at, changed_at,
     changed_by, deleted_at)
    SELECT id, jenis, pegawai_id, tanggal, catatan, rev, owner_office, created_at, changed_at,
        changed_by, deleted_at FROM tenggat_selesai;
DROP TABLE tenggat_selesai;
ALTER TABLE tenggat_selesai_baru RENAME TO tenggat_selesai;
CREATE INDEX tenggat_pegawai ON tenggat_selesai (pegawai_id, jenis, tanggal);
