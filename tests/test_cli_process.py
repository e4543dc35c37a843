"""The command line as people start it: a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

MAIN = Path(__file__).parents[1] / "main.py"
DATA = Path(__file__).parent / "data"


def run(*arguments, **more):
    command = [sys.executable, str(MAIN), *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, **more
    )


def test_json_stands_alone_on_standard_output(tmp_path):
    office = tmp_path / "demo.sdm"
    assert run("demo", office, "--employees", 5, "--years", 1).returncode == 0
    done = run("import", "employees", DATA / "siasn_varian_120.csv", "--office", office, "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["new"] == 120
    assert "120 dibaca" in done.stderr


def test_a_command_loads_no_window_and_no_chart(tmp_path):
    code = (
        "import sys; from sdm_desktop.cli import main; main(['calc', 'list']);"
        "print([name for name in ('PySide6', 'matplotlib', 'reportlab', 'numpy', 'openpyxl')"
        " if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=MAIN.parent
    )
    assert done.stderr.strip() == "[]"


def test_wrong_usage_ends_with_two_and_says_so_in_indonesian():
    done = run("impor")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Salah pemakaian" in done.stderr
