"""The printed recovery code: on screen, on paper, in a file."""

from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QTextDocument
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import long_date
from sdm_desktop.ui.theme import FAMILY
from sdm_desktop.ui.widgets.buttons import make_button, make_label


class CodeSheet(QWidget):
    """Shows the code and waits until the user says it is kept; `confirmed` tells whether so."""

    confirmed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._office = ""
        self._day = date.min
        words = make_label(
            self.tr(
                "Simpan kode ini di tempat aman, terpisah dari komputer. Dengan kode ini kata "
                "sandi yang lupa dapat diganti. Tanpa kata sandi dan tanpa kode, data tidak "
                "dapat dibuka oleh siapa pun."
            ),
            self,
        )
        words.setWordWrap(True)
        self._shown = make_label("", self, "code")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._shown.setAccessibleName(self.tr("Kode pemulihan"))
        self._note = make_label("", self, "small")
        self.kept = QCheckBox(self.tr("Kode sudah saya cetak atau simpan"), self)
        self.kept.toggled.connect(self.confirmed)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for text, icon, slot in (
            (self.tr("Cetak"), "printer", self._print),
            (self.tr("Simpan PDF"), "save", self._save),
            (self.tr("Salin"), "copy", self._copy),
        ):
            button = make_button(text, self, "plain", icon)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(words)
        layout.addWidget(self._shown)
        layout.addLayout(buttons)
        layout.addWidget(self._note)
        layout.addWidget(self.kept)
        layout.addStretch(1)

    @property
    def code(self) -> str:
        """Return the code shown."""
        return self._code

    def show_code(self, code: str, office: str, day: date) -> None:
        """Show a new code."""
        self._code, self._office, self._day = code, office, day
        self._shown.setText(code)
        self.kept.setChecked(False)
        self._note.setText("")

    def save_to(self, path: Path) -> None:
        """Write the sheet as a PDF of one A4 page."""
        from PySide6.QtGui import QPdfWriter

        writer = QPdfWriter(str(path))
        writer.setPageLayout(_a4())
        self._document().print_(writer)
        self._note.setText(self.tr("Tersimpan: {name}").format(name=path.name))

    def _document(self) -> QTextDocument:
        document = QTextDocument(self)
        plain = QFont(FAMILY)
        for feature in ("tnum", "calt"):  # so that the code can be copied out of the PDF
            plain.setFeature(QFont.Tag(feature), 0)
        document.setDefaultFont(plain)
        lines = (
            f"<h2>{escape(self.tr('Kode pemulihan SDM Desktop'))}</h2>",
            f"<p>{escape(self._office)}<br>{long_date(self._day)}</p>",
            f"<p style='font-size:20pt'><b>{escape(self._code)}</b></p>",
            f"<p>{escape(self.tr('Simpan lembar ini di tempat terkunci. Siapa pun yang memegang kode ini dan berkas kantor dapat mengganti kata sandi.'))}</p>",  # noqa: E501
        )
        document.setHtml("".join(lines))
        return document

    @Slot()
    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageLayout(_a4())
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(self._print_now)
        dialog.show()

    @Slot()
    def _print_now(self) -> None:
        self._document().print_(self._printer)
        self._note.setText(self.tr("Lembar dikirim ke pencetak."))

    @Slot()
    def _save(self) -> None:
        dialog = QFileDialog(self, self.tr("Simpan kode pemulihan"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("kode-pemulihan.pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self.save_to(Path(path))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self._note.setText(self.tr("Kode tersalin ke papan klip."))


def _a4() -> QPageLayout:
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(
        size,
        QPageLayout.Orientation.Portrait,
        QMarginsF(20, 20, 20, 20),
        QPageLayout.Unit.Millimeter,
    )
