"""The kind `competences` on the command line."""

import csv

import pytest

from tests.test_cli import answer, demo, demo_folder, run  # noqa: F401

FLAWED = 3


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_levels_go_out_and_come_back_the_same(demo, run, tmp_path, suffix):  # noqa: F811
    out = tmp_path / f"nilai{suffix}"
    code, told = answer(run("export", "competences", out, "--office", demo, "--json"))
    assert code == 0
    assert told["written"] > 0
    code, again = answer(run("import", "competences", out, "--office", demo, "--json"))
    assert (code, again["same"], again["new"], again["changed"]) == (0, told["written"], 0, 0)


def test_a_changed_level_comes_in_once_and_a_bad_one_is_told(demo, run, tmp_path):  # noqa: F811
    out = tmp_path / "nilai.csv"
    run("export", "competences", out, "--office", demo)
    rows = rows_of(out)
    rows[0]["LEVEL"] = "0" if rows[0]["LEVEL"] != "0" else "1"
    rows[1]["LEVEL"] = "8"
    given = write(tmp_path / "ralat.csv", rows)
    code, told = answer(run("import", "competences", given, "--office", demo, "--json"))
    assert (code, told["new"], told["changed"], told["refused"]) == (FLAWED, 0, 1, 1)
    (refusal,) = told["refusals"]
    assert "“8” bukan level" in refusal["reason"]
    code, told = answer(run("import", "competences", given, "--office", demo, "--json"))
    assert (told["new"], told["changed"], told["refused"]) == (0, 0, 1)


def test_the_template_needs_no_office(run, tmp_path):  # noqa: F811
    out = tmp_path / "templat.csv"
    assert run("export", "competences-template", out)[0] == 0
    assert out.read_text(encoding="utf-8-sig").startswith("NIP,NAMA,KOMPETENSI,LEVEL")
