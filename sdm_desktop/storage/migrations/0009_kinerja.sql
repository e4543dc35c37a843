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

ALTER TABLE evaluasi ADD COLUMN saran_hasil TEXT CHECK (saran_hasil IN ('ATAS','SESUAI','BAWAH'));
ALTER TABLE evaluasi ADD COLUMN alasan_hasil TEXT NOT NULL DEFAULT '';
ALTER TABLE evaluasi ADD COLUMN catatan_rahasia TEXT NOT NULL DEFAULT '';
-- catatan_rahasia is for the evaluator alone: never printed, never exported

CREATE TABLE catatan_kinerja (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    jenis TEXT NOT NULL CHECK (jenis IN ('POSITIF','NEGATIF','PEMBINAAN')),
    uraian TEXT NOT NULL CHECK (uraian <> ''),
    sumber TEXT NOT NULL DEFAULT 'PENILAI' CHECK (sumber IN ('PENILAI','REKAN','BAWAHAN','MASYARAKAT')),
    nilai_dasar INTEGER CHECK (nilai_dasar BETWEEN 1 AND 7),
    unsur_skm INTEGER CHECK (unsur_skm > 0),
    bukti TEXT NOT NULL DEFAULT '',
    pengaduan_id TEXT,
    status TEXT NOT NULL DEFAULT 'BARU' CHECK (status IN ('BARU','TERVERIFIKASI','DITOLAK')),
    is_rahasia INTEGER NOT NULL DEFAULT 0 CHECK (is_rahasia IN (0, 1)),
    penulis TEXT NOT NULL DEFAULT '',
    pemeriksa TEXT NOT NULL DEFAULT '',
    alasan_status TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- penulis and pemeriksa are user names; a note of the public counts only when somebody else verified it
CREATE INDEX catatan_kinerja_pegawai ON catatan_kinerja (pegawai_id, tanggal);
CREATE INDEX catatan_kinerja_status ON catatan_kinerja (status, tanggal);

CREATE TABLE penilaian_lain (
    id TEXT NOT NULL PRIMARY KEY,
    evaluasi_id TEXT NOT NULL REFERENCES evaluasi (id) ON DELETE RESTRICT,
    sumber TEXT NOT NULL CHECK (sumber IN ('SENDIRI','REKAN','BAWAHAN')),
    pemberi_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT,
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    hasil TEXT CHECK (hasil IN ('ATAS','SESUAI','BAWAH')),
    nilai_1 TEXT CHECK (nilai_1 IN ('ATAS','SESUAI','BAWAH')),
    nilai_2 TEXT CHECK (nilai_2 IN ('ATAS','SESUAI','BAWAH')),
    nilai_3 TEXT CHECK (nilai_3 IN ('ATAS','SESUAI','BAWAH')),
    nilai_4 TEXT CHECK (nilai_4 IN ('ATAS','SESUAI','BAWAH')),
    nilai_5 TEXT CHECK (nilai_5 IN ('ATAS','SESUAI','BAWAH')),
    nilai_6 TEXT CHECK (nilai_6 IN ('ATAS','SESUAI','BAWAH')),
    nilai_7 TEXT CHECK (nilai_7 IN ('ATAS','SESUAI','BAWAH')),
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- pemberi_id is empty for an anonymous voice
CREATE INDEX penilaian_lain_evaluasi ON penilaian_lain (evaluasi_id, sumber);

CREATE TABLE penyerahan (
    id TEXT NOT NULL PRIMARY KEY,
    evaluasi_id TEXT NOT NULL REFERENCES evaluasi (id) ON DELETE RESTRICT,
    tanggal_serah TEXT NOT NULL CHECK (tanggal_serah IS date(tanggal_serah)),
    tanggal_terima TEXT CHECK (tanggal_terima IS date(tanggal_terima)),
    tanggal_setuju TEXT CHECK (tanggal_setuju IS date(tanggal_setuju)),
    tanggal_atasan TEXT CHECK (tanggal_atasan IS date(tanggal_atasan)),
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- tanggal_terima: received by the employee, from there the days of the objection run;
-- tanggal_setuju: accepted in writing; tanggal_atasan: received by the evaluator's superior
CREATE UNIQUE INDEX penyerahan_evaluasi ON penyerahan (evaluasi_id) WHERE deleted_at IS NULL;

CREATE TABLE keberatan (
    id TEXT NOT NULL PRIMARY KEY,
    evaluasi_id TEXT NOT NULL REFERENCES evaluasi (id) ON DELETE RESTRICT,
    tanggal_ajukan TEXT NOT NULL CHECK (tanggal_ajukan IS date(tanggal_ajukan)),
    is_terlambat INTEGER NOT NULL DEFAULT 0 CHECK (is_terlambat IN (0, 1)),
    alasan TEXT NOT NULL CHECK (alasan <> ''),
    penjelasan_penilai TEXT NOT NULL DEFAULT '',
    tanggal_penjelasan TEXT CHECK (tanggal_penjelasan IS date(tanggal_penjelasan)),
    keputusan_atasan TEXT NOT NULL DEFAULT '',
    tanggal_keputusan TEXT CHECK (tanggal_keputusan IS date(tanggal_keputusan)),
    predikat_semula TEXT NOT NULL CHECK (predikat_semula IN ('SANGAT_BAIK','BAIK','BUTUH_PERBAIKAN','KURANG','SANGAT_KURANG')),
    predikat_akhir TEXT CHECK (predikat_akhir IN ('SANGAT_BAIK','BAIK','BUTUH_PERBAIKAN','KURANG','SANGAT_KURANG')),
    nomor_berita_acara TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK ((tanggal_keputusan IS NULL) = (predikat_akhir IS NULL))
) STRICT;
CREATE UNIQUE INDEX keberatan_evaluasi ON keberatan (evaluasi_id) WHERE deleted_at IS NULL;
CREATE INDEX keberatan_putusan ON keberatan (tanggal_keputusan, tanggal_ajukan);

CREATE TABLE tindak_lanjut (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    evaluasi_id TEXT REFERENCES evaluasi (id) ON DELETE RESTRICT,
    sasaran_id TEXT NOT NULL DEFAULT '',
    sasaran TEXT NOT NULL DEFAULT '',
    jenis TEXT NOT NULL CHECK (jenis IN ('USULAN','PERBAIKAN','PEMBINAAN','PELATIHAN')),
    kode TEXT NOT NULL DEFAULT '',
    uraian TEXT NOT NULL CHECK (uraian <> ''),
    penyebab TEXT NOT NULL DEFAULT '',
    mulai TEXT CHECK (mulai IS date(mulai)),
    target_selesai TEXT CHECK (target_selesai IS date(target_selesai)),
    penanggung_jawab TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'DIUSULKAN' CHECK (status IN ('DIUSULKAN','BERJALAN','SELESAI','BATAL')),
    hasil TEXT NOT NULL DEFAULT '',
    is_membaik INTEGER CHECK (is_membaik IN (0, 1)),
    tanggal_selesai TEXT CHECK (tanggal_selesai IS date(tanggal_selesai)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- sasaran_id: the indicator or target that was missed, sasaran its words
CREATE INDEX tindak_lanjut_pegawai ON tindak_lanjut (pegawai_id, status);
CREATE INDEX tindak_lanjut_evaluasi ON tindak_lanjut (evaluasi_id);
CREATE INDEX tindak_lanjut_status ON tindak_lanjut (status, target_selesai);

CREATE TABLE tindak_lanjut_langkah (
    id TEXT NOT NULL PRIMARY KEY,
    tindak_lanjut_id TEXT NOT NULL REFERENCES tindak_lanjut (id) ON DELETE RESTRICT,
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    uraian TEXT NOT NULL CHECK (uraian <> ''),
    hasil TEXT NOT NULL DEFAULT '',
    periksa_lagi TEXT CHECK (periksa_lagi IS date(periksa_lagi)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX tindak_lanjut_langkah_induk ON tindak_lanjut_langkah (tindak_lanjut_id, tanggal);

CREATE TABLE predikat_historis (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    tahun INTEGER NOT NULL CHECK (tahun BETWEEN 1980 AND 2100),
    bagian TEXT NOT NULL DEFAULT 'TAHUN' CHECK (bagian IN ('TAHUN','S1','S2')),
    skala TEXT NOT NULL CHECK (skala IN ('PP46','PP30','P8_2021','P6_2022')),
    nilai_skp INTEGER CHECK (nilai_skp >= 0),
    nilai_perilaku INTEGER CHECK (nilai_perilaku >= 0),
    nilai_akhir INTEGER CHECK (nilai_akhir >= 0),
    is_ide_baru INTEGER NOT NULL DEFAULT 0 CHECK (is_ide_baru IN (0, 1)),
    label_asli TEXT NOT NULL CHECK (label_asli <> ''),
    predikat_setara TEXT NOT NULL CHECK (predikat_setara IN ('SANGAT_BAIK','BAIK','BUTUH_PERBAIKAN','KURANG','SANGAT_KURANG')),
    sumber TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- numbers times 10 000
CREATE UNIQUE INDEX predikat_historis_orang ON predikat_historis (pegawai_id, tahun, bagian)
    WHERE deleted_at IS NULL;
