"""Objections, follow-up, notes, voices and old results: what the rules say of them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain import objections as ob
from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.domain.follow_up import (
    FollowUp,
    FollowUpKind,
    FollowUpStep,
    PlanStatus,
    check_follow_up,
    check_step,
    dated,
    suggestions,
)
from sdm_desktop.domain.past_ratings import (
    PastRating,
    Scale,
    check_past_rating,
    equivalent,
    final_value,
    scale_of,
)
from sdm_desktop.domain.performance_notes import (
    NoteKind,
    NoteStatus,
    OtherVoice,
    PerformanceNote,
    VoiceSource,
    check_note,
    check_voice,
    means,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.runtime.regulations import load_rules

TODAY = date(2026, 11, 24)
A, S, B = Rating.ATAS, Rating.SESUAI, Rating.BAWAH


@pytest.fixture(scope="module")
def book():
    return RuleBook(load_rules())


@pytest.fixture(scope="module")
def days(book):
    return book.on(RuleCode.KEBERATAN, TODAY)


@pytest.fixture(scope="module")
def proposals(book):
    return book.on(RuleCode.USULAN_TINDAK_LANJUT, TODAY)


def handover(**values):
    standard = {
        "evaluasi_id": "e",
        "tanggal_serah": date(2026, 1, 2),
        "tanggal_terima": date(2026, 1, 2),
    }
    return ob.Handover(**(standard | values))


def objection(**values):
    standard = {
        "evaluasi_id": "e",
        "tanggal_ajukan": date(2026, 1, 16),
        "alasan": "Bukti tidak dibaca",
        "predikat_semula": Predikat.KURANG,
    }
    return ob.Objection(**(standard | values))


def fields(findings):
    return [(found.field, found.code) for found in findings]


# objections: K1 of rules/performance 13


@pytest.mark.parametrize(
    ("day", "is_late"),
    [(date(2026, 1, 2), False), (date(2026, 1, 16), False), (date(2026, 1, 17), True)],
)
def test_the_fourteenth_day_is_the_last(days, day, is_late):
    given = objection(tanggal_ajukan=day)
    assert ob.judged(days, given, date(2026, 1, 2)).is_terlambat is is_late
    told = ob.check_objection(days, given, handover(), TODAY)
    assert [found.code for found in told] == (["TERLAMBAT"] if is_late else [])
    assert not any(found.is_error for found in told)


def test_an_objection_needs_a_reason_and_a_document_that_was_received(days):
    told = ob.check_objection(days, objection(alasan=" "), handover(tanggal_terima=None), TODAY)
    assert fields(told) == [("alasan", "WAJIB"), ("tanggal_ajukan", "SERAH")]
    early = ob.check_objection(days, objection(tanggal_ajukan=date(2026, 1, 1)), handover(), TODAY)
    assert fields(early) == [("tanggal_ajukan", "TANGGAL")]
    coming = objection(tanggal_ajukan=date(2026, 11, 25))
    received = handover(tanggal_serah=date(2026, 11, 20), tanggal_terima=date(2026, 11, 20))
    assert fields(ob.check_objection(days, coming, received, TODAY)) == [
        ("tanggal_ajukan", "TANGGAL")
    ]


def test_a_decision_hears_the_evaluator_first_and_names_a_predikat():
    given = objection(tanggal_keputusan=date(2026, 1, 10))
    assert fields(ob.check_decision(given, TODAY)) == [
        ("penjelasan_penilai", "WAJIB"),
        ("keputusan_atasan", "WAJIB"),
        ("predikat_akhir", "WAJIB"),
        ("tanggal_keputusan", "TANGGAL"),
    ]
    whole = replace(
        given,
        penjelasan_penilai="Target tidak tercapai",
        keputusan_atasan="Diterima sebagian",
        predikat_akhir=Predikat.BUTUH_PERBAIKAN,
        tanggal_keputusan=date(2026, 1, 20),
    )
    assert ob.check_decision(whole, TODAY) == []
    assert fields(ob.check_decision(replace(whole, is_terlambat=True), TODAY)) == [
        ("predikat_akhir", "TERLAMBAT")
    ]


def test_an_explanation_has_a_text_and_a_day():
    assert fields(ob.check_explanation(objection(), TODAY)) == [
        ("penjelasan_penilai", "WAJIB"),
        ("tanggal_penjelasan", "WAJIB"),
    ]
    late = objection(penjelasan_penilai="Ya", tanggal_penjelasan=date(2027, 1, 1))
    assert fields(ob.check_explanation(late, TODAY)) == [("tanggal_penjelasan", "TANGGAL")]


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, "MENUNGGU_PENJELASAN"),
        ({"is_terlambat": True}, "TERLAMBAT"),
        ({"penjelasan_penilai": "x"}, "MENUNGGU_KEPUTUSAN"),
        ({"predikat_akhir": Predikat.BAIK}, "DIPUTUSKAN"),
    ],
)
def test_the_state_of_an_objection(values, state):
    assert objection(**values).state is ob.ObjectionState(state)
    assert ob.ObjectionState(state).label[0].isupper()


def test_a_result_stands_after_acceptance_or_the_last_day(days):
    assert not ob.is_settled(days, None, TODAY)
    assert not ob.is_settled(days, handover(tanggal_terima=None), TODAY)
    assert not ob.is_settled(days, handover(), date(2026, 1, 16))
    assert ob.is_settled(days, handover(), date(2026, 1, 17))
    assert ob.is_settled(days, handover(tanggal_setuju=date(2026, 1, 3)), date(2026, 1, 3))


def test_a_handover_keeps_the_order_of_its_days():
    assert ob.check_handover(handover(), date(2026, 1, 1), TODAY) == []
    wrong = handover(tanggal_terima=date(2026, 1, 1), tanggal_atasan=date(2027, 1, 1))
    assert fields(ob.check_handover(wrong, date(2026, 1, 5), TODAY)) == [
        ("tanggal_serah", "TANGGAL"),
        ("tanggal_terima", "TANGGAL"),
        ("tanggal_atasan", "TANGGAL"),
    ]
    unseen = handover(tanggal_terima=None, tanggal_setuju=date(2026, 1, 3))
    assert fields(ob.check_handover(unseen, None, TODAY)) == [("tanggal_terima", "WAJIB")]


# follow-up


def plan(**values):
    return FollowUp(**({"pegawai_id": "p", "uraian": "Pendampingan"} | values))


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, []),
        ({"uraian": " "}, [("uraian", "WAJIB")]),
        ({"mulai": TODAY, "target_selesai": date(2026, 1, 1)}, [("target_selesai", "TANGGAL")]),
        (
            {"status": PlanStatus.BERJALAN},
            [("mulai", "WAJIB"), ("target_selesai", "WAJIB"), ("penanggung_jawab", "LENGKAP")],
        ),
        ({"status": PlanStatus.SELESAI}, [("hasil", "WAJIB"), ("tanggal_selesai", "WAJIB")]),
        (
            {
                "status": PlanStatus.BATAL,
                "hasil": "x",
                "mulai": TODAY,
                "tanggal_selesai": date(2026, 1, 1),
            },
            [("tanggal_selesai", "TANGGAL")],
        ),
    ],
)
def test_what_a_follow_up_needs(values, told):
    assert fields(check_follow_up(plan(**values))) == told


def test_only_an_open_follow_up_is_late():
    due = plan(target_selesai=date(2026, 11, 23))
    assert due.is_late(TODAY)
    assert not replace(due, status=PlanStatus.SELESAI).is_late(TODAY)
    assert not plan().is_late(TODAY)


def test_a_step_is_in_the_past_and_its_next_check_behind_it():
    step = FollowUpStep(
        tindak_lanjut_id="t", tanggal=date(2026, 11, 25), uraian="", periksa_lagi=date(2026, 1, 1)
    )
    assert fields(check_step(step, TODAY)) == [
        ("uraian", "WAJIB"),
        ("tanggal", "TANGGAL"),
        ("periksa_lagi", "TANGGAL"),
    ]


SB, BK, BP, K, SK = Predikat


@pytest.mark.parametrize(
    ("predikat", "is_annual", "years", "codes"),
    [
        (SB, True, (), ["PENGHARGAAN"]),
        (SB, True, (SB,), ["PENGHARGAAN", "TALENTA"]),
        (SB, True, (BK, SB), ["PENGHARGAAN"]),
        (SB, False, (), []),
        (BK, True, (), ["PERTAHANKAN"]),
        (BP, False, (), ["PERBAIKAN_3"]),
        (K, True, (), ["KONSELING"]),
        (SK, True, (), ["PERBAIKAN_6", "UJI_KOMPETENSI"]),
    ],
)
def test_what_the_rule_table_proposes(proposals, predikat, is_annual, years, codes):
    found = suggestions(proposals, predikat, is_annual=is_annual, years=years)
    assert [one.kode for one in found] == codes
    assert all(one.status is PlanStatus.DIUSULKAN for one in found)


def test_a_proposal_takes_its_length_from_the_table(proposals):
    improve = plan(kode="PERBAIKAN_3", jenis=FollowUpKind.PERBAIKAN)
    assert dated(proposals, improve, date(2026, 11, 30)).target_selesai == date(2027, 2, 28)
    assert dated(proposals, plan(kode="PENGHARGAAN"), TODAY).target_selesai is None


# notes and voices


def test_a_note_needs_words_a_past_day_and_a_reason_when_rejected():
    note = PerformanceNote(
        pegawai_id="p",
        tanggal=date(2027, 1, 1),
        jenis=NoteKind.POSITIF,
        uraian=" ",
        status=NoteStatus.DITOLAK,
    )
    assert fields(check_note(note, TODAY)) == [
        ("uraian", "WAJIB"),
        ("tanggal", "TANGGAL"),
        ("alasan_status", "WAJIB"),
    ]
    assert [kind.polarity for kind in NoteKind] == [1, -1, 0]


def voice(source=VoiceSource.REKAN, **values):
    return OtherVoice(**({"evaluasi_id": "e", "sumber": source, "tanggal": TODAY} | values))


def test_what_nobody_said_is_left_out_of_the_mean():
    found = means(
        [
            voice(hasil=A, nilai_1=A, nilai_2=S),
            voice(nilai_1=B, catatan="Sering terlambat"),
            voice(VoiceSource.SENDIRI, hasil=S),
        ]
    )
    assert [(one.sumber, one.jumlah) for one in found] == [
        (VoiceSource.SENDIRI, 1),
        (VoiceSource.REKAN, 2),
    ]
    own, peers = found
    assert (own.hasil, own.perilaku, own.nilai) == (Decimal("2.00"), None, (None,) * 7)
    assert (peers.hasil, peers.nilai[0], peers.nilai[1]) == (
        Decimal("3.00"),
        Decimal("2.00"),
        Decimal("2.00"),
    )
    assert peers.perilaku == Decimal("2.00")
    assert means([]) == []


def test_a_mean_is_rounded_half_up():
    (peers,) = means([voice(nilai_1=A), voice(nilai_1=A), voice(nilai_1=S)])
    assert peers.nilai[0] == Decimal("2.67")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (voice(nilai_3=S, pemberi_id="p"), [("pemberi_id", "DIRI")]),
        (voice(VoiceSource.SENDIRI, nilai_3=S, pemberi_id="q"), [("pemberi_id", "DIRI")]),
        (voice(VoiceSource.SENDIRI, nilai_3=S, pemberi_id="p"), []),
        (voice(), [("nilai", "WAJIB")]),
        (voice(catatan="Baik", tanggal=date(2027, 1, 1)), [("tanggal", "TANGGAL")]),
    ],
)
def test_who_may_speak_and_what_a_voice_needs(given, told):
    assert fields(check_voice(given, "p", TODAY)) == told


# old results


def past(**values):
    standard = {
        "pegawai_id": "p",
        "tahun": 2019,
        "skala": Scale.PP46,
        "label_asli": "Baik",
        "predikat_setara": Predikat.BAIK,
    }
    return PastRating(**(standard | values))


@pytest.mark.parametrize(
    ("year", "part", "scale"),
    [
        (2014, "TAHUN", Scale.PP46), (2020, "TAHUN", Scale.PP46), (2021, "S1", Scale.PP46),
        (2021, "S2", Scale.P8_2021), (2021, "TAHUN", Scale.PP30), (2022, "TAHUN", Scale.P6_2022),
    ],
)  # fmt: skip
def test_the_scale_of_a_year(year, part, scale):
    assert scale_of(year, part) is scale
    assert "20" in scale.label


@pytest.mark.parametrize(
    ("label", "predikat"),
    [
        ("Cukup", BP),
        ("BURUK", SK),
        ("Sangat Baik", SB),
        ("Butuh Perbaikan/Cukup", BP),
        ("Hebat", None),
    ],
)
def test_old_words_have_a_predikat(label, predikat):
    assert equivalent(label) is predikat


def test_values_are_weighted_in_their_scale(book):
    old = book.on(RuleCode.SKALA_PP46, TODAY)
    assert final_value(
        old, past(nilai_skp=Decimal(90), nilai_perilaku=Decimal("80.55"))
    ) == Decimal("86.22")
    assert final_value(old, past(nilai_akhir=Decimal("77"))) == Decimal("77")
    new = book.on(RuleCode.SKALA_PP30, TODAY)
    rated = past(skala=Scale.PP30, tahun=2021, nilai_skp=Decimal(115), nilai_perilaku=Decimal(115))
    assert final_value(new, rated) == Decimal("115.00")


def test_what_is_wrong_with_an_old_result(book):
    old = book.on(RuleCode.SKALA_PP46, TODAY)
    assert check_past_rating(past(nilai_akhir=Decimal(85)), old, 2026) == []
    told = check_past_rating(
        past(tahun=1970, bagian="S3", nilai_akhir=Decimal(101), label_asli=""), old, 2026
    )
    assert fields(told) == [
        ("tahun", "TAHUN"),
        ("bagian", "BAGIAN"),
        ("nilai_akhir", "NILAI"),
        ("label_asli", "WAJIB"),
    ]
    (label,) = check_past_rating(
        past(nilai_akhir=Decimal("90.5"), label_asli="Sangat Baik", predikat_setara=SB), old, 2026
    )
    assert (label.code, label.is_error) == ("LABEL", False)
    assert "90,5 berarti Baik menurut PP 46/2011" in label.message
    (pair,) = check_past_rating(past(label_asli="Cukup"), None, 2026)
    assert (pair.field, pair.is_error, pair.message) == (
        "predikat_setara",
        False,
        "Biasanya setara Butuh Perbaikan.",
    )
