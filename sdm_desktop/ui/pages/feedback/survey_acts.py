"""What can be done with one survey from its result: close, publish, reopen, print, improve."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.improvements import Improvement
from sdm_desktop.domain.money import half_up
from sdm_desktop.services.changes import Change
from sdm_desktop.services.survey_views import LiveSurvey, Pooling, SurveyDetail, SurveyRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.feedback.improvement_dialog import ImprovementDialog
from sdm_desktop.ui.pages.feedback.questions_dialog import QuestionsDialog
from sdm_desktop.ui.pages.feedback.sentences_dialog import SentencesDialog
from sdm_desktop.ui.pages.feedback.survey_dialogs import PublishDialog, SurveyDialog
from sdm_desktop.ui.report_memory import ReportMemory
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.ask_reason import AskReason
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.table_export import ask_file

_REPORTS = {"report": "skm-laporan", "publication": "skm-publikasi", "form": "skm-kuesioner"}
_POOLING = "pooling:"
_DAYS = 180
_NINE = 9


class SurveyActs(QObject):
    """Runs the acts that a result offers."""

    def __init__(self, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._row: SurveyRow | None = None
        self._rows: Sequence[SurveyRow] = ()

    def run(self, act: str, detail: SurveyDetail) -> None:
        """Do what a button of the result names."""
        if act in _REPORTS:
            self._print(_REPORTS[act], detail.row)
            return
        if act.startswith(_POOLING):
            self._pool(Pooling(act.removeprefix(_POOLING)))
            return
        acts = {
            "recap": self._ask_recap,
            "sentences": self._write_sentences,
            "close": self._close,
            "publish": self._publish,
            "reopen": self._reopen,
            "improve": self._improve,
        }
        acts[act](detail)

    def _pool(self, pooling: Pooling) -> None:
        surveys = self._context.services.surveys
        task = self._context.tasks.run(lambda _: surveys.choose_pooling(pooling))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    def _ask_recap(self, detail: SurveyDetail) -> None:
        self._rows = detail.others or (detail.row,)
        words = (self.tr("Simpan rekap"), f"rekap-skm-{detail.row.survey.periode}.xlsx")
        ask_file(self._context, self._window, words, ("Excel (*.xlsx)",), self.save_recap)

    def _write_sentences(self, detail: SurveyDetail) -> None:
        open_dialog(SentencesDialog(self._context, detail, self._window))

    def _publish(self, detail: SurveyDetail) -> None:
        open_dialog(PublishDialog(self._context, detail.row, self._window))

    def _improve(self, detail: SurveyDetail) -> None:
        plan = plan_of(detail, self._context.services.session.today())
        if plan is not None:
            open_dialog(ImprovementDialog(self._context, plan, self._window))

    def _print(self, report: str, row: SurveyRow) -> None:
        """Open the page of reports with this survey already chosen."""
        memory = ReportMemory(self._context.preferences)
        chosen = {"layanan": row.layanan.nama, "periode": row.survey.periode}
        memory.write(report, replace(memory.read(report), options=chosen))
        self._context.navigation.open("reports", report=report)

    @Slot(str)
    def save_recap(self, path: str) -> None:
        """Write the surveys of the period into a workbook."""
        surveys, rows, out = self._context.services.surveys, self._rows, Path(path)

        def work(step: TaskContext) -> int:
            from sdm_desktop.services.survey_recap import write_recap

            return write_recap(surveys, rows, out, step)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_recap)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_recap(self, count: int) -> None:
        text = self.tr("Rekap {count} responden disimpan.")
        self._context.messages.success(text.format(count=count))

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

    def _close(self, detail: SurveyDetail) -> None:
        closing, key = self._context.services.surveys.closing, detail.row.id
        task = self._context.tasks.run(lambda _: closing.close(key))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    def _reopen(self, detail: SurveyDetail) -> None:
        row = detail.row
        closing, key = self._context.services.surveys.closing, row.id
        title = self.tr("Buka kembali {survey}").format(survey=row.title)
        words = (title, self.tr("Buka kembali"))

        def act(reason: str) -> Change:
            return closing.reopen(key, reason)

        open_dialog(AskReason(self._context, words, act, self._window))


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
