"""The yearly plan of developing competence: its lines, and what a plan costs and reaches."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.needs import NeedSource


class PlanLineStatus(StrEnum):
    """How far a line of the plan is."""

    USULAN = "USULAN"
    DISETUJUI = "DISETUJUI"
    TERLAKSANA = "TERLAKSANA"
    DITUNDA = "DITUNDA"

    @property
    def label(self) -> str:
        """Return the word for screens and papers."""
        return self.value.capitalize()

    @property
    def is_open(self) -> bool:
        """Return whether it is still to be done this year."""
        return self in (PlanLineStatus.USULAN, PlanLineStatus.DISETUJUI)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """One need in the plan of a year, of a person or of a unit.

    `topik` is that of the need; `bentuk` a row of the rule KONVERSI_JP; `periksa_lagi` is when the
    level is measured again after the activity.
    """

    id: str = ""
    rev: int = 0
    tahun: int
    pegawai_id: str | None = None
    unit_id: str | None = None
    sumber: NeedSource = NeedSource.PERMINTAAN
    topik: str = ""
    uraian: str = ""
    kesenjangan: int = 0
    bentuk: str = ""
    jp: Decimal | None = None
    triwulan: int | None = None
    program_id: str | None = None
    kegiatan_id: str | None = None
    biaya: int | None = None
    status: PlanLineStatus = PlanLineStatus.USULAN
    alasan: str = ""
    pengusul: str = ""
    periksa_lagi: date | None = None
    tanggal_tutup: date | None = None

    @property
    def who(self) -> str:
        """Return the person, or the unit, it is for."""
        return self.pegawai_id or f"unit:{self.unit_id}"


@dataclass(frozen=True, slots=True)
class PlanEffect:
    """What lines of a plan cost, whom they reach and what they close."""

    lines: int
    orang: int
    unit: int
    jp: Decimal
    biaya: int
    kesenjangan: int


def check_plan_line(line: PlanLine) -> list[FieldError]:
    """Return every broken rule of a line."""
    found = []
    if not line.uraian.strip():
        found.append(FieldError("uraian", "Uraian kebutuhan wajib diisi.", "WAJIB"))
    if not line.pegawai_id and not line.unit_id:
        found.append(FieldError("pegawai_id", "Pilih pegawai atau unit.", "WAJIB"))
    if not 2000 <= line.tahun <= 2100:
        found.append(FieldError("tahun", "Tahun 2000 sampai 2100.", "TAHUN"))
    if line.triwulan is not None and not 1 <= line.triwulan <= 4:
        found.append(FieldError("triwulan", "Triwulan 1 sampai 4.", "TRIWULAN"))
    for name in ("jp", "biaya"):
        value = getattr(line, name)
        if value is not None and value < 0:
            found.append(FieldError(name, "Tidak boleh negatif.", "JUMLAH"))
    if line.status is PlanLineStatus.DITUNDA and not line.alasan.strip():
        found.append(FieldError("alasan", "Tulis mengapa ditunda.", "WAJIB"))
    return found


def effect_of(lines: Iterable[PlanLine]) -> PlanEffect:
    """Return what lines cost and close; a postponed line does neither."""
    counted = [line for line in lines if line.status is not PlanLineStatus.DITUNDA]
    people = {line.pegawai_id for line in counted if line.pegawai_id}
    units = {line.unit_id for line in counted if not line.pegawai_id}
    return PlanEffect(
        lines=len(counted),
        orang=len(people),
        unit=len(units),
        jp=sum((line.jp or Decimal(0) for line in counted), Decimal(0)),
        biaya=sum(line.biaya or 0 for line in counted),
        kesenjangan=sum(line.kesenjangan for line in counted),
    )
