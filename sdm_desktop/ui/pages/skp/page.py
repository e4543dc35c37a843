"""Rencana kinerja: the list of SKP, one SKP, and the matriks peran hasil."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.skp import SkpStatus
from sdm_desktop.domain.skp_views import SkpRow
from sdm_desktop.domain.unit import Unit
from sdm_desktop.domain.users import Role
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.pages.skp.acts import SkpActs
from sdm_desktop.ui.pages.skp.list_view import SkpListView
from sdm_desktop.ui.pages.skp.matrix_tab import MatrixTab
from sdm_desktop.ui.pages.skp.row_acts import RowActs
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.part_walk import Part, PartWalk
from sdm_desktop.ui.widgets.tabs import TabRow

if TYPE_CHECKING:
    from sdm_desktop.ui.pages.skp.editor import SkpEditor

_TOPICS = frozenset({Topic.SKP, Topic.EMPLOYEES, Topic.UNITS, Topic.EVALUATIONS, Topic.PERIODS})


@dataclass(frozen=True, slots=True)
class _List:
    """The list as read in one task."""

    years: Sequence[int]
    rows: Sequence[SkpRow]
    units: Sequence[Unit]


def _read(services: Services, year: int, unit_id: str | None) -> _List:
    years = services.skp.years()
    rows = services.skp.rows(year, unit_id)
    return _List(sorted({*years, years[0] + 1}, reverse=True), rows, services.units.tree())


class SkpPage(QWidget):
    """Holds list, matrix and editor, and does what they ask for."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._unit_id: str | None = None
        self._wanted = ""
        self._is_stale = True
        self.acts = SkpActs(context, self)
        self.tabs = TabRow(
            [("list", self.tr("Daftar SKP")), ("matrix", self.tr("Matriks peran hasil"))], self
        )
        self.list_view = SkpListView(context, self)
        self.rows = RowActs(context, self.acts, self.list_view, self)
        self.matrix = MatrixTab(context, self)
        self._has_editor = False
        self._count = make_label("", self, "context")
        self._lists = QStackedWidget(self)
        self._stack = QStackedWidget(self)
        self._front = QWidget(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        may_write = self._context.services.session.may(Role.PENILAI)
        is_staff = self._context.services.session.may(Role.ADMIN)
        self.cycle_button = make_button(self.tr("Siklus kinerja"), self, "plain", "calendar-range")
        self.cycle_button.setVisible(is_staff)
        self.add_button = make_button(self.tr("Buat SKP"), self, "primary", "plus")
        self.add_button.setVisible(may_write)
        self.add_menu = self._menu(is_staff=is_staff)
        self.add_button.clicked.connect(self._open_menu)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(make_label(self.tr("Rencana Kinerja (SKP)"), self, "title"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.cycle_button)
        head.addWidget(self.add_button)
        self._lists.addWidget(self.list_view)
        self._lists.addWidget(self.matrix)
        front = QVBoxLayout(self._front)
        front.setContentsMargins(0, 0, 0, 0)
        front.setSpacing(10)
        front.addLayout(head)
        front.addWidget(self.tabs)
        front.addWidget(self._lists, 1)
        self._stack.addWidget(self._front)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.addWidget(self._stack)
        self.walk = PartWalk(self._front, self._parts)
        if may_write:
            self.list_view.add_bulk_buttons(
                [
                    (self.tr("Ajukan"), "plain", "check", self.rows.submit),
                    (self.tr("Setujui"), "primary", "badge-check", self.rows.approve),
                    (self.tr("Kembalikan"), "plain", "undo-2", self.rows.give_back),
                    (self.tr("Templat"), "plain", "copy", self.rows.apply),
                    (self.tr("Salin tahun lalu"), "plain", "history", self.rows.copy),
                ]
            )

    def _parts(self) -> list[Part]:
        """Return the list and what begins new ones."""
        rows = self.list_view.table.rows
        buttons = (self.cycle_button, self.add_button)
        shown = [(button, button) for button in buttons if not button.isHidden()]
        return [(self.list_view, rows), *shown]

    def _menu(self, *, is_staff: bool) -> QMenu:
        menu = QMenu(self)
        entries = [
            ("plus", self.tr("Kosong untuk pegawai terpilih"), self.rows.begin),
            ("history", self.tr("Salin dari tahun lalu"), self.rows.copy),
        ]
        if is_staff:
            entries += [
                ("copy", self.tr("Terapkan templat…"), self.rows.apply),
                ("user", self.tr("SKP Plt/Plh/Pj…"), self.rows.acting),
                ("lock", self.tr("Tutup SKP yang evaluasinya final"), self.rows.close_year),
            ]
        for sign, words, handler in entries:
            menu.addAction(icon(sign), words).triggered.connect(handler)
        return menu

    @cached_property
    def editor(self) -> "SkpEditor":
        """Return the view of one SKP; built when the first is opened."""
        from sdm_desktop.ui.pages.skp.editor import SkpEditor

        editor = SkpEditor(self._context, self)
        editor.left.connect(self.show_list)
        self._stack.addWidget(editor)
        self._has_editor = True
        return editor

    @Slot()
    def _open_menu(self) -> None:
        self.add_menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.list_view.year_changed.connect(self._on_year)
        self.list_view.unit_changed.connect(self._on_unit)
        self.list_view.opened.connect(self._open_row)
        self.matrix.opened.connect(self._open_person)
        self.cycle_button.clicked.connect(self.rows.open_cycle)
        self._context.bus.changed.connect(self._on_changed)

    def open_with(
        self,
        skp_id: str = "",
        tab: str = "",
        state: str = "",
        year: int = 0,
        action: str = "",
        **more: Any,
    ) -> None:
        """Show an SKP (with a tab of it), a state of the list, or the wizard (`action="cycle"`).

        `person_id` names somebody in the list who has none yet.
        """
        self.rows.year = year or self.rows.year
        if skp_id:
            editor = self.editor
            self._stack.setCurrentWidget(editor)
            editor.open(skp_id, tab)
            return
        self.show_list()
        if tab:
            self.tabs.choose(tab)
        if state:
            self.list_view.choose_state(state)
        self._wanted = str(more.get("person_id", ""))
        if action == "cycle":
            self.rows.open_cycle()

    @Slot()
    def show_list(self) -> None:
        """Go back to the list."""
        self._stack.setCurrentWidget(self._front)
        if self._has_editor:
            self.editor.skp_id = ""
        self.refresh()
        self.list_view.table.rows.setFocus()

    # contents

    @Slot()
    def refresh(self) -> None:
        """Read what is shown again."""
        self._is_stale = False
        if self._stack.currentWidget() is not self._front:
            self.editor.refresh()
            self._is_stale = True
            return
        services, year, unit_id = self._context.services, self.rows.year, self._unit_id
        task = self._context.tasks.run(lambda _: _read(services, year, unit_id))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)
        if self.tabs.current == "matrix":
            self.matrix.show_year(year)

    @Slot(object)
    def _on_read(self, found: _List) -> None:
        self.rows.units = found.units
        self.list_view.set_years(found.years, self.rows.year)
        self.list_view.set_units(found.units)
        self.list_view.show_rows(found.rows)
        self._go_to_wanted()
        waiting = sum(row.status is SkpStatus.DIAJUKAN for row in found.rows)
        missing = sum(row.skp is None or not row.skp.status.is_approved for row in found.rows)
        text = self.tr("{waiting} menunggu persetujuan, {missing} belum menetapkan SKP")
        self._count.setText(text.format(waiting=waiting, missing=missing))
        self._context.navigation.set_count("skp", waiting)

    def _go_to_wanted(self) -> None:
        """Put the cursor on the person asked for, whatever the filters."""
        person, self._wanted = self._wanted, ""
        row = next((r for r in self.list_view.rows() if r.pegawai_id == person), None)
        if row is not None:
            self.list_view.show_row(row)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        is_own = self._has_editor and change.initiator is self.editor
        if is_own or not change.topics & _TOPICS:
            self._is_stale = self._is_stale or bool(change.topics & _TOPICS)
            return
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed meanwhile is read now."""
        super().showEvent(event)
        if self._stack.currentWidget() is self._front and self.tabs.current == "list":
            self.list_view.table.rows.setFocus()
        if self._is_stale:
            self.refresh()

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self._lists.setCurrentWidget(self.list_view if key == "list" else self.matrix)
        if key == "matrix":
            self.matrix.show_year(self.rows.year)

    @Slot(int)
    def _on_year(self, year: int) -> None:
        self.rows.year = year
        self.refresh()

    @Slot(object)
    def _on_unit(self, unit_id: str | None) -> None:
        self._unit_id = unit_id
        self.refresh()

    @Slot(object)
    def _open_row(self, row: SkpRow) -> None:
        if row.skp is None:
            self.acts.begin([row.pegawai_id], self.rows.year)
        else:
            self.open_with(skp_id=row.skp.id)

    @Slot(str)
    def _open_person(self, person_id: str) -> None:
        rows = self.list_view.rows()
        found = next((r for r in rows if r.pegawai_id == person_id and r.skp is not None), None)
        if found is not None and found.skp is not None:
            self.open_with(skp_id=found.skp.id)
