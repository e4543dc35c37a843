import csv
from dataclasses import replace

import pytest

from sdm_desktop.domain.evaluation import EvaluationStatus, PeriodKind, Predikat, Rating
from sdm_desktop.domain.evaluation_views import is_imported
from sdm_desktop.exchange.evaluation_columns import EKINERJA_COLUMNS
from tests.services.exchange.import_counts import counts

NIP, BOSS = "198704162013031901", "198003122005032902"
PEOPLE = [
    ["NIP", "NAMA", "STATUS CPNS PNS", "UNOR INDUK NAMA", "UNOR NAMA"],
    [NIP, "Yosef Foeh", "P", "DINAS A", "BIDANG B - DINAS A"],
    [BOSS, "Maria Ndun", "P", "DINAS A", "DINAS A"],
]
STANDARD = {
    "id_bkn": "A-1", "tahun": "2026", "bulan": "9", "jenis": "TRIWULANAN", "nip": f"'{NIP}", "nama": "YOSEF FOEH",
    "skp_unor_id": "U1", "skp_unor": "Bidang B", "skp_unor_induk": "Dinas A", "skp_jabatan": "Analis",
    "skp_jenis_jabatan": "JF", "is_skp_plt_plh_pjb": "0", "hasil_kerja": "SESUAI", "perilaku_kerja": "Di Atas",
    "hasil_akhir": "Baik", "pegawai_atasan_id": "P9", "pegawai_atasan_nip": f"'{BOSS}",
    "pegawai_atasan_nama": "MARIA NDUN", "pegawai_atasan_unor": "Dinas A", "pegawai_atasan_jabatan": "Kepala",
    "pegawai_atasan_golru": "IV/a", "waktu_dinilai": "2026-10-05 14:30:00", "pegawai_penilai_id": "P8",
}  # fmt: skip


@pytest.fixture
def table(make_csv):
    def make(*changes, name="ekinerja.csv"):
        rows = [[(STANDARD | change)[column] for column in EKINERJA_COLUMNS] for change in changes]
        return make_csv([list(EKINERJA_COLUMNS), *rows], name)

    return make


@pytest.fixture
def staffed(services, take_in, make_csv):
    take_in(services, make_csv(PEOPLE, "pegawai.csv"))
    return services


def evaluations(services, key="2026-T3"):
    return {
        row.nip: row.evaluation
        for row in services.evaluations.grid(services.periods.by_key(key).id)
    }


def test_rows_become_final_evaluations_that_name_their_source(staffed, take_in, table):
    plan, change = take_in(staffed, table({}), kind="evaluations")
    assert (counts(plan), plan.new_groups) == ((1, 1, 0, 0, 0), (("Triwulan III 2026", 1),))
    stored = evaluations(staffed)[NIP]
    assert (stored.hasil, stored.perilaku, stored.predikat) == (
        Rating.SESUAI,
        Rating.ATAS,
        Predikat.BAIK,
    )
    assert stored.status is EvaluationStatus.FINAL
    assert is_imported(stored)
    assert stored.beku.penilai.nama == "MARIA NDUN"
    assert stored.penilai_id == staffed.employees.by_nip(BOSS).id
    assert change.count == 1


def test_the_same_table_again_changes_nothing(staffed, take_in, table, plan_of):
    take_in(staffed, table({}), kind="evaluations")
    assert counts(plan_of(staffed, table({}), kind="evaluations")) == (1, 0, 0, 1, 0)


def test_undo_takes_evaluations_and_periods_back(staffed, take_in, table):
    _plan, change = take_in(staffed, table({}), kind="evaluations")
    change.undo().undo().undo()
    assert staffed.periods.all() == []


def test_an_unknown_nip_is_listed(staffed, plan_of, table):
    plan = plan_of(staffed, table({"nip": "'199003122015032903"}), kind="evaluations")
    assert [(r.code, r.name) for r in plan.refused] == [("NIP_TIDAK_DIKENAL", "YOSEF FOEH")]


def test_a_newer_rating_wins_and_an_older_one_is_listed(staffed, take_in, table, plan_of):
    take_in(staffed, table({}), kind="evaluations")
    newer = {
        "waktu_dinilai": "2026-10-06 08:00:00",
        "hasil_kerja": "diatas",
        "hasil_akhir": "sangat baik",
    }
    plan, _change = take_in(staffed, table(newer), kind="evaluations")
    assert [(d.label, d.old, d.new, d.cell) for d in plan.changed[0].diffs] == [
        ("Hasil kerja", "Sesuai ekspektasi", "Di atas ekspektasi", "M2"),
        ("Predikat", "Baik", "Sangat Baik", "O2"),
        ("Waktu dinilai", "05-10-2026 14:30", "06-10-2026 08:00", "V2"),
    ]
    assert evaluations(staffed)[NIP].predikat is Predikat.SANGAT_BAIK
    old = plan_of(staffed, table({}), kind="evaluations")
    assert [r.code for r in old.refused] == ["LEBIH_LAMA"]


def test_other_content_at_the_same_time_is_listed(staffed, take_in, table, plan_of):
    take_in(staffed, table({}), kind="evaluations")
    plan = plan_of(staffed, table({"hasil_akhir": "kurang"}), kind="evaluations")
    assert [r.code for r in plan.refused] == ["WAKTU_SAMA"]


def test_a_predikat_beside_the_matrix_is_kept_with_a_warning(staffed, take_in, table):
    plan, _change = take_in(staffed, table({"hasil_akhir": "kurang"}), kind="evaluations")
    assert [warning.code for warning in plan.warnings] == ["MATRIKS"]
    assert evaluations(staffed)[NIP].predikat is Predikat.KURANG


def test_a_draft_is_replaced_and_its_notes_stay(staffed, take_in, table):
    staffed.periods.open_year(2026, PeriodKind.TRIWULANAN)
    period = staffed.periods.by_key("2026-T3")
    staffed.evaluations.start(period.id)
    draft = evaluations(staffed)[NIP]
    staffed.evaluations.rate(draft.id, draft.rev, catatan="Rajin")
    plan, _change = take_in(staffed, table({}), kind="evaluations")
    assert counts(plan) == (1, 0, 1, 0, 0)
    assert (evaluations(staffed)[NIP].catatan, evaluations(staffed)[NIP].predikat) == (
        "Rajin",
        Predikat.BAIK,
    )


def test_what_was_imported_is_exported_word_for_word(staffed, take_in, table, tmp_path):
    take_in(staffed, table({}), kind="evaluations")
    result = staffed.exports.evaluations(tmp_path / "keluar.csv")
    assert (result.count, result.left_out) == (1, 0)
    assert (tmp_path / "keluar.csv").read_bytes() == b"\xef\xbb\xbf" + table({}).read_bytes()


def test_an_exported_office_comes_back_the_same(make_demo_office, new_office, tmp_path, take_in):

    first, second = make_demo_office(40), new_office()
    first.exports.employees(tmp_path / "p1.xlsx")
    first.exports.evaluations(tmp_path / "e1.xlsx")
    plan, _change = take_in(first, tmp_path / "e1.xlsx", kind="evaluations")
    assert (plan.same, len(plan.refused)) == (plan.read, 0)
    for path, kind in ((tmp_path / "p1.xlsx", "employees"), (tmp_path / "e1.xlsx", "evaluations")):
        plan, _change = take_in(second, path, kind=kind)
        assert len(plan.new) == plan.read
    second.exports.employees(tmp_path / "p2.xlsx")
    second.exports.evaluations(tmp_path / "e2.xlsx")
    assert (tmp_path / "p1.xlsx").read_bytes() == (tmp_path / "p2.xlsx").read_bytes()
    assert (tmp_path / "e1.xlsx").read_bytes() == (tmp_path / "e2.xlsx").read_bytes()


def test_a_final_evaluation_of_the_office_is_not_replaced(make_demo_office, tmp_path, plan_of):

    demo = make_demo_office(10)
    demo.exports.evaluations(tmp_path / "e.csv")
    text = (tmp_path / "e.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    changed = [row | {"hasil_akhir": "kurang", "waktu_dinilai": "2030-01-01"} for row in rows[:1]]
    with (tmp_path / "f.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, EKINERJA_COLUMNS)
        writer.writeheader()
        writer.writerows(changed)
    plan = plan_of(demo, tmp_path / "f.csv", kind="evaluations")
    assert [refusal.code for refusal in plan.refused] == ["SUDAH_FINAL"]


def test_a_row_left_out_is_not_written(staffed, take_in, table):
    from sdm_desktop.services.import_plan import ImportSelection

    take_in(staffed, table({}), kind="evaluations")
    newer = {"waktu_dinilai": "2026-10-06 08:00:00", "hasil_akhir": "kurang"}
    left_out = ImportSelection(frozenset({(2, "hasil_akhir")}))
    _plan, change = take_in(staffed, table(newer), lambda _plan: left_out, kind="evaluations")
    assert (change.count, evaluations(staffed)[NIP].predikat) == (0, Predikat.BAIK)


def test_the_mapped_columns_may_have_other_names(staffed, take_in, make_csv):
    rows = [
        ["Nip Pegawai", "Tahun", "Bulan", "Predikat Kinerja"],
        [f"'{NIP}", "2025", "13", "Baik"],
    ]
    take_in(staffed, make_csv(rows), kind="evaluations")
    assert evaluations(staffed, "2025")[NIP] == replace(
        evaluations(staffed, "2025")[NIP], hasil=None
    )
