"""Use cases on participants: who could come, invite, register, assign, confirm."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.training_people import Origin, Participant, ParticipantStatus
from sdm_desktop.domain.training_seats import CLASS_WORDS, joined
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_enrolment import Enrolment
from sdm_desktop.services.training_views import ParticipantRow, PersonTraining
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.write import Writer

_ORDER = {status: place for place, status in enumerate(ParticipantStatus)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """Who comes into an activity, how, and into which group (None: the first with a seat).

    `kelas` overrides the class of the waiting list by person. `reason` lets clashes through.
    """

    kegiatan_id: str
    pegawai_ids: tuple[str, ...]
    kelompok_id: str | None = None
    asal: Origin = Origin.PENUNJUKAN
    reason: str = ""
    batas_konfirmasi: date | None = None
    kelas: Mapping[str, int] = field(default_factory=dict)


class ParticipantService:
    """Keeps participants; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core

    # reading

    def participants(self, activity_id: str) -> list[ParticipantRow]:
        """Return everybody of an activity: seated by name, the waiting list, those who left."""
        core = self._core
        core.reading()
        with core.database.read():
            people = core.people.of_activity(activity_id)
            persons = core.people.persons({one.pegawai_id for one in people})
            groups = {one.id: one.nama for one in core.store.groups_of(activity_id)}
        rows = []
        for one in people:
            who = persons.get(one.pegawai_id)
            if who is None:
                continue
            rows.append(
                ParticipantRow(
                    participant=one,
                    nama=who.nama,
                    nip=who.nip,
                    unit_id=who.unit_id,
                    unit=who.unit,
                    jalur=who.jalur,
                    jabatan=who.jabatan,
                    golongan=who.golongan,
                    kelompok=groups.get(one.kelompok_id, ""),
                    kelas=_queue_words(one),
                )
            )
        return sorted(rows, key=_row_order)

    def of_person(self, employee_id: str) -> list[PersonTraining]:
        """Return the activities of a person, the latest first; whoever sees the person may."""
        core = self._core
        with core.database.read():
            people = core.people.of_person(employee_id)
            activities = {
                one.id: one
                for one in core.store.activities.of("id", {p.kegiatan_id for p in people})
            }
            sessions = core.store.sessions_of({one.kelompok_id for one in people})
            seen = core.people.attendance.of("peserta_id", [one.id for one in people])
            papers = {
                one.peserta_id: one
                for one in core.people.certificates.of("peserta_id", [p.id for p in people])
            }
            results = core.rules_today().results
        days = {one.id: one.tanggal for one in sessions}
        found = []
        for one in people:
            here = [a for a in seen if a.peserta_id == one.id and a.hadir == "HADIR"]
            if one.kegiatan_id not in activities:
                continue
            found.append(
                PersonTraining(
                    activity=activities[one.kegiatan_id],
                    participant=one,
                    hasil=results[one.hasil].nama if one.hasil in results else one.hasil,
                    certificate=papers.get(one.id),
                    attended=len(here),
                    sessions=sum(s.kelompok_id == one.kelompok_id for s in sessions),
                    sessions_seen=tuple(sorted(days[a.sesi_id] for a in here if a.sesi_id in days)),
                )
            )
        return sorted(found, key=lambda row: row.activity.mulai, reverse=True)

    # changing

    def enrol(self, joining: Joining) -> Change:
        """Let people in; without a free seat they wait, in the order of their class.

        `ValidationError` for who may not come, `ClashError` for clashes without a reason; then
        nobody is stored. Who only waits is not checked for clashes until a seat is free.
        """
        core = self._core
        core.writing()
        if not joining.pegawai_ids:
            raise ValidationError([FieldError("pegawai_ids", "Pilih pegawai.", "PEGAWAI")])
        with core.database.write(core.session.actor()) as writer:
            activity = core.open_activity(joining.kegiatan_id)
            if not activity.status.takes_time:
                raise DomainError("Kegiatan ini ditunda atau dibatalkan.", "STATUS")
            enrolment = Enrolment(core, activity, joining.pegawai_ids)
            names = self._take_in(writer, enrolment, joining)
            count = len(joining.pegawai_ids)
            told = names[0] if count == 1 else f"{count} orang"
            detail = f"{told}, {activity.judul}"
            writer.audit("daftar_peserta", "kegiatan", activity.id, detail, count)
            return core.done(writer, f"Daftarkan {detail}", count)

    def confirm(self, participant_ids: Sequence[str]) -> Change:
        """Let invited people be registered."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            people = core.participants(participant_ids)
            core.open_activity(people[0].kegiatan_id)
            for one in people:
                if one.status is not ParticipantStatus.DIUNDANG:
                    raise DomainError("Hanya undangan yang dapat dikonfirmasi.", "STATUS")
                core.people.records.save(
                    writer,
                    replace(one, status=ParticipantStatus.TERDAFTAR, batas_konfirmasi=None),
                )
            detail = f"{len(people)} undangan"
            writer.audit(
                "konfirmasi_peserta", "kegiatan", people[0].kegiatan_id, detail, len(people)
            )
            return core.done(writer, f"Konfirmasi {detail}", len(people))

    def remove(self, participant_ids: Sequence[str]) -> Change:
        """Remove people who came in by mistake, before attendance; others withdraw."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            people = core.participants(participant_ids)
            core.open_activity(people[0].kegiatan_id)
            for one in people:
                if core.store.uses("kehadiran", "peserta_id", one.id):
                    words = "Kehadirannya sudah dicatat; catat sebagai mengundurkan diri."
                    raise DomainError(words, "KEHADIRAN")
                core.people.records.remove(writer, one)
            detail = f"{len(people)} peserta"
            writer.audit("hapus_peserta", "kegiatan", people[0].kegiatan_id, detail, len(people))
            return core.done(writer, f"Hapus {detail}", len(people))

    # parts

    def _take_in(self, writer: Writer, enrolment: Enrolment, joining: Joining) -> list[str]:
        names, errors, clashes = [], [], []
        stamp = self._core.session.actor().stamp
        for place, key in enumerate(joining.pegawai_ids):
            person = enrolment.persons.get(key)
            if person is None:
                errors.append(FieldError("pegawai_ids", "Pegawai tidak dikenal.", "PEGAWAI"))
                continue
            names.append(person.nama)
            group_id = joining.kelompok_id or enrolment.seats.roomiest()
            waits = enrolment.seats.free(group_id) <= 0
            if enrolment.is_in(key):
                words = f"{person.nama} sudah menjadi peserta kegiatan ini."
                errors.append(FieldError("pegawai_ids", words, "SUDAH_PESERTA"))
                continue
            objections = enrolment.objections(key, group_id)
            errors += [one for one in objections.findings if one.is_error]
            if objections.clashes and not waits:
                clashes += objections.clashes
            new = self._new(enrolment, joining, (key, group_id, f"{stamp}{place:05d}"))
            if objections.clashes and not waits and joining.reason.strip():
                new = replace(new, alasan_bentrok=joining.reason.strip())
            self._place(writer, enrolment, new, waits=waits)
        if errors:
            raise ValidationError(errors)
        self._core.let_through(clashes, joining.reason)
        return names

    def _new(
        self, enrolment: Enrolment, joining: Joining, who: tuple[str, str, str]
    ) -> Participant:
        key, group_id, moment = who
        is_invited = joining.asal is Origin.UNDANGAN
        days = timedelta(days=self._core.rules_today().confirm_days)
        limit = joining.batas_konfirmasi or self._core.today() + days
        return Participant(
            id=new_id(),
            kegiatan_id=enrolment.activity.id,
            kelompok_id=group_id,
            pegawai_id=key,
            asal=joining.asal,
            status=ParticipantStatus.DIUNDANG if is_invited else ParticipantStatus.TERDAFTAR,
            terdaftar=moment,
            batas_konfirmasi=limit if is_invited else None,
            kelas=joining.kelas.get(key, enrolment.kelas(key)),
        )

    def _place(
        self, writer: Writer, enrolment: Enrolment, new: Participant, *, waits: bool
    ) -> None:
        """Store a new participant, with or without a seat."""
        records = self._core.people.records
        if not waits:
            records.save(writer, new)
            enrolment.people.append(replace(new, rev=1))
            return
        known = {one.id: one for one in enrolment.people}
        queue = joined(enrolment.seats.waiting(), replace(new, batas_konfirmasi=None))
        for one in queue:
            if known.get(one.id) != one:
                records.save(writer, one)
                known[one.id] = replace(one, rev=one.rev + 1)
        enrolment.people[:] = known.values()


def _queue_words(one: Participant) -> str:
    if one.status is not ParticipantStatus.DAFTAR_TUNGGU:
        return ""
    return one.alasan_urut or CLASS_WORDS[one.kelas]


def _row_order(row: ParticipantRow) -> tuple[int, int, str, str]:
    one = row.participant
    place = 0 if one.status.has_seat else _ORDER[one.status] + 1
    return place, one.urut_tunggu or 0, row.kelompok, row.nama
