"""The kinds `skm`, `skm-results` and `skm-history` on the command line."""

import csv

import openpyxl
import pytest

from tests.services.survey_parts import KEDIRI
from tests.test_cli import answer, demo, demo_folder, run  # noqa: F401

HEAD = ["nomor", *(f"U{n}" for n in range(1, 10))]


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "survei.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, *([n, *digits] for n, digits in enumerate(KEDIRI, 1))])
    return path


def table(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_answers_make_service_and_period(demo, run, sheet, tmp_path):  # noqa: F811
    chosen = ["--set", "layanan=Loket Uji", "--set", "periode=2026-S1"]
    code, told = answer(run("import", "skm", sheet, *chosen, "--office", demo, "--json"))
    assert (code, told["new"], told["refused"]) == (0, 20, 0)
    out = tmp_path / "hasil.csv"
    assert run("export", "skm-results", out, "--office", demo)[0] == 0
    row = next(one for one in table(out) if one["LAYANAN"] == "Loket Uji")
    assert (row["PERIODE"], row["N"], row["IKM"].replace(",", "."), row["MUTU"]) == (
        "2026-S1", "20", "77.50", "B",
    )  # fmt: skip
    found = [float(row[f"U{n}"].replace(",", ".")) for n in range(1, 10)]
    assert found == [3.05, 3.05, 3.15, 2.95, 2.9, 2.95, 3.2, 3.3, 3.35]
    again, told = answer(run("import", "skm", sheet, *chosen, "--office", demo, "--json"))
    assert (again, told["same"], told["new"]) == (0, 20, 0)


def test_the_order_of_the_paper_form_is_told_or_taken_and_said(demo, run, sheet):  # noqa: F811
    chosen = ["--set", "layanan=Loket Dua", "--set", "periode=2026"]
    code, _out, err = run("import", "skm", sheet, *chosen, "--office", demo, "--dry-run")
    assert code == 0
    assert "urutan peraturan" in err + _out
    code, out, err = run(
        "import", "skm", sheet, *chosen, "--set", "urutan=kuesioner", "--office", demo, "--dry-run"
    )
    assert code == 0
    assert "urutan peraturan" not in err + out
    code, out, err = run("import", "skm", sheet, "--office", demo, "--dry-run")
    assert code != 0
    assert "Pilih layanan" in err + out


def test_answers_go_out_and_come_back_the_same(demo, run, tmp_path):  # noqa: F811
    out = tmp_path / "jawaban.csv"
    code, told = answer(run("export", "skm", out, "--office", demo, "--json"))
    assert code == 0
    assert told["written"] > 1600
    code, again = answer(run("import", "skm", out, "--office", demo, "--json", "--dry-run"))
    states = {one["code"] for one in again["refusals"]}
    assert states <= {"LAYANAN", "PERIODE"}
    assert (again["new"], again["changed"]) == (0, 0)


def test_older_indexes_and_templates(demo, run, tmp_path):  # noqa: F811
    out = tmp_path / "lama.csv"
    assert run("export", "skm-history", out, "--office", demo)[0] == 0
    code, told = answer(run("import", "skm-history", out, "--office", demo, "--json", "--dry-run"))
    assert (code, told["same"], told["new"]) == (0, 2, 0)
    assert run("export", "skm-template", tmp_path / "skm.xlsx")[0] == 0


def test_the_recap_is_a_workbook_with_formulas(demo, run, tmp_path):  # noqa: F811
    out = tmp_path / "rekap.xlsx"
    code, told = answer(run("export", "skm-recap", out, "--office", demo, "--json"))
    assert code == 0
    assert told["written"] > 400
    assert openpyxl.load_workbook(out).sheetnames[0] == "Rekap"
    code, _out, err = run("export", "skm-recap", tmp_path / "rekap.csv", "--office", demo)
    assert code == 2
    assert "rumus" in err


def test_the_papers_of_a_survey_come_by_name(demo, run, tmp_path):  # noqa: F811
    for name in ("skm-kuesioner", "skm-laporan", "skm-publikasi"):
        out = tmp_path / f"{name}.pdf"
        code, _out, _err = run("report", name, out, "--set", "periode=2026-S1", "--office", demo)
        assert code == 0
        assert out.read_bytes().startswith(b"%PDF")
