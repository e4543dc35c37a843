"""Leave from foreign tables and back: the kind `leave` of import and export."""

from datetime import date

import pytest

from sdm_desktop.domain.leave import LeaveKind, LeaveStatus
from sdm_desktop.domain.query import parse_query
from sdm_desktop.exchange.leave_rows import LEAVE_HEADERS, leave_kind, leave_status
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.exports import write_template
from sdm_desktop.services.leave_export import leave_table
from sdm_desktop.services.office import open_office
from tests.services.test_demo import TODAY, WORLD

SPAN = (date(2000, 1, 1), date(2100, 12, 31))


@pytest.fixture
def services(tmp_path):
    plan = DemoPlan(employees=20, years=1)
    made = make_demo(tmp_path / "kantor.sdm", plan, today=TODAY, surroundings=WORLD)
    opened = open_office(made.path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


@pytest.fixture
def nips(services):
    return [row.nip for row in services.employees.open_list(parse_query("status:PNS")).fetch(0, 3)]


@pytest.fixture
def table(tmp_path):
    """Write rows under a header as csv and return the path."""

    def make(*rows, header="NIP;JENIS;TANGGAL MULAI;TANGGAL SELESAI;STATUS"):
        path = tmp_path / "cuti.csv"
        path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
        return path

    return make


def plan_of(services, path):
    preview = services.imports.read(path, kind="leave")
    return services.imports.plan(preview, preview.mapping)


def test_leave_is_taken_in_counted_and_taken_back(services, nips, table):
    before = len(services.leave.between(*SPAN))
    path = table(
        f"{nips[0]};Cuti Tahunan;05-01-2026;09-01-2026;Disetujui",
        f"{nips[1]};CAP;2026-01-12;2026-01-14;",
    )
    plan = plan_of(services, path)
    assert (plan.read, len(plan.new), len(plan.refused)) == (2, 2, 0)
    change = services.imports.apply(plan, backs_up=False)
    found = [row.leave for row in services.leave.between(date(2026, 1, 5), date(2026, 1, 14))]
    taken = {leave.jenis: leave for leave in found if leave.tanggal_mulai.day in (5, 12)}
    assert taken[LeaveKind.TAHUNAN].jumlah_hari_kerja == 5
    assert taken[LeaveKind.ALASAN_PENTING].status is LeaveStatus.DISETUJUI
    change.undo()
    assert len(services.leave.between(*SPAN)) == before


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("{nip};Cuti liburan;05-01-2026;09-01-2026;", "PILIHAN"),
        ("{nip};Tahunan;09-01-2026;05-01-2026;", "TANGGAL"),
        ("{nip};Tahunan;31-02-2026;05-03-2026;", "TANGGAL"),
        ("{nip};;05-01-2026;09-01-2026;", "WAJIB"),
        ("{nip};Tahunan;05-01-2026;;", "WAJIB"),
        (";Tahunan;05-01-2026;09-01-2026;", "N1"),
        ("198505122010011999;Tahunan;05-01-2026;09-01-2026;", "NIP_TIDAK_DIKENAL"),
        ("{nip};Sakit;05-01-2019;09-01-2026;", "LAMA"),
    ],
)
def test_rows_that_cannot_be_leave_are_refused_with_their_reason(
    services, nips, table, cells, code
):
    plan = plan_of(services, table(cells.format(nip=nips[0])))
    assert [refusal.code for refusal in plan.refused] == [code]
    assert not plan.new


def test_rows_that_overlap_or_repeat_are_refused(services, nips, table):
    plan = plan_of(
        services,
        table(
            f"{nips[0]};Tahunan;05-01-2026;09-01-2026;",
            f"{nips[0]};Sakit;08-01-2026;12-01-2026;",
            f"{nips[0]};Tahunan;05-01-2026;09-01-2026;",
        ),
    )
    assert [refusal.code for refusal in plan.refused] == ["TUMPANG_TINDIH", "GANDA"]


def test_a_later_file_changes_leave_field_by_field(services, nips, table):
    row = f"{nips[0]};Tahunan;05-01-2026;09-01-2026;Diajukan"
    services.imports.apply(plan_of(services, table(row)), backs_up=False)
    plan = plan_of(services, table(row.replace("09-01-2026;Diajukan", "08-01-2026;Disetujui")))
    (changed,) = plan.changed
    assert {diff.field: (diff.old, diff.new) for diff in changed.diffs} == {
        "tanggal_selesai": ("09-01-2026", "08-01-2026"),
        "jumlah_hari_kerja": ("5", "4"),
        "status": ("Diajukan", "Disetujui"),
    }


def test_an_export_comes_back_the_same(services, tmp_path):
    rows = services.leave.between(*SPAN)
    assert rows
    result = services.exports.table(
        LEAVE_HEADERS, leave_table(rows), tmp_path / "cuti.csv", separator=","
    )
    assert result.count == len(rows)
    plan = plan_of(services, tmp_path / "cuti.csv")
    assert (plan.same, len(plan.new), len(plan.changed)) == (len(rows), 0, 0)
    assert not plan.refused


def test_the_template_has_the_headers_the_import_takes(tmp_path):
    write_template(tmp_path / "cuti.csv", "leave")
    head = (tmp_path / "cuti.csv").read_text("utf-8-sig").splitlines()[0]
    assert head.split(",") == list(LEAVE_HEADERS)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Cuti Tahunan", LeaveKind.TAHUNAN),
        ("CUTI KARENA ALASAN PENTING", LeaveKind.ALASAN_PENTING),
        ("cuti di luar tanggungan negara", LeaveKind.CLTN),
        ("CLTN", LeaveKind.CLTN),
        ("bersalin", LeaveKind.MELAHIRKAN),
        ("liburan", None),
    ],
)
def test_kinds_are_read_from_usual_words(text, kind):
    assert leave_kind(text) is kind


def test_states_are_read_from_usual_words():
    assert leave_status("Setuju") is LeaveStatus.DISETUJUI
    assert leave_status("?") is None
