"""The evidence of one result in one period: names with links or files."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.skp import ResultBlock
from sdm_desktop.domain.skp_work import Evidence
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.skp_work import WorkView
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.date_field import DateField
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
            Column("tautan", self.tr("Tautan atau lokasi"), lambda e: e.tautan, stretch=True),
        ]
        self.table: PlainTable[Evidence] = PlainTable(columns, self.tr("Bukti dukung"), self)
        self.form = Form(self, columns=2)
        self.form.add_field("nama", self.tr("Nama bukti"), TextField(self))
        self.form.add_field("tanggal", self.tr("Tanggal"), DateField(self))
        hint = self.tr("Alamat web, folder jaringan, atau lokasi berkas")
        self.form.add_field(
            "tautan", self.tr("Tautan atau lokasi berkas"), TextField(self), hint, 2
        )
        self.form.set_values({"tanggal": context.services.session.today()})
        self.browse = make_button(self.tr("Pilih berkas"), self, "plain", "folder-open")
        self.add_button = make_button(self.tr("Tambah bukti"), self, "primary", "plus")
        self.remove_button = make_button(self.tr("Hapus"), self, "plain", "trash-2")
        close = make_button(self.tr("Tutup"), self)
        self.browse.clicked.connect(self._browse)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self._remove)
        self.table.remove_wanted.connect(self._remove)
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
        service, skp_id = self._context.services.skp.work, self._view.skp.id

        def work(_: object) -> Change:
            return service.save_evidence(skp_id, evidence)

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
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot(str)
    def _on_file(self, path: str) -> None:
        values = self.form.values()
        self.form.set_values(values | {"tautan": path})

    @Slot(object)
    def _on_added(self, change: Change) -> None:
        self._context.done(change)
        self.form.set_values({"tanggal": self._context.services.session.today()})
        self.form.show_findings([])
        self._message.setText("")

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ValidationError):
            rest = self.form.show_findings(error.errors)
            self._message.setText(" ".join(one.message for one in rest))
        else:
            self._context.messages.error(error)

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
