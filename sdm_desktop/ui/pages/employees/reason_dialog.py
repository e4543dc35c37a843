"""Asking why something that looks odd is so."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.findings import Finding
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.fields import NoteField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

SHOWN = 4


class ReasonDialog(FormDialog):
    """Says which findings are meant and stores one reason for all of them."""

    def __init__(self, context: UiContext, findings: Sequence[Finding], parent: QWidget) -> None:
        title = QCoreApplication.translate("ReasonDialog", "Memang demikian")
        super().__init__(context, (title, title), parent, columns=1)
        self._findings = tuple(findings)
        lines = [f"{one.nama}: {one.message}" for one in findings[:SHOWN]]
        if len(findings) > SHOWN:
            lines.append(self.tr("dan {count} temuan lagi").format(count=len(findings) - SHOWN))
        told = make_label("\n".join(lines), self)
        told.setWordWrap(True)
        self.body.insertWidget(1, told)
        hint = self.tr("Temuan muncul lagi bila nilainya berubah.")
        self.form.add_field("alasan", self.tr("Alasan"), NoteField(self), hint)
        self.save_button.clicked.connect(self.save)
        self.form.field("alasan").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def save(self) -> None:
        """Store the reason, or say what is wrong with it."""
        findings, reason = self._findings, str(self.form.editor("alasan").value())
        service = self._context.services.data_check

        def work(_: TaskContext) -> Change:
            return service.accept(findings, reason)

        self.follow(self._context.tasks.run(work))
