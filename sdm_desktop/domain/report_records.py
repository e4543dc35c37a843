"""What each printed report shows: frozen records, ready to be set without any further question."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sdm_desktop.domain.evaluation import OrganisationPredikat, Predikat, Rating


class Paper(StrEnum):
    """Paper sizes of Indonesian offices; F4 is the local folio, A3 is for charts only."""

    A4 = "A4"
    F4 = "F4"
    A3 = "A3"


class Margin(StrEnum):
    """Margins: `arsip` leaves 30 mm for the binder, `sempit` 10 mm on both sides."""

    ARSIP = "arsip"
    SEMPIT = "sempit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The kop surat; `nama` is the office or perangkat daerah in capitals, images PNG or JPEG.

    Without `is_printed` its place stays empty, for paper that carries it already.
    """

    pemerintah: str
    nama: str
    alamat: str = ""
    kontak: str = ""
    logo: bytes = b""
    garuda: bytes = b""
    is_printed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature block; `tempat_tanggal` is the whole line, `peran` without its comma."""

    tempat_tanggal: str
    peran: str
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FooterInfo:
    """What the foot of every page says; `kode` is the check code ("7K4M-92QX")."""

    kantor: str
    nomor_dokumen: str
    data_per: str
    kode: str
    aturan: str = ""
    is_demo: bool = False
    is_draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One figure of the row under a title: label, the big value, and what it is of."""

    label: str
    nilai: str
    rincian: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodCounts:
    """How many people got each predikat in one period, best predikat first."""

    label: str
    tahun: int
    jumlah: tuple[int, int, int, int, int]

    @property
    def total(self) -> int:
        """Return how many people have a predikat."""
        return sum(self.jumlah)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """One person in the list of a unit; `keterangan` says why there is no predikat."""

    nama: str
    nip: str
    unit: str = ""
    hasil: Rating | None = None
    perilaku: Rating | None = None
    predikat: Predikat | None = None
    keterangan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetLine:
    """One target with its realisation and follow-up, as printed."""

    indikator: str
    target: str
    realisasi: str
    capaian: str = ""
    tindak_lanjut: str = ""
    tenggat: date | None = None
    status: str = ""
    nama: str = ""
    is_tercapai: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPerformance:
    """Ringkasan Kinerja Unit for one period.

    `pedoman` is the guide curve in percent, best predikat first, None without capaian organisasi.
    `riwayat` holds up to four periods, oldest first, the reported one last; `pesan_target` is what
    to print when no target is unmet, `dasar_sebaran` whom the charts count.
    """

    kop: Letterhead
    unit: str
    periode: str
    rentang: str
    jenis_periode: str
    angka: tuple[KeyFigure, ...]
    capaian: OrganisationPredikat | None
    pedoman: tuple[int, ...] | None
    dasar_sebaran: str
    riwayat: tuple[PeriodCounts, ...]
    perbandingan: str
    orang: tuple[PersonLine, ...]
    belum_tercapai: tuple[TargetLine, ...]
    pesan_target: str
    pemeriksaan: str
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return whom the document is about."""
        return self.unit

    @property
    def subjek_nip(self) -> str:
        """Return that person's NIP, empty for a unit."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """The predikat of one period, None where there is none."""

    label: str
    tahun: int
    predikat: Predikat | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourLine:
    """One BerAKHLAK value: the rating now and one year before."""

    nama: str
    kini: Rating | None
    dulu: Rating | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourProfile:
    """The seven values of one period beside the same period a year before, if there was one."""

    periode: str
    periode_dulu: str
    baris: tuple[BehaviourLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodLine:
    """One row of the table of periods, newest first."""

    periode: str
    hasil: Rating | None
    perilaku: Rating | None
    predikat: Predikat | None
    capaian: str
    target: str
    keterangan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeSummary:
    """Ringkasan Pegawai over up to eight periods."""

    kop: Letterhead
    nama: str
    nip: str
    cakupan: str
    rentang: str
    identitas_kiri: tuple[tuple[str, str], ...]
    identitas_kanan: tuple[tuple[str, str], ...]
    pesan: str
    tren: tuple[TrendPoint, ...]
    jenis_periode: str
    profil: BehaviourProfile | None
    target_periode: str
    target: tuple[TargetLine, ...]
    pesan_target: str
    penilaian: tuple[PeriodLine, ...]
    catatan: str
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return whom the document is about."""
        return self.nama

    @property
    def subjek_nip(self) -> str:
        """Return that person's NIP, empty for a unit."""
        return self.nip


@dataclass(frozen=True, slots=True, kw_only=True)
class FileInfo:
    """What a file says about itself; `key` and `audit_number` come from the audit anchor."""

    judul: str
    pembuat: str
    waktu: datetime
    audit_number: int
    key: str
    nomor_dokumen: str
    kertas: Paper = Paper.A4
    margin: Margin = Margin.ARSIP


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedReport:
    """A finished file.

    `names` holds (first page, person or unit), pages counted from 1; `note` says what was left
    out and why, empty when nothing was.
    """

    pdf: bytes
    title: str
    pages: int
    names: tuple[tuple[int, str], ...]
    codes: tuple[str, ...] = ()
    note: str = ""
    nomor_dokumen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """Whether a PDF fits this office file, said in words; `waktu` is when its data are from."""

    is_genuine: bool
    pesan: str
    nomor_dokumen: str = ""
    kode: tuple[str, ...] = ()
    waktu: datetime | None = None
