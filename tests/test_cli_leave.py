"""The kind `leave` on the command line."""

from tests.test_cli import answer, demo, demo_folder, run  # noqa: F401


def test_leave_goes_out_and_comes_back_the_same(demo, run, tmp_path):  # noqa: F811
    out = tmp_path / "cuti.csv"
    code, told = answer(run("export", "leave", out, "--office", demo, "--json"))
    assert code == 0
    assert told["written"] > 0
    code, again = answer(run("import", "leave", out, "--office", demo, "--json", "--dry-run"))
    assert (code, again["same"], again["new"]) == (0, told["written"], 0)


def test_the_template_of_leave_needs_no_office(run, tmp_path):  # noqa: F811
    code, _out, _err = run("export", "leave-template", tmp_path / "cuti.xlsx")
    assert code == 0
