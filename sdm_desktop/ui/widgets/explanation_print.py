"""Printing an explanation: a simple page on a printer or in a PDF file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from sdm_desktop.ui import theme
from sdm_desktop.ui.messages import open_dialog

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PagePrint(QObject):
    """Asks for a printer and prints one page of rich text; lives as long as its parent."""

    def __init__(self, html: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._html = html
        self._title = title
        self._printer: QPrinter | None = None

    def ask(self, window: QWidget) -> None:
        """Ask for a printer (or a PDF file) and print when one is chosen."""
        # loaded only when something is printed: it costs start time
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self._title)
        dialog = QPrintDialog(self._printer, window)
        dialog.accepted.connect(self._print_chosen)
        open_dialog(dialog)

    @Slot()
    def _print_chosen(self) -> None:
        if self._printer is not None:
            self.print_to(self._printer)

    def print_to(self, printer: "QPrinter") -> None:
        """Print the page on a printer."""
        document = QTextDocument(self)
        document.setDefaultFont(theme.font("body"))
        document.setHtml(self._html)
        document.print_(printer)
        document.deleteLater()
