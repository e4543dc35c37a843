"""What the three forms on angka kredit show (rules/performance 12.5), ready to be set."""

from dataclasses import dataclass

from sdm_desktop.domain.form_words import FormWords
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditHead:
    """What stands above each of the three forms; `identitas` are (label, value)."""

    kop: Letterhead
    nomor: str
    judul: tuple[str, ...]
    instansi: str
    periode: str
    nama: str
    nip: str
    identitas: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditTable:
    """One table; the row of the sum is bold, numbers stand at the right."""

    judul: str
    kolom: str
    baris: tuple[tuple[str, ...], ...]
    jumlah: tuple[str, ...] = ()
    kiri: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditForm:
    """Konversi, akumulasi or penetapan: its tables, a sentence, the signature, the copies."""

    kata: FormWords
    kepala: CreditHead
    tabel: tuple[CreditTable, ...]
    kalimat: str
    tembusan: tuple[str, ...]
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return whom the form is about."""
        return self.kepala.nama

    @property
    def subjek_nip(self) -> str:
        """Return that person's NIP."""
        return self.kepala.nip
