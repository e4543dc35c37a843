"""Stores assessed levels, a yearly plan and requests of the demo office."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from sdm_desktop.domain.bangkom import PlanLine, PlanLineStatus
from sdm_desktop.domain.competence import CompetenceScore, ScoreSource
from sdm_desktop.domain.needs import NeedSource, NeedTopic
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.competences import LevelRow
from sdm_desktop.services.need_sources import NO_JP_TOPIC
from sdm_desktop.services.need_views import NeedBoard, NeedFilter, PlanChoice
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.storage.bangkom import BangkomRepository
from sdm_desktop.storage.competences import CompetenceRepository
from sdm_desktop.storage.ids import natural_id

_ASSESSED = 0.6
_STEPS = (-2, -1, -1, 0, 0, 0, 0, 0, 1)
_WEAK = {"M.05": -1, "M.07": -1}  # service and change: what the city wants to grow
_TOPICS, _LINES = 4, 36
_REQUESTS = (
    ("Bahasa isyarat untuk petugas loket", "Atasan langsung"),
    ("Pengelolaan arsip dinamis", "Pegawai sendiri"),
    ("Penyusunan standar pelayanan", "Sekretaris dinas"),
)


def write_scores(opened: OpenOffice, seed: int, today: date) -> int:
    """Store levels of three people in five; the same seed gives the same. Returns the levels."""
    services, store = Services.build(opened), CompetenceRepository(opened.database)
    pick = Random(f"kompetensi/{seed}")  # noqa: S311 - invented data
    scores = [
        score
        for row in services.competences.people("").rows
        if pick.random() < _ASSESSED
        for score in _scores_of(row, pick, today)
    ]
    with opened.database.write(opened.session.actor()) as writer:
        store.scores.add_many(writer, scores)
        writer.audit("data_contoh", "nilai_kompetensi", detail="nilai", count=len(scores))
    return len(scores)


def _scores_of(row: LevelRow, pick: Random, today: date) -> list[CompetenceScore]:
    day = today - timedelta(days=pick.randrange(60, 700))
    source = pick.choice((ScoreSource.ASESMEN, ScoreSource.ASESMEN, ScoreSource.ATASAN))
    return [
        CompetenceScore(
            id=natural_id("nilai_kompetensi", row.id, code),
            pegawai_id=row.id,
            kompetensi=code,
            level=min(max(wanted.level + pick.choice(_STEPS) + _weak(code, pick), 0), 5),
            tanggal=day,
            sumber=source,
            berlaku_sampai=day + timedelta(days=3 * 365),
        )
        for code, wanted in row.standards.items()
    ]


def _weak(code: str, pick: Random) -> int:
    return _WEAK.get(code, 0) if pick.random() < 0.4 else 0


def write_plan(opened: OpenOffice, seed: int, today: date) -> int:
    """Store the plan of this year from the needs that stand first, and requests."""
    services, store = Services.build(opened), BangkomRepository(opened.database)
    board = services.needs.board(NeedFilter(year=today.year))
    pick = Random(f"bangkom/{seed}")  # noqa: S311 - invented data
    chosen = [topic for topic in board.topics if topic.topik != NO_JP_TOPIC][:_TOPICS]
    lines = [line for topic in chosen for line in _planned(services, board, topic, pick)]
    lines += _requests(board, today.year)
    if not lines:
        return 0
    lines = [replace(one, id=natural_id("bangkom", one.topik, one.who)) for one in lines]
    with opened.database.write(opened.session.actor()) as writer:
        store.lines.add_many(writer, lines)
        detail = "rencana pengembangan kompetensi"
        writer.audit("data_contoh", "rencana_bangkom", detail=detail, count=len(lines))
    services.bangkom.settle(today.year, board.rules.check_months)
    return len(lines)


def _planned(
    services: Services, board: NeedBoard, topic: NeedTopic, pick: Random
) -> list[PlanLine]:
    """Return lines of a topic, tied to the activity that trains it where there is one."""
    year = board.wanted.year
    choice = PlanChoice(year=year, jp=Decimal(16), biaya=850_000, bentuk="TEKNIS")
    programmes = {
        one.id for one in services.training_catalogue.programmes()
        if topic.topik in one.competences or one.struktural == topic.topik
    }  # fmt: skip
    activity = next(
        (
            row.activity.id
            for row in services.training.activities(year)
            if row.activity.program_id in programmes
        ),
        None,
    )
    found = []
    for line in services.needs.drafts(board, topic, choice)[:_LINES]:
        is_approved = pick.random() < 0.7
        found.append(
            replace(
                line,
                triwulan=pick.randrange(1, 5),
                kegiatan_id=activity if is_approved else None,
                status=PlanLineStatus.DISETUJUI if is_approved else PlanLineStatus.USULAN,
            )
        )
    return found


def _requests(board: NeedBoard, year: int) -> Sequence[PlanLine]:
    people = list(board.people)
    return [
        PlanLine(
            tahun=year,
            pegawai_id=people[number * 7 % len(people)],
            sumber=NeedSource.PERMINTAAN,
            topik=words.casefold(),
            uraian=words,
            pengusul=who,
        )
        for number, (words, who) in enumerate(_REQUESTS)
        if people
    ]
