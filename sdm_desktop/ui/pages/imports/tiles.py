"""The four counts of a dry run, each opening its list."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import PushButton, make_label
from sdm_desktop.ui.widgets.elided_label import ElidedLabel

NEW, CHANGED, SAME, REFUSED = range(4)
_SIGNS = (
    ("circle-plus", "accent"),
    ("arrow-right-left", "warn"),
    ("equal", "text2"),
    ("circle-x", "err"),
)


class Tile(PushButton):
    """One count with its word and a line of detail."""

    def __init__(self, word: str, sign: tuple[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "choice")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._word = word
        picture = make_label("", self)
        set_icon(picture, *sign, 18)
        self._number = make_label("0", self, "figure")
        self._detail = ElidedLabel("small", self)
        for label in (picture, self._number, self._detail):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(picture)
        top.addWidget(self._number)
        top.addWidget(make_label(word, self), 0, Qt.AlignmentFlag.AlignBottom)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 8)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._detail)

    def sizeHint(self) -> QSize:
        """Qt: room for the figure and its detail."""
        return QSize(200, scaled(70))

    def set_count(self, number: int, detail: str) -> None:
        """Show a count and what it consists of."""
        self._number.setText(f"{number:,}".replace(",", "."))
        self._detail.set_text(detail)
        self.setAccessibleName(f"{number} {self._word}, {detail}")


class Tiles(QWidget):
    """Baru, berubah, sama, ditolak; `chosen` carries the number of the tile."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = (self.tr("baru"), self.tr("berubah"), self.tr("sama"), self.tr("ditolak"))
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self._tiles: list[Tile] = []
        for number, word in enumerate(words):
            tile = Tile(word, _SIGNS[number], self)
            self._group.addButton(tile, number)
            self._tiles.append(tile)
            layout.addWidget(tile, 1)
        self._group.buttonClicked.connect(self._on_clicked)

    def set_count(self, tile: int, number: int, detail: str) -> None:
        """Show a count on a tile."""
        self._tiles[tile].set_count(number, detail)

    def choose(self, tile: int) -> None:
        """Open the list of a tile."""
        self._tiles[tile].setChecked(True)
        self.chosen.emit(tile)

    def focus_chosen(self) -> None:
        """Put the keys on the open tile."""
        tile = self._group.checkedButton() or self._tiles[0]
        tile.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(self._group.id(button))
