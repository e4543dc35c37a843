"""The filter line of the list of leave."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sdm_desktop.domain.leave import LeaveKind, LeaveStatus
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.leave_views import LeaveRow
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.combo_field import ComboField

_YEARS_BACK = 4


@dataclass(frozen=True, slots=True)
class LeaveFilter:
    """What is to be shown; empty values leave a side open."""

    year: int
    path: str
    kind: str
    status: str
    words: str

    def span(self) -> tuple[date, date]:
        """Return the first and last day of the year."""
        return date(self.year, 1, 1), date(self.year, 12, 31)

    def matches(self, row: LeaveRow) -> bool:
        """Return whether a row fits."""
        if self.path and not f"{row.jalur} / ".startswith(f"{self.path} / "):
            return False
        if self.kind and row.leave.jenis.value != self.kind:
            return False
        if self.status and row.leave.status.value != self.status:
            return False
        leave = row.leave
        parts = (row.nama, row.nip, row.unit, leave.jenis.label, leave.nomor_surat, leave.alasan)
        cells = "\n".join(parts).casefold()
        return all(word in cells for word in self.words.casefold().split())


class LeaveFilterBar(QWidget):
    """`year_changed`: read again; `rows_changed`: the rows at hand are enough."""

    year_changed = Signal()
    rows_changed = Signal()

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        years = [str(year) for year in range(today.year + 1, today.year - _YEARS_BACK, -1)]
        self.year = ComboField([(year, year) for year in years], self)
        self.unit = ComboField([("", self.tr("Semua unit"))], self)
        kinds = [(kind.value, kind.label) for kind in LeaveKind]
        self.kind = ComboField([("", self.tr("Semua jenis")), *kinds], self)
        states = [(status.value, status.label) for status in LeaveStatus]
        self.status = ComboField([("", self.tr("Semua keadaan")), *states], self)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Cari nama, NIP, nomor surat"))
        self.words.setAccessibleName(self.tr("Cari di daftar"))
        self.words.setClearButtonEnabled(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        names = (self.tr("Tahun"), self.tr("Unit"), self.tr("Jenis cuti"), self.tr("Keadaan"))
        fields = (self.year, self.unit, self.kind, self.status)
        for field, name, width in zip(fields, names, (92, 230, 190, 150), strict=True):
            field.setAccessibleName(name)
            field.setFixedWidth(widened(width))
            row.addWidget(field)
        row.addWidget(self.words, 1)
        self.year.set_value(str(today.year))
        for field in (self.unit, self.kind, self.status):
            field.set_value("")
            field.value_changed.connect(self.rows_changed)
        self.words.textChanged.connect(self.rows_changed)
        self.year.value_changed.connect(self._on_year)

    def set_units(self, units: list[Unit]) -> None:
        """Offer units by their full path."""
        if self.unit.count() == len(units) + 1:
            return
        self.unit.blockSignals(True)
        paths = [(unit.jalur, unit.jalur) for unit in units]
        self.unit.set_choices([("", self.tr("Semua unit")), *paths])
        self.unit.blockSignals(False)

    def value(self) -> LeaveFilter:
        """Return what is chosen."""
        return LeaveFilter(
            int(self.year.value() or self._today.year),
            self.unit.value() or "",
            self.kind.value() or "",
            self.status.value() or "",
            self.words.text().strip(),
        )

    @Slot()
    def _on_year(self) -> None:
        if self.year.value() is not None:
            self.year_changed.emit()
