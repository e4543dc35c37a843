"""Dialogs on printed figures: checking some, keeping the index of an older period."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.calculators.skm_inputs import averages_of
from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.skm_rules import Scheme
from sdm_desktop.domain.surveys import OldIndex
from sdm_desktop.services.changes import Change
from sdm_desktop.services.survey_views import Published, PublishedCheck, ServiceRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.feedback.survey_dialogs import service_words
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import IntField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.score_field import ScoreField

translate = QCoreApplication.translate
_LETTERS = [("", "–"), *((letter, letter) for letter in "ABCD")]


class CheckDialog(FormDialog):
    """Says which weight and which bands are behind printed figures."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        words = (
            translate("CheckDialog", "Periksa angka terbit"),
            translate("CheckDialog", "Periksa"),
        )
        super().__init__(context, words, parent, columns=3)
        add = self.form.add_field
        add("ikm", self.tr("IKM tercetak"), ScoreField(self))
        add("mutu", self.tr("Mutu tercetak"), ComboField(_LETTERS, self))
        add("tahun", self.tr("Tahun"), IntField(self))
        hint = self.tr("Rata-rata tiap unsur, dipisah spasi atau titik koma; boleh kosong")
        add("nrr", self.tr("NRR per unsur"), TextField(self), hint, 3)
        self.form.set_values({"tahun": context.services.session.today().year})
        self.answer = make_label("", self, "strong")
        self.answer.setWordWrap(True)
        self.body.insertWidget(2, self.answer)
        self.save_button.clicked.connect(self.check)

    @Slot()
    def check(self) -> None:
        """Show what the figures turn out to be."""
        problems, values = self.form.problems(), self.form.values()
        averages: list[Fraction] = []
        if values["nrr"].strip():
            try:
                averages = averages_of(values["nrr"])
            except DomainError as error:
                text = self.tr("NRR {reason}.").format(reason=error.message.removeprefix("NRR "))
                problems.append(FieldError("nrr", text, "ANGKA"))
        if values["ikm"] is None and not problems:
            problems.append(FieldError("ikm", self.tr("Wajib diisi."), "WAJIB"))
        self.form.show_findings(problems)
        if problems:
            return
        given = Published(
            ikm=values["ikm"],
            mutu=values["mutu"] or "",
            tahun=values["tahun"] or self._context.services.session.today().year,
            nrr=averages,
        )
        history = self._context.services.surveys.history
        task = self._context.tasks.run(lambda _: history.check_published(given))
        task.succeeded.connect(self._on_checked)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_checked(self, found: PublishedCheck) -> None:
        words = found.sentences or (self.tr("Isi mutu atau NRR untuk diperiksa."),)
        self.answer.setText(" ".join(words))


class OldIndexDialog(FormDialog):
    """An index of an older period of which only the printed figures are known."""

    def __init__(self, context: UiContext, services: Sequence[ServiceRow], parent: QWidget) -> None:
        words = (
            translate("OldIndexDialog", "Indeks lama"),
            translate("OldIndexDialog", "Simpan indeks"),
        )
        super().__init__(context, words, parent, columns=2)
        add = self.form.add_field
        known = [(row.id, service_words(row)) for row in services]
        add("layanan_id", self.tr("Layanan"), ComboField(known, self), "", 2)
        add("periode", self.tr("Periode"), TextField(self), self.tr("2025, 2025-S2, 2025-Q3"))
        add("ikm", self.tr("IKM"), ScoreField(self))
        add("mutu_cetak", self.tr("Mutu tercetak"), ComboField(_LETTERS, self))
        schemes = [(one.value, one.label) for one in Scheme]
        add("skema", self.tr("Skema"), ComboField(schemes, self))
        add("responden", self.tr("Responden"), IntField(self))
        add("sumber", self.tr("Sumber"), TextField(self))
        self.form.set_values({"skema": Scheme.BARU.value})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the index, or show what speaks against it."""
        problems, values = self.form.problems(), self.form.values()
        for name in ("layanan_id", "periode", "ikm"):
            if values[name] in (None, "") and not any(one.field == name for one in problems):
                problems.append(FieldError(name, self.tr("Wajib diisi."), "WAJIB"))
        if problems:
            self.form.show_findings(problems)
            return
        history = self._context.services.surveys.history
        today = self._context.services.session.today()
        index = OldIndex(
            layanan_id=values["layanan_id"],
            periode=values["periode"],
            mulai=today,
            selesai=today,
            ikm=values["ikm"],
            mutu_cetak=values["mutu_cetak"] or "",
            skema=Scheme(values["skema"]),
            responden=values["responden"],
            sumber=values["sumber"],
        )

        def work(_: TaskContext) -> Change:
            return history.save(index)

        self.follow(self._context.tasks.run(work))
