"""Choosing needs into the plan, a line of the plan, an activity for lines."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.bangkom import PlanLine
from sdm_desktop.services.changes import Change
from sdm_desktop.services.need_views import PlanChoice, PlanRow
from sdm_desktop.services.training_people import Joining
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import MoneyField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.person_editor import PersonEditor
from sdm_desktop.ui.widgets.score_field import ScoreField

translate = QCoreApplication.translate
_NONE = ("", "–")
_QUARTERS = [_NONE, ("1", "I"), ("2", "II"), ("3", "III"), ("4", "IV")]
_MOST = Decimal(1000)


def _forms(context: UiContext) -> list[tuple[str, str]]:
    forms = context.services.training_catalogue.forms()
    return [_NONE, *((one.kode, one.nama) for one in forms)]


def _activities(context: UiContext, year: int) -> list[tuple[str, str]]:
    return [_NONE, *context.services.bangkom.activities(year)]


class ChooseDialog(FormDialog):
    """How chosen needs go into the plan; `act` stores them with the choice."""

    def __init__(
        self,
        context: UiContext,
        choice: PlanChoice,
        chosen: tuple[str, Callable[[PlanChoice], Change]],
        parent: QWidget,
    ) -> None:
        words = (
            translate("ChooseDialog", "Masukkan ke rencana"),
            translate("ChooseDialog", "Masukkan"),
        )
        super().__init__(context, words, parent, columns=4)
        self.setMinimumWidth(widened(700))
        self._choice = choice
        told, self._act = chosen
        self.body.insertWidget(1, make_label(told, self, "small"))
        add = self.form.add_field
        add("bentuk", self.tr("Bentuk"), ComboField(_forms(context), self), "", 2)
        add("triwulan", self.tr("Triwulan"), ComboField(_QUARTERS, self))
        add("jp", self.tr("JP per orang"), ScoreField(self, highest=_MOST))
        add("biaya", self.tr("Biaya per orang"), MoneyField(self), "", 2)
        link = self.tr("Boleh dikaitkan kemudian")
        choices = _activities(context, choice.year)
        add("kegiatan_id", self.tr("Kegiatan"), ComboField(choices, self), link, 2)
        self.form.set_values(
            {"bentuk": choice.bentuk, "jp": choice.jp, "biaya": choice.biaya, "triwulan": "",
             "kegiatan_id": ""}
        )  # fmt: skip
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Put the needs into the plan."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        values, act = self.form.values(), self._act
        choice = replace(
            self._choice,
            bentuk=values["bentuk"] or "",
            jp=values["jp"],
            biaya=values["biaya"],
            triwulan=int(values["triwulan"]) if values["triwulan"] else None,
            kegiatan_id=values["kegiatan_id"] or None,
        )
        self.follow(self._context.tasks.run(lambda _: act(choice)))


class PlanLineDialog(FormDialog):
    """One line of the plan: a wish of somebody, or other values of a known line."""

    def __init__(self, context: UiContext, line: PlanLine, parent: QWidget) -> None:
        words = (
            translate("PlanLineDialog", "Rencana pengembangan kompetensi"),
            translate("PlanLineDialog", "Simpan rencana"),
        )
        super().__init__(context, words, parent, columns=4)
        self.setMinimumWidth(widened(760))
        self._line = line
        self._add_fields()
        values: dict[str, Any] = {
            name: getattr(line, name)
            for name in ("uraian", "pengusul", "jp", "biaya", "alasan", "bentuk", "pegawai_id")
        }
        self.form.set_values(
            values
            | {
                "unit_id": line.unit_id or "",
                "triwulan": str(line.triwulan or ""),
                "kegiatan_id": line.kegiatan_id or "",
            }
        )
        if line.rev:
            for name in ("pegawai_id", "unit_id"):
                self.form.editor(name).set_read_only(True)
        self.save_button.clicked.connect(self.save)

    def _add_fields(self) -> None:
        add, context = self.form.add_field, self._context
        add("uraian", self.tr("Kebutuhan"), TextField(self), "", 3)
        add("pengusul", self.tr("Diusulkan oleh"), TextField(self))
        add("pegawai_id", self.tr("Pegawai"), PersonEditor(context, self), "", 2)
        units = [_NONE, *((unit.id, unit.jalur) for unit in context.services.units.tree())]
        hint = self.tr("Untuk kebutuhan unit tanpa nama pegawai")
        add("unit_id", self.tr("Unit"), ComboField(units, self), hint, 2)
        add("bentuk", self.tr("Bentuk"), ComboField(_forms(context), self), "", 2)
        add("triwulan", self.tr("Triwulan"), ComboField(_QUARTERS, self))
        add("jp", self.tr("JP"), ScoreField(self, highest=_MOST))
        add("biaya", self.tr("Biaya"), MoneyField(self))
        choices = _activities(context, self._line.tahun)
        add("kegiatan_id", self.tr("Kegiatan"), ComboField(choices, self), "", 2)
        add("alasan", self.tr("Catatan atau alasan"), TextField(self))

    @Slot()
    def save(self) -> None:
        """Store the line, or show what is wrong."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        values = self.form.values()
        chosen: dict[str, Any] = {
            name: values[name] for name in ("uraian", "pengusul", "jp", "biaya", "alasan")
        } | {
            "bentuk": values["bentuk"] or "",
            "pegawai_id": values["pegawai_id"] or None,
            "unit_id": values["unit_id"] or self._line.unit_id,
            "triwulan": int(values["triwulan"]) if values["triwulan"] else None,
            "kegiatan_id": values["kegiatan_id"] or None,
        }
        line, service = replace(self._line, **chosen), self._context.services.bangkom

        def work(_: TaskContext) -> Change:
            return service.save(line)

        self.follow(self._context.tasks.run(work))


class LinkDialog(FormDialog):
    """The activity that answers some lines of the plan; its people may be let in at once."""

    def __init__(
        self, context: UiContext, year: int, rows: Sequence[PlanRow], parent: QWidget
    ) -> None:
        words = (
            translate("LinkPlanDialog", "Kaitkan dengan kegiatan"),
            translate("LinkPlanDialog", "Kaitkan"),
        )
        super().__init__(context, words, parent, columns=1)
        self._rows = tuple(rows)
        self._linked: Change | None = None
        text = self.tr("{count} baris rencana. Kosongkan untuk melepas kaitan.")
        self.body.insertWidget(1, make_label(text.format(count=len(rows)), self, "small"))
        choices = _activities(context, year)
        self.form.add_field("kegiatan_id", self.tr("Kegiatan"), ComboField(choices, self))
        entering = [
            ("", self.tr("Hanya kaitkan")),
            ("daftar", self.tr("Kaitkan dan daftarkan pegawainya")),
        ]
        hint = self.tr("Kursi penuh: masuk daftar tunggu; bentrok jadwal ditolak")
        self.form.add_field("peserta", self.tr("Peserta"), ComboField(entering, self), hint)
        self.form.set_values({"kegiatan_id": "", "peserta": ""})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Tie the lines to the activity, and let their people in where that is chosen."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        values, services = self.form.values(), self._context.services
        chosen, ids = values["kegiatan_id"] or None, [row.id for row in self._rows]
        people = {row.line.pegawai_id for row in self._rows if row.line.pegawai_id}
        is_entering = bool(chosen and people and values["peserta"])

        def work(_: TaskContext) -> Change:
            if not is_entering or chosen is None:
                return services.bangkom.link(ids, chosen)
            inside = {
                row.participant.pegawai_id for row in services.training_people.participants(chosen)
            }
            wanted = tuple(sorted(people - inside))
            if not wanted:
                return services.bangkom.link(ids, chosen)
            entered = services.training_people.enrol(
                Joining(kegiatan_id=chosen, pegawai_ids=wanted, kelas=dict.fromkeys(wanted, 2))
            )
            self._linked = services.bangkom.link(ids, chosen)
            return entered

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_linked)
        self.follow(task)

    @Slot(object)
    def _on_linked(self, _change: Change) -> None:
        if self._linked is not None:
            self._context.done(self._linked)
