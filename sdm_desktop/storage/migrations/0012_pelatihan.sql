-- Version 12. Training: programmes, rooms, trainers, activities with groups and sessions,
-- participants, attendance, results, certificates, evaluations. `jp*`, `nilai*` are numbers times
-- 10 000; `jam_*` are minutes after midnight of the office's zone; links to mitra, kerja_sama and
-- pagu have no foreign key, since those tables come with the next step.

CREATE TABLE program (
    id TEXT NOT NULL PRIMARY KEY,
    nama TEXT NOT NULL CHECK (nama <> ''),
    jenis INTEGER NOT NULL CHECK (jenis BETWEEN 1 AND 25),
    bentuk TEXT NOT NULL CHECK (bentuk <> ''),
    tujuan TEXT NOT NULL DEFAULT '',
    kompetensi TEXT NOT NULL DEFAULT '',
    sasaran_jabatan TEXT NOT NULL DEFAULT '',
    sasaran_jenjang TEXT NOT NULL DEFAULT '',
    golongan_min TEXT NOT NULL DEFAULT '',
    jp INTEGER CHECK (jp >= 0),
    masa_berlaku_bulan INTEGER CHECK (masa_berlaku_bulan > 0),
    prasyarat_id TEXT REFERENCES program (id) ON DELETE RESTRICT,
    is_prasyarat_wajib INTEGER NOT NULL DEFAULT 1 CHECK (is_prasyarat_wajib IN (0, 1)),
    is_wajib INTEGER NOT NULL DEFAULT 0 CHECK (is_wajib IN (0, 1)),
    struktural TEXT NOT NULL DEFAULT '',
    is_sertifikat INTEGER NOT NULL DEFAULT 1 CHECK (is_sertifikat IN (0, 1)),
    is_uji INTEGER NOT NULL DEFAULT 0 CHECK (is_uji IN (0, 1)),
    nilai_maks INTEGER NOT NULL DEFAULT 1000000 CHECK (nilai_maks > 0),
    umpan_balik_min INTEGER NOT NULL DEFAULT 0 CHECK (umpan_balik_min BETWEEN 0 AND 100),
    is_laporan_wajib INTEGER NOT NULL DEFAULT 0 CHECK (is_laporan_wajib IN (0, 1)),
    is_bukti_hadir INTEGER NOT NULL DEFAULT 0 CHECK (is_bukti_hadir IN (0, 1)),
    is_aktif INTEGER NOT NULL DEFAULT 1 CHECK (is_aktif IN (0, 1)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (prasyarat_id IS NULL OR prasyarat_id <> id)
) STRICT;
-- jenis: the SIASN id; bentuk: a row of the rule KONVERSI_JP; kompetensi: one code in each line;
-- sasaran_*, golongan_min: whom it is for, checked at registration as an error where
-- is_prasyarat_wajib, else as a warning; struktural: a row of the rule DIKLAT_STRUKTURAL;
-- umpan_balik_min: percent of participants who must give feedback before closing
CREATE UNIQUE INDEX program_nama ON program (nama)
    WHERE deleted_at IS NULL;
CREATE INDEX program_jenis ON program (jenis);
CREATE INDEX program_prasyarat ON program (prasyarat_id);

CREATE TABLE ruang (
    id TEXT NOT NULL PRIMARY KEY,
    nama TEXT NOT NULL CHECK (nama <> ''),
    kapasitas INTEGER NOT NULL CHECK (kapasitas > 0),
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    lokasi TEXT NOT NULL DEFAULT '',
    is_aktif INTEGER NOT NULL DEFAULT 1 CHECK (is_aktif IN (0, 1)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX ruang_nama ON ruang (nama)
    WHERE deleted_at IS NULL;
CREATE INDEX ruang_unit ON ruang (unit_id);

CREATE TABLE pengajar (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT,
    nama TEXT NOT NULL DEFAULT '',
    jabatan TEXT NOT NULL DEFAULT '',
    instansi TEXT NOT NULL DEFAULT '',
    keahlian TEXT NOT NULL DEFAULT '',
    tarif TEXT NOT NULL DEFAULT '',
    is_aktif INTEGER NOT NULL DEFAULT 1 CHECK (is_aktif IN (0, 1)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (pegawai_id IS NOT NULL OR nama <> '')
) STRICT;
-- an employee of this office has pegawai_id and no nama; of others only position and institution
-- are kept; tarif: the component of cost that pays the trainer
CREATE UNIQUE INDEX pengajar_pegawai ON pengajar (pegawai_id)
    WHERE deleted_at IS NULL AND pegawai_id IS NOT NULL;

CREATE TABLE kegiatan (
    id TEXT NOT NULL PRIMARY KEY,
    program_id TEXT NOT NULL REFERENCES program (id) ON DELETE RESTRICT,
    tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
    judul TEXT NOT NULL CHECK (judul <> ''),
    penyelenggara TEXT NOT NULL DEFAULT '',
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    mitra_id TEXT,
    kerja_sama_id TEXT,
    pagu_id TEXT,
    is_internasional INTEGER NOT NULL DEFAULT 0 CHECK (is_internasional IN (0, 1)),
    mulai TEXT NOT NULL CHECK (mulai IS date(mulai)),
    selesai TEXT NOT NULL CHECK (selesai IS date(selesai)),
    tempat TEXT NOT NULL DEFAULT '',
    mode TEXT NOT NULL DEFAULT 'TATAP_MUKA' CHECK (mode IN ('TATAP_MUKA','DARING','CAMPURAN')),
    kuota_min INTEGER NOT NULL DEFAULT 0 CHECK (kuota_min >= 0),
    kuota_maks INTEGER NOT NULL CHECK (kuota_maks > 0),
    batas_daftar TEXT CHECK (batas_daftar IS date(batas_daftar)),
    cara TEXT NOT NULL DEFAULT 'PENUNJUKAN' CHECK (cara IN ('PENDAFTARAN','PENUNJUKAN')),
    pic TEXT NOT NULL DEFAULT '',
    penanggung TEXT NOT NULL DEFAULT 'BKPPD' CHECK (penanggung IN ('UNIT','BKPPD','MITRA','PESERTA')),
    persetujuan TEXT NOT NULL DEFAULT '',
    tanggal_setuju TEXT CHECK (tanggal_setuju IS date(tanggal_setuju)),
    alasan_anggaran TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'DRAF' CHECK (status IN ('DRAF','DISETUJUI','PENDAFTARAN','BERJALAN','PENUTUPAN','SELESAI','DITUNDA','BATAL')),
    alasan TEXT NOT NULL DEFAULT '',
    tanggal_tutup TEXT CHECK (tanggal_tutup IS date(tanggal_tutup)),
    is_umpan_anonim INTEGER NOT NULL DEFAULT 1 CHECK (is_umpan_anonim IN (0, 1)),
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (selesai >= mulai),
    CHECK (kuota_maks >= kuota_min),
    CHECK (status NOT IN ('DITUNDA','BATAL') OR alasan <> ''),
    CHECK (status <> 'SELESAI' OR tanggal_tutup IS NOT NULL)
) STRICT;
-- unit_id: who holds it; persetujuan: the position that approved; alasan: why postponed, cancelled
-- or opened again; alasan_anggaran: why approved above the free budget
CREATE INDEX kegiatan_tanggal ON kegiatan (mulai, selesai);
CREATE INDEX kegiatan_program ON kegiatan (program_id);
CREATE INDEX kegiatan_tahun ON kegiatan (tahun, status);
CREATE INDEX kegiatan_status ON kegiatan (status, selesai);
CREATE INDEX kegiatan_unit ON kegiatan (unit_id);
CREATE INDEX kegiatan_mitra ON kegiatan (mitra_id);
CREATE INDEX kegiatan_kerja_sama ON kegiatan (kerja_sama_id);
CREATE INDEX kegiatan_pagu ON kegiatan (pagu_id);

CREATE TABLE kelompok (
    id TEXT NOT NULL PRIMARY KEY,
    kegiatan_id TEXT NOT NULL REFERENCES kegiatan (id) ON DELETE RESTRICT,
    nama TEXT NOT NULL CHECK (nama <> ''),
    kuota INTEGER CHECK (kuota > 0),
    tempat TEXT NOT NULL DEFAULT '',
    urut INTEGER NOT NULL DEFAULT 1 CHECK (urut > 0),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- kuota is empty where only the quota of the activity counts
CREATE UNIQUE INDEX kelompok_nama ON kelompok (kegiatan_id, nama)
    WHERE deleted_at IS NULL;

CREATE TABLE sesi (
    id TEXT NOT NULL PRIMARY KEY,
    kelompok_id TEXT NOT NULL REFERENCES kelompok (id) ON DELETE RESTRICT,
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    jam_mulai INTEGER CHECK (jam_mulai BETWEEN 0 AND 1440),
    jam_selesai INTEGER CHECK (jam_selesai BETWEEN 0 AND 1440),
    materi TEXT NOT NULL DEFAULT '',
    jp INTEGER NOT NULL DEFAULT 0 CHECK (jp >= 0),
    ruang_id TEXT REFERENCES ruang (id) ON DELETE RESTRICT,
    is_wajib INTEGER NOT NULL DEFAULT 1 CHECK (is_wajib IN (0, 1)),
    alasan_bentrok TEXT NOT NULL DEFAULT '',
    diizinkan_oleh TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK ((jam_mulai IS NULL) = (jam_selesai IS NULL)),
    CHECK (jam_selesai > jam_mulai)
) STRICT;
-- without hours: self-paced, only the day counts; alasan_bentrok: why a clash was let through, and
-- who allowed it
CREATE INDEX sesi_kelompok ON sesi (kelompok_id, tanggal, jam_mulai);
CREATE INDEX sesi_tanggal ON sesi (tanggal);
CREATE INDEX sesi_ruang ON sesi (ruang_id, tanggal);

CREATE TABLE sesi_pengajar (
    id TEXT NOT NULL PRIMARY KEY,
    sesi_id TEXT NOT NULL REFERENCES sesi (id) ON DELETE RESTRICT,
    pengajar_id TEXT NOT NULL REFERENCES pengajar (id) ON DELETE RESTRICT,
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX sesi_pengajar_sesi ON sesi_pengajar (sesi_id, pengajar_id)
    WHERE deleted_at IS NULL;
CREATE INDEX sesi_pengajar_orang ON sesi_pengajar (pengajar_id);

CREATE TABLE peserta (
    id TEXT NOT NULL PRIMARY KEY,
    kegiatan_id TEXT NOT NULL REFERENCES kegiatan (id) ON DELETE RESTRICT,
    kelompok_id TEXT NOT NULL REFERENCES kelompok (id) ON DELETE RESTRICT,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    asal TEXT NOT NULL DEFAULT 'PENUNJUKAN' CHECK (asal IN ('UNDANGAN','PENUNJUKAN','DAFTAR_SENDIRI','DAFTAR_TUNGGU')),
    status TEXT NOT NULL DEFAULT 'TERDAFTAR' CHECK (status IN ('DIUNDANG','TERDAFTAR','DAFTAR_TUNGGU','HADIR','TIDAK_HADIR','MENGUNDURKAN_DIRI','DITUNDA')),
    terdaftar TEXT NOT NULL CHECK (terdaftar <> ''),
    batas_konfirmasi TEXT CHECK (batas_konfirmasi IS date(batas_konfirmasi)),
    urut_tunggu INTEGER CHECK (urut_tunggu > 0),
    kelas INTEGER NOT NULL DEFAULT 4 CHECK (kelas BETWEEN 1 AND 4),
    alasan_urut TEXT NOT NULL DEFAULT '',
    alasan_lewat TEXT NOT NULL DEFAULT '',
    alasan TEXT NOT NULL DEFAULT '',
    alasan_bentrok TEXT NOT NULL DEFAULT '',
    hasil TEXT NOT NULL DEFAULT 'BELUM_ADA' CHECK (hasil <> ''),
    nilai_pra INTEGER CHECK (nilai_pra >= 0),
    nilai_pasca INTEGER CHECK (nilai_pasca >= 0),
    jumlah INTEGER CHECK (jumlah >= 0),
    jp_sertifikat INTEGER CHECK (jp_sertifikat >= 0),
    jp_konversi INTEGER CHECK (jp_konversi >= 0),
    jp_diakui INTEGER CHECK (jp_diakui >= 0),
    alasan_jp TEXT NOT NULL DEFAULT '',
    verifikator TEXT NOT NULL DEFAULT '',
    is_umpan_balik INTEGER NOT NULL DEFAULT 0 CHECK (is_umpan_balik IN (0, 1)),
    riwayat_id TEXT NOT NULL DEFAULT '',
    catatan TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK ((status = 'DAFTAR_TUNGGU') = (urut_tunggu IS NOT NULL)),
    CHECK (status NOT IN ('MENGUNDURKAN_DIRI','DITUNDA') OR alasan <> ''),
    CHECK (jp_diakui IS NULL OR jp_konversi IS NULL OR jp_diakui = jp_konversi OR alasan_jp <> '')
) STRICT;
-- terdaftar: the moment of registration in UTC; kelas: 1 mandatory, 2 in the plan, 3 without JP
-- this year, 4 other; alasan_lewat: why a freed seat went to the next one; hasil: a row of the rule
-- STATUS_HASIL; jumlah: times or semesters where sessions do not tell; jp_diakui counts once the
-- activity is closed; riwayat_id: the entry of riwayat_diklat or riwayat_kursus it became
CREATE UNIQUE INDEX peserta_sekali ON peserta (kegiatan_id, pegawai_id)
    WHERE deleted_at IS NULL AND status NOT IN ('MENGUNDURKAN_DIRI','DITUNDA');
CREATE INDEX peserta_pegawai ON peserta (pegawai_id, status);
CREATE INDEX peserta_kelompok ON peserta (kelompok_id, status);
CREATE INDEX peserta_kegiatan ON peserta (kegiatan_id, status);
CREATE INDEX peserta_tunggu ON peserta (kegiatan_id, urut_tunggu)
    WHERE urut_tunggu IS NOT NULL;

CREATE TABLE kehadiran (
    id TEXT NOT NULL PRIMARY KEY,
    sesi_id TEXT NOT NULL REFERENCES sesi (id) ON DELETE RESTRICT,
    peserta_id TEXT NOT NULL REFERENCES peserta (id) ON DELETE RESTRICT,
    hadir TEXT NOT NULL CHECK (hadir IN ('HADIR','IZIN','SAKIT','ALPA')),
    bukti TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX kehadiran_sesi ON kehadiran (sesi_id, peserta_id)
    WHERE deleted_at IS NULL;
CREATE INDEX kehadiran_peserta ON kehadiran (peserta_id);

CREATE TABLE sertifikat (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    peserta_id TEXT REFERENCES peserta (id) ON DELETE RESTRICT,
    kegiatan_id TEXT REFERENCES kegiatan (id) ON DELETE RESTRICT,
    nomor TEXT NOT NULL CHECK (nomor <> ''),
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    penerbit TEXT NOT NULL CHECK (penerbit <> ''),
    nama TEXT NOT NULL CHECK (nama <> ''),
    jenis INTEGER NOT NULL CHECK (jenis BETWEEN 1 AND 25),
    bentuk TEXT NOT NULL CHECK (bentuk <> ''),
    is_internasional INTEGER NOT NULL DEFAULT 0 CHECK (is_internasional IN (0, 1)),
    mulai TEXT NOT NULL CHECK (mulai IS date(mulai)),
    selesai TEXT NOT NULL CHECK (selesai IS date(selesai)),
    jumlah INTEGER CHECK (jumlah >= 0),
    jp_sertifikat INTEGER CHECK (jp_sertifikat >= 0),
    jp_konversi INTEGER CHECK (jp_konversi >= 0),
    jp_diakui INTEGER CHECK (jp_diakui >= 0),
    alasan_jp TEXT NOT NULL DEFAULT '',
    verifikator TEXT NOT NULL DEFAULT '',
    berlaku_sampai TEXT CHECK (berlaku_sampai IS date(berlaku_sampai)),
    status TEXT NOT NULL DEFAULT 'MENUNGGU' CHECK (status IN ('MENUNGGU','DITERIMA','DITOLAK')),
    alasan TEXT NOT NULL DEFAULT '',
    tanggal_periksa TEXT CHECK (tanggal_periksa IS date(tanggal_periksa)),
    berkas_id TEXT NOT NULL DEFAULT '',
    nama_berkas TEXT NOT NULL DEFAULT '',
    nomor_audit INTEGER,
    riwayat_id TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (selesai >= mulai),
    CHECK (berlaku_sampai IS NULL OR berlaku_sampai >= tanggal),
    CHECK (status <> 'DITOLAK' OR alasan <> ''),
    CHECK ((peserta_id IS NULL) = (kegiatan_id IS NULL))
) STRICT;
-- with peserta_id: of an activity of this office, its JP is the one of the participant; without:
-- from elsewhere, it counts once accepted; jumlah: JP taught, days, times or semesters as bentuk
-- counts; berkas_id: in the content store; nomor_audit: what the code on the paper is made from
CREATE UNIQUE INDEX sertifikat_nomor ON sertifikat (nomor, penerbit)
    WHERE deleted_at IS NULL;
CREATE INDEX sertifikat_pegawai ON sertifikat (pegawai_id, selesai);
CREATE UNIQUE INDEX sertifikat_peserta ON sertifikat (peserta_id)
    WHERE deleted_at IS NULL AND peserta_id IS NOT NULL;
CREATE INDEX sertifikat_kegiatan ON sertifikat (kegiatan_id);
CREATE INDEX sertifikat_berlaku ON sertifikat (berlaku_sampai);
CREATE INDEX sertifikat_status ON sertifikat (status);
CREATE INDEX sertifikat_selesai ON sertifikat (selesai, status);

CREATE TABLE evaluasi_reaksi (
    id TEXT NOT NULL PRIMARY KEY,
    kegiatan_id TEXT NOT NULL REFERENCES kegiatan (id) ON DELETE RESTRICT,
    peserta_id TEXT REFERENCES peserta (id) ON DELETE RESTRICT,
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    isi TEXT NOT NULL CHECK (json_valid(isi)),
    skala INTEGER NOT NULL DEFAULT 4 CHECK (skala IN (4, 5)),
    saran TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- isi: JSON object of item and mark; peserta_id is empty where the form is anonymous
CREATE INDEX evaluasi_reaksi_kegiatan ON evaluasi_reaksi (kegiatan_id);
CREATE UNIQUE INDEX evaluasi_reaksi_peserta ON evaluasi_reaksi (peserta_id)
    WHERE deleted_at IS NULL AND peserta_id IS NOT NULL;

CREATE TABLE evaluasi_perilaku (
    id TEXT NOT NULL PRIMARY KEY,
    peserta_id TEXT NOT NULL REFERENCES peserta (id) ON DELETE RESTRICT,
    jatuh_tempo TEXT NOT NULL CHECK (jatuh_tempo IS date(jatuh_tempo)),
    tanggal TEXT CHECK (tanggal IS date(tanggal)),
    penilai TEXT NOT NULL DEFAULT '',
    nilai INTEGER CHECK (nilai >= 0),
    skala INTEGER NOT NULL DEFAULT 4 CHECK (skala IN (4, 5)),
    uraian TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- planned at closing; tanggal and nilai are empty until the superior has answered
CREATE UNIQUE INDEX evaluasi_perilaku_peserta ON evaluasi_perilaku (peserta_id)
    WHERE deleted_at IS NULL;
CREATE INDEX evaluasi_perilaku_tempo ON evaluasi_perilaku (jatuh_tempo);

CREATE TABLE evaluasi_dampak (
    id TEXT NOT NULL PRIMARY KEY,
    kegiatan_id TEXT NOT NULL REFERENCES kegiatan (id) ON DELETE RESTRICT,
    sumber TEXT NOT NULL CHECK (sumber IN ('RHK','SKM','ADUAN','LAINNYA')),
    indikator TEXT NOT NULL CHECK (indikator <> ''),
    nilai_awal INTEGER,
    nilai_akhir INTEGER,
    tanggal TEXT CHECK (tanggal IS date(tanggal)),
    is_naik_baik INTEGER NOT NULL DEFAULT 1 CHECK (is_naik_baik IN (0, 1)),
    uraian TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- level 4: an indicator of the unit before and after; is_naik_baik: higher is better
CREATE INDEX evaluasi_dampak_kegiatan ON evaluasi_dampak (kegiatan_id);

CREATE TABLE tugas_pegawai (
    id TEXT NOT NULL PRIMARY KEY,
    pegawai_id TEXT NOT NULL REFERENCES pegawai (id) ON DELETE RESTRICT,
    mulai TEXT NOT NULL CHECK (mulai IS date(mulai)),
    selesai TEXT NOT NULL CHECK (selesai IS date(selesai)),
    jam_mulai INTEGER CHECK (jam_mulai BETWEEN 0 AND 1440),
    jam_selesai INTEGER CHECK (jam_selesai BETWEEN 0 AND 1440),
    uraian TEXT NOT NULL CHECK (uraian <> ''),
    sumber TEXT NOT NULL DEFAULT 'SURAT_TUGAS' CHECK (sumber IN ('SURAT_TUGAS','PANITIA_SELEKSI','MENGAJAR','LAINNYA')),
    nomor TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (selesai >= mulai),
    CHECK ((jam_mulai IS NULL) = (jam_selesai IS NULL)),
    CHECK (jam_selesai > jam_mulai)
) STRICT;
-- other duties that keep a person from a session; without hours the whole days
CREATE INDEX tugas_pegawai_orang ON tugas_pegawai (pegawai_id, mulai);
CREATE INDEX tugas_pegawai_tanggal ON tugas_pegawai (mulai, selesai);

CREATE TABLE dokumen_pelatihan (
    id TEXT NOT NULL PRIMARY KEY,
    kegiatan_id TEXT NOT NULL REFERENCES kegiatan (id) ON DELETE RESTRICT,
    jenis TEXT NOT NULL CHECK (jenis IN ('UNDANGAN','SK_PESERTA','SURAT_TUGAS','LAPORAN','MATERI','BUKTI_HADIR')),
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
CREATE INDEX dokumen_pelatihan_kegiatan ON dokumen_pelatihan (kegiatan_id, jenis);
