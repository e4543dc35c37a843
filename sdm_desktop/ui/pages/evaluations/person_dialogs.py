"""What the person view asks for about the person shown: notes, voices of others, finalising."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.performance_notes import NoteKind, PerformanceNote
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog

if TYPE_CHECKING:
    from sdm_desktop.ui.pages.evaluations.person_view import PersonView


class PersonDialogs(QObject):
    """Opens each dialog over the page; they are loaded when first asked for.

    `row` tells who is shown; `finalise` carries evaluation ids, `open_targets` asks for targets.
    """

    finalise = Signal(object)
    open_targets = Signal()

    def __init__(
        self, context: UiContext, page: QWidget, row: Callable[[], GridRow | None]
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._row = row
        self._person: PersonView | None = None

    @Slot(object)
    def attach(self, person: "PersonView") -> None:
        """Answer a person view, now that it exists."""
        self._person = person
        person.finalise.connect(self._on_finalise)
        person.pane.table.note_wanted.connect(self.judge)
        person.open_targets.connect(self.open_targets)
        person.add_note.connect(self.add_note)
        person.open_note.connect(self.open_note)
        person.open_voices.connect(self.open_voices)

    @Slot(int)
    def add_note(self, value: int = 0) -> None:
        """Ask for a new note on the person, about one of the seven values or none (0)."""
        if row := self._row():
            rating = row.evaluation.nilai[value - 1] if value else None
            is_low = rating is Rating.BAWAH
            self.open_note(
                PerformanceNote(
                    pegawai_id=row.evaluation.pegawai_id,
                    tanggal=self._context.services.session.today(),
                    jenis=NoteKind.NEGATIF if is_low else NoteKind.POSITIF,
                    nilai_dasar=value or None,
                    uraian="",
                )
            )

    @Slot(object)
    def open_note(self, note: PerformanceNote) -> None:
        """Show a note to be changed or removed."""
        from sdm_desktop.ui.pages.evaluations.note_dialog import NoteDialog

        row = self._row()
        open_dialog(NoteDialog(self._context, note, row.nama if row else "", self._page))

    @Slot()
    def open_voices(self) -> None:
        """Show the self-assessment and the voices of others."""
        from sdm_desktop.ui.pages.evaluations.voices_dialog import VoicesDialog

        if row := self._row():
            open_dialog(VoicesDialog(self._context, row, self._page))

    @Slot(str)
    def judge(self, rhk_id: str) -> None:
        """Show the feedback on a result, with its sentence."""
        from sdm_desktop.ui.pages.evaluations.feedback_dialog import FeedbackDialog

        if self._person is not None and self._person.case is not None:
            open_dialog(FeedbackDialog(self._context, self._person.case, rhk_id, self._page))

    @Slot(str)
    def _on_finalise(self, evaluation_id: str) -> None:
        self.finalise.emit([evaluation_id])
