-- Version 13. Cooperation with partners, the budget of training, competences, needs and the yearly
-- plan. Amounts are whole rupiah; `volume`, `jp` are numbers times 10 000.

CREATE TABLE mitra (
    id TEXT NOT NULL PRIMARY KEY,
    nama TEXT NOT NULL CHECK (nama <> ''),
    singkatan TEXT NOT NULL DEFAULT '',
    jenis TEXT NOT NULL DEFAULT 'PERGURUAN_TINGGI' CHECK (jenis IN ('PERGURUAN_TINGGI','PEMERINTAH','SWASTA','LAINNYA')),
    catatan TEXT NOT NULL DEFAULT '',
    is_aktif INTEGER NOT NULL DEFAULT 1 CHECK (is_aktif IN (0, 1)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX mitra_nama ON mitra (nama) WHERE deleted_at IS NULL;

CREATE TABLE kerja_sama (
    id TEXT NOT NULL PRIMARY KEY,
    jenis TEXT NOT NULL CHECK (jenis IN ('MOU','PKS','IA')),
    judul TEXT NOT NULL CHECK (judul <> ''),
    mitra_id TEXT NOT NULL REFERENCES mitra (id) ON DELETE RESTRICT,
    nomor_satu TEXT NOT NULL DEFAULT '',
    nomor_dua TEXT NOT NULL DEFAULT '',
    induk_id TEXT REFERENCES kerja_sama (id) ON DELETE RESTRICT,
    menggantikan_id TEXT REFERENCES kerja_sama (id) ON DELETE RESTRICT,
    penanda_satu TEXT NOT NULL DEFAULT '',
    penanda_dua TEXT NOT NULL DEFAULT '',
    ruang_lingkup TEXT NOT NULL DEFAULT '',
    tanggal_ttd TEXT CHECK (tanggal_ttd IS date(tanggal_ttd)),
    mulai TEXT CHECK (mulai IS date(mulai)),
    berakhir TEXT CHECK (berakhir IS date(berakhir)),
    anggaran INTEGER CHECK (anggaran >= 0),
    sumber TEXT NOT NULL DEFAULT '',
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    dihentikan TEXT CHECK (dihentikan IS date(dihentikan)),
    alasan_henti TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (berakhir IS NULL OR mulai IS NULL OR berakhir > mulai),
    CHECK (dihentikan IS NULL OR alasan_henti <> ''),
    CHECK (induk_id IS NULL OR induk_id <> id),
    CHECK (menggantikan_id IS NULL OR menggantikan_id <> id)
) STRICT;
-- induk_id: the MoU of a PKS, the PKS of an IA; menggantikan_id: the document this one continues;
-- penanda_*: positions only; ruang_lingkup: one field in each line; a draft has no tanggal_ttd or mulai
CREATE INDEX kerja_sama_mitra ON kerja_sama (mitra_id);
CREATE INDEX kerja_sama_induk ON kerja_sama (induk_id);
CREATE INDEX kerja_sama_berakhir ON kerja_sama (berakhir);
CREATE INDEX kerja_sama_unit ON kerja_sama (unit_id);
CREATE UNIQUE INDEX kerja_sama_penerus ON kerja_sama (menggantikan_id)
    WHERE deleted_at IS NULL AND menggantikan_id IS NOT NULL;

CREATE TABLE kerja_sama_tindak (
    id TEXT NOT NULL PRIMARY KEY,
    kerja_sama_id TEXT NOT NULL REFERENCES kerja_sama (id) ON DELETE RESTRICT,
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    uraian TEXT NOT NULL CHECK (uraian <> ''),
    peserta INTEGER CHECK (peserta >= 0),
    jp INTEGER CHECK (jp >= 0),
    biaya INTEGER CHECK (biaya >= 0),
    hasil TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- what was done under an agreement outside the calendar of training; a kegiatan counts by its own link
CREATE INDEX kerja_sama_tindak_induk ON kerja_sama_tindak (kerja_sama_id, tanggal);

CREATE TABLE kerja_sama_berkas (
    id TEXT NOT NULL PRIMARY KEY,
    kerja_sama_id TEXT NOT NULL REFERENCES kerja_sama (id) ON DELETE RESTRICT,
    keterangan TEXT NOT NULL DEFAULT '',
    nama_berkas TEXT NOT NULL CHECK (nama_berkas <> ''),
    berkas_id TEXT NOT NULL CHECK (berkas_id <> ''),
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
-- berkas_id: the SHA-256 of a content in the content store
CREATE INDEX kerja_sama_berkas_induk ON kerja_sama_berkas (kerja_sama_id);

CREATE TABLE pagu (
    id TEXT NOT NULL PRIMARY KEY,
    tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    kode TEXT NOT NULL DEFAULT '',
    rekening TEXT NOT NULL DEFAULT '',
    uraian TEXT NOT NULL CHECK (uraian <> ''),
    jumlah INTEGER NOT NULL CHECK (jumlah >= 0),
    sumber TEXT NOT NULL CHECK (sumber IN ('APBD','APBN','MITRA','MANDIRI')),
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- kode: program, kegiatan and sub-kegiatan; unit_id is empty for the whole office
CREATE INDEX pagu_tahun ON pagu (tahun, sumber);
CREATE INDEX pagu_unit ON pagu (unit_id);

CREATE TABLE biaya (
    id TEXT NOT NULL PRIMARY KEY,
    kegiatan_id TEXT NOT NULL REFERENCES kegiatan (id) ON DELETE RESTRICT,
    pagu_id TEXT REFERENCES pagu (id) ON DELETE RESTRICT,
    urut INTEGER NOT NULL DEFAULT 1 CHECK (urut > 0),
    komponen TEXT NOT NULL CHECK (komponen <> ''),
    uraian TEXT NOT NULL DEFAULT '',
    volume INTEGER NOT NULL CHECK (volume >= 0),
    satuan TEXT NOT NULL DEFAULT '',
    harga INTEGER NOT NULL CHECK (harga >= 0),
    rencana INTEGER NOT NULL CHECK (rencana >= 0),
    komitmen INTEGER CHECK (komitmen >= 0),
    realisasi INTEGER CHECK (realisasi >= 0),
    penanggung TEXT NOT NULL DEFAULT 'BKPPD' CHECK (penanggung IN ('UNIT','BKPPD','MITRA','PESERTA')),
    tanggal TEXT CHECK (tanggal IS date(tanggal)),
    bukti TEXT NOT NULL DEFAULT '',
    alasan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- pagu_id is empty where the line is paid from the pagu of its kegiatan; rencana = volume x harga,
-- rounded; komitmen: the contract, where it differs from the plan; realisasi is empty until typed;
-- alasan: why a ceiling or the pagu is exceeded
CREATE INDEX biaya_kegiatan ON biaya (kegiatan_id, urut);
CREATE INDEX biaya_pagu ON biaya (pagu_id);

CREATE TABLE kompetensi (
    id TEXT NOT NULL PRIMARY KEY,
    kode TEXT NOT NULL CHECK (kode <> ''),
    nama TEXT NOT NULL CHECK (nama <> ''),
    kelompok TEXT NOT NULL DEFAULT 'TEKNIS' CHECK (kelompok IN ('MANAJERIAL','SOSIAL_KULTURAL','TEKNIS')),
    uraian TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- the office's own competences; those of the regulation are in the rule KOMPETENSI
CREATE UNIQUE INDEX kompetensi_kode ON kompetensi (kode) WHERE deleted_at IS NULL;

CREATE TABLE standar_kompetensi (
    id TEXT NOT NULL PRIMARY KEY,
    jabatan_id TEXT NOT NULL REFERENCES jabatan (id) ON DELETE RESTRICT,
    kompetensi TEXT NOT NULL CHECK (kompetensi <> ''),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
    is_wajib INTEGER NOT NULL DEFAULT 1 CHECK (is_wajib IN (0, 1)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- level 0 takes a competence of the usual standard away from a post
CREATE UNIQUE INDEX standar_kompetensi_jabatan ON standar_kompetensi (jabatan_id, kompetensi)
    WHERE deleted_at IS NULL;

CREATE TABLE nilai_kompetensi (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    kompetensi TEXT NOT NULL CHECK (kompetensi <> ''),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    sumber TEXT NOT NULL CHECK (sumber IN ('ASESMEN','ATASAN','UJI','SERTIFIKAT','PELATIHAN')),
    berlaku_sampai TEXT CHECK (berlaku_sampai IS date(berlaku_sampai)),
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (berlaku_sampai IS NULL OR berlaku_sampai >= tanggal)
) STRICT;
CREATE UNIQUE INDEX nilai_kompetensi_pegawai ON nilai_kompetensi (pegawai_id, kompetensi, tanggal, sumber)
    WHERE deleted_at IS NULL;
CREATE INDEX nilai_kompetensi_kode ON nilai_kompetensi (kompetensi, tanggal);

CREATE TABLE rencana_bangkom (
    id TEXT NOT NULL PRIMARY KEY,
    tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
    pegawai_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT,
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    sumber TEXT NOT NULL CHECK (sumber IN ('KOMPETENSI','TARGET','PERILAKU','LAYANAN','STRUKTURAL','SERTIFIKAT','TANPA_JP','PERMINTAAN')),
    topik TEXT NOT NULL CHECK (topik <> ''),
    uraian TEXT NOT NULL CHECK (uraian <> ''),
    kesenjangan INTEGER NOT NULL DEFAULT 0 CHECK (kesenjangan BETWEEN 0 AND 5),
    bentuk TEXT NOT NULL DEFAULT '',
    jp INTEGER CHECK (jp >= 0),
    triwulan INTEGER CHECK (triwulan BETWEEN 1 AND 4),
    program_id TEXT REFERENCES program (id) ON DELETE RESTRICT,
    kegiatan_id TEXT REFERENCES kegiatan (id) ON DELETE RESTRICT,
    biaya INTEGER CHECK (biaya >= 0),
    status TEXT NOT NULL DEFAULT 'USULAN' CHECK (status IN ('USULAN','DISETUJUI','TERLAKSANA','DITUNDA')),
    alasan TEXT NOT NULL DEFAULT '',
    pengusul TEXT NOT NULL DEFAULT '',
    periksa_lagi TEXT CHECK (periksa_lagi IS date(periksa_lagi)),
    tanggal_tutup TEXT CHECK (tanggal_tutup IS date(tanggal_tutup)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (pegawai_id IS NOT NULL OR unit_id IS NOT NULL)
) STRICT;
-- topik: the code of a competence, or what the source names; one line for each person and topic of
-- a year, for a unit only where pegawai_id is empty
CREATE UNIQUE INDEX rencana_bangkom_topik
    ON rencana_bangkom (tahun, topik, COALESCE(pegawai_id, ''), CASE WHEN pegawai_id IS NULL THEN unit_id ELSE '' END)
    WHERE deleted_at IS NULL;
CREATE INDEX rencana_bangkom_pegawai ON rencana_bangkom (pegawai_id, tahun);
CREATE INDEX rencana_bangkom_unit ON rencana_bangkom (unit_id, tahun);
CREATE INDEX rencana_bangkom_kegiatan ON rencana_bangkom (kegiatan_id);
CREATE INDEX rencana_bangkom_program ON rencana_bangkom (program_id);
CREATE INDEX rencana_bangkom_periksa ON rencana_bangkom (periksa_lagi);

CREATE TABLE kebutuhan_lepas (
    id TEXT NOT NULL PRIMARY KEY,
    tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
    kunci TEXT NOT NULL CHECK (kunci <> ''),
    alasan TEXT NOT NULL CHECK (alasan <> ''),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- needs that somebody switched off for a year; kunci is sumber|topik|person or unit
CREATE UNIQUE INDEX kebutuhan_lepas_kunci ON kebutuhan_lepas (tahun, kunci) WHERE deleted_at IS NULL;
