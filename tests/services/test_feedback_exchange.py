"""The register out of and into files: nothing changes twice, nothing confidential leaves."""

from datetime import date

import openpyxl
import pytest

from sdm_desktop.cli.main import main
from sdm_desktop.domain.feedback import FeedbackStatus
from sdm_desktop.exchange.feedback_rows import FEEDBACK_HEADERS
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.feedback_export import feedback_table_of
from sdm_desktop.services.imports import ImportService
from sdm_desktop.services.office import open_office
from tests.services.test_demo_feedback import DAY
from tests.still_world import WORLD

HEADS = ("Tanggal", "Jenis", "Isi laporan", "Layanan", "Kanal", "Status", "Tanggal selesai",
         "Jawaban")  # fmt: skip


@pytest.fixture(scope="module")
def office_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("aduan") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=120, years=1, seed=4), today=DAY, surroundings=WORLD)
    return path


@pytest.fixture
def services(office_file, tmp_path):
    import shutil

    from sdm_desktop.storage.keys import key_path

    path = tmp_path / "kantor.sdm"
    shutil.copy(office_file, path)
    shutil.copy(key_path(office_file), key_path(path))
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


def book(path, head, rows):
    made = openpyxl.Workbook()
    made.active.append(head)
    for row in rows:
        made.active.append(row)
    made.save(path)
    return path


def plan_of(services, path):
    imports: ImportService = services.imports
    preview = imports.read(path, kind="feedback")
    return imports.plan(preview, preview.mapping)


def entries_of(services):
    rows = services.register.between(date(2020, 1, 1), date(2030, 1, 1))
    return {row.entry.nomor: row.entry for row in rows}


def test_what_is_exported_comes_back_without_a_difference(services, tmp_path):
    head, rows = feedback_table_of(services, None)
    out = tmp_path / "register.xlsx"
    services.exports.table(head, rows, out)
    plan = plan_of(services, out)
    assert (plan.read, len(plan.new), len(plan.changed)) == (60, 0, 0)
    assert not plan.refused, plan.refused[0]
    assert plan.same == 60


def test_confidential_and_anonymous_reporters_do_not_leave_the_register(services):
    _, rows = feedback_table_of(services, None)
    place, secret = FEEDBACK_HEADERS.index("PELAPOR"), FEEDBACK_HEADERS.index("RAHASIA")
    assert {row[place] for row in rows if row[secret] == "Ya"} == {""}
    assert any(row[place] for row in rows)


def test_an_empty_office_takes_the_whole_register_with_its_numbers(services, tmp_path):
    head, rows = feedback_table_of(services, None)
    before = entries_of(services)
    out = tmp_path / "register.xlsx"
    services.exports.table(head, rows, out)
    database = services.file.database
    with database.write(services.session.actor()) as writer:
        for key, rev in database.rows("SELECT id, rev FROM pengaduan"):
            writer.delete("pengaduan", key, rev)
        writer.audit("data_contoh")
    plan = plan_of(services, out)
    assert len(plan.new) == 60, plan.refused[:2]
    change = services.imports.apply(plan, backs_up=False)
    after = entries_of(services)
    assert set(after) == set(before)
    some = next(n for n, e in before.items() if e.status is FeedbackStatus.SELESAI)
    assert after[some].tanggapan == before[some].tanggapan
    assert after[some].unit_id == before[some].unit_id
    assert plan_of(services, out).same == 60
    change.undo()
    assert entries_of(services) == {}


def test_a_list_made_by_hand_is_taken_in_once(services, tmp_path):
    rows = [
        ("20-11-2026", "Keluhan", "Loket tutup lebih awal", "Penerbitan KTP-el", "WhatsApp",
         None, None, None),
        (date(2026, 11, 18), "apresiasi", "Cepat sekali", "Penerbitan KTP-el", "Tatap muka",
         "Selesai", date(2026, 11, 19), "Terima kasih"),
    ]  # fmt: skip
    path = book(tmp_path / "tangan.xlsx", HEADS, rows)
    plan = plan_of(services, path)
    assert len(plan.new) == 2, plan.refused
    numbers = set(entries_of(services))
    services.imports.apply(plan, backs_up=False)
    added = {n: e for n, e in entries_of(services).items() if n not in numbers}
    assert [e.uraian for _, e in sorted(added.items())] == [
        "Cepat sekali",
        "Loket tutup lebih awal",
    ]
    again = plan_of(services, path)
    assert (again.same, len(again.new), len(again.changed)) == (2, 0, 0)


def test_a_changed_cell_is_told_with_old_and_new(services, tmp_path):
    head, rows = feedback_table_of(services, None)
    place = list(head).index("DISPOSISI")
    changed = [list(row) for row in rows[:3]]
    changed[1][place] = "Sekretaris daerah"
    path = book(tmp_path / "ubah.xlsx", head, changed)
    plan = plan_of(services, path)
    ((row,), same) = plan.changed, plan.same
    assert same == 2
    assert [(diff.field, diff.new) for diff in row.diffs] == [("disposisi", "Sekretaris daerah")]
    assert row.diffs[0].cell.endswith("3")
    services.imports.apply(plan, backs_up=False)
    assert entries_of(services)[changed[1][0]].disposisi == "Sekretaris daerah"


REFUSED = [
    (("20-11-2026", "Gosip", "Kata orang", "KTP", "Loket"), "Gosip"),
    (("31-02-2026", "Keluhan", "Tanggal mustahil", "KTP", "Loket"), "tanggal"),
    (("20-12-2026", "Keluhan", "Belum tiba", "KTP", "Loket"), "belum tiba"),
    (("20-11-2026", "Keluhan", "", "KTP", "Loket"), "Uraian kosong"),
    (("20-11-2026", "Keluhan", "Tanpa tujuan", "", "Loket"), "layanan atau unit"),
    (("20-11-2026", "Keluhan", "Lewat merpati", "KTP", "Merpati"), "Merpati"),
    (
        ("20-11-2026", "Keluhan", "Selesai sebelum masuk", "KTP", "Loket", "Selesai",
         "19-11-2026", "Beres"),
        "mendahului",
    ),
    (("20-11-2026", "Keluhan", "Tanpa jawaban", "KTP", "Loket", "Selesai", "21-11-2026", ""),
     "tanggapan"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "words"), REFUSED)
def test_a_bad_row_is_refused_with_its_cell_and_reason(services, tmp_path, row, words):
    path = book(tmp_path / "buruk.xlsx", HEADS, [row])
    plan = plan_of(services, path)
    (refusal,) = plan.refused
    assert words.casefold() in refusal.reason.casefold()
    assert refusal.row == 2
    assert plan.read == 1


def test_the_same_row_twice_and_unknown_links_are_refused(services, tmp_path):
    head = (*HEADS[:4], "Nomor", "NIP pegawai", "Unit", "Duplikat dari")
    day = "20-11-2026"
    rows = [
        (day, "Saran", "Sama saja", "KTP", "0901/2026", "", "", ""),
        (day, "Saran", "Sama lagi", "KTP", "0901/2026", "", "", ""),
        (day, "Saran", "Orang lain", "KTP", "", "199001012015011999", "", ""),
        (day, "Saran", "Unit lain", "KTP", "", "", "Dinas Antariksa", ""),
        (day, "Saran", "Salinan", "KTP", "", "", "", "0999/2026"),
        (day, "Saran", "Nomor aneh", "KTP", "12-B", "", "", ""),
    ]
    plan = plan_of(services, book(tmp_path / "ganda.xlsx", head, rows))
    assert len(plan.new) == 1
    assert [refusal.code for refusal in plan.refused] == [
        "GANDA", "NIP_TIDAK_DIKENAL", "UNIT", "DUPLIKAT", "NOMOR",
    ]  # fmt: skip


def test_the_command_exports_imports_and_gives_a_template(services, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("SDM_PASSWORD", DEMO_PASSWORD)
    path = services.file.database.path
    services.file.close()
    where = ["--office", str(path), "--user", "admin"]
    out, empty = tmp_path / "register.csv", tmp_path / "templat.xlsx"
    assert main(["export", "feedback", str(out), *where]) == 0
    assert main(["import", "feedback", str(out), *where]) == 0
    assert "60 dibaca, 0 baru, 0 berubah, 60 sama" in capsys.readouterr().err
    assert main(["export", "feedback-template", str(empty)]) == 0
    sheet = openpyxl.load_workbook(empty).active
    assert [cell.value for cell in sheet[1]] == list(FEEDBACK_HEADERS)
