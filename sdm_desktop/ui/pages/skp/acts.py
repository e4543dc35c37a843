"""What can be done with SKP, from the list and from the editor."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.evaluation import Period
from sdm_desktop.domain.skp import Skp
from sdm_desktop.domain.skp_work import Dialogue
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.skp.cycle_dialog import CycleDialog
from sdm_desktop.ui.pages.skp.dialogs import (
    ApproveDialog,
    DialogueDialog,
    HeadDialog,
    ReturnDialog,
    ReviseDialog,
)
from sdm_desktop.ui.pages.skp.template_dialogs import ApplyDialog, KeepDialog


class SkpActs(QObject):
    """Runs use cases as tasks and opens the dialogs they need."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._page = parent

    def submit(self, skp_ids: Sequence[str]) -> None:
        """Hand plans over."""
        flow = self._context.services.skp.flow
        self._run(lambda: flow.submit(skp_ids))

    def approve(self, skp_ids: Sequence[str]) -> None:
        """Ask for the day and approve."""
        open_dialog(ApproveDialog(self._context, skp_ids, self._page))

    def give_back(self, skp_ids: Sequence[str]) -> None:
        """Ask for a note and return."""
        open_dialog(ReturnDialog(self._context, skp_ids, self._page))

    def take_back(self, skp_id: str) -> None:
        """Make a submitted plan a draft again."""
        flow = self._context.services.skp.flow
        self._run(lambda: flow.take_back(skp_id))

    def begin(self, person_ids: Sequence[str], year: int) -> None:
        """Begin empty plans."""
        service = self._context.services.skp
        self._run(lambda: service.begin(person_ids, year))

    def copy_last_year(self, person_ids: Sequence[str], year: int) -> None:
        """Begin plans with last year's content."""
        service = self._context.services.skp
        self._run(lambda: service.copy_last_year(person_ids, year))

    def begin_acting(self, skp: Skp, units: Sequence[Unit]) -> None:
        """Ask for the post held as Plt/Plh/Pj and begin its plan."""
        open_dialog(HeadDialog(self._context, skp, units, self._page, is_acting=True))

    def apply_template(self, person_ids: Sequence[str], year: int) -> None:
        """Choose a template, show who gets it, and apply it."""
        open_dialog(ApplyDialog(self._context, person_ids, year, self._page))

    def close_year(self, year: int) -> None:
        """Close what is finished."""
        flow = self._context.services.skp.flow
        self._run(lambda: flow.close_year(year))

    def open_cycle(self, year: int) -> None:
        """Open the wizard of a performance year."""
        open_dialog(CycleDialog(self._context, year, self._page))

    def revise(self, skp: Skp, units: Sequence[Unit]) -> None:
        """Ask from when on, and replace the plan."""
        open_dialog(ReviseDialog(self._context, skp, units, self._page))

    def edit_head(self, skp: Skp, units: Sequence[Unit]) -> None:
        """Edit post, period, penilai and form."""
        open_dialog(HeadDialog(self._context, skp, units, self._page))

    def save_head(self, skp: Skp) -> None:
        """Store other values of a head."""
        service = self._context.services.skp
        self._run(lambda: service.save_head(skp), is_quiet=True)

    def keep(self, skp: Skp) -> None:
        """Keep a plan as template."""
        open_dialog(KeepDialog(self._context, skp, self._page))

    def print(self, skp: Skp, periods: Sequence[Period]) -> None:
        """Show the official form of a plan among the reports."""
        year = next((period.id for period in periods if period.kode == "TAHUN"), None)
        found = {"period_id": year} if year else {}
        self._context.navigation.open(
            "reports", report="skp", employee_id=skp.pegawai_id, unit_id="", **found
        )

    def remove(self, skp_id: str) -> None:
        """Remove an open plan."""
        service = self._context.services.skp
        self._run(lambda: service.remove(skp_id))

    def dialogue(self, skp_id: str, dialogue: Dialogue | None) -> None:
        """Note or change a dialog kinerja."""
        today = self._context.services.session.today()
        new = dialogue or Dialogue(skp_id=skp_id, tanggal=today)
        open_dialog(DialogueDialog(self._context, new, self._page))

    def _run(self, act: Callable[[], Change], *, is_quiet: bool = False) -> None:
        task = self._context.tasks.run(lambda _: act())
        task.succeeded.connect(self._on_quiet if is_quiet else self._on_done)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_done(self, change: Change) -> None:
        self._context.done(change)

    @Slot(object)
    def _on_quiet(self, change: Change) -> None:
        self._context.bus.publish(change)
