"""All results of a person over the years: trend, one table, and old results to enter."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.past_history import (
    LineKind,
    ResultLine,
    trend_words,
    yearly,
)
from sdm_desktop.domain.past_ratings import PastRating, Scale, scale_of
from sdm_desktop.domain.past_values import explain_value
from sdm_desktop.domain.performance_notes import PerformanceNote
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.employees.past_rating_dialog import PastRatingDialog
from sdm_desktop.ui.pages.employees.performance_columns import result_columns, year_point
from sdm_desktop.ui.pages.employees.public_notes import PublicNotesCard
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import InfoButton, make_button, make_label
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel
from sdm_desktop.ui.widgets.trend_chart import TrendChart

TAB = "kinerja"
_FIRST_QUADRANT_YEAR = 2022


@dataclass(frozen=True, slots=True)
class _Found:
    lines: list[ResultLine]
    scales: Mapping[Scale, Rule]
    notes: list[PerformanceNote]


class PerformanceTab(QWidget):
    """Reads the results of one person; kept fresh while it is shown."""

    def __init__(self, context: UiContext, employee_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._employee_id = employee_id
        self._scales: Mapping[Scale, Rule] = {}
        self._told: Explained | None = None
        self._wanted: ResultLine | None = None
        self._is_stale = False
        self.may_write = context.services.session.may(Role.ADMIN)
        self.headline = make_label("", self, "section")
        self.chart = TrendChart(self)
        self.chart.setAccessibleName(self.tr("Predikat per tahun"))
        self.value = make_label("", self, "small")
        self.info = InfoButton(self.tr("Penjelasan nilai"), self)
        self.add_button = make_button(self.tr("Tambah nilai lama"), self, "plain", "plus")
        self.add_button.setVisible(self.may_write)
        self.import_button = make_button(self.tr("Impor nilai lama"), self, "quiet", "upload")
        self.import_button.setVisible(self.may_write)
        self.model: RecordTableModel[ResultLine] = RecordTableModel(result_columns(), self)
        self.table = TableView(self.model, context, "person-results", self)
        self._export = TableExport(context, self)
        self._prepare_table()
        self._build()
        self._connect()
        self.refresh()

    def _prepare_table(self) -> None:
        self.table.set_noun(self.tr("hasil"))
        hint = self.tr("Enter membuka, Del menghapus nilai lama")
        self.table.use_no_marks(hint if self.may_write else "")
        self.table.empty.set_text(
            "clipboard-check",
            self.tr("Belum ada hasil kinerja"),
            self.tr("Evaluasi dibuat di halaman Evaluasi Kinerja; tahun lama ditambahkan di sini."),
        )
        actions = []
        for sign, words, act in (
            ("pencil", self.tr("Buka\tEnter"), self.open_current),
            ("trash-2", self.tr("Hapus nilai lama\tDel"), self.remove),
        ):
            action = QAction(icon(sign), words, self)
            action.triggered.connect(act)
            actions.append(action)
        self.table.set_menu_actions(actions if self.may_write else actions[:1])

    def _build(self) -> None:
        card = QFrame(self)
        card.setProperty("kind", "card")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.headline)
        head.addStretch(1)
        head.addWidget(self.value)
        head.addWidget(self.info)
        head.addSpacing(6)
        head.addWidget(self.import_button)
        head.addWidget(self.add_button)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.chart)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(card)
        layout.addWidget(self.table, 1)
        self.public = PublicNotesCard(self)
        layout.addWidget(self.public)

    def _connect(self) -> None:
        self.info.setVisible(False)
        self.info.clicked.connect(self.explain)
        self.add_button.clicked.connect(self.add)
        self.import_button.clicked.connect(self._import)
        self.chart.activated.connect(self._find)
        self.table.opened.connect(self._open)
        self.table.edit_requested.connect(self._open)
        self.table.remove_requested.connect(self.remove)
        self.table.current_changed.connect(self._on_current)
        self.table.export_wanted.connect(self.export)
        self._context.bus.changed.connect(self._on_changed)

    # contents

    @Slot()
    def refresh(self) -> None:
        """Read every result again."""
        self._is_stale = False
        service, person = self._context.services.performance, self._employee_id

        def work(_: TaskContext) -> _Found:
            notes = service.notes.of_person(person)
            return _Found(service.past.history(person), service.past.scales(), notes)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: _Found) -> None:
        self._scales = found.scales
        self.model.set_records(found.lines)
        self.public.set_notes(found.notes)
        years = yearly(found.lines)
        self.headline.setText(trend_words(years))
        self.chart.set_points([year_point(line) for line in years])
        self.chart.setVisible(bool(years))
        self._on_current(self.table.current_record())

    @Slot(object)
    def _on_current(self, line: ResultLine | None) -> None:
        """Offer the reason of the value of the current row."""
        self._told = self._explained(line) if line is not None else None
        self.info.setVisible(self._told is not None)
        self.value.setVisible(self._told is not None)
        if line is not None and line.nilai is not None:
            words = self.tr("{period}: {value}")
            value = decimal_text(line.nilai, 2)
            self.value.setText(words.format(period=line.nama, value=value))

    def _explained(self, line: ResultLine) -> Explained | None:
        if line.joined is not None:
            return line.joined.explained
        rule = self._scales.get(line.skala)
        return explain_value(rule, line.past) if rule and line.past else None

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.topics & {Topic.EVALUATIONS, Topic.RULES, Topic.SKP, Topic.FEEDBACK}:
            self._is_stale = True
            if self.isVisible():
                self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed meanwhile is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    # acts

    @Slot(object)
    def _find(self, key: object) -> None:
        """Go to the row of a year of the chart."""
        row = self.model.row_of(str(key))
        if row >= 0:
            self.table.rows.set_current_row(row)
            self.table.rows.setFocus()

    @Slot()
    def explain(self) -> None:
        """Show how the value of the current row comes about."""
        line = self.table.current_record()
        if self._told is not None and line is not None:
            ExplanationPopover(self._told, line.nama, self).open_beside(self.info)

    @Slot()
    def add(self) -> None:
        """Enter a result of an old year, that before the first known one by default."""
        known = [line.tahun for line in self.model.records()]
        year = min([*known, _FIRST_QUADRANT_YEAR]) - 1
        self._edit(
            PastRating(
                pegawai_id=self._employee_id,
                tahun=year,
                skala=scale_of(year),
                label_asli="",
                predikat_setara=Predikat.BAIK,
            )
        )

    @Slot()
    def export(self) -> None:
        """Ask for a file with the results as they are shown."""
        columns = self.table.shown_columns()
        self._export.ask("riwayat-kinerja.xlsx", columns, self.model.records())

    @Slot()
    def _import(self) -> None:
        self._context.navigation.open("imports", kind="past-ratings")

    @Slot()
    def open_current(self) -> None:
        """Open the current row."""
        self._open(self.table.current_record())

    @Slot(object)
    def _open(self, line: ResultLine | None) -> None:
        """Open an old result to change it, an evaluation of the office on its page."""
        if line is None:
            return
        if line.kind is LineKind.EVALUASI:
            self._wanted = line
            periods = self._context.services.periods
            task = self._context.tasks.run(lambda _: periods.choose(line.periode_id))
            task.succeeded.connect(self._on_period)
        elif line.kind is LineKind.PLT:
            self._context.navigation.open("skp", skp_id=line.skp_id)
        elif self.may_write and line.past is not None:
            self._edit(line.past)
        elif self.may_write and line.joined is not None:
            self._edit(self._recorded(line))

    @Slot(object)
    def _on_period(self, change: Change) -> None:
        topics = change.topics | {Topic.PERIODS}
        self._context.bus.publish(replace(change, topics=topics))
        if self._wanted is not None:
            wanted = self._wanted.evaluation_id
            self._context.navigation.open("evaluations", evaluation_id=wanted)

    def _recorded(self, line: ResultLine) -> PastRating:
        """Return the computed year as a result that can be stored."""
        assert line.joined is not None
        return PastRating(
            pegawai_id=self._employee_id,
            tahun=line.tahun,
            skala=Scale.PP30,
            nilai_akhir=line.joined.nilai,
            is_ide_baru=line.joined.is_ide_baru,
            label_asli=line.joined.label,
            predikat_setara=line.joined.predikat,
            sumber=self.tr("Integrasi semester I dan II 2021"),
        )

    def _edit(self, rating: PastRating) -> None:
        open_dialog(PastRatingDialog(self._context, rating, self._scales, self))

    @Slot()
    def remove(self) -> None:
        """Take the current old result away; it can be taken back."""
        line, service = self.table.current_record(), self._context.services.performance.past
        if line is None or line.past is None or not self.may_write:
            return
        rating_id = line.past.id

        def work(_: TaskContext) -> Change:
            return service.remove(rating_id)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)
