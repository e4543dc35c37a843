"""How a cell of the rating grid looks (design: the ordinary is quiet, the exception speaks)."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from sdm_desktop.domain.evaluation import EvaluationState, EvaluationStatus, Predikat, Rating
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.shapes import draw_shape
from sdm_desktop.ui.theme import color as theme_color
from sdm_desktop.ui.theme import current_mode, scaled
from sdm_desktop.ui.theme import font as theme_font
from sdm_desktop.ui.widgets.rating_model import (
    BEHAVIOUR,
    NAME,
    NOTE,
    PREDIKAT,
    RATED,
    RESULT,
    STATE,
    RatingModel,
    is_open,
    rating_at,
)

ROW_HEIGHT = 28
RATING_TOKENS = {Rating.ATAS: "accent", Rating.SESUAI: "text2", Rating.BAWAH: "warn"}
PREDIKAT_TOKENS = {
    Predikat.SANGAT_BAIK: "accent",
    Predikat.BAIK: "ok",
    Predikat.BUTUH_PERBAIKAN: "warn",
    Predikat.KURANG: "err",
    Predikat.SANGAT_KURANG: "err",
}
STATE_TOKENS = {
    EvaluationState.BELUM: "text3",
    EvaluationState.DRAF: "warn",
    EvaluationState.SIAP: "ok",
    EvaluationState.FINAL: "text2",
    EvaluationState.TIDAK_DINILAI: "text2",
}

AnyIndex = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_REASON_COLUMNS = {"alasan_hasil": RESULT, "alasan_perilaku": BEHAVIOUR}
_WEIGHTY = frozenset(_REASON_COLUMNS.values())
_MUTED_COLUMNS = frozenset((*RATED, PREDIKAT))


@lru_cache(maxsize=64)
def _color(mode: str, token: str) -> QColor:
    del mode  # each has colours of its own
    return theme_color(token)


@lru_cache(maxsize=8)
def _line_pen(mode: str) -> QPen:
    return QPen(_color(mode, "line"), 1)


@lru_cache(maxsize=16)
def _font(style: str, size: int) -> QFont:
    del size  # each has fonts of its own
    return theme_font(style)


def color(token: str) -> QColor:
    """Return a colour of the theme without making it anew for every cell."""
    return _color(current_mode(), token)


def font(style: str) -> QFont:
    """Return a font of the theme without making it anew for every cell."""
    return _font(style, scaled(1000))


def is_narrow(width: int) -> bool:
    """Return whether a rating has room for its shape alone."""
    return width < scaled(50)


class RatingDelegate(QStyledItemDelegate):
    """Paints the grid's cells and edits its notes."""

    def __init__(self, model: RatingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.current = QPersistentModelIndex()
        self.has_focus = False

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Qt: rows of one height."""
        return QSize(60, scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: draw one cell."""
        number, column = index.row(), index.column()
        row = self._model.row(number)
        rect: QRect = option.rect
        is_current_row = number == self.current.row()
        is_cell = is_current_row and column == self.current.column()
        self._ground(painter, rect, column, is_current_row)
        status = row.evaluation.status
        if status is EvaluationStatus.TIDAK_DINILAI and column in _MUTED_COLUMNS:
            self._not_rated(painter, rect)
        else:
            self._lines(painter, rect, column)
            self._content(painter, rect, row, column)
        if is_cell:
            self._current_cell(painter, rect, row, column)
        elif column in _WEIGHTY and column == _REASON_COLUMNS.get(row.evaluation.reason_field):
            self._frame(painter, rect, "warn", 1.5)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Qt: a line for the note."""
        editor = super().createEditor(parent, option, index)
        editor.setFont(font("table"))
        return editor

    def _ground(self, painter: QPainter, rect: QRect, column: int, is_current_row: bool) -> None:
        token = "surface"
        if is_current_row:
            token = "tint"
        elif column in _WEIGHTY:
            token = "sunken"
        painter.fillRect(rect, color(token))

    def _lines(self, painter: QPainter, rect: QRect, column: int) -> None:
        painter.setPen(_line_pen(current_mode()))
        left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
        painter.drawLine(left, bottom, right, bottom)
        if NAME <= column <= BEHAVIOUR:
            painter.drawLine(right, top, right, bottom)

    def _not_rated(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        view = self.parent()
        assert isinstance(view, QTableView)
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(color("text2"))
        painter.setFont(font("table"))
        left = view.columnViewportPosition(RESULT) + 11
        wide = QRect(left, rect.top(), scaled(400), rect.height())
        painter.drawText(wide, _LEFT, self.tr("Tidak dinilai, dengan alasan"))
        painter.restore()

    def _content(self, painter: QPainter, rect: QRect, row: GridRow, column: int) -> None:
        if column in RATED:
            self._rating(painter, rect, row, column)
        elif column == STATE:
            self._state(painter, rect, row)
        elif column == NAME:
            self._name(painter, rect, row)
        elif column == PREDIKAT:
            self._predikat(painter, rect, row)
        elif column == NOTE:
            self._note(painter, rect, row)

    def _state(self, painter: QPainter, rect: QRect, row: GridRow) -> None:
        state = row.evaluation.state
        side = scaled(12)
        box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2 + 1, side, side)
        draw_shape(painter, box, state.value.lower(), color(STATE_TOKENS[state]))

    def _name(self, painter: QPainter, rect: QRect, row: GridRow) -> None:
        here = self.current
        is_current = here.isValid() and self._model.row(here.row()) is row
        painter.setFont(font("table-strong" if is_current else "table"))
        painter.setPen(color("text" if is_open(row) else "text2"))
        self._elided(painter, rect.adjusted(8, 0, -4, 0), row.nama.partition(",")[0])

    def _rating(self, painter: QPainter, rect: QRect, row: GridRow, column: int) -> None:
        rating = rating_at(row.evaluation, column)
        if rating is None:
            return
        is_draft = is_open(row)
        token = RATING_TOKENS[rating] if is_draft else "text2"
        if is_narrow(rect.width()):
            inset = (rect.width() - scaled(9)) // 2 - scaled(5)
            self._shape(painter, rect.adjusted(inset, 0, 0, 0), rating.value.lower(), token)
            return
        self._shape(painter, rect, rating.value.lower(), token)
        is_strong = is_draft and column in {RESULT, BEHAVIOUR}
        painter.setFont(font("table-strong" if is_strong else "table"))
        painter.setPen(color("text" if is_draft else "text2"))
        self._elided(painter, rect.adjusted(scaled(18), 0, 0, 0), rating.short)

    def _predikat(self, painter: QPainter, rect: QRect, row: GridRow) -> None:
        predikat = row.evaluation.predikat
        if predikat is None and row.evaluation.state is not EvaluationState.DRAF:
            return
        painter.setFont(font("table"))
        if predikat is None:
            painter.setPen(color("text3"))
            self._elided(painter, rect.adjusted(8, 0, -4, 0), self.tr("belum lengkap"))
            return
        token = PREDIKAT_TOKENS[predikat] if is_open(row) else "text2"
        self._shape(painter, rect, predikat.value.lower(), token)
        painter.setPen(color("text" if is_open(row) else "text2"))
        self._elided(painter, rect.adjusted(scaled(19), 0, -2, 0), predikat.label)

    def _note(self, painter: QPainter, rect: QRect, row: GridRow) -> None:
        area = rect.adjusted(8, 0, -8, 0)
        if row.evaluation.needs_reason:
            sign = pixmap("triangle-alert", "warn", 14)
            painter.drawPixmap(area.left(), area.center().y() + 1 - scaled(14) // 2, sign)
            painter.setFont(font("table-strong"))
            painter.setPen(color("warn"))
            self._elided(painter, area.adjusted(scaled(19), 0, 0, 0), self.tr("Alasan wajib diisi"))
            return
        text = row.evaluation.catatan or row.evaluation.alasan_tidak_dinilai
        if text:
            painter.setFont(font("table"))
            painter.setPen(color("text" if is_open(row) else "text2"))
            self._elided(painter, area, text.replace("\n", " "))

    def _current_cell(self, painter: QPainter, rect: QRect, row: GridRow, column: int) -> None:
        painter.fillRect(rect, color("surface"))
        if column in RATED and is_open(row) and rating_at(row.evaluation, column) is None:
            painter.setFont(font("table"))
            painter.setPen(color("text3"))
            if not is_narrow(rect.width()):
                painter.drawText(rect.adjusted(6, 0, 0, 0), _LEFT, "1 2 3")
        elif row.evaluation.status is EvaluationStatus.TIDAK_DINILAI and column in RATED:
            self._not_rated(painter, rect)
        else:
            self._content(painter, rect, row, column)
        self._frame(painter, rect, "focus" if self.has_focus else "edge", 2)

    def _frame(self, painter: QPainter, rect: QRect, token: str, width: float) -> None:
        painter.setPen(QPen(color(token), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))

    def _shape(self, painter: QPainter, rect: QRect, shape: str, token: str) -> None:
        side = scaled(9)
        box = QRectF(rect.left() + scaled(5), rect.center().y() - side / 2 + 0.5, side, side)
        draw_shape(painter, box, shape, color(token))

    def _elided(self, painter: QPainter, area: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, shown)
