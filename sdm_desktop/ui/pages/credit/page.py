"""Angka kredit: what everybody in a functional post has, and what is missing for promotion."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.credit_accounts import CreditRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.credit.balance_dialog import BalanceDialog
from sdm_desktop.ui.pages.credit.columns import credit_columns
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.filter_bar import SearchLine
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel

_TOPICS = frozenset({Topic.EVALUATIONS, Topic.EMPLOYEES, Topic.UNITS, Topic.RULES, Topic.PERIODS})


class CreditPage(QWidget):
    """Search line and table of accounts; Enter opens the opening balance."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = True
        self._may_write = context.services.session.may(Role.ADMIN)
        self.search = SearchLine(self)
        self.search.setPlaceholderText(self.tr("Cari nama, NIP, jabatan, jenjang, atau unit"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.model: RecordTableModel[CreditRow] = RecordTableModel(credit_columns(), self)
        self.table = TableView(self.model, context, "credit", self)
        self.table.set_noun(self.tr("pejabat fungsional"))
        self.table.empty.set_text(
            "badge-check",
            self.tr("Belum ada pejabat fungsional"),
            self.tr("Isi jenjang jabatan pada data PNS fungsional."),
        )
        if self._may_write:
            self.table.set_hint(self.tr("Enter saldo awal · Spasi tandai"))
        self._export = TableExport(context, self)
        self._count = make_label("", self, "context")
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(make_label(self.tr("Angka kredit"), self, "title"))
        head.addSpacing(2)
        head.addWidget(self._count)
        head.addStretch(1)
        self.print_button = make_button(self.tr("Cetak penetapan"), self, "plain", "printer")
        head.addWidget(self.print_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        self.table.set_menu_actions(self._menu())

    def _menu(self) -> list[QAction]:
        actions = []
        if self._may_write:
            edit = QAction(icon("pencil"), self.tr("Saldo awal\tEnter"), self)
            edit.triggered.connect(self.edit)
            actions.append(edit)
        forms = (
            ("konversi-ak", self.tr("Cetak konversi")),
            ("akumulasi-ak", self.tr("Cetak akumulasi")),
            ("penetapan-ak", self.tr("Cetak penetapan")),
        )
        for name, words in forms:
            action = QAction(icon("printer"), words, self)
            action.setData(name)
            action.triggered.connect(self._print_chosen)
            actions.append(action)
        person = QAction(icon("users"), self.tr("Buka pegawai"), self)
        person.triggered.connect(self._open_person)
        return [*actions, person]

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.down_pressed.connect(self.table.setFocus)
        self.table.opened.connect(self._open)
        self.table.edit_requested.connect(self._open)
        self.table.export_wanted.connect(self.export)
        self.table.filter_wanted.connect(self.search.setFocus)
        self.print_button.clicked.connect(self._print_all)
        self._context.bus.changed.connect(self._on_changed)

    def open_with(self, query: str = "", **_: Any) -> None:
        """Show the rows that fit some words."""
        self.search.setText(query)

    # acts

    @Slot()
    def edit(self) -> None:
        """Open the balance of the current row."""
        self._open(self.table.current_record())

    @Slot(object)
    def _open(self, row: CreditRow | None) -> None:
        if row is not None and self._may_write:
            open_dialog(BalanceDialog(self._context, row, self))

    @Slot()
    def export(self) -> None:
        """Ask for a file with the marked or shown rows as they are shown."""
        rows = self.model.marked_records() or self.model.records()
        self._export.ask("angka-kredit.xlsx", self.table.shown_columns(), rows)

    @Slot()
    def _print_chosen(self) -> None:
        row, action = self.table.current_record(), self.sender()
        if row is not None and isinstance(action, QAction):
            self._context.navigation.open(
                "reports", report=str(action.data()), employee_id=row.person.id
            )

    @Slot()
    def _print_all(self) -> None:
        self._context.navigation.open("reports", report="penetapan-ak")

    @Slot()
    def _open_person(self) -> None:
        row = self.table.current_record()
        if row is not None:
            self._context.navigation.open("employees", employee_id=row.person.id)

    # contents

    @Slot()
    def refresh(self) -> None:
        """Read the accounts again."""
        self._is_stale = False
        service = self._context.services.credit

        def work(_: TaskContext) -> Sequence[CreditRow]:
            return service.rows()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, rows: Sequence[CreditRow]) -> None:
        self.model.set_records(rows)
        self._filter()
        enough = sum(
            1 for row in rows if row.account and row.account.rank and row.account.rank.is_met
        )
        text = self.tr("{count} cukup untuk kenaikan pangkat")
        self._count.setText(text.format(count=enough))

    @Slot()
    def _filter(self) -> None:
        words = self.search.text().casefold().split()

        def fits(row: CreditRow) -> bool:
            person = row.person
            parts = (person.nama, person.nip, person.jabatan, person.jenjang, person.unit)
            cells = "\n".join(parts).casefold()
            return all(word in cells for word in words)

        self.model.set_predicate(fits)

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
