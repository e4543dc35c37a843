"""What is known of the person the cursor is on, beside the grid."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import BEHAVIOURS
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.elided_label import ElidedLabel
from sdm_desktop.ui.widgets.rating_model import FIRST_VALUE

_TITLES = (
    QT_TRANSLATE_NOOP("RowPane", "Target"),
    QT_TRANSLATE_NOOP("RowPane", "Periode lalu"),
)


class RowPane(QWidget):
    """Targets, previous predikat and the guide of the behaviour under the cursor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guides: tuple[str, ...] = ()
        self._name = ElidedLabel("label-strong", self)
        self._values: list[QLabel] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for number, title in enumerate(_TITLES):
            grid.addWidget(make_label(self.tr(str(title)), self, "small"), number, 0)
            value = make_label("", self)
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            value.setWordWrap(True)
            self._values.append(value)
            grid.addWidget(value, number, 1)
        self._guide_title = make_label("", self, "label-strong")
        self._guide = make_label("", self, "micro")
        self._guide.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._name)
        layout.addLayout(grid)
        layout.addSpacing(4)
        layout.addWidget(self._guide_title)
        layout.addWidget(self._guide)
        self.show_row(None, -1)

    def set_guides(self, table: Mapping[str, Any]) -> None:
        """Take the texts of the seven values from a version of NILAI_DASAR."""
        values = sorted(table["nilai"], key=lambda value: int(value["no"]))
        self._guides = tuple("\n".join(f"{t}." for t in value["panduan"]) for value in values)

    def show_row(self, row: GridRow | None, column: int) -> None:
        """Show a person and, on a behaviour column, what the value asks for."""
        self.setVisible(row is not None)
        if row is None:
            return
        self._name.set_text(self.tr("Baris ini: {name}").format(name=row.nama))
        self._values[0].setText(self._targets(row))
        self._values[1].setText(row.predikat_lalu.label if row.predikat_lalu else "–")
        place = column - FIRST_VALUE
        has_guide = 0 <= place < len(self._guides)
        self._guide_title.setVisible(has_guide)
        self._guide.setVisible(has_guide)
        if has_guide:
            self._guide_title.setText(BEHAVIOURS[place].value)
            self._guide.setText(self._guides[place])

    def _targets(self, row: GridRow) -> str:
        if not row.target_count:
            return self.tr("belum ada target")
        return self.tr("{met} dari {all} tercapai").format(met=row.met_count, all=row.target_count)
