"""The filter line of due dates: how far ahead, which unit, which state, words."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.due import DueLine, DueState
from sdm_desktop.domain.unit import Unit
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField

_MONTHS = (3, 6, 12, 18, 24, 36)
_EVERYTHING = date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class DueFilter:
    """What is to be shown; `words` are looked for in the cells of a row."""

    months: int
    unit_id: str
    state: str
    words: str

    def until(self, today: date) -> date:
        """Return the last day shown."""
        return add_months(today, self.months) if self.months else _EVERYTHING

    def matches(self, line: DueLine) -> bool:
        """Return whether a row has the state and all the words."""
        if self.state == "perlu" and (line.mulai is None or line.state is DueState.SELESAI):
            return False
        if self.state not in ("", "perlu") and line.state.value != self.state:
            return False
        about = (line.nama, line.nip, line.unit, line.golongan)
        parts = (*about, line.target, line.tindakan, *line.alasan)
        cells = "\n".join(parts).casefold()
        return all(word in cells for word in self.words.casefold().split())


class DueFilterBar(QWidget):
    """`span_changed`: read again; `rows_changed`: the rows at hand are enough."""

    span_changed = Signal()
    rows_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        months = [
            (str(count), self.tr("{count} bulan ke depan").format(count=count)) for count in _MONTHS
        ]
        self.months = ComboField([*months, ("0", self.tr("Semua"))], self)
        self.unit = ComboField([("", self.tr("Semua unit"))], self)
        states = [
            ("", self.tr("Semua keadaan")),
            ("perlu", self.tr("Perlu tindakan")),
            (DueState.BELUM.value, self.tr("Belum")),
            (DueState.SURAT.value, self.tr("Surat dibuat")),
            (DueState.SELESAI.value, self.tr("Selesai")),
        ]
        self.state = ComboField(states, self)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Cari nama, NIP, tindakan"))
        self.words.setAccessibleName(self.tr("Cari di daftar"))
        self.words.setClearButtonEnabled(True)
        self.count = make_label("", self, "context")
        self._build()
        self.months.set_value("12")
        self.unit.set_value("")
        self.state.set_value("")
        self.months.value_changed.connect(self._on_span)
        self.unit.value_changed.connect(self._on_span)
        self.state.value_changed.connect(self.rows_changed)
        self.words.textChanged.connect(self.rows_changed)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        names = (self.tr("Rentang"), self.tr("Unit"), self.tr("Keadaan"))
        fields = (self.months, self.unit, self.state)
        widths = (170, 240, 160)
        for field, name, width in zip(fields, names, widths, strict=True):
            field.setAccessibleName(name)
            field.setFixedWidth(widened(width))
            row.addWidget(field)
        row.addWidget(self.words, 1)
        row.addWidget(self.count)

    def set_units(self, units: list[Unit]) -> None:
        """Offer units by their full path."""
        self.unit.set_choices([("", self.tr("Semua unit")), *((u.id, u.jalur) for u in units)])

    def value(self) -> DueFilter:
        """Return what is chosen."""
        return DueFilter(
            int(self.months.value() or 0),
            self.unit.value() or "",
            self.state.value() or "",
            self.words.text().strip(),
        )

    @Slot()
    def _on_span(self) -> None:
        if self.months.value() is not None and self.unit.value() is not None:
            self.span_changed.emit()
