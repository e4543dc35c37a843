"""Rules of SKP: what must hold before submission, targets as typed, outline edits, templates."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain import skp_edits
from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.domain.skp import (
    Approach,
    Aspect,
    Attachment,
    AttachmentKind,
    Direction,
    FormKind,
    Indicator,
    Perspective,
    ResultBlock,
    ResultClass,
    ResultKind,
    Skp,
    SkpContent,
    SkpStatus,
    WorkResult,
)
from sdm_desktop.domain.skp_checks import check_head, check_skp, number_text, target_text
from sdm_desktop.domain.skp_targets import read_number, read_target
from sdm_desktop.domain.skp_templates import content_from, content_text
from sdm_desktop.domain.skp_work import (
    ActionPlan,
    Evidence,
    Feedback,
    PeriodWork,
    Realisation,
    check_evidence,
    check_realisation,
    codes_until,
    is_unmet,
    work_gaps,
)

D = Decimal
HEAD = Skp(
    id="s",
    pegawai_id="a",
    tahun=2026,
    periode_mulai=date(2026, 1, 1),
    periode_selesai=date(2026, 12, 31),
    pejabat_penilai_id="b",
    atasan_penilai_id="c",
)
IKI = Indicator(aspek=Aspect.KUANTITAS, uraian="Jumlah", target_min=D(12), satuan="laporan")
BLOCK = ResultBlock(rhk=WorkResult(uraian="Tersusun", rhk_pimpinan="Naik"), iki=(IKI,))
LINES = tuple(Attachment(jenis=kind, uraian="x") for kind in AttachmentKind)
SOUND = SkpContent(hasil=(BLOCK,), lampiran=LINES)


def codes(skp=HEAD, content=SOUND, others=()):
    return [(found.code, found.is_error) for found in check_skp(skp, content, others)]


def with_iki(**values):
    return replace(SOUND, hasil=(replace(BLOCK, iki=(replace(IKI, **values),)),))


def with_rhk(**values):
    return replace(SOUND, hasil=(replace(BLOCK, rhk=replace(BLOCK.rhk, **values)),))


def test_a_sound_plan_has_no_finding():
    assert codes() == []


@pytest.mark.parametrize(
    ("content", "code", "is_error"),
    [
        (with_rhk(jenis=ResultKind.TAMBAHAN), "SKP-V1", True),
        (replace(SOUND, hasil=(replace(BLOCK, iki=()),)), "SKP-V2", True),
        (with_rhk(uraian=" "), "SKP-V2", True),
        (with_iki(aspek=None), "SKP-V3", True),
        (with_iki(target_min=None), "SKP-V3", True),
        (with_iki(target_max=D(10)), "SKP-V9", True),
        (with_rhk(rhk_pimpinan=""), "SKP-V6", False),
        (replace(SOUND, lampiran=LINES[:2]), "SKP-V10", False),
    ],
)
def test_each_rule_before_submission(content, code, is_error):
    assert codes(content=content) == [(code, is_error)]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"periode_selesai": date(2025, 1, 1)}, "SKP-V7"),
        ({"periode_selesai": date(2027, 1, 1)}, "SKP-V7"),
        ({"pejabat_penilai_id": "a"}, "SKP-V8"),
        ({"atasan_penilai_id": "b"}, "SKP-V8"),
        ({"pejabat_penilai_id": None}, "SKP-V8"),
    ],
)
def test_each_rule_of_the_head(values, code):
    assert codes(replace(HEAD, **values)) == [(code, True)]


def test_two_plans_of_one_kind_must_not_overlap():
    other = replace(HEAD, id="t", jabatan="Analis", periode_mulai=date(2026, 6, 1))
    (found,) = check_head(HEAD, [HEAD, other])
    assert "Analis" in found.message
    assert "1 Juni 2026" in found.message
    assert check_head(HEAD, [replace(other, is_plt_plh_pj=True)]) == []
    assert check_head(replace(HEAD, periode_selesai=date(2026, 5, 31)), [other]) == []


def test_kualitatif_wants_no_target_but_a_source():
    skp = replace(HEAD, pendekatan=Approach.KUALITATIF)
    assert codes(skp, with_iki(aspek=None, target_min=None)) == []
    assert codes(skp, with_rhk(rhk_pimpinan="", penugasan_dari="Kepala")) == []
    assert codes(skp, with_rhk(rhk_pimpinan="")) == [("SKP-V6", False)]


def test_the_form_of_leaders_wants_a_perspective_and_no_aspect():
    skp = replace(HEAD, jenis_form=FormKind.JPT)
    assert codes(skp, with_iki(aspek=None)) == [("SKP-V5", False)]
    assert codes(skp, with_iki(aspek=None, perspektif=Perspective.ANGGARAN)) == []


def test_an_empty_indicator_is_named():
    (found,) = check_skp(HEAD, replace(SOUND, hasil=(replace(BLOCK, iki=(IKI, Indicator())),)))[:1]
    assert found.field == "hasil.0.iki.1.uraian"
    long = with_rhk(uraian="kata " * 30, rhk_pimpinan="")
    assert "…" in check_skp(HEAD, long)[0].message


@pytest.mark.parametrize(
    ("text", "direction", "low", "high", "words"),
    [
        ("12", Direction.MAX, 12, None, ""),
        ("12", Direction.MIN, None, 12, ""),
        ("12", Direction.TEPAT, 12, 12, ""),
        ("10-12", Direction.MAX, 10, 12, ""),
        ("10 s.d. 12", Direction.MIN, 10, 12, ""),
        ("1.250", Direction.MAX, 1250, None, ""),
        ("87,5", Direction.MAX, D("87.5"), None, ""),
        ("87.5", Direction.MAX, D("87.5"), None, ""),
        ("baik sekali", Direction.MAX, None, None, "baik sekali"),
        ("", Direction.MAX, None, None, ""),
    ],
)
def test_a_target_is_read_as_typed(text, direction, low, high, words):
    found = read_target(text, direction)
    assert (found["target_min"], found["target_max"], found["target_teks"]) == (low, high, words)


def test_a_share_sets_the_unit_and_numbers_are_shown_officially():
    assert read_target("95%", Direction.MAX)["satuan"] == "persen"
    assert read_number("x") is None
    assert number_text(D("1280.00")) == "1.280"
    assert number_text(D("87.50")) == "87,5"
    assert target_text(replace(IKI, target_max=D(15))) == "12–15 laporan"
    assert target_text(replace(IKI, target_teks=" baik ")) == "baik"
    assert target_text(Indicator()) == ""


class TestOutline:
    def test_blocks_and_indicators_move_within_their_section(self):
        two = skp_edits.copied_result(SOUND, 0)
        two = skp_edits.changed_result(two, 1, uraian="Kedua")
        moved, place = skp_edits.moved_result(two, 1, -1)
        assert (moved.hasil[0].rhk.uraian, place) == ("Kedua", 0)
        assert skp_edits.moved_result(moved, 0, -1) == (moved, 0)
        extra = skp_edits.with_result(moved, ResultKind.TAMBAHAN)
        assert skp_edits.moved_result(extra, 1, 1) == (extra, 1)
        rows = skp_edits.copied_indicator(SOUND, 0, 0)
        rows = skp_edits.changed_indicator(rows, 0, 1, uraian="Lain")
        moved, row = skp_edits.moved_indicator(rows, 0, 1, -1)
        assert (moved.hasil[0].iki[0].uraian, row) == ("Lain", 0)
        assert skp_edits.moved_indicator(moved, 0, 0, -1) == (moved, 0)

    def test_what_is_empty_is_left_out(self):
        content = skp_edits.with_indicator(SOUND, 0)
        content = skp_edits.with_result(content, ResultKind.UTAMA)
        assert skp_edits.without_blank(content) == skp_edits.numbered(SOUND)
        assert skp_edits.without_indicator(content, 0, 0).hasil[0].iki == (Indicator(no=1),)

    def test_a_copy_for_another_plan_has_no_ids(self):
        linked = with_rhk(id="r", rhk_pimpinan_id="u")
        assert skp_edits.fresh(linked).hasil[0].rhk.rhk_pimpinan_id == "u"
        copy = skp_edits.fresh(linked, keeps_links=False).hasil[0].rhk
        assert (copy.id, copy.rhk_pimpinan_id) == ("", None)

    def test_a_template_comes_back_as_it_was(self):
        content = with_rhk(klasifikasi=ResultClass.INDIVIDU, penugasan_dari="Kepala")
        content = replace(content, lampiran=LINES)
        words = ("Ramah", *[""] * 6)
        assert content_from(content_text(content, words)) == (skp_edits.numbered(content), words)


class TestWork:
    def test_amounts_are_judged_over_the_year_only(self):
        quarter = Realisation(periode_kode="T1", nilai_angka=D(3))
        assert not is_unmet(IKI, quarter)
        assert is_unmet(IKI, replace(quarter, periode_kode="TAHUN"))
        assert not is_unmet(IKI, None)

    @pytest.mark.parametrize(
        ("direction", "low", "high", "value", "unmet"),
        [
            (Direction.MAX, 90, None, 89, True),
            (Direction.MAX, 90, None, 90, False),
            (Direction.MAX, 90, 95, 99, False),
            (Direction.MIN, None, 5, 6, True),
            (Direction.MIN, 5, None, 5, False),
            (Direction.TEPAT, 5, 5, 6, True),
            (Direction.TEPAT, 5, None, 6, True),
            (Direction.MAX, None, None, 6, False),
        ],
    )
    def test_a_number_against_its_target(self, direction, low, high, value, unmet):
        iki = replace(
            IKI,
            aspek=Aspect.KUALITAS,
            arah=direction,
            target_min=None if low is None else D(low),
            target_max=None if high is None else D(high),
        )
        assert is_unmet(iki, Realisation(periode_kode="T1", nilai_angka=D(value))) is unmet

    def test_numbers_have_their_limits(self):
        real = Realisation(periode_kode="T1", nilai_angka=D("1.00001"))
        assert check_realisation(real)[0].message.startswith("Paling banyak empat")
        assert check_realisation(replace(real, nilai_angka=None)) == []

    def test_what_is_missing_is_counted(self):
        plan = ActionPlan(rhk_id="r", periode_kode="T1", uraian="Menyusun")
        verdict = Feedback(
            rhk_id="r", periode_kode="T1", predikat=Rating.SESUAI, tanggal=date(2026, 4, 1)
        )
        work = PeriodWork(periode_kode="T1", rencana={"r": plan}, umpan_balik=(verdict,))
        assert work_gaps(["r", "q"], ["i"], work) == (1, 1, 1)
        proof = Evidence(
            rhk_id="r", periode_kode="T1", nama="x", berkas_id="f", tanggal=date(2026, 4, 1)
        )
        assert check_evidence(proof, work) == []

    def test_periods_up_to_one(self):
        assert codes_until("T3") == ("T1", "T2", "T3")
        assert codes_until("B02") == ("B01", "B02")
        assert codes_until("TAHUN") == ("TAHUN",)


def test_every_word_of_the_enumerations_has_a_label():
    kinds = (Approach, FormKind, ResultKind, ResultClass, Aspect, Direction, Perspective)
    for kind in (*kinds, AttachmentKind, SkpStatus):
        assert all(one.label for one in kind)
    assert FormKind.JPT.form_label.endswith("MANDIRI")
    assert FormKind.JA_JF.form_label.endswith("FUNGSIONAL")
    assert {one.short for one in Direction} == {"Naik", "Turun", "Tepat"}
