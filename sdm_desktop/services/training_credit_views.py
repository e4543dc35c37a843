"""What pages and papers show of JP: fairness, the bar of a person, attainment."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.training_duty import Duty, DutyState
from sdm_desktop.storage.training_people import PersonFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class FairnessRow:
    """One active employee in the order of fairness; `years` are JP of three years, oldest first."""

    person: PersonFacts
    jp: Decimal
    planned: Decimal
    duty: Duty
    state: DutyState
    last: date | None
    years: tuple[Decimal, ...]
    waiting: int
    refusals: tuple[str, ...]

    @property
    def id(self) -> str:
        """Return the id of the employee."""
        return self.person.id

    @property
    def nama(self) -> str:
        """Return the name with titles."""
        return self.person.nama


@dataclass(frozen=True, slots=True)
class CreditItem:
    """One line of a person's JP; not yet credited where it is planned."""

    day: date
    nama: str
    penyelenggara: str
    jp: Decimal
    is_planned: bool
    is_outside: bool
    kegiatan_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCredit:
    """JP of one person in one year (of the calendar or of the contract), and of those before."""

    year: int
    first: date
    last: date
    jp: Decimal
    planned: Decimal
    duty: Duty
    state: DutyState
    items: tuple[CreditItem, ...]
    years: tuple[tuple[int, Decimal], ...]
    explained: Explained


@dataclass(frozen=True, slots=True)
class Attainment:
    """How a part of the staff stands to the duty; `nama` is the unit, golongan or sex."""

    nama: str
    people: int
    met: int
    none: int
    total: Decimal
    median: Decimal | None
    top_share: Decimal | None

    @property
    def mean(self) -> Decimal | None:
        """Return the mean JP."""
        return self.total / self.people if self.people else None

    @property
    def share(self) -> Decimal | None:
        """Return who meets 20 JP in percent."""
        return Decimal(100 * self.met) / self.people if self.people else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a person's training of some years proves for the index of professionality.

    Each is the name of the activity that proves it, empty where there is none.
    """

    struktural: str = ""
    fungsional: str = ""
    teknis_20_jp: str = ""
    seminar: str = ""
