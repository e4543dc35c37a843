"""The line over the calendar: which month, which view, which filter, a new activity."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.training_views import CalendarFilter
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import ToolButton, icon_button, make_button, make_label
from sdm_desktop.ui.widgets.combo_field import Choice, ComboField
from sdm_desktop.ui.widgets.popover import Popover

MONTH, WEEK, LIST = range(3)


class FilterSheet(Popover):
    """Unit, room and trainer; `changed` at every choice."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.unit = ComboField([("", self.tr("Semua unit"))], self)
        self.room = ComboField([("", self.tr("Semua ruang"))], self)
        self.trainer = ComboField([("", self.tr("Semua pengajar"))], self)
        names = (self.tr("Unit"), self.tr("Ruang"), self.tr("Pengajar"))
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(4)
        for name, field in zip(names, self.fields(), strict=True):
            layout.addWidget(make_label(name, box, "label"))
            field.setAccessibleName(name)
            field.setMinimumWidth(widened(300))
            field.set_value("")
            layout.addWidget(field)
            layout.addSpacing(8)
            field.value_changed.connect(self.changed)
        self.clear_button = make_button(self.tr("Hapus semua"), box, "quiet", "x")
        self.clear_button.clicked.connect(self.clear)
        layout.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(box)

    def fields(self) -> tuple[ComboField, ComboField, ComboField]:
        """Return the three choices."""
        return self.unit, self.room, self.trainer

    def set_choices(
        self, units: Sequence[Unit], rooms: Sequence[Choice], trainers: Sequence[Choice]
    ) -> None:
        """Offer what there is."""
        paths = [(unit.id, unit.jalur) for unit in units]
        offers = (
            (self.unit, self.tr("Semua unit"), paths),
            (self.room, self.tr("Semua ruang"), rooms),
            (self.trainer, self.tr("Semua pengajar"), trainers),
        )
        for field, everything, choices in offers:
            field.blockSignals(True)
            field.set_choices([("", everything), *choices])
            if field.value() is None:
                field.set_value("")
            field.blockSignals(False)

    def value(self) -> CalendarFilter:
        """Return what is chosen."""
        unit, room, trainer = (field.value() or None for field in self.fields())
        return CalendarFilter(unit_id=unit, ruang_id=room, pengajar_id=trainer)

    def words(self) -> list[str]:
        """Return the chosen words."""
        return [field.currentText() for field in self.fields() if field.value()]

    @Slot()
    def clear(self) -> None:
        """Show everything again."""
        for field in self.fields():
            field.set_value("")


class ScheduleHead(QWidget):
    """`stepped` carries -1 or 1, `view_chosen` a view, `filtered` that the filter changed."""

    stepped = Signal(int)
    today_wanted = Signal()
    view_chosen = Signal(int)
    filtered = Signal()
    add_wanted = Signal()
    print_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self.before = icon_button("chevron-left", self.tr("Sebelumnya"), self)
        self.after = icon_button("chevron-right", self.tr("Berikutnya"), self)
        self.now = make_button(self.tr("Hari ini"), self)
        self.title = make_label("", self, "section")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.setMinimumWidth(widened(150))
        self.filter_button = make_button("…", self, icon="list-filter")
        self.filter_button.setMaximumWidth(widened(300))
        self.out_button = icon_button("printer", self.tr("Cetak dan simpan"), self, outlined=True)
        self._add_outputs()
        self.add_button = make_button(self.tr("Kegiatan baru"), self, "primary", "plus")
        self.add_button.setVisible(may_write)
        self.sheet = FilterSheet(self)
        self._views = QButtonGroup(self)
        self._build()
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.now.clicked.connect(self.today_wanted)
        self.add_button.clicked.connect(self.add_wanted)
        self.filter_button.clicked.connect(self._open_filter)
        self.sheet.changed.connect(self._on_filter)
        self._show_filter()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.before, self.title, self.after):
            row.addWidget(widget)
        row.addSpacing(6)
        row.addWidget(self.now)
        row.addStretch(1)
        segments = QHBoxLayout()
        segments.setSpacing(0)
        views = ((self.tr("Bulan"), "first"), (self.tr("Minggu"), "middle"),
                 (self.tr("Daftar"), "last"))  # fmt: skip
        for number, (words, place) in enumerate(views):
            button = ToolButton(self)
            button.setText(words)
            button.setCheckable(True)
            button.setChecked(number == MONTH)
            button.setProperty("kind", "segment")
            button.setProperty("place", place)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._views.addButton(button, number)
            segments.addWidget(button)
        self._views.idClicked.connect(self.view_chosen)
        row.addLayout(segments)
        row.addWidget(self.filter_button)
        row.addWidget(self.out_button)
        row.addWidget(self.add_button)

    def _add_outputs(self) -> None:
        menu = QMenu(self)
        for sign, words, signal in (
            ("printer", self.tr("Cetak kalender bulan ini"), self.print_wanted),
            ("calendar", self.tr("Simpan yang ditampilkan (.ics)…"), self.file_wanted),
        ):
            action = QAction(icon(sign), words, menu)
            action.triggered.connect(signal)
            menu.addAction(action)
        self.out_button.setMenu(menu)
        self.out_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    @property
    def view(self) -> int:
        """Which view is chosen."""
        return self._views.checkedId()

    def choose_view(self, view: int) -> None:
        """Choose a view as if its button was clicked."""
        self._views.button(view).setChecked(True)
        self.view_chosen.emit(view)

    @Slot()
    def _on_before(self) -> None:
        self.stepped.emit(-1)

    @Slot()
    def _on_after(self) -> None:
        self.stepped.emit(1)

    @Slot()
    def _open_filter(self) -> None:
        self.sheet.open_below(self.filter_button)

    @Slot()
    def _on_filter(self) -> None:
        self._show_filter()
        self.filtered.emit()

    def _show_filter(self) -> None:
        words = self.sheet.words()
        self.filter_button.setText(", ".join(words) or self.tr("Ruang, pengajar, unit"))
        self.filter_button.setToolTip(self.tr("Saring menurut unit, ruang, dan pengajar"))
