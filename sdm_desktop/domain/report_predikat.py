"""What the format Penetapan Predikat Kinerja shows (rules/performance 11.5)."""

from dataclasses import dataclass

from sdm_desktop.domain.form_words import FormWords
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature
from sdm_desktop.domain.report_skp import DistributionPattern


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedLine:
    """One person; without a predikat `predikat` says why."""

    nama: str
    nip: str
    jabatan: str
    unit: str = ""
    hasil: str = ""
    perilaku: str = ""
    predikat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLine:
    """How many people have a predikat, and their share as printed."""

    predikat: str
    jumlah: int
    persen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PredikatDetermination:
    """The predikat of a unit's people in one period, for the leader to sign.

    `bagian` are the shares in percent from Sangat Kurang to Sangat Baik, empty without anybody;
    `dasar` says whom they count, `pemeriksaan` how they compare with the pattern.
    """

    kata: FormWords
    kop: Letterhead
    instansi: str
    unit: str
    periode: str
    pola: DistributionPattern
    orang: tuple[RatedLine, ...]
    rekap: tuple[CountLine, ...]
    bagian: tuple[int, ...]
    dasar: str
    pemeriksaan: str
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return which unit the format is about."""
        return self.unit

    @property
    def subjek_nip(self) -> str:
        """Return nothing: the format is about a unit."""
        return ""
