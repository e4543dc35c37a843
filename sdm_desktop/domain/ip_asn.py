"""Indeks profesionalitas ASN: points of four dimensions and their category (rules/hr-analysis 2).

PermenPANRB 38/2018 and PerBKN 8/2019. Points are already weighted; the most is 100. A dimension
without data scores 0 and is named, so that a gap in the records is never read as a weakness.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.money import half_up
from sdm_desktop.domain.promotion import Discipline
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.training_jp import plain

ZERO = Decimal(0)
_ONE = Decimal(1)


class PostGroup(StrEnum):
    """Whose indicators of kompetensi count."""

    STRUKTURAL = "struktural"
    FUNGSIONAL = "fungsional"
    PELAKSANA = "pelaksana"


class Edges(StrEnum):
    """How a total between two bands is read; the regulation prints whole numbers only."""

    TERBUKA = "TERBUKA"
    BULAT = "BULAT"
    SIASN = "SIASN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is measured of one person; None and an empty text mean that nothing is recorded."""

    pendidikan: str
    kelompok: PostGroup
    pelatihan: frozenset[str]
    predikat: Predikat | None
    hukuman: Discipline


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Points by dimension; `kosong` names the dimensions without data; the total is 0 to 100."""

    kualifikasi: Decimal
    kompetensi: Decimal
    kinerja: Decimal
    disiplin: Decimal
    kategori: str
    kosong: tuple[str, ...]

    @property
    def total(self) -> Decimal:
        """Return the sum of the four dimensions."""
        return plain(self.kualifikasi + self.kompetensi + self.kinerja + self.disiplin)


def index_of(rule: Rule, facts: Facts) -> Index:
    """Return the index of one person; `pendidikan` is a name of rule PENDIDIKAN."""
    education = education_points(rule, facts.pendidikan)
    points = indicator_points(rule, facts.kelompok)
    training = sum((points[one] for one in facts.pelatihan if one in points), ZERO)
    work = ZERO if facts.predikat is None else Decimal(rule.isi["kinerja"][facts.predikat.value])
    discipline = Decimal(rule.isi["disiplin"][facts.hukuman.value])
    empty = []
    if not facts.pendidikan:
        empty.append("kualifikasi")
    if facts.predikat is None:
        empty.append("kinerja")
    total = education + training + work + discipline
    return Index(
        kualifikasi=education,
        kompetensi=plain(training),
        kinerja=work,
        disiplin=discipline,
        kategori=category_of(rule, total),
        kosong=tuple(empty),
    )


def education_points(rule: Rule, name: str) -> Decimal:
    """Return the points of a tingkat pendidikan, 0 for none; an unlisted one is refused."""
    if not name:
        return ZERO
    for line in rule.isi["kualifikasi"]:
        if name in line["tingkat"]:
            return Decimal(line["nilai"])
    raise DomainError(f"Tingkat pendidikan {name} tidak ada dalam aturan IP ASN.", "PENDIDIKAN")


def indicator_points(rule: Rule, group: PostGroup) -> Mapping[str, Decimal]:
    """Return the indicators of kompetensi that count for a group, with their points."""
    return {name: Decimal(text) for name, text in rule.isi["kompetensi"][group.value].items()}


def category_of(rule: Rule, total: Decimal) -> str:
    """Return the category of a total or of a mean, by the setting for decimals."""
    edges = Edges(rule.isi["batas_desimal"])
    number = half_up(total) if edges is Edges.BULAT else total
    for band in rule.isi["kategori"]:
        if band["mulai"] is None:
            return str(band["nama"])
        start = Decimal(band["mulai"])
        if number > start - _ONE if edges is Edges.TERBUKA else number >= start:
            return str(band["nama"])
    raise DomainError("Aturan IP ASN tidak memiliki kategori terendah.", "IP_ASN")
