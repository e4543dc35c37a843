"""What the values of a file mean: rows of the dialog, from unknown values and kept corrections."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.employee_fields import FIELD_BY_NAME
from sdm_desktop.domain.people import fold
from sdm_desktop.services.import_corrections import Correction
from sdm_desktop.services.import_unknowns import Meaning, UnknownValue


@dataclass(frozen=True, slots=True)
class MeaningRow:
    """One text of one field; `meant` is what it is read as, None for as it stands."""

    field: str
    written: str
    count: int
    is_refused: bool = False
    is_kept: bool = False
    meant: Meaning | None = None
    always: bool = False
    near: tuple[Meaning, ...] = ()
    all: tuple[Meaning, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells rows apart."""
        return self.field, fold(self.written)

    @property
    def label(self) -> str:
        """Return the label of the field."""
        return FIELD_BY_NAME[self.field].label

    @property
    def is_forgotten(self) -> bool:
        """Return whether a kept correction is to be kept no more; left out once is not that."""
        return not self.always and (self.meant is not None or not self.count)

    def with_meaning(self, meaning: Meaning | None, *, always: bool) -> "MeaningRow":
        """Return the row read as something else."""
        return replace(self, meant=meaning, always=always and meaning is not None)

    def correction(self) -> Correction | None:
        """Return the correction the row asks for, None when it is read as it stands."""
        if self.meant is None:
            return None
        return Correction(self.field, self.written, self.meant.value, self.meant.unit_id)


def meaning_rows(
    unknown: Iterable[UnknownValue],
    applied: Iterable[tuple[Correction, int]],
    kept: Sequence[Correction],
) -> list[MeaningRow]:
    """Return what was corrected, then what is unknown."""
    keys = {one.key for one in kept}
    rows = {
        one.key: MeaningRow(
            one.field, one.written, count,
            is_kept=one.key in keys,
            meant=Meaning(one.meant, one.meant, one.unit_id),
            always=one.key in keys,
        )
        for one, count in applied
    }  # fmt: skip
    for value in unknown:
        row = MeaningRow(
            value.field, value.written, len(value.rows), value.is_refused,
            is_kept=(value.field, fold(value.written)) in keys, near=value.near, all=value.all,
        )  # fmt: skip
        rows.setdefault(row.key, row)
    return list(rows.values())


def kept_rows(
    kept: Iterable[Correction], meanings: Mapping[str, tuple[Meaning, ...]]
) -> list[MeaningRow]:
    """Return all corrections the office keeps, each with everything it may mean instead."""
    return [
        MeaningRow(
            one.field, one.written, 0,
            is_kept=True,
            meant=Meaning(one.meant, one.meant, one.unit_id),
            always=True,
            all=meanings.get(one.field, ()),
        )
        for one in kept
    ]  # fmt: skip
