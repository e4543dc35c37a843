"""Accepting a note of somebody else, or rejecting it with a reason."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.ui.pages.evaluations.dialogs import ReasonDialog
from sdm_desktop.ui.widgets.buttons import make_button


class VerifyDialog(ReasonDialog):
    """Adds "Terima" to the question for a reason; `accepted_note` without one."""

    accepted_note = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("VerifyDialog", "Periksa catatan")
        reject = QCoreApplication.translate("VerifyDialog", "Tolak dengan alasan")
        super().__init__(title, text, reject, parent)
        self.accept_button = make_button(self.tr("Terima catatan"), self, "primary", "check")
        self.accept_button.clicked.connect(self._on_accept)
        self.buttons.addWidget(self.accept_button)

    @Slot()
    def _on_accept(self) -> None:
        self.accepted_note.emit()
        self.reject()
