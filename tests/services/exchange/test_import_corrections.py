import csv

import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.exchange.row_readings import ReadingKind
from sdm_desktop.services.import_corrections import Correction

NIPS = ("198704162013031901", "199003122015032902", "199003122015031903")
HEAD = ["NIP", "NAMA", "JENIS KELAMIN", "STATUS", "GOL", "UNOR INDUK NAMA", "UNOR NAMA", "JABATAN"]
UNIT = "Bidang Pendaftaran Penduduk"


@pytest.fixture
def table(tmp_path):
    def make(*rows, name="data.csv"):
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEAD, *rows])
        return path

    return make


def person(number, unit=UNIT, gol="III/a", sex="L", post="Analis Kependudukan"):
    return [NIPS[number], f"ORANG {number}", sex, "PNS", gol, "Disdukcapil", unit, post]


def planned(services, path, **more):
    preview = services.imports.read(path)
    return services.imports.plan(preview, preview.mapping, **more)


@pytest.fixture
def office(services, table):
    services.imports.apply(planned(services, table(person(0))))
    return services


def test_unknown_units_and_posts_come_with_near_names_and_none_is_chosen(office, table):
    plan = planned(
        office, table(person(1, unit="Bid. Pendaftaran Penduduk", post="Analis Kepend."))
    )
    units, posts = sorted(office.imports.unknown(plan), key=lambda one: one.field, reverse=True)
    assert (units.field, units.written, units.rows) == (
        "unor_nama", "Bid. Pendaftaran Penduduk", (2,),
    )  # fmt: skip
    assert units.near[0].words == f"Disdukcapil / {UNIT}"
    assert posts.near[0].value == "Analis Kependudukan"
    assert plan.corrections == ()


def test_a_kept_correction_puts_people_into_the_unit(office, table):
    path = table(person(1, unit="Bid. Dafduk"))
    unit = next(one for one in office.units.tree() if one.nama == UNIT)
    office.imports.corrections.keep([Correction("unor_nama", "Bid.  Dafduk", unit.jalur, unit.id)])
    plan = planned(office, path)
    assert [(one.written, count) for one, count in plan.corrections] == [("Bid. Dafduk", 1)]
    told = [one for one in plan.readings if one.kind is ReadingKind.CORRECTED]
    assert told[0].place == "G2"
    assert told[0].value == "Bid. Dafduk"
    before = len(office.units.tree())
    office.imports.apply(plan)
    assert len(office.units.tree()) == before
    found = office.employees.by_nip(NIPS[1])
    assert found.unit_id == unit.id
    assert not office.imports.unknown(plan)


def test_corrections_can_be_left_out_of_one_import(office, table):
    keep = Correction("jabatan_nama", "Analis Kepend.", "Analis Kependudukan")
    office.imports.corrections.keep([keep])
    path = table(person(1, post="analis kepend."))
    assert planned(office, path).corrections
    assert not planned(office, path, corrections=[]).corrections


def test_refused_words_are_offered_a_meaning_and_then_accepted(office, table):
    path = table(person(1, gol="III / satu"), person(2, sex="X"))
    plan = planned(office, path)
    assert len(plan.refused) == 2
    asked = {one.field: one for one in office.imports.unknown(plan)}
    assert asked["gol_akhir"].is_refused
    assert {meaning.value for meaning in asked["jenis_kelamin"].all} == {"L", "P"}
    given = [
        Correction("gol_akhir", "III / satu", "III/a"), Correction("jenis_kelamin", "X", "P"),
    ]  # fmt: skip
    again = planned(office, path, corrections=given)
    assert not again.refused
    assert len(again.new) == 2


def test_the_error_workbook_keeps_what_the_file_says(office, table, tmp_path):
    row = person(1, unit="Bid. Dafduk")
    row[0] = "12"
    office.imports.corrections.keep([Correction("unor_nama", "Bid. Dafduk", "Lain")])
    plan = planned(office, table(row))
    office.imports.error_workbook(plan, tmp_path / "galat.xlsx")
    again = office.imports.read(tmp_path / "galat.xlsx")
    assert again.samples[6] == ("Bid. Dafduk",)


def test_corrections_are_kept_renewed_and_forgotten(office):
    corrections = office.imports.corrections
    corrections.keep([Correction("jenis_kelamin", "Pr.", "P")])
    corrections.keep([Correction("jenis_kelamin", "pr.", "L")])
    assert [one.meant for one in corrections.kept()] == ["L"]
    change = corrections.forget(corrections.kept())
    assert corrections.kept() == []
    change.undo()
    assert len(corrections.kept()) == 1
    with pytest.raises(DomainError, match="artinya"):
        corrections.keep([Correction("status", "x", " ")])
    with pytest.raises(DomainError, match="tidak dapat"):
        corrections.keep([Correction("nama", "x", "y")])


def test_an_office_without_units_is_asked_nothing(services, table):
    plan = planned(services, table(person(0), person(1)))
    assert services.imports.unknown(plan) == []
