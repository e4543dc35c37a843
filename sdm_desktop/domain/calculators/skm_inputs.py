"""Readers of the answers, counts and averages that the calculator `skm` takes."""

import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from sdm_desktop.domain.calculators.inputs import read_number, whole_between
from sdm_desktop.domain.errors import DomainError

_MOST_ROWS = 200_000
_COUNT = whole_between(0, 10_000_000)
_VALUES = 4


def read_rows(value: object) -> list[str]:
    """Return rows of answers as texts of one sign per unsur; a row may be a list of values."""
    if isinstance(value, str):
        value = value.replace(",", " ").replace(";", " ").split()
    if not isinstance(value, Sequence) or len(value) > _MOST_ROWS:
        raise DomainError("harus berupa daftar jawaban", "DAFTAR")
    return [_row(one) for one in value]


def _row(value: object) -> str:
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value).strip()
    if isinstance(value, Sequence):
        return "".join(_sign(one) for one in value)
    raise DomainError("harus berupa deret angka", "DAFTAR")


def _sign(value: object) -> str:
    """Return one answer as one sign; what is no single sign cannot be an answer."""
    text = "-" if value is None or value == "" else str(value).strip()
    return text if len(text) == 1 else "?"


def read_averages(value: object) -> Mapping[str, Fraction] | list[Fraction]:
    """Return averages by unsur: {code: number}, a list, or "3,06; 2,98"."""
    found = _loaded(value)
    if isinstance(found, Mapping):
        return {str(key): _average(one) for key, one in found.items()}
    return [_average(one) for one in found]


def averages_of(text: str) -> list[Fraction]:
    """Return averages typed one after the other."""
    found = read_averages(text)
    return list(found.values()) if isinstance(found, Mapping) else found


def _average(value: object) -> Fraction:
    number = read_number(value)
    if not 1 <= number <= _VALUES:
        raise DomainError(f"NRR harus 1 sampai 4; ini {number}", "ANGKA")
    return Fraction(number)


def read_distribution(value: object) -> Mapping[str, list[int]] | list[list[int]]:
    """Return how often 1, 2, 3, 4 was answered, by unsur: {code: [n1, n2, n3, n4]} or a list."""
    found = _loaded(value)
    if isinstance(found, Mapping):
        return {str(key): _counts(one) for key, one in found.items()}
    return [_counts(one) for one in found]


def _counts(value: object) -> list[int]:
    if isinstance(value, Mapping):
        if set(map(str, value)) - {"1", "2", "3", "4"}:
            raise DomainError("nilai jawaban hanya 1 sampai 4", "DAFTAR")
        return [_COUNT(value.get(str(n), value.get(n, 0))) for n in range(1, _VALUES + 1)]
    if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != _VALUES:
        raise DomainError("harus empat banyaknya per unsur", "DAFTAR")
    return [_COUNT(one) for one in value]


def _loaded(value: object) -> Any:
    if isinstance(value, str):
        text = value.strip()
        try:
            value = json.loads(text) if text[:1] in "[{" else _split(text)
        except ValueError:
            raise DomainError("bukan JSON yang sah", "DAFTAR") from None
    if not isinstance(value, Mapping | list | tuple) or not 0 < len(value) <= _MOST_ROWS:
        raise DomainError("harus berupa daftar per unsur", "DAFTAR")
    return value


def _split(text: str) -> list[str]:
    return [part for part in text.replace(";", " ").split() if part]
