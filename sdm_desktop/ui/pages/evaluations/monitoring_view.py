"""Pemantauan: who is how far, and to whom something is missing."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import EvaluationState, Period
from sdm_desktop.domain.evaluation_views import Coverage, CoverageRow, PersonGap
from sdm_desktop.domain.money import percent, share
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.users import Role
from sdm_desktop.services.bundle import Services
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.evaluations.assign_dialog import AssignDialog
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

UNITS, EVALUATORS = 0, 1
NO_EVALUATION, NO_EVALUATOR, NO_RESULT, NO_PLAN = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Monitoring:
    """One reading of a period."""

    period: Period
    coverage: Coverage
    gaps: tuple[tuple[PersonGap, ...], ...]


def read_monitoring(services: Services) -> Monitoring | None:
    """Return the monitoring of the period in work, None without one."""
    period = services.periods.current()
    if period is None:
        return None
    watch = services.monitoring
    return Monitoring(
        period,
        watch.coverage(period.id),
        (
            tuple(watch.without_evaluation(period.id)),
            tuple(watch.without_evaluator(period.id)),
            tuple(watch.without_result(period.id)),
            tuple(watch.without_plan(period.id)),
        ),
    )


class MonitoringView(QWidget):
    """Coverage at the left, people with gaps at the right; `unit_opened` names a unit."""

    unit_opened = Signal(str)
    start = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._data: Monitoring | None = None
        self._coverage = RecordTableModel(self._coverage_columns(), self)
        self._gaps = RecordTableModel(self._gap_columns(), self, key=_person_id)
        self.coverage = TableView(self._coverage, context, "monitoring", self)
        self.coverage.set_noun(self.tr("baris"))
        self.coverage.use_no_marks(self.tr("Enter membuka unit"))
        self.gaps = TableView(self._gaps, context, "monitoring-gaps", self)
        self.gaps.set_noun(self.tr("orang"))
        self._kinds = self._segments((self.tr("Per unit"), self.tr("Per penilai")))
        self._gap_kinds = self._segments(("", "", "", ""))
        self._build()

    @Slot()
    def refresh(self) -> None:
        """Read the period again, off the GUI thread."""
        services = self._context.services
        task = self._context.tasks.run(lambda _: read_monitoring(services))
        task.succeeded.connect(self._show)

    def _build(self) -> None:
        may_change = self._context.services.session.may(Role.ADMIN)
        assign = make_button(self.tr("Tetapkan penilai"), self, icon="user")
        assign.clicked.connect(self._assign)
        if may_change:
            self.gaps.set_bulk_buttons([assign])
            self.gaps.set_hint(self.tr("Spasi menandai untuk menetapkan penilai"))
        else:
            assign.hide()
            self.gaps.use_no_marks()
        self._start = make_button(self.tr("Buat penilaian yang belum ada"), self, icon="plus")
        self._start.setEnabled(may_change)
        self._start.clicked.connect(self.start)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, kinds, table in (
            (left, self._kinds, self.coverage),
            (right, self._gap_kinds, self.gaps),
        ):
            line = QHBoxLayout()
            line.setSpacing(0)
            for button in kinds.buttons():
                line.addWidget(button)
            line.addStretch(1)
            column.setSpacing(8)
            column.addLayout(line)
            column.addWidget(table, 1)
        right.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(left, 6)
        layout.addLayout(right, 5)
        self._kinds.idClicked.connect(self._show_lists)
        self._gap_kinds.idClicked.connect(self._show_lists)
        self.coverage.opened.connect(self._on_opened)

    def _segments(self, texts: tuple[str, ...]) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, text in enumerate(texts):
            button = QToolButton(self)
            button.setText(text)
            button.setCheckable(True)
            button.setChecked(number == 0)
            button.setProperty("kind", "segment")
            places = {0: "first", len(texts) - 1: "last"}
            button.setProperty("place", places.get(number, ""))
            group.addButton(button, number)
        return group

    def _coverage_columns(self) -> list[Column[CoverageRow]]:
        states = [
            self._state_column(state)
            for state in (
                EvaluationState.BELUM,
                EvaluationState.DRAF,
                EvaluationState.SIAP,
                EvaluationState.FINAL,
            )
        ]
        return [
            Column("nama", self.tr("Nama"), _indented, _name, width=230, strong=True, stretch=True),
            *states,
            Column("bagian", self.tr("Final %"), _final_share, _final_part, numeric=True, width=74),
        ]

    def _state_column(self, state: EvaluationState) -> Column[CoverageRow]:
        def count(row: CoverageRow) -> int:
            return row.counts.get(state, 0)

        def text(row: CoverageRow) -> str:
            return str(count(row) or "–")

        return Column(state.value, state.label, text, count, numeric=True, width=64)

    def _gap_columns(self) -> list[Column[PersonGap]]:
        return [
            Column("nama", self.tr("Nama"), _gap_name, _gap_name, width=160, strong=True),
            Column("nip", self.tr("NIP"), _gap_nip, _gap_nip, width=168, elide="none"),
            Column("unit", self.tr("Unit"), _gap_unit, _gap_unit, width=160, stretch=True),
        ]

    @Slot(object)
    def _show(self, data: Monitoring | None) -> None:
        self._data = data
        if data is None:
            return
        texts = (
            self.tr("Tanpa penilaian {count}"),
            self.tr("Tanpa penilai {count}"),
            self.tr("Tanpa capaian {count}"),
            self.tr("Tanpa SKP {count}"),
        )
        for number, text in enumerate(texts):
            self._gap_kinds.button(number).setText(text.format(count=len(data.gaps[number])))
        tip = self.tr("Belum menetapkan SKP: tidak ada SKP yang disetujui pada akhir periode")
        self._gap_kinds.button(NO_PLAN).setToolTip(tip)
        self._show_lists()

    @Slot()
    def _show_lists(self) -> None:
        if self._data is None:
            return
        by_unit = self._kinds.checkedId() == UNITS
        coverage = self._data.coverage
        self._coverage.set_records(coverage.units if by_unit else coverage.evaluators)
        kind = self._gap_kinds.checkedId()
        reasons = (
            self.tr("Semua pegawai aktif sudah punya penilaian"),
            self.tr("Semua penilaian sudah punya pejabat penilai"),
            self.tr("Semua unit sudah punya capaian organisasi"),
            self.tr("Semua pegawai sudah menetapkan SKP"),
        )
        self.gaps.empty.set_text("circle-check", reasons[kind])
        self._gaps.set_records(self._data.gaps[kind])
        self._start.setVisible(kind == NO_EVALUATION and bool(self._data.gaps[kind]))

    @Slot()
    def _assign(self) -> None:
        if people := self.gaps.marked_keys():
            open_dialog(AssignDialog(self._context, people, self))

    @Slot(object)
    def _on_opened(self, row: CoverageRow) -> None:
        if self._kinds.checkedId() == UNITS:
            self.unit_opened.emit(row.id)


def _person_id(gap: PersonGap) -> str:
    return gap.pegawai_id


def _name(row: CoverageRow) -> str:
    return row.nama


def _indented(row: CoverageRow) -> str:
    *above, own = row.nama.split(" / ")
    return "    " * len(above) + own


def _final_part(row: CoverageRow) -> float:
    return float(share(row.final, row.total))


def _final_share(row: CoverageRow) -> str:
    return percent(share(row.final, row.total), 0)


def _gap_name(gap: PersonGap) -> str:
    return gap.nama


def _gap_nip(gap: PersonGap) -> str:
    return format_nip(gap.nip)


def _gap_unit(gap: PersonGap) -> str:
    return gap.unit
