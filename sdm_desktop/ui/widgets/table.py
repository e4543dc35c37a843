"""The table used everywhere: rows, foot with counts or bulk bar, empty state, menu."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMetaMethod, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.empty_state import EmptyState
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_columns import ColumnChooser
from sdm_desktop.ui.widgets.table_foot import TableFoot
from sdm_desktop.ui.widgets.table_model import RecordTableModel, TableModel
from sdm_desktop.ui.widgets.table_paged import PagedTableModel
from sdm_desktop.ui.widgets.table_rows import RowsView


class TableView(QFrame):
    """A card with a table; `name` is where its columns, widths and order are remembered.

    `export_wanted` asks the page to write exactly what is shown (`shown_columns`), `left` says
    that Esc was pressed with nothing to unmark.
    """

    opened = Signal(object)
    current_changed = Signal(object)
    edit_requested = Signal(object)
    remove_requested = Signal()
    filter_wanted = Signal()
    export_wanted = Signal()
    marks_changed = Signal()
    left = Signal()

    def __init__(
        self, model: "TableModel[Any]", context: UiContext, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.model = model
        self._context = context
        self._name = name
        self._noun = self.tr("baris")
        self._count_text = ""
        self._menu_actions: list[QAction] = []
        self._held = ("", -1)
        self._finds_current = True
        self.rows = RowsView(model, self)
        self.empty = EmptyState(self)
        self.empty.set_text("list-filter", self.tr("Belum ada data"))
        self._build()
        self._connect()
        self._restore()
        self._show_counts()

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.rows)
        self._stack.addWidget(self.empty)
        self.foot = TableFoot(self)
        self.foot.cancelled.connect(self.model.clear_marks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        rows = self.rows
        rows.opened.connect(self.opened)
        rows.current_moved.connect(self.current_changed)
        rows.edit_requested.connect(self.edit_requested)
        rows.remove_requested.connect(self.remove_requested)
        rows.filter_wanted.connect(self.filter_wanted)
        rows.left.connect(self.left)
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows.customContextMenuRequested.connect(self._open_menu)
        rows.horizontalHeader().customContextMenuRequested.connect(self._open_head_menu)
        rows.columns.changed.connect(self._remember)
        self.model.marks_changed.connect(self._show_marks)
        self.model.modelAboutToBeReset.connect(self._hold_current)
        self.model.modelReset.connect(self._find_current)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.layoutChanged):
            signal.connect(self._show_counts)
        if isinstance(self.model, PagedTableModel):
            self.model.counted.connect(self._show_counts)
        self._context.theme.changed.connect(self._restyle)

    # remembered state

    def _restore(self) -> None:
        self.rows.columns.restore(self._context.preferences.state(f"table/{self._name}"))

    @Slot()
    def _remember(self) -> None:
        self._context.preferences.set_state(f"table/{self._name}", self.rows.columns.state())

    def layout_state(self) -> str:
        """Return columns, widths and order as text."""
        return self.rows.columns.state()

    def show_layout(self, text: str) -> None:
        """Arrange the table as `layout_state` said, and remember that."""
        self.rows.columns.restore(text)
        self._remember()

    # what pages ask

    def current_record(self) -> Any:
        """Return the record of the current row, None when there is none."""
        return self.model.record_at(self.rows.current_row())

    def marked_keys(self) -> tuple[str, ...]:
        """Return the keys of the marked records; without marks that of the current one."""
        if self.model.marks:
            return self.model.marks
        record = self.current_record()
        return () if record is None else (self.model.key_of(record),)

    def shown_columns(self) -> list["Column[Any]"]:
        """Return the shown columns from left to right, for an export of what is shown."""
        return self.rows.columns.shown()

    def set_noun(self, noun: str) -> None:
        """Say what the rows are ("pegawai"), for the counts and the name of the table."""
        self._noun = noun
        self.rows.setAccessibleName(self.tr("Tabel {noun}").format(noun=noun))
        self._show_counts()

    def set_count_text(self, text: str) -> None:
        """Say something else than the row count in the foot."""
        self._count_text = text
        self._show_counts()

    def set_hint(self, text: str) -> None:
        """Say which keys matter here."""
        self.foot.set_hint(text)

    def use_no_marks(self, hint: str = "") -> None:
        """Show a list where marking makes no sense: no boxes, and only this hint of keys."""
        self.model.is_markable = False
        self.rows.columns.hide_marks()
        self.set_hint(hint)

    def set_bulk_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Offer these actions while rows are marked."""
        self.foot.set_bulk_buttons(buttons)

    def set_menu_actions(self, actions: Sequence[QAction]) -> None:
        """Put these actions on top of the context menu."""
        self._menu_actions = list(actions)

    def choose_columns(self, beside: QWidget) -> ColumnChooser:
        """Open the column chooser under a button."""
        chooser = ColumnChooser(self.rows.columns, self)
        chooser.closed.connect(chooser.deleteLater)
        chooser.open_below(beside)
        return chooser

    def find_current_again(self, *, everywhere: bool) -> None:
        """Choose how the current record is found after new contents.

        Everywhere (after a refresh), or only in the rows at hand, else the first row (while a
        filter is typed).
        """
        self._finds_current = everywhere

    # current record over a reset

    @Slot()
    def _hold_current(self) -> None:
        row = self.rows.current_row()
        record = self.model.record_at(row)
        self._held = ("", -1) if record is None else (self.model.key_of(record), row)

    @Slot()
    def _find_current(self) -> None:
        key, old_row = self._held
        count = self.model.rowCount()
        if not count:
            self.current_changed.emit(None)
            return
        row = self._row_of(key) if key else -1
        if row < 0:
            row = min(max(old_row, 0), count - 1) if self._finds_current else 0
            if not self._finds_current:
                self.rows.scrollToTop()
        self.rows.set_current_row(row)

    def _row_of(self, key: str) -> int:
        if isinstance(self.model, PagedTableModel) and not self._finds_current:
            return self.model.row_at_hand(key)
        return self.model.row_of(key)

    # counts and marks

    @Slot()
    def _show_counts(self) -> None:
        count = self.model.rowCount()
        self._stack.setCurrentIndex(0 if count else 1)
        self.foot.set_count(self._count_text or self._counted(count))

    def _counted(self, count: int) -> str:
        if isinstance(self.model, PagedTableModel) and self.model.is_capped:
            return self.tr("{count}+ {noun}").format(
                count=decimal_text(count - 1, 0), noun=self._noun
            )
        total = self.model.total() if isinstance(self.model, RecordTableModel) else count
        if total == count:
            return f"{decimal_text(count, 0)} {self._noun}"
        return self.tr("{count} dari {total} {noun}").format(
            count=decimal_text(count, 0), total=decimal_text(total, 0), noun=self._noun
        )

    @Slot()
    def _show_marks(self) -> None:
        self.foot.show_marks(len(self.model.marks))
        self.marks_changed.emit()

    # menu

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        index = self.rows.indexAt(place)
        if index.isValid():
            self.rows.set_current_row(index.row())
        self._popup(self.rows.viewport().mapToGlobal(place), with_actions=index.isValid())

    @Slot(QPoint)
    def _open_head_menu(self, place: QPoint) -> None:
        self._popup(self.rows.horizontalHeader().mapToGlobal(place), with_actions=False)

    def _popup(self, place: QPoint, *, with_actions: bool) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if with_actions:
            menu.addActions(self._menu_actions)
            menu.addSeparator()
            menu.addAction(self.tr("Salin\tCtrl+C")).triggered.connect(self.rows.copy)
        if self.model.is_markable:
            mark = menu.addAction(self.tr("Tandai semua\tCtrl+A"))
            mark.triggered.connect(self.model.mark_all)
        menu.addAction(self.tr("Pilih kolom…")).triggered.connect(self._choose_columns_here)
        if self.isSignalConnected(QMetaMethod.fromSignal(self.export_wanted)):
            export = menu.addAction(self.tr("Ekspor yang ditampilkan…"))
            export.triggered.connect(self.export_wanted)
        menu.popup(place)

    @Slot()
    def _choose_columns_here(self) -> None:
        self.choose_columns(self.rows.horizontalHeader())

    # looks

    @Slot()
    def _restyle(self) -> None:
        self.foot.restyle()
        self.rows.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: keep the head inside the round corners."""
        super().resizeEvent(event)
        head = self.rows.horizontalHeader()
        path = QPainterPath()
        path.addRoundedRect(QRectF(QRect(0, 0, self.width() - 2, head.height() + 20)), 7, 7)
        head.setMask(QRegion(path.toFillPolygon().toPolygon()))
