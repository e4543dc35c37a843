"""What to do when the office file cannot be used."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.ui.entry.frame import EntryFrame
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.widgets.buttons import make_button, make_label

_TITLES = {
    Trouble.LOCKED: QT_TRANSLATE_NOOP("TroublePage", "Berkas sedang dipakai"),
    Trouble.DAMAGED: QT_TRANSLATE_NOOP("TroublePage", "Berkas rusak"),
    Trouble.TOO_NEW: QT_TRANSLATE_NOOP("TroublePage", "Berkas dari versi lebih baru"),
    Trouble.NOT_AN_OFFICE: QT_TRANSLATE_NOOP("TroublePage", "Bukan berkas kantor"),
    Trouble.DISK_FULL: QT_TRANSLATE_NOOP("TroublePage", "Diska penuh"),
    Trouble.NO_ACCESS: QT_TRANSLATE_NOOP("TroublePage", "Berkas tidak dapat dibuka"),
    Trouble.MISSING: QT_TRANSLATE_NOOP("TroublePage", "Berkas tidak ditemukan"),
}
_CAN_RESTORE = (Trouble.DAMAGED, Trouble.MISSING, Trouble.NOT_AN_OFFICE)
_CAN_RETRY = (Trouble.LOCKED, Trouble.DISK_FULL, Trouble.NO_ACCESS, Trouble.MISSING)


class TroublePage(EntryFrame):
    """Says what happened and offers the ways out that make sense for it."""

    retry_asked = Signal()
    read_only_asked = Signal()
    restore_asked = Signal()
    other_file_asked = Signal()
    start_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel(self)
        set_icon(self._sign, "triangle-alert", "warn", 28)
        self.form.addWidget(self._sign)
        self.form.addSpacing(10)
        self._title = make_label("", self, "hero")
        self._title.setWordWrap(True)
        self.form.addWidget(self._title)
        self.form.addSpacing(8)
        self._message = make_label("", self)
        self._message.setWordWrap(True)
        self.form.addWidget(self._message)
        self.form.addSpacing(12)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(4)
        inside.addWidget(make_label(self.tr("Yang dapat dilakukan"), card, "label-strong"))
        self._advice = make_label("", card)
        self._advice.setWordWrap(True)
        inside.addWidget(self._advice)
        self.form.addWidget(card)
        self.form.addSpacing(18)
        self.retry = self.make_primary(self.tr("Coba lagi"), "refresh-cw")
        self.retry.clicked.connect(self.retry_asked)
        self.read_only = self._add_way(self.tr("Buka hanya-baca"), "eye")
        self.read_only.clicked.connect(self.read_only_asked)
        self.restore = self._add_way(self.tr("Pulihkan dari cadangan"), "rotate-ccw")
        self.restore.clicked.connect(self.restore_asked)
        self.form.insertWidget(self.form.indexOf(self.read_only), self.retry)
        self.form.insertSpacing(self.form.indexOf(self.read_only), 8)
        self.form.addSpacing(6)
        other = make_button(self.tr("Buka berkas data lain"), self, "link")
        other.clicked.connect(self.other_file_asked)
        start = make_button(self.tr("Ke halaman awal"), self, "link")
        start.clicked.connect(self.start_asked)
        self.form.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.addSpacing(4)
        self.form.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)

    def show_problem(self, path: Path, problem: StorageProblem) -> None:
        """Explain a problem with a file."""
        self._title.setText(
            QCoreApplication.translate("TroublePage", str(_TITLES[problem.trouble]))
        )
        self._message.setText(problem.message)
        self._advice.setText(problem.advice)
        trouble = problem.trouble
        self.retry.setVisible(trouble in _CAN_RETRY)
        self.read_only.setVisible(trouble is Trouble.LOCKED)
        self.restore.setVisible(trouble in _CAN_RESTORE)
        self.show_foot(path.name, None)
        first = next(
            (way for way in (self.retry, self.read_only, self.restore) if not way.isHidden()), None
        )
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def texts(self) -> tuple[str, str, str]:
        """Return title, message and advice as shown."""
        return self._title.text(), self._message.text(), self._advice.text()

    def _add_way(self, text: str, icon: str) -> QPushButton:
        button = make_button(text, self, "plain", icon)
        button.setProperty("tall", True)
        self.form.addWidget(button)
        self.form.addSpacing(8)
        return button
