"""What pages and reports are told about surveys."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.skm import SkmResult, Tally
from sdm_desktop.domain.skm_check import LabelCheck
from sdm_desktop.domain.skm_period import SurveyPeriod
from sdm_desktop.domain.skm_rules import Band, Unsur, Weight
from sdm_desktop.domain.survey_profile import Profile
from sdm_desktop.domain.surveys import Closing, OldIndex, PublicService, Survey


class Pooling(StrEnum):
    """How several surveys are put together."""

    GABUNGAN = "GABUNGAN"
    RATA_RATA = "RATA_RATA"

    @property
    def label(self) -> str:
        """Return the words for people."""
        if self is Pooling.GABUNGAN:
            return "gabungan seluruh responden"
        return "rata-rata IKM layanan"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRow:
    """A service with its unit and how many surveys it has."""

    service: PublicService
    unit: str
    jalur: str
    surveys: int

    @property
    def id(self) -> str:
        """Return the id of the service."""
        return self.service.id


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """One index in time; an old one is known by its printed figures alone."""

    kunci: str
    nama: str
    ikm: Decimal
    mutu: str
    responden: int | None
    survey_id: str = ""

    @property
    def is_old(self) -> bool:
        """Return whether there are no rows behind it."""
        return not self.survey_id


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyRow:
    """A survey with its service and what came out so far."""

    survey: Survey
    layanan: PublicService
    unit: str
    jalur: str
    periode: SurveyPeriod
    result: SkmResult
    before: TrendPoint | None = None
    sample: int | None = None
    closing: Closing | None = None

    @property
    def id(self) -> str:
        """Return the id of the survey."""
        return self.survey.id

    @property
    def delta(self) -> Decimal | None:
        """Return how much the index rose since the one before."""
        ikm = self.result.ikm
        return None if ikm is None or self.before is None else ikm - self.before.ikm

    @property
    def is_indicative(self) -> bool:
        """Return whether there are too few answers to rely on."""
        return 0 < self.result.responden < INDICATIVE

    @property
    def title(self) -> str:
        """Return "service, period"."""
        return f"{self.layanan.nama}, {self.periode.nama}"


INDICATIVE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyDetail:
    """One survey with all that its page and its reports show."""

    row: SurveyRow
    unsur: tuple[Unsur, ...]
    bands: tuple[Band, ...]
    tally: Tally
    explained: Explained
    alerts: tuple[str, ...]
    trend: tuple[TrendPoint, ...]
    others: tuple[SurveyRow, ...]
    total: "SurveyTotal"
    profile: Profile
    closings: tuple[Closing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyTotal:
    """The index over several surveys, by pooled rows and by the mean of their indexes."""

    pooled: SkmResult | None
    mean: Decimal | None
    mean_band: Band | None
    count: int
    pooling: Pooling = Pooling.GABUNGAN
    reason: str = ""

    @property
    def chosen(self) -> tuple[Decimal, str] | None:
        """Return index and mutu of the way the office chose, where there is one."""
        if self.pooling is Pooling.RATA_RATA:
            band = self.mean_band
            return None if self.mean is None or band is None else (self.mean, band.mutu)
        pooled = self.pooled
        return None if pooled is None or pooled.ikm is None else (pooled.ikm, pooled.mutu)

    @property
    def words(self) -> str:
        """Return the index of all services with the way it was put together, and the other."""
        found = self.chosen
        if found is None:
            return self.reason
        text = f"Seluruh layanan {decimal_text(found[0], 2)} ({found[1]}), {self.pooling.label}"
        other = self.mean if self.pooling is Pooling.GABUNGAN else self.pooled_ikm
        if other is None:
            return f"{text}."
        way = Pooling.RATA_RATA if self.pooling is Pooling.GABUNGAN else Pooling.GABUNGAN
        return f"{text}; {way.label} {decimal_text(other, 2)}."

    @property
    def pooled_ikm(self) -> Decimal | None:
        """Return the index of all rows together."""
        return self.pooled.ikm if self.pooled else None


@dataclass(frozen=True, slots=True, kw_only=True)
class OldIndexRow:
    """An index of an older period with the check of its printed letter."""

    index: OldIndex
    layanan: str
    periode: SurveyPeriod
    check: LabelCheck | None

    @property
    def id(self) -> str:
        """Return the id of the index."""
        return self.index.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Figures as somebody printed them, to be checked."""

    ikm: Decimal
    mutu: str = ""
    tahun: int = 2026
    nrr: Sequence[Fraction | Decimal] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedCheck:
    """What published figures turn out to be."""

    label: LabelCheck | None
    weights: tuple[Weight, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveSurvey:
    """What the entry needs: the survey, its unsur, sums and bands, the last rows, profile words."""

    row: SurveyRow
    unsur: tuple[Unsur, ...]
    bands: tuple[Band, ...]
    tally: Tally
    next_number: int
    education: tuple[str, ...]
    occupations: tuple[str, ...]
    ages: tuple[int, int]
    least_answered: int
