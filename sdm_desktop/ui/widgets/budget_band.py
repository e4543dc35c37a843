"""The budget of training in one band: paid, promised and free as parts of one bar.

A page embeds `BudgetBand(context, self)` and calls `show_year(year)`; the band reads by itself,
follows every change of training, and opens the view of the budget when it is clicked. A role that
may not see the budget gets an empty, hidden band.
"""

from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sdm_desktop.domain.budget import FundUse
from sdm_desktop.domain.money import percent, rupiah
from sdm_desktop.domain.users import Role
from sdm_desktop.services.budget_views import Band
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.buttons import make_label

_HEIGHT, _BAR, _GAP = 64, 8, 18
_TOPICS = frozenset({Topic.TRAINING, Topic.SETTINGS})


class UseBar(QWidget):
    """Three parts to scale with label and amount under each; what is too much stands out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._use = FundUse()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_use(self, use: FundUse) -> None:
        """Show how much of a pagu is used."""
        self._use = use
        words = [f"{label} {amount}" for label, amount, _, _, _ in self._parts()]
        self.setAccessibleName(", ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: the bar and two lines."""
        return QSize(420, scaled(_HEIGHT - 20))

    def _parts(self) -> list[tuple[str, str, str, int, str]]:
        """Return label, amount, percentage, size and colour of each part."""
        use = self._use
        free = use.sisa_bebas
        last = (
            (self.tr("Sisa bebas"), rupiah(free), "", free, "")
            if free >= 0
            else (self.tr("Melebihi pagu"), rupiah(-free), "", 0, "err")
        )
        return [
            (self.tr("Realisasi"), rupiah(use.realisasi), _share(use.realisasi, use.pagu),
             use.realisasi, "fill"),
            (self.tr("Komitmen"), rupiah(use.komitmen), _share(use.komitmen, use.pagu),
             use.komitmen, "bar"),
            last,
        ]  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the parts and their words."""
        painter = QPainter(self)
        whole = max(self._use.pagu, self._use.realisasi + self._use.komitmen, 1)
        bar = QRectF(0, 0, self.width(), scaled(_BAR))
        painter.setPen(QPen(color("edge"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(bar.adjusted(0.5, 0.5, -1, -1))
        left, edge = 0.0, 0.0
        room = self.width()
        for label, amount, share, size, token in self._parts():
            width = room * size / whole
            if token and width:
                painter.fillRect(QRectF(left, 0, width, bar.height()), color(token))
            tone = "err" if token == "err" else "text"
            edge = self._draw_words(painter, (label, amount, share), max(left, edge), tone)
            left += width
        limit = room * self._use.pagu / whole
        if limit < room:
            painter.fillRect(QRectF(limit, 0, room - limit, bar.height()), color("err"))

    def _draw_words(
        self, painter: QPainter, words: tuple[str, str, str], left: float, tone: str
    ) -> float:
        """Draw label, amount and percentage; returns where the next words may begin."""
        label, amount, share = words
        small, strong = QFontMetrics(font("small")), QFontMetrics(font("body-strong"))
        width = strong.horizontalAdvance(amount)
        width += small.horizontalAdvance(share) + 7 if share else 0
        wide = max(width, small.horizontalAdvance(label))
        start = min(left, max(self.width() - wide, 0))
        top = scaled(_BAR) + 3
        painter.setFont(font("small"))
        painter.setPen(color("text2"))
        painter.drawText(round(start), round(top + small.ascent()), label)
        line = round(top + small.height() + 1 + strong.ascent())
        painter.setFont(font("body-strong"))
        painter.setPen(color(tone))
        painter.drawText(round(start), line, amount)
        if share:
            painter.setFont(font("small"))
            painter.setPen(color("text2"))
            painter.drawText(round(start + strong.horizontalAdvance(amount) + 7), line, share)
        return start + wide + _GAP


class BudgetBand(QFrame):
    """A card over the width of a page; Enter or a click opens the budget (`opened`)."""

    opened = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._context = context
        self._may_read = context.services.session.may_read(Role.PIMPINAN, Role.AUDITOR)
        self._year = context.services.session.today().year
        self.bar = UseBar(self)
        self._title, self._pagu = make_label("", self, "small"), make_label("", self, "section")
        self._jp_title = make_label(self.tr("Biaya per JP"), self, "small")
        self._jp = make_label("–", self, "section")
        self._build()
        self.setVisible(self._may_read)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        context.bus.changed.connect(self._on_changed)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        for title, value, place in ((self._title, self._pagu, 0), (self._jp_title, self._jp, 1)):
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(title)
            words.addWidget(value)
            if place:
                row.addWidget(self.bar, 1)
                row.addWidget(_divider(self))
            row.addLayout(words)
            if not place:
                row.addWidget(_divider(self))
        self.setFixedHeight(scaled(_HEIGHT))

    def show_year(self, year: int) -> None:
        """Read and show the budget of a year."""
        self._year = year
        if not self._may_read:
            return
        budget = self._context.services.budget
        task = self._context.tasks.run(lambda _: budget.band(year))
        task.succeeded.connect(self.show_band)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def show_band(self, band: Band) -> None:
        """Show figures."""
        if band.tahun != self._year:
            return
        self._title.setText(self.tr("Pagu pelatihan {year}").format(year=band.tahun))
        self._pagu.setText(rupiah(band.use.pagu))
        self._jp.setText("–" if band.per_jp is None else rupiah(band.per_jp))
        self.bar.set_use(band.use)
        self.setAccessibleName(f"{self._title.text()} {self._pagu.text()}")
        self.setAccessibleDescription(self.bar.accessibleName())

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.topics & _TOPICS:
            self.show_year(self._year)

    def _open(self) -> None:
        self.opened.emit()
        self._context.navigation.open("training_plan", tab="budget", year=self._year)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click opens the budget."""
        is_inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and is_inside:
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter or the space bar opens the budget."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the card, and the ring while it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


def _divider(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("kind", "vline")
    return line


def _share(part: int, whole: int) -> str:
    return percent(Fraction(part * 100, whole)) if whole else ""
