"""Giving a person another NIP, with the reason."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.employee import Employee
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.fields import NipField, NoteField
from sdm_desktop.ui.widgets.form_dialog import FormDialog


class NipDialog(FormDialog):
    """The new number and why the old one was wrong; everything else stays as it is."""

    def __init__(self, context: UiContext, person: Employee, parent: QWidget) -> None:
        title = QCoreApplication.translate("NipDialog", "Perbaiki NIP {name}")
        button = QCoreApplication.translate("NipDialog", "Perbaiki NIP")
        super().__init__(context, (title.format(name=person.nama), button), parent, columns=1)
        self._person = person
        hint = self.tr("Riwayat, penilaian, dan berkas tetap melekat")
        self.form.add_field("nip", self.tr("NIP yang benar"), NipField(self), hint)
        hint = self.tr("Tersimpan dalam jejak audit")
        self.form.add_field("alasan", self.tr("Alasan"), NoteField(self), hint)
        self.form.set_values({"nip": person.nip, "alasan": ""})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the number, or show what is wrong with it."""
        values, service = self.form.values(), self._context.services.histories
        person_id = self._person.id

        def work(_: TaskContext) -> Change:
            return service.correct_nip(person_id, values["nip"], values["alasan"])

        self.follow(self._context.tasks.run(work))
