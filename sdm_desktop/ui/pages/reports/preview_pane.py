"""The real pages of a report, with whose page it is."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.report_records import RenderedReport
from sdm_desktop.ui.widgets.buttons import icon_button, make_label
from sdm_desktop.ui.widgets.elided_label import ElidedLabel
from sdm_desktop.ui.widgets.empty_state import EmptyState
from sdm_desktop.ui.widgets.pdf_view import PdfView


class PreviewPane(QFrame):
    """Bar with page and zoom, pages below; `full_wanted` asks for more room."""

    full_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._names: tuple[tuple[int, str], ...] = ()
        self.view = PdfView(self)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self._page = make_label("", self)
        self._name = ElidedLabel("context", self)
        self._zoom = make_label(self.tr("Satu halaman"), self, "context")
        self._previous = icon_button("chevron-left", self.tr("Halaman sebelumnya"), self)
        self._next = icon_button("chevron-right", self.tr("Halaman berikutnya"), self)
        smaller = icon_button("zoom-out", self.tr("Perkecil"), self)
        larger = icon_button("zoom-in", self.tr("Perbesar"), self)
        self.full = icon_button("maximize-2", self.tr("Satu halaman penuh"), self)
        self._previous.clicked.connect(self.view.previous_page)
        self._next.clicked.connect(self.view.next_page)
        smaller.clicked.connect(self.view.zoom_out)
        larger.clicked.connect(self.view.zoom_in)
        self.full.clicked.connect(self.full_wanted)
        self.view.page_changed.connect(self._on_page)
        self.view.zoom_changed.connect(self._zoom.setText)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 5, 10, 5)
        bar.setSpacing(6)
        for widget in (self._previous, self._page, self._next):
            bar.addWidget(widget)
        bar.addWidget(self._name, 1)
        for widget in (smaller, self._zoom, larger, self.full):
            bar.addWidget(widget)
        line = QFrame(self)
        line.setProperty("kind", "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(line)
        layout.addWidget(self._stack, 1)

    def show_report(self, rendered: RenderedReport) -> None:
        """Show the pages of a report."""
        self._names = rendered.names
        self._stack.setCurrentIndex(0)
        self.view.set_pdf(rendered.pdf)

    def show_reason(self, title: str, detail: str) -> None:
        """Say why there is nothing to show."""
        self._names = ()
        self.view.clear("")
        self.empty.set_text("file-x", title, detail)
        self.empty.set_buttons([])
        self._stack.setCurrentIndex(1)

    @Slot(int, int)
    def _on_page(self, number: int, count: int) -> None:
        text = self.tr("Lembar {number} dari {count}") if count else ""
        self._page.setText(text.format(number=number, count=count))
        self._previous.setEnabled(number > 1)
        self._next.setEnabled(number < count)
        shown = [name for first, name in self._names if first <= number]
        self._name.set_text(shown[-1] if shown else "")
