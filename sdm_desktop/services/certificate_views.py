"""What the register of certificates shows and is asked for."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.training_certificates import Expiry
from sdm_desktop.domain.training_people import Certificate, CertificateStatus
from sdm_desktop.storage.training_people import PersonFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateFilter:
    """What the register shows; empty values show everything."""

    status: CertificateStatus | None = None
    within_days: int | None = None
    employee_id: str | None = None
    activity_id: str | None = None
    only_outside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRow:
    """One line of the register."""

    certificate: Certificate
    person: PersonFacts
    expiry: Expiry
    jp: Decimal | None

    @property
    def id(self) -> str:
        """Return the id of the certificate."""
        return self.certificate.id


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberPlan:
    """How certificates are numbered: a pattern with {urut}, {bulan}, {tahun}, and who issues."""

    pola: str
    pertama: int = 1
    tanggal: date
    penerbit: str
