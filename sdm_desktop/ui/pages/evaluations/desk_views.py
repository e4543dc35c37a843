"""The views of the evaluation page in one stack; two of them are built when first shown."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.evaluations.empty import EmptyDesk
from sdm_desktop.ui.pages.evaluations.grid_view import GridView
from sdm_desktop.ui.pages.evaluations.head import FOLLOW_UP, GRID, MONITORING, PERSON
from sdm_desktop.ui.pages.evaluations.monitoring_view import MonitoringView

if TYPE_CHECKING:
    from sdm_desktop.domain.evaluation import Evaluation
    from sdm_desktop.ui.pages.evaluations.desk import Desk
    from sdm_desktop.ui.pages.evaluations.follow_up_pane import FollowUpPane
    from sdm_desktop.ui.pages.evaluations.person_view import PersonView

EMPTY = 4


class DeskViews(QStackedWidget):
    """Per orang, Kisi, Tindak lanjut, Pemantauan, and why there is nothing.

    `person_built` comes once, when the person view exists and can be connected.
    """

    person_built = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._desk: Desk | None = None
        self._has_person = False
        self.grid = GridView(self)
        self.monitoring = MonitoringView(context, self)
        self.empty = EmptyDesk(context.services.session, self)
        blank = [QWidget(self), QWidget(self)]
        for widget in (blank[0], self.grid, blank[1], self.monitoring, self.empty):
            self.addWidget(widget)
        self.setCurrentIndex(GRID)

    @cached_property
    def person(self) -> "PersonView":
        """Return the view of one person at a time."""
        from sdm_desktop.ui.pages.evaluations.person_view import PersonView

        view = PersonView(self._context, self.grid.model, self)
        self._put(PERSON, view)
        self._has_person = True
        if self._desk is not None:
            view.show_desk(self._desk)
        self.person_built.emit(view)
        return view

    @cached_property
    def follow_up(self) -> "FollowUpPane":
        """Return the view of what comes after the ratings."""
        from sdm_desktop.ui.pages.evaluations.follow_up_pane import FollowUpPane

        pane = FollowUpPane(self._context, self)
        self._put(FOLLOW_UP, pane)
        return pane

    def choose(self, view: int) -> None:
        """Show a view, staying with the person when one goes from the grid to him or her."""
        here = self.currentIndex()
        if here == PERSON:
            self.person.hand_over()
        row = self.row()
        self._build(view)
        self.setCurrentIndex(view)
        if row is not None and view == PERSON:
            self.person.go_to(row.evaluation.id)
        elif row is not None and (here, view) == (PERSON, GRID):
            self.grid.grid.go_to(row.evaluation.id)

    def _build(self, view: int) -> QWidget | None:
        if view == PERSON:
            return self.person
        return self.follow_up if view == FOLLOW_UP else self.widget(view)

    def show_desk(self, desk: "Desk") -> None:
        """Hand a new reading to the person view, if there is one."""
        self._desk = desk
        if self._has_person:
            self.person.show_desk(desk)

    def show_evaluation(self, evaluation: "Evaluation") -> None:
        """Show the new state of an evaluation wherever it stands."""
        self.grid.show_evaluation(evaluation)
        if self._has_person:
            self.person.show_evaluation(evaluation)

    def open_evaluation(self, evaluation_id: str) -> None:
        """Put the cursor on a person in each view."""
        self.grid.open_evaluation(evaluation_id)
        if self._has_person:
            self.person.go_to(evaluation_id)

    def refresh_shown(self, desk: "Desk | None", unit_id: str | None) -> None:
        """Read what only the view shown needs."""
        if self.currentIndex() == MONITORING:
            self.monitoring.refresh(unit_id)
        elif self.currentIndex() == FOLLOW_UP:
            self.follow_up.refresh(desk.period if desk else None, unit_id)

    def row(self) -> GridRow | None:
        """Return the person under the cursor of the view shown."""
        if self.currentIndex() == PERSON:
            return self.person.current()
        return self.grid.grid.current_row()

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.grid.restyle()
        self.monitoring.restyle()
        if self._has_person:
            self.person.restyle()

    def parts(self) -> list[tuple[QWidget, QWidget]]:
        """Return (part, where its focus goes) of the view shown, in the order of F6."""
        if self.currentIndex() == PERSON:
            view = self.person
            parts: list[tuple[QWidget, QWidget]] = [
                (view.people, view.people.view),
                (view.pane, view.pane.table),
                (view.panel, view.panel.first()),
            ]
            return [part for part in parts if not part[0].isHidden()] or parts
        if self.currentIndex() == GRID:
            return [(self.grid.grid, self.grid.grid), (self.grid.pane, self.grid.pane.first)]
        if self.currentIndex() == FOLLOW_UP:
            return [(self.follow_up, self.follow_up.first())]
        return self.monitoring.parts()

    def focus_shown(self) -> None:
        """Give the keys to the view shown."""
        if self.currentIndex() != EMPTY:
            self.parts()[0][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, place: int, widget: QWidget) -> None:
        if (blank := self.widget(place)) is not None:
            self.removeWidget(blank)
            blank.deleteLater()
        self.insertWidget(place, widget)
