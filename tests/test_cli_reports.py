"""Every report of the catalogue from the command line, on one small demo office."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sdm_desktop.cli.arguments import build_parser
from sdm_desktop.cli.exit_codes import ExitCode
from sdm_desktop.cli.main import main
from sdm_desktop.services.demo import DEMO_PASSWORD
from sdm_desktop.services.report_catalogue import CATALOGUE

ROOT = Path(__file__).parent.parent
NAMES = [info.name for info in CATALOGUE]
PERIODIC = [info.name for info in CATALOGUE if "period_id" in info.parameters]
THIS_YEAR = datetime.now(UTC).year
QUARTERS = [f"{THIS_YEAR - back}-T{n}" for back in (0, 1) for n in (4, 3, 2, 1)]
YEARLY = [info.name for info in CATALOGUE if any(one.key == "tahun" for one in info.options)]
LISTS = [info.name for info in CATALOGUE if info.is_list]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("laporan")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDM_DATA_DIR", str(folder / "data"))
        path = folder / "demo.sdm"
        assert main(["demo", str(path), "--employees", "60", "--years", "2"]) == 0
        yield path


@pytest.fixture
def report(office, monkeypatch, capsys):
    monkeypatch.setenv("SDM_PASSWORD", DEMO_PASSWORD)

    def call(name, out, *words):
        arguments = ["report", name, str(out), *words, "--office", str(office), "--json"]
        code = main([*arguments, "--user", "admin"])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.mark.parametrize("name", NAMES)
def test_every_report_of_the_catalogue_prints(report, tmp_path, name):
    out = tmp_path / "laporan.pdf"
    code, told, why = report(name, out)
    for period in QUARTERS if code == ExitCode.REFUSED and name in PERIODIC else ():
        code, told, why = report(name, out, "--period", period)
        if code == ExitCode.DONE:
            break
    if code == ExitCode.REFUSED and name in YEARLY:  # in January little has ended this year
        code, told, why = report(name, out, "--set", f"tahun={THIS_YEAR - 1}")
    assert code == ExitCode.DONE, why
    assert json.loads(told)["pages"] >= 1
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_saved_as_a_workbook_too(report, tmp_path, name):
    out = tmp_path / "daftar.xlsx"
    code, told, why = report(name, out)
    assert code == ExitCode.DONE, why
    assert json.loads(told)["rows"] >= 0
    assert out.read_bytes().startswith(b"PK")


def test_help_and_the_refusal_of_an_unknown_report_name_them_all(capsys):
    for words in (["report", "--help"], ["report", "tidak-ada", "x.pdf"]):
        with pytest.raises(SystemExit):
            build_parser().parse_args(words)
        told = "".join("".join(capsys.readouterr()).split())
        assert all(name in told for name in NAMES)


def test_other_commands_do_not_read_the_catalogue():
    code = (
        "import sys; from sdm_desktop.cli import main; main(['calc', 'list']);"
        "print('sdm_desktop.services.report_catalogue' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stderr.strip() == "False"


def test_the_catalogue_loads_neither_storage_nor_a_printer():
    code = (
        "import sys; import sdm_desktop.services.report_catalogue;"
        "print([name for name in ('peewee', 'reportlab', 'cryptography', 'PySide6')"
        " if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"
