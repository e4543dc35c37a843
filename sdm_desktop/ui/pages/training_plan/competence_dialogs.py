"""The technical competences of the office."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.competence import Competence, CompetenceGroup
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate


def competence_columns() -> list[Column[Competence]]:
    """Return the columns of competences."""
    return [
        Column("kode", translate("CompetenceColumns", "Kode"), lambda c: c.kode,
               lambda c: c.kode, width=80),
        Column("nama", translate("CompetenceColumns", "Nama"), lambda c: c.nama,
               lambda c: c.nama.casefold(), width=260, strong=True, stretch=True),
        Column("kelompok", translate("CompetenceColumns", "Kelompok"),
               lambda c: c.kelompok.label, lambda c: c.kelompok.value, width=140),
        Column("asal", translate("CompetenceColumns", "Asal"), _origin, _origin, width=120),
    ]  # fmt: skip


def _origin(one: Competence) -> str:
    if one.id:
        return translate("CompetenceColumns", "kantor")
    return translate("CompetenceColumns", "peraturan")


class CompetenceDialog(FormDialog):
    """One competence of the office."""

    def __init__(self, context: UiContext, one: Competence, parent: QWidget) -> None:
        words = (
            translate("CompetenceDialog", "Kompetensi"),
            translate("CompetenceDialog", "Simpan kompetensi"),
        )
        super().__init__(context, words, parent, columns=4)
        self._one = one
        add = self.form.add_field
        add("kode", self.tr("Kode"), TextField(self), self.tr("Misalnya T.01"))
        add("nama", self.tr("Nama"), TextField(self), "", 3)
        groups = [(group.value, group.label) for group in CompetenceGroup]
        add("kelompok", self.tr("Kelompok"), ComboField(groups, self), "", 2)
        add("uraian", self.tr("Uraian"), TextField(self), "", 2)
        self.form.set_values(
            {"kode": one.kode, "nama": one.nama, "kelompok": one.kelompok.value,
             "uraian": one.uraian}
        )  # fmt: skip
        if one.id:
            self.form.editor("kode").set_read_only(True)
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the competence."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        values, service = self.form.values(), self._context.services.competences
        one = replace(
            self._one,
            kode=values["kode"],
            nama=values["nama"],
            uraian=values["uraian"],
            kelompok=CompetenceGroup(values["kelompok"] or CompetenceGroup.TEKNIS),
        )
        self.follow(self._context.tasks.run(lambda _: service.save(one)))


class CompetencesDialog(QDialog):
    """The list; Enter changes one of the office, Del removes one that nothing names."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Kompetensi"))
        self.resize(widened(720), scaled(440))
        self.model: RecordTableModel[Competence] = RecordTableModel(
            competence_columns(), self, key=lambda one: one.kode
        )
        self.table = TableView(self.model, context, "competences", self)
        self.table.set_noun(self.tr("kompetensi"))
        self.table.use_no_marks(self.tr("Enter ubah · Del hapus"))
        self.add_button = make_button(self.tr("Tambah kompetensi"), self, "primary", "plus")
        close = make_button(self.tr("Tutup"), self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label(self.tr("Kompetensi"), self, "section"))
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        close.clicked.connect(self.accept)
        self.add_button.clicked.connect(self.add)
        self.table.opened.connect(self.edit)
        self.table.edit_requested.connect(self.edit)
        self.table.remove_requested.connect(self.remove)
        context.bus.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the competences again."""
        service = self._context.services.competences
        task = self._context.tasks.run(lambda _: service.all())
        task.succeeded.connect(self.model.set_records)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def add(self) -> None:
        """Open an empty competence."""
        open_dialog(CompetenceDialog(self._context, Competence(), self))

    @Slot(object)
    def edit(self, one: Competence | None) -> None:
        """Open a competence of the office."""
        if one is not None and one.id:
            open_dialog(CompetenceDialog(self._context, one, self))

    @Slot()
    def remove(self) -> None:
        """Remove the current competence."""
        one = self.table.current_record()
        if one is None:
            return
        service = self._context.services.competences
        task = self._context.tasks.run(lambda _: service.remove(one))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)
