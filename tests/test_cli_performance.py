"""Old results and the histories of SIASN on the command line."""

import pytest

from tests.test_cli import LAST_YEAR, answer, demo, demo_folder, run  # noqa: F401

KINDS = ["past-ratings", "skp22", "kinerjaperiodik", "evaluations"]
# in January nobody has been evaluated this year
YEAR = dict.fromkeys(("kinerjaperiodik", "evaluations"), ("--year", str(LAST_YEAR)))


@pytest.mark.parametrize("kind", KINDS)
def test_results_go_out_and_come_back_the_same(demo, run, tmp_path, kind):  # noqa: F811
    out = tmp_path / f"{kind}.xlsx"
    code, told = answer(run("export", kind, out, "--office", demo, *YEAR.get(kind, ()), "--json"))
    assert code == 0
    assert told["written"] > 0
    code, again = answer(run("import", kind, out, "--office", demo, "--json", "--dry-run"))
    assert (code, again["same"], again["new"], again["changed"]) == (0, told["written"], 0, 0)


@pytest.mark.parametrize("kind", KINDS)
def test_templates_need_no_office(run, tmp_path, kind):  # noqa: F811
    code, _out, _err = run("export", f"{kind}-template", tmp_path / "t.xlsx")
    assert code == 0
