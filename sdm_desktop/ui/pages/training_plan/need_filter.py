"""Which needs are shown: the year of the plan, a unit with all below it, a source."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sdm_desktop.domain.needs import NeedSource
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.need_views import NeedFilter
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.combo_field import ComboField


class NeedFilterBar(QWidget):
    """Three choices; `changed` comes once all of them are known values."""

    changed = Signal()

    def __init__(self, year: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._year = year
        years = [(str(one), str(one)) for one in range(year + 1, year - 3, -1)]
        self.year = ComboField(years, self)
        self.year.setAccessibleName(self.tr("Tahun"))
        self.year.set_value(str(year))
        self.unit = ComboField([("", self.tr("Seluruh kantor"))], self)
        self.unit.setAccessibleName(self.tr("Unit"))
        self.unit.set_value("")
        sources = [("", self.tr("Semua sumber")), *((s.value, s.label) for s in NeedSource)]
        self.source = ComboField(sources, self)
        self.source.setAccessibleName(self.tr("Sumber"))
        self.source.set_value("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, width in ((self.year, 96), (self.unit, 230), (self.source, 210)):
            field.setFixedWidth(widened(width))
            row.addWidget(field)
            field.value_changed.connect(self._on_changed)

    def wanted(self) -> NeedFilter:
        """Return what is chosen."""
        source = self.source.value()
        return NeedFilter(
            year=int(self.year.value() or self._year),
            unit_id=self.unit.value() or "",
            sources=frozenset({NeedSource(source)}) if source else frozenset(NeedSource),
        )

    def offer_units(self, tree: Callable[[], Sequence[Unit]]) -> None:
        """Offer the units of the office, read once."""
        if self.unit.count() > 1:
            return
        self.blockSignals(True)
        units = [(unit.id, unit.jalur) for unit in tree()]
        self.unit.set_choices([("", self.tr("Seluruh kantor")), *units])
        self.blockSignals(False)

    @Slot()
    def _on_changed(self) -> None:
        if None not in (self.year.value(), self.unit.value(), self.source.value()):
            self.changed.emit()
