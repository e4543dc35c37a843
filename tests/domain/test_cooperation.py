"""How agreements stand by their dates, and what is wrong with them (rules/training 14)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.cooperation import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    AgreementStep,
    Partner,
    PartnerKind,
    Yield,
    below,
    in_tree_order,
    status_of,
    status_words,
)
from sdm_desktop.domain.cooperation_checks import check_agreement, check_step, standing_warnings

TODAY = date(2026, 11, 24)
S = AgreementStatus


def agreement(**more):
    values = {
        "id": "a", "jenis": AgreementKind.MOU, "judul": "Pengembangan SDM", "mitra_id": "m",
        "tanggal_ttd": date(2024, 1, 5), "mulai": date(2024, 1, 10), "berakhir": date(2027, 6, 1),
    }  # fmt: skip
    return Agreement(**(values | more))


@pytest.mark.parametrize(
    ("end", "is_continued", "expected"),
    [
        (date(2026, 12, 31), False, S.AKAN_BERAKHIR),
        (date(2027, 2, 22), False, S.AKAN_BERAKHIR),
        (date(2027, 2, 23), False, S.AKTIF),
        (date(2026, 11, 24), False, S.AKAN_BERAKHIR),
        (date(2026, 11, 23), False, S.BERAKHIR),
        (date(2026, 11, 23), True, S.DIPERPANJANG),
        (date(2027, 2, 23), True, S.AKTIF),
        (None, False, S.AKTIF),
    ],
)
def test_trn_11_status_follows_from_the_end(end, is_continued, expected):
    assert status_of(agreement(berakhir=end), TODAY, is_continued=is_continued) is expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"mulai": None, "berakhir": None}, S.DRAF),
        ({"tanggal_ttd": None}, S.DRAF),
        ({"mulai": date(2026, 12, 1)}, S.BELUM_MULAI),
        ({"dihentikan": date(2026, 11, 24), "alasan_henti": "x"}, S.DIHENTIKAN),
        ({"dihentikan": date(2026, 11, 25), "alasan_henti": "x"}, S.AKTIF),
    ],
)
def test_drafts_future_and_stopped_documents(more, expected):
    assert status_of(agreement(**more), TODAY) is expected


def test_the_days_before_the_end_are_a_setting_and_are_said():
    one = agreement(berakhir=date(2026, 12, 31))
    assert status_of(one, TODAY, near_days=30) is S.AKTIF
    assert status_words(one, S.AKAN_BERAKHIR, TODAY) == "Akan berakhir, 37 hari lagi"
    today = agreement(berakhir=TODAY)
    assert status_words(today, S.AKAN_BERAKHIR, TODAY) == "Berakhir hari ini"
    ended = agreement(berakhir=date(2026, 1, 16))
    assert status_words(ended, S.BERAKHIR, TODAY) == "Berakhir 16 Jan 2026"
    stopped = agreement(dihentikan=date(2026, 3, 2), alasan_henti="x")
    assert status_words(stopped, S.DIHENTIKAN, TODAY) == "Dihentikan 2 Mar 2026"
    assert status_words(one, S.DIPERPANJANG, TODAY) == "Diperpanjang"
    assert [one.is_in_force for one in S].count(True) == 2


def codes(one, *known):
    return {
        (f.field, f.code, f.is_error) for f in check_agreement(one, {k.id: k for k in known})
    }  # fmt: skip


def test_a_sound_document_has_no_findings():
    assert codes(agreement()) == set()


def test_what_is_missing_or_out_of_order_is_refused():
    assert codes(agreement(judul=" ", mitra_id="")) == {
        ("judul", "WAJIB", True), ("mitra_id", "WAJIB", True),
    }  # fmt: skip
    assert codes(agreement(berakhir=date(2024, 1, 10))) == {("berakhir", "TANGGAL", True)}
    assert codes(agreement(mulai=None)) == {("mulai", "TANGGAL", True)}
    stopped = agreement(dihentikan=date(2023, 1, 1))
    assert codes(stopped) == {("dihentikan", "TANGGAL", True), ("alasan_henti", "WAJIB", True)}


def test_a_pks_stands_below_a_mou_of_the_same_partner_and_ends_with_it():
    mou = agreement()
    pks = agreement(id="b", jenis=AgreementKind.PKS)
    assert codes(pks, mou) == {("induk_id", "INDUK", False)}
    under = replace(pks, induk_id="a")
    assert codes(under, mou) == set()
    assert codes(replace(under, berakhir=date(2028, 1, 1)), mou) == {
        ("berakhir", "MELEWATI", False)
    }
    assert codes(replace(under, berakhir=None), mou) == {("berakhir", "MELEWATI", False)}
    assert codes(replace(under, mitra_id="lain"), mou) == {("induk_id", "MITRA", False)}
    ia = agreement(id="c", jenis=AgreementKind.IA, induk_id="a")
    assert codes(ia, mou) == {("induk_id", "INDUK", True)}
    assert codes(replace(mou, induk_id="b"), pks) == {("induk_id", "INDUK", True)}


def test_a_successor_continues_one_document_of_its_kind_and_only_one():
    old, new = agreement(), agreement(id="b", menggantikan_id="a")
    assert codes(new, old) == set()
    other = agreement(id="c", menggantikan_id="a")
    assert ("menggantikan_id", "PENERUS", True) in codes(other, old, new)
    pks = agreement(id="d", jenis=AgreementKind.PKS, menggantikan_id="a")
    assert ("menggantikan_id", "PENERUS", True) in codes(pks, old)


def test_the_same_number_twice_is_pointed_out():
    old = agreement(nomor_satu="415/12/PEM/2024")
    new = agreement(id="b", nomor_satu="415/12/PEM/2024")
    assert codes(new, old) == {("nomor_satu", "GANDA", False)}


def test_a_year_without_anything_done_is_pointed_out():
    one = agreement(mulai=date(2025, 11, 24))
    words = standing_warnings(one, {}, (TODAY, 12), has_steps=False)
    assert words == ["Belum ada tindak lanjut sejak 24 Nov 2025."]
    assert standing_warnings(one, {}, (TODAY, 12), has_steps=True) == []
    assert standing_warnings(one, {}, (TODAY, 13), has_steps=False) == []
    ended = replace(one, berakhir=date(2026, 1, 1))
    assert standing_warnings(ended, {}, (TODAY, 12), has_steps=False) == []


def test_what_was_done_has_a_day_that_came_and_plain_numbers():
    step = AgreementStep(kerja_sama_id="a", tanggal=date(2026, 12, 1), jp=Decimal(-1))
    found = {(f.field, f.code) for f in check_step(step, agreement(), TODAY)}
    assert found == {("uraian", "WAJIB"), ("tanggal", "TANGGAL"), ("jp", "SKALA")}
    before = AgreementStep(kerja_sama_id="a", tanggal=date(2023, 1, 1), uraian="Rapat")
    (found,) = check_step(before, agreement(), TODAY)
    assert (found.code, found.is_error) == ("MASA", False)


def test_documents_are_listed_below_each_other_and_circles_end():
    mou = agreement()
    pks = agreement(id="b", jenis=AgreementKind.PKS, induk_id="a")
    ia = agreement(id="c", jenis=AgreementKind.IA, induk_id="b")
    order = [(depth, one.id) for depth, one in in_tree_order([ia, pks, mou])]
    assert order == [(0, "a"), (1, "b"), (2, "c")]
    assert [one.id for one in below("a", [ia, pks, mou])] == ["b", "c"]
    circle = [replace(mou, induk_id="c"), pks, ia]
    assert {one.id for one in below("a", circle)} == {"b", "c"}


def test_words_and_sums():
    assert AgreementKind.MOU.label == "MoU"
    assert AgreementKind.IA.words == "Perjanjian pelaksanaan (IA)"
    assert AgreementKind.MOU.above is None
    assert PartnerKind.PERGURUAN_TINGGI.label == "Perguruan tinggi"
    assert Partner(nama="Universitas Nusa Cendana").short == "Universitas Nusa Cendana"
    assert Partner(nama="Universitas Nusa Cendana", singkatan="Undana").short == "Undana"
    one = agreement(ruang_lingkup="Pelatihan\n\n Penelitian ", nomor_dua="7/UN15/2024")
    assert one.fields == ("Pelatihan", "Penelitian")
    assert one.numbers == "7/UN15/2024"
    total = Yield(1, 20, Decimal(320), 5_000_000) + Yield(2, 5, Decimal(8), 0)
    assert total == Yield(3, 25, Decimal(328), 5_000_000)
