"""The middle of the person view: SKP and realisation, notes, other voices, leave, remarks."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.evaluation import Evaluation, EvaluationState
from sdm_desktop.domain.naming import initials
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.performance_notes import NoteKind, PerformanceNote, VoiceMean
from sdm_desktop.domain.skp import ResultKind
from sdm_desktop.ui.pages.evaluations.facts_pane import FactsPane
from sdm_desktop.ui.pages.evaluations.note_line import NoteLine
from sdm_desktop.ui.pages.evaluations.parts import separator
from sdm_desktop.ui.pages.evaluations.person_case import PersonCase
from sdm_desktop.ui.pages.evaluations.work_rows import ResultRow, rows_of
from sdm_desktop.ui.pages.evaluations.work_table import WorkTable
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.chips import Chip, Disc
from sdm_desktop.ui.widgets.elided_label import ElidedLabel

_TONES = {
    EvaluationState.DRAF: "warn",
    EvaluationState.SIAP: "ok",
    EvaluationState.FINAL: "text2",
}


class CasePane(QFrame):
    """`judged` carries (rhk id, rating); `noted` the remark; the other signals open something."""

    judged = Signal(str, object)
    remarked = Signal(str, str)
    open_plan = Signal(str)
    open_targets = Signal()
    add_note = Signal(int)
    open_note = Signal(object)
    open_voices = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._case: PersonCase | None = None
        self._disc = Disc(38, self)
        self._name = ElidedLabel("section", self)
        self._facts = ElidedLabel("small", self)
        self.state = Chip("", self)
        self.table = WorkTable(self)
        self.remark = self._make_text(self.tr("Catatan dan rekomendasi"), "catatan")
        self.secret = self._make_text(self.tr("Catatan rahasia penilai"), "catatan_rahasia")
        self.secret.setPlaceholderText(self.tr("Hanya untuk penilai; tidak pernah dicetak."))
        self.facts = FactsPane(self)
        self._stored = {"catatan": "", "catatan_rahasia": ""}
        self._build()
        self.table.judged.connect(self.judged)
        self.facts.open_voices.connect(self.open_voices)

    def show_case(self, case: PersonCase, *, is_read_only: bool) -> None:
        """Show everything known of a person in the period."""
        self._case = case
        row = case.row
        self._disc.set_text(initials(row.nama))
        self._name.set_text(row.nama)
        facts = (format_nip(row.nip), row.jabatan, row.unit_nama)
        self._facts.set_text(", ".join(part for part in facts if part))
        self._show_plan(case)
        self._show_notes(case.notes, case.voices)
        self.facts.show_case(case)
        self.show_evaluation(row.evaluation, is_read_only=is_read_only, is_new=True)
        self._area.verticalScrollBar().setValue(0)

    def show_evaluation(
        self, evaluation: Evaluation, *, is_read_only: bool, is_new: bool = False
    ) -> None:
        """Show the state and the texts of the evaluation itself."""
        state = evaluation.state
        self.state.set_chip(state.label, tone=_TONES.get(state, "text2"), mark=state.value.lower())
        for field, text in (("catatan", self.remark), ("catatan_rahasia", self.secret)):
            stored = getattr(evaluation, field)
            text.setReadOnly(is_read_only)
            if is_new or (stored != self._stored[field] and not text.hasFocus()):
                text.setPlainText(stored)
            self._stored[field] = stored

    def hand_over(self) -> None:
        """Tell a remark that is typed but not left yet."""
        for text in (self.remark, self.secret):
            self._hand_over(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: what was typed is handed over when the field is left."""
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QPlainTextEdit):
            self._hand_over(watched)
        return False

    def _hand_over(self, text: QPlainTextEdit) -> None:
        field = str(text.property("field"))
        typed = text.toPlainText().strip()
        if typed != self._stored[field] and not text.isReadOnly():
            self._stored[field] = typed
            self.remarked.emit(field, typed)

    def _show_plan(self, case: PersonCase) -> None:
        plan = case.plan
        self._open_plan.setVisible(plan is not None)
        self._open_targets.setVisible(plan is None)
        if plan is None:
            self._plan_words.set_text(self.tr("SKP belum disetujui untuk periode ini"))
            self.table.show_rows(_target_rows(case), can_judge=False)
            return
        approved = plan.skp.tanggal_penetapan
        when = self.tr("SKP disetujui {day}").format(day=long_date(approved)) if approved else ""
        count = self.tr("{count} RHK").format(count=len(plan.content.hasil))
        self._plan_words.set_text(", ".join(part for part in (when, count) if part))
        rows: list[ResultRow] = []
        for kind in ResultKind:
            rows += rows_of(plan, kind)
        self.table.show_rows(rows, can_judge=plan.can_judge)

    def _show_notes(self, notes: Sequence[PerformanceNote], voices: Sequence[VoiceMean]) -> None:
        _empty(self._notes)
        praise = sum(note.jenis is NoteKind.POSITIF for note in notes)
        critic = sum(note.jenis is NoteKind.NEGATIF for note in notes)
        text = self.tr("{praise} pujian, {critic} keluhan atau kritik")
        self._note_count.setText(text.format(praise=praise, critic=critic) if notes else "")
        for note in notes:
            self._notes.addWidget(self._noteseparator(note))
        if not notes:
            words = self.tr("Belum ada catatan terverifikasi pada periode ini.")
            self._notes.addWidget(make_label(words, self, "small"))
        self._voices.setText(" · ".join(self._voice(mean) for mean in voices))
        self._voices.setVisible(bool(voices))

    def _noteseparator(self, note: PerformanceNote) -> NoteLine:
        line = NoteLine(note, self)
        line.changed.connect(self.open_note)
        return line

    def _voice(self, mean: VoiceMean) -> str:
        parts = []
        for name, value in ((self.tr("hasil"), mean.hasil), (self.tr("perilaku"), mean.perilaku)):
            if value is not None:
                parts.append(f"{name} {str(value).replace('.', ',')}")
        count = f" ({mean.jumlah})" if mean.jumlah > 1 else ""
        said = ", ".join(parts) or self.tr("catatan")
        return f"{mean.sumber.label}{count}: {said}"

    def _make_text(self, name: str, field: str) -> QPlainTextEdit:
        text = QPlainTextEdit(self)
        text.setProperty("field", field)
        text.setTabChangesFocus(True)
        text.setAccessibleName(name)
        text.setFixedHeight(scaled(46))
        text.installEventFilter(self)
        return text

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(10)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._facts)
        head.addWidget(self._disc)
        head.addLayout(names, 1)
        head.addWidget(self.state)
        inside = QWidget(self)
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(0)
        self._build_plan(column)
        self._build_notes(column)
        self._build_rest(column)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(separator(self))
        layout.addWidget(self._area, 1)

    def _build_plan(self, column: QVBoxLayout) -> None:
        self._plan_words = ElidedLabel("small", self)
        self._open_plan = make_button(self.tr("Buka SKP"), self, "link")
        self._open_targets = make_button(self.tr("Target dan tindak lanjut"), self, "link")
        self._open_plan.clicked.connect(self._on_open_plan)
        self._open_targets.clicked.connect(self.open_targets)
        links = (self._open_plan, self._open_targets)
        column.addLayout(self._title(self.tr("Hasil kerja"), self._plan_words, links))
        column.addWidget(self.table)
        column.addWidget(separator(self))

    def _build_notes(self, column: QVBoxLayout) -> None:
        hint = ElidedLabel("small", self)
        hint.set_text(self.tr("informasi bagi penilai; tidak mengubah saran"))
        self._note_count = make_label("", self, "small")
        add = make_button(self.tr("Tulis catatan"), self, "link")
        add.clicked.connect(self._on_add_note)
        self.add_button = add
        title = self._title(self.tr("Catatan dan umpan balik"), hint, (self._note_count, add))
        column.addLayout(title)
        self._notes = QVBoxLayout()
        self._notes.setContentsMargins(16, 0, 16, 8)
        self._notes.setSpacing(6)
        column.addLayout(self._notes)
        self._voices = make_label("", self, "small")
        self._voices.setWordWrap(True)
        self._voices.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self._voices)
        column.addWidget(separator(self))

    def _build_rest(self, column: QVBoxLayout) -> None:
        column.addWidget(self.facts)
        column.addWidget(separator(self))
        for text in (self.remark, self.secret):
            label = make_label(text.accessibleName(), self, "label")
            label.setContentsMargins(16, 8, 16, 3)
            column.addWidget(label)
            row = QHBoxLayout()
            row.setContentsMargins(16, 0, 16, 0)
            row.addWidget(text)
            column.addLayout(row)

    def _title(self, text: str, hint: ElidedLabel | None, links: Sequence[QWidget]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 4)
        row.setSpacing(8)
        row.addWidget(make_label(text, self, "strong"))
        if hint is None:
            row.addStretch(1)
        else:
            row.addWidget(hint, 1)
        for link in links:
            row.addWidget(link)
        return row

    @Slot()
    def _on_add_note(self) -> None:
        self.add_note.emit(0)

    @Slot()
    def _on_open_plan(self) -> None:
        if self._case is not None and self._case.plan is not None:
            self.open_plan.emit(self._case.plan.skp.id)


def _target_rows(case: PersonCase) -> list[ResultRow]:
    return [ResultRow.of_target(number, target) for number, target in enumerate(case.targets, 1)]


def _empty(layout: QVBoxLayout) -> None:
    while (entry := layout.takeAt(0)) is not None:
        if widget := entry.widget():
            widget.hide()
            widget.deleteLater()
