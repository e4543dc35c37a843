"""The second evaluation of somebody who holds a post as Plt/Plh/Pj, one period at a time."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.domain.skp_work import ActingEvaluation
from sdm_desktop.services.changes import Change
from sdm_desktop.services.skp_work import WorkView
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import NoteField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate


class ActingDialog(FormDialog):
    """Two ratings and a note; the predikat follows from the matrix and is shown live."""

    def __init__(self, context: UiContext, view: WorkView, parent: QWidget) -> None:
        words = (
            translate("ActingDialog", "Penilaian Plt/Plh/Pj"),
            translate("ActingDialog", "Simpan penilaian"),
        )
        super().__init__(context, words, parent)
        self._view = view
        code = view.work.periode_kode
        self._known = ActingEvaluation(skp_id=view.skp.id, periode_kode=code)
        ratings = [(one.value, one.label) for one in Rating]
        self.form.add_field("hasil", self.tr("Hasil kerja"), ComboField(ratings, self))
        self.form.add_field("perilaku", self.tr("Perilaku kerja"), ComboField(ratings, self))
        self.form.add_field("catatan", self.tr("Catatan"), NoteField(self), "", 2)
        self.predikat = make_label("", self, "strong")
        note = self.tr("Predikat jabatan definitif tidak berubah oleh penilaian ini.")
        self.body.insertWidget(2, self.predikat)
        self.body.insertWidget(3, make_label(note, self, "small"))
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self._read()

    def _read(self) -> None:
        work, skp_id = self._context.services.skp.work, self._view.skp.id
        task = self._context.tasks.run(lambda _: work.acting(skp_id))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_read(self, found: list[ActingEvaluation]) -> None:
        for evaluation in found:
            if evaluation.periode_kode == self._known.periode_kode:
                self._known = evaluation
        self.form.set_values(
            {
                "hasil": self._known.hasil.value if self._known.hasil else None,
                "perilaku": self._known.perilaku.value if self._known.perilaku else None,
                "catatan": self._known.catatan,
            }
        )
        self._on_edited("")

    def evaluation(self) -> ActingEvaluation:
        """Return what is chosen."""
        values = self.form.values()
        return replace(
            self._known,
            hasil=Rating(values["hasil"]) if values["hasil"] else None,
            perilaku=Rating(values["perilaku"]) if values["perilaku"] else None,
            catatan=values["catatan"] or "",
        )

    @Slot(str)
    def _on_edited(self, _: str) -> None:
        evaluation, skp = self.evaluation(), self._view.skp
        work = self._context.services.skp.work
        task = self._context.tasks.run(lambda _: work.acting_predikat(skp, evaluation))
        task.succeeded.connect(self._show_predikat)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _show_predikat(self, predikat: object) -> None:
        label = getattr(predikat, "label", "") or self.tr("belum lengkap")
        self.predikat.setText(self.tr("Predikat: {predikat}").format(predikat=label))

    @Slot()
    def save(self) -> None:
        """Store the evaluation."""
        evaluation, work = self.evaluation(), self._context.services.skp.work

        def store(_: object) -> Change:
            return work.save_acting(evaluation)

        self.follow(self._context.tasks.run(store))
