"""The budget of training: funds (pagu), cost lines, what is used and what is free.

Rules/training 11. Commitment is what approved activities still owe: the plan (or the contract) of
each of their lines without what was paid of it, so that paying a part counts nothing twice.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from sdm_desktop.domain.money import half_up, percent
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.training import ActivityStatus, Payer


class FundSource(StrEnum):
    """Where the money of a fund comes from."""

    APBD = "APBD"
    APBN = "APBN"
    MITRA = "MITRA"
    MANDIRI = "MANDIRI"

    @property
    def label(self) -> str:
        """Return the word for screens and papers."""
        return self.value if self.value.startswith("APB") else self.value.capitalize()


# who pays what a fund of a source does not pay; the others pay from public funds
_PAYERS: Mapping[Payer, FundSource] = {
    Payer.MITRA: FundSource.MITRA,
    Payer.PESERTA: FundSource.MANDIRI,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fund:
    """One pagu of a year; without `unit_id` it is the whole office's."""

    id: str = ""
    rev: int = 0
    tahun: int
    unit_id: str | None = None
    kode: str = ""
    rekening: str = ""
    uraian: str = ""
    jumlah: int = 0
    sumber: FundSource = FundSource.APBD
    catatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """One component of the cost of an activity.

    Without `pagu_id` it is paid from the pagu of its activity. `komitmen` is the contract where it
    differs from the plan; `realisasi` is None until typed, 0 is an answer.
    """

    id: str = ""
    rev: int = 0
    kegiatan_id: str
    pagu_id: str | None = None
    urut: int = 1
    komponen: str = ""
    uraian: str = ""
    volume: Decimal = Decimal(1)
    satuan: str = ""
    harga: int = 0
    rencana: int = 0
    komitmen: int | None = None
    realisasi: int | None = None
    penanggung: Payer = Payer.BKPPD
    tanggal: date | None = None
    bukti: str = ""
    alasan: str = ""

    @property
    def owed(self) -> int:
        """Return what will be paid as far as is known: the contract, else the plan."""
        return self.rencana if self.komitmen is None else self.komitmen


@dataclass(frozen=True, slots=True)
class CostComponent:
    """One row of the rule PLAFON_BIAYA; `plafon` is the most for one unit, None without limit."""

    kode: str
    nama: str
    satuan: str
    plafon: int | None


@dataclass(frozen=True, slots=True)
class CostRules:
    """The components in force with what they rest on."""

    components: tuple[CostComponent, ...]
    basis: str

    @classmethod
    def of(cls, rule: Rule) -> "CostRules":
        """Return what a version of the rule says."""
        rows = tuple(
            CostComponent(row["kode"], row["nama"], row["satuan"], row["plafon"])
            for row in rule.isi["komponen"]
        )
        return cls(rows, rule.dasar_hukum)

    def find(self, code: str) -> CostComponent | None:
        """Return a component by its code."""
        return next((one for one in self.components if one.kode == code), None)

    def name(self, code: str) -> str:
        """Return the name of a component, of an unknown one its code."""
        found = self.find(code)
        return found.nama if found else code


@dataclass(frozen=True, slots=True)
class ActivityCost:
    """What an activity costs: its state, the pagu it is paid from, its lines."""

    kegiatan_id: str
    judul: str
    status: ActivityStatus
    pagu_id: str | None
    lines: tuple[CostLine, ...] = ()

    @property
    def planned(self) -> int:
        """Return the plan of all lines."""
        return sum(line.rencana for line in self.lines)

    @property
    def paid(self) -> int:
        """Return what was paid, by whomever."""
        return sum(line.realisasi or 0 for line in self.lines)

    def fund_of(self, line: CostLine) -> str | None:
        """Return the id of the pagu that a line is paid from."""
        return line.pagu_id or self.pagu_id

    def on(self, fund: Fund) -> list[CostLine]:
        """Return the lines that a pagu pays."""
        return [
            line for line in self.lines if self.fund_of(line) == fund.id and is_paid_by(line, fund)
        ]


@dataclass(frozen=True, slots=True)
class FundUse:
    """How much of a pagu is used; sums of several pagu as well."""

    pagu: int = 0
    komitmen: int = 0
    realisasi: int = 0

    @property
    def sisa(self) -> int:
        """Return what was not paid."""
        return self.pagu - self.realisasi

    @property
    def sisa_bebas(self) -> int:
        """Return what is neither paid nor promised."""
        return self.pagu - self.realisasi - self.komitmen

    @property
    def serapan(self) -> Fraction | None:
        """Return what was paid in percent; None of a pagu of 0."""
        return Fraction(self.realisasi * 100, self.pagu) if self.pagu else None

    @property
    def serapan_text(self) -> str:
        """Return the percentage in words, a dash without pagu."""
        found = self.serapan
        return "–" if found is None else percent(found, 2)

    def __add__(self, other: "FundUse") -> "FundUse":
        """Return both together."""
        return FundUse(
            self.pagu + other.pagu,
            self.komitmen + other.komitmen,
            self.realisasi + other.realisasi,
        )


def is_paid_by(line: CostLine, fund: Fund) -> bool:
    """Return whether a fund pays a line: a partner's share is never paid by public money."""
    wanted = _PAYERS.get(line.penanggung)
    if wanted is not None:
        return fund.sumber is wanted
    return fund.sumber in (FundSource.APBD, FundSource.APBN)


def amount_of(volume: Decimal, price: int) -> int:
    """Return volume times price in whole rupiah, halves up."""
    return int(half_up(volume * price))


def commitment_of(lines: Iterable[CostLine], status: ActivityStatus) -> int:
    """Return what an activity still owes; nothing before approval and once it is over."""
    if not status.is_approved:
        return 0
    return sum(max(line.owed - (line.realisasi or 0), 0) for line in lines)


def use_of(fund: Fund, activities: Iterable[ActivityCost]) -> FundUse:
    """Return how much of a pagu is used by activities; cancelled ones keep what was paid."""
    promised = paid = 0
    for activity in activities:
        lines = activity.on(fund)
        promised += commitment_of(lines, activity.status)
        paid += sum(line.realisasi or 0 for line in lines)
    return FundUse(fund.jumlah, promised, paid)


def excess_of(fund: Fund, activity: ActivityCost, others: Sequence[ActivityCost]) -> int:
    """Return by how much the plan of an activity exceeds what is free; 0 when it fits."""
    use = use_of(fund, [one for one in others if one.kegiatan_id != activity.kegiatan_id])
    owed = sum(max(line.owed, line.realisasi or 0) for line in activity.on(fund))
    return max(owed - use.sisa_bebas, 0)


def cost_per_jp(paid: int, jp: Decimal) -> int | None:
    """Return the cost of one JP of one person in whole rupiah; None of no JP."""
    return int(half_up(Fraction(paid) / Fraction(jp))) if jp else None


def cost_per_person(paid: int, people: int) -> int | None:
    """Return the cost of one person in whole rupiah; None of nobody."""
    return int(half_up(Fraction(paid, people))) if people else None
