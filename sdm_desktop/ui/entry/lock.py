"""The page that lies over the whole window while the user is away."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sdm_desktop.domain.users import User
from sdm_desktop.ui.entry.frame import EntryFrame, Notice
from sdm_desktop.ui.entry.password_field import PasswordField
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.topbar import initials
from sdm_desktop.ui.widgets.buttons import make_button, make_label

TRIES = 5


class LockPage(EntryFrame):
    """Asks the same user for the password; `unlock_asked` carries it.

    After five wrong ones the user is logged out: `given_up`.
    """

    unlock_asked = Signal(str)
    other_user_asked = Signal()
    given_up = Signal()

    def __init__(self, user: User, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tries_left = TRIES
        self._since = make_label("", self, "context")
        self._add_person(user)
        self.password = PasswordField(self)
        self.add_field(self.tr("Kata sandi"), self.password)
        self.notice = Notice(self)
        self.form.addWidget(self.notice)
        self.button = self.make_primary(self.tr("Buka kunci"), "lock-open")
        self.form.addSpacing(4)
        self.form.addWidget(self.button)
        self.form.addSpacing(18)
        self._add_saved()
        self.form.addSpacing(14)
        other = make_button(self.tr("Masuk sebagai pengguna lain"), self, "link")
        other.clicked.connect(self.other_user_asked)
        self.form.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.clicked.connect(self._submit)
        self.password.returnPressed.connect(self._submit)
        self.password.caps_lock_changed.connect(self._on_caps)

    def begin(self, clock: str, *, is_idle: bool, saved: str) -> None:
        """Start anew: when it was locked ("09.56"), why, and what is saved."""
        self._tries_left = TRIES
        words = (
            self.tr("Dikunci pukul {clock} karena tidak dipakai")
            if is_idle
            else self.tr("Dikunci pukul {clock}")
        )
        self._since.setText(words.format(clock=clock))
        self._saved_words.setText(saved)
        self.notice.clear()
        self.set_busy(False)
        self.password.clear()
        self.password.hide_text()
        restyle(self.password, state="")
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, is_busy: bool) -> None:
        """Show that the password is being checked."""
        self.button.setEnabled(not is_busy)
        self.password.setEnabled(not is_busy)
        self.button.setText(self.tr("Memeriksa…") if is_busy else self.tr("Buka kunci"))

    def show_refused(self) -> None:
        """Say that the password was wrong and how many tries are left."""
        self._tries_left -= 1
        if self._tries_left <= 0:
            self.given_up.emit()
            return
        self.set_busy(False)
        text = self.tr("Kata sandi tidak cocok. Tersisa {count} kali percobaan.")
        self.notice.say("error", text.format(count=self._tries_left))
        restyle(self.password, state="error")
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.selectAll()

    def _add_person(self, user: User) -> None:
        disc = make_label(initials(user.nama), self, "disc-large")
        disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
        disc.setFixedSize(48, 48)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(make_label(user.nama, self, "title"))
        column.addWidget(self._since)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(disc)
        row.addLayout(column, 1)
        self.form.addLayout(row)
        self.form.addSpacing(18)

    def _add_saved(self) -> None:
        card = QFrame(self)
        card.setProperty("kind", "card")
        sign = QLabel(card)
        set_icon(sign, "save", "ok")
        self._saved_words = make_label("", card)
        self._saved_words.setWordWrap(True)
        row = QHBoxLayout(card)
        row.setContentsMargins(13, 10, 13, 10)
        row.setSpacing(10)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._saved_words, 1)
        self.form.addWidget(card)

    @Slot()
    def _submit(self) -> None:
        if self.button.isEnabled() and self.password.text():
            self.set_busy(True)
            self.unlock_asked.emit(self.password.text())

    @Slot(bool)
    def _on_caps(self, is_on: bool) -> None:
        if is_on:
            self.notice.say("warning", self.tr("Caps Lock aktif"))
        elif not self.password.property("state"):
            self.notice.clear()
