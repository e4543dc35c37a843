"""The popover that chooses the columns of a table and their order."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.popover import Popover
from sdm_desktop.ui.widgets.table_layout import ColumnLayout

WIDTH = 300
ROW = 30


class ColumnChooser(Popover):
    """A check per column, two buttons that move it, and the height of the rows."""

    def __init__(self, layout: ColumnLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._layout = layout
        self._list: QWidget | None = None
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setContentsMargins(22, 12, 14, 12)
        self.body.addWidget(make_label(self.tr("Kolom yang ditampilkan"), self, "label-strong"))
        self.body.addWidget(self._area)
        self.body.addWidget(make_label(self.tr("Tinggi baris"), self, "label-strong"))
        self.body.addLayout(self._heights())
        foot = QHBoxLayout()
        reset = make_button(self.tr("Susunan baku"), self, "link")
        reset.clicked.connect(self._reset)
        foot.addWidget(reset)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self._fill()

    def _heights(self) -> QHBoxLayout:
        names = {
            "compact": self.tr("Kompak"), "normal": self.tr("Normal"), "roomy": self.tr("Lapang"),
        }  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(14)
        self._densities = QButtonGroup(self)
        for number, (density, words) in enumerate(names.items()):
            button = QRadioButton(words, self)
            button.setProperty("density", density)
            button.setChecked(self._layout.density == density)
            self._densities.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._densities.buttonClicked.connect(self._choose_height)
        return row

    @Slot(QAbstractButton)
    def _choose_height(self, button: QAbstractButton) -> None:
        self._layout.set_density(str(button.property("density")))

    def _fill(self) -> None:
        columns = self._layout.in_order()
        content = QWidget(self._area)
        content.setObjectName("scrolled")
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 6, 6, 6)
        grid.setSpacing(0)
        grid.setColumnStretch(0, 1)
        for row, column in enumerate(columns):
            grid.setRowMinimumHeight(row, ROW)
            box = QCheckBox(column.title, content)
            box.setChecked(self._layout.is_shown(column.key))
            box.setProperty("columnKey", column.key)
            box.toggled.connect(self._toggle)
            grid.addWidget(box, row, 0)
            for place, (icon, step) in enumerate((("arrow-up", -1), ("arrow-down", 1)), start=1):
                text = (
                    self.tr("Geser {name} ke kiri")
                    if step < 0
                    else self.tr("Geser {name} ke kanan")
                )
                button = icon_button(icon, text.format(name=column.title), content)
                button.setProperty("columnKey", column.key)
                button.setProperty("step", step)
                button.setEnabled(0 <= row + step < len(columns))
                button.clicked.connect(self._move)
                grid.addWidget(button, row, place)
        self._list = content
        self._area.setWidget(content)
        self._area.setFixedSize(WIDTH, min(len(columns) * ROW + 14, 420))

    @Slot(bool)
    def _toggle(self, on: bool) -> None:
        box = self.sender()
        if isinstance(box, QCheckBox):
            key = str(box.property("columnKey"))
            self._layout.show_column(key, on=on)
            if self._layout.is_shown(key) != on:
                box.setChecked(not on)

    @Slot()
    def _move(self) -> None:
        button = self.sender()
        key, step = str(button.property("columnKey")), int(button.property("step"))
        self._layout.move_column(key, step)
        self._fill()
        self._focus(key, step)

    def _focus(self, key: str, step: int) -> None:
        for button in self._area.findChildren(QWidget):
            if button.property("columnKey") == key and button.property("step") == step:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _reset(self) -> None:
        self._layout.reset()
        self._layout.save()
        for button in self._densities.buttons():
            button.setChecked(button.property("density") == self._layout.density)
        self._fill()
