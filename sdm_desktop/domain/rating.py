"""Predikat of a person from two ratings (PermenPANRB 6/2022, matrix as data)."""

import re

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import OrganisationPredikat, Predikat, Rating
from sdm_desktop.domain.rules import Rule

_LETTERS = re.compile(r"[^a-z]+")
_RATINGS = {
    "atas": Rating.ATAS,
    "diatas": Rating.ATAS,
    "a": Rating.ATAS,
    "sesuai": Rating.SESUAI,
    "s": Rating.SESUAI,
    "bawah": Rating.BAWAH,
    "dibawah": Rating.BAWAH,
    "w": Rating.BAWAH,
}
_PREDIKAT = {value.value.replace("_", "").lower(): value for value in Predikat} | {
    "cukup": Predikat.BUTUH_PERBAIKAN,
    "butuhperbaikancukup": Predikat.BUTUH_PERBAIKAN,
    "kurangmisconduct": Predikat.KURANG,
    "misconduct": Predikat.KURANG,
    "buruk": Predikat.SANGAT_KURANG,
}
_ORGANISATION = {value.value.replace("_", "").lower(): value for value in OrganisationPredikat} | {
    "cukup": OrganisationPredikat.BUTUH_PERBAIKAN,
    "butuhperbaikancukup": OrganisationPredikat.BUTUH_PERBAIKAN,
}


def find_predikat(rule: Rule, work: Rating | None, behaviour: Rating | None) -> Predikat | None:
    """Return the cell of a version of MATRIKS_PREDIKAT, None while a rating is missing."""
    if work is None or behaviour is None:
        return None
    return Predikat(rule.isi[work.value][behaviour.value])


def leader_rating(rule: Rule, organisation: OrganisationPredikat) -> Rating:
    """Return the rating hasil kerja of a unit's leader (PETA_PIMPINAN; SE MenPANRB 3/2023)."""
    return Rating(rule.isi[organisation.value])


def read_rating(text: str) -> Rating:
    """Return the rating that a word means: "DI ATAS", "DIATAS EKSPEKTASI", "Sesuai", "A", "W"."""
    key = _LETTERS.sub("", text.lower()).removesuffix("ekspektasi")
    if rating := _RATINGS.get(key):
        return rating
    raise DomainError(f"“{text}” bukan rating; isi DI ATAS, SESUAI, atau DI BAWAH.", "RATING")


def read_predikat(text: str) -> Predikat:
    """Return the predikat a word means; old labels count as their present equals."""
    if predikat := _PREDIKAT.get(_LETTERS.sub("", text.lower())):
        return predikat
    raise DomainError(f"“{text}” bukan predikat kinerja pegawai.", "PREDIKAT")


def read_organisation(text: str) -> OrganisationPredikat:
    """Return the predikat kinerja organisasi a word means."""
    if predikat := _ORGANISATION.get(_LETTERS.sub("", text.lower())):
        return predikat
    raise DomainError(f"“{text}” bukan predikat kinerja organisasi.", "PREDIKAT_ORGANISASI")
