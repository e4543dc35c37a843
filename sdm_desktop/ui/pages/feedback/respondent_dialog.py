"""One respondent with all fields: answers as digits, who it was, the suggestion."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.feedback import Channel, FeedbackKind
from sdm_desktop.domain.skm_answers import WrongAnswer, from_sheet, read_digits, to_sheet
from sdm_desktop.domain.survey_answers import Respondent, packed
from sdm_desktop.services.changes import Change
from sdm_desktop.services.survey_views import LiveSurvey
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.feedback.entry_dialog import EntryDialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate
_PLAIN = ("kode", "tanggal", "jam", "usia", "saran")


class RespondentDialog(FormDialog):
    """Corrects one row of answers."""

    def __init__(
        self, context: UiContext, live: LiveSurvey, person: Respondent, parent: QWidget
    ) -> None:
        title = translate("RespondentDialog", "Responden {number}").format(number=person.nomor)
        words = (title, translate("RespondentDialog", "Simpan jawaban"))
        super().__init__(context, words, parent, columns=4)
        self.setMinimumWidth(widened(720))
        self._live, self._person = live, person
        order = live.row.survey.urutan
        add = self.form.add_field
        hint = self.tr("Urut menurut lembar; - untuk kosong")
        add("jawaban", self.tr("Jawaban"), TextField(self), hint, 2)
        add("kode", self.tr("Nomor pada lembar asal"), TextField(self), "", 2)
        sexes = [("", "–"), ("L", self.tr("Laki-laki")), ("P", self.tr("Perempuan"))]
        add("jk", self.tr("Jenis kelamin"), ComboField(sexes, self))
        add("usia", self.tr("Usia"), IntField(self))
        add("pendidikan", self.tr("Pendidikan"), _words_field(live.education, self))
        add("pekerjaan", self.tr("Pekerjaan"), _words_field(live.occupations, self))
        add("tanggal", self.tr("Tanggal"), DateField(self))
        add("jam", self.tr("Jam"), TextField(self))
        note = NoteField(self)
        note.setFixedHeight(scaled(64))
        add("saran", self.tr("Saran"), note, "", 4)
        self.form.set_values(
            {name: getattr(person, name) for name in _PLAIN}
            | {
                "jawaban": packed(to_sheet(person.jawaban, live.unsur, order)),
                "jk": person.jk,
                "pendidikan": person.pendidikan,
                "pekerjaan": person.pekerjaan,
            }
        )
        self.save_button.clicked.connect(self.save)
        if person.saran:
            button = make_button(self.tr("Catat saran ke register"), self, "plain", "plus")
            button.clicked.connect(self.register_suggestion)
            self.buttons.insertWidget(0, button)

    @Slot()
    def register_suggestion(self) -> None:
        """Open an entry of the register with the suggestion; whose it was is not kept."""
        row, kind = self._live.row, FeedbackKind.SARAN
        entry = EntryDialog(self._context, None, self.parentWidget())
        limits = self._context.services.register.setting().rules
        entry.form.fill(
            {
                "kanal": Channel.KOTAK_SARAN.value,
                "jenis": kind.value,
                "klasifikasi": limits.class_for(kind),
                "layanan": row.layanan.nama,
                "unit_id": row.layanan.unit_id or "",
                "uraian": self._person.saran,
                "rahasia": "anonim",
            }
        )
        self.reject()
        open_dialog(entry)

    @Slot()
    def save(self) -> None:
        """Store the row, or show what speaks against it."""
        values, problems = self.form.values(), self.form.problems()
        live = self._live
        try:
            digits = read_digits(values["jawaban"], len(live.unsur))
        except WrongAnswer as error:
            text = self.tr("Isi {count} tanda 1–4 atau -; “{value}” bukan itu.")
            words = text.format(count=len(live.unsur), value=error.value)
            problems.append(FieldError("jawaban", words, "NILAI"))
        if problems:
            self.form.show_findings(problems)
            return
        plain = {name: values[name] for name in _PLAIN}
        person = replace(
            self._person,
            **plain,
            jk=values["jk"] or "",
            pendidikan=values["pendidikan"] or "",
            pekerjaan=values["pekerjaan"] or "",
            jawaban=from_sheet(digits, live.unsur, live.row.survey.urutan),
        )
        answers, key = self._context.services.surveys.answers, live.row.id

        def work(_: TaskContext) -> Change:
            return answers.change(key, person)

        self.follow(self._context.tasks.run(work))


def _words_field(words: tuple[str, ...], parent: QWidget) -> ComboField:
    return ComboField([("", "–"), *((word, word) for word in words)], parent, is_free=True)
