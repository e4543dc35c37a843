import pytest

from sdm_desktop.domain.errors import DomainError

UNITS = [
    ["DAFTAR UNIT"],
    ["Kode", "Unit Kerja", "Kode Atasan"],
    ["1", "Dinas Kependudukan", ""],
    ["2", "Bidang Capil", "1"],
    ["3", "", "1"],
]


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("SDM_DATA_DIR", str(tmp_path / "data"))


def paths(services):
    return [unit.jalur for unit in services.units.tree()]


def test_units_come_in_with_columns_of_other_names_and_are_undone(
    services, make_csv, take_in, plan_of
):
    plan, change = take_in(services, make_csv(UNITS), kind="reference-unor")
    assert (plan.read, len(plan.new), len(plan.refused)) == (3, 2, 1)
    assert plan.refused[0].row == 5
    assert "Dinas Kependudukan / Bidang Capil" in paths(services)
    again = plan_of(services, make_csv(UNITS), kind="reference-unor")
    assert (again.same, again.is_empty) == (2, True)
    renamed = [*UNITS[:3], ["2", "Bidang Pencatatan Sipil", "1"]]
    changed = plan_of(services, make_csv(renamed), kind="reference-unor")
    (diff,) = changed.changed[0].diffs
    assert (diff.old, diff.new, diff.cell) == ("Bidang Capil", "Bidang Pencatatan Sipil", "B4")
    change.undo()
    assert "Dinas Kependudukan / Bidang Capil" not in paths(services)


def test_posts_come_in_by_a_mapping_of_ones_own(services, make_csv):
    path = make_csv([["Nomor", "Jabatan", "Usia Pensiun"], ["F1", "Dokter Uji", "60"]])
    preview = services.imports.read(path, kind="reference-fungsional")
    assert preview.mapping == {"nama": 1, "bup": 2}
    plan = services.imports.plan(preview, {**preview.mapping, "id": 0})
    services.imports.apply(plan)
    post = next(one for one in services.posts.all() if one.nama == "Dokter Uji")
    assert (post.siasn_id, post.bup) == ("F1", 60)
    preview = services.imports.read(
        make_csv([["Nomor", "Jabatan", "Usia Pensiun"], ["F1", "Dokter Uji", "58"]]),
        kind="reference-fungsional",
    )
    plan = services.imports.plan(preview, {**preview.mapping, "id": 0})
    (diff,) = plan.changed[0].diffs
    assert (diff.label, diff.old, diff.new, diff.cell) == ("BUP", "60", "58", "C2")
    with pytest.raises(DomainError, match="Nama jabatan"):
        services.imports.plan(preview, {"id": 0})


def test_refused_rows_of_references_can_be_corrected(services, make_csv, tmp_path, plan_of):
    plan = plan_of(services, make_csv(UNITS), kind="reference-unor")
    assert services.imports.error_workbook(plan, tmp_path / "galat.xlsx") == 1
    again = services.imports.read(tmp_path / "galat.xlsx", kind="reference-unor")
    assert set(again.mapping) == {"id", "nama", "induk"}
