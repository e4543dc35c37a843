"""Taking people out of the list: one at once, several after a question, each with one undo."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext


class PeopleRemoval(QObject):
    """Removes people as a task; `removed` carries the change."""

    removed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._ids: tuple[str, ...] = ()

    def start(self, ids: Sequence[str]) -> None:
        """Remove one person, or ask first what goes with several."""
        self._ids = tuple(ids)
        if len(ids) == 1:
            self._remove()
            return
        service, wanted = self._context.services.employees, self._ids

        def work(_: TaskContext) -> dict[str, int]:
            return service.goes_with(wanted)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._ask)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _ask(self, records: dict[str, int]) -> None:
        count = len(self._ids)
        told = ", ".join(f"{number} {words}" for words, number in records.items())
        with_them = (
            self.tr("Bersama mereka tidak lagi tampil: {records}.").format(records=told)
            if told
            else self.tr("Tidak ada evaluasi, cuti, surat atau riwayat yang ikut.")
        )
        text = self.tr("Semuanya tetap tersimpan dan kembali bila penghapusan diurungkan.")
        dialog = self._context.messages.confirm(
            self._window,
            self.tr("Hapus {count} pegawai dari daftar?").format(count=count),
            f"{with_them}\n{text}",
            self.tr("Hapus {count} pegawai").format(count=count),
        )
        dialog.accepted.connect(self._remove)

    @Slot()
    def _remove(self) -> None:
        service, ids = self._context.services.employees, self._ids

        def work(_: TaskContext) -> Change:
            return service.remove_many(ids) if len(ids) > 1 else service.remove(ids[0])

        task = self._context.tasks.run(work)
        task.succeeded.connect(self.removed)
        task.failed.connect(self._context.messages.error)
