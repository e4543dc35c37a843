"""Pengisian: what is missing, where it is missing, and to whom; each person opens where to act."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import EvaluationState
from sdm_desktop.domain.monitoring import GapKind, Monitoring, Watched, WatchGroup
from sdm_desktop.domain.users import Role
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.evaluations.assign_dialog import AssignDialog
from sdm_desktop.ui.pages.evaluations.monitoring_columns import (
    ALL,
    COUNT,
    PLACE,
    KindCount,
    group_columns,
    kind_columns,
    person_columns,
)
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel
from sdm_desktop.ui.widgets.table_rows import RowsView
from sdm_desktop.ui.widgets.tabs import TabRow

UNITS, EVALUATORS = "unit", "penilai"
_KINDS_WIDTH = 256


@dataclass(frozen=True, slots=True)
class Filled:
    """One reading, grouped both ways off the GUI thread."""

    monitoring: Monitoring
    units: tuple[WatchGroup, ...]
    evaluators: tuple[WatchGroup, ...]


def grouped(monitoring: Monitoring) -> Filled:
    """Return a reading with its groups."""
    return Filled(monitoring, tuple(monitoring.by_unit()), tuple(monitoring.by_evaluator()))


class FillPane(QWidget):
    """Three lists from left to right: kinds of gaps, units or penilai, people.

    `person_opened` carries a person with the gap looked at (None: whatever is missing first),
    `unit_opened` a unit whose grid is wanted, `shown` comes when another list is shown.
    """

    person_opened = Signal(object, object)
    unit_opened = Signal(str)
    start = Signal()
    shown = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._data: Filled | None = None
        self.kind: GapKind | None = None
        self._kinds: RecordTableModel[KindCount] = RecordTableModel(kind_columns(), self)
        self._groups: RecordTableModel[WatchGroup] = RecordTableModel(
            group_columns(lambda: self.kind), self
        )
        self._people: RecordTableModel[Watched] = RecordTableModel(
            person_columns(self._detail, self._place), self
        )
        self.kinds = RowsView(self._kinds, self)
        self.by = TabRow([(UNITS, self.tr("Per unit")), (EVALUATORS, self.tr("Per penilai"))], self)
        self.groups = TableView(self._groups, context, "monitoring-groups", self)
        self.people = TableView(self._people, context, "monitoring-people", self)
        self._build()
        self._connect()

    def show_data(self, data: Filled) -> None:
        """Show another reading; kind, group and person stay where they are."""
        self._data = data
        counts = [KindCount(kind, data.monitoring.count(kind)) for kind in (None, *GapKind)]
        self._kinds.set_records(counts)
        self._show_kind()
        self._show_groups()

    def choose_kind(self, kind: GapKind | None) -> None:
        """Look at another gap."""
        if kind is not self.kind:
            self.kind = kind
            self._show_kind()
            self._show_groups()

    def choose_evaluator(self, penilai_id: str) -> None:
        """Show the people of a penilai."""
        self.choose_kind(None)
        self.by.choose(EVALUATORS)
        self.groups.rows.set_current_row(self._groups.row_of(penilai_id))

    def chosen(self) -> tuple[str, ...]:
        """Return the people shown, or those of them that are marked."""
        return self._people.marks or tuple(one.id for one in self._people.records())

    def is_everybody(self) -> bool:
        """Return whether nothing narrows the list of people."""
        total = len(self._data.monitoring.people) if self._data else 0
        return not self._people.marks and len(self._people.records()) == total

    def parts(self) -> list[tuple[QWidget, QWidget]]:
        """Return (part, where its focus goes), in the order of F6."""
        return [
            (self.kinds, self.kinds),
            (self.groups, self.groups.rows),
            (self.people, self.people.rows),
        ]

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.kinds.restyle()

    def _build(self) -> None:
        card = QFrame(self)
        card.setProperty("kind", "card")
        card.setFixedWidth(widened(_KINDS_WIDTH))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.kinds)
        self.kinds.setAccessibleName(self.tr("Yang kurang"))
        self._kinds.is_markable = False
        self.kinds.columns.hide_marks()
        self.groups.set_noun(self.tr("baris"))
        self.groups.use_no_marks(self.tr("Enter ke daftar orang"))
        self.people.set_noun(self.tr("orang"))
        self.people.set_hint(self.tr("Enter membuka tempat mengisinya"))
        self.people.empty.set_text("circle-check", self.tr("Tidak ada yang kurang di sini"))
        self._start = make_button(self.tr("Buat lembar penilaian yang belum ada"), self)
        middle, right = QVBoxLayout(), QVBoxLayout()
        for column, *widgets in (
            (middle, self.by, self.groups), (right, self.people, self._start)
        ):  # fmt: skip
            column.setSpacing(8)
            for widget in widgets:
                column.addWidget(widget, 0 if widget in (self.by, self._start) else 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(card)
        layout.addLayout(middle, 5)
        layout.addLayout(right, 6)

    def _connect(self) -> None:
        may_change = self._context.services.session.may(Role.ADMIN)
        assign = make_button(self.tr("Tetapkan penilai"), self, icon="user")
        assign.clicked.connect(self._assign)
        self.people.set_bulk_buttons([assign])
        assign.setVisible(may_change)
        self._start.clicked.connect(self.start)
        self._start.setEnabled(may_change)
        grid = QAction(self.tr("Buka kisi unit"), self)
        grid.setShortcut("Ctrl+Return")
        grid.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        grid.triggered.connect(self._open_grid)
        self.groups.addAction(grid)
        self.groups.set_menu_actions([grid])
        self.kinds.current_moved.connect(self._on_kind)
        self.kinds.opened.connect(self._to_groups)
        self.by.chosen.connect(self._on_by)
        self.groups.current_changed.connect(self._show_people)
        self.groups.opened.connect(self._to_people)
        self.people.opened.connect(self._on_opened)
        self.people.marks_changed.connect(self.shown)

    def _show_kind(self) -> None:
        row = self._kinds.row_of(self.kind.value if self.kind else ALL)
        index = self._kinds.index(row, 1)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.kinds.selectionModel().setCurrentIndex(index, flags)
        title = self.tr("Kurang") if self.kind else self.tr("Lengkap")
        self._groups.set_title(COUNT, title)

    def _show_groups(self) -> None:
        if self._data is None:
            return
        is_units = self.by.current == UNITS
        every = WatchGroup(
            ALL,
            self.tr("Semua unit") if is_units else self.tr("Semua penilai"),
            self._data.monitoring.people,
        )
        groups = self._data.units if is_units else self._data.evaluators
        if self.kind is not None:
            groups = tuple(group for group in groups if group.count(self.kind))
        self._groups.set_records([every, *groups])
        if self.groups.rows.current_row() < 0:
            self.groups.rows.set_current_row(0)
        self._show_people()

    @Slot()
    def _show_people(self) -> None:
        group: WatchGroup | None = self.groups.current_record()
        people = group.people if group else ()
        if self.kind is not None:
            people = tuple(one for one in people if self.kind in one.gaps)
        self._people.set_records(people)
        is_missing = self.kind is GapKind.TANPA_PENILAIAN and bool(people)
        self._start.setVisible(is_missing)
        self.shown.emit()

    def _detail(self, one: Watched) -> str:
        """Say how far the gap looked at is."""
        person, kind = one.person, self.kind
        if kind in (GapKind.TANPA_BUKTI, GapKind.TANPA_UMPAN_BALIK):
            done = person.proven if kind is GapKind.TANPA_BUKTI else person.judged
            return self.tr("{done} dari {all} RHK").format(done=done, all=person.results)
        if kind is GapKind.SKP_BELUM and person.skp_status is not None:
            return person.skp_status.label
        if kind is None and one.gaps:
            first = min(one.gaps, key=list(GapKind).index)
            more = len(one.gaps) - 1
            return f"{first.label} +{more}" if more else first.label
        state = person.state
        return state.label if isinstance(state, EvaluationState) else self.tr("Tanpa lembar")

    def _place(self, one: Watched) -> str:
        """Return what the group shown does not say: the penilai, or the unit under a penilai."""
        if self.by.current == EVALUATORS:
            return one.person.unit or "–"
        return one.person.penilai or "–"

    @Slot(object)
    def _on_kind(self, row: KindCount | None) -> None:
        if row is not None:
            self.choose_kind(row.kind)

    @Slot(str)
    def _on_by(self, key: str) -> None:
        title = self.tr("Unit") if key == EVALUATORS else self.tr("Penilai")
        self._people.set_title(PLACE, title)
        self._show_groups()

    @Slot(object)
    def _to_groups(self, row: object) -> None:
        del row
        self.groups.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def _to_people(self, row: object) -> None:
        del row
        self.people.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def _on_opened(self, one: Watched) -> None:
        self.person_opened.emit(one, self.kind)

    @Slot()
    def _open_grid(self) -> None:
        group = self.groups.current_record()
        if group is not None and self.by.current == UNITS and group.id not in ("", ALL):
            self.unit_opened.emit(group.id)

    @Slot()
    def _assign(self) -> None:
        if people := self.people.marked_keys():
            open_dialog(AssignDialog(self._context, people, self))
