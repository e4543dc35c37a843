"""The people of the office: the list, one person, the form."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.employees.bulk_edit import BulkEditDialog
from sdm_desktop.ui.pages.employees.export import PeopleExport
from sdm_desktop.ui.pages.employees.form_page import EmployeeForm
from sdm_desktop.ui.pages.employees.list_menu import PeopleMenu
from sdm_desktop.ui.pages.employees.list_view import PeopleListView
from sdm_desktop.ui.pages.employees.more_tabs import MoreTabs
from sdm_desktop.ui.pages.employees.pasting import PeoplePasting
from sdm_desktop.ui.pages.employees.person_page import PersonPage
from sdm_desktop.ui.pages.employees.printing import PeoplePrint
from sdm_desktop.ui.pages.employees.removing import PeopleRemoval
from sdm_desktop.ui.pages.employees.top import CHECKS, KEYS, LIST, PeopleTop

SHOWN_TOPICS = frozenset(
    {Topic.EMPLOYEES, Topic.UNITS, Topic.EVALUATIONS, Topic.PERIODS, Topic.RULES, Topic.SETTINGS}
)
INCOMPLETE = "lengkap:tidak"


class EmployeesPage(QWidget):
    """Holds the three views and does what they ask for."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = True
        self._may_write = context.services.session.may(Role.ADMIN)
        self.list = PeopleListView(context, self)
        self.person = PersonPage(context, self)
        self.form = EmployeeForm(context, self)
        self.top = PeopleTop(self.list.head, self)
        self.more = MoreTabs(context, self.person.desk, self)
        self._export = PeopleExport(context, self)
        self._print = PeoplePrint(context, self)
        self._removal = PeopleRemoval(context, self)
        self._removal.removed.connect(self._on_removed)
        self._stack = QStackedWidget(self)
        for view in (self.list, self.person, self.form):
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self._stack, 1)
        self.pasting = (
            PeoplePasting(context, self.list.table, self.list.own_ids) if self._may_write else None
        )
        self._connect()

    def _connect(self) -> None:
        menu = PeopleMenu(self.list, may_write=self._may_write)
        menu.person_wanted.connect(self.open_person)
        for view in (self.list, self.person, menu):
            view.edit_wanted.connect(self.edit)
            view.remove_wanted.connect(self.remove)
            view.print_wanted.connect(self.print_people)
        self.list.person_wanted.connect(self.open_person)
        self.list.add_wanted.connect(self.add)
        self.list.bulk_wanted.connect(self.edit_many)
        self.list.export_wanted.connect(self._offer_exports)
        self.top.chosen.connect(self._on_tab)
        self.more.edit_wanted.connect(self.edit)
        self.more.person_wanted.connect(self.open_person)
        self._stack.currentChanged.connect(self._show_top)
        self.person.left.connect(self.show_list)
        self.form.left.connect(self._leave_form)
        self.form.saved.connect(self._on_saved)
        self._context.bus.changed.connect(self._on_changed)

    def open_with(
        self,
        query: str | None = None,
        employee_id: str = "",
        action: str = "",
        tab: str = "",
        **_: Any,
    ) -> None:
        """Show a search, a person (at a tab), or with `action="add"` an empty form."""
        if self.form.isVisible() and self.form.is_dirty():
            return
        if action == "add":
            self.add()
        elif employee_id and action == "edit":
            self.edit(employee_id)
        elif employee_id:
            self.open_person(employee_id, tab)
        elif tab in KEYS:
            self.show_tab(tab, query or "")
        elif query is not None:
            self.top.choose(LIST)
            self._stack.setCurrentWidget(self.list)
            self.list.show_query(query)

    # views

    @Slot()
    def show_list(self) -> None:
        """Go back to the list of the tab, where the row shown last is current."""
        self._on_tab(self.top.current)
        if self.top.current == LIST:
            self.list.table.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.more.focus(self.top.current)

    def show_tab(self, key: str, query: str = "") -> None:
        """Show a tab; with the query on incomplete records only what is missing."""
        self.top.choose(key)
        self._on_tab(key)
        if key == CHECKS and query == INCOMPLETE:
            self.more.show_missing()

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        view = self.list if key == LIST else self.more.view(key)
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)

    @Slot()
    def _refresh_tab(self) -> None:
        self.more.refresh(self.top.current)

    @Slot()
    def _show_top(self) -> None:
        self.top.setVisible(self._stack.currentWidget() not in (self.person, self.form))
        self._refresh_tab()

    @Slot(str)
    def open_person(self, employee_id: str, tab: str = "") -> None:
        """Show one person on a full page."""
        self._stack.setCurrentWidget(self.person)
        self.person.show_person(employee_id, tab)
        self.person.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def add(self) -> None:
        """Show an empty form."""
        if self._may_write:
            self._stack.setCurrentWidget(self.form)
            self.form.add_new()

    @Slot(str)
    def edit(self, employee_id: str, field: str = "") -> None:
        """Show the form of a person, with the cursor in a field."""
        if self._may_write and employee_id:
            self._stack.setCurrentWidget(self.form)
            self.form.edit(employee_id, field)

    @Slot()
    def _leave_form(self) -> None:
        if self.person.employee_id and self.top.current == LIST:
            self._stack.setCurrentWidget(self.person)
        else:
            self.show_list()

    @Slot(str)
    def _on_saved(self, employee_id: str) -> None:
        if employee_id and self.top.current == LIST:
            self.open_person(employee_id)
        else:
            self.show_list()

    # acts

    @Slot(object)
    def remove(self, ids: Sequence[str]) -> None:
        """Take people out of the list; several only after a question."""
        if self._may_write and ids:
            self._removal.start(ids)

    @Slot(object)
    def _on_removed(self, change: Change) -> None:
        self.person.employee_id = ""
        self.list.model.clear_marks()
        self.show_list()
        self._context.done(change)

    @Slot(object)
    def edit_many(self, ids: Sequence[str]) -> None:
        """Open the dialog that changes one field of many people."""
        if self._may_write and ids:
            dialog = BulkEditDialog(self._context, ids, self)
            dialog.changed.connect(self._context.done)
            open_dialog(dialog)

    @Slot(object)
    def print_people(self, ids: Sequence[str]) -> None:
        """Print these people: one in the report centre, several as files."""
        self._print.start(ids)

    @Slot()
    def _offer_exports(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = menu.addAction(self.tr("Yang ditampilkan, kolom seperti di layar…"))
        shown.triggered.connect(self.export_shown)
        full = menu.addAction(self.tr("Semua isian, susunan SIASN…"))
        full.triggered.connect(self.export_full)
        if self._context.services.employees.custom_fields():
            own = menu.addAction(self.tr("Susunan SIASN dan kolom tambahan…"))
            own.triggered.connect(self.export_with_own)
        self._export.offer_more(menu, self.list.query(), self.list.table.model.marks)
        menu.popup(self.cursor().pos() + QPoint(0, 6))

    @Slot()
    def export_shown(self) -> None:
        """Ask for a file and write what is shown (or marked)."""
        table = self.list.table
        self._export.ask_shown(self.list.query(), table.shown_columns(), table.model.marks)

    @Slot()
    def export_full(self) -> None:
        """Ask for a file and write every field."""
        self._export.ask_full(self.list.query(), self.list.table.model.marks)

    @Slot()
    def export_with_own(self) -> None:
        """Ask for a file and write every field and the office's own ones behind them."""
        self._export.ask_full(self.list.query(), self.list.table.model.marks, with_own=True)

    # freshness

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if not change.topics & SHOWN_TOPICS:
            return
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read everything again."""
        self._is_stale = False
        self.list.refresh()
        self._refresh_tab()
        if self._stack.currentWidget() is self.person:
            self.person.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed meanwhile is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
