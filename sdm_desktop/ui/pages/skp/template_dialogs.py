"""Templates: keep a plan as one, apply one to many people with a preview."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.skp import Skp
from sdm_desktop.domain.skp_templates import SkpTemplate
from sdm_desktop.services.changes import Change
from sdm_desktop.services.skp_templates import Applied
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate
Read = tuple[list[SkpTemplate], list[Applied]]


class KeepDialog(FormDialog):
    """Asks for the name and post of a new template."""

    def __init__(self, context: UiContext, skp: Skp, parent: QWidget) -> None:
        words = (
            translate("SkpTemplates", "Simpan sebagai templat"),
            translate("SkpTemplates", "Simpan templat"),
        )
        super().__init__(context, words, parent)
        self._skp = skp
        hint = self.tr("Nama yang sama menggantikan templat lama.")
        self.form.add_field("nama", self.tr("Nama templat"), TextField(self), hint, 2)
        self.form.add_field("jabatan", self.tr("Untuk jabatan"), TextField(self), "", 2)
        self.form.set_values({"nama": skp.jabatan, "jabatan": skp.jabatan})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Keep the template."""
        values, skp_id = self.form.values(), self._skp.id
        templates = self._context.services.skp.templates

        def work(_: object) -> Change:
            return templates.keep(skp_id, values["nama"] or "", values["jabatan"] or "")

        self.follow(self._context.tasks.run(work))


class ApplyDialog(FormDialog):
    """Chooses a template and shows who would get it before anything is stored."""

    def __init__(
        self, context: UiContext, person_ids: Sequence[str], year: int, parent: QWidget
    ) -> None:
        title = translate("SkpTemplates", "Terapkan templat SKP {year}").format(year=year)
        super().__init__(context, (title, translate("SkpTemplates", "Terapkan")), parent)
        self.setMinimumWidth(widened(760))
        self._people, self._year = list(person_ids), year
        self._templates: list[SkpTemplate] = []
        self.form.add_field("templat", self.tr("Templat"), ComboField([], self), "", 2)
        self.model: RecordTableModel[Applied] = RecordTableModel(
            self._columns(), self, is_quiet=_is_left_out
        )
        self.table = TableView(self.model, context, "skp-template", self)
        self.table.set_noun(self.tr("pegawai"))
        self.table.use_no_marks("")
        self.table.setMinimumHeight(scaled(260))
        self.summary = make_label("", self, "strong")
        self.body.insertWidget(2, self.table)
        self.body.insertWidget(2, self.summary)
        self.form.edited.connect(self._on_chosen)
        self.save_button.clicked.connect(self.save)
        self.save_button.setEnabled(False)
        self._read()

    def _columns(self) -> list[Column[Applied]]:
        return [
            Column("nama", self.tr("Nama"), lambda a: a.nama, lambda a: a.nama.casefold(),
                   width=190, strong=True),
            Column("jabatan", self.tr("Jabatan"), lambda a: a.jabatan, lambda a: a.jabatan,
                   width=190),
            Column("penilai", self.tr("Pejabat penilai"), lambda a: a.penilai,
                   lambda a: a.penilai, width=160),
            Column("hasil", self.tr("Yang terjadi"),
                   lambda a: a.reason or self.tr("Menerima isi templat"),
                   lambda a: a.reason, stretch=True,
                   tone=lambda a: "text3" if a.reason else "ok"),
        ]  # fmt: skip

    def _read(self) -> None:
        templates, people, year = self._context.services.skp.templates, self._people, self._year

        def work(_: object) -> Read:
            return templates.all(), templates.preview(people, year)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_read(self, found: Read) -> None:
        self._templates, lines = found
        combo = self.form.editor("templat")
        assert isinstance(combo, ComboField)
        combo.set_choices([(t.id, _words(t)) for t in self._templates])
        posts = {line.jabatan for line in lines if line.is_new}
        fitting = next((t for t in self._templates if t.jabatan in posts), None)
        first = fitting or (self._templates[0] if self._templates else None)
        combo.set_value(first.id if first else None)
        self.model.set_records(lines)
        count = sum(line.is_new for line in lines)
        text = self.tr("{count} dari {total} pegawai menerima isi templat")
        self.summary.setText(text.format(count=count, total=len(lines)))
        if not self._templates:
            words = self.tr("Belum ada templat. Simpan dahulu sebuah SKP sebagai templat.")
            self._message.setText(words)
            self._message.show()
        button = self.tr("Terapkan kepada {count} pegawai").format(count=count)
        self.save_button.setText(button)
        self.save_button.setEnabled(count > 0 and bool(self._templates))

    @Slot(str)
    def _on_chosen(self, _: str) -> None:
        self._message.hide()

    @Slot()
    def save(self) -> None:
        """Apply the template, with one undo."""
        chosen = self.form.values()["templat"]
        if not chosen:
            self.form.show_findings([FieldError("templat", self.tr("Pilih templat."), "WAJIB")])
            return
        templates, people, year = self._context.services.skp.templates, self._people, self._year

        def work(_: object) -> Change:
            return templates.apply(chosen, people, year)

        self.follow(self._context.tasks.run(work))


def _is_left_out(line: Applied) -> bool:
    return not line.is_new


def _words(template: SkpTemplate) -> str:
    count = len(template.isi.hasil)
    return f"{template.nama} ({count} RHK)"
