"""The evaluation desk: rate the people of a unit in one period."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.evaluation import Evaluation, EvaluationState, OrganisationPredikat
from sdm_desktop.domain.monitoring import GapKind
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.evaluation_final import CAPAIAN, PENILAI
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.evaluations.acts import EvaluationActs
from sdm_desktop.ui.pages.evaluations.desk import Desk, read_desk
from sdm_desktop.ui.pages.evaluations.desk_views import EMPTY, DeskViews
from sdm_desktop.ui.pages.evaluations.head import GRID, MONITORING, PERSON, DeskHead
from sdm_desktop.ui.pages.evaluations.person_dialogs import PersonDialogs
from sdm_desktop.ui.pages.evaluations.row_actions import RowActions
from sdm_desktop.ui.pages.evaluations.saver import DraftSaver
from sdm_desktop.ui.tasks import Task
from sdm_desktop.ui.widgets.part_walk import Part, PartWalk

_TOPICS = frozenset({Topic.EVALUATIONS, Topic.PERIODS, Topic.UNITS, Topic.EMPLOYEES, Topic.RULES})


class EvaluationsPage(QWidget):
    """Per orang, Kisi, Tindak lanjut and Pemantauan of the period in work."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk: Desk | None = None
        self._unit_id: str | None = None
        self._go_to = ""
        self._wants_capaian = False
        self._is_stale = False
        self._reading: Task | None = None
        self.head = DeskHead(self)
        self.views = DeskViews(context, self)
        self.view = self.views.grid
        self.monitoring = self.views.monitoring
        self._acts = EvaluationActs(context, self)
        self._row_actions = RowActions(context, self, self.views.row, self._acts)
        self._row_dialogs = PersonDialogs(context, self, self.views.row)
        self._saver = DraftSaver(context.services.evaluations, context.tasks, self)
        self._build()
        self._connect()
        self.refresh()

    def open_with(
        self,
        unit_id: str | None = None,
        evaluation_id: str = "",
        state: str = "",
        query: str = "",
        **_: Any,
    ) -> None:
        """Show a unit, the person of an evaluation, or everybody in a state.

        `query` is a kind of gap: its people are shown in Pemantauan.
        """
        if query:
            self._unit_id = None
            self.head.choose_view(MONITORING)
            self.monitoring.choose(GapKind(query))
        if unit_id is not None or evaluation_id or state:
            self._unit_id = unit_id
        if (evaluation_id or state) and self.views.currentIndex() not in (PERSON, GRID):
            self.head.choose_view(GRID)
        if state:
            self.view.filter.choose(EvaluationState(state))
        self._go_to = evaluation_id
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the desk again, off the GUI thread."""
        self._is_stale = False
        services, unit_id = self._context.services, self._unit_id
        self._reading = self._context.tasks.run(lambda _: read_desk(services, unit_id))
        self._reading.succeeded.connect(self._on_read)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed while the page was hidden is read now."""
        super().showEvent(event)
        self.views.focus_shown()
        if self._is_stale:
            self.refresh()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(9)
        layout.addWidget(self.head)
        layout.addWidget(self.views, 1)
        role = self._context.services.session.user.peran
        self.head.set_staff(is_staff=role is not Role.PENILAI)
        self._row_actions.fill(self.head.menu)
        self.walk = PartWalk(self, self._parts)

    def _connect(self) -> None:
        context, view = self._context, self.view
        self.head.view_chosen.connect(self._on_view)
        self.head.unit_chosen.connect(self._on_unit)
        self.head.finalise.clicked.connect(self._finalise)
        self.head.print.clicked.connect(self._print)
        view.model.edited.connect(self._saver.edit)
        self._row_actions.reasoned.connect(self._saver.edit)
        view.model.refused.connect(context.messages.warning)
        view.counts_changed.connect(self._on_counts)
        view.pane.organisation_chosen.connect(self._on_organisation)
        view.pane.explain.connect(self._explain)
        self._saver.shown.connect(self.views.show_evaluation)
        self.views.person_built.connect(self._row_dialogs.attach)
        self._row_dialogs.finalise.connect(self._acts.finalise)
        self._row_dialogs.open_targets.connect(self._row_actions.targets.trigger)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self._on_save_failed)
        self.views.empty.start.connect(self._start)
        self.views.empty.open_year.connect(self._acts.open_year)
        self._acts.gap_opened.connect(self._open_gap)
        self.monitoring.unit_opened.connect(self._on_unit_opened)
        self.monitoring.evaluation_opened.connect(self._on_person_opened)
        self.monitoring.start.connect(self._start)
        context.bus.changed.connect(self._on_changed)
        context.theme.changed.connect(self.views.restyle)

    @Slot(object)
    def _on_read(self, desk: Desk | None) -> None:
        if self.sender() is self._reading:
            self._reading = None
            self._show(desk)

    def _show(self, desk: Desk | None) -> None:
        is_other = bool(self._desk and desk and self._desk.period.id != desk.period.id)
        self._desk = desk
        session = self._context.services.session
        if desk is None or (not desk.rows and self._unit_id is None):
            self.views.empty.show_reason(desk.period if desk else None)
            self.views.setCurrentIndex(EMPTY)
            self.head.set_context(desk.period.nama if desk else "")
            self.head.set_ready(0)
            self.head.set_working(is_working=False)
            return
        self.head.set_working(is_working=True)
        if self.views.currentIndex() == EMPTY:
            self.head.choose_view(GRID)
        self.head.set_context(self._where(desk))
        self.head.set_units(desk.units, self._unit_id)
        self.view.show_desk(
            desk,
            is_read_only=not session.may(Role.PENILAI),
            may_choose=session.may(Role.PIMPINAN),
        )
        self._saver.load([row.evaluation for row in desk.rows])
        self.views.show_desk(desk)
        self._open_evaluation(self._go_to)
        self.views.refresh_shown(desk, self._unit_id)
        if is_other and self.isVisible():
            # the period was chosen in the top bar: the keys go back to the people
            self.views.focus_shown()
        if self._wants_capaian:
            self._wants_capaian = False
            self.view.pane.first.setFocus()

    def _where(self, desk: Desk) -> str:
        until = self.tr("batas {day}").format(day=long_date(desk.period.batas_pengisian))
        place = desk.unit.nama if desk.unit else ""
        return ", ".join(part for part in (place, desk.period.nama, until) if part)

    @Slot(object, object)
    def _on_saved(self, evaluation: Evaluation, change: Change) -> None:
        del evaluation
        now = self._context.services.session.now()
        local = self._context.services.session.local(now)
        text = self.tr("Draf tersimpan {time}")
        self.view.saved.setText(text.format(time=f"{local:%H.%M}"))
        self._context.bus.publish(replace(change, initiator=self))

    @Slot(object, object)
    def _on_save_failed(self, error: Exception, stored: Evaluation) -> None:
        del stored
        self._context.messages.error(error)
        self.refresh()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.initiator is self or not change.topics & _TOPICS:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    @Slot()
    def _on_counts(self) -> None:
        self.head.set_ready(len(self.view.ready_ids()) if self._may_rate() else 0)

    @Slot(int)
    def _on_view(self, view: int) -> None:
        self.views.choose(view)
        self.views.refresh_shown(self._desk, self._unit_id)
        self.views.focus_shown()

    @Slot(object)
    def _on_unit(self, unit_id: str | None) -> None:
        self._unit_id = unit_id
        self.refresh()

    @Slot(str)
    def _on_unit_opened(self, unit_id: str) -> None:
        self.head.choose_view(GRID)
        self._on_unit(unit_id)

    @Slot(str)
    def _on_person_opened(self, evaluation_id: str) -> None:
        self._open_evaluation(evaluation_id)
        self.head.choose_view(PERSON)
        self.views.person.go_to(evaluation_id)

    @Slot(object)
    def _on_organisation(self, value: OrganisationPredikat) -> None:
        if self._desk and self._desk.unit:
            self._acts.set_organisation(self._desk.unit, self._desk.period, value)

    @Slot(str)
    def _open_evaluation(self, evaluation_id: str) -> None:
        if evaluation_id:
            self.views.open_evaluation(evaluation_id)
        self._go_to = ""

    @Slot(str, str)
    def _open_gap(self, evaluation_id: str, code: str) -> None:
        """Go where what stops finalising is put right."""
        session = self._context.services.session
        rows = self.view.model.all_rows()
        row = next((r for r in rows if r.evaluation.id == evaluation_id), None)
        if code == PENILAI and session.may(Role.ADMIN):
            self.head.choose_view(MONITORING)
            self.monitoring.choose(GapKind.TANPA_PENILAI)
        elif code == CAPAIAN and session.may(Role.PIMPINAN) and row is not None and row.unit_id:
            self._on_unit_opened(row.unit_id)
            self._wants_capaian = True
        else:
            if self.views.currentIndex() not in (PERSON, GRID):
                self.head.choose_view(GRID)
            self._open_evaluation(evaluation_id)

    @Slot()
    def _finalise(self) -> None:
        self._acts.finalise(self.view.ready_ids())

    @Slot()
    def _start(self) -> None:
        if self._desk:
            self._acts.start(self._desk.period)

    @Slot()
    def _print(self) -> None:
        if self._desk is not None:
            self._acts.print_documents(self._desk)

    @Slot()
    def _explain(self) -> None:
        if self._desk is not None:
            rows, owner = self.view.model.all_rows(), self.view.pane.info
            self._acts.explain(self._desk, rows, owner)

    def _parts(self) -> list[Part]:
        """Return the parts of the view shown and the head, ready for Finalkan."""
        return [*self.views.parts(), (self.head, self.head.first())]

    def _may_rate(self) -> bool:
        return self._context.services.session.may(Role.PENILAI)
