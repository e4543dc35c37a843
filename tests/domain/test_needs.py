"""Competences, needs in their order, structural training, the plan (vector TRN-12)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.bangkom import PlanLine, PlanLineStatus, check_plan_line, effect_of
from sdm_desktop.domain.competence import (
    Competence,
    CompetenceGroup,
    CompetenceScore,
    PostStandard,
    ScoreSource,
    Standard,
    StandardBook,
    check_competence,
    check_score,
    competences_of,
    level_names,
    proposed_level,
    read_level,
    valid_levels,
)
from sdm_desktop.domain.needs import NeedLine, NeedRules, NeedSource, explained, ranked
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.position import PostKind
from sdm_desktop.domain.structural import StructuralTable
from sdm_desktop.runtime.regulations import load_rules

TODAY = date(2026, 11, 24)
K = NeedSource.KOMPETENSI


@pytest.fixture(scope="module")
def rule():
    return {one.kode: one for one in load_rules()}.__getitem__


@pytest.fixture(scope="module")
def rules(rule):
    return NeedRules.of(rule("AKD"))


def gaps(topic, standard, *levels, source=K, mandatory=True):
    return [
        NeedLine(source, topic, f"{topic}-{n}", "u", standard - level, mandatory, "")
        for n, level in enumerate(levels)
        if level < standard
    ]


def test_trn_12_priority_of_competences(rules):
    lines = [*gaps("M.03", 3, 1, 1), *gaps("M.05", 3, 2, 2, 1, 3)]
    found = ranked(lines, {"M.03": "Komunikasi"}, rules)
    assert [(one.topik, one.total, one.orang) for one in found] == [("M.05", 4, 3), ("M.03", 4, 2)]
    assert found[1].nama == "Komunikasi"
    told = explained(found[0], 1, rules)
    assert told.result == {"urutan": 1, "prioritas": 4, "orang": 3}
    assert told.steps[-1].step == "1,33 rata-rata × 3 orang atau unit"


def test_a_tie_goes_to_what_is_mandatory_then_to_the_name(rules):
    lines = [
        *gaps("C", 2, 1), *gaps("B", 2, 1, mandatory=False), *gaps("A", 2, 1, mandatory=False),
    ]  # fmt: skip
    assert [one.topik for one in ranked(lines, {}, rules)] == ["C", "A", "B"]


def test_one_person_counts_once_and_units_beside_people(rules):
    same = NeedLine(NeedSource.PERILAKU, "M.05", "M.05-0", "u", 1, False, "")
    unit = NeedLine(NeedSource.LAYANAN, "M.05", "", "u", 1, False, "")
    (topic,) = ranked([*gaps("M.05", 3, 1), same, unit], {}, rules, [("M.05", "M.05-0")])
    assert (topic.total, topic.orang, topic.unit, topic.terencana) == (3, 1, 1, 1)
    assert topic.sources == (K, NeedSource.PERILAKU, NeedSource.LAYANAN)
    assert topic.people == ("M.05-0",)
    assert (same.kunci, unit.who) == ("PERILAKU|M.05|M.05-0", "unit:u")
    assert topic.id == "M.05"
    assert same.id == same.kunci


def test_people_without_jp_stand_last(rules):
    lines = [
        *(NeedLine(NeedSource.TANPA_JP, "JP0", str(n), "u", 1, False, "") for n in range(50)),
        *gaps("M.01", 2, 1),
    ]
    assert [one.topik for one in ranked(lines, {}, rules)] == ["M.01", "JP0"]
    assert {source.label for source in NeedSource} >= {"Belum ada JP", "Unsur layanan lemah"}


def test_standards_go_by_kind_jenjang_and_what_the_office_typed(rule):
    own = [
        PostStandard(jabatan_id="j", kompetensi="T.01", level=3, is_wajib=False),
        PostStandard(jabatan_id="j", kompetensi="M.08", level=0),
    ]
    codes = [one.kode for one in competences_of(rule("KOMPETENSI"), ())]
    book = StandardBook(rule("STANDAR_KOMPETENSI"), codes, {fold("Analis Data"): "j"}, own)
    head = book.of("Kepala Dinas", PostKind.JPT, "")
    assert set(head.values()) == {Standard(4, True)}
    expert = book.of("ANALIS  DATA", PostKind.FUNGSIONAL, "Ahli Madya")
    assert expert["M.01"] == Standard(3, True)
    assert expert["T.01"] == Standard(3, False)
    assert "M.08" not in expert
    assert book.of("?", None, "") == {}
    assert book.usual_level(PostKind.FUNGSIONAL, "?") is None


def test_the_latest_valid_level_counts():
    def score(level, day, until=None, code="M.01"):
        return CompetenceScore(
            pegawai_id="p", kompetensi=code, level=level, tanggal=day, berlaku_sampai=until
        )

    scores = [
        score(3, date(2025, 1, 1)), score(4, date(2026, 1, 1), date(2026, 6, 1)),
        score(2, date(2024, 1, 1)), score(1, date(2024, 1, 1), date(2024, 2, 1), "M.02"),
    ]  # fmt: skip
    found = valid_levels(scores, TODAY)
    assert {code: one.level for code, one in found.items()} == {"M.01": 3}
    assert score(1, TODAY, TODAY).is_valid(TODAY)


@pytest.mark.parametrize(
    ("level", "wanted", "day", "proposed"),
    [
        (1, 3, date(2026, 11, 18), 2),
        (2, 3, date(2026, 11, 18), 3),
        (3, 3, date(2026, 11, 18), None),
        (4, 3, date(2026, 11, 18), None),
        (0, None, date(2026, 11, 18), None),
        (None, 3, None, None),
        (1, 3, date(2026, 11, 19), None),
    ],
)
def test_training_proposes_one_level_more_up_to_the_standard(level, wanted, day, proposed):
    held = level if level is None else CompetenceScore(
        pegawai_id="p", kompetensi="M.01", level=level, tanggal=day
    )  # fmt: skip
    standard = None if wanted is None else Standard(wanted, True)
    assert proposed_level(held, standard, date(2026, 11, 19)) == proposed


def test_what_is_wrong_with_competences_and_scores(rule):
    known = competences_of(rule("KOMPETENSI"), [Competence(id="t", kode="T.01", nama="Data")])
    assert [one.kode for one in known][-1] == "T.01"
    assert level_names(rule("KOMPETENSI"))[5] == "Ahli"
    assert check_competence(Competence(kode="T.02", nama="Peta"), known) == []
    assert [e.code for e in check_competence(Competence(kode="t.01"), known)] == ["WAJIB", "GANDA"]
    good = CompetenceScore(pegawai_id="p", kompetensi="M.01", level=3, tanggal=TODAY)
    assert check_score(good, ["M.01"], TODAY) == []
    bad = replace(good, kompetensi="X", level=6, tanggal=date(2027, 1, 1),
                  berlaku_sampai=TODAY)  # fmt: skip
    assert [e.field for e in check_score(bad, ["M.01"], TODAY)] == [
        "kompetensi", "level", "tanggal", "berlaku_sampai",
    ]  # fmt: skip
    assert (read_level(" 4 "), read_level("")) == (4, None)
    with pytest.raises(ValueError, match="6"):
        read_level("6")
    assert ScoreSource.UJI.label == "Uji kompetensi"
    assert CompetenceGroup.SOSIAL_KULTURAL.label == "Sosial kultural"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Diklat Kepemimpinan Tingkat III", "PKA"), ("DIKLATPIM TK. III", "PKA"),
        ("Diklatpim III", "PKA"), ("PIM IV", "PKP"), ("SPAMA", "PKA"), ("ADUM", "PKP"),
        ("Pelatihan Kepemimpinan Nasional Tingkat II", "PKN_II"), ("PKN Tingkat I", "PKN_I"),
        ("Latsar CPNS Golongan III", "LATSAR"), ("Bimtek keuangan", None),
    ],
)  # fmt: skip
def test_older_names_of_structural_training(rule, name, code):
    found = StructuralTable(rule("DIKLAT_STRUKTURAL")).find(name)
    assert (found.kode if found else None) == code


def test_what_a_post_needs_and_the_highest_that_is_held(rule):
    table = StructuralTable(rule("DIKLAT_STRUKTURAL"))
    assert table.needed(PostKind.ADMINISTRATOR, "PNS").kode == "PKA"
    assert table.needed(PostKind.PELAKSANA, "CPNS").kode == "LATSAR"
    assert table.needed(PostKind.PELAKSANA, "PNS") is None
    assert table.needed(None, "PNS") is None
    assert table.highest(["SPAMA", "ADUM", "x"]) == 3
    assert table.highest([]) == 0
    assert table.of_code("PKP").nama.endswith("Pengawas")


def line(**more):
    return PlanLine(**({"tahun": 2026, "pegawai_id": "p", "uraian": "Bimtek"} | more))


def test_what_is_wrong_with_a_line_of_the_plan():
    assert check_plan_line(line()) == []
    bad = PlanLine(tahun=1999, triwulan=5, biaya=-1, status=PlanLineStatus.DITUNDA)
    assert [e.field for e in check_plan_line(bad)] == [
        "uraian", "pegawai_id", "tahun", "triwulan", "biaya", "alasan",
    ]  # fmt: skip
    assert [one.is_open for one in PlanLineStatus] == [True, True, False, False]


def test_what_a_plan_costs_reaches_and_closes():
    lines = [
        line(jp=Decimal(16), biaya=100, kesenjangan=2),
        line(topik="b", jp=Decimal(8), biaya=50, kesenjangan=1),
        line(pegawai_id=None, unit_id="u", biaya=10),
        line(pegawai_id="q", status=PlanLineStatus.DITUNDA, alasan="x", biaya=999),
    ]
    found = effect_of(lines)
    assert (found.lines, found.orang, found.unit) == (3, 1, 1)
    assert (found.jp, found.biaya, found.kesenjangan) == (24, 160, 3)
    assert lines[2].who == "unit:u"
