"""What a printed Daftar Riwayat Hidup shows."""

from dataclasses import dataclass

from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class CvSection:
    """One history: its heading, (title, share, is_number) of its columns, rows as printed."""

    judul: str
    kolom: tuple[tuple[str, float, bool], ...]
    baris: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CurriculumVitae:
    """A person with all histories; `foto` is a JPEG, empty without one."""

    kop: Letterhead
    nama: str
    nip: str
    keadaan: str
    foto: bytes
    identitas: tuple[tuple[str, str], ...]
    bagian: tuple[CvSection, ...]
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return whom the document is about."""
        return self.nama

    @property
    def subjek_nip(self) -> str:
        """Return that person's NIP."""
        return self.nip
