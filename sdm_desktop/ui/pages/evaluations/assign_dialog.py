"""Choosing who evaluates the marked people."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import words_of
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.form import Form
from sdm_desktop.ui.widgets.person_editor import PersonEditor


class AssignDialog(QDialog):
    """Sets pejabat penilai and atasan of several people at once, with one undo."""

    def __init__(
        self, context: UiContext, people: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._people = tuple(people)
        title = self.tr("Tetapkan penilai")
        self.setWindowTitle(title)
        self.setMinimumWidth(widened(520))
        text = self.tr("Berlaku untuk {count} pegawai, juga pada penilaian yang masih terbuka.")
        self.form = Form(self, columns=1)
        self.form.add_field(
            "penilai_id", self.tr("Pejabat penilai kinerja"), PersonEditor(context, self)
        )
        self.form.add_field(
            "atasan_id",
            self.tr("Atasan pejabat penilai"),
            PersonEditor(context, self),
            self.tr("Kosongkan untuk memakai penilai dari pejabat penilai."),
        )
        self._message = make_label("", self, "error")
        self._message.setWordWrap(True)
        cancel = make_button(self.tr("Batal"), self, "quiet")
        cancel.clicked.connect(self.reject)
        save = make_button(self.tr("Tetapkan penilai"), self, "primary")
        save.setDefault(True)
        save.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(make_label(title, self, "section"))
        words = make_label(text.format(count=len(people)), self, "small")
        words.setWordWrap(True)
        layout.addWidget(words)
        layout.addWidget(self.form)
        layout.addWidget(self._message)
        layout.addLayout(row)

    @Slot()
    def accept(self) -> None:
        """Qt: store, or show what is wrong."""
        problems = self.form.problems()
        values = self.form.values()
        if not problems and values["penilai_id"] is None:
            problems = [FieldError("penilai_id", self.tr("Pilih pejabat penilai."))]
        self.form.show_findings(problems)
        if problems:
            return
        people, service = self._people, self._context.services.evaluations
        task = self._context.tasks.run(
            lambda _: service.assign(people, values["penilai_id"], values["atasan_id"])
        )
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, change: Change) -> None:
        self._context.done(change)
        super().accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ValidationError):
            self.form.show_findings(error.errors)
        self._message.setText(words_of(error))
