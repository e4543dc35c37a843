"""Use cases on seats: withdraw, defer, the waiting list, groups, the quota."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.training import Activity
from sdm_desktop.domain.training_people import Participant, ParticipantStatus
from sdm_desktop.domain.training_seats import numbered, on_top, promote, surplus
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import ClashError, TrainingCore, need_reason, refuse
from sdm_desktop.services.training_enrolment import Enrolment
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.write import Writer


@dataclass(frozen=True, slots=True)
class QuotaPreview:
    """Who would lose the seat under a smaller quota, in the order of the waiting list."""

    names: tuple[str, ...]


class SeatService:
    """Keeps seats and waiting lists; staf kepegawaian writes."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core

    def withdraw(self, participant_ids: Sequence[str], reason: str) -> Change:
        """Let people leave with a reason; freed seats go to the waiting list at once."""
        return self._leave(participant_ids, need_reason(reason), "mundur_peserta")

    def defer(
        self, participant_ids: Sequence[str], reason: str, group_id: str | None = None
    ) -> Change:
        """Move people to another group, or to later without one; freed seats are offered."""
        why = need_reason(reason)
        if group_id is None:
            return self._leave(participant_ids, why, "tunda_peserta")
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            first = self._leave(participant_ids, why, "tunda_peserta")
            group = core.group(group_id)
            target = Enrolment(
                core,
                core.open_activity(group.kegiatan_id),
                {one.pegawai_id for one in core.participants(participant_ids)},
            )
            for one in core.participants(participant_ids):
                self._follow(writer, target, one, group_id)
            return core.done(writer, first.label, first.count)

    def change_group(
        self, participant_ids: Sequence[str], group_id: str, reason: str = ""
    ) -> Change:
        """Put people into another group of the same activity; clashes need a reason."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            people = core.participants(participant_ids)
            group = core.group(group_id)
            enrolment = self._enrolment(people)
            if group.kegiatan_id != enrolment.activity.id:
                raise DomainError("Kelompok ini milik kegiatan lain; pakai “Tunda”.", "KELOMPOK")
            seated = [one for one in people if one.status.has_seat]
            if enrolment.seats.free(group_id) < len(seated) - _inside(seated, group_id):
                refuse([FieldError("kelompok_id", f"Kelompok {group.nama} penuh.", "PENUH")])
            clashes = [
                conflict
                for one in seated
                for conflict in enrolment.objections(one.pegawai_id, group_id).clashes
            ]
            why = core.let_through(clashes, reason)
            for one in people:
                moved = replace(one, kelompok_id=group_id, alasan_bentrok=why)
                core.people.records.save(writer, moved)
            told = f"{len(people)} peserta ke kelompok {group.nama}"
            writer.audit("pindah_kelompok", "kegiatan", group.kegiatan_id, told, len(people))
            return core.done(writer, f"Pindahkan {told}", len(people))

    def promote(self, participant_id: str, reason: str) -> Change:
        """Give a free seat to somebody of the waiting list out of turn; clashes are allowed so."""
        core = self._core
        core.writing()
        why = need_reason(reason)
        with core.database.write(core.session.actor()) as writer:
            (one,) = core.participants([participant_id])
            enrolment = self._enrolment([one])
            self._need_waiting(one)
            if enrolment.seats.free(one.kelompok_id) <= 0:
                refuse([FieldError("kuota_maks", "Tidak ada kursi kosong.", "PENUH")])
            clashes = enrolment.objections(one.pegawai_id, one.kelompok_id).clashes
            core.let_through(clashes, why)
            seated = replace(
                one,
                status=ParticipantStatus.TERDAFTAR,
                urut_tunggu=None,
                alasan_urut=why,
                alasan_lewat="",
                alasan_bentrok=why if clashes else "",
            )
            core.people.records.save(writer, seated)
            rest = [other for other in enrolment.seats.waiting() if other.id != one.id]
            self._store(writer, enrolment, numbered(rest))
            name = enrolment.persons[one.pegawai_id].nama
            told = f"{name}, {enrolment.activity.judul}: {why}"
            writer.audit("naik_daftar_tunggu", "peserta", one.id, told)
            return core.done(writer, f"Beri kursi {name}")

    def reorder(self, participant_id: str, number: int, reason: str) -> Change:
        """Put somebody at another place of the waiting list, with a reason."""
        core = self._core
        core.writing()
        why = need_reason(reason)
        with core.database.write(core.session.actor()) as writer:
            (one,) = core.participants([participant_id])
            enrolment = self._enrolment([one])
            self._need_waiting(one)
            rest = [other for other in enrolment.seats.waiting() if other.id != one.id]
            place = max(0, min(number - 1, len(rest)))
            fresh = replace(one, alasan_urut=why)
            self._store(writer, enrolment, numbered([*rest[:place], fresh, *rest[place:]]))
            name = enrolment.persons[one.pegawai_id].nama
            told = f"{name} menjadi nomor {place + 1}: {why}"
            writer.audit("urut_daftar_tunggu", "peserta", one.id, told)
            return core.done(writer, f"Urutkan {name}")

    def offer_seats(self, activity_id: str) -> Change | None:
        """Offer free seats to the waiting list; None where nothing changes.

        Invitations that nobody confirmed in time lose their seat first.
        """
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            enrolment = self._of(activity_id)
            late = self._late(enrolment.people)
            if late:
                freed = self._leave(late, "Tidak dikonfirmasi sampai batas waktu", "mundur_peserta")
                return core.done(writer, freed.label, freed.count)
            count = self._offer(writer, enrolment)
            if not count:
                return None
            told = f"{count} kursi, {enrolment.activity.judul}"
            writer.audit("naik_daftar_tunggu", "kegiatan", activity_id, told, count)
            return core.done(writer, f"Tawarkan {told}", count)

    def _late(self, people: Sequence[Participant]) -> list[str]:
        """Return the invitations whose day of confirmation is over."""
        today, invited = self._core.today(), ParticipantStatus.DIUNDANG
        return [
            one.id
            for one in people
            if one.status is invited and one.batas_konfirmasi and one.batas_konfirmasi < today
        ]

    def preview_quota(self, activity_id: str, quota: int) -> QuotaPreview:
        """Return who would lose the seat under another quota."""
        self._core.reading()
        with self._core.database.read():
            enrolment = self._of(activity_id)
            people = surplus(enrolment.seats, quota)
            return QuotaPreview(tuple(enrolment.persons[one.pegawai_id].nama for one in people))

    def set_quota(self, activity_id: str, quota: int) -> Change:
        """Change the quota: more seats are offered, missing ones send the latest to the top."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            enrolment = self._of(activity_id)
            if quota < max(1, enrolment.activity.kuota_min):
                words = "Kuota paling sedikit 1, dan tidak di bawah kuota minimum."
                refuse([FieldError("kuota_maks", words, "ANGKA")])
            moved = surplus(enrolment.seats, quota)
            seats = enrolment.seats
            changed = replace(enrolment.activity, kuota_maks=quota)
            core.store.activities.save(writer, changed)
            self._fit_groups(writer, activity_id, quota)
            if moved:
                self._store(writer, enrolment, on_top(seats.waiting(), moved))
            else:
                self._offer(writer, self._of(activity_id))
            told = f"{changed.judul}: {quota}"
            writer.audit("kuota_kegiatan", "kegiatan", activity_id, told, max(1, len(moved)))
            return core.done(writer, f"Ubah kuota {told}")

    # parts; inside a write

    def _leave(self, participant_ids: Sequence[str], reason: str, action: str) -> Change:
        core = self._core
        core.writing()
        is_deferred = action == "tunda_peserta"
        status = ParticipantStatus.DITUNDA if is_deferred else ParticipantStatus.MENGUNDURKAN_DIRI
        with core.database.write(core.session.actor()) as writer:
            people = core.participants(participant_ids)
            enrolment = self._enrolment(people)
            for one in people:
                if one.status.is_out:
                    raise DomainError("Peserta ini sudah keluar dari kegiatan.", "STATUS")
                core.people.records.save(
                    writer,
                    replace(
                        one, status=status, alasan=reason, urut_tunggu=None, batas_konfirmasi=None
                    ),
                )
            after = self._of(enrolment.activity.id)
            self._store(writer, after, numbered(after.seats.waiting()))
            self._offer(writer, self._of(enrolment.activity.id))
            told = enrolment.persons[people[0].pegawai_id].nama
            told = told if len(people) == 1 else f"{len(people)} peserta"
            verb = "ditunda" if is_deferred else "mengundurkan diri"
            detail = f"{told}, {enrolment.activity.judul}: {reason}"
            writer.audit(action, "kegiatan", enrolment.activity.id, detail, len(people))
            return core.done(writer, f"{told} {verb}", len(people))

    def _follow(self, writer: Writer, target: Enrolment, one: Participant, group_id: str) -> None:
        """Register a deferred person in the other group."""
        if target.is_in(one.pegawai_id):
            raise DomainError("Pegawai ini sudah menjadi peserta kegiatan itu.", "SUDAH_PESERTA")
        if target.seats.free(group_id) <= 0:
            refuse([FieldError("kelompok_id", "Kelompok tujuan penuh.", "PENUH")])
        if clashes := target.objections(one.pegawai_id, group_id).clashes:
            raise ClashError(clashes)
        fresh = Participant(
            id=new_id(),
            kegiatan_id=target.activity.id,
            kelompok_id=group_id,
            pegawai_id=one.pegawai_id,
            asal=one.asal,
            terdaftar=self._core.session.actor().stamp,
            kelas=one.kelas,
        )
        self._core.people.records.save(writer, fresh)
        target.people.append(fresh)

    def _offer(self, writer: Writer, enrolment: Enrolment) -> int:
        days = timedelta(days=self._core.rules_today().confirm_days)
        result = promote(
            enrolment.seats,
            lambda one: enrolment.objections(one.pegawai_id, one.kelompok_id).words,
            self._core.today() + days,
        )
        self._store(writer, enrolment, result.changed)
        return len(result.offered)

    def _store(self, writer: Writer, enrolment: Enrolment, people: Sequence[Participant]) -> None:
        known = {one.id: one for one in enrolment.people}
        for one in people:
            if known.get(one.id) != one:
                self._core.people.records.save(writer, one)

    def _fit_groups(self, writer: Writer, activity_id: str, quota: int) -> None:
        for group in self._core.store.groups_of(activity_id):
            if group.kuota is not None and group.kuota > quota:
                self._core.store.groups.save(writer, replace(group, kuota=quota))

    def _enrolment(self, people: Sequence[Participant]) -> Enrolment:
        activities = {one.kegiatan_id for one in people}
        if len(activities) != 1:
            raise DomainError("Pilih peserta dari satu kegiatan.", "KEGIATAN")
        return self._of(activities.pop())

    def _of(self, activity_id: str) -> Enrolment:
        activity: Activity = self._core.open_activity(activity_id)
        return Enrolment(self._core, activity, ())

    @staticmethod
    def _need_waiting(one: Participant) -> None:
        if one.status is not ParticipantStatus.DAFTAR_TUNGGU:
            raise DomainError("Orang ini tidak ada di daftar tunggu.", "STATUS")


def _inside(people: Sequence[Participant], group_id: str) -> int:
    return sum(one.kelompok_id == group_id for one in people)
