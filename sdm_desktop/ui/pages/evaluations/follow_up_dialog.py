"""One follow-up: what was missed, why, what is done about it, and the dated steps."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.follow_up import (
    FollowUp,
    FollowUpKind,
    FollowUpStep,
    PlanStatus,
    check_follow_up,
)
from sdm_desktop.services.follow_ups import FollowUpView
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.person_editor import PersonEditor

_BETTER = {"": None, "1": True, "0": False}


class FollowUpDialog(FormDialog):
    """Stores a follow-up, new or known; steps of a known one are added here."""

    changed = Signal()

    def __init__(
        self, context: UiContext, view: FollowUpView | None, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("FollowUpDialog", "Tindak lanjut kinerja")
        button = QCoreApplication.translate("FollowUpDialog", "Simpan tindak lanjut")
        super().__init__(context, (title, button), parent, columns=4)
        # wide rather than high: all of it, steps too, fits a screen of 697 px
        self.setMinimumWidth(widened(880))
        self._view = view
        self._fill_form()
        self.steps = QListWidget(self)
        self.steps.setAccessibleName(self.tr("Langkah"))
        self.steps.setFixedHeight(scaled(84))
        self.add_step = make_button(self.tr("Catat langkah"), self, icon="plus")
        self.add_step.clicked.connect(self._on_add_step)
        self.remove_button = make_button(self.tr("Hapus"), self, "danger", "trash-2")
        self.remove_button.clicked.connect(self._on_remove)
        self._place()
        self._show(view)
        self.accepted.connect(self.changed)
        self.save_button.clicked.connect(self.save)

    def _fill_form(self) -> None:
        add = self.form.add_field
        kinds = [(kind.value, kind.label) for kind in FollowUpKind]
        states = [(status.value, status.label) for status in PlanStatus]
        better = [
            ("", self.tr("Belum diperiksa")),
            ("1", self.tr("Membaik")),
            ("0", self.tr("Belum membaik")),
        ]
        add("pegawai_id", self.tr("Pegawai"), PersonEditor(self._context, self), "", 2)
        add("jenis", self.tr("Jenis"), ComboField(kinds, self), "", 2)
        add("sasaran", self.tr("Target yang belum tercapai"), TextField(self), "", 2)
        add("penyebab", self.tr("Penyebab"), TextField(self), "", 2)
        add("uraian", self.tr("Tindak lanjut"), NoteField(self), "", 4)
        add("mulai", self.tr("Mulai"), DateField(self))
        add("target_selesai", self.tr("Target selesai"), DateField(self))
        add("penanggung_jawab", self.tr("Penanggung jawab"), TextField(self))
        add("status", self.tr("Keadaan"), ComboField(states, self))
        add("tanggal_selesai", self.tr("Ditutup pada"), DateField(self))
        add("is_membaik", self.tr("Pemeriksaan ulang"), ComboField(better, self))
        add("hasil", self.tr("Hasil"), TextField(self), "", 2)

    def _place(self) -> None:
        place = self.body.count() - 2
        head = QHBoxLayout()
        self._steps_title = make_label(self.tr("Langkah"), self, "strong")
        head.addWidget(self._steps_title)
        head.addStretch(1)
        head.addWidget(self.add_step)
        self.body.insertLayout(place, head)
        self.body.insertWidget(place + 1, self.steps)
        self.buttons.insertWidget(0, self.remove_button)

    def _show(self, view: FollowUpView | None) -> None:
        plan = view.plan if view else FollowUp(pegawai_id="", uraian="")
        self.form.set_values(self._values(plan))
        self.form.editor("pegawai_id").set_read_only(view is not None)
        is_known = view is not None and plan.status.is_open
        self.add_step.setVisible(is_known)
        self._steps_title.setVisible(view is not None)
        self.remove_button.setVisible(view is not None)
        self.steps.clear()
        for step in view.steps if view else ():
            again = self.tr("periksa lagi {day}")
            parts = [short_date(step.tanggal), step.uraian, step.hasil]
            if step.periksa_lagi:
                parts.append(again.format(day=short_date(step.periksa_lagi)))
            self.steps.addItem(QListWidgetItem(" · ".join(part for part in parts if part)))
        self.steps.setVisible(self.steps.count() > 0)

    def _values(self, plan: FollowUp) -> dict[str, Any]:
        values = {name: getattr(plan, name) for name in self.form.names()}
        values["jenis"], values["status"] = plan.jenis.value, plan.status.value
        values["is_membaik"] = {None: "", True: "1", False: "0"}[plan.is_membaik]
        return values

    def plan(self) -> FollowUp:
        """Return the follow-up as typed."""
        values = self.form.values()
        values["jenis"] = FollowUpKind(values["jenis"])
        values["status"] = PlanStatus(values["status"])
        values["is_membaik"] = _BETTER[values["is_membaik"] or ""]
        for name in ("pegawai_id", "sasaran", "penyebab", "uraian", "penanggung_jawab", "hasil"):
            values[name] = values[name] or ""
        base = self._view.plan if self._view else FollowUp(pegawai_id="", uraian="")
        return replace(base, **values)

    @Slot()
    def save(self) -> None:
        """Store the follow-up, or show what is wrong with it."""
        problems = list(self.form.problems())
        if not problems:
            plan = self.plan()
            problems = check_follow_up(plan)
            if not plan.pegawai_id:
                text = self.tr("Pilih pegawai yang ditindaklanjuti.")
                problems.append(FieldError("pegawai_id", text, "WAJIB"))
        self.form.show_findings(problems)
        if any(problem.is_error for problem in problems):
            return
        follow_ups = self._context.services.performance.follow_ups
        self.follow(self._context.tasks.run(lambda _: follow_ups.save(plan)))

    @Slot()
    def _on_add_step(self) -> None:
        assert self._view is not None
        dialog = StepDialog(self._context, self._view.plan, self)
        dialog.accepted.connect(self._reload)
        open_dialog(dialog)

    @Slot()
    def _reload(self) -> None:
        assert self._view is not None
        follow_ups, plan = self._context.services.performance.follow_ups, self._view.plan
        task = self._context.tasks.run(lambda _: follow_ups.of_person(plan.pegawai_id))
        task.succeeded.connect(self._on_read)
        self.changed.emit()

    @Slot(object)
    def _on_read(self, views: list[FollowUpView]) -> None:
        assert self._view is not None
        key, before = self._view.id, self._values(self._view.plan)
        typed = {
            name: value
            for name, value in self.form.values().items()
            if (value or "") != (before[name] or "")
        }
        self._view = next((view for view in views if view.id == key), self._view)
        self._show(self._view)
        self.form.fill(typed)

    @Slot()
    def _on_remove(self) -> None:
        assert self._view is not None
        follow_ups, key = self._context.services.performance.follow_ups, self._view.id
        self.follow(self._context.tasks.run(lambda _: follow_ups.remove(key)))


class StepDialog(FormDialog):
    """One dated step of a follow-up."""

    def __init__(self, context: UiContext, plan: FollowUp, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("StepDialog", "Catat langkah")
        button = QCoreApplication.translate("StepDialog", "Simpan langkah")
        super().__init__(context, (title, button), parent, columns=2)
        self._plan = plan
        self.body.insertWidget(1, make_label(plan.uraian, self, "small"))
        add = self.form.add_field
        add("tanggal", self.tr("Tanggal"), DateField(self))
        add("periksa_lagi", self.tr("Periksa lagi pada"), DateField(self))
        add("uraian", self.tr("Apa yang dilakukan"), NoteField(self), "", 2)
        add("hasil", self.tr("Hasil"), TextField(self), "", 2)
        self.form.set_values({"tanggal": context.services.session.today()})
        self.save_button.clicked.connect(self.save)
        self.form.field("uraian").editor.setFocus()

    @Slot()
    def save(self) -> None:
        """Store the step, or show what is wrong with it."""
        problems = list(self.form.problems())
        values = self.form.values()
        if not problems and values["tanggal"] is None:
            problems = [FieldError("tanggal", self.tr("Tanggal wajib diisi."), "WAJIB")]
        self.form.show_findings(problems)
        if problems:
            return
        step = FollowUpStep(
            tindak_lanjut_id=self._plan.id,
            tanggal=values["tanggal"],
            uraian=values["uraian"] or "",
            hasil=values["hasil"] or "",
            periksa_lagi=values["periksa_lagi"],
        )
        follow_ups = self._context.services.performance.follow_ups
        self.follow(self._context.tasks.run(lambda _: follow_ups.save_step(step)))
