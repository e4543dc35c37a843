"""Targets of one person in the period, with what happens where they were not reached."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.domain.evaluation import FollowUpStatus, Target
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.money import percent
from sdm_desktop.domain.targets import capaian, check_target, is_unmet
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import words_of
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import NoteField, TextField
from sdm_desktop.ui.widgets.form import Form
from sdm_desktop.ui.widgets.rating_model import is_open
from sdm_desktop.ui.widgets.score_field import ScoreField

_MOST = Decimal("99999999999")


class TargetsDialog(QDialog):
    """The list of targets at the left, the chosen one at the right; Ctrl+S saves it."""

    def __init__(self, context: UiContext, row: GridRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row = row
        self._targets: list[Target] = []
        self._chosen = ""
        self._is_adding = False
        self.setWindowTitle(self.tr("Target dan tindak lanjut"))
        self.resize(widened(860), 560)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Target"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form = Form(self, columns=2)
        self._message = make_label("", self, "error")
        self._message.setWordWrap(True)
        self._fill_form()
        self._build()
        self.list.currentItemChanged.connect(self._on_chosen)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the targets again."""
        service, key = self._context.services.evaluations, self._row.evaluation.id
        task = self._context.tasks.run(lambda _: service.targets(key))
        task.succeeded.connect(self._show)

    @Slot()
    def save(self) -> None:
        """Store the target in the form, or show what is wrong with it."""
        problems = [*self.form.problems(), *self._missing()]
        target = self._typed() if not problems else None
        if target is not None:
            problems = [finding for finding in check_target(target) if finding.is_error]
        self.form.show_findings(problems)
        if problems or target is None:
            return
        task = self._context.tasks.run(
            lambda _: self._context.services.evaluations.save_target(target)
        )
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot()
    def remove(self) -> None:
        """Remove the chosen target; it can be taken back."""
        target = self._current()
        if target is None:
            return
        task = self._context.tasks.run(
            lambda _: self._context.services.evaluations.remove_target(target.id)
        )
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot()
    def add(self) -> None:
        """Begin a new target."""
        self.list.setCurrentRow(-1)
        self._is_adding = True
        self.form.set_values({"is_maks": "1", "status": FollowUpStatus.BELUM.value})
        self.form.field("indikator").editor.setFocus()

    def _fill_form(self) -> None:
        ways = [("1", self.tr("Makin besar makin baik")), ("0", self.tr("Makin kecil makin baik"))]
        states = [(status.value, status.label) for status in FollowUpStatus]
        form = self.form
        form.add_group(self.tr("Target"))
        form.add_field("indikator", self.tr("Indikator"), TextField(self), span=2)
        form.add_field("target", self.tr("Target"), ScoreField(self, highest=_MOST, places=4))
        form.add_field("realisasi", self.tr("Realisasi"), ScoreField(self, highest=_MOST, places=4))
        form.add_field("satuan", self.tr("Satuan"), TextField(self))
        form.add_field("is_maks", self.tr("Arah"), ComboField(ways, self))
        form.add_group(self.tr("Bila belum tercapai"))
        form.add_field("penyebab", self.tr("Penyebab"), TextField(self), span=2)
        note = NoteField(self)
        note.setFixedHeight(scaled(58))
        form.add_field("tindak_lanjut", self.tr("Tindak lanjut"), note, span=2)
        form.add_field("tenggat", self.tr("Tenggat"), DateField(self))
        form.add_field("status", self.tr("Keadaan"), ComboField(states, self))
        form.add_stretch()

    def _build(self) -> None:
        may_edit = self._context.services.session.may(Role.PENILAI) and is_open(self._row)
        add = make_button(self.tr("Target baru"), self, icon="plus")
        remove = make_button(self.tr("Hapus"), self, "danger", "trash-2")
        save = make_button(self.tr("Simpan"), self, "primary")
        close = make_button(self.tr("Tutup"), self)
        for button, act in (
            (add, self.add),
            (remove, self.remove),
            (save, self.save),
            (close, self.reject),
        ):
            button.clicked.connect(act)
        add.setEnabled(may_edit)
        remove.setEnabled(may_edit)
        save.setEnabled(self._context.services.session.may(Role.PENILAI))
        left = QVBoxLayout()
        left.addWidget(make_label(self._row.nama, self, "section"))
        left.addWidget(self.list, 1)
        left.addWidget(add)
        right = QVBoxLayout()
        self.form.setObjectName("scrolled")
        area = QScrollArea(self)
        area.setWidget(self.form)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right.addWidget(area, 1)
        right.addWidget(self._message)
        foot = QHBoxLayout()
        foot.addWidget(remove)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(save)
        right.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(18)
        layout.addLayout(left, 2)
        layout.addLayout(right, 3)

    @Slot(object)
    def _show(self, targets: list[Target]) -> None:
        known = {target.id for target in self._targets}
        added = [target.id for target in targets if target.id not in known]
        if self._is_adding and added:
            self._chosen = added[-1]
        self._targets = targets
        self.list.blockSignals(True)
        self.list.clear()
        for target in targets:
            item = QListWidgetItem(self._line(target), self.list)
            item.setData(Qt.ItemDataRole.UserRole, target.id)
        ids = [target.id for target in targets]
        self.list.setCurrentRow(ids.index(self._chosen) if self._chosen in ids else 0)
        self.list.blockSignals(False)
        if targets:
            self._on_chosen()
        else:
            self.add()

    def _line(self, target: Target) -> str:
        reached = capaian(target)
        if reached is None:
            return f"{target.indikator}\n{self.tr('belum ada realisasi')}"
        words = self.tr("belum tercapai") if is_unmet(target) else self.tr("tercapai")
        return f"{target.indikator}\n{percent(reached)}, {words}"

    def _current(self) -> Target | None:
        item = self.list.currentItem()
        key = item.data(Qt.ItemDataRole.UserRole) if item else ""
        return next((target for target in self._targets if target.id == key), None)

    def _missing(self) -> list[FieldError]:
        if self.form.editor("target").value() is None and not self.form.editor("target").problem():
            return [FieldError("target", self.tr("Target wajib diisi."))]
        return []

    def _typed(self) -> Target:
        values = self.form.values()
        values["is_maks"] = values["is_maks"] != "0"
        values["status"] = FollowUpStatus(values["status"] or FollowUpStatus.BELUM)
        stored = self._current()
        if stored is not None:
            return replace(stored, **values)
        return Target(evaluasi_id=self._row.evaluation.id, **values)

    @Slot()
    def _on_chosen(self) -> None:
        target = self._current()
        if target is None:
            return
        self._chosen = target.id
        self._is_adding = False
        values = {name: getattr(target, name) for name in self.form.names()}
        values["is_maks"] = "1" if target.is_maks else "0"
        values["status"] = target.status.value
        self.form.set_values(values)
        self.form.show_findings(check_target(target))
        self._message.clear()

    @Slot(object)
    def _on_done(self, change: Change) -> None:
        self._message.clear()
        self._context.done(change)
        self.reload()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ValidationError):
            self.form.show_findings(error.errors)
        self._message.setText(words_of(error))
