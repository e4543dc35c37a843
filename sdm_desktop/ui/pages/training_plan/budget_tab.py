"""Anggaran: the band, the funds of a year, and what each activity costs."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.budget import Fund
from sdm_desktop.domain.money import decimal_text, plain_text, rupiah
from sdm_desktop.domain.users import Role
from sdm_desktop.services.budget_views import ActivityMoney, BudgetYear, FundRow
from sdm_desktop.services.changes import Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training_plan.budget_columns import activity_columns, fund_columns
from sdm_desktop.ui.pages.training_plan.budget_dialogs import BaseDialog, FundDialog
from sdm_desktop.ui.pages.training_plan.cost_dialog import CostDialog
from sdm_desktop.ui.pages.training_plan.fresh_tab import FreshTab
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.budget_band import BudgetBand
from sdm_desktop.ui.widgets.buttons import info_button, make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.explanation import ExplanationPopover, Reading
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class BudgetTab(FreshTab):
    """Enter on a pagu changes it, on an activity it opens its cost lines."""

    topics_shown = frozenset({Topic.TRAINING, Topic.RULES, Topic.SETTINGS, Topic.UNITS})

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._found: BudgetYear | None = None
        self._may_write = context.services.session.may(Role.ADMIN)
        self._year = context.services.session.today().year
        self.funds: RecordTableModel[FundRow] = RecordTableModel(fund_columns(), self)
        self.activities: RecordTableModel[ActivityMoney] = RecordTableModel(
            activity_columns(), self, is_quiet=_is_off
        )
        self.fund_table = TableView(self.funds, context, "funds", self)
        self.activity_table = TableView(self.activities, context, "activity-costs", self)
        self.band = BudgetBand(context, self)
        self._export = TableExport(context, self)
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.year = ComboField([(str(self._year), str(self._year))], self)
        self.year.setAccessibleName(self.tr("Tahun"))
        self.year.set_value(str(self._year))
        self.year.setFixedWidth(widened(96))
        self.share = make_label("", self, "context")
        self.share_info = info_button(self.tr("Penjelasan porsi anggaran"), self)
        self.base_button = make_button(self.tr("Total belanja…"), self, "plain", "scale")
        self.add_button = make_button(self.tr("Pagu baru"), self, "primary", "plus")
        for button in (self.base_button, self.add_button):
            button.setVisible(self._may_write)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.year)
        row.addSpacing(4)
        row.addWidget(self.share)
        row.addWidget(self.share_info)
        row.addStretch(1)
        row.addWidget(self.base_button)
        row.addWidget(self.add_button)
        self._dress_tables()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.band)
        layout.addWidget(self.fund_table, 2)
        layout.addWidget(self.activity_table, 3)

    def _dress_tables(self) -> None:
        self.fund_table.set_noun(self.tr("pagu"))
        hint = self.tr("Enter ubah · Del hapus")
        self.fund_table.use_no_marks(hint if self._may_write else "")
        words = self.tr("Isi pagu per sumber menurut DPA.")
        self.fund_table.empty.set_text("scale", self.tr("Belum ada pagu tahun ini"), words)
        self.activity_table.set_noun(self.tr("kegiatan"))
        self.activity_table.use_no_marks(self.tr("Enter rincian biaya"))
        words = self.tr("Kegiatan dibuat di halaman Pelatihan.")
        self.activity_table.empty.set_text("calendar", self.tr("Belum ada kegiatan"), words)

    def _connect(self) -> None:
        self.year.value_changed.connect(self._on_year)
        self.share_info.clicked.connect(self._explain)
        self.base_button.clicked.connect(self.ask_base)
        self.add_button.clicked.connect(self.add)
        for signal in (self.fund_table.opened, self.fund_table.edit_requested):
            signal.connect(self.edit)
        self.fund_table.remove_requested.connect(self.remove)
        self.fund_table.export_wanted.connect(self.export_funds)
        self.activity_table.opened.connect(self._on_activity)
        self.activity_table.export_wanted.connect(self.export)

    def open_with(self, year: int = 0, activity_id: str = "", action: str = "", **_: Any) -> None:
        """Show a year, or the cost lines of an activity, or with `action="add"` an empty pagu."""
        if year:
            self._year = year
            self.refresh()
        if activity_id:
            self.open_costs(activity_id)
        if action == "add":
            self.add()

    # acts

    @Slot()
    def add(self) -> None:
        """Open an empty pagu of the year."""
        if self._may_write:
            open_dialog(FundDialog(self._context, Fund(tahun=self._year), self))

    @Slot(object)
    def edit(self, row: FundRow | None) -> None:
        """Open a pagu."""
        if row is not None and self._may_write:
            open_dialog(FundDialog(self._context, row.fund, self))

    @Slot()
    def remove(self) -> None:
        """Remove the current pagu."""
        row = self.fund_table.current_record()
        if row is None or not self._may_write:
            return
        service, key = self._context.services.budget, row.id
        task = self._context.tasks.run(lambda _: service.remove_fund(key))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def ask_base(self) -> None:
        """Ask for the spending that the share is compared with."""
        base = self._found.base if self._found else 0
        open_dialog(BaseDialog(self._context, self._year, base, self))

    @Slot(object)
    def _on_activity(self, row: ActivityMoney) -> None:
        self.open_costs(row.id)

    def open_costs(self, activity_id: str) -> None:
        """Show the cost lines of an activity."""
        open_dialog(CostDialog(self._context, activity_id, self))

    @Slot()
    def export(self) -> None:
        """Write the activities as they are shown to a file."""
        columns = self.activity_table.shown_columns()
        self._export.ask("biaya-pelatihan.xlsx", columns, self.activities.records())

    @Slot()
    def export_funds(self) -> None:
        """Write the funds as they are shown to a file."""
        columns = self.fund_table.shown_columns()
        self._export.ask("pagu-pelatihan.xlsx", columns, self.funds.records())

    @Slot()
    def _explain(self) -> None:
        if self._found is not None:
            reading = Reading(headline=self._share_words(self._found))
            title = self.tr("Porsi anggaran pelatihan")
            popover = ExplanationPopover(self._found.share, title, self.share_info, reading)
            popover.open_beside(self.share_info)

    # contents

    @Slot()
    def _on_year(self) -> None:
        chosen = self.year.value()
        if chosen and int(chosen) != self._year:
            self._year = int(chosen)
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the year again."""
        service, year = self._context.services.budget, self._year
        task = self._context.tasks.run(lambda _: service.year(year))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: BudgetYear) -> None:
        self._found, self._year = found, found.tahun
        self.year.set_choices([(str(one), str(one)) for one in found.years])
        self.year.set_value(str(found.tahun))
        self.funds.set_records(found.funds)
        self.activities.set_records(found.activities)
        self.share.setText(self._share_words(found))
        self.band.show_year(found.tahun)

    def _share_words(self, found: BudgetYear) -> str:
        result = found.share.result
        if result["porsi"] is None:
            return self.tr("Porsi anggaran: isi total belanja lebih dahulu")
        text = self.tr("Porsi {share} % dari belanja, minimum {least}: {word} {gap}")
        gap = int(result["selisih"])
        return text.format(
            share=plain_text(result["porsi"]) if result["porsi"] else decimal_text(0, 0),
            least=rupiah(int(result["minimum"])),
            word=self.tr("lebih") if gap >= 0 else self.tr("kurang"),
            gap=rupiah(abs(gap)),
        )


def _is_off(row: ActivityMoney) -> bool:
    return not row.cost.status.takes_time
