"""What does not fit into the row of a result: section, class, who gave the task, its source."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.skp import ResultClass, ResultKind, WorkResult
from sdm_desktop.domain.skp_views import UpperResult
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate


class ResultDialog(FormDialog):
    """Edits one result; `given` carries the changed fields."""

    given = Signal(object)

    def __init__(
        self,
        context: UiContext,
        rhk: WorkResult,
        upper: tuple[UpperResult, ...],
        parent: QWidget,
    ) -> None:
        words = (
            translate("ResultDialog", "Rincian rencana hasil kerja"),
            translate("ResultDialog", "Terapkan"),
        )
        super().__init__(context, words, parent)
        self._upper = upper
        add = self.form.add_field
        add("uraian", self.tr("Rencana hasil kerja"), NoteField(self), "", 2)
        kinds = [(kind.value, kind.label) for kind in ResultKind]
        add("jenis", self.tr("Bagian"), ComboField(kinds, self))
        classes = [(one.value, one.label) for one in ResultClass]
        add("klasifikasi", self.tr("Klasifikasi"), ComboField(classes, self))
        choices = [(result.rhk_id, f"{result.no}. {result.uraian}") for result in upper]
        label = self.tr("RHK pimpinan yang diintervensi")
        hint = self.tr("Pilih dari SKP pejabat penilai, atau tulis sendiri")
        add("rhk_pimpinan", label, ComboField(choices, self, is_free=True), hint, 2)
        add("penugasan_dari", self.tr("Penugasan dari"), TextField(self), "", 2)
        is_linked = any(result.rhk_id == rhk.rhk_pimpinan_id for result in upper)
        self.form.set_values(
            {
                "uraian": rhk.uraian,
                "jenis": rhk.jenis.value,
                "klasifikasi": rhk.klasifikasi.value,
                "rhk_pimpinan": rhk.rhk_pimpinan_id if is_linked else rhk.rhk_pimpinan,
                "penugasan_dari": rhk.penugasan_dari,
            }
        )
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Hand the fields on."""
        values: dict[str, Any] = self.form.values()
        missing = [name for name in ("jenis", "klasifikasi") if not values[name]]
        if missing:
            self.form.show_findings(
                [FieldError(name, self.tr("Wajib dipilih."), "WAJIB") for name in missing]
            )
            return
        values["jenis"] = ResultKind(values["jenis"])
        values["klasifikasi"] = ResultClass(values["klasifikasi"])
        self.given.emit(values)
        self.accept()
