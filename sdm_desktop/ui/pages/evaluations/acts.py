"""What the evaluation desk does beside rating: finalise, reopen, set apart, set the capaian."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.evaluation import Evaluation, OrganisationPredikat, Period, PeriodKind
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.evaluations.desk import Desk, explain_pattern
from sdm_desktop.ui.pages.evaluations.dialogs import GapsDialog, ReasonDialog
from sdm_desktop.ui.tasks import Task, TaskContext
from sdm_desktop.ui.widgets.explanation import ExplanationPopover


class EvaluationActs(QObject):
    """Runs each act as a task and says how it went; `gap_opened` carries (evaluation, code)."""

    gap_opened = Signal(str, str)

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._ids: tuple[str, ...] = ()
        self._row: GridRow | None = None
        self._unit: Unit | None = None
        self._period: Period | None = None
        self._organisation: OrganisationPredikat | None = None

    def finalise(self, ids: Sequence[str]) -> None:
        """Ask, then make these evaluations final."""
        self._ids = tuple(ids)
        text = self.tr(
            "{count} penilaian akan dikunci dengan nama dan waktu Anda. Isinya tidak dapat diubah "
            "lagi; membuka kembali memerlukan alasan."
        )
        dialog = self._context.messages.confirm(
            self._page,
            self.tr("Finalkan penilaian"),
            text.format(count=len(ids)),
            self.tr("Finalkan {count} penilaian").format(count=len(ids)),
        )
        dialog.accepted.connect(self._finalise)

    def not_rated(self, row: GridRow) -> None:
        """Ask for the reason, then mark a person as not rated."""
        self._row = row
        text = self.tr("{name} tidak ikut dinilai dan tidak dihitung dalam sebaran predikat.")
        dialog = ReasonDialog(
            self.tr("Tandai tidak dinilai"),
            text.format(name=row.nama),
            self.tr("Tandai tidak dinilai"),
            self._page,
        )
        dialog.given.connect(self._not_rated)
        open_dialog(dialog)

    def rate_again(self, row: GridRow) -> None:
        """Take the mark "tidak dinilai" away."""
        item = row.evaluation
        self._run(lambda _: self._context.services.evaluations.rate_again(item.id, item.rev)[1])

    def reopen(self, row: GridRow) -> None:
        """Ask for the reason, then make a final evaluation a draft again."""
        self._row = row
        text = self.tr("Penilaian {name} menjadi draf kembali. Alasan tercatat dan tidak terhapus.")
        dialog = ReasonDialog(
            self.tr("Buka kembali penilaian"),
            text.format(name=row.nama),
            self.tr("Buka kembali"),
            self._page,
        )
        dialog.given.connect(self._reopen)
        open_dialog(dialog)

    def start(self, period: Period) -> None:
        """Create the evaluations that are missing in a period."""
        evaluations = self._context.services.evaluations
        task = self._run(lambda task: evaluations.start(period.id, task.step))
        self._context.messages.busy(self.tr("Menyiapkan penilaian"), task)

    def open_year(self, year: int) -> None:
        """Create the quarterly and yearly periods of a year."""
        periods = self._context.services.periods
        self._run(lambda _: periods.open_year(year, PeriodKind.TRIWULANAN))

    def set_organisation(self, unit: Unit, period: Period, value: OrganisationPredikat) -> None:
        """Store the capaian of a unit; the yearly one asks for its basis."""
        self._unit, self._period, self._organisation = unit, period, value
        if period.jenis is not PeriodKind.TAHUNAN:
            self._set_organisation("")
            return
        text = self.tr("Tuliskan dasar penetapan capaian {value} untuk {unit}.")
        dialog = ReasonDialog(
            self.tr("Capaian kinerja organisasi"),
            text.format(value=value.label, unit=unit.nama),
            self.tr("Tetapkan capaian"),
            self._page,
        )
        dialog.given.connect(self._set_organisation)
        open_dialog(dialog)

    def print_documents(self, desk: Desk) -> None:
        """Go to the report with the documents of the unit and period shown."""
        self._context.navigation.open(
            "reports",
            report="evaluation-document",
            unit_id=desk.unit.id if desk.unit else None,
            period_id=desk.period.id,
        )

    def explain(self, desk: Desk, rows: list[GridRow], owner: QWidget) -> None:
        """Explain beside its ⓘ how the unit stands against its pattern."""
        explained = explain_pattern(self._context.services, desk, rows)
        if explained is not None:
            popover = ExplanationPopover(explained, self.tr("Distribusi predikat"), self._page)
            popover.open_beside(owner)

    @Slot()
    def _finalise(self) -> None:
        ids = self._ids
        task = self._run(lambda _: self._context.services.evaluations.finalise(ids))
        self._context.messages.busy(self.tr("Memfinalkan penilaian"), task)

    @Slot(str)
    def _not_rated(self, reason: str) -> None:
        item = self._evaluation()
        service = self._context.services.evaluations
        self._run(lambda _: service.not_rated(item.id, item.rev, reason)[1])

    @Slot(str)
    def _reopen(self, reason: str) -> None:
        item = self._evaluation()
        self._run(lambda _: self._context.services.evaluations.reopen(item.id, reason))

    @Slot(str)
    def _set_organisation(self, basis: str) -> None:
        unit, period, value = self._unit, self._period, self._organisation
        assert unit is not None
        assert period is not None
        assert value is not None
        service = self._context.services.evaluations
        self._run(lambda _: service.set_organisation(unit.id, period.id, value, basis))

    def _evaluation(self) -> Evaluation:
        assert self._row is not None
        return self._row.evaluation

    def _run(self, work: Callable[[TaskContext], Change]) -> Task:
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._on_failed)
        return task

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ValidationError) and len(error.errors) > 1:
            dialog = GapsDialog(error.errors, self._page)
            dialog.opened.connect(self.gap_opened)
            open_dialog(dialog)
            return
        if isinstance(error, ValidationError) and error.errors[0].field in self._ids:
            self.gap_opened.emit(error.errors[0].field, error.errors[0].code)
        self._context.messages.error(error)
