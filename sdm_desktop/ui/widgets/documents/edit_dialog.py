"""The words of one document: kind, number, dates, the history it belongs to."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.services.changes import Change
from sdm_desktop.services.document_views import DocumentRow, HistoryChoice, PersonDocuments
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

_NAMES = ("jenis", "riwayat_id", "nomor", "tanggal", "kedaluwarsa", "kode", "catatan")


class DocumentDialog(FormDialog):
    """Changes the words of a stored document; choosing a history proposes number and date."""

    def __init__(
        self,
        context: UiContext,
        row: DocumentRow,
        person: PersonDocuments,
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("DocumentDialog", "Ubah keterangan dokumen")
        button = QCoreApplication.translate("DocumentDialog", "Simpan keterangan")
        super().__init__(context, (title, button), parent, columns=2)
        self._row = row
        self._person = person
        self._choices: list[HistoryChoice] = []
        self._add_fields()
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self.form.set_values({name: getattr(row.document, name) for name in _NAMES})
        self._show_kind()
        self.form.field("nomor").editor.setFocus()

    def _add_fields(self) -> None:
        add = self.form.add_field
        kinds = [(code, kind.nama) for code, kind in self._person.kinds.items()]
        add("jenis", self.tr("Jenis dokumen"), ComboField(kinds, self))
        add("riwayat_id", self.tr("Riwayat terkait"), ComboField([("", "–")], self))
        add("nomor", self.tr("Nomor"), TextField(self))
        add("tanggal", self.tr("Tanggal dokumen"), DateField(self))
        add("kedaluwarsa", self.tr("Berlaku sampai"), DateField(self))
        hint = self.tr("Untuk nama berkas ekspor, misalnya 34")
        add("kode", self.tr("Kode"), TextField(self), hint)
        add("catatan", self.tr("Catatan"), TextField(self), "", 2)

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        if name == "jenis":
            self._show_kind()
        elif name == "riwayat_id":
            self._propose()

    def _show_kind(self) -> None:
        """Offer what the kind allows: an end of validity, entries of its history."""
        code = self.form.values()["jenis"] or ""
        kind = self._person.kinds.get(code)
        self.form.field("kedaluwarsa").setEnabled(kind is None or kind.kedaluwarsa)
        self.form.field("riwayat_id").setEnabled(bool(kind and kind.riwayat))
        documents, person_id = self._context.services.documents, self._person.pegawai_id

        def work(_: TaskContext) -> list[HistoryChoice]:
            return documents.history_choices(person_id, code)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_choices)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_choices(self, choices: list[HistoryChoice]) -> None:
        self._choices = choices
        editor = self.form.editor("riwayat_id")
        assert isinstance(editor, ComboField)
        editor.blockSignals(True)
        editor.set_choices([("", "–"), *((one.id, one.words) for one in choices)])
        editor.set_value(self._row.document.riwayat_id)
        if editor.value() is None:
            editor.set_value("")
        editor.blockSignals(False)

    def _propose(self) -> None:
        values = self.form.values()
        chosen = next((one for one in self._choices if one.id == values["riwayat_id"]), None)
        if chosen is None:
            return
        note = self.tr("Dari riwayat terkait")
        for name, value in (
            ("nomor", chosen.nomor),
            ("tanggal", chosen.tanggal),
            ("kode", chosen.kode),
        ):
            if value and not values[name]:
                self.form.suggest(name, value, note)

    @Slot()
    def save(self) -> None:
        """Store the words, or show what speaks against them."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        changed = replace(self._row.document, **self._values())
        documents = self._context.services.documents

        def work(_: TaskContext) -> Change:
            return documents.change(changed)

        self.follow(self._context.tasks.run(work))

    def _values(self) -> dict[str, Any]:
        values = self.form.values()
        kind = self._person.kinds.get(values["jenis"] or "")
        values["jenis"] = values["jenis"] or ""
        values["riwayat_id"] = values["riwayat_id"] or ""
        values["riwayat_jenis"] = kind.riwayat.value if kind and kind.riwayat else ""
        if kind is not None and not kind.kedaluwarsa:
            values["kedaluwarsa"] = None
        if not values["riwayat_jenis"]:
            values["riwayat_id"] = ""
        return values
