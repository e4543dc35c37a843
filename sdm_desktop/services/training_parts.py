"""The parts of an activity: groups and sessions, with their checks against the whole schedule."""

from dataclasses import dataclass, replace
from datetime import date

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.training import Activity, Group, TrainingSession, hours_text
from sdm_desktop.domain.training_checks import check_group, check_session
from sdm_desktop.domain.training_clash import Booking
from sdm_desktop.domain.training_index import ScheduleIndex
from sdm_desktop.domain.training_moves import SchedulePlanner
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_catalogue import trainer_rows
from sdm_desktop.services.training_core import TrainingCore, refuse
from sdm_desktop.services.training_facts import Window, load_facts, place_of
from sdm_desktop.services.training_views import ActivityDetail, SessionView
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.write import Writer


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """A session with who trains in it."""

    session: TrainingSession
    trainer_ids: tuple[str, ...] = ()


class ActivityParts:
    """Reads and changes groups and sessions."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core

    # reading; inside a read

    def sessions_of(self, activity_id: str) -> list[TrainingSession]:
        """Return every session of an activity, by time."""
        store = self._core.store
        return store.sessions_of([group.id for group in store.groups_of(activity_id)])

    def days_of(self, activity_id: str) -> set[date]:
        """Return the days with a session."""
        return {one.tanggal for one in self.sessions_of(activity_id)}

    def detail(self, activity: Activity) -> ActivityDetail:
        """Return all of an activity but its people."""
        store = self._core.store
        groups = store.groups_of(activity.id)
        names = {group.id: group.nama for group in groups}
        sessions = store.sessions_of(names)
        rooms = {room.id: room.nama for room in store.all_rooms()}
        trainers = {row.id: row for row in trainer_rows(self._core)}
        trained: dict[str, list[str]] = {}
        for link in store.links_of([one.id for one in sessions]):
            trained.setdefault(link.sesi_id, []).append(link.pengajar_id)
        counts = store.counts([activity.id])[activity.id]
        return ActivityDetail(
            activity=activity,
            programme=self._core.programme(activity.program_id),
            unit=store.units([activity.unit_id or ""]).get(activity.unit_id or "", ""),
            groups=tuple(groups),
            sessions=tuple(
                SessionView(
                    session=one,
                    kelompok=names[one.kelompok_id],
                    ruang=rooms.get(one.ruang_id or "", ""),
                    trainers=tuple(
                        trainers[key] for key in trained.get(one.id, ()) if key in trainers
                    ),
                )
                for one in sessions
            ),
            seats=counts.seats,
            waiting=counts.waiting,
        )

    def refuse_small_quota(self, activity: Activity) -> None:
        """Refuse a quota below the seats taken; lowering it is a use case of the people."""
        seats = self._core.store.counts([activity.id])[activity.id].seats
        if activity.kuota_maks < seats:
            words = f"{seats} kursi sudah terisi; turunkan kuota lewat “Ubah kuota”."
            refuse([FieldError("kuota_maks", words, "KUOTA")])

    # groups

    def save_group(self, group: Group) -> Change:
        """Store a group."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            activity = core.open_activity(group.kegiatan_id)
            group_id = self.store_group(writer, activity, group)
            told = f"{activity.judul}, {group.nama}"
            writer.audit("kelompok_pelatihan", "kelompok", group_id, told)
            return core.done(writer, f"Simpan kelompok {told}")

    def store_group(self, writer: Writer, activity: Activity, group: Group) -> str:
        """Store a group inside a transaction and return its id."""
        others = self._core.store.groups_of(activity.id)
        refuse(check_group(group, activity, others))
        if not group.rev:
            group = replace(group, urut=1 + max((one.urut for one in others), default=0))
        return self._core.store.groups.save(writer, replace(group, nama=group.nama.strip()))

    def remove_group(self, group_id: str) -> Change:
        """Remove a group without people."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            group = core.group(group_id)
            activity = core.open_activity(group.kegiatan_id)
            if core.store.uses("peserta", "kelompok_id", group_id):
                raise DomainError("Kelompok ini punya peserta; pindahkan dahulu.", "PESERTA")
            if len(core.store.groups_of(activity.id)) < 2:
                raise DomainError("Kegiatan perlu paling sedikit satu kelompok.", "KELOMPOK")
            for session in core.store.sessions_of([group_id]):
                self._drop(writer, session)
            core.store.groups.remove(writer, group)
            told = f"{activity.judul}, {group.nama}"
            writer.audit("hapus_kelompok", "kelompok", group_id, told)
            return core.done(writer, f"Hapus kelompok {told}")

    def remove_all(self, writer: Writer, activity: Activity) -> None:
        """Remove an activity with its groups and sessions."""
        for session in self.sessions_of(activity.id):
            self._drop(writer, session)
        for group in self._core.store.groups_of(activity.id):
            self._core.store.groups.remove(writer, group)
        self._core.store.activities.remove(writer, activity)

    # sessions

    def save_session(self, draft: SessionDraft, reason: str) -> Change:
        """Store a session with who trains."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            group = core.group(draft.session.kelompok_id)
            activity = core.open_activity(group.kegiatan_id)
            known = core.store.sessions.get(draft.session.id)
            if known is not None and _is_moved(known, draft.session):
                self._refuse_recorded(known, activity)
            session = self.store_session(writer, activity, draft, reason)
            told = f"{activity.judul}, {group.nama}, {_told(session)}"
            action = "sesi_bentrok" if session.alasan_bentrok else "sesi_pelatihan"
            detail = f"{told}: {session.alasan_bentrok}" if session.alasan_bentrok else told
            writer.audit(action, "sesi", session.id, detail)
            return core.done(writer, f"Simpan sesi {told}")

    def store_session(
        self, writer: Writer, activity: Activity, draft: SessionDraft, reason: str
    ) -> TrainingSession:
        """Check and store a session inside a transaction; `ClashError` without a reason."""
        session, store = draft.session, self._core.store
        refuse(check_session(session, activity))
        group = self._core.group(session.kelompok_id)
        day = session.tanggal
        facts = load_facts(self._core, Window(day, day, groups=frozenset({group.id})))
        booking = Booking(
            session_id=session.id or new_id(),
            group_id=group.id,
            activity_id=activity.id,
            judul=activity.judul,
            kelompok=group.nama,
            tanggal=session.tanggal,
            mulai=session.jam_mulai,
            selesai=session.jam_selesai,
            ruang_id=session.ruang_id,
            place=place_of(activity.mode.value, session.ruang_id, group.tempat or activity.tempat),
            trainers=draft.trainer_ids,
            is_daily=self._is_daily(activity),
            kuota=group.kuota or activity.kuota_maks,
        )
        conflicts = ScheduleIndex(facts).check([booking]) if activity.status.takes_time else []
        why = self._core.let_through(conflicts, reason)
        stored = replace(
            session,
            id=booking.session_id,
            materi=session.materi.strip(),
            alasan_bentrok=why,
            diizinkan_oleh=self._core.session.user.nama if why else "",
        )
        store.sessions.save(writer, stored)
        store.set_trainers(writer, stored.id, draft.trainer_ids)
        return stored

    def return_to_schedule(self, writer: Writer, activity: Activity, reason: str) -> None:
        """Check an activity that takes time again; `ClashError` without a reason."""
        sessions = self.sessions_of(activity.id)
        if not sessions:
            return
        days = [one.tanggal for one in sessions]
        facts = load_facts(self._core, Window(min(days), max(days)))
        conflicts = SchedulePlanner(facts, self._core.today()).conflicts_of(activity.id)
        bad = {one.this.session_id for one in conflicts if one.is_error}
        why = self._core.let_through(conflicts, reason)
        for one in sessions:
            if one.id in bad:
                forced = replace(
                    one,
                    alasan_bentrok=why,
                    diizinkan_oleh=self._core.session.user.nama,
                )
                self._core.store.sessions.save(writer, forced)

    def remove_session(self, session_id: str) -> Change:
        """Remove a session whose attendance was not recorded."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            session = core.store.sessions.get(session_id)
            if session is None:
                raise DomainError("Sesi tidak ditemukan; mungkin sudah dihapus.", "SESI")
            group = core.group(session.kelompok_id)
            activity = core.open_activity(group.kegiatan_id)
            self._refuse_recorded(session, activity)
            self._drop(writer, session)
            told = f"{activity.judul}, {group.nama}, {_told(session)}"
            writer.audit("hapus_sesi", "sesi", session_id, told)
            return core.done(writer, f"Hapus sesi {told}")

    def _drop(self, writer: Writer, session: TrainingSession) -> None:
        for link in self._core.store.links_of([session.id]):
            self._core.store.links.remove(writer, link)
        self._core.store.sessions.remove(writer, session)

    def _refuse_recorded(self, session: TrainingSession, activity: Activity) -> None:
        if self._core.store.has_attendance([session.id]):
            words = f"Kehadiran “{activity.judul}” {long_date(session.tanggal)} sudah dicatat."
            raise DomainError(words, "KEHADIRAN")

    def _is_daily(self, activity: Activity) -> bool:
        programme = self._core.programme(activity.program_id)
        form = self._core.rules_today().form(programme.bentuk)
        return form is not None and form.satuan.is_daily


def _is_moved(old: TrainingSession, new: TrainingSession) -> bool:
    names = ("tanggal", "jam_mulai", "jam_selesai", "kelompok_id")
    return any(getattr(old, name) != getattr(new, name) for name in names)


def _told(session: TrainingSession) -> str:
    """Return "10 Desember 2026 08.00-12.00"."""
    return f"{long_date(session.tanggal)} {hours_text(session.jam_mulai, session.jam_selesai)}"
