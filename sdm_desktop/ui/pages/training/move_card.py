"""The card beside a session that is moved: what speaks against the place, and what one can do."""

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sdm_desktop.domain.training_clash import Check
from sdm_desktop.domain.training_conflict_words import ConflictLine
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.theme import color, restyle, scaled, widened
from sdm_desktop.ui.widgets.buttons import PushButton, make_label

_MOST = 5
_TAGS = re.compile(r"<[^>]+>")
_WIDTH = 452
_GAP = 10
_SIGNS = {"err": "circle-x", "warn": "triangle-alert", "ok": "circle-check", "text2": "clock"}
_KINDS = {"err": "error", "warn": "warning", "ok": "ok", "text2": "small"}
_ICONS = {
    Check.RUANG: "map-pin", Check.KAPASITAS: "map-pin", Check.CUTI: "calendar-range",
    Check.LIBUR: "calendar", Check.HARI_KERJA: "calendar", Check.JAM: "clock",
    Check.LAMA: "clock", Check.URUTAN: "clock", Check.TUGAS_LAIN: "briefcase",
    Check.PENGAJAR: "graduation-cap", Check.DUA_PERAN: "users",
}  # fmt: skip


class MoveCard(QFrame):
    """Lies over the calendar; the keys it names can be clicked too (`answered`)."""

    answered = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setProperty("kind", "popover")
        self.setFixedWidth(widened(_WIDTH))
        self._sign = QLabel(self)
        self._title = make_label("", self, "error")
        self._title.setTextFormat(Qt.TextFormat.RichText)
        self._title.setWordWrap(True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(7)
        self._keys = QHBoxLayout()
        self._keys.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        self._scope = QHBoxLayout()
        head.addLayout(self._scope)
        line = QFrame(self)
        line.setProperty("kind", "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 11, 14, 9)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        layout.addWidget(line)
        layout.addLayout(self._keys)
        self.hide()

    def show_title(self, tone: str, words: str) -> None:
        """Say in one line how the place is; `tone` is err, warn, ok or text2."""
        set_icon(self._sign, _SIGNS[tone], tone, 15)
        self._title.setText(f'<span style="font-weight:600">{escape(words)}</span>')
        restyle(self._title, kind=_KINDS[tone])

    def show_lines(self, lines: Sequence[ConflictLine], free: tuple[str, str]) -> None:
        """Say what speaks against the place, and where it would fit (bold and rest)."""
        _empty(self._lines)
        for one in lines[:_MOST]:
            sign = _ICONS.get(one.check, "user")
            tone = "text" if one.level.value == "error" else "warn"
            self._lines.addLayout(self._line(sign, "text2", (one.bold, one.text), tone))
        if len(lines) > _MOST:
            text = self.tr("dan {count} hal lain").format(count=len(lines) - _MOST)
            self._lines.addLayout(self._line("ellipsis", "text2", ("", text), "text2"))
        if free[0]:
            self._lines.addLayout(self._line("circle-check", "ok", free, "ok"))

    def _line(self, sign: str, tint: str, words: tuple[str, str], tone: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        mark = QLabel(self)
        set_icon(mark, sign, tint, 15)
        bold, rest = (escape(part) for part in words)
        text = QLabel(self)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        shade = color(tone).name()
        strong = f'<span style="font-weight:600">{bold}</span>'
        text.setText(f'<span style="color:{shade}">{strong} {rest}</span>')
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        _reveal(mark, text)
        return row

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Offer acts as (key, effect)."""
        _empty(self._keys)
        for place, (key, effect) in enumerate(keys):
            if place == len(keys) - 1:
                self._keys.addStretch(1)
            self._keys.addLayout(self._key(key, effect))

    def show_scope(self, words: str) -> None:
        """Say how much is moved; G changes it."""
        _empty(self._scope)
        self._scope.addLayout(self._key("G", words))

    def _key(self, key: str, effect: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(5)
        cap = make_label(key, self, "keycap")
        cap.setFixedHeight(scaled(20))
        button = PushButton(effect, self)
        button.setProperty("kind", "link")
        button.setProperty("answer", key)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._on_clicked)
        row.addWidget(cap)
        row.addWidget(button)
        _reveal(cap, button)
        return row

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.answered.emit(str(button.property("answer")))

    def words(self) -> str:
        """Return everything the card says, for a reader of the screen."""
        labels = [label.text() for label in self.findChildren(QLabel) if label.text()]
        return _TAGS.sub("", " ".join(labels))

    def place(self, target: QRect, others: Sequence[QRect]) -> None:
        """Stand under the target (else over or beside it), covering neither it nor the others."""
        self.ensurePolished()
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        room = self._ground.rect().adjusted(6, 6, -6, -6)
        width, height = self.width(), self.height()
        left = min(max(room.left(), target.left() - width // 3), room.right() - width)
        spots = [
            QPoint(left, target.bottom() + _GAP),
            QPoint(left, target.top() - height - _GAP),
            QPoint(target.right() + _GAP, min(target.top(), room.bottom() - height)),
            QPoint(target.left() - width - _GAP, min(target.top(), room.bottom() - height)),
        ]
        taken = [target, *(other for other in others if not other.isEmpty())]
        fitting = [s for s in spots if room.contains(QRect(s, self.size()))]
        clear = [s for s in fitting if not any(QRect(s, self.size()).intersects(r) for r in taken)]
        spot = (clear or fitting or [QPoint(left, room.bottom() - height)])[0]
        self.move(spot)
        self.show()
        self.raise_()


def _reveal(*widgets: QWidget) -> None:
    """Let widgets count in the layout now, not only after the next turn of the event loop."""
    for widget in widgets:
        widget.show()


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    """Remove everything from a layout."""
    while layout.count():
        item = layout.takeAt(0)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if isinstance(inner, QHBoxLayout):
            _empty(inner)
            inner.deleteLater()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
