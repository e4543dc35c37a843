"""A small form that does one thing: fields, a refusal beside them, the effect on the button."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import words_of
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.form import Form

Act = Callable[[Mapping[str, Any]], Change]


class ActDialog(QDialog):
    """Runs `act` with what is typed; a `ValidationError` stands beside its fields."""

    def __init__(
        self, context: UiContext, words: tuple[str, str, str], act: Act, parent: QWidget
    ) -> None:
        """`words` are title, explanation and the text of the button."""
        super().__init__(parent)
        self._context = context
        self._act = act
        title, text, button = words
        self.setWindowTitle(title)
        self.setMinimumWidth(500)
        about = make_label(text, self, "small")
        about.setWordWrap(True)
        about.setVisible(bool(text))
        self.form = Form(self, columns=2)
        self.message = make_label("", self, "error")
        self.message.setWordWrap(True)
        cancel = make_button(self.tr("Batal"), self, "quiet")
        cancel.clicked.connect(self.reject)
        self.save = make_button(button, self, "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        for widget in (make_label(title, self, "section"), about, self.form, self.message):
            layout.addWidget(widget)
        layout.addLayout(row)

    @Slot()
    def accept(self) -> None:
        """Qt: store, or show what is wrong."""
        problems = self.form.problems()
        self.form.show_findings(problems)
        self.message.clear()
        if problems or not self.save.isEnabled():
            return
        values, act = self.form.values(), self._act
        self.save.setEnabled(False)
        task = self._context.tasks.run(lambda _: act(values))
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, change: Change) -> None:
        if change.count:
            self._context.done(change)
        super().accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        others = []
        if isinstance(error, ValidationError):
            others = self.form.show_findings(error.errors)
            self.message.setText(" ".join(finding.message for finding in others))
        else:
            self.message.setText(words_of(error))
