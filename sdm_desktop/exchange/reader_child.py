"""Reads one foreign file and writes its cells to standard output as JSON.

This module is started by its path in a process of its own (`reader_process`), so that a crafted
file can only end that process. It imports the standard library and python-calamine alone and
never anything of the program.

Arguments: the folder of python-calamine, the file, the sheet's name ("" for the first one, "*"
for the first rows of every sheet), the memory limit in bytes.
"""

import gc
import json
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

MAX_ROWS = 200_000
MAX_CELLS = 25_000_000
HEAD_ROWS = 15
MAX_HEAD_SHEETS = 12
MAX_MERGED = 5_000
SEPARATORS = ",;|\t"
DELETE = "\x7f"
SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class Refused(Exception):  # noqa: N818 - a named answer to the parent, not a bug
    """The file cannot be read; the code tells why."""


def limit_resources(memory: int) -> None:
    """Let the system stop this process when it wants too much memory or time."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (110, 110))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def read_file(path: str, sheet: str) -> dict[str, Any]:
    """Return the sheet names, the cells by column and what is to be known about them."""
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib costs a third of the start
        if file.read(4).startswith(SPREADSHEETS):
            return read_workbook(path, sheet)
        file.seek(0)
        return read_text(file.read())


def read_workbook(path: str, sheet: str) -> dict[str, Any]:
    """Read xlsx, xlsm, xls or ods."""
    import python_calamine as calamine

    try:
        workbook = calamine.CalamineWorkbook.from_path(path)
        names = list(workbook.sheet_names)
        if sheet == "*":
            return {"sheets": names, "heads": _heads(workbook, names)}
        name = sheet or (names[0] if names else "")
        if name not in names:
            raise Refused("NO_SHEET")
        table = workbook.get_sheet_by_name(name)
        rows = _rows(table)
        merged = _merged(table)
    except calamine.PasswordError:
        raise Refused("PASSWORD") from None
    except calamine.CalamineError:
        raise Refused("DAMAGED") from None
    return {"sheets": names, "sheet": name, "merged": merged, **_columns(rows)}


def _merged(sheet: Any) -> list[list[int]]:
    """Return the merged cells as first row, first column, last row, last column."""
    ranges = getattr(sheet, "merged_cell_ranges", None) or []  # xls and ods tell of none
    return [[*first, *last] for first, last in ranges[:MAX_MERGED]]


def _heads(workbook: Any, names: Sequence[str]) -> list[list[list[Any]]]:
    return [_rows(workbook.get_sheet_by_name(name))[:HEAD_ROWS] for name in names[:MAX_HEAD_SHEETS]]


def _rows(sheet: Any) -> list[list[Any]]:
    if sheet.end is None:
        return []
    height, width = sheet.end[0] + 1, sheet.end[1] + 1
    if height > MAX_ROWS or height * width > MAX_CELLS:
        raise Refused("TOO_LARGE")
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    return rows


def _columns(rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    columns = [packed(column) for column in zip(*rows, strict=True)]
    dates = [
        index
        for index, column in enumerate(columns)
        if not isinstance(column, str)
        and any(issubclass(kind, date) for kind in set(map(type, column)))
    ]
    return {"columns": columns, "dates": dates, "rows": len(rows)}


def packed(column: Sequence[Any]) -> Sequence[Any] | str:
    """Return a column of texts as one text, which is written and read much faster."""
    try:
        joined = DELETE.join(column)
    except TypeError:
        return column
    return joined if joined.count(DELETE) == len(column) - 1 else column


def read_text(data: bytes) -> dict[str, Any]:
    """Read a csv file: encoding and separator are found, cells stay text; or our own JSON."""
    import csv
    import io
    import re

    text, encoding = decode(data)
    if text.lstrip()[:1] in ("{", "["):
        return read_json(text)
    separator = sniff(text)
    csv.field_size_limit(1_000_000)
    body = re.sub(r"\Asep=.\r?\n", "", text)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True)
    rows = _csv_rows(reader)
    width = max(map(len, rows), default=0)
    if len(rows) * width > MAX_CELLS:
        raise Refused("TOO_LARGE")
    lengths = list(map(len, rows))
    _check_quotes(rows, separator, width)
    padded = [[*row, *[""] * (width - len(row))] for row in rows]
    return {
        "sheets": [""],
        "sheet": "",
        "encoding": encoding,
        "separator": separator,
        "lengths": lengths,
        "open_end": not text.endswith(("\n", "\r")),
        **_columns(padded),
    }


def read_json(text: str) -> dict[str, Any]:
    """Read `{"rows": [{column: value}]}` or a bare list of objects; the first row is the header."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        raise Refused("DAMAGED") from None
    records = content.get("rows") if isinstance(content, dict) else content
    if not isinstance(records, list) or not all(isinstance(one, dict) for one in records):
        raise Refused("WRONG_KIND")
    names = list(dict.fromkeys(name for record in records for name in record))
    if len(records) > MAX_ROWS or len(records) * len(names) > MAX_CELLS:
        raise Refused("TOO_LARGE")
    rows = [names, *([_json_cell(record.get(name)) for name in names] for record in records)]
    return {"sheets": [""], "sheet": "", **_columns(rows)}


def _json_cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, str | bool):
        return value
    # a whole number of JSON is exact, unlike one of a spreadsheet
    return str(value) if isinstance(value, int) else json.dumps(value)


def _csv_rows(reader: Iterable[list[str]]) -> list[list[str]]:
    import csv

    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) > MAX_ROWS:
                raise Refused("TOO_LARGE")
    except csv.Error:
        raise Refused(f"QUOTES:{len(rows) + 1}") from None
    return rows


def _check_quotes(rows: Sequence[Sequence[str]], separator: str, width: int) -> None:
    """Refuse a cell that swallowed whole lines because its quotation mark was never closed."""
    for number, row in enumerate(rows, 1):
        for cell in row:
            if "\n" in cell and cell.count(separator) >= max(2, width // 2):
                raise Refused(f"QUOTES:{number}")


def decode(data: bytes) -> tuple[str, str]:
    """Return the text and its encoding: byte order marks, then UTF-8, then Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decode_as(data, "utf-16")
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        if b"\x00" in data:
            raise Refused("WRONG_KIND") from None
        return data.decode("cp1252", errors="replace"), "cp1252"


def _decode_as(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        raise Refused("DAMAGED") from None


def sniff(text: str) -> str:
    """Return the separator that splits the first lines most evenly outside quotation marks."""
    import re

    declared = re.match(r"sep=([,;|\t])\r?\n", text)
    if declared:
        return declared.group(1)
    lines = [re.sub(r'"[^"]*"', "", line) for line in text[:200_000].splitlines()[:HEAD_ROWS]]
    return max(SEPARATORS, key=lambda mark: max((line.count(mark) for line in lines), default=0))


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return [value.strftime("%Y-%m-%d %H:%M:%S")]
    if isinstance(value, date):
        return [value.strftime("%Y-%m-%d")]
    return str(value)


def main(arguments: Sequence[str]) -> int:
    """Read and answer; the exit code is 0 for an answer, also for a refusal."""
    gc.disable()  # everything lives until the end
    folder, path, sheet, memory = arguments
    sys.path.append(folder)
    limit_resources(int(memory))
    try:
        answer = read_file(path, sheet)
    except Refused as refused:
        answer = {"refused": str(refused)}
    except MemoryError:
        answer = {"refused": "TOO_LARGE"}
    except OSError:
        answer = {"refused": "NO_ACCESS"}
    sys.stdout.buffer.write(
        json.dumps(answer, ensure_ascii=False, separators=(",", ":"), default=_plain).encode(
            "utf-8", "replace"
        )
    )
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    code = main(sys.argv[1:])
    os.close(1)  # the parent need not wait until the memory is given back
    os._exit(code)  # and millions of cells need not be taken apart
