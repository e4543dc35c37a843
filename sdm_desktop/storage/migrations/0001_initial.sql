-- Version 1. Standard audit columns on every table: rev, owner_office, created_at, changed_at,
-- changed_by, deleted_at. Dates and times are ISO text, times in UTC. Never edit: add a new step.

CREATE TABLE unor (
    id TEXT NOT NULL PRIMARY KEY,
    nama TEXT NOT NULL CHECK (nama <> ''),
    induk_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    siasn_id TEXT NOT NULL DEFAULT '',
    kepala_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT,
    jalur TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX unor_induk ON unor (induk_id);

CREATE TABLE pegawai (
    id TEXT NOT NULL PRIMARY KEY,
    pns_id TEXT NOT NULL DEFAULT '',
    nip TEXT NOT NULL CHECK (length(nip) = 18 AND nip NOT GLOB '*[^0-9]*'),
    nip_lama TEXT NOT NULL DEFAULT '',
    nama TEXT NOT NULL CHECK (nama <> ''),
    gelar_depan TEXT NOT NULL DEFAULT '',
    gelar_belakang TEXT NOT NULL DEFAULT '',
    tempat_lahir_id TEXT NOT NULL DEFAULT '',
    tempat_lahir TEXT NOT NULL DEFAULT '',
    tanggal_lahir TEXT CHECK (tanggal_lahir IS date(tanggal_lahir)),
    jenis_kelamin TEXT CHECK (jenis_kelamin IN ('L','P')),
    agama_id TEXT NOT NULL DEFAULT '',
    agama TEXT NOT NULL DEFAULT '',
    jenis_kawin_id TEXT NOT NULL DEFAULT '',
    status_kawin TEXT NOT NULL DEFAULT '',
    nik TEXT NOT NULL DEFAULT '',
    nomor_hp TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    email_gov TEXT NOT NULL DEFAULT '',
    alamat TEXT NOT NULL DEFAULT '',
    npwp TEXT NOT NULL DEFAULT '',
    nomor_bpjs TEXT NOT NULL DEFAULT '',
    jenis_pegawai_id TEXT NOT NULL DEFAULT '',
    jenis_pegawai TEXT NOT NULL DEFAULT '',
    kedudukan_hukum_id TEXT NOT NULL DEFAULT '',
    kedudukan_hukum TEXT NOT NULL DEFAULT '',
    status TEXT CHECK (status IN ('CPNS','PNS','PPPK','PPPK_PARUH_WAKTU')),
    kartu_asn_virtual TEXT NOT NULL DEFAULT '',
    nomor_sk_cpns TEXT NOT NULL DEFAULT '',
    tanggal_sk_cpns TEXT CHECK (tanggal_sk_cpns IS date(tanggal_sk_cpns)),
    tmt_cpns TEXT CHECK (tmt_cpns IS date(tmt_cpns)),
    nomor_sk_pns TEXT NOT NULL DEFAULT '',
    tanggal_sk_pns TEXT CHECK (tanggal_sk_pns IS date(tanggal_sk_pns)),
    tmt_pns TEXT CHECK (tmt_pns IS date(tmt_pns)),
    gol_awal_id TEXT NOT NULL DEFAULT '',
    gol_awal TEXT NOT NULL DEFAULT '',
    gol_akhir_id TEXT NOT NULL DEFAULT '',
    gol_akhir TEXT NOT NULL DEFAULT '',
    tmt_golongan TEXT CHECK (tmt_golongan IS date(tmt_golongan)),
    mk_tahun INTEGER CHECK (mk_tahun >= 0),
    mk_bulan INTEGER CHECK (mk_bulan >= 0),
    jenis_jabatan_id TEXT NOT NULL DEFAULT '',
    jenis_jabatan TEXT NOT NULL DEFAULT '',
    jabatan_id TEXT NOT NULL DEFAULT '',
    jabatan_nama TEXT NOT NULL DEFAULT '',
    tmt_jabatan TEXT CHECK (tmt_jabatan IS date(tmt_jabatan)),
    tingkat_pendidikan_id TEXT NOT NULL DEFAULT '',
    tingkat_pendidikan TEXT NOT NULL DEFAULT '',
    pendidikan_id TEXT NOT NULL DEFAULT '',
    jurusan TEXT NOT NULL DEFAULT '',
    tahun_lulus INTEGER CHECK (tahun_lulus >= 0),
    kpkn_id TEXT NOT NULL DEFAULT '',
    kpkn TEXT NOT NULL DEFAULT '',
    lokasi_kerja_id TEXT NOT NULL DEFAULT '',
    lokasi_kerja TEXT NOT NULL DEFAULT '',
    unor_id TEXT NOT NULL DEFAULT '',
    unor_nama TEXT NOT NULL DEFAULT '',
    instansi_induk_id TEXT NOT NULL DEFAULT '',
    instansi_induk TEXT NOT NULL DEFAULT '',
    instansi_kerja_id TEXT NOT NULL DEFAULT '',
    instansi_kerja TEXT NOT NULL DEFAULT '',
    satuan_kerja_induk_id TEXT NOT NULL DEFAULT '',
    satuan_kerja_induk TEXT NOT NULL DEFAULT '',
    unor_induk_id TEXT NOT NULL DEFAULT '',
    unor_induk TEXT NOT NULL DEFAULT '',
    is_valid_nik INTEGER CHECK (is_valid_nik IN (0, 1)),
    nama_sekolah TEXT NOT NULL DEFAULT '',
    flag_ikd INTEGER CHECK (flag_ikd IN (0, 1)),
    eselon_id TEXT NOT NULL DEFAULT '',
    eselon TEXT NOT NULL DEFAULT '',
    tanggal_lulus TEXT CHECK (tanggal_lulus IS date(tanggal_lulus)),
    jenjang TEXT NOT NULL DEFAULT '',
    kelas_jabatan INTEGER CHECK (kelas_jabatan >= 0),
    tmt_eselon TEXT CHECK (tmt_eselon IS date(tmt_eselon)),
    bup INTEGER CHECK (bup >= 0),
    kontrak_nomor TEXT NOT NULL DEFAULT '',
    kontrak_mulai TEXT CHECK (kontrak_mulai IS date(kontrak_mulai)),
    kontrak_akhir TEXT CHECK (kontrak_akhir IS date(kontrak_akhir)),
    kontrak_ke INTEGER CHECK (kontrak_ke >= 0),
    jam_per_minggu INTEGER CHECK (jam_per_minggu >= 0),
    upah INTEGER CHECK (upah >= 0),
    sumber_anggaran TEXT NOT NULL DEFAULT '',
    is_data_rekaan INTEGER CHECK (is_data_rekaan IN (0, 1)),
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    nama_cari TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX pegawai_nip ON pegawai (nip) WHERE deleted_at IS NULL;
CREATE INDEX pegawai_nama ON pegawai (nama_cari, id);
CREATE INDEX pegawai_unit ON pegawai (unit_id);
-- all that a list is sorted by: sorting reads this and not the wide rows
CREATE INDEX pegawai_daftar ON pegawai (
    id, nip, status, gol_akhir, jabatan_nama, unit_id, unor_nama, tanggal_lahir, kedudukan_hukum
);

CREATE TABLE pengguna (
    id TEXT NOT NULL PRIMARY KEY,
    nama_pengguna TEXT NOT NULL UNIQUE CHECK (nama_pengguna <> ''),
    nama TEXT NOT NULL,
    peran TEXT NOT NULL CHECK (peran IN ('admin','penilai','pimpinan','auditor')),
    pegawai_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT,
    aktif INTEGER NOT NULL DEFAULT 1 CHECK (aktif IN (0, 1)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;

CREATE TABLE periode (
    id TEXT NOT NULL PRIMARY KEY,
    tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
    kode TEXT NOT NULL,
    jenis TEXT NOT NULL CHECK (jenis IN ('BULANAN','TRIWULANAN','SEMESTERAN','TAHUNAN')),
    mulai TEXT NOT NULL CHECK (mulai IS date(mulai)),
    selesai TEXT NOT NULL CHECK (selesai IS date(selesai) AND selesai >= mulai),
    batas_pengisian TEXT NOT NULL CHECK (batas_pengisian IS date(batas_pengisian)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    UNIQUE (tahun, kode)
) STRICT;

CREATE TABLE penugasan (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL UNIQUE REFERENCES pegawai (id) ON DELETE RESTRICT,
    penilai_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT CHECK (penilai_id <> pegawai_id),
    atasan_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT CHECK (atasan_id <> penilai_id),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;

CREATE TABLE evaluasi (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    periode_id TEXT NOT NULL REFERENCES periode (id) ON DELETE RESTRICT,
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    penilai_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT CHECK (penilai_id <> pegawai_id),
    atasan_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT,
    hasil TEXT CHECK (hasil IN ('ATAS','SESUAI','BAWAH')),
    nilai_1 TEXT CHECK (nilai_1 IN ('ATAS','SESUAI','BAWAH')),
    nilai_2 TEXT CHECK (nilai_2 IN ('ATAS','SESUAI','BAWAH')),
    nilai_3 TEXT CHECK (nilai_3 IN ('ATAS','SESUAI','BAWAH')),
    nilai_4 TEXT CHECK (nilai_4 IN ('ATAS','SESUAI','BAWAH')),
    nilai_5 TEXT CHECK (nilai_5 IN ('ATAS','SESUAI','BAWAH')),
    nilai_6 TEXT CHECK (nilai_6 IN ('ATAS','SESUAI','BAWAH')),
    nilai_7 TEXT CHECK (nilai_7 IN ('ATAS','SESUAI','BAWAH')),
    perilaku TEXT CHECK (perilaku IN ('ATAS','SESUAI','BAWAH')),
    saran_perilaku TEXT CHECK (saran_perilaku IN ('ATAS','SESUAI','BAWAH')),
    predikat TEXT CHECK (predikat IN ('SANGAT_BAIK','BAIK','BUTUH_PERBAIKAN','KURANG','SANGAT_KURANG')),
    alasan_perilaku TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'DRAF' CHECK (status IN ('DRAF','FINAL','TIDAK_DINILAI')),
    alasan_tidak_dinilai TEXT NOT NULL DEFAULT '',
    tanggal TEXT CHECK (tanggal IS date(tanggal)),
    final_pada TEXT,
    final_oleh TEXT NOT NULL DEFAULT '',
    beku TEXT NOT NULL DEFAULT '',
    aturan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (status <> 'FINAL' OR (predikat IS NOT NULL AND beku <> ''))
) STRICT;
CREATE UNIQUE INDEX evaluasi_orang ON evaluasi (pegawai_id, periode_id) WHERE deleted_at IS NULL;
CREATE INDEX evaluasi_periode ON evaluasi (periode_id, unit_id);
CREATE INDEX evaluasi_penilai ON evaluasi (penilai_id, periode_id);
-- the home page counts seven periods from this alone
CREATE INDEX evaluasi_hasil ON evaluasi (periode_id, status, predikat) WHERE deleted_at IS NULL;

CREATE TABLE target_kinerja (
    id TEXT NOT NULL PRIMARY KEY,
    evaluasi_id TEXT NOT NULL REFERENCES evaluasi (id) ON DELETE RESTRICT,
    indikator TEXT NOT NULL CHECK (indikator <> ''),
    satuan TEXT NOT NULL DEFAULT '',
    target INTEGER NOT NULL,
    realisasi INTEGER,
    is_maks INTEGER NOT NULL DEFAULT 1 CHECK (is_maks IN (0, 1)),
    penyebab TEXT NOT NULL DEFAULT '',
    tindak_lanjut TEXT NOT NULL DEFAULT '',
    tenggat TEXT CHECK (tenggat IS date(tenggat)),
    status TEXT NOT NULL DEFAULT 'BELUM' CHECK (status IN ('BELUM','BERJALAN','SELESAI')),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX target_evaluasi ON target_kinerja (evaluasi_id);
-- target and realisasi are numbers times 10 000

CREATE TABLE capaian_organisasi (
    id TEXT NOT NULL PRIMARY KEY,
    unit_id TEXT NOT NULL REFERENCES unor (id) ON DELETE RESTRICT,
    periode_id TEXT NOT NULL REFERENCES periode (id) ON DELETE RESTRICT,
    predikat TEXT NOT NULL CHECK (predikat IN ('ISTIMEWA','BAIK','BUTUH_PERBAIKAN','KURANG','SANGAT_KURANG')),
    dasar TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX capaian_unit ON capaian_organisasi (unit_id, periode_id) WHERE deleted_at IS NULL;

CREATE TABLE aturan (
    id TEXT NOT NULL PRIMARY KEY,
    kode TEXT NOT NULL,
    nama TEXT NOT NULL,
    berlaku_mulai TEXT NOT NULL CHECK (berlaku_mulai IS date(berlaku_mulai)),
    berlaku_sampai TEXT CHECK (berlaku_sampai IS date(berlaku_sampai)),
    dasar_hukum TEXT NOT NULL,
    keyakinan TEXT NOT NULL CHECK (keyakinan IN ('C','C2','R','D')),
    isi TEXT NOT NULL,
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    UNIQUE (kode, berlaku_mulai)
) STRICT;

CREATE TABLE pengaturan (
    id TEXT NOT NULL PRIMARY KEY,
    isi TEXT NOT NULL DEFAULT '',
    data BLOB,
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- id is the name of the setting; isi is JSON, data holds images

CREATE TABLE audit (
    nomor INTEGER NOT NULL PRIMARY KEY,
    waktu TEXT NOT NULL,
    pengguna TEXT NOT NULL,
    aksi TEXT NOT NULL,
    objek TEXT NOT NULL DEFAULT '',
    objek_id TEXT NOT NULL DEFAULT '',
    rincian TEXT NOT NULL DEFAULT '',
    jumlah INTEGER NOT NULL DEFAULT 1,
    mengubah INTEGER NOT NULL CHECK (mengubah IN (0, 1)),
    hash TEXT NOT NULL
) STRICT;
-- mengubah = 0: log-in, print, export. Only rows with 1 anchor a printed document.
CREATE TRIGGER audit_tetap BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_utuh BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TABLE riwayat_versi (
    urut INTEGER NOT NULL PRIMARY KEY,
    nomor_audit INTEGER NOT NULL REFERENCES audit (nomor) DEFERRABLE INITIALLY DEFERRED,
    tabel TEXT NOT NULL,
    baris_id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    operasi TEXT NOT NULL CHECK (operasi IN ('tambah','ubah','hapus','pulih')),
    isi TEXT NOT NULL
) STRICT;
CREATE INDEX riwayat_baris ON riwayat_versi (baris_id, rev);
CREATE INDEX riwayat_audit ON riwayat_versi (nomor_audit);
-- isi: JSON; tambah: {column: new}; otherwise {column: [old, new]}

CREATE TABLE cari (
    pos INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kunci TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE cari_fts USING fts5 (
    kunci, content='cari', content_rowid='pos', prefix='1 2 3', detail='none',
    tokenize="unicode61 remove_diacritics 2"
);
