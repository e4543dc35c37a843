"""The work of a period on an SKP: rencana aksi, bukti dukung, realisasi, umpan balik."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.domain.skp import Aspect, Direction, Indicator

_LIMIT = Decimal("100000000000")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """Dialog kinerja: what was agreed, when and by whom (rules/performance 5.2)."""

    id: str = ""
    rev: int = 0
    skp_id: str = ""
    tanggal: date
    peserta: str = ""
    rencana_kinerja: str = ""
    sumber_daya: str = ""
    skema_pertanggungjawaban: str = ""
    konsekuensi: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPlan:
    """Rencana aksi of a result in a period."""

    id: str = ""
    rev: int = 0
    rhk_id: str = ""
    periode_kode: str
    uraian: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Bukti dukung: a link or path as typed (`tautan`), or a kept file (`berkas_id`)."""

    id: str = ""
    rev: int = 0
    rhk_id: str = ""
    iki_id: str | None = None
    periode_kode: str
    nama: str
    tautan: str = ""
    berkas_id: str = ""
    tanggal: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Realisation:
    """Realisasi of an indicator in a period: narrative, number and where it comes from."""

    id: str = ""
    rev: int = 0
    iki_id: str = ""
    periode_kode: str
    teks: str = ""
    nilai_angka: Decimal | None = None
    sumber_data: str = ""

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was reported."""
        return not self.teks.strip() and self.nilai_angka is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """Umpan balik berkelanjutan on a result, or on one of the seven values (1..7)."""

    id: str = ""
    rev: int = 0
    skp_id: str = ""
    rhk_id: str | None = None
    nilai_dasar: int | None = None
    periode_kode: str
    pemberi_id: str | None = None
    predikat: Rating | None = None
    catatan: str = ""
    tanggal: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ActingEvaluation:
    """The second evaluation of a Plt/Plh/Pj; consumers read the one of the definitive post."""

    id: str = ""
    rev: int = 0
    skp_id: str = ""
    periode_kode: str
    hasil: Rating | None = None
    perilaku: Rating | None = None
    predikat: Predikat | None = None
    catatan: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodWork:
    """All work of one period on one SKP; plans by RHK, realisations by IKI."""

    periode_kode: str
    rencana: Mapping[str, ActionPlan] = field(default_factory=dict)
    bukti: tuple[Evidence, ...] = ()
    realisasi: Mapping[str, Realisation] = field(default_factory=dict)
    umpan_balik: tuple[Feedback, ...] = ()

    def has_plan(self, rhk_id: str) -> bool:
        """Return whether the rencana aksi of a result is filled in: evidence is then open."""
        plan = self.rencana.get(rhk_id)
        return plan is not None and bool(plan.uraian.strip())

    def evidence_of(self, rhk_id: str) -> tuple[Evidence, ...]:
        """Return the evidence of a result and its indicators."""
        return tuple(item for item in self.bukti if item.rhk_id == rhk_id)

    def feedback_of(self, rhk_id: str) -> Feedback | None:
        """Return the evaluator's verdict on a result."""
        return next((item for item in self.umpan_balik if item.rhk_id == rhk_id), None)

    def feedback_on(self, value: int) -> Feedback | None:
        """Return the evaluator's verdict on one of the seven values (1..7)."""
        return next((item for item in self.umpan_balik if item.nilai_dasar == value), None)


def codes_until(code: str) -> tuple[str, ...]:
    """Return the periods of the same length from the first of the year to this one."""
    if code == "TAHUN":
        return (code,)
    head, digits = code[0], code[1:]
    return tuple(f"{head}{number:0{len(digits)}d}" for number in range(1, int(digits) + 1))


def adds_up(iki: Indicator, code: str) -> bool:
    """Return whether the number of a period is only a part of the year's: amounts, but for TAHUN.

    Such a number is never "unmet" before the year ends; the screen shows the running sum instead.
    """
    is_amount = iki.aspek is Aspect.KUANTITAS and iki.arah is Direction.MAX
    return is_amount and code != "TAHUN"


def is_unmet(iki: Indicator, real: Realisation | None) -> bool:
    """Return whether a reported number stays behind its target; False where nothing is known."""
    if real is None or real.nilai_angka is None or adds_up(iki, real.periode_kode):
        return False
    low, high, value = iki.target_min, iki.target_max, real.nilai_angka
    if iki.arah is Direction.MIN:
        most = high if high is not None else low
        return most is not None and value > most
    if low is not None and value < low:
        return True
    is_exact = iki.arah is Direction.TEPAT
    most = high if high is not None else low
    return is_exact and most is not None and value > most


def check_realisation(real: Realisation) -> list[FieldError]:
    """Return what is wrong with a reported number."""
    value = real.nilai_angka
    if value is None:
        return []
    if not 0 <= value < _LIMIT:
        return [FieldError("nilai_angka", "Isi angka dari 0 sampai di bawah 100 miliar.")]
    if value != round(value, 4):
        return [FieldError("nilai_angka", "Paling banyak empat angka di belakang koma.")]
    return []


def check_evidence(evidence: Evidence, work: PeriodWork) -> list[FieldError]:
    """Return why evidence is refused: the order of entry (7.1), no name, nowhere to find it."""
    found: list[FieldError] = []
    if not work.has_plan(evidence.rhk_id):
        text = (
            "Bukti dukung masih terkunci: isi dahulu rencana aksi hasil kerja ini pada periode"
            " yang sama."
        )
        found.append(FieldError("rhk_id", text, "BUKTI_TERKUNCI"))
    if not evidence.nama.strip():
        found.append(FieldError("nama", "Nama bukti dukung wajib diisi."))
    if not evidence.tautan.strip() and not evidence.berkas_id:
        found.append(FieldError("tautan", "Isi tautan atau lokasi berkas, atau lampirkan berkas."))
    return found


def work_gaps(
    rhk_ids: Sequence[str], iki_ids: Sequence[str], work: PeriodWork
) -> tuple[int, int, int]:
    """Return how many (rencana aksi, realisasi, umpan balik) are still missing in a period."""
    plans = sum(not work.has_plan(rhk_id) for rhk_id in rhk_ids)
    reals = sum(key not in work.realisasi or work.realisasi[key].is_empty for key in iki_ids)
    verdicts = sum(
        found is None or found.predikat is None for found in map(work.feedback_of, rhk_ids)
    )
    return plans, reals, verdicts
