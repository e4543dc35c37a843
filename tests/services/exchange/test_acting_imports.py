"""e-Kinerja rows of a Plt/Plh/Pj, people who rate themselves, and the way there and back."""

import csv
from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.domain.past_history import LineKind
from sdm_desktop.domain.skp import SkpStatus
from sdm_desktop.domain.skp_work import ActingEvaluation
from sdm_desktop.exchange.evaluation_columns import EKINERJA_COLUMNS
from sdm_desktop.services.import_plan import ImportSelection
from sdm_desktop.services.reports import ReportRequest
from tests.services.exchange.import_counts import counts

SAMPLE = "ekinerja_contoh.csv"
PEOPLE = [
    ["NIP", "NAMA", "STATUS CPNS PNS", "UNOR INDUK NAMA", "UNOR NAMA"],
    ["198704162013031901", "Yosef Foeh", "P", "DINAS A", "BIDANG B - DINAS A"],
    ["199003122015032902", "Maria Nahak", "P", "DINAS A", "BIDANG B - DINAS A"],
    ["198512012010011903", "Stefanus Lado", "P", "DINAS A", "DINAS A"],
    ["199201052021211904", "Antonius Bria", "PPPK", "DINAS A", "DINAS A"],
    ["197403221998032905", "Ester Tnunay", "P", "DINAS A", "DINAS A"],
]
YOSEF, MARIA, ESTER = PEOPLE[1][0], PEOPLE[2][0], PEOPLE[5][0]
POST = "Plt. Kepala Seksi Kelahiran"


@pytest.fixture
def staffed(services, take_in, make_csv):
    take_in(services, make_csv(PEOPLE, "pegawai.csv"))
    return services


@pytest.fixture
def sample(data):
    return data / SAMPLE


@pytest.fixture
def table(sample, make_csv):
    """Rows of the sample with other cells: each change is (row number, column, text)."""
    with sample.open(encoding="utf-8-sig", newline="") as file:
        original = list(csv.DictReader(file))

    def make(*changes, name="ubah.csv", rows=None):
        chosen = [dict(one) for one in original]
        for number, column, text in changes:
            chosen[number][column] = text
        picked = chosen if rows is None else [chosen[number] for number in rows]
        cells = [[one[column] for column in EKINERJA_COLUMNS] for one in picked]
        return make_csv([list(EKINERJA_COLUMNS), *cells], name)

    return make


def acting(services, nip, year=2026):
    """Return {post: {period: rating}} of somebody's Plt posts."""
    person = services.employees.by_nip(nip).id
    found = [skp for skp in services.skp.of_person(person, year) if skp.is_plt_plh_pj]
    return {
        skp.jabatan: {one.periode_kode: one for one in services.skp.work.acting(skp.id)}
        for skp in found
    }


def test_the_sample_goes_in_and_comes_out_word_for_word(
    staffed, sample, take_in, plan_of, tmp_path
):
    """The acceptance of issue 4: an export, its import and its re-export agree."""
    plan, _change = take_in(staffed, sample, kind="evaluations")
    assert counts(plan) == (9, 9, 0, 0, 0)
    out = tmp_path / "keluar.csv"
    assert staffed.exports.evaluations(out).count == 9
    assert out.read_bytes() == sample.read_bytes()
    for path in (sample, out):
        assert counts(plan_of(staffed, path, kind="evaluations")) == (9, 0, 0, 9, 0)


def test_the_sample_survives_a_workbook(
    staffed, sample, take_in, plan_of, new_office, make_csv, tmp_path
):
    take_in(staffed, sample, kind="evaluations")
    book = tmp_path / "keluar.xlsx"
    staffed.exports.evaluations(book)
    assert counts(plan_of(staffed, book, kind="evaluations")) == (9, 0, 0, 9, 0)
    other = new_office("lain")
    take_in(other, make_csv(PEOPLE, "lagi.csv"))
    plan, _change = take_in(other, book, kind="evaluations")
    assert counts(plan) == (9, 9, 0, 0, 0)
    other.exports.evaluations(tmp_path / "lain.csv")
    assert (tmp_path / "lain.csv").read_bytes() == sample.read_bytes()


def test_ratings_of_a_plt_stand_apart(staffed, sample, take_in):
    plan, change = take_in(staffed, sample, kind="evaluations")
    assert ("Plt/Plh/Pj, Triwulan II 2026", 1) in plan.new_groups
    maria = staffed.employees.by_nip(MARIA).id
    own = {one.kode: one.predikat for one in staffed.employees.profile(maria).evaluations}
    assert own == {"T1": Predikat.BAIK, "T2": Predikat.SANGAT_BAIK}
    (ratings,) = acting(staffed, MARIA).values()
    assert ratings["T2"].predikat is Predikat.BAIK
    kinds = [line.kind for line in staffed.performance.past.history(maria)]
    assert kinds == [LineKind.EVALUASI, LineKind.PLT, LineKind.EVALUASI]
    change.undo()
    assert acting(staffed, MARIA) == {}
    take_in(staffed, sample, kind="evaluations")
    assert len(acting(staffed, MARIA)) == 1


def test_the_plan_of_an_imported_plt_is_closed_and_names_who_took_part(staffed, sample, take_in):
    take_in(staffed, sample, kind="evaluations")
    yosef = staffed.employees.by_nip(YOSEF).id
    (skp,) = [one for one in staffed.skp.of_person(yosef, 2026) if one.is_plt_plh_pj]
    assert (skp.status, skp.jabatan) == (SkpStatus.DITUTUP, POST)
    assert (skp.periode_mulai, skp.periode_selesai) == (date(2026, 1, 1), date(2026, 12, 31))
    assert skp.pejabat_penilai_id == staffed.employees.by_nip(ESTER).id
    assert skp.beku.penilai.nama == "DRA. ESTER TNUNAY, M.SI"
    assert skp.is_imported
    period = staffed.periods.by_key("2026").id
    with pytest.raises(DomainError, match="Tidak ada SKP"):
        staffed.reports.render("skp", ReportRequest(period_id=period, employee_id=yosef))
    rated = ActingEvaluation(skp_id=skp.id, periode_kode="TAHUN", hasil=Rating.BAWAH)
    with pytest.raises(DomainError, match="hanya dapat dibaca"):
        staffed.skp.work.save_acting(rated)


def test_a_later_period_of_the_same_post_joins_its_plan(staffed, sample, table, take_in):
    take_in(staffed, sample, kind="evaluations")
    later = table((5, "bulan", "9"), (5, "waktu_dinilai", "2026-10-05 08:00:00"), rows=[5])
    take_in(staffed, later, kind="evaluations")
    (ratings,) = acting(staffed, MARIA).values()
    assert sorted(ratings) == ["T2", "T3"]
    maria = staffed.employees.by_nip(MARIA).id
    (skp,) = [one for one in staffed.skp.of_person(maria, 2026) if one.is_plt_plh_pj]
    assert (skp.periode_mulai, skp.periode_selesai) == (date(2026, 4, 1), date(2026, 9, 30))


def test_a_newer_rating_of_a_plt_wins_an_older_one_is_listed(
    staffed, sample, table, take_in, plan_of
):
    take_in(staffed, sample, kind="evaluations")
    newer = table(
        (8, "hasil_kerja", "dibawah"), (8, "hasil_akhir", "butuh perbaikan"),
        (8, "waktu_dinilai", "2027-01-09 08:00:00"), rows=[8],
    )  # fmt: skip
    plan = plan_of(staffed, newer, kind="evaluations")
    assert [(d.label, d.old, d.new, d.cell) for d in plan.changed[0].diffs] == [
        ("Hasil kerja", "Di atas ekspektasi", "Di bawah ekspektasi", "M2"),
        ("Predikat", "Baik", "Butuh Perbaikan", "O2"),
        ("Waktu dinilai", "05-01-2027 07:45", "09-01-2027 08:00", "V2"),
    ]
    left_out = ImportSelection(frozenset({(2, "hasil_akhir")}))
    _plan, change = take_in(staffed, newer, lambda _plan: left_out, kind="evaluations")
    assert (change.count, acting(staffed, YOSEF)[POST]["TAHUN"].predikat) == (0, Predikat.BAIK)
    take_in(staffed, newer, kind="evaluations")
    assert acting(staffed, YOSEF)[POST]["TAHUN"].predikat is Predikat.BUTUH_PERBAIKAN
    old = plan_of(staffed, sample, kind="evaluations")
    assert [(r.row, r.code) for r in old.refused] == [(10, "LEBIH_LAMA")]
    other = table(
        (8, "hasil_akhir", "kurang"), (8, "waktu_dinilai", "2027-01-09 08:00:00"), rows=[8]
    )
    same_time = plan_of(staffed, other, kind="evaluations")
    assert [r.code for r in same_time.refused] == ["WAKTU_SAMA"]


def test_a_plan_of_a_plt_that_is_a_draft_waits(staffed, sample, table, take_in, plan_of):
    take_in(staffed, sample, kind="evaluations")
    yosef = staffed.employees.by_nip(YOSEF).id
    staffed.skp.begin([yosef], 2026)
    (own,) = [one for one in staffed.skp.of_person(yosef, 2026) if not one.is_plt_plh_pj]
    staffed.skp.begin_acting(
        replace(
            own,
            tahun=2027,
            jabatan="Plh. Lurah Oesapa",
            periode_mulai=date(2027, 1, 1),
            periode_selesai=date(2027, 12, 31),
            beku=None,
        )
    )
    changes = ((8, "skp_jabatan", "PLH.  lurah oesapa"), (8, "tahun", "2027"))
    (told,) = plan_of(staffed, table(*changes, rows=[8]), kind="evaluations").refused
    assert (told.code, told.reason) == (
        "PLT_DRAF",
        "SKP Plt/Plh/Pj ini belum disetujui. Setujui dahulu, lalu impor lagi.",
    )


def test_a_row_left_out_keeps_its_columns_while_another_is_taken(
    staffed, sample, table, take_in, tmp_path
):
    take_in(staffed, sample, kind="evaluations")
    more = [
        (5, "hasil_akhir", "kurang"), (5, "waktu_dinilai", "2026-08-01 08:00:00"),
        (8, "nip", f"'{MARIA}"), (8, "nama", "MARIA NAHAK"), (8, "id_bkn", "A-2"),
        (8, "skp_jabatan", "Plt. Kepala Subbagian Umum"), (8, "skp_unor", "SEKRETARIAT"),
    ]  # fmt: skip
    left_out = ImportSelection(frozenset({(2, "hasil_akhir")}))
    changed = table(*more, rows=[5, 8])
    _plan, change = take_in(staffed, changed, lambda _plan: left_out, kind="evaluations")
    assert change.count == 1
    (ratings,) = acting(staffed, MARIA).values()
    assert {code: one.predikat for code, one in ratings.items()} == {
        "T2": Predikat.BAIK,
        "TAHUN": Predikat.BAIK,
    }
    staffed.exports.evaluations(tmp_path / "keluar.csv")
    assert "2026-08-01" not in (tmp_path / "keluar.csv").read_text("utf-8-sig")


def test_a_plt_rating_made_here_is_exported_and_stays(
    make_demo_office, plan_of, make_csv, tmp_path
):
    demo = make_demo_office(60)
    (plan, *_more) = [
        skp
        for row in demo.skp.rows(2026)
        for skp in ([row.skp] if row.skp else [])
        if skp.is_plt_plh_pj and skp.status.is_approved
    ]
    rated = ActingEvaluation(
        skp_id=plan.id, periode_kode="T3", hasil=Rating.SESUAI, perilaku=Rating.ATAS
    )
    demo.skp.work.save_acting(rated)
    out = tmp_path / "e.csv"
    demo.exports.evaluations(out)
    same = plan_of(demo, out, kind="evaluations")
    assert (same.same, len(same.refused)) == (same.read, 0)
    with out.open(encoding="utf-8-sig", newline="") as file:
        (row,) = [
            one
            for one in csv.DictReader(file)
            if one["is_skp_plt_plh_pjb"] == "1" and one["bulan"] == "9"
        ]
    assert (row["skp_jabatan"], row["hasil_akhir"]) == (plan.jabatan, "baik")
    row |= {"hasil_akhir": "kurang"}
    other = make_csv([list(EKINERJA_COLUMNS), [row[name] for name in EKINERJA_COLUMNS]])
    assert [r.code for r in plan_of(demo, other, kind="evaluations").refused] == ["SUDAH_FINAL"]


def test_the_same_post_in_two_units_stays_apart(staffed, sample, table, take_in, plan_of, tmp_path):
    take_in(staffed, sample, kind="evaluations")
    other = table((8, "skp_unor", "SEKRETARIAT"), (8, "skp_unor_id", "U-12"), rows=[8])
    plan, _change = take_in(staffed, other, kind="evaluations")
    assert counts(plan) == (1, 1, 0, 0, 0)
    out = tmp_path / "keluar.csv"
    assert staffed.exports.evaluations(out).count == 10
    assert counts(plan_of(staffed, out, kind="evaluations")) == (10, 0, 0, 10, 0)


def test_two_rows_for_one_plan_made_here_are_listed(make_demo_office, plan_of, take_in, make_csv):
    demo = make_demo_office(60)
    skp = next(row.skp for row in demo.skp.rows(2026) if row.skp and row.skp.is_plt_plh_pj)
    person = demo.employees.profile(skp.pegawai_id).employee
    known = dict.fromkeys(EKINERJA_COLUMNS, "") | {
        "tahun": "2026", "bulan": "12", "jenis": "TRIWULANAN", "nip": f"'{person.nip}",
        "is_skp_plt_plh_pjb": "1", "hasil_akhir": "baik", "skp_jabatan": skp.jabatan,
    }  # fmt: skip
    rows = [list((known | {"skp_unor": unit}).values()) for unit in ("UNIT SATU", "UNIT DUA")]
    plan = plan_of(demo, make_csv([list(EKINERJA_COLUMNS), *rows]), kind="evaluations")
    assert counts(plan) == (2, 1, 0, 0, 1)
    assert [(r.row, r.code) for r in plan.refused] == [(3, "GANDA")]
    rows[1][EKINERJA_COLUMNS.index("bulan")] = "13"
    _plan, change = take_in(demo, make_csv([list(EKINERJA_COLUMNS), *rows]), kind="evaluations")
    assert change.count == 2
    assert {"T4", "TAHUN"} <= {one.periode_kode for one in demo.skp.work.acting(skp.id)}


def test_nobody_rates_himself(staffed, table, plan_of):
    self_made = table((0, "pegawai_atasan_nip", "'199201052021211904"), rows=[0])
    (told,) = plan_of(staffed, self_made, kind="evaluations").refused
    assert (told.code, told.cell) == ("PENILAI_SENDIRI", "Q2")
    assert told.reason.startswith("Pejabat penilai sama dengan pegawai yang dinilai.")
    by_id = table((0, "pegawai_atasan_id", "A-4"), rows=[0])
    (told,) = plan_of(staffed, by_id, kind="evaluations").refused
    assert (told.code, told.cell) == ("PENILAI_SENDIRI", "P2")


def test_a_plt_without_a_post_or_known_person_is_listed(staffed, table, plan_of):
    bare = table((8, "skp_jabatan", ""), (8, "nip", "'199003122015032903"), rows=[5, 8])
    plan = plan_of(staffed, bare, kind="evaluations")
    assert [(r.row, r.code) for r in plan.refused] == [(3, "PLT")]
    unknown = table((8, "nip", "'199003122015032903"), rows=[8])
    assert [r.code for r in plan_of(staffed, unknown, kind="evaluations").refused] == [
        "NIP_TIDAK_DIKENAL"
    ]


def test_unknown_words_and_doubled_rows_are_listed_by_cell(staffed, table, plan_of):
    odd = table((0, "hasil_kerja", "hebat"), (1, "hasil_akhir", "lumayan"), rows=[0, 1, 2, 2])
    plan = plan_of(staffed, odd, kind="evaluations")
    assert [(r.cell, r.code) for r in plan.refused] == [("M2", "RATING"), ("O3", "PREDIKAT")]
    assert counts(plan) == (4, 1, 0, 1, 2)
