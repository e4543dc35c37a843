"""The invented past must lead to the invented present, without a fault."""

from collections import Counter
from datetime import date

import pytest

from sdm_desktop.domain.demo_histories import CareerTeller
from sdm_desktop.domain.demo_life import LifeTeller
from sdm_desktop.domain.demo_people import draw_people
from sdm_desktop.domain.demo_units import plan_units
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.history_checks import check_history
from sdm_desktop.domain.history_current import current_from, unstored
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.runtime.regulations import load_rules

TODAY = date(2026, 11, 24)
GIVEN = ("gol_akhir", "tmt_golongan", "mk_tahun", "mk_bulan", "jabatan_nama", "tmt_jabatan",
         "tingkat_pendidikan", "jurusan", "kontrak_nomor", "kontrak_mulai", "kontrak_akhir")  # fmt: skip


@pytest.fixture(scope="module")
def told():
    rule = RuleBook(load_rules()).on(RuleCode.GAJI_PNS, TODAY)
    career, life = CareerTeller(1, TODAY, rule), LifeTeller(1, TODAY)
    people = list(draw_people(plan_units(400), 1, TODAY))
    return [
        (person, [*career.tell(person, number, "unit"), *life.tell(person, number)])
        for number, person in enumerate(people, 1)
    ]


def test_every_record_follows_from_its_history(told):
    for person, entries in told:
        found = current_from(entries, TODAY)
        for name in GIVEN:
            known = getattr(person.employee, name)
            if known not in ("", None):
                assert found[name] == known, (name, person.employee.status)


def test_nothing_the_record_tells_is_missing(told):
    for person, entries in told:
        assert not list(unstored(person.employee, entries))


def test_no_entry_breaks_a_rule(told):
    for person, entries in told:
        for entry in entries:
            found = check_history(entry, entries, person.employee, TODAY)
            faults = [finding for finding in found if finding.is_error]
            if person.employee.tmt_jabatan:  # some records have gaps
                assert not faults, (entry, faults)


def test_every_history_has_plausible_many_entries(told):
    counts = Counter(entry.kind for _person, entries in told for entry in entries)
    assert set(counts) >= set(HistoryKind) - {HistoryKind.CLTN}
    servants = [t for t in told if t[0].employee.status is EmployeeStatus.PNS]
    assert counts[HistoryKind.GOLONGAN] / len(told) > 2
    assert all(
        any(entry.kind is HistoryKind.DIKLAT for entry in entries) for _person, entries in servants
    )
    assert counts[HistoryKind.HUKDIS] < len(told) * 0.05


def test_ids_are_all_different(told):
    ids = [entry.id for _person, entries in told for entry in entries]
    assert len(set(ids)) == len(ids)


def test_most_contracts_that_ran_out_were_renewed(told):
    contracts = [e for _p, entries in told for e in entries if e.kind is HistoryKind.KONTRAK]
    assert any(contract.ke == 2 for contract in contracts)
