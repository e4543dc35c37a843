"""Backups, restoring, and examining the file."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sdm_desktop.services.backup import SUFFIX, CheckReport
from sdm_desktop.services.changes import Topic
from sdm_desktop.ui.backups import BackupRun
from sdm_desktop.ui.clock import clock_words
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.pages.settings.cards import make_card, make_scroll
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label


class BackupTab(QWidget):
    """Copies are verified by opening them; a restore starts at the log-in."""

    topics = frozenset({Topic.BACKUP})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run = BackupRun(context, self)
        self._last = make_label("", self)
        self._folder = make_label("", self, "small")
        self._lines = QVBoxLayout()
        self.now = make_button(self.tr("Cadangkan sekarang"), self, "primary", "database-backup")
        self.elsewhere = make_button(self.tr("Simpan ke tempat lain"), self, "plain", "hard-drive")
        self.restore = make_button(self.tr("Pulihkan dari cadangan"), self, "danger", "rotate-ccw")
        self.check = make_button(self.tr("Periksa berkas"), self, "plain", "shield-check")
        self._build()
        self.now.clicked.connect(self._run.start)
        self.elsewhere.clicked.connect(self._choose_place)
        self.restore.clicked.connect(self._choose_backup)
        self.check.clicked.connect(self.examine)
        self.refresh()

    @property
    def results(self) -> list[str]:
        """Return the lines of the last examination."""
        return [
            label.text()
            for label in self.findChildren(QLabel)
            if label.property("isResult") and not label.isHidden()
        ]

    def refresh(self) -> None:
        """Show when the last backup was made."""
        services = self._context.services
        last = services.backup.last()
        words = clock_words(services.session.local(last)) if last else self.tr("belum pernah")
        self._last.setText(self.tr("Cadangan terakhir: {when}").format(when=words))
        self._folder.setText(self.tr("Folder: {path}").format(path=self._run.folder()))

    @Slot()
    def examine(self) -> None:
        """Examine encryption, structure and audit trail of the open file."""
        backup = self._context.services.backup

        def work(_: TaskContext) -> CheckReport:
            return backup.check()

        task = self._context.tasks.run(work)
        self._context.messages.busy(self.tr("Memeriksa berkas"), task)
        task.succeeded.connect(self._show_report)

    def _build(self) -> None:
        body = QWidget(self)
        card, column = make_card(body, self.tr("Cadangan"))
        column.addWidget(self._last)
        column.addWidget(self._folder)
        column.addLayout(_row(self.now, self.elsewhere))
        hint = self.tr(
            "Simpan satu salinan di diska lain setiap minggu. Cadangan terenkripsi dan dibuka "
            "dengan kata sandi yang sama."
        )
        column.addWidget(_wrapped(hint, card))
        restore_card, restore = make_card(body, self.tr("Pemulihan"))
        words = self.tr(
            "Isi berkas kantor diganti dengan isi cadangan. Anda keluar dahulu; berkas yang "
            "sekarang tetap disimpan di sampingnya."
        )
        restore.addWidget(_wrapped(words, restore_card))
        restore.addLayout(_row(self.restore))
        check_card, check = make_card(body, self.tr("Pemeriksaan"))
        check.addWidget(
            _wrapped(self.tr("Enkripsi, susunan data, acuan, dan rantai catatan."), check_card)
        )
        check.addLayout(_row(self.check))
        check.addLayout(self._lines)
        column_of_cards = QVBoxLayout(body)
        column_of_cards.setContentsMargins(0, 0, 0, 0)
        column_of_cards.setSpacing(14)
        for part in (card, restore_card, check_card):
            part.setMaximumWidth(820)
            column_of_cards.addWidget(part)
        column_of_cards.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(make_scroll(body, self))

    @Slot(object)
    def _show_report(self, report: CheckReport) -> None:
        while (entry := self._lines.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()
        for line in report.lines:
            holder = QWidget(self)
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            sign = QLabel(holder)
            set_icon(sign, *(("circle-check", "ok") if line.is_ok else ("circle-x", "err")))
            words = _wrapped(f"{line.title}: {line.text}", holder)
            words.setProperty("isResult", True)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            self._lines.addWidget(holder)
        if report.is_ok:
            self._context.messages.success(self.tr("Berkas utuh."))
        else:
            self._context.messages.error(
                self.tr("Pemeriksaan menemukan kerusakan. Pulihkan dari cadangan terakhir.")
            )

    @Slot()
    def _choose_place(self) -> None:
        name = self._context.services.backup.proposed_name()
        dialog = QFileDialog(self, self.tr("Simpan cadangan"), str(self._run.folder()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._save_at)
        dialog.open()

    @Slot(str)
    def _save_at(self, path: str) -> None:
        self._run.start_at(Path(path))

    @Slot()
    def _choose_backup(self) -> None:
        dialog = QFileDialog(self, self.tr("Pilih berkas cadangan"), str(self._run.folder()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        words = self.tr("Cadangan SDM Desktop (*{suffix})")
        dialog.setNameFilter(words.format(suffix=SUFFIX))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._restore_from)
        dialog.open()

    @Slot(str)
    def _restore_from(self, path: str) -> None:
        self._context.navigation.leave("restore", Path(path))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _wrapped(text: str, parent: QWidget) -> QLabel:
    label = make_label(text, parent, "context")
    label.setWordWrap(True)
    return label
