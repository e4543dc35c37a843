"""Use cases of closing: what is still open, JP and histories on closing, opening again."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.training import Activity, ActivityStatus
from sdm_desktop.domain.training_history import history_entry, history_kind
from sdm_desktop.domain.training_people import (
    Attendance,
    BehaviourCheck,
    Certificate,
    Participant,
    ParticipantStatus,
)
from sdm_desktop.domain.training_results import (
    CloseProblem,
    Closing,
    Course,
    CreditedDay,
    close_problems,
    earned,
    presences_of,
)
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import TOPICS_AND_PEOPLE, TrainingCore, need_reason
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.training_credit import CreditRepository
from sdm_desktop.storage.write import Writer

_OPEN = (ActivityStatus.BERJALAN, ActivityStatus.PENUTUPAN)


class ClosingService:
    """Closes activities and opens them again; staf kepegawaian only."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core
        self._histories = HistoryRepository(core.database)

    def close_problems(self, activity_id: str) -> list[CloseProblem]:
        """Return everything that keeps an activity open, with names."""
        self._core.reading()
        with self._core.database.read():
            return close_problems(self._closing(self._core.activity(activity_id)))

    def credited_days(self, activity_id: str) -> list[CreditedDay]:
        """Return the days that would credit JP of somebody a second time, by name and day.

        Only where one of the two forms counts whole days (rules 5: needs confirmation).
        """
        self._core.reading()
        with self._core.database.read():
            return self._credited(self._core.activity(activity_id))

    def close(self, activity_id: str, *, is_confirmed: bool = False) -> Change:
        """Credit JP, write histories, plan the evaluation of behaviour; or refuse with names.

        Days that already credit JP by another form are refused unless `is_confirmed`.
        """
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            activity = core.open_activity(activity_id)
            closing = self._closing(activity)
            self._refuse(activity, closing)
            twice = self._credited(activity)
            if twice and not is_confirmed:
                raise ValidationError(
                    [FieldError("HARI_JP", one.message, "HARI_JP") for one in twice]
                )
            taking_part = [one for one in closing.people if one.status.takes_part]
            for one in taking_part:
                self._credit(writer, closing, one)
            self._plan_behaviour(writer, closing.course, taking_part)
            closed = replace(
                activity, status=ActivityStatus.SELESAI, tanggal_tutup=core.today(), alasan=""
            )
            core.store.activities.save(writer, closed)
            detail = f"{activity.judul}, {len(taking_part)} peserta"
            if twice:
                detail += f", {len(twice)} hari ber-JP ganda dikonfirmasi"
            writer.audit("tutup_kegiatan", "kegiatan", activity_id, detail)
            return core.done(writer, f"Tutup {activity.judul}", topics=TOPICS_AND_PEOPLE)

    def reopen(self, activity_id: str, reason: str) -> Change:
        """Open a closed activity again, with a reason; its JP no longer count until then."""
        core = self._core
        core.writing()
        why = need_reason(reason)
        with core.database.write(core.session.actor()) as writer:
            activity = core.activity(activity_id)
            if activity.status is not ActivityStatus.SELESAI:
                raise DomainError("Hanya kegiatan selesai yang dapat dibuka kembali.", "STATUS")
            kind = history_kind(core.rules_today(), core.programme(activity.program_id).jenis)
            for one in core.people.of_activity(activity_id):
                if one.riwayat_id:
                    entry = self._histories.get(kind, one.riwayat_id)
                    if entry is not None:
                        self._histories.remove(writer, entry)
                    core.people.records.save(writer, replace(one, riwayat_id=""))
            opened = replace(
                activity, status=ActivityStatus.PENUTUPAN, tanggal_tutup=None, alasan=why
            )
            core.store.activities.save(writer, opened)
            detail = f"{activity.judul}: {why}"
            writer.audit("buka_kegiatan", "kegiatan", activity_id, detail)
            return core.done(writer, f"Buka kembali {activity.judul}", topics=TOPICS_AND_PEOPLE)

    # parts; inside a read or write

    def _closing(self, activity: Activity) -> Closing:
        core = self._core
        groups = core.store.groups_of(activity.id)
        sessions = core.store.sessions_of([group.id for group in groups])
        marks: dict[str, list[Attendance]] = defaultdict(list)
        for mark in core.people.attendance_of([one.id for one in sessions]):
            marks[mark.peserta_id].append(mark)
        people = core.people.of_activity(activity.id)
        persons = core.people.persons({one.pegawai_id for one in people})
        papers = core.people.certificates.of("kegiatan_id", [activity.id])
        return Closing(
            course=Course(activity, core.programme(activity.program_id), core.rules_today()),
            people=people,
            names={key: person.nama for key, person in persons.items()},
            sessions={
                group.id: [one for one in sessions if one.kelompok_id == group.id]
                for group in groups
            },
            marks=marks,
            certificates={one.peserta_id or "": one for one in papers},
            costs=core.store.open_costs(activity.id),
            feedback=sum(one.is_umpan_balik for one in people),
            has_report=any(
                one.jenis == "LAPORAN"
                for one in core.store.documents.of("kegiatan_id", [activity.id])
            ),
            today=core.today(),
        )

    def _credited(self, activity: Activity) -> list[CreditedDay]:
        core, rules = self._core, self._core.rules_today()
        mine = rules.form(core.programme(activity.program_id).bentuk)
        is_daily = mine is not None and mine.satuan.is_daily
        rows = [
            row
            for row in CreditRepository(core.database).credited_twice(activity.id)
            if is_daily or ((form := rules.form(row.bentuk)) and form.satuan.is_daily)
        ]
        persons = core.people.persons({row.person_id for row in rows})
        found = [CreditedDay(persons[row.person_id].nama, row.day, row.nama) for row in rows]
        return sorted(found, key=lambda one: (one.nama, one.tanggal, one.judul))

    def _refuse(self, activity: Activity, closing: Closing) -> None:
        if activity.status not in _OPEN:
            words = f"Kegiatan berstatus {activity.status.label.lower()}; belum dapat ditutup."
            raise DomainError(words, "STATUS")
        problems = close_problems(closing)
        if problems:
            raise ValidationError([FieldError(one.code, one.message, one.code) for one in problems])

    def _credit(self, writer: Writer, closing: Closing, one: Participant) -> None:
        """Store the JP of a participant, and the entry of the histories where there is one."""
        course = closing.course
        sessions = closing.sessions.get(one.kelompok_id, ())
        got = earned(course, one, presences_of(sessions, closing.marks.get(one.id, ())))
        has_own = bool(one.verifikator) and one.jp_diakui is not None
        fresh = replace(
            one,
            jp_konversi=got.conversion.jp,
            jp_diakui=one.jp_diakui if has_own else got.jp,
            alasan_jp=one.alasan_jp if has_own else got.reason,
        )
        if course.rules.result(one.hasil).is_certificate:
            paper = closing.certificates.get(one.id) or _paper(course, fresh)
            entry = history_entry(course.rules, course.programme.jenis, paper)
            fresh = replace(fresh, riwayat_id=self._histories.add(writer, entry))
        if fresh != one:
            self._core.people.records.save(writer, fresh)

    def _plan_behaviour(
        self, writer: Writer, course: Course, people: Sequence[Participant]
    ) -> None:
        """Plan what superiors are asked months later, for those who were there."""
        there = [one for one in people if one.status is ParticipantStatus.HADIR]
        known = {
            check.peserta_id
            for check in self._core.people.behaviour.of("peserta_id", [one.id for one in there])
        }
        due = add_months(course.activity.selesai, course.rules.behaviour_months)
        checks = [
            BehaviourCheck(peserta_id=one.id, jatuh_tempo=due, skala=course.rules.scale)
            for one in there
            if one.id not in known
        ]
        if checks:
            self._core.people.behaviour.add_many(writer, checks)


def _paper(course: Course, one: Participant) -> Certificate:
    """Return what a certificate would say where there is none."""
    activity = course.activity
    return Certificate(
        pegawai_id=one.pegawai_id,
        nomor="",
        tanggal=activity.selesai,
        penerbit=activity.penyelenggara,
        nama=activity.judul,
        jenis=course.programme.jenis,
        bentuk=course.programme.bentuk,
        mulai=activity.mulai,
        selesai=activity.selesai,
        jp_sertifikat=one.jp_sertifikat,
        jp_konversi=one.jp_konversi,
    )
