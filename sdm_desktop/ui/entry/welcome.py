"""The very first page: make an office, try with invented data, or open what is there."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from sdm_desktop.ui.entry.frame import EntryFrame, Notice
from sdm_desktop.ui.icons import pixmap
from sdm_desktop.ui.theme import color, font, scaled
from sdm_desktop.ui.widgets.buttons import PushButton, make_button, make_label


class ChoiceButton(PushButton):
    """A large button: icon, what it does, and one line why."""

    def __init__(self, icon: str, title: str, detail: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._title = title
        self._detail = detail
        self.setProperty("kind", "choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(300, scaled(66))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = scaled(22)
        painter.drawPixmap(18, (self.height() - side) // 2, pixmap(self._icon, "accent", 22))
        left = 18 + side + 16
        half = self.height() // 2
        painter.setFont(font("section"))
        painter.setPen(color("text" if self.isEnabled() else "text3"))
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(left, 0, self.width() - left - 10, half, bottom, self._title)
        painter.setFont(font("small"))
        painter.setPen(color("text2" if self.isEnabled() else "text3"))
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(left, half + 2, self.width() - left - 10, half, top, self._detail)


class WelcomePage(EntryFrame):
    """Emits what the user asked for; `recent_asked` carries a path."""

    create_asked = Signal()
    demo_asked = Signal()
    file_asked = Signal()
    restore_asked = Signal()
    recent_asked = Signal(str)
    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, form_width=440)
        self.add_heading(
            self.tr("Selamat datang"),
            self.tr(
                "Semua data tersimpan terenkripsi dalam satu berkas di komputer ini. "
                "Tidak perlu internet."
            ),
        )
        self.create_button = ChoiceButton(
            "building-2",
            self.tr("Buat berkas kantor"),
            self.tr("Nama instansi, kop surat, akun pertama; sekitar dua menit"),
            self,
        )
        self.demo_button = ChoiceButton(
            "users",
            self.tr("Coba dengan data contoh"),
            self.tr("Satu dinas rekaan dengan pegawai dan evaluasi"),
            self,
        )
        self.create_button.clicked.connect(self.create_asked)
        self.demo_button.clicked.connect(self.demo_asked)
        self.form.addWidget(self.create_button)
        self.form.addSpacing(10)
        self.form.addWidget(self.demo_button)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self.notice = Notice(self)
        self._cancel = make_button(self.tr("Batalkan"), self, "link")
        self._cancel.clicked.connect(self.cancel_asked)
        self.form.addSpacing(10)
        self.form.addWidget(self._progress)
        self.form.addWidget(self.notice)
        self.form.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_links()
        self._recent: list[QPushButton] = []
        self.set_busy(False)

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer the files opened last."""
        for button in self._recent:
            button.deleteLater()
        self._recent = []
        for path in paths:
            button = make_button(path, self, "link")
            button.setProperty("path", path)
            button.clicked.connect(self._on_recent)
            self.form.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._recent.append(button)

    def set_busy(self, is_busy: bool) -> None:
        """Show that the sample is being made."""
        self.create_button.setEnabled(not is_busy)
        self.demo_button.setEnabled(not is_busy)
        self._progress.setVisible(is_busy)
        self._progress.setRange(0, 0)
        self._cancel.setVisible(is_busy)
        if is_busy:
            self.notice.say("small", self.tr("Menyusun data contoh"))
        else:
            self.notice.clear()

    @Slot(object, object)
    def show_progress(self, done: int, total: int) -> None:
        """Move the progress of making the sample."""
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)
        words = self.tr("Menyusun data contoh: {done} dari {total}")
        self.notice.say("small", words.format(done=done, total=total))

    def _add_links(self) -> None:
        self.form.addSpacing(6)
        self.form.addWidget(make_label(self.tr("Sudah punya berkas?"), self, "label-strong"))
        self.form.addSpacing(4)
        for text, signal in (
            (self.tr("Buka berkas kantor"), self.file_asked),
            (self.tr("Pulihkan dari cadangan"), self.restore_asked),
        ):
            link = make_button(text, self, "link")
            link.clicked.connect(signal)
            self.form.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_recent(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.recent_asked.emit(str(sender.property("path")))
