"""Cuti: requests and decisions, the month, holidays."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.leave import LeaveStatus
from sdm_desktop.domain.leave_checks import decisions_for
from sdm_desktop.domain.letters import LetterKind
from sdm_desktop.domain.report_records import RenderedReport
from sdm_desktop.domain.unit import Unit
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.leave_views import LeaveRow
from sdm_desktop.services.letters import LetterSubject
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.leave.decision_dialog import DecisionDialog
from sdm_desktop.ui.pages.leave.holidays_view import HolidaysView
from sdm_desktop.ui.pages.leave.list_view import LeaveListView
from sdm_desktop.ui.pages.leave.month_view import MonthView
from sdm_desktop.ui.pages.leave.request_dialog import RequestDialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.issue_dialog import IssueDialog
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog
from sdm_desktop.ui.widgets.tabs import TabRow

_TOPICS = frozenset({Topic.LEAVE, Topic.EMPLOYEES, Topic.UNITS, Topic.RULES, Topic.SETTINGS})


class LeavePage(QWidget):
    """Holds the three views and does what they ask for."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = True
        self._may_write = context.services.session.may(Role.ADMIN)
        self._wanted: set[str] = set()
        self.tabs = TabRow(
            [
                ("list", self.tr("Daftar cuti")),
                ("month", self.tr("Kalender")),
                ("holidays", self.tr("Hari libur")),
            ],
            self,
        )
        self.list_view = LeaveListView(context, self)
        self.month = MonthView(context, self)
        self.holidays = HolidaysView(context, self)
        self._views: dict[str, QWidget] = {
            "list": self.list_view, "month": self.month, "holidays": self.holidays,
        }  # fmt: skip
        self._stack = QStackedWidget(self)
        for view in self._views.values():
            self._stack.addWidget(view)
        self._count = make_label("", self, "context")
        self._build()
        self._connect()

    def _build(self) -> None:
        self.add_button = make_button(self.tr("Ajukan cuti"), self, "primary", "plus")
        self.add_button.setVisible(self._may_write)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(make_label(self.tr("Cuti"), self, "title"))
        head.addSpacing(2)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add)
        self.tabs.chosen.connect(self._on_tab)
        self.list_view.filter.year_changed.connect(self.refresh)
        self.list_view.decide_wanted.connect(self.decide)
        self.list_view.letters_wanted.connect(self.letters)
        self.list_view.change_wanted.connect(self.change)
        self.list_view.person_wanted.connect(self._open_person)
        self.month.opened.connect(self._open_leave)
        self._context.bus.changed.connect(self._on_changed)

    def open_with(
        self, tab: str = "", query: str = "", action: str = "", employee_id: str = "", **_: Any
    ) -> None:
        """Show a tab, a state (`query`), or with `action="add"` an empty request of a person."""
        if query:
            self.list_view.filter.status.set_value(query)
            tab = "list"
        if tab:
            self.tabs.choose(tab)
        if action == "add":
            self.add(employee_id)

    # acts

    @Slot()
    def add(self, employee_id: str = "") -> None:
        """Open an empty request."""
        if self._may_write:
            chosen = employee_id if isinstance(employee_id, str) else ""
            open_dialog(RequestDialog(self._context, None, self, employee_id=chosen))

    @Slot(object)
    def change(self, row: LeaveRow) -> None:
        """Open a request that waits."""
        if row.leave.status is LeaveStatus.DIAJUKAN:
            open_dialog(RequestDialog(self._context, row.leave, self))
        else:
            text = self.tr("Cuti yang {state} tidak dapat diubah; batalkan, lalu ajukan baru.")
            self._context.messages.warning(text.format(state=row.leave.status.label.lower()))

    @Slot(object)
    def decide(self, rows: Sequence[LeaveRow]) -> None:
        """Ask what is decided on some requests."""
        open_rows = [row for row in rows if decisions_for(row.leave.status)]
        if open_rows:
            open_dialog(DecisionDialog(self._context, [row.leave for row in open_rows], self))
        else:
            text = self.tr("Cuti ini sudah selesai diputuskan.")
            self._context.messages.warning(text)

    @Slot(object)
    def letters(self, rows: Sequence[LeaveRow]) -> None:
        """Ask how to issue the permits that are missing, then show all of them."""
        granted = [row for row in rows if row.leave.status is LeaveStatus.DISETUJUI]
        if not granted:
            text = self.tr("Surat izin hanya untuk cuti yang disetujui.")
            self._context.messages.warning(text)
            return
        missing = [
            LetterSubject(row.leave.pegawai_id, row.id)
            for row in granted
            if not row.leave.nomor_surat
        ]
        self._wanted = {row.id for row in granted}
        if missing and self._may_write:
            dialog = IssueDialog(self._context, LetterKind.CUTI, missing, self)
            dialog.issued.connect(self._show_letters)
            open_dialog(dialog)
        else:
            self._show_letters()

    @Slot()
    def _show_letters(self) -> None:
        letters, wanted = self._context.services.letters, self._wanted

        def work(task: TaskContext) -> RenderedReport:
            found = letters.register(LetterKind.CUTI)
            return letters.render([one.id for one in found if one.rujukan in wanted], task)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_letters)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_letters(self, rendered: RenderedReport) -> None:
        open_dialog(PdfDialog(self._context, rendered, self))

    @Slot(str)
    def _open_person(self, employee_id: str) -> None:
        self._context.navigation.open("employees", employee_id=employee_id)

    @Slot(object)
    def _open_leave(self, row: LeaveRow) -> None:
        if self._may_write and row.leave.status is LeaveStatus.DIAJUKAN:
            self.decide([row])
        else:
            self._open_person(row.leave.pegawai_id)

    # contents

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self._stack.setCurrentWidget(self._views[key])
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read what is shown again."""
        self._is_stale = False
        services, chosen = self._context.services, self.list_view.filter.value()

        def work(_: TaskContext) -> tuple[Sequence[LeaveRow], int, list[Unit]]:
            rows = services.leave.between(*chosen.span())
            return rows, len(services.leave.waiting()), services.units.tree()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)
        if self.tabs.current == "month":
            self.month.refresh()
        elif self.tabs.current == "holidays":
            self.holidays.refresh()

    @Slot(object)
    def _on_read(self, found: tuple[Sequence[LeaveRow], int, list[Unit]]) -> None:
        rows, waiting, units = found
        self.list_view.filter.set_units(units)
        self.month.set_units(units)
        self.list_view.show_rows(rows)
        text = self.tr("{count} menunggu keputusan") if waiting else self.tr("semua sudah diputus")
        self._count.setText(text.format(count=waiting))
        self._context.navigation.set_count("leave", waiting)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.topics & _TOPICS:
            self._is_stale = True
            if self.isVisible():
                self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed meanwhile is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
