"""Dialogs of the catalogue: a programme, a room, a trainer."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.training import Programme, Room, Trainer
from sdm_desktop.domain.training_rules import JpForm, TrainingKind
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.training.choices import offer
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.check_row import CheckRow
from sdm_desktop.ui.widgets.combo_field import Choice, ComboField
from sdm_desktop.ui.widgets.fields import IntField, NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.person_editor import PersonEditor
from sdm_desktop.ui.widgets.score_field import ScoreField

translate = QCoreApplication.translate
_MARKS = ("is_wajib", "is_sertifikat", "is_uji", "is_laporan_wajib", "is_bukti_hadir",
          "is_prasyarat_wajib", "is_aktif")  # fmt: skip
_NAMES = ("nama", "tujuan", "kompetensi", "sasaran_jabatan", "sasaran_jenjang", "golongan_min",
          "jp", "masa_berlaku_bulan", "prasyarat_id", "nilai_maks", "umpan_balik_min")  # fmt: skip
Found = tuple[list[TrainingKind], list[JpForm], list[Programme]]


class ProgrammeDialog(FormDialog):
    """One line of the catalogue."""

    def __init__(self, context: UiContext, known: Programme | None, parent: QWidget) -> None:
        title = (
            translate("ProgrammeDialog", "Ubah program")
            if known
            else translate("ProgrammeDialog", "Program baru")
        )
        button = translate("ProgrammeDialog", "Simpan program")
        super().__init__(context, (title, button), parent, columns=4)
        self.resize(860, self.height())
        self._known = known or Programme(nama="")
        self._add_fields()
        values: dict[str, Any] = {name: getattr(self._known, name) for name in _NAMES}
        values["marks"] = tuple(name for name in _MARKS if getattr(self._known, name))
        self.form.set_values(values)
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()
        catalogue = context.services.training_catalogue

        def work(_: TaskContext) -> Found:
            return catalogue.kinds(), catalogue.forms(), catalogue.programmes()

        task = context.tasks.run(work)
        task.succeeded.connect(self._on_choices)
        task.failed.connect(self._on_failed)

    def _add_fields(self) -> None:
        add = self.form.add_field
        add("nama", self.tr("Nama program"), TextField(self), "", 2)
        add("jenis", self.tr("Jenis (SIASN)"), ComboField((), self))
        add("bentuk", self.tr("Bentuk (konversi JP)"), ComboField((), self))
        add("tujuan", self.tr("Tujuan"), NoteField(self), "", 2)
        add("kompetensi", self.tr("Kompetensi, satu kode per baris"), NoteField(self), "", 2)
        add("sasaran_jabatan", self.tr("Sasaran jenis jabatan"), TextField(self))
        add("sasaran_jenjang", self.tr("Sasaran jenjang"), TextField(self))
        add("golongan_min", self.tr("Golongan paling rendah"), TextField(self))
        add("prasyarat_id", self.tr("Prasyarat"), ComboField((), self))
        add("jp", self.tr("JP baku"), ScoreField(self))
        hint = self.tr("Kosong: tanpa batas")
        add("masa_berlaku_bulan", self.tr("Sertifikat berlaku (bulan)"), IntField(self), hint)
        add("nilai_maks", self.tr("Nilai uji tertinggi"), ScoreField(self))
        add("umpan_balik_min", self.tr("Umpan balik paling sedikit (%)"), IntField(self))
        marks = (
            ("is_aktif", self.tr("Dipakai")), ("is_wajib", self.tr("Wajib")),
            ("is_sertifikat", self.tr("Bersertifikat")), ("is_uji", self.tr("Pra/pasca uji")),
            ("is_laporan_wajib", self.tr("Perlu laporan")),
            ("is_bukti_hadir", self.tr("Perlu bukti hadir")),
            ("is_prasyarat_wajib", self.tr("Prasyarat mengikat")),
        )  # fmt: skip
        add("marks", self.tr("Ketentuan"), CheckRow(marks, self), "", 4)

    @Slot(object)
    def _on_choices(self, found: Found) -> None:
        kinds, forms, programmes = found
        offer(self.form, "jenis", [(str(kind.id), kind.nama) for kind in kinds])
        offer(self.form, "bentuk", [(form.kode, form.nama) for form in forms])
        others = [(one.id, one.nama) for one in programmes if one.id != self._known.id]
        offer(self.form, "prasyarat_id", others)
        known = self._known
        self.form.fill(
            {"jenis": str(known.jenis), "bentuk": known.bentuk, "prasyarat_id": known.prasyarat_id}
        )
        self.form.mark_clean()

    @Slot()
    def save(self) -> None:
        """Store the programme, or show what speaks against it."""
        problems, values = self.form.problems(), self.form.values()
        if problems:
            self.form.show_findings(problems)
            return
        marks = values.pop("marks")
        values |= {name: name in marks for name in _MARKS}
        values["jenis"] = int(values["jenis"] or 0)
        values["bentuk"] = values["bentuk"] or ""
        values["prasyarat_id"] = values["prasyarat_id"] or None
        values["umpan_balik_min"] = values["umpan_balik_min"] or 0
        if values["nilai_maks"] is None:
            values.pop("nilai_maks")
        programme = replace(self._known, **values)
        service = self._context.services.training_catalogue
        self.follow(self._context.tasks.run(lambda _: service.save_programme(programme)))


class RoomDialog(FormDialog):
    """A room with its seats."""

    def __init__(self, context: UiContext, known: Room | None, parent: QWidget) -> None:
        title = (
            translate("RoomDialog", "Ubah ruang")
            if known
            else translate("RoomDialog", "Ruang baru")
        )
        super().__init__(context, (title, translate("RoomDialog", "Simpan ruang")), parent, 2)
        self._known = known or Room(nama="", kapasitas=0)
        add = self.form.add_field
        add("nama", self.tr("Nama ruang"), TextField(self))
        add("kapasitas", self.tr("Kapasitas (orang)"), IntField(self))
        add("unit_id", self.tr("Unit pemilik"), ComboField((), self), self.tr("Kosong: semua"), 2)
        add("lokasi", self.tr("Lokasi"), TextField(self))
        add("is_aktif", self.tr("Keadaan"), CheckRow([("ya", self.tr("Dipakai"))], self))
        values = {name: getattr(self._known, name) for name in ("nama", "lokasi")}
        self.form.set_values(
            values
            | {
                "kapasitas": self._known.kapasitas or None,
                "is_aktif": ("ya",) if self._known.is_aktif else (),
            }
        )
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()
        services = context.services

        def work(_: TaskContext) -> list[Choice]:
            return [(unit.id, unit.jalur) for unit in services.units.tree()]

        task = context.tasks.run(work)
        task.succeeded.connect(self._on_units)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_units(self, units: list[Choice]) -> None:
        offer(self.form, "unit_id", units)
        self.form.fill({"unit_id": self._known.unit_id})
        self.form.mark_clean()

    @Slot()
    def save(self) -> None:
        """Store the room, or show what speaks against it."""
        problems, values = self.form.problems(), self.form.values()
        if problems:
            self.form.show_findings(problems)
            return
        values["is_aktif"] = bool(values["is_aktif"])
        values["unit_id"] = values["unit_id"] or None
        values["kapasitas"] = values["kapasitas"] or 0
        room, service = replace(self._known, **values), self._context.services.training_catalogue
        self.follow(self._context.tasks.run(lambda _: service.save_room(room)))


class TrainerDialog(FormDialog):
    """A trainer: an employee, or somebody from elsewhere by name and institution."""

    def __init__(self, context: UiContext, known: Trainer | None, parent: QWidget) -> None:
        title = (
            translate("TrainerDialog", "Ubah pengajar")
            if known
            else translate("TrainerDialog", "Pengajar baru")
        )
        button = translate("TrainerDialog", "Simpan pengajar")
        super().__init__(context, (title, button), parent, 2)
        self._known = known or Trainer()
        add = self.form.add_field
        hint = self.tr("Kosong bila dari luar")
        add("pegawai_id", self.tr("Pegawai"), PersonEditor(context, self), hint, 2)
        add("nama", self.tr("Nama (pengajar luar)"), TextField(self))
        add("instansi", self.tr("Instansi"), TextField(self))
        add("jabatan", self.tr("Jabatan"), TextField(self))
        add("keahlian", self.tr("Keahlian"), TextField(self))
        add("is_aktif", self.tr("Keadaan"), CheckRow([("ya", self.tr("Dipakai"))], self))
        names = ("pegawai_id", "nama", "instansi", "jabatan", "keahlian")
        values: dict[str, Any] = {name: getattr(self._known, name) for name in names}
        self.form.set_values(values | {"is_aktif": ("ya",) if self._known.is_aktif else ()})
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()

    @Slot()
    def save(self) -> None:
        """Store the trainer, or show what speaks against it."""
        problems, values = self.form.problems(), self.form.values()
        if problems:
            self.form.show_findings(problems)
            return
        values["is_aktif"] = bool(values["is_aktif"])
        trainer = replace(self._known, **values)
        service = self._context.services.training_catalogue
        self.follow(self._context.tasks.run(lambda _: service.save_trainer(trainer)))
