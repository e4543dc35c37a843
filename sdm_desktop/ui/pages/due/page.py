"""Tenggat: what falls due, with what to do about it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.due import DueKind, DueLine
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.due.acts import DueActs
from sdm_desktop.ui.pages.due.filters import DueFilterBar
from sdm_desktop.ui.pages.due.list_view import DueList
from sdm_desktop.ui.pages.due.register_dialog import RegisterDialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.tabs import TabRow

_TOPICS = frozenset(
    {
        Topic.EMPLOYEES, Topic.UNITS, Topic.EVALUATIONS, Topic.RULES, Topic.LETTERS,
        Topic.SETTINGS, Topic.DOCUMENTS,
    }
)  # fmt: skip


class DuePage(QWidget):
    """A tab for each kind of due date over one filter line."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = True
        self.acts = DueActs(context, self)
        self.filter = DueFilterBar(self)
        self.tabs = TabRow([(kind.value, _tab(self, kind)) for kind in DueKind], self)
        self._stack = QStackedWidget(self)
        self.lists = {kind: DueList(context, kind, self.acts, self) for kind in DueKind}
        for page in self.lists.values():
            self._stack.addWidget(page)
        self._count = make_label("", self, "context")
        self._build()
        self.tabs.chosen.connect(self._on_tab)
        self.filter.span_changed.connect(self.refresh)
        self.filter.rows_changed.connect(self._filter_rows)
        context.bus.changed.connect(self._on_changed)

    def _build(self) -> None:
        register = make_button(self.tr("Register surat"), self, "plain", "file-text")
        register.clicked.connect(self.open_register)
        calendar = make_button(self.tr("Kalender"), self, "plain", "calendar")
        calendar.clicked.connect(self._calendar)
        export = make_button(self.tr("Ekspor"), self, "plain", "download")
        export.clicked.connect(self._export)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(make_label(self.tr("Tenggat"), self, "title"))
        head.addSpacing(2)
        head.addWidget(self._count)
        head.addStretch(1)
        for button in (register, calendar, export):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.tabs)
        layout.addWidget(self.filter)
        layout.addWidget(self._stack, 1)

    @property
    def shown_list(self) -> DueList:
        """The table shown."""
        return self.lists[DueKind(self.tabs.current)]

    def open_with(
        self, kind: str = "", months: str = "", state: str = "", query: str = "", **_: Any
    ) -> None:
        """Show a kind of due date, a span of months, a state; `query` is "KGB belum"."""
        if query:
            kind, _space, state = query.partition(" ")
        if months:
            self.filter.months.set_value(months)
        if state:
            self.filter.state.set_value(state)
        if kind:
            self.tabs.choose(kind)

    @Slot(str)
    def _on_tab(self, _key: str) -> None:
        self._stack.setCurrentWidget(self.shown_list)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the due dates of the shown kind again."""
        self._is_stale = False
        services, chosen, kind = self._context.services, self.filter.value(), self.shown_list.kind
        until = chosen.until(services.session.today())

        def work(_: TaskContext) -> tuple[DueKind, Sequence[DueLine], list[Unit]]:
            lines = services.due.lines(kind, until, chosen.unit_id or None)
            return kind, lines, services.units.tree()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: tuple[DueKind, Sequence[DueLine], list[Unit]]) -> None:
        kind, lines, units = found
        if self.filter.unit.count() != len(units) + 1:
            self.filter.unit.blockSignals(True)
            self.filter.set_units(units)
            self.filter.unit.blockSignals(False)
        self.lists[kind].model.set_records(lines)
        self._filter_rows()

    @Slot()
    def _filter_rows(self) -> None:
        model = self.shown_list.model
        model.set_predicate(self.filter.value().matches)
        shown = model.records()
        late = sum(line.is_late for line in shown)
        acting = sum(line.mulai is not None for line in shown)
        text = self.tr("{count} perlu tindakan").format(count=decimal_text(acting, 0))
        if late:
            text += self.tr(", {count} terlambat").format(count=decimal_text(late, 0))
        self._count.setText(text)

    @Slot()
    def open_register(self) -> None:
        """Show the register of letters."""
        dialog = RegisterDialog(self._context, self)
        dialog.shown.connect(self.acts.show)
        open_dialog(dialog)

    @Slot()
    def _calendar(self) -> None:
        self.shown_list.calendar()

    @Slot()
    def _export(self) -> None:
        self.shown_list.export()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.topics & _TOPICS:
            self._is_stale = True
            if self.isVisible():
                self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed meanwhile is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()


def _tab(page: QWidget, kind: DueKind) -> str:
    return {
        DueKind.PENSIUN: page.tr("Pensiun"),
        DueKind.KGB: page.tr("KGB"),
        DueKind.PANGKAT: page.tr("Kenaikan pangkat"),
        DueKind.KONTRAK: page.tr("Kontrak"),
        DueKind.DOKUMEN: page.tr("Dokumen"),
    }[kind]
