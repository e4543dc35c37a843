"""Making a backup from anywhere in the program."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.runtime.paths import default_backup_dir
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext

if TYPE_CHECKING:
    from sdm_desktop.services.backup import BackupResult


class BackupRun(QObject):
    """Writes a verified copy into the usual folder, or to a place of choice."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    @Slot()
    def start(self) -> None:
        """Back up into the folder used last."""
        backup = self._context.services.backup
        self.start_at(self.folder() / backup.proposed_name())

    def start_at(self, path: Path) -> None:
        """Back up to a file."""
        backup = self._context.services.backup

        def work(task: TaskContext) -> "BackupResult":
            return backup.back_up(path, task)

        task = self._context.tasks.run(work)
        self._context.messages.busy(self.tr("Mencadangkan dan memeriksa salinan"), task)
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._context.messages.error)

    def folder(self) -> Path:
        """Return the folder used last, else the one the program proposes."""
        chosen = self._context.preferences.current.backup_folder
        return Path(chosen) if chosen and Path(chosen).is_dir() else default_backup_dir()

    @Slot(object)
    def _on_done(self, result: "BackupResult") -> None:
        self._context.preferences.change(backup_folder=str(result.path.parent))
        text = self.tr("Cadangan tersimpan dan sudah diperiksa: {name}").format(
            name=result.path.name
        )
        self._context.bus.publish(Change(frozenset({Topic.BACKUP}), text))
        lost = result.manifest.missing_contents
        if lost:
            more = self.tr(" {count} isi dokumen hilang dan tidak ikut.").format(count=lost)
            self._context.messages.warning(text + more)
        else:
            self._context.messages.success(text)
