"""The people of the office: the list, one person, the form."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.employees.bulk_edit import BulkEditDialog
from sdm_desktop.ui.pages.employees.export import PeopleExport
from sdm_desktop.ui.pages.employees.form_page import EmployeeForm
from sdm_desktop.ui.pages.employees.list_view import PeopleListView
from sdm_desktop.ui.pages.employees.person_page import PersonPage
from sdm_desktop.ui.pages.employees.printing import PeoplePrint
from sdm_desktop.ui.tasks import TaskContext

SHOWN_TOPICS = frozenset(
    {Topic.EMPLOYEES, Topic.UNITS, Topic.EVALUATIONS, Topic.PERIODS, Topic.RULES, Topic.SETTINGS}
)


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
        self._export = PeopleExport(context, self)
        self._print = PeoplePrint(context, self)
        self._stack = QStackedWidget(self)
        for view in (self.list, self.person, self.form):
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()
        self.list.table.set_menu_actions(self._menu_actions())

    def _connect(self) -> None:
        for view in (self.list, self.person):
            view.edit_wanted.connect(self.edit)
            view.remove_wanted.connect(self.remove)
            view.print_wanted.connect(self.print_people)
        self.list.person_wanted.connect(self.open_person)
        self.list.add_wanted.connect(self.add)
        self.list.bulk_wanted.connect(self.edit_many)
        self.list.export_wanted.connect(self._offer_exports)
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
        elif query is not None:
            self._stack.setCurrentWidget(self.list)
            self.list.show_query(query)

    # views

    @Slot()
    def show_list(self) -> None:
        """Go back to the list, where the person shown last is current."""
        self._stack.setCurrentWidget(self.list)
        self.list.table.rows.setFocus(Qt.FocusReason.OtherFocusReason)

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
    def edit(self, employee_id: str) -> None:
        """Show the form of a person."""
        if self._may_write and employee_id:
            self._stack.setCurrentWidget(self.form)
            self.form.edit(employee_id)

    @Slot()
    def _leave_form(self) -> None:
        self._stack.setCurrentWidget(self.person if self.person.employee_id else self.list)

    @Slot(str)
    def _on_saved(self, employee_id: str) -> None:
        if employee_id:
            self.open_person(employee_id)
        else:
            self.show_list()

    # acts

    @Slot(object)
    def remove(self, ids: Sequence[str]) -> None:
        """Take people out of the list, each with its own undo; one is the rule."""
        if not self._may_write or not ids:
            return
        if len(ids) > 1:
            self._context.messages.warning(
                self.tr("Hapus satu per satu: tandai hanya satu pegawai, lalu tekan Del.")
            )
            return
        service, employee_id = self._context.services.employees, ids[0]

        def work(_: TaskContext) -> Change:
            return service.remove(employee_id)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_removed)
        task.failed.connect(self._context.messages.error)

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

    def _menu_actions(self) -> list[QAction]:
        entries = [("users", self.tr("Buka\tEnter"), self._menu_open)]
        if self._may_write:
            entries += [
                ("pencil", self.tr("Ubah\tF2"), self._menu_edit),
                ("trash-2", self.tr("Hapus\tDel"), self._menu_remove),
            ]
        entries.append(("printer", self.tr("Cetak profil"), self._menu_print))
        actions = []
        for sign, words, handler in entries:
            action = QAction(icon(sign), words, self)
            action.triggered.connect(handler)
            actions.append(action)
        return actions

    @Slot()
    def _menu_open(self) -> None:
        row = self.list.table.current_record()
        if row is not None:
            self.open_person(row.id)

    @Slot()
    def _menu_edit(self) -> None:
        row = self.list.table.current_record()
        if row is not None:
            self.edit(row.id)

    @Slot()
    def _menu_remove(self) -> None:
        row = self.list.table.current_record()
        if row is not None:
            self.remove((row.id,))

    @Slot()
    def _menu_print(self) -> None:
        self.print_people(self.list.table.marked_keys())

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
        if self._stack.currentWidget() is self.person:
            self.person.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed meanwhile is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
