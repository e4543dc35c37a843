"""Dampak Pelatihan: what closed activities brought, on the four levels and in predikat."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from sdm_desktop.domain.evaluation import EvaluationStatus, Period, PeriodKind, Predikat
from sdm_desktop.domain.money import decimal_text, plain_text
from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn, ListReport, ListSection
from sdm_desktop.domain.report_records import KeyFigure
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.training import Activity, ActivityStatus
from sdm_desktop.domain.training_gain import ClassGain, class_gain, gain_of
from sdm_desktop.domain.training_people import BehaviourCheck, Outcome, Participant, Reaction
from sdm_desktop.services.report_context import ReportRequest, rule_line
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_training import TrainingPapers
from sdm_desktop.storage.evaluations import EvaluationRepository

R = TypeVar("R", Reaction, Outcome)
TITLE = "Dampak Pelatihan"
_ORDER = list(Predikat)
_COLUMNS = (
    ListColumn("No", 7, CellKind.NUMBER),
    ListColumn("Kegiatan", 60, is_bold=True),
    ListColumn("Selesai", 20, CellKind.DATE),
    ListColumn("Peserta", 15, CellKind.NUMBER),
    ListColumn("1 Reaksi", 24),
    ListColumn("2 Pembelajaran (N-gain)", 34),
    ListColumn("3 Perilaku", 24),
    ListColumn("4 Hasil", 42),
    ListColumn("Predikat peserta", 38),
)
_NOTE = (
    "Reaksi dan perilaku: rata-rata nilai dengan banyaknya jawaban. N-gain kelas adalah rata-rata "
    "N-gain perorangan; orang yang nilai pranya sudah maksimum tidak dihitung. Predikat: triwulan "
    "terakhir sebelum kegiatan dibandingkan dengan triwulan pertama sesudahnya, hanya evaluasi "
    "final. Tingkat yang belum dinilai ditulis –, bukan nol."
)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What is known of one closed activity."""

    activity: Activity
    people: Sequence[Participant]
    reactions: Sequence[Reaction]
    behaviour: Sequence[BehaviourCheck]
    outcomes: Sequence[Outcome]
    gain: ClassGain
    moves: tuple[int, int, int]  # people whose predikat rose, stayed, fell


def effect_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the closed activities of a year with what is known of their effect."""
    papers = TrainingPapers(reader, request)
    context = papers.context
    bands = context.book.on(RuleCode.PITA_NGAIN, context.today)
    closed = [one for one in papers.meant() if one.status is ActivityStatus.SELESAI]
    found = _evidence(reader, papers, closed, bands)
    rows = tuple(_cells(number, one) for number, one in enumerate(found, 1))
    record = ListReport(
        kop=context.kop(""),
        judul=TITLE,
        subjek=context.office.nama,
        keadaan=f"Kegiatan yang ditutup, tahun {papers.year}",
        kolom=_COLUMNS,
        bagian=(ListSection("", rows),) if rows else (),
        angka=_figures(found),
        kosong=f"Belum ada kegiatan tahun {papers.year} yang ditutup.",
        catatan=_NOTE,
        dihitung="kegiatan",
        tanda_tangan=context.signature(None, None),
        kaki=context.footer(f"dampak/{papers.year}", rule_line(bands), papers.year, rows),
    )
    return ReportJob(iter([record]), 1, reader.info(context, TITLE, None))


def _evidence(
    reader: ReportReader, papers: TrainingPapers, closed: Sequence[Activity], bands: Rule
) -> list[_Evidence]:
    people = papers.people
    everybody = {
        one.id: [p for p in people.of_activity(one.id) if p.status.takes_part] for one in closed
    }
    programmes = {one.id: one for one in papers.store.all_programmes()}
    moves = _moves(reader, closed, everybody)
    ids = [one.id for one in closed]
    reactions = _by_activity(people.reactions.of("kegiatan_id", ids))
    outcomes = _by_activity(people.outcomes.of("kegiatan_id", ids))
    checks = people.behaviour.of("peserta_id", [p.id for own in everybody.values() for p in own])
    found = []
    for one in closed:
        own = everybody[one.id]
        members = {p.id for p in own}
        most = programmes[one.program_id].nilai_maks
        gains = [
            gain_of(bands, p.nilai_pra, p.nilai_pasca, most)
            for p in own
            if p.nilai_pra is not None and p.nilai_pasca is not None
        ]
        found.append(
            _Evidence(
                activity=one,
                people=own,
                reactions=reactions.get(one.id, []),
                behaviour=[c for c in checks if c.peserta_id in members and c.nilai is not None],
                outcomes=outcomes.get(one.id, []),
                gain=class_gain(bands, gains),
                moves=moves[one.id],
            )
        )
    return found


def _by_activity(records: Sequence[R]) -> dict[str, list[R]]:
    found: dict[str, list[R]] = {}
    for record in records:
        found.setdefault(record.kegiatan_id, []).append(record)
    return found


def _moves(
    reader: ReportReader,
    closed: Sequence[Activity],
    people: Mapping[str, Sequence[Participant]],
) -> dict[str, tuple[int, int, int]]:
    """Return how many people of each activity rose, stayed and fell in predikat."""
    quarters = [p for p in reader.periods.all() if p.jenis is PeriodKind.TRIWULANAN]
    around = {one.id: _around(one, quarters) for one in closed}
    needed = {period for pair in around.values() if pair for period in pair}
    known = {
        (one.pegawai_id, one.periode_id): one.predikat
        for one in EvaluationRepository(reader.database).in_periods(sorted(needed))
        if one.status is EvaluationStatus.FINAL and one.predikat is not None
    }
    found = {}
    for one in closed:
        rose = stayed = fell = 0
        for person in people[one.id] if around[one.id] else ():
            before, after = (known.get((person.pegawai_id, p)) for p in around[one.id] or ())
            if before is None or after is None:
                continue
            step = _ORDER.index(before) - _ORDER.index(after)
            rose, stayed, fell = rose + (step > 0), stayed + (step == 0), fell + (step < 0)
        found[one.id] = (rose, stayed, fell)
    return found


def _around(activity: Activity, quarters: Sequence[Period]) -> tuple[str, str] | None:
    """Return the last quarter before an activity and the first after it."""
    before = [p for p in quarters if p.selesai < activity.mulai]
    after = [p for p in quarters if p.mulai > activity.selesai]
    if not before or not after:
        return None
    last = max(before, key=lambda p: p.selesai)
    first = min(after, key=lambda p: p.mulai)
    return last.id, first.id


def _cells(number: int, one: _Evidence) -> tuple[Cell, ...]:
    return (
        number,
        one.activity.judul,
        one.activity.selesai,
        len(one.people),
        _reaction(one),
        _learning(one.gain),
        _behaviour(one.behaviour),
        _outcome(one.outcomes),
        _predikat(one.moves),
    )


def _reaction(one: _Evidence) -> str:
    marks = [Decimal(str(mark)) for form in one.reactions for mark in json.loads(form.isi).values()]
    if not marks:
        return "–"
    scale = max(form.skala for form in one.reactions)
    mean = decimal_text(sum(marks, Decimal(0)) / len(marks), 2)
    return f"{mean} dari {scale} ({len(one.reactions)})"


def _learning(gain: ClassGain) -> str:
    if gain.n_gain is None:
        return "–"
    left = f", {gain.excluded} tidak dihitung" if gain.excluded else ""
    return f"{decimal_text(gain.n_gain, 2)} {gain.band} ({gain.counted}{left})"


def _behaviour(checks: Sequence[BehaviourCheck]) -> str:
    marks = [check.nilai for check in checks if check.nilai is not None]
    if not marks:
        return "–"
    mean = decimal_text(sum(marks, Decimal(0)) / len(marks), 2)
    return f"{mean} dari {max(check.skala for check in checks)} ({len(marks)})"


def _outcome(outcomes: Sequence[Outcome]) -> str:
    parts = []
    for one in outcomes:
        values = (one.nilai_awal, one.nilai_akhir)
        told = " menjadi ".join("…" if v is None else plain_text(v) for v in values)
        parts.append(f"{one.indikator}: {told}")
    return "; ".join(parts) or "–"


def _predikat(moves: tuple[int, int, int]) -> str:
    if not any(moves):
        return "–"
    rose, stayed, fell = moves
    return f"{rose} naik, {stayed} tetap, {fell} turun"


def _figures(found: Sequence[_Evidence]) -> tuple[KeyFigure, ...]:
    if not found:
        return ()
    people = sum(len(one.people) for one in found)
    with_test = sum(one.gain.n_gain is not None for one in found)
    rose, stayed, fell = (sum(one.moves[place] for one in found) for place in range(3))
    compared = rose + stayed + fell
    return (
        KeyFigure(label="Kegiatan ditutup", nilai=str(len(found))),
        KeyFigure(label="Peserta", nilai=decimal_text(people, 0)),
        KeyFigure(label="Dengan uji pra dan pasca", nilai=str(with_test), rincian="kegiatan"),
        KeyFigure(
            label="Predikat naik",
            nilai=str(rose),
            rincian=f"dari {compared} yang dibandingkan" if compared else "",
        ),
        KeyFigure(label="Predikat turun", nilai=str(fell)),
    )
