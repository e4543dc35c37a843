"""Rencana: the yearly plan of developing competence, line by line, against the free budget."""

from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sdm_desktop.domain.bangkom import PlanLine, PlanLineStatus
from sdm_desktop.domain.money import decimal_text, rupiah
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.need_views import PlanRow, PlanYear
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training_plan.fresh_tab import FreshTab
from sdm_desktop.ui.pages.training_plan.need_columns import plan_columns
from sdm_desktop.ui.pages.training_plan.plan_dialogs import LinkDialog, PlanLineDialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import restyle, widened
from sdm_desktop.ui.widgets.ask_reason import AskReason
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel

_CHECK_MONTHS = 3
_CHECK = "ukur-ulang"


class PlanTab(FreshTab):
    """Space marks lines, Enter changes one, Del takes lines out."""

    topics_shown = frozenset({Topic.TRAINING, Topic.EMPLOYEES, Topic.UNITS})

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._may_write = context.services.session.may(Role.ADMIN)
        self._year = context.services.session.today().year
        self.model: RecordTableModel[PlanRow] = RecordTableModel(
            plan_columns(), self, is_quiet=_is_off
        )
        self.table = TableView(self.model, context, "bangkom", self)
        self._export = TableExport(context, self)
        self._build()
        self._dress_table()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.year = ComboField([(str(self._year), str(self._year))], self)
        self.year.setAccessibleName(self.tr("Tahun"))
        self.year.set_value(str(self._year))
        self.year.setFixedWidth(widened(96))
        states = [("", self.tr("Semua keadaan"))]
        states += [(one.value, one.label) for one in PlanLineStatus]
        states.append((_CHECK, self.tr("Perlu diukur ulang")))
        self.state = ComboField(states, self)
        self.state.setAccessibleName(self.tr("Keadaan"))
        self.state.set_value("")
        self.state.setFixedWidth(widened(170))
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Cari kebutuhan, nama, unit"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(widened(240))
        self.settle_button = make_button(self.tr("Tandai terlaksana"), self, "plain", "check")
        tip = self.tr("Dari kegiatan yang sudah ditutup dan JP yang diakui")
        self.settle_button.setToolTip(tip)
        self.add_button = make_button(self.tr("Usulan baru"), self, "primary", "plus")
        for button in (self.settle_button, self.add_button):
            button.setVisible(self._may_write)
        self.effect = make_label("", self, "context")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.year)
        row.addWidget(self.state)
        row.addWidget(self.words, 1)
        row.addStretch(1)
        row.addWidget(self.settle_button)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.effect)
        layout.addWidget(self.table, 1)

    def _dress_table(self) -> None:
        self.table.set_noun(self.tr("baris rencana"))
        hint = self.tr("Enter ubah · Spasi tandai · Del hapus")
        self.table.set_hint(hint if self._may_write else "")
        words = self.tr("Pilih kebutuhan di tab Kebutuhan, atau tambahkan usulan.")
        self.table.empty.set_text("list-checks", self.tr("Belum ada rencana"), words)
        if not self._may_write:
            return
        entries = (
            ("check", self.tr("Setujui"), self.approve),
            ("calendar", self.tr("Kaitkan kegiatan…"), self.link),
            ("clock", self.tr("Tunda…"), self.postpone),
            ("trash-2", self.tr("Hapus"), self.remove),
        )
        buttons, actions = [], []
        for number, (sign, text, handler) in enumerate(entries):
            button = make_button(text, self, "plain" if number else "primary", sign)
            button.clicked.connect(handler)
            buttons.append(button)
            action = QAction(icon(sign), text, self)
            action.triggered.connect(handler)
            actions.append(action)
        self.table.set_bulk_buttons(buttons)
        self.table.set_menu_actions(actions)

    def _connect(self) -> None:
        self.year.value_changed.connect(self._on_year)
        self.state.value_changed.connect(self.filter_rows)
        self.words.textChanged.connect(self.filter_rows)
        self.settle_button.clicked.connect(self.settle)
        self.add_button.clicked.connect(self.add)
        self.table.opened.connect(self.edit)
        self.table.edit_requested.connect(self.edit)
        self.table.remove_requested.connect(self.remove)
        self.table.export_wanted.connect(self.export)

    def open_with(self, year: int = 0, query: str = "", action: str = "", **_: Any) -> None:
        """Show a year, a state (`query`), or with `action="add"` an empty wish."""
        if year:
            self._year = year
            self.refresh()
        if query:
            self.state.set_value(query)
        if action == "add":
            self.add()

    # acts

    @Slot()
    def add(self) -> None:
        """Open an empty wish."""
        if self._may_write:
            open_dialog(PlanLineDialog(self._context, PlanLine(tahun=self._year), self))

    @Slot(object)
    def edit(self, row: PlanRow | None) -> None:
        """Open a line."""
        if row is not None and self._may_write:
            open_dialog(PlanLineDialog(self._context, row.line, self))

    @Slot()
    def approve(self) -> None:
        """Approve the chosen lines."""
        self._run("approve")

    @Slot()
    def remove(self) -> None:
        """Take the chosen lines out of the plan."""
        self._run("remove")

    def _run(self, act: str) -> None:
        ids = self.table.marked_keys()
        if not ids or not self._may_write:
            return
        service = self._context.services.bangkom
        work = service.approve if act == "approve" else service.remove

        def run(_: TaskContext) -> Change:
            return work(ids)

        task = self._context.tasks.run(run)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def postpone(self) -> None:
        """Ask why the chosen lines are postponed."""
        ids = self.table.marked_keys()
        if ids and self._may_write:
            words = (self.tr("Tunda rencana"), self.tr("Tunda"))
            act = partial(self._context.services.bangkom.postpone, ids)
            told = [self.tr("{count} baris rencana").format(count=len(ids))]
            open_dialog(AskReason(self._context, words, act, self, told))

    @Slot()
    def link(self) -> None:
        """Ask for the activity that answers the chosen lines."""
        keys = set(self.table.marked_keys())
        rows = [row for row in self.model.records() if row.id in keys]
        if rows and self._may_write:
            open_dialog(LinkDialog(self._context, self._year, rows, self))

    @Slot()
    def settle(self) -> None:
        """Mark as done what closed activities did."""
        service, year = self._context.services.bangkom, self._year
        task = self._context.tasks.run(lambda _: service.settle(year, _CHECK_MONTHS))
        task.succeeded.connect(self._on_settled)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_settled(self, change: Change | None) -> None:
        if change is not None:
            self._context.done(change)
        else:
            text = self.tr("Tidak ada rencana yang kegiatannya baru ditutup.")
            self._context.messages.warning(text)

    @Slot()
    def export(self) -> None:
        """Write the plan as it is shown to a file."""
        columns = self.table.shown_columns()
        self._export.ask(f"rencana-bangkom-{self._year}.xlsx", columns, self.model.records())

    # contents

    @Slot()
    def _on_year(self) -> None:
        chosen = self.year.value()
        if chosen and int(chosen) != self._year:
            self._year = int(chosen)
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the plan again."""
        service, year = self._context.services.bangkom, self._year
        task = self._context.tasks.run(lambda _: service.year(year))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: PlanYear) -> None:
        self._year = found.tahun
        self.year.set_choices([(str(one), str(one)) for one in found.years])
        self.year.set_value(str(found.tahun))
        self.model.set_records(found.rows)
        self.filter_rows()
        effect = found.effect
        text = self.tr(
            "Rencana ini menjangkau {people}, {jp} JP, {cost}, menutup {gaps} kesenjangan. "
            "Sisa bebas anggaran {free}."
        )
        who = self.tr("{count} orang").format(count=decimal_text(effect.orang, 0))
        if effect.unit:
            who = self.tr("{people} dan {units} unit").format(people=who, units=effect.unit)
        self.effect.setText(
            text.format(
                people=who,
                jp=decimal_text(effect.jp, 0),
                cost=rupiah(effect.biaya),
                gaps=decimal_text(effect.kesenjangan, 0),
                free=rupiah(found.free),
            )
        )
        restyle(self.effect, kind="warning" if effect.biaya > max(found.free, 0) else "context")

    @Slot()
    def filter_rows(self) -> None:
        """Show only what the filter line lets through."""
        self.model.set_predicate(self._matches)

    def _matches(self, row: PlanRow) -> bool:
        state = self.state.value() or ""
        if state == _CHECK and not row.is_checked_due:
            return False
        if state not in ("", _CHECK) and row.line.status.value != state:
            return False
        cells = "\n".join((row.topik, row.nama, row.unit, row.kegiatan)).casefold()
        return all(word in cells for word in self.words.text().casefold().split())


def _is_off(row: PlanRow) -> bool:
    return row.line.status is PlanLineStatus.DITUNDA
