"""The reports to choose from: a small page, a title, what it is for."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.services.reports import ReportInfo
from sdm_desktop.ui.theme import color, scaled
from sdm_desktop.ui.widgets.buttons import PushButton, make_label
from sdm_desktop.ui.widgets.filter_bar import SearchLine

WIDTH = 268
_WITH_CHARTS = ("employee-summary", "formulir-evaluasi", "statistik", "unit-performance")


class PagePicture(QWidget):
    """A page drawn small: head, lines, and bars where the report has charts."""

    def __init__(self, *, has_chart: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_chart = has_chart
        self.setFixedSize(QSize(32, 44))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the little page."""
        del event
        painter = QPainter(self)
        painter.setPen(QPen(color("line"), 1))
        painter.setBrush(color("surface"))
        painter.drawRect(QRectF(0.5, 0.5, 31, 43))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("bar"))
        painter.drawEllipse(QRectF(4, 4, 4, 4))
        painter.setBrush(color("bar-quiet"))
        painter.drawRect(QRectF(10, 5, 16, 2))
        if self._has_chart:
            self._draw_chart(painter)
            return
        for line in range(7):
            painter.drawRect(QRectF(5, 12 + 4 * line, 22 if line % 3 else 16, 1.5))

    def _draw_chart(self, painter: QPainter) -> None:
        painter.setBrush(color("bar"))
        for place, height in enumerate((6, 11, 16, 9)):
            painter.drawRect(QRectF(6 + 5.5 * place, 30 - height, 3.5, height))
        painter.setBrush(color("bar-quiet"))
        for line in range(2):
            painter.drawRect(QRectF(5, 34 + 4 * line, 22, 1.5))


class ReportCard(PushButton):
    """One report of the catalogue."""

    def __init__(self, info: ReportInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.info = info
        self.setProperty("kind", "choice")
        self.setCheckable(True)
        self.setAccessibleName(info.title)
        self.setAccessibleDescription(info.purpose)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        title = make_label(info.title, self, "strong")
        title.setWordWrap(True)
        purpose = make_label(info.purpose, self, "micro")
        purpose.setWordWrap(True)
        for label in (title, purpose):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(purpose)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 9, 10, 9)
        layout.setSpacing(11)
        picture = PagePicture(has_chart=info.name in _WITH_CHARTS, parent=self)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def sizeHint(self) -> QSize:
        """Qt: room for two lines of title and three of purpose."""
        return QSize(WIDTH, scaled(92))

    def minimumSizeHint(self) -> QSize:
        """Qt: as narrow as the list beside its scroll bar."""
        return QSize(0, 0)


class ReportCards(QWidget):
    """Search line and cards by group; `chosen` carries the report.

    Enter in the line chooses the first that is found, Down goes to the cards.
    """

    chosen = Signal(object)

    def __init__(self, catalogue: Sequence[ReportInfo], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._group = QButtonGroup(self)
        self._cards: list[ReportCard] = []
        self._headings: dict[str, QLabel] = {}
        self.search = SearchLine(self)
        self.search.setPlaceholderText(self.tr("Cari laporan"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._take_first)
        self.search.down_pressed.connect(self._go_down)
        self._none = make_label(self.tr("Tidak ada laporan yang cocok."), self, "small")
        self._none.hide()
        inside = QWidget(self)
        inside.setObjectName("scrolled")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        for info in catalogue:
            self._add(info)
        self._list.addWidget(self._none)
        self._list.addStretch(1)
        self._area = area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(area, 1)
        self._group.buttonClicked.connect(self._on_clicked)

    def choose(self, name: str) -> None:
        """Choose a report by name."""
        for card in self._cards:
            if card.info.name == name:
                card.setChecked(True)
                self.chosen.emit(card.info)
                self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the chosen report stays in sight."""
        super().resizeEvent(event)
        self._show_chosen()

    def _show_chosen(self) -> None:
        card = self._group.checkedButton()
        if card is not None:
            self._list.activate()
            self._area.ensureWidgetVisible(card, 0, 8)

    def _add(self, info: ReportInfo) -> None:
        if info.group not in self._headings:
            heading = make_label(info.group, self, "label-strong")
            self._headings[info.group] = heading
            self._list.addWidget(heading)
        card = ReportCard(info, self)
        self._group.addButton(card)
        self._cards.append(card)
        self._list.addWidget(card)

    @Slot(str)
    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        groups = set()
        for card in self._cards:
            told = f"{card.info.title} {card.info.purpose}".casefold()
            is_shown = all(word in told for word in words)
            card.setVisible(is_shown)
            if is_shown:
                groups.add(card.info.group)
        for group, heading in self._headings.items():
            heading.setVisible(group in groups)
        self._none.setVisible(not groups)

    @Slot()
    def _take_first(self) -> None:
        found = next((card for card in self._cards if not card.isHidden()), None)
        if found is not None:
            found.click()
            found.setFocus(Qt.FocusReason.TabFocusReason)
            self._show_chosen()

    @Slot()
    def _go_down(self) -> None:
        card = self._group.checkedButton()
        if card is None or card.isHidden():
            self._take_first()
        else:
            card.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(QAbstractButton)
    def _on_clicked(self, card: QAbstractButton) -> None:
        assert isinstance(card, ReportCard)
        self.chosen.emit(card.info)
