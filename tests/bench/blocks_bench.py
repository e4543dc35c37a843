"""The longest time the window does not answer, over the actions of a working day.

A timer of 5 ms runs in the event loop of the real window on an office of 10 000 people; the
longest gap between two ticks is what a person feels as a block.
"""

import csv
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from tests.bench.measure import Figure
from tests.bench.offices import open_demo

PEOPLE = 10_000
BAR_MS = 100.0


class Watch:
    """Notes the longest gap of the event loop since it was last asked."""

    def __init__(self, parent: object) -> None:
        from PySide6.QtCore import QTimer

        self._timer = QTimer(parent)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._tick)
        self._last = perf_counter()
        self._longest = 0.0
        self._timer.start()

    def _tick(self) -> None:
        now = perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    def take(self) -> float:
        """Return the longest gap in milliseconds and begin anew."""
        longest, self._longest = self._longest, 0.0
        return longest * 1000


def figures() -> Iterator[Figure]:
    """Yield the longest block of each action."""
    from PySide6.QtTest import QTest

    from sdm_desktop.app import Program, collect_again, make_application

    app = make_application(["bench"])
    program = Program(app)
    program.window.resize(1366, 768)
    program.window.show()
    program.enter(open_demo(PEOPLE))
    workplace = program.workplace
    assert workplace is not None

    def quiet() -> None:
        QTest.qWait(300)
        while workplace.tasks.running:
            QTest.qWait(30)
        QTest.qWait(200)

    quiet()
    collect_again()  # as the program does soon after its start
    watch = Watch(program)
    for name, act in _day(workplace):
        quiet()
        watch.take()
        act()
        quiet()
        yield Figure(f"longest block: {name}", watch.take(), BAR_MS, "ms", 1.0)
    program.shut_down()


def _day(workplace: object) -> list[tuple[str, Callable[[], None]]]:  # noqa: C901 - a list of acts
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    navigation, shell = workplace.navigation, workplace.shell
    folder = Path(tempfile.mkdtemp(prefix="sdm-blocks-"))

    def people() -> object:
        return shell.page("employees")

    def type_filter() -> None:
        line = people().list.filter.line
        line.clear()
        for key in "maria ko":
            QTest.keyClick(line, key)
            QTest.qWait(20)

    def filter_by_terms() -> None:
        people().list.filter.set_text("golongan:III/a..III/d status:PNS pensiun:2027")

    def sort() -> None:
        people().list.table.rows.horizontalHeader().sectionClicked.emit(5)

    def open_person() -> None:
        people().list.filter.set_text("")
        row = workplace.context.services.employees.open_list(_query("")).fetch(0, 1)[0]
        people().open_person(row.id)

    def form() -> None:
        people().add()

    def rate() -> None:
        grid = shell.page("evaluations").view.grid
        grid.setFocus()
        for key in (Qt.Key.Key_3, Qt.Key.Key_Return, Qt.Key.Key_2, Qt.Key.Key_Tab) * 5:
            QTest.keyClick(grid, key)
            QTest.qWait(15)

    source = folder / "siasn.csv"
    workplace.context.services.exports.employees(source)
    with source.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    place = rows[0].index("NOMOR HP")
    for number, row in enumerate(rows[1:2001]):
        row[place] = f"0812{number:08}"
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    del rows

    def import_file() -> None:
        page = shell.page("imports")
        page.open_with(path=str(source))
        _until_idle(workplace)
        page._on_next()
        _until_idle(workplace)
        page._on_next()

    return [
        ("Beranda", lambda: navigation.open("home")),
        ("Pegawai opened", lambda: navigation.open("employees")),
        ("typing in the filter", type_filter),
        ("filter by terms", filter_by_terms),
        ("sorting", sort),
        ("person opened", open_person),
        ("empty form opened", form),
        ("Evaluasi Kinerja opened", lambda: navigation.open("evaluations")),
        ("rating by keys", rate),
        ("import opened", lambda: navigation.open("imports")),
        ("import of 10 000 rows, 2 000 changed", import_file),
        ("reports opened, 10 000 documents begun", lambda: navigation.open("reports")),
        ("calculators opened", lambda: navigation.open("calculators")),
        ("settings opened", lambda: navigation.open("settings")),
        ("undo of the import", lambda: workplace.context.undo.undo()),
    ]


def _query(text: str) -> object:
    from sdm_desktop.domain.query import parse_query

    return parse_query(text)


def _until_idle(workplace: object) -> None:
    from PySide6.QtTest import QTest

    QTest.qWait(150)
    while workplace.tasks.running:
        QTest.qWait(20)
    QTest.qWait(150)
