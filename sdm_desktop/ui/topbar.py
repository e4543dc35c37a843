"""The strip over the page: office, search, period in work, who works, lock."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.office import Office
from sdm_desktop.domain.users import User
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.search_box import SearchBox
from sdm_desktop.ui.theme import font, scaled
from sdm_desktop.ui.widgets.buttons import ToolButton, icon_button

_NARROW = 760
_USUAL_PERIOD = "Triwulan III 2026"  # the room kept until the period in work is known


def initials(name: str) -> str:
    """Return up to two capitals of a name, without its titles."""
    words = [word for word in name.split(",")[0].split() if word and not word.endswith(".")]
    letters = [word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)]
    return "".join(letters).upper()


class PeriodButton(ToolButton):
    """The period in work with a menu of all periods; `chosen` carries the key of one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "menu")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("Periode kerja"))
        self.setMenu(QMenu(self))
        set_icon(self, "calendar")
        self._chevron = QLabel(self)
        set_icon(self._chevron, "chevron-down", "text2", 14)
        self._chevron.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setEnabled(False)  # until `show_periods` tells which there are

    def show_periods(self, periods: Sequence[tuple[str, str]], current: str) -> None:
        """List (key, name) of all periods and mark the one in work."""
        menu = self.menu()
        menu.clear()
        self.setText(self.tr("Belum ada periode"))
        for key, name in periods:
            entry = QAction(name, menu)
            entry.setData(key)
            entry.setCheckable(True)
            entry.setChecked(key == current)
            entry.triggered.connect(self._on_triggered)
            menu.addAction(entry)
            if key == current:
                self.setText(name)
        self.setEnabled(bool(periods))
        self.setAccessibleName(self.tr("Periode kerja: {name}").format(name=self.text()))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text() or _USUAL_PERIOD)
        return QSize(words + scaled(16) + 54, scaled(30))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = scaled(14)
        self._chevron.setGeometry(self.width() - side - 10, (self.height() - side) // 2, side, side)

    @Slot()
    def _on_triggered(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        self.chosen.emit(entry.data())


class UserButton(ToolButton):
    """Initials, name and role of who works; opens the menu of the account."""

    def __init__(self, user: User, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenu(QMenu(self))
        self.setAccessibleName(f"{user.nama}, {user.peran.label}")
        self.setToolTip(self.tr("Akun"))
        self._disc = QLabel(initials(user.nama), self)
        self._disc.setProperty("kind", "disc")
        self._disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._disc.setFixedSize(26, 26)
        self._words = QWidget(self)
        name = QLabel(user.nama, self._words)
        name.setProperty("kind", "strong")
        role = QLabel(user.peran.label, self._words)
        role.setProperty("kind", "micro")
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(name)
        column.addWidget(role)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._disc)
        row.addWidget(self._words)
        self._row = row
        for part in (self._disc, self._words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_short(self, is_short: bool) -> None:
        """Show the initials alone."""
        self._words.setVisible(not is_short)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._row.sizeHint().width(), scaled(40))


class TopBar(QFrame):
    """Office at the left, tools at the right; gives up words when it gets narrow."""

    lock_asked = Signal()

    def __init__(self, user: User, search: SearchBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self._office = _Elided(self)
        self._city = QLabel(self)
        self._city.setProperty("kind", "context")
        self._search = search
        self.periods = PeriodButton(self)
        self.user = UserButton(user, self)
        self._lock = icon_button("lock", self.tr("Kunci (Ctrl+L)"), self)
        self._lock.clicked.connect(self.lock_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(self._office)
        row.addWidget(self._city)
        row.addStretch(1)
        row.addWidget(search)
        row.addWidget(self.periods)
        row.addWidget(self.user)
        row.addWidget(self._lock)
        self.refresh()

    def refresh(self) -> None:
        """Take over the text size."""
        self.setFixedHeight(scaled(48))
        self._office.refresh()
        self._search.refresh()

    def show_office(self, office: Office) -> None:
        """Show whose file is open."""
        self._office.setText(office.nama)
        self._city.setText(office.kota)
        self._office.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        self._city.setVisible(width > scaled(1000))
        self.user.set_short(width < scaled(_NARROW))
        self._search.setFixedWidth(336 if width > scaled(1050) else max(150, width // 4))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.refresh()


class _Elided(QLabel):
    """The office's name, shortened when there is no room for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.refresh()

    def refresh(self) -> None:
        style = font("body")
        style.setWeight(style.Weight.DemiBold)
        self.setFont(style)
        self.setText(self._whole)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        self._whole = text
        self.setToolTip(text)
        self._shorten()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, scaled(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, scaled(20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        side = Qt.TextElideMode.ElideRight
        super().setText(self.fontMetrics().elidedText(self._whole, side, max(self.width(), 40)))
