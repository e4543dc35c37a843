"""Use cases on the schedule of training: check while dragging, move, every clash of a year."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.training import Activity, ActivityStatus, TrainingSession
from sdm_desktop.domain.training_clash import Booking, Conflict
from sdm_desktop.domain.training_conflict_words import title
from sdm_desktop.domain.training_moves import Checked, Move, MoveKind, SchedulePlanner
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_facts import Window, load_facts
from sdm_desktop.storage.write import Writer

_AROUND = timedelta(days=370)


class ScheduleService:
    """Checks and moves sessions; the planner it gives works without the file."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core

    def planner(self, first: date | None = None, last: date | None = None) -> SchedulePlanner:
        """Return a planner of some days, by default of a year before and after today.

        Load it off the GUI thread. It is pure Python: each `check` takes a millisecond or two.
        """
        self._core.reading()
        today = self._core.today()
        window = Window(first or today - _AROUND, last or today + _AROUND)
        with self._core.database.read():
            return SchedulePlanner(load_facts(self._core, window), today)

    def conflicts(self, year: int) -> list[Conflict]:
        """Return every clash of a year, those let through with a reason too."""
        return self.planner(date(year, 1, 1), date(year, 12, 31)).all(year)

    def check_move(self, move: Move) -> Checked:
        """Return what a move would do; a drag asks a planner instead."""
        return self.planner().check(move)

    def nearest_free_slot(self, move: Move, days: int = 60) -> Checked | None:
        """Return the nearest place without any objection."""
        return self.planner().nearest(move, days)

    def move(self, move: Move, reason: str = "") -> Change:
        """Move a session, group or activity; errors need a reason, else `ClashError`.

        The days of the activity follow its sessions. Refused once attendance was recorded.
        """
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            planner = self._planner_for(move)
            checked = planner.check(move)
            span = checked.span or (checked.first, checked.last)
            activity = core.open_activity(checked.sessions[0].activity_id)
            self._refuse_recorded(activity, checked.sessions)
            why = core.let_through(checked.conflicts, reason)
            self._store(writer, checked, why)
            self._follow(writer, activity, span)
            told = f"{title(checked.sessions[0])} ke {long_date(checked.first)}"
            action = "pindah_bentrok" if why else "pindah_pelatihan"
            detail = f"{told}: {why}" if why else told
            writer.audit(action, "kegiatan", activity.id, detail, len(checked.sessions))
            return core.done(writer, f"Pindahkan {told}")

    def _planner_for(self, move: Move) -> SchedulePlanner:
        """Return a planner of the days that a move leaves and reaches."""
        days = sorted(one.tanggal for one in self._sessions(move))
        if not days:
            raise DomainError("Sesi tidak ditemukan; mungkin sudah dihapus.", "SESI")
        length = days[-1] - days[0]
        first, last = min(days[0], move.tanggal), max(days[-1], move.tanggal + length)
        planner = self.planner(first, last)
        if not planner.sessions_of(move):
            words = "Kegiatan yang ditunda atau dibatalkan tidak dapat dipindah; aktifkan dahulu."
            raise DomainError(words, "STATUS")
        return planner

    def _sessions(self, move: Move) -> Sequence[TrainingSession]:
        """Return the sessions of a move and of the whole activity, whose days may follow."""
        store = self._core.store
        group_id = move.id
        if move.kind is MoveKind.SESSION:
            session = store.sessions.get(move.id)
            group_id = session.kelompok_id if session else ""
        activity_id = move.id
        if move.kind is not MoveKind.ACTIVITY:
            group = store.groups.get(group_id)
            activity_id = group.kegiatan_id if group else ""
        return store.sessions_of([group.id for group in store.groups_of(activity_id)])

    def _refuse_recorded(self, activity: Activity, sessions: Sequence[Booking]) -> None:
        if self._core.store.has_attendance([one.session_id for one in sessions]):
            words = f"Kehadiran “{activity.judul}” sudah dicatat; jadwalnya tidak dapat dipindah."
            raise DomainError(words, "KEHADIRAN")

    def _store(self, writer: Writer, checked: Checked, reason: str) -> None:
        store = self._core.store.sessions
        known = {one.id: one for one in store.of("id", [b.session_id for b in checked.sessions])}
        bad = {one.this.session_id for one in checked.conflicts if one.is_error}
        who = self._core.session.user.nama
        for booking in checked.sessions:
            is_forced = booking.session_id in bad and bool(reason)
            moved = replace(
                known[booking.session_id],
                tanggal=booking.tanggal,
                jam_mulai=booking.mulai,
                jam_selesai=booking.selesai,
                ruang_id=booking.ruang_id,
                alasan_bentrok=reason if is_forced else "",
                diizinkan_oleh=who if is_forced else "",
            )
            store.save(writer, moved)

    def _follow(self, writer: Writer, activity: Activity, span: tuple[date, date]) -> None:
        """Let the days of the activity follow, its deadline too where it would lie behind."""
        if (activity.mulai, activity.selesai) == span:
            return
        deadline = activity.batas_daftar
        if deadline is not None:
            deadline = min(deadline + (span[0] - activity.mulai), span[0])
        status = activity.status
        if status is ActivityStatus.PENUTUPAN and span[1] >= self._core.today():
            status = ActivityStatus.BERJALAN
        self._core.store.activities.save(
            writer,
            replace(activity, mulai=span[0], selesai=span[1], batas_daftar=deadline, status=status),
        )
