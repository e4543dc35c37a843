"""Use cases on angka kredit: the account of everybody in a functional post, opening balances."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.credit_account import CreditAccount, CreditBalance, account, check_balance
from sdm_desktop.domain.errors import DomainError, ValidationError
from sdm_desktop.domain.evaluation import Period, Predikat
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.credit import CreditRepository, Functional
from sdm_desktop.storage.database import Database

READERS = (Role.PIMPINAN, Role.AUDITOR)
_TOPICS = frozenset({Topic.EVALUATIONS})


@dataclass(frozen=True, slots=True)
class CreditRow:
    """One person with the account; None and a reason where there can be none."""

    person: Functional
    account: CreditAccount | None
    problem: str = ""


class CreditService:
    """Derives angka kredit from final predikat and keeps opening balances."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._store = CreditRepository(database)

    def rows(self, until: date | None = None) -> list[CreditRow]:
        """Return the accounts of all active PNS in functional posts, by name."""
        self._session.require_reading(*READERS)
        with self._database.read():
            people = [one for one in self._store.people(self._session.today()) if one.is_active]
            return credit_rows(self._store, self._rules.book(), people, until or self._day())

    def row(self, employee_id: str) -> CreditRow:
        """Return the account of one person, or raise `DomainError` where there is none."""
        self._session.require_reading(*READERS)
        with self._database.read():
            people = self._store.people(self._session.today(), [employee_id])
            if not people:
                text = "Angka kredit hanya untuk PNS dalam jabatan fungsional berjenjang."
                raise DomainError(text, "JENJANG")
            return credit_rows(self._store, self._rules.book(), people, self._day())[0]

    def save_balance(self, balance: CreditBalance) -> Change:
        """Store the opening balance of a person's jenjang, or raise `ValidationError`."""
        self._session.require()
        errors = check_balance(balance, self._session.today())
        if errors:
            raise ValidationError(errors)
        with self._database.write(self._session.actor()) as writer:
            name = self._name(balance.pegawai_id)
            self._store.save(writer, balance)
            detail = f"{name}, {balance.jenjang}"
            writer.audit("saldo_angka_kredit", "pegawai", balance.pegawai_id, detail)
            number = writer.audit_number
        return self._done(number, f"Saldo angka kredit {name}")

    def remove_balance(self, balance: CreditBalance) -> Change:
        """Take an opening balance away."""
        self._session.require()
        with self._database.write(self._session.actor()) as writer:
            name = self._name(balance.pegawai_id)
            self._store.remove(writer, balance)
            writer.audit("hapus_saldo_angka_kredit", "pegawai", balance.pegawai_id, name)
            number = writer.audit_number
        return self._done(number, f"Hapus saldo angka kredit {name}")

    def _name(self, employee_id: str) -> str:
        people = self._store.people(self._session.today(), [employee_id])
        if not people:
            raise DomainError("Pegawai tidak ditemukan atau bukan pejabat fungsional.", "PEGAWAI")
        return people[0].nama

    def _day(self) -> date:
        return date(self._session.today().year, 12, 31)

    def _done(self, number: int, text: str) -> Change:
        return revertible(self._database, self._session, (number, _TOPICS, text, 1))


def credit_rows(
    store: CreditRepository, book: RuleBook, people: Sequence[Functional], until: date
) -> list[CreditRow]:
    """Return the accounts of people at the end of a day; call inside a read."""
    ids = [person.id for person in people]
    balances, finals = store.balances(ids), store.finals(ids)
    return [_row(book, person, balances, (finals.get(person.id, ()), until)) for person in people]


def _row(
    book: RuleBook,
    person: Functional,
    balances: Mapping[tuple[str, str], CreditBalance],
    found: tuple[Iterable[tuple[Period, Predikat]], date],
) -> CreditRow:
    results, until = found
    balance = balances.get((person.id, person.jenjang))
    if balance is not None and balance.per_tanggal > until:
        balance = None
    try:
        made = account(
            book,
            (person.jabatan, person.jenjang),
            (balance, results),
            (person.tmt_jabatan, until),
        )
    except DomainError as problem:
        return CreditRow(person, None, problem.message)
    return CreditRow(person, made)
