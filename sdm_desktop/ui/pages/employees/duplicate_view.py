"""Duplikat: who may be in the file twice, side by side, told apart or merged."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.duplicates import DuplicatePair
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.people_merge import MergePlan
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.employees.compare_card import CompareCard
from sdm_desktop.ui.pages.employees.duplicate_columns import duplicate_columns
from sdm_desktop.ui.tasks import Task, TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel

DISMISSED = "dismissed"
DETAIL_DELAY_MS = 120


class DuplicateView(QWidget):
    """List of pairs at the left, the comparison of the current one at the right."""

    person_wanted = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = context.services.session.may(Role.ADMIN)
        self._pairs: list[DuplicatePair] = []
        self._plan: MergePlan | None = None
        self.model: RecordTableModel[DuplicatePair] = RecordTableModel(duplicate_columns(), self)
        self.table = TableView(self.model, context, "duplicates", self)
        self.state = ComboField(
            [("", self.tr("Mungkin duplikat")), (DISMISSED, self.tr("Bukan duplikat"))], self
        )
        self.keep = ComboField([], self)
        self.card = CompareCard(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DETAIL_DELAY_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.table.set_noun(self.tr("pasangan"))
        self.table.set_hint(self.tr("Enter membuka pegawai · Spasi menandai"))
        self.table.rows.setAccessibleName(self.tr("Daftar pasangan yang mungkin sama"))
        text = self.tr("Pegawai dibandingkan menurut NIK, NIP lama, nama, dan tanggal lahir.")
        self.table.empty.set_text("users", self.tr("Tidak ada duplikat"), text)
        self.state.setAccessibleName(self.tr("Keadaan pasangan"))
        self.state.set_value("")
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.state)
        left.addWidget(self.table, 1)
        self._side = QWidget(self)
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        right.addLayout(self._head())
        right.addWidget(self.card, 1)
        right.addLayout(self._foot())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 14)
        layout.setSpacing(14)
        layout.addLayout(left, 5)
        layout.addWidget(self._side, 6)
        self._side.hide()

    def _head(self) -> QHBoxLayout:
        self.keep.setAccessibleName(self.tr("Pegawai yang dipertahankan"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(make_label(self.tr("Pertahankan"), self._side, "label"))
        row.addWidget(self.keep, 1)
        row.addWidget(self.card.only_different)
        return row

    def _foot(self) -> QVBoxLayout:
        self.effect = make_label("", self._side, "small")
        self.effect.setWordWrap(True)
        self.dismiss_button = make_button(self.tr("Bukan duplikat"), self._side, "plain", "x")
        self.merge_button = make_button(
            self.tr("Gabungkan keduanya"), self._side, "primary", "git-merge"
        )
        for button in (self.dismiss_button, self.merge_button):
            button.setVisible(self._may_write)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.dismiss_button)
        row.addWidget(self.merge_button)
        foot = QVBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.effect)
        foot.addLayout(row)
        return foot

    def _connect(self) -> None:
        self.state.value_changed.connect(self._show_state)
        self.table.current_changed.connect(self._on_current)
        self.table.opened.connect(self._open)
        self._later.timeout.connect(self._offer_pair)
        self.keep.value_changed.connect(self._read_plan)
        self.dismiss_button.clicked.connect(self.dismiss)
        self.merge_button.clicked.connect(self.merge)

    # contents

    @Slot()
    def refresh(self) -> None:
        """Look for duplicates again."""
        task = self._context.tasks.run(self._context.services.duplicates.pairs)
        self._context.messages.busy(self.tr("Mencari duplikat"), task)
        task.succeeded.connect(self._on_pairs)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_pairs(self, pairs: list[DuplicatePair]) -> None:
        self._pairs = pairs
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        wants_dismissed = self.state.value() == DISMISSED
        self.model.set_records([p for p in self._pairs if p.is_dismissed == wants_dismissed])
        words = self.tr("Periksa lagi") if wants_dismissed else self.tr("Bukan duplikat")
        self.dismiss_button.setText(words)
        self._later.start()

    @Slot(object)
    def _on_current(self, _pair: DuplicatePair | None) -> None:
        self._later.start()

    @Slot()
    def _offer_pair(self) -> None:
        """Offer both people of the current pair to be kept, the first of them to begin with."""
        pair = self.table.current_record()
        self._side.setVisible(pair is not None)
        if pair is None:
            return
        people = [
            (one.id, f"{one.name}, NIP {format_nip(one.nip)}") for one in (pair.one, pair.other)
        ]
        if self.keep.value() in dict(people):
            self._read_plan()
            return
        self.keep.blockSignals(True)
        self.keep.set_choices(people)
        self.keep.set_value(pair.one.id)
        self.keep.blockSignals(False)
        self._read_plan()

    @Slot()
    def _read_plan(self) -> None:
        pair, keep = self.table.current_record(), self.keep.value()
        if pair is None or keep not in (pair.one.id, pair.other.id):
            return
        gone = pair.other.id if keep == pair.one.id else pair.one.id
        service = self._context.services.duplicates

        def work(_: TaskContext) -> MergePlan:
            return service.plan(str(keep), gone)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_plan)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_plan(self, plan: MergePlan) -> None:
        if plan.keep.id != self.keep.value():
            return
        self._plan = plan
        self.card.show_people(plan.keep, plan.gone)
        self.merge_button.setEnabled(not plan.conflicts)
        if plan.conflicts:
            lines = "\n".join(f"• {text}" for text in plan.conflicts)
            self.effect.setText(self.tr("Belum dapat digabung:") + "\n" + lines)
            return
        moved = ", ".join(plan.moved) or self.tr("tidak ada data lain")
        text = self.tr("Ikut pindah: {moved}. NIP tetap milik yang dipertahankan.")
        self.effect.setText(text.format(moved=moved))

    # acts

    def chosen(self) -> list[DuplicatePair]:
        """Return the marked pairs, without marks the current one."""
        marked = self.model.marked_records()
        current = self.table.current_record()
        return marked or ([current] if current is not None else [])

    @Slot()
    def dismiss(self) -> None:
        """Tell the chosen pairs apart, or look at them again."""
        pairs, service = self.chosen(), self._context.services.duplicates
        act = service.reconsider if self.state.value() == DISMISSED else service.dismiss
        if not pairs or not self._may_write:
            return

        def work(_: TaskContext) -> Change:
            return act(pairs)

        self._follow(self._context.tasks.run(work))

    @Slot()
    def merge(self) -> None:
        """Merge the current pair with the values chosen."""
        plan, taken = self._plan, self.card.taken()
        if plan is None or not self._may_write or not self.merge_button.isEnabled():
            return
        service, keep, gone = self._context.services.duplicates, plan.keep.id, plan.gone.id

        def work(_: TaskContext) -> Change:
            return service.merge(keep, gone, taken)

        self.merge_button.setEnabled(False)
        self._follow(self._context.tasks.run(work))

    def _follow(self, task: Task) -> None:
        self.model.clear_marks()
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.merge_button.setEnabled(True)
        self._context.messages.error(error)

    @Slot(object)
    def _open(self, pair: DuplicatePair) -> None:
        self.person_wanted.emit(self.keep.value() or pair.one.id)
