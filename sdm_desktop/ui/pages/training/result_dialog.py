"""The result of one participant, or the same result for several."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sdm_desktop.domain.training_rules import ResultState
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_result_views import ResultEntry, ResultRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.training.choices import number_text, offer
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import InfoButton, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.explanation import ExplanationPopover, Reading
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.score_field import ScoreField

translate = QCoreApplication.translate
_OWN = ("nilai_pra", "nilai_pasca", "jumlah", "jp_sertifikat", "jp_diakui", "alasan_jp", "catatan")


class ResultDialog(FormDialog):
    """For several people only the result itself is asked; their scores stay."""

    def __init__(
        self, context: UiContext, activity_id: str, rows: Sequence[ResultRow], parent: QWidget
    ) -> None:
        one = rows[0]
        text = translate("ResultDialog", "Hasil {count} orang")
        title = one.row.nama if len(rows) == 1 else text.format(count=len(rows))
        super().__init__(context, (title, translate("ResultDialog", "Simpan hasil")), parent, 2)
        self._activity_id, self._rows = activity_id, list(rows)
        self.form.add_field("hasil", self.tr("Hasil"), ComboField((), self), "", 2)
        if len(rows) == 1:
            self._add_fields(one)
        self.form.set_values(self._values(one))
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()
        service = context.services.training_catalogue
        task = context.tasks.run(lambda _: service.results())
        task.succeeded.connect(self._on_results)
        task.failed.connect(self._on_failed)

    def _add_fields(self, one: ResultRow) -> None:
        add = self.form.add_field
        add("nilai_pra", self.tr("Nilai pra"), ScoreField(self))
        add("nilai_pasca", self.tr("Nilai pasca"), ScoreField(self))
        add("jumlah", self.tr("Jumlah (kali atau semester)"), ScoreField(self),
            self.tr("Hanya bila sesi tidak menunjukkannya"))  # fmt: skip
        add("jp_sertifikat", self.tr("JP pada sertifikat"), ScoreField(self))
        hint = self.tr("Kosong: {jp} JP menurut aturan").format(jp=number_text(one.earned.jp))
        add("jp_diakui", self.tr("JP diakui"), ScoreField(self), hint)
        add("alasan_jp", self.tr("Alasan bila berbeda"), TextField(self))
        add("catatan", self.tr("Catatan"), TextField(self), "", 2)
        strip = QHBoxLayout()
        text = self.tr("Konversi {conversion} JP, diakui {jp} JP")
        words = text.format(
            conversion=number_text(one.earned.conversion.jp), jp=number_text(one.earned.jp)
        )
        strip.addWidget(make_label(words, self, "strong"), 1)
        self.info = InfoButton(self.tr("Penjelasan JP"), self)
        self.info.clicked.connect(self._explain)
        strip.addWidget(self.info)
        self.body.insertLayout(1, strip)

    def _values(self, one: ResultRow) -> dict[str, object]:
        known = one.row.participant
        values: dict[str, object] = {name: getattr(known, name) for name in _OWN}
        if not known.verifikator:
            values |= {"jp_diakui": None, "alasan_jp": ""}
        return {name: values.get(name) for name in self.form.names()} | {"hasil": None}

    @Slot(object)
    def _on_results(self, states: Sequence[ResultState]) -> None:
        offer(self.form, "hasil", [(state.kode, state.nama) for state in states])
        known = {row.row.participant.hasil for row in self._rows}
        self.form.fill({"hasil": known.pop() if len(known) == 1 else None})
        self.form.mark_clean()

    @Slot()
    def _explain(self) -> None:
        one = self._rows[0]
        headline = self.tr("{jp} JP").format(jp=number_text(one.earned.jp))
        popover = ExplanationPopover(
            one.explained, self.tr("JP diakui"), self, Reading(headline=headline)
        )
        popover.open_beside(self.info)

    @Slot()
    def save(self) -> None:
        """Store the result, or show what speaks against it."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        entries = [self._entry(row) for row in self._rows]
        service, key = self._context.services.training_results, self._activity_id

        def work(_: TaskContext) -> Change:
            return service.set_results(key, entries)

        self.follow(self._context.tasks.run(work))

    def _entry(self, row: ResultRow) -> ResultEntry:
        values, known = self.form.values(), row.row.participant
        hasil = str(values.pop("hasil") or "")
        if len(self._rows) > 1:
            values = {name: getattr(known, name) for name in _OWN}
            if not known.verifikator:
                values["jp_diakui"] = None
        return ResultEntry(participant_id=row.row.id, hasil=hasil, **values)
