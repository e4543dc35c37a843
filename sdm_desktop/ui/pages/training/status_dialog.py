"""Taking an activity to another status: approval, postponing, cancelling."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.training import Activity, ActivityStatus
from sdm_desktop.services.training import Step
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate
_S = ActivityStatus


def step_words(status: ActivityStatus, current: ActivityStatus | None = None) -> str:
    """Return what a button says that takes an activity there."""
    back = {
        (_S.PENDAFTARAN, _S.DISETUJUI): translate("StepWords", "Tutup pendaftaran"),
        (_S.PENUTUPAN, _S.BERJALAN): translate("StepWords", "Kembali ke berjalan"),
    }
    if current is not None and (current, status) in back:
        return back[current, status]
    return {
        _S.DISETUJUI: translate("StepWords", "Setujui"),
        _S.PENDAFTARAN: translate("StepWords", "Buka pendaftaran"),
        _S.BERJALAN: translate("StepWords", "Mulai berjalan"),
        _S.PENUTUPAN: translate("StepWords", "Masuk penutupan"),
        _S.DITUNDA: translate("StepWords", "Tunda"),
        _S.BATAL: translate("StepWords", "Batalkan"),
        _S.DRAF: translate("StepWords", "Kembalikan ke draf"),
    }.get(status, status.label)


def needs_answers(status: ActivityStatus) -> bool:
    """Return whether a step asks for more than a click."""
    return status in (_S.DISETUJUI, _S.DITUNDA, _S.BATAL)


class StepDialog(FormDialog):
    """Asks who approves, or why it is stopped; a cost above the budget needs a reason here."""

    def __init__(
        self, context: UiContext, activity: Activity, status: ActivityStatus, parent: QWidget
    ) -> None:
        words = step_words(status)
        title = f"{words}: {activity.judul}"
        super().__init__(context, (title, words), parent, columns=2)
        self._activity, self._status = activity, status
        add = self.form.add_field
        if status is _S.DISETUJUI:
            hint = self.tr("Misalnya Kepala BKPPD")
            add("persetujuan", self.tr("Jabatan yang menyetujui"), TextField(self), hint)
            add("tanggal", self.tr("Tanggal persetujuan"), DateField(self))
            hint = self.tr("Hanya bila biaya melebihi sisa pagu")
            add("alasan_anggaran", self.tr("Alasan anggaran"), TextField(self), hint, 2)
            today = context.services.session.today()
            self.form.set_values({"persetujuan": activity.persetujuan, "tanggal": today})
        else:
            add("alasan", self.tr("Alasan"), NoteField(self), "", 2)
            self.form.set_values({})
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()

    @Slot()
    def save(self) -> None:
        """Take the step, or show what speaks against it."""
        problems, values = self.form.problems(), self.form.values()
        if problems:
            self.form.show_findings(problems)
            return
        step = Step(status=self._status, **values)
        service, key = self._context.services.training, self._activity.id
        self.follow(self._context.tasks.run(lambda _: service.set_status(key, step)))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        super()._on_failed(error)
        if isinstance(error, ValidationError) and self._status is _S.DISETUJUI:
            rest = [one.message for one in error.errors if one.field not in self.form.names()]
            if rest:
                self.form.editor("alasan_anggaran").set_state("error")
