"""What the SKP screens show: frozen rows beside `Skp`."""

from collections.abc import Mapping
from dataclasses import dataclass

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.skp import Skp, SkpContent, SkpParties, SkpStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class SkpRow:
    """One SKP of the list, or a person who has none yet (`skp` is then None)."""

    skp: Skp | None
    pegawai_id: str
    nama: str
    nip: str
    jabatan: str
    unit_id: str | None
    unit: str
    penilai: str = ""
    rhk_count: int = 0
    iki_count: int = 0

    @property
    def id(self) -> str:
        """Return the key of the row: the SKP, else the person."""
        return self.skp.id if self.skp else self.pegawai_id

    @property
    def status(self) -> SkpStatus | None:
        """Return the state, None without any SKP."""
        return self.skp.status if self.skp else None

    @property
    def state_label(self) -> str:
        """Return the word for the list."""
        return self.skp.status.label if self.skp else "Belum ada"


@dataclass(frozen=True, slots=True, kw_only=True)
class SkpView:
    """One SKP with all that hangs below it; `parties` are frozen ones once it was approved.

    `findings` are what is missing before it may be submitted; `can_edit` and `can_decide` tell
    what this user may do with it now.
    """

    skp: Skp
    content: SkpContent
    parties: SkpParties
    findings: tuple[FieldError, ...] = ()
    can_edit: bool = False
    can_decide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UpperResult:
    """A result of a superior that may be intervened."""

    rhk_id: str
    skp_id: str
    nama: str
    no: int
    uraian: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleNode:
    """One person of the matriks peran hasil with the results that carry out a superior's."""

    pegawai_id: str
    nama: str
    jabatan: str
    unit: str
    results: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMatrix:
    """Matriks peran hasil of one superior: rows his results, columns his people.

    `cells` holds by (rhk id of the superior, person) what that person contributes; `loose` by
    person the results that name no result of the superior.
    """

    atasan: RoleNode
    people: tuple[RoleNode, ...]
    cells: Mapping[tuple[str, str], tuple[str, ...]]
    loose: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SkpCounts:
    """How many SKP of a year are in which state; `none` are people without any."""

    by_status: Mapping[SkpStatus, int]
    none: int

    @property
    def total(self) -> int:
        """Return all SKP and all people without one."""
        return sum(self.by_status.values()) + self.none
