"""Forms for posts of the reference tables and for the need of a unit."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.domain.position import JENJANG
from sdm_desktop.domain.posts import ESELONS, GROUPS, Jabatan, PostType
from sdm_desktop.domain.unit import Unit, unit_choices
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.organisation.act_dialog import ActDialog
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import IntField, TextField

translate = QCoreApplication.translate


def need_dialog(
    context: UiContext, unit: Unit, posts: Sequence[Jabatan], parent: QWidget
) -> ActDialog:
    """Ask for a post that a unit needs and nobody holds yet."""
    service = context.services.bezetting
    words = (
        translate("PostDialogs", "Tambah jabatan"),
        translate("PostDialogs", "Jabatan yang dibutuhkan {name} tetapi belum terisi.").format(
            name=unit.nama
        ),
        translate("PostDialogs", "Tambah jabatan"),
    )

    def act(values: Mapping[str, Any]) -> Change:
        if not values["jabatan_id"]:
            text = translate("PostDialogs", "Pilih jabatan dari daftar.")
            raise ValidationError([FieldError("jabatan_id", text)])
        return service.add_post(unit.id, values["jabatan_id"], values["kebutuhan"] or 0)

    dialog = ActDialog(context, words, act, parent)
    choices = [(post.id, post.nama) for post in posts]
    hint = translate("PostDialogs", "Jabatan lain: tambahkan dahulu pada Referensi jabatan.")
    label = translate("PostDialogs", "Jabatan")
    dialog.form.add_field("jabatan_id", label, ComboField(choices, dialog), hint, span=2)
    need = IntField(dialog)
    dialog.form.add_field("kebutuhan", translate("PostDialogs", "Kebutuhan"), need)
    need.set_value(1)
    return dialog


def post_dialog(
    context: UiContext, post: Jabatan, units: Sequence[Unit], parent: QWidget
) -> ActDialog:
    """Ask for the values of a post; one without id is new."""
    service = context.services.posts
    verb = translate("PostDialogs", "Ubah") if post.id else translate("PostDialogs", "Tambah")
    title = translate("PostDialogs", "{verb} jabatan {kind}").format(
        verb=verb, kind=post.jenis.label.lower()
    )
    words = (title, "", translate("PostDialogs", "Simpan jabatan"))

    def act(values: Mapping[str, Any]) -> Change:
        given = {name: value for name, value in values.items() if name != "unit_id"}
        texts = {"nama", "siasn_id", "eselon", "jenjang", "kelompok", "dasar_hukum"}
        plain: dict[str, Any] = {
            name: (value or "") if name in texts else value for name, value in given.items()
        }
        unit_id = values.get("unit_id", post.unit_id) or None
        return service.save(replace(post, **plain, unit_id=unit_id))

    dialog = ActDialog(context, words, act, parent)
    form = dialog.form
    form.add_field("nama", translate("PostDialogs", "Nama jabatan"), TextField(dialog), span=2)
    _add_own_fields(dialog, post, units)
    hint = translate("PostDialogs", "Kelas 1–17 menurut ketetapan daerah.")
    form.add_field("kelas", translate("PostDialogs", "Kelas jabatan"), IntField(dialog), hint)
    form.add_field("siasn_id", translate("PostDialogs", "ID SIASN"), TextField(dialog))
    label = translate("PostDialogs", "Dasar hukum")
    form.add_field("dasar_hukum", label, TextField(dialog), span=2)
    form.set_values({name: getattr(post, name) for name in form.names()})
    return dialog


def _add_own_fields(dialog: ActDialog, post: Jabatan, units: Sequence[Unit]) -> None:
    form = dialog.form
    if post.jenis is PostType.STRUKTURAL:
        eselons = [(name, name) for name in ESELONS]
        form.add_field("eselon", translate("PostDialogs", "Eselon"), ComboField(eselons, dialog))
        choices = [("", translate("PostDialogs", "Semua unit")), *unit_choices(units)]
        form.add_field("unit_id", translate("PostDialogs", "Unit"), ComboField(choices, dialog))
    elif post.jenis is PostType.FUNGSIONAL:
        levels = [(name, name) for name in JENJANG]
        form.add_field("jenjang", translate("PostDialogs", "Jenjang"), ComboField(levels, dialog))
        hint = translate("PostDialogs", "Kosong: menurut aturan BUP.")
        form.add_field("bup", translate("PostDialogs", "BUP"), IntField(dialog), hint)
    else:
        groups = [(name, name) for name in GROUPS]
        form.add_field("kelompok", translate("PostDialogs", "Kelompok"),
                       ComboField(groups, dialog), span=2)  # fmt: skip
