"""Organisasi: units, organisation chart, bezetting, reference tables of posts."""

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.organisation.bezetting_tab import BezettingTab
from sdm_desktop.ui.pages.organisation.chart_tab import ChartTab
from sdm_desktop.ui.pages.organisation.data import OrganisationData, people_query, read_data
from sdm_desktop.ui.pages.organisation.posts_tab import PostsTab
from sdm_desktop.ui.pages.organisation.tree_tab import TreeTab
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.empty_state import EmptyState
from sdm_desktop.ui.widgets.tabs import TabRow

_TOPICS = frozenset({Topic.UNITS, Topic.EMPLOYEES, Topic.RULES})
_TREE, _CHART, _BEZETTING, _POSTS = "tree", "chart", "bezetting", "posts"


class OrganisationPage(QWidget):
    """Four views on the same tree of units; what changed while hidden is read when seen."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = True
        self._data: OrganisationData | None = None
        self.tabs = TabRow(
            (
                (_TREE, self.tr("Pohon unit")),
                (_CHART, self.tr("Bagan")),
                (_BEZETTING, self.tr("Bezetting")),
                (_POSTS, self.tr("Referensi jabatan")),
            ),
            self,
        )
        self.context_line = make_label("", self, "context")
        self.tree = TreeTab(context, self)
        self.chart = ChartTab(context, self)
        self.bezetting = BezettingTab(context, self)
        self.posts = PostsTab(context, self)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._tabs: dict[str, QWidget] = {
            _TREE: self.tree, _CHART: self.chart, _BEZETTING: self.bezetting, _POSTS: self.posts,
        }  # fmt: skip
        self._build()
        self.tabs.chosen.connect(self._show_tab)
        self.tree.chart_wanted.connect(self._show_chart)
        self.chart.people_wanted.connect(self._open_people)
        context.bus.changed.connect(self._on_changed)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(make_label(self.tr("Organisasi"), self, "title"))
        head.addWidget(self.context_line, 1, Qt.AlignmentFlag.AlignBottom)
        for widget in (*self._tabs.values(), self.empty):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self._fill_empty()

    def _fill_empty(self) -> None:
        self.empty.set_text(
            "network",
            self.tr("Belum ada unit"),
            self.tr(
                "Unit muncul dari data pegawai yang diimpor, atau mulailah dari daftar perangkat "
                "daerah, kecamatan dan kelurahan kota."
            ),
        )
        if not self._context.services.session.may():
            return
        fill = make_button(self.tr("Isi dari acuan kota"), self, "primary", "network")
        fill.clicked.connect(self.fill_city)
        load = make_button(self.tr("Impor data pegawai"), self, "plain", "upload")
        load.clicked.connect(self._open_imports)
        self.empty.set_buttons([fill, load])

    def open_with(self, tab: str = "", unit_id: str = "", **_: Any) -> None:
        """Show a tab (tree, chart, bezetting, posts) and a unit."""
        if tab:
            self.tabs.choose(tab)
        if not unit_id:
            return
        shown = self._tabs[self.tabs.current]
        if isinstance(shown, TreeTab | ChartTab | BezettingTab):
            shown.show_unit(unit_id)

    @Slot()
    def refresh(self) -> None:
        """Read units, posts and people again."""
        self._is_stale = False
        services = self._context.services
        task = self._context.tasks.run(lambda _: read_data(services))
        task.succeeded.connect(self._on_data)
        task.failed.connect(self._context.messages.error)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed while the page was hidden is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    @Slot(object)
    def _on_data(self, data: OrganisationData) -> None:
        self._data = data
        total = data.office.total
        text = self.tr("{units} unit · {people} pegawai aktif · kekurangan {missing}")
        self.context_line.setText(
            text.format(units=len(data.units), people=total.bezetting, missing=total.kurang)
        )
        for tab in (self.tree, self.chart, self.bezetting, self.posts):
            tab.show_data(data)
        self._show_tab(self.tabs.current)

    @Slot(str)
    def _show_tab(self, key: str) -> None:
        is_empty = self._data is not None and not self._data.units and key != _POSTS
        self._stack.setCurrentWidget(self.empty if is_empty else self._tabs[key])

    @Slot(str)
    def _show_chart(self, unit_id: str) -> None:
        self.tabs.choose(_CHART)
        self.chart.show_unit(unit_id)

    @Slot(str)
    def _open_people(self, unit_id: str) -> None:
        found = self._data.office.of(unit_id) if self._data else None
        may_read = self._context.services.session.may_read(Role.PIMPINAN, Role.AUDITOR)
        if found is not None and may_read:
            self._context.navigation.open("employees", query=people_query(found.unit))

    @Slot()
    def _open_imports(self) -> None:
        self._context.navigation.open("imports")

    @Slot()
    def fill_city(self) -> None:
        """Make the units of the city that the rules know."""
        services = self._context.services
        task = self._context.tasks.run(lambda _: services.units.fill_city(services.rules.book()))
        task.succeeded.connect(self._on_filled)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_filled(self, change: Change) -> None:
        self._context.done(change)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if not change.topics & _TOPICS:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True
