"""Smaller dialogs of cooperation: what was done, stopping, partners, a scan."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.cooperation import (
    Agreement,
    AgreementFile,
    AgreementStep,
    Partner,
    PartnerKind,
)
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.services.changes import Change
from sdm_desktop.services.document_views import OpenedDocument
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training_plan.cooperation_columns import partner_columns
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.documents.viewer import DocumentViewer
from sdm_desktop.ui.widgets.fields import IntField, MoneyField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.score_field import ScoreField
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate


class StepDialog(FormDialog):
    """What was done under an agreement."""

    def __init__(self, context: UiContext, step: AgreementStep, parent: QWidget) -> None:
        words = (
            translate("StepDialog", "Tindak lanjut kerja sama"),
            translate("StepDialog", "Simpan tindak lanjut"),
        )
        super().__init__(context, words, parent, columns=4)
        self.setMinimumWidth(widened(660))
        self._step = step
        add = self.form.add_field
        add("tanggal", self.tr("Tanggal"), DateField(self))
        add("uraian", self.tr("Yang dilakukan"), TextField(self), "", 3)
        add("peserta", self.tr("Peserta"), IntField(self))
        add("jp", self.tr("JP per orang"), ScoreField(self, highest=Decimal(1000)))
        add("biaya", self.tr("Biaya"), MoneyField(self), "", 2)
        add("hasil", self.tr("Hasil"), TextField(self), "", 4)
        names = ("tanggal", "uraian", "peserta", "jp", "biaya", "hasil")
        self.form.set_values({name: getattr(step, name) for name in names})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store it, or show what speaks against it."""
        values, problems = self.form.values(), self.form.problems()
        if values["tanggal"] is None and not problems:
            problems.append(FieldError("tanggal", self.tr("Wajib diisi."), "WAJIB"))
        if problems:
            self.form.show_findings(problems)
            return
        step, steps = replace(self._step, **values), self._context.services.cooperation.steps

        def work(_: TaskContext) -> Change:
            return steps.save(step)

        self.follow(self._context.tasks.run(work))


class StopDialog(FormDialog):
    """Ends an agreement before its time."""

    def __init__(self, context: UiContext, agreement: Agreement, parent: QWidget) -> None:
        words = (
            translate("StopDialog", "Hentikan kerja sama"),
            translate("StopDialog", "Hentikan"),
        )
        super().__init__(context, words, parent, columns=3)
        self._agreement = agreement
        self.body.insertWidget(1, make_label(agreement.judul, self, "small"))
        self.form.add_field("dihentikan", self.tr("Sejak tanggal"), DateField(self))
        self.form.add_field("alasan_henti", self.tr("Alasan"), TextField(self), "", 2)
        self.form.set_values({"dihentikan": context.services.session.today()})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Stop it with the day and the reason typed."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        values, key = self.form.values(), self._agreement.id
        service = self._context.services.cooperation

        def work(_: TaskContext) -> Change:
            return service.stop(key, values["dihentikan"], values["alasan_henti"])

        self.follow(self._context.tasks.run(work))


class PartnerDialog(FormDialog):
    """One partner."""

    def __init__(self, context: UiContext, partner: Partner, parent: QWidget) -> None:
        words = (translate("PartnerDialog", "Mitra"), translate("PartnerDialog", "Simpan mitra"))
        super().__init__(context, words, parent, columns=4)
        self._partner = partner
        add = self.form.add_field
        add("nama", self.tr("Nama"), TextField(self), "", 3)
        add("singkatan", self.tr("Singkatan"), TextField(self))
        kinds = [(kind.value, kind.label) for kind in PartnerKind]
        add("jenis", self.tr("Jenis"), ComboField(kinds, self), "", 2)
        states = [("ya", self.tr("Aktif")), ("tidak", self.tr("Tidak aktif"))]
        add("aktif", self.tr("Keadaan"), ComboField(states, self), "", 2)
        add("catatan", self.tr("Catatan"), TextField(self), "", 4)
        self.form.set_values(
            {
                "nama": partner.nama,
                "singkatan": partner.singkatan,
                "jenis": partner.jenis.value,
                "aktif": "ya" if partner.is_aktif else "tidak",
                "catatan": partner.catatan,
            }
        )
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the partner."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        values, partners = self.form.values(), self._context.services.cooperation.partners
        partner = replace(
            self._partner,
            nama=values["nama"],
            singkatan=values["singkatan"],
            jenis=PartnerKind(values["jenis"] or PartnerKind.LAINNYA),
            is_aktif=values["aktif"] != "tidak",
            catatan=values["catatan"],
        )
        self.follow(self._context.tasks.run(lambda _: partners.save([partner])))


class PartnersDialog(QDialog):
    """The list of partners; Enter changes, Del removes one without documents."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Mitra kerja sama"))
        self.resize(widened(720), scaled(440))
        self.model: RecordTableModel[Partner] = RecordTableModel(partner_columns(), self)
        self.table = TableView(self.model, context, "partners", self)
        self.table.set_noun(self.tr("mitra"))
        self.table.use_no_marks(self.tr("Enter ubah · Del hapus"))
        detail = self.tr("Isi dari daftar usulan, atau tambahkan sendiri.")
        self.table.empty.set_text("building-2", self.tr("Belum ada mitra"), detail)
        self.add_button = make_button(self.tr("Tambah mitra"), self, "primary", "plus")
        self.fill_button = make_button(self.tr("Isi dari daftar usulan"), self, "plain")
        close = make_button(self.tr("Tutup"), self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.fill_button)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label(self.tr("Mitra kerja sama"), self, "section"))
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        close.clicked.connect(self.accept)
        self.add_button.clicked.connect(self.add)
        self.fill_button.clicked.connect(self.fill)
        self.table.opened.connect(self.edit)
        self.table.edit_requested.connect(self.edit)
        self.table.remove_requested.connect(self.remove)
        context.bus.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the partners again."""
        partners = self._context.services.cooperation.partners
        task = self._context.tasks.run(lambda _: (partners.all(), bool(partners.proposed())))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: tuple[list[Partner], bool]) -> None:
        self.model.set_records(found[0])
        self.fill_button.setEnabled(found[1])

    @Slot()
    def add(self) -> None:
        """Open an empty partner."""
        open_dialog(PartnerDialog(self._context, Partner(), self))

    @Slot(object)
    def edit(self, partner: Partner | None) -> None:
        """Open a partner."""
        if partner is not None:
            open_dialog(PartnerDialog(self._context, partner, self))

    @Slot()
    def fill(self) -> None:
        """Take in the partners of the rule table."""
        partners = self._context.services.cooperation.partners
        task = self._context.tasks.run(lambda _: partners.save(partners.proposed()))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def remove(self) -> None:
        """Remove the current partner."""
        partner = self.table.current_record()
        if partner is None:
            return
        partners, key = self._context.services.cooperation.partners, partner.id
        task = self._context.tasks.run(lambda _: partners.remove(key))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)


class AgreementFileViewer(DocumentViewer):
    """The pages of a scan of an agreement."""

    def __init__(
        self, context: UiContext, file: AgreementFile, opened: OpenedDocument, parent: QWidget
    ) -> None:
        super().__init__(context, opened, parent)
        self._file = file

    def save(self, path: Path) -> None:
        """Write a copy to a file."""
        self._path = path
        files, file = self._context.services.cooperation.files, self._file
        self._context.preferences.change(last_folder=str(path.parent))
        task = self._context.tasks.run(lambda _: files.save_copy(file, path))
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._context.messages.error)
