"""A new activity with its sessions in one dialog, or other values of one that is there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.training import Activity, Entrance, Mode, TrainingSession
from sdm_desktop.domain.training_rules import suggested_jp
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training import ActivityDraft
from sdm_desktop.services.training_core import ClashError
from sdm_desktop.services.training_parts import SessionDraft
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.choices import Choices, offer, read_choices
from sdm_desktop.ui.pages.training.clash_question import ask_despite
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.hour_field import HourField
from sdm_desktop.ui.widgets.many_field import ManyField

translate = QCoreApplication.translate
_NEEDED = {
    "program_id": str(QT_TRANSLATE_NOOP("ActivityDialog", "Pilih program.")),
    "judul": str(QT_TRANSLATE_NOOP("ActivityDialog", "Isi judul.")),
    "penyelenggara": str(QT_TRANSLATE_NOOP("ActivityDialog", "Isi penyelenggara.")),
    "mulai": str(QT_TRANSLATE_NOOP("ActivityDialog", "Isi tanggal mulai.")),
    "selesai": str(QT_TRANSLATE_NOOP("ActivityDialog", "Isi tanggal selesai.")),
}
_SESSION_FIELDS = ("jam_mulai", "jam_selesai", "ruang_id", "pengajar")


class ActivityDialog(FormDialog):
    """`planned` carries the id of the new activity."""

    planned = Signal(str)

    def __init__(
        self, context: UiContext, day: date, parent: QWidget, activity: Activity | None = None
    ) -> None:
        words = (
            (translate("ActivityDialog", "Ubah kegiatan"), translate("ActivityDialog", "Simpan"))
            if activity
            else (
                translate("ActivityDialog", "Kegiatan baru"),
                translate("ActivityDialog", "Buat kegiatan"),
            )
        )
        super().__init__(context, words, parent, columns=4)
        self.resize(820, self.height())
        self._known = activity
        self._choices: Choices | None = None
        self._draft: ActivityDraft | None = None
        self._add_fields()
        if activity is None:
            self._add_session_fields()
        self.form.set_values(_values(activity, day))
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()
        self.save_button.setEnabled(False)
        services = context.services
        task = context.tasks.run(lambda _: read_choices(services))
        task.succeeded.connect(self._on_choices)
        task.failed.connect(self._on_failed)

    def _add_fields(self) -> None:
        add = self.form.add_field
        add("program_id", self.tr("Program"), ComboField((), self), "", 2)
        add("judul", self.tr("Judul"), TextField(self), "", 2)
        add("penyelenggara", self.tr("Penyelenggara"), TextField(self), "", 2)
        add("unit_id", self.tr("Unit (kosong: semua)"), ComboField((), self), "", 2)
        add("mulai", self.tr("Tanggal mulai"), DateField(self))
        add("selesai", self.tr("Tanggal selesai"), DateField(self))
        modes = [(mode.value, mode.label) for mode in Mode]
        add("mode", self.tr("Cara pelaksanaan"), ComboField(modes, self))
        ways = [(way.value, way.label) for way in Entrance]
        add("cara", self.tr("Cara masuk peserta"), ComboField(ways, self))
        add("kuota_min", self.tr("Kuota minimum"), IntField(self))
        add("kuota_maks", self.tr("Kuota maksimum"), IntField(self))
        add("batas_daftar", self.tr("Batas pendaftaran"), DateField(self))
        add("pic", self.tr("Penanggung jawab"), TextField(self))
        if self._known is not None:
            add("tahun", self.tr("Tahun anggaran"), IntField(self))
            add("tempat", self.tr("Tempat"), TextField(self))
            add("catatan", self.tr("Catatan"), TextField(self), "", 2)

    def _add_session_fields(self) -> None:
        self.form.add_group(self.tr("Sesi, satu pada setiap hari kerja"))
        add = self.form.add_field
        add("jam_mulai", self.tr("Jam mulai"), HourField(self), self.tr("Kosong: tanpa jam"))
        add("jam_selesai", self.tr("Jam selesai"), HourField(self))
        add("ruang_id", self.tr("Ruang"), ComboField((), self), "", 2)
        add("pengajar", self.tr("Pengajar"), ManyField((), self), "", 4)

    @Slot(object)
    def _on_choices(self, choices: Choices) -> None:
        self._choices = choices
        kept = self._known.program_id if self._known else ""
        values = self.form.values()
        offers = {
            "program_id": choices.programme_choices(kept),
            "unit_id": choices.units,
            "ruang_id": choices.rooms,
            "pengajar": choices.trainers,
        }
        for name, choice in offers.items():
            if name in self.form.names():
                offer(self.form, name, choice)
        if self._known is not None:
            values |= {"program_id": self._known.program_id, "unit_id": self._known.unit_id}
            self.form.fill(values)
        if not choices.programmes:
            words = self.tr("Katalog masih kosong; isi program dahulu di tab Data.")
            self.form.show_findings([FieldError("program_id", words)])
        self.save_button.setEnabled(True)

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        values = self.form.values()
        if name == "program_id" and self._choices and not values["judul"]:
            programme = self._choices.programme(values["program_id"])
            if programme is not None:
                self.form.fill({"judul": programme.nama})
        if name == "mulai" and values["mulai"] and not values["selesai"]:
            self.form.fill({"selesai": values["mulai"]})

    # saving

    @Slot()
    def save(self) -> None:
        """Store the activity, or show what speaks against it."""
        values = self.form.values()
        problems = self.form.problems()
        known = {one.field for one in problems}
        problems += [
            FieldError(name, translate("ActivityDialog", words), "WAJIB")
            for name, words in _NEEDED.items()
            if not values[name] and name not in known
        ]
        if problems:
            self.form.show_findings(problems)
            return
        services, activity = self._context.services, _activity_of(values, self._known)
        if self._known is not None:
            self.follow(self._context.tasks.run(lambda _: services.training.save(activity)))
            return
        activity = replace(activity, id=str(uuid4()))
        self._draft = ActivityDraft(activity=activity)

        def work(_: TaskContext) -> Change:
            draft = _with_sessions(services, activity, values)
            return services.training.plan(draft)

        self.follow(self._context.tasks.run(work))

    @Slot(object)
    def _on_saved(self, change: Change) -> None:
        super()._on_saved(change)
        if self._draft is not None:
            self.planned.emit(self._draft.activity.id)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        super()._on_failed(error)
        if isinstance(error, ClashError) and error.may_force and self._draft is not None:
            services, activity, values = (
                self._context.services, self._draft.activity, self.form.values(),
            )  # fmt: skip

            def act(reason: str) -> Change:
                draft = _with_sessions(services, activity, values)
                return services.training.plan(draft, reason)

            dialog = ask_despite(self._context, error, act, self)
            dialog.accepted.connect(self._on_forced)
            open_dialog(dialog)

    @Slot()
    def _on_forced(self) -> None:
        if self._draft is not None:
            self.planned.emit(self._draft.activity.id)
        self.accept()


def _values(activity: Activity | None, day: date) -> dict[str, Any]:
    if activity is None:
        return {
            "mulai": day, "selesai": day, "mode": Mode.TATAP_MUKA.value,
            "cara": Entrance.PENUNJUKAN.value, "kuota_min": 0, "kuota_maks": 30,
            "jam_mulai": 8 * 60, "jam_selesai": 15 * 60 + 30,
        }  # fmt: skip
    names = ("program_id", "judul", "penyelenggara", "unit_id", "mulai", "selesai", "kuota_min",
             "kuota_maks", "batas_daftar", "pic", "tahun", "tempat", "catatan")  # fmt: skip
    found = {name: getattr(activity, name) for name in names}
    return found | {"mode": activity.mode.value, "cara": activity.cara.value}


def _activity_of(values: Mapping[str, Any], known: Activity | None) -> Activity:
    own = {key: value for key, value in values.items() if key not in _SESSION_FIELDS}
    own["mode"] = Mode(values["mode"] or Mode.TATAP_MUKA.value)
    own["cara"] = Entrance(values["cara"] or Entrance.PENUNJUKAN.value)
    own["unit_id"] = values["unit_id"] or None
    own["kuota_min"] = values["kuota_min"] or 0
    own["kuota_maks"] = values["kuota_maks"] or 0
    if known is None:
        return Activity(tahun=values["mulai"].year, **own)
    own["tahun"] = values["tahun"] or known.tahun
    return replace(known, **own)


def _with_sessions(
    services: Services, activity: Activity, values: Mapping[str, Any]
) -> ActivityDraft:
    """Return the draft with a session on every working day; call it in a task."""
    holidays = services.training_calendar.calendar(activity.mulai, activity.selesai).holidays
    days = [
        activity.mulai + timedelta(days=number)
        for number in range((activity.selesai - activity.mulai).days + 1)
    ]
    working = [day for day in days if day.weekday() < 5 and day not in holidays] or days[:1]
    start, end = values["jam_mulai"], values["jam_selesai"]
    minutes = end - start if start is not None and end is not None else 0
    sessions = tuple(
        SessionDraft(
            TrainingSession(
                kelompok_id="", tanggal=day, jam_mulai=start, jam_selesai=end,
                ruang_id=values["ruang_id"] or None, jp=suggested_jp(minutes),
            ),
            values["pengajar"],
        )
        for day in working
    )  # fmt: skip
    return ActivityDraft(activity=activity, sessions=sessions)
