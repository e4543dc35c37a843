-- Version 5. Posts (jabatan), the need for them per unit (formasi), and the past of units.
-- A closed unit is a deleted row; berlaku_sampai is its last day.

ALTER TABLE unor ADD COLUMN jenis TEXT NOT NULL DEFAULT '';
ALTER TABLE unor ADD COLUMN urutan INTEGER CHECK (urutan > 0);
ALTER TABLE unor ADD COLUMN berlaku_mulai TEXT CHECK (berlaku_mulai IS date(berlaku_mulai));
ALTER TABLE unor ADD COLUMN berlaku_sampai TEXT CHECK (berlaku_sampai IS date(berlaku_sampai));

CREATE TABLE riwayat_unor (
    id TEXT NOT NULL PRIMARY KEY,
    unor_id TEXT NOT NULL REFERENCES unor (id) ON DELETE RESTRICT,
    jenis TEXT NOT NULL CHECK (jenis IN ('BENTUK','GANTI_NAMA','PINDAH','GABUNG','TUTUP')),
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    nama_lama TEXT NOT NULL DEFAULT '',
    nama_baru TEXT NOT NULL DEFAULT '',
    induk_lama_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    induk_baru_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    nomor_sk TEXT NOT NULL DEFAULT '',
    keterangan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX riwayat_unor_unit ON riwayat_unor (unor_id, tanggal);

CREATE TABLE jabatan (
    id TEXT NOT NULL PRIMARY KEY,
    jenis TEXT NOT NULL CHECK (jenis IN ('STRUKTURAL','FUNGSIONAL','PELAKSANA')),
    nama TEXT NOT NULL CHECK (nama <> ''),
    nama_cari TEXT NOT NULL CHECK (nama_cari <> ''),
    siasn_id TEXT NOT NULL DEFAULT '',
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    eselon TEXT NOT NULL DEFAULT '',
    jenjang TEXT NOT NULL DEFAULT '',
    bup INTEGER CHECK (bup BETWEEN 40 AND 80),
    kelas INTEGER CHECK (kelas BETWEEN 1 AND 17),
    kelompok TEXT NOT NULL DEFAULT '',
    dasar_hukum TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX jabatan_nama ON jabatan (nama_cari, COALESCE(unit_id, '')) WHERE deleted_at IS NULL;

CREATE TABLE formasi (
    id TEXT NOT NULL PRIMARY KEY,
    unit_id TEXT NOT NULL REFERENCES unor (id) ON DELETE RESTRICT,
    jabatan_id TEXT NOT NULL REFERENCES jabatan (id) ON DELETE RESTRICT,
    kebutuhan INTEGER CHECK (kebutuhan BETWEEN 0 AND 100000),
    keterangan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX formasi_unit ON formasi (unit_id, jabatan_id) WHERE deleted_at IS NULL;
CREATE INDEX formasi_jabatan ON formasi (jabatan_id);
