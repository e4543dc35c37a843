"""What one can do with the documents of a person; runs as tasks and says what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from sdm_desktop.services.changes import Change
from sdm_desktop.services.document_views import (
    DocumentRow,
    OpenedDocument,
    PersonDocuments,
    ScanDraft,
)
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.documents.add_dialog import AddDialog
from sdm_desktop.ui.widgets.documents.edit_dialog import DocumentDialog
from sdm_desktop.ui.widgets.documents.file_choice import ask_picture, ask_scans
from sdm_desktop.ui.widgets.documents.photo import PhotoDialog, read_picture
from sdm_desktop.ui.widgets.documents.viewer import DocumentViewer


class DocumentActs(QObject):
    """Acts on the documents of the person that is shown."""

    def __init__(self, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.person: PersonDocuments | None = None
        self._replaced = ""

    @Slot()
    def ask_files(self) -> None:
        """Ask for scans to take in."""
        ask_scans(self._context, self._window, self._on_files, several=True)

    def _on_files(self, names: Sequence[str]) -> None:
        self.take([Path(name) for name in names])

    def take(self, paths: Sequence[Path]) -> None:
        """Look at files and show what each is before it is stored."""
        if not paths:
            return
        documents = self._context.services.documents
        self._context.preferences.change(last_folder=str(paths[0].parent))

        def work(task: TaskContext) -> list[ScanDraft]:
            return documents.examine(paths, task)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_examined)
        task.failed.connect(self._context.messages.error)
        self._context.messages.busy(self.tr("Memeriksa berkas"), task)

    @Slot(object)
    def _on_examined(self, drafts: list[ScanDraft]) -> None:
        if self.person is None:
            return
        if len(drafts) == 1 and drafts[0].problem:
            self._context.messages.error(drafts[0].problem)
            return
        open_dialog(AddDialog(self._context, drafts, self.person, self._window))

    def open(self, row: DocumentRow) -> None:
        """Show a document."""
        documents, document_id = self._context.services.documents, row.id

        def work(_: TaskContext) -> OpenedDocument:
            return documents.open(document_id)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_opened)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_opened(self, opened: OpenedDocument) -> None:
        open_dialog(DocumentViewer(self._context, opened, self._window))

    def edit(self, row: DocumentRow) -> None:
        """Ask for other words of a document."""
        if self.person is not None:
            open_dialog(DocumentDialog(self._context, row, self.person, self._window))

    def ask_replacement(self, row: DocumentRow) -> None:
        """Ask for a scan that takes the place of one."""
        self._replaced = row.id
        ask_scans(self._context, self._window, self._on_replacement, several=False)

    def _on_replacement(self, names: Sequence[str]) -> None:
        if names:
            self.replace(self._replaced, Path(names[0]))

    def replace(self, document_id: str, path: Path) -> None:
        """Put a file in the place of a document's scan."""
        documents = self._context.services.documents
        self._context.preferences.change(last_folder=str(path.parent))

        def work(task: TaskContext) -> Change:
            (draft,) = documents.examine([path], task)
            return documents.replace(document_id, draft)

        self._run(work)

    def remove(self, rows: Sequence[DocumentRow]) -> None:
        """Take documents out, with undo."""
        ids = [row.id for row in rows]
        if not ids:
            return
        documents = self._context.services.documents

        def work(_: TaskContext) -> Change:
            return documents.remove(ids)

        self._run(work)

    @Slot()
    def ask_photo(self) -> None:
        """Ask for a picture to cut a photo from."""
        ask_picture(self._context, self._window, self._on_photo)

    @Slot(str)
    def _on_photo(self, name: str) -> None:
        self.cut_photo(Path(name))

    def cut_photo(self, path: Path) -> None:
        """Let the user cut a photo of the person from a picture."""
        self._context.preferences.change(last_folder=str(path.parent))

        def work(_: TaskContext) -> tuple[str, QImage]:
            return path.name, read_picture(path)

        task = self._context.tasks.render(work)
        task.succeeded.connect(self._on_picture)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_picture(self, found: tuple[str, QImage]) -> None:
        name, picture = found
        if self.person is None:
            return
        if picture.isNull():
            text = self.tr("{name}: bukan foto JPEG atau PNG, atau berkasnya rusak.")
            self._context.messages.error(text.format(name=name))
            return
        open_dialog(PhotoDialog(self._context, self.person.pegawai_id, picture, self._window))

    @Slot()
    def remove_photo(self) -> None:
        """Take the photo of the person away, with undo."""
        if self.person is None:
            return
        photos, person_id = self._context.services.photos, self.person.pegawai_id

        def work(_: TaskContext) -> Change:
            return photos.remove(person_id)

        self._run(work)

    def _run(self, work: Callable[[TaskContext], Change]) -> None:
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)
