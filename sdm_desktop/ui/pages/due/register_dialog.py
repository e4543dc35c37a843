"""The register of letters, and the pattern of their numbers."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.letters import (
    DEFAULT_PATTERN,
    Letter,
    LetterKind,
    check_pattern,
    letter_number,
)
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui import theme
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.due.columns import letter_columns
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class RegisterDialog(QDialog):
    """All letters by number; `shown` asks to show some as printed."""

    shown = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._names: dict[str, str] = {}
        self._may_write = context.services.session.may(Role.ADMIN)
        self.setWindowTitle(self.tr("Register surat"))
        self.resize(theme.scaled(860), theme.scaled(520))
        self.model = RecordTableModel(letter_columns(self._names), self)
        self.table = TableView(self.model, context, "letters", self)
        self.table.set_noun(self.tr("surat"))
        words = self.tr("Surat terbit dari halaman Tenggat dan Cuti.")
        self.table.empty.set_text("file-text", self.tr("Belum ada surat"), words)
        self._build()
        self.table.opened.connect(self._on_opened)
        context.bus.changed.connect(self._on_changed)
        self.refresh()

    def _build(self) -> None:
        show = make_button(self.tr("Lihat surat"), self, "primary", "eye")
        show.clicked.connect(self._want_show)
        self.withdraw_button = make_button(self.tr("Tarik surat"), self, "plain", "undo-2")
        self.withdraw_button.setToolTip(self.tr("Nomor surat yang ditarik tidak dipakai lagi."))
        self.withdraw_button.clicked.connect(self.withdraw)
        pattern = make_button(self.tr("Pola nomor…"), self, "plain", "settings")
        pattern.clicked.connect(self._open_pattern)
        for button in (self.withdraw_button, pattern):
            button.setVisible(self._may_write)
        close = make_button(self.tr("Tutup"), self)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(pattern)
        row.addStretch(1)
        for button in (close, self.withdraw_button, show):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label(self.tr("Register surat"), self, "section"))
        layout.addWidget(self.table, 1)
        layout.addLayout(row)

    def refresh(self) -> None:
        """Read the register again."""
        services = self._context.services

        def work(_: TaskContext) -> tuple[list[Letter], dict[str, str]]:
            letters = services.letters.register()
            people = services.employees.many([letter.pegawai_id for letter in letters])
            names = {p.id: full_name(p.gelar_depan, p.nama, p.gelar_belakang) for p in people}
            return letters[::-1], names

        self._context.tasks.run(work).succeeded.connect(self._on_read)

    @Slot(object)
    def _on_read(self, found: tuple[list[Letter], Mapping[str, str]]) -> None:
        letters, names = found
        self._names.update(names)
        self.model.set_records(letters)

    @Slot(object)
    def _on_opened(self, letter: Letter) -> None:
        self.shown.emit((letter.id,))

    @Slot()
    def _want_show(self) -> None:
        if keys := self.table.marked_keys():
            self.shown.emit(keys)

    @Slot()
    def withdraw(self) -> None:
        """Take the marked letters out of the register."""
        letters, keys = self._context.services.letters, self.table.marked_keys()
        if not keys:
            return

        def work(_: TaskContext) -> Change:
            return letters.withdraw(keys)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def _open_pattern(self) -> None:
        open_dialog(PatternDialog(self._context, self))

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if Topic.LETTERS in change.topics:
            self.refresh()


class PatternDialog(FormDialog):
    """The pattern of numbers with the next number live under it."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        words = (
            QCoreApplication.translate("PatternDialog", "Pola nomor surat"),
            QCoreApplication.translate("PatternDialog", "Simpan pola"),
        )
        super().__init__(context, words, parent, columns=1)
        self._kode = context.services.office.office().kode
        self.form.add_field("pola", self.tr("Pola nomor surat"), TextField(self), DEFAULT_PATTERN)
        self.example = make_label("", self, "strong")
        hint = self.tr(
            "{{kode}} kode kantor, {{jenis}} jenis surat, {{urut}} atau {{urut3}} nomor urut dalam "
            "setahun, {{bulan}} bulan Romawi, {{tahun}} tahun."
        ).format()
        note = make_label(hint, self, "small")
        note.setWordWrap(True)
        self.body.insertWidget(2, self.example)
        self.body.insertWidget(3, note)
        self.form.edited.connect(self._show_example)
        self.form.set_values({"pola": context.services.letters.pattern()})
        self._show_example("pola")
        self.save_button.clicked.connect(self.save)

    @Slot(str)
    def _show_example(self, _name: str) -> None:
        pattern = str(self.form.values()["pola"])
        errors = check_pattern(pattern)
        values = {"kode": self._kode, "jenis": LetterKind.KGB.value}
        day = self._context.services.session.today()
        text = "" if errors else letter_number(pattern, values, 12, day)
        self.example.setText(self.tr("Contoh: {number}").format(number=text) if text else "")
        if errors:
            self.form.show_findings(errors)

    @Slot()
    def save(self) -> None:
        """Store the pattern, or show what is wrong."""
        letters, pattern = self._context.services.letters, str(self.form.values()["pola"])

        def work(_: TaskContext) -> Change:
            return letters.save_pattern(pattern)

        self.follow(self._context.tasks.run(work))
