"""Asking for a reason before something is done that needs one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.fields import NoteField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

_MOST = 6


class AskReason(FormDialog):
    """Says what is meant (`told`), takes a reason and does the act with it."""

    def __init__(
        self,
        context: UiContext,
        words: tuple[str, str],
        act: Callable[[str], Change],
        parent: QWidget,
        told: Sequence[str] = (),
    ) -> None:
        super().__init__(context, words, parent, columns=1)
        self._act = act
        lines = list(told[:_MOST])
        if len(told) > _MOST:
            more = QCoreApplication.translate("AskReason", "dan {count} lagi")
            lines.append(more.format(count=len(told) - _MOST))
        self.told = make_label("\n".join(lines), self)
        self.told.setWordWrap(True)
        self.told.setVisible(bool(lines))
        self.body.insertWidget(1, self.told)
        label = QCoreApplication.translate("AskReason", "Alasan")
        self.form.add_field("alasan", label, NoteField(self))
        self.save_button.clicked.connect(self.save)
        self.form.field("alasan").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def save(self) -> None:
        """Do it with the reason typed."""
        reason, act = str(self.form.editor("alasan").value()), self._act
        if not reason:
            words = QCoreApplication.translate("AskReason", "Tulis alasannya.")
            self.form.show_findings([FieldError("alasan", words, "WAJIB")])
            return
        self.follow(self._context.tasks.run(lambda _: act(reason)))
