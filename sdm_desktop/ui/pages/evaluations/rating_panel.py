"""The right side of the person view: both ratings, the seven values, predikat, matrix."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.evaluation import BEHAVIOURS, Evaluation, EvaluationState, Rating
from sdm_desktop.domain.rules import Rule
from sdm_desktop.ui.pages.evaluations.parts import order_keys, separator
from sdm_desktop.ui.pages.evaluations.predikat_box import PredikatBox
from sdm_desktop.ui.pages.evaluations.reason_field import ReasonField
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import icon_button, info_button, make_button, make_label
from sdm_desktop.ui.widgets.rating_switch import RatingSwitch

WIDTH = 330
_EDGE = 4  # the card's frame, and what a styled scroll bar takes beside its own width


class RatingPanel(QFrame):
    """Ratings of one evaluation; `edited` carries the fields a choice changes.

    `note_wanted` carries the number of the value to write a note on, 0 for no value.
    """

    edited = Signal(object)
    note_wanted = Signal(int)
    explain = Signal(str)
    step = Signal(int)
    finalise = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.result = RatingSwitch(self.tr("Rating hasil kerja"), self, has_words=True)
        self.behaviour = RatingSwitch(self.tr("Rating perilaku kerja"), self, has_words=True)
        self.values = [RatingSwitch(value.value, self, has_words=False) for value in BEHAVIOURS]
        self._words = [make_label("", self, "small") for _ in BEHAVIOURS]
        self.result_reason, self.behaviour_reason = ReasonField(self), ReasonField(self)
        self._result_hint, self._behaviour_hint = (make_label("", self, "small") for _ in range(2))
        self._because = make_label("", self, "small")
        self._because.setWordWrap(True)
        self.box = PredikatBox(self)
        self.info_result = info_button(self.tr("Jelaskan saran hasil kerja"), self)
        self.info_behaviour = info_button(self.tr("Jelaskan saran perilaku kerja"), self)
        self.info_predikat = self.box.info
        self.up = icon_button(
            "chevron-up", self.tr("Pegawai sebelumnya (Alt+↑)"), self, outlined=True
        )
        self.down = icon_button(
            "chevron-down", self.tr("Pegawai berikutnya (Alt+↓)"), self, outlined=True
        )
        self.done = make_button(self.tr("Finalkan"), self, "primary", "lock")
        self._build()
        self._connect()
        self.fit()

    def fit(self) -> None:
        """Be as wide as the words of the switches need at this text size."""
        bar = self._area.verticalScrollBar()
        bar.ensurePolished()
        self.box.reserve()
        gap = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollView_ScrollBarSpacing)
        needed = self._inside.minimumSizeHint().width() + gap + bar.sizeHint().width()
        self.setFixedWidth(max(widened(WIDTH), needed + _EDGE))

    def show_case(
        self, evaluation: Evaluation, saran: str, matrix: Rule, *, is_read_only: bool
    ) -> None:
        """Show an evaluation; `saran` says why hasil kerja is suggested as it is."""
        self.result.set_value(evaluation.hasil)
        self.behaviour.set_value(evaluation.perilaku)
        for switch, words, rating in zip(self.values, self._words, evaluation.nilai, strict=True):
            switch.set_value(rating)
            words.setText(self._word(rating))
        for switch in (self.result, self.behaviour, *self.values):
            switch.set_read_only(is_read_only)
        self._result_hint.setText(self._hint(evaluation.saran_hasil))
        self._behaviour_hint.setText(self._hint(evaluation.saran_perilaku))
        self._because.setText(f"{saran[:1].upper()}{saran[1:]}." if saran else "")
        self._show_reasons(evaluation, is_read_only)
        self.box.show_evaluation(evaluation, matrix)
        is_ready = evaluation.state is EvaluationState.SIAP and not is_read_only
        self.done.setEnabled(is_ready)
        self.done.setToolTip("" if is_ready else self.tr("Lengkapi semua rating lebih dahulu."))
        self.fit()  # before the first showing the fonts are not those of the theme

    def first(self) -> QWidget:
        """Return where rating begins: the first switch that is still empty."""
        switches = (self.result, *self.values, self.behaviour)
        return next((switch for switch in switches if switch.value() is None), self.result)

    def hand_over(self) -> None:
        """Tell a reason that is typed but not left yet."""
        self.result_reason.hand_over()
        self.behaviour_reason.hand_over()

    def _show_reasons(self, evaluation: Evaluation, is_read_only: bool) -> None:
        item, is_open = evaluation, not is_read_only
        parts = (
            (item.hasil, item.saran_hasil, self.result_reason, item.alasan_hasil),
            (item.perilaku, item.saran_perilaku, self.behaviour_reason, item.alasan_perilaku),
        )
        for choice, suggestion, reason, text in parts:
            differs = choice is not None and suggestion is not None and choice is not suggestion
            reason.show_reason(text, is_needed=differs, is_read_only=not is_open)
        self.result.set_warning(evaluation.reason_field == "alasan_hasil")
        self.behaviour.set_warning(evaluation.reason_field == "alasan_perilaku")

    def _hint(self, rating: Rating | None) -> str:
        return self.tr("Saran: {word}").format(word=self._word(rating) or "–")

    def _word(self, rating: Rating | None) -> str:
        words = {Rating.BAWAH: self.tr("Di bawah"), Rating.SESUAI: self.tr("Sesuai")}
        words[Rating.ATAS] = self.tr("Di atas")
        return words[rating] if rating else ""

    def _build(self) -> None:
        inside = QWidget(self)
        inside.setObjectName("scrolled")
        self._inside = inside
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(6)
        column.addLayout(
            self._head(self.tr("Rating hasil kerja"), self._result_hint, self.info_result)
        )
        for widget in (self.result, self._because, self.result_reason):
            column.addWidget(widget)
        column.addWidget(separator(inside))
        keys = make_label(self.tr("1 ▼   2 ●   3 ▲   F2 catatan"), self, "micro")
        keys.setToolTip(
            self.tr("1, 2, 3 memberi rating pada sakelar yang dipilih; F2 menulis catatannya.")
        )
        column.addLayout(self._head(self.tr("Perilaku kerja"), keys, None))
        column.addLayout(self._build_values())
        column.addSpacing(4)
        column.addLayout(
            self._head(self.tr("Rating perilaku kerja"), self._behaviour_hint, self.info_behaviour)
        )
        for behaviour in (self.behaviour, self.behaviour_reason):
            column.addWidget(behaviour)
        column.addWidget(separator(inside))
        column.addWidget(self.box)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._area = area
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(separator(self))
        layout.addLayout(self._build_foot())
        # Tab follows the eye, and leaves the explanations until after the ratings
        order_keys(
            (
                *(self.result, self.result_reason.text, *self.values),
                *(self.behaviour, self.behaviour_reason.text),
                *(self.info_result, self.info_behaviour, self.info_predikat),
                *(self.up, self.down, self.done),
            )
        )

    def _head(self, title: str, hint: QLabel, info: QWidget | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(make_label(title, self, "section"))
        row.addStretch(1)
        row.addWidget(hint)
        if info is not None:
            row.addWidget(info)
        return row

    def _build_values(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for place, value in enumerate(BEHAVIOURS):
            grid.addWidget(make_label(value.value, self), place, 0)
            self._words[place].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._words[place].setMinimumWidth(scaled(48))
            grid.addWidget(self._words[place], place, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self.values[place], place, 2)
        return grid

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        row.addWidget(self.up)
        row.addWidget(self.down)
        row.addStretch(1)
        row.addWidget(self.done)
        return row

    def _connect(self) -> None:
        self.result.chosen.connect(self._on_result)
        self.behaviour.chosen.connect(self._on_behaviour)
        for number, switch in enumerate((self.result, *self.values, self.behaviour)):
            switch.setProperty("number", number % (len(self.values) + 1))
            switch.note_wanted.connect(self._on_note)
        for switch in self.values:
            switch.chosen.connect(self._on_value)
        self.result_reason.left.connect(self._on_result_reason)
        self.behaviour_reason.left.connect(self._on_behaviour_reason)
        for button, what in (
            (self.info_result, "hasil"),
            (self.info_behaviour, "perilaku"),
            (self.info_predikat, "predikat"),
        ):
            button.setProperty("what", what)
            button.clicked.connect(self._on_info)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.done.clicked.connect(self.finalise)

    @Slot(object)
    def _on_result(self, rating: Rating | None) -> None:
        self.edited.emit({"hasil": rating})

    @Slot(object)
    def _on_behaviour(self, rating: Rating | None) -> None:
        self.edited.emit({"perilaku": rating})

    @Slot(object)
    def _on_value(self, rating: Rating | None) -> None:
        del rating
        self.edited.emit({"nilai": tuple(switch.value() for switch in self.values)})

    @Slot()
    def _on_note(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.note_wanted.emit(int(sender.property("number")))

    @Slot(str)
    def _on_result_reason(self, reason: str) -> None:
        self.edited.emit({"alasan_hasil": reason})

    @Slot(str)
    def _on_behaviour_reason(self, reason: str) -> None:
        self.edited.emit({"alasan_perilaku": reason})

    @Slot()
    def _on_info(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.explain.emit(str(sender.property("what")))

    @Slot()
    def _on_up(self) -> None:
        self.step.emit(-1)

    @Slot()
    def _on_down(self) -> None:
        self.step.emit(1)
