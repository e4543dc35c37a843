"""Reference sheets with any headers, as tables of the import wizard: one sheet, columns mapped."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sdm_desktop.domain.posts import Jabatan
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.reference_rows import ReferenceKind, ReferenceRow
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.services.import_plan import (
    ChangedRow,
    FieldDiff,
    ImportPlan,
    NewRow,
    SheetPreview,
)
from sdm_desktop.services.reference_import import ReferenceImport, ReferencePlan
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.posts import PostRepository
from sdm_desktop.storage.units import UnitRepository
from sdm_desktop.storage.write import Writer

REFERENCES: Mapping[str, ReferenceKind] = {
    "reference-unor": ReferenceKind.HIERARKI,
    "reference-struktural": ReferenceKind.STRUKTURAL,
    "reference-fungsional": ReferenceKind.FUNGSIONAL,
    "reference-pelaksana": ReferenceKind.PELAKSANA,
}
_EMPTY = "kosong"
_POST_FIELDS = {"nama": "Nama jabatan", "siasn_id": "Id jabatan", "eselon": "Eselon",
                "jenjang": "Jenjang", "bup": "BUP"}  # fmt: skip
_SOURCES = {"siasn_id": "id"}


@dataclass(slots=True)
class ReferenceWork:
    """What is written when the plan is applied; `touched` are people, known once it is."""

    plan: ReferencePlan
    new: list[NewRow] = field(default_factory=list)
    changed: list[ChangedRow] = field(default_factory=list)

    @property
    def work(self) -> "ReferenceWork":
        """Return itself: what a comparison found is what is written."""
        return self


class ReferenceTable:
    """Plans and writes one reference sheet."""

    def __init__(self, database: Database, references: ReferenceImport) -> None:
        self._database = database
        self._references = references

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        rows = [
            ReferenceRow(
                source.number(position), {name: source.shown(position, name) for name in mapping}
            )
            for position in range(source.count)
        ]
        progress.step(0, source.count)
        with self._database.read():
            kind = REFERENCES[preview.kind]
            work = ReferenceWork(self._references.plan_rows(preview.path, kind, rows))
            self._compare(work, source, {row.text("id"): row.number for row in rows})
        positions = {source.number(position): position for position in range(source.count)}
        for refusal in work.plan.refused:
            source.refuse(positions[refusal.row], "nama", "ACUAN", refusal.reason)
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, work, ())

    def write(self, writer: Writer, work: ReferenceWork) -> tuple[tuple[int, int], Any]:
        """Write units and posts; return the counts, and what follows an undo."""
        touched = self._references.write(writer, work.plan)
        counts = (len(work.new), len(work.changed))
        return counts, partial(self._references.follow, touched)

    def _compare(self, work: ReferenceWork, source: RowSource, numbers: Mapping[str, int]) -> None:
        units = {unit.id: unit for unit in UnitRepository(self._database).all()}
        for planned in work.plan.units:
            number = numbers[planned.siasn_id]
            if planned.is_new:
                work.new.append(NewRow(number, planned.siasn_id, planned.nama, "unit"))
            else:
                old = units[planned.unit_id]
                above = units[old.induk_id].siasn_id if old.induk_id else ""
                pairs = [
                    ("nama", "Nama unit", old.nama, planned.nama),
                    ("induk", "Id unit atasan", above, planned.induk),
                    ("id", "Id unit", old.siasn_id, planned.siasn_id),
                ]
                diffs = tuple(_diffs(source, number, pairs))
                work.changed.append(ChangedRow(number, planned.siasn_id, planned.nama, diffs))
        stored = {post.id: post for post in PostRepository(self._database).all()}
        for post, number in zip(work.plan.posts, work.plan.post_rows, strict=True):
            if not post.id:
                work.new.append(NewRow(number, post.siasn_id, post.nama, post.jenis.label))
                continue
            diffs = tuple(_diffs(source, number, _post_pairs(stored[post.id], post)))
            work.changed.append(ChangedRow(number, post.siasn_id, post.nama, diffs))


Pair = tuple[str, str, object, object]


def _post_pairs(old: Jabatan, new: Jabatan) -> list[Pair]:
    return [
        (_SOURCES.get(name, name), label, getattr(old, name), getattr(new, name))
        for name, label in _POST_FIELDS.items()
    ]


def _diffs(source: RowSource, number: int, pairs: Sequence[Pair]) -> Iterator[FieldDiff]:
    for name, label, old, new in pairs:
        if old != new:
            cell = source.address(name, number) if name in source.mapping else ""
            before, after = (
                str(value) if value not in (None, "") else _EMPTY for value in (old, new)
            )
            yield FieldDiff(name, label, before, after, cell)
