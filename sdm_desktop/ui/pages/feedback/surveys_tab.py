"""Survei: the surveys of all services; one opens into its result, and from there its entry."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.unit import Unit
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.survey_views import ServiceRow, SurveyDetail, SurveyRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.feedback.survey_acts import SurveyActs
from sdm_desktop.ui.pages.feedback.survey_columns import survey_columns
from sdm_desktop.ui.pages.feedback.survey_dialogs import SurveyDialog
from sdm_desktop.ui.pages.feedback.survey_entry import SurveyEntry
from sdm_desktop.ui.pages.feedback.survey_figure_dialogs import CheckDialog
from sdm_desktop.ui.pages.feedback.survey_lists import OldIndexesDialog, ServicesDialog
from sdm_desktop.ui.pages.feedback.survey_result import SurveyResult
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.line_field import LineField
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel

_TOPICS = frozenset({Topic.SURVEYS, Topic.RULES, Topic.UNITS})
LIST, RESULT, ENTRY = range(3)


class SurveysTab(QWidget):
    """List, result and entry, one at a time."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = context.services.session.may(Role.ADMIN)
        self._services: Sequence[ServiceRow] = ()
        self._units: Sequence[Unit] = ()
        self._open_id = ""
        self._is_stale = False
        self._export = TableExport(context, self)
        self.result = SurveyResult(context, self, may_write=self._may_write)
        self.entry = SurveyEntry(context, self)
        self.acts = SurveyActs(context, self)
        self._stack = QStackedWidget(self)
        for view in (self._list(), self.result, self.entry):
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()
        self.refresh()

    def _list(self) -> QWidget:
        view = QWidget(self)
        self.model: RecordTableModel[SurveyRow] = RecordTableModel(survey_columns(), self)
        self.table = TableView(self.model, self._context, "surveys", view)
        self.table.set_noun(self.tr("survei"))
        hint = self.tr("Enter buka hasil · F2 ubah · Del hapus")
        self.table.use_no_marks(hint if self._may_write else self.tr("Enter buka hasil"))
        words = self.tr("Tambahkan layanan, buka survei, lalu isi atau impor jawaban.")
        self.table.empty.set_text("messages-square", self.tr("Belum ada survei"), words)
        self.search = LineField(view)
        self.search.setPlaceholderText(self.tr("Cari layanan atau periode"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setMaximumWidth(320)
        self.buttons = {
            key: make_button(text, view, kind, sign)
            for key, text, kind, sign in (
                ("check", self.tr("Periksa angka terbit"), "plain", "badge-check"),
                ("old", self.tr("Indeks lama"), "plain", "history"),
                ("services", self.tr("Layanan"), "plain", "list-checks"),
                ("import", self.tr("Impor"), "plain", "upload"),
                ("add", self.tr("Survei baru"), "primary", "plus"),
            )
        }
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        for key, button in self.buttons.items():
            row.addWidget(button)
            button.setVisible(self._may_write or key == "check")
        layout = QVBoxLayout(view)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        return view

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.buttons["check"].clicked.connect(self.check_figures)
        self.buttons["old"].clicked.connect(self.open_old)
        self.buttons["services"].clicked.connect(self.open_services)
        self.buttons["import"].clicked.connect(self.import_file)
        self.buttons["add"].clicked.connect(self.add)
        self.table.opened.connect(self.open_row)
        self.table.edit_requested.connect(self.edit)
        self.table.remove_requested.connect(self.remove)
        self.table.export_wanted.connect(self.export)
        self.result.back_wanted.connect(self.show_list)
        self.result.other_chosen.connect(self.open_survey)
        self.result.wanted.connect(self._on_wanted)
        self.entry.back_wanted.connect(self._leave_entry)
        self._context.bus.changed.connect(self._on_changed)

    def open_with(self, survey: str = "", entry: bool = False, **_: Any) -> None:
        """Show a survey, or the list."""
        if survey and entry:
            self._open_id = survey
            self._begin_entry()
        elif survey:
            self.open_survey(survey)
        else:
            self.show_list()

    # views

    @Slot()
    def show_list(self) -> None:
        """Show all surveys."""
        self._open_id = ""
        self._stack.setCurrentIndex(LIST)
        self.refresh()

    @Slot(object)
    def open_row(self, row: SurveyRow) -> None:
        """Show the result of a row."""
        self.open_survey(row.id)

    @Slot(str)
    def open_survey(self, survey_id: str) -> None:
        """Show the result of a survey."""
        self._open_id = survey_id
        service = self._context.services.surveys
        task = self._context.tasks.run(lambda _: service.detail(survey_id))
        task.succeeded.connect(self._on_detail)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_detail(self, detail: SurveyDetail) -> None:
        if detail.row.id == self._open_id:
            self.result.show_detail(detail)
            if self._stack.currentIndex() != ENTRY:
                self._stack.setCurrentIndex(RESULT)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.show_list()

    def _begin_entry(self) -> None:
        self.entry.open_survey(self._open_id)
        self._stack.setCurrentIndex(ENTRY)

    @Slot()
    def _leave_entry(self) -> None:
        self._stack.setCurrentIndex(RESULT)
        self.open_survey(self._open_id)

    # acts

    @Slot(str)
    def _on_wanted(self, act: str) -> None:
        detail = self.result.detail
        if detail is None:
            return
        if act == "entry":
            self._begin_entry()
        elif act == "edit":
            self._edit(detail.row)
        else:
            self.acts.run(act, detail)

    @Slot()
    def add(self) -> None:
        """Open an empty survey; without a service, the services first."""
        if not self._services:
            self._context.messages.warning(self.tr("Tambahkan layanan dahulu."))
            self.open_services()
            return
        open_dialog(SurveyDialog(self._context, self._services, None, self))

    @Slot(object)
    def edit(self, row: SurveyRow | None = None) -> None:
        """Open the current survey for changes."""
        found = row or self.table.current_record()
        if found is not None and self._may_write:
            self._edit(found)

    def _edit(self, row: SurveyRow) -> None:
        if not row.survey.status.is_open:
            self._context.messages.warning(self.tr("Survei sudah ditutup; buka kembali dahulu."))
            return
        dialog = SurveyDialog(self._context, self._services, row.survey, self)
        self.acts.add_questions(dialog, row)
        open_dialog(dialog)

    @Slot()
    def remove(self) -> None:
        """Remove the current survey with its answers."""
        row = self.table.current_record()
        if row is None or not self._may_write:
            return
        service, key = self._context.services.surveys, row.id
        task = self._context.tasks.run(lambda _: service.remove(key))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def open_services(self) -> None:
        """Open the list of services."""
        open_dialog(ServicesDialog(self._context, self._units, self))

    @Slot()
    def open_old(self) -> None:
        """Open the indexes of older periods."""
        open_dialog(OldIndexesDialog(self._context, self._services, self))

    @Slot()
    def check_figures(self) -> None:
        """Ask for printed figures to be checked."""
        open_dialog(CheckDialog(self._context, self))

    @Slot()
    def import_file(self) -> None:
        """Go to the import of answers."""
        self._context.navigation.open("imports", kind="skm")

    @Slot()
    def export(self) -> None:
        """Ask for a file with the shown rows."""
        self._export.ask("survei.xlsx", self.table.shown_columns(), self.model.records())

    # contents

    @Slot()
    def refresh(self) -> None:
        """Read the surveys again."""
        services = self._context.services

        def work(_: TaskContext) -> tuple[Any, ...]:
            surveys = services.surveys
            return surveys.all(), surveys.services(), services.units.tree()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: tuple[Any, ...]) -> None:
        rows, self._services, self._units = found
        self.model.set_records(rows)
        self._filter()

    @Slot()
    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        self.model.set_predicate(_Wanted(words))

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if not change.topics & _TOPICS or change.initiator is self.entry:
            return
        self.refresh()
        if self._open_id:
            self.open_survey(self._open_id)


class _Wanted:
    """Lets rows through that hold all words."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words

    def __call__(self, row: SurveyRow) -> bool:
        text = f"{row.title} {row.survey.periode} {row.unit} {row.survey.status.label}".casefold()
        return all(word in text for word in self._words)
