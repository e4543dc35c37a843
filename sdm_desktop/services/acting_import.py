"""Ratings of a Plt/Plh/Pj from e-Kinerja: kept apart from those of the definitive post."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, time

from sdm_desktop.domain.evaluation import Identity
from sdm_desktop.domain.periods import period_bounds
from sdm_desktop.domain.skp import Skp, SkpContent, SkpParties, SkpStatus
from sdm_desktop.domain.skp_work import ActingEvaluation
from sdm_desktop.exchange.evaluation_columns import read_moment
from sdm_desktop.exchange.evaluation_rows import EkinerjaRow, post_key
from sdm_desktop.services.evaluation_drafts import parties_of
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.skp import SkpRepository
from sdm_desktop.storage.skp_work import SkpWorkRepository
from sdm_desktop.storage.write import Writer

Key = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class ActingChange:
    """One rating that would be written; `old` is None for a new one."""

    row: int
    plan: str
    old: ActingEvaluation | None
    new: ActingEvaluation
    before: datetime | None = None


@dataclass(slots=True)
class ActingWork:
    """What is written: the plans that carry the ratings, and the ratings."""

    plans: dict[str, Skp] = field(default_factory=dict)
    changes: list[ActingChange] = field(default_factory=list)


class ActingComparison:
    """Compares rows of a Plt with what is stored; a plan is made where there is none."""

    def __init__(self, database: Database) -> None:
        self._store = SkpRepository(database)
        self._ratings = SkpWorkRepository(database)
        self._known: dict[Key, list[Skp]] = {}
        self._placed: dict[tuple[str, str], int] = {}
        self._stored: dict[tuple[str, str], ActingEvaluation] = {}
        self.work = ActingWork()

    def load(self, person_ids: Iterable[str], years: Iterable[int]) -> None:
        """Read the Plt plans of some people and years with their ratings."""
        people = list(person_ids)
        ids = []
        for year in sorted(set(years)):
            for skp in self._store.of_people(people, year):
                if skp.is_plt_plh_pj:
                    key = (skp.pegawai_id, year, post_key(skp.jabatan))
                    self._known.setdefault(key, []).append(skp)
                    ids.append(skp.id)
        found = self._ratings.acting_many(ids)
        self._stored = {(key, one.periode_kode): one for key, some in found.items() for one in some}

    def place(
        self, row: EkinerjaRow, number: int, person: tuple[str, str], penilai: str | None
    ) -> ActingChange | tuple[str, str] | None:
        """Return what the row would write, (code, reason) of a refusal, None for the same.

        `person` is (id, name); `penilai` is the id of the evaluator where it is known.
        """
        skp = self._plan_of(row, person[0])
        if skp is not None and not skp.status.is_approved:
            reason = "SKP Plt/Plh/Pj ini belum disetujui. Setujui dahulu, lalu impor lagi."
            return "PLT_DRAF", reason
        old = self._stored.get((skp.id, row.kode)) if skp else None
        before = _moment(skp, old)
        if skp is not None and old is not None:
            if _says_the_same(old, row) and (_is_own(skp, old) or before == row.dinilai):
                return None
            if refused := _conflict(row, _is_own(skp, old), before):
                return refused
        plan = skp or _new_plan(row, person, penilai)
        plan = self._carried(self.work.plans.get(plan.id, plan), row)
        first = self._placed.setdefault((plan.id, row.kode), number)
        if first != number:
            reason = f"Baris {first} sudah mengisi SKP Plt/Plh/Pj ini pada periode yang sama."
            return "GANDA", f"{reason} Hapus salah satunya."
        self.work.plans[plan.id] = plan
        new = ActingEvaluation(
            id=natural_id("evaluasi_plt", plan.id, row.kode),
            rev=old.rev if old else 0,
            skp_id=plan.id,
            periode_kode=row.kode,
            hasil=row.hasil,
            perilaku=row.perilaku,
            predikat=row.predikat,
            catatan=old.catatan if old else "",
            tanggal=row.dinilai.date() if row.dinilai else None,
        )
        change = ActingChange(number, plan.id, old, new, before)
        self.work.changes.append(change)
        return change

    def _plan_of(self, row: EkinerjaRow, person_id: str) -> Skp | None:
        """Return the plan of a post: that of the same unit, else the only one made here.

        The names of units differ between e-Kinerja and the office more often than posts do.
        """
        key = (person_id, row.tahun, post_key(row.texts["skp_jabatan"]))
        plans = self._known.get(key, [])
        unit = post_key(row.texts["skp_unor"])
        for skp in plans:
            if skp.beku is not None and post_key(skp.beku.pegawai.unit) == unit:
                return skp
        own = [skp for skp in plans if not skp.is_imported]
        return own[0] if len(own) == 1 else None

    def _carried(self, skp: Skp, row: EkinerjaRow) -> Skp:
        """Return the plan with the columns of the row, long enough for its period."""
        assert skp.beku is not None
        sources = dict(skp.beku.asal) | {row.kode: tuple(row.texts.items())}
        skp = replace(skp, beku=replace(skp.beku, asal=tuple(sources.items())))
        if not skp.is_imported:
            return skp  # its time was approved
        start, end = period_bounds(row.tahun, row.kode)
        return replace(
            skp,
            periode_mulai=min(skp.periode_mulai, start),
            periode_selesai=max(skp.periode_selesai, end),
        )


def write_acting(
    database: Database, writer: Writer, work: ActingWork, left_out: Collection[int]
) -> tuple[int, int]:
    """Store plans and ratings but for the rows left out; return how many new and changed."""
    store, ratings = SkpRepository(database), SkpWorkRepository(database)
    chosen = [one for one in work.changes if one.old is None or one.row not in left_out]
    for key in dict.fromkeys(one.plan for one in chosen):
        left = {one.new.periode_kode for one in work.changes if one.plan == key} - {
            one.new.periode_kode for one in chosen if one.plan == key
        }
        plan = work.plans[key]
        if plan.rev:
            store.change(writer, _without(plan, left, store.get(key)))
        else:
            store.add_many(writer, [(plan, SkpContent())])
    for one in chosen:
        ratings.save_acting(writer, one.new)
    new = sum(one.old is None for one in chosen)
    return new, len(chosen) - new


def _without(plan: Skp, codes: Collection[str], stored: Skp | None) -> Skp:
    """Return a plan whose columns of some periods stay as they are stored."""
    if not codes or plan.beku is None:
        return plan
    kept = stored.beku.asal if stored and stored.beku else ()
    sources = [pair for pair in plan.beku.asal if pair[0] not in codes]
    sources += [pair for pair in kept if pair[0] in codes]
    return replace(plan, beku=replace(plan.beku, asal=tuple(sources)))


def _new_plan(row: EkinerjaRow, person: tuple[str, str], penilai: str | None) -> Skp:
    """Return the head of a plan that only carries ratings from e-Kinerja."""
    person_id, name = person
    parties = parties_of(row.texts, name)
    start, end = period_bounds(row.tahun, row.kode)
    return Skp(
        id=natural_id("skp", person_id, str(row.tahun), "plt", row.post),
        pegawai_id=person_id,
        tahun=row.tahun,
        periode_mulai=start,
        periode_selesai=end,
        is_plt_plh_pj=True,
        jabatan=row.texts["skp_jabatan"],
        pejabat_penilai_id=penilai,
        status=SkpStatus.DITUTUP,
        beku=SkpParties(
            pegawai=parties.pegawai,
            penilai=parties.penilai,
            atasan=Identity(),
        ),
    )


def _moment(skp: Skp | None, old: ActingEvaluation | None) -> datetime | None:
    """Return when the stored rating was made; one made here knows the day alone."""
    if skp is None or old is None:
        return None
    source = skp.beku.source_of(old.periode_kode) if skp.beku else {}
    if source:
        return read_moment(source.get("waktu_dinilai", ""))
    return datetime.combine(old.tanggal, time()) if old.tanggal else None


def _is_own(skp: Skp, old: ActingEvaluation) -> bool:
    """Return whether the rating was made in this office."""
    return not (skp.beku and skp.beku.source_of(old.periode_kode))


def _says_the_same(old: ActingEvaluation, row: EkinerjaRow) -> bool:
    return (old.hasil, old.perilaku, old.predikat) == row.content


def _conflict(row: EkinerjaRow, is_own: bool, before: datetime | None) -> tuple[str, str] | None:
    """Return (code, reason) when a stored rating of other content or time must stay."""
    if is_own:
        reason = (
            "Penilaian Plt/Plh/Pj periode ini sudah diisi di berkas kantor. "
            "Ubah di halaman Rencana Kinerja bila e-Kinerja yang benar."
        )
        return "SUDAH_FINAL", reason
    if before and (row.dinilai is None or row.dinilai < before):
        text = f"Penilaian tersimpan lebih baru ({before:%d-%m-%Y %H:%M}). Baris ini dilewati."
        return "LEBIH_LAMA", text
    if before == row.dinilai:
        reason = "Waktu dinilai sama, tetapi isinya berbeda. Periksa baris ini di e-Kinerja."
        return "WAKTU_SAMA", reason
    return None
