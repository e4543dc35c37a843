"""Choosing scans: by dialog, or by what is dragged over a widget."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog

SCANS = "*.pdf *.jpg *.jpeg *.png"
PICTURES = "*.jpg *.jpeg *.png"


def dragged_files(data: QMimeData) -> list[Path]:
    """Return the files that are dragged; whether they are scans is told by their content later."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


class FileDrop(QObject):
    """Lets files be dropped on a widget; `dropped` carries their paths."""

    dropped = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: accept files, whatever they are called."""
        if isinstance(event, QDropEvent) and event.type() in (
            QEvent.Type.DragEnter,
            QEvent.Type.DragMove,
            QEvent.Type.Drop,
        ):
            paths = dragged_files(event.mimeData())
            if not paths:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.dropped.emit(paths)
            return True
        return super().eventFilter(watched, event)


def ask_scans(
    context: UiContext, parent: QWidget, then: Callable[[list[str]], None], *, several: bool
) -> None:
    """Ask for one scan or several."""
    title = QCoreApplication.translate("FileChoice", "Pilih berkas pindaian")
    words = QCoreApplication.translate("FileChoice", "PDF, JPEG, PNG ({patterns})")
    dialog = QFileDialog(parent, title, context.preferences.current.last_folder)
    mode = QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
    dialog.setFileMode(mode)
    dialog.setNameFilters([words.format(patterns=SCANS)])
    dialog.filesSelected.connect(then)
    open_dialog(dialog)


def ask_picture(context: UiContext, parent: QWidget, then: Callable[[str], None]) -> None:
    """Ask for a picture."""
    title = QCoreApplication.translate("FileChoice", "Pilih foto")
    words = QCoreApplication.translate("FileChoice", "Foto ({patterns})")
    dialog = QFileDialog(parent, title, context.preferences.current.last_folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([words.format(patterns=PICTURES)])
    dialog.fileSelected.connect(then)
    open_dialog(dialog)
