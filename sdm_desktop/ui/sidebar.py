"""The list of pages at the left edge: words and icons, or icons alone."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sdm_desktop.ui.icons import app_pixmap, pixmap
from sdm_desktop.ui.navigation import PageInfo
from sdm_desktop.ui.theme import color, font, scaled, widened

WIDE = 220
NARROW = 52
_LAST = "settings"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SidebarItem(QAbstractButton):
    """One page: icon, word and a count; the current one is a white field with a bar.

    `entered` comes after a click by Enter: the keys are to go into what it opened.
    """

    entered = Signal()

    def __init__(self, key: str, text: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.icon_name = icon
        self._count = 0
        self._is_narrow = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)

    @property
    def count(self) -> int:
        """Return the number shown beside the word."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show a number; 0 shows none."""
        self._count = count
        self._name()

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the icon alone, with the word as tooltip."""
        self._is_narrow = is_narrow
        self._name()

    def sizeHint(self) -> QSize:
        return QSize(WIDE - 16, scaled(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROW - 16, scaled(32))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the sidebar moves the focus, not Qt's order of tabs
            return
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect()
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("surface" if self.isChecked() else "hover"))
            painter.drawRoundedRect(area, 6, 6)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("fill"))
            bar = QRectF(0, (area.height() - scaled(18)) / 2, 3, scaled(18))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        self._paint_icon(painter)
        if not self._is_narrow:
            self._paint_words(painter)

    def _paint_icon(self, painter: QPainter) -> None:
        token = "accent" if self.isChecked() else "text2"
        size = 17 if self._is_narrow else 16
        picture = pixmap(self.icon_name, token, size)
        side = scaled(size)
        x = (self.width() - side) / 2 if self._is_narrow else 9.0
        painter.drawPixmap(QPointF(x, (self.height() - side) / 2), picture)

    def _paint_words(self, painter: QPainter) -> None:
        style = font("body")
        style.setWeight(style.Weight.DemiBold if self.isChecked() else style.Weight.Normal)
        painter.setFont(style)
        painter.setPen(color("text" if self.isChecked() else "text2"))
        area = QRect(19 + scaled(16), 0, self.width() - 29 - scaled(16), self.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._count:
            painter.save()
            painter.setFont(font("label"))
            painter.setPen(color("text2"))
            text = str(self._count)
            painter.drawText(area.adjusted(0, 0, -2, 0), middle | Qt.AlignmentFlag.AlignRight, text)
            area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(text) - 8)
            painter.restore()
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, words)

    def _name(self) -> None:
        name = f"{self.text()} ({self._count})" if self._count else self.text()
        self.setAccessibleName(name)
        self.setToolTip(name if self._is_narrow else "")
        self.update()


class Sidebar(QFrame):
    """All pages of a role; `chosen` carries a page's key, `collapse_asked` the wish to fold.

    The space bar opens a page and stays here, Enter goes on into it: `entered` carries its key.
    """

    chosen = Signal(str)
    entered = Signal(str)
    collapse_asked = Signal()

    def __init__(self, pages: list[PageInfo], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Halaman"))
        self._is_narrow = False
        self._logo = QLabel(self)
        self._brand = QLabel("SDM Desktop", self)
        self._items: dict[str, SidebarItem] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 8, 8)
        self._column.setSpacing(2)
        self._add_brand()
        for page in pages:
            if page.is_in_sidebar:
                self._add_item(page)
        self._column.addStretch(1)
        self._fold = SidebarItem("", self.tr("Ciutkan"), "panel-left-close", self)
        self._fold.clicked.connect(self.collapse_asked)
        self._column.addWidget(self._fold)
        self.set_narrow(False)

    @property
    def is_narrow(self) -> bool:
        """Return whether only icons are shown."""
        return self._is_narrow

    @property
    def items(self) -> dict[str, SidebarItem]:
        """Return the items by the key of their page."""
        return self._items

    def set_narrow(self, is_narrow: bool) -> None:
        """Show icons alone or icons with words."""
        self._is_narrow = is_narrow
        self.setFixedWidth(NARROW if is_narrow else widened(WIDE))
        self._brand.setVisible(not is_narrow)
        for item in (*self._items.values(), self._fold):
            item.set_narrow(is_narrow)
        self._fold.icon_name = "panel-left-open" if is_narrow else "panel-left-close"
        self._fold.setText(self.tr("Bentangkan") if is_narrow else self.tr("Ciutkan"))
        self._fold.set_narrow(is_narrow)

    @Slot(str, object)
    def set_count(self, page: str, count: int) -> None:
        """Show a number beside a page."""
        if page in self._items:
            self._items[page].set_count(count)

    @Slot(str)
    def set_current(self, page: str) -> None:
        """Mark the page shown; a page without an item marks none."""
        for key, item in self._items.items():
            item.setChecked(key == page)

    def refresh(self) -> None:
        """Draw anew after a change of theme."""
        self._logo.setPixmap(app_pixmap(24))
        self._brand.setFont(font("section"))
        self._head.setFixedHeight(scaled(48) - 2)
        self.setFixedWidth(NARROW if self._is_narrow else widened(WIDE))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        every = [*self._items.values(), self._fold]
        focused = [item.hasFocus() for item in every]
        if True in focused:
            every[(focused.index(True) + step) % len(every)].setFocus(Qt.FocusReason.TabFocusReason)

    def _add_brand(self) -> None:
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(self._logo)
        row.addWidget(self._brand)
        row.addStretch(1)
        self._column.addWidget(self._head)
        self.refresh()

    def _add_item(self, page: PageInfo) -> None:
        if page.key == _LAST:
            self._column.addSpacing(9)
            line = QFrame(self)
            line.setProperty("kind", "line")
            self._column.addWidget(line)
            self._column.addSpacing(9)
        item = SidebarItem(page.key, page.text, page.icon, self)
        item.setCheckable(True)
        item.clicked.connect(self._on_clicked)
        item.entered.connect(self._on_entered)
        self._column.addWidget(item)
        self._items[page.key] = item

    @Slot()
    def _on_clicked(self) -> None:
        item = self.sender()
        assert isinstance(item, SidebarItem)
        item.setChecked(True)
        self.chosen.emit(item.key)

    @Slot()
    def _on_entered(self) -> None:
        item = self.sender()
        assert isinstance(item, SidebarItem)
        self.entered.emit(item.key)
