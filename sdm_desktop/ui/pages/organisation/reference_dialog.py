"""The question before reference sheets are taken in: what would change, what is refused."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from sdm_desktop.services.changes import Change
from sdm_desktop.services.reference_import import ReferencePlan
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import words_of
from sdm_desktop.ui.widgets.buttons import make_button, make_label


class ReferenceDialog(QDialog):
    """Counts what a plan would do, lists the refused rows, and takes the rest in."""

    def __init__(self, context: UiContext, plan: ReferencePlan, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._plan = plan
        title = self.tr("Impor lembar acuan")
        self.setWindowTitle(title)
        self.setMinimumWidth(560)
        counts = self.tr(
            "{name}: {read} baris dibaca, {new} baru, {changed} berubah, {same} sama, "
            "{refused} ditolak."
        ).format(
            name=plan.path.name, read=plan.read, new=plan.new, changed=plan.changed,
            same=plan.same, refused=len(plan.refused),
        )  # fmt: skip
        text = make_label(counts, self)
        text.setWordWrap(True)
        sheets = make_label(", ".join(kind.value for kind in plan.sheets), self, "small")
        self.refused = QListWidget(self)
        self.refused.setAccessibleName(self.tr("Baris ditolak"))
        self.refused.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.refused.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.refused.setWordWrap(True)
        for one in plan.refused:
            words = self.tr("{sheet}, baris {row}: {reason}")
            self.refused.addItem(words.format(sheet=one.sheet, row=one.row, reason=one.reason))
        self.refused.setVisible(bool(plan.refused))
        self.message = make_label("", self, "error")
        self.message.setWordWrap(True)
        cancel = make_button(self.tr("Batal"), self, "quiet")
        cancel.clicked.connect(self.reject)
        button = self.tr("Impor {new} baru dan {changed} perubahan")
        self.save = make_button(button.format(new=plan.new, changed=plan.changed), self, "primary")
        self.save.setEnabled(plan.new + plan.changed > 0)
        self.save.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        for widget in (make_label(title, self, "section"), text, sheets, self.refused):
            layout.addWidget(widget)
        layout.addWidget(self.message)
        layout.addLayout(row)

    @Slot()
    def accept(self) -> None:
        """Qt: take the plan in."""
        if not self.save.isEnabled():
            return
        self.save.setEnabled(False)
        service, plan = self._context.services.references, self._plan
        task = self._context.tasks.run(lambda step: service.apply(plan, step))
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, change: Change) -> None:
        self._context.done(change)
        super().accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self.message.setText(words_of(error))
