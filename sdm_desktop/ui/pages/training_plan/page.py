"""Rencana Pelatihan: needs, plan, money, competences and partners, one tab each."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Protocol, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.first_focus import first_focus
from sdm_desktop.ui.widgets.part_walk import Part, TabKeys
from sdm_desktop.ui.widgets.tabs import TabRow

_HERE = "sdm_desktop.ui.pages.training_plan"
# key, words, module and class of each tab; a tab is built when it is first shown
TABS = (
    ("needs", str(QT_TRANSLATE_NOOP("TrainingPlanPage", "Kebutuhan")), "needs_tab", "NeedsTab"),
    ("plan", str(QT_TRANSLATE_NOOP("TrainingPlanPage", "Rencana")), "plan_tab", "PlanTab"),
    ("budget", str(QT_TRANSLATE_NOOP("TrainingPlanPage", "Anggaran")), "budget_tab", "BudgetTab"),
    (
        "competence",
        str(QT_TRANSLATE_NOOP("TrainingPlanPage", "Kompetensi")),
        "competence_tab",
        "CompetenceTab",
    ),
    (
        "cooperation",
        str(QT_TRANSLATE_NOOP("TrainingPlanPage", "Kerja sama")),
        "cooperation_tab",
        "CooperationTab",
    ),
)


class PlanTab(Protocol):
    """What the page asks of a tab beside being a widget with (context, parent)."""

    def open_with(self, **arguments: Any) -> None:
        """Show what the arguments name."""


class TrainingPlanPage(QWidget):
    """Holds the tabs and builds each when it is first shown."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._views: dict[str, QWidget] = {}
        words = [
            (key, QCoreApplication.translate("TrainingPlanPage", title))
            for key, title, _, _ in TABS
        ]
        self.tabs = TabRow(words, self)
        self._stack = QStackedWidget(self)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(make_label(self.tr("Rencana Pelatihan"), self, "title"))
        head.addWidget(self.tabs, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._on_tab)
        self._on_tab(self.tabs.current)
        self.keys = TabKeys(self, self.tabs, [key for key, *_ in TABS], self._parts)

    def view(self, key: str) -> QWidget:
        """Return the view of a tab, built now if it was not shown before."""
        if key not in self._views:
            module, name = next((tab[2], tab[3]) for tab in TABS if tab[0] == key)
            view_class = getattr(import_module(f"{_HERE}.{module}"), name)
            view = cast("Callable[..., QWidget]", view_class)(self._context, self)
            self._views[key] = view
            self._stack.addWidget(view)
        return self._views[key]

    def open_with(self, tab: str = "", **arguments: Any) -> None:
        """Show a tab and hand the rest to it."""
        if tab:
            self.tabs.choose(tab)
        if arguments:
            cast("PlanTab", self.view(self.tabs.current)).open_with(**arguments)

    def _parts(self) -> list[Part]:
        """Return the tab shown and where the keys go in it."""
        view = self.view(self.tabs.current)
        return [(view, first_focus(view) or self.tabs)]

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self._stack.setCurrentWidget(self.view(key))
