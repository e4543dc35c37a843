"""Deciding on leave: granted, postponed, refused, cancelled."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.leave import Leave, LeaveStatus
from sdm_desktop.domain.leave_checks import decisions_for
from sdm_desktop.services.changes import Change
from sdm_desktop.services.leave import LeaveDecision
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog


class DecisionDialog(FormDialog):
    """One decision for one or several requests; all are decided or none."""

    def __init__(
        self, context: UiContext, leaves: Sequence[Leave], parent: QWidget | None = None
    ) -> None:
        words = (
            QCoreApplication.translate("DecisionDialog", "Keputusan cuti"),
            QCoreApplication.translate("DecisionDialog", "Simpan keputusan"),
        )
        super().__init__(context, words, parent, columns=1)
        self._ids = tuple(leave.id for leave in leaves)
        allowed = [
            status
            for status in LeaveStatus
            if all(status in decisions_for(leave.status) for leave in leaves)
        ]
        add = self.form.add_field
        choices = [(status.value, status.label) for status in allowed]
        add("status", self.tr("Keputusan"), ComboField(choices, self))
        hint = self.tr("Jabatan atau nama pejabat yang berwenang")
        add("pejabat_berwenang", self.tr("Pejabat berwenang"), TextField(self), hint)
        hint = self.tr("Wajib bila ditangguhkan, ditolak, atau dibatalkan")
        add("catatan_keputusan", self.tr("Alasan keputusan"), TextField(self), hint)
        text = self.tr("Berlaku untuk {count} pengajuan.").format(count=len(leaves))
        self.body.insertWidget(1, make_label(text, self, "small"))
        self.training = make_label("", self, "warning")
        self.training.setWordWrap(True)
        self.training.hide()
        self.body.insertWidget(2, self.training)
        head = context.services.office.office().kepala
        self.form.set_values(
            {
                "status": allowed[0].value if allowed else None,
                "pejabat_berwenang": head.jabatan or head.nama,
                "catatan_keputusan": "",
            }
        )
        self.save_button.clicked.connect(self.save)
        self._read_training(leaves)

    def _read_training(self, leaves: Sequence[Leave]) -> None:
        """Tell which training sessions the leave would cut into."""
        service = self._context.services.leave

        def work(_: TaskContext) -> list[str]:
            return service.training_words(leaves)

        self._context.tasks.run(work).succeeded.connect(self._show_training)

    @Slot(object)
    def _show_training(self, lines: list[str]) -> None:
        self.training.setText("\n".join(lines))
        self.training.setVisible(bool(lines))

    @Slot()
    def save(self) -> None:
        """Store the decision, or show what speaks against it."""
        values = self.form.values()
        if values["status"] is None:
            self.form.show_findings(self.form.problems())
            return
        decision = LeaveDecision(
            status=LeaveStatus(values["status"]),
            pejabat=values["pejabat_berwenang"],
            catatan=values["catatan_keputusan"],
        )
        service, ids = self._context.services.leave, self._ids

        def work(_: TaskContext) -> Change:
            return service.decide(ids, decision)

        self.follow(self._context.tasks.run(work))
