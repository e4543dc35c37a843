"""The form of an office's identity with a live picture of its letterhead."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QImage, QImageWriter, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.office import Office
from sdm_desktop.ui.theme import FAMILY, color, restyle
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form import Form

_MAX_SIDE = 600
_PAPER = Qt.GlobalColor.white
_INK = Qt.GlobalColor.black
ZONES = (("WIB", "WIB"), ("WITA", "WITA"), ("WIT", "WIT"))


class OfficeFields(QWidget):
    """Fields of the identity printed on documents; `edited` after every change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = Office()
        self.form = Form(self, columns=2)
        add = self.form.add_field
        add("pemerintah", self.tr("Pemerintah daerah"), TextField(self), "", 2)
        add("nama", self.tr("Nama instansi"), TextField(self), self.tr("Seperti pada kop surat"), 2)
        add("kota", self.tr("Kota atau kabupaten"), TextField(self))
        add("tempat", self.tr("Tempat pada surat"), TextField(self))
        add("alamat", self.tr("Alamat"), TextField(self), "", 2)
        add("kontak", self.tr("Telepon, laman, pos-el"), TextField(self), "", 2)
        add(
            "kode", self.tr("Kode kantor"), TextField(self), self.tr("Untuk nomor surat, mis. DKPS")
        )
        zone = ComboField(ZONES, self)
        add("zona_waktu", self.tr("Zona waktu"), zone)
        self.logo = LogoField(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.form)
        layout.addWidget(self.logo)
        self.form.edited.connect(self._on_edited)
        self.logo.changed.connect(self.edited)

    def show_office(self, office: Office) -> None:
        """Show an identity as what is stored."""
        self._office = office
        self.form.set_values({name: getattr(office, name) for name in self.form.names()})
        self.logo.set_image(office.logo)

    def office(self) -> Office:
        """Return the identity as typed."""
        return replace(self._office, **self.form.values(), logo=self.logo.image())

    def is_dirty(self) -> bool:
        """Return whether something was changed."""
        return self.form.is_dirty() or self.logo.image() != self._office.logo

    def show_findings(self, findings: list[FieldError]) -> list[FieldError]:
        """Write findings beside their fields; return those that have none here."""
        rest = self.form.show_findings(findings)
        self.logo.show_finding(next((f.message for f in rest if f.field == "logo"), ""))
        return [finding for finding in rest if finding.field != "logo"]

    def set_read_only(self, is_read_only: bool) -> None:
        """Let everything be read only."""
        self.form.set_read_only(is_read_only)
        self.logo.setEnabled(not is_read_only)

    @Slot(str)
    def _on_edited(self, _: str) -> None:
        self.edited.emit()


class LogoField(QWidget):
    """The picture at the left of the letterhead, made small enough for every document."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = b""
        self._picture = QLabel(self)
        self._picture.setFixedSize(48, 48)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message = make_label("", self, "small")
        choose = make_button(self.tr("Pilih logo"), self, icon="image")
        choose.setProperty("small", True)
        choose.clicked.connect(self.choose)
        self._remove = make_button(self.tr("Hapus"), self, "quiet")
        self._remove.setProperty("small", True)
        self._remove.clicked.connect(self._clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(choose)
        row.addWidget(self._remove)
        row.addWidget(self._message, 1)
        self.set_image(b"")

    def image(self) -> bytes:
        """Return the picture as PNG or JPEG bytes, empty without one."""
        return self._image

    def set_image(self, image: bytes) -> None:
        """Show a picture."""
        self._image = image
        picture = QPixmap()
        if image and picture.loadFromData(image):
            side = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(picture.scaled(QSize(46, 46), side, smooth))
        else:
            self._picture.clear()
        self._picture.setVisible(bool(image))
        self._remove.setVisible(bool(image))
        self.show_finding("")

    def show_finding(self, message: str) -> None:
        """Say what is wrong with the picture; empty brings the hint back."""
        hint = self.tr("PNG atau JPEG, latar transparan lebih baik")
        self._message.setText(message or hint)
        restyle(self._message, kind="error" if message else "small")

    @Slot()
    def choose(self) -> None:
        """Ask for a file."""
        dialog = QFileDialog(self, self.tr("Pilih logo"))
        dialog.setNameFilter(self.tr("Gambar (*.png *.jpg *.jpeg)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.load)
        dialog.open()

    @Slot(str)
    def load(self, path: str) -> None:
        """Take a picture from a file."""
        try:
            content = Path(path).read_bytes()
        except OSError:
            self.show_finding(self.tr("Berkas tidak dapat dibaca."))
            return
        image = QImage.fromData(content)
        if image.isNull():
            self.show_finding(self.tr("Berkas ini bukan gambar PNG atau JPEG."))
            return
        self.set_image(_as_png(image))
        self.changed.emit()

    @Slot()
    def _clear(self) -> None:
        self.set_image(b"")
        self.changed.emit()


class KopPreview(QFrame):
    """The head of a letter as it will be printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = Office()
        self._logo = QPixmap()
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Pratinjau kop surat"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(150)

    def show_office(self, office: Office) -> None:
        """Draw the letterhead of an office."""
        if office.logo != self._office.logo or self._logo.isNull():
            self._logo = QPixmap()
            if office.logo:
                self._logo.loadFromData(office.logo)
        self._office = office
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = QRectF(self.rect()).adjusted(14, 14, -14, -14)
        painter.fillRect(paper, _PAPER)
        painter.setPen(QPen(color("line"), 1))
        painter.drawRect(paper)
        inner = paper.adjusted(16, 14, -16, -10)
        if not self._logo.isNull():
            side = 56.0
            size = self._logo.size().scaled(
                QSize(int(side), int(side)), Qt.AspectRatioMode.KeepAspectRatio
            )
            painter.drawPixmap(
                int(inner.x()), int(inner.y()), size.width(), size.height(), self._logo
            )
            inner.setLeft(inner.left() + side + 8)
        self._paint_lines(painter, inner)
        bottom = inner.y() + 82
        painter.setPen(QPen(_INK, 2.2))
        painter.drawLine(int(paper.x()) + 16, int(bottom), int(paper.right()) - 16, int(bottom))

    def _paint_lines(self, painter: QPainter, area: QRectF) -> None:
        office = self._office
        painter.setPen(_INK)
        top = area.y()
        lines = (
            (office.pemerintah.upper(), 9.5, QFont.Weight.Normal, 17),
            (office.nama.upper() or self.tr("NAMA INSTANSI"), 11.5, QFont.Weight.DemiBold, 20),
            (office.alamat or self.tr("Alamat"), 8.0, QFont.Weight.Normal, 15),
            (office.kontak, 8.0, QFont.Weight.Normal, 15),
        )
        for text, points, weight, height in lines:
            style = QFont(FAMILY)
            style.setPointSizeF(points)
            style.setWeight(weight)
            painter.setFont(style)
            words = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(area.width())
            )
            box = QRectF(area.x(), top, area.width(), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            top += height


def _as_png(image: QImage) -> bytes:
    if max(image.width(), image.height()) > _MAX_SIDE:
        image = image.scaled(
            QSize(_MAX_SIDE, _MAX_SIDE),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())
