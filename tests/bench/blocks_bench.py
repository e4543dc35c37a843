"""The longest time the window does not answer, over the actions of a working day.

A timer of 5 ms runs in the event loop of the real window on an office of 10 000 people; the
longest gap between two ticks is what a person feels as a block. On a busy machine a part of it is
waiting for other programs: the note says how long the window's own thread worked in that gap.
"""

import compileall
import csv
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, thread_time

from tests.bench.measure import Figure, settle
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
        self._last = (perf_counter(), thread_time())
        self._longest = (0.0, 0.0)
        self._timer.start()

    def _tick(self) -> None:
        now = (perf_counter(), thread_time())
        gap = (now[0] - self._last[0], now[1] - self._last[1])
        self._longest = max(self._longest, gap)
        self._last = now

    def take(self) -> tuple[float, float]:
        """Return the longest gap and the work in it, in milliseconds, and begin anew."""
        (gap, work), self._longest = self._longest, (0.0, 0.0)
        return gap * 1000, work * 1000


def compile_program() -> None:
    """Have compiled code, as an office does from the second start on: a page is read when opened."""
    import sdm_desktop

    sys.pycache_prefix = tempfile.mkdtemp(prefix="sdm-blocks-pyc-")
    compileall.compile_dir(str(Path(sdm_desktop.__file__).parent), quiet=1)


def figures() -> Iterator[Figure]:
    """Yield the longest block of each action."""
    compile_program()

    from sdm_desktop.app import Program, collect_again, make_application

    app = make_application(["bench"])
    program = Program(app)
    program.window.resize(1366, 768)
    program.window.show()
    program.enter(open_demo(PEOPLE))
    workplace = program.workplace
    assert workplace is not None

    def quiet() -> None:
        settle(300)
        while workplace.tasks.running:
            settle(30)
        settle(200)

    quiet()
    collect_again()  # as the program does soon after its start
    watch = Watch(program)
    for name, act in _day(workplace):
        quiet()
        watch.take()
        act()
        quiet()
        gap, work = watch.take()
        note = f"{work:.0f} ms of work"
        yield Figure(f"longest block: {name}", gap, BAR_MS, "ms", 1.0, note=note)
    program.shut_down()
    workplace.shell.deleteLater()  # its timers would ask workers that are gone
    settle(50)


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
            settle(20)

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

    def tab(key: str) -> Callable[[], None]:
        def show() -> None:
            people().form.leave()
            people().show_tab(key)

        return show

    def one_by_one() -> None:
        from sdm_desktop.ui.pages.evaluations.head import PERSON

        shell.page("evaluations").head.choose_view(PERSON)

    def page(key: str) -> tuple[str, Callable[[], None]]:
        return f"{key} opened", lambda: navigation.open(key)

    def rate() -> None:
        grid = shell.page("evaluations").view.grid
        grid.setFocus()
        for key in (Qt.Key.Key_3, Qt.Key.Key_Return, Qt.Key.Key_2, Qt.Key.Key_Tab) * 5:
            QTest.keyClick(grid, key)
            settle(15)

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
        ("Periksa data opened", tab("checks")),
        ("Duplikat opened", tab("duplicates")),
        page("organisation"),
        page("skp"),
        ("Evaluasi Kinerja opened", lambda: navigation.open("evaluations")),
        ("rating by keys", rate),
        ("Evaluasi Kinerja, Per orang opened", one_by_one),
        *(page(key) for key in ("credit", "due", "leave", "feedback", "training")),
        *(page(key) for key in ("training_plan", "documents")),
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

    settle(150)
    while workplace.tasks.running:
        settle(20)
    settle(150)
