"""Follow-up of evaluations: suggestions by predikat, plans, coaching, and their steps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.rules import Rule


class FollowUpKind(StrEnum):
    """What is done: a mere suggestion, a plan to improve, coaching, or training."""

    USULAN = "USULAN"
    PERBAIKAN = "PERBAIKAN"
    PEMBINAAN = "PEMBINAAN"
    PELATIHAN = "PELATIHAN"

    @property
    def label(self) -> str:
        """Return the words for screens and lists."""
        words = {"PERBAIKAN": "Rencana perbaikan kinerja"}
        return words.get(self.value, self.value.capitalize())


class PlanStatus(StrEnum):
    """How far a follow-up is."""

    DIUSULKAN = "DIUSULKAN"
    BERJALAN = "BERJALAN"
    SELESAI = "SELESAI"
    BATAL = "BATAL"

    @property
    def label(self) -> str:
        """Return the word for screens and lists."""
        return self.value.capitalize()

    @property
    def is_open(self) -> bool:
        """Return whether something is still to be done."""
        return self in (PlanStatus.DIUSULKAN, PlanStatus.BERJALAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One follow-up of one person.

    `sasaran` names the missed target it answers, `kode` the suggestion of the rule table.
    `is_membaik` tells whether the predikat or the realisation rose; None until re-checked.
    """

    id: str = ""
    rev: int = 0
    pegawai_id: str
    evaluasi_id: str | None = None
    sasaran_id: str = ""
    sasaran: str = ""
    jenis: FollowUpKind = FollowUpKind.PERBAIKAN
    kode: str = ""
    uraian: str
    penyebab: str = ""
    mulai: date | None = None
    target_selesai: date | None = None
    penanggung_jawab: str = ""
    status: PlanStatus = PlanStatus.DIUSULKAN
    hasil: str = ""
    is_membaik: bool | None = None
    tanggal_selesai: date | None = None

    def is_late(self, today: date) -> bool:
        """Return whether it should have been finished."""
        last = self.target_selesai
        return self.status.is_open and last is not None and last < today


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpStep:
    """One dated step: a talk, a check, an exercise; `periksa_lagi` is the next check."""

    id: str = ""
    rev: int = 0
    tindak_lanjut_id: str
    tanggal: date
    uraian: str
    hasil: str = ""
    periksa_lagi: date | None = None


def check_follow_up(plan: FollowUp) -> list[FieldError]:
    """Return every broken rule; a running plan names its dates and who answers for it."""
    found: list[FieldError] = []
    if not plan.uraian.strip():
        found.append(FieldError("uraian", "Uraian tindak lanjut wajib diisi.", "WAJIB"))
    if plan.mulai and plan.target_selesai and plan.target_selesai < plan.mulai:
        found.append(FieldError("target_selesai", "Mendahului tanggal mulai.", "TANGGAL"))
    if plan.status is PlanStatus.BERJALAN:
        found += _running(plan)
    if plan.status in (PlanStatus.SELESAI, PlanStatus.BATAL):
        found += _closed(plan)
    return found


def _running(plan: FollowUp) -> list[FieldError]:
    found = [
        FieldError(name, f"{words} wajib diisi bila berjalan.", "WAJIB")
        for name, words in (("mulai", "Tanggal mulai"), ("target_selesai", "Target selesai"))
        if getattr(plan, name) is None
    ]
    if not plan.penanggung_jawab.strip():
        text = "Penanggung jawab sebaiknya diisi."
        found.append(FieldError("penanggung_jawab", text, "LENGKAP", Level.WARNING))
    return found


def _closed(plan: FollowUp) -> list[FieldError]:
    found: list[FieldError] = []
    if not plan.hasil.strip():
        found.append(FieldError("hasil", "Hasil wajib diuraikan sebelum ditutup.", "WAJIB"))
    if plan.tanggal_selesai is None:
        found.append(FieldError("tanggal_selesai", "Tanggal penutupan wajib diisi.", "WAJIB"))
    elif plan.mulai and plan.tanggal_selesai < plan.mulai:
        found.append(FieldError("tanggal_selesai", "Mendahului tanggal mulai.", "TANGGAL"))
    return found


def check_step(step: FollowUpStep, today: date) -> list[FieldError]:
    """Return every broken rule of a step."""
    found: list[FieldError] = []
    if not step.uraian.strip():
        found.append(FieldError("uraian", "Uraian langkah wajib diisi.", "WAJIB"))
    if step.tanggal > today:
        found.append(FieldError("tanggal", "Tanggal ini belum tiba.", "TANGGAL"))
    if step.periksa_lagi is not None and step.periksa_lagi < step.tanggal:
        found.append(FieldError("periksa_lagi", "Mendahului tanggal langkah.", "TANGGAL"))
    return found


def suggestions(
    rule: Rule, predikat: Predikat, *, is_annual: bool, years: Sequence[Predikat] = ()
) -> list[FollowUp]:
    """Return what the rule table USULAN_TINDAK_LANJUT proposes, still without person and dates.

    `years` are the predikat of the years before, the latest first; a row may ask for several
    years in a row. Below a year only the predikat listed in `berkala` get a suggestion.
    """
    if not is_annual and predikat.value not in rule.isi["berkala"]:
        return []
    run = 1
    for earlier in years:
        if earlier is not predikat:
            break
        run += 1
    return [
        FollowUp(
            pegawai_id="", jenis=FollowUpKind(row["jenis"]), kode=row["kode"], uraian=row["uraian"]
        )
        for row in rule.isi["usulan"]
        if row["predikat"] == predikat.value and run >= int(row["tahun_berturut"])
    ]


def dated(rule: Rule, plan: FollowUp, start: date) -> FollowUp:
    """Return a suggestion with the length the rule table gives it; none leaves it undated."""
    months = next(int(row["bulan"]) for row in rule.isi["usulan"] if row["kode"] == plan.kode)
    if not months:
        return plan
    return replace(plan, mulai=start, target_selesai=add_months(start, months))
