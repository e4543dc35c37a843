"""How one entry is drawn; the same in month and week."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.calendar.entries import Entry, Look, clock

RADIUS = 4.0
BAR = 3.0
_SIGN = 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class EntryState:
    """What an entry is at this moment, beside what it is of itself."""

    is_current: bool = False
    is_ghost: bool = False
    is_clashing: bool = False
    is_hovered: bool = False


def paint_entry(
    painter: QPainter, box: QRectF, entry: Entry, state: EntryState, lines: int
) -> None:
    """Draw an entry: one line "08.00 Title", or title over "08.00, room" and so on."""
    painter.save()
    _ground(painter, box, entry, state)
    inner = box.adjusted(8, 0, -5, 0)
    sign = _sign_of(entry, state)
    if sign:
        picture = pixmap(sign[0], sign[1], _SIGN)
        side = picture.width() / picture.devicePixelRatio()
        top = box.top() + (min(box.height(), scaled(20)) - side) / 2
        painter.drawPixmap(QPointF(inner.right() - side + 1, top), picture)
        inner.setRight(inner.right() - side - 3)
    if lines == 1:
        _one_line(painter, inner, entry, state)
    else:
        _stacked(painter, inner.adjusted(0, 3, 0, -1), entry, state, lines)
    painter.restore()


def _sign_of(entry: Entry, state: EntryState) -> tuple[str, str] | None:
    if state.is_ghost:
        return None
    if state.is_clashing or entry.has_conflict:
        return "octagon-alert", "err"
    return ("check", "ok") if entry.is_done else None


def _ground(painter: QPainter, box: QRectF, entry: Entry, state: EntryState) -> None:
    frame = box.adjusted(0.5, 0.5, -0.5, -0.5)
    pen, ground = _pen_of(entry, state), _fill_of(entry, state)
    path = QPainterPath()
    path.addRoundedRect(frame, RADIUS, RADIUS)
    painter.fillPath(path, ground)
    if not state.is_ghost and not entry.is_off:
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(QRectF(box.left(), box.top(), BAR, box.height()), _bar_of(entry))
        painter.restore()
    if pen is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        inset = (pen.widthF() - 1) / 2
        painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)


def _fill_of(entry: Entry, state: EntryState) -> QColor:
    if state.is_ghost or entry.is_off:
        return color("surface")
    if state.is_hovered and not state.is_current:
        return color("hover")
    tokens = {Look.FILLED: "tint", Look.NEUTRAL: "neutral", Look.OUTLINED: "surface"}
    return color(tokens[entry.look])


def _bar_of(entry: Entry) -> QColor:
    return color("fill" if entry.look is Look.FILLED else "text3")


def _pen_of(entry: Entry, state: EntryState) -> QPen | None:
    if state.is_current and not state.is_ghost:
        return QPen(color("focus"), 2)
    if (state.is_clashing or entry.has_conflict) and not state.is_ghost:
        return QPen(color("err"), 1.5)
    if state.is_ghost or entry.is_draft or entry.is_off:
        pen = QPen(color("edge"), 1)
        pen.setDashPattern([3, 2])
        return pen
    return QPen(color("line"), 1) if entry.look is Look.OUTLINED else None


def _tone(entry: Entry, state: EntryState) -> QColor:
    return color("text2" if state.is_ghost or entry.is_off or entry.is_done else "text")


def _face(style: str, entry: Entry) -> QFont:
    face = font(style)
    face.setStrikeOut(entry.is_off)
    return face


def _one_line(painter: QPainter, inner: QRectF, entry: Entry, state: EntryState) -> None:
    painter.setPen(_tone(entry, state))
    painter.setFont(_face("micro" if state.is_ghost else "label-strong", entry))
    words = entry.clock
    if words:
        painter.drawText(inner, _LEFT, words)
        inner = inner.adjusted(painter.fontMetrics().horizontalAdvance(words) + 4, 0, 0, 0)
    painter.setFont(_face("micro" if words else "label-strong", entry))
    shown = painter.fontMetrics().elidedText(
        entry.title, Qt.TextElideMode.ElideRight, int(inner.width())
    )
    painter.drawText(inner, _LEFT, shown)


def _stacked(painter: QPainter, inner: QRectF, entry: Entry, state: EntryState, lines: int) -> None:
    painter.setPen(_tone(entry, state))
    painter.setFont(_face("label-strong", entry))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, int(inner.width()))
    painter.drawText(inner, _TOP_LEFT, shown)
    painter.setPen(color("text2"))
    painter.setFont(font("micro"))
    top = inner.adjusted(0, metrics.height() + 1, 0, 0)
    for words in _details(entry, lines):
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(top, _TOP_LEFT, shown)
        top = top.adjusted(0, painter.fontMetrics().height() + 1, 0, 0)


def _details(entry: Entry, lines: int) -> list[str]:
    """Return what stands under the title."""
    if lines == 2:
        return [", ".join(part for part in (entry.clock, entry.place) if part)]
    hours = "" if entry.start is None else f"{entry.clock}\u2013{clock(entry.end)}"
    return [words for words in (hours, entry.place) if words]


def paint_chip(painter: QPainter, box: QRectF, title: str) -> None:
    """Draw what is carried: the title on the accent, with a grip at its right."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("fill"))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    painter.setPen(color("on-fill"))
    painter.setFont(font("label"))
    room = box.adjusted(9, 0, -22, 0)
    shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, _LEFT, shown)
    grip = pixmap("grip-vertical", "on-fill", 13)
    side = grip.width() / grip.devicePixelRatio()
    painter.drawPixmap(QPointF(box.right() - side - 5, box.center().y() - side / 2), grip)
    painter.restore()


def paint_free(painter: QPainter, box: QRectF, title: str, detail: str) -> None:
    """Draw the nearest free place: a focus frame on tint, with its hours."""
    painter.save()
    painter.setPen(QPen(color("focus"), 2))
    painter.setBrush(color("tint"))
    painter.drawRect(box.adjusted(1, 1, -1, -1))
    painter.setPen(color("accent"))
    sign = pixmap("corner-down-right", "accent", 14)
    side = sign.width() / sign.devicePixelRatio()
    top = box.top() + min(scaled(24), box.height() / 4)
    painter.drawPixmap(QPointF(box.left() + 8, top), sign)
    inner = QRectF(box.left() + 12 + side, top, box.width() - side - 16, box.height())
    painter.setFont(font("label-strong"))
    height = painter.fontMetrics().height()
    for words, style in ((title, "label-strong"), (detail, "micro")):
        painter.setFont(font(style))
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(inner, _TOP_LEFT, shown)
        inner = inner.adjusted(0, height + 1, 0, 0)
    painter.restore()
