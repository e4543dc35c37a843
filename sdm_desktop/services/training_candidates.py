"""Who could come into an activity, in the order of fairness, and what speaks against it."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_credit import CreditService
from sdm_desktop.services.training_credit_views import FairnessRow
from sdm_desktop.services.training_enrolment import Enrolment
from sdm_desktop.services.training_views import Candidate, Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateFilter:
    """Whom to look for; empty values mean everybody."""

    unit_id: str | None = None
    jenis_jabatan: str = ""
    golongan: str = ""
    text: str = ""
    without_jp: bool = False
    limit: int = 500


class CandidateService:
    """Finds people for an activity; pimpinan and auditor may."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core
        self._credit = CreditService(core)

    def candidates(self, activity_id: str, wanted: CandidateFilter) -> list[Candidate]:
        """Return active employees who could come, in the order of fairness.

        What speaks against each one is told for the first `limit` of them only.
        """
        core = self._core
        core.reading()
        with core.database.read():
            activity = core.activity(activity_id)
            rows = self._credit.fairness(activity.selesai.year)
            chosen = [row for row in rows if _is_wanted(row, wanted)]
            chosen = chosen[: wanted.limit]
            enrolment = Enrolment(core, activity, {row.id for row in chosen})
            group_id = enrolment.seats.roomiest()
            return [
                Candidate(
                    employee_id=row.id,
                    nama=row.nama,
                    nip=row.person.nip,
                    unit_id=row.person.unit_id,
                    unit=row.person.unit,
                    jabatan=row.person.jabatan,
                    golongan=row.person.golongan,
                    jp=row.jp,
                    planned=row.planned,
                    last=row.last,
                    kelas=enrolment.kelas(row.id),
                    is_in=enrolment.is_in(row.id),
                    findings=tuple(enrolment.told(row.id, group_id)),
                )
                for row in chosen
            ]

    def check(
        self, activity_id: str, employee_ids: Collection[str], group_id: str | None = None
    ) -> list[Finding]:
        """Return what speaks against people, and what is to know of them, without storing it."""
        core = self._core
        core.reading()
        with core.database.read():
            enrolment = Enrolment(core, core.activity(activity_id), employee_ids)
            group = group_id or enrolment.seats.roomiest()
            found = [one for key in employee_ids for one in enrolment.told(key, group)]
            return [*found, *enrolment.fairness(employee_ids, self._fair_limit())]

    def _fair_limit(self) -> Decimal:
        rule = self._core.rules.book().on(RuleCode.WAJIB_JP, self._core.today())
        return Decimal(str(rule.isi["pns_min"])) * int(rule.isi["adil_kali"])


def _is_wanted(row: FairnessRow, wanted: CandidateFilter) -> bool:
    person, text = row.person, wanted.text.casefold()
    return (
        wanted.unit_id in (None, "", person.unit_id)
        and wanted.jenis_jabatan in ("", person.jenis_jabatan)
        and person.golongan.startswith(wanted.golongan)
        and (not wanted.without_jp or row.jp == 0)
        and text in f"{person.nama} {person.nip}".casefold()
    )
