"""Entry of answers: a row of boxes for the keypad, the index as it grows, the rows typed last."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.answer_paste import pasted_rows
from sdm_desktop.domain.skm import survey_result, tally_rows
from sdm_desktop.domain.skm_answers import from_sheet, ordered
from sdm_desktop.domain.survey_answers import Respondent
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.survey_views import LiveSurvey
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.feedback.answer_row import AnswerRow
from sdm_desktop.ui.pages.feedback.entry_head import EntryHead, entry_hints
from sdm_desktop.ui.pages.feedback.respondent_dialog import RespondentDialog
from sdm_desktop.ui.pages.feedback.survey_boxes import answer_boxes, profile_boxes, with_profile
from sdm_desktop.ui.pages.feedback.survey_columns import answer_columns
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel

SHOWN = 200


class SurveyEntry(QWidget):
    """Typing never waits: a full row is shown and counted at once and stored behind the window."""

    back_wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.live: LiveSurvey | None = None
        self._rows: list[Respondent] = []
        self._order: list[int] = []
        self._waiting = 0
        self._build()
        self._connect()

    def _build(self) -> None:
        self.head = EntryHead(self)
        self.profile = QCheckBox(self.tr("Isi juga data responden"), self)
        self.profile.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.boxes = AnswerRow(self)
        self.message = make_label("", self, "error")
        line = QHBoxLayout()
        line.addWidget(self.boxes)
        line.addStretch(1)
        line.addWidget(self.profile, 0, Qt.AlignmentFlag.AlignBottom)
        self.model: RecordTableModel[Respondent] = RecordTableModel([], self)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.head)
        layout.addLayout(line)
        layout.addWidget(self.message)
        self.table: TableView | None = None
        self.hints = entry_hints(self)
        layout.addWidget(self.hints)

    def _connect(self) -> None:
        self.head.back.clicked.connect(self.back_wanted)
        self.profile.toggled.connect(self._show_boxes)
        self.boxes.completed.connect(self._on_row)
        self.boxes.moved.connect(self._on_moved)
        self.boxes.refused.connect(self._on_refused)
        self.boxes.undo_wanted.connect(self.take_back)
        self.boxes.pasted.connect(self.paste)
        self._context.bus.changed.connect(self._on_changed)
        self._context.theme.changed.connect(self.hints.restyle)

    def open_survey(self, survey_id: str) -> None:
        """Begin typing into a survey."""
        surveys = self._context.services.surveys
        task = self._context.tasks.run(
            lambda _: (surveys.live(survey_id), surveys.answers.last(survey_id, SHOWN))
        )
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: tuple[LiveSurvey, Sequence[Respondent]]) -> None:
        is_other = self.live is None or self.live.row.id != found[0].row.id
        self.live, self._rows = found[0], list(found[1])
        survey = self.live.row.survey
        self._order = ordered(self.live.unsur, survey.urutan)
        self.head.title.setText(self.live.row.title)
        if is_other or self.table is None:
            self._make_table()
            self._show_boxes()
        self._show_rows()
        focus = QApplication.focusWidget()
        if self.table is None or focus is None or not self.table.isAncestorOf(focus):
            self.boxes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_table(self) -> None:
        if self.table is not None:
            self._layout.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        self.model = RecordTableModel(answer_columns(self._order), self, key=_key)
        self.table = TableView(self.model, self._context, "survey-answers", self)
        self.table.set_noun(self.tr("baris terakhir"))
        self.table.use_no_marks(self.tr("F2 ubah · Del hapus"))
        words = self.tr("Ketik angka 1 sampai 4; baris tersimpan sendiri.")
        self.table.empty.set_text("keyboard", self.tr("Belum ada jawaban"), words)
        self.table.opened.connect(self.edit)
        self.table.edit_requested.connect(self.edit)
        self.table.remove_requested.connect(self.remove)
        self._layout.insertWidget(3, self.table, 1)

    # typing

    @Slot()
    def _show_boxes(self) -> None:
        if self.live is None:
            return
        boxes = answer_boxes(self.live, self._order)
        if self.profile.isChecked():
            boxes += profile_boxes(self.live)
        self.boxes.set_boxes(boxes)
        self._on_moved(0)
        self.boxes.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_moved(self, place: int) -> None:
        boxes = self.boxes.boxes
        if place < len(boxes):
            self.head.ask(boxes[place])

    @Slot(str)
    def _on_refused(self, key: str) -> None:
        box = self.boxes.boxes[self.boxes.place]
        text = self.tr("“{key}” bukan jawaban {box}; isi 1 sampai {most}, atau − untuk kosong.")
        self.message.setText(text.format(key=key, box=box.head, most=box.highest))

    @Slot(object)
    def _on_row(self, values: tuple[int | None, ...]) -> None:
        live = self.live
        if live is None:
            return
        count = len(live.unsur)
        answers = from_sheet(values[:count], live.unsur, live.row.survey.urutan)
        self.boxes.clear()
        self.message.setText("")
        if all(value is None for value in answers):
            self.message.setText(self.tr("Baris tanpa satu pun jawaban tidak disimpan."))
            return
        person = Respondent(nomor=live.next_number, jawaban=answers)
        if len(values) > count:
            person = with_profile(live, person, values[count:])
        self._rows = [*self._rows[-SHOWN + 1 :], person]
        tally = live.tally.plus(tally_rows([answers], count))
        self.live = replace(live, tally=tally, next_number=live.next_number + 1)
        self._warn_few(person)
        self._show_rows()
        self._store(person)

    def _warn_few(self, person: Respondent) -> None:
        assert self.live is not None
        if person.answered < min(self.live.least_answered, len(self.live.unsur)):
            text = self.tr("Responden {number} menjawab {count} unsur saja; tetap dihitung.")
            self.message.setText(text.format(number=person.nomor, count=person.answered))

    def _store(self, person: Respondent) -> None:
        assert self.live is not None
        answers, key = self._context.services.surveys.answers, self.live.row.id

        def work(_: TaskContext) -> Change:
            return answers.add(key, person)

        self._waiting += 1
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_stored)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_stored(self, change: Change) -> None:
        self._waiting -= 1
        self._context.done(replace(change, initiator=self))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._waiting -= 1
        self._context.messages.error(error)
        self.refresh()

    @Slot(str)
    def paste(self, text: str) -> None:
        """Store rows from the clipboard; those that are wrong are told and left out."""
        if self.live is None:
            return
        live, answers = self.live, self._context.services.surveys.answers
        good, wrong = pasted_rows(text, live.unsur, live.row.survey.urutan)
        told = "; ".join(wrong[:3]) + (f"; dan {len(wrong) - 3} lagi" if len(wrong) > 3 else "")
        self.message.setText(self.tr("Tidak ditempel: {told}.").format(told=told) if told else "")
        if good:
            people = [Respondent(jawaban=row) for row in good]
            task = self._context.tasks.run(lambda _: answers.add_many(live.row.id, people))
            task.succeeded.connect(self._context.done)
            task.failed.connect(self._context.messages.error)

    @Slot()
    def take_back(self) -> None:
        """Take the last typed row back, once it is stored."""
        if not self._waiting and self._context.undo.undo_label.startswith(self.tr("Isi responden")):
            self._context.undo.undo()
        else:
            self.message.setText(self.tr("Tidak ada baris yang dapat ditarik."))

    # rows

    def _show_rows(self) -> None:
        assert self.live is not None
        self.model.set_records(self._rows[::-1])
        live = self.live
        survey = live.row.survey
        result = survey_result(
            live.tally, live.unsur, live.bands, survey.bobot, only_answered=survey.is_atas_terisi
        )
        self.head.show_result(result)

    @Slot(object)
    def edit(self, person: Respondent | None = None) -> None:
        """Open one respondent with all fields."""
        row = person or (self.table.current_record() if self.table else None)
        if row is not None and row.isian_id and self.live is not None:
            open_dialog(RespondentDialog(self._context, self.live, row, self))
        elif row is not None:
            self.refresh()

    @Slot()
    def remove(self) -> None:
        """Remove the current respondent."""
        row = self.table.current_record() if self.table else None
        if row is None or self.live is None:
            return
        if not row.isian_id:
            self.refresh()
            return
        answers, key = self._context.services.surveys.answers, self.live.row.id
        task = self._context.tasks.run(lambda _: answers.remove(key, row))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def refresh(self) -> None:
        """Read sums and rows again."""
        if self.live is not None:
            self.open_survey(self.live.row.id)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        is_mine = change.initiator is self
        if Topic.SURVEYS in change.topics and not is_mine and self.isVisible():
            self.refresh()


def _key(person: Respondent) -> str:
    return str(person.nomor)
