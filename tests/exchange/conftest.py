"""Foreign files made at run time, and the way from a file to parsed rows."""

import csv
import zipfile
from pathlib import Path

import openpyxl
import pytest

from sdm_desktop.exchange.employee_rows import read_employee_rows
from sdm_desktop.exchange.headers import EMPLOYEE_TARGETS, find_header_row, source_columns
from sdm_desktop.exchange.reader import read_workbook
from sdm_desktop.exchange.row_source import RowSource

DATA = Path(__file__).parents[1] / "data"
NIP = "198704162013031901"
OTHER_NIP = "199003122015032902"


@pytest.fixture
def data():
    return DATA


@pytest.fixture
def make_xlsx(tmp_path):
    """Write rows of typed cells with openpyxl and return the file."""

    def make(rows, name="data.xlsx", *, sheet="Sheet", epoch=None, more=()):
        workbook = openpyxl.Workbook()
        if epoch:
            workbook.epoch = epoch
        table = workbook.active
        table.title = sheet
        for row in rows:
            table.append(row)
        for title, other_rows in more:
            other = workbook.create_sheet(title)
            for row in other_rows:
                other.append(row)
        path = tmp_path / name
        workbook.save(path)
        return path

    return make


@pytest.fixture
def make_csv(tmp_path):
    """Write rows as csv and return the file."""

    def make(rows, name="data.csv", *, separator=",", encoding="utf-8"):
        path = tmp_path / name
        with path.open("w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=separator).writerows(rows)
        return path

    return make


@pytest.fixture
def make_zip(tmp_path):
    """Write an archive of named texts and return the file."""

    def make(parts, name="data.xlsx"):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, text in parts.items():
                archive.writestr(part, text)
        return path

    return make


@pytest.fixture
def parse():
    """Return the parsed employee rows of a file."""

    def run(path, known=None, **mapping):
        sheet = read_workbook(path).data
        header = find_header_row(sheet, EMPLOYEE_TARGETS)
        columns = source_columns(sheet, header, EMPLOYEE_TARGETS)
        chosen = {column.field: column.index for column in columns if column.field} | mapping
        return read_employee_rows(RowSource(sheet, header, chosen), lambda _nips: known or {})

    return run
