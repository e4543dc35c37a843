"""Use cases on activities of training: plan, change, groups, sessions, status, quota."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.training import Activity, ActivityStatus, Group, TrainingSession
from sdm_desktop.domain.training_checks import (
    check_activity,
    check_step,
    next_statuses,
)
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import TrainingCore, need_reason, refuse
from sdm_desktop.services.training_parts import ActivityParts, SessionDraft
from sdm_desktop.services.training_views import ActivityDetail, ActivityRow
from sdm_desktop.storage.ids import new_id

_REASONED = (ActivityStatus.DITUNDA, ActivityStatus.BATAL)


class BudgetGate(Protocol):
    """Knows what speaks against approving an activity's costs."""

    def findings(self, activity_id: str) -> list[FieldError]:
        """Return what is above the free budget; errors need a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityDraft:
    """A new activity as one dialog gives it; a group of the name "A" where none is given.

    Sessions point to the ids of `groups`, or to "" for the first one.
    """

    activity: Activity
    groups: tuple[Group, ...] = ()
    sessions: tuple[SessionDraft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A change of status: `persetujuan` is the position that approves."""

    status: ActivityStatus
    alasan: str = ""
    persetujuan: str = ""
    tanggal: date | None = None
    alasan_anggaran: str = ""


class TrainingService:
    """Keeps activities; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core
        self._parts = ActivityParts(core)
        self.budget_gate: BudgetGate | None = None

    # reading

    def activities(self, year: int) -> list[ActivityRow]:
        """Return the activities of a year by first day; one that reaches into it is there too."""
        core = self._core
        core.reading()
        with core.database.read():
            found = core.as_of_today(core.store.of_year(year))
            counts = core.store.counts([one.id for one in found])
            names = {one.id: one.nama for one in core.store.all_programmes()}
            units = core.store.units({one.unit_id for one in found if one.unit_id})
        rows = []
        for one in found:
            count = counts[one.id]
            few = count.seats < one.kuota_min and _is_deadline_over(one, core.today())
            rows.append(
                ActivityRow(
                    activity=one,
                    program=names.get(one.program_id, ""),
                    unit=units.get(one.unit_id or "", ""),
                    groups=count.groups,
                    sessions=count.sessions,
                    seats=count.seats,
                    waiting=count.waiting,
                    jp=count.jp,
                    is_below_least=few,
                )
            )
        return rows

    def get(self, activity_id: str) -> ActivityDetail:
        """Return all of an activity but its people, or raise `DomainError`."""
        self._core.reading()
        with self._core.database.read():
            return self._parts.detail(self._core.activity(activity_id))

    def preview(self, activity: Activity) -> list[FieldError]:
        """Return what speaks against an activity, warnings too, without storing it."""
        self._core.reading()
        with self._core.database.read():
            return self._findings(activity)

    def next_statuses(self, activity: Activity) -> tuple[ActivityStatus, ...]:
        """Return where an activity may go by hand."""
        return next_statuses(activity.status)

    # changing

    def plan(self, draft: ActivityDraft, reason: str = "") -> Change:
        """Store a new activity with groups and sessions, all or nothing.

        `ClashError` where sessions clash and there is no reason.
        """
        core = self._core
        core.writing()
        activity = _trimmed(replace(draft.activity, id=draft.activity.id or new_id(), rev=0))
        with core.database.write(core.session.actor()) as writer:
            sessions = [one.session for one in draft.sessions]
            refuse(check_activity(activity, sessions))
            core.programme(activity.program_id)
            core.store.activities.save(writer, activity)
            groups = draft.groups or (Group(kegiatan_id=activity.id, nama="A"),)
            first = ""
            for group in groups:
                group_id = self._parts.store_group(
                    writer, activity, replace(group, kegiatan_id=activity.id, rev=0)
                )
                first = first or group_id
            for one in draft.sessions:
                session = replace(one.session, kelompok_id=one.session.kelompok_id or first)
                self._parts.store_session(
                    writer, activity, SessionDraft(session, one.trainer_ids), reason
                )
            writer.audit("buat_kegiatan", "kegiatan", activity.id, activity.judul)
            return core.done(writer, f"Buat kegiatan {activity.judul}")

    def save(self, activity: Activity) -> Change:
        """Store other values of an activity; status and quota have their own use cases."""
        if not activity.rev:
            return self.plan(ActivityDraft(activity=activity))
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            known = core.open_activity(activity.id)
            fresh = _trimmed(
                replace(
                    activity,
                    status=known.status,
                    alasan=known.alasan,
                    tanggal_tutup=known.tanggal_tutup,
                )
            )
            refuse(self._findings(fresh))
            core.programme(fresh.program_id)
            if fresh.kuota_maks < known.kuota_maks:
                self._parts.refuse_small_quota(fresh)
            core.store.activities.save(writer, fresh)
            writer.audit("ubah_kegiatan", "kegiatan", fresh.id, fresh.judul)
            return core.done(writer, f"Ubah kegiatan {fresh.judul}")

    def remove(self, activity_id: str) -> Change:
        """Remove a draft that nobody was invited to; others are cancelled with a reason."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            activity = core.activity(activity_id)
            has_people = core.store.uses("peserta", "kegiatan_id", activity_id)
            if activity.status is not ActivityStatus.DRAF or has_people:
                words = "Hanya draf tanpa peserta yang dapat dihapus; batalkan dengan alasan."
                raise DomainError(words, "STATUS")
            for table in ("biaya", "rencana_bangkom", "dokumen_pelatihan"):
                if core.store.uses(table, "kegiatan_id", activity_id):
                    words = "Kegiatan ini punya baris biaya, rencana, atau dokumen."
                    raise DomainError(words, "DIPAKAI")
            self._parts.remove_all(writer, activity)
            writer.audit("hapus_kegiatan", "kegiatan", activity_id, activity.judul)
            return core.done(writer, f"Hapus kegiatan {activity.judul}")

    def set_status(self, activity_id: str, step: Step) -> Change:
        """Take an activity to another status; closing and opening again are elsewhere."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            activity = core.open_activity(activity_id)
            days = self._parts.days_of(activity_id)
            refuse(check_step(activity, step.status, days, core.today()))
            moved = replace(activity, status=step.status)
            if step.status in _REASONED:
                moved = replace(moved, alasan=need_reason(step.alasan))
            if step.status is ActivityStatus.DISETUJUI:
                moved = self._approved(moved, step)
            core.store.activities.save(writer, moved)
            if moved.status.takes_time and not activity.status.takes_time:
                self._parts.return_to_schedule(writer, moved, step.alasan)
            detail = f"{activity.judul}: {step.status.label.lower()}"
            writer.audit("status_kegiatan", "kegiatan", activity_id, detail)
            return core.done(writer, detail)

    def save_group(self, group: Group) -> Change:
        """Store a group of an activity, or raise `ValidationError`."""
        return self._parts.save_group(group)

    def remove_group(self, group_id: str) -> Change:
        """Remove a group without people; the last one stays."""
        return self._parts.remove_group(group_id)

    def save_session(
        self, session: TrainingSession, trainer_ids: Sequence[str], reason: str = ""
    ) -> Change:
        """Store a session with who trains; `ClashError` where it clashes without a reason."""
        return self._parts.save_session(SessionDraft(session, tuple(trainer_ids)), reason)

    def remove_session(self, session_id: str) -> Change:
        """Remove a session whose attendance was not recorded."""
        return self._parts.remove_session(session_id)

    # parts

    def _findings(self, activity: Activity) -> list[FieldError]:
        return check_activity(activity, self._parts.sessions_of(activity.id))

    def _approved(self, activity: Activity, step: Step) -> Activity:
        if not step.persetujuan.strip():
            refuse([FieldError("persetujuan", "Isi jabatan yang menyetujui.", "WAJIB")])
        why = step.alasan_anggaran.strip()
        if self.budget_gate is not None and not why:
            refuse(self.budget_gate.findings(activity.id))
        return replace(
            activity,
            persetujuan=step.persetujuan.strip(),
            tanggal_setuju=step.tanggal or self._core.today(),
            alasan_anggaran=why or activity.alasan_anggaran,
        )


def _is_deadline_over(activity: Activity, today: date) -> bool:
    deadline = activity.batas_daftar or activity.mulai
    return activity.status.is_open and deadline < today


def _trimmed(activity: Activity) -> Activity:
    names = ("judul", "penyelenggara", "tempat", "pic", "persetujuan", "catatan")
    return replace(activity, **{name: getattr(activity, name).strip() for name in names})
