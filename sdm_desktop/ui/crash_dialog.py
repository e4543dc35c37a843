"""The dialog after an unexpected error."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.widgets.buttons import PushButton


class CrashDialog(QDialog):
    """Says that something went wrong, that work is saved, and lets the details be copied."""

    def __init__(self, details: str, is_previous: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = details
        self._repeats = 1
        self.setWindowTitle(self.tr("Terjadi kesalahan"))
        self.setMinimumSize(560, 320)
        heading = QLabel(self)
        heading.setProperty("kind", "section")
        heading.setText(
            self.tr("Program berhenti mendadak pada pemakaian terakhir")
            if is_previous
            else self.tr("Terjadi kesalahan pada program")
        )
        sign = QLabel(self)
        set_icon(sign, "circle-x", "err", 20)
        words = QLabel(self)
        words.setWordWrap(True)
        words.setText(
            self.tr(
                "Data yang sudah tersimpan tetap aman. Langkah terakhir mungkin belum tersimpan; "
                "periksa lalu ulangi. Bila terjadi lagi, salin rincian di bawah dan kirimkan "
                "kepada pengelola program. Rincian tidak memuat data pegawai."
            )
        )
        self._count = QLabel(self)
        self._count.setProperty("kind", "small")
        trace = QPlainTextEdit(details, self)
        trace.setReadOnly(True)
        trace.setAccessibleName(self.tr("Rincian kesalahan"))
        trace.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(heading, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(words)
        layout.addWidget(trace, 1)
        layout.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        copy = PushButton(self.tr("Salin rincian"), self)
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        close = PushButton(self.tr("Tutup"), self)
        close.setProperty("kind", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self._count, 1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        close.setFocus()
        return buttons

    @property
    def repeats(self) -> int:
        """Return how often an error arrived while this dialog was open."""
        return self._repeats

    def count_up(self) -> None:
        """Note one more error instead of opening one more dialog."""
        self._repeats += 1
        self._count.setText(self.tr("Terjadi {count} kali").format(count=self._repeats))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
