"""Adding a person, or changing one: every field of the record in groups."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.errors import DomainError, FieldError, StaleRecordError, ValidationError
from sdm_desktop.domain.field_text import field_label
from sdm_desktop.domain.nip import NipKind, parse_nip
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.employees.form_fields import (
    GROUPS,
    EditorMaker,
    fields_of,
    hint_of,
    read_editor_data,
    shown,
    span_of,
    typed,
)
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.form import Form


class EmployeeForm(QWidget):
    """One record in fields; `saved` carries the id, `left` says that nothing is to be kept.

    Warnings are shown and never block; errors are shown all at once.
    """

    saved = Signal(str)
    left = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._original = Employee()
        self._form: Form | None = None
        self._is_saving = False
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
        self._jumps = QHBoxLayout()
        self._jumps.setSpacing(4)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(self._jumps)
        layout.addWidget(card, 1)
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

    def edit(self, employee_id: str) -> None:
        """Show a stored person."""
        self._title.setText(self.tr("Ubah pegawai"))
        self._about.clear()
        self._read(employee_id)

    def _read(self, employee_id: str) -> None:
        self._note.clear()
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
        self._original, maker, findings = found
        if self._original.id:
            self._about.setText(self._original.nama)
        form = self._make_form(maker)
        form.set_values({n: shown(n, getattr(self._original, n)) for n in form.names()})
        self._show_findings(findings, focus=False)
        form.edited.connect(self._on_edited)
        first = form.field("nip" if not self._original.id else "nama").editor
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_form(self, maker: EditorMaker) -> Form:
        content = QWidget(self._area)
        content.setObjectName("scrolled")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(18, 14, 18, 16)
        form = Form(content, columns=4)
        while self._jumps.count():
            item = self._jumps.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.deleteLater()
        for group in GROUPS:
            heading = form.add_group(group)
            jump = make_button(group, self, "link")
            jump.setProperty("groupHeading", heading)
            jump.clicked.connect(self._jump)
            self._jumps.addWidget(jump)
            for name in fields_of(group):
                form.add_field(
                    name, field_label(name), maker.make(name, form), hint_of(name), span_of(name)
                )
        self._jumps.addStretch(1)
        layout.addWidget(form)
        layout.addStretch(1)
        self._area.setWidget(content)
        self._form = form
        return form

    @Slot()
    def _jump(self) -> None:
        button = self.sender()
        heading = button.property("groupHeading") if isinstance(button, QPushButton) else None
        content = self._area.widget()
        if isinstance(heading, QWidget) and content is not None:
            place = heading.mapTo(content, heading.rect().topLeft()).y() - 12
            self._area.verticalScrollBar().setValue(place)

    @Slot(object)
    def _on_read_failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.left.emit()

    # typing

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        if name == "nip":
            self._suggest_from_nip()

    def _suggest_from_nip(self) -> None:
        """Fill what the NIP says where nothing is known yet, and say so."""
        form = self._form
        parts = parse_nip(form.editor("nip").value()) if form is not None else None
        if form is None or parts is None:
            return
        note = self.tr("Diusulkan dari NIP")
        status = EmployeeStatus.PPPK if parts.kind is NipKind.PPPK else None
        for name, value in (
            ("tanggal_lahir", parts.born),
            ("jenis_kelamin", parts.sex.value),
            ("tmt_cpns", parts.appointed),
            ("status", status),
        ):
            if value is not None and not form.editor(name).value():
                form.suggest(name, value, note)

    def draft(self) -> Employee:
        """Return the record as typed now."""
        assert self._form is not None
        values: dict[str, Any] = {n: typed(n, v) for n, v in self._form.values().items()}
        return replace(self._original, **values)

    def is_dirty(self) -> bool:
        """Return whether something was typed that is not stored."""
        return self._form is not None and self._form.is_dirty()

    # saving

    @Slot()
    def save(self) -> None:
        """Check and store; errors are shown beside their fields."""
        if self._form is None or self._is_saving:
            return
        problems = self._form.problems()
        if problems:
            self._show_findings(problems)
            return
        draft, service = self.draft(), self._context.services.employees

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
        if self._form is not None:
            self._form.mark_clean()
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
        self._read(self._original.id)

    def _show_findings(self, findings: list[FieldError], *, focus: bool = True) -> None:
        if self._form is None:
            return
        elsewhere = self._form.show_findings(findings)
        errors = sum(finding.is_error for finding in findings)
        words = [finding.message for finding in elsewhere]
        if errors:
            words.insert(0, self.tr("{count} isian perlu diperbaiki.").format(count=errors))
        self._note.setText(" ".join(words))
        if focus and errors:
            first = next(f.field for f in findings if f.is_error and f not in elsewhere)
            self._area.ensureWidgetVisible(self._form.field(first), 0, 60)

    # leaving

    @Slot()
    def leave(self) -> None:
        """Go back; asks only when something typed would be lost."""
        if not self.is_dirty():
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
        if self._form is not None:
            self._form.mark_clean()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc leaves, Ctrl+S saves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.save()
        else:
            super().keyPressEvent(event)
