"""Dokumen: invitation, decree, report and materials of an activity."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.training_people import TrainingDocument
from sdm_desktop.services.training_documents import DOCUMENT_KINDS
from sdm_desktop.services.training_views import ActivityDetail
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.documents.file_choice import FileDrop, ask_scans
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class DocumentsPart(QWidget):
    """Files are chosen or dropped; Enter saves a copy, Del removes."""

    def __init__(self, context: UiContext, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = may_write
        self._detail: ActivityDetail | None = None
        columns = [
            Column("jenis", self.tr("Jenis"), _kind, _kind, width=150),
            Column("nama", self.tr("Berkas"), _name, _name, width=280, strong=True, stretch=True),
            Column("keterangan", self.tr("Keterangan"), _note, _note, width=220),
            Column("halaman", self.tr("Halaman"), _pages, _pages, width=80, numeric=True),
            Column("ukuran", self.tr("Ukuran"), _size, _bytes, width=90, numeric=True),
        ]
        self.model: RecordTableModel[TrainingDocument] = RecordTableModel(columns, self)
        self.table = TableView(self.model, context, "training-documents", self)
        self.table.use_no_marks(self.tr("Enter simpan salinan · Del hapus"))
        self.table.set_noun(self.tr("dokumen"))
        words = self.tr("Seret PDF, JPEG, atau PNG ke sini, atau pilih berkas.")
        self.table.empty.set_text("paperclip", self.tr("Belum ada dokumen"), words)
        self.kind = ComboField(list(DOCUMENT_KINDS.items()), self)
        self.kind.setAccessibleName(self.tr("Jenis dokumen"))
        self.kind.setFixedWidth(widened(180))
        self.kind.set_value("LAPORAN")
        self.add_button = make_button(self.tr("Tambah berkas…"), self, "plain", "plus")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        label = make_label(self.tr("Jenis berkas baru"), self, "label")
        for widget in (label, self.kind, self.add_button):
            widget.setVisible(may_write)
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        self.add_button.clicked.connect(self.ask)
        self.table.opened.connect(self.ask_copy)
        self.table.remove_requested.connect(self.remove)
        if may_write:
            FileDrop(self).dropped.connect(self.take)

    def show_detail(self, detail: ActivityDetail) -> None:
        """Show the papers of an activity."""
        self._detail = detail
        service, key = self._context.services.training_documents, detail.activity.id
        task = self._context.tasks.run(lambda _: service.of(key))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, documents: Sequence[TrainingDocument]) -> None:
        self.model.set_records(documents)

    # acts

    @Slot()
    def ask(self) -> None:
        """Ask for files of the chosen kind."""
        ask_scans(self._context, self, self._on_files, several=True)

    def _on_files(self, names: Sequence[str]) -> None:
        self.take([Path(name) for name in names])

    @Slot(object)
    def take(self, paths: Sequence[Path]) -> None:
        """Keep files as papers of the chosen kind."""
        kind, detail = self.kind.value(), self._detail
        if detail is None or kind is None:
            self._context.messages.warning(self.tr("Pilih jenis dokumen dahulu."))
            return
        for path in paths:
            self._add(detail.activity.id, kind, path)

    def _add(self, activity_id: str, kind: str, path: Path) -> None:
        service = self._context.services.training_documents
        task = self._context.tasks.run(lambda _: service.add(activity_id, kind, path))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def ask_copy(self, document: TrainingDocument) -> None:
        """Ask where a copy goes."""
        folder = self._context.preferences.current.last_folder
        dialog = QFileDialog(self, self.tr("Simpan salinan"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(document.nama_berkas)
        dialog.fileSelected.connect(self.save_copy)
        open_dialog(dialog)

    @Slot(str)
    def save_copy(self, name: str) -> None:
        """Write a copy of the current paper to a file."""
        document, service = self.table.current_record(), self._context.services.training_documents
        if document is None:
            return
        key, path = document.id, Path(name)

        def work(_: TaskContext) -> str:
            path.write_bytes(service.content(key))
            return path.name

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_copied)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_copied(self, name: str) -> None:
        self._context.messages.success(self.tr("Salinan tersimpan: {name}").format(name=name))

    @Slot()
    def remove(self) -> None:
        """Remove the current paper."""
        document, service = self.table.current_record(), self._context.services.training_documents
        if document is not None and self._may_write:
            key = document.id
            task = self._context.tasks.run(lambda _: service.remove(key))
            task.succeeded.connect(self._context.done)
            task.failed.connect(self._context.messages.error)


def _kind(document: TrainingDocument) -> str:
    return DOCUMENT_KINDS.get(document.jenis, document.jenis)


def _name(document: TrainingDocument) -> str:
    return document.nama_berkas


def _note(document: TrainingDocument) -> str:
    return document.keterangan


def _pages(document: TrainingDocument) -> str:
    return str(document.halaman)


def _size(document: TrainingDocument) -> str:
    return f"{max(1, round(document.ukuran / 1024))} KB"


def _bytes(document: TrainingDocument) -> int:
    return document.ukuran
