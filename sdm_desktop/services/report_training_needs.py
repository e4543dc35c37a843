"""Reports of needs: what is needed and what was done (HCDP), and the plan line by line."""

from collections import Counter, defaultdict

from sdm_desktop.domain.bangkom import PlanLineStatus
from sdm_desktop.domain.money import decimal_text, percent_print, plain_text, share
from sdm_desktop.domain.needs import NeedTopic
from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn, ListSection
from sdm_desktop.domain.report_statistics import Bar, BarChart, CrossTable, TextTable
from sdm_desktop.services.bangkom import BangkomService
from sdm_desktop.services.need_sources import NO_JP_TOPIC
from sdm_desktop.services.need_views import NeedBoard, NeedFilter, PlanRow, PlanYear
from sdm_desktop.services.needs import NeedService
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

NEEDS = "Kebutuhan Pelatihan (HCDP)"
PLAN = "Rencana Pengembangan Kompetensi"
_TOP = 12
_MOST = 30
_NOTE = (
    "Urutan: jumlah kesenjangan (standar − level) seluruh pegawai; bila sama, yang lebih banyak "
    "orangnya, lalu yang wajib. Satu orang dihitung sekali per kebutuhan. Kompetensi yang belum "
    "dinilai tidak dihitung nol. Terlaksana: kegiatannya ditutup dan JP diakui."
)


def needs_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return needs against what is planned and done, with charts, of a unit or the office."""
    paper = PlanPaper.of(reader, request)
    board, plan = _board(paper), _plan(paper)
    states = _states(plan)
    topics = [topic for topic in board.topics if topic.topik != NO_JP_TOPIC]
    content = Content(
        charts=_charts(topics, states),
        tables=_by_unit(board, topics),
        lists=(_ranked(topics, states),) if topics else (),
    )
    done = sum(states[t.topik]["TERLAKSANA"] for t in topics)
    people = {key for topic in topics for key in topic.people}
    words = Words(
        kosong="Tidak ada kebutuhan yang tercatat.",
        catatan=_NOTE,
        dihitung="kebutuhan",
        aturan=board.rules.rule.dasar_hukum,
        angka=(
            figure("Kebutuhan", str(len(topics))),
            figure("Pegawai", decimal_text(len(people), 0), f"({board.assessed} dinilai)"),
            figure("Kesenjangan", decimal_text(sum(t.total for t in topics), 0)),
            figure("Direncanakan", decimal_text(plan.effect.lines, 0)),
            figure("Terlaksana", decimal_text(done, 0)),
        )
        if topics
        else (),
    )
    return paper.job([paper.figures(NEEDS, content, words)], NEEDS)


def _board(paper: PlanPaper) -> NeedBoard:
    reader = paper.reader
    service = NeedService(reader.database, reader.session, reader.rules, paper.budget)
    return service.board(NeedFilter(year=paper.year, unit_id=paper.request.unit_id or ""))


def _plan(paper: PlanPaper) -> PlanYear:
    reader = paper.reader
    return BangkomService(reader.database, reader.session, paper.budget).year(paper.year)


def _states(plan: PlanYear) -> dict[str, Counter[str]]:
    """Return how many lines of each topic stand how."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in plan.rows:
        found[row.line.topik][row.line.status.value] += 1
    return found


def _parts(topic: NeedTopic, states: dict[str, Counter[str]]) -> tuple[int, int, int]:
    """Return done, planned and open of a topic, in people and units."""
    done = states[topic.topik]["TERLAKSANA"]
    planned = min(topic.terencana, topic.orang + topic.unit)
    ready = max(planned - done, 0)
    return done, ready, max(topic.orang + topic.unit - done - ready, 0)


def _charts(topics: list[NeedTopic], states: dict[str, Counter[str]]) -> tuple[BarChart, ...]:
    if not topics:
        return ()
    bars = tuple(Bar(short_name(t.nama), *_parts(t, states)) for t in topics[:_TOP])
    words = f"Kebutuhan terbesar: {topics[0].nama}, {topics[0].orang} orang"
    return (
        BarChart(words, "Orang; kosong: belum direncanakan", ("Terlaksana", "Direncanakan"), bars),
    )


def _by_unit(board: NeedBoard, topics: list[NeedTopic]) -> tuple[CrossTable, ...]:
    """Return how many lines of need each unit has."""
    lines: Counter[str] = Counter()
    for topic in topics:
        for line in topic.lines:
            lines[board.unit(line) or "Tanpa unit"] += 1
    rows = tuple((name, (count,)) for name, count in lines.most_common(_MOST))
    return (CrossTable("Baris kebutuhan per unit", "Unit", ("Kebutuhan",), rows),) if rows else ()


def _ranked(topics: list[NeedTopic], states: dict[str, Counter[str]]) -> TextTable:
    rows = []
    for number, topic in enumerate(topics[:_MOST], 1):
        done, ready, _ = _parts(topic, states)
        count = topic.orang + topic.unit
        rows.append(
            (
                str(number), topic.nama, ", ".join(s.label for s in topic.sources),
                decimal_text(count, 0), decimal_text(topic.total, 0), str(ready + done),
                percent_print(share(done, count)),
            )
        )  # fmt: skip
    return TextTable(
        "Kebutuhan menurut urutan",
        (("No", 9), ("Kebutuhan", 52), ("Sumber", 50), ("Orang", 15), ("Kesenjangan", 22),
         ("Rencana", 16), ("Selesai", 15)),
        tuple(rows),
    )  # fmt: skip


def plan_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the yearly plan by unit with its cost against the free budget."""
    paper = PlanPaper.of(reader, request)
    plan = _plan(paper)
    inside = paper.context.scope.unit_ids
    by_unit: dict[str, list[PlanRow]] = defaultdict(list)
    for row in plan.rows:
        unit_id = row.unit_id
        if inside is None or unit_id in inside:
            by_unit[row.unit or "Tanpa unit"].append(row)
    sections = [
        ListSection(name, tuple(_plan_cells(n, row) for n, row in enumerate(rows, 1)))
        for name, rows in sorted(by_unit.items())
    ]
    shown = [row for rows in by_unit.values() for row in rows]
    cost = sum(row.line.biaya or 0 for row in shown if row.line.status.is_open)
    columns = (
        ListColumn("No", 8, CellKind.NUMBER),
        ListColumn("Pegawai atau unit", 44, is_bold=True),
        ListColumn("Kebutuhan", 48),
        ListColumn("Kesenjangan", 20, CellKind.NUMBER),
        ListColumn("TW", 9, CellKind.CODE),
        ListColumn("JP", 11, CellKind.NUMBER),
        ListColumn("Biaya (Rp)", 22, CellKind.MONEY),
        ListColumn("Kegiatan", 40),
        ListColumn("Keadaan", 20),
    )
    done = sum(row.line.status is PlanLineStatus.TERLAKSANA for row in shown)
    words = Words(
        kosong=f"Belum ada rencana pengembangan kompetensi tahun {paper.year}.",
        catatan="TW: triwulan rencana. Biaya adalah perkiraan sampai kegiatannya ditetapkan.",
        dihitung="baris",
        angka=(
            figure("Baris rencana", decimal_text(len(shown), 0), f"({done} terlaksana)"),
            figure("Orang", decimal_text(len({r.line.who for r in shown}), 0)),
            figure("Biaya yang belum", short_money(cost)),
            figure("Sisa bebas anggaran", short_money(plan.free)),
        ),
    )
    return paper.job([paper.listed(PLAN, columns, sections, words)], PLAN)


def _plan_cells(number: int, row: PlanRow) -> tuple[Cell, ...]:
    line = row.line
    return (
        number, row.nama, row.topik, line.kesenjangan or None,
        "" if line.triwulan is None else ["I", "II", "III", "IV"][line.triwulan - 1],
        None if line.jp is None else plain_text(line.jp), line.biaya, row.kegiatan,
        line.status.label,
    )  # fmt: skip
