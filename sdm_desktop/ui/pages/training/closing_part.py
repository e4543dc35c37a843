"""Penutupan: what is still open, each with a way there; closing and opening again."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.domain.training_results import CloseProblem, CreditedDay
from sdm_desktop.services.training_views import ActivityDetail
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.proposal_dialog import ProposalDialog
from sdm_desktop.ui.widgets.ask_reason import AskReason
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate
_S = ActivityStatus
_SHOWN = 6
_PARTS = {"KEHADIRAN": "attendance", "HASIL": "results", "SESI": "sessions",
          "SERTIFIKAT": "certificates", "LAPORAN": "documents",
          "UMPAN_BALIK": "effect"}  # fmt: skip


def part_of(problem: CloseProblem) -> str:
    """Return the part of the activity where a problem is solved; empty when elsewhere."""
    return _PARTS.get(problem.code, "")


def _place_words(problem: CloseProblem) -> str:
    return {
        "KEHADIRAN": translate("ClosingPart", "Kehadiran"),
        "HASIL": translate("ClosingPart", "Hasil"),
        "SESI": translate("ClosingPart", "Sesi"),
        "SERTIFIKAT": translate("ClosingPart", "Sertifikat"),
        "BIAYA": translate("ClosingPart", "Biaya"),
        "UMPAN_BALIK": translate("ClosingPart", "Evaluasi"),
        "LAPORAN": translate("ClosingPart", "Dokumen"),
    }.get(problem.code, problem.code.capitalize())


class ClosingPart(QWidget):
    """`part_wanted` carries part and participant where a problem is solved."""

    part_wanted = Signal(str, str)

    def __init__(self, context: UiContext, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = may_write
        self._detail: ActivityDetail | None = None
        columns = [
            Column("hal", self.tr("Yang masih terbuka"), _message, _message, width=520,
                   strong=True, stretch=True),
            Column("tempat", self.tr("Selesaikan di"), _place_words, _place_words, width=180,
                   tone="accent"),
        ]  # fmt: skip
        self.model: RecordTableModel[CloseProblem] = RecordTableModel(columns, self, key=_key)
        self.table = TableView(self.model, context, "training-closing", self)
        self.table.use_no_marks(self.tr("Enter buka tempatnya"))
        self.table.set_noun(self.tr("hal"))
        self.state = make_label("", self, "strong")
        self.close_button = make_button(self.tr("Tutup kegiatan"), self, "plain", "lock")
        self.reopen_button = make_button(self.tr("Buka kembali"), self, icon="lock-open")
        self.levels_button = make_button(
            self.tr("Usulkan nilai kompetensi…"), self, icon="clipboard-check"
        )
        self.close_button.clicked.connect(self.close_activity)
        self.levels_button.clicked.connect(self.propose_levels)
        self.reopen_button.clicked.connect(self.reopen)
        self.table.opened.connect(self._on_opened)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.state, 1)
        row.addWidget(self.levels_button)
        row.addWidget(self.reopen_button)
        row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)

    def show_detail(self, detail: ActivityDetail) -> None:
        """Show what keeps an activity open."""
        self._detail = detail
        is_closed = detail.activity.status is _S.SELESAI
        self.close_button.setVisible(self._may_write and not is_closed)
        self.reopen_button.setVisible(self._may_write and is_closed)
        names_levels = bool(detail.programme.competences)
        self.levels_button.setVisible(self._may_write and is_closed and names_levels)
        if is_closed:
            self._on_read(())
            return
        service, key = self._context.services.training_closing, detail.activity.id
        task = self._context.tasks.run(lambda _: service.close_problems(key))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, problems: Sequence[CloseProblem]) -> None:
        self.model.set_records(problems)
        detail = self._detail
        if detail is None:
            return
        activity = detail.activity
        can_close = activity.status in (_S.BERJALAN, _S.PENUTUPAN)
        self.close_button.setEnabled(can_close and not problems)
        if activity.status is _S.SELESAI:
            day = long_date(activity.tanggal_tutup) if activity.tanggal_tutup else "–"
            self.state.setText(self.tr("Ditutup {day}; JP sudah diakui.").format(day=day))
            title, words = (
                self.tr("Kegiatan sudah ditutup"),
                self.tr("Buka kembali hanya dengan alasan; JP tidak dihitung selama terbuka."),
            )
        elif problems:
            text = self.tr("{count} hal harus diselesaikan sebelum ditutup.")
            self.state.setText(text.format(count=len(problems)))
            title, words = "", ""
        else:
            self.state.setText(self._ready_words(can_close=can_close))
            title, words = (
                self.tr("Tidak ada yang terbuka"),
                self.tr("Saat ditutup: JP diakui, riwayat ditulis, evaluasi perilaku dijadwalkan."),
            )
        self.table.empty.set_text("circle-check", title, words)

    def _ready_words(self, *, can_close: bool) -> str:
        if can_close:
            return self.tr("Siap ditutup.")
        return self.tr("Ditutup setelah kegiatan disetujui dan berjalan.")

    # acts

    @Slot()
    def close_activity(self) -> None:
        """Close the activity; days that would credit JP twice are asked about first."""
        if self._detail is None:
            return
        service, key = self._context.services.training_closing, self._detail.activity.id
        task = self._context.tasks.run(lambda _: service.credited_days(key))
        task.succeeded.connect(self._on_days)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_days(self, days: Sequence[CreditedDay]) -> None:
        if not days:
            self._close(is_confirmed=False)
            return
        lines = [one.message for one in days[:_SHOWN]]
        if len(days) > _SHOWN:
            lines.append(self.tr("… dan {count} lagi.").format(count=len(days) - _SHOWN))
        intro = self.tr("Hari berikut sudah memberi JP; menutup kegiatan mengakuinya sekali lagi:")
        dialog = self._context.messages.confirm(
            self,
            self.tr("Hari yang sama ber-JP dua kali"),
            "\n".join([intro, *lines]),
            self.tr("Tutup dan akui keduanya"),
        )
        dialog.accepted.connect(self._close_confirmed)

    @Slot()
    def _close_confirmed(self) -> None:
        self._close(is_confirmed=True)

    def _close(self, *, is_confirmed: bool) -> None:
        if self._detail is None:
            return
        service, key = self._context.services.training_closing, self._detail.activity.id
        task = self._context.tasks.run(lambda _: service.close(key, is_confirmed=is_confirmed))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def reopen(self) -> None:
        """Ask why the activity is opened again."""
        if self._detail is None:
            return
        service, key = self._context.services.training_closing, self._detail.activity.id
        words = self.tr("Buka kembali kegiatan")
        told = [self.tr("JP peserta tidak dihitung sampai kegiatan ditutup lagi.")]
        open_dialog(
            AskReason(
                self._context,
                (words, words),
                lambda reason: service.reopen(key, reason),
                self,
                told,
            )
        )

    @Slot()
    def propose_levels(self) -> None:
        """Open the competence levels that the activity may have raised."""
        if self._detail is not None:
            open_dialog(ProposalDialog(self._context, self._detail.activity, self))

    @Slot(object)
    def _on_opened(self, problem: CloseProblem) -> None:
        if problem.code == "BIAYA" and self._detail is not None:
            key = self._detail.activity.id
            self._context.navigation.open("training_plan", tab="budget", activity_id=key)
        else:
            self.part_wanted.emit(part_of(problem), problem.participant_id)


def _message(problem: CloseProblem) -> str:
    return problem.message


def _key(problem: CloseProblem) -> str:
    return f"{problem.code}/{problem.participant_id}/{problem.session_id}/{problem.message}"
