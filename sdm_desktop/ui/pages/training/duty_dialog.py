"""Other duties of people, which the clash engine keeps clear of sessions."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.training import OtherDuty, hours_text
from sdm_desktop.services.training_views import DutyRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.hour_field import HourField
from sdm_desktop.ui.widgets.person_editor import PersonEditor
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_NAMES = ("pegawai_id", "sumber", "mulai", "selesai", "jam_mulai", "jam_selesai", "uraian",
          "nomor")  # fmt: skip


def duty_sources() -> list[tuple[str, str]]:
    """Return what a duty may rest on: (value, words)."""
    return [
        ("SURAT_TUGAS", translate("DutyDialog", "Surat tugas")),
        ("PANITIA_SELEKSI", translate("DutyDialog", "Panitia seleksi")),
        ("MENGAJAR", translate("DutyDialog", "Mengajar")),
        ("LAINNYA", translate("DutyDialog", "Lainnya")),
    ]


def duty_columns() -> "list[Column[Any]]":
    """Return the columns of other duties."""
    words = dict(duty_sources())
    return [
        Column("nama", translate("DutyDialog", "Pegawai"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=240, strong=True),
        Column("uraian", translate("DutyDialog", "Tugas"), lambda r: r.duty.uraian,
               lambda r: r.duty.uraian.casefold(), width=260, stretch=True),
        Column("hari", translate("DutyDialog", "Tanggal"), _days, lambda r: r.duty.mulai,
               width=215),
        Column("jam", translate("DutyDialog", "Pukul"), _hours, _hours, width=120),
        Column("sumber", translate("DutyDialog", "Dasar"), lambda r: words.get(r.duty.sumber, ""),
               lambda r: r.duty.sumber, width=150),
        Column("nomor", translate("DutyDialog", "Nomor"), lambda r: r.duty.nomor,
               lambda r: r.duty.nomor, width=150),
    ]  # fmt: skip


def duty_of(row: DutyRow) -> OtherDuty:
    """Return the record behind a row."""
    return row.duty


def _days(row: DutyRow) -> str:
    first, last = short_date(row.duty.mulai), short_date(row.duty.selesai)
    if first == last:
        return first
    return translate("DutyDialog", "{first} s.d. {last}").format(first=first, last=last)


def _hours(row: DutyRow) -> str:
    return hours_text(row.duty.jam_mulai, row.duty.jam_selesai)


class DutyDialog(FormDialog):
    """One duty; without hours it takes the whole days."""

    def __init__(self, context: UiContext, known: OtherDuty | None, parent: QWidget) -> None:
        title = (
            translate("DutyDialog", "Ubah tugas lain")
            if known
            else translate("DutyDialog", "Tugas lain baru")
        )
        super().__init__(context, (title, translate("DutyDialog", "Simpan tugas")), parent, 4)
        self.resize(760, self.height())
        today = context.services.session.today()
        self._known = known or OtherDuty(pegawai_id="", mulai=today, selesai=today, uraian="")
        add = self.form.add_field
        add("pegawai_id", self.tr("Pegawai"), PersonEditor(context, self), "", 2)
        add("sumber", self.tr("Dasar"), ComboField(duty_sources(), self), "", 2)
        add("mulai", self.tr("Mulai"), DateField(self))
        add("selesai", self.tr("Selesai"), DateField(self))
        hint = self.tr("Kosong: seharian")
        add("jam_mulai", self.tr("Jam mulai"), HourField(self), hint)
        add("jam_selesai", self.tr("Jam selesai"), HourField(self))
        add("uraian", self.tr("Tugas"), TextField(self), "", 2)
        add("nomor", self.tr("Nomor surat"), TextField(self), "", 2)
        self.form.set_values({name: getattr(self._known, name) for name in _NAMES})
        self.save_button.clicked.connect(self.save)
        self.form.focus_first()

    @Slot()
    def save(self) -> None:
        """Store the duty, or show what speaks against it."""
        problems, values = self.form.problems(), self.form.values()
        values["pegawai_id"] = values["pegawai_id"] or ""
        values["mulai"] = values["mulai"] or self._known.mulai
        values["selesai"] = values["selesai"] or values["mulai"]
        if problems:
            self.form.show_findings(problems)
            return
        duty, service = replace(self._known, **values), self._context.services.training_catalogue
        self.follow(self._context.tasks.run(lambda _: service.save_duty(duty)))
