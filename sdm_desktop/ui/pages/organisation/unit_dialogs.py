"""The questions before a unit changes: name, place, effect date, decision."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.unit import Unit, UnitMove, check_parent, kind_of_unit, unit_choices
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.organisation.act_dialog import ActDialog
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, TextField
from sdm_desktop.ui.widgets.person_editor import PersonEditor

translate = QCoreApplication.translate
TOP = "-"


def add_dialog(context: UiContext, parent_unit: Unit | None, parent: QWidget) -> ActDialog:
    """Ask for the name of a new unit below another."""
    units = context.services.units
    place = (
        translate("UnitDialogs", "Di bawah {name}.").format(name=parent_unit.nama)
        if parent_unit
        else translate("UnitDialogs", "Pada tingkat teratas, sebagai perangkat daerah.")
    )
    words = (translate("UnitDialogs", "Tambah unit"), place,
             translate("UnitDialogs", "Tambah unit"))  # fmt: skip

    def act(values: Mapping[str, Any]) -> Change:
        return units.add(values["nama"] or "", parent_unit.id if parent_unit else None,
                         _move(values))  # fmt: skip

    dialog = ActDialog(context, words, act, parent)
    label = translate("UnitDialogs", "Nama unit")
    dialog.form.add_field("nama", label, TextField(dialog), span=2)
    _add_effect(dialog, context, translate("UnitDialogs", "Dibentuk tanggal"))
    return dialog


def rename_dialog(context: UiContext, unit: Unit, parent: QWidget) -> ActDialog:
    """Ask for another name of a unit."""
    units = context.services.units
    text = translate(
        "UnitDialogs",
        "Jalur semua unit di bawahnya dan nama unit pada data pegawai ikut berubah.",
    )
    words = (translate("UnitDialogs", "Ubah nama unit"), text,
             translate("UnitDialogs", "Ubah nama"))  # fmt: skip

    def act(values: Mapping[str, Any]) -> Change:
        return units.rename(unit.id, values["nama"] or "", _move(values))

    dialog = ActDialog(context, words, act, parent)
    field = TextField(dialog)
    dialog.form.add_field("nama", translate("UnitDialogs", "Nama unit"), field, span=2)
    _add_effect(dialog, context)
    field.set_value(unit.nama)
    return dialog


def describe_dialog(context: UiContext, unit: Unit, parent: QWidget) -> ActDialog:
    """Ask for kind, order and SIASN id of a unit."""
    units = context.services.units
    title = translate("UnitDialogs", "Rincian {name}").format(name=unit.nama)
    words = (title, "", translate("UnitDialogs", "Simpan rincian"))

    def act(values: Mapping[str, Any]) -> Change:
        return units.describe(
            unit.id, values["jenis"] or "", values["urutan"] or None, values["siasn_id"] or ""
        )

    dialog = ActDialog(context, words, act, parent)
    kinds = ("Perangkat daerah", "Sekretariat", "Bagian", "Bidang", "Subbagian", "Seksi", "UPT",
             "Kecamatan", "Kelurahan", "Puskesmas", "Sekolah", "Rumah sakit", "Unit")  # fmt: skip
    kind = ComboField([(name, name) for name in kinds], dialog, is_free=True)
    number, siasn = IntField(dialog), TextField(dialog)
    form = dialog.form
    form.add_field("jenis", translate("UnitDialogs", "Jenis"), kind)
    hint = translate("UnitDialogs", "Kosong: menurut nama.")
    form.add_field("urutan", translate("UnitDialogs", "Urutan di antara yang setingkat"), number,
                   hint)  # fmt: skip
    form.add_field("siasn_id", translate("UnitDialogs", "ID SIASN"), siasn, span=2)
    form.set_values(
        {
            "jenis": unit.jenis or kind_of_unit(unit.nama, is_top=unit.induk_id is None),
            "urutan": unit.urutan,
            "siasn_id": unit.siasn_id,
        }
    )
    return dialog


def move_dialog(
    context: UiContext, unit: Unit, units: Sequence[Unit], target: str | None, parent: QWidget
) -> ActDialog:
    """Ask where a unit goes and from which day."""
    service = context.services.units
    text = translate(
        "UnitDialogs", "Pegawai dan semua unit di bawahnya ikut pindah. Riwayat unit mencatatnya."
    )
    title = translate("UnitDialogs", "Pindahkan {name}").format(name=unit.nama)
    words = (title, text, translate("UnitDialogs", "Pindahkan unit"))

    def act(values: Mapping[str, Any]) -> Change:
        chosen = values["induk_id"]
        return service.move(unit.id, None if chosen in (TOP, None) else chosen, _move(values))

    dialog = ActDialog(context, words, act, parent)
    possible = [one for one in units if not check_parent(unit.id, one.id, units)]
    choices = [(TOP, translate("UnitDialogs", "Tingkat teratas")), *unit_choices(possible)]
    field = ComboField(choices, dialog)
    dialog.form.add_field("induk_id", translate("UnitDialogs", "Unit induk baru"), field, span=2)
    _add_effect(dialog, context)
    field.set_value(target or TOP)
    return dialog


def merge_dialog(
    context: UiContext, unit: Unit, units: Sequence[Unit], parent: QWidget
) -> ActDialog:
    """Ask which unit takes another one in."""
    service = context.services.units
    text = translate(
        "UnitDialogs",
        "Pegawai, unit di bawahnya dan angka kebutuhan pindah ke unit tujuan; unit ini ditutup.",
    )
    title = translate("UnitDialogs", "Gabungkan {name}").format(name=unit.nama)
    words = (title, text, translate("UnitDialogs", "Gabungkan unit"))

    def act(values: Mapping[str, Any]) -> Change:
        return service.merge(unit.id, values["people_to"] or unit.id, _move(values))

    dialog = ActDialog(context, words, act, parent)
    possible = [one for one in units if not check_parent(unit.id, one.id, units)]
    field = ComboField(unit_choices(possible), dialog)
    dialog.form.add_field("people_to", translate("UnitDialogs", "Ke unit"), field, span=2)
    _add_effect(dialog, context)
    return dialog


def close_dialog(
    context: UiContext, unit: Unit, units: Sequence[Unit], members: int, parent: QWidget
) -> ActDialog:
    """Ask when a unit ends, and where its people go."""
    service = context.services.units
    text = translate(
        "UnitDialogs", "Unit keluar dari pohon; riwayatnya dan penilaian lama tetap tersimpan."
    )
    title = translate("UnitDialogs", "Tutup {name}").format(name=unit.nama)
    words = (title, text, translate("UnitDialogs", "Tutup unit"))

    def act(values: Mapping[str, Any]) -> Change:
        return service.close(unit.id, _move(values), values.get("people_to") or None)

    dialog = ActDialog(context, words, act, parent)
    if members:
        label = translate("UnitDialogs", "Pindahkan {count} pegawainya ke").format(count=members)
        others = [one for one in units if one.id != unit.id]
        dialog.form.add_field("people_to", label, ComboField(unit_choices(others), dialog), span=2)
    _add_effect(dialog, context, translate("UnitDialogs", "Ditutup tanggal"))
    return dialog


def head_dialog(context: UiContext, unit: Unit, parent: QWidget) -> ActDialog:
    """Ask who leads a unit."""
    service = context.services.units
    title = translate("UnitDialogs", "Kepala {name}").format(name=unit.nama)
    text = translate("UnitDialogs", "Penilai bawaan pegawai unit ini mengikuti kepalanya.")
    words = (title, text, translate("UnitDialogs", "Tetapkan kepala"))

    def act(values: Mapping[str, Any]) -> Change:
        return service.set_head(unit.id, values["kepala_id"])

    dialog = ActDialog(context, words, act, parent)
    field = PersonEditor(context, dialog)
    hint = translate("UnitDialogs", "Kosongkan bila belum ada kepala.")
    dialog.form.add_field("kepala_id", translate("UnitDialogs", "Kepala"), field, hint, span=2)
    field.set_value(unit.kepala_id)
    return dialog


def _add_effect(dialog: ActDialog, context: UiContext, label: str = "") -> None:
    day = DateField(dialog)
    form = dialog.form
    form.add_field("tanggal", label or translate("UnitDialogs", "Berlaku mulai"), day)
    form.add_field("nomor_sk", translate("UnitDialogs", "Nomor SK atau perda"), TextField(dialog))
    form.add_field("keterangan", translate("UnitDialogs", "Keterangan"), TextField(dialog), span=2)
    day.set_value(context.services.session.today())


def _move(values: Mapping[str, Any]) -> UnitMove:
    day = values["tanggal"]
    return UnitMove(
        tanggal=day if isinstance(day, date) else None,
        nomor_sk=values["nomor_sk"] or "",
        keterangan=values["keterangan"] or "",
    )
