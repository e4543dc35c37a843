"""The cards on the tabs of a person's page."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sdm_desktop.domain.custom_fields import GROUP as OWN_GROUP
from sdm_desktop.domain.custom_values import value_words
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.services.employee_profile import EmployeeProfile
from sdm_desktop.ui.pages.employees.form_fields import GROUPS
from sdm_desktop.ui.pages.employees.profile_parts import (
    PredikatRow,
    computed_values,
    field_value,
)
from sdm_desktop.ui.widgets.value_list import Value, ValueList

LABEL = 138
ROW = 28
Group = tuple[str, Sequence[str]]


def tr(text: str) -> str:
    """Return a text of a person's page in the language of the program."""
    return QCoreApplication.translate("PersonCards", text)


def _card(parent: QWidget) -> tuple[QFrame, ValueList]:
    card = QFrame(parent)
    card.setProperty("kind", "card")
    values = ValueList(card, label_width=LABEL, row_height=ROW)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(16, 10, 16, 16)
    layout.addWidget(values)
    return card, values


def _field_card(profile: EmployeeProfile, parent: QWidget, groups: Iterable[Group]) -> QWidget:
    card, values = _card(parent)
    _fill_card(values, profile, groups)
    return card


def _fill_card(values: ValueList, profile: EmployeeProfile, groups: Iterable[Group]) -> None:
    for title, names in groups:
        values.add_heading(title)
        for name in names:
            values.add_value(field_value(profile.employee, name))


def summary_cards(profile: EmployeeProfile, parent: QWidget) -> list[QWidget]:
    """Return identity, post and pay."""
    identity = _field_card(
        profile,
        parent,
        (
            (
                tr("Identitas"),
                ("tempat_lahir", "tanggal_lahir", "jenis_kelamin", "agama", "status_kawin"),
            ),
            (tr("Nomor"), ("nik", "npwp", "nomor_bpjs", "nip_lama")),
            (tr("Kontak"), ("nomor_hp", "email", "email_gov", "alamat")),
        ),
    )
    card, values = _card(parent)
    values.add_heading(tr("Jabatan"))
    values.add_value(field_value(profile.employee, "jabatan_nama"))
    values.add_value(Value(tr("Unit"), profile.unit_path.replace(" / ", "\n")))
    values.add_value(field_value(profile.employee, "tmt_jabatan"))
    values.add_value(field_value(profile.employee, "kelas_jabatan"))
    values.add_heading(tr("Pangkat dan gaji"))
    values.add_value(Value(tr("Pangkat"), profile.pangkat))
    values.add_value(field_value(profile.employee, "tmt_golongan"))
    for value in computed_values(profile):
        values.add_value(value)
    values.add_heading(tr("Predikat kinerja"))
    values.add_widget(PredikatRow(profile, values))
    return [identity, card]


def rank_cards(profile: EmployeeProfile, parent: QWidget) -> list[QWidget]:
    """Return rank and pay now, what comes next, and the appointment."""
    person = profile.employee
    service, pay, coming, pension = computed_values(profile)
    card, values = _card(parent)
    values.add_heading(tr("Saat ini"))
    values.add_value(Value(tr("Pangkat"), profile.pangkat))
    values.add_value(field_value(person, "tmt_golongan"))
    values.add_value(service)
    values.add_value(pay)
    values.add_heading(tr("Berikutnya"))
    values.add_value(coming)
    values.add_value(pension)
    values.add_heading(tr("Pengangkatan"))
    for name in ("tmt_cpns", "tmt_pns", "gol_awal"):
        values.add_value(field_value(person, name))
    return [card]


def post_cards(profile: EmployeeProfile, parent: QWidget) -> list[QWidget]:
    """Return the post and its place in the organisation."""
    card, values = _card(parent)
    values.add_heading(tr("Jabatan"))
    for name in ("jenis_jabatan", "jabatan_nama", "jenjang", "kelas_jabatan", "tmt_jabatan"):
        values.add_value(field_value(profile.employee, name))
    values.add_heading(tr("Eselon dan batas usia"))
    for name in ("eselon", "tmt_eselon", "bup"):
        values.add_value(field_value(profile.employee, name))
    place, lines = _card(parent)
    lines.add_heading(tr("Unit kerja"))
    lines.add_value(Value(tr("Unit"), profile.unit_path.replace(" / ", "\n")))
    for name in ("unor_nama", "unor_induk", "lokasi_kerja", "satuan_kerja_induk"):
        lines.add_value(field_value(profile.employee, name))
    for name in ("instansi_kerja", "instansi_induk"):
        lines.add_value(field_value(profile.employee, name))
    if profile.employee.kontrak_nomor:
        return [card, place, contract_card(profile, parent)]
    return [card, place]


def contract_card(profile: EmployeeProfile, parent: QWidget) -> QWidget:
    """Return the running contract."""
    names = [field.name for field in EMPLOYEE_FIELDS if field.group == "Kontrak"]
    return _field_card(profile, parent, ((tr("Kontrak"), names),))


def education_card(profile: EmployeeProfile, parent: QWidget) -> list[QWidget]:
    """Return the last education."""
    names = ("tingkat_pendidikan", "jurusan", "nama_sekolah", "tahun_lulus", "tanggal_lulus")
    return [_field_card(profile, parent, ((tr("Pendidikan terakhir"), names),))]


def all_fields(profile: EmployeeProfile, parent: QWidget) -> list[QWidget]:
    """Return every stored field, in two columns of groups."""
    groups = {
        group: [field.name for field in EMPLOYEE_FIELDS if field.group == group] for group in GROUPS
    }
    total = sum(len(names) + 1 for names in groups.values())
    left: list[Group] = []
    right: list[Group] = []
    filled = 0
    for title, names in groups.items():
        (left if filled < total / 2 else right).append((title, names))
        filled += len(names) + 1
    cards = [_field_card(profile, parent, left), _field_card(profile, parent, right)]
    if profile.own:
        cards[0] = _with_own(profile, parent, left)
    return cards


def _with_own(profile: EmployeeProfile, parent: QWidget, groups: Iterable[Group]) -> QWidget:
    """Return a card that begins with the office's own fields."""
    card, values = _card(parent)
    values.add_heading(OWN_GROUP)
    for field in profile.own:
        words = value_words(field, profile.employee.tambahan.get(field.id))
        values.add_value(Value(field.nama, words))
    _fill_card(values, profile, groups)
    return card
