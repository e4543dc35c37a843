"""A field for a password: an eye to look at it, and a word when Caps Lock is on."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.widgets.line_field import LineField


class PasswordField(LineField):
    """`caps_lock_changed` tells whether the keys typed now come out as capitals."""

    caps_lock_changed = Signal(bool)

    def __init__(self, parent: QWidget, *, is_tall: bool = True) -> None:
        super().__init__(parent)
        self._is_caps = False
        self.setProperty("tall", is_tall)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._eye = QAction(icon("eye"), self.tr("Tampilkan kata sandi"), self)
        self._eye.setToolTip(self.tr("Tampilkan kata sandi"))
        self._eye.triggered.connect(self._toggle)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def value(self) -> str:
        """Return the password exactly as typed."""
        return self.text()

    def hide_text(self) -> None:
        """Show dots again."""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye.setIcon(icon("eye"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._watch(event)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_caps(False)

    def _watch(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            self._set_caps(not self._is_caps)
            return
        sign = event.text()
        if len(sign) == 1 and sign.isalpha():
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_caps(sign.isupper() != is_shifted)

    def _set_caps(self, is_caps: bool) -> None:
        if is_caps != self._is_caps:
            self._is_caps = is_caps
            self.caps_lock_changed.emit(is_caps)

    @Slot()
    def _toggle(self) -> None:
        is_hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if is_hidden else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icon("eye-off" if is_hidden else "eye"))
        words = self.tr("Sembunyikan kata sandi") if is_hidden else self.tr("Tampilkan kata sandi")
        self._eye.setText(words)
        self._eye.setToolTip(words)
