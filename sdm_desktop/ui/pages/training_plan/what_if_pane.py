"""What the chosen needs would cost, reach and close; nothing is stored here."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from sdm_desktop.domain.money import decimal_text, rupiah
from sdm_desktop.services.need_views import PlanChoice, WhatIf
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.fields import MoneyField
from sdm_desktop.ui.widgets.form import Form
from sdm_desktop.ui.widgets.score_field import ScoreField
from sdm_desktop.ui.widgets.value_list import Value, ValueList

PANE_WIDTH = 290


class WhatIfPane(QFrame):
    """Two numbers to try out, and what follows from them."""

    changed = Signal()
    plan_wanted = Signal()

    def __init__(self, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._values: ValueList | None = None
        self.title = make_label(self.tr("Bila direncanakan"), self, "section")
        self.chosen = make_label("", self, "small")
        self.chosen.setWordWrap(True)
        self.form = Form(self, columns=1)
        hint = self.tr("Dari JP lazim dan biaya per JP tahun ini")
        jp = ScoreField(self, highest=Decimal(1000))
        self.form.add_field("jp", self.tr("JP per orang"), jp)
        self.form.add_field("biaya", self.tr("Biaya per orang"), MoneyField(self), hint)
        self.form.set_values({})
        self.verdict = QLabel("", self)
        self.verdict.setWordWrap(True)
        self.plan_button = make_button(self.tr("Masukkan ke rencana…"), self, "primary", "plus")
        self.plan_button.setVisible(may_write)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(16, 14, 16, 14)
        self._box.setSpacing(8)
        for part in (self.title, self.chosen, self.form):
            self._box.addWidget(part)
        self._box.addStretch(1)
        self._box.addWidget(self.verdict)
        self._box.addWidget(self.plan_button)
        self.form.edited.connect(self._on_edited)
        self.plan_button.clicked.connect(self.plan_wanted)

    def suggest(self, jp: Decimal, cost: int | None) -> None:
        """Fill the two numbers unless somebody typed others."""
        if not self.form.is_dirty():
            self.form.set_values({"jp": jp, "biaya": cost})

    def choice(self, year: int) -> PlanChoice:
        """Return the numbers as a choice for the plan."""
        values: dict[str, Any] = self.form.values()
        return PlanChoice(year=year, jp=values["jp"], biaya=values["biaya"])

    @Slot(str)
    def _on_edited(self, _name: str) -> None:
        self.changed.emit()

    def show_result(self, names: list[str], found: WhatIf) -> None:
        """Show what follows for the needs of these names."""
        self.chosen.setText(_chosen(names))
        self.plan_button.setEnabled(bool(names))
        effect = found.effect
        values = ValueList(self, label_width=128)
        add = values.add_value
        who = decimal_text(effect.orang, 0)
        if effect.unit:
            who = self.tr("{people} dan {units} unit").format(people=who, units=effect.unit)
        add(Value(self.tr("Menjangkau"), who))
        add(Value(self.tr("JP seluruhnya"), decimal_text(effect.jp, 0) if effect.jp else ""))
        add(Value(self.tr("Biaya"), rupiah(effect.biaya) if effect.biaya else ""))
        closes = self.tr("{closed} dari {total} kesenjangan").format(
            closed=decimal_text(effect.kesenjangan, 0), total=decimal_text(found.open_gaps, 0)
        )
        add(Value(self.tr("Menutup"), closes))
        per_gap = rupiah(found.per_gap) if found.per_gap else ""
        add(Value(self.tr("Biaya per langkah"), per_gap))
        add(Value(self.tr("Sisa bebas kini"), rupiah(found.free)))
        if self._values is not None:
            self._box.replaceWidget(self._values, values)
            self._values.deleteLater()
        else:
            self._box.insertWidget(3, values)
        self._values = values
        self._show_verdict(found)

    def _show_verdict(self, found: WhatIf) -> None:
        left = found.left
        if left >= 0:
            text = self.tr("Sesudahnya sisa bebas {amount}.").format(amount=rupiah(left))
        else:
            text = self.tr("Melebihi sisa bebas sebesar {amount}.").format(amount=rupiah(-left))
        self.verdict.setText(text)
        restyle(self.verdict, kind="ok" if left >= 0 else "error")


def _chosen(names: list[str]) -> str:
    if not names:
        return ""
    if len(names) < 3:
        return " · ".join(names)
    return f"{names[0]} · {names[1]} · +{len(names) - 2}"
