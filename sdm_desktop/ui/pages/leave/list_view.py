"""The list of leave with what can be done about its rows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sdm_desktop.domain.leave import LeaveStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.leave_views import LeaveRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.pages.leave.columns import leave_columns
from sdm_desktop.ui.pages.leave.filters import LeaveFilterBar
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class LeaveListView(QWidget):
    """Filter line and table; says what the user wants by signals that carry rows."""

    decide_wanted = Signal(object)
    letters_wanted = Signal(object)
    change_wanted = Signal(object)
    person_wanted = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._may_write = context.services.session.may(Role.ADMIN)
        self.filter = LeaveFilterBar(context.services.session.today(), self)
        self.model: RecordTableModel[LeaveRow] = RecordTableModel(
            leave_columns(), self, is_quiet=_is_over
        )
        self.table = TableView(self.model, context, "leave", self)
        self.table.set_noun(self.tr("cuti"))
        hint = self.tr("Enter putuskan · F2 ubah · Spasi tandai")
        self.table.set_hint(hint if self._may_write else "")
        words = self.tr("Ajukan cuti pertama atau impor daftar cuti.")
        self.table.empty.set_text("calendar-range", self.tr("Belum ada cuti"), words)
        self._export = TableExport(context, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.filter)
        layout.addWidget(self.table, 1)
        self._add_buttons()
        self.table.opened.connect(self._open)
        self.table.edit_requested.connect(self._change)
        self.table.export_wanted.connect(self.export)
        self.filter.rows_changed.connect(self.filter_rows)

    def _add_buttons(self) -> None:
        self.decide_button = make_button(self.tr("Putuskan"), self, "primary", "check")
        self.letter_button = make_button(self.tr("Surat izin"), self, "plain", "file-text")
        export = make_button(self.tr("Ekspor"), self, "plain", "download")
        self.decide_button.clicked.connect(self.decide)
        self.letter_button.clicked.connect(self.letters)
        export.clicked.connect(self.export)
        buttons = [self.decide_button, self.letter_button, export]
        if not self._may_write:
            self.decide_button.hide()
            buttons = [self.letter_button, export]
        self.table.set_bulk_buttons(buttons)
        self.table.set_menu_actions(self._menu())

    def _menu(self) -> list[QAction]:
        entries = [
            ("file-text", self.tr("Surat izin cuti"), self.letters),
            ("users", self.tr("Buka pegawai"), self._open_person),
        ]
        if self._may_write:
            entries.insert(0, ("pencil", self.tr("Ubah pengajuan\tF2"), self._change_current))
            entries.insert(0, ("check", self.tr("Putuskan\tEnter"), self.decide))
        actions = []
        for sign, words, handler in entries:
            action = QAction(icon(sign), words, self)
            action.triggered.connect(handler)
            actions.append(action)
        return actions

    def show_rows(self, rows: Sequence[LeaveRow]) -> None:
        """Show the leave of the year."""
        self.model.set_records(rows)
        self.filter_rows()

    @Slot()
    def filter_rows(self) -> None:
        """Show only what the filter line lets through."""
        self.model.set_predicate(self.filter.value().matches)

    def chosen(self) -> list[LeaveRow]:
        """Return the marked rows, without marks the current one."""
        marked = self.model.marked_records()
        current = self.table.current_record()
        return marked or ([current] if current is not None else [])

    @Slot()
    def decide(self) -> None:
        """Ask for a decision on the chosen rows."""
        if rows := self.chosen():
            self.decide_wanted.emit(rows)

    @Slot()
    def letters(self) -> None:
        """Ask for the permits of the chosen rows."""
        if rows := self.chosen():
            self.letters_wanted.emit(rows)

    @Slot()
    def export(self) -> None:
        """Ask for a file with the marked or shown rows as they are shown."""
        rows = self.model.marked_records() or self.model.records()
        self._export.ask("daftar-cuti.xlsx", self.table.shown_columns(), rows)

    @Slot(object)
    def _open(self, row: LeaveRow) -> None:
        if self._may_write:
            self.decide_wanted.emit([row])

    @Slot(object)
    def _change(self, row: LeaveRow | None) -> None:
        if row is not None and self._may_write:
            self.change_wanted.emit(row)

    @Slot()
    def _change_current(self) -> None:
        self._change(self.table.current_record())

    @Slot()
    def _open_person(self) -> None:
        row = self.table.current_record()
        if row is not None:
            self.person_wanted.emit(row.leave.pegawai_id)


def _is_over(row: LeaveRow) -> bool:
    return row.leave.status in (LeaveStatus.DITOLAK, LeaveStatus.DIBATALKAN)
