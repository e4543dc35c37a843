"""The evaluation desk: rate the people of a unit in one period."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus, OrganisationPredikat
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.evaluations.acts import EvaluationActs
from sdm_desktop.ui.pages.evaluations.desk import Desk, explain_pattern, read_desk
from sdm_desktop.ui.pages.evaluations.empty import EmptyDesk
from sdm_desktop.ui.pages.evaluations.grid_view import GridView
from sdm_desktop.ui.pages.evaluations.head import DeskHead
from sdm_desktop.ui.pages.evaluations.monitoring_view import MonitoringView
from sdm_desktop.ui.pages.evaluations.saver import DraftSaver
from sdm_desktop.ui.pages.evaluations.targets_dialog import TargetsDialog
from sdm_desktop.ui.widgets.explanation import ExplanationPopover

_TOPICS = frozenset({Topic.EVALUATIONS, Topic.PERIODS, Topic.UNITS, Topic.EMPLOYEES, Topic.RULES})
_EMPTY = 2


class EvaluationsPage(QWidget):
    """Kisi and Pemantauan of the period in work."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk: Desk | None = None
        self._unit_id: str | None = None
        self._go_to = ""
        self._is_stale = False
        self.head = DeskHead(self)
        self.view = GridView(self)
        self.monitoring = MonitoringView(context, self)
        self._empty = EmptyDesk(context.services.session, self)
        self._acts = EvaluationActs(context, self)
        self._saver = DraftSaver(context.services.evaluations, context.tasks, self)
        self._build()
        self._connect()
        self.refresh()

    def open_with(self, unit_id: str | None = None, evaluation_id: str = "", **_: Any) -> None:
        """Show a unit, or the person of an evaluation."""
        if unit_id is not None:
            self._unit_id = unit_id
        self._go_to = evaluation_id
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the desk again, off the GUI thread."""
        self._is_stale = False
        services, unit_id = self._context.services, self._unit_id
        task = self._context.tasks.run(lambda _: read_desk(services, unit_id))
        task.succeeded.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: what changed while the page was hidden is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        for widget in (self.view, self.monitoring, self._empty):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(9)
        layout.addWidget(self.head)
        layout.addWidget(self._stack, 1)
        role = self._context.services.session.user.peran
        self.head.set_staff(is_staff=role is not Role.PENILAI)
        self._add_action(self.tr("Target dan tindak lanjut"), "F4").triggered.connect(
            self._open_targets
        )
        self._not_rated = self._add_action(self.tr("Tandai tidak dinilai"), "F8")
        self._not_rated.triggered.connect(self._toggle_rated)
        self._reopen = self._add_action(self.tr("Buka kembali"), "")
        self._reopen.triggered.connect(self._reopen_current)
        self.head.menu.aboutToShow.connect(self._prepare_menu)

    def _add_action(self, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        self.head.menu.addAction(action)
        return action

    def _connect(self) -> None:
        context, view = self._context, self.view
        self.head.view_chosen.connect(self._stack.setCurrentIndex)
        self.head.unit_chosen.connect(self._on_unit)
        self.head.finalise.clicked.connect(self._finalise)
        self.head.print.clicked.connect(self._print)
        view.model.edited.connect(self._saver.edit)
        view.model.refused.connect(context.messages.warning)
        view.counts_changed.connect(self._on_counts)
        view.pane.organisation_chosen.connect(self._on_organisation)
        view.pane.explain.connect(self._explain)
        self._saver.shown.connect(view.show_evaluation)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self._on_save_failed)
        self._empty.start.connect(self._start)
        self._empty.open_year.connect(self._acts.open_year)
        self._acts.gap_opened.connect(self._open_evaluation)
        self.monitoring.unit_opened.connect(self._on_unit_opened)
        self.monitoring.start.connect(self._start)
        context.bus.changed.connect(self._on_changed)
        context.theme.changed.connect(view.refresh_signs)

    @Slot(object)
    def _show(self, desk: Desk | None) -> None:
        self._desk = desk
        session = self._context.services.session
        if desk is None or (not desk.rows and self._unit_id is None):
            self._empty.show_reason(desk.period if desk else None)
            self._stack.setCurrentIndex(_EMPTY)
            self.head.set_context(desk.period.nama if desk else "")
            self.head.set_ready(0)
            return
        if self._stack.currentIndex() == _EMPTY:
            self._stack.setCurrentIndex(0)
        self.head.set_context(self._where(desk))
        self.head.set_units(desk.units, self._unit_id)
        self._saver.load([row.evaluation for row in desk.rows])
        self.view.show_desk(
            desk,
            is_read_only=not session.may(Role.PENILAI),
            may_choose=session.may(Role.PIMPINAN),
        )
        self._open_evaluation(self._go_to)
        self.monitoring.refresh()

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

    @Slot(object)
    def _on_unit(self, unit_id: str | None) -> None:
        self._unit_id = unit_id
        self.refresh()

    @Slot(str)
    def _on_unit_opened(self, unit_id: str) -> None:
        self.head.view_chosen.emit(0)
        self._on_unit(unit_id)

    @Slot(object)
    def _on_organisation(self, value: OrganisationPredikat) -> None:
        if self._desk and self._desk.unit:
            self._acts.set_organisation(self._desk.unit, self._desk.period, value)

    @Slot(str)
    def _open_evaluation(self, evaluation_id: str) -> None:
        if evaluation_id and self.view.grid.go_to(evaluation_id):
            self.view.grid.setFocus()
        self._go_to = ""

    @Slot()
    def _finalise(self) -> None:
        self._acts.finalise(self.view.ready_ids())

    @Slot()
    def _start(self) -> None:
        if self._desk:
            self._acts.start(self._desk.period)

    @Slot()
    def _print(self) -> None:
        if self._desk is None:
            return
        unit_id = self._desk.unit.id if self._desk.unit else None
        self._context.navigation.open(
            "reports", report="evaluation-document", unit_id=unit_id, period_id=self._desk.period.id
        )

    @Slot()
    def _explain(self) -> None:
        if self._desk is None:
            return
        rows = self.view.model.all_rows()
        explained = explain_pattern(self._context.services, self._desk, rows)
        if explained is not None:
            popover = ExplanationPopover(explained, self.tr("Distribusi predikat"), self)
            popover.open_beside(self.view.pane.info)

    @Slot()
    def _open_targets(self) -> None:
        if row := self.view.grid.current_row():
            open_dialog(TargetsDialog(self._context, row, self))

    @Slot()
    def _toggle_rated(self) -> None:
        row = self.view.grid.current_row()
        if row is None or row.evaluation.status is EvaluationStatus.FINAL:
            return
        is_out = row.evaluation.status is EvaluationStatus.TIDAK_DINILAI
        (self._acts.rate_again if is_out else self._acts.not_rated)(row)

    @Slot()
    def _reopen_current(self) -> None:
        if row := self.view.grid.current_row():
            self._acts.reopen(row)

    @Slot()
    def _prepare_menu(self) -> None:
        row = self.view.grid.current_row()
        status = row.evaluation.status if row else None
        is_out = status is EvaluationStatus.TIDAK_DINILAI
        text = self.tr("Nilai kembali") if is_out else self.tr("Tandai tidak dinilai")
        self._not_rated.setText(text)
        is_draft = status is not None and status is not EvaluationStatus.FINAL
        self._not_rated.setEnabled(is_draft and self._may_rate())
        self._reopen.setEnabled(
            status is EvaluationStatus.FINAL and self._context.services.session.may(Role.ADMIN)
        )

    def _may_rate(self) -> bool:
        return self._context.services.session.may(Role.PENILAI)
