"""What a printed letter shows."""

from dataclasses import dataclass

from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Margin, Paper, Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterBlock:
    """A part of a letter: a paragraph, then lines of (mark, label, value), then a checklist."""

    teks: str = ""
    baris: tuple[tuple[str, str, str], ...] = ()
    daftar: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialLetter:
    """A letter; with `judul` it is a form under a centred title, else one with an addressee.

    `kertas` and `tepi` are how it was issued.
    """

    kop: Letterhead
    judul: str = ""
    nomor: str
    sifat: str = ""
    lampiran: str = ""
    perihal: str
    tempat_tanggal: str
    tujuan: tuple[str, ...] = ()
    blok: tuple[LetterBlock, ...]
    tanda_tangan: Signature
    tembusan: tuple[str, ...] = ()
    nama: str
    nip: str
    kertas: Paper = Paper.A4
    tepi: Margin = Margin.ARSIP
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return whom the document is about."""
        return self.nama

    @property
    def subjek_nip(self) -> str:
        """Return that person's NIP, empty for a unit."""
        return self.nip
