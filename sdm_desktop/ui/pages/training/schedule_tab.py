"""Jadwal: the calendar with its filter, the people to think of first, and moving sessions."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.training_clash import Conflict
from sdm_desktop.domain.unit import Unit
from sdm_desktop.domain.users import Role
from sdm_desktop.services.training_views import Calendar, CalendarItem
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.clash_dialog import ClashDialog
from sdm_desktop.ui.pages.training.first_list import FirstList
from sdm_desktop.ui.pages.training.inviter import Inviter
from sdm_desktop.ui.pages.training.move_desk import MoveDesk
from sdm_desktop.ui.pages.training.mover import Judgement
from sdm_desktop.ui.pages.training.printing import TrainingPrint
from sdm_desktop.ui.pages.training.schedule_entries import month_words
from sdm_desktop.ui.pages.training.schedule_head import LIST, MONTH, WEEK, ScheduleHead
from sdm_desktop.ui.pages.training.schedule_status import StatusLine
from sdm_desktop.ui.pages.training.schedule_views import ScheduleViews, item_of
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.budget_band import BudgetBand
from sdm_desktop.ui.widgets.calendar.entries import Entry
from sdm_desktop.ui.widgets.combo_field import Choice

Choices = tuple[list[Unit], list[Choice], list[Choice]]
_VIEWS = {"month": MONTH, "week": WEEK, "list": LIST}


class ScheduleTab(QWidget):
    """`activity_wanted` carries the id of the activity to open, and what of it."""

    activity_wanted = Signal(str, str)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = context.services.session.may(Role.ADMIN)
        self._calendar = Calendar((), {})
        self._band_year = 0
        self.head = ScheduleHead(self, may_write=self._may_write)
        self.band = BudgetBand(context, self)
        self.views = ScheduleViews(context, self, may_write=self._may_write)
        self.first = FirstList(self, may_write=self._may_write)
        self.inviter = Inviter(context, self)
        self.printing = TrainingPrint(context, self)
        self.status = StatusLine(self)
        self.desk = MoveDesk(context, self)
        self._build()
        self._connect()
        self._read_choices()
        self.refresh()

    def _build(self) -> None:
        self.side = QHBoxLayout()
        self.side.setSpacing(12)
        self.side.addWidget(self.views, 1)
        self.side.addWidget(self.first)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.head)
        layout.addWidget(self.band)
        layout.addLayout(self.side, 1)
        layout.addWidget(self.status)

    def _connect(self) -> None:
        head = self.head
        head.stepped.connect(self._on_step)
        head.today_wanted.connect(self.go_today)
        head.view_chosen.connect(self._on_view)
        head.filtered.connect(self.refresh)
        head.add_wanted.connect(self.add)
        head.print_wanted.connect(self.print_month)
        head.file_wanted.connect(self.ask_file)
        self.views.opened.connect(self._on_opened)
        self.status.clashes_wanted.connect(self.show_clashes)
        for grid in self.views.grids():
            self.desk.attach(grid)
            grid.paged.connect(self.go_to)
            grid.today_wanted.connect(self.go_today)
            grid.day_wanted.connect(self.show_day)
            grid.day_opened.connect(self.add)
            grid.people_dropped.connect(self._on_people)
        self.first.invited.connect(self.invite)
        for part in (self.status, self.first):
            self._context.theme.changed.connect(part.restyle)
        self.desk.judged.connect(self._on_judged)
        self.desk.ended.connect(self._show_status)

    def open_with(
        self, view: str = "", day: date | None = None, action: str = "", **_: Any
    ) -> None:
        """Show a view ("month", "week", "list") at a day; `action="add"` a new activity."""
        if day is not None:
            self.views.grid.cursor_day = day
            self.go_to(day)
        if view in _VIEWS:
            self.head.choose_view(_VIEWS[view])
        if action == "add":
            self.add()

    # where one is

    @Slot(object)
    def go_to(self, day: date) -> None:
        """Show the page of a day."""
        self.views.go_to(day)
        self.refresh_calendar()

    @Slot()
    def go_today(self) -> None:
        """Show today with the cursor on it."""
        today = self._context.services.session.today()
        self.views.go_to(today)
        self.views.grid.go_to(today)
        self.refresh_calendar()

    @Slot(object)
    def show_day(self, day: date) -> None:
        """Show the week of a day with more sessions than fit."""
        self.views.grid.cursor_day, self.views.grid.cursor_place = day, 0
        self.head.choose_view(WEEK)
        self.views.take_focus()

    @Slot(int)
    def _on_step(self, step: int) -> None:
        self.go_to(self.views.stepped(step))

    @Slot(int)
    def _on_view(self, view: int) -> None:
        self.views.grid.put_back()
        self.views.show_view(view)
        self.first.setVisible(view != LIST)
        self.refresh_calendar()

    # acts

    @Slot()
    @Slot(object)
    def add(self, day: object = None) -> None:
        """Open an empty activity, on a day."""
        if not self._may_write:
            return
        from sdm_desktop.ui.pages.training.activity_dialog import ActivityDialog

        chosen = day if isinstance(day, date) else self.views.grid.cursor_day
        today = self._context.services.session.today()
        dialog = ActivityDialog(self._context, max(chosen, today), self)
        dialog.planned.connect(self._on_planned)
        open_dialog(dialog)

    @Slot(str)
    def _on_planned(self, activity_id: str) -> None:
        self.activity_wanted.emit(activity_id, "")

    @Slot(object)
    def _on_opened(self, item: CalendarItem) -> None:
        self.activity_wanted.emit(item.activity_id, "")

    @Slot()
    def print_month(self) -> None:
        """Show the printed calendar of the month."""
        self.printing.month(self.views.day.year, self.views.day.month)

    @Slot()
    def ask_file(self) -> None:
        """Ask where the sessions shown are written as a calendar file."""
        self.printing.ask_calendar_file(self._calendar.items, self.views.title())

    @Slot()
    def show_clashes(self) -> None:
        """List every clash of the year shown."""
        dialog = ClashDialog(self._context, self.views.day.year, self)
        dialog.wanted.connect(self._on_clash)
        open_dialog(dialog)

    @Slot(object)
    def _on_clash(self, conflict: Conflict) -> None:
        if self.views.view == LIST:
            self.head.choose_view(MONTH)
        self.views.grid.cursor_day = conflict.this.tanggal
        self.views.want(conflict.this.session_id)
        self.go_to(conflict.this.tanggal)
        self.views.take_focus()

    @Slot(object)
    def invite(self, ids: Sequence[str]) -> None:
        """Invite people into the activity under the cursor."""
        item = self.views.current()
        if item is None:
            text = self.tr("Pilih dahulu kegiatan di kalender, lalu tekan Enter pada nama.")
            self._context.messages.warning(text)
        else:
            self.inviter.invite(item.activity_id, ids)

    @Slot(object, object)
    def _on_people(self, entry: Entry, ids: Sequence[str]) -> None:
        item = item_of(entry)
        if item is not None:
            self.inviter.invite(item.activity_id, ids)

    def take_focus(self) -> None:
        """Put the focus on the calendar."""
        self.views.take_focus()

    # contents

    @Slot()
    def refresh(self) -> None:
        """Read everything shown again; the planner is out of date."""
        self.desk.mover.forget()
        self.refresh_calendar()
        self._read_people()
        if self._may_write:
            self.desk.mover.load()

    def _read_people(self) -> None:
        """Read who is to be thought of first, in the unit of the filter."""
        service, unit = self._context.services.training_credit, self.head.sheet.value().unit_id
        year = self._context.services.session.today().year
        task = self._context.tasks.run(lambda _: service.fairness(year, unit))
        task.succeeded.connect(self.first.set_rows)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def refresh_calendar(self) -> None:
        """Read the sessions of the page shown."""
        self.head.title.setText(self.views.title())
        if self._band_year != self.views.day.year:
            self._band_year = self.views.day.year
            self.band.show_year(self._band_year)
        first, last = self.views.span()
        service, wanted = self._context.services.training_calendar, self.head.sheet.value()
        task = self._context.tasks.run(lambda _: service.calendar(first, last, wanted))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self.views.show_calendar(calendar)
        if self.views.grid.hold is None:
            self._show_status()

    def _read_choices(self) -> None:
        services = self._context.services

        def work(_: TaskContext) -> Choices:
            rooms = [(room.id, room.nama) for room in services.training_catalogue.rooms()]
            rows = services.training_catalogue.trainers()
            return services.units.tree(), rooms, [(row.id, row.nama) for row in rows]

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_choices)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_choices(self, found: Choices) -> None:
        self.head.sheet.set_choices(*found)

    @Slot(object)
    def _on_judged(self, found: Judgement) -> None:
        self.status.show_held(found)

    @Slot()
    def _show_status(self) -> None:
        items: Sequence[CalendarItem] = self._calendar.items
        clashing = sum(item.has_conflict and item.status.takes_time for item in items)
        self.status.show_idle(month_words(items), clashing)
