"""The log-in page."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.services.office import OfficeInfo
from sdm_desktop.ui.entry.frame import EntryFrame, Notice
from sdm_desktop.ui.entry.password_field import PasswordField
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.widgets.buttons import make_button, make_label


class LoginPage(EntryFrame):
    """Asks for user and password; `login_asked` carries user name and password."""

    login_asked = Signal(str, str)
    forgotten = Signal()
    other_file_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = self.add_heading(self.tr("Masuk"), " ")
        self.user = QComboBox(self)
        self.user.setProperty("tall", True)
        self.add_field(self.tr("Nama pengguna"), self.user)
        self.form.addSpacing(14)
        self.password = PasswordField(self)
        self.add_field(self.tr("Kata sandi"), self.password)
        self.notice = Notice(self)
        self.form.addWidget(self.notice)
        self.button = self.make_primary(self.tr("Masuk"))
        self.form.addSpacing(6)
        self.form.addWidget(self.button)
        self.form.addSpacing(12)
        self._add_links()
        self.demo_card = QFrame(self)
        self.demo_card.setProperty("kind", "card")
        self._demo_words = QVBoxLayout(self.demo_card)
        self._demo_words.setContentsMargins(14, 12, 14, 12)
        self._demo_words.setSpacing(3)
        self.form.addSpacing(18)
        self.form.addWidget(self.demo_card)
        self.demo_card.setVisible(False)
        self.button.clicked.connect(self._submit)
        self.password.returnPressed.connect(self._submit)
        self.password.caps_lock_changed.connect(self._on_caps)
        self.password.textEdited.connect(self._on_typed)

    def show_office(self, path: Path, info: OfficeInfo, last_user: str) -> None:
        """Show whose office this is and who may log in."""
        self._context.setText("\n".join(part for part in (info.office_name, info.city) if part))
        self._context.setVisible(True)
        self.user.clear()
        for username, name in info.users:
            self.user.addItem(name or username, username)
        known = self.user.findData(last_user)
        self.user.setCurrentIndex(max(known, 0))
        local = info.last_backup.astimezone() if info.last_backup else None
        self.show_foot(path.name, local)
        self.reset()

    def show_demo(self, password: str) -> None:
        """Tell the password of the invented users."""
        while (item := self._demo_words.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for kind, text in (
            ("strong", self.tr("Data rekaan untuk mencoba")),
            ("small", self.tr("Pilih salah satu pengguna di atas, lalu masuk dengan kata sandi:")),
        ):
            words = make_label(text, self.demo_card, kind)
            words.setWordWrap(True)
            self._demo_words.addWidget(words)
        shown = make_label(password, self.demo_card, "section")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._demo_words.addWidget(shown)
        self.demo_card.setVisible(bool(password))

    def reset(self) -> None:
        """Empty the password and put the cursor there."""
        self.set_busy(False)
        self.password.clear()
        self.password.hide_text()
        restyle(self.password, state="")
        self.notice.clear()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, is_busy: bool) -> None:
        """Show that the password is being checked."""
        for part in (self.button, self.password, self.user):
            part.setEnabled(not is_busy)
        self.button.setText(self.tr("Memeriksa…") if is_busy else self.tr("Masuk"))

    def show_error(self, text: str) -> None:
        """Say why the log-in was refused and let the user try again."""
        self.set_busy(False)
        self.notice.say("error", text)
        restyle(self.password, state="error")
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.selectAll()

    def _add_links(self) -> None:
        row = QHBoxLayout()
        forgotten = make_button(self.tr("Lupa kata sandi"), self, "link")
        forgotten.clicked.connect(self.forgotten)
        other = make_button(self.tr("Buka berkas data lain"), self, "link")
        other.clicked.connect(self.other_file_asked)
        row.addWidget(forgotten)
        row.addStretch(1)
        row.addWidget(other)
        self.form.addLayout(row)

    @Slot()
    def _submit(self) -> None:
        if not self.button.isEnabled():
            return
        if not self.password.text():
            self.show_error(self.tr("Isi kata sandi."))
            return
        self.set_busy(True)
        self.login_asked.emit(str(self.user.currentData()), self.password.text())

    @Slot(bool)
    def _on_caps(self, is_on: bool) -> None:
        if is_on:
            self.notice.say("warning", self.tr("Caps Lock aktif"))
        else:
            self.notice.clear()

    @Slot()
    def _on_typed(self) -> None:
        if self.password.property("state"):
            restyle(self.password, state="")
            self.notice.clear()
