"""Assessed competence levels out of files and back: the kind `competences`."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from sdm_desktop.domain.competence import Competence, CompetenceScore, ScoreSource
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.query import parse_query
from sdm_desktop.exchange.competence_rows import COMPETENCE_HEADERS, COMPETENCE_TARGETS
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.competence_export import competence_table_of
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.exports import write_template
from sdm_desktop.services.import_plan import ImportSelection
from sdm_desktop.services.office import open_office
from tests.still_world import DAY, WORLD

HEADS = ("NIP", "Nama", "Kompetensi", "Level", "Tanggal penilaian", "Metode", "Berlaku sampai",
         "Keterangan")  # fmt: skip
ON = date(2026, 11, 2)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    path = tmp_path_factory.mktemp("kompetensi") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=60, years=1, seed=2), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


@pytest.fixture
def person(office):
    return office.employees.open_list(parse_query("status:PNS")).fetch(0, 1)[0]


@pytest.fixture
def book(tmp_path, person):
    """Write rows of one person to a workbook and return the path."""

    def make(*rows, head=HEADS):
        usual = {"NIP": person.nip, "Nama": person.nama, "Kompetensi": "M.01", "Level": 3,
                 "Tanggal penilaian": "02-11-2026"}  # fmt: skip
        made = openpyxl.Workbook()
        made.active.append(head)
        for row in rows:
            made.active.append([(usual | row).get(name) for name in head])
        made.save(tmp_path / "nilai.xlsx")
        return tmp_path / "nilai.xlsx"

    return make


@pytest.fixture
def taken_back(office):
    """Apply plans, and take them back at the end."""
    changes = []

    def apply(plan, **more):
        changes.append(office.imports.apply(plan, backs_up=False, **more))
        return changes[-1]

    yield apply
    for change in reversed(changes):
        change.undo()


def plan_of(office, path):
    preview = office.imports.read(path, kind="competences")
    return office.imports.plan(preview, preview.mapping)


def held(office, person, day=ON):
    found = [one.score for one in office.competences.held([person.id])]
    return {one.kompetensi: one for one in found if one.tanggal == day}


def test_levels_come_in_once_by_code_or_name_and_can_be_undone(office, person, book):
    path = book(
        {"Level": 4, "Metode": "Uji kompetensi", "Berlaku sampai": date(2029, 11, 1)},
        {"Kompetensi": "kerja  SAMA", "Level": 0, "Keterangan": "Tidak hadir"},
        {"Kompetensi": "M.03 – Komunikasi", "Level": "2,0", "Metode": "asesmen"},
    )
    plan = plan_of(office, path)
    assert (len(plan.new), plan.refused, plan.warnings) == (3, [], [])
    change = office.imports.apply(plan, backs_up=False)
    found = held(office, person)
    assert {code: one.level for code, one in found.items()} == {"M.01": 4, "M.02": 0, "M.03": 2}
    assert found["M.01"].sumber is ScoreSource.UJI
    assert found["M.01"].berlaku_sampai == date(2029, 11, 1)
    assert (found["M.02"].catatan, found["M.03"].sumber) == ("Tidak hadir", ScoreSource.ASESMEN)
    again = plan_of(office, path)
    assert (again.same, len(again.new), len(again.changed)) == (3, 0, 0)
    change.undo()
    assert not held(office, person)


def test_the_latest_level_shows_in_the_grid_of_the_page(office, person, book, taken_back):
    taken_back(plan_of(office, book({"Level": 5})))
    row = next(one for one in office.competences.people("").rows if one.id == person.id)
    assert row.levels["M.01"] == 5


REFUSED = [
    ({"NIP": "199001012015011999"}, "A2", "NIP_TIDAK_DIKENAL", "Impor data pegawainya"),
    ({"NIP": ""}, "A2", "WAJIB", "NIP kosong"),
    ({"Kompetensi": "Terbang"}, "C2", "PILIHAN", "“Terbang” tidak ada di daftar kompetensi"),
    ({"Kompetensi": ""}, "C2", "WAJIB", "kosong"),
    ({"Level": 6}, "D2", "SKALA", "“6” bukan level. Tulis angka 0 sampai 5"),
    ({"Level": "-1"}, "D2", "SKALA", "0 sampai 5"),
    ({"Level": 2.5}, "D2", "SKALA", "0 sampai 5"),
    ({"Level": "tinggi"}, "D2", "SKALA", "“tinggi” bukan level"),
    ({"Level": ""}, "D2", "WAJIB", "Level kosong"),
    ({"Tanggal penilaian": "25-11-2026"}, "E2", "TANGGAL", "“25-11-2026”: Tanggal penilaian belum"),
    ({"Tanggal penilaian": "31-02-2026"}, "E2", "TANGGAL", "31-02-2026"),
    ({"Tanggal penilaian": ""}, "E2", "WAJIB", "kosong"),
    ({"Metode": "Ramalan"}, "F2", "PILIHAN", "Penilaian atasan"),
    ({"Berlaku sampai": "01-11-2026"}, "G2", "TANGGAL", "mendahului"),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "cell", "code", "words"), REFUSED)
def test_a_bad_row_is_refused_with_its_cell_and_reason(office, book, cells, cell, code, words):
    plan = plan_of(office, book(cells))
    (refusal,) = plan.refused
    assert (refusal.cell, refusal.code) == (cell, code)
    assert words in refusal.reason
    assert not plan.new


def test_every_wrong_cell_of_a_row_is_named(office, book):
    (refusal,) = plan_of(office, book({"Kompetensi": "X", "Level": 9})).refused
    assert refusal.all_reasons.startswith("C2: “X”")
    assert "D2: “9” bukan level" in refusal.all_reasons


def test_the_same_level_twice_in_a_file_is_refused_and_another_source_is_not(office, book):
    plan = plan_of(office, book({}, {"Kompetensi": "Integritas", "Level": 4}, {"Metode": "Atasan"}))
    assert len(plan.new) == 2
    (refusal,) = plan.refused
    assert (refusal.cell, refusal.code) == ("C3", "GANDA")
    assert "sama dengan baris 2. Hapus salah satunya" in refusal.reason


def test_a_name_of_two_competences_wants_the_code(office, book):
    own = [office.competences.save(Competence(kode=code, nama="Arsip")) for code in ("T.1", "T.2")]
    (refusal,) = plan_of(office, book({"Kompetensi": "arsip"})).refused
    assert "dapat berarti T.1 atau T.2. Tulis kodenya" in refusal.reason
    assert len(plan_of(office, book({"Kompetensi": "t.2"})).new) == 1
    for change in reversed(own):
        change.undo()


@pytest.mark.parametrize(("name", "count"), [("Drs. {nama}, M.Si.", 0), ("", 0), ("Orang Lain", 1)])
def test_a_name_of_somebody_else_is_told(office, person, book, name, count):
    plan = plan_of(office, book({"Nama": name.format(nama=person.nama)}))
    assert len(plan.new) == 1
    assert len(plan.warnings) == count
    assert all("Periksa NIP-nya" in one.message for one in plan.warnings)


def test_a_later_file_changes_field_by_field_and_only_what_is_ticked(
    office, person, book, taken_back
):
    taken_back(plan_of(office, book({"Keterangan": "Awal"})))
    plan = plan_of(office, book({"Level": 5, "Keterangan": "Ralat"}))
    (row,) = plan.changed
    found = {diff.field: (diff.label, diff.old, diff.new, diff.cell) for diff in row.diffs}
    assert found == {
        "level": ("Level", "3", "5", "D2"),
        "catatan": ("Keterangan", "Awal", "Ralat", "H2"),
    }
    taken_back(plan, selection=ImportSelection(frozenset({(row.row, "level")})))
    stored = held(office, person)["M.01"]
    assert (stored.level, stored.catatan) == (3, "Ralat")


def test_an_empty_cell_keeps_what_is_stored(office, person, book, taken_back):
    taken_back(plan_of(office, book({"Berlaku sampai": "01-11-2029", "Keterangan": "Awal"})))
    assert plan_of(office, book({})).same == 1
    head = tuple(name for name in HEADS if name not in ("Nama", "Metode", "Keterangan"))
    assert plan_of(office, book({}, head=head)).same == 1


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_what_is_exported_comes_back_without_a_difference(office, person, tmp_path, suffix):
    change = office.competences.save_scores(
        [CompetenceScore(pegawai_id=person.id, kompetensi="M.01", level=0, tanggal=ON,
                         catatan="Pindah; \"dua\" jabatan")]
    )  # fmt: skip
    head, rows = competence_table_of(office, None)
    assert list(head) == list(COMPETENCE_HEADERS)
    office.exports.table(head, rows, tmp_path / f"keluar{suffix}", separator=",")
    plan = plan_of(office, tmp_path / f"keluar{suffix}")
    assert plan.read == plan.same == len(rows) > 100
    assert (plan.refused, plan.warnings) == ([], [])
    mine = competence_table_of(office, [person.id])[1]
    assert {row[0] for row in mine} == {person.nip}
    change.undo()


def test_the_template_has_the_columns_the_import_takes(office, tmp_path):
    write_template(tmp_path / "templat.xlsx", "competences")
    preview = office.imports.read(tmp_path / "templat.xlsx", kind="competences")
    assert list(preview.mapping) == [one.name for one in COMPETENCE_TARGETS]
    needed = {one.name for one in COMPETENCE_TARGETS if one.is_key}
    assert needed == {"nip", "kompetensi", "level", "tanggal"}


def test_a_level_changed_meanwhile_stops_the_import(office, person, book, taken_back):
    taken_back(plan_of(office, book({})))
    plan = plan_of(office, book({"Level": 4}))
    newer = replace(held(office, person)["M.01"], level=1)
    change = office.competences.save_scores([newer])
    with pytest.raises(DomainError, match="sudah diubah"):
        office.imports.apply(plan, backs_up=False)
    change.undo()
