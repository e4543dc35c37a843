"""A dialog with a form, one main button that names the effect, and Batal."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import words_of
from sdm_desktop.ui.tasks import Task
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.form import Form


class FormDialog(QDialog):
    """Subclasses fill `form`, connect `save_button` and hand their task to `follow`.

    Further buttons go to the left end of `buttons`.
    """

    def __init__(
        self, context: UiContext, words: tuple[str, str], parent: QWidget | None, columns: int = 2
    ) -> None:
        """Build an empty form; `words` are the title and the text of the main button."""
        super().__init__(parent)
        self._context = context
        title, button = words
        self.setWindowTitle(title)
        self.setMinimumWidth(widened(560))
        self.form = Form(self, columns=columns)
        self._message = make_label("", self, "error")
        self._message.setWordWrap(True)
        self._message.hide()
        self.save_button = make_button(button, self, "primary")
        self.save_button.setDefault(True)
        # from within a text of several lines, where Enter begins the next one; a shortcut of the
        # button itself would go with its next text
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.save_button.click)
        self.save_button.setToolTip("Ctrl+Enter")
        self.cancel_button = make_button(QCoreApplication.translate("FormDialog", "Batal"), self)
        self.cancel_button.clicked.connect(self.reject)
        self.buttons = row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.setSpacing(8)
        self.body.addWidget(make_label(title, self, "section"))
        self.body.addWidget(self.form)
        self.body.addWidget(self._message)
        self.body.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: the cursor begins in the first field that can be typed into."""
        super().showEvent(event)
        if self.focusWidget() not in (None, self.save_button):
            return
        for name in self.form.names():
            field = self.form.field(name)
            is_fixed = getattr(field.editor, "isReadOnly", bool)()
            if field.isVisible() and field.editor.isEnabled() and not is_fixed:
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def follow(self, task: Task) -> None:
        """Close when a task has done its `Change`; show what it refuses."""
        self.save_button.setEnabled(False)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_saved(self, change: Change) -> None:
        self._context.done(change)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        is_form = isinstance(error, ValidationError)
        rest: list[FieldError | Exception] = (
            [*self.form.show_findings(error.errors)] if is_form else [error]  # type: ignore[attr-defined]
        )
        words = [one.message if isinstance(one, FieldError) else words_of(one) for one in rest]
        self._message.setText(" ".join(words))
        self._message.setVisible(bool(words))
