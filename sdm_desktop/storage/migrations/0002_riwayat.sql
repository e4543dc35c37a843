-- Version 2. Histories of a person. Field names follow the SIASN web service where it has them;
-- siasn_id is the id of the row there. keluarga is sensitive: only admins read it.

CREATE TABLE riwayat_golongan (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    golongan TEXT NOT NULL CHECK (golongan <> ''),
    tmt TEXT CHECK (tmt IS date(tmt)),
    mk_tahun INTEGER CHECK (mk_tahun >= 0),
    mk_bulan INTEGER CHECK (mk_bulan BETWEEN 0 AND 11),
    jenis_kp TEXT NOT NULL DEFAULT '',
    pertek_nomor TEXT NOT NULL DEFAULT '',
    pertek_tanggal TEXT CHECK (pertek_tanggal IS date(pertek_tanggal)),
    sk_nomor TEXT NOT NULL DEFAULT '',
    sk_tanggal TEXT CHECK (sk_tanggal IS date(sk_tanggal)),
    pejabat TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX riwayat_golongan_pegawai ON riwayat_golongan (pegawai_id);

CREATE TABLE riwayat_jabatan (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    jabatan_nama TEXT NOT NULL CHECK (jabatan_nama <> ''),
    jabatan_id TEXT NOT NULL DEFAULT '',
    jenis_jabatan TEXT NOT NULL DEFAULT '',
    jenjang TEXT NOT NULL DEFAULT '',
    eselon TEXT NOT NULL DEFAULT '',
    kelas_jabatan INTEGER CHECK (kelas_jabatan >= 0),
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    unor_id TEXT NOT NULL DEFAULT '',
    unor_nama TEXT NOT NULL DEFAULT '',
    unor_induk TEXT NOT NULL DEFAULT '',
    tmt TEXT CHECK (tmt IS date(tmt)),
    selesai TEXT CHECK (selesai IS date(selesai)),
    tmt_pelantikan TEXT CHECK (tmt_pelantikan IS date(tmt_pelantikan)),
    sk_nomor TEXT NOT NULL DEFAULT '',
    sk_tanggal TEXT CHECK (sk_tanggal IS date(sk_tanggal)),
    pejabat TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX riwayat_jabatan_pegawai ON riwayat_jabatan (pegawai_id);

CREATE TABLE riwayat_pendidikan (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    tingkat_pendidikan TEXT NOT NULL CHECK (tingkat_pendidikan <> ''),
    pendidikan_id TEXT NOT NULL DEFAULT '',
    jurusan TEXT NOT NULL DEFAULT '',
    nama_sekolah TEXT NOT NULL DEFAULT '',
    tahun_lulus INTEGER CHECK (tahun_lulus >= 0),
    tanggal_lulus TEXT CHECK (tanggal_lulus IS date(tanggal_lulus)),
    nomor_ijazah TEXT NOT NULL DEFAULT '',
    gelar_depan TEXT NOT NULL DEFAULT '',
    gelar_belakang TEXT NOT NULL DEFAULT '',
    sk_nomor TEXT NOT NULL DEFAULT '',
    sk_tanggal TEXT CHECK (sk_tanggal IS date(sk_tanggal)),
    pejabat TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX riwayat_pendidikan_pegawai ON riwayat_pendidikan (pegawai_id);

CREATE TABLE riwayat_diklat (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    nama TEXT NOT NULL CHECK (nama <> ''),
    latihan_id TEXT NOT NULL DEFAULT '',
    nomor TEXT NOT NULL DEFAULT '',
    tanggal TEXT CHECK (tanggal IS date(tanggal)),
    selesai TEXT CHECK (selesai IS date(selesai)),
    tahun INTEGER CHECK (tahun >= 0),
    jumlah_jam INTEGER CHECK (jumlah_jam >= 0),
    penyelenggara TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX riwayat_diklat_pegawai ON riwayat_diklat (pegawai_id);

CREATE TABLE riwayat_kursus (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    nama TEXT NOT NULL CHECK (nama <> ''),
    nomor TEXT NOT NULL DEFAULT '',
    tanggal TEXT CHECK (tanggal IS date(tanggal)),
    selesai TEXT CHECK (selesai IS date(selesai)),
    tahun INTEGER CHECK (tahun >= 0),
    jumlah_jam INTEGER CHECK (jumlah_jam >= 0),
    penyelenggara TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX riwayat_kursus_pegawai ON riwayat_kursus (pegawai_id);

CREATE TABLE riwayat_penghargaan (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    nama TEXT NOT NULL CHECK (nama <> ''),
    harga_id TEXT NOT NULL DEFAULT '',
    tahun INTEGER CHECK (tahun >= 0),
    sk_nomor TEXT NOT NULL DEFAULT '',
    sk_tanggal TEXT CHECK (sk_tanggal IS date(sk_tanggal)),
    pejabat TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX riwayat_penghargaan_pegawai ON riwayat_penghargaan (pegawai_id);

CREATE TABLE riwayat_hukdis (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    tingkat TEXT NOT NULL CHECK (tingkat IN ('RINGAN','SEDANG','BERAT')),
    jenis TEXT NOT NULL CHECK (jenis <> ''),
    mulai TEXT CHECK (mulai IS date(mulai)),
    masa_tahun INTEGER CHECK (masa_tahun >= 0),
    masa_bulan INTEGER CHECK (masa_bulan >= 0),
    akhir TEXT CHECK (akhir IS date(akhir)),
    nomor_pp TEXT NOT NULL DEFAULT '',
    alasan TEXT NOT NULL DEFAULT '',
    sk_nomor TEXT NOT NULL DEFAULT '',
    sk_tanggal TEXT CHECK (sk_tanggal IS date(sk_tanggal)),
    pejabat TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX riwayat_hukdis_pegawai ON riwayat_hukdis (pegawai_id);

CREATE TABLE riwayat_kgb (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    golongan TEXT NOT NULL DEFAULT '',
    tmt TEXT CHECK (tmt IS date(tmt)),
    gaji_pokok INTEGER CHECK (gaji_pokok >= 0),
    mk_tahun INTEGER CHECK (mk_tahun >= 0),
    mk_bulan INTEGER CHECK (mk_bulan BETWEEN 0 AND 11),
    sk_nomor TEXT NOT NULL DEFAULT '',
    sk_tanggal TEXT CHECK (sk_tanggal IS date(sk_tanggal)),
    pejabat TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX riwayat_kgb_pegawai ON riwayat_kgb (pegawai_id);

CREATE TABLE riwayat_kontrak (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    nomor TEXT NOT NULL DEFAULT '',
    mulai TEXT CHECK (mulai IS date(mulai)),
    akhir TEXT CHECK (akhir IS date(akhir)),
    ke INTEGER CHECK (ke >= 0),
    jabatan_nama TEXT NOT NULL DEFAULT '',
    golongan TEXT NOT NULL DEFAULT '',
    jam_per_minggu INTEGER CHECK (jam_per_minggu >= 0),
    upah INTEGER CHECK (upah >= 0),
    sumber_anggaran TEXT NOT NULL DEFAULT '',
    sk_nomor TEXT NOT NULL DEFAULT '',
    sk_tanggal TEXT CHECK (sk_tanggal IS date(sk_tanggal)),
    pejabat TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX riwayat_kontrak_pegawai ON riwayat_kontrak (pegawai_id);

CREATE TABLE riwayat_cltn (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    mulai TEXT CHECK (mulai IS date(mulai)),
    akhir TEXT CHECK (akhir IS date(akhir)),
    aktif_kembali TEXT CHECK (aktif_kembali IS date(aktif_kembali)),
    alasan TEXT NOT NULL DEFAULT '',
    sk_nomor TEXT NOT NULL DEFAULT '',
    sk_tanggal TEXT CHECK (sk_tanggal IS date(sk_tanggal)),
    pejabat TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX riwayat_cltn_pegawai ON riwayat_cltn (pegawai_id);

CREATE TABLE keluarga (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    hubungan TEXT NOT NULL CHECK (hubungan IN ('SUAMI','ISTRI','ANAK','AYAH','IBU')),
    nama TEXT NOT NULL CHECK (nama <> ''),
    tanggal_lahir TEXT CHECK (tanggal_lahir IS date(tanggal_lahir)),
    tunjangan INTEGER NOT NULL DEFAULT 0 CHECK (tunjangan IN (0, 1)),
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX keluarga_pegawai ON keluarga (pegawai_id);
