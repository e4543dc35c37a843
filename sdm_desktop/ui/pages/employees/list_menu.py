"""The context menu of the list of people."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.pages.employees.list_view import PeopleListView


class PeopleMenu(QObject):
    """Offers what can be done with the current person; says what is wanted by signals."""

    person_wanted = Signal(str)
    edit_wanted = Signal(str)
    remove_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, view: PeopleListView, *, may_write: bool) -> None:
        super().__init__(view)
        self._table = view.table
        entries = [("users", self.tr("Buka\tEnter"), self._open)]
        if may_write:
            entries += [
                ("pencil", self.tr("Ubah"), self._edit),
                ("trash-2", self.tr("Hapus\tDel"), self._remove),
            ]
        entries.append(("printer", self.tr("Cetak profil"), self._print))
        actions = []
        for sign, words, handler in entries:
            action = QAction(icon(sign), words, self)
            action.triggered.connect(handler)
            actions.append(action)
        view.table.set_menu_actions(actions)

    def _current(self) -> str:
        row = self._table.current_record()
        return row.id if row is not None else ""

    @Slot()
    def _open(self) -> None:
        if employee_id := self._current():
            self.person_wanted.emit(employee_id)

    @Slot()
    def _edit(self) -> None:
        if employee_id := self._current():
            self.edit_wanted.emit(employee_id)

    @Slot()
    def _remove(self) -> None:
        if employee_id := self._current():
            self.remove_wanted.emit((employee_id,))

    @Slot()
    def _print(self) -> None:
        self.print_wanted.emit(self._table.marked_keys())
