"""Invented evaluations keep the guideline, the rules and their seed."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.demo_evaluations import EvaluationDrawer
from sdm_desktop.domain.demo_people import draw_people
from sdm_desktop.domain.demo_units import SHOWCASE_UNIT, plan_units
from sdm_desktop.domain.distribution import check_distribution
from sdm_desktop.domain.evaluation import EvaluationState, Predikat, Rating, Target
from sdm_desktop.domain.period_plan import plan_period
from sdm_desktop.domain.rating_rules import RatingRules
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.targets import is_unmet
from sdm_desktop.runtime.regulations import load_rules

TODAY = date(2026, 11, 24)
PERIOD = replace(plan_period(2026, "T3"), id="t3")


@pytest.fixture(scope="module")
def book():
    return RuleBook(load_rules())


@pytest.fixture(scope="module")
def rules(book):
    return RatingRules.on(book, PERIOD.selesai)


@pytest.fixture(scope="module")
def people():
    return list(draw_people(plan_units(300), 1, TODAY))


def draw(people, *, is_open=False, seed=1):
    drawer = EvaluationDrawer(people, seed, TODAY)
    results = drawer.organisation()
    return list(drawer.period(PERIOD, 6, results, open_=is_open)), results


def predikats(evaluations, rules):
    return {
        e.person.employee.id: rules.predikat(e.hasil, e.perilaku)
        for e in evaluations
        if e.hasil and e.perilaku
    }


def test_the_seven_values_suggest_the_perilaku_unless_a_reason_is_given(people, rules):
    drawn, _ = draw(people)
    for evaluation in drawn:
        if evaluation.state is EvaluationState.FINAL:
            suggested = rules.suggest(evaluation.nilai).rating
            assert (suggested is evaluation.perilaku) is not bool(evaluation.alasan)


def test_most_are_baik_and_few_are_below(people, rules):
    drawn, _ = draw(people)
    counts = Counter(predikats(drawn, rules).values())
    total = sum(counts.values())
    assert 0.58 < counts[Predikat.BAIK] / total < 0.75
    assert 0.12 < counts[Predikat.SANGAT_BAIK] / total < 0.32
    assert 0 < counts[Predikat.BUTUH_PERBAIKAN] / total < 0.14
    assert counts[Predikat.KURANG] <= 6


def test_bigger_units_keep_the_guideline(people, rules, book):
    drawn, results = draw(people)
    found = predikats(drawn, rules)
    rule = book.on(RuleCode.DISTRIBUSI, PERIOD.selesai)
    for unit, result in results.items():
        inside = [
            found.get(e.person.employee.id)
            for e in drawn
            if e.person.unit == unit and not e.person.is_head
        ]
        counts = Counter(predikat for predikat in inside if predikat)
        if sum(counts.values()) >= 10:
            findings = check_distribution(rule, result, counts)
            assert [f.code for f in findings if not f.is_information] == []


def test_leaders_follow_their_unit(people, rules):
    drawn, results = draw(people, seed=4)
    for evaluation in drawn:
        if evaluation.person.is_head and evaluation.state is EvaluationState.FINAL:
            assert evaluation.hasil is rules.leader_result(results[evaluation.person.unit])


def test_the_showcase_shows_every_state(people):
    drawn, _ = draw(people, is_open=True)
    unit = [e for e in drawn if e.person.unit == SHOWCASE_UNIT and not e.person.is_head]
    states = Counter(e.state for e in unit)
    assert states == {
        EvaluationState.FINAL: 5, EvaluationState.SIAP: 6, EvaluationState.DRAF: 4,
        EvaluationState.BELUM: 2, EvaluationState.TIDAK_DINILAI: 1,
    }  # fmt: skip
    siti = next(e for e in unit if e.person.employee.nama == "Siti Pah")
    assert (siti.perilaku, siti.alasan) == (Rating.SESUAI, "")
    away = next(e for e in unit if e.state is EvaluationState.TIDAK_DINILAI)
    assert away.reason_not_rated == "Cuti besar 1 Juli sampai dengan 30 September 2026."


def test_targets_fit_the_result(people):
    drawn, _ = draw(people)
    for evaluation in drawn:
        unmet = 0
        for aim in evaluation.targets:
            record = Target(
                evaluasi_id="",
                indikator="x",
                target=aim.target,
                realisasi=aim.realised,
                is_maks=aim.template.is_maks,
            )
            assert is_unmet(record) is bool(aim.cause)
            assert bool(aim.cause) is bool(aim.due)
            unmet += is_unmet(record)
        if evaluation.hasil is Rating.BAWAH:
            assert unmet >= 1
        assert 2 <= len(evaluation.targets) <= 4 or not evaluation.targets


def test_the_same_seed_gives_the_same_evaluations(people):
    assert draw(people, is_open=True) == draw(people, is_open=True)
    assert draw(people) != draw(people, seed=2)
