"""Surveys of 100 000 respondents: import over reading the file, the index computed again."""

import csv
import random
import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sdm_desktop.domain.office import Office
from sdm_desktop.exchange.reader import read_workbook
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.office import OfficeSetup, OpenOffice, create_office
from tests.bench.measure import Figure, seconds

PEOPLE = 100_000
RUNS = 3
PASSWORD = "bangku-ukur-2026"
BAR_SECONDS = 0.1
CHOSEN = {"layanan": "KTP elektronik", "periode": "2026-S1", "urutan": "kuesioner"}


def figures() -> Iterator[Figure]:
    """Yield the ratios of the import and of the index."""
    folder = Path(tempfile.mkdtemp(prefix="sdm-survey-bench-"))
    rows = list(_rows())
    sources = {".csv": folder / "survei.csv", ".xlsx": folder / "survei.xlsx"}
    _write_csv(sources[".csv"], rows)
    _write_xlsx(sources[".xlsx"], rows)
    for suffix, source in sources.items():
        ours, floor = [], []
        for number in range(RUNS):
            opened = _office(folder / f"{suffix[1:]}{number}.sdm")
            ours.append(seconds(lambda opened=opened, source=source: _import(opened, source)))
            floor.append(seconds(lambda source=source: read_workbook(source)))
            if suffix == ".xlsx" and number == RUNS - 1:
                yield _index_figure(opened)
            opened.close()
        yield Figure(
            f"import of {PEOPLE} respondents from {suffix[1:]}, over reading the file",
            statistics.median(ours), statistics.median(floor), "s", 3.0,
        )  # fmt: skip


def _index_figure(opened: OpenOffice) -> Figure:
    surveys = Services.build(opened).surveys
    taken = statistics.median(seconds(surveys.all) for _ in range(5))
    name = f"index of {PEOPLE} x 9 answers computed again, over 100 ms"
    return Figure(name, taken * 1000, BAR_SECONDS * 1000, "ms", 1.0)


def _import(opened: OpenOffice, source: Path) -> None:
    imports = Services.build(opened).imports
    preview = replace(imports.read(source, kind="skm"), options=CHOSEN)
    plan = imports.plan(preview, preview.mapping)
    assert len(plan.new) == PEOPLE
    imports.apply(plan, backs_up=False)


def _rows() -> Iterator[list[str]]:
    drawer = random.Random(20261124)
    yield ["nomor", "tanggal", "jam", "jk", "usia", "pendidikan", "pekerjaan",
           *(f"U{n}" for n in range(1, 10)), "saran"]  # fmt: skip
    for number in range(1, PEOPLE + 1):
        answers = [drawer.choice("1233344444") for _ in range(9)]
        yield [str(number), "04-03-2026", "08.00-12.00", drawer.choice("LP"),
               str(drawer.randint(17, 80)), "SMA", "PNS", *answers, ""]  # fmt: skip


def _write_csv(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def _write_xlsx(path: Path, rows: list[list[str]]) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value.isdigit():
                sheet.write_number(number, column, int(value))
            elif value:
                sheet.write_string(number, column, value)
    book.close()


def _office(path: Path) -> OpenOffice:
    setup = OfficeSetup(
        office=Office(nama="Dinas Contoh"),
        admin_username="admin",
        admin_name="Admin",
        password=PASSWORD,
    )
    opened, _ = create_office(path, setup)
    return opened
