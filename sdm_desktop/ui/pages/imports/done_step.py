"""Last step: what was written, and where to go from here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sdm_desktop.services.import_plan import ImportPlan
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.empty_state import EmptyState


class DoneStep(QWidget):
    """One sentence per count and the next steps."""

    again = Signal()
    show_people = Signal()
    save_refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = QFrame(self)
        card.setProperty("kind", "card")
        self.state = EmptyState(card)
        inside = QVBoxLayout(card)
        inside.addWidget(self.state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def show_result(self, plan: ImportPlan, changed: int) -> None:
        """Say what was written of a plan; `changed` is how many people kept a ticked change."""
        title = self.tr("Impor selesai: {new} baru, {changed} berubah")
        detail = self.tr("{same} sama, {refused} ditolak. Dibaca {read} baris.")
        self.state.set_text(
            "circle-check",
            title.format(new=len(plan.new), changed=changed),
            detail.format(same=plan.same, refused=len(plan.refused), read=plan.read),
        )
        show = make_button(self.tr("Lihat hasilnya"), self, "primary")
        show.clicked.connect(self.show_people)
        if plan.refused:
            other = make_button(self.tr("Simpan buku kerja galat"), self, icon="file-spreadsheet")
            other.clicked.connect(self.save_refused)
        else:
            other = make_button(self.tr("Impor berkas lain"), self)
            other.clicked.connect(self.again)
        self.state.set_buttons([show, other])
