"""Why there is nothing to rate yet, and the next step."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import Period
from sdm_desktop.domain.users import Role
from sdm_desktop.services.session import Session
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.empty_state import EmptyState


class EmptyDesk(QWidget):
    """Offers to open the periods of the year, or to start the period in work."""

    start = Signal()
    open_year = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.state = EmptyState(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.state)

    def show_reason(self, period: Period | None) -> None:
        """Say what is missing; `period` is None when no period was opened yet."""
        may_start = self._session.may(Role.ADMIN)
        if period is None:
            self.state.set_text(
                "calendar",
                self.tr("Belum ada periode penilaian"),
                self.tr("Staf kepegawaian membuka periode untuk satu tahun sekaligus."),
            )
        else:
            self.state.set_text(
                "clipboard-check",
                self.tr("Belum ada penilaian pada {period}").format(period=period.nama),
                self.tr("Setiap pegawai aktif mendapat satu baris; penilainya pimpinan unit."),
            )
        button = self._button(period) if may_start else None
        self.state.set_buttons([button] if button else [])

    def _button(self, period: Period | None) -> QPushButton:
        if period is not None:
            button = make_button(self.tr("Mulai penilaian"), self, "primary")
            button.clicked.connect(self.start)
            return button
        year = self._session.today().year
        text = self.tr("Buka periode tahun {year}").format(year=year)
        button = make_button(text, self, "primary")
        button.clicked.connect(self._on_open_year)
        return button

    @Slot()
    def _on_open_year(self) -> None:
        self.open_year.emit(self._session.today().year)
