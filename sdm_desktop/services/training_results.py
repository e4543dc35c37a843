"""Use cases on attendance and results: the grid, marks, tests, JP."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.training import Activity, TrainingSession
from sdm_desktop.domain.training_gain import class_gain, gain_of
from sdm_desktop.domain.training_people import (
    Attendance,
    Participant,
    ParticipantStatus,
    Presence,
)
from sdm_desktop.domain.training_results import Course, earned, presences_of
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import TrainingCore, refuse
from sdm_desktop.services.training_people import ParticipantService
from sdm_desktop.services.training_result_views import (
    AttendanceGrid,
    GridRow,
    Mark,
    ResultEntry,
    ResultRow,
    ResultSheet,
    check_entry,
    check_jp,
    credited,
    judged,
)
from sdm_desktop.services.training_views import ParticipantRow
from sdm_desktop.storage.write import Writer


class ResultService:
    """Keeps attendance and results; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core
        self._people = ParticipantService(core)

    def grid(self, activity_id: str) -> AttendanceGrid:
        """Return the attendance of everybody who takes part."""
        core = self._core
        core.reading()
        with core.database.read():
            rows = self._taking_part(activity_id)
            sessions = self._sessions(activity_id)
            marks = self._marks(sessions)
        found = []
        for row in rows:
            own = [s for s in sessions if s.kelompok_id == row.participant.kelompok_id]
            mine = marks.get(row.id, [])
            share = presences_of(own, mine).share
            found.append(GridRow(row, {mark.sesi_id: mark.hadir for mark in mine}, share))
        return AttendanceGrid(tuple(sessions), tuple(found))

    def results(self, activity_id: str) -> ResultSheet:
        """Return results, JP and gains of everybody who takes part."""
        core = self._core
        core.reading()
        with core.database.read():
            activity = core.activity(activity_id)
            course = self.course(activity)
            book = core.rules.book()
            bands = book.on(RuleCode.PITA_NGAIN, core.today())
            used = [
                book.on(code, core.today()) for code in (RuleCode.KONVERSI_JP, RuleCode.PELATIHAN)
            ]
            rows = self._taking_part(activity_id)
            sessions = self._sessions(activity_id)
            marks = self._marks(sessions)
        most = course.programme.nilai_maks
        found, gains = [], []
        for row in rows:
            one = row.participant
            own = [s for s in sessions if s.kelompok_id == one.kelompok_id]
            got = earned(course, one, presences_of(own, marks.get(one.id, [])))
            gain = None
            if one.nilai_pra is not None and one.nilai_pasca is not None:
                gain = gain_of(bands, one.nilai_pra, one.nilai_pasca, most)
                gains.append(gain)
            words = course.rules.result(one.hasil).nama
            found.append(ResultRow(row, words, got, got.explained(used), gain))
        return ResultSheet(tuple(found), class_gain(bands, gains), most)

    def mark(self, activity_id: str, marks: Sequence[Mark]) -> Change:
        """Store marks of the grid, all or none; who was in any session has been present."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            activity = core.open_activity(activity_id)
            sessions = {one.id: one for one in self._sessions(activity_id)}
            people = {one.id: one for one in core.people.of_activity(activity_id)}
            known = {
                (mark.peserta_id, mark.sesi_id): mark
                for mark in core.people.attendance_of(sessions)
            }
            proof = core.programme(activity.program_id).is_bukti_hadir
            for mark in marks:
                self._check(mark, people.get(mark.participant_id), sessions.get(mark.session_id))
                if proof and mark.hadir is Presence.HADIR and not mark.bukti.strip():
                    refuse([FieldError("bukti", "Program ini meminta bukti kehadiran.", "BUKTI")])
                self._store(writer, mark, known)
            changed = {mark.participant_id for mark in marks}
            self._follow(writer, [people[key] for key in changed], set(sessions))
            detail = f"{activity.judul}: {len(marks)} tanda hadir"
            writer.audit("kehadiran_pelatihan", "kegiatan", activity_id, detail, len(marks))
            return core.done(writer, f"Catat kehadiran {activity.judul}", len(marks))

    def set_results(self, activity_id: str, entries: Sequence[ResultEntry]) -> Change:
        """Store results, tests and JP, all or none, or raise `ValidationError`."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            activity = core.open_activity(activity_id)
            course = self.course(activity)
            people = {one.id: one for one in core.people.of_activity(activity_id)}
            sessions = self._sessions(activity_id)
            marks = self._marks(sessions)
            errors: list[FieldError] = []
            for entry in entries:
                one = people.get(entry.participant_id)
                if one is None or not one.status.takes_part:
                    raise DomainError("Orang ini tidak mengikuti kegiatan.", "PESERTA")
                errors += check_entry(course, entry)
                own = [s for s in sessions if s.kelompok_id == one.kelompok_id]
                fresh = judged(one, entry)
                got = earned(course, fresh, presences_of(own, marks.get(one.id, [])))
                errors += check_jp(entry, got)
                stored = credited(fresh, got, entry, core.session.user.nama)
                if not errors and stored != one:
                    core.people.records.save(writer, stored)
            refuse(errors)
            detail = f"{activity.judul}: {len(entries)} hasil"
            writer.audit("hasil_pelatihan", "kegiatan", activity_id, detail, len(entries))
            return core.done(writer, f"Catat hasil {activity.judul}", len(entries))

    def course(self, activity: Activity) -> Course:
        """Return what people of an activity are judged by; call inside a read."""
        programme = self._core.programme(activity.program_id)
        return Course(activity, programme, self._core.rules_today())

    # parts; inside a read or write

    def _taking_part(self, activity_id: str) -> list[ParticipantRow]:
        rows = self._people.participants(activity_id)
        return sorted(
            (row for row in rows if row.participant.status.takes_part),
            key=lambda row: (row.kelompok, row.nama),
        )

    def _sessions(self, activity_id: str) -> list[TrainingSession]:
        store = self._core.store
        return store.sessions_of([group.id for group in store.groups_of(activity_id)])

    def _marks(self, sessions: Sequence[TrainingSession]) -> dict[str, list[Attendance]]:
        found: dict[str, list[Attendance]] = defaultdict(list)
        for mark in self._core.people.attendance_of([one.id for one in sessions]):
            found[mark.peserta_id].append(mark)
        return found

    def _check(
        self, mark: Mark, person: Participant | None, session: TrainingSession | None
    ) -> None:
        if person is None or not person.status.takes_part:
            raise DomainError("Orang ini tidak mengikuti kegiatan.", "PESERTA")
        if session is None or session.kelompok_id != person.kelompok_id:
            raise DomainError("Sesi ini bukan sesi kelompoknya.", "SESI")
        if session.tanggal > self._core.today():
            words = "Kehadiran baru dicatat pada hari sesinya."
            refuse([FieldError("tanggal", words, "TANGGAL")])

    def _store(
        self, writer: Writer, mark: Mark, known: Mapping[tuple[str, str], Attendance]
    ) -> None:
        records = self._core.people.attendance
        old = known.get((mark.participant_id, mark.session_id))
        if mark.hadir is None:
            if old is not None:
                records.remove(writer, old)
        elif old is None:
            records.save(
                writer,
                Attendance(
                    sesi_id=mark.session_id,
                    peserta_id=mark.participant_id,
                    hadir=mark.hadir,
                    bukti=mark.bukti.strip(),
                ),
            )
        elif (old.hadir, old.bukti) != (mark.hadir, mark.bukti.strip()):
            records.save(writer, replace(old, hadir=mark.hadir, bukti=mark.bukti.strip()))

    def _follow(self, writer: Writer, people: Sequence[Participant], session_ids: set[str]) -> None:
        """Let the status of participants follow their marks."""
        present, absent = ParticipantStatus.HADIR, ParticipantStatus.TIDAK_HADIR
        marks: dict[str, list[Presence]] = defaultdict(list)
        for mark in self._core.people.attendance_of(session_ids):
            marks[mark.peserta_id].append(mark.hadir)
        for one in people:
            mine = marks.get(one.id, [])
            status = one.status
            if Presence.HADIR in mine:
                status = present
            elif status in (present, absent):
                status = ParticipantStatus.TERDAFTAR
            if status is not one.status:
                fresh = replace(one, status=status, batas_konfirmasi=None)
                self._core.people.records.save(writer, fresh)
