from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.evaluation import EvaluationState, Predikat
from sdm_desktop.domain.field_text import field_label, field_text

PPPK = {
    "status": EmployeeStatus.PPPK, "gol_akhir": "IX", "tmt_golongan": date(2024, 3, 1),
    "mk_tahun": 0, "mk_bulan": 0, "tmt_cpns": None, "tmt_pns": None, "nip": "198704162024211901",
}  # fmt: skip


def test_a_profile_explains_the_computed_values(employees, make_employee):
    someone = make_employee(1)
    profile = employees.profile(someone.id)
    assert profile.nama_lengkap == "Petrus Nubatonis 1, S.Sos."
    assert profile.pangkat == "Penata Tingkat I (III/d)"
    assert profile.unit_path == "DINAS KEPENDUDUKAN / BIDANG CAPIL"
    assert profile.masa_kerja.result == {"tahun": 13, "bulan": 8}
    assert profile.gaji.result["gaji_pokok"] == 3_799_400
    assert profile.kgb.result["kgb_berikut_tmt"] == date(2027, 3, 1)
    assert profile.pensiun.result["tmt_pensiun"] == date(2045, 5, 1)
    assert profile.reasons == {}
    assert profile.missing == ()
    assert [rule.kode for rule in profile.pensiun.rules]


def test_each_input_tells_where_it_comes_from(employees, make_employee):
    someone = make_employee(1)
    employees.change(replace(someone, tanggal_lahir=date(1987, 4, 16), jenjang="Ahli Muda"))
    profile = employees.profile(someone.id)
    sources = {given.label: given.source for given in profile.kgb.given}
    assert sources["Golongan"] == "SK 1 Apr 2024, diisi admin 24 Nov 2026"
    assert profile.pensiun.given[0].source == "diisi admin 24 Nov 2026"


def test_an_imported_value_says_so(database, session, employees, make_employee):
    someone = make_employee(1)
    with database.write(session.actor()) as writer:
        writer.update("pegawai", someone.id, 1, {"mk_tahun": 10})
        writer.audit("impor_pegawai", "pegawai")
    given = employees.profile(someone.id).masa_kerja.given[0]
    assert (given.value, given.source) == ("10 tahun 1 bulan", "SK 1 Apr 2024, impor 24 Nov 2026")


@pytest.mark.parametrize(
    ("values", "name", "reason"),
    [
        ({"tanggal_lahir": None}, "pensiun", "Tanggal lahir belum diisi"),
        ({"jabatan_nama": "", "jenis_jabatan": ""}, "pensiun", "Isi BUP"),
        ({"mk_tahun": None}, "masa_kerja", "belum diisi"),
        ({"gol_akhir": ""}, "gaji", "golongan belum diisi"),
        ({"gol_akhir": "IV/e", "mk_tahun": 33}, "kgb", "maksimum"),
        ({"gol_akhir": "I/b", "mk_tahun": 0, "mk_bulan": 0, "tmt_golongan": date(2026, 10, 1)}, "gaji", "Tidak ada nilai"),
        ({"status": EmployeeStatus.CPNS}, "kgb", "CPNS"),
        (PPPK | {"kontrak_mulai": date(2026, 1, 1), "kontrak_akhir": date(2026, 12, 31)}, "kgb", "kurang dari 2 tahun"),
        (PPPK | {"status": EmployeeStatus.PPPK_PARUH_WAKTU}, "gaji", "Paruh Waktu"),
    ],
)  # fmt: skip
def test_what_cannot_be_computed_gives_the_reason(employees, make_employee, values, name, reason):
    profile = employees.profile(make_employee(1, **values).id)
    assert getattr(profile, name) is None
    assert reason in profile.reasons[name]


def test_a_bup_of_the_post_itself_counts(employees, make_employee):
    profile = employees.profile(make_employee(1, bup=60).id)
    assert profile.pensiun.result == {"bup": 60, "tmt_pensiun": date(2047, 5, 1)}


def test_the_results_come_by_year(database, session, employees, make_employee):
    someone = make_employee(1)
    periods = [
        (2025, "T4", "2025-12-31"),
        (2025, "TAHUN", "2025-12-31"),
        (2026, "T3", "2026-09-30"),
    ]
    with database.write(session.actor()) as writer:
        for number, (year, code, end) in enumerate(periods):
            kind = "TAHUNAN" if code == "TAHUN" else "TRIWULANAN"
            writer.insert(
                "periode", f"p{number}",
                {"tahun": year, "kode": code, "jenis": kind, "mulai": f"{year}-01-01", "selesai": end, "batas_pengisian": end},
            )  # fmt: skip
            result = {
                "status": "FINAL",
                "predikat": "BAIK" if code == "TAHUN" else "SANGAT_BAIK",
                "beku": "{}",
            }
            writer.insert(
                "evaluasi", f"e{number}",
                {"pegawai_id": someone.id, "periode_id": f"p{number}"} | (result if number < 2 else {"hasil": "SESUAI"}),
            )  # fmt: skip
        writer.audit("contoh")
    profile = employees.profile(someone.id)
    assert profile.predikat == {2025: Predikat.BAIK}
    assert [line.nama for line in profile.evaluations] == [
        "Triwulan IV 2025",
        "Tahun 2025",
        "Triwulan III 2026",
    ]
    assert profile.evaluations[-1].state is EvaluationState.DRAF
    assert profile.evaluations[-1].predikat is None


def test_warnings_and_gaps_stand_on_the_profile(employees, make_employee):
    profile = employees.profile(make_employee(1, nik="123", npwp="", alamat="").id)
    assert [finding.code for finding in profile.findings] == ["N15"]
    assert profile.missing == ("alamat",)


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("tmt_jabatan", date(2024, 3, 1), "1 Mar 2024"),
        ("tmt_jabatan", "2024-03-01", "1 Mar 2024"),
        ("upah", 1_250_000, "Rp1.250.000"),
        ("flag_ikd", 1, "ya"),
        ("is_valid_nik", False, "tidak"),
        ("jenis_kelamin", "P", "perempuan"),
        ("jenis_kelamin", "L", "laki-laki"),
        ("status", "PPPK_PARUH_WAKTU", "PPPK Paruh Waktu"),
        ("mk_tahun", 0, "0"),
        ("nama", "", "kosong"),
        ("nama_cari", "x", "x"),
    ],
)  # fmt: skip
def test_values_are_told_in_words(name, value, text):
    assert field_text(name, value) == text


def test_labels_are_those_of_the_form():
    assert [field_label(n) for n in ("gol_akhir", "unit_id", "rev")] == ["Golongan", "Unit", "rev"]
