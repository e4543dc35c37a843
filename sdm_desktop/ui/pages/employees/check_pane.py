"""How far each perangkat daerah is with complete records."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sdm_desktop.domain.findings import UnitProgress
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.chart import ChartWidget

PITCH = 42
BAR = 5


class UnitBars(ChartWidget):
    """One line per unit: name, percent, bar and counts; `activated` carries the name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._units: tuple[UnitProgress, ...] = ()
        self.set_interactive(is_interactive=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Kelengkapan per perangkat daerah"))

    def set_units(self, units: Sequence[UnitProgress]) -> None:
        """Show these units, top to bottom."""
        self._units = tuple(units)
        words = [f"{unit.name} {unit.percent} %" for unit in units]
        self.setAccessibleDescription("; ".join(words))
        self.setMinimumHeight(len(units) * scaled(PITCH))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: tall enough for every unit."""
        return QSize(240, max(1, len(self._units)) * scaled(PITCH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the units."""
        painter = QPainter(self)
        painter.setFont(font("small"))
        pitch = scaled(PITCH)
        self._areas = []
        for row, unit in enumerate(self._units):
            line = QRectF(0, row * pitch, self.width(), pitch)
            self._areas.append((line, unit.name))
            if event.rect().intersects(line.toAlignedRect()):
                self._draw(painter, unit, line, is_hovered=row == self._hover)
        self._draw_focus(painter)

    def _draw(
        self, painter: QPainter, unit: UnitProgress, line: QRectF, *, is_hovered: bool
    ) -> None:
        if is_hovered:
            painter.fillRect(line, color("hover"))
        inside = line.adjusted(6, 4, -6, -4)
        counts = self.tr("{complete} dari {total}").format(
            complete=decimal_text(unit.complete, 0), total=decimal_text(unit.total, 0)
        )
        end = f"{counts} · {unit.percent} %"
        metrics = painter.fontMetrics()
        room = int(inside.width()) - metrics.horizontalAdvance(end) - 12
        text = QRectF(inside.left(), inside.top(), inside.width(), inside.height() - BAR - 4)
        painter.setPen(color("text"))
        name = metrics.elidedText(unit.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(color("text2"))
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, end)
        track = QRectF(inside.left(), inside.bottom() - BAR, inside.width(), BAR)
        painter.fillRect(track, color("neutral"))
        track.setWidth(track.width() * unit.complete / max(unit.total, 1))
        painter.fillRect(track, color("fill"))


class CompletenessPane(QFrame):
    """A card with the whole office on top; `unit_chosen` carries the name of a unit."""

    unit_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._figure = make_label("", self, "figure")
        self._about = make_label("", self, "small")
        self._about.setWordWrap(True)
        self.bars = UnitBars(self)
        self.bars.activated.connect(self.unit_chosen)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget(area)
        content.setObjectName("scrolled")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(8, 0, 8, 8)
        inside.addWidget(self.bars)
        inside.addStretch(1)
        area.setWidget(content)
        head = QVBoxLayout()
        head.setContentsMargins(14, 12, 14, 6)
        head.setSpacing(0)
        head.addWidget(make_label(self.tr("Kelengkapan data"), self, "section"))
        head.addWidget(self._figure)
        head.addWidget(self._about)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(area, 1)

    def show_units(self, units: Sequence[UnitProgress]) -> None:
        """Show the office and its units."""
        complete, total = sum(u.complete for u in units), sum(u.total for u in units)
        office = UnitProgress("", total, complete)
        self._figure.setText(f"{office.percent} %")
        words = self.tr("{complete} dari {total} pegawai aktif lengkap. Klik unit untuk menyaring.")
        self._about.setText(
            words.format(complete=decimal_text(complete, 0), total=decimal_text(total, 0))
        )
        self.bars.set_units(units)

    def text(self) -> str:
        """Return the figure of the office as shown."""
        return self._figure.text()
