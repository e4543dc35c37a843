"""The small dialogs of SKP: head, approval, return, change in mid-year, dialogue."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.skp import Approach, FormKind, Skp
from sdm_desktop.domain.skp_work import Dialogue
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.changes import Change
from sdm_desktop.services.skp import Revision
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.person_editor import PersonEditor

translate = QCoreApplication.translate
_HEAD = (
    "jabatan", "unit_id", "periode_mulai", "periode_selesai", "pejabat_penilai_id",
    "atasan_penilai_id",
)  # fmt: skip


def unit_choices(units: Sequence[Unit]) -> list[tuple[str, str]]:
    """Return units by their full path."""
    return [(unit.id, unit.jalur) for unit in units]


class HeadDialog(FormDialog):
    """Post, period, penilai, approach and form of an open SKP, or of a new one of a Plt."""

    def __init__(
        self,
        context: UiContext,
        skp: Skp,
        units: Sequence[Unit],
        parent: QWidget,
        *,
        is_acting: bool = False,
    ) -> None:
        title = (
            translate("SkpDialogs", "SKP Plt/Plh/Pj")
            if is_acting
            else translate("SkpDialogs", "Kepala SKP")
        )
        super().__init__(context, (title, translate("SkpDialogs", "Simpan")), parent)
        self._skp, self._is_acting = skp, is_acting
        add = self.form.add_field
        if is_acting:
            add("pegawai_id", self.tr("Pegawai"), PersonEditor(context, self), "", 2)
        add("jabatan", self.tr("Jabatan"), TextField(self), "", 2)
        add("unit_id", self.tr("Unit kerja"), ComboField(unit_choices(units), self), "", 2)
        add("periode_mulai", self.tr("Periode mulai"), DateField(self))
        add("periode_selesai", self.tr("Periode selesai"), DateField(self))
        add("pejabat_penilai_id", self.tr("Pejabat penilai"), PersonEditor(context, self), "", 2)
        label = self.tr("Atasan pejabat penilai")
        add("atasan_penilai_id", label, PersonEditor(context, self), "", 2)
        approaches = [(one.value, one.label) for one in Approach]
        add("pendekatan", self.tr("Pendekatan hasil kerja"), ComboField(approaches, self))
        forms = [(one.value, one.label) for one in FormKind]
        add("jenis_form", self.tr("Formulir"), ComboField(forms, self))
        values = {name: getattr(skp, name) for name in _HEAD}
        values |= {"pendekatan": skp.pendekatan.value, "jenis_form": skp.jenis_form.value}
        self.form.set_values(values | ({"pegawai_id": skp.pegawai_id} if is_acting else {}))
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the head, or show what speaks against it."""
        values, problems = self.form.values(), self.form.problems()
        for name in ("periode_mulai", "periode_selesai", "pendekatan", "jenis_form"):
            if values[name] is None and not any(one.field == name for one in problems):
                problems.append(FieldError(name, self.tr("Wajib diisi."), "WAJIB"))
        if self._is_acting and not values["pegawai_id"]:
            problems.append(FieldError("pegawai_id", self.tr("Pilih pegawai."), "WAJIB"))
        if problems:
            self.form.show_findings(problems)
            return
        values["pendekatan"] = Approach(values["pendekatan"])
        values["jenis_form"] = FormKind(values["jenis_form"])
        skp, service = replace(self._skp, **values), self._context.services.skp
        is_acting = self._is_acting

        def work(_: object) -> Change:
            return service.begin_acting(skp)[1] if is_acting else service.save_head(skp)

        self.follow(self._context.tasks.run(work))


class ReturnDialog(FormDialog):
    """Asks what is to be improved before plans are returned."""

    def __init__(self, context: UiContext, skp_ids: Sequence[str], parent: QWidget) -> None:
        words = (translate("SkpDialogs", "Kembalikan SKP"), translate("SkpDialogs", "Kembalikan"))
        super().__init__(context, words, parent)
        self._ids = list(skp_ids)
        self.form.add_field("catatan", self.tr("Yang perlu diperbaiki"), NoteField(self), "", 2)
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Return the plans."""
        note, ids = self.form.values()["catatan"] or "", self._ids
        flow = self._context.services.skp.flow

        def work(_: object) -> Change:
            return flow.give_back(ids, note)

        self.follow(self._context.tasks.run(work))


class ApproveDialog(FormDialog):
    """Asks for the date of approval."""

    def __init__(self, context: UiContext, skp_ids: Sequence[str], parent: QWidget) -> None:
        title = translate("SkpDialogs", "Setujui SKP")
        button = translate("SkpDialogs", "Setujui {count} SKP").format(count=len(skp_ids))
        super().__init__(context, (title, button), parent)
        self._ids = list(skp_ids)
        hint = self.tr("Nama, pangkat, jabatan, dan unit ketiga pihak dibekukan pada hari ini.")
        self.form.add_field(
            "tanggal_penetapan", self.tr("Tanggal penetapan"), DateField(self), hint, 2
        )
        self.form.set_values({"tanggal_penetapan": context.services.session.today()})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Approve the plans."""
        problems, ids = self.form.problems(), self._ids
        day: date | None = self.form.values()["tanggal_penetapan"]
        if problems:
            self.form.show_findings(problems)
            return
        flow = self._context.services.skp.flow

        def work(_: object) -> Change:
            return flow.approve(ids, day)

        self.follow(self._context.tasks.run(work))


class ReviseDialog(FormDialog):
    """Perubahan SKP: from when on, with which post, unit and penilai."""

    def __init__(
        self, context: UiContext, skp: Skp, units: Sequence[Unit], parent: QWidget
    ) -> None:
        words = (
            translate("SkpDialogs", "Perubahan SKP"),
            translate("SkpDialogs", "Tutup yang lama dan buat yang baru"),
        )
        super().__init__(context, words, parent)
        self._skp = skp
        add = self.form.add_field
        hint = self.tr("SKP lama ditutup sehari sebelumnya; isinya disalin ke SKP baru.")
        add("mulai", self.tr("Berlaku mulai"), DateField(self), hint, 2)
        add("jabatan", self.tr("Jabatan"), TextField(self), "", 2)
        add("unit_id", self.tr("Unit kerja"), ComboField(unit_choices(units), self), "", 2)
        add("pejabat_penilai_id", self.tr("Pejabat penilai"), PersonEditor(context, self), "", 2)
        label = self.tr("Atasan pejabat penilai")
        add("atasan_penilai_id", label, PersonEditor(context, self), "", 2)
        names = ("jabatan", "unit_id", "pejabat_penilai_id", "atasan_penilai_id")
        self.form.set_values({name: getattr(skp, name) for name in names})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Replace the plan."""
        values: dict[str, Any] = self.form.values()
        problems = self.form.problems()
        if values["mulai"] is None and not problems:
            problems.append(FieldError("mulai", self.tr("Isi tanggal mulai."), "WAJIB"))
        if problems:
            self.form.show_findings(problems)
            return
        revision, skp_id = Revision(**values), self._skp.id
        flow = self._context.services.skp.flow

        def work(_: object) -> Change:
            return flow.revise(skp_id, revision)[1]

        self.follow(self._context.tasks.run(work))


class DialogueDialog(FormDialog):
    """A dialog kinerja: day, participants and the four things that are settled."""

    def __init__(self, context: UiContext, dialogue: Dialogue, parent: QWidget) -> None:
        words = (translate("SkpDialogs", "Dialog kinerja"), translate("SkpDialogs", "Simpan"))
        super().__init__(context, words, parent)
        self._dialogue = dialogue
        add = self.form.add_field
        add("tanggal", self.tr("Tanggal"), DateField(self))
        add("peserta", self.tr("Peserta"), TextField(self))
        self._texts: tuple[tuple[str, str], ...] = (
            ("rencana_kinerja", self.tr("Rencana kinerja dan perilaku yang disepakati")),
            ("sumber_daya", self.tr("Dukungan sumber daya")),
            ("skema_pertanggungjawaban", self.tr("Skema pertanggungjawaban")),
            ("konsekuensi", self.tr("Konsekuensi")),
            ("catatan", self.tr("Catatan")),
        )
        for name, label in self._texts:
            add(name, label, TextField(self), "", 2)
        names = ("tanggal", "peserta", *(name for name, _ in self._texts))
        self.form.set_values({name: getattr(dialogue, name) for name in names})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the dialogue."""
        values, problems = self.form.values(), self.form.problems()
        if values["tanggal"] is None and not problems:
            problems.append(FieldError("tanggal", self.tr("Isi tanggal dialog."), "WAJIB"))
        if problems:
            self.form.show_findings(problems)
            return
        dialogue, service = replace(self._dialogue, **values), self._context.services.skp

        def work(_: object) -> Change:
            return service.save_dialogue(dialogue)

        self.follow(self._context.tasks.run(work))
