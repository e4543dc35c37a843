"""Small dialogs of the evaluation desk: a reason, and the gaps that stop finalising."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.ui.theme import restyle, scaled, widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label


class ReasonDialog(QDialog):
    """Asks for a reason before something happens; `given` carries it."""

    given = Signal(str)

    def __init__(self, title: str, text: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(widened(440))
        words = make_label(text, self)
        words.setWordWrap(True)
        self.reason = QPlainTextEdit(self)
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(scaled(88))
        self.reason.setAccessibleName(self.tr("Alasan"))
        self._message = make_label("", self, "error")
        cancel = make_button(self.tr("Batal"), self, "quiet")
        cancel.clicked.connect(self.reject)
        self.confirm = make_button(button, self, "primary")
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self.accept)
        self.buttons = row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(6)
        for widget in (make_label(title, self, "section"), words, self.reason, self._message):
            layout.addWidget(widget)
        layout.addLayout(row)
        self.reason.setFocus()

    @Slot()
    def accept(self) -> None:
        """Qt: a reason is required."""
        text = self.reason.toPlainText().strip()
        if not text:
            restyle(self.reason, state="error")
            self._message.setText(self.tr("Alasan wajib diisi."))
            self.reason.setFocus()
            return
        self.given.emit(text)
        super().accept()


class GapsDialog(QDialog):
    """Lists what is missing before finalising; each line opens its gap (evaluation, code)."""

    opened = Signal(str, str)

    def __init__(self, gaps: Sequence[FieldError], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Belum dapat difinalkan")
        self.setWindowTitle(title)
        self.setMinimumSize(widened(560), 320)
        text = self.tr("{count} hal perlu dilengkapi. Pilih satu untuk membukanya.")
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        for gap in gaps:
            item = QListWidgetItem(gap.message, self.list)
            item.setData(Qt.ItemDataRole.UserRole, (gap.field, gap.code))
        self.list.itemActivated.connect(self._on_activated)
        self.list.itemClicked.connect(self._on_activated)
        close = make_button(self.tr("Tutup"), self)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(make_label(title, self, "section"))
        layout.addWidget(make_label(text.format(count=len(gaps)), self, "small"))
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        evaluation_id, code = item.data(Qt.ItemDataRole.UserRole)
        self.opened.emit(evaluation_id, code)
        self.accept()
