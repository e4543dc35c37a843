"""The tabs beside the list of people: built when first wanted, read again when shown."""

from typing import Protocol, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.findings import Finding, Theme
from sdm_desktop.domain.histories import HistoryEntry
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.employees.history_desk import HistoryDesk
from sdm_desktop.ui.pages.employees.top import CHECKS
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.table import TableView


class PeopleTab(Protocol):
    """What a tab must be able to do beside being a widget."""

    table: TableView

    def refresh(self) -> None:
        """Read everything again."""


class MoreTabs(QObject):
    """`edit_wanted` carries person and field, `person_wanted` a person."""

    edit_wanted = Signal(str, str)
    person_wanted = Signal(str)

    def __init__(self, context: UiContext, desk: HistoryDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._page = parent
        self._desk = desk
        self._finding: Finding | None = None
        self._views: dict[str, QWidget] = {}

    def view(self, key: str) -> QWidget:
        """Return the widget of a tab."""
        if key not in self._views:
            self._views[key] = self._checks() if key == CHECKS else self._duplicates()
        return self._views[key]

    def refresh(self, key: str) -> None:
        """Read a tab again, if it was ever shown."""
        if key in self._views:
            cast("PeopleTab", self._views[key]).refresh()

    def focus(self, key: str) -> None:
        """Give the keyboard to the table of a tab."""
        table = cast("PeopleTab", self.view(key)).table
        table.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_missing(self) -> None:
        """Show only what is not filled in."""
        from sdm_desktop.ui.pages.employees.check_view import CheckView

        view = self.view(CHECKS)
        if isinstance(view, CheckView):
            view.filter.theme.set_value(Theme.KOSONG.value)

    def _checks(self) -> QWidget:
        from sdm_desktop.ui.pages.employees.check_view import CheckView

        view = CheckView(self._context, self._page)
        view.finding_wanted.connect(self.open_finding)
        return view

    def _duplicates(self) -> QWidget:
        from sdm_desktop.ui.pages.employees.duplicate_view import DuplicateView

        view = DuplicateView(self._context, self._page)
        view.person_wanted.connect(self.person_wanted)
        return view

    @Slot(object)
    def open_finding(self, finding: Finding) -> None:
        """Open the form, or the entry of a history, with the cursor in the field."""
        if not self._desk.may_write:
            self.person_wanted.emit(finding.pegawai_id)
            return
        if finding.kind is None:
            self.edit_wanted.emit(finding.pegawai_id, finding.field)
            return
        self._finding = finding
        kind, entry_id, service = finding.kind, finding.entry_id, self._context.services.data_check

        def work(_: TaskContext) -> HistoryEntry | None:
            return service.entry(kind, entry_id)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_entry)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_entry(self, entry: HistoryEntry | None) -> None:
        finding = self._finding
        if entry is None or finding is None:
            self._context.messages.warning(self.tr("Entri riwayat ini sudah dihapus."))
            return
        told = FieldError(finding.field, finding.message, finding.code, finding.level)
        self._desk.open_at(entry, told)
