"""The filter language of lists of people: plain words and `field:value` terms."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as record_field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.domain.query_fields import (
    NO_FIELDS,
    QUERY_FIELD,
    QueryField,
    QueryKind,
    first_day,
    last_day,
    query_field,
    read_choice,
    read_day,
    scale_fits,
    scale_values,
)


class Op(StrEnum):
    """How the values of a term are compared."""

    IS = "is"
    CONTAINS = "contains"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Term:
    """One condition; `values` are canonical, two for a range (empty: open end).

    `own` is the search field when it is one of the office.
    """

    field: str
    op: Op
    values: tuple[str, ...]
    text: str
    negated: bool = False
    own: QueryField | None = record_field(default=None, compare=False, repr=False)

    @property
    def spec(self) -> QueryField:
        """Return the search field."""
        return self.own or QUERY_FIELD[self.field]

    def describe(self) -> str:
        """Return the words for the filter chip."""
        words = _describe(self.spec, self)
        return f"Bukan {words[0].lower()}{words[1:]}" if self.negated else words

    def members(self) -> list[str]:
        """Return every value meant, ranges of golongan and pendidikan by rank."""
        if self.spec.kind is QueryKind.SCALE:
            return scale_values(self.field, self.values, is_range=self.op is Op.RANGE)
        return list(self.values)

    def days(self) -> tuple[date, date]:
        """Return the first and last day of a date term."""
        low, high = self.values[0], self.values[-1]
        return first_day(low) if low else date.min, last_day(high) if high else date.max

    def numbers(self) -> tuple[int, int]:
        """Return the lowest and highest number of a number term."""
        low, high = self.values[0], self.values[-1]
        return int(low) if low else 0, int(high) if high else 999

    def decimals(self) -> tuple[Decimal, Decimal]:
        """Return the lowest and highest number of a term with decimals."""
        low, high = self.values[0], self.values[-1]
        return Decimal(low or -_LARGEST), Decimal(high or _LARGEST)


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of the search text that means nothing, and why."""

    text: str
    message: str


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What a list of people shows; `period_id` gives the period of the evaluation state."""

    words: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    problems: tuple[Problem, ...] = ()
    sort: str = "nama"
    descending: bool = False
    period_id: str = ""

    @property
    def is_empty(self) -> bool:
        """Return whether everybody is shown."""
        return not (self.words or self.terms)

    def text(self) -> str:
        """Return the search text: parsed again it gives the same query."""
        parts = [_quoted(word, is_word=True) for word in self.words]
        parts += [term.text for term in self.terms]
        return " ".join(parts + [problem.text for problem in self.problems])

    def without(self, term: Term) -> "ListQuery":
        """Return the query with one condition less."""
        return replace(self, terms=tuple(other for other in self.terms if other != term))

    def sorted_by(self, sort: str, *, descending: bool = False) -> "ListQuery":
        """Return the query in another order."""
        return replace(self, sort=sort, descending=descending)

    def in_period(self, period_id: str) -> "ListQuery":
        """Return the query with the evaluation states of a period."""
        return replace(self, period_id=period_id)


_LARGEST = 10**15
_NAME = r"[A-Za-z_][A-Za-z_0-9]*"
_TOKEN = re.compile(rf'(-?)(?:({_NAME}):)?((?:"[^"]*(?:"|$)|[^\s"])*)')
_PIECE = re.compile(r'(?:"[^"]*(?:"|$)|[^,"])+')


def parse_query(text: str, custom: Mapping[str, QueryField] = NO_FIELDS) -> ListQuery:
    """Return what a search text means; what it cannot mean is listed as problems.

    `custom` are the search fields of the office, by the word before the colon.
    """
    words: list[str] = []
    terms: list[Term] = []
    problems: list[Problem] = []
    for match in _TOKEN.finditer(" ".join(text.replace("\0", " ").split())):
        minus, name, value = match.groups()
        if name is None:
            word = (minus + value).replace('"', "").strip()
            words += [word] if word else []
            continue
        part = _read_term((name, custom), value, negated=bool(minus))
        if isinstance(part, Term):
            terms += [part] if part not in terms else []
        else:
            problems.append(Problem(_closed(match.group(0)), part))
    return ListQuery(tuple(words), tuple(terms), tuple(problems))


def make_term(
    field: str | QueryField, values: Sequence[str], op: Op = Op.IS, *, negated: bool = False
) -> Term:
    """Return a condition on canonical values, with the text that means it."""
    spec = QUERY_FIELD[field] if isinstance(field, str) else field
    written = (_quoted(spec.written(value)) for value in values)
    joined = ("..".join if op is Op.RANGE else ",".join)(written)
    text = f"{'-' if negated else ''}{spec.name}:{joined}"
    own = spec if spec.custom else None
    return Term(spec.name, op, tuple(values), text, negated, own)


def _closed(text: str) -> str:
    return text + '"' if text.count('"') % 2 else text


def _quoted(value: str, *, is_word: bool = False) -> str:
    if is_word:
        needs = " " in value or bool(re.match(rf"-?{_NAME}:", value)) or not value
    else:
        needs = not value.isalnum() and (" " in value or "," in value or ".." in value)
    return f'"{value}"' if needs else value


def _read_term(
    word: tuple[str, Mapping[str, QueryField]], value: str, *, negated: bool
) -> Term | str:
    name, custom = word
    spec = query_field(name, custom)
    if spec is None:
        return f'Tidak ada kolom "{name}". Yang ada: {", ".join((*QUERY_FIELD, *custom))}.'
    if _is_range(spec, value):
        return _read_range(spec, value, negated=negated)
    # the comma of a number with decimals separates nothing
    written = [value] if spec.kind is QueryKind.DECIMAL else _PIECE.findall(value)
    pieces = [piece.replace('"', "").strip() for piece in written]
    pieces = [piece for piece in dict.fromkeys(pieces) if piece]
    if not pieces:
        return f'Isi setelah "{spec.name}:" masih kosong, misalnya {spec.example}.'
    if spec.kind in {QueryKind.NUMBER, QueryKind.DATE} and len(pieces) > 1:
        return f'"{spec.name}" menerima satu nilai atau rentang, misalnya {spec.example}.'
    values: list[str] = []
    for piece in pieces:
        found = _read_value(spec, piece)
        if found is None:
            return _refuse(spec, piece)
        values.append(found)
    op = Op.CONTAINS if spec.kind is QueryKind.TEXT else Op.IS
    return make_term(spec, list(dict.fromkeys(values)), op, negated=negated)


def _is_range(spec: QueryField, value: str) -> bool:
    return ".." in value and spec.kind not in {QueryKind.TEXT, QueryKind.CHOICE}


def _read_range(spec: QueryField, value: str, *, negated: bool) -> Term | str:
    low, _, high = value.replace('"', "").partition("..")
    ends = []
    for piece in (low.strip(), high.strip()):
        found = _read_value(spec, piece) if piece else ""
        if found is None:
            return _refuse(spec, piece)
        ends.append(found)
    if not any(ends):
        return f'Isi setelah "{spec.name}:" masih kosong, misalnya {spec.example}.'
    if not scale_fits(spec.name, tuple(ends)):
        return "Golongan PNS dan golongan PPPK tidak dapat dijadikan satu rentang."
    term = make_term(spec, ends, Op.RANGE, negated=negated)
    if _is_reversed(spec, term):
        term = make_term(spec, ends[::-1], Op.RANGE, negated=negated)
    return term


def _is_reversed(spec: QueryField, term: Term) -> bool:
    if "" in term.values:
        return False
    if spec.kind is QueryKind.SCALE:
        return not term.members()
    if spec.kind is QueryKind.DATE:
        return first_day(term.values[0]) > first_day(term.values[1])
    return Decimal(term.values[0]) > Decimal(term.values[1])


def _read_value(spec: QueryField, piece: str) -> str | None:
    if spec.kind is QueryKind.TEXT:
        return piece
    if spec.kind is QueryKind.NUMBER:
        return str(int(piece)) if re.fullmatch(r"[0-9]{1,3}", piece) else None
    if spec.kind is QueryKind.DATE:
        return read_day(piece)
    return _read_decimal(piece) if spec.kind is QueryKind.DECIMAL else read_choice(spec, piece)


def _read_decimal(piece: str) -> str | None:
    if not re.fullmatch(r"-?[0-9]{1,12}(?:[.,][0-9]{1,4})?", piece):
        return None
    text = f"{Decimal(piece.replace(',', '.')):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _refuse(spec: QueryField, piece: str) -> str:
    if spec.kind is QueryKind.CHOICE:
        allowed = ", ".join(spec.labels.get(value, value) for value in spec.allowed())
        return f'{spec.label} "{piece}" tidak dikenal. Pilihan: {allowed}.'
    return f'{spec.label} "{piece}" tidak dikenal. Tulis misalnya {spec.example}.'


def _describe(spec: QueryField, term: Term) -> str:
    if spec.name == "lengkap":
        return "Data lengkap" if "ya" in term.values else "Data belum lengkap"
    if spec.name == "nip":
        many = len(term.values) > 1
        return f"NIP: {len(term.values)} nomor" if many else f"NIP diawali {term.values[0]}"
    if term.op is Op.CONTAINS:
        return f"{spec.label} memuat " + " atau ".join(f'"{value}"' for value in term.values)
    shown = [_shown(spec, value) for value in term.values]
    if term.op is Op.IS:
        return f"{spec.label} {' atau '.join(shown)}"
    low, high = shown
    if low and high:
        return f"{spec.label} {low}" if low == high else f"{spec.label} {low} sampai {high}"
    return f"{spec.label} {low} ke atas" if low else f"{spec.label} sampai {high}"


def _shown(spec: QueryField, value: str) -> str:
    if spec.kind is QueryKind.DATE and value:
        year, *rest = value.split("-")
        day = f"{int(rest[1])} " if len(rest) == 2 else ""
        return f"{day}{MONTHS[int(rest[0]) - 1]} {year}" if rest else year
    return spec.labels.get(value) or spec.written(value)
