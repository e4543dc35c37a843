"""Which pagu pays an activity, and on which agreement it rests."""

from dataclasses import dataclass, replace
from datetime import date

from sdm_desktop.domain.budget import Fund
from sdm_desktop.domain.cooperation import Partner, status_of
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.training import Activity
from sdm_desktop.domain.users import Role
from sdm_desktop.services.budget import BudgetService
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.cooperation import CooperationService
from sdm_desktop.services.cooperation_views import AgreementRow
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.training_models import ActivityModel

_TOPICS = frozenset({Topic.TRAINING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """The links of an activity; `alasan` tells why more is promised than is free."""

    pagu_id: str | None = None
    mitra_id: str | None = None
    kerja_sama_id: str | None = None
    alasan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingChoices:
    """An activity with what it may be tied to."""

    activity: Activity
    funds: tuple[Fund, ...]
    partners: tuple[Partner, ...]
    agreements: tuple[AgreementRow, ...]


class FundingService:
    """Reads choices and ties activities; staf kepegawaian writes."""

    def __init__(
        self,
        database: Database,
        session: Session,
        budget: BudgetService,
        cooperation: CooperationService,
    ) -> None:
        self._database = database
        self._session = session
        self._budget = budget
        self._cooperation = cooperation
        self._activities: RecordStore[Activity] = RecordStore(ActivityModel, Activity)

    def choices(self, activity_id: str) -> FundingChoices:
        """Return the funds of the activity's year, the partners, and what is in force then."""
        with self._database.read():
            activity = self._load(activity_id)
        register = self._cooperation.register()
        kept = activity.kerja_sama_id
        standing = [
            row
            for row in register.rows
            if row.id == kept or status_of(row.agreement, activity.mulai).is_in_force
        ]
        return FundingChoices(
            activity=activity,
            funds=self._budget.activity(activity_id).funds,
            partners=tuple(one for one in register.partners if one.is_aktif),
            agreements=tuple(standing),
        )

    def tie(self, activity_id: str, funding: Funding) -> Change:
        """Tie an activity to its pagu, partner and agreement.

        Refused where the agreement is not in force on the first day, and where an approved
        activity does not fit what is free without a reason.
        """
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            activity = self._load(activity_id)
            partner = self._partner_of(funding, activity.mulai)
            tied = replace(
                activity,
                pagu_id=funding.pagu_id,
                mitra_id=partner,
                kerja_sama_id=funding.kerja_sama_id,
                alasan_anggaran=funding.alasan.strip() or activity.alasan_anggaran,
            )
            self._activities.save(writer, tied)
            if activity.status.is_approved and not funding.alasan.strip():
                errors = [one for one in self._budget.findings(activity_id) if one.is_error]
                if errors:
                    raise ValidationError([replace(one, field="alasan") for one in errors])
            writer.audit("sumber_dana", "kegiatan", activity_id, activity.judul)
            number = writer.audit_number
        done = (number, _TOPICS, f"Atur sumber dana {activity.judul[:40]}", 1)
        return revertible(self._database, self._session, done)

    def _partner_of(self, funding: Funding, first: date) -> str | None:
        """Return the partner: that of the agreement, which has to be in force."""
        if funding.kerja_sama_id is None:
            return funding.mitra_id
        row = self._cooperation.detail(funding.kerja_sama_id).row
        if not status_of(row.agreement, first).is_in_force:
            text = "Dokumen kerja sama ini tidak berlaku pada hari pertama kegiatan."
            raise ValidationError([FieldError("kerja_sama_id", text, "BERLAKU")])
        return row.agreement.mitra_id

    def _load(self, activity_id: str) -> Activity:
        found = self._activities.get(activity_id)
        if found is None:
            raise DomainError("Kegiatan tidak ditemukan; mungkin sudah dihapus.", "KEGIATAN")
        return found
