"""Monitoring pengisian: what is missing to whom in a period, counted by unit and by penilai."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sdm_desktop.domain.evaluation import EvaluationState, Period, Predikat
from sdm_desktop.domain.skp import SkpStatus


class GapKind(StrEnum):
    """What can be missing to a person, in the order of the performance year."""

    TANPA_SKP = "tanpa-skp"
    SKP_BELUM = "skp-belum-disetujui"
    TANPA_BUKTI = "tanpa-bukti"
    TANPA_UMPAN_BALIK = "tanpa-umpan-balik"
    BELUM_DINILAI = "belum-dinilai"
    BELUM_FINAL = "belum-final"
    TERLAMBAT = "terlambat"
    TANPA_PENILAIAN = "tanpa-penilaian"
    TANPA_PENILAI = "tanpa-penilai"
    TANPA_CAPAIAN = "tanpa-capaian"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return {
            GapKind.TANPA_SKP: "Tanpa SKP",
            GapKind.SKP_BELUM: "SKP belum disetujui",
            GapKind.TANPA_BUKTI: "Bukti belum lengkap",
            GapKind.TANPA_UMPAN_BALIK: "Umpan balik belum lengkap",
            GapKind.BELUM_DINILAI: "Belum dinilai",
            GapKind.BELUM_FINAL: "Belum final",
            GapKind.TERLAMBAT: "Lewat batas",
            GapKind.TANPA_PENILAIAN: "Tanpa lembar penilaian",
            GapKind.TANPA_PENILAI: "Tanpa penilai",
            GapKind.TANPA_CAPAIAN: "Tanpa capaian organisasi",
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedPerson:
    """How far one person is in a period.

    `state` is None without an evaluation. `results` are the RHK of the approved SKP, `proven`
    those with bukti dukung, `judged` those with feedback in the period. `is_foreign` evaluations
    come from e-Kinerja or SIASN: their SKP and evidence are kept there.
    """

    pegawai_id: str
    nama: str
    nip: str
    unit_id: str | None
    unit: str
    unit_jalur: str
    penilai_id: str | None = None
    penilai: str = ""
    evaluation_id: str = ""
    state: EvaluationState | None = None
    is_rated: bool = False
    has_result: bool = True
    is_foreign: bool = False
    skp_id: str = ""
    skp_status: SkpStatus | None = None
    results: int = 0
    proven: int = 0
    judged: int = 0

    def gaps(self, period: Period, today: date) -> frozenset[GapKind]:
        """Return everything that is missing."""
        found = set() if self.is_foreign else self._work_gaps()
        if self.state is None:
            return frozenset(found | {GapKind.TANPA_PENILAIAN})
        if self.state is EvaluationState.FINAL:
            return frozenset(found)
        found.add(GapKind.BELUM_FINAL)
        checks = {
            GapKind.BELUM_DINILAI: not self.is_rated,
            GapKind.TERLAMBAT: period.batas_pengisian < today,
            GapKind.TANPA_PENILAI: self.penilai_id is None,
            GapKind.TANPA_CAPAIAN: not self.has_result,
        }
        return frozenset(found | {kind for kind, is_missing in checks.items() if is_missing})

    def _work_gaps(self) -> set[GapKind]:
        if self.skp_status is None:
            return {GapKind.TANPA_SKP}
        if not self.skp_status.is_approved:
            return {GapKind.SKP_BELUM}
        found = set()
        if self.proven < self.results:
            found.add(GapKind.TANPA_BUKTI)
        if self.judged < self.results:
            found.add(GapKind.TANPA_UMPAN_BALIK)
        return found


@dataclass(frozen=True, slots=True)
class Watched:
    """A person with what is missing."""

    person: WatchedPerson
    gaps: frozenset[GapKind]

    @property
    def id(self) -> str:
        """Return the key of the row."""
        return self.person.pegawai_id


@dataclass(frozen=True, slots=True)
class WatchGroup:
    """The people of one unit or penilai; `id` is empty for those without."""

    id: str
    nama: str
    people: tuple[Watched, ...]

    def count(self, kind: GapKind | None) -> int:
        """Return to how many people something is missing; None counts those without any gap."""
        if kind is None:
            return sum(not one.gaps for one in self.people)
        return sum(kind in one.gaps for one in self.people)

    def in_state(self, *states: EvaluationState | None) -> int:
        """Return how many evaluations are in a state."""
        return sum(one.person.state in states for one in self.people)


@dataclass(frozen=True, slots=True)
class Monitoring:
    """One reading of a period: everybody to be rated, by name, and what is missing to whom."""

    period: Period
    people: tuple[Watched, ...]

    def count(self, kind: GapKind | None) -> int:
        """Return to how many people something is missing; None counts everybody."""
        if kind is None:
            return len(self.people)
        return sum(kind in one.gaps for one in self.people)

    def by_unit(self) -> list[WatchGroup]:
        """Return the units that have people, by path; `nama` is the path."""
        return _grouped(
            ((p.unit_id or "", p.unit_jalur or "Tanpa unit"), one)
            for one in self.people
            for p in (one.person,)
        )

    def by_evaluator(self) -> list[WatchGroup]:
        """Return the penilai by name; people without one come last."""
        found = _grouped(
            ((p.penilai_id or "", p.penilai or "Tanpa penilai"), one)
            for one in self.people
            for p in (one.person,)
        )
        return sorted(found, key=lambda group: (not group.id, group.nama.casefold()))


def watch(people: Iterable[WatchedPerson], period: Period, today: date) -> Monitoring:
    """Return the monitoring of a period from how far everybody is."""
    return Monitoring(
        period, tuple(Watched(person, person.gaps(period, today)) for person in people)
    )


def _grouped(pairs: Iterable[tuple[tuple[str, str], Watched]]) -> list[WatchGroup]:
    found: dict[tuple[str, str], list[Watched]] = defaultdict(list)
    for key, one in pairs:
        found[key].append(one)
    ordered = sorted(found.items(), key=lambda item: (not item[0][0], item[0][1]))
    return [WatchGroup(key[0], key[1], tuple(people)) for key, people in ordered]


@dataclass(frozen=True, slots=True)
class PeriodPredikat:
    """The final predikat of one period."""

    period: Period
    counts: dict[Predikat, int]

    @property
    def total(self) -> int:
        """Return how many are final with a predikat."""
        return sum(self.counts.values())

    @property
    def good(self) -> int:
        """Return how many are Baik or better."""
        return self.counts.get(Predikat.BAIK, 0) + self.counts.get(Predikat.SANGAT_BAIK, 0)


def same_kind(periods: Sequence[Period], current: Period, most: int = 8) -> list[Period]:
    """Return the periods of the kind of one up to it, the earliest first."""
    same = [p for p in periods if p.jenis is current.jenis and p.selesai <= current.selesai]
    return sorted(same, key=lambda period: period.selesai)[-most:]
