"""Own fields of the office through the command line: out, in again, searched."""

import json

import openpyxl
import pytest

from sdm_desktop.cli import main
from sdm_desktop.domain.custom_fields import CustomField, CustomKind, FieldChoice
from sdm_desktop.services import office
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD
from sdm_desktop.services.office import Surroundings, open_office
from sdm_desktop.storage import keys

NAME = "Golongan darah pegawai"


@pytest.fixture
def demo(tmp_path, monkeypatch):
    cheap = office.Surroundings.__init__

    def init(self, **more):
        cheap(self, **({"cost": keys.KdfCost(8, 1, 1)} | more))

    monkeypatch.setattr(office.Surroundings, "__init__", init)
    path = tmp_path / "demo.sdm"
    assert main(["demo", str(path), "--employees", "12", "--years", "1"]) == 0
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=Surroundings())
    choices = tuple(FieldChoice("", name) for name in ("A", "B", "AB", "O"))
    Services.build(opened).custom_fields.add(
        CustomField(nama=NAME, jenis=CustomKind.CHOICE, pilihan=choices)
    )
    opened.close()
    return path


def test_a_workbook_with_own_columns_goes_out_and_comes_back(demo, tmp_path, capsys):
    out = tmp_path / "pegawai.xlsx"
    run = [str(demo), "--json"]
    assert main(["export", "employees", str(out), "--own", "--office", *run]) == 0
    book = openpyxl.load_workbook(out)
    sheet = book.active
    titles = [cell.value for cell in sheet[1]]
    place = titles.index(NAME) + 1
    for row, value in ((2, "AB"), (3, "o")):
        sheet.cell(row, place, value)
    book.save(out)
    capsys.readouterr()
    assert main(["import", "employees", str(out), "--office", *run]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["read"], told["changed"], told["refused"]) == (12, 2, 0)
    found = tmp_path / "ab.csv"
    arguments = ["--filter", "golongan_darah_pegawai:AB", "--office", *run]
    assert main(["export", "employees", str(found), *arguments]) == 0
    assert json.loads(capsys.readouterr().out)["written"] == 1


def test_a_column_with_another_title_is_named_by_the_field(demo, tmp_path, capsys):
    out = tmp_path / "pegawai.csv"
    main(["export", "employees", str(out), "--office", str(demo)])
    nip = out.read_text("utf-8-sig").splitlines()[1].split(",")[1].strip("'")
    table = tmp_path / "darah.csv"
    table.write_text(f"NIP,NAMA,Darah\n{nip},,AB\n", encoding="utf-8")
    setting = "golongan_darah_pegawai=Darah"
    capsys.readouterr()
    command = ["import", "employees", str(table), "--set", setting, "--office", str(demo)]
    assert main([*command, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["changed"] == 1
