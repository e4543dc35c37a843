"""Start of the process to the first painted window, over a bare PySide6 window."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from sdm_desktop.services.demo import make_demo
from sdm_desktop.services.office import Surroundings
from sdm_desktop.storage.keys import KdfCost
from tests.bench.measure import Figure
from tests.bench.offices import TODAY

RUNS = 11
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        QApplication.exit(0)
app = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""


def until_painted(command: list[str], environment: dict[str, str]) -> float:
    """Return the seconds from the start of a process to its word `painted`."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("painted"):
            elapsed = time.perf_counter() - start
            # the log-in is not part of the figure: what unlocking took stands behind the word
            elapsed -= float(line.split()[1]) if " " in line.strip() else 0.0
            process.kill()
            process.wait()
            return elapsed
    raise RuntimeError(f"never painted: {command}")


def figures() -> Iterator[Figure]:
    """The window on an open office (log-in excluded) over a bare window."""
    folder = Path(tempfile.mkdtemp(prefix="sdm-start-"))
    office = folder / "kantor.sdm"
    # as on the computer of an office, where compiled code is kept from the second start on
    environment = os.environ | {
        "SDM_DATA_DIR": str(folder),
        "PYTHONPYCACHEPREFIX": str(folder / "pyc"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    # opening costs next to nothing here, because log-in is not part of the figure
    cheap = Surroundings(cost=KdfCost(memory=8, passes=1, lanes=1))
    make_demo(office, today=TODAY, surroundings=cheap)
    ours = [sys.executable, str(Path(__file__).with_name("start_probe.py")), str(office)]
    bare = [sys.executable, "-c", BARE]
    until_painted(bare, environment)
    until_painted(ours, environment)
    pairs = [
        (until_painted(ours, environment), until_painted(bare, environment)) for _ in range(RUNS)
    ]
    value = statistics.median(p[0] for p in pairs) * 1000
    floor = statistics.median(p[1] for p in pairs) * 1000
    yield Figure("start → first painted window on an open office", value, floor, "ms", 2.0)
