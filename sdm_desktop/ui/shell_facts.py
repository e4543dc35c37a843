"""What the frame of the window tells about the office: its name, periods, backup, open work."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext

if TYPE_CHECKING:
    from sdm_desktop.services.dashboard_views import DueItem
    from sdm_desktop.ui.shell import Shell

_REFRESH_COUNTS_MS = 300
_URGENT = ("terlambat", "minggu_ini")
_COUNTED = {"evaluations": "", "leave": "", "feedback": "register"}  # page: its tab, "" any
_TOPICS = {
    Topic.EVALUATIONS, Topic.PERIODS, Topic.EMPLOYEES, Topic.LEAVE, Topic.FEEDBACK,
}  # fmt: skip


class ShellFacts(QObject):
    """Keeps top bar, status bar and the counts of the sidebar in step with the data."""

    def __init__(self, context: UiContext, shell: "Shell") -> None:
        super().__init__(shell)
        self._context = context
        self._shell = shell
        self._knows_rest = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REFRESH_COUNTS_MS)
        self._timer.timeout.connect(self._refresh_counts)
        context.bus.changed.connect(self._on_changed)

    @property
    def are_settled(self) -> bool:
        """Return whether everything is shown, or at least asked for."""
        return self._knows_rest and not self._timer.isActive()

    def show_office(self) -> None:
        """Show whose file it is, which the first picture of the window has to tell."""
        self._refresh(frozenset({Topic.SETTINGS}))

    def show_rest(self) -> None:
        """Show what can come right behind the first picture."""
        self._knows_rest = True
        self._refresh(frozenset(Topic) - {Topic.SETTINGS})

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        self._refresh(change.topics)

    def _refresh(self, topics: frozenset[Topic]) -> None:
        services = self._context.services
        if topics & {Topic.SETTINGS}:
            office = services.office.office()
            self._shell.topbar.show_office(office)
            self._shell.statusbar.set_notice(self._notice(office.is_demo))
        if self._knows_rest and topics & {Topic.PERIODS, Topic.SETTINGS}:
            current = services.periods.current()
            periods = [(period.id, period.nama) for period in services.periods.all()]
            self._shell.topbar.periods.show_periods(periods, current.id if current else "")
        if self._knows_rest and topics & {Topic.BACKUP}:
            self._shell.statusbar.set_backup(services.backup.last())
        if topics & _TOPICS:
            self._timer.start()

    def _notice(self, is_demo: bool) -> str:
        parts = []
        if self._context.services.session.read_only:
            parts.append(self.tr("Hanya-baca"))
        if is_demo:
            parts.append(self.tr("Data rekaan untuk contoh"))
        return " · ".join(parts)

    @Slot()
    def _refresh_counts(self) -> None:
        services = self._context.services
        today = services.session.today()
        task = self._context.tasks.run(lambda _: services.dashboard.due(today))
        task.succeeded.connect(self._on_due)

    @Slot(object)
    def _on_due(self, items: "Sequence[DueItem]") -> None:
        counts: Counter[str] = Counter()
        for item in items:
            if item.group in _URGENT and _COUNTED.get(item.target) in {"", item.tab}:
                counts[item.target] += item.count
        for key in _COUNTED:
            self._context.navigation.set_count(key, counts[key])
