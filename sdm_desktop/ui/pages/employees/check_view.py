"""Periksa data: what is odd in all records, and how complete they are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sdm_desktop.domain.findings import DataCheck, Finding
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.employees.check_columns import check_columns
from sdm_desktop.ui.pages.employees.check_filter import CheckFilterBar
from sdm_desktop.ui.pages.employees.check_pane import CompletenessPane
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.ask_reason import AskReason
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel

PANE_WIDTH = 270
PANE_FROM_WIDTH = 960


class CheckView(QWidget):
    """Filter line, list of findings, progress by unit; `finding_wanted` opens one at its field."""

    finding_wanted = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = context.services.session.may(Role.ADMIN)
        self._found = DataCheck((), (), (), 0)
        self.filter = CheckFilterBar(self)
        self.model: RecordTableModel[Finding] = RecordTableModel(check_columns(), self)
        self.table = TableView(self.model, context, "findings", self)
        self.pane = CompletenessPane(self)
        self._export = TableExport(context, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.table.set_noun(self.tr("temuan"))
        self.table.set_hint(self.tr("Enter membuka isiannya · Spasi menandai"))
        self.table.rows.setAccessibleName(self.tr("Daftar temuan"))
        self.pane.setFixedWidth(widened(PANE_WIDTH))
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(self.table, 1)
        body.addWidget(self.pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 14)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addLayout(body, 1)
        self._add_buttons()
        self._tell_empty(is_read=False)

    def _add_buttons(self) -> None:
        self.accept_button = make_button(self.tr("Memang demikian"), self, "primary", "check")
        self.accept_button.clicked.connect(self.accept)
        self.reopen_button = make_button(self.tr("Buka kembali"), self, "plain", "rotate-ccw")
        self.reopen_button.clicked.connect(self.reopen)
        export = make_button(self.tr("Ekspor"), self, "plain", "download")
        export.clicked.connect(self.export)
        self.accept_button.setVisible(self._may_write)
        self.reopen_button.hide()
        buttons: list[QPushButton] = [export]
        if self._may_write:
            buttons = [self.accept_button, self.reopen_button, export]
        self.table.set_bulk_buttons(buttons)
        entries = [("pencil", self.tr("Buka isiannya\tEnter"), self._open_current)]
        if self._may_write:
            entries.append(("check", self.tr("Memang demikian…"), self._accept_or_reopen))
        actions = []
        for sign, words, handler in entries:
            action = QAction(icon(sign), words, self)
            action.triggered.connect(handler)
            actions.append(action)
        self.table.set_menu_actions(actions)

    def _connect(self) -> None:
        self.filter.changed.connect(self._filter_rows)
        self.filter.state_changed.connect(self._show_state)
        self.table.opened.connect(self.finding_wanted)
        self.table.filter_wanted.connect(self.filter.words.setFocus)
        self.table.export_wanted.connect(self.export)
        self.pane.unit_chosen.connect(self._on_unit)

    # contents

    @Slot()
    def refresh(self) -> None:
        """Check the records again; only those that changed since."""
        service = self._context.services.data_check
        task = self._context.tasks.run(service.run)
        self._context.messages.busy(self.tr("Memeriksa data pegawai"), task)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: DataCheck) -> None:
        self._found = found
        self.pane.show_units(found.units)
        names = {one.top_unit for one in (*found.open, *found.accepted)}
        self.filter.set_units(sorted(names | {unit.name for unit in found.units}))
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        shows_accepted = self.filter.shows_accepted
        self.accept_button.setVisible(self._may_write and not shows_accepted)
        self.reopen_button.setVisible(self._may_write and shows_accepted)
        self.table.rows.columns.show_column("alasan", on=shows_accepted)
        self.model.set_records(self._found.accepted if shows_accepted else self._found.open)
        self._filter_rows()

    @Slot()
    def _filter_rows(self) -> None:
        self._tell_empty(is_read=True)
        self.model.set_predicate(self.filter.value().matches)

    @Slot(object)
    def _on_unit(self, name: str) -> None:
        again = self.filter.unit.value() == name
        self.filter.unit.set_value("" if again else name)

    def _tell_empty(self, *, is_read: bool) -> None:
        empty = self.table.empty
        if not is_read:
            empty.set_text("shield-check", self.tr("Data belum diperiksa"))
        elif self.filter.shows_accepted:
            empty.set_text("shield-check", self.tr("Belum ada temuan yang memang demikian"))
        elif self._found.open:
            reset = make_button(self.tr("Hapus saringan"), empty, "plain")
            reset.clicked.connect(self.filter.reset)
            empty.set_text("list-filter", self.tr("Tidak ada temuan yang cocok"))
            empty.set_buttons([reset])
            return
        else:
            text = self.tr("{count} pegawai diperiksa.")
            empty.set_text(
                "circle-check",
                self.tr("Tidak ada temuan"),
                text.format(count=decimal_text(self._found.people, 0)),
            )
        empty.set_buttons([])

    # acts

    def chosen(self) -> list[Finding]:
        """Return the marked findings, without marks the current one."""
        marked = self.model.marked_records()
        current = self.table.current_record()
        return marked or ([current] if current is not None else [])

    @Slot()
    def accept(self) -> None:
        """Ask why the chosen findings are so."""
        if not (findings := self.chosen()) or not self._may_write:
            return
        title, service = self.tr("Memang demikian"), self._context.services.data_check

        def act(reason: str) -> Change:
            return service.accept(findings, reason)

        told = [self.tr("Temuan muncul lagi bila nilainya berubah.")]
        told += [f"{one.nama}: {one.message}" for one in findings]
        open_dialog(AskReason(self._context, (title, title), act, self, told))

    @Slot()
    def reopen(self) -> None:
        """Open the chosen findings again."""
        findings, service = self.chosen(), self._context.services.data_check
        if not findings or not self._may_write:
            return

        def work(_: TaskContext) -> Change:
            return service.reopen(findings)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def _accept_or_reopen(self) -> None:
        if self.filter.shows_accepted:
            self.reopen()
        else:
            self.accept()

    @Slot()
    def export(self) -> None:
        """Ask for a file with the marked or shown findings; the family never leaves the office."""
        rows = self.model.marked_records() or self.model.records()
        self._export.ask("periksa-data.xlsx", self.model.columns, _without_family(rows))

    @Slot()
    def _open_current(self) -> None:
        finding = self.table.current_record()
        if finding is not None:
            self.finding_wanted.emit(finding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the pane needs a wide window."""
        super().resizeEvent(event)
        self.pane.setVisible(self.width() >= PANE_FROM_WIDTH)


def _without_family(rows: Sequence[Finding]) -> list[Finding]:
    return [row for row in rows if row.kind is None or not row.kind.is_sensitive]
