"""The register as a board: a column for each state, a card for each entry."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.feedback import FeedbackStatus
from sdm_desktop.services.feedback_views import FeedbackRow
from sdm_desktop.ui import theme
from sdm_desktop.ui.pages.feedback.register_cards import CardModel, CardPainter
from sdm_desktop.ui.widgets.buttons import make_label

_S = FeedbackStatus
STATES = (_S.BARU, _S.TERVERIFIKASI, _S.DIPROSES, _S.MENUNGGU_PELAPOR, _S.SELESAI)
SHOWN_DAYS = 30


class BoardColumn(QFrame):
    """One state with its cards; `sideways` asks for the neighbour."""

    opened = Signal(object)
    sideways = Signal(int)
    moved = Signal(str, object)

    def __init__(self, status: FeedbackStatus, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = status
        self._title = title
        self.setProperty("kind", "card")
        self.model = CardModel(status, self)
        self.head: QLabel = make_label(title, self, "label")
        self.cards = _Cards(self)
        self.cards.setModel(self.model)
        self.cards.setAccessibleName(title)
        self.empty = make_label(self.tr("Kosong"), self, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self.empty)
        layout.addWidget(self.cards, 1)
        self.cards.activated.connect(self._on_opened)
        self.model.dropped.connect(self._on_dropped)

    def set_rows(self, rows: Sequence[FeedbackRow]) -> None:
        """Show the entries of this state, the current card stays."""
        kept = self.current()
        self.model.set_rows(rows)
        self.head.setText(f"{self._title}  {len(rows)}")
        self.empty.setVisible(not rows)
        if rows:
            keys = [row.id for row in rows]
            place = keys.index(kept.id) if kept is not None and kept.id in keys else 0
            self.cards.setCurrentIndex(self.model.index(place))

    def current(self) -> FeedbackRow | None:
        """Return the current entry."""
        place = self.cards.currentIndex().row()
        return self.model.rows[place] if 0 <= place < len(self.model.rows) else None

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.rows[index.row()])

    @Slot(str)
    def _on_dropped(self, entry_id: str) -> None:
        self.moved.emit(entry_id, self.status)


class _Cards(QListView):
    """The cards of a column; left and right leave it."""

    def __init__(self, parent: BoardColumn) -> None:
        super().__init__(parent)
        self._column = parent
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(CardPainter(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMinimumWidth(theme.scaled(120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: left and right go to the neighbouring column, Enter opens."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._column.sideways.emit(step)
            return
        row = self._column.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self._column.opened.emit(row)
            return
        super().keyPressEvent(event)


class RegisterBoard(QWidget):
    """All columns; `opened` carries an entry, `moved` an entry and the state it is dropped on."""

    opened = Signal(object)
    moved = Signal(object, object)

    def __init__(self, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        recent = self.tr("Selesai {days} hari terakhir").format(days=SHOWN_DAYS)
        self.columns = [
            BoardColumn(status, recent if status is _S.SELESAI else status.label, self)
            for status in STATES
        ]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for place, column in enumerate(self.columns):
            layout.addWidget(column, 1)
            column.cards.setDragEnabled(may_write)
            column.cards.setAcceptDrops(may_write)
            column.opened.connect(self.opened)
            column.moved.connect(self._on_moved)
            column.sideways.connect(partial(self._go, place))

    def set_rows(self, rows: Sequence[FeedbackRow], today: date) -> None:
        """Show entries by state; closed ones of the last thirty days, urgent ones first."""
        since = today - timedelta(days=SHOWN_DAYS)
        for column in self.columns:
            own = [row for row in rows if row.entry.status is column.status]
            if column.status is _S.SELESAI:
                own = [row for row in own if (row.entry.tanggal_selesai or date.min) >= since]
            else:
                own.sort(key=lambda row: (row.clock.deadline or date.max, row.entry.nomor))
            column.set_rows(own)

    def _go(self, place: int, step: int) -> None:
        """Go to the next column that has cards."""
        ahead = self.columns[place + 1 :] if step > 0 else self.columns[:place][::-1]
        column = next((column for column in ahead if column.model.rows), None)
        if column is not None:
            column.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, object)
    def _on_moved(self, entry_id: str, status: FeedbackStatus) -> None:
        rows = (row for column in self.columns for row in column.model.rows)
        row = next((row for row in rows if row.id == entry_id), None)
        if row is not None:
            self.moved.emit(row, status)
