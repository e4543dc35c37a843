from dataclasses import replace

import openpyxl
import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError, StaleRecordError
from sdm_desktop.domain.query import parse_query
from sdm_desktop.domain.users import Role
from sdm_desktop.runtime.paths import default_backup_dir
from sdm_desktop.services.changes import Topic
from sdm_desktop.services.import_plan import ImportSelection
from sdm_desktop.services.imports import KEPT_BACKUPS
from tests.services.exchange.import_counts import counts, everybody

NIP = "198704162013031901"
OTHER = "199003122015032902"
HEADER = ["NIP BARU", "NAMA", "STATUS CPNS PNS", "GOL AKHIR NAMA", "JABATAN NAMA", "ALAMAT"]
YOSEF = [NIP, "Yosef Foeh", "P", "III/c", "Analis", "Jl. A"]
MARIA = [OTHER, "Maria Ndun", "P", "III/b", "Arsiparis", ""]


class StoppedError(Exception):
    """What a cancelled task raises."""


class StopAt:
    """Stops the work at a step."""

    def __init__(self, number):
        self.left = number

    def step(self, done, total):
        self.left -= 1
        if self.left < 0:
            raise StoppedError


def rows_of(services, table):
    return services.file.database.one(f"SELECT count(*) FROM {table}")[0]


@pytest.mark.parametrize(
    ("name", "people", "groups"),
    [
        ("siasn_contoh_300.xlsx", 300, {"PNS": 196, "PPPK": 80, "CPNS": 24}),
        ("siasn_contoh_300.csv", 300, {"PNS": 196, "PPPK": 80, "CPNS": 24}),
        ("siasn_varian_120.csv", 120, {"PNS": 100, "PPPK": 20}),
    ],
)
def test_the_samples_come_in_whole_and_again_change_nothing(
    services, take_in, plan_of, data, name, people, groups
):
    plan, change = take_in(services, data / name)
    assert counts(plan) == (people, people, 0, 0, 0)
    assert dict(plan.new_groups) == groups
    assert change.count == people
    assert change.topics == {Topic.EMPLOYEES, Topic.UNITS}
    assert counts(plan_of(services, data / name)) == (people, 0, 0, people, 0)


def test_csv_and_xlsx_give_identical_people(new_office, take_in, data):
    first, second = new_office("a"), new_office("b")
    take_in(first, data / "siasn_contoh_300.csv")
    take_in(second, data / "siasn_contoh_300.xlsx")
    assert everybody(first) == everybody(second)


def test_imported_people_are_found_and_stand_in_their_units(services, take_in, data):
    take_in(services, data / "siasn_contoh_300.csv")
    assert services.employees.open_list(parse_query("antonius kore")).count == 1
    units = {unit.jalur for unit in services.units.tree()}
    assert "DINAS KESEHATAN / BIDANG PELAYANAN" in units


def test_a_plan_writes_nothing(services, plan_of, data):
    before = rows_of(services, "audit")
    plan_of(services, data / "siasn_contoh_300.csv")
    assert (rows_of(services, "pegawai"), rows_of(services, "audit")) == (0, before)


def test_an_import_is_one_audit_line_after_a_verified_backup(services, take_in, data):
    take_in(services, data / "siasn_contoh_300.csv")
    lines = services.audit.latest(2)
    assert [line.aksi for line in lines] == ["impor_pegawai", "cadangkan"]
    assert (lines[0].jumlah, lines[0].rincian) == (300, "siasn_contoh_300.csv: 300 baru, 0 berubah")
    assert len(list(default_backup_dir().glob("sebelum-impor-*.sdmb"))) == 1
    assert services.audit.verify() == []


def test_only_the_last_backups_are_kept(services, make_csv, take_in):
    for number in range(KEPT_BACKUPS + 2):
        take_in(services, make_csv([HEADER, [*YOSEF[:5], f"Jl. {number}"]]))
    assert len(list(default_backup_dir().glob("*.sdmb"))) == KEPT_BACKUPS


def test_one_undo_takes_all_back_and_redo_brings_it_again(services, take_in, data):
    _plan, change = take_in(services, data / "siasn_contoh_300.csv")
    undone = change.undo()
    assert everybody(services) == []
    assert services.employees.open_list(parse_query("")).count == 0
    assert services.units.tree() == []
    undone.undo()
    assert len(everybody(services)) == 300
    assert services.employees.open_list(parse_query("antonius kore")).count == 1


def test_changes_are_told_field_by_field_with_their_cells(services, make_csv, take_in, plan_of):
    take_in(services, make_csv([HEADER, YOSEF, MARIA]))
    plan = plan_of(
        services, make_csv([["Judul"], HEADER, MARIA, [*YOSEF[:3], "III/d", "Analis", "Jl. B"]])
    )
    assert counts(plan) == (2, 0, 1, 1, 0)
    changed = plan.changed[0]
    assert (changed.row, changed.nip, changed.name) == (4, NIP, "Yosef Foeh")
    assert [(d.label, d.old, d.new, d.cell) for d in changed.diffs] == [
        ("Alamat", "Jl. A", "Jl. B", "F4"),
        ("Golongan", "III/c", "III/d", "D4"),
    ]
    services.imports.apply(plan)
    stored = services.employees.by_nip(NIP)
    assert (stored.gol_akhir, stored.alamat, stored.rev) == ("III/d", "Jl. B", 2)


def test_a_field_that_is_not_ticked_is_not_written(services, make_csv, take_in):
    take_in(services, make_csv([HEADER, YOSEF]))
    changed = make_csv([HEADER, [*YOSEF[:3], "III/d", "Analis", "Jl. B"]])
    left_out = frozenset({(2, "alamat")})
    _plan, change = take_in(services, changed, lambda _plan: ImportSelection(left_out))
    stored = services.employees.by_nip(NIP)
    assert (stored.gol_akhir, stored.alamat, change.count) == ("III/d", "Jl. A", 1)


def test_nothing_ticked_changes_nothing(services, make_csv, take_in):
    take_in(services, make_csv([HEADER, YOSEF]))
    path = make_csv([HEADER, [*YOSEF[:5], "Jl. B"]])
    _plan, change = take_in(
        services, path, lambda _plan: ImportSelection(frozenset({(2, "alamat")}))
    )
    assert (change.count, services.employees.by_nip(NIP).alamat) == (0, "Jl. A")


def test_what_was_changed_by_hand_today_is_flagged_and_not_proposed(
    services, make_csv, take_in, plan_of
):
    take_in(services, make_csv([HEADER, YOSEF]))
    services.employees.change(replace(services.employees.by_nip(NIP), alamat="Jl. Tangan"))
    plan = plan_of(services, make_csv([HEADER, [*YOSEF[:3], "III/d", "Analis", "Jl. B"]]))
    flags = {diff.field: diff.is_changed_today for diff in plan.changed[0].diffs}
    assert flags == {"alamat": True, "gol_akhir": False}
    assert plan.default_selection.left_out == {(2, "alamat")}


def test_what_was_changed_by_hand_yesterday_is_not_flagged(
    services, make_csv, take_in, plan_of, clock
):
    from datetime import timedelta

    take_in(services, make_csv([HEADER, YOSEF]))
    services.employees.change(replace(services.employees.by_nip(NIP), alamat="Jl. Tangan"))
    clock.now += timedelta(days=1)
    plan = plan_of(services, make_csv([HEADER, [*YOSEF[:5], "Jl. B"]]))
    assert not plan.changed[0].diffs[0].is_changed_today


def test_an_empty_cell_leaves_the_stored_value_alone(services, make_csv, take_in, plan_of):
    take_in(services, make_csv([HEADER, YOSEF]))
    assert counts(plan_of(services, make_csv([HEADER, [*YOSEF[:5], "null"]]))) == (1, 0, 0, 1, 0)


def test_an_empty_cell_clears_the_value_when_asked(services, make_csv, take_in, plan_of):
    take_in(services, make_csv([HEADER, YOSEF]))
    path = make_csv([HEADER, [NIP, "", *YOSEF[2:5], ""]])
    plan = plan_of(services, path, clears_empty=True)
    assert [(d.field, d.new) for d in plan.changed[0].diffs] == [("alamat", "kosong")]
    services.imports.apply(plan)
    assert (services.employees.by_nip(NIP).alamat, services.employees.by_nip(NIP).nama) == (
        "",
        "Yosef Foeh",
    )


def test_missing_columns_leave_stored_values_alone(services, make_csv, take_in, plan_of):
    take_in(services, make_csv([HEADER, YOSEF]))
    plan = plan_of(services, make_csv([["NIP", "GOL"], [NIP, "III/d"]]), clears_empty=True)
    assert [diff.field for diff in plan.changed[0].diffs] == ["gol_akhir"]


def test_a_name_in_other_letters_is_the_same_name(services, make_csv, take_in, plan_of):
    take_in(services, make_csv([HEADER, YOSEF]))
    assert plan_of(services, make_csv([HEADER, [NIP, "YOSEF  FOEH", *YOSEF[2:]]])).same == 1


def test_a_new_person_needs_a_name(services, make_csv, plan_of):
    plan = plan_of(services, make_csv([["NIP", "GOL"], [NIP, "III/d"]]))
    assert [(r.code, r.reason.split(".")[0]) for r in plan.refused] == [
        ("WAJIB", "Nama tidak ada di berkas")
    ]


@pytest.mark.parametrize(
    ("nip", "code"),
    [
        ("198702292013031901", "N2"), ("193004162013031901", "N3"), ("198704162013131901", "N4"),
        ("198704162027031901", "N5"), ("198704162013033901", "N6"), ("198704162013031000", "N7"),
        ("200004162013031901", "N13"),
    ],
)  # fmt: skip
def test_nips_that_break_a_rule_are_refused(services, make_csv, plan_of, nip, code):
    plan = plan_of(services, make_csv([HEADER, [nip, *YOSEF[1:]], MARIA]))
    assert counts(plan) == (2, 1, 0, 0, 1)
    assert (plan.refused[0].code, plan.refused[0].cell) == (code, "A2")
    assert plan.refused[0].reason.count(".") >= 2


def test_what_looks_odd_is_a_warning(services, make_csv, take_in):
    header = [*HEADER, "TANGGAL LAHIR"]
    plan, _change = take_in(services, make_csv([header, [*YOSEF, "17-04-1987"]]))
    assert [(w.row, w.column, w.code) for w in plan.warnings] == [(2, "TANGGAL LAHIR", "N9")]
    assert services.employees.by_nip(NIP) is not None


def test_read_is_always_the_sum(services, make_csv, take_in, plan_of):
    take_in(services, make_csv([HEADER, YOSEF, MARIA]))
    third = ["198501012010011903", "Frans Atamau", "P", "III/e", "x", ""]
    fourth = ["198501012010011904", "Dorkas Uly", "P", "III/a", "x", ""]
    rows = [[*YOSEF[:5], "Jl. B"], MARIA, third, fourth, fourth, ["", "", "", "", "", ""]]
    assert counts(plan_of(services, make_csv([HEADER, *rows]))) == (5, 1, 1, 1, 2)


def test_refused_rows_go_to_a_workbook_that_comes_back_corrected(
    services, make_csv, take_in, plan_of, tmp_path
):
    plan, _change = take_in(services, make_csv([HEADER, YOSEF, [*MARIA[:3], "III/e", *MARIA[4:]]]))
    out = tmp_path / "galat.xlsx"
    assert services.imports.error_workbook(plan, out) == 1
    book = openpyxl.load_workbook(out)
    book.active["D2"] = "III/b"
    book.save(out)
    assert counts(plan_of(services, out)) == (1, 1, 0, 0, 0)


def test_a_person_changed_since_the_plan_is_not_overwritten(services, make_csv, take_in, plan_of):
    take_in(services, make_csv([HEADER, YOSEF]))
    plan = plan_of(services, make_csv([HEADER, [*YOSEF[:5], "Jl. B"]]))
    services.employees.change(replace(services.employees.by_nip(NIP), alamat="Jl. Tangan"))
    with pytest.raises(StaleRecordError):
        services.imports.apply(plan)
    assert services.employees.by_nip(NIP).alamat == "Jl. Tangan"


def test_a_person_added_since_the_plan_is_not_added_twice(services, make_csv, take_in, plan_of):
    path = make_csv([HEADER, YOSEF])
    plan = plan_of(services, path)
    take_in(services, path)
    with pytest.raises(StaleRecordError):
        services.imports.apply(plan)
    assert len(everybody(services)) == 1


@pytest.mark.parametrize("step", range(4))
def test_stopping_at_any_step_leaves_the_file_as_it_was(services, plan_of, data, step):
    plan = plan_of(services, data / "siasn_contoh_300.csv")
    with pytest.raises(StoppedError):
        services.imports.apply(plan, task=StopAt(step))
    assert (rows_of(services, "pegawai"), rows_of(services, "unor")) == (0, 0)


def test_only_admins_import(services, data, monkeypatch):
    user = replace(services.session.user, peran=Role.PENILAI)
    monkeypatch.setattr(services.session, "user", user)
    with pytest.raises(NotAllowedError):
        services.imports.read(data / "siasn_contoh_300.csv")


def test_a_chosen_mapping_is_remembered_for_these_headers(services, make_csv, take_in):
    path = make_csv([["NIP", "NAMA", "Sebutan Kerja"], [NIP, "Yosef", "Analis"]])
    preview = services.imports.read(path)
    assert [column.header for column in preview.unmapped] == ["Sebutan Kerja"]
    services.imports.apply(services.imports.plan(preview, {**preview.mapping, "jabatan_nama": 2}))
    assert services.imports.read(path).mapping["jabatan_nama"] == 2
    assert services.employees.by_nip(NIP).jabatan_nama == "Analis"


def test_a_column_taken_off_is_remembered_too(services, make_csv):
    path = make_csv([HEADER, YOSEF])
    preview = services.imports.read(path)
    mapping = {name: index for name, index in preview.mapping.items() if name != "alamat"}
    services.imports.apply(services.imports.plan(preview, mapping))
    assert "alamat" not in services.imports.read(path).mapping
    assert services.employees.by_nip(NIP).alamat == ""


def test_the_sheet_with_the_header_is_found(services, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Petunjuk pengisian"])
    people = book.create_sheet("Data Pegawai")
    for row in (HEADER, YOSEF):
        people.append(row)
    book.save(tmp_path / "a.xlsx")
    preview = services.imports.read(tmp_path / "a.xlsx")
    assert (preview.workbook.sheet, preview.header_row, preview.row_count) == ("Data Pegawai", 1, 1)
    assert preview.headers[:2] == ("NIP BARU", "NAMA")
    assert preview.samples[1] == ("Yosef Foeh",)


def test_a_table_without_a_header_is_refused_with_what_is_wanted(services, make_csv, tmp_path):
    with pytest.raises(DomainError, match="kolom NIP dan NAMA"):
        services.imports.read(make_csv([["a", "b"], ["c", "d"]]))
    openpyxl.Workbook().save(tmp_path / "kosong.xlsx")
    with pytest.raises(DomainError, match="tidak berisi baris"):
        services.imports.read(tmp_path / "kosong.xlsx")


def test_a_changed_unit_moves_the_person(services, make_csv, take_in):
    header = ["NIP", "NAMA", "SATUAN KERJA KERJA NAMA", "UNOR NAMA"]
    take_in(services, make_csv([header, [NIP, "Yosef", "DINAS A", "BIDANG B - DINAS A"]]))
    take_in(services, make_csv([header, [NIP, "Yosef", "DINAS A", "BIDANG C - DINAS A"]]))
    unit = services.units.get(services.employees.by_nip(NIP).unit_id)
    assert unit.jalur == "DINAS A / BIDANG C"
