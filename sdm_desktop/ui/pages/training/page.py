"""Pelatihan: schedule, activities, certificates and catalogue, one tab each; an activity on top."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.first_focus import first_focus
from sdm_desktop.ui.widgets.tabs import TabRow

if TYPE_CHECKING:
    from sdm_desktop.ui.pages.training.activity_view import ActivityView

_ACTIVITY = "activity"
_HERE = "sdm_desktop.ui.pages.training"
_TOPICS = frozenset({Topic.TRAINING, Topic.LEAVE, Topic.EMPLOYEES, Topic.RULES, Topic.SETTINGS})
# key, words, module and class of each tab; a tab is built when it is first shown
TABS = (
    ("schedule", str(QT_TRANSLATE_NOOP("TrainingPage", "Jadwal")), "schedule_tab", "ScheduleTab"),
    (
        "certificates",
        str(QT_TRANSLATE_NOOP("TrainingPage", "Sertifikat")),
        "certificates_tab",
        "CertificatesTab",
    ),
    ("data", str(QT_TRANSLATE_NOOP("TrainingPage", "Data")), "data_tab", "DataTab"),
)


class TrainingTab(Protocol):
    """What the page asks of a tab beside being a widget with (context, parent)."""

    def open_with(self, **arguments: Any) -> None:
        """Show what the arguments name."""

    def refresh(self) -> None:
        """Read what is shown again."""


class TrainingPage(QWidget):
    """Holds the tabs and builds each when it is first shown; what is hidden is read later."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._views: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        words = [
            (key, QCoreApplication.translate("TrainingPage", title)) for key, title, _, _ in TABS
        ]
        self.tabs = TabRow(words, self)
        self._stack = QStackedWidget(self)
        self._activity: ActivityView | None = None
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(make_label(self.tr("Pelatihan"), self, "title"))
        head.addWidget(self.tabs, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._on_tab)
        self._on_tab(self.tabs.current)
        context.bus.changed.connect(self._on_changed)

    def view(self, key: str) -> QWidget:
        """Return the view of a tab, built now if it was not shown before."""
        if key not in self._views:
            module, name = next((tab[2], tab[3]) for tab in TABS if tab[0] == key)
            view_class = getattr(import_module(f"{_HERE}.{module}"), name)
            view = cast("Callable[..., QWidget]", view_class)(self._context, self)
            self._views[key] = view
            self._stack.addWidget(view)
            if hasattr(view, "activity_wanted"):
                view.activity_wanted.connect(self.open_activity)
        return self._views[key]

    def activity_view(self) -> "ActivityView":
        """Return the view of one activity, built now if it was not shown before."""
        if self._activity is None:
            from sdm_desktop.ui.pages.training.activity_view import ActivityView

            self._activity = ActivityView(self._context, self)
            self._activity.left.connect(self.close_activity)
            self._stack.addWidget(self._activity)
        return self._activity

    @Slot(str, str)
    def open_activity(self, activity_id: str, part: str = "") -> None:
        """Show an activity over the tabs."""
        view = self.activity_view()
        self._stack.setCurrentWidget(view)
        view.show_activity(activity_id, part)

    @Slot()
    def close_activity(self) -> None:
        """Go back to the tab."""
        view = self.view(self.tabs.current)
        self._stack.setCurrentWidget(view)
        self._read_again()
        if hasattr(view, "take_focus"):
            view.take_focus()

    def take_focus(self) -> None:
        """Put the focus on what is shown."""
        shown = self._stack.currentWidget()
        assert shown is not None
        if shown is not self._activity and hasattr(shown, "take_focus"):
            shown.take_focus()
        elif (first := first_focus(shown)) is not None:
            first.setFocus()

    def open_with(
        self, tab: str = "", activity_id: str = "", part: str = "", **arguments: Any
    ) -> None:
        """Show an activity, or a tab and hand the rest to it."""
        if tab:
            self.tabs.choose(tab)
        if activity_id:
            self.open_activity(activity_id, part)
        elif arguments:
            cast("TrainingTab", self.view(self.tabs.current)).open_with(**arguments)

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self._stack.setCurrentWidget(self.view(key))
        self._read_again()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.topics & _TOPICS:
            self._stale = {*self._views, _ACTIVITY}
            self._read_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed meanwhile is read now."""
        super().showEvent(event)
        self._read_again()

    def _read_again(self) -> None:
        shown = self._stack.currentWidget()
        key = _ACTIVITY if shown is self._activity else self.tabs.current
        if key in self._stale and self.isVisible():
            self._stale.discard(key)
            cast("TrainingTab", shown).refresh()
