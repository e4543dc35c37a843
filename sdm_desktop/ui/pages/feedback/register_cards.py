"""The cards of the board: what they hold, how they are drawn, where they may be dropped."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from sdm_desktop.domain.feedback import FeedbackStatus, next_states
from sdm_desktop.services.feedback_views import FeedbackRow
from sdm_desktop.ui import theme
from sdm_desktop.ui.pages.feedback.register_columns import CLOCK_TONES
from sdm_desktop.ui.widgets.table_column import RECORD_ROLE, AnyIndex

MIME = "application/x-sdm-feedback"
_PAD, _GAP = 10, 6
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class CardModel(QAbstractListModel):
    """The entries of one column; a card may be dropped where its state may go."""

    dropped = Signal(str)

    def __init__(self, status: FeedbackStatus, parent: QObject) -> None:
        super().__init__(parent)
        self.status = status
        self.rows: list[FeedbackRow] = []

    def set_rows(self, rows: Sequence[FeedbackRow]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt
        """Qt: the number of cards."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the entry, and its words for a reader of the screen."""
        row = self.rows[index.row()]
        if role == RECORD_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                f"{row.entry.nomor}, {row.entry.jenis.label}, {row.entry.uraian}, {row.clock_words}"
            )
        return row.entry.uraian if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Qt: cards are dragged, the column takes them."""
        flags = super().flags(index)
        drag = Qt.ItemFlag.ItemIsDragEnabled
        return flags | (drag if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        """Qt: cards are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Qt: only cards of this board."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the state and id of the dragged card."""
        data = QMimeData()
        row = self.rows[indexes[0].row()]
        data.setData(MIME, QByteArray(f"{row.entry.status.value}/{row.id}".encode()))
        return data

    def canDropMimeData(  # noqa: N802 - Qt
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: AnyIndex
    ) -> bool:
        """Qt: only a card whose state may become this one."""
        words, _, _ = bytes(data.data(MIME).data()).decode().partition("/")
        return bool(words) and self.status in next_states(FeedbackStatus(words))

    def dropMimeData(  # noqa: N802 - Qt
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Qt: ask for what the new state needs; the card moves when that is stored."""
        if self.canDropMimeData(data, action, row, column, parent):
            self.dropped.emit(bytes(data.data(MIME).data()).decode().partition("/")[2])
        return False


class CardPainter(QStyledItemDelegate):
    """Number and kind, two lines of what was said, place and time limit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Qt: all cards are equally high."""
        text = QFontMetrics(theme.font("table")).lineSpacing()
        micro = QFontMetrics(theme.font("micro")).lineSpacing()
        return QSize(theme.scaled(120), 2 * text + 3 * micro + 2 * _PAD + _GAP + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: a card with a frame; the current one has the focus frame."""
        row: FeedbackRow = index.data(RECORD_ROLE)
        view = self.parent()
        assert isinstance(view, QListView)
        card: QRect = option.rect.adjusted(0, 0, -1, -_GAP)
        is_current = view.currentIndex() == index and view.hasFocus()
        painter.save()
        painter.setPen(theme.color("focus" if is_current else "line"))
        painter.setBrush(theme.color("tint" if is_current else "surface"))
        painter.drawRoundedRect(card, 6, 6)
        inner = card.adjusted(_PAD, _PAD, -_PAD, -_PAD + 2)
        line = self._line(painter, inner, (row.entry.nomor, row.entry.jenis.label), "text2")
        painter.setFont(theme.font("table"))
        painter.setPen(theme.color("text"))
        spacing = painter.fontMetrics().lineSpacing()
        words = QRect(inner.x(), line, inner.width(), 2 * spacing + 2)
        painter.drawText(words, _WRAP, _two_lines(row.entry.uraian, painter, words))
        foot = QRect(inner.x(), words.bottom() + 4, inner.width(), 0)
        below = self._line(painter, foot, (row.entry.layanan or row.unit, ""), "text2")
        foot.moveTop(below)
        self._line(painter, foot, (row.clock_words, ""), CLOCK_TONES[row.clock.colour])
        painter.restore()

    @staticmethod
    def _line(painter: QPainter, place: QRect, words: tuple[str, str], tone: str) -> int:
        """Draw a small line with something at its right end; returns the next top."""
        painter.setFont(theme.font("micro"))
        painter.setPen(theme.color(tone))
        metrics = painter.fontMetrics()
        line = QRect(place.x(), place.y(), place.width(), metrics.lineSpacing())
        shown = metrics.elidedText(words[0], Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _MIDDLE | Qt.AlignmentFlag.AlignLeft, shown)
        room = line.width() - metrics.horizontalAdvance(shown) - 8
        other = metrics.elidedText(words[1], Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(line, _MIDDLE | Qt.AlignmentFlag.AlignRight, other)
        return line.bottom() + 2


def _two_lines(text: str, painter: QPainter, place: QRect) -> str:
    """Return a text that fits into two lines of a place."""
    metrics = painter.fontMetrics()
    room = QRect(0, 0, place.width(), 10_000)
    if metrics.boundingRect(room, _WRAP, text).height() <= place.height():
        return text
    words = text.split()
    while words:
        words.pop()
        shown = f"{' '.join(words)} …"
        if metrics.boundingRect(room, _WRAP, shown).height() <= place.height():
            return shown
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
