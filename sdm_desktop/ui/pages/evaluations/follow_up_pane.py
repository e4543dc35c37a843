"""What comes after a rating: follow-up, handing over and objections, notes to verify."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import Period
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.follow_ups import FollowUpView
from sdm_desktop.services.objections import ObjectionView
from sdm_desktop.services.performance_notes import WaitingNote
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.evaluations.follow_up_columns import (
    follow_up_columns,
    note_columns,
    objection_columns,
)
from sdm_desktop.ui.pages.evaluations.verify_dialog import VerifyDialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel
from sdm_desktop.ui.widgets.tabs import TabRow

PLANS, OBJECTIONS, NOTES = "tindak-lanjut", "keberatan", "catatan"


class FollowUpPane(QWidget):
    """Three tables over tabs; Enter opens the row."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._period: Period | None = None
        self._unit_id: str | None = None
        self._is_awaited = False
        # Tab goes in this order
        names = [
            (PLANS, self.tr("Tindak lanjut")),
            (OBJECTIONS, self.tr("Serah terima dan keberatan")),
        ]
        if context.services.session.may_read(Role.ADMIN):
            names.append((NOTES, self.tr("Catatan menunggu pemeriksaan")))
        self.tabs = TabRow(names, self)
        self.all_plans = QCheckBox(self.tr("Tampilkan juga yang sudah ditutup"), self)
        self.add = make_button(self.tr("Tindak lanjut baru"), self, icon="plus")
        self.plans: RecordTableModel[FollowUpView] = RecordTableModel(follow_up_columns(), self)
        self.objections: RecordTableModel[ObjectionView] = RecordTableModel(
            objection_columns(), self
        )
        self.notes: RecordTableModel[WaitingNote] = RecordTableModel(note_columns(), self)
        self.tables = {
            PLANS: TableView(self.plans, context, "tindak-lanjut", self),
            OBJECTIONS: TableView(self.objections, context, "keberatan", self),
            NOTES: TableView(self.notes, context, "catatan-baru", self),
        }
        self._build()
        self._connect()

    def first(self) -> QWidget:
        """Return where the focus goes: the rows, or the tabs until there are rows."""
        rows = self.tables[self.tabs.current].rows
        self._is_awaited = not rows.isVisible()
        return self.tabs if self._is_awaited else rows

    @Slot()
    def refresh(self, period: Period | None = None, unit_id: str | None = None) -> None:
        """Read the table shown again, off the GUI thread."""
        if period is not None:
            self._period, self._unit_id = period, unit_id
        key, unit = self.tabs.current, self._unit_id
        performance, period = self._context.services.performance, self._period
        only_open = not self.all_plans.isChecked()
        if key == PLANS:
            self._read(lambda _: performance.follow_ups.all(only_open=only_open, unit_id=unit))
        elif key == NOTES:
            self._read(lambda _: performance.notes.waiting())
        elif period is not None:
            period_id = period.id
            self._read(lambda _: performance.objections.in_period(period_id, unit))

    def _read(self, work: Callable[[TaskContext], Any]) -> None:
        task = self._context.tasks.run(work)
        models: dict[str, RecordTableModel[Any]] = {
            PLANS: self.plans,
            OBJECTIONS: self.objections,
            NOTES: self.notes,
        }
        task.succeeded.connect(models[self.tabs.current].set_records)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, _: object) -> None:
        """Give the keys on to the rows that were asked for before they were read."""
        is_here = self.tabs.isAncestorOf(self.window().focusWidget() or self)
        if self._is_awaited and is_here and (rows := self.first()) is not self.tabs:
            rows.setFocus()
        self._is_awaited = False

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        for table in self.tables.values():
            self._stack.addWidget(table)
        texts = {
            PLANS: ("list-checks", self.tr("Tidak ada tindak lanjut yang terbuka"),
                    self.tr("Usulan muncul sendiri ketika penilaian difinalkan.")),
            OBJECTIONS: ("clipboard-check", self.tr("Belum ada penilaian final pada periode ini"),
                         self.tr("Serah terima dicatat setelah penilaian difinalkan.")),
            NOTES: ("circle-check", self.tr("Tidak ada catatan yang menunggu"),
                    self.tr("Catatan dari masyarakat, rekan, dan bawahan diperiksa di sini.")),
        }  # fmt: skip
        hints = {
            PLANS: self.tr("Enter membuka tindak lanjut dan langkahnya"),
            OBJECTIONS: self.tr("Enter mencatat serah terima atau keberatan"),
            NOTES: self.tr("Enter menerima atau menolak catatan"),
        }
        nouns = {
            PLANS: self.tr("tindak lanjut"),
            OBJECTIONS: self.tr("penilaian final"),
            NOTES: self.tr("catatan"),
        }
        for key, table in self.tables.items():
            table.empty.set_text(*texts[key])
            table.set_hint(hints[key])
            table.set_noun(nouns[key])
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.tabs, 1)
        line.addWidget(self.all_plans)
        line.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        layout.addLayout(line)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.all_plans.toggled.connect(self._on_all)
        self.add.clicked.connect(self._on_add)
        self.add.setVisible(self._context.services.session.may(Role.PENILAI))
        self.tables[PLANS].opened.connect(self.open_plan)
        self.tables[OBJECTIONS].opened.connect(self.open_objection)
        self.tables[NOTES].opened.connect(self.open_note)

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self._stack.setCurrentWidget(self.tables[key])
        is_plans = key == PLANS
        self.all_plans.setVisible(is_plans)
        self.add.setVisible(is_plans and self._context.services.session.may(Role.PENILAI))
        self.refresh()

    @Slot(bool)
    def _on_all(self, is_all: bool) -> None:
        del is_all
        self.refresh()

    @Slot()
    def _on_add(self) -> None:
        from sdm_desktop.ui.pages.evaluations.follow_up_dialog import FollowUpDialog

        dialog = FollowUpDialog(self._context, None, self)
        dialog.changed.connect(self.refresh)
        open_dialog(dialog)

    @Slot(object)
    def open_plan(self, view: FollowUpView) -> None:
        """Show a follow-up with its steps."""
        from sdm_desktop.ui.pages.evaluations.follow_up_dialog import FollowUpDialog

        dialog = FollowUpDialog(self._context, view, self)
        dialog.changed.connect(self.refresh)
        open_dialog(dialog)

    @Slot(object)
    def open_objection(self, view: ObjectionView) -> None:
        """Show handing over and objection of a final evaluation."""
        from sdm_desktop.ui.pages.evaluations.objection_dialog import ObjectionDialog

        dialog = ObjectionDialog(self._context, view, self)
        dialog.changed.connect(self.refresh)
        open_dialog(dialog)

    @Slot(object)
    def open_note(self, waiting: WaitingNote) -> None:
        """Ask whether a note is true; no answer leaves it waiting."""
        self._waiting = waiting
        note = waiting.note
        text = self.tr(
            "{name}, {source}: “{text}”. Terima bila kejadiannya benar; bila ditolak, tuliskan"
            " alasannya."
        )
        dialog = VerifyDialog(
            text.format(name=waiting.nama, source=note.sumber.label.lower(), text=note.uraian), self
        )
        dialog.accepted_note.connect(self._accept)
        dialog.given.connect(self._reject)
        open_dialog(dialog)

    @Slot()
    def _accept(self) -> None:
        self._verify(is_true=True, reason="")

    @Slot(str)
    def _reject(self, reason: str) -> None:
        self._verify(is_true=False, reason=reason)

    def _verify(self, *, is_true: bool, reason: str) -> None:
        services, key = self._context.services, self._waiting.id
        # a link from the register may not be verified by the evaluator either
        is_linked = self._waiting.note.pengaduan_id is not None
        desk = services.feedback_links if is_linked else services.performance.notes
        task = self._context.tasks.run(lambda _: desk.verify(key, is_true=is_true, reason=reason))
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_done(self, change: Change) -> None:
        self._context.done(change)
        self.refresh()
