"""The search line of a list: words, terms, chips, saved filters and the live count."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.query import ListQuery, Term, parse_query
from sdm_desktop.domain.query_fields import QueryField
from sdm_desktop.domain.saved_filters import LONGEST_NAME, SavedFilter
from sdm_desktop.ui import theme
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.chips import FilterChip
from sdm_desktop.ui.widgets.filter_completion import FilterCompletion
from sdm_desktop.ui.widgets.filter_dialogs import ManageFiltersDialog, NameFilterDialog
from sdm_desktop.ui.widgets.filter_store import FilterStore
from sdm_desktop.ui.widgets.table import TableView


class SearchLine(QLineEdit):
    """A line with a glass and a clear button; Down goes to the list, Esc empties, then leaves."""

    down_pressed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._glass = self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self.tr("Kosongkan pencarian"), self)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self.textChanged.connect(self._show_clear)
        self.restyle()

    @Slot()
    def restyle(self) -> None:
        """Tint the icons again."""
        self._glass.setIcon(icon("search"))
        self._clear.setIcon(icon("circle-x"))

    @Slot(str)
    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: leave the line by keyboard."""
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Search line with chips; `query_changed` carries a `ListQuery` at every key.

    `set_count` shows "16 dari 86"; `store` keeps the saved filters of the list `name`.
    """

    query_changed = Signal(object)
    list_wanted = Signal()
    left = Signal()
    columns_wanted = Signal(object)

    def __init__(
        self,
        context: UiContext,
        name: str,
        parent: QWidget | None = None,
        *,
        values: Mapping[str, Callable[[], Sequence[str]]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._query = ListQuery()
        self._table: TableView | None = None
        self.store = FilterStore(context, name, self)
        self.line = SearchLine(self)
        self._build()
        self._completion = FilterCompletion(self.line, values)
        self._connect()
        self._show_query()

    def _build(self) -> None:
        self.line.setPlaceholderText(
            self.tr("Cari nama atau NIP, atau saring: golongan:III/a..III/d status:PNS")
        )
        self.line.setAccessibleName(self.tr("Cari dan saring"))
        self.saved_button = make_button(self.tr("Filter tersimpan"), self, "plain", "bookmark")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.saved_button.setMenu(self._menu)
        self.saved_button.setMinimumWidth(168)
        self.columns_button = icon_button("columns-3", self.tr("Pilih kolom"), self, outlined=True)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.line, 1)
        top.addWidget(self.saved_button)
        top.addWidget(self.columns_button)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._problem = make_label("", self, "warning")
        self._problem.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.save_link = make_button(self.tr("Simpan sebagai filter"), self, "link")
        self._clear = make_button(self.tr("Hapus semua"), self, "link")
        self._count = make_label("", self, "small")
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addLayout(self._chips)
        bottom.addWidget(self.save_link)
        bottom.addWidget(self._clear)
        bottom.addWidget(self._problem, 1)
        bottom.addStretch(0)
        bottom.addWidget(self._count)
        self._row = QWidget(self)
        self._row.setLayout(bottom)
        bottom.setContentsMargins(0, 0, 0, 0)
        self._row.setFixedHeight(theme.scaled(26))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._row)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._on_text)
        self.line.down_pressed.connect(self.list_wanted)
        self.line.returnPressed.connect(self.list_wanted)
        self.line.left.connect(self.left)
        self._clear.clicked.connect(self.line.clear)
        self.save_link.clicked.connect(self._name_filter)
        self.columns_button.clicked.connect(self._want_columns)
        self._context.theme.changed.connect(self._restyle)

    # query

    @property
    def query(self) -> ListQuery:
        """The query as typed now."""
        return self._query

    def set_text(self, text: str) -> None:
        """Show the list of another search text."""
        self.line.setText(text)

    def set_own_fields(self, fields: Mapping[str, QueryField]) -> None:
        """Take the search fields of the office; what is typed is read again by them."""
        if dict(fields) == dict(self._completion.own):
            return
        self._completion.own = fields
        self._query = parse_query(self.line.text(), fields)
        self._show_query()

    def set_count(self, text: str) -> None:
        """Show the live count ("16 dari 86")."""
        self._count.setText(text)

    def focus(self) -> None:
        """Put the cursor into the search line, its text selected."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    @Slot(str)
    def _on_text(self, text: str) -> None:
        before, self._query = self._query, parse_query(text, self._completion.own)
        if before.terms != self._query.terms or before.problems != self._query.problems:
            self._show_query()
        else:
            self._show_links()
        self.query_changed.emit(self._query)

    def _show_query(self) -> None:
        while self._chips.count():
            item = self._chips.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for term in self._query.terms:
            chip = FilterChip(term.describe(), term, self._row)
            chip.removed.connect(self._remove_term)
            self._chips.addWidget(chip)
        problems = self._query.problems
        self._problem.setText(problems[0].message if problems else "")
        self._problem.setToolTip("\n".join(problem.message for problem in problems))
        self._show_links()

    def _show_links(self) -> None:
        self.save_link.setVisible(bool(self._query.terms))
        self._clear.setVisible(not self._query.is_empty or bool(self._query.problems))

    @Slot(object)
    def _remove_term(self, term: Term) -> None:
        self.line.setText(self._query.without(term).text())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _want_columns(self) -> None:
        self.columns_wanted.emit(self.columns_button)

    # saved filters

    def keep_layout_of(self, table: TableView) -> None:
        """Offer to keep columns and order of this table with a filter."""
        self._table = table

    @Slot()
    def _name_filter(self) -> None:
        name = ", ".join(term.describe() for term in self._query.terms)[:LONGEST_NAME]
        layout = self._table.layout_state() if self._table is not None else ""
        proposed = SavedFilter(name, self._query.text(), layout)
        dialog = NameFilterDialog(self._context, self.store, proposed, self)
        dialog.named.connect(self._save)
        open_dialog(dialog)

    @Slot(object, bool)
    def _save(self, new: SavedFilter, shared: bool) -> None:
        self.store.save(new, shared=shared)
        if not shared:
            text = self.tr('Filter "{name}" disimpan.')
            self._context.messages.success(text.format(name=new.name))

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        for shared in (False, True):
            filters = self.store.filters(shared=shared)
            if shared and filters:
                self._menu.addSection(self.tr("Kantor"))
            for one in filters:
                action = self._menu.addAction(icon("users" if shared else "bookmark"), one.name)
                action.setData((one.name, shared))
                action.setToolTip(one.text)
                action.triggered.connect(self._use_saved)
        if self._menu.isEmpty():
            self._menu.addAction(self.tr("Belum ada filter tersimpan")).setEnabled(False)
            return
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Kelola filter…")).triggered.connect(self.manage)

    @Slot()
    def manage(self) -> None:
        """Open the list of the kept filters."""
        open_dialog(ManageFiltersDialog(self._context, self.store, self))

    @Slot()
    def _use_saved(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        name, shared = action.data()
        found = next((f for f in self.store.filters(shared=shared) if f.name == name), None)
        if found is None:
            return
        if found.layout and self._table is not None:
            self._table.show_layout(found.layout)
        self.line.setText(found.text)

    @Slot()
    def _restyle(self) -> None:
        self._row.setFixedHeight(theme.scaled(26))
        self.line.restyle()
