"""The two small forms of the wizard: head of office and first account."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.nip import find_format_fault
from sdm_desktop.domain.office import Signatory
from sdm_desktop.domain.passwords import check_password, check_username, plain_username
from sdm_desktop.ui.entry.password_field import PasswordField
from sdm_desktop.ui.entry.strength import password_strength
from sdm_desktop.ui.widgets.fields import NipField, TextField
from sdm_desktop.ui.widgets.form import Form


class HeadForm(Form):
    """Who signs for the office; may stay empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, columns=2)
        self.add_field("nama", self.tr("Nama dengan gelar"), TextField(self), "", 2)
        self.add_field("nip", self.tr("NIP"), NipField(self))
        self.add_field("pangkat", self.tr("Pangkat"), TextField(self))
        self.add_field("jabatan", self.tr("Jabatan"), TextField(self), "", 2)

    def start(self) -> None:
        """Propose the usual title of the post."""
        self.show_signatory(Signatory(jabatan=self.tr("Kepala Dinas")))

    def show_signatory(self, head: Signatory) -> None:
        """Show who signs as what is stored."""
        self.set_values({name: getattr(head, name) for name in self.names()})

    def signatory(self) -> Signatory:
        """Return who signs, as typed."""
        return Signatory(**self.values())

    def is_right(self) -> bool:
        """Show what is wrong and return whether nothing is."""
        fault = find_format_fault(self.values()["nip"]) if self.values()["nip"] else ""
        self.show_findings([FieldError("nip", fault)] if fault else [])
        return not fault


class AccountForm(Form):
    """Name, user name and password of the first admin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, columns=2)
        self.add_field("nama", self.tr("Nama lengkap"), TextField(self), "", 2)
        self.add_field(
            "nama_pengguna",
            self.tr("Nama pengguna"),
            TextField(self),
            self.tr("Huruf kecil, angka, titik; untuk masuk"),
            2,
        )
        hint = self.tr("Paling sedikit 8 tanda")
        self.add_field("password", self.tr("Kata sandi"), PasswordField(self, is_tall=False), hint)
        self.add_field("again", self.tr("Ulangi kata sandi"), PasswordField(self, is_tall=False))
        self.edited.connect(self._rate)

    def start(self) -> None:
        """Begin empty."""
        self.set_values({})

    def username(self) -> str:
        """Return the user name in its one spelling."""
        return plain_username(self.values()["nama_pengguna"])

    def person(self) -> str:
        """Return the name of the person."""
        return str(self.values()["nama"])

    def password(self) -> str:
        """Return the password."""
        return str(self.values()["password"])

    def is_right(self) -> bool:
        """Show what is wrong and return whether nothing is."""
        findings = check_username(self.username()) + check_password(
            self.password(), self.username()
        )
        if not self.person():
            findings.insert(0, FieldError("nama", self.tr("Nama wajib diisi")))
        if self.password() != self.values()["again"]:
            findings.append(FieldError("again", self.tr("Kedua kata sandi tidak sama")))
        self.show_findings(findings)
        return not findings

    @Slot(str)
    def _rate(self, name: str) -> None:
        if name != "password" or not self.password():
            return
        score, words = password_strength(self.password(), self.username())
        self.field("password").show_finding(words, "" if score > 1 else "warning")
