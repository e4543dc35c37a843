"""Periods and evaluations of performance (PermenPANRB 6/2022)."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class Rating(StrEnum):
    """Three levels of hasil kerja and perilaku."""

    ATAS = "ATAS"
    SESUAI = "SESUAI"
    BAWAH = "BAWAH"

    @property
    def label(self) -> str:
        """Return the words for screens and lists."""
        return {"ATAS": "Di atas ekspektasi", "SESUAI": "Sesuai ekspektasi"}.get(
            self.value, "Di bawah ekspektasi"
        )

    @property
    def short(self) -> str:
        """Return one word for a grid cell."""
        return {"ATAS": "Atas", "SESUAI": "Sesuai"}.get(self.value, "Bawah")

    @property
    def form_label(self) -> str:
        """Return the spelling of the official forms."""
        return {"ATAS": "DIATAS EKSPEKTASI", "SESUAI": "SESUAI EKSPEKTASI"}.get(
            self.value, "DIBAWAH EKSPEKTASI"
        )


class Predikat(StrEnum):
    """Predikat kinerja pegawai, best first."""

    SANGAT_BAIK = "SANGAT_BAIK"
    BAIK = "BAIK"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    KURANG = "KURANG"
    SANGAT_KURANG = "SANGAT_KURANG"

    @property
    def label(self) -> str:
        """Return the words for screens and lists."""
        return self.value.replace("_", " ").title()


class OrganisationPredikat(StrEnum):
    """Predikat kinerja organisasi, best first (SE MenPANRB 3/2023)."""

    ISTIMEWA = "ISTIMEWA"
    BAIK = "BAIK"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    KURANG = "KURANG"
    SANGAT_KURANG = "SANGAT_KURANG"

    @property
    def label(self) -> str:
        """Return the words for screens and lists."""
        return self.value.replace("_", " ").title()


class Behaviour(StrEnum):
    """The seven BerAKHLAK values, in their official order (SE MenPANRB 20/2021)."""

    BERORIENTASI_PELAYANAN = "Berorientasi Pelayanan"
    AKUNTABEL = "Akuntabel"
    KOMPETEN = "Kompeten"
    HARMONIS = "Harmonis"
    LOYAL = "Loyal"
    ADAPTIF = "Adaptif"
    KOLABORATIF = "Kolaboratif"


BEHAVIOURS: tuple[Behaviour, ...] = tuple(Behaviour)


class PeriodKind(StrEnum):
    """How long a period is."""

    BULANAN = "BULANAN"
    TRIWULANAN = "TRIWULANAN"
    SEMESTERAN = "SEMESTERAN"
    TAHUNAN = "TAHUNAN"


class EvaluationStatus(StrEnum):
    """What is stored; "belum" and "siap" follow from the ratings (`EvaluationState`)."""

    DRAF = "DRAF"
    FINAL = "FINAL"
    TIDAK_DINILAI = "TIDAK_DINILAI"


class EvaluationState(StrEnum):
    """What the screen shows."""

    BELUM = "BELUM"
    DRAF = "DRAF"
    SIAP = "SIAP"
    FINAL = "FINAL"
    TIDAK_DINILAI = "TIDAK_DINILAI"

    @property
    def label(self) -> str:
        """Return the word for screens."""
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One assessed period; `kode` is B01..B12, T1..T4, S1, S2 or TAHUN."""

    id: str = ""
    rev: int = 0
    tahun: int
    kode: str
    jenis: PeriodKind
    mulai: date
    selesai: date
    batas_pengisian: date

    @property
    def nama(self) -> str:
        """Return the name for screens ("Triwulan III 2026", "Maret 2026", "Tahun 2026")."""
        return period_name(self.tahun, self.kode)

    @property
    def kunci(self) -> str:
        """Return the key of the command line ("2026-T3", "2026-B03", "2026")."""
        return str(self.tahun) if self.kode == "TAHUN" else f"{self.tahun}-{self.kode}"


MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_ROMAN = ("I", "II", "III", "IV")


def period_name(year: int, code: str) -> str:
    """Return the name of a period for screens and lists."""
    if code == "TAHUN":
        return f"Tahun {year}"
    number = int(code[1:]) - 1
    if code[0] == "B":
        return f"{MONTHS[number]} {year}"
    kind = "Triwulan" if code[0] == "T" else "Semester"
    return f"{kind} {_ROMAN[number]} {year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A person as printed on a document; frozen into a final evaluation."""

    nama: str = ""
    nip: str = ""
    pangkat: str = ""
    jabatan: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenParties:
    """The three people and the office's result, as they were when the evaluation became final.

    `kolom_asal` holds (column, text) of the e-Kinerja row that an imported evaluation came from.
    """

    pegawai: Identity
    penilai: Identity
    atasan: Identity
    capaian_organisasi: str = ""
    unit_jalur: str = ""
    kolom_asal: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One evaluation of one person in one period.

    `nilai` holds the seven behaviour ratings in the order of `BEHAVIOURS`, None where not rated.
    `hasil` and `perilaku` are the evaluator's own ratings; `saran_hasil` is suggested by the
    feedback on the SKP, `saran_perilaku` by the seven values (None: "perlu keputusan penilai"). A
    choice that differs needs its `alasan_…`. `catatan_rahasia` is never printed nor exported.
    `predikat` follows from the matrix and is None until both ratings are there; `aturan` lists
    the rule versions used, comma separated.
    """

    id: str = ""
    rev: int = 0
    pegawai_id: str
    periode_id: str
    unit_id: str | None = None
    penilai_id: str | None = None
    atasan_id: str | None = None
    hasil: Rating | None = None
    nilai: tuple[Rating | None, ...] = (None,) * 7
    perilaku: Rating | None = None
    saran_perilaku: Rating | None = None
    predikat: Predikat | None = None
    alasan_perilaku: str = ""
    catatan: str = ""
    status: EvaluationStatus = EvaluationStatus.DRAF
    alasan_tidak_dinilai: str = ""
    tanggal: date | None = None
    final_pada: datetime | None = None
    final_oleh: str = ""
    beku: FrozenParties | None = None
    aturan: str = ""
    saran_hasil: Rating | None = None
    alasan_hasil: str = ""
    catatan_rahasia: str = ""

    @property
    def reason_field(self) -> str:
        """Return the field of a reason that is missing ("alasan_hasil" first), else nothing."""
        if _differs(self.hasil, self.saran_hasil) and not self.alasan_hasil.strip():
            return "alasan_hasil"
        if _differs(self.perilaku, self.saran_perilaku) and not self.alasan_perilaku.strip():
            return "alasan_perilaku"
        return ""

    @property
    def needs_reason(self) -> bool:
        """Return whether a rating differs from its suggestion without a reason."""
        return bool(self.reason_field)

    @property
    def state(self) -> EvaluationState:
        """Return what the screen shows for this evaluation."""
        if self.status is not EvaluationStatus.DRAF:
            return EvaluationState(self.status.value)
        if self.hasil and self.perilaku and all(self.nilai) and not self.needs_reason:
            return EvaluationState.SIAP
        if self.hasil or self.perilaku or any(self.nilai) or self.catatan:
            return EvaluationState.DRAF
        return EvaluationState.BELUM


def _differs(choice: Rating | None, suggestion: Rating | None) -> bool:
    return choice is not None and suggestion is not None and choice is not suggestion


class FollowUpStatus(StrEnum):
    """State of the follow-up of an unmet target."""

    BELUM = "BELUM"
    BERJALAN = "BERJALAN"
    SELESAI = "SELESAI"

    @property
    def label(self) -> str:
        """Return the word for screens and lists."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One target of a person in a period; numbers are in `satuan`, `is_maks`: more is better."""

    id: str = ""
    rev: int = 0
    evaluasi_id: str
    indikator: str
    satuan: str = ""
    target: Decimal
    realisasi: Decimal | None = None
    is_maks: bool = True
    penyebab: str = ""
    tindak_lanjut: str = ""
    tenggat: date | None = None
    status: FollowUpStatus = FollowUpStatus.BELUM


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationResult:
    """Capaian kinerja organisasi of a unit in a period (SE MenPANRB 3/2023)."""

    id: str = ""
    rev: int = 0
    unit_id: str
    periode_id: str
    predikat: OrganisationPredikat
    dasar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Who evaluates whom from now on (pejabat penilai and his or her superior)."""

    id: str = ""
    rev: int = 0
    pegawai_id: str
    penilai_id: str | None = None
    atasan_id: str | None = None
