"""Rules as data: versions with validity and legal basis (rules/employees 2.1)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sdm_desktop.domain.errors import DomainError


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One version of one rule; `isi` is its table as JSON values, `keyakinan` C, C2, R or D."""

    kode: str
    nama: str
    berlaku_mulai: date
    berlaku_sampai: date | None
    dasar_hukum: str
    keyakinan: str
    isi: Mapping[str, Any]
    catatan: str = ""

    def is_valid_on(self, day: date) -> bool:
        """Return whether this version is in force on a day."""
        return self.berlaku_mulai <= day and (
            self.berlaku_sampai is None or day <= self.berlaku_sampai
        )

    @property
    def version(self) -> str:
        """Return what identifies this version in a frozen record."""
        return f"{self.kode}@{self.berlaku_mulai.isoformat()}"


class RuleBook:
    """All versions of all rules."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_code: dict[str, list[Rule]] = {}
        for rule in rules:
            self._by_code.setdefault(rule.kode, []).append(rule)
        for versions in self._by_code.values():
            versions.sort(key=lambda rule: rule.berlaku_mulai)

    def on(self, kode: str, day: date) -> Rule:
        """Return the version in force on a day, or raise `DomainError`."""
        for rule in self._by_code.get(kode, ()):
            if rule.is_valid_on(day):
                return rule
        raise DomainError(f"Aturan {kode} untuk tanggal {day:%d-%m-%Y} tidak ada.", "ATURAN")

    def version(self, version: str) -> Rule:
        """Return a named version (`KODE@YYYY-MM-DD`), or raise `DomainError`."""
        for rule in self._by_code.get(version.partition("@")[0], ()):
            if rule.version == version:
                return rule
        raise DomainError(f"Aturan {version} tidak ada.", "ATURAN")

    def all(self) -> list[Rule]:
        """Return every version, by code and date."""
        return [rule for code in sorted(self._by_code) for rule in self._by_code[code]]
