"""What can be done with the histories of a person on his or her page."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.employees.history_dialog import HistoryDialog, Offers, read_offers
from sdm_desktop.ui.pages.employees.nip_dialog import NipDialog
from sdm_desktop.ui.tasks import TaskContext


class HistoryDesk(QObject):
    """Opens the dialogs and removes entries; what is done is published and can be undone."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._page = parent
        self._entry: HistoryEntry | None = None
        self._finding: FieldError | None = None
        self.person = Employee()
        self.last_kind: HistoryKind | None = None

    @property
    def may_write(self) -> bool:
        """Return whether the user may change histories."""
        return self._context.services.session.may(Role.ADMIN)

    @Slot(object)
    def add(self, kind: HistoryKind) -> None:
        """Open the dialog for a new entry."""
        entry = HISTORIES[kind].record(pegawai_id=self.person.id)
        if self.may_write:
            self._open(entry)

    @Slot(object)
    def open_entry(self, entry: HistoryEntry) -> None:
        """Open the dialog of an entry; one that comes from the record is stored when saved."""
        self._open(entry)

    def open_at(self, entry: HistoryEntry, finding: FieldError) -> None:
        """Open the dialog of an entry with the cursor where something was found."""
        self._open(entry, finding)

    @Slot(object)
    def remove(self, entry: HistoryEntry) -> None:
        """Take an entry out, with undo."""
        if not self.may_write:
            return
        if not entry.id:
            self._context.messages.warning(
                self.tr("Baris ini berasal dari data pegawai; ubah lewat tombol Ubah.")
            )
            return
        service, kind, entry_id = self._context.services.histories, entry.kind, entry.id
        self.last_kind = kind

        def work(_: TaskContext) -> Change:
            return service.remove(kind, entry_id)

        self._run(work)

    @Slot()
    def catch_up(self) -> None:
        """Bring the record in step with entries that have come into force."""
        service, person_id = self._context.services.histories, self.person.id

        def work(_: TaskContext) -> Change:
            return service.catch_up(person_id)

        self._run(work)

    @Slot()
    def correct_nip(self) -> None:
        """Open the dialog that gives the person another NIP."""
        if self.may_write and self.person.id:
            open_dialog(NipDialog(self._context, self.person, self._page))

    def _run(self, work: Callable[[TaskContext], Change]) -> None:
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    def _open(self, entry: HistoryEntry, finding: FieldError | None = None) -> None:
        self._finding = finding
        self._entry, self.last_kind = entry, entry.kind
        context, kind = self._context, entry.kind

        def work(_: TaskContext) -> Offers:
            return read_offers(context, kind)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_offers)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_offers(self, offers: Offers) -> None:
        if self._entry is not None:
            dialog = HistoryDialog(self._context, self._entry, offers, self._page)
            dialog.remove_wanted.connect(self.remove)
            open_dialog(dialog)
            if self._finding is not None:
                dialog.show_finding(self._finding)
            self._entry = None
