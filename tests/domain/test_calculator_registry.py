"""Every calculator through `run` and through JSON, with the vectors of the rules."""

import json
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.calculators.inputs import InputKind
from sdm_desktop.domain.errors import ValidationError

TODAY = date(2026, 11, 24)
NAMES = [
    "nip", "pensiun", "gaji-kgb", "penyesuaian-mkg", "kenaikan-pangkat", "duk", "nama-gelar",
    "sel-impor", "predikat", "saran-rating", "distribusi-predikat", "keberatan", "angka-kredit",
    "saldo-cuti", "hari-kerja-cuti", "nilai-pp30", "iki-2021", "konversi-pp46",
    "integrasi-2021", "sla", "skm", "mutu-ikm", "sampel", "jp", "uji-pra-pasca", "ip-asn",
]  # fmt: skip
KP = {
    "status": "PNS", "kedudukan_hukum": "Aktif", "jenis_jabatan": "Pelaksana",
    "predikat_2_tahun_terakhir": ["Baik", "Baik"], "hukuman_disiplin_berjalan": "tidak ada",
    "pendidikan": "S-1", "golongan": "III/b", "tmt_golongan": "2022-12-01",
}  # fmt: skip
PAY = {
    "status": "PNS",
    "golongan": "III/d",
    "mkg_tahun": 13,
    "mkg_bulan": 8,
    "per_tanggal": "2026-11-24",
}
CELL = {"sel": "x", "jenis_sel": "text", "bidang": "nama"}
PP30 = {
    "nilai_skp": 115,
    "nilai_perilaku": 115,
    "bobot_skp": 0.7,
    "bobot_perilaku": 0.3,
    "ide_baru": True,
}
IKI = {"aspek": "kuantitas", "target_min": 10, "target_max": 12, "realisasi": 12}

ASN = {
    "pendidikan": "S-1", "kelompok_jabatan": "pelaksana", "diklat_kepemimpinan": False,
    "diklat_fungsional": False, "diklat_teknis_20jp": True, "seminar": True,
    "predikat_tahun_lalu": "Baik", "hukdis_terberat_5_tahun": "tidak ada",
}  # fmt: skip

VECTORS = [
    ("nip", {"nip": "198505122010011907"}, {"sah": True, "jenis": "PNS", "tanggal_lahir": "1985-05-12", "tmt_pengangkatan": "2010-01-01", "jenis_kelamin": "L", "nomor_urut": 907, "kesalahan": [], "peringatan": []}),
    ("nip", {"nip": "200012312025212901"}, {"sah": True, "jenis": "PPPK", "tmt_pengangkatan": None, "jenis_kelamin": "P"}),
    ("nip", {"nip": 198505122010011907}, {"sah": False, "kesalahan": ["N1"], "jenis": None}),
    ("nip", {"nip": 1.98505e17}, {"sah": False, "kesalahan": ["N1"]}),
    ("nip", {"nip": 10**400}, {"sah": False, "kesalahan": ["N1"]}),
    ("nip", {"nip": "198505122010011907", "tanggal_lahir": "1985-05-21", "jenis_kelamin": "perempuan", "tmt": "2010-02-01", "status": "PPPK"}, {"sah": True, "peringatan": ["N9", "N10", "N11", "N12"]}),
    ("nip", {"nip": "200505122027011901", "hari_ini": "2027-03-01"}, {"sah": True}),
    ("nip", {"nip": "200801012025011901"}, {"sah": False, "kesalahan": ["N13"], "tanggal_lahir": "2008-01-01"}),
    ("pensiun", {"tanggal_lahir": "1968-12-01", "bup": 58}, {"bup": 58, "tmt_pensiun": "2027-01-01"}),
    ("pensiun", {"tanggal_lahir": "1966-11-01", "jabatan": "Kepala Dinas"}, {"bup": 60, "tmt_pensiun": "2026-12-01"}),
    ("pensiun", {"tanggal_lahir": "1961-06-15", "jenis_jabatan": "Fungsional", "jenjang": "Ahli Utama"}, {"bup": 65, "tmt_pensiun": "2026-07-01"}),
    ("pensiun", {"tanggal_lahir": "1930-06-15", "jenis_jabatan": "pelaksana"}, {"bup": 58, "tmt_pensiun": "1988-07-01"}),
    ("gaji-kgb", PAY, {"gaji_pokok": 3799400, "kgb_berikut_tmt": "2027-03-01", "kgb_berikut_step_mkg": 14, "gaji_pokok_baru": 3919100}),
    ("gaji-kgb", PAY | {"golongan": "IV/e", "mkg_tahun": 32, "mkg_bulan": 0}, {"gaji_pokok": 6373200, "kgb_berikut_tmt": None, "kgb_berikut_step_mkg": None, "gaji_pokok_baru": None}),
    ("gaji-kgb", PAY | {"status": "CPNS", "golongan": "III/a", "mkg_tahun": 0, "mkg_bulan": 0}, {"gaji_pokok": 2228560}),
    ("gaji-kgb", PAY | {"status": "PPPK", "golongan": "VII", "mkg_tahun": 2}, {"gaji_pokok": None, "kgb_berikut_step_mkg": 3, "gaji_pokok_baru": 2858800}),
    ("penyesuaian-mkg", {"golongan_lama": "I/d", "mkg_tahun": 15, "mkg_bulan": 0, "golongan_baru": "II/a", "tmt_kenaikan_pangkat": "2026-12-01"}, {"mkg_baru_tahun": 9, "mkg_baru_bulan": 0, "gaji_pokok_lama": 2408800, "gaji_pokok_baru": 2511300, "kgb_berikut_tmt": "2028-12-01", "kgb_berikut_step_mkg": 11, "gaji_pokok_pada_kgb": 2590400}),
    ("penyesuaian-mkg", {"golongan_lama": "I/d", "mkg_tahun": 4, "mkg_bulan": 3, "golongan_baru": "II/a", "tmt_kenaikan_pangkat": "2026-12-01"}, {"mkg_baru_tahun": 0, "mkg_baru_bulan": 3, "kgb_berikut_tmt": "2027-09-01"}),
    ("kenaikan-pangkat", KP, {"memenuhi": True, "tmt_paling_awal": "2026-12-01", "golongan_baru": "III/c", "alasan": []}),
    ("kenaikan-pangkat", KP | {"predikat_2_tahun_terakhir": ["Baik", "Cukup"]}, {"memenuhi": False, "alasan": ["kinerja"]}),
    ("kenaikan-pangkat", KP | {"golongan": "III/d", "tmt_golongan": "2015-04-01"}, {"memenuhi": False, "alasan": ["batas golongan pendidikan"]}),
    ("kenaikan-pangkat", KP | {"pendidikan": "SLTA"}, {"memenuhi": False, "alasan": ["batas golongan pendidikan"]}),
    ("kenaikan-pangkat", KP | {"hukuman_disiplin_berjalan": "sedang"}, {"memenuhi": False, "alasan": ["hukuman disiplin sedang berjalan (dasar perlu diperiksa)"]}),
    ("kenaikan-pangkat", KP | {"hukuman_disiplin_berjalan": False}, {"memenuhi": True}),
    ("kenaikan-pangkat", KP | {"jenis_jabatan": "Fungsional"}, {"memenuhi": False, "tmt_paling_awal": None, "alasan": ["menunggu angka kredit, tidak dihitung"]}),
    ("kenaikan-pangkat", KP | {"jenis_jabatan": "Fungsional", "kedudukan_hukum": "03"}, {"memenuhi": True}),
    ("kenaikan-pangkat", KP | {"jenis_jabatan": "1"}, {"memenuhi": False, "alasan": ["jabatan struktural: kenaikan pangkat pilihan"]}),
    ("kenaikan-pangkat", KP | {"kedudukan_hukum": "CLTN"}, {"alasan": ["kedudukan hukum CLTN"]}),
    ("kenaikan-pangkat", KP | {"status": "PPPK", "golongan": "IX"}, {"alasan": ["status PPPK, bukan PNS: tidak dihitung"], "golongan_baru": None}),
    ("kenaikan-pangkat", KP | {"golongan": "IV/e", "pendidikan": "S-3"}, {"alasan": ["golongan tertinggi"], "tmt_paling_awal": None}),
    ("duk", {"tanggal_duk": "2026-12-31", "pegawai": [{"id": "a", "golongan": "III/a"}, {"id": 2, "golongan": "32", "masa_kerja_bulan": 5}]}, {"urutan": ["2", "a"], "penentu": [["2", "a", "pangkat"]]}),
    ("nama-gelar", {"gelar_depan": "dr.", "nama": "Ester Contoh", "gelar_belakang": "Sp.A, M.Kes"}, {"nama_lengkap": "dr. Ester Contoh, Sp.A, M.Kes"}),
    ("nama-gelar", {"gelar_depan": "", "nama": "Maria Contoh", "gelar_belakang": ""}, {"nama_lengkap": "Maria Contoh"}),
    ("sel-impor", CELL | {"sel": "05-12-1985", "bidang": "tanggal_lahir"}, {"nilai": "1985-12-05", "kesalahan": None}),
    ("sel-impor", CELL | {"sel": "1985-05-12", "jenis_sel": "date", "bidang": "TMT CPNS"}, {"nilai": "1985-05-12"}),
    ("sel-impor", CELL | {"sel": 31382, "jenis_sel": "number", "bidang": "tanggal"}, {"nilai": "1985-12-01"}),
    ("sel-impor", CELL | {"sel": 7.5, "jenis_sel": "number", "bidang": "nama"}, {"nilai": "7.5"}),
    ("sel-impor", CELL | {"sel": "31-02-1985", "bidang": "tmt_pns"}, {"nilai": None, "kesalahan": "Tanggal 31-02-1985 tidak ada di kalender."}),
    ("sel-impor", CELL | {"sel": 1.98505122010011e17, "jenis_sel": "number", "bidang": "nip"}, {"nilai": None}),
    ("sel-impor", CELL | {"sel": None, "bidang": "nik"}, {"nilai": None, "kesalahan": None}),
    ("sel-impor", CELL | {"sel": " nip baru ", "bidang": "header"}, {"nilai": "nip", "kesalahan": None}),
    ("sel-impor", CELL | {"sel": "entah", "bidang": "header"}, {"nilai": None}),
    ("sel-impor", CELL | {"sel": "9", "bidang": "golongan", "status": "PPPK"}, {"nilai": "IX"}),
    ("sel-impor", CELL | {"sel": "9", "bidang": "golongan pppk"}, {"nilai": "IX"}),
    ("sel-impor", CELL | {"sel": "M", "bidang": "jk", "skema_kelamin": "m/f"}, {"nilai": "L"}),
    ("sel-impor", CELL | {"sel": "1", "bidang": "tanggal", "sistem_1904": "ya", "jenis_sel": "angka"}, {"nilai": "1904-01-02"}),
    ("predikat", {"rating_hasil": "di atas", "rating_perilaku": "SESUAI"}, {"predikat": "Baik"}),
    ("saran-rating", {"utama": ["A", "A", "A"], "tambahan": ["S"]}, {"saran": "DI ATAS"}),
    ("saran-rating", {"utama": "AAA", "tambahan": "S", "aturan": "ketat"}, {"saran": "SESUAI"}),
    ("saran-rating", {"utama": "DI BAWAH, DI BAWAH, SESUAI"}, {"saran": "DI BAWAH"}),
    ("saran-rating", {"perilaku": ["S", "S", "S", "S", "W", "S", "S"]}, {"saran": None, "alasan": "perlu keputusan penilai: Loyal di bawah ekspektasi"}),
    ("saran-rating", {"utama": ["A", None]}, {"saran": None, "alasan": "umpan balik belum lengkap (1 dari 2 RHK)"}),
    ("saran-rating", {"utama": []}, {"saran": None}),
    ("distribusi-predikat", {"predikat_organisasi": "istimewa", "jumlah": {"Sangat Baik": 8, "baik": 2}}, {"ok": False, "peringatan": ["SB_MAX_70"], "informasi": []}),
    ("distribusi-predikat", {"predikat_organisasi": "Baik", "jumlah": {"SB": 2, "B": 1}}, {"ok": True, "peringatan": [], "informasi": ["BP_K_WAJIB_ADA", "DOMINAN_BUKAN_TERBANYAK"]}),
    ("keberatan", {"tanggal_terima_dokumen": "2026-01-02", "tanggal_ajukan": "2026-01-17"}, {"diterima": False, "terlambat": True, "batas": "2026-01-16"}),
    ("keberatan", {"tanggal_terima_dokumen": "2026-01-02", "tanggal_ajukan": "2026-01-16"}, {"diterima": True, "terlambat": False}),
    ("angka-kredit", {"jenjang": "Ahli Pertama", "predikat": "Sangat Baik", "bulan": 12}, {"ak": 18.75, "ak_eksak": 18.75}),
    ("angka-kredit", {"jenjang": "ahli pertama", "predikat": "Baik", "bulan": 2}, {"ak": 2.08, "ak_eksak": 2.083333}),
    ("angka-kredit", {"jenjang": "Ahli Madya", "predikat": "Sangat Baik"}, {"ak": 56.25}),
    ("angka-kredit", {"jenjang": "Ahli Muda", "predikat": "Butuh Perbaikan"}, {"ak": 18.75}),
    ("angka-kredit", {"jenjang": "Terampil", "predikat": "Sangat Baik"}, {"ak": 7.5}),
    ("angka-kredit", {"jenjang": "Ahli Utama", "predikat": "Sangat Kurang"}, {"ak": 12.5}),
    ("angka-kredit", {"jenjang": "Pemula", "predikat": "Baik"}, {"ak": 3.75}),
    ("angka-kredit", {"jenjang": "Ahli Muda", "persentase": 100, "tahun_dalam_pangkat": "2,5"}, {"ak": 62.5}),
    ("nilai-pp30", PP30, {"nilai": 115, "predikat": "Sangat Baik"}),
    ("nilai-pp30", PP30 | {"ide_baru": False}, {"nilai": 115, "predikat": "Baik"}),
    ("nilai-pp30", PP30 | {"nilai_skp": 110, "nilai_perilaku": 110}, {"nilai": 110, "predikat": "Sangat Baik"}),
    ("nilai-pp30", PP30 | {"nilai_skp": "109,99", "nilai_perilaku": 110}, {"nilai": 109.99, "predikat": "Baik"}),
    ("nilai-pp30", PP30 | {"nilai_skp": 70, "nilai_perilaku": 75, "bobot_skp": 60, "bobot_perilaku": 40}, {"nilai": 72, "predikat": "Cukup"}),
    ("nilai-pp30", PP30 | {"nilai_skp": 0, "nilai_perilaku": 0, "bobot_skp": 0.5, "bobot_perilaku": 0.5}, {"nilai": 0, "predikat": "Sangat Kurang"}),
    *[("iki-2021", IKI | {"realisasi": real}, {"capaian": percent, "kategori": word, "skor": score}) for real, percent, word, score in [(12, 100, "Baik", 100), (8, 80, "Cukup", 80), (15, 125, "Sangat Baik", 120), (5, 50, "Sangat Kurang", 25), (7, 70, "Kurang", 60)]],
    ("iki-2021", IKI | {"aspek": "waktu", "realisasi": 8}, {"capaian": 125}),
    ("iki-2021", IKI | {"aspek": "waktu", "realisasi": 15}, {"capaian": 80}),
    *[("konversi-pp46", {"nilai_pp46": old}, {"nilai_pp30": new}) for old, new in [(99, 120), (95, 115), (91, 110), (90, 109), (83, 99.5), (76, 90), (85, 102.21), (0, 0), (50, 49), (100, 120)]],
    *[("konversi-pp46", {"nilai_pp46": old}, {"predikat_pp46": word}) for old, word in [(91, "Sangat Baik"), (90, "Baik"), (90.5, "Baik"), (76, "Baik"), (61, "Cukup"), (51, "Kurang"), (50, "Buruk")]],
    ("integrasi-2021", {"nilai_pp46": 85, "nilai_semester_2": 100, "ide_baru": False}, {"nilai": 101.11, "predikat": "Baik"}),
    ("integrasi-2021", {"nilai_pp46": 99, "nilai_semester_2": 120, "ide_baru": True}, {"nilai": 120, "predikat": "Sangat Baik"}),
    ("ip-asn", ASN, {"kualifikasi": 15, "kompetensi": 40, "kinerja": 25, "disiplin": 5, "total": 85, "kategori": "Tinggi", "data_kosong": []}),
    ("ip-asn", ASN | {"pendidikan": "S-3", "kelompok_jabatan": "struktural", "diklat_kepemimpinan": True, "predikat_tahun_lalu": "Sangat Baik"}, {"total": 100, "kategori": "Sangat Tinggi"}),
    ("ip-asn", ASN | {"pendidikan": "S2", "kelompok_jabatan": "struktural"}, {"kompetensi": 25, "total": 75, "kategori": "Sedang"}),
    ("ip-asn", ASN | {"pendidikan": "D-III", "kelompok_jabatan": "fungsional", "diklat_fungsional": True, "seminar": False}, {"kompetensi": 30, "total": 70, "kategori": "Rendah"}),
    ("ip-asn", ASN | {"pendidikan": "SLTA", "diklat_teknis_20jp": False, "seminar": False}, {"kompetensi": 0, "total": 35, "kategori": "Sangat Rendah"}),
    ("ip-asn", ASN | {"kelompok_jabatan": "fungsional", "diklat_fungsional": True, "predikat_tahun_lalu": "Sangat Baik"}, {"total": 90, "kategori": "Tinggi"}),
    ("ip-asn", ASN | {"seminar": False}, {"kompetensi": 22.5, "total": 67.5, "kategori": "Rendah"}),
    ("ip-asn", ASN | {"diklat_kepemimpinan": True, "diklat_fungsional": True}, {"kompetensi": 40}),
    ("ip-asn", ASN | {"pendidikan": "Profesi dokter/apoteker", "hukdis_terberat_5_tahun": "berat"}, {"kualifikasi": 15, "disiplin": 1}),
    ("ip-asn", {"kelompok_jabatan": "pelaksana", "diklat_teknis_20jp": "ya", "seminar": "tidak"}, {"kualifikasi": 0, "kinerja": 0, "disiplin": 5, "total": 27.5, "kategori": "Sangat Rendah", "data_kosong": ["kualifikasi", "kinerja"]}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "inputs", "expected"), VECTORS)
def test_the_vectors_of_the_rules(book, name, inputs, expected):
    answer = registry.to_json(registry.run(name, inputs, book, TODAY))
    assert json.loads(json.dumps(answer)) == answer
    assert {key: answer["result"][key] for key in expected} == expected
    assert set(answer) == {"result", "explanation", "rules"}
    assert answer["explanation"]
    assert answer["rules"]
    assert set(answer["rules"][0]) == {"code", "legal_basis", "valid_from", "confidence"}
    assert set(answer["result"]) == {output.name for output in registry.get(name).outputs}


def test_json_round_trip_of_inputs_gives_the_same_answer(book):
    for name, inputs, _ in VECTORS:
        exact = json.loads(json.dumps(inputs), parse_float=Decimal)
        assert registry.run(name, exact, book, TODAY) == registry.run(name, inputs, book, TODAY)


MISTAKES = [
    ("pensiun", {"tanggal_lahir": "1985-02-28"}, "bup"),
    ("pensiun", {"bup": 58}, "tanggal_lahir"),
    ("pensiun", {"tanggal_lahir": "2030-02-28", "bup": 58}, "tanggal_lahir"),
    ("pensiun", {"tanggal_lahir": "1985-02-30", "bup": 58}, "tanggal_lahir"),
    ("pensiun", {"tanggal_lahir": 19850228, "bup": 58}, "tanggal_lahir"),
    ("pensiun", {"tanggal_lahir": "1985-02-28", "bup": 99}, "bup"),
    ("pensiun", {"tanggal_lahir": "1985-02-28", "bup": "lima"}, "bup"),
    ("pensiun", {"tanggal_lahir": "1985-02-28", "jenis_jabatan": "Fungsional"}, "jenjang"),
    ("pensiun", {"tanggal_lahir": "1985-02-28", "jenis_jabatan": "Struktural"}, "jabatan"),
    ("pensiun", {"tanggal_lahir": "1985-02-28", "jabatan": "Ketua"}, "bup"),
    ("pensiun", {"tanggal_lahir": "1985-02-28", "bup": 58, "foo": 1}, "foo"),
    ("pensiun", {"tanggal_lahir": "1985-02-28", "jabatan": "x" * 200_000}, "jabatan"),
    ("gaji-kgb", PAY | {"golongan": "IX"}, "golongan"),
    ("gaji-kgb", PAY | {"status": "Honorer"}, "status"),
    ("gaji-kgb", PAY | {"status": "PPPK Paruh Waktu"}, "status"),
    ("gaji-kgb", PAY | {"mkg_bulan": 12}, "mkg_bulan"),
    ("gaji-kgb", PAY | {"mkg_tahun": 1.5}, "mkg_tahun"),
    ("gaji-kgb", PAY | {"mkg_tahun": True}, "mkg_tahun"),
    ("gaji-kgb", PAY | {"mkg_tahun": "1e99"}, "mkg_tahun"),
    ("gaji-kgb", PAY | {"mkg_tahun": 10**5000}, "mkg_tahun"),
    ("gaji-kgb", PAY | {"per_tanggal": "2020-01-01"}, "per_tanggal"),
    ("penyesuaian-mkg", {"golongan_lama": "II/a", "mkg_tahun": 1, "mkg_bulan": 0, "golongan_baru": "I/d", "tmt_kenaikan_pangkat": "2026-12-01"}, "golongan_baru"),
    ("kenaikan-pangkat", KP | {"kedudukan_hukum": "entah"}, "kedudukan_hukum"),
    ("kenaikan-pangkat", KP | {"pendidikan": "entah"}, "pendidikan"),
    ("kenaikan-pangkat", KP | {"jenis_jabatan": "entah"}, "jenis_jabatan"),
    ("kenaikan-pangkat", KP | {"hukuman_disiplin_berjalan": True}, "hukuman_disiplin_berjalan"),
    ("kenaikan-pangkat", KP | {"predikat_2_tahun_terakhir": 7}, "predikat_2_tahun_terakhir"),
    ("kenaikan-pangkat", KP | {"predikat_2_tahun_terakhir": ["Baik"] * 11}, "predikat_2_tahun_terakhir"),
    ("kenaikan-pangkat", KP | {"predikat_2_tahun_terakhir": ["entah"]}, "predikat_2_tahun_terakhir"),
    ("kenaikan-pangkat", KP | {"golongan": "V/z"}, "golongan"),
    ("duk", {"tanggal_duk": "2026-12-31", "pegawai": "bukan json"}, "pegawai"),
    ("duk", {"tanggal_duk": "2026-12-31", "pegawai": {}}, "pegawai"),
    ("duk", {"tanggal_duk": "2026-12-31", "pegawai": [7]}, "pegawai"),
    ("duk", {"tanggal_duk": "2026-12-31", "pegawai": [{"id": "a"}]}, "pegawai"),
    ("duk", {"tanggal_duk": "2026-12-31", "pegawai": [{"id": "a", "golongan": "IX"}]}, "pegawai"),
    ("duk", {"tanggal_duk": "2026-12-31", "pegawai": [{"id": "a", "golongan": "III/a", "x": 1}]}, "pegawai"),
    ("duk", {"tanggal_duk": "2026-12-31", "pegawai": [{"id": "a", "golongan": "III/a"}] * 2}, "pegawai"),
    ("sel-impor", {"jenis_sel": "text", "bidang": "nama"}, "sel"),
    ("sel-impor", CELL | {"bidang": "entah"}, "bidang"),
    ("sel-impor", CELL | {"jenis_sel": "warna"}, "jenis_sel"),
    ("sel-impor", CELL | {"jenis_sel": "number"}, "sel"),
    ("sel-impor", CELL | {"jenis_sel": "date"}, "sel"),
    ("sel-impor", CELL | {"sistem_1904": 5}, "sistem_1904"),
    ("nama-gelar", {"nama": 7}, "nama"),
    ("predikat", {"rating_hasil": "entah", "rating_perilaku": "A"}, "rating_hasil"),
    ("saran-rating", {}, "utama"),
    ("saran-rating", {"utama": "A", "perilaku": "AAAASSS"}, "utama"),
    ("saran-rating", {"perilaku": "AAA"}, "perilaku"),
    ("distribusi-predikat", {"predikat_organisasi": "Baik", "jumlah": {"Baik": -1}}, "jumlah"),
    ("distribusi-predikat", {"predikat_organisasi": "Baik", "jumlah": {"entah": 1}}, "jumlah"),
    ("distribusi-predikat", {"predikat_organisasi": "Baik", "jumlah": [1]}, "jumlah"),
    ("keberatan", {"tanggal_terima_dokumen": "2026-01-02", "tanggal_ajukan": "2026-01-01"}, "tanggal_ajukan"),
    ("keberatan", {"tanggal_terima_dokumen": "2026-01-02", "tanggal_ajukan": [1]}, "tanggal_ajukan"),
    ("angka-kredit", {"jenjang": "Ahli Muda"}, "predikat"),
    ("angka-kredit", {"jenjang": "Ahli Muda", "predikat": "Baik", "persentase": 100}, "predikat"),
    ("angka-kredit", {"jenjang": "Ahli Muda", "predikat": "Baik", "bulan": 13}, "bulan"),
    ("angka-kredit", {"jenjang": "Ahli Muda", "persentase": 100}, "tahun_dalam_pangkat"),
    ("angka-kredit", {"jenjang": "Ahli Muda", "persentase": 100, "tahun_dalam_pangkat": 2, "bulan": 3}, "bulan"),
    ("angka-kredit", {"jenjang": "Dewa", "predikat": "Baik"}, "jenjang"),
    ("nilai-pp30", PP30 | {"bobot_perilaku": 0.4}, "bobot_perilaku"),
    ("nilai-pp30", PP30 | {"nilai_skp": 121}, "nilai_skp"),
    ("nilai-pp30", PP30 | {"ide_baru": []}, "ide_baru"),
    ("iki-2021", IKI | {"target_min": 13}, "target_max"),
    ("iki-2021", IKI | {"aspek": "waktu", "realisasi": 0}, "realisasi"),
    ("iki-2021", IKI | {"target_min": 0, "target_max": 0}, "target_max"),
    ("ip-asn", {**ASN, "diklat_teknis_20jp": None}, "diklat_teknis_20jp"),
    ("ip-asn", {**ASN, "kelompok_jabatan": "struktural", "diklat_kepemimpinan": None}, "diklat_kepemimpinan"),
    ("ip-asn", {**ASN, "kelompok_jabatan": "honorer"}, "kelompok_jabatan"),
    ("ip-asn", {**ASN, "pendidikan": "kursus"}, "pendidikan"),
    ("ip-asn", {**ASN, "predikat_tahun_lalu": "lumayan"}, "predikat_tahun_lalu"),
    ("ip-asn", {**ASN, "hukdis_terberat_5_tahun": True}, "hukdis_terberat_5_tahun"),
    ("predikat", {"rating_hasil": "A", "rating_perilaku": "A", "aturan": "MATRIKS_PREDIKAT@1999-01-01"}, "aturan"),
    ("predikat", {"rating_hasil": "A", "rating_perilaku": "A", "aturan": "BUP@2023-10-31"}, "aturan"),
    ("predikat", {"rating_hasil": "A", "rating_perilaku": "A", "aturan": "entah"}, "aturan"),
    ("predikat", {"rating_hasil": "A", "rating_perilaku": "A", "aturan": 7}, "aturan"),
    ("predikat", {"rating_hasil": "A", "rating_perilaku": "A", "aturan": "2010-01-01"}, "aturan"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "inputs", "field"), MISTAKES)
def test_a_wrong_input_is_named(book, name, inputs, field):
    with pytest.raises(ValidationError) as caught:
        registry.run(name, inputs, book, TODAY)
    assert [error.field for error in caught.value.errors] == [field]
    assert caught.value.errors[0].message


def test_all_wrong_inputs_are_named_at_once(book):
    with pytest.raises(ValidationError) as caught:
        registry.run("gaji-kgb", {"status": "x", "foo": 1}, book, TODAY)
    fields = [error.field for error in caught.value.errors]
    assert fields == ["foo", "status", "golongan", "mkg_tahun", "mkg_bulan", "per_tanggal"]


def test_an_unknown_calculator_is_refused(book):
    with pytest.raises(ValidationError, match="entah"):
        registry.run("entah", {}, book, TODAY)


def test_the_registry_is_complete_and_declares_its_forms():
    assert [calculator.name for calculator in registry.all()] == NAMES
    for calculator in registry.all():
        assert calculator.title
        assert calculator.summary
        assert calculator.outputs
        assert calculator.codes
        for item in calculator.inputs:
            assert item.label
            if item.kind is InputKind.CHOICE:
                assert all(item.read(choice) is not None for choice in item.choices)


def test_the_examples_of_the_forms_can_be_run(book):
    for name in (
        "nip",
        "gaji-kgb",
        "penyesuaian-mkg",
        "nama-gelar",
        "sel-impor",
        "predikat",
        "kenaikan-pangkat",
        "keberatan",
        "konversi-pp46",
        "iki-2021",
    ):
        inputs = {item.name: item.example for item in registry.get(name).inputs if item.example}
        assert registry.run(name, inputs, book, TODAY).steps


def test_another_version_of_a_rule_can_be_chosen(book):
    inputs = {"tanggal_lahir": "1985-02-28", "jabatan": "Lurah", "aturan": "BUP@2014-01-15"}
    rules = registry.to_json(registry.run("pensiun", inputs, book, TODAY))["rules"]
    assert rules[0]["valid_from"] == "2014-01-15"
    inputs["aturan"] = ["BUP@2014-01-15", "PENSIUN@1969-08-11"]
    assert registry.run("pensiun", inputs, book, TODAY).result["bup"] == 58
    inputs["aturan"] = date(2020, 1, 1)
    rules = registry.to_json(registry.run("pensiun", inputs, book, TODAY))["rules"]
    assert rules[0]["valid_from"] == "2014-01-15"


def test_the_given_values_are_shown_in_words(book):
    explained = registry.run("gaji-kgb", PAY, book, TODAY)
    assert [(line.label, line.value) for line in explained.given] == [
        ("Status", "PNS"),
        ("Golongan", "III/d"),
        ("Masa kerja golongan (tahun)", "13"),
        ("Masa kerja golongan (bulan)", "8"),
        ("Per tanggal", "24 November 2026"),
    ]
    explained = registry.run("nilai-pp30", PP30, book, TODAY)
    assert [line.value for line in explained.given] == ["115", "115", "0,7", "0,3", "ya"]
    explained = registry.run("saran-rating", {"utama": ["A", None]}, book, TODAY)
    assert explained.given[0].value == "Di atas ekspektasi, kosong"
    inputs = {"predikat_organisasi": "Baik", "jumlah": {"B": 2}}
    assert registry.run("distribusi-predikat", inputs, book, TODAY).given[1].value == "Baik 2"
    inputs = {"tanggal_duk": date(2026, 12, 31), "pegawai": '[{"id": "a", "golongan": "III/a"}]'}
    assert registry.run("duk", inputs, book, TODAY).given[1].value == "1 baris"


def test_a_moment_counts_as_its_day(book):
    inputs = {"tanggal_lahir": datetime.fromisoformat("1968-12-01 07:30"), "bup": 58}
    assert registry.run("pensiun", inputs, book, TODAY).result["tmt_pensiun"] == date(2027, 1, 1)


def test_the_steps_are_those_a_person_would_write(book):
    steps = registry.run("gaji-kgb", PAY, book, TODAY).steps
    assert [f"{line.step} = {line.value}" for line in steps] == [
        "tabel III/d, 13 th 8 bl = Rp3.799.400",
        "langkah tabel berikutnya = terkecil di atas 13 th 8 bl = 14 tahun",
        "14 th − 13 th 8 bl = 4 bulan",
        "1 November 2026 + 4 bulan = 1 Maret 2027",
        "tabel III/d, 14 tahun = Rp3.919.100",
        "kenaikan = Rp119.700",
    ]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.sampled_from(NAMES), st.data())
def test_no_input_crashes_a_calculator(book, name, data):
    names = [item.name for item in registry.get(name).inputs] + ["aturan"]
    inputs = data.draw(st.dictionaries(st.sampled_from(names), JSON, max_size=len(names)))
    with suppress(ValidationError):
        registry.to_json(registry.run(name, inputs, book, TODAY))
