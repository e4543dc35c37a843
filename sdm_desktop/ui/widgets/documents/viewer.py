"""One document in a window of its own: its pages, and a copy of it outside."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.documents import size_text
from sdm_desktop.services.document_views import OpenedDocument
from sdm_desktop.ui import theme
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.pdf_view import PdfView
from sdm_desktop.ui.widgets.table_export import ask_file

_WIDTH, _HEIGHT = 760, 640


class DocumentViewer(QDialog):
    """Shows the pages of a scan; pictures are shown as a page too."""

    def __init__(
        self, context: UiContext, opened: OpenedDocument, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._opened = opened
        self._path = Path()
        self.setWindowTitle(opened.title)
        self.resize(theme.scaled(_WIDTH), theme.scaled(_HEIGHT))
        self.view = PdfView(self)
        self._page = make_label("", self, "context")
        self.save_button = make_button(self.tr("Simpan salinan…"), self, "plain", "save")
        self._build()
        self.view.set_pdf(opened.pdf)
        self.view.setFocus()

    def _build(self) -> None:
        buttons = []
        for sign, words, act in (
            ("chevron-left", self.tr("Halaman sebelumnya"), self.view.previous_page),
            ("chevron-right", self.tr("Halaman berikutnya"), self.view.next_page),
            ("zoom-out", self.tr("Perkecil (-)"), self.view.zoom_out),
            ("zoom-in", self.tr("Perbesar (+)"), self.view.zoom_in),
        ):
            button = icon_button(sign, words, self)
            button.clicked.connect(act)
            buttons.append(button)
        self.view.page_changed.connect(self._on_page)
        self.save_button.clicked.connect(self.ask_path)
        close = make_button(self.tr("Tutup"), self)
        close.clicked.connect(self.reject)
        document = self._opened.document
        parts = (document.nama_berkas, document.format.value, size_text(document.ukuran))
        about = make_label(" · ".join(part for part in parts if part), self, "small")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(buttons[0])
        row.addWidget(self._page)
        for button in buttons[1:]:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        title = make_label(self._opened.title, self, "section")
        title.setWordWrap(True)
        layout.addWidget(title)
        layout.addWidget(about)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)

    @Slot(int, int)
    def _on_page(self, number: int, count: int) -> None:
        text = self.tr("Halaman {number} dari {count}")
        self._page.setText(text.format(number=number, count=count) if count else "")

    @Slot()
    def ask_path(self) -> None:
        """Ask where to save a copy."""
        document = self._opened.document
        safe = "".join(s if s.isalnum() or s in " .,-" else "-" for s in self._opened.title)
        name = f"{safe[:100].strip(' .')}{document.format.suffix}"
        filters = [f"{document.format.value} (*{document.format.suffix})"]
        ask_file(self._context, self, (self.tr("Simpan salinan"), name), filters, self._save)

    @Slot(str)
    def _save(self, path: str) -> None:
        self.save(Path(path))

    def save(self, path: Path) -> None:
        """Write a copy to a file."""
        self._path = path
        documents, document_id = self._context.services.documents, self._opened.document.id
        self._context.preferences.change(last_folder=str(path.parent))

        def work(_: TaskContext) -> None:
            documents.save_copy(document_id, path)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_saved(self, _nothing: object) -> None:
        text = self.tr("{name} disimpan.").format(name=self._path.name)
        self._context.messages.success(text)
