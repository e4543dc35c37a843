"""The head of the evaluation desk: where one is, and the acts on all its people."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.unit import Unit
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.widgets.buttons import ToolButton, icon_button, make_button, make_label
from sdm_desktop.ui.widgets.elided_label import ElidedLabel

PERSON, GRID, FOLLOW_UP, MONITORING = range(4)


class DeskHead(QWidget):
    """Title, context, scope, the views, Cetak berkas and Finalkan."""

    view_chosen = Signal(int)
    unit_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = ElidedLabel("context", self)
        self.units = QComboBox(self)
        self.units.setAccessibleName(self.tr("Unit"))
        self.units.setMinimumWidth(140)
        self.units.setMaximumWidth(260)
        self.units.activated.connect(self._on_unit)
        self.print = make_button(self.tr("Cetak berkas"), self, icon="printer")
        self.finalise = make_button(self.tr("Finalkan"), self, "primary", "lock")
        self.more = icon_button("ellipsis", self.tr("Tindakan lain"), self, outlined=True)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._views = QButtonGroup(self)
        self._build()

    def set_context(self, text: str) -> None:
        """Show where one is: unit, period, deadline."""
        self._context.set_text(text)

    def set_units(self, units: Sequence[Unit], chosen: str | None) -> None:
        """Offer the units, indented by their depth."""
        self.units.clear()
        self.units.addItem(self.tr("Semua unit"), None)
        for unit in units:
            depth = unit.jalur.count(" / ")
            self.units.addItem("   " * depth + unit.nama, unit.id)
        self.units.setCurrentIndex(max(0, self.units.findData(chosen)))
        self.units.view().setMinimumWidth(380)

    def set_staff(self, *, is_staff: bool) -> None:
        """Show the choice of unit and the monitoring view only to those who see everybody."""
        self.units.setVisible(is_staff)
        self._views.button(MONITORING).setVisible(is_staff)
        place = "middle" if is_staff else "last"
        restyle(self._views.button(FOLLOW_UP), place=place)

    def set_working(self, *, is_working: bool) -> None:
        """Offer views, unit and menu only while there is something to rate."""
        for widget in (self.units, self.more, self.print, *self._views.buttons()):
            widget.setEnabled(is_working)

    def first(self) -> QWidget:
        """Return where the focus goes when it comes to the head."""
        return self.finalise if self.finalise.isEnabled() else self.more

    def choose_view(self, view: int) -> None:
        """Show a view as if its button was clicked."""
        self._views.button(view).setChecked(True)
        self.view_chosen.emit(view)

    def set_ready(self, count: int) -> None:
        """Name on the button how many evaluations it would make final."""
        text = self.tr("Finalkan {count} yang siap") if count else self.tr("Finalkan")
        self.finalise.setText(text.format(count=count))
        self.finalise.setEnabled(count > 0)
        tip = "" if count else self.tr("Belum ada penilaian yang siap.")
        self.finalise.setToolTip(tip)

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(make_label(self.tr("Evaluasi Kinerja"), self, "title"))
        words = QVBoxLayout()
        words.setContentsMargins(2, 5, 0, 0)
        words.addWidget(self._context)
        layout.addLayout(words, 1)
        layout.addWidget(self.units)
        layout.addLayout(self._build_views())
        layout.addWidget(self.print)
        layout.addWidget(self.more)
        layout.addWidget(self.finalise)

    def _build_views(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        views = (
            (self.tr("Per orang"), "user", "first"),
            (self.tr("Kisi"), "table-2", "middle"),
            (self.tr("Tindak lanjut"), "list-checks", "middle"),
            (self.tr("Pemantauan"), "users", "last"),
        )
        for number, (text, sign, place) in enumerate(views):
            button = ToolButton(self)
            button.setText(f" {text}")
            button.setCheckable(True)
            button.setChecked(number == GRID)
            button.setProperty("kind", "segment")
            button.setProperty("place", place)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            set_icon(button, sign, size=15)
            button.setShortcut(f"Alt+{number + 1}")
            button.setToolTip(f"{text} (Alt+{number + 1})")
            self._views.addButton(button, number)
            row.addWidget(button)
        self._views.idClicked.connect(self.view_chosen)
        return row

    @Slot(int)
    def _on_unit(self, place: int) -> None:
        self.unit_chosen.emit(self.units.itemData(place))
