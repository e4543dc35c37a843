"""What can be done with one survey from its result: close, publish, reopen, print, improve."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.improvements import Improvement
from sdm_desktop.domain.money import half_up
from sdm_desktop.services.changes import Change
from sdm_desktop.services.survey_views import LiveSurvey, SurveyDetail, SurveyRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.feedback.improvements_tab import ImprovementDialog
from sdm_desktop.ui.pages.feedback.questions_dialog import QuestionsDialog
from sdm_desktop.ui.pages.feedback.register_dialogs import ReasonDialog
from sdm_desktop.ui.pages.feedback.survey_dialogs import PublishDialog, SurveyDialog
from sdm_desktop.ui.widgets.buttons import make_button

_REPORTS = {"report": "skm-laporan", "publication": "skm-publikasi"}
_DAYS = 180
_NINE = 9


class SurveyActs(QObject):
    """Runs the acts that a result offers."""

    def __init__(self, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._row: SurveyRow | None = None

    def run(self, act: str, detail: SurveyDetail) -> None:
        """Do what a button of the result names."""
        if act in _REPORTS:
            self._context.navigation.open("reports", report=_REPORTS[act], survey=detail.row.id)
        elif act == "recap":
            self._context.navigation.open("reports", report="skm-rekap", survey=detail.row.id)
        elif act == "close":
            self._close(detail.row)
        elif act == "publish":
            open_dialog(PublishDialog(self._context, detail.row, self._window))
        elif act == "reopen":
            self._reopen(detail.row)
        elif act == "improve":
            plan = plan_of(detail, self._context.services.session.today())
            if plan is not None:
                open_dialog(ImprovementDialog(self._context, plan, self._window))

    def add_questions(self, dialog: SurveyDialog, row: SurveyRow) -> None:
        """Let the dialog of a survey open its questions."""
        self._row = row
        button = make_button(self.tr("Kuesioner…"), dialog, "plain", "list-checks")
        dialog.buttons.insertWidget(0, button)
        button.clicked.connect(dialog.reject)
        button.clicked.connect(self.open_questions)

    @Slot()
    def open_questions(self) -> None:
        """Open the questions of the survey that was to be changed."""
        if self._row is None:
            return
        service, key = self._context.services.surveys, self._row.id
        task = self._context.tasks.run(lambda _: service.live(key))
        task.succeeded.connect(self._on_live)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_live(self, live: LiveSurvey) -> None:
        open_dialog(QuestionsDialog(self._context, live, self._window))

    def _close(self, row: SurveyRow) -> None:
        closing, key = self._context.services.surveys.closing, row.id
        task = self._context.tasks.run(lambda _: closing.close(key))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    def _reopen(self, row: SurveyRow) -> None:
        closing, key = self._context.services.surveys.closing, row.id
        title = self.tr("Buka kembali {survey}").format(survey=row.title)
        words = (title, self.tr("Buka kembali"))

        def act(reason: str) -> Change:
            return closing.reopen(key, reason)

        open_dialog(ReasonDialog(self._context, words, act, self._window))


def plan_of(detail: SurveyDetail, today: date) -> Improvement | None:
    """Return an improvement that begins at the lowest unsur of a survey."""
    lowest = detail.row.result.lowest
    if not lowest:
        return None
    one, service = lowest[0], detail.row.layanan
    number = one.unsur.urut_peraturan
    is_official = len(detail.unsur) == _NINE and number <= _NINE
    assert one.nrr is not None
    base = Improvement(mulai=today, target_selesai=today + timedelta(days=_DAYS))
    return replace(
        base,
        layanan=service.nama,
        unit_id=service.unit_id,
        unsur=number if is_official else None,
        masalah=f"{one.unsur.nama} terendah pada survei {detail.row.periode.nama}",
        ukuran=f"NRR {one.unsur.nama}",
        nilai_awal=half_up(one.nrr, 2),
    )
