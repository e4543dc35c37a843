"""Times a person waits for, in an office of 10 000: each against the limit it has."""

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

from sdm_desktop.domain.period_plan import plan_period
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.office import OpenOffice
from tests.bench.measure import Figure, percentile, seconds, settle
from tests.bench.offices import open_demo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PEOPLE = 10_000
CHANGED = 1_000
GRID = 500
OPENED = 15
NEW_PERIOD = (2025, "B07")


def figures() -> Iterator[Figure]:
    """Yield every figure."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    opened = open_demo(PEOPLE)
    services = Services.build(opened)
    try:
        yield _person(services)
        yield _bulk(services)
        yield _evaluations(services)
        yield _grid(opened, app)
    finally:
        opened.close()


def _person(services: Services) -> Figure:
    """The record with what is computed from it, and all histories, of the fullest people."""
    rows = services.file.database.rows(
        "SELECT pegawai_id FROM riwayat_kgb GROUP BY pegawai_id ORDER BY count(*) DESC LIMIT ?",
        (OPENED,),
    )

    def read(person: str) -> Callable[[], None]:
        def work() -> None:
            services.employees.profile(person)
            services.histories.of(person)

        return work

    taken = [seconds(read(row[0])) * 1000 for row in rows]
    note = f"first {taken[0]:.0f}"
    return Figure("a person with full histories read", median(taken), 100.0, "ms", 1.0, note=note)


def _bulk(services: Services) -> Figure:
    from sdm_desktop.domain.query import ListQuery

    ids = services.employees.open_list(ListQuery()).ids()[:CHANGED]
    taken = seconds(lambda: services.employees.change_many(ids, "sumber_anggaran", "APBD"))
    return Figure(f"bulk change of {CHANGED} people", taken, 2.0, "s", 1.0)


def _evaluations(services: Services) -> Figure:
    services.periods.add(plan_period(*NEW_PERIOD))
    period = next(p for p in services.periods.all() if (p.tahun, p.kode) == NEW_PERIOD)
    taken = seconds(lambda: services.evaluations.start(period.id))
    return Figure(f"evaluations of {PEOPLE} people created", taken, 5.0, "s", 1.0)


def _grid(opened: OpenOffice, app: object) -> Figure:
    """Keys in the grid of an evaluation page with very many people.

    From the press until the window has drawn what the key changed and has nothing left to do.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from sdm_desktop.ui.pages.evaluations.desk import read_desk
    from sdm_desktop.ui.pages.evaluations.page import EvaluationsPage
    from sdm_desktop.ui.widgets.rating_model import is_open
    from tests.bench.table_bench import make_context

    context = make_context(opened, app, Path(tempfile.mkdtemp(prefix="sdm-people-")))
    services = context.services
    period = next(p for p in services.periods.all() if (p.tahun, p.kode) == NEW_PERIOD)
    services.periods.choose(period.id)
    page = EvaluationsPage(context)
    page.resize(1146, 694)
    page.show()
    while context.tasks.running:
        settle(20)
    desk = read_desk(services, None)
    assert desk is not None
    rows = tuple(row for row in desk.rows if is_open(row))[:GRID]
    page.view.show_desk(replace(desk, rows=rows), is_read_only=False, may_choose=False)
    grid = page.view.grid
    grid.setFocus()
    grid.go_to(rows[0].evaluation.id)
    settle(50)
    taken, work = [], []
    for key in (Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_1) * 50:
        started, before = perf_counter(), thread_time()
        QTest.keyClick(grid, key)
        app.processEvents()  # type: ignore[attr-defined]
        taken.append((perf_counter() - started) * 1000)
        work.append((thread_time() - before) * 1000)
        settle(5)
    rated = sum(row.evaluation.hasil is not None for row in page.view.model.all_rows())
    context.tasks.shut_down()
    p95 = percentile(work, 0.95)
    note = f"p50 {median(taken):.1f}, of it work {median(work):.1f} (p95 {p95:.1f}), {rated} rated"
    name = f"a key in the grid of {GRID} people, p95"
    return Figure(name, percentile(taken, 0.95), 16.0, "ms", 1.0, note=note)
