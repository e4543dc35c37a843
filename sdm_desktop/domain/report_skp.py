"""What the forms of a plan and of its evaluation show (rules/performance 12.1 to 12.3)."""

from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.evaluation import Identity, OrganisationPredikat, Rating
from sdm_desktop.domain.form_words import FormWords
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class FormHead:
    """What stands above every form of a plan.

    `judul` are the centred lines, `ringkas` names the period in the running head.
    """

    kop: Letterhead
    nomor: str
    judul: tuple[str, ...]
    ringkas: str
    instansi: str
    mulai: date
    selesai: date
    pegawai: Identity
    penilai: Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLine:
    """One indicator as printed; in the kualitatif approach `uraian` holds the target too."""

    uraian: str
    aspek: str = ""
    target: str = ""
    perspektif: str = ""
    realisasi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLine:
    """One result with its indicators, and the evaluator's verdict where there is one."""

    uraian: str
    pimpinan: str = ""
    penugasan: str = ""
    iki: tuple[IndicatorLine, ...] = ()
    rating: Rating | None = None
    umpan_balik: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueLine:
    """One BerAKHLAK value with its guides, what the leader expects and the verdict."""

    nilai: str
    panduan: tuple[str, ...] = ()
    ekspektasi: str = ""
    rating: Rating | None = None
    umpan_balik: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormBody:
    """The two tables of a form; `is_jpt` and `is_kualitatif` choose the variant."""

    is_jpt: bool
    is_kualitatif: bool
    utama: tuple[ResultLine, ...]
    tambahan: tuple[ResultLine, ...]
    perilaku: tuple[ValueLine, ...]


class _OfOnePerson:
    """A record about the person in its head."""

    __slots__ = ()
    kepala: FormHead

    @property
    def subjek(self) -> str:
        """Return whom the form is about."""
        return self.kepala.pegawai.nama

    @property
    def subjek_nip(self) -> str:
        """Return that person's NIP."""
        return self.kepala.pegawai.nip


@dataclass(frozen=True, slots=True, kw_only=True)
class SkpForm(_OfOnePerson):
    """Sasaran Kinerja Pegawai in one of its four variants."""

    kata: FormWords
    kepala: FormHead
    isi: FormBody
    tanda_tangan_pegawai: Signature
    tanda_tangan_penilai: Signature
    kaki: FooterInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class SkpAttachment(_OfOnePerson):
    """Lampiran SKP: three numbered lists."""

    kata: FormWords
    kepala: FormHead
    dukungan: tuple[str, ...]
    skema: tuple[str, ...]
    konsekuensi: tuple[str, ...]
    tanda_tangan_pegawai: Signature
    tanda_tangan_penilai: Signature
    kaki: FooterInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class DistributionPattern:
    """Capaian organisasi and its guide curve, in percent from Sangat Kurang to Sangat Baik.

    `dasar` says who set the result and when; without a result there is no curve.
    """

    capaian: OrganisationPredikat | None = None
    dasar: str = ""
    kurva: tuple[int, ...] = ()
    puncak: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationForm(_OfOnePerson):
    """Formulir Evaluasi Kinerja Pegawai in one of its variants; one or two signatures."""

    kata: FormWords
    kepala: FormHead
    isi: FormBody
    pola: DistributionPattern
    rating_hasil: Rating | None
    rating_perilaku: Rating | None
    predikat: str
    tanda_tangan: tuple[Signature, ...]
    kaki: FooterInfo
