"""Who took part in the demo office's training, and what came of it."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.demo_people import demo_id
from sdm_desktop.domain.demo_training import ISSUER
from sdm_desktop.domain.demo_training_records import DemoTraining, people_by_activity
from sdm_desktop.domain.histories import CourseEntry
from sdm_desktop.domain.training import Activity, ActivityStatus, Group, Programme, TrainingSession
from sdm_desktop.domain.training_certificates import number_text, valid_until
from sdm_desktop.domain.training_history import history_entry
from sdm_desktop.domain.training_people import (
    Attendance,
    BehaviourCheck,
    Certificate,
    CertificateStatus,
    Origin,
    Participant,
    ParticipantStatus,
    Presence,
    Reaction,
)
from sdm_desktop.domain.training_results import Course, earned, presences_of
from sdm_desktop.domain.training_rules import TrainingRules

_REASONS = ("Tugas dinas luar", "Sakit", "Mutasi unit", "Pendampingan pemeriksaan")
_REMARKS = ("", "", "", "Waktu praktik ditambah.", "Materi jelas dan berguna.", "Ruang agak panas.")
_LATER = timedelta(days=1)


@dataclass(slots=True)
class DemoResults:
    """All rows about people, to be written table by table."""

    people: list[Participant] = field(default_factory=list)
    attendance: list[Attendance] = field(default_factory=list)
    certificates: list[Certificate] = field(default_factory=list)
    reactions: list[Reaction] = field(default_factory=list)
    behaviour: list[BehaviourCheck] = field(default_factory=list)
    courses: list[CourseEntry] = field(default_factory=list)
    diklat: list[CourseEntry] = field(default_factory=list)


class ResultDrawer:
    """Draws what became of everybody; the same seed and day give the same."""

    def __init__(self, made: DemoTraining, rules: TrainingRules, seed: int, today: date) -> None:
        self._rng = Random(f"hasil/{seed}")  # noqa: S311 - invented data, nothing secret
        self._made, self._rules, self._seed, self._today = made, rules, seed, today
        self._programmes = {one.id: one for one in made.programmes}
        self._sessions: dict[str, list[TrainingSession]] = {}
        for session in made.sessions:
            self._sessions.setdefault(session.kelompok_id, []).append(session)
        self._numbers: Counter[int] = Counter()
        self._count = 0
        self.found = DemoResults()

    def draw(self, staff: Sequence[str]) -> DemoResults:
        """Return everything; some of the `staff` wait for a seat."""
        for activity, group, members in people_by_activity(self._made):
            course = Course(activity, self._programmes[activity.program_id], self._rules)
            for place, person in enumerate(members):
                self._one(course, group, person, place)
        self._waiting(staff)
        return self.found

    def _one(self, course: Course, group: Group, person: str, place: int) -> None:
        activity, rng = course.activity, self._rng
        self._count += 1
        began = activity.mulai - timedelta(days=12 + place % 9)
        one = Participant(
            id=demo_id(self._seed, "peserta", str(self._count)),
            kegiatan_id=activity.id,
            kelompok_id=group.id,
            pegawai_id=person,
            asal=rng.choice((Origin.PENUNJUKAN, Origin.PENUNJUKAN, Origin.UNDANGAN)),
            terdaftar=f"{began.isoformat()}T01:{place % 60:02d}:00.000000Z",
        )
        is_over = activity.status in (ActivityStatus.SELESAI, ActivityStatus.PENUTUPAN)
        if rng.random() < 0.04:
            out = ParticipantStatus.MENGUNDURKAN_DIRI
            self.found.people.append(replace(one, status=out, alasan=rng.choice(_REASONS)))
        elif is_over:
            self._judge(course, one)
        elif activity.status is ActivityStatus.BERJALAN:
            self._run(one)
        else:
            invited = one.asal is Origin.UNDANGAN and rng.random() < 0.5
            limit = self._today + timedelta(days=5)
            state = ParticipantStatus.DIUNDANG if invited else ParticipantStatus.TERDAFTAR
            until = limit if invited else None
            self.found.people.append(replace(one, status=state, batas_konfirmasi=until))

    def _run(self, one: Participant) -> None:
        """Mark the sessions so far of an activity that is running."""
        held = [s for s in self._sessions[one.kelompok_id] if s.tanggal < self._today]
        marks = self._marks(one, held, 0.96)
        there = any(mark.hadir is Presence.HADIR for mark in marks)
        status = ParticipantStatus.HADIR if there else ParticipantStatus.TERDAFTAR
        self.found.people.append(replace(one, status=status))

    def _judge(self, course: Course, one: Participant) -> None:
        rng, activity = self._rng, course.activity
        is_closed = activity.status is ActivityStatus.SELESAI
        sessions = self._sessions[one.kelompok_id]
        absent = rng.random() < 0.03
        marks = self._marks(one, sessions, 0.0 if absent else 0.985)
        there = any(mark.hadir is Presence.HADIR for mark in marks)
        one = replace(
            one, status=ParticipantStatus.HADIR if there else ParticipantStatus.TIDAK_HADIR
        )
        if is_closed or rng.random() < 0.7:
            one = self._result(course, one, there=there)
        got = earned(course, one, presences_of(sessions, marks))
        if one.hasil != "BELUM_ADA":
            one = replace(
                one, jp_konversi=got.conversion.jp, jp_diakui=got.jp, alasan_jp=got.reason
            )
        if is_closed:
            one = self._close(course, one)
        self.found.people.append(one)

    def _result(self, course: Course, one: Participant, *, there: bool) -> Participant:
        rng = self._rng
        if not there:
            return replace(one, hasil="TIDAK_HADIR")
        if not course.programme.is_uji:
            return replace(one, hasil="HADIR")
        before = Decimal(rng.randint(30, 75))
        after = min(Decimal(100), before + rng.randint(-3, 40))
        passed = after >= 60 or bool(course.programme.struktural)
        return replace(
            one, hasil="LULUS" if passed else "TIDAK_LULUS", nilai_pra=before, nilai_pasca=after
        )

    def _marks(
        self, one: Participant, sessions: Sequence[TrainingSession], chance: float
    ) -> list[Attendance]:
        rng, marks = self._rng, []
        for session in sessions:
            there = rng.random() < chance
            away = rng.choice((Presence.IZIN, Presence.SAKIT, Presence.ALPA))
            marks.append(
                Attendance(
                    id=demo_id(self._seed, "kehadiran", session.id, one.id),
                    sesi_id=session.id,
                    peserta_id=one.id,
                    hadir=Presence.HADIR if there else away,
                )
            )
        self.found.attendance += marks
        return marks

    def _close(self, course: Course, one: Participant) -> Participant:
        """Give certificate, history, forms of a closed activity."""
        programme, activity = course.programme, course.activity
        state = course.rules.result(one.hasil)
        if one.status is ParticipantStatus.HADIR:
            one = self._say(course, one)
        if not state.is_certificate:
            return one
        paper = self._paper(activity, programme, one)
        if programme.is_sertifikat:
            self.found.certificates.append(paper)
        entry = history_entry(course.rules, programme.jenis, replace(
            paper, nomor=paper.nomor if programme.is_sertifikat else ""))  # fmt: skip
        entry = replace(entry, id=demo_id(self._seed, "riwayat", one.id))
        (self.found.diklat if programme.jenis == 1 else self.found.courses).append(entry)
        return replace(one, riwayat_id=entry.id)

    def _paper(self, activity: Activity, programme: Programme, one: Participant) -> Certificate:
        day = activity.selesai + _LATER
        number = ""
        if programme.is_sertifikat:
            self._numbers[day.year] += 1
            number = number_text(self._rules.number_pattern, self._numbers[day.year], day)
        return Certificate(
            id=demo_id(self._seed, "sertifikat", one.id),
            pegawai_id=one.pegawai_id,
            peserta_id=one.id,
            kegiatan_id=activity.id,
            nomor=number,
            tanggal=day,
            penerbit=ISSUER,
            nama=activity.judul,
            jenis=programme.jenis,
            bentuk=programme.bentuk,
            mulai=activity.mulai,
            selesai=activity.selesai,
            jp_sertifikat=programme.jp,
            jp_konversi=one.jp_konversi,
            berlaku_sampai=valid_until(day, programme.masa_berlaku_bulan),
            status=CertificateStatus.DITERIMA,
        )

    def _say(self, course: Course, one: Participant) -> Participant:
        """Let a participant give feedback, and the superior answer where it is due."""
        rng, rules, activity = self._rng, course.rules, course.activity
        if course.programme.is_uji:
            due = add_months(activity.selesai, rules.behaviour_months)
            answered = due + timedelta(days=6) < self._today and rng.random() < 0.8
            self.found.behaviour.append(
                BehaviourCheck(
                    id=demo_id(self._seed, "perilaku", one.id),
                    peserta_id=one.id,
                    jatuh_tempo=due,
                    tanggal=due + timedelta(days=5) if answered else None,
                    penilai="Atasan langsung" if answered else "",
                    nilai=Decimal(rng.randint(2, rules.scale)) if answered else None,
                    skala=rules.scale,
                )
            )
        if rng.random() > 0.6:
            return one
        low = rules.scale - 2
        marks = {item: rng.randint(low, rules.scale) for item in rules.items}
        self.found.reactions.append(
            Reaction(
                id=demo_id(self._seed, "reaksi", one.id),
                kegiatan_id=activity.id,
                tanggal=activity.selesai,
                isi=json.dumps(marks, ensure_ascii=False),
                skala=rules.scale,
                saran=rng.choice(_REMARKS),
            )
        )
        return replace(one, is_umpan_balik=True)

    def _waiting(self, staff: Sequence[str]) -> None:
        """Let four people wait for the first activity that is full and still to come."""
        coming = [one for one in self._made.activities if one.status is ActivityStatus.PENDAFTARAN]
        if not coming:
            return
        activity = coming[0]
        group = next(one for one in self._made.groups if one.kegiatan_id == activity.id)
        inside = {one.pegawai_id for one in self.found.people if one.kegiatan_id == activity.id}
        seats = sum(
            one.kegiatan_id == activity.id and one.status.has_seat for one in self.found.people
        )
        place = self._made.activities.index(activity)
        full = replace(activity, kuota_maks=max(1, seats), kuota_min=min(activity.kuota_min, seats))
        self._made.activities[place] = full
        others = [one for one in staff if one not in inside][:4]
        for number, person in enumerate(others, 1):
            self._count += 1
            self.found.people.append(
                Participant(
                    id=demo_id(self._seed, "peserta", str(self._count)),
                    kegiatan_id=activity.id,
                    kelompok_id=group.id,
                    pegawai_id=person,
                    asal=Origin.DAFTAR_SENDIRI,
                    status=ParticipantStatus.DAFTAR_TUNGGU,
                    urut_tunggu=number,
                    kelas=3 if number < 3 else 4,
                    terdaftar=f"{self._today.isoformat()}T00:0{number}:00.000000Z",
                )
            )
