"""SKP (sasaran kinerja pegawai): the plan, its results, indicators and attachments.

PermenPANRB 6/2022: results carry no weights, and nothing here is ever added up.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sdm_desktop.domain.evaluation import Identity


class Approach(StrEnum):
    """Pendekatan hasil kerja."""

    KUANTITATIF = "KUANTITATIF"
    KUALITATIF = "KUALITATIF"

    @property
    def label(self) -> str:
        """Return the word for screens."""
        return self.value.capitalize()


class FormKind(StrEnum):
    """Which official form: of leading posts or of all others."""

    JPT = "JPT"
    JA_JF = "JA_JF"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return {"JPT": "JPT dan pimpinan unit kerja mandiri"}.get(
            self.value, "Administrasi dan fungsional"
        )

    @property
    def form_label(self) -> str:
        """Return the line of the official forms."""
        return {"JPT": "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"}.get(
            self.value, "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
        )


class ResultKind(StrEnum):
    """Jenis RHK."""

    UTAMA = "UTAMA"
    TAMBAHAN = "TAMBAHAN"

    @property
    def label(self) -> str:
        """Return the word for screens."""
        return self.value.capitalize()


class ResultClass(StrEnum):
    """Klasifikasi RHK."""

    ORGANISASI = "ORGANISASI"
    INDIVIDU = "INDIVIDU"

    @property
    def label(self) -> str:
        """Return the word for screens."""
        return self.value.capitalize()


class Aspect(StrEnum):
    """Aspek IKI."""

    KUANTITAS = "KUANTITAS"
    KUALITAS = "KUALITAS"
    WAKTU = "WAKTU"
    BIAYA = "BIAYA"

    @property
    def label(self) -> str:
        """Return the word for screens and forms."""
        return self.value.capitalize()


class Direction(StrEnum):
    """Whether a bigger number is better, a smaller one, or only the target itself."""

    MAX = "MAX"
    MIN = "MIN"
    TEPAT = "TEPAT"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return {"MAX": "Makin besar makin baik", "MIN": "Makin kecil makin baik"}.get(
            self.value, "Tepat pada target"
        )

    @property
    def short(self) -> str:
        """Return one word for a cell."""
        return {"MAX": "Naik", "MIN": "Turun"}.get(self.value, "Tepat")


class Perspective(StrEnum):
    """Perspektif of the JPT form."""

    PENERIMA_LAYANAN = "PENERIMA_LAYANAN"
    PROSES_BISNIS = "PROSES_BISNIS"
    PENGUATAN_INTERNAL = "PENGUATAN_INTERNAL"
    ANGGARAN = "ANGGARAN"

    @property
    def label(self) -> str:
        """Return the words for screens and forms."""
        return self.value.replace("_", " ").title()


class AttachmentKind(StrEnum):
    """The three lists of the lampiran."""

    DUKUNGAN_SUMBER_DAYA = "DUKUNGAN_SUMBER_DAYA"
    SKEMA_PERTANGGUNGJAWABAN = "SKEMA_PERTANGGUNGJAWABAN"
    KONSEKUENSI = "KONSEKUENSI"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return self.value.replace("_", " ").capitalize()


class SkpStatus(StrEnum):
    """How far an SKP is."""

    DRAF = "DRAF"
    DIAJUKAN = "DIAJUKAN"
    DISETUJUI = "DISETUJUI"
    DIKEMBALIKAN = "DIKEMBALIKAN"
    DITUTUP = "DITUTUP"

    @property
    def label(self) -> str:
        """Return the word for screens."""
        return self.value.capitalize()

    @property
    def is_open(self) -> bool:
        """Return whether the content may still be changed."""
        return self in (SkpStatus.DRAF, SkpStatus.DIKEMBALIKAN)

    @property
    def is_approved(self) -> bool:
        """Return whether it was approved, in force or already closed."""
        return self in (SkpStatus.DISETUJUI, SkpStatus.DITUTUP)


@dataclass(frozen=True, slots=True, kw_only=True)
class SkpParties:
    """The three people and the agency as they were on approval; never changed afterwards.

    `asal` holds the (column, text) pairs of the e-Kinerja rows that ratings of a Plt/Plh/Pj came
    from, by period code.
    """

    pegawai: Identity
    penilai: Identity
    atasan: Identity
    instansi: str = ""
    asal: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()

    def source_of(self, code: str) -> dict[str, str]:
        """Return the columns that the rating of a period came from, empty for one made here."""
        return dict(dict(self.asal).get(code, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Skp:
    """The head of an SKP.

    `jabatan` is the post it is for (of a Plt: the post held beside the own one). `ekspektasi`
    holds the ekspektasi khusus pimpinan of the seven values in the order of `BEHAVIOURS`; that
    they are exactly seven (SKP-V4) is by construction. `sebelum_id` is the SKP it replaces from
    `periode_mulai` on. `catatan` says why it was returned. `versi_isi` counts changes of what
    hangs below, so that `rev` covers the whole plan.
    """

    id: str = ""
    rev: int = 0
    pegawai_id: str
    tahun: int
    periode_mulai: date
    periode_selesai: date
    pendekatan: Approach = Approach.KUANTITATIF
    jenis_form: FormKind = FormKind.JA_JF
    is_plt_plh_pj: bool = False
    jabatan: str = ""
    unit_id: str | None = None
    pejabat_penilai_id: str | None = None
    atasan_penilai_id: str | None = None
    status: SkpStatus = SkpStatus.DRAF
    tanggal_pengajuan: date | None = None
    tanggal_penetapan: date | None = None
    catatan: str = ""
    sebelum_id: str | None = None
    ekspektasi: tuple[str, ...] = ("",) * 7
    versi_isi: int = 0
    beku: SkpParties | None = None

    @property
    def is_imported(self) -> bool:
        """Return whether it only carries ratings of a Plt/Plh/Pj from e-Kinerja."""
        return self.is_plt_plh_pj and self.status.is_approved and self.tanggal_penetapan is None

    def overlaps(self, other: "Skp") -> bool:
        """Return whether both cover any day."""
        return (
            self.periode_mulai <= other.periode_selesai
            and other.periode_mulai <= self.periode_selesai
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """Indikator kinerja individu; in the kualitatif approach `uraian` holds the target too."""

    id: str = ""
    rev: int = 0
    rhk_id: str = ""
    no: int = 1
    aspek: Aspect | None = None
    uraian: str = ""
    target_teks: str = ""
    target_min: Decimal | None = None
    target_max: Decimal | None = None
    satuan: str = ""
    arah: Direction = Direction.MAX
    perspektif: Perspective | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkResult:
    """Rencana hasil kerja.

    `rhk_pimpinan` is the superior's result that is intervened, as printed; `rhk_pimpinan_id`
    the record it was chosen from. `penugasan_dari` names who gave the task (kualitatif).
    """

    id: str = ""
    rev: int = 0
    skp_id: str = ""
    jenis: ResultKind = ResultKind.UTAMA
    no: int = 1
    uraian: str = ""
    rhk_pimpinan: str = ""
    rhk_pimpinan_id: str | None = None
    penugasan_dari: str = ""
    klasifikasi: ResultClass = ResultClass.ORGANISASI


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One line of the lampiran."""

    id: str = ""
    rev: int = 0
    skp_id: str = ""
    jenis: AttachmentKind
    no: int = 1
    uraian: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultBlock:
    """A result with its indicators."""

    rhk: WorkResult
    iki: tuple[Indicator, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SkpContent:
    """All that hangs below the head: results in their order, and the attachments."""

    hasil: tuple[ResultBlock, ...] = ()
    lampiran: tuple[Attachment, ...] = ()

    def of_kind(self, kind: ResultKind) -> tuple[ResultBlock, ...]:
        """Return the results of section A (utama) or B (tambahan)."""
        return tuple(block for block in self.hasil if block.rhk.jenis is kind)

    def attachments(self, kind: AttachmentKind) -> tuple[Attachment, ...]:
        """Return one list of the lampiran."""
        return tuple(line for line in self.lampiran if line.jenis is kind)
