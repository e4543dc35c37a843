"""The table of one kind of due date, with what can be done about its rows."""

from PySide6.QtCore import QModelIndex, QRect, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sdm_desktop.domain.due import DueKind, DueLine
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.users import Role
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.pages.due.acts import LETTERS, DueActs
from sdm_desktop.ui.pages.due.columns import INFO_KEY, due_columns
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.explanation import ExplanationPopover, Reading
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class DueList(QWidget):
    """The table of one kind of due date with its bulk buttons."""

    def __init__(self, context: UiContext, kind: DueKind, acts: DueActs, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._acts = acts
        self._context = context
        self._may_write = context.services.session.may(Role.ADMIN)
        self.model: RecordTableModel[DueLine] = RecordTableModel(
            due_columns(kind), self, key=lambda line: line.key
        )
        self.table = TableView(self.model, context, f"due-{kind.value.lower()}", self)
        self.table.set_noun(self.tr("orang"))
        self.table.set_hint(self.tr("Enter penjelasan · Spasi tandai"))
        self.table.empty.set_text(
            "calendar-clock",
            self.tr("Tidak ada tenggat dalam rentang ini"),
            self.tr("Perpanjang rentang atau hapus saringan."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self._export = TableExport(context, self)
        self._add_buttons()
        self.table.opened.connect(self.explain)
        self.table.export_wanted.connect(self.export)
        self.table.rows.clicked.connect(self._on_clicked)

    def _add_buttons(self) -> None:
        self.letter_button = make_button(self.tr("Buat surat"), self, "primary", "file-text")
        self.letter_button.setVisible(self._may_write and self.kind in LETTERS)
        self.done_button = make_button(self.tr("Tandai selesai"), self, "plain", "check")
        self.done_button.setVisible(self._may_write)
        calendar = make_button(self.tr("Kalender"), self, "plain", "calendar")
        export = make_button(self.tr("Ekspor"), self, "plain", "download")
        self.letter_button.clicked.connect(self.issue)
        self.done_button.clicked.connect(self.finish)
        calendar.clicked.connect(self.calendar)
        export.clicked.connect(self.export)
        buttons = [calendar, export]
        if self._may_write:
            buttons.insert(0, self.done_button)
            if self.kind in LETTERS:
                buttons.insert(0, self.letter_button)
        self.table.set_bulk_buttons(buttons)
        self.table.set_menu_actions(self._menu())

    def _menu(self) -> list[QAction]:
        entries = [
            ("info", self.tr("Penjelasan\tEnter"), self._explain_current),
            ("users", self.tr("Buka pegawai"), self._open_person),
        ]
        if self._may_write and self.kind in LETTERS:
            entries.append(("file-text", self.tr("Buat atau lihat surat"), self.issue))
        if self._may_write:
            entries.append(("check", self.tr("Tandai selesai atau buka kembali"), self.finish))
        actions = []
        for sign, words, handler in entries:
            action = QAction(icon(sign), words, self)
            action.triggered.connect(handler)
            actions.append(action)
        return actions

    def chosen(self) -> list[DueLine]:
        """Return the marked rows, without marks the current one."""
        marked = self.model.marked_records()
        current = self.table.current_record()
        return marked or ([current] if current is not None else [])

    def all_or_marked(self) -> list[DueLine]:
        """Return the marked rows, without marks all that are shown."""
        return self.model.marked_records() or self.model.records()

    @Slot()
    def issue(self) -> None:
        """Issue letters for the chosen rows, or show those they have."""
        self._acts.issue(self.kind, self.chosen())

    @Slot()
    def finish(self) -> None:
        """Mark the chosen rows as done, or take the marks back."""
        self._acts.finish(self.chosen())

    @Slot()
    def calendar(self) -> None:
        """Ask for a calendar file of the marked or shown rows."""
        self._acts.ask_calendar(self.all_or_marked(), f"tenggat-{self.kind.value.lower()}")

    @Slot()
    def export(self) -> None:
        """Ask for a file with the marked or shown rows as they are shown."""
        columns = [column for column in self.table.shown_columns() if column.key != INFO_KEY]
        name = f"tenggat-{self.kind.value.lower()}.xlsx"
        self._export.ask(name, columns, self.all_or_marked())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        column = self.model.column_at(index.column())
        if column is not None and column.key == INFO_KEY:
            self._explain_current()

    @Slot()
    def _explain_current(self) -> None:
        line = self.table.current_record()
        if line is not None:
            self.explain(line)

    @Slot()
    def _open_person(self) -> None:
        line = self.table.current_record()
        if line is not None:
            tab = "dokumen" if self.kind is DueKind.DOKUMEN else ""
            self._context.navigation.open("employees", employee_id=line.pegawai_id, tab=tab)

    @Slot(object)
    def explain(self, line: DueLine) -> None:
        """Show how a due date comes about, beside its row."""
        due = self._context.services.due

        def work(_: TaskContext) -> tuple[DueLine, Explained]:
            return line, due.explain(line.kind, line.pegawai_id)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._show_explained)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _show_explained(self, found: tuple[DueLine, Explained]) -> None:
        line, explained = found
        row = self.model.row_of(line.key)
        if row < 0:
            return
        rows = self.table.rows
        spot = rows.visualRect(self.model.index(row, self.model.columnCount() - 1))
        anchor = QWidget(rows.viewport())
        anchor.setGeometry(spot if spot.isValid() else QRect(0, 0, 1, 1))
        reading = Reading(note=line.tindakan, tone=_tone(line), subject=line.nama)
        popover = ExplanationPopover(explained, f"{line.kind.label}, {line.nama}", self, reading)
        popover.closed.connect(anchor.deleteLater)
        popover.open_beside(anchor)


def _tone(line: DueLine) -> str:
    if line.is_late:
        return "err"
    return "warn" if line.mulai else "small"
