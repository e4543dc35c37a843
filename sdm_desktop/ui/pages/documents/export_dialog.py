"""Handing documents on: whose, as folder or zip, under which names."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from sdm_desktop.domain.document_names import (
    DEFAULT_NAME_PATTERN,
    check_name_pattern,
    export_stem,
    wants_pdf,
)
from sdm_desktop.domain.documents import Document, size_text
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.services.document_export import ExportedDocuments
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.table_export import ask_file

_FOLDER, _ZIP = "folder", "zip"
_EXAMPLE_NIP = "198505122010011907"


class _Outcome(QObject):
    """Says what came of an export once the dialog is gone."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    @Slot(object)
    def on_done(self, done: ExportedDocuments) -> None:
        """Say how much was written, and what could not be."""
        text = self.tr("{count} dokumen dari {people} pegawai diekspor ke {name}.").format(
            count=decimal_text(done.count, 0),
            people=decimal_text(done.people, 0),
            name=done.path.name,
        )
        if done.left_out:
            more = self.tr(" {count} isi hilang, dicatat di manifes.").format(count=done.left_out)
            self._context.messages.warning(text + more)
        else:
            self._context.messages.success(text)


class DocumentExportDialog(FormDialog):
    """Asks for form and names, then for the place; the work goes on behind, with "Batalkan"."""

    def __init__(
        self,
        context: UiContext,
        people: Sequence[str] | None,
        parent: QWidget | None = None,
    ) -> None:
        """`people` are the ids of the chosen people, None means everybody."""
        translate = QCoreApplication.translate
        title = translate("DocumentExportDialog", "Ekspor dokumen")
        button = translate("DocumentExportDialog", "Pilih tempat…")
        super().__init__(context, (title, button), parent, columns=2)
        self._people = people
        self.amount = make_label("", self)
        self.body.insertWidget(1, self.amount)
        self._add_fields()
        self.form.edited.connect(self._on_edited)
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(self.ask_place)
        self._read()

    def _add_fields(self) -> None:
        add = self.form.add_field
        forms = [(_FOLDER, self.tr("Folder per NIP")), (_ZIP, self.tr("Satu berkas zip"))]
        add("bentuk", self.tr("Bentuk"), ComboField(forms, self))
        kinds = [(c, kind.nama) for c, kind in self._context.services.documents.kinds().items()]
        all_kinds = ("", self.tr("Semua jenis"))
        add("jenis", self.tr("Jenis dokumen"), ComboField([all_kinds, *kinds], self))
        add("pola", self.tr("Pola nama berkas"), TextField(self), DEFAULT_NAME_PATTERN, 2)
        pattern = self._context.services.document_export.pattern()
        self.form.set_values({"bentuk": _FOLDER, "jenis": "", "pola": pattern})
        self._show_example()
        self.form.field("bentuk").editor.setFocus()

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        if name == "pola":
            self._show_example()
        elif name == "jenis":
            self._read()

    def _show_example(self) -> None:
        pattern = str(self.form.values()["pola"]).strip()
        errors = check_name_pattern(pattern)
        if errors:
            self.form.show_findings(errors)
            return
        ending = ".pdf" if wants_pdf(pattern) else self.tr(" dengan akhiran aslinya")
        stem = export_stem(pattern, Document(jenis="SK_CPNS"), None, _EXAMPLE_NIP)
        text = self.tr("Contoh: {name}").format(name=f"{stem}{ending}")
        self.form.field("pola").show_finding(text, "")

    def kinds(self) -> list[str]:
        """Return the chosen kinds, none for all."""
        code = self.form.values()["jenis"]
        return [code] if code else []

    def _read(self) -> None:
        export, people, kinds = self._context.services.document_export, self._people, self.kinds()

        def work(_: TaskContext) -> tuple[int, int]:
            return export.count(people, kinds)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_counted)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_counted(self, found: tuple[int, int]) -> None:
        count, size = found
        whose = (
            self.tr("semua pegawai")
            if self._people is None
            else self.tr("{count} pegawai terpilih").format(count=len(self._people))
        )
        text = self.tr("{count} dokumen ({size}) dari {whose}.")
        self.amount.setText(
            text.format(count=decimal_text(count, 0), size=size_text(size), whose=whose)
        )
        self.save_button.setEnabled(count > 0)

    @Slot()
    def ask_place(self) -> None:
        """Ask where the folder or the zip goes."""
        values = self.form.values()
        problems = check_name_pattern(str(values["pola"]).strip())
        if problems:
            self.form.show_findings(problems)
            return
        day = self._context.services.session.today()
        name = f"dokumen-pegawai-{day:%Y%m%d}"
        if values["bentuk"] == _ZIP:
            words = (self.tr("Simpan zip"), f"{name}.zip")
            ask_file(self._context, self, words, ["Zip (*.zip)"], self._on_file)
            return
        folder = self._context.preferences.current.last_folder
        dialog = QFileDialog(self, self.tr("Pilih folder tujuan"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_folder)
        open_dialog(dialog)

    @Slot(str)
    def _on_folder(self, path: str) -> None:
        day = self._context.services.session.today()
        self.write(Path(path) / f"dokumen-pegawai-{day:%Y%m%d}")

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self.write(Path(path))

    def write(self, place: Path) -> None:
        """Export to a place and close; what comes of it is said in the message bar."""
        export, people, kinds = self._context.services.document_export, self._people, self.kinds()
        pattern = str(self.form.values()["pola"]).strip()
        self._context.preferences.change(last_folder=str(place.parent))

        def work(task: TaskContext) -> ExportedDocuments:
            if pattern != export.pattern():
                export.save_pattern(pattern)
            return export.write(people, place, kinds, task=task)

        task = self._context.tasks.run(work)
        messages = self._context.messages
        told = _Outcome(self._context, task)
        task.succeeded.connect(told.on_done)
        task.failed.connect(messages.error)
        messages.busy(self.tr("Mengekspor dokumen"), task)
        self.accept()
