"""Register: the list of what the public said, and what can be done about it."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.feedback import FeedbackStatus
from sdm_desktop.domain.feedback_clock import ClockColour
from sdm_desktop.domain.performance_notes import NoteStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.feedback_views import FeedbackRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.feedback.entry_dialog import EntryDialog
from sdm_desktop.ui.pages.feedback.register_board import RegisterBoard
from sdm_desktop.ui.pages.feedback.register_columns import register_columns
from sdm_desktop.ui.pages.feedback.register_dialogs import LinkDialog, MoveDialog
from sdm_desktop.ui.pages.feedback.register_filters import RegisterFilters
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.ask_reason import AskReason
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel

_TOPICS = frozenset({Topic.FEEDBACK, Topic.LEAVE, Topic.RULES, Topic.UNITS})


class RegisterTab(QWidget):
    """Filter line and table; Enter moves on, F2 edits, Del removes a new entry."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._known: dict[str, FeedbackRow] = {}
        self._may_write = context.services.session.may(Role.ADMIN)
        self.model: RecordTableModel[FeedbackRow] = RecordTableModel(
            register_columns(), self, is_quiet=_is_over
        )
        self.table = TableView(self.model, context, "register", self)
        self.table.set_noun(self.tr("laporan"))
        hint = self.tr("Enter tindak lanjuti · F2 ubah · Spasi tandai")
        self.table.set_hint(hint if self._may_write else "")
        words = self.tr("Catat pengaduan, kritik, saran, atau pujian pertama.")
        self.table.empty.set_text("messages-square", self.tr("Belum ada umpan balik"), words)
        self._export = TableExport(context, self)
        self._build_head()
        self._build_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._row)
        self.board = RegisterBoard(self, may_write=self._may_write)
        self._views = QStackedWidget(self)
        self._views.addWidget(self.table)
        self._views.addWidget(self.board)
        layout.addWidget(self._views, 1)
        self._connect()
        self.refresh()

    def _build_head(self) -> None:
        today = self._context.services.session.today()
        self.filters = RegisterFilters(today, self)
        self.count = make_label("", self, "context")
        self._row = row = QHBoxLayout()
        row.addWidget(self.filters, 1)
        row.addWidget(self.count)
        words = self.tr("Papan menurut keadaan")
        self.as_board = icon_button("columns-3", words, self, outlined=True)
        self.as_board.setCheckable(True)
        row.addWidget(self.as_board)
        self.add_button = make_button(self.tr("Catat laporan"), self, "primary", "plus")
        self.add_button.setVisible(self._may_write)
        row.addWidget(self.add_button)

    def _build_buttons(self) -> None:
        export = make_button(self.tr("Ekspor"), self, "plain", "download")
        export.clicked.connect(self.export)
        buttons = [export]
        entries = []
        if self._may_write:
            move = make_button(self.tr("Tindak lanjuti"), self, "primary", "check")
            move.clicked.connect(self.move_on)
            buttons.insert(0, move)
            entries = [
                ("check", self.tr("Tindak lanjuti\tEnter"), self.move_on),
                ("pencil", self.tr("Ubah\tF2"), self.edit),
                ("calendar-clock", self.tr("Perpanjang batas"), self.extend),
                ("user", self.tr("Kaitkan dengan pegawai"), self.link),
                ("undo-2", self.tr("Tarik kaitan"), self.withdraw),
                ("trash-2", self.tr("Hapus laporan baru\tDel"), self.remove),
            ]
        self.table.set_bulk_buttons(buttons)
        actions = []
        for sign, words, handler in entries:
            action = QAction(icon(sign), words, self)
            action.triggered.connect(handler)
            actions.append(action)
        self.table.set_menu_actions(actions)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add)
        self.as_board.toggled.connect(self.show_board)
        self.board.opened.connect(self._on_card)
        self.board.moved.connect(self._on_card)
        self.filters.year_changed.connect(self.refresh)
        self.filters.changed.connect(self.filter_rows)
        self.table.opened.connect(self.move_on)
        self.table.edit_requested.connect(self.edit)
        self.table.remove_requested.connect(self.remove)
        self.table.export_wanted.connect(self.export)
        self._context.bus.changed.connect(self._on_changed)

    def open_with(self, query: str = "", action: str = "", **_: Any) -> None:
        """Show a state (`query`), or with `action="add"` an empty entry."""
        if query:
            self.filters.state.set_value(query)
            self.filter_rows()
        if action == "add":
            self.add()

    # acts

    def chosen(self) -> list[FeedbackRow]:
        """Return the marked rows, without marks the current one."""
        marked, current = self.model.marked_records(), self.table.current_record()
        return marked or ([current] if current is not None else [])

    @Slot()
    def add(self) -> None:
        """Open an empty entry."""
        if self._may_write:
            open_dialog(EntryDialog(self._context, None, self))

    @Slot()
    def edit(self) -> None:
        """Open the current entry."""
        row = self.table.current_record()
        if row is not None and self._may_write:
            open_dialog(EntryDialog(self._context, row.entry, self))

    @Slot()
    def move_on(self) -> None:
        """Ask for the next state of the chosen entries."""
        rows = self.chosen()
        if rows and self._may_write:
            open_dialog(MoveDialog(self._context, rows, self))

    @Slot()
    def link(self) -> None:
        """Ask how the current entry is linked to its employee."""
        row = self.table.current_record()
        if row is not None:
            open_dialog(LinkDialog(self._context, row, self))

    @Slot()
    def extend(self) -> None:
        """Ask for the reason of a longer limit."""
        row = self.table.current_record()
        if row is not None:
            act = partial(self._context.services.register.extend, row.id)
            self._ask(self.tr("Perpanjang batas {number}").format(number=row.entry.nomor), act)

    @Slot()
    def withdraw(self) -> None:
        """Ask for the reason of taking a link back."""
        row = self.table.current_record()
        if row is None:
            return
        links = self._context.services.feedback_links
        notes = [n for n in links.of_entry(row.id) if n.status is not NoteStatus.DITOLAK]
        if not notes:
            self._context.messages.warning(self.tr("Laporan ini tidak dikaitkan."))
            return
        act = partial(links.withdraw, notes[0].id)
        self._ask(self.tr("Tarik kaitan {number}").format(number=row.entry.nomor), act)

    def _ask(self, title: str, act: Any) -> None:
        open_dialog(AskReason(self._context, (title, self.tr("Simpan")), act, self))

    @Slot()
    def remove(self) -> None:
        """Remove the current entry while it is new."""
        row = self.table.current_record()
        if row is None or not self._may_write:
            return
        service, key = self._context.services.register, row.id
        task = self._context.tasks.run(lambda _: service.remove(key))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def export(self) -> None:
        """Ask for a file with the marked or shown rows; who reported is not in it."""
        rows = self.model.marked_records() or self.model.records()
        self._export.ask("register-umpan-balik.xlsx", self.table.shown_columns(), rows)

    @Slot(bool)
    def show_board(self, is_on: bool) -> None:
        """Show the entries by state, or as a list again."""
        self._views.setCurrentIndex(int(is_on))
        self.filters.state.setEnabled(not is_on)

    @Slot(object)
    @Slot(object, object)
    def _on_card(self, row: FeedbackRow, status: FeedbackStatus | None = None) -> None:
        if self._may_write:
            open_dialog(MoveDialog(self._context, [row], self, status))

    # contents

    @Slot()
    def refresh(self) -> None:
        """Read the entries of the year again."""
        service = self._context.services.register
        today = self._context.services.session.today()
        year = int(self.filters.year.value() or today.year)
        start, end = today.replace(year, 1, 1), today.replace(year, 12, 31)

        def work(_: TaskContext) -> tuple[Sequence[FeedbackRow], Sequence[FeedbackRow]]:
            return service.between(start, end), service.open()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: tuple[Sequence[FeedbackRow], Sequence[FeedbackRow]]) -> None:
        rows, waiting = found
        self._known = {row.id: row for row in (*waiting, *rows)}
        self.model.set_records(rows)
        self.filter_rows()
        late = sum(row.clock.colour is ClockColour.RED for row in waiting)
        text = self.tr("{open} belum selesai, {late} terlambat")
        self.count.setText(text.format(open=len(waiting), late=late))
        self._context.navigation.set_count("feedback", late)

    @Slot()
    def filter_rows(self) -> None:
        """Show only what the filter line lets through."""
        self.model.set_predicate(self.filters.matches)
        shown = [row for row in self._known.values() if self.filters.is_meant(row)]
        self.board.set_rows(shown, self._context.services.session.today())

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.topics & _TOPICS:
            self.refresh()


def _is_over(row: FeedbackRow) -> bool:
    return not row.entry.status.is_open
