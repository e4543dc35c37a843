"""Participants and results by file: who comes in, what is stored, what is refused."""

import shutil
from decimal import Decimal

import openpyxl
import pytest

from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.participant_export import participant_table_of
from sdm_desktop.storage.keys import key_path
from tests.services.test_report_training import TITLE, planned
from tests.still_world import DAY, WORLD

HEADS = ("Kegiatan", "NIP", "Hasil", "Pretest", "Posttest", "JP diakui", "Alasan JP", "Catatan")


@pytest.fixture(scope="module")
def office_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("peserta") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=60, years=1, seed=2), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    planned(Services.build(opened))
    opened.close()
    return path


@pytest.fixture
def office(office_file, tmp_path):
    path = tmp_path / "kantor.sdm"
    shutil.copy(office_file, path)
    shutil.copy(key_path(office_file), key_path(path))
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


@pytest.fixture
def nips(office):
    rows = office.file.database.rows(
        "SELECT nip FROM pegawai WHERE kedudukan_hukum = 'Aktif' ORDER BY nama LIMIT 9"
    )
    return [row[0] for row in rows]


def row_of(nip, **more):
    values = dict.fromkeys(HEADS, "") | {"Kegiatan": TITLE.upper(), "NIP": nip} | more
    return [values[head] for head in HEADS]


def plan_of(office, folder, rows, head=HEADS):
    made = openpyxl.Workbook()
    made.active.append(head)
    for row in rows:
        made.active.append(row)
    path = folder / "peserta.xlsx"
    made.save(path)
    preview = office.imports.read(path, kind="trainings")
    return office.imports.plan(preview, preview.mapping)


def people_of(office):
    row = next(r for r in office.training.activities(2026) if r.activity.judul == TITLE)
    return {p.nip: p.participant for p in office.training_people.participants(row.id)}


def test_people_come_in_with_their_results_and_once(office, nips, tmp_path):
    rows = [
        row_of(nips[0], Hasil="Lulus", Pretest="55", Posttest="82,5"),
        row_of(nips[1]),
    ]
    plan = plan_of(office, tmp_path, rows)
    assert len(plan.new) == 2, plan.refused
    change = office.imports.apply(plan, backs_up=False)
    found = people_of(office)
    assert (found[nips[0]].hasil, found[nips[0]].nilai_pasca) == ("LULUS", Decimal("82.5"))
    assert found[nips[1]].hasil == "BELUM_ADA"
    assert plan_of(office, tmp_path, rows).same == 2
    change.undo()
    assert people_of(office) == {}


def test_what_is_exported_comes_back_without_a_difference(office, nips, tmp_path):
    office.imports.apply(
        plan_of(office, tmp_path, [row_of(nips[0], Hasil="Hadir"), row_of(nips[1])]),
        backs_up=False,
    )
    head, cells = participant_table_of(office, None)
    plan = plan_of(office, tmp_path, cells, head)
    assert not plan.refused, plan.refused[0]
    assert (len(plan.new), len(plan.changed), plan.same) == (0, 0, len(cells))


def test_a_changed_result_is_told_and_stored(office, nips, tmp_path):
    office.imports.apply(plan_of(office, tmp_path, [row_of(nips[0])]), backs_up=False)
    changed = [row_of(nips[0], Hasil="Tidak lulus", Catatan="Ulang bulan depan")]
    plan = plan_of(office, tmp_path, changed)
    (row,) = plan.changed
    assert {diff.field for diff in row.diffs} >= {"hasil", "catatan"}
    office.imports.apply(plan, backs_up=False)
    assert people_of(office)[nips[0]].hasil == "TIDAK_LULUS"


def test_beyond_the_quota_people_wait(office, nips, tmp_path):
    plan = plan_of(office, tmp_path, [row_of(nip) for nip in nips[:7]])
    assert len(plan.new) == 7
    office.imports.apply(plan, backs_up=False)
    waiting = [p for p in people_of(office).values() if p.urut_tunggu]
    assert len(waiting) == 2


REFUSED = [
    ({"Kegiatan": "Memanah di bulan"}, "KEGIATAN"),
    ({"NIP": "199001012015011999"}, "NIP_TIDAK_DIKENAL"),
    ({"Hasil": "Lumayan"}, "PILIHAN"),
    ({"Posttest": "sembilan"}, "ANGKA"),
    ({"Hasil": "Lulus", "Posttest": "140"}, "SKALA"),
    ({"Hasil": "Lulus", "JP diakui": "99"}, "ALASAN"),
]


@pytest.mark.parametrize(("more", "code"), REFUSED)
def test_a_bad_row_is_refused_with_its_reason(office, nips, tmp_path, more, code):
    plan = plan_of(office, tmp_path, [row_of(nips[0], **more)])
    (refusal,) = plan.refused
    assert refusal.row == 2
    assert refusal.code == code, refusal
    assert not plan.new


def test_the_same_person_twice_is_refused(office, nips, tmp_path):
    plan = plan_of(office, tmp_path, [row_of(nips[0]), row_of(nips[0])])
    assert [refusal.code for refusal in plan.refused] == ["GANDA"]
    assert len(plan.new) == 1
