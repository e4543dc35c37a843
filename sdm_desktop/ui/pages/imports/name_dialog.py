"""Asks for a name."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog


class NameDialog(FormDialog):
    """`named` carries what was typed; an empty name is refused beside the field."""

    named = Signal(str)

    def __init__(
        self, context: UiContext, words: tuple[str, str], name: str, parent: QWidget
    ) -> None:
        super().__init__(context, words, parent, columns=1)
        self.setMinimumWidth(420)
        self.field = TextField(self)
        self.field.set_value(name)
        self.form.add_field("nama", self.tr("Nama"), self.field)
        self.save_button.clicked.connect(self._on_save)

    @Slot()
    def _on_save(self) -> None:
        name = str(self.form.values()["nama"] or "").strip()
        if not name:
            self.form.show_findings([FieldError("nama", self.tr("Isi namanya."))])
            return
        self.named.emit(name)
        self.accept()
