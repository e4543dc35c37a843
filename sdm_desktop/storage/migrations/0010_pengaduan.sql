-- Version 10. Register of praise and complaints, and the improvements that follow from it.

CREATE TABLE pengaduan (
    id TEXT NOT NULL PRIMARY KEY,
    tahun INTEGER NOT NULL CHECK (tahun BETWEEN 2000 AND 2100),
    urut INTEGER NOT NULL CHECK (urut > 0),
    kanal TEXT NOT NULL CHECK (kanal IN ('LAPOR','KOTAK_SARAN','WA','LOKET','MEDIA_SOSIAL','SURAT')),
    id_pelacakan TEXT NOT NULL DEFAULT '',
    jenis TEXT NOT NULL CHECK (jenis IN ('PENGADUAN','ASPIRASI','PERMINTAAN','PUJIAN','KRITIK','SARAN')),
    klasifikasi TEXT NOT NULL CHECK (klasifikasi <> ''),
    tanggal_terima TEXT NOT NULL CHECK (tanggal_terima IS date(tanggal_terima)),
    jam_terima TEXT NOT NULL DEFAULT '',
    tanggal_kejadian TEXT CHECK (tanggal_kejadian IS date(tanggal_kejadian)),
    layanan TEXT NOT NULL DEFAULT '',
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    unsur INTEGER CHECK (unsur BETWEEN 1 AND 9),
    pegawai_id TEXT REFERENCES pegawai (id) ON DELETE RESTRICT,
    uraian TEXT NOT NULL CHECK (uraian <> ''),
    bukti TEXT NOT NULL DEFAULT '',
    is_anonim INTEGER NOT NULL DEFAULT 0 CHECK (is_anonim IN (0, 1)),
    is_rahasia INTEGER NOT NULL DEFAULT 0 CHECK (is_rahasia IN (0, 1)),
    pelapor TEXT NOT NULL DEFAULT '',
    kontak TEXT NOT NULL DEFAULT '',
    disposisi TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'BARU' CHECK (status IN
        ('BARU','TERVERIFIKASI','DIPROSES','MENUNGGU_PELAPOR','DIALIHKAN','SELESAI','DITOLAK')),
    tanggal_tanggapan TEXT CHECK (tanggal_tanggapan IS date(tanggal_tanggapan)),
    tanggapan TEXT NOT NULL DEFAULT '',
    tanggal_menunggu TEXT CHECK (tanggal_menunggu IS date(tanggal_menunggu)),
    tanggal_selesai TEXT CHECK (tanggal_selesai IS date(tanggal_selesai)),
    tindak_lanjut TEXT NOT NULL DEFAULT '',
    alasan TEXT NOT NULL DEFAULT '',
    perpanjangan INTEGER NOT NULL DEFAULT 0 CHECK (perpanjangan >= 0),
    alasan_perpanjangan TEXT NOT NULL DEFAULT '',
    batas_tanggapan TEXT CHECK (batas_tanggapan IS date(batas_tanggapan)),
    batas_selesai TEXT CHECK (batas_selesai IS date(batas_selesai)),
    kepuasan INTEGER CHECK (kepuasan BETWEEN 1 AND 4),
    duplikat_dari TEXT REFERENCES pengaduan (id) ON DELETE RESTRICT,
    tanggal_dengar TEXT CHECK (tanggal_dengar IS date(tanggal_dengar)),
    jawaban_pegawai TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (is_anonim = 0 OR (pelapor = '' AND kontak = '')),
    CHECK (tanggal_selesai IS NULL OR tanggal_selesai >= tanggal_terima),
    CHECK (tanggal_tanggapan IS NULL OR tanggal_tanggapan >= tanggal_terima)
) STRICT;
-- unsur: the number of the regulation's body, 8 pengaduan and 9 sarana; batas_*: the due days of
-- a closed entry, those of an open one follow from the holidays; pelapor and kontak of a
-- confidential entry are for the register officer alone; tanggal_dengar: the employee was asked
CREATE UNIQUE INDEX pengaduan_nomor ON pengaduan (tahun, urut) WHERE deleted_at IS NULL;
CREATE INDEX pengaduan_terima ON pengaduan (tanggal_terima, status);
CREATE INDEX pengaduan_status ON pengaduan (status, tanggal_terima);
CREATE INDEX pengaduan_pegawai ON pengaduan (pegawai_id);
CREATE INDEX pengaduan_unit ON pengaduan (unit_id, tanggal_terima);
CREATE INDEX pengaduan_lacak ON pengaduan (kanal, id_pelacakan);
CREATE INDEX pengaduan_duplikat ON pengaduan (duplikat_dari);
CREATE INDEX catatan_kinerja_pengaduan ON catatan_kinerja (pengaduan_id);

CREATE TABLE perbaikan (
    id TEXT NOT NULL PRIMARY KEY,
    layanan TEXT NOT NULL DEFAULT '',
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    unsur INTEGER CHECK (unsur BETWEEN 1 AND 9),
    masalah TEXT NOT NULL CHECK (masalah <> ''),
    penyebab TEXT NOT NULL DEFAULT '',
    jenis TEXT NOT NULL DEFAULT 'PROSEDUR' CHECK (jenis IN ('PROSEDUR','SARANA','PEGAWAI','PELATIHAN')),
    kegiatan TEXT NOT NULL CHECK (kegiatan <> ''),
    penanggung_jawab TEXT NOT NULL CHECK (penanggung_jawab <> ''),
    mulai TEXT NOT NULL CHECK (mulai IS date(mulai)),
    target_selesai TEXT NOT NULL CHECK (target_selesai IS date(target_selesai)),
    kemajuan INTEGER NOT NULL DEFAULT 0 CHECK (kemajuan BETWEEN 0 AND 100),
    ukuran TEXT NOT NULL DEFAULT '',
    nilai_awal INTEGER CHECK (nilai_awal >= 0),
    nilai_akhir INTEGER CHECK (nilai_akhir >= 0),
    status TEXT NOT NULL DEFAULT 'RENCANA' CHECK (status IN ('RENCANA','BERJALAN','SELESAI','BATAL')),
    tanggal_selesai TEXT CHECK (tanggal_selesai IS date(tanggal_selesai)),
    bukti TEXT NOT NULL DEFAULT '',
    berkas_id TEXT NOT NULL DEFAULT '',
    hasil TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (target_selesai >= mulai),
    CHECK (status <> 'SELESAI' OR (tanggal_selesai IS NOT NULL AND (bukti <> '' OR berkas_id <> '')))
) STRICT;
-- nilai_awal, nilai_akhir: what `ukuran` names before and after, times 10 000; berkas_id: a file
-- in the content store
CREATE INDEX perbaikan_status ON perbaikan (status, target_selesai);
CREATE INDEX perbaikan_unit ON perbaikan (unit_id);
