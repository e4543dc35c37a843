"""Answers as they are kept: bundles of packed signs, so that very many cost little."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.skm import Tally
from sdm_desktop.domain.skm_answers import Answers

MOST_IN_BUNDLE = 500
BLANK = "-"
_SIGNS = {None: BLANK, 1: "1", 2: "2", 3: "3", 4: "4"}
_LISTS = ("nomor", "kode", "tanggal", "jam", "usia", "pendidikan", "pekerjaan")


class AnswerSource(StrEnum):
    """How answers came in."""

    KERTAS = "KERTAS"
    DARING = "DARING"
    IMPOR = "IMPOR"

    @property
    def label(self) -> str:
        """Return the word for people."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondent:
    """Who answered what; answers stand in the order of the survey's unsur, None is blank.

    `isian_id` and `tempat` say in which bundle, and where in it, the answers are kept.
    """

    isian_id: str = ""
    tempat: int = 0
    nomor: int = 0
    kode: str = ""
    tanggal: date | None = None
    jam: str = ""
    jk: str = ""
    usia: int | None = None
    pendidikan: str = ""
    pekerjaan: str = ""
    saran: str = ""
    jawaban: Answers

    @property
    def tanda(self) -> str:
        """Return what tells this respondent in files: the number of the sheet, else the own one."""
        return self.kode or f"R{self.nomor}"

    @property
    def answered(self) -> int:
        """Return how many unsur were answered."""
        return sum(value is not None for value in self.jawaban)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Filled forms kept together (isian_survei); `rincian` is JSON."""

    id: str = ""
    rev: int = 0
    survei_id: str
    nomor_awal: int
    nomor_akhir: int
    banyak: int
    lebar: int
    sumber: AnswerSource = AnswerSource.KERTAS
    jawaban: str
    jk: str
    rincian: str = ""


@dataclass(slots=True)
class Sheet:
    """Columns of many respondents, before they are cut into bundles; all lists have one length."""

    jawaban: list[str] = field(default_factory=list)
    nomor: list[int] = field(default_factory=list)
    kode: list[str] = field(default_factory=list)
    tanggal: list[str | None] = field(default_factory=list)
    jam: list[str] = field(default_factory=list)
    jk: list[str] = field(default_factory=list)
    usia: list[int | None] = field(default_factory=list)
    pendidikan: list[str] = field(default_factory=list)
    pekerjaan: list[str] = field(default_factory=list)
    saran: list[str] = field(default_factory=list)

    def add(self, person: Respondent) -> None:
        """Append one respondent."""
        self.jawaban.append(packed(person.jawaban))
        self.nomor.append(person.nomor)
        self.kode.append(person.kode)
        self.tanggal.append(person.tanggal.isoformat() if person.tanggal else None)
        self.jam.append(person.jam)
        self.jk.append(person.jk or BLANK)
        self.usia.append(person.usia)
        self.pendidikan.append(person.pendidikan)
        self.pekerjaan.append(person.pekerjaan)
        self.saran.append(person.saran)

    def bundles(
        self, survey_id: str, width: int, source: AnswerSource, most: int = MOST_IN_BUNDLE
    ) -> Iterator[Bundle]:
        """Yield the rows to store, in order."""
        for start in range(0, len(self.jawaban), most):
            cut = slice(start, start + most)
            numbers = self.nomor[cut]
            yield Bundle(
                survei_id=survey_id,
                nomor_awal=min(numbers),
                nomor_akhir=max(numbers),
                banyak=len(numbers),
                lebar=width,
                sumber=source,
                jawaban="".join(self.jawaban[cut]),
                jk="".join(self.jk[cut]),
                rincian=self._details(cut),
            )

    def _details(self, cut: slice) -> str:
        """Return what is known beside answers and sex; lists that hold nothing are left out."""
        lists: dict[str, Any] = {name: getattr(self, name)[cut] for name in _LISTS}
        found = {name: values for name, values in lists.items() if any(values)}
        told = {str(n): text for n, text in enumerate(self.saran[cut]) if text}
        if told:
            found["saran"] = told
        return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def sheet_of(people: Iterable[Respondent]) -> Sheet:
    """Return respondents as columns."""
    sheet = Sheet()
    for person in people:
        sheet.add(person)
    return sheet


def packed(answers: Answers) -> str:
    """Return answers as signs: "44-4"."""
    return "".join(_SIGNS[value] for value in answers)


def unpacked(signs: str) -> Answers:
    """Return the answers of signs."""
    return tuple(None if sign == BLANK else int(sign) for sign in signs)


def people_of(bundle: Bundle) -> list[Respondent]:
    """Return the respondents of a bundle in order."""
    details: dict[str, Any] = json.loads(bundle.rincian) if bundle.rincian else {}
    told: dict[str, str] = details.get("saran", {})
    empty = [None] * bundle.banyak
    columns = {name: details.get(name, empty) for name in _LISTS}
    found = []
    for place in range(bundle.banyak):
        signs = bundle.jawaban[place * bundle.lebar : (place + 1) * bundle.lebar]
        day = columns["tanggal"][place]
        sex = bundle.jk[place]
        found.append(
            Respondent(
                isian_id=bundle.id,
                tempat=place,
                nomor=columns["nomor"][place] or bundle.nomor_awal + place,
                kode=columns["kode"][place] or "",
                tanggal=date.fromisoformat(day) if day else None,
                jam=columns["jam"][place] or "",
                jk="" if sex == BLANK else sex,
                usia=columns["usia"][place],
                pendidikan=columns["pendidikan"][place] or "",
                pekerjaan=columns["pekerjaan"][place] or "",
                saran=told.get(str(place), ""),
                jawaban=unpacked(signs),
            )
        )
    return found


def tally_signs(texts: Iterable[str], width: int) -> Tally:
    """Return the exact sums of packed answers."""
    whole = "".join(texts)
    numbers, sums = [], []
    for place in range(width):
        signs = whole[place::width]
        counts = [signs.count(sign) for sign in "1234"]
        numbers.append(sum(counts))
        sums.append(sum(value * count for value, count in enumerate(counts, 1)))
    return Tally(len(whole) // width if width else 0, tuple(numbers), tuple(sums))


def check_answers(answers: Answers, count: int) -> list[FieldError]:
    """Return what is wrong with one row of answers."""
    if len(answers) != count:
        text = f"Isi {count} jawaban; ini {len(answers)}."
        return [FieldError("jawaban", text, "JUMLAH")]
    if any(value not in _SIGNS for value in answers):
        return [FieldError("jawaban", "Jawaban hanya 1, 2, 3, 4, atau kosong.", "NILAI")]
    if all(value is None for value in answers):
        return [FieldError("jawaban", "Belum ada satu pun jawaban.", "KOSONG")]
    return []


def renumbered(people: Sequence[Respondent], bundle: Bundle) -> Bundle:
    """Return a bundle that holds other respondents than before, at least one."""
    sheet = sheet_of(people)
    (fresh,) = sheet.bundles(bundle.survei_id, bundle.lebar, bundle.sumber, max(1, len(people)))
    return Bundle(
        id=bundle.id,
        rev=bundle.rev,
        survei_id=bundle.survei_id,
        nomor_awal=fresh.nomor_awal,
        nomor_akhir=fresh.nomor_akhir,
        banyak=fresh.banyak,
        lebar=bundle.lebar,
        sumber=bundle.sumber,
        jawaban=fresh.jawaban,
        jk=fresh.jk,
        rincian=fresh.rincian,
    )
