"""The user guide inside the program, from `resources/help`."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.runtime.paths import resource
from sdm_desktop.ui.widgets.buttons import make_button, make_label

_FIRST = "README.md"
_PATH = Qt.ItemDataRole.UserRole


class GuideDialog(QDialog):
    """Chapters at the left, the chosen one at the right; links lead from chapter to chapter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Panduan"))
        self.resize(980, 620)
        self.chapters = QListWidget(self)
        self.chapters.setFixedWidth(240)
        self.chapters.setAccessibleName(self.tr("Bab"))
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Isi bab"))
        close = make_button(self.tr("Tutup"), self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.chapters)
        row.addWidget(self.text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label(self.tr("Panduan"), self, "title"))
        layout.addLayout(row, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._fill()
        self.chapters.currentItemChanged.connect(self._show)
        self.text.anchorClicked.connect(self._follow)
        self.chapters.setCurrentRow(0)
        self.chapters.setFocus()

    def _fill(self) -> None:
        files = sorted(resource("help").glob("*.md"), key=_order)
        for path in files:
            item = QListWidgetItem(_title(path), self.chapters)
            item.setData(_PATH, path.name)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _show(self, item: QListWidgetItem | None, _: QListWidgetItem | None) -> None:
        if item is None:
            return
        path = resource("help", str(item.data(_PATH)))
        self.text.document().setBaseUrl(QUrl.fromLocalFile(str(path.parent) + "/"))
        self.text.setMarkdown(path.read_text(encoding="utf-8"))

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        name = Path(link.path()).name
        for row in range(self.chapters.count()):
            if self.chapters.item(row).data(_PATH) == name:
                self.chapters.setCurrentRow(row)
                return
        if link.scheme() in ("http", "https", "mailto"):
            QDesktopServices.openUrl(link)


def _order(path: Path) -> tuple[int, str]:
    ranks = {_FIRST: 0, "memulai.md": 1}
    return ranks.get(path.name, 2), path.name


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                return line.lstrip("# ").strip()
    return path.stem
