"""Which entries of the register are shown: year, kind, state, words."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sdm_desktop.domain.feedback import FeedbackKind, FeedbackStatus
from sdm_desktop.domain.feedback_clock import ClockColour
from sdm_desktop.services.feedback_views import FeedbackRow
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.combo_field import ComboField

LATE = "terlambat"
_OPEN = "terbuka"
_YEARS = 5


class RegisterFilters(QWidget):
    """The filter line; `changed` follows kind, state and words, `year_changed` the year."""

    changed = Signal()
    year_changed = Signal()

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        years = [str(today.year - back) for back in range(_YEARS)]
        self.year = ComboField([(year, year) for year in years], self)
        kinds = [(kind.value, kind.label) for kind in FeedbackKind]
        self.kind = ComboField([("", self.tr("Semua jenis")), *kinds], self)
        states = [
            ("", self.tr("Semua keadaan")),
            (_OPEN, self.tr("Belum selesai")),
            (LATE, self.tr("Terlambat")),
            *((status.value, status.label) for status in FeedbackStatus),
        ]
        self.state = ComboField(states, self)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Cari nomor, uraian, layanan, pegawai"))
        self.words.setAccessibleName(self.tr("Cari di register"))
        self.words.setClearButtonEnabled(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        names = (self.tr("Tahun"), self.tr("Jenis"), self.tr("Keadaan"))
        fields = (self.year, self.kind, self.state)
        for field, name, width in zip(fields, names, (92, 170, 170), strict=True):
            field.setAccessibleName(name)
            field.setFixedWidth(widened(width))
            row.addWidget(field)
        row.addWidget(self.words, 1)
        self.year.set_value(str(today.year))
        self.kind.set_value("")
        self.state.set_value("")
        self.year.value_changed.connect(self.year_changed)
        self.kind.value_changed.connect(self.changed)
        self.state.value_changed.connect(self.changed)
        self.words.textChanged.connect(self.changed)

    def matches(self, row: FeedbackRow) -> bool:
        """Return whether the list shows an entry."""
        state, entry = self.state.value() or "", row.entry
        if state == LATE and row.clock.colour is not ClockColour.RED:
            return False
        if state == _OPEN and not entry.status.is_open:
            return False
        if state not in ("", LATE, _OPEN) and entry.status.value != state:
            return False
        return self.is_meant(row)

    def is_meant(self, row: FeedbackRow) -> bool:
        """Return whether an entry has the kind and the words asked for, whatever its state."""
        kind, entry = self.kind.value() or "", row.entry
        if kind and entry.jenis.value != kind:
            return False
        cells = "\n".join((entry.nomor, entry.uraian, entry.layanan, row.jalur, row.nama))
        return all(word in cells.casefold() for word in self.words.text().casefold().split())
