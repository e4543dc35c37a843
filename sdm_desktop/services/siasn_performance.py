"""Import of the histories `skp22` and `kinerjaperiodik` of SIASN."""

from collections.abc import Mapping

from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus, Period, Predikat
from sdm_desktop.domain.evaluation_views import SOURCE_SIASN
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.exchange.evaluation_rows import (
    EkinerjaRow,
    EvaluationRows,
    PeriodReader,
    read_evaluation_rows,
)
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.shown_values import EMPTY
from sdm_desktop.exchange.siasn_performance import periodic_period, skp22_period
from sdm_desktop.services.evaluation_comparison import EvaluationComparison
from sdm_desktop.services.evaluation_drafts import rates_the_same
from sdm_desktop.services.evaluation_import import EvaluationImport
from sdm_desktop.services.import_plan import ImportPlan, SheetPreview
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.past_ratings import PastRatingRepository

_READERS: Mapping[str, PeriodReader] = {
    "skp22": skp22_period,
    "kinerjaperiodik": periodic_period,
}


class SiasnPerformanceImport(EvaluationImport):
    """Plans and writes imports of both histories: results that are final and read-only."""

    def __init__(self, database: Database, session: Session) -> None:
        super().__init__(database, session, RulesService(database, session).book())

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        rows = read_evaluation_rows(source, _READERS[preview.kind])
        comparison = _SiasnComparison((self._database, self._session, self._book), rows)
        with self._database.read():
            comparison.compare()
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, comparison, rows.warnings)


class _SiasnComparison(EvaluationComparison):
    """Compares with evaluations, and with old results where there is no evaluation.

    SIASN tells no time of the rating: what was taken from it before is replaced, what was rated
    here or came from e-Kinerja stays.
    """

    def __init__(self, office: tuple[Database, Session, RuleBook], rows: EvaluationRows) -> None:
        super().__init__(office, rows, SOURCE_SIASN)
        self._past: dict[tuple[str, int], Predikat] = {}

    def compare(self) -> None:
        """Sort every row; those that cannot be stored are refused at their cell."""
        years = {row.tahun for row in self._rows.rows if row.kode == "TAHUN"}
        found = PastRatingRepository(self._database).whole_years(years)
        self._past = {(one.pegawai_id, one.tahun): one.predikat_setara for one in found}
        super().compare()

    def _place(
        self, row: EkinerjaRow, period: Period, stored: Mapping[tuple[str, str], Evaluation]
    ) -> None:
        person = self._people[row.nip][0]
        known = self._past.get((person, row.tahun)) if row.kode == "TAHUN" else None
        if known is None or (person, period.id) in stored:
            super()._place(row, period, stored)
        elif known is not row.predikat:
            reason = (
                f"Nilai lama tahun {row.tahun} mencatat {known.label}. "
                "Perbaiki di tab Kinerja pegawai ini atau di berkas."
            )
            self._source.refuse(row.position, "hasil_akhir", "SUDAH_ADA", reason)
        elif row.hasil or row.perilaku:
            super()._place(row, period, stored)

    def _is_same(self, old: Evaluation, new: Evaluation) -> bool:
        return old.status is EvaluationStatus.FINAL and rates_the_same(old, new)

    def _time_conflict(self, old: Evaluation, new: Evaluation) -> tuple[str, str] | None:
        if old.aturan == SOURCE_SIASN:
            return None
        told = old.predikat.label if old.predikat else EMPTY
        reason = f"{old.aturan} sudah mencatat predikat {told}. Periksa mana yang benar."
        return "SUDAH_ADA", reason
