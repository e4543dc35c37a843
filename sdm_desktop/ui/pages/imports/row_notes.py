"""Notes on single rows of the file: why one is refused, or what to look at in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sdm_desktop.exchange.row_faults import Refusal, RowWarning
from sdm_desktop.exchange.row_readings import RowReading
from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.theme import color, font, scaled

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
NOTE = int(Qt.ItemDataRole.UserRole)
HEIGHT, WARNING_HEIGHT, CHIP = 116, 78, 20
_SIGNS = {"err": "circle-x", "warn": "triangle-alert", "accent": "info"}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class RowNote:
    """One row of the file; `place` is the cell or column, `value` what stands there, if known."""

    row: int
    name: str
    place: str
    value: str | None
    text: str
    all_texts: str
    is_refusal: bool
    is_reading: bool = False
    sheet: str = ""

    @property
    def level(self) -> str:
        """Return the colour token."""
        if self.is_reading:
            return "accent"
        return "err" if self.is_refusal else "warn"


def refusal_note(refusal: Refusal) -> RowNote:
    """Return the note of a refused row: its first fault, all of them for the tooltip."""
    return RowNote(
        row=refusal.row,
        name=refusal.name or refusal.nip,
        place=refusal.cell,
        value=refusal.value,
        text=refusal.reason,
        all_texts=refusal.all_reasons,
        is_refusal=True,
    )


def warning_note(warning: RowWarning) -> RowNote:
    """Return the note of a row that is imported all the same."""
    return RowNote(
        row=warning.row,
        name=warning.name or warning.nip,
        place=warning.column,
        value=None,
        text=warning.message,
        all_texts=warning.message,
        is_refusal=False,
    )


def reading_note(reading: RowReading) -> RowNote:
    """Return the note of how a row was read."""
    return RowNote(
        row=reading.row,
        name=reading.name,
        place=reading.place,
        value=reading.value,
        text=reading.text,
        all_texts=f"{reading.text} “{reading.value}”",
        is_refusal=False,
        is_reading=True,
    )


def placed(note: RowNote, where: tuple[str, int]) -> RowNote:
    """Return a note with the sheet and the row there instead of the row among all."""
    return replace(note, sheet=where[0], row=where[1]) if note.row else note


class NoteModel(QAbstractListModel):
    """One item per note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: Sequence[RowNote] = ()

    def set_notes(self, notes: Sequence[RowNote]) -> None:
        """Show these notes."""
        self.beginResetModel()
        self._notes = notes
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: the notes."""
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the note for the delegate, one sentence for everybody else."""
        if not index.isValid():
            return None
        note = self._notes[index.row()]
        if role == NOTE:
            return note
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            text = self.tr("{row}, {place}: {text}")
            return text.format(row=_row_words(note), place=note.place, text=note.all_texts)
        return None


class NoteDelegate(QStyledItemDelegate):
    """A few lines per row, as in a margin note."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Qt: refusals have one height, warnings another."""
        del option
        note: RowNote = index.data(NOTE)
        return QSize(200, scaled(WARNING_HEIGHT if note.value is None else HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: draw one note."""
        note: RowNote = index.data(NOTE)
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, color("tint" if selected else "surface"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(14, scaled(8), -14, -scaled(6))
        left = self._draw_row(painter, inner, note)
        line = QRect(inner.left(), inner.top(), inner.width(), scaled(CHIP))
        painter.setFont(font("table"))
        painter.setPen(color("text2"))
        place = _elided(painter, note.place, (line.width() - left) // 2)
        painter.drawText(line, _RIGHT, place)
        room = line.width() - left - painter.fontMetrics().horizontalAdvance(place) - 14
        painter.setFont(font("table-strong"))
        painter.setPen(color("text"))
        painter.drawText(line.adjusted(left, 0, 0, 0), _LEFT, _elided(painter, note.name, room))
        top = scaled(25)
        if note.value is not None:
            self._draw_value(painter, inner, note)
            top = scaled(48)
        self._draw_text(painter, inner.adjusted(0, top, 0, 0), note)

    def _draw_row(self, painter: QPainter, inner: QRect, note: RowNote) -> int:
        painter.setFont(font("label"))
        text = _elided(painter, _row_words(note), inner.width() // 2)
        width = painter.fontMetrics().horizontalAdvance(text) + scaled(32)
        chip = QRectF(inner.left(), inner.top(), width, scaled(CHIP))
        _draw_box(painter, chip, note.level)
        top = round(chip.center().y() - scaled(12) / 2)
        sign = _SIGNS[note.level]
        painter.drawPixmap(inner.left() + scaled(7), top, pixmap(sign, note.level, 12))
        painter.setPen(color(note.level))
        painter.drawText(chip.adjusted(scaled(24), 0, 0, 0), _LEFT, text)
        return width + 8

    def _draw_value(self, painter: QPainter, inner: QRect, note: RowNote) -> None:
        painter.setFont(font("table"))
        value = " ".join((note.value or "").split())
        shown = _elided(painter, value or self.tr("kosong"), inner.width() - 16)
        width = painter.fontMetrics().horizontalAdvance(shown) + 14
        box = QRectF(inner.left(), inner.top() + scaled(25), width, scaled(CHIP))
        _draw_box(painter, box, note.level)
        painter.setPen(color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_text(self, painter: QPainter, box: QRect, note: RowNote) -> None:
        painter.setFont(font("table"))
        painter.setPen(color("text"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(box, flags, note.text)


class NoteList(QListView):
    """Scrolls through any number of notes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = NoteModel(self)
        self.setModel(self.notes)
        self.setItemDelegate(NoteDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Catatan pada baris berkas"))

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.doItemsLayout()
        self.viewport().update()


def _draw_box(painter: QPainter, box: QRectF, level: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("tint" if level == "accent" else f"{level}-tint"))
    painter.drawRoundedRect(box, 4, 4)


def _row_words(note: RowNote) -> str:
    """Return "Baris 12", with its sheet when several were read."""
    if not note.row:
        return QCoreApplication.translate("NoteDelegate", "Berkas")
    words = QCoreApplication.translate("NoteDelegate", "Baris {row}")
    if note.sheet:
        words = QCoreApplication.translate("NoteDelegate", "{sheet}, baris {row}")
    return words.format(sheet=note.sheet, row=note.row)


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
