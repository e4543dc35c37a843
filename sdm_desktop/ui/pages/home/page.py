"""Beranda: what must be done now, how the office stands, what changed last."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.backups import BackupRun
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.home.due_list import DueList
from sdm_desktop.ui.pages.home.figures import FigureStrip
from sdm_desktop.ui.pages.home.recent import RecentList
from sdm_desktop.ui.tasks import Task, TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label

if TYPE_CHECKING:
    from sdm_desktop.services.dashboard_views import DueItem, Figure, RecentChange

    HomeData = tuple[list[DueItem], list[Figure], list[RecentChange]]

_RECENT = 8
_NARROW = 860
_LOW = 520


class HomePage(QWidget):
    """Due items, five figures, last changes; every number opens its people."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_stale = True
        self._was_painted = False
        self._task: Task | None = None
        self._backup = BackupRun(context, self)
        self.due = DueList(self)
        self.recent = RecentList(self)
        self.figures = FigureStrip(self)
        self._summary = make_label("", self, "context")
        self._build()
        self.due.chosen.connect(self._open_due)
        self.figures.chosen.connect(self._open_figure)
        self.recent.log_asked.connect(self._open_log)
        context.bus.changed.connect(self._on_changed)

    def open_with(self, **arguments: Any) -> None:
        """Show the page; it takes no arguments."""
        self.refresh()

    @property
    def summary(self) -> str:
        """Return the line beside the title."""
        return self._summary.text()

    @Slot()
    def refresh(self) -> None:
        """Read everything again, off the GUI thread."""
        self._is_stale = False
        services = self._context.services
        today = services.session.today()

        def work(_: TaskContext) -> "HomeData":
            dashboard = services.dashboard  # loaded here, not while the window waits
            return dashboard.due(today), dashboard.figures(), dashboard.recent(_RECENT)

        self._task = self._context.tasks.run(work)
        self._task.succeeded.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and self._was_painted:
            self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            # the empty page stands before its data is asked for
            self._was_painted = True
            QTimer.singleShot(0, self._refresh_stale)

    @Slot()
    def _refresh_stale(self) -> None:
        if self._is_stale and self.isVisible():
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.recent.setVisible(event.size().width() >= _NARROW)
        is_roomy = event.size().height() >= _LOW
        self.figures.setVisible(is_roomy)
        self._figures_head.setVisible(is_roomy)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(make_label(self.tr("Yang perlu dikerjakan"), self, "title"))
        head.addWidget(self._summary)
        head.addStretch(1)
        self.backup_button = make_button(
            self.tr("Cadangkan sekarang"), self, "plain", "database-backup"
        )
        self.backup_button.clicked.connect(self._backup.start)
        self.backup_button.setVisible(self._context.services.session.user.peran is Role.ADMIN)
        head.addWidget(self.backup_button)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.due, 1)
        middle.addWidget(self.recent)
        self.recent.allow_log(self._may_read_log())
        self._figures_head = QWidget(self)
        below = QHBoxLayout(self._figures_head)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(make_label(self.tr("Lima angka kantor"), self, "section"))
        below.addWidget(
            make_label(self.tr("klik untuk melihat pegawai di baliknya"), self, "small")
        )
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addLayout(middle, 1)
        layout.addWidget(self._figures_head)
        layout.addWidget(self.figures)

    def _may_read_log(self) -> bool:
        return self._context.services.session.user.peran in (Role.ADMIN, Role.AUDITOR)

    @Slot(object)
    def _show(self, data: "HomeData") -> None:
        if self.sender() is not self._task:
            return
        due, figures, recent = data
        self.due.show_items(due)
        self.figures.show_figures(figures)
        self.recent.show_changes(recent)
        late = sum(item.group == "terlambat" for item in due)
        week = sum(item.group == "minggu_ini" for item in due)
        words = self.tr("{late} terlambat, {week} minggu ini")
        self._summary.setText(words.format(late=late, week=week))

    @Slot(object)
    def _on_changed(self, _: Change) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    @Slot(object)
    def _open_due(self, item: "DueItem") -> None:
        if item.state:
            self._context.navigation.open(item.target, state=item.state)
        elif item.tab:
            self._context.navigation.open(item.target, tab=item.tab, query=item.query)
        else:
            self._go(item.target, item.query)

    @Slot(object)
    def _open_figure(self, figure: "Figure") -> None:
        self._go(figure.target, figure.query)

    def _go(self, target: str, query: str) -> None:
        if target == "settings":
            self._context.navigation.open("settings", tab=query or "backup")
        elif query:
            self._context.navigation.open(target, query=query)
        else:
            self._context.navigation.open(target)

    @Slot()
    def _open_log(self) -> None:
        self._context.navigation.open("settings", tab="log")
