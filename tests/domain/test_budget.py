"""Funds, cost lines, what is used and free (rules/training 11, vectors TRN-3 and TRN-10)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from sdm_desktop.domain.budget import (
    ActivityCost,
    CostLine,
    CostRules,
    Fund,
    FundSource,
    FundUse,
    amount_of,
    commitment_of,
    cost_per_jp,
    cost_per_person,
    excess_of,
    is_paid_by,
    use_of,
)
from sdm_desktop.domain.budget_checks import (
    check_fund,
    check_line,
    share_check,
    wanted_share,
    with_plan,
)
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.training import ActivityStatus, Payer
from sdm_desktop.runtime.regulations import load_rules

S = ActivityStatus
FUND = Fund(id="p", tahun=2026, uraian="Pelatihan teknis", jumlah=100)


@pytest.fixture(scope="module")
def rule():
    known = {one.kode: one for one in load_rules()}
    return known.__getitem__


@pytest.fixture(scope="module")
def costs(rule):
    return CostRules.of(rule("PLAFON_BIAYA"))


def line(**more):
    return CostLine(**({"kegiatan_id": "k", "komponen": "ATK", "harga": 1} | more))


def activity(key, status, *lines, fund="p"):
    return ActivityCost(key, f"Kegiatan {key}", status, fund, lines)


def test_trn_3_share_of_the_budget(rule):
    share = rule("ANGGARAN_PELATIHAN")
    found = share_check(share, 2026, 1_000_000_000_000, 200_000_000).result
    assert found["minimum"] == 1_600_000_000
    assert (found["selisih"], found["terpenuhi"]) == (-1_400_000_000, False)
    assert found["porsi"] == Decimal("0.0200")
    enough = share_check(share, 2026, 1_000_000_000, 1_600_000)
    assert enough.result["terpenuhi"]
    assert enough.steps[-1].value == "lebih Rp0"
    none = share_check(share, 2026, 0, 5)
    assert none.result["porsi"] is None
    typed = {"wilayah": "kota", "porsi_persen": {"kota": "0,2"}}
    assert wanted_share(replace(share, isi=typed)) == Decimal("0.2")
    with pytest.raises(DomainError, match="bukan angka"):
        wanted_share(replace(share, isi=typed | {"wilayah": "?"}))


def test_trn_3_use_of_a_fund_and_cost_per_jp():
    use = FundUse(200_000_000, 0, 150_000_000)
    assert (use.serapan, use.serapan_text) == (Fraction(75), "75,00\u00a0%")
    assert use.sisa == 50_000_000
    assert cost_per_jp(150_000_000, Decimal(30 * 40)) == 125_000
    assert cost_per_jp(150_000_000, Decimal(0)) is None
    assert cost_per_person(100, 3) == 33
    assert cost_per_person(100, 0) is None
    assert FundUse(0, 0, 5).serapan_text == "–"


def test_trn_10_commitment_and_what_is_free():
    closed = activity("a", S.SELESAI, line(rencana=45, realisasi=40))
    opened = activity("b", S.DISETUJUI, line(rencana=50))
    use = use_of(FUND, [closed, opened])
    assert (use.sisa, use.sisa_bebas) == (60, 10)
    fits = activity("c", S.DRAF, line(rencana=10))
    over = activity("d", S.DRAF, line(rencana=11))
    assert excess_of(FUND, fits, [closed, opened]) == 0
    assert excess_of(FUND, over, [closed, opened, over]) == 1


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (S.DRAF, 0),
        (S.DISETUJUI, 30),
        (S.BERJALAN, 30),
        (S.SELESAI, 0),
        (S.BATAL, 0),
        (S.DITUNDA, 0),
    ],
)
def test_only_approved_open_activities_owe_and_paying_counts_once(status, expected):
    lines = [line(rencana=50, realisasi=20), line(rencana=10, realisasi=15)]
    assert commitment_of(lines, status) == expected


def test_a_contract_replaces_the_plan():
    assert commitment_of([line(rencana=50, komitmen=42)], S.DISETUJUI) == 42
    assert line(rencana=50, komitmen=42).owed == 42


def test_each_payer_has_its_own_money():
    partner = replace(FUND, sumber=FundSource.MITRA)
    own = replace(FUND, sumber=FundSource.MANDIRI)
    assert is_paid_by(line(), FUND)
    assert not is_paid_by(line(penanggung=Payer.MITRA), FUND)
    assert is_paid_by(line(penanggung=Payer.MITRA), partner)
    assert is_paid_by(line(penanggung=Payer.PESERTA), own)
    assert not is_paid_by(line(), partner)
    mixed = activity(
        "a", S.DISETUJUI, line(rencana=5), line(rencana=7, penanggung=Payer.MITRA),
        line(rencana=9, pagu_id="q"),
    )  # fmt: skip
    assert use_of(FUND, [mixed]).komitmen == 5
    assert (mixed.planned, mixed.paid) == (21, 0)
    assert use_of(replace(FUND, id="q"), [mixed]).komitmen == 9


def test_uses_add_up_and_names_are_known(costs):
    assert FundUse(1, 2, 3) + FundUse(10, 20, 30) == FundUse(11, 22, 33)
    assert costs.name("ATK") == "Alat tulis dan bahan"
    assert costs.name("?") == "?"
    assert FundSource.APBD.label == "APBD"
    assert FundSource.MANDIRI.label == "Mandiri"


def test_amounts_are_rounded_half_up():
    assert amount_of(Decimal("1.5"), 3) == 5
    assert with_plan(line(volume=Decimal("2.25"), harga=900_000)).rencana == 2_025_000


def test_what_is_wrong_with_a_fund():
    assert check_fund(FUND) == []
    codes = [one.code for one in check_fund(Fund(tahun=1999, jumlah=-1))]
    assert codes == ["WAJIB", "TAHUN", "JUMLAH"]


def test_what_is_wrong_with_a_line(costs):
    assert check_line(line(), costs) == []
    wrong = line(komponen="", volume=Decimal(0), harga=-1, tanggal=date(2026, 1, 1))
    assert [one.field for one in check_line(wrong, costs)] == [
        "komponen", "volume", "harga", "realisasi",
    ]  # fmt: skip
    assert [one.code for one in check_line(line(komponen="X"), costs)] == ["PILIHAN"]


def test_above_the_ceiling_is_refused_without_a_reason(costs):
    dear = line(komponen="NARASUMBER_III", satuan="OJ", harga=900_001)
    (found,) = check_line(dear, costs)
    assert found.is_error
    assert "Rp900.000 per OJ (Perpres 33/2020 Lampiran I)" in found.message
    (warned,) = check_line(replace(dear, alasan="Ahli nasional"), costs)
    assert (warned.field, warned.is_error) == ("harga", False)
    assert check_line(replace(dear, harga=900_000), costs) == []
