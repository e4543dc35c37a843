import openpyxl
import pytest

from sdm_desktop.domain.custom_fields import CustomField, CustomKind, FieldChoice
from sdm_desktop.domain.employee_fields import SIASN_FIELDS
from sdm_desktop.services.exports import OWN
from sdm_desktop.services.import_plan import ImportSelection

NIPS = ("198704162013031901", "198704162013031902", "198704162013031903")
KINDS = (
    ("Ukuran seragam", CustomKind.CHOICE),
    ("Nomor loker arsip", CustomKind.TEXT),
    ("Tinggi badan", CustomKind.NUMBER),
    ("Tanggal vaksin", CustomKind.DATE),
)
HEADER = ["NIP", "NAMA", "ukuran_seragam", "NOMOR LOKER ARSIP", "Tinggi Badan", "Tanggal Vaksin"]
ROWS = (
    (NIPS[0], "Maria Benu", "M", "=A-12", "170,5", "24-11-2026"),
    (NIPS[1], "Yosef Nope", "xl besar", "-7", "1.250.000", "2026-01-05"),
    (NIPS[2], "Ester Ndun", "", "'=b", "", ""),
)


def define(services, **more):
    choices = tuple(FieldChoice("", name) for name in ("M", "XL besar"))
    for name, kind in KINDS:
        pilihan = choices if kind is CustomKind.CHOICE else ()
        services.custom_fields.add(CustomField(nama=name, jenis=kind, pilihan=pilihan, **more))
    return {field.nama: field.id for field in services.employees.custom_fields()}


def values(services, nip):
    return services.employees.by_nip(nip).tambahan


@pytest.fixture
def keys(services):
    return define(services)


def test_columns_are_proposed_by_name_and_new_people_get_the_values(
    services, keys, take_in, make_csv
):
    plan, change = take_in(services, make_csv([HEADER, *ROWS]))
    assert plan.preview.unmapped == ()
    assert (len(plan.new), plan.refused) == (3, [])
    found = values(services, NIPS[1])
    assert found[keys["Nomor loker arsip"]] == "-7"
    assert found[keys["Tinggi badan"]] == "1250000"
    assert values(services, NIPS[2]) == {keys["Nomor loker arsip"]: "=b"}
    change.undo()
    assert services.employees.by_nip(NIPS[0]) is None


def test_a_dry_run_tells_old_and_new_and_ticks_decide(services, keys, take_in, plan_of, make_csv):
    take_in(services, make_csv([HEADER, *ROWS]))
    other = make_csv([HEADER, (NIPS[0], "Maria Benu", "XL BESAR", "", "171", "24-11-2026")])
    plan = plan_of(services, other)
    diffs = [(d.label, d.old, d.new, d.cell) for d in plan.changed[0].diffs]
    assert diffs == [
        ("Ukuran seragam", "M", "XL besar", "C2"),
        ("Tinggi badan", "170,5", "171", "E2"),
    ]
    left = ImportSelection(frozenset({(2, keys["Tinggi badan"])}))
    change = services.imports.apply(plan, left)
    found = values(services, NIPS[0])
    assert found[keys["Tinggi badan"]] == "170.5"
    assert found[keys["Nomor loker arsip"]] == "=A-12"
    change.undo()
    assert values(services, NIPS[0])[keys["Ukuran seragam"]] != found[keys["Ukuran seragam"]]


def test_what_was_typed_today_is_marked(services, keys, take_in, plan_of, make_csv):
    take_in(services, make_csv([HEADER, *ROWS]))
    someone = services.employees.by_nip(NIPS[0])
    services.employees.change_many([someone.id], keys["Tinggi badan"], "180")
    diffs = plan_of(services, make_csv([HEADER, (*ROWS[0][:2], "XL besar", *ROWS[0][3:])])).changed
    marked = {d.label: d.is_changed_today for d in diffs[0].diffs}
    assert marked == {"Ukuran seragam": False, "Tinggi badan": True}


def test_wrong_cells_refuse_their_row_with_the_cell(services, keys, plan_of, make_csv):
    rows = [HEADER, (NIPS[0], "Maria", "XXL", "a", "1.250", "31-02-2026")]
    refused = plan_of(services, make_csv(rows)).refused
    told = {(fault.code, fault.column) for fault in refused[0].faults}
    assert told >= {("PILIHAN", 2), ("ANGKA", 4)}
    assert len(refused[0].faults) == 3
    assert "tidak ada dalam pilihan: M, XL besar" in refused[0].reason


def test_required_columns_warn_for_new_people_and_are_never_cleared(
    services, take_in, plan_of, make_csv
):
    keys = define(services, wajib=True)
    plan, _change = take_in(services, make_csv([HEADER, *ROWS]))
    assert {(w.row, w.code) for w in plan.warnings if w.code == "WAJIB"} == {(4, "WAJIB")}
    plan = plan_of(services, make_csv([HEADER, (*ROWS[0][:4], "", "")]), clears_empty=True)
    assert len(plan.refused[0].faults) == 2
    assert len(values(services, NIPS[0])) == len(keys)


def test_empty_cells_clear_only_when_asked(services, keys, take_in, plan_of, make_csv):
    take_in(services, make_csv([HEADER, *ROWS]))
    emptied = make_csv([HEADER, (*ROWS[0][:3], "", "", "")])
    assert plan_of(services, emptied).same == 1
    plan = plan_of(services, emptied, clears_empty=True)
    services.imports.apply(plan)
    assert list(values(services, NIPS[0])) == [keys["Ukuran seragam"]]


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "json"])
def test_what_goes_out_comes_back_the_same(
    services, keys, take_in, plan_of, make_csv, new_office, tmp_path, suffix
):
    take_in(services, make_csv([HEADER, *ROWS]))
    first, second = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    services.exports.employees(first, columns=(OWN,))
    assert plan_of(services, first).same == 3
    other = new_office("lain")
    define(other)
    plan, _change = take_in(other, first)
    assert (len(plan.new), plan.refused) == (3, [])
    other.exports.employees(second, columns=(OWN,))
    assert first.read_bytes() == second.read_bytes()


def test_own_columns_stand_behind_siasn_and_only_when_asked(
    services, keys, take_in, make_csv, tmp_path
):
    take_in(services, make_csv([HEADER, *ROWS]))
    out, siasn = tmp_path / "a.xlsx", [field.header for field in SIASN_FIELDS]
    services.exports.employees(out)
    assert _header(out) == siasn
    services.exports.employees(out, columns=(OWN,))
    assert _header(out) == [*siasn, *(name for name, _kind in KINDS)]
    services.exports.employees(out, columns=("nip", "nama", OWN))
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(out).active]
    assert rows[0] == ["NIP BARU", "NAMA", *(name for name, _kind in KINDS)]
    assert rows[2][:6] == [NIPS[0], "Maria Benu", "M", "=A-12", "170,5", "24-11-2026"]


def _header(path):
    return [cell.value for cell in openpyxl.load_workbook(path).active[1]]
