"""What the search of the top bar finds."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sdm_desktop.domain.errors import BusyError
from sdm_desktop.ui.actions import ACTIONS, ActionId
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.navigation import pages_for
from sdm_desktop.ui.search_box import BusyForNowError
from sdm_desktop.ui.search_results import Hit

if TYPE_CHECKING:
    from sdm_desktop.domain.people import PersonRow
    from sdm_desktop.ui.shell import Shell

_PEOPLE = 6
_OTHERS = 5


class GlobalSearch(QObject):
    """People by name or NIP, then pages, acts and periods, as far as the role may use them."""

    def __init__(self, context: UiContext, parent: "Shell") -> None:
        super().__init__(parent)
        self._context = context
        self._shell = parent
        self._runnable: Callable[[], list[ActionId]] = list

    def use_actions(self, runnable: Callable[[], list[ActionId]]) -> None:
        """Offer acts, named by a function."""
        self._runnable = runnable

    def find(self, text: str) -> list[Hit]:
        """Return the hits for a text; `BusyForNowError` while the file is being written."""
        if not text:
            return self._pages("") + self._acts("")
        others = (self._pages(text) + self._acts(text) + self._periods(text))[:_OTHERS]
        return self._people(text) + others or [self._nothing(text)]

    def _nothing(self, text: str) -> Hit:
        label = self.tr("Tidak ada yang cocok dengan “{text}”").format(text=text)
        return Hit(label, "", "search", None)

    def _people(self, text: str) -> list[Hit]:
        if not self._context.navigation.can_open("employees"):
            return []
        # loaded with the first search, not with the window
        from sdm_desktop.domain.nip import format_nip
        from sdm_desktop.domain.query import parse_query

        try:
            found = self._context.services.employees.open_list(
                parse_query(text, self._context.services.employees.query_fields())
            )
            rows = found.fetch(0, _PEOPLE)
            total = found.count
        except BusyError as error:
            raise BusyForNowError from error
        hits = [
            Hit(row.nama, format_nip(row.nip), "user", partial(self._open_person, row))
            for row in rows
        ]
        if total > len(rows):
            label = self.tr("Tampilkan semua di Pegawai")
            detail = self.tr("{count} orang").format(count=total)
            hits.append(Hit(label, detail, "users", partial(self._open_list, text)))
        return hits

    def _pages(self, text: str) -> list[Hit]:
        kind = self.tr("Halaman")
        return [
            Hit(page.text, kind, page.icon, partial(self._context.navigation.open, page.key))
            for page in pages_for(self._context.services.session.user.peran)
            if _matches(text, page.text)
        ]

    def _periods(self, text: str) -> list[Hit]:
        kind = self.tr("Periode kerja")
        return [
            Hit(period.nama, kind, "calendar", partial(self._shell.choose_period, period.id))
            for period in self._context.services.periods.all()
            if _matches(text, period.nama)
        ]

    def _acts(self, text: str) -> list[Hit]:
        return [
            Hit(
                ACTIONS[key].label,
                ACTIONS[key].key_text,
                ACTIONS[key].icon,
                partial(self._shell.actions_table.run, key),
            )
            for key in self._runnable()
            if not ACTIONS[key].page and _matches(text, ACTIONS[key].label)
        ]

    def _open_person(self, row: "PersonRow") -> None:
        self._context.navigation.open("employees", employee_id=row.id)

    def _open_list(self, text: str) -> None:
        self._context.navigation.open("employees", query=text)


def _matches(text: str, label: str) -> bool:
    words = label.lower().split()
    return all(any(word.startswith(part) for word in words) for part in text.lower().split())
