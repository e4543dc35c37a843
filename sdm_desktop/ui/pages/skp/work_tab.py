"""The work of a period: entry in the order of e-Kinerja, in one grid."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import Period, Rating
from sdm_desktop.domain.skp_targets import read_number
from sdm_desktop.services.changes import Change
from sdm_desktop.services.skp_work import WorkView
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.skp.acting_dialog import ActingDialog
from sdm_desktop.ui.pages.skp.evidence_dialog import EvidenceDialog
from sdm_desktop.ui.pages.skp.work_lines import progress_words, work_columns, work_lines
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.key_hints import KeyHint, KeyHints
from sdm_desktop.ui.widgets.outline_cells import OutlineModel
from sdm_desktop.ui.widgets.outline_view import OutlineView


class WorkTab(QWidget):
    """Shows one period of one SKP; stores each cell when it is left."""

    period_chosen = Signal(str)
    stored = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._view: WorkView | None = None
        self.model = OutlineModel(self)
        self.view = OutlineView(self.model, self.tr("Rencana aksi dan realisasi"), self)
        self.period = ComboField([], self)
        self.period.setAccessibleName(self.tr("Periode"))
        self.period.setFixedWidth(widened(170))
        self.progress = make_label("", self, "context")
        self.evidence_button = make_button(self.tr("Bukti dukung"), self, "plain", "file-text")
        self.evidence_button.setToolTip(self.tr("Bukti dukung hasil kerja pada baris ini (F4)"))
        self.acting_button = make_button(self.tr("Penilaian Plt"), self, "plain", "badge-check")
        self.acting_button.clicked.connect(self._open_acting)
        self._build()
        self.period.value_changed.connect(self._on_period)
        self.evidence_button.clicked.connect(self._open_current)
        self.model.typed.connect(self._on_typed)
        self.view.opened.connect(self._open)
        self.view.detail_wanted.connect(self._open)
        self.view.overflowed.connect(self._on_overflow)

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(10)
        bar.addWidget(self.period)
        bar.addWidget(self.progress, 1)
        bar.addWidget(self.acting_button)
        bar.addWidget(self.evidence_button)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        self._hints = KeyHints(
            [
                KeyHint("Enter", self.tr("ubah, turun")),
                KeyHint("Tab", self.tr("sel berikut")),
                KeyHint("F4", self.tr("bukti dukung")),
                KeyHint("Ctrl+Z", self.tr("urungkan")),
            ],
            card,
        )
        inner.addWidget(self.view, 1)
        inner.addWidget(self._hints)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(card, 1)

    def set_periods(self, periods: list[Period], chosen: str) -> None:
        """Offer the periods of the year."""
        self.period.blockSignals(True)
        self.period.set_choices([(period.kode, period.nama) for period in periods])
        self.period.set_value(chosen)
        self.period.blockSignals(False)

    def show_work(self, view: WorkView) -> None:
        """Show the work of a period."""
        self._view = view
        self.model.can_edit = view.can_enter or view.can_judge
        self.evidence_button.setEnabled(view.can_enter)
        self.acting_button.setVisible(view.skp.is_plt_plh_pj and view.can_judge)
        self.model.show_lines(work_columns(), work_lines(view))
        words = progress_words(view.content.hasil, view.work)
        if view.is_final:
            words = self.tr("Evaluasi periode ini sudah final. {words}").format(words=words)
        self.progress.setText(words)

    # entry

    @Slot(int, str, str)
    def _on_typed(self, row: int, column: str, text: str) -> None:
        if self._view is None:
            return
        key = self.model.key_of(row)
        is_result = any(block.rhk.id == key for block in self._view.content.hasil)
        act = (
            self._result_act(key, column, text) if is_result else self._real_act(key, column, text)
        )
        if act is None:
            self.stored.emit()
            return
        task = self._context.tasks.run(lambda _: act())
        task.succeeded.connect(self._on_stored)
        task.failed.connect(self._on_failed)

    def _result_act(self, key: str, column: str, text: str) -> partial[Change]:
        assert self._view is not None
        skp_id, code = self._view.skp.id, self._view.work.periode_kode
        service = self._context.services.skp
        if column == "umpan":
            known = self._view.work.feedback_of(key)
            rating, note = Rating(text) if text else None, known.catatan if known else ""
            return partial(service.work.save_feedback, skp_id, code, key, rating, note)
        if column == "isi":
            return partial(service.entry.plan, skp_id, key, code, uraian=text)
        return partial(service.entry.plan, skp_id, key, code, target=text)

    def _real_act(self, key: str, column: str, text: str) -> partial[Change] | None:
        assert self._view is not None
        values: dict[str, object] = {"teks" if column == "isi" else "sumber_data": text}
        if column == "angka":
            number = read_number(text)
            if text and number is None:
                words = self.tr("“{text}” bukan angka. Tulis misalnya 12 atau 87,5.")
                self._context.messages.warning(words.format(text=text[:20]))
                return None
            values = {"nilai_angka": number}
        entry, code = self._context.services.skp.entry, self._view.work.periode_kode
        return partial(entry.realisation, self._view.skp.id, key, code, **values)

    @Slot(object)
    def _on_stored(self, change: Change) -> None:
        self._context.bus.publish(change)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.stored.emit()

    # evidence

    @Slot()
    def _open_current(self) -> None:
        self._open(self.view.row())

    @Slot(int)
    def _open(self, row: int) -> None:
        """Open the evidence of the result this line belongs to."""
        if self._view is None or not self._view.can_enter:
            return
        key = self.model.key_of(row)
        for block in self._view.content.hasil:
            if key == block.rhk.id or any(iki.id == key for iki in block.iki):
                if not self._view.work.has_plan(block.rhk.id):
                    words = self.tr(
                        "Isi dahulu rencana aksi hasil kerja ini; bukti masih terkunci."
                    )
                    self._context.messages.warning(words)
                    return
                open_dialog(EvidenceDialog(self._context, self._view, block, self))
                return

    @Slot(int)
    def _on_overflow(self, count: int) -> None:
        text = self.tr("{count} sel tempelan tidak muat atau tidak dapat diisi dan dilewati.")
        self._context.messages.warning(text.format(count=count))

    @Slot()
    def _open_acting(self) -> None:
        if self._view is not None:
            open_dialog(ActingDialog(self._context, self._view, self))

    @Slot()
    def _on_period(self) -> None:
        if self.period.value():
            self.period_chosen.emit(self.period.value())
