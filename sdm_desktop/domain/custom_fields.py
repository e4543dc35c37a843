"""Fields of employees that an office defines itself: what they are and what they may be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from zlib import crc32

from sdm_desktop.domain.cell_text import clean_text, is_null, normalise_header
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.naming import search_key
from sdm_desktop.domain.query_fields import QUERY_FIELDS, QueryField, QueryKind, query_field

LONGEST_NAME = 60
LONGEST_CHOICE = 80
MOST_FIELDS = 40
GROUP = "Kolom tambahan"
# {field id: value as stored}
CustomValues = Mapping[str, str]


class CustomKind(StrEnum):
    """What a field of the office holds."""

    TEXT = "TEKS"
    NUMBER = "ANGKA"
    DATE = "TANGGAL"
    CHOICE = "PILIHAN"

    @property
    def label(self) -> str:
        """Return the word for screens."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One choice; records hold its `id`, so another name changes no record."""

    id: str
    nama: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomField:
    """One field; `wajib` must be filled in by hand, `peka` is seen by the admin alone."""

    id: str = ""
    rev: int = 0
    nama: str = ""
    jenis: CustomKind = CustomKind.TEXT
    pilihan: tuple[FieldChoice, ...] = ()
    wajib: bool = False
    peka: bool = False
    urutan: int = 0

    @property
    def kunci(self) -> str:
        """Return the word before the colon in a search ("ukuran_seragam")."""
        return field_key(self.nama)

    @property
    def alias(self) -> str:
        """Return the name as headers of files are compared."""
        return normalise_header(self.nama)

    def choice_name(self, choice_id: str) -> str:
        """Return the name of a choice."""
        names = (one.nama for one in self.pilihan if one.id == choice_id)
        return next(names, "(pilihan dihapus)")


@dataclass(frozen=True, slots=True)
class FormerNames:
    """What a field and its choices were called before, so that kept searches go on working."""

    names: tuple[str, ...] = ()
    choices: tuple[FieldChoice, ...] = ()


def field_key(name: str) -> str:
    """Return a name as one writes it before the colon of a search."""
    plain = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in search_key(name))
    return "_".join(plain.split())


def choice_key(name: str) -> str:
    """Return a choice as typed ones are compared: case and underscores do not matter."""
    return " ".join(clean_text(name).casefold().replace("_", " ").split())


def clean_field(field: CustomField) -> CustomField:
    """Return a definition with tidy texts; new choices get an id nobody had."""
    named = [replace(one, nama=clean_text(one.nama)) for one in field.pilihan]
    named = [one for one in named if one.nama]
    is_choice = field.jenis is CustomKind.CHOICE
    choices = with_choice_ids(named) if is_choice else ()
    return replace(field, nama=clean_text(field.nama), pilihan=choices)


def with_choice_ids(choices: Iterable[FieldChoice]) -> tuple[FieldChoice, ...]:
    """Return the choices, each with an id; the same name gets the same one again."""
    listed = list(choices)
    taken = {one.id for one in listed if one.id}
    found = []
    for one in listed:
        choice_id = one.id
        if not choice_id:
            choice_id = f"p{crc32(choice_key(one.nama).encode()):08x}"
            while choice_id in taken:
                choice_id += "x"
            taken.add(choice_id)
        found.append(FieldChoice(choice_id, one.nama))
    return tuple(found)


def check_field(field: CustomField, others: Sequence[CustomField]) -> list[FieldError]:
    """Return what is wrong with a definition; `others` are the other fields of the office."""
    return [*_check_name(field, others), *_check_choices(field)]


def _check_name(field: CustomField, others: Sequence[CustomField]) -> list[FieldError]:
    name, key = field.nama, field.kunci
    if not name:
        return [FieldError("nama", "Nama kolom belum diisi.", "KOSONG")]
    if len(name) > LONGEST_NAME:
        return [FieldError("nama", f"Nama kolom paling panjang {LONGEST_NAME} huruf.", "PANJANG")]
    if not key[:1].isalpha():
        message = "Nama kolom harus diawali huruf Latin."
        return [FieldError("nama", message, "HURUF")]
    own = _BUILT_IN.get(field.alias)
    if own is None and query_field(key) is not None:
        own = key
    if own is not None:
        message = f"“{name}” sudah dipakai oleh kolom “{own}” pada data pegawai."
        return [FieldError("nama", message, "UNIK")]
    for other in others:
        if other.id != field.id and field.alias == other.alias:
            message = f"Kolom tambahan “{other.nama}” sudah memakai nama ini."
            return [FieldError("nama", message, "UNIK")]
    return []


def _check_choices(field: CustomField) -> list[FieldError]:
    if field.jenis is not CustomKind.CHOICE:
        return []
    if len(field.pilihan) < 2:
        return [FieldError("pilihan", "Tulis paling sedikit dua pilihan.", "PILIHAN")]
    seen: dict[str, str] = {}
    for one in field.pilihan:
        if len(one.nama) > LONGEST_CHOICE:
            message = f"“{one.nama[:20]}…” lebih panjang dari {LONGEST_CHOICE} huruf."
            return [FieldError("pilihan", message, "PANJANG")]
        if '"' in one.nama or is_null(one.nama, zero_is_null=False):
            message = f"“{one.nama}” tidak dapat dipakai sebagai pilihan."
            return [FieldError("pilihan", message, "HURUF")]
        key = choice_key(one.nama)
        if key in seen:
            return [FieldError("pilihan", f"Pilihan “{one.nama}” tertulis dua kali.", "UNIK")]
        seen[key] = one.id
    return []


def _built_in() -> dict[str, str]:
    found: dict[str, str] = {"unit": "Unit", "unitid": "Unit", "pangkat": "Pangkat"}
    for spec in QUERY_FIELDS:
        found[normalise_header(spec.name)] = spec.label
    for field in EMPLOYEE_FIELDS:
        own = (field.header, field.label, field.name)
        for alias in (*field.aliases, *(normalise_header(text) for text in own)):
            found.setdefault(alias, field.label)
    return found


def _is_free(key: str) -> bool:
    return bool(key) and query_field(key) is None


_BUILT_IN = _built_in()
_QUERY_KINDS = {
    CustomKind.TEXT: QueryKind.TEXT,
    CustomKind.NUMBER: QueryKind.DECIMAL,
    CustomKind.DATE: QueryKind.DATE,
    CustomKind.CHOICE: QueryKind.CHOICE,
}
_EXAMPLES = {CustomKind.TEXT: "A-12", CustomKind.NUMBER: "10..20", CustomKind.DATE: "2026-05"}


def query_spec(field: CustomField, former: FormerNames = FormerNames()) -> QueryField:
    """Return the field of the search language that asks for a field of the office."""
    labels = {one.id: one.nama for one in field.pilihan}
    choices = {choice_key(one.nama): one.id for one in former.choices if one.id in labels}
    choices |= {choice_key(one.nama): one.id for one in field.pilihan}
    example = field.pilihan[0].nama if field.pilihan else _EXAMPLES.get(field.jenis, "")
    return QueryField(
        field.kunci,
        field.nama,
        _QUERY_KINDS[field.jenis],
        f"{field.kunci}:{example.replace(' ', '_')}",
        choices,
        labels,
        custom=field.id,
    )


def query_specs(
    fields: Iterable[CustomField], former: Mapping[str, FormerNames] | None = None
) -> dict[str, QueryField]:
    """Return the search fields of some fields, by the word before the colon.

    What a field was called before (by its id) means it still, unless that is a name of today.
    """
    known = former or {}
    found: dict[str, QueryField] = {}
    before: dict[str, QueryField] = {}
    for field in fields:
        names = known.get(field.id, FormerNames())
        spec = found[field.kunci] = query_spec(field, names)
        before |= {field_key(name): spec for name in names.names}
    old = {key: spec for key, spec in before.items() if key not in found and _is_free(key)}
    return found | old
