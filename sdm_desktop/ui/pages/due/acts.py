"""What one can do with due dates: letters, marks, calendar."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.due import DueKind, DueLine, DueState
from sdm_desktop.domain.letters import LetterKind
from sdm_desktop.domain.report_records import RenderedReport
from sdm_desktop.services.changes import Change
from sdm_desktop.services.letters import Issued, LetterSubject
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.issue_dialog import IssueDialog
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog
from sdm_desktop.ui.widgets.table_export import ask_file

LETTERS = {DueKind.KGB: LetterKind.KGB, DueKind.PENSIUN: LetterKind.PENSIUN}


class DueActs(QObject):
    """Runs the acts as tasks and says what came of them."""

    def __init__(self, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._lines: tuple[DueLine, ...] = ()
        self._name = ""

    def issue(self, kind: DueKind, lines: Sequence[DueLine]) -> None:
        """Ask how to issue letters for those without one; others are shown again."""
        letter = LETTERS.get(kind)
        if letter is None or not lines:
            return
        fresh = [line for line in lines if line.state is DueState.BELUM]
        if not fresh:
            self.show([line.surat_id for line in lines if line.surat_id])
            return
        subjects = [LetterSubject(line.pegawai_id, line.tanggal.isoformat()) for line in fresh]
        dialog = IssueDialog(self._context, letter, subjects, self._window)
        dialog.issued.connect(self._on_issued)
        open_dialog(dialog)

    @Slot(object)
    def _on_issued(self, issued: Issued) -> None:
        self.show(issued.ids)

    def show(self, ids: Sequence[str]) -> None:
        """Show issued letters as printed."""
        if not ids:
            self._context.messages.warning(self.tr("Belum ada surat untuk baris ini."))
            return
        letters, chosen = self._context.services.letters, tuple(ids)

        def work(task: TaskContext) -> RenderedReport:
            return letters.render(chosen, task)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_rendered)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_rendered(self, rendered: RenderedReport) -> None:
        open_dialog(PdfDialog(self._context, rendered, self._window))

    def finish(self, lines: Sequence[DueLine]) -> None:
        """Mark as dealt with; when all are already, take the marks back."""
        due, chosen = self._context.services.due, tuple(lines)
        is_over = bool(chosen) and all(line.state is DueState.SELESAI for line in chosen)

        def work(_: TaskContext) -> Change:
            return due.reopen(chosen) if is_over else due.finish(chosen)

        self._run(work)

    def _run(self, work: Callable[[TaskContext], Change]) -> None:
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    def ask_calendar(self, lines: Sequence[DueLine], name: str) -> None:
        """Ask for a calendar file."""
        self._lines = tuple(lines)
        words = (self.tr("Simpan kalender"), f"{name}.ics")
        filters = [self.tr("Kalender (*.ics)")]
        ask_file(self._context, self._window, words, filters, self._write_calendar)

    @Slot(str)
    def _write_calendar(self, path: str) -> None:
        self.save_calendar(Path(path))

    def save_calendar(self, path: Path, lines: Sequence[DueLine] | None = None) -> None:
        """Write due dates to a calendar file."""
        due, chosen = self._context.services.due, tuple(lines or self._lines)
        self._name = path.name

        def work(_: TaskContext) -> int:
            return due.save_calendar(chosen, path)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_calendar)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_calendar(self, count: int) -> None:
        text = self.tr("{count} tenggat disimpan ke {name}.")
        self._context.messages.success(text.format(count=count, name=self._name))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, OSError):
            text = self.tr("Berkas {name} tidak dapat ditulis. Tutup program lain yang memakainya.")
            self._context.messages.error(text.format(name=self._name))
        else:
            self._context.messages.error(error)
