"""Dialogs of the evaluation: a form of reaction, the answer of a superior, an indicator."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.training_people import Outcome
from sdm_desktop.services.training_evaluations import BehaviourRow, ReactionEntry
from sdm_desktop.services.training_views import ParticipantRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.check_row import CheckRow
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.score_field import ScoreField

translate = QCoreApplication.translate
_WIDEST = Decimal(10) ** 9


class ReactionDialog(FormDialog):
    """One form; `people` are those who were there and gave none."""

    def __init__(
        self,
        context: UiContext,
        activity_id: str,
        people: Sequence[ParticipantRow],
        form: tuple[Sequence[str], int],
        parent: QWidget,
    ) -> None:
        title = translate("ReactionDialog", "Catat umpan balik peserta")
        button = translate("ReactionDialog", "Simpan umpan balik")
        super().__init__(context, (title, button), parent, columns=2)
        self._activity_id = activity_id
        self._items, self._scale = form
        names = [(row.id, row.nama) for row in people]
        self.form.add_field("peserta", self.tr("Peserta"), ComboField(names, self))
        self.form.add_field("tanggal", self.tr("Tanggal"), DateField(self))
        hint = self.tr("1 sampai {scale}").format(scale=self._scale)
        for place, item in enumerate(self._items):
            self.form.add_field(f"butir{place}", item, IntField(self), hint)
        self.form.add_field("saran", self.tr("Saran"), NoteField(self), "", 2)
        self.form.set_values({"tanggal": context.services.session.today()})
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()

    @Slot()
    def save(self) -> None:
        """Store the form, or show what is wrong with it."""
        problems, values = self.form.problems(), self.form.values()
        if not values["peserta"]:
            problems.append(FieldError("peserta", self.tr("Pilih peserta."), "WAJIB"))
        marks: dict[str, int] = {}
        for place, item in enumerate(self._items):
            mark = values[f"butir{place}"]
            if mark is not None and not 1 <= mark <= self._scale:
                words = self.tr("Nilai 1 sampai {scale}.").format(scale=self._scale)
                problems.append(FieldError(f"butir{place}", words, "SKALA"))
            elif mark is not None:
                marks[item] = mark
        if problems:
            self.form.show_findings(problems)
            return
        entry = ReactionEntry(values["peserta"], marks, values["saran"], values["tanggal"])
        service, key = self._context.services.training_evaluations, self._activity_id
        self.follow(self._context.tasks.run(lambda _: service.add_reactions(key, [entry])))


class BehaviourDialog(FormDialog):
    """What the superior saw months later."""

    def __init__(self, context: UiContext, row: BehaviourRow, parent: QWidget) -> None:
        title = translate("BehaviourDialog", "Evaluasi perilaku: {name}").format(name=row.nama)
        button = translate("BehaviourDialog", "Simpan evaluasi")
        super().__init__(context, (title, button), parent, columns=2)
        self._check = row.check
        hint = self.tr("1 sampai {scale}").format(scale=row.check.skala)
        most = Decimal(row.check.skala)
        mark = ScoreField(self, lowest=Decimal(1), highest=most)
        self.form.add_field("nilai", self.tr("Nilai"), mark, hint)
        self.form.add_field("tanggal", self.tr("Tanggal"), DateField(self))
        self.form.add_field("penilai", self.tr("Atasan yang menilai"), TextField(self), "", 2)
        self.form.add_field("uraian", self.tr("Uraian"), NoteField(self), "", 2)
        names = ("nilai", "penilai", "uraian")
        values = {name: getattr(row.check, name) for name in names}
        day = row.check.tanggal or context.services.session.today()
        self.form.set_values(values | {"tanggal": day})
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()

    @Slot()
    def save(self) -> None:
        """Store the answer, or show what is wrong with it."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        check = replace(self._check, **self.form.values())
        service = self._context.services.training_evaluations
        self.follow(self._context.tasks.run(lambda _: service.save_behaviour(check)))


class OutcomeDialog(FormDialog):
    """An indicator of the unit before and after."""

    def __init__(
        self, context: UiContext, activity_id: str, known: Outcome | None, parent: QWidget
    ) -> None:
        title = (
            translate("OutcomeDialog", "Ubah indikator")
            if known
            else translate("OutcomeDialog", "Indikator baru")
        )
        button = translate("OutcomeDialog", "Simpan indikator")
        super().__init__(context, (title, button), parent, columns=2)
        self._known = known or Outcome(kegiatan_id=activity_id, indikator="")
        self.form.add_field("indikator", self.tr("Indikator"), TextField(self), "", 2)
        for name, words in (
            ("nilai_awal", self.tr("Nilai sebelum")), ("nilai_akhir", self.tr("Nilai sesudah")),
        ):  # fmt: skip
            field = ScoreField(self, lowest=-_WIDEST, highest=_WIDEST)
            self.form.add_field(name, words, field)
        self.form.add_field("tanggal", self.tr("Tanggal nilai sesudah"), DateField(self))
        up = [("ya", self.tr("Naik berarti membaik"))]
        self.form.add_field("is_naik_baik", self.tr("Arah"), CheckRow(up, self))
        self.form.add_field("uraian", self.tr("Uraian"), NoteField(self), "", 2)
        names = ("indikator", "nilai_awal", "nilai_akhir", "tanggal", "uraian")
        values = {name: getattr(self._known, name) for name in names}
        is_up = ("ya",) if self._known.is_naik_baik else ()
        self.form.set_values(values | {"is_naik_baik": is_up})
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()

    @Slot()
    def save(self) -> None:
        """Store the indicator, or show what is wrong with it."""
        problems, values = self.form.problems(), self.form.values()
        if not values["indikator"]:
            problems.append(FieldError("indikator", self.tr("Isi indikator."), "WAJIB"))
        if problems:
            self.form.show_findings(problems)
            return
        values["is_naik_baik"] = bool(values["is_naik_baik"])
        outcome = replace(self._known, **values)
        service = self._context.services.training_evaluations
        self.follow(self._context.tasks.run(lambda _: service.save_outcome(outcome)))
