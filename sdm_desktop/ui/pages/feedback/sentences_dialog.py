"""The prose of a survey report: the officer writes the words, the program the numbers."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from sdm_desktop.domain.survey_sentences import SECTIONS, TEMPLATES
from sdm_desktop.services.changes import Change
from sdm_desktop.services.survey_views import SurveyDetail
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.fields import NoteField
from sdm_desktop.ui.widgets.form import Form
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate


class SentencesDialog(FormDialog):
    """One field per section; words in braces are filled by the program."""

    def __init__(self, context: UiContext, detail: SurveyDetail, parent: QWidget) -> None:
        words = (
            translate("SentencesDialog", "Kalimat laporan {survey}").format(
                survey=detail.row.title
            ),
            translate("SentencesDialog", "Simpan kalimat"),
        )
        super().__init__(context, words, parent, columns=1)
        self._key = detail.row.id
        self.setMinimumWidth(widened(780))
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setMinimumHeight(scaled(440))
        self.body.replaceWidget(self.form, area)
        self.form.hide()
        self.form = Form(area, columns=1)
        own = detail.row.survey.sentences
        for section, title in SECTIONS.items():
            field = NoteField(self)
            field.setFixedHeight(scaled(100))
            self.form.add_field(section, title, field)
            self.form.fill({section: own.get(section) or TEMPLATES[section]})
        area.setWidget(self.form)
        note = self.tr(
            "Kata dalam kurung kurawal, misalnya {ikm}, diisi program. Kosongkan untuk kembali ke "
            "kalimat bawaan."
        )
        self.body.insertWidget(1, make_label(note, self, "small"))
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store what differs from the templates."""
        own = {
            section: text
            for section, text in self.form.values().items()
            if text.strip() != TEMPLATES[section]
        }
        closing, key = self._context.services.surveys.closing, self._key

        def work(_: TaskContext) -> Change:
            return closing.save_sentences(key, own)

        self.follow(self._context.tasks.run(work))
