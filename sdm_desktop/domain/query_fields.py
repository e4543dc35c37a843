"""The fields one can search people by, and the words each understands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from sdm_desktop.domain.golongan import PNS_GOLONGAN, PPPK_GOLONGAN, parse_golongan

PNS_SCALE = tuple(step.nama for step in PNS_GOLONGAN)
PPPK_SCALE = tuple(step.nama for step in PPPK_GOLONGAN)
EDUCATION_SCALE = (
    "SD", "SLTP", "SLTA", "D-I", "D-II", "D-III", "D-IV", "S-1", "S-2", "S-3",
)  # fmt: skip


class QueryKind(StrEnum):
    """How the value of a search field is read."""

    TEXT = "text"
    CHOICE = "choice"
    SCALE = "scale"
    NUMBER = "number"
    DECIMAL = "decimal"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class QueryField:
    """One searchable field; `choices` maps what people write to the value meant.

    `custom` is the id of the office's own field that is asked for, empty for the built-in ones.
    """

    name: str
    label: str
    kind: QueryKind
    example: str
    choices: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    custom: str = ""

    def written(self, value: str) -> str:
        """Return a value as it is written in a search text."""
        if self.kind is QueryKind.DECIMAL:
            return value.replace(".", ",")
        return self.labels[value].replace(" ", "_") if value in self.labels else value

    def allowed(self) -> list[str]:
        """Return the values a choice may have, as people write them."""
        return list(dict.fromkeys(self.choices.values()))


def squeeze(text: str) -> str:
    """Return the lower-case letters and digits of a text: `III/A` and `iii a` are the same."""
    return "".join(char for char in text.lower() if char.isalnum())


def _choices(**values: str) -> dict[str, str]:
    return {word: value for value, words in values.items() for word in words.split()}


def read_choice(spec: QueryField, text: str) -> str | None:
    """Return the value a text means in a field with choices, or None."""
    if spec.name == "golongan":
        step = parse_golongan(text)
        return step.nama if step else None
    if spec.custom:
        # "A+" and "A-" differ only by their signs
        return spec.choices.get(" ".join(text.casefold().replace("_", " ").split()))
    return spec.choices.get(squeeze(text))


_EDUCATION = _choices(
    SD="sd sekolahdasar",
    SLTP="sltp smp mts",
    SLTA="slta sma smk sltakejuruan sltakeguruan smasederajat",
) | _choices(
    **{
        "D-I": "di d1 diplomai",
        "D-II": "dii d2 diplomaii",
        "D-III": "diii d3 diplomaiii sarjanamuda diploma3",
        "D-IV": "div d4 diplomaiv diploma4",
        "S-1": "s1 sarjana strata1 profesi",
        "S-2": "s2 magister strata2",
        "S-3": "s3 doktor strata3",
    }
)
_K = QueryKind
QUERY_FIELDS: tuple[QueryField, ...] = (
    QueryField("nama", "Nama", _K.TEXT, "nama:Maria"),
    QueryField("nip", "NIP", _K.TEXT, "nip:1987"),
    QueryField(
        "status", "Status", _K.CHOICE, "status:PNS,PPPK",
        _choices(
            CPNS="cpns c", PNS="pns p", PPPK="pppk p3k",
            PPPK_PARUH_WAKTU="pppkparuhwaktu paruhwaktu pw",
        ),
        {"PPPK_PARUH_WAKTU": "PPPK Paruh Waktu"},
    ),
    QueryField("golongan", "Golongan", _K.SCALE, "golongan:III/a..III/d"),
    QueryField("unit", "Unit", _K.TEXT, 'unit:"Bidang A"'),
    QueryField("jabatan", "Jabatan", _K.TEXT, "jabatan:analis"),
    QueryField(
        "jenis", "Jenis jabatan", _K.CHOICE, "jenis:fungsional",
        _choices(
            struktural="struktural 1", fungsional="fungsional 2 jft", pelaksana="pelaksana 4 jfu"
        ),
    ),
    QueryField("pendidikan", "Pendidikan", _K.SCALE, "pendidikan:S-1..S-3", _EDUCATION),
    QueryField("usia", "Usia", _K.NUMBER, "usia:50..58"),
    QueryField("pensiun", "Pensiun", _K.DATE, "pensiun:2027"),
    QueryField("kgb", "KGB", _K.DATE, "kgb:2026-12..2027-02"),
    QueryField("kontrak", "Kontrak berakhir", _K.DATE, "kontrak:2026-12"),
    QueryField(
        "kelamin", "Jenis kelamin", _K.CHOICE, "kelamin:perempuan",
        _choices(L="l lakilaki pria 1", P="p perempuan wanita 2"),
        {"L": "laki-laki", "P": "perempuan"},
    ),
    QueryField(
        "kedudukan", "Kedudukan", _K.CHOICE, "kedudukan:aktif",
        _choices(aktif="aktif", tidak_aktif="tidakaktif nonaktif"),
        {"tidak_aktif": "tidak aktif"},
    ),
    QueryField(
        "evaluasi", "Evaluasi", _K.CHOICE, "evaluasi:belum,draf",
        _choices(
            BELUM="belum", DRAF="draf draft", SIAP="siap", FINAL="final",
            TIDAK_DINILAI="tidakdinilai", TANPA="tanpa belumdibuat",
        ),
        {"BELUM": "belum", "DRAF": "draf", "SIAP": "siap", "FINAL": "final",
         "TIDAK_DINILAI": "tidak dinilai", "TANPA": "belum dibuat"},
    ),
    QueryField(
        "predikat", "Predikat", _K.CHOICE, "predikat:Baik",
        _choices(SANGAT_BAIK="sangatbaik", BAIK="baik", BUTUH_PERBAIKAN="butuhperbaikan cukup",
                 KURANG="kurang", SANGAT_KURANG="sangatkurang"),
        {"SANGAT_BAIK": "Sangat Baik", "BAIK": "Baik", "BUTUH_PERBAIKAN": "Butuh Perbaikan",
         "KURANG": "Kurang", "SANGAT_KURANG": "Sangat Kurang"},
    ),
    QueryField(
        "lengkap", "Data lengkap", _K.CHOICE, "lengkap:tidak",
        _choices(ya="ya", tidak="tidak belum"),
    ),
)  # fmt: skip
QUERY_FIELD = {spec.name: spec for spec in QUERY_FIELDS}
NO_FIELDS: Mapping[str, QueryField] = {}
_ALIASES = {"gol": "golongan", "jk": "kelamin", "umur": "usia", "pend": "pendidikan"}


def query_field(name: str, custom: Mapping[str, QueryField] = NO_FIELDS) -> QueryField | None:
    """Return the field a word before the colon means, or None; `custom` are the office's own."""
    word = name.lower()
    return QUERY_FIELD.get(_ALIASES.get(word, word)) or custom.get(word)


def education_level(text: str) -> str:
    """Return the level of a tingkat pendidikan ("S-1/Sarjana" is S-1), empty if unknown."""
    found = _EDUCATION.get(squeeze(text)) or _EDUCATION.get(squeeze(text.split("/")[0]))
    if found is None:
        words = text.replace("/", " ").split()
        found = next(
            (_EDUCATION[squeeze(word)] for word in words if squeeze(word) in _EDUCATION), ""
        )
    return found


def scale_values(name: str, values: tuple[str, ...], *, is_range: bool) -> list[str]:
    """Return every value of an ordered field that a term means, by rank and not by text.

    A golongan `I` to `IV` without letter means the whole group, and the PPPK golongan so named.
    """
    if name == "pendidikan":
        return _between(EDUCATION_SCALE, *values) if is_range else list(values)
    if is_range:
        scale = PPPK_SCALE if any(value in PPPK_SCALE[4:] for value in values) else PNS_SCALE
        return _between(scale, *values)
    found: list[str] = []
    for value in values:
        found.append(value)
        found += [member for member in PNS_SCALE if member.split("/")[0] == value]
    return found


def _between(scale: tuple[str, ...], first: str, last: str) -> list[str]:
    start = _first(scale, first) if first else 0
    stop = _last(scale, last) if last else len(scale) - 1
    return list(scale[start : stop + 1])


def _first(scale: tuple[str, ...], value: str) -> int:
    return next(i for i, member in enumerate(scale) if value in (member, member.split("/")[0]))


def _last(scale: tuple[str, ...], value: str) -> int:
    members = enumerate(scale)
    return max(i for i, member in members if value in (member, member.split("/")[0]))


def scale_fits(name: str, values: tuple[str, ...]) -> bool:
    """Return whether both ends of a range stand on one scale (PNS or PPPK golongan)."""
    if name != "golongan":
        return True
    is_pppk = any(value in PPPK_SCALE[4:] for value in values)
    return not (is_pppk and any("/" in value for value in values))


_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
_LOCAL_DAY = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})$")


def read_day(text: str) -> str | None:
    """Return `YYYY`, `YYYY-MM` or `YYYY-MM-DD` for a written date, or None."""
    local = _LOCAL_DAY.match(text)
    found = _DAY.match(text)
    parts = local.group(3, 2, 1) if local else found.groups() if found else None
    if parts is None:
        return None
    numbers = [int(part) for part in parts if part]
    try:
        date(*[*numbers, 1, 1][:3])
    except ValueError:
        return None
    return "-".join([f"{numbers[0]:04}", *(f"{number:02}" for number in numbers[1:])])


def first_day(value: str) -> date:
    """Return the first day of a year, month or day as `read_day` gives it."""
    return date(*[*(int(part) for part in value.split("-")), 1, 1][:3])


def last_day(value: str) -> date:
    """Return the last day of a year, month or day as `read_day` gives it."""
    numbers = [int(part) for part in value.split("-")]
    if len(numbers) == 1:
        return date(numbers[0], 12, 31)
    if len(numbers) == 3:
        return date(*numbers)
    if numbers[1] == 12:
        return date(numbers[0], 12, 31)
    return date(numbers[0], numbers[1] + 1, 1) - timedelta(days=1)
