"""Takes cells apart that hold several facts, as lists made by hand do.

Nothing is dropped: what belongs nowhere is returned as `rest`, and a part that cannot be read stays
in its place as it was written, so that its own reader refuses it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.dates import parse_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.golongan import find_golongan, parse_golongan
from sdm_desktop.domain.name_titles import split_name


class CellForm(StrEnum):
    """What such a cell holds."""

    PERSON = "nama dan NIP"
    TITLES = "nama dengan gelar"
    RANK = "pangkat dan golongan"
    BIRTH = "tempat dan tanggal lahir"
    POST = "jabatan dan TMT"
    SERVICE = "masa kerja"
    EDUCATION = "pendidikan"


@dataclass(frozen=True, slots=True)
class CellParts:
    """The parts by field name; `rest` is what belongs nowhere, `fault` what contradicts itself."""

    values: Mapping[str, str] = field(default_factory=dict)
    rest: str = ""
    fault: str = ""


_DATE = (
    r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{4}|\d{4}-\d{1,2}-\d{1,2}|"
    r"\d{1,2}[ -][A-Za-z]{3,9}\.?[ -]\d{4}"
)
_ANY_DATE = re.compile(rf"(?<![\d/.-])(?:{_DATE})(?![\d/-])")
_LAST_DATE = re.compile(rf"(?<![\d/.-])({_DATE})\s*\)?\s*$")
_TMT = re.compile(rf"[\s(,;/-]*(?:\bt\.?m\.?t\.?\s*[:.]?\s*)?({_DATE})\s*\)?", re.IGNORECASE)
_LABEL = r"(?:\bN\.?\s?I\.?\s?P(?:PPK)?\b\.?(?:\s*(?:baru|PPPK|lama))?\s*[.:]?\s*)"
_NUMBER = re.compile(rf"{_LABEL}?('?\d(?:[ .\u00a0-]{{0,2}}\d){{17}})(?!\d)", re.IGNORECASE)
_LABELLED = re.compile(rf"{_LABEL}('?\d[\d .\u00a0-]*\d)", re.IGNORECASE)
_EDGES = " \t\n/|,;:-–—"
_BREAKS = re.compile(r"\s*(?:\n|\s/\s|\|)\s*")
_GOLONGAN = re.compile(r"(?<![A-Za-z0-9])(IV|III|II|I)\s*[/.\- ]?\s*([a-eA-E])(?![A-Za-z0-9])")
_PPPK = re.compile(r"(?:gol(?:ongan)?\.?\s*)?\b(XVII|XVI|XV|XIV|XIII|XII|XI|X|IX|VIII|VII|VI|V)\b")
_YEARS = r"(\d{1,2})\s*(?:tahun|thn|th|t)\b\.?"
_MONTHS = r"(\d{1,2})\s*(?:bulan|bln|bl|b)\b\.?"
_SERVICE = re.compile(rf"(?:{_YEARS})?[\s,/;-]*(?:{_MONTHS})?", re.IGNORECASE)
_LEVELS = (
    (r"s\s?-?\s?3|s-?iii|doktor", "S-3"), (r"s\s?-?\s?2|s-?ii|magister", "S-2"),
    (r"s\s?-?\s?1|s-?i|sarjana", "S-1"), (r"d\s?-?\s?(?:4|iv)", "D-IV"),
    (r"d\s?-?\s?(?:3|iii)", "D-III"), (r"d\s?-?\s?(?:2|ii)", "D-II"), (r"d\s?-?\s?(?:1|i)", "D-I"),
    (r"slta|sma|smk|smu|stm|smea|spk|spg", "SLTA"), (r"sltp|smp", "SLTP"), (r"sd", "SD"),
)  # fmt: skip
_LEVEL = tuple((re.compile(rf"(?:{words})\b\.?", re.IGNORECASE), name) for words, name in _LEVELS)
_KEEPS_LEVEL = frozenset({"SLTA", "SLTP"})
_SCHOOL = re.compile(
    r"\b(univ|sekolah|institut|poli|akademi|stik|stie|unika|undana|negeri)", re.IGNORECASE
)
_YEAR = re.compile(r"(?:lulus(?:an)?|tahun|thn|th)?\.?\s*\b((?:19|20)\d{2})\b", re.IGNORECASE)


def split_cell(form: CellForm, text: str) -> CellParts:
    """Return the parts of a cell of a form; an empty cell has empty parts."""
    plain = "\n".join(clean_text(line) for line in text.strip().splitlines() if line.strip())
    return _SPLITTERS[form](plain) if plain else CellParts()


def _split_person(text: str) -> CellParts:
    values: dict[str, str] = {}
    found = _NUMBER.search(text) or _LABELLED.search(text)
    left = text
    if found:
        values["nip"] = clean_text(found[1]).lstrip("'")
        left = f"{text[: found.start()]}\n{text[found.end() :]}"
    old = re.search(rf"{_LABEL}?\b(\d{{9}})\b", left, re.IGNORECASE)
    if old:
        values["nip_lama"] = old[1]
        left = f"{left[: old.start()]}\n{left[old.end() :]}"
    pieces = [piece for one in _BREAKS.split(left) if (piece := one.strip(_EDGES))]
    if not pieces:
        return CellParts(values)
    name = _split_titles(pieces[0])
    rest = []
    for piece in pieces[1:]:
        birth = _split_birth(piece)
        if birth.values.get("tanggal_lahir") and _is_date(birth.values["tanggal_lahir"]):
            values |= birth.values
        else:
            rest.append(piece)
    return CellParts({**name.values, **values}, " / ".join(rest))


def _split_titles(text: str) -> CellParts:
    parts = split_name(text)
    return CellParts({"nama": parts.name, "gelar_depan": parts.front, "gelar_belakang": parts.back})


def _split_rank(text: str) -> CellParts:
    values: dict[str, str] = {}
    left = text
    if day := _TMT.search(text):
        values["tmt_golongan"] = clean_text(day[1])
        left = f"{text[: day.start()]}\n{text[day.end() :]}"
    words = clean_text(left)
    found = _GOLONGAN.search(words) or _PPPK.search(words)
    if found is None:
        return CellParts({**values, "gol_akhir": words.strip(_EDGES + "()")})
    groups = [group for group in found.groups() if group]
    name = f"{groups[0]}/{groups[1].lower()}" if len(groups) == 2 else groups[0]
    step = find_golongan(name)
    pangkat = (words[: found.start()] + " " + words[found.end() :]).strip(_EDGES + "()")
    pangkat = re.sub(r"\s*[(),/]+\s*", " ", pangkat)
    pangkat = re.sub(r"^(?:gol(?:ongan)?\.?|ruang)\s*", "", pangkat, flags=re.IGNORECASE).strip()
    values["gol_akhir"] = name
    if not pangkat or step is None:
        return CellParts(values, pangkat)
    meant = parse_golongan(pangkat)
    if meant is None:
        return CellParts(values, pangkat)
    if meant != step:
        return CellParts(values, fault=f"Pangkat {pangkat} adalah {meant.nama}, bukan {name}.")
    return CellParts(values)


def _split_birth(text: str) -> CellParts:
    day = _LAST_DATE.search(text)
    if day:
        place = clean_text(text[: day.start()]).strip(_EDGES + "(")
        return CellParts({"tempat_lahir": place, "tanggal_lahir": clean_text(day[1])})
    place, mark, rest = (part.strip() for part in re.sub(r"\n", ",", text).partition(","))
    values = {"tempat_lahir": place, "tanggal_lahir": rest} if mark else {"tempat_lahir": text}
    return CellParts(values)


def _split_post(text: str) -> CellParts:
    day = _TMT.search(text)
    if day is None:
        return CellParts({"jabatan_nama": clean_text(text)})
    name = clean_text(text[: day.start()]).strip(_EDGES)
    rest = clean_text(text[day.end() :]).strip(_EDGES)
    return CellParts({"jabatan_nama": name, "tmt_jabatan": clean_text(day[1])}, rest)


def _split_service(text: str) -> CellParts:
    words = clean_text(text)
    found = _SERVICE.fullmatch(words)
    if found is None or not (found[1] or found[2]):
        return CellParts({"mk_tahun": words})
    return CellParts({"mk_tahun": found[1] or "", "mk_bulan": found[2] or ""})


def _split_education(text: str) -> CellParts:
    values: dict[str, str] = {}
    left = text
    if year := _YEAR.search(text):
        values["tahun_lulus"] = year[1]
        left = f"{text[: year.start()]}\n{text[year.end() :]}"
    left = left.strip(_EDGES + "()")
    for pattern, level in _LEVEL:
        if found := pattern.match(left):
            values["tingkat_pendidikan"] = level
            left = left if level in _KEEPS_LEVEL else left[found.end() :]
            break
    pieces = [
        piece
        for one in re.split(r"\s*(?:\n|,|;|/|\(|\))\s*", left)
        if (piece := clean_text(one).strip(_EDGES))
    ]
    rest = []
    for piece in pieces:
        if "jurusan" not in values and not _SCHOOL.search(piece):
            values["jurusan"] = piece
        elif "nama_sekolah" not in values and _SCHOOL.search(piece):
            values["nama_sekolah"] = piece
        else:
            rest.append(piece)
    return CellParts(values, " / ".join(rest))


def _is_date(text: str) -> bool:
    try:
        parse_date(re.sub(r"\s*([-/.])\s*", r"\1", text))
    except DomainError:
        return False
    return True


def has_date(text: str) -> bool:
    """Return whether a day is written anywhere in a text."""
    return _ANY_DATE.search(text) is not None


_SPLITTERS: Mapping[CellForm, Callable[[str], CellParts]] = {
    CellForm.PERSON: _split_person,
    CellForm.TITLES: _split_titles,
    CellForm.RANK: _split_rank,
    CellForm.BIRTH: _split_birth,
    CellForm.POST: _split_post,
    CellForm.SERVICE: _split_service,
    CellForm.EDUCATION: _split_education,
}
