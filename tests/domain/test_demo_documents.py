"""Invented documents: the same each time, with gaps and a few that have expired."""

from datetime import date

from sdm_desktop.domain.demo_documents import DocumentDrawer
from sdm_desktop.domain.demo_people import draw_people
from sdm_desktop.domain.demo_units import plan_units
from sdm_desktop.domain.documents import Validity, check_document, kinds_of
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.runtime.regulations import load_rules

TODAY = date(2026, 11, 24)


def test_the_documents_of_a_demo_are_sound_with_gaps_and_expired_ones():
    people = list(draw_people(plan_units(120), 1, TODAY))
    drawn = list(DocumentDrawer(1, TODAY).draw(people))
    again = list(DocumentDrawer(1, TODAY).draw(people))
    assert drawn == again
    kinds = kinds_of(RuleBook(load_rules()).on(RuleCode.JENIS_DOKUMEN, TODAY))
    for scan in drawn:
        assert check_document(scan.document, kinds, TODAY) == []
    states = {scan.document.validity(TODAY, 90) for scan in drawn}
    assert states == set(Validity)
    assert 4 < len(drawn) / len(people) < 9
    assert {scan.is_own for scan in drawn} == {True, False}


def test_some_have_a_photo():
    people = list(draw_people(plan_units(60), 1, TODAY))
    assert len(DocumentDrawer(1, TODAY).portraits(people)) == 24
