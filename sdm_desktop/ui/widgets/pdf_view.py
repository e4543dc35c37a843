"""Real pages of a PDF on screen: one page at a time, turned and zoomed by keys or mouse."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from sdm_desktop.ui.theme import color, font

MARGIN = 12
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)


class PdfDocument:
    """The pages of a PDF in memory; close it when it is no longer shown."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        self._document: pypdfium2.PdfDocument = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._document)

    def page_size(self, number: int) -> tuple[float, float]:
        """Return width and height of a page in points."""
        width, height = self._document.get_page_size(number)
        return float(width), float(height)

    def image(self, number: int, scale: float) -> QImage:
        """Return a page as a picture of its own, `scale` pixels per point."""
        page = self._document[number]
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        raw: Any = bitmap.buffer
        picture = QImage(
            bytes(raw), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
        ).copy()
        page.close()
        return picture

    def close(self) -> None:
        """Let go of the PDF."""
        self._document.close()


class PdfPage(QWidget):
    """The sheet itself on its backdrop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: QImage | None = None
        self.text = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the sheet, or say why there is none."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("bar-quiet"))
        if self.picture is None:
            painter.setFont(font("body"))
            painter.setPen(color("text"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text)
            return
        size = self.picture.deviceIndependentSize()
        left = max(MARGIN, (self.width() - size.width()) / 2)
        top = max(MARGIN, (self.height() - size.height()) / 2)
        sheet = QRectF(left, top, size.width(), size.height())
        painter.drawImage(sheet, self.picture)
        painter.setPen(QPen(color("line"), 1))
        painter.drawRect(sheet)


class PdfView(QWidget):
    """Shows a PDF; `page_changed` tells (number from 1, count)."""

    page_changed = Signal(int, int)
    zoom_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: PdfDocument | None = None
        self._number = 0
        self._zoom: float | None = None
        self._page = PdfPage(self)
        self._area = QScrollArea(self)
        self._area.setWidget(self._page)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pratinjau halaman"))

    @property
    def count(self) -> int:
        """Return the number of pages, 0 without a PDF."""
        return len(self._document) if self._document else 0

    @property
    def number(self) -> int:
        """Return the page shown, from 1; 0 without a PDF."""
        return self._number + 1 if self._document else 0

    def set_pdf(self, pdf: bytes) -> None:
        """Show the first page of a PDF."""
        self.clear("")
        self._document = PdfDocument(pdf)
        self.go_to(1)

    def clear(self, text: str) -> None:
        """Show a sentence instead of a page."""
        if self._document:
            self._document.close()
        self._document = None
        self._number = 0
        self._page.picture = None
        self._page.text = text
        self._page.setMinimumSize(0, 0)
        self._page.update()
        self.page_changed.emit(0, 0)

    def go_to(self, number: int) -> None:
        """Show a page, counted from 1; out of range means the nearest."""
        if not self._document:
            return
        self._number = max(0, min(number - 1, self.count - 1))
        self._render()
        self._area.verticalScrollBar().setValue(0)
        self.page_changed.emit(self.number, self.count)

    @Slot()
    def next_page(self) -> None:
        """Turn to the next page."""
        self.go_to(self.number + 1)

    @Slot()
    def previous_page(self) -> None:
        """Turn to the page before."""
        self.go_to(self.number - 1)

    @Slot()
    def zoom_in(self) -> None:
        """Show the page one step larger."""
        self._set_zoom(next((z for z in ZOOMS if z > self._scale() + 0.01), ZOOMS[-1]))

    @Slot()
    def zoom_out(self) -> None:
        """Show the page one step smaller."""
        smaller = [z for z in ZOOMS if z < self._scale() - 0.01]
        self._set_zoom(smaller[-1] if smaller else ZOOMS[0])

    @Slot()
    def fit_page(self) -> None:
        """Show the whole page."""
        self._set_zoom(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: turn pages and zoom."""
        actions = {
            Qt.Key.Key_PageDown: self.next_page,
            Qt.Key.Key_Right: self.next_page,
            Qt.Key.Key_PageUp: self.previous_page,
            Qt.Key.Key_Left: self.previous_page,
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit_page,
        }
        key = Qt.Key(event.key())
        if key in actions:
            actions[key]()
        elif key == Qt.Key.Key_Home:
            self.go_to(1)
        elif key == Qt.Key.Key_End:
            self.go_to(self.count)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: with Ctrl the wheel zooms, without it turns pages of a page that fits."""
        is_down = event.angleDelta().y() < 0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_out if is_down else self.zoom_in)()
        elif self._area.verticalScrollBar().maximum() == 0:
            (self.next_page if is_down else self.previous_page)()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a page shown whole stays whole."""
        super().resizeEvent(event)
        if self._document and self._zoom is None:
            self._render()

    def sizeHint(self) -> QSize:
        """Qt: room for a page."""
        return QSize(520, 560)

    def _scale(self) -> float:
        if self._zoom is not None or not self._document:
            return self._zoom or 1.0
        width, height = self._document.page_size(self._number)
        room = self._area.size()
        across = (room.width() - 2 * MARGIN) / width
        return max(0.2, min(across, (room.height() - 2 * MARGIN) / height))

    def _set_zoom(self, zoom: float | None) -> None:
        self._zoom = zoom
        if self._document:
            self._render()
        text = self.tr("Satu halaman")
        self.zoom_changed.emit(text if zoom is None else f"{round(zoom * 100)} %")

    def _render(self) -> None:
        assert self._document is not None
        ratio = self.devicePixelRatioF()
        picture = self._document.image(self._number, self._scale() * ratio)
        picture.setDevicePixelRatio(ratio)
        self._page.picture = picture
        size = picture.deviceIndependentSize().toSize()
        is_fit = self._zoom is None
        wanted = QSize(0, 0) if is_fit else size + QSize(2 * MARGIN, 2 * MARGIN)
        self._page.setMinimumSize(wanted)
        self._page.update()
