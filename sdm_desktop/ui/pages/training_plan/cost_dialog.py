"""The cost of one activity: its lines, what fits its pagu, lines that the schedule suggests."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.budget import CostLine
from sdm_desktop.domain.money import rupiah
from sdm_desktop.domain.users import Role
from sdm_desktop.services.budget_views import ActivityBudget
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.funding import FundingChoices
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training_plan.budget_columns import line_columns
from sdm_desktop.ui.pages.training_plan.budget_dialogs import LineDialog
from sdm_desktop.ui.pages.training_plan.funding_dialog import FundingDialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class CostDialog(QDialog):
    """Enter changes a line, Del takes it off, Ins adds one."""

    def __init__(self, context: UiContext, activity_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._activity_id = activity_id
        self._budget: ActivityBudget | None = None
        self._may_write = context.services.session.may(Role.ADMIN)
        self.setWindowTitle(self.tr("Biaya kegiatan"))
        self.resize(widened(980), scaled(520))
        rules = context.services.budget.rules()
        self.model: RecordTableModel[CostLine] = RecordTableModel(line_columns(rules), self)
        self.table = TableView(self.model, context, "cost-lines", self)
        self._title = make_label(self.tr("Biaya kegiatan"), self, "section")
        self.state = make_label("", self, "context")
        self.warning = make_label("", self, "warning")
        self.warning.setWordWrap(True)
        self.warning.hide()
        self._build()
        context.bus.changed.connect(self._on_changed)
        self.refresh()

    def _build(self) -> None:
        self.table.set_noun(self.tr("baris biaya"))
        self.table.use_no_marks(self.tr("Enter ubah · Del hapus"))
        detail = self.tr("Isi dari jadwal dan peserta, atau tambahkan baris sendiri.")
        self.table.empty.set_text("calculator", self.tr("Belum ada biaya"), detail)
        self.add_button = make_button(self.tr("Tambah baris"), self, "primary", "plus")
        self.fill_button = make_button(self.tr("Isi dari jadwal"), self, "plain", "list-checks")
        self.fund_button = make_button(self.tr("Sumber dana…"), self, "plain", "scale")
        close = make_button(self.tr("Tutup"), self)
        for button in (self.add_button, self.fill_button, self.fund_button):
            button.setVisible(self._may_write)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.fill_button)
        row.addWidget(self.fund_button)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        for part in (self._title, self.state, self.warning):
            layout.addWidget(part)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        close.clicked.connect(self.accept)
        self.add_button.clicked.connect(self.add)
        self.fill_button.clicked.connect(self.fill)
        self.fund_button.clicked.connect(self.fund)
        self.table.opened.connect(self.edit)
        self.table.edit_requested.connect(self.edit)
        self.table.remove_requested.connect(self.remove)

    @Slot()
    def refresh(self) -> None:
        """Read the lines again."""
        service, key = self._context.services.budget, self._activity_id
        task = self._context.tasks.run(lambda _: service.activity(key))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, budget: ActivityBudget) -> None:
        self._budget = budget
        cost, fund = budget.cost, budget.fund
        self._title.setText(self.tr("Biaya {title}").format(title=cost.judul))
        parts = [
            self.tr("rencana {amount}").format(amount=rupiah(cost.planned)),
            self.tr("realisasi {amount}").format(amount=rupiah(cost.paid)),
        ]
        if fund is not None:
            free = self.tr("{fund}: sisa bebas {amount}")
            parts.append(free.format(fund=fund.fund.uraian, amount=rupiah(fund.use.sisa_bebas)))
        self.state.setText(" · ".join(parts))
        self.warning.setText(" ".join(one.message for one in budget.findings))
        self.warning.setVisible(bool(budget.findings and cost.lines))
        self.model.set_records(cost.lines)

    @Slot()
    def add(self) -> None:
        """Open an empty line."""
        self.edit(CostLine(kegiatan_id=self._activity_id))

    @Slot(object)
    def edit(self, line: CostLine | None) -> None:
        """Open a line."""
        if line is not None and self._budget is not None and self._may_write:
            known = (self._budget.rules, self._budget.funds)
            open_dialog(LineDialog(self._context, line, known, self))

    @Slot()
    def fill(self) -> None:
        """Store the lines that schedule and participants suggest."""
        service, key = self._context.services.budget, self._activity_id

        def work(_: TaskContext) -> Change | None:
            lines = service.proposal(key)
            return service.save_lines(lines) if lines else None

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_filled)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_filled(self, change: Change | None) -> None:
        if change is not None:
            self._context.done(change)
        else:
            text = self.tr("Tidak ada yang dapat diisi: jadwal atau peserta belum ada.")
            self._context.messages.warning(text)
            self.warning.setText(text)
            self.warning.show()

    @Slot()
    def fund(self) -> None:
        """Ask which pagu pays the activity, and on which agreement it rests."""
        service, key = self._context.services.funding, self._activity_id
        task = self._context.tasks.run(lambda _: service.choices(key))
        task.succeeded.connect(self._on_choices)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_choices(self, choices: FundingChoices) -> None:
        open_dialog(FundingDialog(self._context, choices, self))

    @Slot()
    def remove(self) -> None:
        """Take the current line off."""
        line = self.table.current_record()
        if line is None or not self._may_write:
            return
        service = self._context.services.budget
        task = self._context.tasks.run(lambda _: service.remove_line(line))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if Topic.TRAINING in change.topics:
            self.refresh()
