"""Giving one field of many people the same value, with a preview and one undo."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.field_text import field_text
from sdm_desktop.services.changes import Change
from sdm_desktop.services.employees import BULK_FIELDS
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.employees.form_fields import (
    FROM_UNIT,
    UNIT,
    EditorMaker,
    read_editor_data,
    typed,
)
from sdm_desktop.ui.pages.employees.own_fields import OwnEditors
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.form import Form

SHOWN = 6
Loaded = tuple[list[Employee], EditorMaker]


class BulkEditDialog(QDialog):
    """Field, value, what will change for whom; the button says for how many."""

    changed = Signal(object)

    def __init__(self, context: UiContext, ids: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._ids = tuple(ids)
        self._people: list[Employee] = []
        self._maker: EditorMaker | None = None
        self.setWindowTitle(self.tr("Ubah isian"))
        self.setMinimumWidth(520)
        self._build()
        self._read()

    def _build(self) -> None:
        title = self.tr("Ubah satu isian untuk {count} pegawai").format(count=len(self._ids))
        self._fields = ComboField([], self)
        self._fields.set_placeholder(self.tr("Pilih isian"))
        self._fields.value_changed.connect(self._on_field)
        self._chooser = Form(self, columns=1)
        self._chooser.add_field("field", self.tr("Isian"), self._fields)
        self._form: Form | None = None
        self._slot = QVBoxLayout()
        self._preview = make_label("", self, "small")
        self._preview.setWordWrap(True)
        self._preview.setMinimumHeight(130)
        self._cancel = make_button(self.tr("Batal"), self, "quiet")
        self._cancel.clicked.connect(self.reject)
        self.apply_button = make_button(self.tr("Ubah"), self, "primary")
        self.apply_button.setEnabled(False)
        self.apply_button.clicked.connect(self._apply)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.apply_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(make_label(title, self, "section"))
        layout.addWidget(self._chooser)
        layout.addLayout(self._slot)
        layout.addWidget(self._preview)
        layout.addStretch(1)
        layout.addLayout(foot)

    def _read(self) -> None:
        context, ids = self._context, self._ids

        def work(_: TaskContext) -> Loaded:
            return context.services.employees.many(ids), read_editor_data(context)

        task = context.tasks.run(work)
        task.succeeded.connect(self._on_read)

    @Slot(object)
    def _on_read(self, loaded: Loaded) -> None:
        self._people, self._maker = loaded
        names = [n for n in BULK_FIELDS if n not in FROM_UNIT]
        names += [UNIT, *self._maker.own.names]
        label = self._maker.label
        choices = sorted(((n, label(n)) for n in names), key=lambda c: c[1].casefold())
        self._fields.set_choices(choices)
        self._on_field()

    @Slot()
    def _on_field(self) -> None:
        name = self._fields.value()
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if name and self._maker is not None:
            self._form = Form(self, columns=1)
            self._form.add_field("value", self.tr("Nilai baru"), self._maker.make(name, self._form))
            self._form.edited.connect(self._show_preview)
            self._slot.addWidget(self._form)
        self._show_preview()

    def _value(self) -> Any:
        name = self._fields.value()
        if self._form is None or not name:
            return None
        value = self._form.editor("value").value()
        own = self._maker.own if self._maker else OwnEditors()
        return own.stored(name, value) if name in own.fields else typed(name, value)

    @Slot()
    def _show_preview(self) -> None:
        name = self._fields.value()
        if self._form is None or not name or self._form.problems():
            self._preview.setText("")
            self.apply_button.setEnabled(False)
            return
        value = self._value()
        changing = [person for person in self._people if self._old(person, name) != value]
        same = len(self._people) - len(changing)
        lines = [
            self.tr("{count} berubah, {same} sudah sama").format(count=len(changing), same=same)
        ]
        for person in changing[:SHOWN]:
            old = self._words(name, self._old(person, name))
            lines.append(f"{person.nama}: {old} → {self._words(name, value)}")
        if len(changing) > SHOWN:
            lines.append(self.tr("dan {count} orang lagi").format(count=len(changing) - SHOWN))
        self._preview.setText("\n".join(lines))
        self.apply_button.setText(self.tr("Ubah {count} orang").format(count=len(changing)))
        self.apply_button.setEnabled(bool(changing))

    def _old(self, person: Employee, name: str) -> Any:
        is_own = self._maker is not None and name in self._maker.own.fields
        return person.tambahan.get(name, "") if is_own else getattr(person, name)

    def _words(self, name: str, value: Any) -> str:
        if self._maker is not None and name in self._maker.own.fields:
            return self._maker.own.words(name, value)
        if name != UNIT or self._maker is None:
            return field_text(name, value)
        return field_text(name, self._maker.unit_name(value))

    @Slot()
    def _apply(self) -> None:
        name, value, ids = self._fields.value(), self._value(), self._ids
        service = self._context.services.employees
        if name is None:
            return

        def work(_: TaskContext) -> Change:
            return service.change_many(ids, name, value)

        self.apply_button.setEnabled(False)
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_refused)

    @Slot(object)
    def _on_done(self, change: Change) -> None:
        self.changed.emit(change)
        self.accept()

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, ValidationError) and self._form is not None:
            self._form.show_findings([replace(found, field="value") for found in error.errors])
        else:
            self._context.messages.error(error)
            self.reject()
