"""What a printed certificate says."""

from dataclasses import dataclass
from enum import StrEnum

from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature


class CertificateDesign(StrEnum):
    """The two designs."""

    RESMI = "RESMI"
    TENUN = "TENUN"

    @property
    def label(self) -> str:
        """Return the words of the choice."""
        return _WORDS[self]


_WORDS = {
    CertificateDesign.RESMI: "Resmi, berbingkai",
    CertificateDesign.TENUN: "Bermotif tenun",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingCertificate:
    """One certificate; `waktu` says when and where, `rincian` are (label, value) lines."""

    rancangan: CertificateDesign
    kop: Letterhead
    nomor: str
    nama: str
    nip: str
    jabatan: str
    unit: str
    judul: str
    waktu: str
    rincian: tuple[tuple[str, str], ...]
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return whom the certificate is for."""
        return self.nama

    @property
    def subjek_nip(self) -> str:
        """Return the NIP of that person."""
        return self.nip
