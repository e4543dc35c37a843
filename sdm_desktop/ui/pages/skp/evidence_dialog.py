"""The evidence of one result in one period: names with links or files."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.skp import ResultBlock
from sdm_desktop.domain.skp_work import Evidence
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.document_views import OpenedDocument
from sdm_desktop.services.skp_work import WorkView
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog, words_of
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.documents.viewer import DocumentViewer
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form import Form
from sdm_desktop.ui.widgets.plain_table import PlainTable
from sdm_desktop.ui.widgets.table_column import Column


class EvidenceDialog(QDialog):
    """Lists what there is, adds and removes; stays open until closed."""

    def __init__(
        self, context: UiContext, view: WorkView, block: ResultBlock, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._view, self._block = context, view, block
        self.setWindowTitle(self.tr("Bukti dukung"))
        self.setMinimumWidth(widened(620))
        columns: list[Column[Evidence]] = [
            Column("tanggal", self.tr("Tanggal"), lambda e: short_date(e.tanggal), width=100),
            Column("nama", self.tr("Nama"), lambda e: e.nama, width=200, strong=True),
            Column("tautan", self.tr("Tautan atau lokasi"), _place, stretch=True),
        ]
        self.table: PlainTable[Evidence] = PlainTable(columns, self.tr("Bukti dukung"), self)
        self.form = Form(self, columns=2)
        self.form.add_field("nama", self.tr("Nama bukti"), TextField(self))
        self.form.add_field("tanggal", self.tr("Tanggal"), DateField(self))
        hint = self.tr("Alamat web atau folder; berkas terpilih disimpan terenkripsi di kantor")
        self.form.add_field(
            "tautan", self.tr("Tautan atau lokasi berkas"), TextField(self), hint, 2
        )
        self.form.set_values({"tanggal": context.services.session.today()})
        self._path: Path | None = None
        self.browse = make_button(self.tr("Pilih berkas…"), self, "plain", "folder-open")
        self.add_button = make_button(self.tr("Tambah bukti"), self, "primary", "plus")
        self.remove_button = make_button(self.tr("Hapus"), self, "plain", "trash-2")
        close = make_button(self.tr("Tutup"), self)
        self.browse.clicked.connect(self._browse)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self._remove)
        self.table.remove_wanted.connect(self._remove)
        self.table.opened.connect(self._open)
        close.clicked.connect(self.reject)
        self._message = make_label("", self, "error")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.remove_button)
        row.addWidget(self.browse)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        title = make_label(block.rhk.uraian, self, "section")
        title.setWordWrap(True)
        for widget in (title, self.table, self.form, self._message):
            layout.addWidget(widget)
        layout.addLayout(row)
        context.bus.changed.connect(self._on_changed)
        self._show(view.work.evidence_of(block.rhk.id))

    @Slot()
    def add(self) -> None:
        """Store what is typed."""
        values, problems = self.form.values(), self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        evidence = Evidence(
            rhk_id=self._block.rhk.id,
            periode_kode=self._view.work.periode_kode,
            nama=(values["nama"] or "").strip(),
            tautan=(values["tautan"] or "").strip(),
            tanggal=values["tanggal"] or self._context.services.session.today(),
        )
        service, skp_id, path = self._context.services.skp, self._view.skp.id, self._path
        is_kept = path is not None and evidence.tautan == path.name

        def work(_: object) -> Change:
            if is_kept and path is not None:
                return service.files.attach(skp_id, evidence, path)
            return service.work.save_evidence(skp_id, evidence)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_added)
        task.failed.connect(self._on_failed)

    @Slot()
    def _remove(self) -> None:
        record = self.table.record()
        if record is None:
            return
        service, skp_id = self._context.services.skp.work, self._view.skp.id

        def work(_: object) -> Change:
            return service.remove_evidence(skp_id, record.id)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._on_failed)

    @Slot()
    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Pilih berkas bukti"))
        dialog.setNameFilter(self.tr("PDF dan gambar (*.pdf *.jpg *.jpeg *.png)"))
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    @Slot(str)
    def choose(self, path: str) -> None:
        """Take a file; it is kept once "Tambah bukti" is pressed."""
        self._path = Path(path)
        values = self.form.values()
        values["nama"] = values["nama"] or self._path.stem.replace("_", " ")
        self.form.set_values(values | {"tautan": self._path.name})

    @Slot(object)
    def _open(self, evidence: Evidence) -> None:
        """Show a kept file, or open a web address."""
        if not evidence.berkas_id:
            address = QUrl(evidence.tautan)
            if address.scheme() in ("http", "https"):
                QDesktopServices.openUrl(address)
            return
        files, skp_id = self._context.services.skp.files, self._view.skp.id
        task = self._context.tasks.run(lambda _: files.open(skp_id, evidence))
        task.succeeded.connect(self._on_opened)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_opened(self, opened: OpenedDocument) -> None:
        open_dialog(DocumentViewer(self._context, opened, self))

    @Slot(object)
    def _on_added(self, change: Change) -> None:
        self._context.done(change)
        self._path = None
        self.form.set_values({"tanggal": self._context.services.session.today()})
        self.form.show_findings([])
        self._message.setText("")

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ValidationError):
            rest = self.form.show_findings(error.errors)
            self._message.setText(" ".join(one.message for one in rest))
        else:
            self._message.setText(words_of(error))

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if Topic.SKP not in change.topics:
            return
        service, skp_id = self._context.services.skp.work, self._view.skp.id
        code = self._view.work.periode_kode

        def work(_: object) -> WorkView:
            return service.of(skp_id, code)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)

    @Slot(object)
    def _on_read(self, view: WorkView) -> None:
        self._show(view.work.evidence_of(self._block.rhk.id))

    def _show(self, found: tuple[Evidence, ...]) -> None:
        self.table.set_records(found)
        self.table.setVisible(bool(found))
        self.remove_button.setVisible(bool(found))


def _place(evidence: Evidence) -> str:
    kept = QCoreApplication.translate("EvidenceDialog", "{name} (tersimpan)")
    return kept.format(name=evidence.tautan) if evidence.berkas_id else evidence.tautan
