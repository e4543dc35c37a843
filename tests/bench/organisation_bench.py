"""Bezetting of 10 000 people, and the organisation chart of 400 units: layout and first drawing."""

import os
import time
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from sdm_desktop.domain.bezetting import BezettingBook, PeopleGroup
from sdm_desktop.domain.demo_units import plan_units
from sdm_desktop.domain.org_chart import ChartUnit, arrange
from sdm_desktop.domain.posts import Formasi, Jabatan
from sdm_desktop.ui.pages.organisation.chart_view import ChartView
from tests.bench.measure import Figure

UNITS, POSTS = 600, 7


def timed(act: object, times: int = 5) -> float:
    """Return the best of some runs in milliseconds."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        act()  # type: ignore[operator]
        best = min(best, time.perf_counter() - start)
    return best * 1000


def bezetting() -> float:
    """Count 10 000 people in 600 units against their needs."""
    posts = [Jabatan(id=str(n), nama=f"Jabatan {n}") for n in range(POSTS)]
    groups = [
        PeopleGroup(unit_id=str(u), jabatan=f"Jabatan {p}", kedudukan_id="01", jumlah=3)
        for u in range(UNITS)
        for p in range(POSTS)
    ]
    needs = [
        Formasi(id=f"{u}-{p}", unit_id=str(u), jabatan_id=str(p), kebutuhan=3)
        for u in range(UNITS)
        for p in range(POSTS)
    ]
    return timed(lambda: BezettingBook(posts, needs).lines(groups))


def chart(app: object) -> float:
    """Arrange and draw 400 units."""
    plans = plan_units(10_000)[:400]
    units = [ChartUnit(id=p.key, induk_id=p.parent or None, nama=p.name) for p in plans]
    window = QWidget()
    view = ChartView(window)
    view.resize(1100, 600)
    window.show()
    QApplication.processEvents()

    def draw() -> None:
        view.show_chart(arrange(units, ChartUnit(id="", nama="Pemerintah")))
        view.viewport().repaint()

    return timed(draw)


def figures() -> Iterator[Figure]:
    """Yield both against their limits."""
    app = QApplication.instance() or QApplication([])
    name = f"bezetting of {UNITS * POSTS} posts counted"
    yield Figure(name, bezetting(), 300.0, "ms", 1.0)
    yield Figure(
        "organisation chart of 400 units arranged and drawn", chart(app), 1000.0, "ms", 1.0
    )
