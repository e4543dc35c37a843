"""Bezetting, organisation chart and reference sheets on the command line."""

import json

import pytest

from sdm_desktop.cli.exit_codes import ExitCode
from sdm_desktop.cli.main import main
from sdm_desktop.services.demo import DEMO_PASSWORD


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("baris")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDM_DATA_DIR", str(folder / "data"))
        path = folder / "demo.sdm"
        assert main(["demo", str(path), "--employees", "60", "--years", "1"]) == 0
        yield path


@pytest.fixture
def run(office, monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("SDM_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SDM_PASSWORD", DEMO_PASSWORD)

    def call(*words):
        code = main([*map(str, words), "--office", str(office), "--user", "admin"])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def test_bezetting_is_exported_for_the_office_and_for_one_unit(run, tmp_path):
    code, out, _ = run("export", "bezetting", tmp_path / "semua.csv", "--json")
    assert (code, json.loads(out)["kind"]) == (ExitCode.DONE, "bezetting")
    unit = "Dinas Kependudukan dan Pencatatan Sipil"
    code, out, _ = run("export", "bezetting", tmp_path / "satu.csv", "--unit", unit, "--json")
    assert code == ExitCode.DONE
    assert json.loads(out)["written"] > 0
    assert (tmp_path / "semua.csv").read_text(encoding="utf-8-sig").startswith("UNIT,NO,")


@pytest.mark.parametrize("name", ["bezetting", "organisation-chart"])
def test_the_reports_of_the_organisation_need_no_period(run, tmp_path, name):
    code, out, _ = run("report", name, tmp_path / "l.pdf", "--paper", "F4", "--json")
    assert code == ExitCode.DONE
    assert json.loads(out)["pages"] >= 1


def test_reference_sheets_are_tried_and_taken_in(run, tmp_path):
    source = tmp_path / "pelaksana.csv"
    source.write_text("ID;Nama\n9;Juru Ukur\n;\n8;\n", encoding="utf-8")
    code, out, err = run("import", "references", source, "--dry-run", "--json")
    told = json.loads(out)
    assert (code, told["new"], len(told["refusals"])) == (ExitCode.SOME_ROWS_REFUSED, 1, 1)
    assert "Nama jabatan belum diisi" in err
    code, _, _ = run("import", "references", source, "--strict")
    assert code == ExitCode.REFUSED
    code, _, _ = run("import", "references", source)
    assert code == ExitCode.SOME_ROWS_REFUSED
    code, out, _ = run("import", "references", source, "--json")
    assert json.loads(out)["same"] == 1


def test_reference_sheets_with_other_heads_say_how_they_are_mapped(run, tmp_path):
    source = tmp_path / "jabatan.csv"
    source.write_text("Nomor;Sebutan\n77;Juru Parkir\n", encoding="utf-8")
    code, _, err = run("import", "references", source)
    assert code == ExitCode.REFUSED
    assert "reference-pelaksana" in err
    assert "--set id=JUDUL" in err
    code, _, err = run("import", "references", source, "--set", "id=Nomor")
    assert code == ExitCode.USAGE
    assert "reference-pelaksana" in err
    words = ("import", "reference-pelaksana", source, "--set", "id=Nomor", "--set", "nama=Sebutan")
    code, out, err = run(*words, "--json")
    assert (code, json.loads(out)["new"]) == (ExitCode.DONE, 1), err
