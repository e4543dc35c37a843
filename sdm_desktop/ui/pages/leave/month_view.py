"""The month of leave with its filter: which month, which unit."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import add_months, first_of_month
from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.domain.leave import Holiday
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.leave_views import LeaveRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.leave.month_canvas import MonthCanvas
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.empty_state import EmptyState

Found = tuple[Sequence[LeaveRow], Sequence[Holiday], Sequence[LeaveRow], Sequence[LeaveRow]]


class MonthView(QWidget):
    """Who is away, by unit; `opened` carries the leave that was clicked."""

    opened = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._today = context.services.session.today()
        self.first = first_of_month(self._today)
        self.unit = ComboField([("", self.tr("Semua unit"))], self)
        self.unit.setAccessibleName(self.tr("Unit"))
        self.unit.setFixedWidth(widened(300))
        self.unit.set_value("")
        self.title = make_label("", self, "section")
        self.away = make_label("", self, "context")
        self.canvas = MonthCanvas(self)
        self.canvas.setFrameShape(QFrame.Shape.NoFrame)
        self.empty = EmptyState(self)
        self._build()
        self.unit.value_changed.connect(self.refresh)
        self.canvas.opened.connect(self.opened)

    def _build(self) -> None:
        before = icon_button("chevron-left", self.tr("Bulan sebelumnya"), self, outlined=True)
        after = icon_button("chevron-right", self.tr("Bulan berikutnya"), self, outlined=True)
        now = make_button(self.tr("Bulan ini"), self)
        before.clicked.connect(self.show_previous)
        after.clicked.connect(self.show_next)
        now.clicked.connect(self.show_now)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (before, after, now, self.title):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.away)
        row.addWidget(self.unit)
        card = QFrame(self)
        card.setProperty("kind", "card")
        self._stack = QStackedWidget(card)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.empty)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self._stack)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(card, 1)

    def set_units(self, units: list[Unit]) -> None:
        """Offer units by their full path."""
        if self.unit.count() == len(units) + 1:
            return
        self.unit.blockSignals(True)
        paths = [(unit.id, unit.jalur) for unit in units]
        self.unit.set_choices([("", self.tr("Semua unit")), *paths])
        self.unit.blockSignals(False)

    @Slot()
    def show_previous(self) -> None:
        """Go one month back."""
        self.show_month(add_months(self.first, -1))

    @Slot()
    def show_next(self) -> None:
        """Go one month on."""
        self.show_month(add_months(self.first, 1))

    @Slot()
    def show_now(self) -> None:
        """Go to the month of today."""
        self.show_month(first_of_month(self._today))

    def show_month(self, first: date) -> None:
        """Show a month."""
        self.first = first
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the month again."""
        if self.unit.value() is None:
            return
        services, first, today = self._context.services, self.first, self._today
        unit_id = self.unit.value() or None
        last = add_months(first, 1) - timedelta(days=1)
        monday = today - timedelta(days=today.weekday())

        def work(_: TaskContext) -> Found:
            granted = services.leave.away(first, last, unit_id)
            waiting = [row for row in services.leave.waiting() if row.leave.overlaps(first, last)]
            if unit_id:
                paths = {unit.id: unit.jalur for unit in services.units.tree()}
                top = paths.get(unit_id, "")
                waiting = [r for r in waiting if f"{r.jalur} / ".startswith(f"{top} / ")]
            days = services.holidays.between(first, last)
            week = services.leave.away(monday, monday + timedelta(days=6), unit_id)
            return [*granted, *waiting], days, services.leave.away(today, today, unit_id), week

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: Found) -> None:
        rows, holidays, now, week = found
        self.title.setText(f"{MONTHS[self.first.month - 1]} {self.first.year}")
        text = self.tr("Hari ini {now} orang, minggu ini {week} orang cuti")
        people = {row.leave.pegawai_id for row in week}
        self.away.setText(text.format(now=len(now), week=len(people)))
        self.canvas.show_month(self.first, self._today, rows, holidays)
        self.empty.set_text("calendar-range", self.tr("Tidak ada yang cuti pada bulan ini"))
        self._stack.setCurrentIndex(0 if rows else 1)
