"""Improvements: from a weak unsur or a repeated theme to an action with its proof."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sdm_desktop.domain.errors import FieldError


class ImprovementKind(StrEnum):
    """What is changed."""

    PROSEDUR = "PROSEDUR"
    SARANA = "SARANA"
    PEGAWAI = "PEGAWAI"
    PELATIHAN = "PELATIHAN"

    @property
    def label(self) -> str:
        """Return the word for screens and papers."""
        return self.value.capitalize()


class ImprovementStatus(StrEnum):
    """How far an improvement is."""

    RENCANA = "RENCANA"
    BERJALAN = "BERJALAN"
    SELESAI = "SELESAI"
    BATAL = "BATAL"

    @property
    def label(self) -> str:
        """Return the word for screens and papers."""
        return self.value.capitalize()

    @property
    def is_open(self) -> bool:
        """Return whether something is still to be done."""
        return self in (ImprovementStatus.RENCANA, ImprovementStatus.BERJALAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement:
    """One action: what is weak, what is done, who, when; `nilai_*` measure what `ukuran` names.

    `bukti` tells of the proof; a kept file is in the content store under `berkas_id`.
    """

    id: str = ""
    rev: int = 0
    layanan: str = ""
    unit_id: str | None = None
    unsur: int | None = None
    masalah: str = ""
    penyebab: str = ""
    jenis: ImprovementKind = ImprovementKind.PROSEDUR
    kegiatan: str = ""
    penanggung_jawab: str = ""
    mulai: date
    target_selesai: date
    kemajuan: int = 0
    ukuran: str = ""
    nilai_awal: Decimal | None = None
    nilai_akhir: Decimal | None = None
    status: ImprovementStatus = ImprovementStatus.RENCANA
    tanggal_selesai: date | None = None
    bukti: str = ""
    berkas_id: str = ""
    hasil: str = ""

    def is_late(self, today: date) -> bool:
        """Return whether the target day is over and the action is not."""
        return self.status.is_open and self.target_selesai < today

    @property
    def change(self) -> Decimal | None:
        """Return after minus before, None while one is not measured."""
        if self.nilai_awal is None or self.nilai_akhir is None:
            return None
        return self.nilai_akhir - self.nilai_awal


_NEEDED = (
    ("masalah", "Masalah wajib diisi."),
    ("kegiatan", "Kegiatan perbaikan wajib diisi."),
    ("penanggung_jawab", "Penanggung jawab wajib diisi."),
)


def check_improvement(plan: Improvement, today: date) -> list[FieldError]:
    """Return every broken rule of an improvement."""
    found = [
        FieldError(name, words, "WAJIB")
        for name, words in _NEEDED
        if not getattr(plan, name).strip()
    ]
    if plan.target_selesai < plan.mulai:
        found.append(FieldError("target_selesai", "Target mendahului tanggal mulai.", "TANGGAL"))
    if not 0 <= plan.kemajuan <= 100:
        found.append(FieldError("kemajuan", "Kemajuan 0 sampai 100 persen.", "SKALA"))
    for name in ("nilai_awal", "nilai_akhir"):
        value = getattr(plan, name)
        if value is not None and value < 0:
            found.append(FieldError(name, "Nilai tidak boleh negatif.", "SKALA"))
    if plan.status is ImprovementStatus.SELESAI:
        found.extend(_check_closed(plan, today))
    if plan.status is ImprovementStatus.BATAL and not plan.hasil.strip():
        found.append(FieldError("hasil", "Tulis mengapa dibatalkan.", "WAJIB"))
    return found


def _check_closed(plan: Improvement, today: date) -> list[FieldError]:
    found = []
    if plan.tanggal_selesai is None:
        found.append(FieldError("tanggal_selesai", "Tanggal selesai wajib diisi.", "WAJIB"))
    elif not plan.mulai <= plan.tanggal_selesai <= today:
        text = "Tanggal selesai antara tanggal mulai dan hari ini."
        found.append(FieldError("tanggal_selesai", text, "TANGGAL"))
    if not plan.bukti.strip() and not plan.berkas_id:
        found.append(FieldError("bukti", "Selesai hanya dengan bukti.", "BUKTI"))
    if plan.ukuran.strip() and plan.nilai_akhir is None:
        found.append(FieldError("nilai_akhir", "Isi nilai sesudah perbaikan.", "WAJIB"))
    return found
