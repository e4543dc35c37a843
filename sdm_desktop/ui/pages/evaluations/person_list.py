"""The people of the evaluator with a sign for each state, and a search line."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.evaluation import EvaluationState
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.shapes import draw_shape
from sdm_desktop.ui.theme import color, font, scaled, widened
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.rating_model import NAME, ROW_ROLE, RatingModel

WIDTH = 238
AnyIndex = QModelIndex | QPersistentModelIndex


class PersonDelegate(QStyledItemDelegate):
    """State, name, and the predikat at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Qt: one line each."""
        return QSize(scaled(200), scaled(28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: the current person on tint with a bar at the left."""
        row: GridRow = index.data(ROW_ROLE)
        view = self.parent()
        assert isinstance(view, QListView)
        area: QRect = option.rect
        is_current = view.currentIndex() == index
        if is_current:
            painter.fillRect(area, color("tint"))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), color("fill"))
        state = row.evaluation.state
        side = scaled(12)
        box = QRectF(area.left() + 12, area.center().y() - side / 2 + 0.5, side, side)
        if state is EvaluationState.FINAL:
            painter.drawPixmap(round(box.left()), round(box.top()), pixmap("lock", "text2", 13))
        else:
            draw_shape(painter, box, state.value.lower())
        text = self._right(row)
        painter.setFont(font("micro"))
        painter.setPen(color("text2"))
        inner = area.adjusted(0, 0, -12, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, text)
        room = painter.fontMetrics().horizontalAdvance(text) + (8 if text else 0)
        painter.setFont(font("table-strong" if is_current else "table"))
        is_quiet = state in (EvaluationState.FINAL, EvaluationState.TIDAK_DINILAI)
        painter.setPen(color("text2" if is_quiet and not is_current else "text"))
        words = inner.adjusted(12 + scaled(22), 0, -room, 0)
        name = painter.fontMetrics().elidedText(
            row.nama, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, middle, name)

    def _right(self, row: GridRow) -> str:
        if row.evaluation.state is EvaluationState.TIDAK_DINILAI:
            return self.tr("Tidak dinilai")
        return row.evaluation.predikat.label if row.evaluation.predikat else ""


class PersonList(QFrame):
    """Search line, progress and people; `chosen` carries the `GridRow` under the cursor."""

    chosen = Signal(object)

    def __init__(self, model: RatingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(widened(WIDTH))
        self._model = model
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Cari pegawai"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.progress = make_label("", self, "small")
        self.view = QListView(self)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setModel(model)
        self.view.setModelColumn(NAME)
        self.view.setItemDelegate(PersonDelegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(self.tr("Pegawai"))
        self.view.setUniformItemSizes(True)
        head = QVBoxLayout()
        head.setContentsMargins(10, 10, 10, 6)
        head.setSpacing(6)
        head.addWidget(self.search)
        head.addWidget(self.progress)
        line = QFrame(self)
        line.setProperty("kind", "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(line)
        layout.addWidget(self.view, 1)
        self.search.textChanged.connect(self._filter)
        model.modelReset.connect(self._filter)
        self.view.selectionModel().currentChanged.connect(self._on_current)

    def current(self) -> GridRow | None:
        """Return the person under the cursor."""
        index = self.view.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def go_to(self, evaluation_id: str) -> None:
        """Put the cursor on a person; a filter that hides him or her is taken away."""
        number = self._model.row_of(evaluation_id)
        if number < 0:
            return
        if self.view.isRowHidden(number):
            self.search.clear()
        self.view.setCurrentIndex(self._model.index(number, NAME))

    def step(self, by: int) -> None:
        """Move to the next person that is shown; stays at the ends."""
        number = self.view.currentIndex().row() + by
        while 0 <= number < self._model.rowCount():
            if not self.view.isRowHidden(number):
                self.view.setCurrentIndex(self._model.index(number, NAME))
                return
            number += by

    def set_progress(self, text: str) -> None:
        """Say how many are done."""
        self.progress.setText(text)

    @Slot()
    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        for number in range(self._model.rowCount()):
            row = self._model.row(number)
            text = f"{row.nama} {row.nip} {row.jabatan}".casefold()
            self.view.setRowHidden(number, not all(word in text for word in words))

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        if current.isValid():
            self.chosen.emit(current.data(ROW_ROLE))
