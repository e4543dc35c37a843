"""A finished document in a window of its own: look at it, save it, print it."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.report_records import RenderedReport
from sdm_desktop.ui import theme
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.pdf_print import make_printer, print_pdf
from sdm_desktop.ui.widgets.pdf_view import PdfView

_WIDTH, _HEIGHT = 760, 640


class PdfDialog(QDialog):
    """Shows the pages of a document; saving and printing are noted in the audit trail."""

    def __init__(
        self, context: UiContext, rendered: RenderedReport, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._rendered = rendered
        self._printer: QPrinter | None = None
        self._path = Path()
        self.setWindowTitle(rendered.title)
        self.resize(theme.scaled(_WIDTH), theme.scaled(_HEIGHT))
        self.view = PdfView(self)
        self._page = make_label("", self, "context")
        self.save_button = make_button(self.tr("Simpan PDF…"), self, "primary", "save")
        self.print_button = make_button(self.tr("Cetak…"), self, "plain", "printer")
        self._build()
        self.view.set_pdf(rendered.pdf)

    def _build(self) -> None:
        previous = icon_button("chevron-left", self.tr("Halaman sebelumnya"), self)
        following = icon_button("chevron-right", self.tr("Halaman berikutnya"), self)
        previous.clicked.connect(self.view.previous_page)
        following.clicked.connect(self.view.next_page)
        self.view.page_changed.connect(self._on_page)
        self.save_button.clicked.connect(self.ask_path)
        self.print_button.clicked.connect(self.ask_printer)
        close = make_button(self.tr("Tutup"), self)
        close.clicked.connect(self.reject)
        note = make_label(self._rendered.note, self, "warning")
        note.setWordWrap(True)
        note.setVisible(bool(self._rendered.note))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(previous)
        row.addWidget(self._page)
        row.addWidget(following)
        row.addStretch(1)
        for button in (close, self.print_button, self.save_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(note)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)

    @Slot(int, int)
    def _on_page(self, number: int, count: int) -> None:
        text = self.tr("Halaman {number} dari {count}")
        self._page.setText(text.format(number=number, count=count) if count else "")

    @Slot()
    def ask_path(self) -> None:
        """Ask where to save the file."""
        folder = self._context.preferences.current.last_folder
        dialog = QFileDialog(self, self.tr("Simpan PDF"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilters(["PDF (*.pdf)"])
        safe = "".join(sign if sign.isalnum() or sign in " .,-" else "-" for sign in self.title)
        dialog.selectFile(f"{safe[:100]}.pdf")
        dialog.fileSelected.connect(self._save)
        open_dialog(dialog)

    @property
    def title(self) -> str:
        """Return what the document is called."""
        return self._rendered.title

    @Slot(str)
    def _save(self, path: str) -> None:
        self.save(Path(path))

    def save(self, path: Path) -> None:
        """Write the document to a file."""
        self._path = path
        rendered, reports = self._rendered, self._context.services.reports
        self._context.preferences.change(last_folder=str(path.parent))

        def work(_: TaskContext) -> None:
            reports.save(rendered, path)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_failed)

    @Slot()
    def ask_printer(self) -> None:
        """Ask for a printer."""
        self._printer = make_printer(self._rendered.pdf, self._rendered.title)
        dialog = QPrintDialog(self._printer, self)
        dialog.accepted.connect(self._print)
        open_dialog(dialog)

    @Slot()
    def _print(self) -> None:
        printer, rendered, reports = self._printer, self._rendered, self._context.services.reports
        if printer is None:
            return

        def work(task: TaskContext) -> int:
            return print_pdf(rendered.pdf, printer, task.step)

        def note(_: TaskContext) -> None:
            reports.note_print(rendered)

        task = self._context.tasks.render(work)
        task.failed.connect(self._on_failed)
        self._context.tasks.run(note)

    @Slot()
    def _on_saved(self) -> None:
        text = self.tr("{name} disimpan.").format(name=self._path.name)
        self._context.messages.success(text)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, OSError):
            text = self.tr("Berkas {name} tidak dapat ditulis. Tutup program lain yang memakainya.")
            self._context.messages.error(text.format(name=self._path.name))
        else:
            self._context.messages.error(error)
