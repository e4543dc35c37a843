"""Adding and changing one of the office's own fields."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from sdm_desktop.domain.custom_fields import CustomField, CustomKind
from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.services.changes import Change
from sdm_desktop.services.custom_fields import FieldUse
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.settings.choice_editor import ChoiceEditor
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate
# findings that name people
_LISTED = frozenset({"ISIAN", "DIPAKAI"})


class FieldDialog(FormDialog):
    """Name, kind, choices, whether it is required, who sees it."""

    def __init__(self, context: UiContext, use: FieldUse | None, parent: QWidget) -> None:
        title = (
            translate("FieldDialog", "Ubah kolom tambahan")
            if use
            else translate("FieldDialog", "Tambah kolom tambahan")
        )
        super().__init__(context, (title, translate("FieldDialog", "Simpan kolom")), parent)
        self._field = use.field if use else CustomField()
        kinds = [(kind.value, kind.label) for kind in CustomKind]
        self.kinds = ComboField(kinds, self)
        self.choices = ChoiceEditor(self)
        add = self.form.add_field
        add("nama", self.tr("Nama kolom"), TextField(self), self.tr("Misalnya Ukuran seragam"))
        add("jenis", self.tr("Jenis isian"), self.kinds, self._kind_hint(use))
        add("pilihan", self.tr("Pilihan, dari atas ke bawah"), self.choices, "", 2)
        self.required = QCheckBox(self.tr("Wajib diisi pada formulir pegawai"), self)
        self.sensitive = QCheckBox(self.tr("Peka: hanya admin yang melihat isinya"), self)
        self._search = make_label("", self, "small")
        for place, widget in enumerate((self.required, self.sensitive, self._search), start=2):
            self.body.insertWidget(place, widget)
        self.form.fill(
            {
                "nama": self._field.nama,
                "jenis": self._field.jenis.value,
                "pilihan": self._field.pilihan,
            }
        )
        self.required.setChecked(self._field.wajib)
        self.sensitive.setChecked(self._field.peka)
        self.form.mark_clean()
        self.kinds.value_changed.connect(self._show_kind)
        self.form.edited.connect(self._show_search)
        self.save_button.clicked.connect(self._save)
        self._show_kind()
        self._show_search()
        self.form.field("nama").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> CustomField:
        """Return the definition as typed."""
        values = self.form.values()
        return replace(
            self._field,
            nama=values["nama"],
            jenis=CustomKind(values["jenis"] or CustomKind.TEXT.value),
            pilihan=values["pilihan"],
            wajib=self.required.isChecked(),
            peka=self.sensitive.isChecked(),
        )

    def _kind_hint(self, use: FieldUse | None) -> str:
        if use is None or not use.count:
            return self.tr("Menentukan cara isian dibaca")
        return self.tr("Jenis lain ikut mengubah {count} isian").format(count=use.count)

    @Slot()
    def _show_kind(self) -> None:
        self.form.field("pilihan").setVisible(self.kinds.value() == CustomKind.CHOICE.value)
        self.adjustSize()

    @Slot()
    def _show_search(self) -> None:
        key = self.draft().kunci
        text = self.tr("Dicari dengan {key}:… pada daftar pegawai").format(key=key) if key else ""
        self._search.setText(text)

    @Slot()
    def _save(self) -> None:
        draft, service = self.draft(), self._context.services.custom_fields

        def work(_: TaskContext) -> Change:
            return service.change(draft) if draft.id else service.add(draft)

        self.follow(self._context.tasks.run(work))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """Show beside the field how many values stand in the way, and below whose they are."""
        if not isinstance(error, ValidationError):
            super()._on_failed(error)
            return
        listed = [found.message for found in error.errors if found.code in _LISTED]
        short = [
            replace(found, message=f"{found.message.split(':')[0]}.")
            if found.code in _LISTED
            else found
            for found in error.errors
        ]
        super()._on_failed(ValidationError(short))
        if listed:
            self._message.setText("\n".join(listed))
            self._message.setVisible(True)
            self.adjustSize()
