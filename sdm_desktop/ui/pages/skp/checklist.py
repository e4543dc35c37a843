"""What is missing before an SKP may be submitted, live beside the editor."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_label


class Checklist(QFrame):
    """Errors first, then warnings; `opened` carries the field of the one that was chosen."""

    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(widened(268))
        self.title = make_label("", self, "strong")
        self.title.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSpacing(1)
        self.list.setAccessibleName(self.tr("Yang perlu dilengkapi"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._on_item)
        self.list.itemClicked.connect(self._on_item)
        self.note = make_label("", self, "small")
        self.note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 8, 12)
        layout.setSpacing(8)
        layout.addWidget(make_label(self.tr("Pemeriksaan"), self, "label-strong"))
        layout.addWidget(self.title)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.note)

    def show_findings(self, findings: Sequence[FieldError]) -> None:
        """Show what is missing."""
        errors = [finding for finding in findings if finding.is_error]
        warnings = [finding for finding in findings if not finding.is_error]
        if errors:
            self.title.setText(
                self.tr("{count} hal wajib dilengkapi sebelum diajukan").format(count=len(errors))
            )
        elif warnings:
            self.title.setText(self.tr("Siap diajukan, dengan catatan"))
        else:
            self.title.setText(self.tr("Lengkap dan siap diajukan"))
        self.list.clear()
        for finding in (*errors, *warnings):
            sign = ("circle-x", "err") if finding.is_error else ("triangle-alert", "warn")
            item = QListWidgetItem(icon(*sign), finding.message, self.list)
            item.setData(Qt.ItemDataRole.UserRole, finding.field)
            item.setToolTip(finding.code)
        self.list.setVisible(bool(findings))
        self.note.setText(
            self.tr("Hasil kerja tidak diberi bobot: predikat ditetapkan dengan kuadran.")
        )

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        self.opened.emit(str(item.data(Qt.ItemDataRole.UserRole)))
