"""Use cases on improvements: suggested from weak points, done, measured, closed with proof."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.feedback import unsur_name
from sdm_desktop.domain.feedback_figures import is_counted
from sdm_desktop.domain.improvements import Improvement, check_improvement
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.scan_reader import ScanReader, read_scan
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.document_access import limits_on
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.content import ContentStore
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.feedback import FeedbackRepository
from sdm_desktop.storage.feedback_models import ImprovementModel
from sdm_desktop.storage.record_store import RecordStore

_TOPICS = frozenset({Topic.FEEDBACK})
_READERS = (Role.PIMPINAN, Role.AUDITOR)
_DAYS = 180
_LEAST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementRow:
    """An improvement with the path of its unit."""

    plan: Improvement
    jalur: str
    is_late: bool

    @property
    def id(self) -> str:
        """Return the id of the improvement."""
        return self.plan.id

    @property
    def place(self) -> str:
        """Return the service, without one the unit."""
        return self.plan.layanan or self.jalur.rpartition(" / ")[2]


@dataclass(frozen=True, slots=True)
class Theme:
    """What is complained about again and again: a service, an unsur, how often."""

    layanan: str
    unit_id: str | None
    unsur: int
    count: int

    @property
    def words(self) -> str:
        """Return it in words."""
        return f"{self.count} keluhan tentang {unsur_name(self.unsur).lower()}"


class ImprovementService:
    """Keeps the loop of a service closed; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._plans: RecordStore[Improvement] = RecordStore(ImprovementModel, Improvement)
        self._entries = FeedbackRepository(database)

    def all(self) -> list[ImprovementRow]:
        """Return every improvement, open ones first, then by target day."""
        self._session.require_reading(*_READERS)
        today = self._session.today()
        with self._database.read():
            plans = self._plans.where(order=(self._plans.model.target_selesai,))
            units = self._entries.units({plan.unit_id for plan in plans if plan.unit_id})
        plans.sort(key=lambda plan: not plan.status.is_open)
        return [
            ImprovementRow(
                plan=plan, jalur=units.get(plan.unit_id or "", ""), is_late=plan.is_late(today)
            )
            for plan in plans
        ]

    def themes(self) -> list[Theme]:
        """Return what was complained about at least three times in half a year, not yet acted on.

        An improvement that is open, or began after the first of these complaints, answers them.
        """
        self._session.require_reading(*_READERS)
        today = self._session.today()
        with self._database.read():
            entries = self._entries.between(today - timedelta(days=_DAYS), today)
            plans = self._plans.where()
        counts: Counter[tuple[str, str | None, int]] = Counter()
        for entry in entries:
            if entry.unsur is not None and entry.jenis.polarity < 0 and is_counted(entry):
                counts[entry.layanan, entry.unit_id, entry.unsur] += 1
        answered = {(plan.layanan, plan.unsur) for plan in plans if plan.status.is_open}
        found = [
            Theme(service, unit_id, unsur, count)
            for (service, unit_id, unsur), count in counts.items()
            if count >= _LEAST and (service, unsur) not in answered
        ]
        return sorted(found, key=lambda theme: (-theme.count, theme.layanan, theme.unsur))

    def save(self, plan: Improvement, proof: Path | None = None) -> Change:
        """Store an improvement, with a file as proof where given, or raise `ValidationError`.

        The content is stored before its row, so that a crash leaves no row without content.
        """
        self._session.require(Role.ADMIN)
        plan = _trimmed(plan)
        today = self._session.today()
        if proof is not None:
            trial = replace(plan, berkas_id="-")
            _refuse(check_improvement(trial, today))
            plan = replace(plan, berkas_id=self._keep(proof, today), bukti=plan.bukti or proof.name)
        with self._database.write(self._session.actor()) as writer:
            _refuse(check_improvement(plan, today))
            plan_id = self._plans.save(writer, plan)
            told = f"{plan.kegiatan[:60]}: {plan.status.label.lower()}"
            writer.audit("perbaikan", "perbaikan", plan_id, told)
            number = writer.audit_number
        return self._done(number, f"Simpan perbaikan {plan.kegiatan[:40]}")

    def remove(self, plan_id: str) -> Change:
        """Remove an improvement."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            plan = self._plans.get(plan_id)
            if plan is None:
                raise DomainError("Perbaikan tidak ditemukan; mungkin sudah dihapus.", "PERBAIKAN")
            self._plans.remove(writer, plan)
            writer.audit("hapus_perbaikan", "perbaikan", plan_id, plan.kegiatan[:60])
            number = writer.audit_number
        return self._done(number, f"Hapus perbaikan {plan.kegiatan[:40]}")

    def _keep(self, path: Path, today: date) -> str:
        content = read_scan(path, limits_on(self._rules.book(), today).max_bytes)
        with ScanReader() as reader:
            scan = reader.examine(content, path.name)
        return ContentStore.of(self._database.path, self._database.key).put(scan.content)

    def _done(self, number: int, label: str) -> Change:
        return revertible(self._database, self._session, (number, _TOPICS, label, 1))


def _trimmed(plan: Improvement) -> Improvement:
    names = ("layanan", "masalah", "penyebab", "kegiatan", "penanggung_jawab", "ukuran", "bukti",
             "hasil")  # fmt: skip
    return replace(plan, **{name: getattr(plan, name).strip() for name in names})


def _refuse(findings: Sequence[FieldError]) -> None:
    if findings:
        raise ValidationError(findings)
