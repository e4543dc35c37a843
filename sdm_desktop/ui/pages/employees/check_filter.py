"""The filter line of the list of findings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sdm_desktop.domain.findings import Finding, Theme
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.combo_field import ComboField

ERROR, WARNING = "error", "warning"
ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class CheckFilter:
    """What is to be shown; empty values leave a side open."""

    theme: str
    unit: str
    level: str
    words: str

    def matches(self, finding: Finding) -> bool:
        """Return whether a finding fits."""
        if self.theme and finding.theme != self.theme:
            return False
        if self.unit and finding.top_unit != self.unit:
            return False
        if self.level and finding.level.value != self.level:
            return False
        parts = (finding.nama, finding.nip, finding.unit, finding.label, finding.message,
                 finding.code, finding.reason)  # fmt: skip
        cells = "\n".join(parts).casefold()
        return all(word in cells for word in self.words.casefold().split())


class CheckFilterBar(QWidget):
    """`changed`: show other rows; `state_changed`: the open ones, or those said to be so."""

    changed = Signal()
    state_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        themes = [(theme.value, theme.label) for theme in Theme]
        self.theme = ComboField([("", self.tr("Semua jenis")), *themes], self)
        self.unit = ComboField([("", self.tr("Semua perangkat daerah"))], self)
        levels = [(ERROR, self.tr("Kesalahan")), (WARNING, self.tr("Peringatan"))]
        self.level = ComboField([("", self.tr("Semua tingkat")), *levels], self)
        states = [("", self.tr("Terbuka")), (ACCEPTED, self.tr("Memang demikian"))]
        self.state = ComboField(states, self)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Cari nama, NIP, isian, atau kode"))
        self.words.setAccessibleName(self.tr("Cari di daftar temuan"))
        self.words.setClearButtonEnabled(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        names = (self.tr("Jenis temuan"), self.tr("Perangkat daerah"), self.tr("Tingkat"),
                 self.tr("Keadaan"))  # fmt: skip
        fields = (self.theme, self.unit, self.level, self.state)
        for field, name, width in zip(fields, names, (180, 250, 144, 170), strict=True):
            field.setAccessibleName(name)
            field.setFixedWidth(widened(width))
            field.set_value("")
            row.addWidget(field)
        for field in (self.theme, self.unit, self.level):
            field.value_changed.connect(self.changed)
        self.words.textChanged.connect(self.changed)
        self.state.value_changed.connect(self.state_changed)

    def set_units(self, names: Sequence[str]) -> None:
        """Offer these perangkat daerah."""
        self.unit.blockSignals(True)
        kept = self.unit.value()
        self.unit.set_choices([("", self.tr("Semua perangkat daerah")), *((n, n) for n in names)])
        self.unit.set_value(kept if kept in names else "")
        self.unit.blockSignals(False)

    @Slot()
    def reset(self) -> None:
        """Show everything again."""
        self.words.clear()
        for field in (self.theme, self.unit, self.level):
            field.set_value("")

    def value(self) -> CheckFilter:
        """Return what is chosen now."""
        return CheckFilter(
            self.theme.value() or "", self.unit.value() or "", self.level.value() or "",
            self.words.text(),
        )  # fmt: skip

    @property
    def shows_accepted(self) -> bool:
        """Return whether those said to be so are to be shown."""
        return self.state.value() == ACCEPTED
