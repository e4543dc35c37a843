"""The people of "Dahulukan": how they are held, dragged and drawn."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from sdm_desktop.domain.dates import short_date
from sdm_desktop.services.training_credit_views import FairnessRow
from sdm_desktop.ui.pages.training.choices import number_text
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.calendar.grid import PEOPLE_MIME
from sdm_desktop.ui.widgets.table_column import RECORD_ROLE, AnyIndex

translate = QCoreApplication.translate
_ROW, _BAR = 43, 64
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FirstModel(QAbstractListModel):
    """People in the order of fairness; they are dragged as ids."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[FairnessRow] = []

    def set_rows(self, rows: Sequence[FairnessRow]) -> None:
        """Show these people."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt
        """Qt: the number of people."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the person, and words for a reader of the screen."""
        row = self.rows[index.row()]
        if role == RECORD_ROLE:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return told(row)
        return row.nama if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Qt: people are dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Qt: ids of people."""
        return [PEOPLE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the ids of the dragged people."""
        data = QMimeData()
        ids = " ".join(self.rows[index.row()].id for index in indexes)
        data.setData(PEOPLE_MIME, QByteArray(ids.encode()))
        return data


class FirstPainter(QStyledItemDelegate):
    """Name over the last training, JP over a bar of credited and planned JP."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Qt: two lines each."""
        return QSize(scaled(180), scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Qt: draw one person."""
        row: FairnessRow = index.data(RECORD_ROLE)
        view = self.parent()
        assert isinstance(view, QListView)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        is_current = view.currentIndex() == index and view.hasFocus()
        if view.selectionModel().isSelected(index):
            painter.fillRect(area, color("tint" if view.hasFocus() else "hover"))
        painter.setPen(color("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inner = QRectF(area).adjusted(14, 4, -14, -4)
        half = inner.height() / 2
        self._words(painter, inner, row, half)
        self._bar(painter, inner, row, half)
        if is_current:
            painter.setPen(color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        painter.restore()

    def _words(self, painter: QPainter, inner: QRectF, row: FairnessRow, half: float) -> None:
        painter.setFont(font("table-strong"))
        painter.setPen(color("text"))
        upper = QRectF(inner.left(), inner.top(), inner.width(), half)
        jp = number_text(row.jp)
        plan = f" + {number_text(row.planned)} JP" if row.planned else " JP"
        metrics = painter.fontMetrics()
        painter.setFont(font("small"))
        tail = painter.fontMetrics().horizontalAdvance(plan)
        painter.setPen(color("text2"))
        painter.drawText(upper, _RIGHT, plan)
        painter.setFont(font("table-strong"))
        painter.setPen(color("text"))
        painter.drawText(upper.adjusted(0, 0, -tail, 0), _RIGHT, jp)
        room = int(upper.width() - tail - metrics.horizontalAdvance(jp) - 8)
        name = metrics.elidedText(row.nama, Qt.TextElideMode.ElideRight, room)
        painter.drawText(upper, _LEFT, name)
        painter.setFont(font("micro"))
        painter.setPen(color("text2"))
        lower = QRectF(inner.left(), inner.top() + half, inner.width() - scaled(_BAR) - 8, half)
        words = painter.fontMetrics().elidedText(
            last_words(row), Qt.TextElideMode.ElideRight, int(lower.width())
        )
        painter.drawText(lower, _LEFT, words)

    def _bar(self, painter: QPainter, inner: QRectF, row: FairnessRow, half: float) -> None:
        width, height = scaled(_BAR), 4
        top = inner.top() + half + (half - height) / 2
        box = QRectF(inner.right() - width, top, width, height)
        painter.fillRect(box, color("neutral"))
        bar = max(float(row.duty.bar), 1.0)
        done = min(float(row.jp) / bar, 1.0)
        plan = min(float(row.planned) / bar, 1.0 - done)
        painter.fillRect(QRectF(box.left(), top, width * done, height), color("fill"))
        painter.fillRect(QRectF(box.left() + width * done, top, width * plan, height), color("bar"))


def last_words(row: FairnessRow) -> str:
    """Return when the last training was."""
    if row.last is None:
        return translate("FirstPeople", "belum pernah")
    month = short_date(row.last).partition(" ")[2]
    return translate("FirstPeople", "terakhir {month}").format(month=month)


def told(row: FairnessRow) -> str:
    """Return all that is known, line by line: why somebody stands here."""
    years = ", ".join(number_text(value) for value in row.years)
    lines = [
        row.nama,
        ", ".join(part for part in (row.person.jabatan, row.person.unit) if part),
        translate("FirstPeople", "{jp} JP diakui, {planned} JP direncanakan").format(
            jp=number_text(row.jp), planned=number_text(row.planned)
        ),
        translate("FirstPeople", "tiga tahun terakhir: {years} JP; {last}").format(
            years=years, last=last_words(row)
        ),
    ]
    if row.waiting:
        text = translate("FirstPeople", "menunggu di {count} daftar tunggu")
        lines.append(text.format(count=row.waiting))
    refused = translate("FirstPeople", "menolak: {why}")
    lines += [refused.format(why=reason) for reason in row.refusals]
    return "\n".join(line for line in lines if line)
