"""Calculators `nama-gelar` and `sel-impor`."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sdm_desktop.domain.calculators.display import shown
from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    choice_of,
    read_day,
    read_employment,
    read_number,
    read_text,
    read_yes,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse
from sdm_desktop.domain.cells import (
    CellContext,
    CellError,
    SexScheme,
    empty_value,
    normalise_header,
    parse_cell,
)
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS, EmployeeField, FieldKind
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.golongan import scale_of
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.rule_codes import RuleCode

_TEXT, _NUMBER, _DATE = "text", "number", "date"
_CELL_KINDS = {
    "text": _TEXT, "teks": _TEXT, "number": _NUMBER, "angka": _NUMBER,
    "date": _DATE, "tanggal": _DATE,
}  # fmt: skip
_SCHEMES = {scheme.value.lower(): scheme.value for scheme in SexScheme}
_HEADER = "header"


def _explain_name(values: Values, working: Working) -> Mapping[str, Any]:
    working.rule(RuleCode.NAMA_GELAR)
    front, name, back = (values.text(key) for key in ("gelar_depan", "nama", "gelar_belakang"))
    if front:
        working.step("gelar depan, lalu spasi", front)
    working.step("nama seperti tertulis", name)
    if back:
        working.step("gelar belakang, dipisahkan koma dan spasi", back)
    result = full_name(front, name, back)
    working.step("nama lengkap", result)
    return {"nama_lengkap": result}


def _fields_by_alias() -> dict[str, EmployeeField]:
    table: dict[str, EmployeeField] = {}
    for field in EMPLOYEE_FIELDS:
        for alias in (normalise_header(field.name), normalise_header(field.header), *field.aliases):
            table.setdefault(alias, field)
    return table


_FIELDS = _fields_by_alias()
_KINDS = {
    "tanggal": FieldKind.DATE,
    "date": FieldKind.DATE,
    "golonganpppk": FieldKind.GOLONGAN,
    "angka": FieldKind.COUNT,
    "rupiah": FieldKind.MONEY,
    "teks": FieldKind.TEXT,
}


_KIND_WORDS = {
    FieldKind.TEXT: "teks",
    FieldKind.NAME: "nama",
    FieldKind.ID: "kode",
    FieldKind.NIP: "NIP",
    FieldKind.DIGITS: "nomor",
    FieldKind.DATE: "tanggal",
    FieldKind.COUNT: "bilangan",
    FieldKind.YEAR: "tahun",
    FieldKind.MONEY: "rupiah",
    FieldKind.FLAG: "ya atau tidak",
    FieldKind.SEX: "jenis kelamin",
    FieldKind.STATUS: "status pegawai",
    FieldKind.GOLONGAN: "golongan",
}


def _explain_cell(values: Values, working: Working) -> Mapping[str, Any]:
    working.rule(RuleCode.SEL_IMPOR)
    alias = normalise_header(values.text("bidang"))
    if alias in (_HEADER, "kepalakolom"):
        return _explain_header(values, working)
    kind = _kind_of(alias)
    cell = _typed_cell(values)
    working.step("isi sel", shown(cell))
    working.step("dibaca sebagai", _KIND_WORDS[kind])
    try:
        value = parse_cell(kind, cell, _context(values, alias))
    except CellError as error:
        working.step(f"ditolak ({error.code})", error.reason)
        return {"nilai": None, "kesalahan": error.reason}
    is_empty = value == empty_value(kind)
    working.step("nilai", "kosong" if is_empty else shown(value))
    return {"nilai": None if is_empty else value, "kesalahan": None}


def _kind_of(alias: str) -> FieldKind:
    if alias in _FIELDS:
        return _FIELDS[alias].kind
    if alias in _KINDS:
        return _KINDS[alias]
    raise refuse("bidang", f"Bidang “{alias}” tidak dikenal.", "BIDANG")


def _context(values: Values, alias: str) -> CellContext:
    status = values.get("status")
    if status is None and alias == "golonganpppk":
        status = EmployeeStatus.PPPK
    scheme = values.text("skema_kelamin")
    return CellContext(
        scale=scale_of(status),
        sex_scheme=SexScheme(scheme) if scheme else SexScheme.LOCAL,
        is_1904=bool(values.get("sistem_1904")),
    )


def _explain_header(values: Values, working: Working) -> Mapping[str, Any]:
    text = values.text("sel")
    alias = normalise_header(text)
    working.step(f"“{text}” disederhanakan", alias)
    field = _FIELDS.get(alias)
    if field is None:
        return {"nilai": None, "kesalahan": f"Kepala kolom “{text}” tidak dikenal."}
    working.step("bidang", field.label)
    return {"nilai": field.name, "kesalahan": None}


def _typed_cell(values: Values) -> object:
    cell, kind = values.get("sel"), values.text("jenis_sel")
    if cell is None or cell == "":
        return None
    if kind == _TEXT:
        return str(cell)
    try:
        return read_day(cell) if kind == _DATE else _plain_number(read_number(cell))
    except DomainError as error:
        raise refuse("sel", f"Isi sel: {error.message}", error.code) from None


def _plain_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _read_cell(value: object) -> object:
    return value


CALCULATORS = (
    Calculator(
        name="nama-gelar",
        title="Nama dengan gelar",
        summary="Penulisan nama lengkap dengan gelar depan dan belakang.",
        inputs=(
            Input(
                name="gelar_depan",
                label="Gelar depan",
                kind=InputKind.TEXT,
                read=read_text,
                required=False,
                example="Drs.",
            ),
            Input(
                name="nama",
                label="Nama",
                kind=InputKind.TEXT,
                read=read_text,
                example="Yohanes Contoh",
            ),
            Input(
                name="gelar_belakang",
                label="Gelar belakang",
                kind=InputKind.TEXT,
                read=read_text,
                required=False,
                example="M.Si.",
            ),
        ),
        outputs=(Output("nama_lengkap", "Nama lengkap"),),
        codes=(RuleCode.NAMA_GELAR,),
        function=_explain_name,
    ),
    Calculator(
        name="sel-impor",
        title="Baca sel impor",
        summary="Bagaimana program membaca satu sel dari berkas SIASN atau SIMPEG.",
        inputs=(
            Input(
                name="sel",
                label="Isi sel",
                kind=InputKind.CELL,
                read=_read_cell,
                example="05-12-1985",
            ),
            Input(
                name="jenis_sel",
                label="Jenis sel",
                kind=InputKind.CHOICE,
                read=choice_of(_CELL_KINDS),
                choices=(_TEXT, _NUMBER, _DATE),
                example=_TEXT,
            ),
            Input(
                name="bidang",
                label="Bidang",
                kind=InputKind.TEXT,
                read=read_text,
                help="Nama bidang atau kepala kolom; “header” untuk membaca kepala kolom.",
                example="tanggal_lahir",
            ),
            Input(
                name="status",
                label="Status pegawai",
                kind=InputKind.CHOICE,
                read=read_employment,
                required=False,
                choices=tuple(status.label for status in EmployeeStatus),
                help="Menentukan skala golongan.",
            ),
            Input(
                name="skema_kelamin",
                label="Huruf jenis kelamin",
                kind=InputKind.CHOICE,
                read=choice_of(_SCHEMES),
                required=False,
                choices=tuple(_SCHEMES.values()),
                help="Huruf yang dipakai berkas; bawaan L/P.",
            ),
            Input(
                name="sistem_1904",
                label="Buku kerja bersistem 1904",
                kind=InputKind.FLAG,
                read=read_yes,
                required=False,
            ),
        ),
        outputs=(Output("nilai", "Nilai"), Output("kesalahan", "Kesalahan")),
        codes=(RuleCode.SEL_IMPOR,),
        function=_explain_cell,
    ),
)
