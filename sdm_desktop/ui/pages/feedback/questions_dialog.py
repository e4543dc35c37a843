"""The questions of a survey in its own words: names, questions, four options, further unsur."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from sdm_desktop.domain.skm_rules import MOST_UNSUR, Unsur
from sdm_desktop.domain.surveys import EXTRA, Survey
from sdm_desktop.services.changes import Change
from sdm_desktop.services.survey_views import LiveSurvey
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form import Form
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate


class QuestionsDialog(FormDialog):
    """Words may change until the survey is closed; unsur only until somebody answered."""

    def __init__(self, context: UiContext, live: LiveSurvey, parent: QWidget) -> None:
        words = (
            translate("QuestionsDialog", "Kuesioner {survey}").format(survey=live.row.title),
            translate("QuestionsDialog", "Simpan kuesioner"),
        )
        super().__init__(context, words, parent, columns=4)
        self._survey: Survey = live.row.survey
        self._unsur: list[Unsur] = list(live.unsur)
        self._is_frozen = live.tally.responden > 0
        self.setMinimumWidth(widened(860))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setMinimumHeight(scaled(420))
        self.body.replaceWidget(self.form, self._area)
        self.form.hide()
        self._fill()
        self.more = make_button(self.tr("Tambah unsur"), self, "plain", "plus")
        self.more.clicked.connect(self.add_unsur)
        self.fewer = make_button(self.tr("Hapus unsur terakhir"), self, "plain", "trash-2")
        self.fewer.clicked.connect(self.remove_unsur)
        if self._is_frozen:
            note = self.tr("Susunan unsur beku karena sudah ada responden; katanya masih boleh.")
            self.body.insertWidget(1, make_label(note, self, "small"))
        self.buttons.insertWidget(0, self.more)
        self.buttons.insertWidget(1, self.fewer)
        self._show_buttons()
        self.save_button.clicked.connect(self.save)

    def _fill(self) -> None:
        """Build the fields of all unsur."""
        self.form = Form(self._area, columns=4)
        add = self.form.add_field
        for place, one in enumerate(self._unsur):
            self.form.add_group(f"U{place + 1}")
            add(f"nama{place}", self.tr("Unsur"), TextField(self), "", 1)
            add(f"tanya{place}", self.tr("Pertanyaan"), TextField(self), "", 3)
            for value in range(1, 5):
                add(f"pilihan{place}_{value}", str(value), TextField(self))
            words = (*one.pilihan, "", "", "", "")
            self.form.fill(
                {f"nama{place}": one.nama, f"tanya{place}": one.pertanyaan}
                | {f"pilihan{place}_{value}": words[value - 1] for value in range(1, 5)}
            )
        self._area.setWidget(self.form)

    def _taken(self) -> list[Unsur]:
        """Return the unsur as typed."""
        values = self.form.values()
        return [
            replace(
                one,
                nama=values[f"nama{place}"].strip(),
                pertanyaan=values[f"tanya{place}"].strip(),
                pilihan=tuple(values[f"pilihan{place}_{n}"].strip() for n in range(1, 5)),
            )
            for place, one in enumerate(self._unsur)
        ]

    def _show_buttons(self) -> None:
        count = len(self._unsur)
        self.more.setEnabled(not self._is_frozen and count < MOST_UNSUR)
        is_extra = self._unsur[-1].kode.startswith(EXTRA)
        self.fewer.setEnabled(not self._is_frozen and is_extra)

    @Slot()
    def add_unsur(self) -> None:
        """Put one more unsur below the others."""
        self._unsur = self._taken()
        taken = {one.kode for one in self._unsur}
        number = next(n for n in range(1, MOST_UNSUR + 1) if f"{EXTRA}{n}" not in taken)
        place = len(self._unsur) + 1
        self._unsur.append(Unsur(f"{EXTRA}{number}", "", "", (), place, place))
        self._fill()
        self._show_buttons()

    @Slot()
    def remove_unsur(self) -> None:
        """Take the last unsur away that does not belong to the regulation."""
        self._unsur = self._taken()[:-1]
        self._fill()
        self._show_buttons()

    @Slot()
    def save(self) -> None:
        """Store the questions, or say what is missing."""
        service, survey, unsur = self._context.services.surveys, self._survey, tuple(self._taken())

        def work(_: TaskContext) -> Change:
            return service.save(survey, unsur)

        self.follow(self._context.tasks.run(work))
