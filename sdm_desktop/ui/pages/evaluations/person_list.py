"""The people of the evaluator with a sign for each state, and a search line."""

from bisect import bisect_left, bisect_right
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
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
ROW_HEIGHT = 28
AnyIndex = QModelIndex | QPersistentModelIndex


class PersonDelegate(QStyledItemDelegate):
    """State, name, and the predikat at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: the current person on tint with a bar at the left."""
        row: GridRow = index.data(ROW_ROLE)
        view = self.parent()
        assert isinstance(view, PersonRows)
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


class PeopleFound(QAbstractListModel):
    """The people of a `RatingModel` whose name, NIP or post holds some words."""

    def __init__(self, source: RatingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source
        self._words: list[str] = []
        self._rows: list[int] = []
        source.modelReset.connect(self._find)
        source.dataChanged.connect(self._on_changed)
        self._find()

    def look_for(self, text: str) -> None:
        """Show only the people with every word of the text; all of them without one."""
        words = text.casefold().split()
        if words != self._words:
            self._words = words
            self._find()

    def place_of(self, evaluation_id: str) -> int:
        """Return the shown row of a person, -1 when the words hide him or her."""
        number = self._source.row_of(evaluation_id)
        return self._place(number) if number >= 0 else -1

    def place_beside(self, evaluation_id: str, by: int) -> int:
        """Return the shown row after (1) or before (-1) a person, who may be hidden; else -1."""
        number = self._source.row_of(evaluation_id)
        place = bisect_left(self._rows, number) if by < 0 else bisect_right(self._rows, number)
        place -= by < 0
        return place if 0 <= place < len(self._rows) else -1

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Qt: the people found."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the name for the eye and for screen readers, and the whole row."""
        if not index.isValid():
            return None
        return self._source.data(self._source.index(self._rows[index.row()], NAME), role)

    def _place(self, number: int) -> int:
        place = bisect_left(self._rows, number)
        return place if place < len(self._rows) and self._rows[place] == number else -1

    @Slot()
    def _find(self) -> None:
        self.beginResetModel()
        numbers = range(self._source.rowCount())
        words = self._words
        self._rows = [n for n in numbers if self._has(n, words)] if words else list(numbers)
        self.endResetModel()

    def _has(self, number: int, words: list[str]) -> bool:
        row = self._source.row(number)
        text = f"{row.nama} {row.nip} {row.jabatan}".casefold()
        return all(word in text for word in words)

    @Slot(QModelIndex, QModelIndex)
    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for number in range(first.row(), last.row() + 1):
            place = self._place(number)
            if place >= 0:
                self.dataChanged.emit(self.index(place), self.index(place))


class PersonRows(QTableView):
    """Rows of one height: ten thousand people need no laying out, as they would in a list view."""

    def __init__(self, model: PeopleFound, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.setModel(model)
        self.setItemDelegate(PersonDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Home and End are for people, not for columns."""
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = self.model().rowCount() - 1
            row = 0 if event.key() == Qt.Key.Key_Home else last
            self.setCurrentIndex(self.model().index(row, 0))
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: scrolling moves the picture; the style sheet left the viewport see-through."""
        super().showEvent(event)
        self.viewport().setAutoFillBackground(True)

    def restyle(self) -> None:
        """Take sizes and colours from the theme again."""
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.viewport().setAutoFillBackground(True)
        self.viewport().update()


class PersonList(QFrame):
    """Search line, progress and people; `chosen` carries the `GridRow` under the cursor."""

    chosen = Signal(object)

    def __init__(self, model: RatingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(widened(WIDTH))
        self._model = model
        self._here = ""
        self._is_searching = False
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Cari pegawai"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.progress = make_label("", self, "small")
        self.found = PeopleFound(model, self)
        self.view = PersonRows(self.found, self)
        self.view.setAccessibleName(self.tr("Pegawai"))
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
        self.view.selectionModel().currentChanged.connect(self._on_current)

    def current(self) -> GridRow | None:
        """Return the person under the cursor, also while a search hides him or her."""
        number = self._model.row_of(self._here)
        return self._model.row(number) if number >= 0 else None

    def go_to(self, evaluation_id: str) -> None:
        """Put the cursor on a person; a filter that hides him or her is taken away."""
        if self.found.place_of(evaluation_id) < 0:
            self.search.clear()
        place = self.found.place_of(evaluation_id)
        if place >= 0:
            self.view.setCurrentIndex(self.found.index(place))

    def step(self, by: int) -> None:
        """Move to the next person that is shown (1), or the one before (-1); stays at the ends."""
        place = self.found.place_beside(self._here, by)
        if place >= 0:
            self.view.setCurrentIndex(self.found.index(place))

    def set_progress(self, text: str) -> None:
        """Say how many are done."""
        self.progress.setText(text)

    def restyle(self) -> None:
        """Take sizes and colours from the theme again."""
        self.view.restyle()
        self.update()

    @Slot()
    def _filter(self) -> None:
        self.found.look_for(self.search.text())
        place = self.found.place_of(self._here)
        if place >= 0:
            self._is_searching = True  # the same person in another row: nobody was chosen
            self.view.setCurrentIndex(self.found.index(place))
            self._is_searching = False

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        if current.isValid():
            row: GridRow = current.data(ROW_ROLE)
            self._here = row.evaluation.id
            if not self._is_searching:
                self.chosen.emit(row)
