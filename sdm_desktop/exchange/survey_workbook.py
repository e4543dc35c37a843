"""Recap and processing sheets of surveys as a workbook whose formulas are live."""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from sdm_desktop.exchange.list_workbook import sheet_names
from sdm_desktop.exchange.list_workbook_parts import (
    HEAD,
    STYLES,
    TITLE,
    content_types,
    sheet_close,
    sheet_open,
    workbook,
    workbook_relations,
)
from sdm_desktop.exchange.output_file import replacing
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.xlsx_parts import ROOT_RELATIONS, column_letter
from sdm_desktop.exchange.xlsx_writer import safe_text

_LEVEL, _AT_ONCE = 4, 500
_TEXT, _WHOLE, _THREE, _TWO = 5, 6, 10, 11
_XF = (
    '<xf numFmtId="{format}" fontId="{font}" fillId="0" borderId="1" xfId="0" '
    'applyNumberFormat="1" applyFont="1" applyBorder="1"/>'
)
_STYLES = (
    STYLES.replace('<numFmts count="2">', '<numFmts count="3">')
    .replace("</numFmts>", '<numFmt numFmtId="166" formatCode="0.000"/></numFmts>')
    .replace('<cellXfs count="10">', '<cellXfs count="12">')
    .replace(
        "</cellXfs>", f"{_XF.format(format=166, font=0)}{_XF.format(format=2, font=1)}</cellXfs>"
    )
)
_FIRST = 4  # row of the first respondent: title, subject, head stand above


@dataclass(frozen=True, slots=True)
class ProcessedSurvey:
    """One survey: who it is of, its unsur, every row of answers, and what the program computed."""

    judul: str
    unit: str
    unsur: tuple[str, ...]
    jawaban: Sequence[tuple[int | None, ...]]
    bobot: str
    nrr: tuple[float | None, ...]
    nrr_tertimbang: tuple[float | None, ...]
    skm: float | None
    ikm: float | None
    mutu: str
    pita: tuple[tuple[str, str], ...]
    kelompok: tuple[int, ...]
    populasi: int | None
    sampel: int | None

    @property
    def last_row(self) -> int:
        """Return the row of the last respondent."""
        return _FIRST + max(1, len(self.jawaban)) - 1


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with the value the program computed."""

    text: str
    value: float | str | None


Cell = str | int | float | Formula | None


def write_survey_workbook(
    out: Path,
    surveys: Sequence[ProcessedSurvey],
    groups: Sequence[str],
    progress: Progress = NO_PROGRESS,
) -> int:
    """Write the recap and a processing sheet per survey; returns the number of respondents.

    `groups` are the titles of the counts by sex, education and occupation.
    """
    names = ["Rekap", *sheet_names([one.judul for one in surveys])]
    count = 0
    with (
        replacing(out) as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive,
    ):
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            _write_sheet(part, _recap(surveys, groups, names[1:]), (5, 34, *([9] * 40)))
        for number, survey in enumerate(surveys, 2):
            with archive.open(f"xl/worksheets/sheet{number}.xml", "w") as part:
                widths = (18, *([10] * len(survey.unsur)))
                _write_sheet(part, _processing(survey), widths)
            count += len(survey.jawaban)
            progress.step(count, 0)
        titles = [(name, 2, 1) for name in names]
        for name, text in (
            ("[Content_Types].xml", content_types(len(names))),
            ("_rels/.rels", ROOT_RELATIONS),
            ("xl/workbook.xml", workbook(titles)),
            ("xl/_rels/workbook.xml.rels", workbook_relations(len(names))),
            ("xl/styles.xml", _STYLES),
        ):
            with archive.open(name, "w") as part:  # unlike writestr, without the clock
                part.write(text.encode())
    return count


def _write_sheet(
    part: IO[bytes],
    rows: Iterator[tuple[int, Sequence[Cell], Sequence[int]]],
    widths: Sequence[int],
) -> None:
    part.write(sheet_open(list(map(float, widths)), _FIRST - 1).encode())
    waiting: list[str] = []
    for number, cells, styles in rows:
        waiting.append(_row(number, cells, styles))
        if len(waiting) == _AT_ONCE:
            part.write("".join(waiting).encode("utf-8", "replace"))
            waiting = []
    part.write("".join(waiting).encode("utf-8", "replace"))
    part.write(sheet_close(["A1:F1"]).encode())


def _row(number: int, cells: Sequence[Cell], styles: Sequence[int]) -> str:
    parts = [
        _cell(f"{column_letter(place)}{number}", cell, styles[min(place, len(styles) - 1)])
        for place, cell in enumerate(cells)
    ]
    return f'<row r="{number}">{"".join(parts)}</row>'


def _cell(place: str, cell: Cell, style: int) -> str:
    if cell is None:
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(cell, Formula):
        kind = ' t="str"' if isinstance(cell.value, str) else ""
        value = "" if cell.value is None else f"<v>{_escaped(cell.value)}</v>"
        return f'<c r="{place}" s="{style}"{kind}><f>{safe_text(cell.text)}</f>{value}</c>'
    if isinstance(cell, str):
        return f'<c r="{place}" s="{style}" t="inlineStr"><is><t>{safe_text(cell)}</t></is></c>'
    return f'<c r="{place}" s="{style}"><v>{cell}</v></c>'


def _escaped(value: float | str) -> str:
    return safe_text(value) if isinstance(value, str) else repr(value)


def _processing(one: ProcessedSurvey) -> Iterator[tuple[int, Sequence[Cell], Sequence[int]]]:
    """Yield rows of respondents, below them sums, NRR, NRR tertimbang and IKM as formulas."""
    yield 1, (one.judul,), (TITLE,)
    yield 2, (one.unit,), (2,)
    yield 3, ("Responden", *one.unsur), (HEAD,)
    for number, answers in enumerate(one.jawaban):
        yield _FIRST + number, (number + 1, *answers), (_WHOLE,)
    last = one.last_row
    letters = [column_letter(place + 1) for place in range(len(one.unsur))]
    spans = [f"{letter}{_FIRST}:{letter}{last}" for letter in letters]
    sums = [sum(row[n] or 0 for row in one.jawaban) for n in range(len(letters))]
    answered = [sum(row[n] is not None for row in one.jawaban) for n in range(len(letters))]
    styles = (_TEXT, _WHOLE)
    yield last + 1, ("Jumlah nilai", *_formulas("SUM({})", spans, sums)), styles
    yield last + 2, ("Banyak jawaban", *_formulas("COUNT({})", spans, answered)), styles
    places = [f"{letter}{last + 1}/{letter}{last + 2}" for letter in letters]
    yield last + 3, ("NRR per unsur", *_formulas("{}", places, one.nrr)), (_TEXT, _THREE)
    weighted = [f"{letter}{last + 3}*{one.bobot}" for letter in letters]
    cells = _formulas("{}", weighted, one.nrr_tertimbang)
    yield last + 4, ("NRR tertimbang", *cells), (_TEXT, _THREE)
    span = f"{letters[0]}{last + 4}:{letters[-1]}{last + 4}"
    yield last + 5, ("Nilai SKM", Formula(f"SUM({span})", one.skm)), (_TEXT, _THREE)
    yield last + 6, ("IKM unit", Formula(f"ROUND(B{last + 5}*25,2)", one.ikm)), (_TEXT, _TWO)
    yield last + 7, ("Mutu", Formula(_graded(f"B{last + 6}", one.pita), one.mutu)), (_TEXT,)


def _formulas(pattern: str, places: Sequence[str], values: Sequence[float | None]) -> list[Cell]:
    return [
        None if value is None else Formula(pattern.format(place), value)
        for place, value in zip(places, values, strict=True)
    ]


def _graded(place: str, bands: Sequence[tuple[str, str]]) -> str:
    """Return a formula that gives the letter of an index; bands go from low to high."""
    text = f'"{bands[0][0]}"'
    for letter, least in bands[1:]:
        text = f'IF({place}>={least},"{letter}",{text})'
    return text


def _recap(
    surveys: Sequence[ProcessedSurvey], groups: Sequence[str], names: Sequence[str]
) -> Iterator[tuple[int, Sequence[Cell], Sequence[int]]]:
    """Yield a row per survey with links to its processing sheet."""
    width = max((len(one.unsur) for one in surveys), default=9)
    heads = [f"U{n}" for n in range(1, width + 1)]
    yield 1, ("Rekapitulasi survei kepuasan masyarakat",), (TITLE,)
    yield 2, ("Kolom U berisi nilai rata-rata (NRR) per unsur",), (2,)
    titles = ("NO", "OPP", *heads, *groups, "POPULASI", "SAMPEL", "NRR TERTIMBANG", "NILAI IKM",
              "KATEGORI")  # fmt: skip
    yield 3, titles, (HEAD,)
    weighted = 2 + width + len(groups) + 2
    styles = (_WHOLE, _TEXT, *([_THREE] * width), *([_WHOLE] * (len(groups) + 2)), _THREE, _TWO,
              _TEXT)  # fmt: skip
    for number, (one, name) in enumerate(zip(surveys, names, strict=True)):
        sheet, last = f"'{name}'!", one.last_row
        averages: list[Cell] = [
            None if value is None else Formula(f"{sheet}{column_letter(n + 1)}{last + 3}", value)
            for n, value in enumerate(one.nrr)
        ]
        averages += [None] * (width - len(averages))
        index = f"{column_letter(weighted + 1)}{_FIRST + number}"
        cells: list[Cell] = [
            number + 1,
            one.judul,
            *averages,
            *one.kelompok,
            one.populasi,
            one.sampel,
            Formula(f"{sheet}B{last + 5}", one.skm),
            Formula(f"ROUND({column_letter(weighted)}{_FIRST + number}*25,2)", one.ikm),
            Formula(_graded(index, one.pita), one.mutu),
        ]
        yield _FIRST + number, cells, styles
