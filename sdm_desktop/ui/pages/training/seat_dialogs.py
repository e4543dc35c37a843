"""Dialogs on seats: another number on the waiting list, another group, another quota."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.training import Activity
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import ClashError
from sdm_desktop.services.training_seats import QuotaPreview
from sdm_desktop.services.training_views import ActivityDetail, ParticipantRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.clash_question import ask_despite
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import IntField, NoteField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate
_DELAY_MS = 150


class OrderDialog(FormDialog):
    """Another place on the waiting list, with a reason."""

    def __init__(self, context: UiContext, row: ParticipantRow, parent: QWidget) -> None:
        title = translate("OrderDialog", "Ubah urutan tunggu: {name}").format(name=row.nama)
        button = translate("OrderDialog", "Ubah urutan")
        super().__init__(context, (title, button), parent, columns=1)
        self._row = row
        self.form.add_field("nomor", self.tr("Nomor baru"), IntField(self))
        self.form.add_field("alasan", self.tr("Alasan"), NoteField(self))
        self.form.set_values({"nomor": row.participant.urut_tunggu})
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()

    @Slot()
    def save(self) -> None:
        """Store the order, or show what speaks against it."""
        values, key = self.form.values(), self._row.id
        problems = self.form.problems()
        if problems or values["nomor"] is None:
            self.form.show_findings(problems)
            return
        seats = self._context.services.training_seats
        self.follow(
            self._context.tasks.run(lambda _: seats.reorder(key, values["nomor"], values["alasan"]))
        )


class GroupChoiceDialog(FormDialog):
    """Another group of the same activity."""

    def __init__(
        self,
        context: UiContext,
        detail: ActivityDetail,
        rows: Sequence[ParticipantRow],
        parent: QWidget,
    ) -> None:
        title = translate("GroupChoiceDialog", "Pindah kelompok")
        super().__init__(context, (title, translate("GroupChoiceDialog", "Pindahkan")), parent, 1)
        self._ids = [row.id for row in rows]
        told = ", ".join(row.nama for row in rows[:4])
        if len(rows) > 4:
            told += self.tr(" dan {count} lagi").format(count=len(rows) - 4)
        label = make_label(told, self)
        label.setWordWrap(True)
        self.body.insertWidget(1, label)
        groups = [(group.id, group.nama) for group in detail.groups]
        self.form.add_field("kelompok_id", self.tr("Kelompok tujuan"), ComboField(groups, self))
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()

    def _act(self, reason: str) -> Change:
        group = str(self.form.values()["kelompok_id"] or "")
        return self._context.services.training_seats.change_group(self._ids, group, reason)

    @Slot()
    def save(self) -> None:
        """Move them."""
        self.follow(self._context.tasks.run(lambda _: self._act("")))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        super()._on_failed(error)
        if isinstance(error, ClashError) and error.may_force:
            dialog = ask_despite(self._context, error, self._act, self)
            dialog.accepted.connect(self.accept)
            open_dialog(dialog)


class QuotaDialog(FormDialog):
    """Another quota; who would go to the waiting list is named while one types."""

    def __init__(self, context: UiContext, activity: Activity, parent: QWidget) -> None:
        title = translate("QuotaDialog", "Ubah kuota: {title}").format(title=activity.judul)
        super().__init__(context, (title, translate("QuotaDialog", "Ubah kuota")), parent, 1)
        self._id = activity.id
        self.form.add_field("kuota_maks", self.tr("Kuota maksimum"), IntField(self))
        self.form.set_values({"kuota_maks": activity.kuota_maks})
        self.told = make_label("", self, "warning")
        self.told.setWordWrap(True)
        self.told.hide()
        self.body.insertWidget(2, self.told)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY_MS)
        self._later.timeout.connect(self._read)
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()

    @Slot(str)
    def _on_edited(self, _name: str) -> None:
        self._later.start()

    @Slot()
    def _read(self) -> None:
        quota, seats, key = (
            self.form.values()["kuota_maks"], self._context.services.training_seats, self._id,
        )  # fmt: skip
        if quota is not None:
            task = self._context.tasks.run(lambda _: seats.preview_quota(key, quota))
            task.succeeded.connect(self._on_preview)
            task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_preview(self, preview: QuotaPreview) -> None:
        text = self.tr("Ke puncak daftar tunggu: {names}.")
        self.told.setText(text.format(names=", ".join(preview.names)))
        self.told.setVisible(bool(preview.names))

    @Slot()
    def save(self) -> None:
        """Store the quota."""
        quota, problems = self.form.values()["kuota_maks"], self.form.problems()
        if problems or quota is None:
            self.form.show_findings(problems)
            return
        seats, key = self._context.services.training_seats, self._id
        self.follow(self._context.tasks.run(lambda _: seats.set_quota(key, quota)))
