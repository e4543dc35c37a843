"""Import of evaluations from e-Kinerja: what would change, and the writing of it."""

from collections.abc import Mapping

from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.exchange.evaluation_rows import read_evaluation_rows
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.services.acting_import import write_acting
from sdm_desktop.services.evaluation_comparison import EvaluationComparison, EvaluationWork
from sdm_desktop.services.import_plan import ImportPlan, ImportSelection, SheetPreview
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluations import EvaluationRepository
from sdm_desktop.storage.periods import PeriodRepository
from sdm_desktop.storage.write import Writer

EVALUATION_AUDIT_ACTION = "impor_evaluasi"
__all__ = ["EVALUATION_AUDIT_ACTION", "EvaluationImport", "EvaluationWork"]


class EvaluationImport:
    """Plans and writes imports of evaluations."""

    def __init__(self, database: Database, session: Session, book: RuleBook) -> None:
        self._database = database
        self._session = session
        self._book = book
        self._evaluations = EvaluationRepository(database)
        self._periods = PeriodRepository(database)

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        rows = read_evaluation_rows(source)
        progress.step(source.count // 2, source.count)
        comparison = EvaluationComparison((self._database, self._session, self._book), rows)
        with self._database.read():
            comparison.compare()
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, comparison, rows.warnings)

    def write(
        self, writer: Writer, work: EvaluationWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Write periods, new evaluations and the ticked changes; return the last two counts."""
        total = len(work.new) + len(work.changes)
        progress.step(0, total)
        missing = [p for p in work.periods if self._periods.by_code(p.tahun, p.kode) is None]
        if missing:
            self._periods.add(writer, missing)
        self._evaluations.add(writer, work.new)
        progress.step(len(work.new), total)
        left_out = {row for row, _field in selection.left_out}
        pairs = [(old, new) for row, old, new in work.changes if row not in left_out]
        changed = self._evaluations.change_many(writer, pairs)
        acting = write_acting(self._database, writer, work.acting, left_out)
        progress.step(total, total)
        return len(work.new) + acting[0], changed + acting[1]
