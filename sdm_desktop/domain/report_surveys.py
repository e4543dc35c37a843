"""Records of printed satisfaction surveys: the form, the sheet for the wall, the report."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature
from sdm_desktop.domain.skm_rules import Band


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the form with its four options."""

    nomor: int
    teks: str
    pilihan: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyForm:
    """The questionnaire: header of the respondent, questions, room for a suggestion."""

    kop: Letterhead
    layanan: str
    unit: str
    periode: str
    soal: tuple[Question, ...]
    pendidikan: tuple[str, ...]
    pekerjaan: tuple[str, ...]
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return what the form is about."""
        return self.layanan

    @property
    def subjek_nip(self) -> str:
        """Return nothing: a survey is about a service."""
        return ""


@dataclass(frozen=True, slots=True)
class UnsurLine:
    """One unsur as printed; `bagian` is its place on the scale from 1 (0) to 4 (1)."""

    nomor: int
    nama: str
    nrr: str
    mutu: str
    bagian: Fraction
    is_rendah: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveySheet:
    """The publication of a closed survey on one page."""

    kop: Letterhead
    layanan: str
    periode: str
    ikm: Decimal
    mutu: str
    kinerja: str
    perubahan: str
    pita: tuple[Band, ...]
    unsur: tuple[UnsurLine, ...]
    catatan_unsur: str
    keterangan: tuple[tuple[str, str], ...]
    terima_kasih: str
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return what the sheet is about."""
        return f"{self.layanan}, {self.periode}"

    @property
    def subjek_nip(self) -> str:
        """Return nothing: a survey is about a service."""
        return ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the report."""

    teks: str


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table of the report: columns (title, share, is a number), rows, a note under it."""

    judul: str
    kolom: tuple[tuple[str, float, bool], ...]
    baris: tuple[tuple[str, ...], ...]
    catatan: str = ""
    tebal: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ValueBar:
    """One bar: its name, how long of the whole, the value at its end, bold or not, dark or not."""

    nama: str
    bagian: Fraction
    teks: str
    is_tebal: bool = False
    is_gelap: bool = True


@dataclass(frozen=True, slots=True)
class ValueBars:
    """Bars under a message that says what they show."""

    judul: str
    batang: tuple[ValueBar, ...]
    catatan: str = ""


Block = Paragraph | ReportTable | ValueBars


@dataclass(frozen=True, slots=True)
class SubChapter:
    """A part of a chapter; without a title it follows the chapter's own."""

    judul: str
    isi: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter of the report."""

    nomor: str
    judul: str
    bagian: tuple[SubChapter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyReport:
    """The whole report on one survey."""

    kop: Letterhead
    judul: str
    layanan: str
    unit: str
    periode: str
    angka: tuple[tuple[str, str], ...]
    bab: tuple[Chapter, ...]
    lampiran: tuple[Chapter, ...]
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return what the report is about."""
        return f"{self.layanan}, {self.periode}"

    @property
    def subjek_nip(self) -> str:
        """Return nothing: a survey is about a service."""
        return ""


def joined(words: Sequence[str]) -> str:
    """Return "a, b, dan c"; with semicolons when a name has a comma of its own."""
    sign = ";" if any("," in word for word in words) else ","
    if len(words) < 3:
        return f"{sign} dan ".join(words) if sign == ";" else " dan ".join(words)
    return f"{f'{sign} '.join(words[:-1])}{sign} dan {words[-1]}"
