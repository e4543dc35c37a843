"""Dialogs about the person shown: notes and voices of others."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.performance_notes import NoteKind, PerformanceNote
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog


class PersonDialogs(QObject):
    """Opens each dialog over the page; they are loaded when first asked for."""

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._name = ""

    def add_note(self, row: GridRow) -> None:
        """Ask for a new note on a person."""
        self._name = row.nama
        self.open_note(
            PerformanceNote(
                pegawai_id=row.evaluation.pegawai_id,
                tanggal=self._context.services.session.today(),
                jenis=NoteKind.POSITIF,
                uraian="",
            )
        )

    @Slot(object)
    def open_note(self, note: PerformanceNote) -> None:
        """Show a note to be changed or removed."""
        from sdm_desktop.ui.pages.evaluations.note_dialog import NoteDialog

        open_dialog(NoteDialog(self._context, note, self._name, self._page))

    def open_voices(self, row: GridRow) -> None:
        """Show the self-assessment and the voices of others."""
        from sdm_desktop.ui.pages.evaluations.voices_dialog import VoicesDialog

        open_dialog(VoicesDialog(self._context, row, self._page))
