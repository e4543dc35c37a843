"""Umpan balik on one result: the verdict with the sentence that is printed beside it."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.evaluations.person_case import PersonCase
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import NoteField
from sdm_desktop.ui.widgets.form_dialog import FormDialog


class FeedbackDialog(FormDialog):
    """Stores verdict and sentence on a result of the SKP in the period shown."""

    def __init__(
        self, context: UiContext, case: PersonCase, rhk_id: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("FeedbackDialog", "Umpan balik hasil kerja")
        button = QCoreApplication.translate("FeedbackDialog", "Simpan umpan balik")
        super().__init__(context, (title, button), parent, columns=1)
        assert case.plan is not None
        self._skp_id, self._code, self._rhk_id = case.plan.skp.id, case.period.kode, rhk_id
        known = case.plan.work.feedback_of(rhk_id)
        block = next(one for one in case.plan.content.hasil if one.rhk.id == rhk_id)
        words = make_label(f"{block.rhk.no}. {block.rhk.uraian}", self, "small")
        words.setWordWrap(True)
        self.body.insertWidget(1, words)
        ratings = [("", self.tr("Belum ada"))] + [(one.value, one.label) for one in Rating]
        self.form.add_field("predikat", self.tr("Umpan balik"), ComboField(ratings, self))
        self.form.add_field(
            "catatan",
            self.tr("Catatan"),
            NoteField(self),
            self.tr("Tercetak pada Formulir Evaluasi di samping hasil kerja ini."),
        )
        rating = known.predikat.value if known and known.predikat else ""
        self.form.set_values({"predikat": rating, "catatan": known.catatan if known else ""})
        self.save_button.clicked.connect(self.save)
        self.form.field("catatan").editor.setFocus()

    @Slot()
    def save(self) -> None:
        """Store the feedback; a sentence without a verdict is refused."""
        values = self.form.values()
        note, rating = values["catatan"] or "", values["predikat"]
        problems = list(self.form.problems())
        if note and not rating:
            text = self.tr("Pilih umpan baliknya sebelum menulis catatan.")
            problems.append(FieldError("predikat", text, "WAJIB"))
        self.form.show_findings(problems)
        if problems:
            return
        work, skp_id, code = self._context.services.skp.work, self._skp_id, self._code
        verdict, rhk_id = Rating(rating) if rating else None, self._rhk_id
        self.follow(
            self._context.tasks.run(
                lambda _: work.save_feedback(skp_id, code, rhk_id, verdict, note)
            )
        )
