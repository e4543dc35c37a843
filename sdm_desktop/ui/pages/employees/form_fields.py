"""Which editor each field of a record gets, and in which groups the form shows them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.custom_fields import GROUP as OWN_GROUP
from sdm_desktop.domain.employee import Employee, EmployeeStatus, Sex
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS, FIELD_BY_NAME, FieldKind
from sdm_desktop.domain.field_text import field_label
from sdm_desktop.domain.golongan import PNS_GOLONGAN, PPPK_GOLONGAN
from sdm_desktop.domain.position import JENJANG
from sdm_desktop.domain.query_fields import EDUCATION_SCALE
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.employees.own_fields import OwnEditors
from sdm_desktop.ui.widgets.combo_field import Choice, ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, MoneyField, NipField, TextField

GROUPS = (
    "Identitas", "Status", "Jabatan", "Pangkat", "Pengangkatan", "Pendidikan", "Kontrak",
    "Kontak", "SIASN",
)  # fmt: skip
UNIT = "unit_id"
# written by the service after the chosen unit
FROM_UNIT = frozenset({"unor_nama", "unor_induk", "unor_id", "unor_induk_id"})
_WIDE = frozenset({"nama", "jabatan_nama", "alamat", UNIT})
_RELIGIONS = ("Kristen Protestan", "Katolik", "Islam", "Hindu", "Buddha", "Konghucu")
_MARRIAGES = ("Belum kawin", "Kawin", "Cerai hidup", "Cerai mati")
_POST_KINDS = ("Struktural", "Fungsional", "Pelaksana")
_ESELONS = ("II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b", "V")
_SUGGESTED = frozenset(
    {
        "jabatan_nama", "tempat_lahir", "jurusan", "nama_sekolah", "lokasi_kerja", "kpkn",
        "instansi_induk", "instansi_kerja", "satuan_kerja_induk", "jenis_pegawai",
        "sumber_anggaran",
    }
)  # fmt: skip


def tr(text: str) -> str:
    """Return a text of the form in the language of the program."""
    return QCoreApplication.translate("EmployeeFields", text)


def hint_of(name: str) -> str:
    """Return the hint under a field."""
    return {
        "nip": tr("18 angka, mengisi tanggal"),
        "nama": tr("Tanpa gelar"),
        "gelar_depan": tr("Misalnya Drs., dr."),
        "gelar_belakang": tr("Misalnya S.Sos., M.Si."),
        "nik": tr("16 angka"),
        "mk_tahun": tr("Pada SK terakhir"),
        "mk_bulan": tr("Pada SK terakhir"),
        "bup": tr("Kosong: mengikuti jabatan"),
        UNIT: tr("Pilihan dapat dicari"),
        "jabatan_nama": tr("Pilih atau tulis"),
    }.get(name, "")


def fields_of(group: str) -> list[str]:
    """Return the fields of a group, in their order; the unit stands with the post."""
    names = [f.name for f in EMPLOYEE_FIELDS if f.group == group and f.name not in FROM_UNIT]
    if group == "Jabatan":
        names.insert(2, UNIT)
    return names


def span_of(name: str) -> int:
    """Return how many columns of the form a field takes."""
    return 2 if name in _WIDE else 1


class EditorMaker:
    """Makes editors; `units` and `suggestions` are read once, before the form is built."""

    def __init__(
        self,
        units: Sequence[Choice],
        suggestions: dict[str, list[str]],
        standings: Sequence[str],
        own: OwnEditors | None = None,
    ) -> None:
        self._units = units
        self.own = own or OwnEditors()
        self._suggestions = suggestions
        self._fixed: dict[str, Sequence[str]] = {
            "agama": _RELIGIONS,
            "status_kawin": _MARRIAGES,
            "kedudukan_hukum": standings,
            "jenis_jabatan": _POST_KINDS,
            "jenjang": JENJANG,
            "tingkat_pendidikan": EDUCATION_SCALE,
            "eselon": _ESELONS,
        }

    def unit_name(self, unit_id: str | None) -> str:
        """Return the full path of a unit."""
        return dict(self._units).get(unit_id or "", "")

    def groups(self) -> list[str]:
        """Return the groups of the form; that of the own fields stands before SIASN."""
        own = [OWN_GROUP] if self.own.names else []
        return [*GROUPS[:-1], *own, GROUPS[-1]]

    def names_of(self, group: str) -> list[str]:
        """Return the fields of a group, in their order."""
        return self.own.names if group == OWN_GROUP else fields_of(group)

    def label(self, name: str) -> str:
        """Return the label of a field."""
        return self.own.label(name) if name in self.own.fields else field_label(name)

    def shown(self, name: str, person: Employee) -> Any:
        """Return the value of a person as the editor of a field takes it."""
        if name in self.own.fields:
            return self.own.shown(name, person)
        return shown(name, getattr(person, name))

    def draft(self, person: Employee, values: dict[str, Any]) -> Employee:
        """Return a record with what the editors hold."""
        own = self.own.merged(person, values)
        plain = {n: typed(n, v) for n, v in values.items() if n not in self.own.fields}
        return replace(person, **plain, tambahan=own)

    def make(self, name: str, parent: QWidget) -> QWidget:
        """Return the editor of a field."""
        if name in self.own.fields:
            return self.own.make(name, parent)
        if name == UNIT:
            return ComboField(self._units, parent)
        if name in self._fixed:
            return ComboField([(word, word) for word in self._fixed[name]], parent, is_free=True)
        if name in self._suggestions:
            known = [(word, word) for word in self._suggestions[name]]
            return ComboField(known, parent, is_free=True)
        kind = FIELD_BY_NAME[name].kind
        make: Callable[[QWidget], QWidget] = _MAKERS.get(kind, TextField)
        return make(parent)


def read_editor_data(context: UiContext) -> EditorMaker:
    """Read what the editors offer; for a task."""
    services = context.services
    units = [(unit.id, unit.jalur) for unit in services.units.tree()]
    suggestions = {name: services.employees.values_of(name) for name in sorted(_SUGGESTED)}
    rule = services.rules.book().on(RuleCode.KEDUDUKAN_HUKUM, services.session.today())
    standings = [row["nama"] for row in rule.isi["kedudukan"]]
    own = OwnEditors(services.employees.custom_fields())
    return EditorMaker(units, suggestions, standings, own)


def typed(name: str, value: Any) -> Any:
    """Return an editor's value as `Employee` holds it."""
    if name == UNIT:
        return value or None
    kind = FIELD_BY_NAME[name].kind
    if kind is FieldKind.SEX:
        return Sex(value) if value else None
    if kind is FieldKind.STATUS:
        return EmployeeStatus(value) if value else None
    if kind is FieldKind.FLAG:
        return {"1": True, "0": False}.get(str(value))
    if kind in (FieldKind.DATE, FieldKind.COUNT, FieldKind.YEAR, FieldKind.MONEY):
        return value
    return value or ""


def shown(name: str, value: Any) -> Any:
    """Return a value of `Employee` as its editor takes it."""
    if name != UNIT and FIELD_BY_NAME[name].kind is FieldKind.FLAG:
        return "" if value is None else str(int(value))
    return value


def _sex(parent: QWidget) -> QWidget:
    words = {Sex.MALE: tr("Laki-laki"), Sex.FEMALE: tr("Perempuan")}
    return ComboField([(sex.value, words[sex]) for sex in Sex], parent)


def _status(parent: QWidget) -> QWidget:
    return ComboField([(status.value, status.label) for status in EmployeeStatus], parent)


def _golongan(parent: QWidget) -> QWidget:
    steps = (*PNS_GOLONGAN, *PPPK_GOLONGAN)
    return ComboField([(step.nama, step.nama) for step in steps], parent)


def _flag(parent: QWidget) -> QWidget:
    return ComboField([("1", tr("Ya")), ("0", tr("Tidak"))], parent)


_MAKERS: dict[FieldKind, Callable[[QWidget], QWidget]] = {
    FieldKind.NIP: NipField,
    FieldKind.DATE: DateField,
    FieldKind.COUNT: IntField,
    FieldKind.YEAR: IntField,
    FieldKind.MONEY: MoneyField,
    FieldKind.SEX: _sex,
    FieldKind.STATUS: _status,
    FieldKind.GOLONGAN: _golongan,
    FieldKind.FLAG: _flag,
}
