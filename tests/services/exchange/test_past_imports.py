"""Results of old scales by file: read, refuse, merge, and out again without a difference."""

from decimal import Decimal

import pytest

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.past_ratings import Scale
from sdm_desktop.exchange.past_rows import PAST_HEADERS
from sdm_desktop.services.exports import write_template
from sdm_desktop.services.import_plan import ImportSelection
from tests.services.exchange.import_counts import counts

KIND = "past-ratings"
YOSEF, MARIA = "198704162013031901", "199003122015032902"
PEOPLE = [["NIP", "NAMA", "STATUS CPNS PNS"], [YOSEF, "Yosef Foeh", "P"], [MARIA, "Maria Nahak", "P"]]  # fmt: skip


@pytest.fixture
def staffed(services, take_in, make_csv):
    take_in(services, make_csv(PEOPLE, "pegawai.csv"))
    return services


@pytest.fixture
def table(make_csv):
    def make(*rows, name="lama.csv"):
        cells = [
            [{"nip": f"'{YOSEF}", **row}.get(head, "") for head in PAST_HEADERS] for row in rows
        ]
        return make_csv([list(PAST_HEADERS), *cells], name)

    return make


def results(services, nip=YOSEF):
    return services.performance.past.of_person(services.employees.by_nip(nip).id)


def test_rows_become_old_results_with_their_scale_value_and_word(staffed, take_in, table):
    rows = table(
        {"tahun": "2019", "nilaiSkp": "85", "nilaiPerilakuKerja": "80,5"},
        {"tahun": "2021", "bagian": "Semester I", "nilaiPrestasiKerja": "85"},
        {"tahun": "2021", "bagian": "s2", "nilaiSkp": "112", "nilaiPerilakuKerja": "92",
         "nilaiPrestasiKerja": "104"},
        {"tahun": "2023", "predikat": "SANGAT BAIK", "sumber": "Pemprov NTT"},
    )  # fmt: skip
    plan, change = take_in(staffed, rows, kind=KIND)
    assert counts(plan) == (4, 4, 0, 0, 0)
    assert change.count == 4
    assert [
        (one.tahun, one.bagian, one.skala, one.nilai_akhir, one.label_asli, one.predikat_setara)
        for one in results(staffed)
    ] == [
        (2023, "TAHUN", Scale.P6_2022, None, "SANGAT BAIK", Predikat.SANGAT_BAIK),
        (2021, "S2", Scale.P8_2021, Decimal(104), "Baik", Predikat.BAIK),
        (2021, "S1", Scale.PP46, Decimal(85), "Baik", Predikat.BAIK),
        (2019, "TAHUN", Scale.PP46, Decimal("83.2"), "Baik", Predikat.BAIK),
    ]
    change.undo()
    assert results(staffed) == []
    take_in(staffed, rows, kind=KIND)
    assert len(results(staffed)) == 4


def test_what_goes_out_comes_back_the_same(
    make_demo_office, plan_of, new_office, take_in, tmp_path
):
    demo = make_demo_office(40)
    for name in ("lama.xlsx", "lama.csv"):
        headers, rows = demo.performance.exchange.past(None)
        rows = list(rows)
        demo.exports.table(headers, rows, tmp_path / name, separator=",")
        plan = plan_of(demo, tmp_path / name, kind=KIND)
        assert len(rows) > 50
        assert counts(plan) == (len(rows), 0, 0, len(rows), 0)
    demo.exports.employees(tmp_path / "p.xlsx")
    other = new_office()
    take_in(other, tmp_path / "p.xlsx")
    plan, _change = take_in(other, tmp_path / "lama.xlsx", kind=KIND)
    assert counts(plan) == (len(rows), len(rows), 0, 0, 0)
    assert [list(row) for row in other.performance.exchange.past(None)[1]] == [
        list(row) for row in rows
    ]


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        ({"tahun": ""}, "WAJIB", "Tahun kosong"),
        ({"tahun": "2019"}, "PREDIKAT", "Isi predikat, atau nilai"),
        ({"tahun": "2019", "predikat": "hebat"}, "PREDIKAT", "“hebat” bukan predikat"),
        ({"tahun": "2019", "nilaiSkp": "delapan", "predikat": "Baik"}, "NILAI", "bukan nilai"),
        ({"tahun": "2019", "nilaiPrestasiKerja": "101", "predikat": "Baik"}, "NILAI", "0 sampai 100"),
        ({"tahun": "2031", "predikat": "Baik"}, "TAHUN", "1980 sampai 2026"),
        ({"tahun": "2019", "bagian": "S3", "predikat": "Baik"}, "PILIHAN", "tidak dikenal"),
        ({"tahun": "2019", "jenisPeraturan": "PP 10", "predikat": "Baik"}, "PILIHAN", "tidak dikenal"),
        ({"tahun": "2019", "nip": "'199003122015032903", "predikat": "Baik"}, "NIP_TIDAK_DIKENAL", "tidak ada"),
    ],
)  # fmt: skip
def test_bad_cells_are_listed(staffed, plan_of, table, row, code, words):
    plan = plan_of(staffed, table(row), kind=KIND)
    (told,) = plan.refused
    assert (told.code, words in told.reason, plan.new) == (code, True, [])


def test_a_second_row_of_a_year_is_listed(staffed, plan_of, table):
    row = {"tahun": "2019", "predikat": "Baik"}
    plan = plan_of(staffed, table(row, row, {**row, "bagian": "S1"}), kind=KIND)
    assert [(r.row, r.code) for r in plan.refused] == [(3, "GANDA")]
    assert len(plan.new) == 2


def test_odd_pairs_are_told_and_stored_as_they_are(staffed, take_in, table):
    row = {"tahun": "2019", "nilaiPrestasiKerja": "95", "predikat": "Baik"}
    other = {"tahun": "2018", "predikat": "Cukup", "predikatSetara": "Baik"}
    plan, _change = take_in(staffed, table(row, other), kind=KIND)
    assert sorted(w.code for w in plan.warnings) == ["LABEL", "SETARA"]
    assert [one.label_asli for one in results(staffed)] == ["Baik", "Cukup"]
    assert results(staffed)[1].predikat_setara is Predikat.BAIK


def test_filled_cells_change_what_is_stored_and_empty_ones_do_not(staffed, take_in, plan_of, table):
    first = {"tahun": "2019", "nilaiSkp": "85", "nilaiPerilakuKerja": "80", "sumber": "SK 1"}
    take_in(staffed, table(first), kind=KIND)
    better = table({"tahun": "2019", "nilaiSkp": "95"})
    plan = plan_of(staffed, better, kind=KIND)
    assert [(d.label, d.old, d.new, d.cell) for d in plan.changed[0].diffs] == [
        ("Nilai SKP", "85", "95", "F2"),
        ("Nilai akhir", "83", "89", "H2"),
    ]
    left_out = ImportSelection(frozenset({(2, "nilai_skp"), (2, "nilai_akhir")}))
    _plan, change = take_in(staffed, better, lambda _plan: left_out, kind=KIND)
    assert (change.count, results(staffed)[0].nilai_akhir) == (0, Decimal(83))
    take_in(staffed, better, kind=KIND)
    (kept,) = results(staffed)
    assert (kept.nilai_skp, kept.nilai_akhir, kept.sumber) == (Decimal(95), Decimal(89), "SK 1")
    assert counts(plan_of(staffed, table(first), kind=KIND)) == (1, 0, 1, 0, 0)


def test_there_is_a_template(tmp_path, staffed, plan_of):
    out = tmp_path / "templat.csv"
    write_template(out, KIND)
    assert out.read_text("utf-8-sig").strip() == ",".join(PAST_HEADERS)
