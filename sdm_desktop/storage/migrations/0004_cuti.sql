-- Version 4. Leave: requests and decisions, holidays, opening balances.

CREATE TABLE cuti (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    jenis TEXT NOT NULL CHECK (
        jenis IN ('TAHUNAN','BESAR','SAKIT','MELAHIRKAN','ALASAN_PENTING','BERSAMA','CLTN')
    ),
    tanggal_mulai TEXT NOT NULL CHECK (tanggal_mulai IS date(tanggal_mulai)),
    tanggal_selesai TEXT NOT NULL CHECK (
        tanggal_selesai IS date(tanggal_selesai) AND tanggal_selesai >= tanggal_mulai
    ),
    jumlah_hari_kerja INTEGER NOT NULL CHECK (jumlah_hari_kerja >= 0),
    alasan TEXT NOT NULL DEFAULT '',
    alamat_selama_cuti TEXT NOT NULL DEFAULT '',
    telepon TEXT NOT NULL DEFAULT '',
    lampiran TEXT NOT NULL DEFAULT '',
    anak_ke INTEGER CHECK (anak_ke > 0),
    tanggal_pengajuan TEXT NOT NULL CHECK (tanggal_pengajuan IS date(tanggal_pengajuan)),
    status TEXT NOT NULL DEFAULT 'DIAJUKAN' CHECK (
        status IN ('DIAJUKAN','DISETUJUI','DITANGGUHKAN','DITOLAK','DIBATALKAN')
    ),
    nomor_surat TEXT NOT NULL DEFAULT '',
    pejabat_berwenang TEXT NOT NULL DEFAULT '',
    tanggal_keputusan TEXT CHECK (tanggal_keputusan IS date(tanggal_keputusan)),
    catatan_keputusan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX cuti_pegawai ON cuti (pegawai_id, tanggal_mulai);
CREATE INDEX cuti_hari ON cuti (tanggal_selesai, tanggal_mulai);

CREATE TABLE hari_libur (
    id TEXT NOT NULL PRIMARY KEY,
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    nama TEXT NOT NULL CHECK (nama <> ''),
    jenis TEXT NOT NULL CHECK (jenis IN ('NASIONAL','CUTI_BERSAMA','LOKAL')),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX hari_libur_tanggal ON hari_libur (tanggal) WHERE deleted_at IS NULL;
-- only holidays whose day never moves; the office adds the others each year
INSERT INTO hari_libur (id, tanggal, nama, jenis, created_at, changed_at) VALUES
    ('7a37e877-d9ae-558e-8e05-a4d1c81db514', '2025-01-01', 'Tahun Baru Masehi', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('7b567414-f464-500b-8606-62d189945458', '2025-05-01', 'Hari Buruh Internasional', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('d54a4b5e-00db-5c56-ab0d-21f62a658861', '2025-06-01', 'Hari Lahir Pancasila', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('6544bffe-3f8a-5c25-95bb-9de76c96eee9', '2025-08-17', 'Hari Kemerdekaan Republik Indonesia', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('eb0233c6-6c06-54f0-aa06-2bb9193df04f', '2025-12-25', 'Hari Raya Natal', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('f694fa74-59a5-5372-abaf-a773b68c6581', '2026-01-01', 'Tahun Baru Masehi', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('4a681eae-dfcd-5d3c-950e-aa8469fb892e', '2026-05-01', 'Hari Buruh Internasional', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('4db70ef7-dc54-5945-b921-ded05a4671a6', '2026-06-01', 'Hari Lahir Pancasila', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('2d92b711-e069-5043-80b6-20d930380d1c', '2026-08-17', 'Hari Kemerdekaan Republik Indonesia', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('566dbcda-7c72-566c-99f4-f923cb45a71e', '2026-12-25', 'Hari Raya Natal', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('f40cd73c-0e01-59e8-8dee-1a9bcdf39715', '2027-01-01', 'Tahun Baru Masehi', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('50ab3457-4b07-5d60-9d16-f11f19c2cefe', '2027-05-01', 'Hari Buruh Internasional', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('25a24c84-5023-5fc2-9c19-d8a675d7e635', '2027-06-01', 'Hari Lahir Pancasila', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('7d2dd914-abc2-50af-af01-460d6dbcf537', '2027-08-17', 'Hari Kemerdekaan Republik Indonesia', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z'),
    ('1b536d6a-144b-5ffa-b995-25aa96faed2b', '2027-12-25', 'Hari Raya Natal', 'NASIONAL', '2025-01-01T00:00:00.000000Z', '2025-01-01T00:00:00.000000Z');

CREATE TABLE cuti_saldo (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
    sisa_1 INTEGER NOT NULL DEFAULT 0 CHECK (sisa_1 >= 0),
    sisa_2 INTEGER NOT NULL DEFAULT 0 CHECK (sisa_2 >= 0),
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX cuti_saldo_orang ON cuti_saldo (pegawai_id, tahun) WHERE deleted_at IS NULL;
-- sisa_1: days left of the year before, sisa_2: of the year before that; as known when tahun begins
