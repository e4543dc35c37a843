"""The photo of a person: read for a disc, chosen from a file, cut to 3 to 4."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui import theme
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import words_of
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.chips import Disc
from sdm_desktop.ui.widgets.documents.crop_area import CropArea

_QUALITIES = (88, 75, 60)
_MOST_BYTES = 400 * 1024
_ROUND = 4
_ENOUGH = 1_600


class Portrait(Disc):
    """The photo of a person upright, 3 to 4; without one the initials on a tint."""

    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(width, parent)
        self.setFixedSize(width, width * 4 // 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: photo or letters in a frame with round corners."""
        painter = QPainter(self)
        hints = QPainter.RenderHint
        painter.setRenderHints(hints.Antialiasing | hints.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, _ROUND, _ROUND)
        if self._photo is None:
            painter.fillPath(shape, theme.color("tint"))
            painter.setPen(theme.color("accent"))
            painter.setFont(theme.font("section"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._text)
        else:
            painter.setClipPath(shape)
            painter.drawImage(QRectF(self.rect()), self._photo)
            painter.setClipping(False)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawPath(shape)
        painter.end()


class PhotoLoader(QObject):
    """Shows the photo of a person on a disc; of several wishes the last one counts."""

    loaded = Signal(object)

    def __init__(self, context: UiContext, disc: Disc, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._disc = disc
        self._wanted = ""
        context.bus.changed.connect(self._on_changed)

    def show(self, employee_id: str) -> None:
        """Read and show the photo of a person; a photo that is lost is as none."""
        if employee_id != self._wanted:
            self._disc.set_photo(None)
        self._wanted = employee_id
        photos = self._context.services.photos

        def work(_: TaskContext) -> tuple[str, QImage | None]:
            content = photos.of(employee_id)
            return employee_id, QImage.fromData(content) if content else None

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._on_lost)

    @Slot(object)
    def _on_read(self, found: tuple[str, QImage | None]) -> None:
        person, photo = found
        if person == self._wanted:
            self._disc.set_photo(photo)
            self.loaded.emit(photo)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if Topic.DOCUMENTS in change.topics and self._wanted:
            self.show(self._wanted)

    @Slot(object)
    def _on_lost(self, _error: Exception) -> None:
        self._disc.set_photo(None)
        self.loaded.emit(None)


def read_picture(path: Path) -> QImage:
    """Return a picture as the camera was held, no larger than is needed to cut a photo from it.

    A null image when it cannot be read.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()).decode() not in ("jpeg", "png"):
        return QImage()
    size = reader.size()
    if max(size.width(), size.height()) > _ENOUGH:
        room = QSize(_ENOUGH, _ENOUGH)
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class PhotoDialog(QDialog):
    """Cuts a picture to a photo of a person and stores it."""

    def __init__(
        self, context: UiContext, employee_id: str, picture: QImage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._employee_id = employee_id
        self.setWindowTitle(self.tr("Foto pegawai"))
        self.resize(theme.scaled(520), theme.scaled(560))
        self.area = CropArea(picture, self)
        self._message = make_label("", self, "error")
        self._message.setWordWrap(True)
        self._message.hide()
        self.save_button = make_button(self.tr("Simpan foto"), self, "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self._build()
        self.area.setFocus()

    def _build(self) -> None:
        less = icon_button("zoom-out", self.tr("Ambil lebih banyak (-)"), self)
        less.clicked.connect(self.area.larger)
        more = icon_button("zoom-in", self.tr("Ambil lebih sedikit (+)"), self)
        more.clicked.connect(self.area.smaller)
        cancel = make_button(self.tr("Batal"), self)
        cancel.clicked.connect(self.reject)
        hint = self.tr(
            "Geser bingkai 3 : 4 dengan tetikus atau panah; perbesar dengan roda atau +."
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(less)
        row.addWidget(more)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(make_label(self.tr("Foto pegawai"), self, "section"))
        layout.addWidget(make_label(hint, self, "small"))
        layout.addWidget(self.area, 1)
        layout.addWidget(self._message)
        layout.addLayout(row)

    @Slot()
    def save(self) -> None:
        """Store what lies within the frame."""
        photos, employee_id, photo = (
            self._context.services.photos,
            self._employee_id,
            self.area.cut(),
        )
        self.save_button.setEnabled(False)

        def work(_: TaskContext) -> Change:
            return photos.save(employee_id, jpeg_of(photo))

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_saved(self, change: Change) -> None:
        self._context.done(change)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self._message.setText(words_of(error))
        self._message.show()


def jpeg_of(photo: QImage) -> bytes:
    """Return a photo as JPEG, small enough to keep ten thousand of them."""
    found = b""
    for quality in _QUALITIES:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        photo.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
        found = bytes(buffer.data().data())
        if len(found) <= _MOST_BYTES:
            break
    return found
