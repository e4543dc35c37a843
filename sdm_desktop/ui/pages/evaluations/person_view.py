"""One person at a time: who, on what, and the ratings beside it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sdm_desktop.domain.evaluation import Evaluation, EvaluationState, EvaluationStatus, Rating
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.evaluations.case_pane import CasePane
from sdm_desktop.ui.pages.evaluations.desk import Desk
from sdm_desktop.ui.pages.evaluations.person_case import (
    PersonCase,
    explain_behaviour,
    explain_predikat,
    explain_result,
    read_case,
)
from sdm_desktop.ui.pages.evaluations.person_list import PersonList
from sdm_desktop.ui.pages.evaluations.rating_panel import RatingPanel
from sdm_desktop.ui.tasks import Task
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from sdm_desktop.ui.widgets.rating_model import RatingModel

_ROOM_FOR_LIST = 1000


class PersonView(QWidget):
    """List, case and ratings over the model of the grid; edits go to the same saver.

    `finalise` carries an evaluation id, `open_targets`, `add_note`, `open_note` and `open_voices`
    ask the page for a dialog about the person shown.
    """

    finalise = Signal(str)
    open_targets = Signal()
    add_note = Signal(int)
    open_note = Signal(object)
    open_voices = Signal()

    def __init__(self, context: UiContext, model: RatingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._desk: Desk | None = None
        self._here = ""
        self.case: PersonCase | None = None
        self._reading: Task | None = None
        self.people = PersonList(model, self)
        self.pane = CasePane(self)
        self.panel = RatingPanel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.people)
        layout.addWidget(self.pane, 1)
        layout.addWidget(self.panel)
        self._connect()
        self.pane.setVisible(False)
        self.panel.setVisible(False)

    def show_desk(self, desk: Desk) -> None:
        """Take a new reading of the desk; the person shown stays, else the first open one."""
        self._desk = desk
        known = {row.evaluation.id for row in desk.rows}
        self.go_to(self._here if self._here in known else self._first_open())
        self._show_progress()

    def go_to(self, evaluation_id: str) -> None:
        """Show a person."""
        if not evaluation_id:
            self.pane.setVisible(False)
            self.panel.setVisible(False)
            return
        before = self._here
        self.people.go_to(evaluation_id)
        if self._here == before or not self.isVisible():  # else the cursor asked already
            self.refresh()

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show the predicted or stored state of an evaluation, if it is the one shown."""
        self._show_progress()
        if self.case is None or self.case.row.evaluation.id != evaluation.id:
            return
        is_read_only = self._is_read_only(evaluation)
        self.pane.show_evaluation(evaluation, is_read_only=is_read_only)
        self._show_panel(evaluation)

    def current(self) -> GridRow | None:
        """Return the person shown."""
        return self.people.current()

    def hand_over(self) -> None:
        """Hand over texts that are typed but not left yet."""
        self.pane.hand_over()
        self.panel.hand_over()

    @Slot()
    def refresh(self) -> None:
        """Read the person under the cursor again, off the GUI thread."""
        row, desk = self.people.current(), self._desk
        if row is None or desk is None:
            return
        services, period = self._context.services, desk.period
        self._reading = self._context.tasks.run(lambda _: read_case(services, row, period))
        self._reading.succeeded.connect(self._on_read)
        self._reading.failed.connect(self._context.messages.error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: where it is narrow the list gives way; Alt+Up and Alt+Down still go on."""
        super().resizeEvent(event)
        self.people.setVisible(self.width() >= scaled(_ROOM_FOR_LIST))

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.panel.fit()
        self.people.restyle()
        self.pane.update()
        self.panel.update()

    def _first_open(self) -> str:
        rows = [self._model.row(number) for number in range(self._model.rowCount())]
        left = {EvaluationState.BELUM, EvaluationState.DRAF}
        first = next((row for row in rows if row.evaluation.state in left), None)
        first = first or (rows[0] if rows else None)
        return first.evaluation.id if first else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: counts are made only while somebody sees them, not at each key in the grid."""
        super().showEvent(event)
        self._show_progress()

    def _show_progress(self) -> None:
        if not self.isVisible():
            return
        states = list(self._model.states().values())
        rated = [state for state in states if state is not EvaluationState.TIDAK_DINILAI]
        done = sum(state in (EvaluationState.SIAP, EvaluationState.FINAL) for state in rated)
        text = self.tr("{done} dari {all} lengkap")
        self.people.set_progress(text.format(done=done, all=len(rated)))
        self.panel.box.show_pattern(self._desk, self._model.all_rows())

    def _is_read_only(self, evaluation: Evaluation) -> bool:
        return self._model.is_read_only or evaluation.status is not EvaluationStatus.DRAF

    def _show_panel(self, evaluation: Evaluation) -> None:
        assert self._desk is not None
        assert self.case is not None
        book = self._desk.matrix
        saran = self.case.saran_hasil.reason
        is_read_only = self._is_read_only(evaluation)
        self.panel.show_case(evaluation, saran, book, is_read_only=is_read_only)
        self.panel.info_result.setVisible(self.case.plan is not None)

    @Slot(object)
    def _on_read(self, case: PersonCase) -> None:
        row = self.people.current()
        if self.sender() is not self._reading or row is None:
            return
        self._reading = None
        if row.evaluation.id != case.row.evaluation.id:
            return
        self.case = case
        evaluation = row.evaluation
        self.pane.setVisible(True)
        self.panel.setVisible(True)
        self.pane.show_case(case, is_read_only=self._is_read_only(evaluation))
        self.show_evaluation(evaluation)

    @Slot(object)
    def _on_person(self, row: GridRow) -> None:
        self._here = row.evaluation.id
        self.hand_over()
        if self.isVisible():
            self.refresh()

    @Slot(object)
    def _on_edited(self, changes: dict[str, object]) -> None:
        if self.case is not None:
            self._model.edited.emit(self.case.row.evaluation.id, changes)

    @Slot(str, str)
    def _on_remark(self, field: str, text: str) -> None:
        self._on_edited({field: text})

    @Slot(str, object)
    def _on_judged(self, rhk_id: str, rating: Rating | None) -> None:
        if self.case is None or self.case.plan is None:
            return
        work, skp, code = self._context.services.skp.work, self.case.plan.skp, self.case.period.kode
        key = self.case.row.evaluation.id
        known = self.case.plan.work.feedback_of(rhk_id)
        note = known.catatan if known else ""
        task = self._context.tasks.run(
            lambda _: (key, work.save_feedback(skp.id, code, rhk_id, rating, note))
        )
        task.succeeded.connect(self._on_judgement_saved)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_judgement_saved(self, saved: tuple[str, Change]) -> None:
        key, change = saved
        self._context.done(change)
        # the suggestion follows the feedback: storing the draft again takes it over
        found = (row.evaluation for row in self._model.all_rows() if row.evaluation.id == key)
        evaluation = next(found, None)
        if evaluation is not None and not self._is_read_only(evaluation):
            self._model.edited.emit(key, {"hasil": evaluation.hasil})

    @Slot(str)
    def _on_explain(self, what: str) -> None:
        row, case = self.people.current(), self.case
        if row is None or case is None or row.evaluation.id != case.row.evaluation.id:
            return
        services, panel = self._context.services, self.panel
        case = replace(case, row=row)
        kinds: dict[str, tuple[Explained | None, str, QWidget]] = {
            "hasil": (
                explain_result(services, case),
                self.tr("Saran hasil kerja"),
                panel.info_result,
            ),
            "perilaku": (
                explain_behaviour(services, case),
                self.tr("Saran perilaku kerja"),
                panel.info_behaviour,
            ),
            "predikat": (
                explain_predikat(services, row.evaluation, case.period),
                self.tr("Predikat kinerja"),
                panel.info_predikat,
            ),
        }
        found, title, owner = kinds[what]
        if found is None:
            text = self.tr("Saran baru dapat dijelaskan setelah semua bagiannya diisi.")
            self._context.messages.warning(text)
            return
        popover = ExplanationPopover(found, title, self)
        popover.open_beside(owner)

    @Slot()
    def _on_finalise(self) -> None:
        self.hand_over()
        if self.case is not None:
            self.finalise.emit(self.case.row.evaluation.id)

    @Slot(str)
    def _on_open_plan(self, skp_id: str) -> None:
        self._context.navigation.open("skp", skp_id=skp_id)

    @Slot()
    def _next(self) -> None:
        self.people.step(1)

    @Slot()
    def _previous(self) -> None:
        self.people.step(-1)

    def _connect(self) -> None:
        self.people.chosen.connect(self._on_person)
        self.panel.edited.connect(self._on_edited)
        self.panel.step.connect(self.people.step)
        self.panel.explain.connect(self._on_explain)
        self.panel.note_wanted.connect(self.add_note)
        self.panel.finalise.connect(self._on_finalise)
        self.pane.judged.connect(self._on_judged)
        self.pane.remarked.connect(self._on_remark)
        self.pane.open_plan.connect(self._on_open_plan)
        self.pane.open_targets.connect(self.open_targets)
        self.pane.add_note.connect(self.add_note)
        self.pane.open_note.connect(self.open_note)
        self.pane.open_voices.connect(self.open_voices)
        for key, move in (("Alt+Down", self._next), ("Alt+Up", self._previous)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(move)
