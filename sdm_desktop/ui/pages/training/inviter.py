"""Letting people into an activity: straight away, or with a reason where something clashes."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.training_people import Origin
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import ClashError
from sdm_desktop.services.training_people import Joining
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.clash_question import ask_despite


class Inviter(QObject):
    """`done` says that somebody came in."""

    done = Signal()

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._joining: Joining | None = None

    def invite(
        self, activity_id: str, ids: Sequence[str], origin: Origin = Origin.UNDANGAN
    ) -> None:
        """Invite people into an activity."""
        self.join(Joining(kegiatan_id=activity_id, pegawai_ids=tuple(ids), asal=origin))

    def join(self, joining: Joining) -> None:
        """Let people in as `joining` says."""
        self._joining = joining
        service = self._context.services.training_people
        task = self._context.tasks.run(lambda _: service.enrol(joining))
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, change: Change) -> None:
        self._context.done(change)
        self.done.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        joining, service = self._joining, self._context.services.training_people
        if isinstance(error, ClashError) and error.may_force and joining is not None:
            dialog = ask_despite(
                self._context,
                error,
                lambda reason: service.enrol(replace(joining, reason=reason)),
                self._page,
            )
            dialog.accepted.connect(self.done)
            open_dialog(dialog)
        elif isinstance(error, ValidationError):
            words = " ".join(one.message for one in error.errors)
            self._context.messages.error(words)
        else:
            self._context.messages.error(error)
