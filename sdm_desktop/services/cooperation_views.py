"""What pages and reports show of agreements."""

from collections.abc import Mapping
from dataclasses import dataclass

from sdm_desktop.domain.cooperation import (
    Agreement,
    AgreementFile,
    AgreementStatus,
    AgreementStep,
    LinkedActivity,
    Partner,
    Yield,
)
from sdm_desktop.domain.rules import Rule


@dataclass(frozen=True, slots=True)
class CooperationRules:
    """The limits in force (rule KERJA_SAMA)."""

    near_days: int
    idle_months: int

    @classmethod
    def of(cls, rule: Rule) -> "CooperationRules":
        """Return what a version of the rule says."""
        return cls(int(rule.isi["siaga_hari"]), int(rule.isi["tanpa_tindak_lanjut_bulan"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """One document in the register: how it stands and what came of it and of all below."""

    agreement: Agreement
    depth: int
    mitra: Partner
    unit: str
    status: AgreementStatus
    words: str
    own: Yield
    total: Yield
    files: int
    warnings: tuple[str, ...]
    penerus_id: str = ""

    @property
    def id(self) -> str:
        """Return the id of the document."""
        return self.agreement.id


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementDetail:
    """One document with what it hangs on and what was done."""

    row: AgreementRow
    above: Agreement | None
    below: tuple[Agreement, ...]
    former: Agreement | None
    successor: Agreement | None
    steps: tuple[AgreementStep, ...]
    activities: tuple[LinkedActivity, ...]
    files: tuple[AgreementFile, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """All documents in the order of their tree, and the partners."""

    rows: tuple[AgreementRow, ...]
    partners: tuple[Partner, ...]

    def counts(self) -> Mapping[AgreementStatus, int]:
        """Return how many documents stand how."""
        found = dict.fromkeys(AgreementStatus, 0)
        for row in self.rows:
            found[row.status] += 1
        return found
