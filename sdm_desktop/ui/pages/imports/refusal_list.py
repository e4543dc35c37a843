"""The refused rows: row, name, cell, value as seen, reason and what to do."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sdm_desktop.exchange.row_faults import Refusal
from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.theme import color, font

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
REFUSAL = int(Qt.ItemDataRole.UserRole)
HEIGHT = 100
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RefusalModel(QAbstractListModel):
    """One item per refused row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Refusal] = ()

    def set_rows(self, rows: Sequence[Refusal]) -> None:
        """Show these refusals."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: the refused rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the refusal for the delegate, one sentence for everybody else."""
        if not index.isValid():
            return None
        refusal = self._rows[index.row()]
        if role == REFUSAL:
            return refusal
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            text = self.tr("Baris {row}, sel {cell}: {reason}")
            return text.format(row=refusal.row, cell=refusal.cell, reason=refusal.all_reasons)
        return None


class RefusalDelegate(QStyledItemDelegate):
    """Three lines per refusal, as in a margin note."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Qt: all of one height."""
        del option, index
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: draw one refusal."""
        refusal: Refusal = index.data(REFUSAL)
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, color("tint" if selected else "surface"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(14, 8, -14, -6)
        left = self._draw_row(painter, inner, refusal)
        line = QRect(inner.left(), inner.top(), inner.width(), 20)
        painter.setFont(font("table"))
        painter.setPen(color("text2"))
        painter.drawText(line, _RIGHT, refusal.cell)
        room = line.width() - left - painter.fontMetrics().horizontalAdvance(refusal.cell) - 14
        painter.setFont(font("table-strong"))
        painter.setPen(color("text"))
        name = _elided(painter, refusal.name or refusal.nip, room)
        painter.drawText(line.adjusted(left, 0, 0, 0), _LEFT, name)
        self._draw_value(painter, inner, refusal)
        self._draw_reason(painter, inner, refusal)

    def _draw_row(self, painter: QPainter, inner: QRect, refusal: Refusal) -> int:
        painter.setFont(font("label"))
        text = self.tr("Baris {row}").format(row=refusal.row)
        width = painter.fontMetrics().horizontalAdvance(text) + 32
        chip = QRectF(inner.left(), inner.top(), width, 20)
        _draw_box(painter, chip)
        painter.drawPixmap(inner.left() + 7, inner.top() + 4, pixmap("circle-x", "err", 12))
        painter.setPen(color("err"))
        painter.drawText(chip.adjusted(24, 0, 0, 0), _LEFT, text)
        return width + 8

    def _draw_value(self, painter: QPainter, inner: QRect, refusal: Refusal) -> None:
        painter.setFont(font("table"))
        shown = _elided(painter, refusal.value or self.tr("kosong"), inner.width() - 16)
        width = painter.fontMetrics().horizontalAdvance(shown) + 14
        box = QRectF(inner.left(), inner.top() + 25, width, 20)
        _draw_box(painter, box)
        painter.setPen(color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_reason(self, painter: QPainter, inner: QRect, refusal: Refusal) -> None:
        painter.setFont(font("table"))
        painter.setPen(color("text"))
        box = QRect(inner.left(), inner.top() + 48, inner.width(), 36)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(box, flags, refusal.reason)


class RefusalList(QListView):
    """Scrolls through any number of refusals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.refusals = RefusalModel(self)
        self.setModel(self.refusals)
        self.setItemDelegate(RefusalDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Baris yang ditolak"))


def _draw_box(painter: QPainter, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("err-tint"))
    painter.drawRoundedRect(box, 4, 4)


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
