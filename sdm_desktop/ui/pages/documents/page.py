"""Arsip dokumen: how complete the documents of people and units are, handing them on."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.documents import DocumentKind, size_text
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.unit import Unit
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.document_overview import percent_of
from sdm_desktop.services.document_views import CompletenessRow, UnitCompleteness
from sdm_desktop.services.documents import CleanedUp
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.documents.columns import person_columns, unit_columns
from sdm_desktop.ui.pages.documents.export_dialog import DocumentExportDialog
from sdm_desktop.ui.pages.documents.filters import ArchiveFilterBar
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.documents.person_dialog import PersonDocumentsDialog
from sdm_desktop.ui.widgets.documents.person_documents import TAB
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel
from sdm_desktop.ui.widgets.tabs import TabRow

_TOPICS = frozenset({Topic.DOCUMENTS, Topic.EMPLOYEES, Topic.UNITS, Topic.RULES})
_PEOPLE, _UNITS = "people", "units"
Found = tuple[list[CompletenessRow], list[UnitCompleteness], list[Unit], Mapping[str, DocumentKind]]


class DocumentsPage(QWidget):
    """Two tabs: everybody with what is missing, and the same by unit."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = True
        self._rows: list[CompletenessRow] = []
        self.may_write = context.services.session.may(Role.ADMIN)
        self.tabs = TabRow(
            [(_PEOPLE, self.tr("Kelengkapan pegawai")), (_UNITS, self.tr("Per unit"))], self
        )
        self.filter = ArchiveFilterBar(self)
        self.people = RecordTableModel(person_columns(), self)
        self.units = RecordTableModel(unit_columns(), self)
        self.people_table = TableView(self.people, context, "archive-people", self)
        self.units_table = TableView(self.units, context, "archive-units", self)
        self._count = make_label("", self, "context")
        self._export = TableExport(context, self)
        self._stack = QStackedWidget(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.clean_button = make_button(self.tr("Bersihkan…"), self, "quiet", "trash-2")
        self.clean_button.setToolTip(self.tr("Hapus isi dokumen yang tidak dipakai lagi"))
        self.export_button = make_button(self.tr("Ekspor dokumen…"), self, "primary", "archive")
        for button in (self.clean_button, self.export_button):
            button.setVisible(self.may_write)
        self.list_button = make_button(self.tr("Ekspor daftar"), self, "plain", "download")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(make_label(self.tr("Arsip dokumen"), self, "title"))
        head.addSpacing(2)
        head.addWidget(self._count)
        head.addStretch(1)
        for button in (self.clean_button, self.list_button, self.export_button):
            head.addWidget(button)
        self.people_table.set_noun(self.tr("pegawai"))
        self.people_table.set_hint(self.tr("Enter dokumen pegawai · Spasi tandai"))
        self.people_table.empty.set_text(
            "archive", self.tr("Tidak ada pegawai dengan kelengkapan ini")
        )
        self.units_table.set_noun(self.tr("unit"))
        self.units_table.use_no_marks(self.tr("Enter pegawai unit"))
        people_page = QWidget(self)
        column = QVBoxLayout(people_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self.people_table, 1)
        self._stack.addWidget(people_page)
        self._stack.addWidget(self.units_table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self._dress_table()

    def _dress_table(self) -> None:
        bulk = make_button(self.tr("Ekspor daftar"), self, "plain", "download")
        bulk.clicked.connect(self.export_list)
        buttons = [bulk]
        if self.may_write:
            marked = make_button(self.tr("Ekspor dokumen…"), self, "primary", "archive")
            marked.clicked.connect(self.export_documents)
            buttons.insert(0, marked)
        self.people_table.set_bulk_buttons(buttons)
        action = QAction(icon("file-text"), self.tr("Dokumen pegawai\tEnter"), self)
        action.triggered.connect(self._open_current)
        self.people_table.set_menu_actions([action])

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.filter.changed.connect(self._filter_rows)
        self.people_table.opened.connect(self.open_person)
        self.people_table.export_wanted.connect(self.export_list)
        self.units_table.opened.connect(self._open_unit)
        self.units_table.export_wanted.connect(self.export_list)
        self.list_button.clicked.connect(self.export_list)
        self.export_button.clicked.connect(self.export_documents)
        self.clean_button.clicked.connect(self.ask_clean_up)
        self._context.bus.changed.connect(self._on_changed)

    def open_with(self, tab: str = "", query: str = "", **_: Any) -> None:
        """Show a tab, or how complete (`query`: lengkap, kurang, lewat, kosong, a kind)."""
        if query:
            self.filter.state.set_value(query)
            tab = _PEOPLE
        if tab:
            self.tabs.choose(tab)

    # acts

    @Slot(object)
    def open_person(self, row: CompletenessRow) -> None:
        """Show the documents of a person: on the person's page where the role has it."""
        navigation = self._context.navigation
        if navigation.can_open("employees"):
            navigation.open("employees", employee_id=row.pegawai_id, tab=TAB)
        else:
            open_dialog(PersonDocumentsDialog(self._context, (row.pegawai_id, row.nama), self))

    @Slot()
    def _open_current(self) -> None:
        if (row := self.people_table.current_record()) is not None:
            self.open_person(row)

    @Slot(object)
    def _open_unit(self, row: UnitCompleteness) -> None:
        self.filter.unit.set_value(row.jalur)
        self.tabs.choose(_PEOPLE)

    @Slot()
    def export_list(self) -> None:
        """Ask for a file with the marked or shown rows as they are shown."""
        if self.tabs.current == _UNITS:
            columns = self.units_table.shown_columns()
            self._export.ask("kelengkapan-unit.xlsx", columns, self.units.records())
            return
        rows = self.people.marked_records() or self.people.records()
        self._export.ask("kelengkapan-dokumen.xlsx", self.people_table.shown_columns(), rows)

    @Slot()
    def export_documents(self) -> None:
        """Ask how the documents of the marked or shown people are handed on."""
        if not self.may_write:
            return
        rows: Sequence[CompletenessRow] = self.people.marked_records() or self.people.records()
        is_everybody = len(rows) == len(self._rows)
        people = None if is_everybody else [row.pegawai_id for row in rows]
        open_dialog(DocumentExportDialog(self._context, people, self))

    @Slot()
    def ask_clean_up(self) -> None:
        """Ask before contents are removed for good."""
        days = self._context.services.documents.limits().kept_days
        text = self.tr(
            "Isi dokumen yang dihapus atau diganti lebih dari {days} hari lalu dihapus dari"
            " folder dokumen. Dokumen yang masih tercatat tidak tersentuh."
        )
        dialog = self._context.messages.confirm(
            self,
            self.tr("Bersihkan isi yang tidak dipakai?"),
            text.format(days=days),
            self.tr("Bersihkan"),
        )
        dialog.accepted.connect(self.clean_up)

    @Slot()
    def clean_up(self) -> None:
        """Remove contents that nothing uses."""
        documents = self._context.services.documents

        def work(_: TaskContext) -> CleanedUp:
            return documents.clean_up()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_cleaned)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_cleaned(self, done: CleanedUp) -> None:
        if not done.count:
            self._context.messages.success(self.tr("Tidak ada isi yang perlu dibersihkan."))
            return
        text = self.tr("{count} isi ({size}) dibersihkan.")
        size = size_text(done.size)
        self._context.messages.success(text.format(count=done.count, size=size))

    # contents

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self._stack.setCurrentIndex(0 if key == _PEOPLE else 1)

    @Slot()
    def refresh(self) -> None:
        """Read everything again."""
        self._is_stale = False
        services = self._context.services

        def work(_: TaskContext) -> Found:
            overview = services.document_overview
            rows = overview.people()
            return rows, overview.units(rows), services.units.tree(), services.documents.kinds()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: Found) -> None:
        self._rows, units, tree, kinds = found
        self.filter.offer(tree, kinds)
        self.people.set_records(self._rows)
        self.units.set_records(units)
        self._filter_rows()

    @Slot()
    def _filter_rows(self) -> None:
        self.people.set_predicate(self.filter.value().matches)
        shown = self.people.records()
        text = self.tr("{percent} % dokumen wajib, {count} pegawai lengkap")
        complete = sum(row.found.percent == 100 for row in shown)
        self._count.setText(
            text.format(percent=percent_of(shown), count=decimal_text(complete, 0)) if shown else ""
        )

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
