"""First step: the file, dropped or chosen."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.services.exchange_kinds import IMPORTED_KINDS, KINDS
from sdm_desktop.services.history_import import PREFIX
from sdm_desktop.services.imports import EMPLOYEES, EVALUATIONS
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.theme import color
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField

ENDINGS = (".xlsx", ".xls", ".xlsm", ".ods", ".csv", ".txt")


class DropArea(QFrame):
    """Takes a file by drag and drop or by its button; `dropped` carries the path."""

    dropped = Signal(object)
    pasted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._is_over = False
        sign = QLabel(self)
        set_icon(sign, "file-spreadsheet", "text3", 28)
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = make_label(self.tr("Seret berkas ke sini"), self, "section")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = self.tr(
            "xlsx, xls, ods, atau csv: ekspor SIASN, templat, atau daftar nominatif buatan sendiri."
        )
        detail = make_label(text, self, "small")
        detail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = make_button(self.tr("Pilih berkas"), self, "primary", "folder-open")
        self.button.clicked.connect(self._choose)
        self.paste_button = make_button(
            self.tr("Tempel tabel (Ctrl+V)"), self, "plain", "clipboard-list"
        )
        self.paste_button.setToolTip(self.tr("Tabel yang disalin beserta baris judulnya"))
        self.paste_button.clicked.connect(self.pasted)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.button)
        row.addWidget(self.paste_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(sign)
        layout.addWidget(self.title)
        layout.addWidget(detail)
        layout.addSpacing(6)
        layout.addLayout(row)
        layout.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: only a file of a known kind may be dropped."""
        if self._path_of(event) is not None:
            self._set_over(is_over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt: the file went away."""
        self._set_over(is_over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: take the file."""
        self._set_over(is_over=False)
        if path := self._path_of(event):
            event.acceptProposedAction()
            self.dropped.emit(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: a dashed sheet, on tint while a file hovers."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(color("tint" if self._is_over else "surface"))
        token = "focus" if self._is_over else "edge"
        painter.setPen(QPen(color(token), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)

    def _set_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def _path_of(self, event: QDropEvent) -> Path | None:
        for url in event.mimeData().urls():
            path = Path(url.toLocalFile())
            if url.isLocalFile() and path.suffix.lower() in ENDINGS:
                return path
        return None

    @Slot()
    def _choose(self) -> None:
        patterns = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog = QFileDialog(self, self.tr("Pilih berkas"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Tabel ({patterns})").format(patterns=patterns))
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(str)
    def _on_selected(self, path: str) -> None:
        self.dropped.emit(Path(path))


class FileStep(QWidget):
    """What is imported, and from which file."""

    chosen = Signal(object)
    template_wanted = Signal(str)
    corrections_wanted = Signal()
    pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = [
            (EMPLOYEES, self.tr("Pegawai (SIASN atau daftar sendiri)")),
            (EVALUATIONS, self.tr("Penilaian (ekspor e-Kinerja)")),
            *((name, KINDS[name].title) for name in IMPORTED_KINDS),
            *(
                (f"{PREFIX}{kind}", HISTORIES[kind].title)
                for kind in HistoryKind
                if not kind.is_sensitive
            ),
        ]
        kinds += [
            ("reference-unor", self.tr("Acuan unit (HierarkiUnor)")),
            ("reference-struktural", self.tr("Acuan jabatan struktural")),
            ("reference-fungsional", self.tr("Acuan jabatan fungsional")),
            ("reference-pelaksana", self.tr("Acuan jabatan pelaksana")),
        ]
        self._kinds = kinds
        self.kind = ComboField(kinds, self)
        self.kind.set_value(EMPLOYEES)
        self.kind.setMinimumContentsLength(28)
        label = make_label(self.tr("Yang diimpor"), self, "label")
        label.setBuddy(self.kind)
        self.area = DropArea(self)
        self.area.dropped.connect(self.chosen)
        self.area.pasted.connect(self.paste)
        QShortcut(QKeySequence.StandardKey.Paste, self, self.paste)
        template = make_button(self.tr("Simpan templat kosong"), self, "link")
        template.clicked.connect(self._on_template)
        kept = make_button(self.tr("Koreksi tersimpan"), self, "link")
        kept.clicked.connect(self.corrections_wanted)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(label)
        line.addWidget(self.kind)
        line.addStretch(1)
        line.addWidget(kept)
        line.addWidget(template)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(line)
        layout.addWidget(self.area, 1)

    def import_kind(self) -> str:
        """Return what is imported: employees, evaluations or a history."""
        return self.kind.value() or EMPLOYEES

    def shown_on(self) -> str:
        """Return the page that shows what was imported."""
        kind = self.import_kind()
        if kind in KINDS:
            return KINDS[kind].page
        pages = {EVALUATIONS: "evaluations"}
        return "organisation" if kind.startswith("reference-") else pages.get(kind, "employees")

    def title(self) -> str:
        """Return what the wizard does."""
        kind = self.import_kind()
        if kind == EMPLOYEES:
            return self.tr("Impor pegawai")
        words = dict(self._kinds).get(kind, "").partition(" (")[0]
        return self.tr("Impor {what}").format(what=f"{words[:1].lower()}{words[1:]}")

    @Slot()
    def paste(self) -> None:
        """Take the table on the clipboard."""
        self.pasted.emit(QGuiApplication.clipboard().text())

    @Slot()
    def _on_template(self) -> None:
        self.template_wanted.emit(self.import_kind())
