"""How complete the documents of everybody are, per person and per unit."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sdm_desktop.domain.documents import DocumentKind, lacking, names_of, required_of
from sdm_desktop.domain.unit import SEPARATOR
from sdm_desktop.services.document_access import DocumentAccess, kinds_on
from sdm_desktop.services.document_reading import PersonPosts, person_of
from sdm_desktop.services.document_views import CompletenessRow, UnitCompleteness
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.documents import DocumentRepository
from sdm_desktop.storage.rules import standings_on

MOST_MISSING = 3


class DocumentOverview:
    """One pass over people and documents; a penilai sees the own people."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._database = database
        self._session = session
        self._rules = rules

    def people(self) -> list[CompletenessRow]:
        """Return every active person, by name."""
        today = self._session.today()
        with self._database.read():
            book = self._rules.book()
            store = DocumentRepository(self._database)
            access = DocumentAccess(self._database, self._session)
            own, held = access.own_people(), store.held()
            standings = standings_on(self._database, today)
            people = [person_of(row) for row in store.people()]
        kinds = access.visible(kinds_on(book, today))
        posts = PersonPosts(book, today)
        required: dict[object, tuple[str, ...]] = {}
        found = []
        for person in people:
            standing = (person["kedudukan_hukum_id"], person["kedudukan_hukum"])
            if (own is not None and person["id"] not in own) or not standings.is_active(*standing):
                continue
            who, mine = posts.of(person), held.get(person["id"], {})
            if who not in required:
                required[who] = required_of(kinds.values(), who)
            complete = lacking(required[who], mine, today)
            found.append(
                CompletenessRow(
                    pegawai_id=person["id"],
                    nama=person["nama"],
                    nip=person["nip"],
                    status=who[0].label if who[0] else "",
                    unit_id=person["unit_id"] or "",
                    unit=person["jalur"].rpartition(SEPARATOR)[2],
                    jalur=person["jalur"],
                    count=sum(len(ends) for code, ends in mine.items() if code in kinds),
                    found=complete,
                    kurang=names_of(complete.missing, kinds),
                    lewat=names_of(complete.expired, kinds),
                )
            )
        return found

    def units(self, rows: Sequence[CompletenessRow]) -> list[UnitCompleteness]:
        """Return the same per unit with all below it, by path.

        The percent is that of all required documents.
        """
        with self._database.read():
            kinds = kinds_on(self._rules.book(), self._session.today())
        groups: dict[str, list[CompletenessRow]] = {}
        for row in rows:
            for path in _with_above(row.jalur):
                groups.setdefault(path, []).append(row)
        return [_unit(path, found, kinds) for path, found in sorted(groups.items())]


def percent_of(rows: Iterable[CompletenessRow]) -> int:
    """Return the share of required documents that are there, rounded down."""
    present = required = 0
    for row in rows:
        present += row.found.present
        required += len(row.found.required)
    return 100 * present // required if required else 100


def _with_above(path: str) -> list[str]:
    """Return the path of a unit and of all above it."""
    parts = path.split(SEPARATOR)
    return [SEPARATOR.join(parts[:count]) for count in range(1, len(parts) + 1)]


def _unit(
    path: str, rows: Sequence[CompletenessRow], kinds: Mapping[str, DocumentKind]
) -> UnitCompleteness:
    lacking: Counter[str] = Counter()
    for row in rows:
        lacking.update((*row.found.missing, *row.found.expired))
    most = ", ".join(
        f"{kinds[code].nama} ({count})" for code, count in lacking.most_common(MOST_MISSING)
    )
    return UnitCompleteness(
        unit=path.rpartition(SEPARATOR)[2],
        depth=path.count(SEPARATOR),
        jalur=path,
        people=len(rows),
        complete=sum(row.found.percent == 100 for row in rows),
        percent=percent_of(rows),
        kurang=most,
    )
