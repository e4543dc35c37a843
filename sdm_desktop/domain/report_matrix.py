"""What the printed matriks peran hasil shows."""

from dataclasses import dataclass

from sdm_desktop.domain.form_words import FormWords
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixColumn:
    """One person under the superior; `hasil` holds the contribution to each row, in its order.

    `lain` are results that carry out none of the rows.
    """

    nama: str
    jabatan: str
    hasil: tuple[tuple[str, ...], ...]
    lain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMatrixReport:
    """Matriks peran hasil of one superior: rows are the own results, columns the people."""

    kata: FormWords
    kop: Letterhead
    nomor: str
    tahun: int
    nama: str
    nip: str
    jabatan: str
    unit: str
    baris: tuple[str, ...]
    kolom: tuple[MatrixColumn, ...]
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return whose matrix it is."""
        return self.nama

    @property
    def subjek_nip(self) -> str:
        """Return that person's NIP."""
        return self.nip
