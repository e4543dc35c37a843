"""What the evaluation document and the minutes of an objection show (rules/performance 12.4)."""

from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.evaluation import Identity
from sdm_desktop.domain.form_words import FormWords
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionPart:
    """Sections 6 to 8 of variant B; days as printed, empty where unknown.

    `tanda_tangan_atasan` is the third signature of the document.
    """

    tanda_tangan_atasan: Signature
    keberatan: str = ""
    tanggal_keberatan: str = ""
    penjelasan: str = ""
    tanggal_penjelasan: str = ""
    keputusan: str = ""
    tanggal_keputusan: str = ""
    predikat_akhir: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationDocument:
    """Dokumen Evaluasi Kinerja Pegawai; with `keberatan` it is variant B (PermenPANRB 6/2022)."""

    kata: FormWords
    kop: Letterhead
    periode: str
    periode_singkat: str
    instansi: str
    mulai: date
    selesai: date
    pegawai: Identity
    penilai: Identity
    atasan: Identity
    capaian: str
    predikat: str
    catatan: str
    tanda_tangan_pegawai: Signature
    tanda_tangan_penilai: Signature
    kaki: FooterInfo
    keberatan: ObjectionPart | None = None

    @property
    def subjek(self) -> str:
        """Return whom the document is about."""
        return self.pegawai.nama

    @property
    def subjek_nip(self) -> str:
        """Return that person's NIP, empty for a unit."""
        return self.pegawai.nip


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionMinutes:
    """Berita acara keberatan: who, what happened when, and the decision, which is final."""

    kata: FormWords
    kop: Letterhead
    nomor: str
    pembuka: str
    pegawai: Identity
    penilai: Identity
    atasan: Identity
    kejadian: tuple[tuple[str, str], ...]
    isi: ObjectionPart
    predikat_semula: str
    tanda_tangan: tuple[Signature, ...]
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return whom the minutes are about."""
        return self.pegawai.nama

    @property
    def subjek_nip(self) -> str:
        """Return that person's NIP."""
        return self.pegawai.nip
