"""Adding and changing an account, and giving it a password."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.domain.passwords import check_password
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.entry.password_field import PasswordField
from sdm_desktop.ui.messages import words_of
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import NipField, TextField
from sdm_desktop.ui.widgets.form import Form


class AccountDialog(QDialog):
    """A form with Simpan and Batal; a subclass connects the button to what saving does."""

    def __init__(self, context: UiContext, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        self.form = Form(self, columns=2)
        self._message = make_label("", self, "error")
        self._message.setWordWrap(True)
        self._message.setVisible(False)
        self.save_button = make_button(self.tr("Simpan"), self, "primary")
        self.save_button.setDefault(True)
        cancel = make_button(self.tr("Batal"), self)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 18, 20, 16)
        self.body.setSpacing(12)
        self.body.addWidget(make_label(title, self, "section"))
        self.body.addWidget(self.form)
        self.body.addWidget(self._message)
        self.body.addLayout(buttons)

    @Slot(object)
    def _on_saved(self, change: Change) -> None:
        self._context.done(change)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        rest = (
            self.form.show_findings(error.errors) if isinstance(error, ValidationError) else [error]
        )
        if rest:
            first = rest[0]
            self._message.setText(
                first.message if isinstance(first, FieldError) else words_of(first)
            )
        self._message.setVisible(bool(rest))

    def _add_passwords(self) -> None:
        hint = self.tr("Paling sedikit 8 tanda")
        self.form.add_field(
            "password", self.tr("Kata sandi"), PasswordField(self, is_tall=False), hint
        )
        self.form.add_field(
            "again", self.tr("Ulangi kata sandi"), PasswordField(self, is_tall=False)
        )

    def _password_findings(self, username: str) -> list[FieldError]:
        values = self.form.values()
        findings = check_password(values["password"], username)
        if values["password"] != values["again"]:
            findings.append(FieldError("again", self.tr("Kedua kata sandi tidak sama")))
        return findings


class UserDialog(AccountDialog):
    """One account; a penilai is tied to the own record by NIP."""

    def __init__(
        self, context: UiContext, user: User | None, parent: QWidget | None = None
    ) -> None:
        title = (
            QCoreApplication.translate("UserDialog", "Ubah pengguna")
            if user
            else QCoreApplication.translate("UserDialog", "Tambah pengguna")
        )
        super().__init__(context, title, parent)
        self._user = user or User()
        self._is_new = user is None
        add = self.form.add_field
        add("nama", self.tr("Nama lengkap"), TextField(self), "", 2)
        add("nama_pengguna", self.tr("Nama pengguna"), TextField(self))
        roles = [(role.value, role.label) for role in Role]
        add("peran", self.tr("Peran"), ComboField(roles, self))
        hint = self.tr("Wajib bagi penilai: menghubungkan dengan pegawai yang dinilai")
        add("nip", self.tr("NIP"), NipField(self), hint, 2)
        if self._is_new:
            self._add_passwords()
        self.active = QCheckBox(self.tr("Boleh masuk"), self)
        self.body.insertWidget(2, self.active)
        text = self.tr("Boleh menyimpan jadwal pelatihan yang bentrok, dengan alasan")
        self.clashes = QCheckBox(text, self)
        self.body.insertWidget(3, self.clashes)
        self.form.editor("peran").value_changed.connect(self._on_role)
        self.save_button.clicked.connect(self.save)
        self._load()
        self.form.focus_first()

    def _load(self) -> None:
        user = self._user
        nip = ""
        if user.pegawai_id:
            nip = self._context.services.employees.get(user.pegawai_id).nip
        self.form.set_values(
            {
                "nama": user.nama,
                "nama_pengguna": user.nama_pengguna,
                "peran": user.peran.value if not self._is_new else Role.PENILAI.value,
                "nip": nip,
                "password": "",
                "again": "",
            }
        )
        self.form.editor("nama_pengguna").set_read_only(not self._is_new)
        self.active.setChecked(user.aktif)
        self.clashes.setChecked(user.boleh_bentrok)
        self._on_role()

    @Slot()
    def _on_role(self) -> None:
        """Only a staf kepegawaian plans training."""
        self.clashes.setVisible(self.form.values()["peran"] == Role.ADMIN.value)

    @Slot()
    def save(self) -> None:
        """Store the account, or show what is wrong."""
        values = self.form.values()
        findings = self._findings(values["nama"], values["peran"], values["nip"])
        self.form.show_findings(findings)
        if findings:
            return
        user = replace(
            self._user,
            nama=values["nama"],
            nama_pengguna=values["nama_pengguna"],
            peran=Role(values["peran"]),
            pegawai_id=self._employee_id(values["nip"]),
            aktif=self.active.isChecked(),
            boleh_bentrok=self.clashes.isChecked(),
        )
        users, is_new = self._context.services.users, self._is_new
        password = values.get("password", "")

        def work(_: TaskContext) -> Change:
            return users.add(user, password) if is_new else users.change(user)

        self.save_button.setEnabled(False)
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_failed)

    def _findings(self, name: str, role: str | None, nip: str) -> list[FieldError]:
        findings = []
        if not name:
            findings.append(FieldError("nama", self.tr("Nama wajib diisi")))
        if role is None:
            findings.append(FieldError("peran", self.tr("Pilih salah satu peran")))
        if nip and self._employee_id(nip) is None:
            findings.append(FieldError("nip", self.tr("Tidak ada pegawai dengan NIP ini")))
        if self._is_new:
            findings += self._password_findings(self.form.values()["nama_pengguna"])
        return findings

    def _employee_id(self, nip: str) -> str | None:
        employee = self._context.services.employees.by_nip(nip) if nip else None
        return employee.id if employee else None


class PasswordDialog(AccountDialog):
    """A new password for an account."""

    def __init__(self, context: UiContext, user: User, parent: QWidget | None = None) -> None:
        super().__init__(context, user.nama, parent)
        self.setWindowTitle(self.tr("Ganti kata sandi"))
        self._user = user
        self._add_passwords()
        self.form.set_values({"password": "", "again": ""})
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()

    @Slot()
    def save(self) -> None:
        """Store the password, or show what is wrong."""
        findings = self._password_findings(self._user.nama_pengguna)
        self.form.show_findings(findings)
        if findings:
            return
        users, user_id = self._context.services.users, self._user.id
        password = self.form.values()["password"]

        def work(_: TaskContext) -> Change:
            return users.set_password(user_id, password)

        self.save_button.setEnabled(False)
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_failed)
