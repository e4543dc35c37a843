"""Choosing a file, and putting a backup in the place of an office."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from sdm_desktop.domain.errors import StorageProblem
from sdm_desktop.runtime.paths import default_backup_dir, user_data_dir
from sdm_desktop.services.backup import SUFFIX, Manifest, describe_backup, restore
from sdm_desktop.ui.clock import clock_words
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.tasks import TaskContext, TaskRunner


class FileChoice(QObject):
    """Asks for an office file; `chosen` carries its path."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent

    @Slot()
    def choose(self) -> None:
        """Open the dialog."""
        dialog = QFileDialog(self._parent, self.tr("Buka berkas kantor"), str(user_data_dir()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Berkas kantor (*.sdm)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self.chosen.emit(Path(path))


class RestoreRun(QObject):
    """Asks for a backup, says what it holds, and restores it as a task.

    `restored` carries the path of the office; `failed` the exception.
    """

    restored = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._parent = parent
        self._target = Path()
        self._backup = Path()

    def choose(self, target: Path) -> None:
        """Ask for the backup that shall lie at `target`."""
        self._target = target
        folder = str(default_backup_dir())
        dialog = QFileDialog(self._parent, self.tr("Pilih berkas cadangan"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        words = self.tr("Cadangan SDM Desktop (*{suffix})")
        dialog.setNameFilter(words.format(suffix=SUFFIX))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def propose(self, backup: Path, target: Path) -> None:
        """Say what a backup holds and ask whether it shall lie at `target`."""
        self._backup, self._target = backup, target
        try:
            manifest = describe_backup(backup)
        except StorageProblem as problem:
            self.failed.emit(problem)
            return
        dialog = ConfirmDialog(
            self.tr("Pulihkan dari cadangan?"),
            self._words(manifest),
            self.tr("Pulihkan cadangan"),
            self._parent,
        )
        dialog.accepted.connect(self._restore)
        open_dialog(dialog)

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self.propose(Path(path), self._target)

    def _words(self, manifest: Manifest) -> str:
        text = self.tr(
            "Cadangan “{name}” dibuat {when}. Isinya menggantikan {target}; semua perubahan "
            "sesudah saat itu tidak ada lagi di dalamnya."
        ).format(
            name=self._backup.name,
            when=clock_words(datetime.fromisoformat(manifest.made_at).astimezone()),
            target=self._target.name,
        )
        if self._target.exists():
            text += " " + self.tr("Berkas yang sekarang disimpan di sampingnya.")
        return text

    @Slot()
    def _restore(self) -> None:
        backup, target = self._backup, self._target

        def work(_: TaskContext) -> Path:
            restore(backup, target)
            return target

        task = self._tasks.run(work)
        task.succeeded.connect(self.restored)
        task.failed.connect(self.failed)
