"""Certificates from outside by file: once, with their JP by the table, waiting to be verified."""

from decimal import Decimal

import openpyxl
import pytest

from sdm_desktop.domain.training_people import CertificateStatus
from sdm_desktop.exchange.certificate_rows import CERTIFICATE_HEADERS
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.certificate_export import certificate_table_of
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from tests.still_world import DAY, WORLD

HEADS = ("NIP", "Nama", "Nomor sertifikat", "Penyelenggara", "Nama pelatihan", "Jenis",
         "Tanggal mulai", "Tanggal selesai", "Jumlah satuan", "JP", "Tingkat")  # fmt: skip


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    path = tmp_path_factory.mktemp("sertifikat") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=60, years=1, seed=2), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


@pytest.fixture
def nip(office):
    row = office.file.database.one("SELECT nip FROM pegawai WHERE kedudukan_hukum = 'Aktif'")
    return row[0]


def book(path, rows, head=HEADS):
    made = openpyxl.Workbook()
    made.active.append(head)
    for row in rows:
        made.active.append(row)
    made.save(path)
    return path


def plan_of(office, path):
    preview = office.imports.read(path, kind="certificates")
    return office.imports.plan(preview, preview.mapping)


def row_of(nip, number, **more):
    values = dict(zip(HEADS, (nip, "", number, "LAN", "Seminar Layanan", "Seminar", "01-09-2026",
                              "02-09-2026", "2", "", "Nasional"), strict=True))  # fmt: skip
    return tuple({**values, **more}[head] for head in HEADS)


def numbers_of(office):
    return {row.certificate.nomor: row.certificate for row in office.certificates.rows()}


def test_new_ones_wait_with_their_jp_and_the_same_file_changes_nothing(office, nip, tmp_path):
    rows = [
        row_of(nip, "LAN/1"),
        row_of(nip, "LAN/2", Jenis="8", JP="16", Tingkat="Internasional",
               **{"Nama pelatihan": "Bimtek", "Jumlah satuan": "", "Tanggal mulai": "05-10-2026",
                  "Tanggal selesai": "06-10-2026"}),
    ]  # fmt: skip
    path = book(tmp_path / "luar.xlsx", rows)
    plan = plan_of(office, path)
    assert len(plan.new) == 2, plan.refused
    change = office.imports.apply(plan, backs_up=False)
    found = numbers_of(office)
    assert found["LAN/1"].status is CertificateStatus.MENUNGGU
    assert (found["LAN/1"].bentuk, found["LAN/1"].jp_diakui) == ("SEMINAR", Decimal(8))
    assert found["LAN/2"].jp_diakui == Decimal("19.2")
    again = plan_of(office, path)
    assert (again.same, len(again.new), len(again.changed)) == (2, 0, 0)
    change.undo()
    assert "LAN/1" not in numbers_of(office)


def test_what_is_exported_comes_back_without_a_difference(office, nip, tmp_path):
    path = book(tmp_path / "tiga.xlsx", [row_of(nip, "LAN/3")])
    change = office.imports.apply(plan_of(office, path), backs_up=False)
    head, rows = certificate_table_of(office, None)
    assert list(head) == list(CERTIFICATE_HEADERS)
    out = tmp_path / "keluar.xlsx"
    office.exports.table(head, rows, out)
    plan = plan_of(office, out)
    assert (plan.read, len(plan.new), len(plan.changed)) == (len(rows), 0, 0), plan.refused[:1]
    assert not plan.refused
    change.undo()


def test_a_changed_one_waits_again(office, nip, tmp_path):
    first = office.imports.apply(
        plan_of(office, book(tmp_path / "a.xlsx", [row_of(nip, "LAN/4")])), backs_up=False
    )
    accepted = numbers_of(office)["LAN/4"]
    verified = office.certificates.verify([accepted.id], accepted=True)
    changed = book(tmp_path / "b.xlsx", [row_of(nip, "LAN/4", **{"Jumlah satuan": "1"})])
    plan = plan_of(office, changed)
    ((row,),) = (plan.changed,)
    assert {diff.field for diff in row.diffs} >= {"jumlah"}
    second = office.imports.apply(plan, backs_up=False)
    found = numbers_of(office)["LAN/4"]
    assert (found.status, found.jp_konversi) == (CertificateStatus.MENUNGGU, Decimal(4))
    assert accepted.pegawai_id
    courses = "SELECT count(*) FROM riwayat_kursus WHERE nomor = 'LAN/4' AND deleted_at IS NULL"
    assert office.file.database.one(courses) == (0,)
    for change in (second, verified, first):
        change.undo()


REFUSED = [
    ({"NIP": "199001012015011999"}, "NIP_TIDAK_DIKENAL"),
    ({"Jenis": "Kursus kilat abadi"}, "PILIHAN"),
    ({"Jumlah satuan": "banyak"}, "ANGKA"),
    ({"Tanggal selesai": "31-08-2026"}, "TANGGAL"),
    ({"Penyelenggara": ""}, "WAJIB"),
    ({"Tanggal mulai": "31-02-2026"}, "DATE"),
]


@pytest.mark.parametrize(("more", "code"), REFUSED)
def test_a_bad_row_is_refused_with_its_reason(office, nip, tmp_path, more, code):
    plan = plan_of(office, book(tmp_path / "buruk.xlsx", [row_of(nip, "LAN/9", **more)]))
    (refusal,) = plan.refused
    assert refusal.row == 2
    assert code in refusal.code or code == "DATE", refusal


def test_the_same_number_of_one_organiser_twice_is_refused(office, nip, tmp_path):
    rows = [row_of(nip, "LAN/7"), row_of(nip, " lan/7 ")]
    plan = plan_of(office, book(tmp_path / "ganda.xlsx", rows))
    assert len(plan.new) == 1
    assert [refusal.code for refusal in plan.refused] == ["GANDA"]
