-- Version 8. SKP: plans with results, indicators, attachments and dialogues, the work of each
-- period on them, templates per post. Periods are named by their code within the year of the SKP.
-- Targets and realised numbers are numbers times 10 000.

CREATE TABLE skp (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
    periode_mulai TEXT NOT NULL CHECK (periode_mulai IS date(periode_mulai)),
    periode_selesai TEXT NOT NULL CHECK (
        periode_selesai IS date(periode_selesai) AND periode_selesai >= periode_mulai
    ),
    pendekatan TEXT NOT NULL DEFAULT 'KUANTITATIF' CHECK (pendekatan IN ('KUANTITATIF','KUALITATIF')),
    jenis_form TEXT NOT NULL DEFAULT 'JA_JF' CHECK (jenis_form IN ('JPT','JA_JF')),
    is_plt_plh_pj INTEGER NOT NULL DEFAULT 0 CHECK (is_plt_plh_pj IN (0, 1)),
    jabatan TEXT NOT NULL DEFAULT '',
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    pejabat_penilai_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT
        CHECK (pejabat_penilai_id <> pegawai_id),
    atasan_penilai_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT
        CHECK (atasan_penilai_id <> pejabat_penilai_id),
    status TEXT NOT NULL DEFAULT 'DRAF' CHECK (
        status IN ('DRAF','DIAJUKAN','DISETUJUI','DIKEMBALIKAN','DITUTUP')
    ),
    tanggal_pengajuan TEXT CHECK (tanggal_pengajuan IS date(tanggal_pengajuan)),
    tanggal_penetapan TEXT CHECK (tanggal_penetapan IS date(tanggal_penetapan)),
    catatan TEXT NOT NULL DEFAULT '',
    sebelum_id TEXT REFERENCES skp (id) ON DELETE RESTRICT,
    ekspektasi_1 TEXT NOT NULL DEFAULT '',
    ekspektasi_2 TEXT NOT NULL DEFAULT '',
    ekspektasi_3 TEXT NOT NULL DEFAULT '',
    ekspektasi_4 TEXT NOT NULL DEFAULT '',
    ekspektasi_5 TEXT NOT NULL DEFAULT '',
    ekspektasi_6 TEXT NOT NULL DEFAULT '',
    ekspektasi_7 TEXT NOT NULL DEFAULT '',
    versi_isi INTEGER NOT NULL DEFAULT 0,
    beku TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (status NOT IN ('DISETUJUI','DITUTUP') OR beku <> '')
) STRICT;
-- catatan: why it was returned; sebelum_id: the SKP this one replaces from its first day on
-- ekspektasi_1..7: ekspektasi khusus pimpinan of the seven values; versi_isi counts changes of
-- the rows below; beku: JSON of the people and the agency, filled on approval
CREATE INDEX skp_pegawai ON skp (pegawai_id, tahun);
CREATE INDEX skp_tahun ON skp (tahun, status, unit_id);
CREATE INDEX skp_penilai ON skp (pejabat_penilai_id, tahun);

CREATE TABLE rhk (
    id TEXT NOT NULL PRIMARY KEY,
    skp_id TEXT NOT NULL REFERENCES skp (id) ON DELETE RESTRICT,
    jenis TEXT NOT NULL DEFAULT 'UTAMA' CHECK (jenis IN ('UTAMA','TAMBAHAN')),
    no INTEGER NOT NULL CHECK (no > 0),
    uraian TEXT NOT NULL DEFAULT '',
    rhk_pimpinan TEXT NOT NULL DEFAULT '',
    rhk_pimpinan_id TEXT REFERENCES rhk (id) ON DELETE RESTRICT,
    penugasan_dari TEXT NOT NULL DEFAULT '',
    klasifikasi TEXT NOT NULL DEFAULT 'ORGANISASI' CHECK (klasifikasi IN ('ORGANISASI','INDIVIDU')),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- rhk_pimpinan: the text of the superior's result that is intervened, as it was chosen or typed
CREATE INDEX rhk_skp ON rhk (skp_id, jenis, no);
CREATE INDEX rhk_atas ON rhk (rhk_pimpinan_id);

CREATE TABLE iki (
    id TEXT NOT NULL PRIMARY KEY,
    rhk_id TEXT NOT NULL REFERENCES rhk (id) ON DELETE RESTRICT,
    no INTEGER NOT NULL CHECK (no > 0),
    aspek TEXT CHECK (aspek IN ('KUANTITAS','KUALITAS','WAKTU','BIAYA')),
    uraian TEXT NOT NULL DEFAULT '',
    target_teks TEXT NOT NULL DEFAULT '',
    target_min INTEGER,
    target_max INTEGER,
    satuan TEXT NOT NULL DEFAULT '',
    arah TEXT NOT NULL DEFAULT 'MAX' CHECK (arah IN ('MAX','MIN','TEPAT')),
    perspektif TEXT CHECK (
        perspektif IN ('PENERIMA_LAYANAN','PROSES_BISNIS','PENGUATAN_INTERNAL','ANGGARAN')
    ),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX iki_rhk ON iki (rhk_id, no);

CREATE TABLE lampiran_skp (
    id TEXT NOT NULL PRIMARY KEY,
    skp_id TEXT NOT NULL REFERENCES skp (id) ON DELETE RESTRICT,
    jenis TEXT NOT NULL CHECK (
        jenis IN ('DUKUNGAN_SUMBER_DAYA','SKEMA_PERTANGGUNGJAWABAN','KONSEKUENSI')
    ),
    no INTEGER NOT NULL CHECK (no > 0),
    uraian TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX lampiran_skp_skp ON lampiran_skp (skp_id, jenis, no);

CREATE TABLE dialog_kinerja (
    id TEXT NOT NULL PRIMARY KEY,
    skp_id TEXT NOT NULL REFERENCES skp (id) ON DELETE RESTRICT,
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    peserta TEXT NOT NULL DEFAULT '',
    rencana_kinerja TEXT NOT NULL DEFAULT '',
    sumber_daya TEXT NOT NULL DEFAULT '',
    skema_pertanggungjawaban TEXT NOT NULL DEFAULT '',
    konsekuensi TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX dialog_skp ON dialog_kinerja (skp_id, tanggal);

CREATE TABLE rencana_aksi (
    id TEXT NOT NULL PRIMARY KEY,
    rhk_id TEXT NOT NULL REFERENCES rhk (id) ON DELETE RESTRICT,
    periode_kode TEXT NOT NULL CHECK (periode_kode <> ''),
    uraian TEXT NOT NULL DEFAULT '',
    target TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX rencana_aksi_rhk ON rencana_aksi (rhk_id, periode_kode) WHERE deleted_at IS NULL;

CREATE TABLE bukti_dukung (
    id TEXT NOT NULL PRIMARY KEY,
    rhk_id TEXT NOT NULL REFERENCES rhk (id) ON DELETE RESTRICT,
    iki_id TEXT REFERENCES iki (id) ON DELETE RESTRICT,
    periode_kode TEXT NOT NULL CHECK (periode_kode <> ''),
    nama TEXT NOT NULL CHECK (nama <> ''),
    tautan TEXT NOT NULL DEFAULT '',
    berkas_id TEXT NOT NULL DEFAULT '',
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- tautan: a link or path as typed; berkas_id: a file kept inside the office file
CREATE INDEX bukti_dukung_rhk ON bukti_dukung (rhk_id, periode_kode);

CREATE TABLE realisasi (
    id TEXT NOT NULL PRIMARY KEY,
    iki_id TEXT NOT NULL REFERENCES iki (id) ON DELETE RESTRICT,
    periode_kode TEXT NOT NULL CHECK (periode_kode <> ''),
    teks TEXT NOT NULL DEFAULT '',
    nilai_angka INTEGER,
    sumber_data TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX realisasi_iki ON realisasi (iki_id, periode_kode) WHERE deleted_at IS NULL;

CREATE TABLE umpan_balik (
    id TEXT NOT NULL PRIMARY KEY,
    skp_id TEXT NOT NULL REFERENCES skp (id) ON DELETE RESTRICT,
    rhk_id TEXT REFERENCES rhk (id) ON DELETE RESTRICT,
    nilai_dasar INTEGER CHECK (nilai_dasar BETWEEN 1 AND 7),
    periode_kode TEXT NOT NULL CHECK (periode_kode <> ''),
    pemberi_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT,
    predikat TEXT CHECK (predikat IN ('ATAS','SESUAI','BAWAH')),
    catatan TEXT NOT NULL DEFAULT '',
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK ((rhk_id IS NULL) <> (nilai_dasar IS NULL))
) STRICT;
CREATE INDEX umpan_balik_skp ON umpan_balik (skp_id, periode_kode);
CREATE INDEX umpan_balik_rhk ON umpan_balik (rhk_id, periode_kode);

CREATE TABLE templat_skp (
    id TEXT NOT NULL PRIMARY KEY,
    nama TEXT NOT NULL CHECK (nama <> ''),
    jabatan TEXT NOT NULL DEFAULT '',
    pendekatan TEXT NOT NULL CHECK (pendekatan IN ('KUANTITATIF','KUALITATIF')),
    jenis_form TEXT NOT NULL CHECK (jenis_form IN ('JPT','JA_JF')),
    isi TEXT NOT NULL CHECK (json_valid(isi)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;

CREATE TABLE evaluasi_plt (
    id TEXT NOT NULL PRIMARY KEY,
    skp_id TEXT NOT NULL REFERENCES skp (id) ON DELETE RESTRICT,
    periode_kode TEXT NOT NULL CHECK (periode_kode <> ''),
    hasil TEXT CHECK (hasil IN ('ATAS','SESUAI','BAWAH')),
    perilaku TEXT CHECK (perilaku IN ('ATAS','SESUAI','BAWAH')),
    predikat TEXT CHECK (predikat IN ('SANGAT_BAIK','BAIK','BUTUH_PERBAIKAN','KURANG','SANGAT_KURANG')),
    catatan TEXT NOT NULL DEFAULT '',
    tanggal TEXT CHECK (tanggal IS date(tanggal)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX evaluasi_plt_skp ON evaluasi_plt (skp_id, periode_kode) WHERE deleted_at IS NULL;
-- the second evaluation of somebody who holds another post as Plt/Plh/Pj; whoever asks for the
-- predikat of a person reads evaluasi, which is of the definitive post alone
