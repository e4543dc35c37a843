"""The histories skp22 and kinerjaperiodik of SIASN: in, compared, and out again."""

import pytest

from sdm_desktop.domain.evaluation import EvaluationStatus, PeriodKind, Predikat, Rating
from sdm_desktop.domain.past_ratings import PastRating, Scale
from sdm_desktop.exchange.siasn_performance import (
    PERIODIC_HEADERS,
    SKP22_HEADERS,
    period_code,
    period_words,
)
from sdm_desktop.services.exports import write_template
from tests.services.exchange.import_counts import counts

YOSEF, MARIA = "198704162013031901", "199003122015032902"
PEOPLE = [["NIP", "NAMA", "STATUS CPNS PNS", "JABATAN NAMA", "JENJANG"],
          [YOSEF, "Yosef Foeh", "P", "Analis Kebijakan Ahli Muda", "Ahli Muda"],
          [MARIA, "Maria Nahak", "P", "Kepala Bidang", ""]]  # fmt: skip
YEAR = {
    "nip": f"'{YOSEF}", "nama": "YOSEF FOEH", "tahun": "2023", "hasilKinerja": "DIATAS EKSPEKTASI",
    "hasilKinerjaNilai": "1", "perilakuKerja": "SESUAI EKSPEKTASI", "perilakuKerjaNilai": "2",
    "kuadranKinerja": "BAIK", "statusPenilai": "ASN", "nipNrpPenilai": f"'{MARIA}",
    "namaPenilai": "MARIA NAHAK", "penilaiGolonganNm": "IV/a", "penilaiJabatanNm": "Kepala Bidang",
    "penilaiUnorNm": "BIDANG A",
}  # fmt: skip
PART = {
    "nip": f"'{YOSEF}", "nama": "YOSEF FOEH", "tahun": "2024", "periodikNama": "TRIWULAN II",
    "hasilKinerja": "Sesuai Ekspektasi", "perilakuKerja": "Sesuai Ekspektasi", "kuadran": "Baik",
    "koefisien": "25", "persentase": "100",
}  # fmt: skip


@pytest.fixture
def staffed(services, take_in, make_csv):
    take_in(services, make_csv(PEOPLE, "pegawai.csv"))
    return services


@pytest.fixture
def table(make_csv):
    def make(*changes, kind="skp22", name="siasn.csv"):
        headers, standard = (SKP22_HEADERS, YEAR) if kind == "skp22" else (PERIODIC_HEADERS, PART)
        rows = [[(standard | change).get(head, "") for head in headers] for change in changes]
        return make_csv([list(headers), *rows], name)

    return make


def stored(services, key, nip=YOSEF):
    period = services.periods.by_key(key)
    return next(r.evaluation for r in services.evaluations.grid(period.id) if r.nip == nip)


def test_a_year_becomes_a_final_evaluation_of_siasn(staffed, take_in, plan_of, table):
    plan, change = take_in(staffed, table({}), kind="skp22")
    assert (counts(plan), plan.new_groups) == ((1, 1, 0, 0, 0), (("Tahun 2023", 1),))
    one = stored(staffed, "2023")
    assert (one.hasil, one.perilaku, one.predikat) == (Rating.ATAS, Rating.SESUAI, Predikat.BAIK)
    assert (one.status, one.aturan) == (EvaluationStatus.FINAL, "SIASN")
    assert (one.beku.penilai.nama, one.beku.penilai.pangkat) == ("MARIA NAHAK", "IV/a")
    assert one.penilai_id == staffed.employees.by_nip(MARIA).id
    assert counts(plan_of(staffed, table({}), kind="skp22")) == (1, 0, 0, 1, 0)
    (line,) = staffed.performance.past.history(one.pegawai_id)
    assert (line.nama, line.sumber) == ("Tahun 2023", "SIASN")
    change.undo()
    assert staffed.periods.all() == []


def test_ratings_may_be_given_by_number_alone(staffed, take_in, table):
    take_in(staffed, table({"hasilKinerja": "", "perilakuKerja": "", "perilakuKerjaNilai": "3",
                            "kuadranKinerja": "KURANG"}), kind="skp22")  # fmt: skip
    one = stored(staffed, "2023")
    assert (one.hasil, one.perilaku) == (Rating.ATAS, Rating.BAWAH)


@pytest.mark.parametrize(
    ("change", "code", "cell"),
    [
        ({"tahun": "2021"}, "TAHUN", "C2"), ({"hasilKinerja": "hebat"}, "RATING", "D2"),
        ({"kuadranKinerja": ""}, "PREDIKAT", "H2"), ({"kuadranKinerja": "lumayan"}, "PREDIKAT", "H2"),
        ({"hasilKinerjaNilai": "7"}, "NILAI", "E2"), ({"perilakuKerjaNilai": "1"}, "TIDAK_COCOK", "G2"),
        ({"nipNrpPenilai": f"'{YOSEF}"}, "PENILAI_SENDIRI", "J2"),
        ({"nip": "'199003122015032903"}, "NIP_TIDAK_DIKENAL", "A2"),
    ],
)  # fmt: skip
def test_bad_cells_of_a_year_are_listed(staffed, plan_of, table, change, code, cell):
    (told,) = plan_of(staffed, table(change), kind="skp22").refused
    assert (told.code, told.cell) == (code, cell)


def test_a_later_file_of_siasn_wins_over_an_earlier_one(staffed, take_in, table):
    take_in(staffed, table({}), kind="skp22")
    other = {"perilakuKerja": "", "perilakuKerjaNilai": "1", "kuadranKinerja": "SANGAT BAIK"}
    plan, _change = take_in(staffed, table(other), kind="skp22")
    assert counts(plan) == (1, 0, 1, 0, 0)
    assert [d.label for d in plan.changed[0].diffs] == ["Perilaku kerja", "Predikat"]
    assert stored(staffed, "2023").predikat is Predikat.SANGAT_BAIK


def test_what_was_rated_here_or_in_e_kinerja_stays(staffed, take_in, plan_of, table, make_csv):
    rows = [
        ["nip", "tahun", "bulan", "hasil_kerja", "perilaku_kerja", "hasil_akhir", "waktu_dinilai"],
        [f"'{YOSEF}", "2023", "13", "diatas", "sesuai", "baik", "2024-01-03 08:00:00"],
    ]
    take_in(staffed, make_csv(rows), kind="evaluations")
    assert counts(plan_of(staffed, table({}), kind="skp22")) == (1, 0, 0, 1, 0)
    other = {"perilakuKerja": "", "perilakuKerjaNilai": "1", "kuadranKinerja": "SANGAT BAIK"}
    (told,) = plan_of(staffed, table(other), kind="skp22").refused
    assert (told.code, told.reason.startswith("e-Kinerja sudah mencatat predikat Baik.")) == (
        "SUDAH_ADA",
        True,
    )


def test_a_draft_is_completed(staffed, take_in, table):
    staffed.periods.open_year(2026, PeriodKind.TAHUNAN)
    staffed.evaluations.start(staffed.periods.by_key("2026").id)
    plan, _change = take_in(staffed, table({"tahun": "2026"}), kind="skp22")
    assert counts(plan) == (1, 0, 1, 0, 0)
    assert stored(staffed, "2026").status is EvaluationStatus.FINAL


def test_an_old_result_without_ratings_is_compared_too(staffed, plan_of, take_in, table):
    yosef = staffed.employees.by_nip(YOSEF).id
    staffed.performance.past.save(
        PastRating(pegawai_id=yosef, tahun=2023, skala=Scale.P6_2022, label_asli="Baik",
                   predikat_setara=Predikat.BAIK)
    )  # fmt: skip
    bare = {
        "hasilKinerja": "",
        "hasilKinerjaNilai": "",
        "perilakuKerja": "",
        "perilakuKerjaNilai": "",
    }
    assert counts(plan_of(staffed, table(bare), kind="skp22")) == (1, 0, 0, 1, 0)
    better = bare | {"kuadranKinerja": "SANGAT BAIK"}
    (told,) = plan_of(staffed, table(better), kind="skp22").refused
    assert told.reason.startswith("Nilai lama tahun 2023 mencatat Baik.")
    assert counts(plan_of(staffed, table({}), kind="skp22")) == (1, 1, 0, 0, 0)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("TRIWULAN I", "T1"), ("Triwulan 3", "T3"), ("Triwulan IV-Akhir", "T4"), ("Semester II", "S2"),
        ("Semester II/Akhir", "S2"), ("Maret", "B03"), ("Bulan Desember 2024", "B12"),
        ("Triwulan V", None), ("Tahunan", None), ("", None), ("Triwulan", None),
    ],
)  # fmt: skip
def test_names_of_periods(text, code):
    assert period_code(text) == code
    if code:
        assert period_code(period_words(2024, code)) == code


def test_a_part_of_a_year_goes_in_with_its_unknown_ones_listed(staffed, take_in, table):
    rows = table({}, {"periodikNama": "Tahunan"}, {"periodikNama": "Maret"}, kind="kinerjaperiodik")
    plan, _change = take_in(staffed, rows, kind="kinerjaperiodik")
    assert counts(plan) == (3, 2, 0, 0, 1)
    assert (plan.refused[0].code, plan.refused[0].cell) == ("PERIODE", "D3")
    assert stored(staffed, "2024-T2").predikat is Predikat.BAIK
    assert stored(staffed, "2024-B03").aturan == "SIASN"


def test_a_demo_office_goes_out_and_comes_back_the_same(
    make_demo_office, plan_of, new_office, take_in, tmp_path
):
    demo = make_demo_office(40)
    demo.exports.employees(tmp_path / "p.xlsx")
    other = new_office()
    take_in(other, tmp_path / "p.xlsx")
    tables = {
        "skp22": demo.performance.exchange.skp22,
        "kinerjaperiodik": demo.performance.exchange.periodic,
    }
    for kind, make in tables.items():
        headers, rows = make(None)
        rows = [list(row) for row in rows]
        for suffix in ("csv", "xlsx"):
            out = tmp_path / f"{kind}.{suffix}"
            demo.exports.table(headers, rows, out, separator=",")
            assert counts(plan_of(demo, out, kind=kind)) == (len(rows), 0, 0, len(rows), 0)
        plan, _change = take_in(other, tmp_path / f"{kind}.xlsx", kind=kind)
        assert counts(plan) == (len(rows), len(rows), 0, 0, 0)
        assert counts(plan_of(other, tmp_path / f"{kind}.csv", kind=kind))[3] == len(rows)
        again = getattr(other.performance.exchange, "skp22" if kind == "skp22" else "periodic")
        assert [list(row) for row in again(None)[1]] == rows


def test_a_periodic_export_tells_what_it_gives(staffed, take_in, table):
    take_in(staffed, table({}, kind="kinerjaperiodik"), kind="kinerjaperiodik")
    _headers, (row,) = staffed.performance.exchange.periodic(None)
    told = dict(zip(PERIODIC_HEADERS, row, strict=True))
    assert (told["periodikNama"], told["koefisien"], told["persentase"]) == (
        "Triwulan II",
        "25",
        "100",
    )
    assert staffed.performance.exchange.periodic([])[1] == []


@pytest.mark.parametrize(
    ("kind", "headers"), [("skp22", SKP22_HEADERS), ("kinerjaperiodik", PERIODIC_HEADERS)]
)
def test_there_are_templates(tmp_path, kind, headers):
    write_template(tmp_path / "t.csv", kind)
    assert (tmp_path / "t.csv").read_text("utf-8-sig").strip() == ",".join(headers)
