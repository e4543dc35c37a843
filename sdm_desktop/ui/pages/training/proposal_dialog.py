"""Competence levels after a closed activity, stored once the superior has confirmed them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.training import Activity
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_competence import CompetenceProposal
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.training.proposal_table import ProposalTable
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate


class ProposalDialog(FormDialog):
    """A table with marks; only marked rows are stored, under the name of the superior."""

    def __init__(self, context: UiContext, activity: Activity, parent: QWidget) -> None:
        title = translate("ProposalDialog", "Nilai kompetensi: {title}")
        words = title.format(title=activity.judul), translate("ProposalDialog", "Simpan")
        super().__init__(context, words, parent, columns=2)
        self._activity_id = activity.id
        self.resize(widened(960), scaled(540))
        self.told = make_label(
            self.tr(
                "Usulan: satu tingkat di atas level sekarang, paling tinggi standar jabatan. "
                "Tanda “–” berarti tidak diusulkan; ketik level menurut atasan bila ada."
            ),
            self,
        )
        self.told.setWordWrap(True)
        self.table = ProposalTable(context, self)
        self.table.empty.set_text("list-filter", self.tr("Memuat…"))
        keys = self.tr("0–5 isi · Del kosongkan · Spasi tandai · Ctrl+V tempel · Ctrl+D ke bawah")
        self.body.insertWidget(1, self.told)
        self.body.insertWidget(2, make_label(keys, self, "small"))
        self.body.insertWidget(3, self.table, 1)
        hint = self.tr("Nama atasan yang menyetujui level ini")
        self.form.add_field("dikonfirmasi", self.tr("Dikonfirmasi oleh"), TextField(self), hint)
        self.form.mark_clean()
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(self.save)
        self.table.marks_changed.connect(self._show_count)
        self.table.refused.connect(self._on_refused)
        self.table.left.connect(self.reject)
        service, key = context.services.training_competence, activity.id
        task = context.tasks.run(lambda _: service.proposals(key))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._on_unread)

    @Slot(object)
    def _on_read(self, rows: Sequence[CompetenceProposal]) -> None:
        self.table.empty.set_text(
            "graduation-cap",
            self.tr("Tidak ada yang diusulkan"),
            self.tr("Tidak ada peserta dengan hasil yang memberi sertifikat."),
        )
        self.table.show_proposals(rows)
        self.save_button.setEnabled(bool(rows))
        self._show_count()
        if rows and not self.form.is_dirty():
            self.table.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_unread(self, error: Exception) -> None:
        self.table.empty.set_text("triangle-alert", self.tr("Usulan tidak dapat dibaca"))
        self._context.messages.error(error)

    @Slot()
    def _show_count(self) -> None:
        count = len(self.table.proposals.marks)
        text = self.tr("Simpan {count} nilai") if count else self.tr("Simpan")
        self.save_button.setText(text.format(count=count))

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self._message.setText(words)
        self._message.setVisible(bool(words))

    @Slot()
    def save(self) -> None:
        """Store the marked rows, or show what is missing."""
        rows, name = (
            self.table.proposals.marked_records(),
            str(self.form.editor("dikonfirmasi").value()),
        )
        service, key = self._context.services.training_competence, self._activity_id

        def work(_: TaskContext) -> Change:
            return service.accept(key, rows, name)

        self.follow(self._context.tasks.run(work))
