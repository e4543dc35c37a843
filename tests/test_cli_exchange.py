"""Lists made by hand, corrections, PPPK and histories on the command line."""

from pathlib import Path

from tests.test_cli import answer, demo, demo_folder, run  # noqa: F401

DATA = Path(__file__).parent / "data"
NOMINATIVE = DATA / "nominatif_buatan_tangan.xlsx"


def test_a_list_made_by_hand_comes_in_and_again_changes_nothing(run, demo, tmp_path):  # noqa: F811
    out = tmp_path / "galat.xlsx"
    result = run("import", "employees", NOMINATIVE, "--office", demo, "--errors", out, "--json")
    code, told = answer(result)
    assert (code, told["read"], told["new"], told["refused"]) == (3, 6, 4, 2)
    assert {"row": 16, "kind": "bukan data", "cell": "", "value": "JUMLAH · 6 orang",
            "text": "Bukan data: baris jumlah."} in told["readings"]  # fmt: skip
    assert "Bukan data: nomor kolom" in result[2]
    assert "sel diurai" in result[2]
    assert out.exists()
    _code, again = answer(run("import", "employees", NOMINATIVE, "--office", demo, "--json"))
    assert (again["new"], again["changed"], again["same"]) == (0, 0, 4)


def test_a_preset_that_is_not_kept_is_refused(run, demo):  # noqa: F811
    code, _out, told = run("import", "employees", NOMINATIVE, "--office", demo, "--preset", "X")
    assert code == 1
    assert "Pemetaan “X” tidak ada" in told
