"""Keeps what the values of the file at hand mean, and asks for it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.services.import_corrections import Correction
from sdm_desktop.services.import_plan import ImportPlan
from sdm_desktop.services.import_unknowns import Meaning, UnknownValue
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.imports.meaning_rows import MeaningRow, kept_rows, meaning_rows
from sdm_desktop.ui.pages.imports.meanings_dialog import MeaningsDialog

Found = tuple[list[UnknownValue], list[Correction]]


class MeaningsDesk(QObject):
    """`counted` tells how many values are unknown and corrected; `changed` asks for a new plan."""

    counted = Signal(int, int)
    changed = Signal()

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._plan: ImportPlan | None = None
        self._unknown: list[UnknownValue] = []
        self._kept: list[Correction] = []
        self.corrections: tuple[Correction, ...] | None = None

    def forget(self) -> None:
        """Begin with the corrections the office keeps, for another file."""
        self._plan, self._unknown, self.corrections = None, [], None

    def look(self, plan: ImportPlan) -> None:
        """Find what is unknown in a plan, off the GUI thread."""
        self._plan = plan
        service = self._context.services.imports
        task = self._context.tasks.run(
            lambda _: (service.unknown(plan), service.corrections.kept())
        )
        task.succeeded.connect(self._on_found)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        self._unknown, self._kept = found
        applied = self._plan.corrections if self._plan else ()
        self.counted.emit(len(self._unknown), len(applied))

    @Slot()
    def open(self) -> None:
        """Ask what the values mean."""
        if self._plan is None:
            return
        rows = meaning_rows(self._unknown, self._plan.corrections, self._kept)
        dialog = MeaningsDialog(self._context, rows, self._page)
        dialog.decided.connect(self._on_decided)
        dialog.open()

    @Slot()
    def open_kept(self) -> None:
        """Show all corrections the office keeps, to change or forget them."""
        service = self._context.services.imports
        task = self._context.tasks.run(lambda _: (service.corrections.kept(), service.meanings()))
        task.succeeded.connect(self._on_kept)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_kept(self, found: tuple[list[Correction], dict[str, tuple[Meaning, ...]]]) -> None:
        self._kept = found[0]
        if not self._kept:
            text = self.tr("Belum ada koreksi tersimpan. Koreksi dibuat pada pratinjau impor.")
            self._context.messages.success(text)
            return
        dialog = MeaningsDialog(self._context, kept_rows(*found), self._page, is_kept_list=True)
        dialog.decided.connect(self._keep)
        dialog.open()

    @Slot(object)
    def _on_decided(self, rows: list[MeaningRow]) -> None:
        self.corrections = tuple(one for row in rows if (one := row.correction()))
        self._keep(rows)
        self.changed.emit()

    @Slot(object)
    def _keep(self, rows: list[MeaningRow]) -> None:
        """Keep what is always meant, and forget what was kept and is not always meant any more."""
        known = {(one.key, one.meant) for one in self._kept}
        new = [
            one
            for row in rows
            if row.always and (one := row.correction()) and (row.key, one.meant) not in known
        ]
        gone_keys = {row.key for row in rows if row.is_kept and row.is_forgotten}
        gone = [one for one in self._kept if one.key in gone_keys]
        if not new and not gone:
            return
        service = self._context.services.imports.corrections
        task = self._context.tasks.run(lambda _: service.renew(new, gone))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)
