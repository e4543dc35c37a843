"""Import of foreign tables: read, plan, apply, and the workbook of what was refused."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sdm_desktop.domain.checks import EmployeeChecks
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.bulk_memory import collector_resting
from sdm_desktop.exchange.corrected_columns import corrected
from sdm_desktop.exchange.error_workbook import write_error_workbook
from sdm_desktop.exchange.evaluation_columns import EVALUATION_TARGETS
from sdm_desktop.exchange.headers import (
    EMPLOYEE_TARGETS,
    TargetField,
    check_mapping,
    with_heads,
)
from sdm_desktop.exchange.history_rows import IMPORTED, history_targets
from sdm_desktop.exchange.own_columns import own_targets
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.reference_rows import reference_targets
from sdm_desktop.exchange.row_readings import readings
from sdm_desktop.runtime.paths import default_backup_dir
from sdm_desktop.services.backup import BackupService
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.employee_comparison import EmployeeWork
from sdm_desktop.services.employee_import import AUDIT_ACTION, EmployeeImport
from sdm_desktop.services.employee_row_checks import RowChecker
from sdm_desktop.services.evaluation_import import (
    EVALUATION_AUDIT_ACTION,
    EvaluationImport,
    EvaluationWork,
)
from sdm_desktop.services.exchange_kinds import KINDS
from sdm_desktop.services.history_import import (
    HISTORY_AUDIT_ACTION,
    PREFIX,
    HistoryImport,
    HistoryWork,
    history_kind,
)
from sdm_desktop.services.import_corrections import Correction, ImportCorrections
from sdm_desktop.services.import_pasting import PASTED, read_pasted
from sdm_desktop.services.import_plan import EVERYTHING, ImportPlan, ImportSelection, SheetPreview
from sdm_desktop.services.import_presets import ImportPresets
from sdm_desktop.services.import_reading import (
    EMPLOYEES,
    EVALUATIONS,
    NOTHING_SAID,
    KnownHeads,
    read_preview,
)
from sdm_desktop.services.import_unknowns import Meaning, UnknownValue, all_meanings, unknown_values
from sdm_desktop.services.reference_import import REFERENCE_AUDIT_ACTION, ReferenceImport
from sdm_desktop.services.reference_table import REFERENCES, ReferenceTable, ReferenceWork
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.custom_fields import CustomFieldRepository
from sdm_desktop.storage.database import Database

__all__ = ["EMPLOYEES", "EVALUATIONS", "KEPT_BACKUPS", "TARGETS", "ImportService"]

TARGETS: Mapping[str, tuple[TargetField, ...]] = {
    EMPLOYEES: EMPLOYEE_TARGETS,
    EVALUATIONS: EVALUATION_TARGETS,
    **{f"{PREFIX}{kind}": history_targets(kind) for kind in IMPORTED},
    **{name: reference_targets(kind) for name, kind in REFERENCES.items()},
}
KEPT_BACKUPS = 10
_BACKUP_PREFIX = "sebelum-impor-"
_TOPICS = {
    EMPLOYEES: frozenset({Topic.EMPLOYEES, Topic.UNITS}),
    EVALUATIONS: frozenset({Topic.EVALUATIONS, Topic.PERIODS}),
    **{name: kind.topics for name, kind in KINDS.items()},
    **{f"{PREFIX}{kind}": frozenset({Topic.EMPLOYEES}) for kind in IMPORTED},
    **{name: frozenset({Topic.UNITS, Topic.EMPLOYEES}) for name in REFERENCES},
}


class ImportService:
    """Takes foreign tables in. Reading and planning write nothing."""

    def __init__(
        self,
        database: Database,
        session: Session,
        settings: SettingsService,
        rules: RulesService,
        backup: BackupService,
    ) -> None:
        self._database = database
        self._session = session
        self._presets = ImportPresets(settings, session)
        self._corrections = ImportCorrections(database, settings, session)
        self._rules = rules
        self._backup = backup

    @property
    def presets(self) -> ImportPresets:
        """Mappings of columns that the office keeps."""
        return self._presets

    @property
    def corrections(self) -> ImportCorrections:
        """What spellings in files mean, kept by the office."""
        return self._corrections

    def read(
        self,
        path: Path,
        sheet: str = "",
        task: Progress = NO_PROGRESS,
        *,
        kind: str = EMPLOYEES,
        said: KnownHeads = NOTHING_SAID,
    ) -> SheetPreview:
        """Return the table in a file with its header found and its columns mapped.

        Without a sheet the first one that has a header is taken. Raises `FileProblem` for a file
        that cannot be read and `DomainError` when no header is found.
        """
        self._session.require_reading(Role.ADMIN)
        targets = with_heads(self._targets(kind), said.heads)
        preview = read_preview(path, sheet, kind, targets, task)
        preview = replace(preview, mapping=self._presets.proposed(preview, said.preset))
        if kind not in KINDS:
            return preview
        choices = KINDS[kind].choices_of(self._database, self._session, preview)
        known = {one.name: one.value for one in choices if one.value}
        return replace(preview, choices=choices, options=known)

    def read_pasted(
        self, text: str, task: Progress = NO_PROGRESS, *, kind: str = EMPLOYEES
    ) -> SheetPreview:
        """Return the table of copied cells with its header found and its columns mapped."""
        preview = read_pasted(text, lambda path: self.read(path, "", task, kind=kind))
        return replace(preview, workbook=replace(preview.workbook, path=Path(PASTED)))

    def plan(
        self,
        preview: SheetPreview,
        mapping: Mapping[str, int],
        task: Progress = NO_PROGRESS,
        *,
        clears_empty: bool = False,
        corrections: Sequence[Correction] | None = None,
    ) -> ImportPlan:
        """Return what importing the table would do (the dry run).

        An empty cell leaves the stored value alone unless `clears_empty`. A missing column always
        does. The corrections kept by the office are applied to people unless others are given.
        """
        self._session.require_reading(Role.ADMIN)
        check_mapping(mapping, preview.targets)
        with collector_resting():
            seen, places, applied = self._corrected(preview, mapping, corrections)
            plan = self._planned(seen, places, task, clears_empty=clears_empty)
            return replace(
                plan,
                preview=preview,
                mapping=dict(mapping),
                readings=readings(plan.source),
                corrections=applied,
            )

    def unknown(self, plan: ImportPlan) -> list[UnknownValue]:
        """Return the units, posts and words of a plan that mean nothing yet, with near names."""
        self._session.require_reading(Role.ADMIN)
        return unknown_values(self._database, plan) if plan.kind == EMPLOYEES else []

    def meanings(self) -> dict[str, tuple[Meaning, ...]]:
        """Return everything that a value of each correctable field may mean."""
        self._session.require_reading(Role.ADMIN)
        return all_meanings(self._database)

    def _corrected(
        self,
        preview: SheetPreview,
        mapping: Mapping[str, int],
        corrections: Sequence[Correction] | None,
    ) -> tuple[SheetPreview, Mapping[str, int], tuple[tuple[Correction, int], ...]]:
        """Return the table with what its spellings mean, and the corrections that changed cells."""
        if preview.kind != EMPLOYEES:
            return preview, mapping, ()
        wanted = self._corrections.kept() if corrections is None else list(corrections)
        if not wanted:
            return preview, mapping, ()
        cells = self._corrections.for_cells(wanted)
        data, places, counts = corrected(preview.workbook.data, mapping, cells)
        applied = tuple((one, counts[one.key]) for one in wanted if one.key in counts)
        workbook = replace(preview.workbook, data=data)
        return replace(preview, workbook=workbook), places, applied

    def _planned(
        self,
        preview: SheetPreview,
        mapping: Mapping[str, int],
        task: Progress,
        *,
        clears_empty: bool,
    ) -> ImportPlan:
        if preview.kind == EVALUATIONS:
            return self._evaluations().plan(preview, mapping, task)
        if preview.kind in KINDS:
            importer = KINDS[preview.kind].make_importer(self._database, self._session)
            return importer.plan(preview, mapping, task)
        if preview.kind in REFERENCES:
            return self._references().plan(preview, mapping, task)
        if history_kind(preview.kind):
            return HistoryImport(self._database, self._session).plan(preview, mapping, task)
        return self._employees().plan(preview, mapping, task, clears_empty=clears_empty)

    def apply(
        self,
        plan: ImportPlan,
        selection: ImportSelection = EVERYTHING,
        task: Progress = NO_PROGRESS,
        *,
        backs_up: bool = True,
    ) -> Change:
        """Write a plan in one transaction after a backup; the change can be undone as a whole.

        `StaleRecordError` when somebody changed a record since the plan was made.
        """
        self._session.require(Role.ADMIN)
        topics, label = _TOPICS[plan.kind], f"Impor {plan.preview.path.name}"
        if plan.is_empty:
            return Change(topics, label, None, count=0)
        if backs_up:
            self._back_up(task)
        with collector_resting(), self._database.write(self._session.actor()) as writer:
            if isinstance(plan.work, EmployeeWork):
                importer = self._employees()
                new, changed = importer.write(writer, plan.work, selection, task)
                action, table, after = AUDIT_ACTION, "pegawai", importer.reindex
            elif plan.kind in KINDS:
                kind = KINDS[plan.kind]
                made = kind.make_importer(self._database, self._session)
                new, changed = made.write(writer, plan.work, selection, task)
                action, table, after = kind.action, kind.table, None
            elif isinstance(plan.work, HistoryWork):
                past = HistoryImport(self._database, self._session)
                new, changed = past.write(writer, plan.work, selection, task)
                action, table, after = HISTORY_AUDIT_ACTION, "riwayat", past.reindex
            elif isinstance(plan.work, ReferenceWork):
                (new, changed), after = self._references().write(writer, plan.work)
                action, table = REFERENCE_AUDIT_ACTION, "jabatan"
            else:
                evaluations = self._evaluations()
                new, changed = evaluations.write(writer, _evaluation_work(plan), selection, task)
                action, table, after = EVALUATION_AUDIT_ACTION, "evaluasi", None
            detail = f"{plan.preview.path.name}: {new} baru, {changed} berubah"
            writer.audit(action, table, detail=detail, count=new + changed)
            number = writer.audit_number
        self._presets.remember(plan)
        done = (number, topics, label, new + changed)
        return revertible(self._database, self._session, done, after)

    def error_workbook(self, plan: ImportPlan, out: Path) -> int:
        """Write the refused rows with their reasons as a workbook; return how many."""
        self._session.require_reading(Role.ADMIN)
        return write_error_workbook(out, plan.source, list(plan.refused))

    def _targets(self, kind: str) -> tuple[TargetField, ...]:
        """Return what a column may be mapped to, the office's own fields among them."""
        if kind in KINDS:
            return KINDS[kind].target_fields()
        if kind != EMPLOYEES:
            return TARGETS[kind]
        with self._database.read():
            return (*TARGETS[kind], *own_targets(CustomFieldRepository(self._database).all()))

    def _employees(self) -> EmployeeImport:
        checks = EmployeeChecks(self._session.today(), self._rules.book())
        return EmployeeImport(self._database, self._session, RowChecker(checks))

    def _references(self) -> ReferenceTable:
        importer = ReferenceImport(self._database, self._session, self._rules, self._backup)
        return ReferenceTable(self._database, importer)

    def _evaluations(self) -> EvaluationImport:
        return EvaluationImport(self._database, self._session, self._rules.book())

    def _back_up(self, task: Progress) -> None:
        """Keep a verified copy from before the import, the last ten of this office."""
        folder = default_backup_dir()
        prefix = f"{_BACKUP_PREFIX}{self._database.path.stem}-"
        stamp = self._session.local(self._session.now())
        self._backup.back_up(folder / f"{prefix}{stamp:%Y%m%d-%H%M%S}.sdmb", task)
        for old in sorted(folder.glob(f"{prefix}*.sdmb"))[:-KEPT_BACKUPS]:
            old.unlink(missing_ok=True)


def _evaluation_work(plan: ImportPlan) -> EvaluationWork:
    assert isinstance(plan.work, EvaluationWork)
    return plan.work
