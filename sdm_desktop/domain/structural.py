"""Structural training: which one a post needs, and what older names mean (rules/training 12)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.position import PostKind
from sdm_desktop.domain.rules import Rule


@dataclass(frozen=True, slots=True)
class StructuralTraining:
    """One row of the rule DIKLAT_STRUKTURAL; a higher `urutan` stands for the lower ones too."""

    kode: str
    nama: str
    untuk: str
    urutan: int
    jp: int | None
    aliases: tuple[str, ...]


class StructuralTable:
    """All of them, and how to find one by what a history calls it."""

    def __init__(self, rule: Rule) -> None:
        self.rows = tuple(
            StructuralTraining(
                kode=row["kode"],
                nama=row["nama"],
                untuk=row["untuk"],
                urutan=int(row["urutan"]),
                jp=row["jp"],
                aliases=tuple(row["alias"]),
            )
            for row in rule.isi["pelatihan"]
        )
        # the longest words first: "pim iii" before "pim ii" before "pim i"
        words = [(fold(name), row) for row in self.rows for name in (*row.aliases, row.nama)]
        self._words = sorted(words, key=lambda pair: -len(pair[0]))
        self._known: dict[str, StructuralTraining | None] = {}

    def needed(self, kind: PostKind | None, status: str) -> StructuralTraining | None:
        """Return what a post needs; a CPNS needs latsar."""
        wanted = "CPNS" if status == EmployeeStatus.CPNS.value else kind.value if kind else ""
        return next((row for row in self.rows if wanted and row.untuk == wanted), None)

    def find(self, name: str) -> StructuralTraining | None:
        """Return the training that a name in a history means."""
        if name not in self._known:
            plain = f" {fold(name)} "
            self._known[name] = next(
                (row for words, row in self._words if re.search(rf" {re.escape(words)} ", plain)),
                None,
            )
        return self._known[name]

    def of_code(self, code: str) -> StructuralTraining | None:
        """Return the training of a code."""
        return next((row for row in self.rows if row.kode == code), None)

    def highest(self, names: Iterable[str]) -> int:
        """Return the rank of the highest training among names in a history, 0 without any."""
        return max((row.urutan for name in names if (row := self.find(name))), default=0)
