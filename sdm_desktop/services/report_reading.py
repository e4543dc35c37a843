"""What a report needs, read at once; afterwards rendering touches no database."""

from collections.abc import Iterator
from dataclasses import dataclass

from sdm_desktop.domain.audit import Anchor
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError, NotAllowedError
from sdm_desktop.domain.evaluation import Period, PeriodKind
from sdm_desktop.domain.period_plan import working_period
from sdm_desktop.domain.report_protocol import ReportRecord
from sdm_desktop.domain.report_records import FileInfo
from sdm_desktop.domain.unit import Unit
from sdm_desktop.domain.users import Role
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage import audit
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.storage.periods import PeriodRepository
from sdm_desktop.storage.reports import ReportRepository, Scope


@dataclass(frozen=True, slots=True)
class ReportJob:
    """Records still to be made, one after the other, and the file they go into."""

    records: Iterator[ReportRecord]
    total: int
    info: FileInfo
    period: Period | None = None
    note: str = ""


class ReportReader:
    """Reads the office file for one request."""

    def __init__(
        self, database: Database, session: Session, settings: SettingsService, rules: RulesService
    ) -> None:
        self.database = database
        self.session = session
        self.settings = settings
        self.rules = rules
        self.periods = PeriodRepository(database)
        self.people = PeopleRepository(database)
        self.rows = ReportRepository(database)

    def anchor(self, number: int) -> Anchor | None:
        """Return the audit line a document names."""
        return self.rows.anchor(number)

    def context(self, request: ReportRequest) -> ReportContext:
        anchor = audit.anchor(self.database.connection())
        if anchor is None:
            raise DomainError("Berkas kantor belum berisi data.", "KOSONG")
        tree = self.people.tree()
        return ReportContext(
            request=request,
            office=self.settings.office(),
            anchor=anchor,
            local=self.session.local(anchor.at),
            today=self.session.today(),
            tree=tree,
            book=self.rules.book(),
            scope=Scope(
                unit_ids=frozenset(tree.below(request.unit_id)) if request.unit_id else None,
                person_ids=frozenset({request.employee_id}) if request.employee_id else None,
                evaluator_id=self._own_people(),
            ),
        )

    def _own_people(self) -> str | None:
        """Return whose people a penilai may see; None where the role sees everybody."""
        user = self.session.user
        if user.peran is not Role.PENILAI:
            return None
        if not user.pegawai_id:
            raise NotAllowedError("Akun penilai ini belum ditautkan dengan data pegawai.")
        return user.pegawai_id

    def period(self, request: ReportRequest, usual: PeriodKind | None) -> Period:
        """Return the period asked for, else the last ended one of the usual kind."""
        if request.period_id:
            found = self.periods.get(request.period_id)
            if found is None:
                raise DomainError("Periode tidak ditemukan.", "PERIODE")
            return found
        today = self.session.today()
        every = [period for period in self.periods.all() if period.mulai <= today]
        wanted = [period for period in every if period.jenis is usual]
        ended = [period for period in wanted if period.selesai < today]
        chosen = next(iter(ended or wanted), None) or working_period(every, today)
        if chosen is None:
            raise DomainError("Belum ada periode penilaian.", "PERIODE")
        return chosen

    def series(self, last: Period, count: int) -> list[Period]:
        """Return periods of one kind up to this one, oldest first."""
        same = [
            period
            for period in self.periods.all()
            if period.jenis is last.jenis and period.selesai <= last.selesai
        ]
        return sorted(same, key=lambda period: period.selesai)[-count:]

    def units(self, context: ReportContext) -> list[Unit]:
        """Return the unit asked for, or every top unit; a penilai only what he or she leads."""
        wanted = context.request.unit_id
        unit = context.tree.get(wanted)
        if wanted and unit is None:
            raise DomainError("Unit tidak ditemukan.", "UNIT")
        own = context.scope.evaluator_id
        units = [unit] if unit else [u for u in context.tree.all() if u.induk_id is None]
        if own is None:
            return units
        if unit is None:
            return [u for u in context.tree.all() if u.kepala_id == own][:1]
        if all(above.kepala_id != own for above in context.tree.upwards(unit.id)):
            raise NotAllowedError("Penilai hanya dapat mencetak ringkasan unit yang dipimpinnya.")
        return units

    def whom(self, context: ReportContext) -> str:
        """Return whom a request is about, for titles and refusals."""
        request = context.request
        if request.employee_id:
            found = self.people.identities([request.employee_id]).get(request.employee_id)
            return found.nama if found else "pegawai yang tidak ditemukan"
        unit = context.tree.get(request.unit_id)
        return unit.nama if unit else "seluruh pegawai"

    def info(self, context: ReportContext, what: str, period: Period | None) -> FileInfo:
        request = context.request
        when = period.nama if period else long_date(context.local.date())
        return FileInfo(
            judul=f"{what}, {self.whom(context)}, {when}",
            pembuat=context.office.pemerintah,
            waktu=context.anchor.at,
            audit_number=context.anchor.number,
            key=context.anchor.hash,
            nomor_dokumen=context.document_number,
            kertas=request.paper,
            margin=request.margin,
        )
