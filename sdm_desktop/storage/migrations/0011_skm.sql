-- Version 11. Surveys of public satisfaction (SKM): services, surveys, answers, results.

CREATE TABLE layanan (
    id TEXT NOT NULL PRIMARY KEY,
    unit_id TEXT REFERENCES unor (id) ON DELETE RESTRICT,
    nama TEXT NOT NULL CHECK (nama <> ''),
    is_aktif INTEGER NOT NULL DEFAULT 1 CHECK (is_aktif IN (0, 1)),
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
CREATE INDEX layanan_unit ON layanan (unit_id, nama);
CREATE INDEX layanan_nama ON layanan (nama);

CREATE TABLE survei (
    id TEXT NOT NULL PRIMARY KEY,
    layanan_id TEXT NOT NULL REFERENCES layanan (id) ON DELETE RESTRICT,
    periode TEXT NOT NULL CHECK (periode <> ''),
    mulai TEXT NOT NULL CHECK (mulai IS date(mulai)),
    selesai TEXT NOT NULL CHECK (selesai IS date(selesai)),
    populasi INTEGER CHECK (populasi > 0),
    metode_sampel TEXT NOT NULL DEFAULT '',
    unsur TEXT NOT NULL CHECK (unsur <> ''),
    kuesioner TEXT NOT NULL DEFAULT '',
    urutan TEXT NOT NULL DEFAULT 'KUESIONER' CHECK (urutan IN ('KUESIONER','PERATURAN')),
    bobot TEXT NOT NULL DEFAULT 'tepat' CHECK (bobot IN ('tepat','0.111','0.11','0.071')),
    skema TEXT NOT NULL DEFAULT '2017' CHECK (skema IN ('2017','2004')),
    is_atas_terisi INTEGER NOT NULL DEFAULT 0 CHECK (is_atas_terisi IN (0, 1)),
    status TEXT NOT NULL DEFAULT 'BERJALAN'
        CHECK (status IN ('DRAF','BERJALAN','DITUTUP','DIPUBLIKASIKAN')),
    penanggung_jawab TEXT NOT NULL DEFAULT '',
    narasi TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (mulai <= selesai)
) STRICT;
-- unsur: the codes of this survey in the order of the signs of isian_survei.jawaban, separated
-- by blanks; kuesioner: JSON of names, questions and options that differ from the rule table;
-- urutan: how the paper form numbers unsur 8 and 9; narasi: JSON of the officer's own sentences
-- of the report
CREATE UNIQUE INDEX survei_periode ON survei (layanan_id, periode) WHERE deleted_at IS NULL;
CREATE INDEX survei_mulai ON survei (mulai);

CREATE TABLE isian_survei (
    id TEXT NOT NULL PRIMARY KEY,
    survei_id TEXT NOT NULL REFERENCES survei (id) ON DELETE RESTRICT,
    nomor_awal INTEGER NOT NULL CHECK (nomor_awal > 0),
    nomor_akhir INTEGER NOT NULL CHECK (nomor_akhir >= nomor_awal),
    banyak INTEGER NOT NULL CHECK (banyak BETWEEN 1 AND 1000),
    lebar INTEGER NOT NULL CHECK (lebar BETWEEN 1 AND 14),
    sumber TEXT NOT NULL DEFAULT 'KERTAS' CHECK (sumber IN ('KERTAS','DARING','IMPOR')),
    jawaban TEXT NOT NULL CHECK (jawaban NOT GLOB '*[^1234-]*'),
    jk TEXT NOT NULL CHECK (jk NOT GLOB '*[^LP-]*'),
    rincian TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (length(jawaban) = banyak * lebar),
    CHECK (length(jk) = banyak)
) STRICT;
-- a bundle of filled forms: one respondent when typed, up to 1000 when imported, so that an
-- import, its undo and the index of 100 000 respondents stay a matter of moments. jawaban: for
-- each respondent one sign per unsur of the survey, 1 to 4 or - for blank; jk: one sign each;
-- rincian: JSON of lists with number, id on a foreign sheet, day, hour, age, education,
-- occupation, and of suggestions by place
CREATE INDEX isian_survei_urut ON isian_survei (survei_id, nomor_awal);

CREATE TABLE hasil_skm (
    id TEXT NOT NULL PRIMARY KEY,
    survei_id TEXT NOT NULL REFERENCES survei (id) ON DELETE RESTRICT,
    tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
    responden INTEGER NOT NULL CHECK (responden >= 0),
    populasi INTEGER CHECK (populasi > 0),
    sampel INTEGER CHECK (sampel >= 0),
    bobot TEXT NOT NULL,
    skema TEXT NOT NULL CHECK (skema IN ('2017','2004')),
    is_atas_terisi INTEGER NOT NULL DEFAULT 0 CHECK (is_atas_terisi IN (0, 1)),
    ikm INTEGER CHECK (ikm BETWEEN 0 AND 1000000),
    mutu TEXT NOT NULL DEFAULT '',
    isi TEXT NOT NULL,
    is_berlaku INTEGER NOT NULL DEFAULT 1 CHECK (is_berlaku IN (0, 1)),
    nomor TEXT NOT NULL DEFAULT '',
    tanggal_terbit TEXT CHECK (tanggal_terbit IS date(tanggal_terbit)),
    alasan_buka TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT
) STRICT;
-- one row per closing; ikm times 10 000; isi: JSON of the exact sums and of each unsur's figures;
-- nomor and tanggal_terbit: of the published sheet; a reopened survey keeps its old closings
CREATE UNIQUE INDEX hasil_skm_berlaku ON hasil_skm (survei_id)
    WHERE is_berlaku = 1 AND deleted_at IS NULL;
CREATE INDEX hasil_skm_survei ON hasil_skm (survei_id, tanggal);

CREATE TABLE indeks_historis (
    id TEXT NOT NULL PRIMARY KEY,
    layanan_id TEXT NOT NULL REFERENCES layanan (id) ON DELETE RESTRICT,
    periode TEXT NOT NULL CHECK (periode <> ''),
    mulai TEXT NOT NULL CHECK (mulai IS date(mulai)),
    selesai TEXT NOT NULL CHECK (selesai IS date(selesai)),
    ikm INTEGER NOT NULL CHECK (ikm BETWEEN 240000 AND 1000000),
    mutu_cetak TEXT NOT NULL DEFAULT '',
    skema TEXT NOT NULL DEFAULT '2017' CHECK (skema IN ('2017','2004')),
    responden INTEGER CHECK (responden > 0),
    nrr TEXT NOT NULL DEFAULT '',
    sumber TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 1 CHECK (rev > 0),
    owner_office TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    deleted_at TEXT,
    CHECK (mulai <= selesai)
) STRICT;
-- indexes of years without rows; mutu_cetak: the letter as it was printed; nrr: averages per
-- unsur in the order of the regulation, separated by blanks
CREATE UNIQUE INDEX indeks_historis_periode ON indeks_historis (layanan_id, periode)
    WHERE deleted_at IS NULL;
