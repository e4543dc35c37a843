"""The search of the top bar: people, pages and acts, with the keyboard alone."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.ui.icons import pixmap, set_icon
from sdm_desktop.ui.theme import color, font, scaled

_RETRY_MS = 60
_ROLE = Qt.ItemDataRole.UserRole
_MAX_ROWS = 12

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: what the row says and what choosing it does."""

    title: str
    detail: str
    icon: str
    choose: Callable[[], None]


class BusyForNowError(Exception):
    """The data cannot be read at this moment; the search tries again soon."""


class SearchBox(QLineEdit):
    """Asks `find` for hits while typing; Down and Up move, Enter chooses, Esc leaves."""

    chosen = Signal()

    def __init__(self, find: Callable[[str], list[Hit]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._return_to: QWidget | None = None
        self.setProperty("kind", "search")
        self.setFixedWidth(336)
        self.setPlaceholderText(self.tr("Cari nama, NIP, halaman, tindakan"))
        self.setAccessibleName(self.placeholderText())
        self._sign = QLabel(self)
        set_icon(self._sign, "search")
        self._cap = QLabel("Ctrl+K", self)
        self._cap.setProperty("kind", "keycap")
        self._cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(9, 0, 8, 0)
        inside.addWidget(self._sign)
        inside.addStretch(1)
        inside.addWidget(self._cap)
        self.refresh()
        self._list = ResultList(self)
        self._list.picked.connect(self._on_picked)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self._search)
        self.textChanged.connect(self._search)

    def refresh(self) -> None:
        """Make room for the sign and the key cap at the text size in use."""
        self.setTextMargins(scaled(16) + 5, 0, scaled(56), 0)

    @property
    def results(self) -> "ResultList":
        """Return the list under the field."""
        return self._list

    @Slot()
    def begin(self) -> None:
        """Take the focus, remembering where it was."""
        if not self.hasFocus():
            self._return_to = self.window().focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._list.pick_current()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Close the list, empty the field and give the focus back."""
        self._list.hide()
        self.clear()
        self._list.hide()
        if self._return_to is not None and self._return_to.isVisible():
            self._return_to.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()

    def event(self, event: QEvent) -> bool:
        """Hide the list when the focus goes elsewhere."""
        if event.type() == QEvent.Type.FocusOut:
            self._list.hide()
        return super().event(event)

    @Slot()
    def _search(self) -> None:
        if not self.hasFocus():
            return
        try:
            hits = self._find(self.text().strip())
        except BusyForNowError:
            self._retry.start()
            return
        self._list.show_hits(hits, self)

    @Slot(object)
    def _on_picked(self, hit: Hit) -> None:
        self._list.hide()
        self.clear()
        self._list.hide()
        self.clearFocus()
        hit.choose()
        self.chosen.emit()


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
