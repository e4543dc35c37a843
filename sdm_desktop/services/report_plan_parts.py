"""What the reports of training money, needs and partners have in common."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.money import decimal_text, rupiah
from sdm_desktop.domain.report_lists import ListColumn, ListReport, ListSection
from sdm_desktop.domain.report_records import KeyFigure
from sdm_desktop.domain.report_statistics import (
    BarChart,
    CrossTable,
    FiguresReport,
    TextTable,
)
from sdm_desktop.services.budget import BudgetService
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_subject import Subject, head_signature, subject_of

_LABEL = 18


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """A request with its year: makes the two kinds of records."""

    reader: ReportReader
    request: ReportRequest
    context: ReportContext
    subject: Subject
    year: int

    @classmethod
    def of(cls, reader: ReportReader, request: ReportRequest) -> "PlanPaper":
        """Return the paper of a request; `DomainError` of a year that is none."""
        context = reader.context(request)
        return cls(reader, request, context, subject_of(context), year_of(context, request))

    @property
    def budget(self) -> BudgetService:
        """Return the budget of the office."""
        return BudgetService(self.reader.database, self.reader.session, self.reader.rules)

    @property
    def state(self) -> str:
        """Return "Tahun 2026, keadaan 24 November 2026"."""
        return f"Tahun {self.year}, keadaan {long_date(self.context.today)}"

    def job(self, records: Iterable[ListReport | FiguresReport], title: str) -> ReportJob:
        """Return the job of records under one title."""
        made = list(records)
        return ReportJob(iter(made), len(made), self.reader.info(self.context, title, None))

    def listed(
        self,
        title: str,
        columns: Sequence[ListColumn],
        sections: Sequence[ListSection],
        words: "Words",
    ) -> ListReport:
        """Return a list."""
        return ListReport(
            kop=self.context.kop(self.subject.opd),
            judul=title,
            subjek=words.subjek or self.subject.name,
            keadaan=words.keadaan or self.state,
            kolom=tuple(columns),
            bagian=tuple(sections),
            angka=words.angka,
            kosong=words.kosong,
            catatan=words.catatan,
            dihitung=words.dihitung,
            tanda_tangan=head_signature(self.reader, self.context, self.subject),
            kaki=self.context.footer(
                f"{title}/{self.year}/{self.subject.name}/{words.subjek}", words.aturan,
                tuple(sections), words.angka,
            ),
        )  # fmt: skip

    def figures(self, title: str, content: "Content", words: "Words") -> FiguresReport:
        """Return figures with charts and tables."""
        return FiguresReport(
            judul=title,
            dihitung=words.dihitung,
            kop=self.context.kop(self.subject.opd),
            unit=self.subject.name,
            keadaan=self.state,
            angka=words.angka,
            grafik=content.charts,
            tabel=content.tables,
            daftar=content.lists,
            kosong=words.kosong,
            catatan=words.catatan,
            tanda_tangan=head_signature(self.reader, self.context, self.subject),
            kaki=self.context.footer(
                f"{title}/{self.year}/{self.subject.name}", words.aturan, content, words.angka
            ),
        )


@dataclass(frozen=True, slots=True)
class Content:
    """Charts, tables of counts, and lists of words."""

    charts: tuple[BarChart, ...] = ()
    tables: tuple[CrossTable, ...] = ()
    lists: tuple[TextTable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a record says around its rows."""

    kosong: str
    catatan: str = ""
    aturan: str = ""
    dihitung: str = "kegiatan"
    subjek: str = ""
    keadaan: str = ""
    angka: tuple[KeyFigure, ...] = ()


def year_of(context: ReportContext, request: ReportRequest) -> int:
    """Return the year asked for, this one without; `DomainError` of what is none."""
    text = request.options.get("tahun", "").strip()
    if not text:
        return context.today.year
    if not (text.isascii() and text.isdigit()) or not 2000 <= int(text) <= 2100:
        raise DomainError(f"Tahun “{text}” tidak dikenal; tulis misalnya 2026.", "TAHUN")
    return int(text)


def figure(label: str, value: str, detail: str = "") -> KeyFigure:
    """Return one figure of the row under a title."""
    return KeyFigure(label=label, nilai=value, rincian=detail)


def short_name(words: str) -> str:
    """Return a name that fits beside a bar."""
    return words if len(words) <= _LABEL else f"{words[: _LABEL - 1].rstrip()}…"


def short_money(amount: int) -> str:
    """Return an amount as key figures write it: "Rp1,65 M", "Rp554,4 jt", "Rp97.887"."""
    for unit, name, places in ((10**9, "M", 2), (10**6, "jt", 1)):
        if abs(amount) >= unit:
            sign = "-" if amount < 0 else ""
            return f"{sign}Rp{decimal_text(Fraction(abs(amount), unit), places)} {name}"
    return rupiah(amount)
