"""Who signs a report: the head of the unit, the head of the office, or somebody else."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.office import Office, Signatory
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import NipField, TextField
from sdm_desktop.ui.widgets.form import Form
from sdm_desktop.ui.widgets.person_editor import PersonEditor

SIGNERS = UNIT, OFFICE, OTHER = "unit", "kantor", "lain"
_NAMES = ("nama", "nip", "jabatan", "pangkat")


class SignatoryFields(QWidget):
    """A choice, and for somebody else a person of the office or what is typed.

    The first of `signers` is the usual one.
    """

    changed = Signal()

    def __init__(
        self,
        context: UiContext,
        parent: QWidget | None = None,
        signers: tuple[str, ...] = SIGNERS,
        columns: int = 1,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._signers = signers
        self.form = Form(self, columns=columns)
        words = {
            UNIT: self.tr("Kepala unit"),
            OFFICE: self.tr("Kepala instansi"),
            OTHER: self.tr("Orang lain"),
        }
        choices = tuple((signer, words[signer]) for signer in signers)
        self.form.add_field("penanda", self.tr("Penanda tangan"), ComboField(choices, self))
        self._person = PersonEditor(context, self)
        self._person.setPlaceholderText(self.tr("Cari nama atau NIP"))
        self.form.add_field("pegawai", self.tr("Ambil dari data pegawai"), self._person)
        self.form.add_field("nama", self.tr("Nama dan gelar"), TextField(self))
        self.form.add_field("nip", self.tr("NIP"), NipField(self))
        self.form.add_field("jabatan", self.tr("Jabatan"), TextField(self))
        self.form.add_field("pangkat", self.tr("Pangkat"), TextField(self))
        self.form.fill({"penanda": signers[0]})
        self.form.edited.connect(self._on_edited)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.form)
        self._show_lines()

    @property
    def choice(self) -> str:
        """Return "unit", "kantor" or "lain"."""
        return str(self.form.editor("penanda").value() or self._signers[0])

    @property
    def person_id(self) -> str:
        """Return the id of the person of the office who was chosen last, empty without one."""
        return self._person.value() or "" if self.choice == OTHER else ""

    def signatory(self, office: Office) -> Signatory | None:
        """Return who signs, None for the head of the unit."""
        if self.choice == UNIT:
            return None
        if self.choice == OFFICE:
            return office.kepala
        return Signatory(**self.typed())

    def typed(self) -> dict[str, str]:
        """Return the lines as typed."""
        return {name: str(self.form.editor(name).value() or "") for name in _NAMES}

    def problems(self) -> list[FieldError]:
        """Show and return what is missing."""
        problems = self.form.problems() if self.choice == OTHER else []
        if self.choice == OTHER and not self.form.editor("nama").value():
            problems.append(FieldError("nama", self.tr("Isi nama penanda tangan.")))
        self.form.show_findings(problems)
        return problems

    def restore(self, choice: str, person_id: str, typed: Mapping[str, str]) -> None:
        """Show a choice made before."""
        lines = {name: typed.get(name, "") for name in _NAMES}
        choice = choice if choice in self._signers else self._signers[0]
        self.form.fill({"penanda": choice, "pegawai": person_id or None, **lines})
        self._show_lines()
        if choice == OTHER and person_id and not lines["nama"]:
            self._take_over(person_id)

    def _show_lines(self) -> None:
        for name in ("pegawai", *_NAMES):
            self.form.field(name).setVisible(self.choice == OTHER)

    def _take_over(self, person_id: str) -> None:
        service = self._context.services.reports
        task = self._context.tasks.run(lambda _: service.signatory_of(person_id))
        task.succeeded.connect(self._on_person)
        task.failed.connect(self._context.messages.error)

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        self._show_lines()
        if name == "pegawai" and self._person.value():
            self._take_over(self._person.value() or "")
            return
        self.changed.emit()

    @Slot(object)
    def _on_person(self, found: Signatory) -> None:
        self.form.fill({name: getattr(found, name) for name in _NAMES})
        self.changed.emit()
