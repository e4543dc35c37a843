"""Resident memory with 100 000 people in the list that is scrolled to its end."""

import subprocess
import sys
from collections.abc import Iterator

from tests.bench.measure import Figure

PEOPLE = 100_000
BAR_MB = 350
PROBE = """
import re, sys, tempfile
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.bench.measure import settle
from sdm_desktop.domain.office import Office
from sdm_desktop.services.office import OfficeSetup, create_office, open_office
from tests.bench.table_bench import fill_office, make_context
app = QApplication([])
folder = Path(sys.argv[1])
path = folder / "kantor.sdm"
if not path.exists():
    setup = OfficeSetup(office=Office(nama="Dinas Contoh"), admin_username="admin", admin_name="Admin", password="rahasia-panjang-1")
    opened, _ = create_office(path, setup)
    context = make_context(opened, app, folder)
    print(fill_office(context.services, int(sys.argv[2])))
    context.tasks.shut_down()
    opened.close()
    sys.exit()
from sdm_desktop.ui.pages.employees.page import EmployeesPage
opened = open_office(path, "admin", "rahasia-panjang-1")
context = make_context(opened, app, folder)
page = EmployeesPage(context)
page.resize(1146, 694)
page.show()
while context.tasks.running:
    settle(20)
rows = page.list.table.rows
for part in range(21):
    bar = rows.verticalScrollBar()
    bar.setValue(bar.maximum() * part // 20)
    rows.viewport().repaint()
    settle(20)
print(re.search(r"VmRSS:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
context.tasks.shut_down()
opened.close()
"""


def figures() -> Iterator[Figure]:
    """Yield the resident memory as a share of what is allowed."""
    import tempfile

    folder = tempfile.mkdtemp(prefix="sdm-memory-")
    command = [sys.executable, "-c", PROBE, folder, str(PEOPLE)]
    subprocess.run(command, check=True, capture_output=True)
    shown = subprocess.run(command, check=True, capture_output=True, text=True)
    resident = int(shown.stdout.split()[-1]) / 1024
    yield Figure(f"resident memory with {PEOPLE} people in the list", resident, BAR_MB, "MB", 1.0)
