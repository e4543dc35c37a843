"""What was left of annual leave before the office kept it here."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.leave import OpeningBalance
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.fields import IntField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog


class OpeningDialog(FormDialog):
    """Days left of the two years before a year, for one person."""

    def __init__(self, context: UiContext, employee_id: str, parent: QWidget | None = None) -> None:
        words = (
            QCoreApplication.translate("OpeningDialog", "Saldo awal cuti tahunan"),
            QCoreApplication.translate("OpeningDialog", "Simpan saldo awal"),
        )
        super().__init__(context, words, parent, columns=3)
        self._employee_id = employee_id
        add = self.form.add_field
        add("tahun", self.tr("Tahun"), IntField(self))
        add("sisa_1", self.tr("Sisa tahun lalu"), IntField(self), self.tr("Hari"))
        add("sisa_2", self.tr("Sisa dua tahun lalu"), IntField(self), self.tr("Hari"))
        add("catatan", self.tr("Catatan"), TextField(self), self.tr("Misalnya sumber angka"), 3)
        year = context.services.session.today().year
        self.form.set_values({"tahun": year, "sisa_1": 0, "sisa_2": 0, "catatan": ""})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the balance, or show what is wrong."""
        values, problems = self.form.values(), self.form.problems()
        year = values["tahun"]
        if not problems and (year is None or not 2000 <= year <= 2100):
            problems = [FieldError("tahun", self.tr("Tahun 2000 sampai 2100."))]
        self.form.show_findings(problems)
        if problems:
            return
        opening = OpeningBalance(
            pegawai_id=self._employee_id,
            tahun=year,
            sisa_1=values["sisa_1"] or 0,
            sisa_2=values["sisa_2"] or 0,
            catatan=values["catatan"],
        )
        service = self._context.services.leave

        def work(_: TaskContext) -> Change:
            return service.save_opening(opening)

        self.follow(self._context.tasks.run(work))
