"""How a figure is measured, and how it is printed."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured ratio with its bar.

    `value` and `floor` are in `unit`; the ratio is value / floor. `at_least` turns the bar
    round: the ratio must not be smaller than it.
    """

    name: str
    value: float
    floor: float
    unit: str
    bar: float
    at_least: bool = False
    note: str = ""

    @property
    def ratio(self) -> float:
        return self.value / self.floor if self.floor else float("inf")

    @property
    def is_met(self) -> bool:
        return self.ratio >= self.bar if self.at_least else self.ratio <= self.bar

    def line(self) -> str:
        """Return the figure as one line of the report."""
        sign = "≥" if self.at_least else "≤"
        verdict = "ok " if self.is_met else "OUT"
        numbers = f"{self.value:10.2f} / {self.floor:10.2f} {self.unit:8}"
        return f"{verdict}  {self.name:58} {numbers} = {self.ratio:6.2f}  (bar {sign} {self.bar}) {self.note}"


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def interleaved(
    first: Callable[[], object], second: Callable[[], object], runs: int = 5
) -> tuple[float, float]:
    """Return the median seconds of both, run alternately so that a busy machine hits both."""
    pairs = [(seconds(first), seconds(second)) for _ in range(runs)]
    return statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)


def percentile(values: list[float], share: float) -> float:
    """Return the value that `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def settle(milliseconds: int) -> None:
    """Let the window and its workers go on for a while, as they do under a person's hands.

    `QTest.qWait` sleeps with Python's lock held: workers starve and every figure grows.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
