"""Checking a document: a code typed from paper, or a PDF file that is dropped or chosen."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.audit import PrintedCode
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.report_records import Verification
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.messages import open_dialog, words_of
from sdm_desktop.ui.tasks import Task
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form import Form

_SIGN = 20


class CheckDialog(QDialog):
    """Says of a printed document when, by whom and from which data it was made."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Periksa dokumen"))
        self.setMinimumWidth(widened(520))
        self.setAcceptDrops(True)
        self.form = Form(self, columns=1)
        code = TextField(self)
        code.setPlaceholderText("7K4M-92QX")
        hint = self.tr("Ada di kaki setiap halaman, di sebelah kode QR.")
        self.form.add_field("kode", self.tr("Kode verifikasi"), code, hint)
        code.returnPressed.connect(self.check_code)
        self.check = make_button(self.tr("Periksa kode"), self, "primary")
        self.check.setDefault(True)
        self.check.clicked.connect(self.check_code)
        self.choose = make_button(self.tr("Pilih berkas PDF"), self, "plain", "folder-open")
        self.choose.clicked.connect(self._choose)
        self.sign = QLabel(self)
        self.answer = make_label("", self, "strong")
        self.details = make_label("", self)
        self._build()
        code.setFocus()

    def _build(self) -> None:
        for label in (self.answer, self.details):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.answer)
        words.addWidget(self.details)
        self.found = QFrame(self)
        self.found.setProperty("kind", "card")
        inside = QHBoxLayout(self.found)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(10)
        inside.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(words, 1)
        self.found.hide()
        other = self.tr("Untuk dokumen dalam bentuk berkas, tarik berkas PDF ke jendela ini.")
        note = make_label(other, self, "small")
        note.setWordWrap(True)
        close = make_button(self.tr("Tutup"), self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.check)
        body = QVBoxLayout(self)
        body.setContentsMargins(20, 16, 20, 16)
        body.setSpacing(10)
        body.addWidget(make_label(self.windowTitle(), self, "section"))
        body.addWidget(self.form)
        body.addWidget(note)
        body.addWidget(self.found)
        body.addLayout(row)

    @Slot()
    def check_code(self) -> None:
        """Look for the typed code among everything that was printed."""
        typed, service = str(self.form.editor("kode").value()), self._context.services.reports
        self._follow(self._context.tasks.run(lambda _: service.find_code(typed)))

    def check_file(self, path: Path) -> None:
        """Compare a PDF file with the audit trail."""
        service = self._context.services.reports
        self._follow(self._context.tasks.run(lambda _: service.verify_pdf(path)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: take PDF files only."""
        if _pdf_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: check the file that was dropped."""
        path = _pdf_of(event)
        if path:
            event.acceptProposedAction()
            self.check_file(Path(path))

    def _follow(self, task: Task) -> None:
        task.succeeded.connect(self._on_found)
        task.failed.connect(self._on_failed)

    @Slot()
    def _choose(self) -> None:
        kinds = self.tr("Dokumen PDF (*.pdf)")
        folder = self._context.preferences.current.last_folder
        dialog = QFileDialog(self, self.tr("Pilih berkas PDF"), folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_chosen)
        open_dialog(dialog)

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self.check_file(Path(name))

    @Slot(object)
    def _on_found(self, found: PrintedCode | Verification) -> None:
        if isinstance(found, Verification):
            lines = [self.tr("No. dokumen {number}").format(number=found.nomor_dokumen)]
            if found.waktu:
                day = self._context.services.session.local(found.waktu)
                text = self.tr("Data per {day} pukul {hour}")
                lines.append(text.format(day=long_date(day.date()), hour=f"{day:%H.%M}"))
            if len(found.kode) == 1:
                lines.append(self.tr("Kode verifikasi {code}").format(code=found.kode[0]))
            self._show(found.pesan, lines if found.nomor_dokumen else [], is_good=found.is_genuine)
            return
        printed = self.tr("Dicetak atau disimpan {day} pukul {hour} oleh {user}")
        at = found.waktu
        lines = [
            found.judul,
            self.tr("No. dokumen {number}").format(number=found.nomor_dokumen),
            printed.format(day=long_date(at.date()), hour=f"{at:%H.%M}", user=found.pengguna),
            self.tr("Catatan audit nomor {number}").format(number=found.nomor_audit),
        ]
        words = self.tr("Kode {code} dikenal.").format(code=found.kode)
        self._show(" ".join((words, found.catatan)).strip(), lines, is_good=not found.catatan)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._show(words_of(error), [], is_good=False)

    def _show(self, answer: str, lines: list[str], *, is_good: bool) -> None:
        icon, tone = ("circle-check", "ok") if is_good else ("triangle-alert", "warn")
        set_icon(self.sign, icon, tone, _SIGN)
        self.answer.setText(answer)
        self.details.setText("\n".join(lines))
        self.details.setVisible(bool(lines))
        self.found.show()
        self.found.setAccessibleName(answer)


def _pdf_of(event: QDropEvent) -> str:
    urls = event.mimeData().urls()
    names = [url.toLocalFile() for url in urls if url.isLocalFile()]
    return names[0] if len(names) == 1 and names[0].lower().endswith(".pdf") else ""
