"""Import and export of 10 000 x 69 cells, over the bare libraries doing the same."""

import csv
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sdm_desktop.domain.employee_fields import SIASN_FIELDS
from sdm_desktop.domain.office import Office
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.office import OfficeSetup, OpenOffice, create_office, open_office
from sdm_desktop.storage.database import Database
from tests.bench.measure import Figure, seconds
from tests.bench.offices import open_demo

PEOPLE = 10_000
RUNS = 3
IMPORT_RUNS = 5
BAR, BACKED_UP_BAR = 2.5, 2.8
PASSWORD = "bangku-ukur-2026"
SIASN = tuple(field.name for field in SIASN_FIELDS)


def figures() -> Iterator[Figure]:
    """Yield the ratios of import and export."""
    folder = Path(tempfile.mkdtemp(prefix="sdm-import-bench-"))
    source = folder / "siasn.xlsx"
    opened = open_demo(PEOPLE)
    services = Services.build(opened)
    services.exports.employees(source, columns=SIASN)
    yield _export_figure(services, folder)
    opened.close()
    yield from _import_figures(source, folder)


def _import_figures(source: Path, folder: Path) -> Iterator[Figure]:
    """The bar holds for reading, validation, version log, audit and search index.

    The product also makes a verified backup first, which the bar does not name: it has a looser
    one of its own, so that it cannot grow unseen.
    """
    empty = folder / "kosong.sdm"
    setup = OfficeSetup(
        office=Office(nama="Dinas Contoh"),
        admin_username="admin",
        admin_name="Admin",
        password=PASSWORD,
    )
    opened, _ = create_office(empty, setup)
    opened.close()
    whole, alone, floor = [], [], []
    for number in range(IMPORT_RUNS):
        whole.append(_one_import(empty, folder / f"a{number}.sdm", source, backs_up=True))
        floor.append(
            seconds(lambda number=number: _bare_import(source, folder / f"bare-{number}.db"))
        )
        alone.append(_one_import(empty, folder / f"b{number}.sdm", source, backs_up=False))
    name = f"import of {PEOPLE} x 69 xlsx with validation, log, audit, search"
    base = statistics.median(floor)
    yield Figure(f"{name}, verified backup", statistics.median(whole), base, "s", BACKED_UP_BAR)
    yield Figure(name, statistics.median(alone), base, "s", BAR)


def _one_import(empty: Path, target: Path, source: Path, *, backs_up: bool) -> float:
    for suffix in (".sdm", ".kunci"):
        shutil.copyfile(empty.with_suffix(suffix), target.with_suffix(suffix))
    opened = open_office(target, "admin", PASSWORD)
    taken = seconds(lambda: _import(opened, source, backs_up=backs_up))
    opened.close()
    return taken


def _import(opened: OpenOffice, source: Path, *, backs_up: bool) -> None:
    imports = Services.build(opened).imports
    preview = imports.read(source)
    plan = imports.plan(preview, preview.mapping)
    assert len(plan.new) + len(plan.refused) == plan.read
    assert len(plan.new) > 0.95 * PEOPLE
    imports.apply(plan, backs_up=backs_up)


def _bare_import(source: Path, target: Path) -> None:
    """Calamine read and one executemany of the same values into a SQLCipher file."""
    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_path(str(source)).get_sheet_by_index(0).to_python()
    width = len(rows[0])
    database = Database.create(target, bytes(range(1, 33)))
    connection = database.connection()
    names = ", ".join(f"k{n} TEXT" for n in range(width))
    connection.execute(f"CREATE TABLE bare ({names})")
    connection.execute("BEGIN IMMEDIATE")
    marks = ", ".join("?" * width)
    connection.executemany(f"INSERT INTO bare VALUES ({marks})", rows[1:])
    connection.execute("COMMIT")
    database.close()


def _export_figure(services: Services, folder: Path) -> Figure:
    table = folder / "tabel.csv"
    services.exports.employees(table, columns=SIASN)
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows[0]) == len(SIASN)
    ours = [
        seconds(lambda n=n: services.exports.employees(folder / f"o{n}.xlsx", columns=SIASN))
        for n in range(RUNS)
    ]
    theirs = [seconds(lambda n=n: _xlsxwriter(rows, folder / f"x{n}.xlsx")) for n in range(RUNS)]
    return Figure(
        f"export of {PEOPLE} x 69 to xlsx, times faster than XlsxWriter constant_memory",
        statistics.median(theirs), statistics.median(ours), "s", 3.0, at_least=True,
    )  # fmt: skip


def _xlsxwriter(rows: list[list[str]], target: Path) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(target), {"constant_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write_string(number, column, value)
    book.close()
