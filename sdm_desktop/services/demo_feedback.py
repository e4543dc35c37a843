"""Stores the invented register of a demo office, the notes it led to and the improvements."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sdm_desktop.domain.demo_feedback import DemoSetting, FeedbackDrawer
from sdm_desktop.domain.demo_improvements import draw_improvements
from sdm_desktop.domain.demo_people import DemoPerson
from sdm_desktop.domain.demo_units import DUKCAPIL, SHOWCASE_UNIT
from sdm_desktop.domain.feedback import Feedback, FeedbackStatus
from sdm_desktop.domain.improvements import Improvement
from sdm_desktop.domain.performance_notes import (
    NoteKind,
    NoteSource,
    NoteStatus,
    PerformanceNote,
)
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo_surveys import write_surveys
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.storage.feedback_models import FeedbackModel, ImprovementModel
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.performance_models import NoteModel
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.write import Writer

_LEAST, _MOST = 40, 240
_KINDS = {1: NoteKind.POSITIF, -1: NoteKind.NEGATIF}


def write_feedback(opened: OpenOffice, people: Sequence[DemoPerson], seed: int, today: date) -> int:
    """Store a year of the register, verified notes and improvements; returns the entries."""
    services = Services.build(opened)
    setting = services.register.setting()
    unit = next((u for u in services.units.tree() if u.jalur == DUKCAPIL), None)
    staff = [p.employee.id for p in people if p.unit == SHOWCASE_UNIT and not p.is_head]
    if unit is None:
        return 0
    drawer = FeedbackDrawer(
        DemoSetting(seed, today, setting.rules, setting.calendar), unit.id, staff
    )
    entries = drawer.draw(max(_LEAST, min(_MOST, len(people) // 2)))
    store: RecordStore[Feedback] = RecordStore(FeedbackModel, Feedback)
    with opened.database.write(opened.session.actor()) as writer:
        entries = [_with_id(entry) for entry in entries]
        store.add_many(writer, entries)
        _write_notes(writer, entries)
        plans = draw_improvements(unit.id, today)
        RecordStore[Improvement](ImprovementModel, Improvement).add_many(writer, plans)
        detail = "register umpan balik dan perbaikan"
        writer.audit("data_contoh", "pengaduan", detail=detail, count=len(entries))
    write_surveys(opened, unit.id, seed, today)
    return len(entries)


def _with_id(entry: Feedback) -> Feedback:
    return replace(entry, id=natural_id("pengaduan", entry.nomor))


def _write_notes(writer: Writer, entries: Sequence[Feedback]) -> None:
    """Write the note of every closed entry that names somebody, checked by a third person."""
    store: RecordStore[PerformanceNote] = RecordStore(NoteModel, PerformanceNote)
    notes = [
        PerformanceNote(
            id=natural_id("catatan", entry.id),
            pegawai_id=entry.pegawai_id,
            tanggal=entry.hari_kejadian,
            jenis=_KINDS[entry.jenis.polarity],
            uraian=f"{entry.uraian} {_answer(entry)}".strip(),
            sumber=NoteSource.MASYARAKAT,
            nilai_dasar=1,
            unsur_skm=entry.unsur,
            bukti=f"Register {entry.nomor}. {entry.bukti}".strip(),
            status=NoteStatus.TERVERIFIKASI,
            penulis="loket",
            pemeriksa="admin",
            pengaduan_id=entry.id,
        )
        for entry in entries
        if entry.pegawai_id and entry.status is FeedbackStatus.SELESAI and entry.jenis.polarity
    ]
    store.add_many(writer, notes)


def _answer(entry: Feedback) -> str:
    return f"Jawaban pegawai: {entry.jawaban_pegawai}" if entry.jawaban_pegawai else ""
