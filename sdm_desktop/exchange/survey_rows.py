"""Reads sheets of answers, whole columns at a time: 100 000 respondents cost little."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sdm_desktop.domain.cells import CellContext, normalise_header, parse_column
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.skm_answers import WrongAnswer, read_answer
from sdm_desktop.domain.skm_rules import MOST_UNSUR
from sdm_desktop.domain.survey_answers import BLANK
from sdm_desktop.exchange.headers import TargetField
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.shown_cell import shown_cell

NUMBERED = tuple(f"u{number}" for number in range(1, MOST_UNSUR + 1))
_SIGNS = {None: BLANK, 1: "1", 2: "2", 3: "3", 4: "4"}
_WRONG = "?"
_OFFICIAL = (
    ("persyaratan", "Persyaratan", "kesesuaianpersyaratan"),
    ("prosedur", "Sistem, mekanisme, dan prosedur", "prosedur kemudahanprosedur mekanisme"),
    ("waktu", "Waktu penyelesaian", "waktu kecepatan waktupelayanan kecepatanwaktu"),
    ("biaya", "Biaya/tarif", "biaya tarif kewajaranbiaya"),
    ("produk", "Produk spesifikasi jenis pelayanan", "produk produklayanan produkpelayanan"),
    ("kompetensi", "Kompetensi pelaksana", "kompetensi kompetensipetugas"),
    ("perilaku", "Perilaku pelaksana", "perilaku perilakupetugas kesopanan"),
    ("pengaduan", "Penanganan pengaduan, saran, dan masukan",
     "pengaduan penangananpengaduan penangananpengaduansarandanmasukan"),
    ("sarana", "Sarana dan prasarana", "sarana saranaprasarana"),
)  # fmt: skip
CODES = tuple(code for code, _, _ in _OFFICIAL)
_PROFILE = (
    ("nomor", "Nomor responden", "nomor no nomorresponden idresponden id"),
    ("tanggal", "Tanggal", "tanggal tgl tanggalsurvei timestamp"),
    ("jam", "Jam", "jam waktusurvei pukul jamsurvei"),
    ("jk", "Jenis kelamin", "jk jeniskelamin kelamin lp gender"),
    ("usia", "Usia", "usia umur"),
    ("pendidikan", "Pendidikan", "pendidikan pendidikanterakhir"),
    ("pekerjaan", "Pekerjaan", "pekerjaan pekerjaanutama"),
    ("layanan", "Layanan", "layanan jenislayanan namalayanan jenispelayanan"),
    ("periode", "Periode", "periode periodesurvei"),
    ("saran", "Saran", "saran saranmasukan masukan komentar kritikdansaran"),
)  # fmt: skip


def _target(name: str, label: str, aliases: str) -> TargetField:
    own = normalise_header(label)
    return TargetField(name, label, tuple(dict.fromkeys((*aliases.split(), own, name))))


def _unsur_target(name: str, label: str, aliases: str) -> TargetField:
    """Return a target that headers with a number before or after the name mean too."""
    plain = _target(name, label, aliases)
    numbered = [
        text
        for alias in plain.aliases
        for n in range(1, 10)
        for text in (f"u{n}{alias}", f"{n}{alias}", f"{alias}u{n}")
    ]
    return TargetField(name, label, (*plain.aliases, *numbered))


SURVEY_TARGETS: tuple[TargetField, ...] = (
    *(_target(*one) for one in _PROFILE),
    TargetField("jawaban", "Jawaban (sederet angka)", ("jawaban", "deret", "deretjawaban")),
    *(
        TargetField(
            name,
            f"U{number}",
            (name, f"unsur{number}", f"p{number}", f"pertanyaan{number}", f"q{number}"),
        )
        for number, name in enumerate(NUMBERED, 1)
    ),
    *(_unsur_target(*one) for one in _OFFICIAL),
)
SURVEY_HEADERS = (
    "NOMOR", "TANGGAL", "JAM", "JK", "USIA", "PENDIDIKAN", "PEKERJAAN", "LAYANAN",
    *(f"U{number}" for number in range(1, 10)), "SARAN",
)  # fmt: skip
RESULT_HEADERS = (
    "LAYANAN", "UNIT", "PERIODE", "N", *(f"U{number}" for number in range(1, 10)),
    "SKM", "IKM", "MUTU",
)  # fmt: skip
_SEX = {
    "l": "L", "lakilaki": "L", "pria": "L", "laki": "L", "1": "L",
    "p": "P", "perempuan": "P", "wanita": "P", "pr": "P", "2": "P",
}  # fmt: skip
_SCHOOLS = {
    "sd": "SD", "sdsederajat": "SD", "smp": "SMP", "sltp": "SMP", "smpsederajat": "SMP",
    "sma": "SMA", "slta": "SMA", "smu": "SMA", "smk": "SMA", "smasederajat": "SMA",
    "smasmk": "SMA", "diploma": "DIPLOMA", "d1": "DIPLOMA", "d2": "DIPLOMA", "d3": "DIPLOMA",
    "di": "DIPLOMA", "dii": "DIPLOMA", "diii": "DIPLOMA", "d4": "S1", "div": "S1", "d4s1": "S1",
    "s1": "S1", "sarjana": "S1", "s2": "S2", "magister": "S2", "s3": "S3", "doktor": "S3",
}  # fmt: skip
_WORKS = {
    "pns": "PNS", "asn": "PNS", "tni": "TNI", "polri": "POLRI", "swasta": "Swasta",
    "karyawanswasta": "Swasta", "wirausaha": "Wirausaha", "wiraswasta": "Wirausaha",
    "pelajar": "Pelajar/Mahasiswa", "mahasiswa": "Pelajar/Mahasiswa",
    "pelajarmahasiswa": "Pelajar/Mahasiswa", "petani": "Petani", "lainnya": "Lainnya",
}  # fmt: skip


@dataclass(slots=True)
class SurveyRows:
    """The rows of a sheet by position; what is refused stands in `source.faults`.

    `signs` holds for each row the answers in the order of the survey; `blank` and `odd` are
    positions of rows without any answer, and words about cells set aside.
    """

    source: RowSource
    signs: list[str]
    nomor: list[str]
    tanggal: list[str | None]
    jam: list[str]
    jk: list[str]
    usia: list[int | None]
    pendidikan: list[str]
    pekerjaan: list[str]
    layanan: list[str]
    periode: list[str]
    saran: list[str]
    odd: list[tuple[int, str, str]] = field(default_factory=list)


def answer_names(mapping: Mapping[str, int]) -> list[str]:
    """Return which mapped fields hold answers."""
    known = (*NUMBERED, *CODES, "jawaban")
    return [name for name in known if name in mapping]


def read_survey_rows(
    source: RowSource, fields: Sequence[str], options: Sequence[Sequence[str]]
) -> SurveyRows:
    """Return the rows; `fields` names the column of each unsur in the survey's order.

    "" stands for an unsur without a column; a packed column gives all of them at once. `options`
    are the four words of each unsur, as online forms write them in place of numbers.
    """
    count = source.count
    if "jawaban" in source.mapping and not any(fields):
        signs = _packed(source, len(fields))
    else:
        columns = [
            _signs(source, name, words) if name else [BLANK] * count
            for name, words in zip(fields, options, strict=True)
        ]
        signs = list(map("".join, zip(*columns, strict=True))) if columns else [""] * count
    rows = SurveyRows(
        source,
        signs,
        _each(source, "nomor", _text),
        _days(source),
        _each(source, "jam", _text),
        [],
        [],
        _each(source, "pendidikan", lambda cell: _word(cell, _SCHOOLS)),
        _each(source, "pekerjaan", lambda cell: _word(cell, _WORKS)),
        _each(source, "layanan", _text),
        _each(source, "periode", _text),
        _each(source, "saran", _text),
    )
    rows.jk = _strange(rows, "jk", _sex, BLANK, "bukan L atau P; dikosongkan")
    rows.usia = _strange(rows, "usia", _age, None, "bukan angka; usia dikosongkan")
    return rows


def _signs(source: RowSource, name: str, options: Sequence[str]) -> list[str]:
    """Return one sign per row of an answer column; wrong cells are refused."""
    cells = source.cells(name)
    words = {normalise_header(word): str(value) for value, word in enumerate(options, 1)}
    known: dict[Any, str] = {}
    for cell in set(cells):
        try:
            known[cell] = _SIGNS[read_answer(cell, 0)]
        except WrongAnswer:
            known[cell] = words.get(normalise_header(cell), _WRONG)
    signs = [known[cell] for cell in cells]
    if _WRONG in known.values():
        for position, sign in enumerate(signs):
            if sign == _WRONG:
                shown = source.shown(position, name) or shown_cell(cells[position])
                reason = f"Jawaban “{shown}” di luar 1 sampai 4. Perbaiki atau kosongkan."
                source.refuse(position, name, "NILAI", reason)
    return signs


def _packed(source: RowSource, count: int) -> list[str]:
    """Return the answers of a column that holds them as one row of digits."""
    cells = source.cells("jawaban")
    known: dict[Any, str | tuple[str, str]] = {cell: _unpack(cell, count) for cell in set(cells)}
    found = []
    for position, cell in enumerate(cells):
        signs = known[cell]
        if isinstance(signs, tuple):
            source.refuse(position, "jawaban", *signs)
            signs = BLANK * count
        found.append(signs)
    return found


def _unpack(cell: Any, count: int) -> str | tuple[str, str]:
    text = _text(cell).replace(" ", "").replace("–", BLANK).replace("_", BLANK)
    if not text:
        return BLANK * count
    if len(text) != count:
        return "JUMLAH", f"Ada {len(text)} jawaban, seharusnya {count}. Periksa barisnya."
    for place, sign in enumerate(text, 1):
        if sign not in "1234-":
            reason = f"Jawaban ke-{place} “{sign}” di luar 1 sampai 4. Perbaiki atau kosongkan."
            return "NILAI", reason
    return text


def _each(source: RowSource, name: str, read: Callable[[Any], str]) -> list[str]:
    """Return a column as texts, each different cell read once."""
    if name not in source.mapping:
        return [""] * source.count
    cells = source.cells(name)
    known = {cell: read(cell) for cell in set(cells)}
    return [known[cell] for cell in cells]


def _strange(
    rows: SurveyRows, name: str, read: Callable[[Any], Any], empty: Any, words: str
) -> list[Any]:
    """Return a column; cells that mean nothing are noted and left empty."""
    source = rows.source
    if name not in source.mapping:
        return [empty] * source.count
    cells = source.cells(name)
    known = {cell: read(cell) for cell in set(cells)}
    odd = {cell for cell, value in known.items() if value is None}
    odd = {cell for cell in odd if _text(cell)}
    if odd:
        rows.odd += [
            (position, name, f"“{_text(cell)}” {words}.")
            for position, cell in enumerate(cells)
            if cell in odd
        ]
    return [empty if known[cell] is None else known[cell] for cell in cells]


def _text(cell: Any) -> str:
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    text = shown_cell(cell).strip().lstrip("'")
    return "" if text.lower() in ("null", "-", "–") else text


def _word(cell: Any, known: Mapping[str, str]) -> str:
    """Return the word of the rule table that a cell means, else what it says."""
    text = _text(cell)
    return known.get(normalise_header(text), text)


def _sex(cell: Any) -> str | None:
    return _SEX.get(normalise_header(_text(cell)))


def _age(cell: Any) -> int | None:
    text = _text(cell).lower().removesuffix("tahun").removesuffix("th").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else None


def _days(source: RowSource) -> list[str | None]:
    """Return days as stored; a day that cannot be read refuses its row."""
    if "tanggal" not in source.mapping:
        return [None] * source.count
    cells = source.cells("tanggal")
    kinds = list(dict.fromkeys(cells))
    context = CellContext(is_1904=source.data.is_1904)
    values, errors = parse_column(FieldKind.DATE, [_day_part(cell) for cell in kinds], context)
    known = dict(zip(kinds, values, strict=True))
    wrong = {kinds[place]: error for place, error in errors}
    for position, cell in enumerate(cells):
        if cell in wrong:
            source.refuse(position, "tanggal", wrong[cell].code, f"{wrong[cell].reason}")
    days = {cell: day.isoformat() if isinstance(day, date) else None for cell, day in known.items()}
    return [days[cell] for cell in cells]


def _day_part(cell: Any) -> Any:
    """Return a timestamp of an online form without its time."""
    return cell.split(" ")[0] if isinstance(cell, str) and ":" in cell else cell
