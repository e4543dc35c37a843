"""The list of people with its filter line and the pane of the current person."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import BusyError
from sdm_desktop.domain.people import PersonRow
from sdm_desktop.domain.query import ListQuery
from sdm_desktop.domain.users import Role
from sdm_desktop.services.employees import PeopleList
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.employees.columns import is_inactive, people_columns, short_title
from sdm_desktop.ui.pages.employees.detail_pane import PANE_WIDTH, DetailPane
from sdm_desktop.ui.pages.employees.empty_words import count_words, tell_no_match, tell_nobody
from sdm_desktop.ui.pages.employees.list_head import PeopleHead
from sdm_desktop.ui.pages.employees.list_values import office_values
from sdm_desktop.ui.pages.employees.printing import ListPrint
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.filter_bar import FilterBar
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_paged import PAGE, PagedTableModel

PANE_FROM_WIDTH = 960
DETAIL_DELAY_MS = 140
BUSY_RETRY_MS = 60


class PeopleListView(QWidget):
    """Filter, table and pane; says what the user wants by signals. The page places the `head`.

    Lists are opened on the GUI thread (they wait 50 ms at most for a writer, then try again).
    """

    person_wanted = Signal(str)
    edit_wanted = Signal(str)
    remove_wanted = Signal(object)
    add_wanted = Signal()
    bulk_wanted = Signal(object)
    export_wanted = Signal()
    print_wanted = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._sort, self._descending = "nama", False
        self._total = 0
        self._is_pane_closed = False
        self._shown: PeopleList | None = None
        self._period = context.services.periods.current()
        own = self._own = context.services.employees.custom_fields()
        self.model: PagedTableModel[PersonRow] = PagedTableModel(
            people_columns(short_title(self._period), own), self, is_quiet=is_inactive
        )
        self._retry = _timer(self, BUSY_RETRY_MS)
        self._retry.timeout.connect(self._open)
        self._later = _timer(self, DETAIL_DELAY_MS)
        self._later.timeout.connect(self._show_current)
        self.model.sort_column = 1
        # tables remember their order and ask for it while they are built
        self.model.sort_requested.connect(self._on_sort)
        self.model.counted.connect(self._show_count)
        self._build()
        self._connect()

    # building

    def _build(self) -> None:
        self.table = TableView(self.model, self._context, "employees", self)
        self.table.set_noun(self.tr("pegawai"))
        self.table.rows.setAccessibleName(self.tr("Daftar pegawai"))
        values = office_values(self._context)
        self.filter = FilterBar(self._context, "employees", self, values=values)
        self.filter.set_own_fields(self._context.services.employees.query_fields())
        self.filter.keep_layout_of(self.table)
        self.head = PeopleHead(self._context, self)
        self._list_print = ListPrint(self._context, self)
        self.pane = DetailPane(self._context, self)
        self.pane.setFixedWidth(PANE_WIDTH)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.filter)
        left.addWidget(self.table, 1)
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addLayout(left, 1)
        body.addWidget(self.pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 14)
        layout.addLayout(body, 1)
        self._add_bulk_buttons()

    def _add_bulk_buttons(self) -> None:
        acts: list[tuple[str, str, object]] = [
            (self.tr("Cetak profil"), "printer", self._want_print),
            (self.tr("Ekspor"), "download", self.export_wanted),
        ]
        if self._context.services.session.may(Role.ADMIN):
            acts.insert(0, (self.tr("Ubah isian"), "pencil", self._want_bulk))
        self.table.set_bulk_buttons([_act_button(self, *act) for act in acts])

    def _connect(self) -> None:
        self.head.load.clicked.connect(self._want_import)
        self.head.export.clicked.connect(self.export_wanted)
        self.head.add.clicked.connect(self.add_wanted)
        self.head.print.clicked.connect(self._print_list)
        self.filter.query_changed.connect(self._on_query)
        self.filter.list_wanted.connect(self._focus_table)
        self.filter.left.connect(self._focus_table)
        self.filter.columns_wanted.connect(self.table.choose_columns)
        table = self.table
        table.opened.connect(self._want_person)
        table.edit_requested.connect(self._want_edit)
        table.remove_requested.connect(self._want_remove)
        table.filter_wanted.connect(self.filter.focus)
        table.export_wanted.connect(self.export_wanted)
        table.current_changed.connect(self._on_current)
        table.left.connect(self.close_pane)
        self.pane.closed.connect(self.close_pane)
        self.pane.opened.connect(self.person_wanted)
        self.pane.edit_wanted.connect(self.edit_wanted)
        self.pane.print_wanted.connect(self.print_wanted)
        self._context.theme.changed.connect(self._fit_pane)

    # contents

    def refresh(self) -> None:
        """Read the list again; the current person stays current."""
        self._period = self._context.services.periods.current()
        self._take_own_fields()
        self.model.set_title("evaluasi", short_title(self._period))
        self._read_total()
        self.table.find_current_again(everywhere=True)
        self._open()
        self._later.start()

    def own_ids(self) -> list[str]:
        """Return the ids of the office's own fields, which name their columns."""
        return [field.id for field in self._own]

    def _take_own_fields(self) -> None:
        own = self._context.services.employees.custom_fields()
        if own != self._own:
            self._own = own
            columns = people_columns(short_title(self._period), own)
            self.table.rows.columns.replace_columns(columns)
            self.filter.set_own_fields(self._context.services.employees.query_fields())

    def _read_total(self) -> None:
        service = self._context.services.employees

        def work(_: TaskContext) -> tuple[int, int]:
            return service.open_list(ListQuery()).exact_count(), service.count_active()

        self._context.tasks.run(work).succeeded.connect(self._on_total)

    @Slot(object)
    def _on_total(self, counts: tuple[int, int]) -> None:
        self._total, active = counts
        self.head.show_counts(self._total, active)
        self._show_count()

    def show_query(self, text: str) -> None:
        """Show what a search text means."""
        self.filter.set_text(text)

    def query(self) -> ListQuery:
        """Return the query of the list as shown, in its order."""
        period = self._period.id if self._period else ""
        query = self.filter.query.in_period(period)
        return query.sorted_by(self._sort, descending=self._descending)

    @Slot(object)
    def _on_query(self, _query: ListQuery) -> None:
        self.table.find_current_again(everywhere=False)
        self._open()

    @Slot(object, bool)
    def _on_sort(self, key: str, descending: bool) -> None:
        self._sort, self._descending = key, descending
        if hasattr(self, "filter"):
            self.table.find_current_again(everywhere=True)
            self._open()

    @Slot()
    def _open(self) -> None:
        try:
            result = self._context.services.employees.open_list(self.query(), ahead=PAGE)
        except BusyError:
            self._retry.start()
            return
        self._shown = result
        self._tell_empty(result)
        self.model.set_result(result)

    @Slot()
    def _show_count(self) -> None:
        result = self._shown
        if result is None or not result.is_counted:
            return
        self.filter.set_count(count_words(result, self._total, is_all=self.filter.query.is_empty))

    def _tell_empty(self, result: PeopleList) -> None:
        if result.known:
            return
        empty, query = self.table.empty, self.filter.query
        if not query.is_empty:
            tell_no_match(empty, query, self.filter.line.clear)
            return
        may_write = self._context.services.session.may(Role.ADMIN)
        tell_nobody(empty, (self._want_import, self.add_wanted.emit) if may_write else None)

    # pane

    @Slot(object)
    def _on_current(self, _row: PersonRow | None) -> None:
        self._later.start()

    @Slot()
    def _show_current(self) -> None:
        row = self.table.current_record()
        if self.pane.isVisible():
            self.pane.show_person(row.id if row is not None else "")

    @Slot()
    def close_pane(self) -> None:
        """Close the pane until another person is opened or the page is shown again."""
        self._is_pane_closed = True
        self.pane.hide()
        self.table.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the pane needs a wide window."""
        super().resizeEvent(event)
        self._fit_pane()

    @Slot()
    def _fit_pane(self) -> None:
        has_room = self.width() >= scaled(PANE_FROM_WIDTH)
        was_hidden = self.pane.isHidden()
        self.pane.setVisible(has_room and not self._is_pane_closed)
        if was_hidden and not self.pane.isHidden():
            self._later.start()

    # wishes

    @Slot()
    def _focus_table(self) -> None:
        self.table.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _want_person(self, row: PersonRow) -> None:
        self.person_wanted.emit(row.id)

    @Slot(object)
    def _want_edit(self, row: PersonRow | None) -> None:
        if row is not None:
            self.edit_wanted.emit(row.id)

    @Slot()
    def _want_remove(self) -> None:
        self.remove_wanted.emit(self.table.marked_keys())

    @Slot()
    def _want_bulk(self) -> None:
        self.bulk_wanted.emit(self.model.marks)

    @Slot()
    def _want_print(self) -> None:
        self.print_wanted.emit(self.table.marked_keys())

    @Slot()
    def _want_import(self) -> None:
        self._context.navigation.open("imports", kind="employees")

    @Slot()
    def _print_list(self) -> None:
        self._list_print.start(self.query(), tuple(self.model.marks))


def _act_button(parent: QWidget, words: str, icon: str, act: Any) -> QPushButton:
    button = make_button(words, parent, "plain", icon)
    button.clicked.connect(act)
    return button


def _timer(parent: QWidget, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
