"""One session, and one group."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.training import Group, TrainingSession
from sdm_desktop.domain.training_rules import suggested_jp
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import ClashError
from sdm_desktop.services.training_views import ActivityDetail, SessionView
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.choices import Choices, offer, read_choices
from sdm_desktop.ui.pages.training.clash_question import ask_despite
from sdm_desktop.ui.widgets.check_row import CheckRow
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.hour_field import HourField
from sdm_desktop.ui.widgets.many_field import ManyField
from sdm_desktop.ui.widgets.score_field import ScoreField

translate = QCoreApplication.translate


class SessionDialog(FormDialog):
    """Stores a session; a clash is named and needs a reason."""

    def __init__(
        self, context: UiContext, detail: ActivityDetail, known: SessionView | None, parent: QWidget
    ) -> None:
        title = (
            translate("SessionDialog", "Ubah sesi")
            if known
            else translate("SessionDialog", "Sesi baru")
        )
        button = translate("SessionDialog", "Simpan sesi")
        super().__init__(context, (title, button), parent, columns=4)
        self._known = known
        self._detail = detail
        self._add_fields(detail)
        self._fill(detail, known)
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()
        services = context.services
        task = context.tasks.run(lambda _: read_choices(services))
        task.succeeded.connect(self._on_choices)
        task.failed.connect(self._on_failed)

    def _add_fields(self, detail: ActivityDetail) -> None:
        add = self.form.add_field
        groups = [(group.id, group.nama) for group in detail.groups]
        add("kelompok_id", self.tr("Kelompok"), ComboField(groups, self))
        add("tanggal", self.tr("Tanggal"), DateField(self))
        add("jam_mulai", self.tr("Jam mulai"), HourField(self), self.tr("Kosong: tanpa jam"))
        add("jam_selesai", self.tr("Jam selesai"), HourField(self))
        add("materi", self.tr("Materi"), TextField(self), "", 3)
        add("jp", self.tr("JP"), ScoreField(self))
        add("ruang_id", self.tr("Ruang"), ComboField((), self), "", 2)
        must = [("ya", self.tr("Wajib hadir"))]
        add("is_wajib", self.tr("Kehadiran"), CheckRow(must, self), "", 2)
        add("pengajar", self.tr("Pengajar"), ManyField((), self), "", 4)

    def _fill(self, detail: ActivityDetail, known: SessionView | None) -> None:
        if known is None:
            last = detail.sessions[-1].session if detail.sessions else None
            group = detail.groups[0].id if detail.groups else ""
            self.form.set_values(
                {
                    "kelompok_id": last.kelompok_id if last else group,
                    "tanggal": last.tanggal if last else detail.activity.mulai,
                    "jam_mulai": last.jam_mulai if last else 8 * 60,
                    "jam_selesai": last.jam_selesai if last else 12 * 60,
                    "jp": last.jp if last else suggested_jp(4 * 60),
                    "is_wajib": ("ya",),
                }
            )
            return
        one = known.session
        names = ("kelompok_id", "tanggal", "jam_mulai", "jam_selesai", "materi", "jp", "ruang_id")
        values = {name: getattr(one, name) for name in names}
        values["is_wajib"] = ("ya",) if one.is_wajib else ()
        values["pengajar"] = tuple(row.id for row in known.trainers)
        self.form.set_values(values)

    @Slot(object)
    def _on_choices(self, choices: Choices) -> None:
        room = self._known.session.ruang_id if self._known else None
        taken = self.form.values()["pengajar"]
        offer(self.form, "ruang_id", choices.rooms)
        offer(self.form, "pengajar", choices.trainers)
        self.form.fill({"ruang_id": room, "pengajar": taken})
        self.form.mark_clean()

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        values = self.form.values()
        start, end = values["jam_mulai"], values["jam_selesai"]
        if name in ("jam_mulai", "jam_selesai") and start is not None and end is not None:
            note = self.tr("{minutes} menit / 45").format(minutes=max(0, end - start))
            self.form.suggest("jp", suggested_jp(end - start), note)

    @Slot()
    def save(self) -> None:
        """Store the session, or show what speaks against it."""
        problems, values = self.form.problems(), self.form.values()
        if values["tanggal"] is None and not any(one.field == "tanggal" for one in problems):
            problems.append(FieldError("tanggal", self.tr("Isi tanggal."), "WAJIB"))
        if problems:
            self.form.show_findings(problems)
            return
        session, trainers = self._session(), values["pengajar"]
        service = self._context.services.training
        self.follow(self._context.tasks.run(lambda _: service.save_session(session, trainers)))

    def _session(self) -> TrainingSession:
        values = self.form.values()
        values.pop("pengajar")
        values["is_wajib"] = bool(values["is_wajib"])
        values["ruang_id"] = values["ruang_id"] or None
        values["jp"] = values["jp"] if values["jp"] is not None else suggested_jp(0)
        values["kelompok_id"] = values["kelompok_id"] or self._detail.groups[0].id
        if self._known is None:
            return TrainingSession(**values)
        return replace(self._known.session, **values)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        super()._on_failed(error)
        if isinstance(error, ClashError) and error.may_force:
            session, trainers = self._session(), self.form.values()["pengajar"]
            service = self._context.services.training

            def act(reason: str) -> Change:
                return service.save_session(session, trainers, reason)

            dialog = ask_despite(self._context, error, act, self)
            dialog.accepted.connect(self.accept)
            open_dialog(dialog)


class GroupDialog(FormDialog):
    """Stores a group."""

    def __init__(
        self, context: UiContext, activity_id: str, known: Group | None, parent: QWidget
    ) -> None:
        title = (
            translate("GroupDialog", "Ubah kelompok")
            if known
            else translate("GroupDialog", "Kelompok baru")
        )
        button = translate("GroupDialog", "Simpan kelompok")
        super().__init__(context, (title, button), parent, columns=2)
        self._known = known or Group(kegiatan_id=activity_id, nama="")
        add = self.form.add_field
        add("nama", self.tr("Nama"), TextField(self), self.tr("Misalnya A atau Angkatan II"))
        add("kuota", self.tr("Kuota"), IntField(self), self.tr("Kosong: kuota kegiatan"))
        add("tempat", self.tr("Tempat"), TextField(self), "", 2)
        names = ("nama", "kuota", "tempat")
        self.form.set_values({name: getattr(self._known, name) for name in names})
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()

    @Slot()
    def save(self) -> None:
        """Store the group, or show what speaks against it."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        group, service = replace(self._known, **self.form.values()), self._context.services.training
        self.follow(self._context.tasks.run(lambda _: service.save_group(group)))
