"""The pages of the program and how to get to them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast, runtime_checkable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.users import Role

if TYPE_CHECKING:
    from sdm_desktop.ui.context import UiContext

_ALL = frozenset(Role)
_RECORDS = frozenset({Role.ADMIN, Role.PIMPINAN, Role.AUDITOR})


class Page(Protocol):
    """What the window asks of a page beside being a widget."""

    def open_with(self, **arguments: Any) -> None:
        """Show what the arguments name (a query, a record, a tab)."""


@runtime_checkable
class HoldsUnsaved(Protocol):
    """A page, or a tab of one, whose typed values would be lost when it is left."""

    def unsaved(self) -> str:
        """Return what is typed and not stored, as a sentence; empty when there is nothing."""

    def discard(self) -> None:
        """Show again what is stored."""


@dataclass(frozen=True, slots=True)
class PageInfo:
    """One page: where it is built, who sees it and whether the sidebar names it.

    `later` names the modules beside it that the page imports when one of its parts is first shown.
    """

    key: str
    title: str
    icon: str
    module: str
    class_name: str
    roles: frozenset[Role] = _ALL
    is_in_sidebar: bool = True
    collapses_sidebar: bool = False
    later: tuple[str, ...] = ()

    @property
    def modules(self) -> list[str]:
        """Return every module the page and its parts are built from."""
        package = self.module.rpartition(".")[0]
        return [self.module, *(f"{package}.{name}" for name in self.later)]

    @property
    def text(self) -> str:
        """Return the title in the language of the program."""
        return QCoreApplication.translate("Navigation", self.title)

    def factory(self, context: "UiContext", parent: QWidget | None = None) -> QWidget:
        """Import the page's module, now that it is needed, and build the page."""
        page_class = getattr(import_module(self.module), self.class_name)
        return cast("Callable[..., QWidget]", page_class)(context, parent)


_PAGES = "sdm_desktop.ui.pages"
PAGES = (
    PageInfo(
        "home",
        str(QT_TRANSLATE_NOOP("Navigation", "Beranda")),
        "house",
        f"{_PAGES}.home.page",
        "HomePage",
    ),
    PageInfo(
        "employees",
        str(QT_TRANSLATE_NOOP("Navigation", "Pegawai")),
        "users",
        f"{_PAGES}.employees.page",
        "EmployeesPage",
        _RECORDS,
    ),
    PageInfo(
        "organisation",
        str(QT_TRANSLATE_NOOP("Navigation", "Organisasi")),
        "network",
        f"{_PAGES}.organisation.page",
        "OrganisationPage",
    ),
    PageInfo(
        "skp",
        str(QT_TRANSLATE_NOOP("Navigation", "Rencana Kinerja (SKP)")),
        "clipboard-list",
        f"{_PAGES}.skp.page",
        "SkpPage",
        collapses_sidebar=True,
    ),
    PageInfo(
        "evaluations",
        str(QT_TRANSLATE_NOOP("Navigation", "Evaluasi Kinerja")),
        "clipboard-check",
        f"{_PAGES}.evaluations.page",
        "EvaluationsPage",
        collapses_sidebar=True,
        later=("person_view", "follow_up_pane"),
    ),
    PageInfo(
        "credit",
        str(QT_TRANSLATE_NOOP("Navigation", "Angka Kredit")),
        "badge-check",
        f"{_PAGES}.credit.page",
        "CreditPage",
        _RECORDS,
    ),
    PageInfo(
        "due",
        str(QT_TRANSLATE_NOOP("Navigation", "Tenggat")),
        "calendar-clock",
        f"{_PAGES}.due.page",
        "DuePage",
        _RECORDS,
    ),
    PageInfo(
        "leave",
        str(QT_TRANSLATE_NOOP("Navigation", "Cuti")),
        "calendar-range",
        f"{_PAGES}.leave.page",
        "LeavePage",
        _RECORDS,
    ),
    PageInfo(
        "feedback",
        str(QT_TRANSLATE_NOOP("Navigation", "Umpan Balik")),
        "messages-square",
        f"{_PAGES}.feedback.page",
        "FeedbackPage",
        _RECORDS,
        later=("surveys_tab", "register_tab", "improvements_tab"),
    ),
    PageInfo(
        "training",
        str(QT_TRANSLATE_NOOP("Navigation", "Pelatihan")),
        "graduation-cap",
        f"{_PAGES}.training.page",
        "TrainingPage",
        _RECORDS,
        later=("schedule_tab", "certificates_tab", "data_tab", "activity_view"),
    ),
    PageInfo(
        "training_plan",
        str(QT_TRANSLATE_NOOP("Navigation", "Rencana Pelatihan")),
        "list-checks",
        f"{_PAGES}.training_plan.page",
        "TrainingPlanPage",
        _RECORDS,
        later=("needs_tab", "plan_tab", "budget_tab", "competence_tab", "cooperation_tab"),
    ),
    PageInfo(
        "documents",
        str(QT_TRANSLATE_NOOP("Navigation", "Arsip dokumen")),
        "archive",
        f"{_PAGES}.documents.page",
        "DocumentsPage",
    ),
    PageInfo(
        "imports",
        str(QT_TRANSLATE_NOOP("Navigation", "Impor data")),
        "upload",
        f"{_PAGES}.imports.page",
        "ImportsPage",
        frozenset({Role.ADMIN}),
        is_in_sidebar=False,
    ),
    PageInfo(
        "calculators",
        str(QT_TRANSLATE_NOOP("Navigation", "Kalkulator")),
        "calculator",
        f"{_PAGES}.calculators.page",
        "CalculatorsPage",
    ),
    PageInfo(
        "reports",
        str(QT_TRANSLATE_NOOP("Navigation", "Laporan")),
        "file-text",
        f"{_PAGES}.reports.page",
        "ReportsPage",
    ),
    PageInfo(
        "settings",
        str(QT_TRANSLATE_NOOP("Navigation", "Pengaturan")),
        "settings",
        f"{_PAGES}.settings.page",
        "SettingsPage",
    ),
)


def page_info(key: str) -> PageInfo:
    """Return a page by its key; an unknown key is a `KeyError`."""
    return {page.key: page for page in PAGES}[key]


def pages_for(role: Role) -> list[PageInfo]:
    """Return the pages a role may see, in order."""
    return [page for page in PAGES if role in page.roles]


class Navigation(QObject):
    """Asks the window for a page; knows which one is shown.

    `requested` carries the key and the arguments, `moved` the key once the page is shown,
    `leaving` what ends the workplace ("lock", "log_out", "quit", "restore") and its argument.
    """

    requested = Signal(str, object)
    moved = Signal(str)
    counted = Signal(str, object)
    leaving = Signal(str, object)

    def __init__(self, role: Role, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = {page.key for page in pages_for(role)}
        self._current = ""

    @property
    def current(self) -> str:
        """Return the key of the page shown."""
        return self._current

    def can_open(self, page: str) -> bool:
        """Return whether the role may see a page."""
        return page in self._keys

    def open(self, page: str, **arguments: Any) -> None:
        """Show a page and hand the arguments to its `open_with`."""
        if self.can_open(page):
            self.requested.emit(page, arguments)

    def set_count(self, page: str, count: int) -> None:
        """Show a number beside a page in the sidebar; 0 removes it."""
        self.counted.emit(page, count)

    def leave(self, how: str, argument: object = None) -> None:
        """Leave the workplace: "lock", "log_out", "quit", or "restore" with a backup's path."""
        self.leaving.emit(how, argument)

    def set_current(self, page: str) -> None:
        """Note which page is shown; the window calls this."""
        self._current = page
        self.moved.emit(page)
