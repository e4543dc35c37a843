"""The line under the calendar: what is shown, or what is being moved; and what fills mean."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from sdm_desktop.domain.training_moves import MoveKind
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.pages.training.mover import Judgement
from sdm_desktop.ui.pages.training.schedule_entries import short_day
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.calendar.entries import Entry, Look
from sdm_desktop.ui.widgets.calendar.entry_paint import EntryState, paint_entry
from sdm_desktop.ui.widgets.elided_label import ElidedLabel

_HEIGHT = 34


class Legend(QWidget):
    """What the fills of entries mean, drawn as entries."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        day = date.min
        words = (
            (Look.FILLED, False, self.tr("tatap muka")),
            (Look.NEUTRAL, False, self.tr("daring")),
            (Look.OUTLINED, False, self.tr("campuran")),
            (Look.FILLED, True, self.tr("draf")),
        )
        self._signs = [
            (Entry(key=text, day=day, title="", look=look, is_draft=is_draft), text)
            for look, is_draft, text in words
        ]
        self.setAccessibleName(", ".join(text for _, _, text in words))

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(font("micro"))
        return [26 + metrics.horizontalAdvance(text) + 12 for _, text in self._signs]

    def sizeHint(self) -> QSize:
        """Qt: as wide as its words."""
        return QSize(sum(self._widths()), scaled(20))

    def minimumSizeHint(self) -> QSize:
        """Qt: never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: small entries with their words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 0, self.height() / 2
        for (entry, text), width in zip(self._signs, self._widths(), strict=True):
            paint_entry(painter, QRectF(left, middle - 6, 20, 12), entry, EntryState(), 1)
            painter.setFont(font("micro"))
            painter.setPen(color("text2"))
            box = QRectF(left + 26, 0, width - 26, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            left += width
        painter.end()


class StatusLine(QFrame):
    """Counts and clashes while idle; while a session is held, what is checked."""

    clashes_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._sign = QLabel(self)
        self.words = ElidedLabel("", self)
        self.clashes = make_button("", self, "link")
        self.clashes.clicked.connect(self.clashes_wanted)
        self.legend = Legend(self)
        self._note = make_label(self.tr("Perubahan dapat diurungkan"), self, "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(9)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.clashes)
        row.addWidget(self.legend)
        row.addWidget(self._note)
        self.restyle()
        self.show_idle("", 0)

    @Slot()
    def restyle(self) -> None:
        """Take the height from the text size again."""
        self.setFixedHeight(scaled(_HEIGHT))
        self.legend.updateGeometry()

    def show_idle(self, words: str, clashes: int) -> None:
        """Say how much is shown and how much of it clashes."""
        set_icon(self._sign, "octagon-alert" if clashes else "calendar",
                 "err" if clashes else "text2", 15)  # fmt: skip
        self.words.set_text(words)
        text = self.tr("{count} sesi bentrok") if clashes else self.tr("Periksa bentrok")
        self.clashes.setText(text.format(count=clashes))
        self._show_idle(is_idle=True)

    def show_held(self, found: Judgement) -> None:
        """Say what is moved from where and what was checked."""
        set_icon(self._sign, "move", "accent", 15)
        item, entry = found.item, found.hold.entry
        what = {
            MoveKind.SESSION: self.tr("sesi {title}"),
            MoveKind.GROUP: self.tr("semua sesi {title}"),
            MoveKind.ACTIVITY: self.tr("semua kelompok {title}"),
        }[found.kind].format(title=item.judul if found.kind is MoveKind.ACTIVITY else item.title)
        text = self.tr("Memindahkan {what} dari {day}.").format(what=what, day=short_day(entry.day))
        checked = found.checked
        if checked is None:
            text += " " + self.tr("Jadwal sedang dibaca…")
        else:
            counts = self.tr("{people} peserta, {trainers} pengajar, dan {rooms} ruang diperiksa.")
            text += " " + counts.format(
                people=checked.people, trainers=checked.trainers, rooms=checked.rooms
            )
        self.words.set_text(text)
        self._show_idle(is_idle=False)

    def _show_idle(self, *, is_idle: bool) -> None:
        self.clashes.setVisible(is_idle)
        self.legend.setVisible(is_idle)
        self._note.setVisible(not is_idle)
