"""What pages and reports show of the budget of training."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.budget import (
    ActivityCost,
    CostRules,
    Fund,
    FundUse,
    cost_per_jp,
    cost_per_person,
)
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.explanation import Explained


@dataclass(frozen=True, slots=True)
class FundRow:
    """A pagu with the name of its unit and how much of it is used."""

    fund: Fund
    unit: str
    use: FundUse

    @property
    def id(self) -> str:
        """Return the id of the fund."""
        return self.fund.id


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityMoney:
    """An activity with its cost and what it gave; `jp` is that of all people together."""

    cost: ActivityCost
    mulai: date
    pagu: str
    komitmen: int
    peserta: int
    jp: Decimal
    dapat_jp: int

    @property
    def id(self) -> str:
        """Return the id of the activity."""
        return self.cost.kegiatan_id

    @property
    def per_jp(self) -> int | None:
        """Return what one JP of one person cost; None without credited JP."""
        return cost_per_jp(self.cost.paid, self.jp)

    @property
    def per_person(self) -> int | None:
        """Return what one person with credited JP cost."""
        return cost_per_person(self.cost.paid, self.dapat_jp)


@dataclass(frozen=True, slots=True)
class Band:
    """The figures of a year in one line: what is paid, promised and free, and a JP's cost."""

    tahun: int
    use: FundUse
    per_jp: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetYear:
    """The budget of one year; `base` is the spending of the city as typed, 0 when it is not."""

    tahun: int
    funds: tuple[FundRow, ...]
    activities: tuple[ActivityMoney, ...]
    base: int
    share: Explained
    years: tuple[int, ...]

    @property
    def total(self) -> FundUse:
        """Return all funds together."""
        return sum((row.use for row in self.funds), FundUse())

    @property
    def band(self) -> Band:
        """Return the figures in one line; a JP's cost is that of closed activities."""
        given = [one for one in self.activities if one.jp]
        jp = sum((one.jp for one in given), Decimal(0))
        return Band(self.tahun, self.total, cost_per_jp(sum(o.cost.paid for o in given), jp))


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityBudget:
    """The cost of one activity on its pagu; `excess` is what does not fit."""

    cost: ActivityCost
    tahun: int
    fund: FundRow | None
    funds: tuple[Fund, ...]
    excess: int
    rules: CostRules
    findings: tuple[FieldError, ...]
