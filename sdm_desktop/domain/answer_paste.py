"""Rows of answers pasted from a worksheet: one respondent per line, cells or a row of digits."""

import re
from collections.abc import Sequence

from sdm_desktop.domain.skm_answers import Answers, WrongAnswer, from_sheet, read_answer
from sdm_desktop.domain.skm_rules import Order, Unsur

_CELLS = re.compile(r"[\t;]")


def pasted_rows(text: str, unsur: Sequence[Unsur], order: Order) -> tuple[list[Answers], list[str]]:
    """Return the good rows in the order of the unsur, and what is wrong with the others.

    Blank rows are left out and told too.
    """
    good, wrong = [], []
    for number, line in enumerate(text.replace("\r", "").split("\n"), 1):
        if not line.strip():
            continue
        cells = _CELLS.split(line) if _CELLS.search(line) else list(line.strip())
        if len(cells) != len(unsur):
            wrong.append(f"baris {number}: {len(cells)} jawaban, seharusnya {len(unsur)}")
            continue
        try:
            answers = tuple(read_answer(cell, place) for place, cell in enumerate(cells))
        except WrongAnswer as error:
            wrong.append(f"baris {number}, U{error.place + 1}: “{error.value}” bukan 1 sampai 4")
            continue
        if all(value is None for value in answers):
            wrong.append(f"baris {number}: kosong")
            continue
        good.append(from_sheet(answers, unsur, order))
    return good, wrong
