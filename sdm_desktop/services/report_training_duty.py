"""Reports of JP: how units stand to the duty, and who has had nothing this year."""

from sdm_desktop.domain.money import decimal_text, percent_print, plain_text
from sdm_desktop.domain.report_lists import CellKind, ListColumn, ListSection
from sdm_desktop.domain.report_statistics import Bar, BarChart, CrossTable, TextTable
from sdm_desktop.services.employee_facts import EmployeeFacts
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.services.report_plan_parts import Content, PlanPaper, Words, figure, short_name
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_credit import CreditService
from sdm_desktop.services.training_credit_views import Attainment

ATTAINMENT = "Pemenuhan JP Pegawai"
FAIRNESS = "Pemerataan Kesempatan Pelatihan"
_PARTS = ("Terpenuhi", "Sebagian")
_BY = (("unit", "Unit"), ("jabatan", "Jenis jabatan"), ("golongan", "Golongan"),
       ("kelamin", "Jenis kelamin"))  # fmt: skip
_MOST = 24
_NOTE = (
    "Yang dihitung adalah pegawai aktif. JP yang diakui berasal dari kegiatan yang sudah ditutup "
    "dan sertifikat luar yang diterima, menurut tahun selesainya. Terpenuhi: sedikitnya 20 JP "
    "setahun, tidak dibulatkan."
)
_ORDER_NOTE = (
    "Urutan: JP diakui terkecil, lalu yang terlama tidak dilatih (belum pernah lebih dahulu), "
    "masa kerja terlama, lalu nama. Rencana: JP dari kegiatan yang belum ditutup."
)


def _credit(reader: ReportReader) -> CreditService:
    facts = EmployeeFacts(reader.database, reader.rules)
    return CreditService(
        TrainingCore(reader.database, reader.session, reader.settings, reader.rules, facts)
    )


def attainment_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the share of staff that meets the duty, by unit, post, golongan and sex."""
    paper = PlanPaper.of(reader, request)
    credit = _credit(reader)
    groups = {key: credit.attainment(paper.year, key) for key, _ in _BY}
    everybody, *units = groups["unit"]
    content = Content()
    if everybody.people:
        content = Content(
            charts=(_chart(everybody, units[:_MOST]),),
            tables=tuple(_table(title, groups[key][1:]) for key, title in _BY[1:]),
            lists=(_by_unit(units),),
        )
    mean, median = everybody.mean, everybody.median
    top = everybody.top_share
    words = Words(
        kosong="Tidak ada pegawai aktif.",
        catatan=_NOTE,
        dihitung="pegawai",
        angka=(
            figure("Pegawai", decimal_text(everybody.people, 0)),
            figure("Memenuhi 20 JP", _percent(everybody), f"({everybody.met} orang)"),
            figure("Tanpa JP", decimal_text(everybody.none, 0)),
            figure("Rata-rata", "–" if mean is None else decimal_text(mean, 1), "JP"),
            figure("Median", "–" if median is None else decimal_text(median, 1), "JP"),
            figure("Bagian 10 % teratas", "–" if top is None else percent_print(top)),
        )
        if everybody.people
        else (),
    )
    return paper.job([paper.figures(ATTAINMENT, content, words)], ATTAINMENT)


def _percent(one: Attainment) -> str:
    return "–" if one.share is None else percent_print(one.share)


def _chart(everybody: Attainment, units: list[Attainment]) -> BarChart:
    bars = tuple(
        Bar(short_name(one.nama), one.met, one.people - one.met - one.none, one.none)
        for one in units
    )
    words = f"{_percent(everybody)} pegawai memenuhi 20 JP"
    return BarChart(words, "Pegawai; kosong: tanpa JP", _PARTS, bars)


def _table(title: str, parts: list[Attainment]) -> CrossTable:
    rows = tuple((one.nama, (one.met, one.people - one.met - one.none, one.none)) for one in parts)
    names = ("Terpenuhi", "Sebagian", "Tanpa JP")
    return CrossTable(f"Pemenuhan menurut {title.lower()}", title, names, rows)


def _by_unit(units: list[Attainment]) -> TextTable:
    return TextTable(
        "Pemenuhan per unit",
        (("Unit", 78), ("Pegawai", 20), ("Memenuhi", 22), ("Persen", 20), ("Tanpa JP", 20),
         ("Rata-rata JP", 24)),
        tuple(
            (
                one.nama, decimal_text(one.people, 0), decimal_text(one.met, 0), _percent(one),
                decimal_text(one.none, 0), "–" if one.mean is None else decimal_text(one.mean, 1),
            )
            for one in units
        ),
    )  # fmt: skip


def fairness_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return who has had nothing, then who is below the duty, in the order of fairness."""
    paper = PlanPaper.of(reader, request)
    rows = _credit(reader).fairness(paper.year, paper.request.unit_id)
    least = 20
    none = [row for row in rows if not row.jp]
    below = [row for row in rows if 0 < row.jp < least]
    columns = (
        ListColumn("No", 9, CellKind.NUMBER),
        ListColumn("Nama", 46, is_bold=True),
        ListColumn("NIP", 30, CellKind.NIP, is_under=True),
        ListColumn("Unit", 46),
        ListColumn("Jabatan", 46),
        *(
            ListColumn(str(paper.year - 2 + back), 14, CellKind.NUMBER, "JP diakui")
            for back in range(3)
        ),
        ListColumn("Rencana", 16, CellKind.NUMBER),
        ListColumn("Terakhir", 20, CellKind.DATE),
    )
    sections = []
    for title, found in (("Belum ada JP tahun ini", none), ("Di bawah 20 JP", below)):
        cells = tuple(
            (
                number, row.nama, row.person.nip, row.person.unit, row.person.jabatan,
                *(plain_text(jp) for jp in row.years),
                plain_text(row.planned) if row.planned else None, row.last,
            )
            for number, row in enumerate(found, 1)
        )  # fmt: skip
        if cells:
            sections.append(ListSection(title, cells))
    words = Words(
        kosong="Semua pegawai sudah memenuhi 20 JP.",
        catatan=_ORDER_NOTE,
        dihitung="orang",
        angka=(
            figure("Pegawai", decimal_text(len(rows), 0)),
            figure("Belum ada JP", decimal_text(len(none), 0)),
            figure("Di bawah 20 JP", decimal_text(len(below), 0)),
        ),
    )
    return paper.job([paper.listed(FAIRNESS, columns, sections, words)], FAIRNESS)
