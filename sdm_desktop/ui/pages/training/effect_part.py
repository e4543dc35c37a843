"""Evaluasi: reaction, behaviour and outcome of an activity (levels 1, 3 and 4)."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.training_people import Outcome, ParticipantStatus
from sdm_desktop.services.training_evaluations import BehaviourRow, ReactionSummary
from sdm_desktop.services.training_views import ActivityDetail, ParticipantRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.choices import number_text
from sdm_desktop.ui.pages.training.effect_bars import MeanBars
from sdm_desktop.ui.pages.training.effect_dialogs import (
    BehaviourDialog,
    OutcomeDialog,
    ReactionDialog,
)
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate
Found = tuple[
    ReactionSummary, list[BehaviourRow], list[Outcome], list[ParticipantRow], tuple[str, ...]
]


def behaviour_columns() -> list[Column[BehaviourRow]]:
    """Return the columns of what superiors are asked."""
    return [
        Column("nama", translate("EffectPart", "Perilaku (tingkat 3)"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=170, strong=True, stretch=True),
        Column("tempo", translate("EffectPart", "Ditanyakan"),
               lambda r: short_date(r.check.jatuh_tempo), lambda r: r.check.jatuh_tempo,
               width=104, elide="none"),
        Column("nilai", translate("EffectPart", "Nilai"),
               _mark,
               lambda r: r.check.nilai or 0, numeric=True, width=64),
        Column("penilai", translate("EffectPart", "Penilai"), lambda r: r.check.penilai,
               lambda r: r.check.penilai, width=130),
    ]  # fmt: skip


def outcome_columns() -> list[Column[Outcome]]:
    """Return the columns of indicators."""
    return [
        Column("indikator", translate("EffectPart", "Hasil bagi unit (tingkat 4)"),
               lambda r: r.indikator, lambda r: r.indikator.casefold(), width=200, strong=True,
               stretch=True),
        Column("nilai", translate("EffectPart", "Sebelum → sesudah"), _change, _difference,
               numeric=True, width=140, tone=_change_tone),
        Column("tanggal", translate("EffectPart", "Tanggal"),
               lambda r: short_date(r.tanggal) if r.tanggal else "", lambda r: str(r.tanggal),
               width=104, elide="none"),
    ]  # fmt: skip


def _mark(row: BehaviourRow) -> str:
    return number_text(row.check.nilai) if row.check.tanggal else translate("EffectPart", "belum")


def _change(row: Outcome) -> str:
    values = (row.nilai_awal, row.nilai_akhir)
    return " → ".join("…" if value is None else number_text(value) for value in values)


def _difference(row: Outcome) -> Decimal:
    return (row.nilai_akhir or Decimal(0)) - (row.nilai_awal or Decimal(0))


def _change_tone(row: Outcome) -> str:
    if row.nilai_awal is None or row.nilai_akhir is None or row.nilai_awal == row.nilai_akhir:
        return "text"
    is_up = row.nilai_akhir > row.nilai_awal
    return "ok" if is_up == row.is_naik_baik else "err"


class EffectPart(QWidget):
    """What people thought at the left; what superiors saw and what it brought at the right."""

    def __init__(self, context: UiContext, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = may_write
        self._detail: ActivityDetail | None = None
        self._waiting: list[ParticipantRow] = []
        self._form: tuple[tuple[str, ...], int] = ((), 4)
        self.behaviour: RecordTableModel[BehaviourRow] = RecordTableModel(
            behaviour_columns(), self, key=_check_key
        )
        self.outcomes: RecordTableModel[Outcome] = RecordTableModel(outcome_columns(), self)
        self.behaviour_table = TableView(self.behaviour, context, "training-behaviour", self)
        self.outcome_table = TableView(self.outcomes, context, "training-outcomes", self)
        self._build()
        self.add_button.clicked.connect(self.add_reaction)
        self.outcome_button.clicked.connect(self.add_outcome)
        self.behaviour_table.opened.connect(self.open_behaviour)
        self.outcome_table.opened.connect(self.open_outcome)
        self.outcome_table.remove_requested.connect(self.remove_outcome)

    def _build(self) -> None:
        self.title = make_label(self.tr("Reaksi peserta (tingkat 1)"), self, "section")
        self.count = make_label("", self, "small")
        self.bars = MeanBars(self)
        self.remarks = make_label("", self)
        self.remarks.setWordWrap(True)
        self.add_button = make_button(self.tr("Catat umpan balik"), self, "plain", "plus")
        self.add_button.setVisible(self._may_write)
        card = QFrame(self)
        card.setProperty("kind", "card")
        left = QVBoxLayout(card)
        left.setContentsMargins(16, 14, 16, 14)
        left.setSpacing(8)
        for widget in (self.title, self.count, self.bars, self.remarks):
            left.addWidget(widget)
        left.addStretch(1)
        left.addWidget(self.add_button)
        words = self.tr("Dijadwalkan saat kegiatan ditutup, untuk yang hadir.")
        self.behaviour_table.empty.set_text("users", self.tr("Belum dijadwalkan"), words)
        self.behaviour_table.set_noun(self.tr("orang"))
        self.behaviour_table.use_no_marks(self.tr("Enter isi nilai") if self._may_write else "")
        words = self.tr("Kaitkan dengan indikator unit, misalnya lama layanan atau IKM.")
        self.outcome_table.empty.set_text("scale", self.tr("Belum ada indikator"), words)
        self.outcome_table.set_noun(self.tr("indikator"))
        hint = self.tr("Enter ubah · Del hapus")
        self.outcome_table.use_no_marks(hint if self._may_write else "")
        self.outcome_button = make_button(self.tr("Tambah indikator"), self, "plain", "plus")
        self.outcome_button.setVisible(self._may_write)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.behaviour_table, 3)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.outcome_button)
        right.addLayout(row)
        right.addWidget(self.outcome_table, 2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(card, 2)
        layout.addLayout(right, 3)

    # contents

    def show_detail(self, detail: ActivityDetail) -> None:
        """Show the evaluation of an activity."""
        self._detail = detail
        services, key = self._context.services, detail.activity.id

        def work(_: TaskContext) -> Found:
            found = services.training_evaluations
            return (
                found.reactions(key), found.behaviour_of(key), found.outcomes(key),
                services.training_people.participants(key), found.items(),
            )  # fmt: skip

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: Found) -> None:
        summary, behaviour, outcomes, people, items = found
        self.behaviour.set_records(behaviour)
        self.outcomes.set_records(outcomes)
        self._form = (items, summary.scale)
        self._waiting = [
            row
            for row in people
            if row.participant.status is ParticipantStatus.HADIR
            and not row.participant.is_umpan_balik
        ]
        self.add_button.setEnabled(bool(self._waiting))
        self._show_summary(summary, items)

    def _show_summary(self, summary: ReactionSummary, items: Sequence[str]) -> None:
        text = self.tr("{answers} dari {asked} orang yang hadir menjawab, skala 1–{scale}")
        self.count.setText(
            text.format(answers=summary.answers, asked=summary.asked, scale=summary.scale)
        )
        rows = [(item, summary.means[item]) for item in items if item in summary.means]
        self.bars.show_means(rows, summary.scale)
        self.bars.setVisible(bool(rows))
        if summary.is_hidden:
            words = self.tr("Jawaban anonim ditunjukkan setelah cukup banyak yang menjawab.")
        elif not summary.answers:
            words = self.tr("Belum ada jawaban; tingkat yang kosong tidak berarti nol.")
        else:
            words = "\n".join(f"“{one}”" for one in summary.remarks[:6])
        self.remarks.setText(words)

    # acts

    @Slot()
    def add_reaction(self) -> None:
        """Open an empty form of somebody who gave none."""
        if self._detail is not None and self._waiting:
            key = self._detail.activity.id
            open_dialog(ReactionDialog(self._context, key, self._waiting, self._form, self))

    @Slot(object)
    def open_behaviour(self, row: BehaviourRow) -> None:
        """Open the answer of a superior."""
        if self._may_write:
            open_dialog(BehaviourDialog(self._context, row, self))

    @Slot()
    def add_outcome(self) -> None:
        """Open an empty indicator."""
        if self._detail is not None:
            open_dialog(OutcomeDialog(self._context, self._detail.activity.id, None, self))

    @Slot(object)
    def open_outcome(self, outcome: Outcome) -> None:
        """Open an indicator."""
        if self._may_write:
            open_dialog(OutcomeDialog(self._context, outcome.kegiatan_id, outcome, self))

    @Slot()
    def remove_outcome(self) -> None:
        """Remove the current indicator."""
        outcome = self.outcome_table.current_record()
        if outcome is not None and self._may_write:
            service, key = self._context.services.training_evaluations, outcome.id
            task = self._context.tasks.run(lambda _: service.remove_outcome(key))
            task.succeeded.connect(self._context.done)
            task.failed.connect(self._context.messages.error)


def _check_key(row: BehaviourRow) -> str:
    return row.check.id
