"""Documents that expire, as due dates."""

from collections.abc import Collection
from datetime import date, timedelta

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.documents import DocumentKind
from sdm_desktop.domain.due import DueKind, DueLine, document_action
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.explanation import Explained, Given, Step
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.services.document_access import kinds_on, limits_on
from sdm_desktop.services.due_people import DuePeople
from sdm_desktop.services.employee_facts import Facts
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.documents import DocumentRepository

_Ends = dict[tuple[str, date], list[str]]


class DocumentDates:
    """Reads the last day of each kind of document; call inside a read."""

    def __init__(self, database: Database) -> None:
        self._store = DocumentRepository(database)
        self._people = DuePeople(database)

    def lines(
        self, facts: Collection[Facts], book: RuleBook, today: date, until: date
    ) -> list[DueLine]:
        """Return one line per active person and day; `target` names the documents."""
        kinds, limits = kinds_on(book, today), limits_on(book, today)
        ends = self.ends({person.id for person in facts}, kinds, until)
        people = self._people.read({person_id for person_id, _ in ends})
        found = []
        for (person_id, day), names in ends.items():
            person = people[person_id]
            words, start, is_late = document_action(day, today, limits.alert_days)
            found.append(
                DueLine(
                    kind=DueKind.DOKUMEN, pegawai_id=person_id, nama=person.nama, nip=person.nip,
                    unit_id=person.unit_id, unit=person.unit, golongan=person.golongan,
                    tanggal=day, tindakan=words, mulai=start, is_late=is_late,
                    target=", ".join(names),
                )
            )  # fmt: skip
        return found

    def ends(self, people: Collection[str], kinds: dict[str, DocumentKind], until: date) -> _Ends:
        """Return {(person, last day): names of the kinds} of these people up to a day."""
        found: _Ends = {}
        for person_id, code, day in self._store.expiring(until):
            if person_id in people:
                name = kinds[code].nama if code in kinds else code
                found.setdefault((person_id, day), []).append(name)
        return found

    def explain(self, person_id: str, book: RuleBook, today: date) -> Explained:
        """Return which documents of a person expire when, and when to act."""
        kinds, limits = kinds_on(book, today), limits_on(book, today)
        dated = [one for one in self._store.of_person(person_id) if one.kedaluwarsa is not None]
        if not dated:
            raise DomainError("Dokumen pegawai ini tidak memiliki tanggal kedaluwarsa.")
        dated.sort(key=lambda one: one.kedaluwarsa or date.max)
        given = []
        for one in dated:
            name = kinds[one.jenis].nama if one.jenis in kinds else one.jenis
            number = f", nomor {one.nomor}" if one.nomor else ""
            end = one.kedaluwarsa or date.max
            given.append(Given(name, f"berlaku sampai {long_date(end)}{number}"))
        first = dated[0].kedaluwarsa or date.max
        steps = tuple(
            Step(f"{days} hari sebelumnya", long_date(first - timedelta(days=days)))
            for days in limits.alert_days
        )
        rule = book.on(RuleCode.DOKUMEN, today)
        return Explained({"kedaluwarsa": first}, tuple(given), steps, (rule,))
