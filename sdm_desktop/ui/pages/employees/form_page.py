"""Adding a person, or changing one: every field of the record in groups."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.errors import DomainError, FieldError, StaleRecordError, ValidationError
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.employees.form_fields import (
    EditorMaker,
    read_editor_data,
)
from sdm_desktop.ui.pages.employees.form_sheet import EmployeeSheet
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label


class EmployeeForm(QWidget):
    """One record in fields; `saved` carries the id, `left` says that nothing is to be kept.

    Warnings are shown and never block; errors are shown all at once.
    """

    saved = Signal(str)
    left = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_saving = False
        self._findings: list[FieldError] = []
        self._wanted_field = ""
        self._build()

    def _build(self) -> None:
        back = icon_button("arrow-left", self.tr("Kembali tanpa menyimpan (Esc)"), self)
        back.clicked.connect(self.leave)
        self._title = make_label("", self, "title")
        self._about = make_label("", self, "context")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(back)
        head.addWidget(self._title)
        head.addWidget(self._about, 1, Qt.AlignmentFlag.AlignBottom)
        self.sheet = EmployeeSheet(self)
        self.sheet.ready.connect(self._on_ready)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.sheet, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self._note = make_label("", self, "error")
        cancel = make_button(self.tr("Batal"), self, "quiet")
        cancel.clicked.connect(self.leave)
        self.save_button = make_button(self.tr("Simpan"), self, "primary", "save")
        self.save_button.setToolTip(self.tr("Simpan (Ctrl+S)"))
        self.save_button.clicked.connect(self.save)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._note, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        return foot

    # loading

    def add_new(self) -> None:
        """Show an empty form."""
        self._title.setText(self.tr("Tambah pegawai"))
        self._about.setText(self.tr("Cukup NIP dan nama; sisanya dapat dilengkapi kemudian"))
        self._read("")

    def edit(self, employee_id: str, field: str = "") -> None:
        """Show a stored person, with the cursor in a field."""
        self._wanted_field = field
        self._title.setText(self.tr("Ubah pegawai"))
        self._about.clear()
        self._read(employee_id)

    def _read(self, employee_id: str) -> None:
        self._note.clear()
        self.save_button.setEnabled(False)
        context = self._context

        def work(_: TaskContext) -> tuple[Employee, EditorMaker, list[FieldError]]:
            service = context.services.employees
            if not employee_id:
                return Employee(), read_editor_data(context), []
            person = service.get(employee_id)
            return person, read_editor_data(context), service.check(person)

        task = context.tasks.run(work)
        task.succeeded.connect(self._show)
        task.failed.connect(self._on_read_failed)

    @Slot(object)
    def _show(self, found: tuple[Employee, EditorMaker, list[FieldError]]) -> None:
        record, maker, findings = found
        if record.id:
            self._about.setText(record.nama)
        self._findings = findings
        self.sheet.show_record(record, maker)

    @Slot()
    def _on_ready(self) -> None:
        self._show_findings(self._findings, focus=False)
        self.sheet.focus(self._wanted_field)
        self._wanted_field = ""
        self.save_button.setEnabled(True)

    @Slot(object)
    def _on_read_failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.left.emit()

    # saving

    @Slot()
    def save(self) -> None:
        """Check and store; errors are shown beside their fields."""
        if self.sheet.form is None or self.sheet.is_building or self._is_saving:
            return
        problems = self.sheet.problems()
        if problems:
            self._show_findings(problems)
            return
        draft, service = self.sheet.draft(), self._context.services.employees

        def work(_: TaskContext) -> tuple[Change, str]:
            if draft.id:
                return service.change(draft), draft.id
            change = service.register(draft)
            stored = service.by_nip(draft.nip)
            return change, stored.id if stored else ""

        self._is_saving = True
        self.save_button.setEnabled(False)
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_refused)
        task.finished.connect(self._on_finished)

    @Slot(object)
    def _on_saved(self, done: tuple[Change, str]) -> None:
        change, employee_id = done
        self.sheet.mark_clean()
        if change.count:
            self._context.done(change)
        else:
            self._context.messages.success(self.tr("Tidak ada yang berubah."))
        self.saved.emit(employee_id)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, ValidationError):
            self._show_findings(error.errors)
        elif isinstance(error, StaleRecordError):
            self._context.messages.warning(
                self.tr("Data orang ini sudah diubah di tempat lain; isian Anda belum disimpan."),
                self.tr("Muat ulang"),
                self._reload,
            )
        else:
            self._context.messages.error(error)
            if not isinstance(error, DomainError):
                raise error

    @Slot()
    def _on_finished(self) -> None:
        self._is_saving = False
        self.save_button.setEnabled(True)

    def _reload(self) -> None:
        self._context.messages.clear()
        self._read(self.sheet.original.id)

    def _show_findings(self, findings: list[FieldError], *, focus: bool = True) -> None:
        elsewhere = self.sheet.show_findings(findings, focus=focus)
        errors = sum(finding.is_error for finding in findings)
        words = [finding.message for finding in elsewhere]
        if errors:
            words.insert(0, self.tr("{count} isian perlu diperbaiki.").format(count=errors))
        self._note.setText(" ".join(words))

    def is_dirty(self) -> bool:
        """Return whether something was typed that is not stored."""
        return self.sheet.is_dirty()

    # leaving

    @Slot()
    def leave(self) -> None:
        """Go back; asks only when something typed would be lost."""
        if not self.sheet.is_dirty():
            self.left.emit()
            return
        dialog = self._context.messages.confirm(
            self,
            self.tr("Buang perubahan?"),
            self.tr("Isian yang sudah Anda ubah belum disimpan dan akan hilang."),
            self.tr("Buang perubahan"),
        )
        dialog.accepted.connect(self._discard)

    @Slot()
    def _discard(self) -> None:
        self.sheet.mark_clean()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc leaves, Ctrl+S saves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.save()
        else:
            super().keyPressEvent(event)
