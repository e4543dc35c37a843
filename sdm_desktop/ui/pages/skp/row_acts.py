"""What can be done with the rows of the list of SKP."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Slot

from sdm_desktop.domain.skp import Skp, SkpStatus
from sdm_desktop.domain.unit import Unit
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.skp.acts import SkpActs
from sdm_desktop.ui.pages.skp.list_view import SkpListView


class RowActs(QObject):
    """Takes the marked rows, without marks the current one, and hands them to the acts."""

    def __init__(
        self, context: UiContext, acts: SkpActs, rows: SkpListView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self.acts, self._list = context, acts, rows
        self.year = context.services.session.today().year
        self.units: Sequence[Unit] = ()

    def _ids(self, *states: SkpStatus) -> list[str]:
        """Return the chosen SKP in these states, or say that there is none."""
        found = [r.skp.id for r in self._list.chosen() if r.skp and r.skp.status in states]
        if not found:
            names = ", ".join(state.label.lower() for state in states)
            text = self.tr("Pilih dahulu SKP yang {states}.").format(states=names)
            self._context.messages.warning(text)
        return found

    def _people(self) -> list[str]:
        """Return the chosen people, or say that nobody is chosen."""
        found = list(dict.fromkeys(row.pegawai_id for row in self._list.chosen()))
        if not found:
            self._context.messages.warning(self.tr("Pilih dahulu pegawai pada daftar."))
        return found

    @Slot()
    def submit(self) -> None:
        """Hand the chosen drafts over."""
        if ids := self._ids(SkpStatus.DRAF, SkpStatus.DIKEMBALIKAN):
            self.acts.submit(ids)

    @Slot()
    def approve(self) -> None:
        """Approve the chosen submitted plans."""
        if ids := self._ids(SkpStatus.DIAJUKAN):
            self.acts.approve(ids)

    @Slot()
    def give_back(self) -> None:
        """Return the chosen submitted plans."""
        if ids := self._ids(SkpStatus.DIAJUKAN):
            self.acts.give_back(ids)

    @Slot()
    def begin(self) -> None:
        """Begin empty plans for the chosen people."""
        if people := self._people():
            self.acts.begin(people, self.year)

    @Slot()
    def copy(self) -> None:
        """Begin plans with last year's content."""
        if people := self._people():
            self.acts.copy_last_year(people, self.year)

    @Slot()
    def apply(self) -> None:
        """Apply a template to the chosen people."""
        if people := self._people():
            self.acts.apply_template(people, self.year)

    @Slot()
    def acting(self) -> None:
        """Begin the plan of a Plt/Plh/Pj."""
        begin, end = date(self.year, 1, 1), date(self.year, 12, 31)
        skp = Skp(pegawai_id="", tahun=self.year, periode_mulai=begin, periode_selesai=end)
        self.acts.begin_acting(skp, self.units)

    @Slot()
    def close_year(self) -> None:
        """Close what is finished."""
        self.acts.close_year(self.year)

    @Slot()
    def open_cycle(self) -> None:
        """Open the wizard of the next year."""
        self.acts.open_cycle(self.year + 1)
