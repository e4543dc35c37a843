"""The three views of the schedule on one set of sessions: month, week and list."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import add_months, days_in_month, long_date
from sdm_desktop.services.training_views import Calendar, CalendarItem
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.training.schedule_entries import entry_of
from sdm_desktop.ui.pages.training.schedule_head import LIST, MONTH, WEEK
from sdm_desktop.ui.pages.training.session_columns import session_columns
from sdm_desktop.ui.widgets.calendar.entries import Entry, monday_of
from sdm_desktop.ui.widgets.calendar.grid import CalendarGrid, month_title
from sdm_desktop.ui.widgets.calendar.month import MonthGrid
from sdm_desktop.ui.widgets.calendar.week import WeekGrid
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class ScheduleViews(QWidget):
    """`opened` carries a session, `chosen` the session under the cursor or None."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self._today = context.services.session.today()
        self.day = self._today
        self.view = MONTH
        self._wanted = ""
        self.month = MonthGrid(self)
        self.week = WeekGrid(self)
        self.model: RecordTableModel[CalendarItem] = RecordTableModel(
            session_columns(), self, key=_key, is_quiet=_is_off
        )
        self.table = TableView(self.model, context, "training-sessions", self)
        self.table.use_no_marks(self.tr("Enter buka kegiatan"))
        self.table.set_noun(self.tr("sesi"))
        words = self.tr("Pilih bulan lain, hapus saringan, atau buat kegiatan baru.")
        self.table.empty.set_text("calendar", self.tr("Tidak ada sesi bulan ini"), words)
        self._export = TableExport(context, self)
        self._build()
        for grid in self.grids():
            grid.today = grid.cursor_day = self._today
            grid.may_move = may_write
            grid.opened.connect(self._on_entry)
            grid.selected.connect(self._on_selected)
        self._arrange()
        self.table.opened.connect(self.opened)
        self.table.current_changed.connect(self._on_row)
        self.table.export_wanted.connect(self._on_export)

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        for grid in self.grids():
            card = QFrame(self)
            card.setProperty("kind", "card")
            inner = QVBoxLayout(card)
            inner.setContentsMargins(1, 1, 1, 1)
            inner.addWidget(grid)
            self._stack.addWidget(card)
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def grids(self) -> tuple[CalendarGrid, CalendarGrid]:
        """Return month and week."""
        return self.month, self.week

    @property
    def grid(self) -> CalendarGrid:
        """The grid shown (in the list: the month behind it)."""
        return self.week if self.view == WEEK else self.month

    # where one is

    def show_view(self, view: int) -> None:
        """Show month, week or list; the cursor stays on its day."""
        before = self.grid
        self.view = view
        self._stack.setCurrentIndex(view)
        if view != LIST:
            entry = before.current()
            self.grid.cursor_day = before.cursor_day
            self._wanted = entry.key if entry else ""
            self.day = before.cursor_day
        self._arrange()

    def go_to(self, day: date) -> None:
        """Show the page of a day."""
        self.day = day
        self._arrange()

    def stepped(self, step: int) -> date:
        """Return the day a page further."""
        if self.view == WEEK:
            return self.day + timedelta(days=7 * step)
        return add_months(self.day.replace(day=1), step)

    def _arrange(self) -> None:
        self.month.show_month(self.day)
        self.week.show_week(self.day)

    def span(self) -> tuple[date, date]:
        """Return the first and last day shown."""
        if self.view == LIST:
            first = self.day.replace(day=1)
            return first, first.replace(day=days_in_month(first.year, first.month))
        return self.grid.first_day(), self.grid.last_day()

    def title(self) -> str:
        """Return "Desember 2026" or the days of the week."""
        if self.view != WEEK:
            return month_title(self.day)
        first = monday_of(self.day)
        last = first + timedelta(days=6)
        start = long_date(first)
        if first.year == last.year:
            start = start.removesuffix(f" {first.year}")
        if first.month == last.month:
            start = str(first.day)
        return f"{start}\u2013{long_date(last)}"

    # contents

    def show_calendar(self, calendar: Calendar) -> None:
        """Show sessions and holidays in the view in use."""
        if self.view == LIST:
            self.model.set_records(calendar.items)
            return
        entries = [entry_of(item) for item in calendar.items]
        self.grid.show_entries(entries, calendar.holidays)
        if self._wanted:
            self.grid.go_to_entry(self._wanted)
            self._wanted = ""

    def want(self, session_id: str) -> None:
        """Put the cursor on a session once it is shown."""
        self._wanted = session_id
        self.grid.go_to_entry(session_id)

    def current(self) -> CalendarItem | None:
        """Return the session under the cursor."""
        if self.view == LIST:
            record = self.table.current_record()
            return record if isinstance(record, CalendarItem) else None
        entry = self.grid.current()
        return item_of(entry)

    def take_focus(self) -> None:
        """Put the focus where keys matter."""
        (self.table.rows if self.view == LIST else self.grid).setFocus()

    @Slot(object)
    def _on_entry(self, entry: Entry) -> None:
        self.opened.emit(item_of(entry))

    @Slot(object)
    def _on_selected(self, entry: Entry | None) -> None:
        self.chosen.emit(item_of(entry))

    @Slot(object)
    def _on_row(self, item: CalendarItem | None) -> None:
        self.chosen.emit(item)

    @Slot()
    def _on_export(self) -> None:
        rows: Sequence[CalendarItem] = self.model.records()
        self._export.ask("jadwal-pelatihan.xlsx", self.table.shown_columns(), rows)


def item_of(entry: Entry | None) -> CalendarItem | None:
    """Return the session an entry stands for."""
    return entry.record if entry and isinstance(entry.record, CalendarItem) else None


def _key(item: CalendarItem) -> str:
    return item.session_id


def _is_off(item: CalendarItem) -> bool:
    return not item.status.takes_time
