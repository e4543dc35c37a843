"""The ⓘ popover: result, inputs, arithmetic and legal basis of a computed value."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.rules import Rule
from sdm_desktop.ui import theme
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.widgets.buttons import InfoButton, icon_button, make_button, make_label
from sdm_desktop.ui.widgets.chips import Chip
from sdm_desktop.ui.widgets.explanation_print import PagePrint
from sdm_desktop.ui.widgets.explanation_text import (
    as_html,
    as_plain_text,
    confidence,
    headline_of,
    tr,
    validity,
)
from sdm_desktop.ui.widgets.popover import NOTCH, Popover

WIDTH = 474
PAD = 16
LONG = 30
LEAST = 80


@dataclass(frozen=True, slots=True)
class Reading:
    """How a result is said.

    `headline` is the result in words (else made from it), `note` a deadline or remark in the
    colour `tone`, `subject` the person named on the printed page.
    """

    headline: str = ""
    note: str = ""
    tone: str = "warn"
    subject: str = ""


class ExplanationBody(QWidget):
    """Masukan, Hitungan and Dasar of an explanation, also usable inside a page."""

    def __init__(self, explained: Explained, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAD, 10, PAD, 14)
        layout.setSpacing(6)
        if explained.given:
            layout.addWidget(make_label(tr("Masukan"), self, "label-strong"))
            layout.addLayout(self._given(explained))
            layout.addSpacing(6)
        if explained.steps:
            layout.addWidget(make_label(tr("Hitungan"), self, "label-strong"))
            layout.addWidget(self._steps(explained))
            layout.addSpacing(6)
        if explained.rules:
            layout.addWidget(make_label(tr("Dasar"), self, "label-strong"))
            layout.addLayout(self._rules(explained))
        layout.addStretch(1)

    def _given(self, explained: Explained) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for row, given in enumerate(explained.given):
            for column, label in enumerate(
                (
                    make_label(given.label, self),
                    make_label(given.value, self, "strong"),
                    make_label(given.source, self, "small"),
                )
            ):
                label.setWordWrap(len(label.text()) > LONG)
                grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        return grid

    def _steps(self, explained: Explained) -> QFrame:
        box = QFrame(self)
        box.setProperty("kind", "sunken")
        lines = QVBoxLayout(box)
        lines.setContentsMargins(12, 8, 12, 8)
        lines.setSpacing(2)
        for step in explained.steps:
            line = QLabel(f"{escape(step.step)} = <b>{escape(step.value)}</b>", box)
            line.setTextFormat(Qt.TextFormat.RichText)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line.setWordWrap(True)
            lines.addWidget(line)
        return box

    def _rules(self, explained: Explained) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(7)
        for rule in explained.rules:
            rows.addWidget(_RuleRow(rule, self))
        return rows


class _RuleRow(QWidget):
    """Legal basis over name and validity, and how sure it is."""

    def __init__(self, rule: Rule, parent: QWidget) -> None:
        super().__init__(parent)
        basis = make_label(rule.dasar_hukum or rule.nama, self)
        basis.setWordWrap(True)
        about = f"{rule.nama}, {validity(rule)}" if rule.dasar_hukum else validity(rule)
        detail = make_label(about, self, "small")
        detail.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(basis)
        words.addWidget(detail)
        text, tone, mark = confidence(rule)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addLayout(words, 1)
        line.addWidget(Chip(text, self, tone=tone, mark=mark), 0, Qt.AlignmentFlag.AlignTop)
        if rule.catatan:
            self.setToolTip(rule.catatan)


class ExplanationPopover(Popover):
    """Why a computed value is what it is; opens beside its ⓘ."""

    def __init__(
        self,
        explained: Explained,
        title: str,
        parent: QWidget,
        reading: Reading | None = None,
    ) -> None:
        super().__init__(parent)
        reading = reading or Reading()
        self._explained, self._title, self._subject = explained, title, reading.subject
        self._headline = reading.headline or headline_of(explained)
        self._info: InfoButton | None = None
        self.setAccessibleName(f"{title}: {self._headline}")
        self._build_head(reading.note, reading.tone)
        self.body.addWidget(_line(self))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = ExplanationBody(explained, self._area)
        self._area.setWidget(self._content)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(_line(self))
        self._build_foot()
        width = theme.scaled(WIDTH)
        self.setFixedWidth(width + 2 * NOTCH)
        self.closed.connect(self._on_closed)

    def open_beside(self, widget: QWidget) -> None:
        """Show beside a widget; an `InfoButton` is filled while it is open."""
        super().open_beside(widget)
        self._fit(widget.window().height())
        self._place(widget, beside=True)
        if isinstance(widget, InfoButton):
            self._info = widget
            widget.set_open(True)

    def _fit(self, window_height: int) -> None:
        """Make the middle as high as its contents, as far as the window allows."""
        layout = self._content.layout()
        assert layout is not None
        layout.invalidate()
        wanted = layout.totalHeightForWidth(theme.scaled(WIDTH) - 2)
        self._area.setFixedHeight(LEAST)
        self.body.activate()
        others = self.sizeHint().height() - LEAST
        room = window_height - 2 * PAD - others
        policy = Qt.ScrollBarPolicy
        is_whole = wanted <= room
        # a bar that is not needed would take width and so make itself needed
        self._area.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if is_whole else policy.ScrollBarAsNeeded
        )
        self._area.setFixedHeight(max(min(wanted, room), LEAST))
        self.body.activate()

    def _build_head(self, note: str, note_tone: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(make_label(self._title, self, "label"))
        result = make_label(self._headline, self, "title")
        result.setWordWrap(True)
        words.addWidget(result)
        if note:
            kind = {"warn": "warning", "err": "error", "ok": "ok"}.get(note_tone, "small")
            sign = QLabel(self)
            set_icon(sign, "clock", note_tone if note_tone != "small" else "text2", 14)
            line = QHBoxLayout()
            line.setSpacing(6)
            line.addWidget(sign)
            label = make_label(note, self, kind)
            label.setWordWrap(True)
            line.addWidget(label, 1)
            words.addLayout(line)
        close = icon_button("x", tr("Tutup (Esc)"), self)
        close.clicked.connect(self.dismiss)
        head = QHBoxLayout()
        head.setContentsMargins(PAD, 12, 8, 10)
        head.addLayout(words, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)

    def _build_foot(self) -> None:
        self._print = make_button(tr("Cetak penjelasan"), self, "plain", "printer")
        self._copy = make_button(tr("Salin"), self, "plain", "copy")
        self._print.clicked.connect(self.print_page)
        self._copy.clicked.connect(self.copy)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAD, 10, PAD, 10)
        foot.setSpacing(8)
        foot.addWidget(self._print)
        foot.addWidget(self._copy)
        foot.addStretch(1)
        self.body.addLayout(foot)

    @Slot()
    def copy(self) -> None:
        """Put the explanation on the clipboard as text."""
        text = as_plain_text(self._explained, self._title, self._headline)
        QGuiApplication.clipboard().setText(text)
        self._copy.setText(tr("Tersalin"))
        QTimer.singleShot(1500, self._copy, self._show_copy_again)

    @Slot()
    def _show_copy_again(self) -> None:
        self._copy.setText(tr("Salin"))

    @Slot()
    def print_page(self) -> None:
        """Ask for a printer (or a PDF file) and print the explanation."""
        html = as_html(self._explained, self._title, self._headline, self._subject)
        PagePrint(html, self._title, self).ask(self.window())

    @Slot()
    def _on_closed(self) -> None:
        if self._info is not None:
            self._info.set_open(False)
        self.deleteLater()


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("kind", "line")
    return line
