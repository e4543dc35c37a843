"""The page for a forgotten password: printed code, user, new password."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from sdm_desktop.services.office import OfficeInfo
from sdm_desktop.ui.entry.frame import EntryFrame, Notice
from sdm_desktop.ui.entry.password_field import PasswordField
from sdm_desktop.ui.entry.strength import password_strength
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.widgets.buttons import make_button


class RecoveryPage(EntryFrame):
    """`recovery_asked` carries code, user name and new password."""

    recovery_asked = Signal(str, str, str)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_heading(
            self.tr("Lupa kata sandi"),
            self.tr(
                "Ketik kode pemulihan 25 tanda dari lembar yang dicetak saat berkas kantor dibuat, "
                "lalu buat kata sandi baru."
            ),
        )
        self.code = QLineEdit(self)
        self.code.setProperty("tall", True)
        self.code.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self.add_field(self.tr("Kode pemulihan"), self.code)
        self.form.addSpacing(14)
        self.user = QComboBox(self)
        self.user.setProperty("tall", True)
        self.add_field(self.tr("Nama pengguna"), self.user)
        self.form.addSpacing(14)
        self.password = PasswordField(self)
        self.add_field(self.tr("Kata sandi baru"), self.password)
        self.strength = Notice(self)
        self.form.addWidget(self.strength)
        self.again = PasswordField(self)
        self.add_field(self.tr("Ulangi kata sandi baru"), self.again)
        self.notice = Notice(self)
        self.form.addWidget(self.notice)
        self.button = self.make_primary(self.tr("Ganti kata sandi dan masuk"))
        self.form.addSpacing(4)
        self.form.addWidget(self.button)
        self.form.addSpacing(12)
        back = make_button(self.tr("Kembali ke halaman masuk"), self, "link")
        back.clicked.connect(self.back_asked)
        self.form.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.clicked.connect(self._submit)
        self.again.returnPressed.connect(self._submit)
        self.password.textChanged.connect(self._rate)
        for field in (self.code, self.password, self.again):
            field.textEdited.connect(self._calm)

    def show_users(self, info: OfficeInfo) -> None:
        """Start anew with the users of an office."""
        self.user.clear()
        for username, name in info.users:
            self.user.addItem(name or username, username)
        for field in (self.code, self.password, self.again):
            field.clear()
        self.set_busy(False)
        self._calm()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, is_busy: bool) -> None:
        """Show that the code is being checked."""
        self.button.setEnabled(not is_busy)
        self.button.setText(
            self.tr("Memeriksa…") if is_busy else self.tr("Ganti kata sandi dan masuk")
        )

    def show_error(self, text: str) -> None:
        """Say why it was refused."""
        self.set_busy(False)
        self.notice.say("error", text)

    @Slot()
    def _submit(self) -> None:
        if not self.button.isEnabled():
            return
        if not self.code.text().strip():
            self._point(self.code, self.tr("Isi kode pemulihan."))
        elif password_strength(self.password.text(), self._username())[0] == 0:
            words = password_strength(self.password.text(), self._username())[1]
            self._point(self.password, words or self.tr("Isi kata sandi baru."))
        elif self.password.text() != self.again.text():
            self._point(self.again, self.tr("Kedua kata sandi tidak sama."))
        else:
            self.set_busy(True)
            self.recovery_asked.emit(self.code.text(), self._username(), self.password.text())

    def _username(self) -> str:
        return str(self.user.currentData() or "")

    def _point(self, field: QLineEdit, text: str) -> None:
        self.notice.say("error", text)
        restyle(field, state="error")
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _calm(self) -> None:
        for field in (self.code, self.password, self.again):
            if field.property("state"):
                restyle(field, state="")
        self.notice.clear()

    @Slot()
    def _rate(self) -> None:
        show_strength(self.strength, self.password.text(), self._username())


def show_strength(notice: Notice, password: str, username: str) -> None:
    """Say under a new password how strong it is."""
    score, words = password_strength(password, username)
    if not words:
        notice.clear()
        return
    notice.say(("warning", "warning", "small", "ok")[score], words)
