"""Dahulukan: who has had the least for the longest; dragged or sent into an activity."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.services.training_credit_views import FairnessRow
from sdm_desktop.ui.pages.training.first_people import FirstModel, FirstPainter
from sdm_desktop.ui.theme import color, font, scaled, widened
from sdm_desktop.ui.widgets.buttons import InfoButton, make_label
from sdm_desktop.ui.widgets.popover import Popover

WIDTH = 246
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FirstView(QListView):
    """Enter sends the chosen people into the activity under the cursor of the calendar."""

    invited = Signal(object)

    def __init__(self, model: FirstModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = model
        self.setModel(model)
        self.setItemDelegate(FirstPainter(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(self.tr("Dahulukan"))

    def chosen(self) -> list[str]:
        """Return the ids of the chosen people."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self._people.rows[row].id for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter invites."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.chosen():
                self.invited.emit(self.chosen())
        else:
            super().keyPressEvent(event)


class FirstList(QFrame):
    """`invited` carries the ids of people."""

    invited = Signal(object)

    def __init__(self, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.model = FirstModel(self)
        self.view = FirstView(self.model, self)
        self.view.setDragEnabled(may_write)
        self._may_write = may_write
        self.info = InfoButton(self.tr("Penjelasan urutan"), self)
        self.info.clicked.connect(self._explain)
        self._told = make_label("", self, "small")
        self._told.setWordWrap(True)
        self._sheet: Popover | None = None
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 10, 0)
        head.addWidget(make_label(self.tr("Dahulukan"), self, "section"), 1)
        head.addWidget(self.info)
        words = QVBoxLayout()
        words.setContentsMargins(14, 2, 14, 8)
        words.addWidget(self._told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(words)
        layout.addWidget(self._line())
        layout.addWidget(self.view, 1)
        layout.addWidget(self._line())
        self.legend = FirstLegend(self)
        layout.addWidget(self.legend)
        self.restyle()
        if may_write:
            self.view.invited.connect(self.invited)

    @Slot()
    def restyle(self) -> None:
        """Take sizes from the text size again."""
        self.setFixedWidth(widened(WIDTH))
        self.legend.setFixedHeight(scaled(30))
        self.view.scheduleDelayedItemsLayout()

    def _line(self) -> QFrame:
        line = QFrame(self)
        line.setProperty("kind", "line")
        return line

    def set_rows(self, rows: Sequence[FairnessRow]) -> None:
        """Show people in the order of fairness."""
        kept = self.view.currentIndex().row()
        self.model.set_rows(rows)
        if rows and kept >= 0:
            self.view.setCurrentIndex(self.model.index(min(kept, len(rows) - 1)))
        nothing = sum(row.jp == 0 for row in rows)
        if not rows:
            text = self.tr("Tidak ada pegawai aktif pada saringan ini.")
        elif not nothing:
            text = self.tr("Semua pegawai sudah punya JP tahun ini.")
        elif self._may_write:
            text = self.tr("{count} orang belum ada JP tahun ini. Seret ke kegiatan, atau Enter.")
        else:
            text = self.tr("{count} orang belum ada JP tahun ini.")
        self._told.setText(text.format(count=nothing))

    @Slot()
    def _explain(self) -> None:
        sheet = Popover(self)
        words = self.tr(
            "Urutan: JP diakui paling sedikit, lalu pelatihan terakhir paling lama "
            "(belum pernah lebih dahulu), lalu masa kerja lebih lama, lalu nama.\n\n"
            "Yang dihitung hanya pegawai aktif. JP diakui berasal dari kegiatan yang sudah "
            "ditutup dan sertifikat luar yang diterima; JP rencana ditunjukkan dengan warna lain."
        )
        label = make_label(words, sheet)
        label.setWordWrap(True)
        label.setFixedWidth(widened(300))
        label.setContentsMargins(16, 14, 16, 14)
        sheet.body.addWidget(label)
        sheet.closed.connect(sheet.deleteLater)
        self._sheet = sheet
        sheet.open_below(self.info)


class FirstLegend(QWidget):
    """What the two colours of the bars mean."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = (self.tr("diakui"), self.tr("rencana"), self.tr("tugas: 20 JP"))
        self.setAccessibleName(", ".join(self._words))

    def paintEvent(self, event: object) -> None:
        """Qt: two squares with words, the duty at the right."""
        painter = QPainter(self)
        painter.setFont(font("micro"))
        left, middle = 14, self.height() / 2
        for token, words in zip(("fill", "bar"), self._words[:2], strict=True):
            painter.fillRect(QRectF(left, middle - 5, 10, 10), color(token))
            painter.setPen(color("text2"))
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(QRectF(left + 15, 0, width + 4, self.height()), _LEFT, words)
            left += 15 + width + 14
        right = QRectF(QPointF(0, 0), QPointF(self.width() - 14, self.height()))
        painter.drawText(right, _RIGHT, self._words[2])
        painter.end()
