"""Reports of training money: plan and realisation, use of the budget, cost per JP and person."""

from collections.abc import Sequence

from sdm_desktop.domain.budget import FundUse, cost_per_jp, cost_per_person
from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.domain.money import decimal_text, half_up, percent_print, plain_text, rupiah
from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn, ListSection
from sdm_desktop.domain.report_records import KeyFigure
from sdm_desktop.domain.report_statistics import Bar, BarChart, CrossTable, TextTable
from sdm_desktop.services.budget_views import ActivityMoney, BudgetYear, FundRow
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.services.report_plan_parts import (
    Content,
    PlanPaper,
    Words,
    figure,
    short_money,
    short_name,
)
from sdm_desktop.services.report_reading import ReportJob, ReportReader

REALISED = "Rencana dan Realisasi Pelatihan"
USE = "Serapan Anggaran Pelatihan"
COST = "Biaya Pelatihan per JP dan per Orang"
_MILLION = 1_000_000
_MONEY = CellKind.MONEY
_NUMBER = CellKind.NUMBER
_NOTE = (
    "Komitmen adalah rencana kegiatan yang disetujui dan belum ditutup, dikurangi yang sudah "
    "dibayar. Sisa bebas = pagu − realisasi − komitmen. Bagian mitra dan peserta tidak dibayar "
    "dari pagu APBD atau APBN."
)
_COST_NOTE = (
    "Biaya per JP = realisasi ÷ Σ(JP yang diakui tiap peserta); biaya per orang = realisasi ÷ "
    "peserta ber-JP. Seluruh penanggung dihitung. Diurutkan dari yang termurah per JP."
)


def realised_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the activities of a year by month with what was planned and what came of it."""
    paper = PlanPaper.of(reader, request)
    year = paper.budget.year(paper.year)
    sections = []
    for month, name in enumerate(MONTHS, 1):
        found = [
            one
            for one in year.activities
            if one.mulai.month == month and one.cost.status.takes_time
        ]
        if found:
            rows = tuple(_activity_cells(number, one) for number, one in enumerate(found, 1))
            sections.append(ListSection(f"{name} {paper.year}", rows))
    columns = (
        ListColumn("No", 8, _NUMBER),
        ListColumn("Kegiatan", 62, is_bold=True),
        ListColumn("Mulai", 20, CellKind.DATE),
        ListColumn("Keadaan", 22),
        ListColumn("Peserta", 16, _NUMBER),
        ListColumn("JP orang", 17, _NUMBER),
        ListColumn("Rencana", 25, _MONEY, "Biaya (Rp)"),
        ListColumn("Realisasi", 25, _MONEY, "Biaya (Rp)"),
        ListColumn("Serapan", 16, CellKind.CODE),
    )
    words = Words(
        kosong=f"Tidak ada kegiatan pelatihan tahun {paper.year}.",
        catatan="JP orang adalah JP yang diakui dikali pesertanya, dari kegiatan yang ditutup.",
        angka=_totals(year.activities),
    )
    return paper.job([paper.listed(REALISED, columns, sections, words)], REALISED)


def _activity_cells(number: int, one: ActivityMoney) -> tuple[Cell, ...]:
    planned, paid = one.cost.planned, one.cost.paid
    part = percent_print(half_up(paid * 100) / planned) if planned else "–"
    return (
        number, one.cost.judul, one.mulai, one.cost.status.label, one.peserta or None,
        plain_text(one.jp) if one.jp else None, planned or None, paid if planned or paid else None,
        part,
    )  # fmt: skip


def _totals(found: Sequence[ActivityMoney]) -> tuple[KeyFigure, ...]:
    counted = [one for one in found if one.cost.status.takes_time]
    done = [one for one in counted if not one.cost.status.is_open]
    planned = sum(one.cost.planned for one in counted)
    paid = sum(one.cost.paid for one in counted)
    return (
        figure("Kegiatan", str(len(counted)), f"({len(done)} selesai)" if counted else ""),
        figure("Peserta", decimal_text(sum(one.peserta for one in counted), 0)),
        figure("JP orang", decimal_text(sum((one.jp for one in counted), start=half_up(0)), 0)),
        figure("Rencana biaya", short_money(planned)),
        figure("Realisasi biaya", short_money(paid)),
    )


def use_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return how much of the funds of a year is paid, promised and free, with charts."""
    paper = PlanPaper.of(reader, request)
    year = paper.budget.year(paper.year)
    content = Content(
        charts=_use_charts(year.funds),
        tables=_use_tables(year.funds),
        lists=(_fund_list(year.funds), _share_list(year)) if year.funds else (),
    )
    words = Words(
        kosong=f"Belum ada pagu pelatihan tahun {paper.year}.",
        catatan=_NOTE,
        dihitung="juta rupiah",
        angka=_use_figures(year.total, year.band.per_jp) if year.funds else (),
        aturan="; ".join(rule.dasar_hukum for rule in year.share.rules),
    )
    return paper.job([paper.figures(USE, content, words)], USE)


def _use_figures(use: FundUse, per_jp: int | None) -> tuple[KeyFigure, ...]:
    part = use.serapan
    return (
        figure("Pagu", short_money(use.pagu)),
        figure(
            "Realisasi", short_money(use.realisasi), "" if part is None else percent_print(part)
        ),
        figure("Komitmen", short_money(use.komitmen)),
        figure("Sisa bebas", short_money(use.sisa_bebas)),
        figure("Biaya per JP", "–" if per_jp is None else short_money(per_jp)),
    )


def _use_charts(funds: Sequence[FundRow]) -> tuple[BarChart, ...]:
    if not funds:
        return ()
    total = sum((row.use for row in funds), FundUse())
    part = total.serapan
    bars = tuple(
        Bar(
            short_name(row.fund.uraian),
            _millions(row.use.realisasi),
            _millions(row.use.komitmen),
            _millions(max(row.use.sisa_bebas, 0)),
        )
        for row in funds
    )
    words = "Belum ada pagu" if part is None else f"Serapan {percent_print(part)} dari seluruh pagu"
    return (BarChart(words, "Juta rupiah; kosong: sisa bebas", ("Realisasi", "Komitmen"), bars),)


def _use_tables(funds: Sequence[FundRow]) -> tuple[CrossTable, ...]:
    sources = list(dict.fromkeys(row.fund.sumber for row in funds))
    if len(sources) < 2:
        return ()
    rows = tuple(
        (
            source.label,
            tuple(
                _millions(sum(getattr(row.use, name) for row in funds if row.fund.sumber is source))
                for name in ("realisasi", "komitmen", "sisa_bebas")
            ),
        )
        for source in sources
    )
    names = ("Realisasi", "Komitmen", "Sisa bebas")
    return (CrossTable("Sumber dana, dalam juta rupiah", "Sumber", names, rows),)


def _fund_list(funds: Sequence[FundRow]) -> TextTable:
    return TextTable(
        "Rincian pagu",
        (("Pagu", 58), ("Sumber", 18), ("Jumlah", 28), ("Realisasi", 28), ("Komitmen", 28),
         ("Serapan", 18)),
        tuple(
            (
                row.fund.uraian,
                row.fund.sumber.label,
                rupiah(row.use.pagu),
                rupiah(row.use.realisasi),
                rupiah(row.use.komitmen),
                row.use.serapan_text,
            )
            for row in funds
        ),
    )  # fmt: skip


def _share_list(year: BudgetYear) -> TextTable:
    steps = tuple((one.step, one.value) for one in year.share.steps) if year.base else ()
    rows = steps or (("Total belanja daerah belum diisi", "–"),)
    return TextTable("Porsi anggaran pelatihan (APBD)", (("Hitungan", 110), ("Hasil", 68)), rows)


def cost_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return what one JP and one person cost, for each closed activity, the cheapest first."""
    paper = PlanPaper.of(reader, request)
    year = paper.budget.year(paper.year)
    found = sorted(
        (one for one in year.activities if one.per_jp is not None),
        key=lambda one: (one.per_jp or 0, one.cost.judul),
    )
    rows = tuple(
        (number, one.cost.judul, one.dapat_jp, plain_text(one.jp), one.cost.paid, one.per_jp,
         one.per_person)
        for number, one in enumerate(found, 1)
    )  # fmt: skip
    paid, jp = sum(one.cost.paid for one in found), sum((one.jp for one in found), start=half_up(0))
    people = sum(one.dapat_jp for one in found)
    per_jp, per_person = cost_per_jp(paid, jp), cost_per_person(paid, people)
    columns = (
        ListColumn("No", 8, _NUMBER),
        ListColumn("Kegiatan", 70, is_bold=True),
        ListColumn("Peserta ber-JP", 20, _NUMBER),
        ListColumn("JP orang", 20, _NUMBER),
        ListColumn("Realisasi", 28, _MONEY, "Biaya (Rp)"),
        ListColumn("Per JP", 24, _MONEY, "Biaya (Rp)"),
        ListColumn("Per orang", 26, _MONEY, "Biaya (Rp)"),
    )
    words = Words(
        kosong=f"Belum ada kegiatan tahun {paper.year} yang ditutup dengan JP dan biaya.",
        catatan=_COST_NOTE,
        angka=(
            figure("Kegiatan", str(len(found))),
            figure("Realisasi", short_money(paid)),
            figure("Per JP", "–" if per_jp is None else short_money(per_jp)),
            figure("Per orang", "–" if per_person is None else short_money(per_person)),
        ),
    )
    sections = [ListSection("", rows)] if rows else []
    return paper.job([paper.listed(COST, columns, sections, words)], COST)


def _millions(amount: int) -> int:
    return int(half_up(amount) / _MILLION)
