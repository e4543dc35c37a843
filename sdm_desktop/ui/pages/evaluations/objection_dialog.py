"""Serah terima, keberatan, penjelasan and keputusan of one final evaluation, in their order."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.objections import Handover, Objection, ObjectionState
from sdm_desktop.domain.report_records import RenderedReport
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.objections import ObjectionView
from sdm_desktop.services.reports import ReportRequest
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog

_HANDOVER = ("tanggal_serah", "tanggal_terima", "tanggal_setuju", "tanggal_atasan")
_DECISION = ("predikat_akhir", "tanggal_keputusan", "keputusan_atasan", "nomor_berita_acara")


class ObjectionDialog(FormDialog):
    """Shows the step that is next; earlier ones stay readable above it, the first as a sentence.

    The steps are: handing over; an objection within the days of the rule; what the evaluator says
    to it; what the superior decides. Each is stored by the main button, which names it.
    """

    changed = Signal()

    def __init__(
        self, context: UiContext, view: ObjectionView, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("ObjectionDialog", "Serah terima dan keberatan")
        super().__init__(context, (title, ""), parent, columns=4)
        self.setMinimumWidth(widened(680))
        self._view = view
        self._is_objecting = view.objection is not None
        predikat = view.evaluation.predikat
        words = f"{view.nama} · {predikat.label if predikat else ''} · {view.state}"
        self.body.insertWidget(1, make_label(words, self, "small"))
        self._deadline = make_label("", self, "small")
        self._deadline.setWordWrap(True)
        self.body.insertWidget(2, self._deadline)
        words = self.tr("Terlambat: keberatan dicatat, tetapi hasil evaluasi tidak berubah.")
        self._late = make_label(words, self, "warning")
        self.body.insertWidget(3, self._late)
        self._fill_form()
        self.object_button = make_button(self.tr("Catat keberatan"), self)
        self.object_button.clicked.connect(self._begin_objection)
        self.buttons.insertWidget(0, self.object_button)
        self.print_button = make_button(self.tr("Cetak berita acara"), self, icon="printer")
        self.print_button.clicked.connect(self._print)
        self.buttons.insertWidget(1, self.print_button)
        self.form.edited.connect(self._warn)
        self.accepted.connect(self.changed)
        self.save_button.clicked.connect(self.save)
        self._show()

    @property
    def step(self) -> str:
        """Return the step that is next: "serah", "ajukan", "jelaskan", "putuskan" or "" (over)."""
        objection = self._view.objection
        if objection is None:
            return "ajukan" if self._is_objecting else "serah"
        steps = {
            ObjectionState.MENUNGGU_PENJELASAN: "jelaskan",
            ObjectionState.MENUNGGU_KEPUTUSAN: "putuskan",
        }
        return steps.get(objection.state, "")

    def _fill_form(self) -> None:
        form, add = self.form, self.form.add_field
        predikat = [(value.value, value.label) for value in Predikat]
        self._titles = [form.add_group(self.tr("Serah terima dokumen evaluasi"))]
        add("tanggal_serah", self.tr("Diserahkan kepada pegawai"), DateField(self))
        add("tanggal_terima", self.tr("Diterima pegawai"), DateField(self))
        add("tanggal_setuju", self.tr("Disetujui tertulis"), DateField(self))
        add("tanggal_atasan", self.tr("Diterima atasan penilai"), DateField(self))
        self._titles.append(form.add_group(self.tr("Keberatan pegawai")))
        add("tanggal_ajukan", self.tr("Diajukan"), DateField(self))
        add("alasan", self.tr("Alasan keberatan"), NoteField(self), "", 3)
        self._titles.append(form.add_group(self.tr("Penjelasan pejabat penilai")))
        add("tanggal_penjelasan", self.tr("Tanggal penjelasan"), DateField(self))
        add("penjelasan_penilai", self.tr("Penjelasan"), NoteField(self), "", 3)
        self._titles.append(form.add_group(self.tr("Keputusan atasan pejabat penilai")))
        add("tanggal_keputusan", self.tr("Tanggal keputusan"), DateField(self))
        add("predikat_akhir", self.tr("Predikat akhir"), ComboField(predikat, self), "", 2)
        add("nomor_berita_acara", self.tr("Nomor berita acara"), TextField(self))
        add("keputusan_atasan", self.tr("Uraian keputusan"), NoteField(self), "", 4)

    def _show(self) -> None:
        view = self._view
        values: dict[str, Any] = dict.fromkeys(self.form.names())
        for record in (view.handover, view.objection):
            for name in values if record is not None else ():
                if hasattr(record, name):
                    values[name] = getattr(record, name)
        final = values["predikat_akhir"]
        values["predikat_akhir"] = final.value if final else None
        if view.handover is None:
            values["tanggal_serah"] = self._today()
        self.form.set_values(values)
        self._show_step()
        words = self.tr(
            "Diterima pegawai {received}. Batas keberatan {day}, {days} hari sesudahnya."
        )
        received = view.handover.tanggal_terima if view.handover else None
        if view.batas and received:
            told = {"received": long_date(received), "day": long_date(view.batas)}
            self._deadline.setText(words.format(days=(view.batas - received).days, **told))

    def _show_step(self) -> None:
        step = self.step
        groups = {
            "serah": _HANDOVER,
            "ajukan": ("tanggal_ajukan", "alasan"),
            "jelaskan": ("tanggal_penjelasan", "penjelasan_penilai"),
            "putuskan": _DECISION,
        }
        words = {
            "serah": self.tr("Simpan serah terima"),
            "ajukan": self.tr("Catat keberatan"),
            "jelaskan": self.tr("Simpan penjelasan"),
            "putuskan": self.tr("Tetapkan keputusan"),
        }
        order = list(groups)
        objection = self._view.objection
        is_late = objection is not None and objection.is_terlambat
        reached = order.index(step) if step else order.index("ajukan" if is_late else "putuskan")
        # once objected, the sentence above tells the days; all steps would not fit a small screen
        begun = 1 if objection is not None else 0
        for place, key in enumerate(order):
            self._titles[place].setVisible(begun <= place <= reached)
            for name in groups[key]:
                self.form.field(name).setVisible(begun <= place <= reached)
                self.form.editor(name).set_read_only(key != step)
        self.save_button.setVisible(bool(step))
        self.save_button.setText(words.get(step, ""))
        is_decided = objection is not None and objection.predikat_akhir is not None
        self.print_button.setVisible(is_decided)
        if not step:
            self.cancel_button.setText(self.tr("Tutup"))
        self._warn()
        handover = self._view.handover
        may_object = handover is not None and handover.tanggal_terima is not None
        is_staff = self._context.services.session.may(Role.ADMIN)
        self.object_button.setVisible(step == "serah" and may_object and is_staff)

    @Slot()
    def _begin_objection(self) -> None:
        self._is_objecting = True
        self.form.editor("tanggal_ajukan").set_value(self._today())
        self._show_step()
        self.form.field("alasan").editor.setFocus()

    @Slot()
    def _warn(self) -> None:
        """Say at once that an objection comes too late, and what that means."""
        field, last = self.form.field("tanggal_ajukan"), self._view.batas
        day = self.form.editor("tanggal_ajukan").value()
        is_late = bool(last and day and day > last)
        if is_late or field.state == "warning":
            field.show_finding(self.tr("Lewat batas") if is_late else "", "warning")
        self._late.setVisible(is_late)

    @Slot()
    def _print(self) -> None:
        evaluation, reports = self._view.evaluation, self._context.services.reports
        request = ReportRequest(period_id=evaluation.periode_id, employee_id=evaluation.pegawai_id)
        task = self._context.tasks.run(lambda _: reports.render("berita-acara-keberatan", request))
        task.succeeded.connect(self._on_rendered)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_rendered(self, rendered: RenderedReport) -> None:
        open_dialog(PdfDialog(self._context, rendered, self))

    @Slot()
    def save(self) -> None:
        """Store the step that is next, or show what is wrong with it."""
        problems = list(self.form.problems())
        step, values = self.step, self.form.values()
        needed = {"serah": "tanggal_serah", "ajukan": "tanggal_ajukan"}
        needed |= {"jelaskan": "tanggal_penjelasan", "putuskan": "tanggal_keputusan"}
        if not problems and step and values[needed[step]] is None:
            problems = [FieldError(needed[step], self.tr("Tanggal wajib diisi."), "WAJIB")]
        self.form.show_findings(problems)
        if not problems and step:
            self.follow(self._context.tasks.run(lambda task: self._store(task, step, values)))

    def _store(self, task: TaskContext, step: str, values: dict[str, Any]) -> Change:
        del task
        desk, view = self._context.services.performance.objections, self._view
        if step == "serah":
            handover = view.handover or Handover(
                evaluasi_id=view.id, tanggal_serah=values["tanggal_serah"]
            )
            return desk.hand_over(replace(handover, **{name: values[name] for name in _HANDOVER}))
        if step == "ajukan":
            assert view.evaluation.predikat is not None
            return desk.object(
                Objection(
                    evaluasi_id=view.id,
                    tanggal_ajukan=values["tanggal_ajukan"],
                    alasan=values["alasan"] or "",
                    predikat_semula=view.evaluation.predikat,
                )
            )[1]
        assert view.objection is not None
        key = view.objection.id
        if step == "jelaskan":
            return desk.explain(
                key, values["penjelasan_penilai"] or "", values["tanggal_penjelasan"]
            )
        final = Predikat(values["predikat_akhir"]) if values["predikat_akhir"] else None
        text, number = values["keputusan_atasan"] or "", values["nomor_berita_acara"] or ""
        return desk.decide(key, final, text, values["tanggal_keputusan"], number)

    def _today(self) -> date:
        return self._context.services.session.today()
