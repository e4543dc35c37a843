"""The sheet of hits under the search of the top bar; loaded with the first search."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.theme import color, font, scaled

_ROLE = Qt.ItemDataRole.UserRole
_MAX_ROWS = 12

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: what the row says and what choosing it does; None for a mere message."""

    title: str
    detail: str
    icon: str
    choose: Callable[[], None] | None


class ResultList(QFrame):
    """The sheet of hits under the search field; it never takes the focus."""

    picked = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setProperty("kind", "popover")
        self._list = QListWidget(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(HitDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._on_clicked)
        self._list.setMouseTracking(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.addWidget(self._list)
        self.hide()

    @property
    def titles(self) -> list[str]:
        """Return the titles of the hits shown."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def show_hits(self, hits: list[Hit], below: QWidget) -> None:
        """Lay the hits under a widget; an empty list hides the sheet."""
        self._list.clear()
        for hit in hits[:_MAX_ROWS]:
            item = QListWidgetItem(hit.title, self._list)
            item.setData(_ROLE, hit)
        if not hits:
            self.hide()
            return
        self._list.setCurrentRow(0)
        window = below.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        height = scaled(30) * self._list.count() + 12
        corner = below.mapTo(window, QPoint(0, below.height() + 4))
        width = min(max(below.width(), scaled(420)), window.width() - corner.x() - 8)
        self.setGeometry(QRect(corner, QSize(width, min(height, window.height() - corner.y() - 8))))
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Move the current row, around the ends."""
        if self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + by) % self._list.count())

    def pick_current(self) -> None:
        """Choose the current row."""
        if self.isVisible() and (item := self._list.currentItem()):
            self._on_clicked(item)

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        if item.data(_ROLE).choose is not None:
            self.picked.emit(item.data(_ROLE))


class HitDelegate(QStyledItemDelegate):
    """Draws one hit: icon, title, and what it is at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(100, scaled(30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        hit = index.data(_ROLE)
        list_widget = self.parent()
        assert isinstance(list_widget, QListWidget)
        area = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == list_widget.currentRow():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("tint"))
            painter.drawRoundedRect(area, 4, 4)
        side = scaled(16)
        top = area.y() + (area.height() - side) // 2
        painter.drawPixmap(area.x() + 8, top, pixmap(hit.icon))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("small"))
        painter.setPen(color("text2"))
        inner = area.adjusted(16 + side, 0, -8, 0)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, hit.detail)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(hit.detail) - 10)
        painter.setFont(font("body"))
        painter.setPen(color("text"))
        words = painter.fontMetrics().elidedText(
            hit.title, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()
