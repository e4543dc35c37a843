"""The buttons at the foot of the import wizard; the last one names its effect."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.elided_label import ElidedLabel


class WizardFoot(QWidget):
    """Batal, Kembali and Lanjut, beside the promise that nothing was written yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._safe = QLabel(self)
        set_icon(self._safe, "shield-check", "ok", 16)
        text = self.tr(
            "Pratinjau, belum ada yang ditulis. Cadangan dibuat sebelum impor, dan impor dapat "
            "diurungkan sekali."
        )
        self._note = ElidedLabel("small", self)
        self._note.set_text(text)
        self.cancel = make_button(self.tr("Batal"), self, "quiet")
        self.back = make_button(self.tr("Kembali"), self)
        self.next = make_button(self.tr("Lanjut"), self, "primary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._safe)
        layout.addWidget(self._note, 1)
        layout.addStretch()
        for button in (self.cancel, self.back, self.next):
            layout.addWidget(button)

    def show_step(self, *, is_between: bool, is_preview: bool) -> None:
        """Show the buttons between the first and the last step, the promise on the preview."""
        for promise in (self._safe, self._note):
            promise.setVisible(is_preview)
        for button in (self.cancel, self.back, self.next):
            button.setVisible(is_between)

    def name_plain(self) -> None:
        """Offer to go on."""
        self.next.setText(self.tr("Lanjut"))
        self.next.setEnabled(True)

    def name_effect(self, new: int, changed: int) -> None:
        """Say on the last button what it would write."""
        if not new and not changed:
            text = self.tr("Tidak ada yang ditulis")
        elif not changed:
            text = self.tr("Impor {new} baru")
        elif not new:
            text = self.tr("Impor {changed} perubahan")
        else:
            text = self.tr("Impor {new} baru dan {changed} perubahan")
        self.next.setText(text.format(new=new, changed=changed))
        self.next.setEnabled(bool(new or changed))
