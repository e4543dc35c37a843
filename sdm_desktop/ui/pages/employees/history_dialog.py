"""Adding an entry to a history, or changing one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.golongan import PNS_GOLONGAN, PPPK_GOLONGAN
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind, PostEntry
from sdm_desktop.domain.history_fields import HISTORIES, HistoryField, spec_of
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.combo_field import Choice, ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, MoneyField, NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

UNIT = "unit_id"
_NOTE = "catatan"
_HIDDEN = frozenset(
    {"siasn_id", "unor_id", "unor_induk", "jabatan_id", "pendidikan_id", "latihan_id", "harga_id"}
)
_WIDE = frozenset({"jabatan_nama", "nama", "alasan", "jenis", UNIT, _NOTE, "pejabat"})
_SUGGESTED = {"jabatan_nama": "jabatan_nama", "jurusan": "jurusan", "nama_sekolah": "nama_sekolah"}


def tr(text: str) -> str:
    """Return a text of the dialog in the language of the program."""
    return QCoreApplication.translate("HistoryDialog", text)


@dataclass(frozen=True, slots=True)
class Offers:
    """What the editors offer: units as (id, path), and texts used by now for some fields."""

    units: Sequence[Choice]
    texts: dict[str, list[str]]


def read_offers(context: UiContext, kind: HistoryKind) -> Offers:
    """Read what the editors of a history offer; for a task."""
    services = context.services
    is_post = kind is HistoryKind.JABATAN
    units = [(unit.id, unit.jalur) for unit in services.units.tree()] if is_post else []
    names = {field.name for field in typed_fields(kind)}
    texts = {
        name: services.employees.values_of(source)
        for name, source in _SUGGESTED.items()
        if name in names
    }
    return Offers(units, texts)


def typed_fields(kind: HistoryKind) -> Sequence[HistoryField]:
    """Return the fields that are typed for a history."""
    return [field for field in HISTORIES[kind].fields if field.name not in _HIDDEN]


class HistoryDialog(FormDialog):
    """Errors stand beside their fields; warnings are shown once, the next press saves.

    `remove_wanted` carries the entry. Who may not write reads it only.
    """

    remove_wanted = Signal(object)

    def __init__(
        self, context: UiContext, entry: HistoryEntry, offers: Offers, parent: QWidget
    ) -> None:
        title = spec_of(entry).title
        words = tr("Ubah {title}") if entry.id else tr("Tambah {title}")
        title = words.format(title=title[:1].lower() + title[1:])
        super().__init__(context, (title, tr("Simpan")), parent, columns=3)
        self._entry = entry
        self._offers = offers
        self._seen: set[tuple[str, str]] = set()
        self.setMinimumWidth(720)
        for field in typed_fields(entry.kind):
            self._add(field)
        self.form.set_values(self._shown())
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        if context.services.session.may(Role.ADMIN):
            self._add_remove()
        else:
            self.form.set_read_only(True)
            self.save_button.hide()
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)
        first = self.form.names()[0]
        self.form.field(first).editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_remove(self) -> None:
        """Offer to take a stored entry out."""
        foot = self.body.itemAt(self.body.count() - 1)
        row = foot.layout() if foot is not None else None
        if self._entry.id and isinstance(row, QHBoxLayout):
            remove = make_button(self.tr("Hapus"), self, "danger", "trash-2")
            remove.clicked.connect(self._want_remove)
            row.insertWidget(0, remove)

    @Slot()
    def _want_remove(self) -> None:
        self.remove_wanted.emit(self._entry)
        self.reject()

    def _add(self, field: HistoryField) -> None:
        name = UNIT if field.name == "unor_nama" else field.name
        editor = self._editor(field)
        hint = self._hint(name)
        self.form.add_field(name, field.label, editor, hint, 2 if name in _WIDE else 1)

    def _hint(self, name: str) -> str:
        if name == UNIT:
            return self.tr("Pilih unit, atau tulis unit di instansi lain")
        if name == "selesai" and isinstance(self._entry, PostEntry):
            return self.tr("Kosong: sampai jabatan berikutnya")
        return ""

    def _editor(self, field: HistoryField) -> QWidget:
        if field.name == "unor_nama":
            return ComboField(self._offers.units, self, is_free=True)
        if field.name == _NOTE:
            return NoteField(self)
        if field.choices:
            is_free = field.kind is FieldKind.TEXT and not field.is_needed
            is_free = is_free or field.name == "tingkat_pendidikan"
            return ComboField(field.choices, self, is_free=is_free)
        if field.name in self._offers.texts:
            known = [(text, text) for text in self._offers.texts[field.name]]
            return ComboField(known, self, is_free=True)
        return _MAKERS.get(field.kind, TextField)(self)

    def _shown(self) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name in self.form.names():
            value = getattr(self._entry, name)
            values[name] = str(int(value)) if isinstance(value, bool) else value
        if isinstance(self._entry, PostEntry) and not self._entry.unit_id:
            values[UNIT] = self._entry.unor_nama
        return values

    def typed(self) -> HistoryEntry:
        """Return the entry as it is typed."""
        fields = {field.name: field for field in spec_of(self._entry).fields}
        values: dict[str, Any] = {}
        for name, value in self.form.values().items():
            kind = fields[name].kind if name in fields else FieldKind.TEXT
            if kind is FieldKind.FLAG:
                values[name] = value == "1"
            elif kind in (FieldKind.DATE, FieldKind.COUNT, FieldKind.YEAR, FieldKind.MONEY):
                values[name] = value
            else:
                values[name] = value or ""
        if UNIT in values:
            values |= self._unit(values[UNIT])
        return replace(self._entry, **values)

    def _unit(self, typed: str) -> dict[str, Any]:
        """Return the unit that was chosen, or the name of one elsewhere."""
        if typed in dict(self._offers.units):
            return {UNIT: typed}
        if typed == getattr(self._entry, "unor_nama", ""):
            return {UNIT: None}
        return {UNIT: None, "unor_nama": typed, "unor_induk": "", "unor_id": ""}

    @Slot()
    def save(self) -> None:
        """Check and store; warnings that were not shown yet are shown first."""
        if not self.save_button.isEnabled() or self.save_button.isHidden():
            return
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        entry, seen = self.typed(), frozenset(self._seen)
        service = self._context.services.histories

        def work(_: TaskContext) -> Change | list[FieldError]:
            found = service.check(entry)
            is_new = any((one.field, one.code) not in seen for one in found)
            if found and (is_new or any(one.is_error for one in found)):
                return found
            return service.change(entry) if entry.id else service.add(entry)

        self.follow(self._context.tasks.run(work))

    @Slot(object)
    def _on_saved(self, answer: Change | list[FieldError]) -> None:
        if isinstance(answer, Change):
            self._finish(answer)
            return
        self.save_button.setEnabled(True)
        self._seen = {(one.field, one.code) for one in answer if not one.is_error}
        shown = [_at_unit(one) for one in answer]
        elsewhere = self.form.show_findings(shown)
        has_errors = any(one.is_error for one in answer)
        self.save_button.setText(self.tr("Simpan") if has_errors else self.tr("Simpan juga"))
        self._message.setText(" ".join(one.message for one in elsewhere))
        self._message.setVisible(bool(elsewhere))

    def show_finding(self, finding: FieldError) -> None:
        """Put the cursor into the field where something was found, and say what."""
        shown = _at_unit(finding)
        if shown.field in self.form.names():
            self.form.show_findings([shown])
            self.form.field(shown.field).editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self, change: Change) -> None:
        if change.count:
            self._context.done(change)
        else:
            self._context.messages.success(self.tr("Tidak ada yang berubah."))
        self.accept()

    @Slot(str)
    def _on_edited(self, _name: str) -> None:
        self.save_button.setText(self.tr("Simpan"))


def _at_unit(finding: FieldError) -> FieldError:
    return replace(finding, field=UNIT) if finding.field == "unor_nama" else finding


def _golongan(parent: QWidget) -> QWidget:
    steps = (*PNS_GOLONGAN, *PPPK_GOLONGAN)
    return ComboField([(step.nama, step.nama) for step in steps], parent)


def _flag(parent: QWidget) -> QWidget:
    return ComboField([("1", tr("Ya")), ("0", tr("Tidak"))], parent)


_MAKERS: dict[FieldKind, Callable[[QWidget], QWidget]] = {
    FieldKind.DATE: DateField,
    FieldKind.COUNT: IntField,
    FieldKind.YEAR: IntField,
    FieldKind.MONEY: MoneyField,
    FieldKind.GOLONGAN: _golongan,
    FieldKind.FLAG: _flag,
}
