from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.evaluation import EvaluationState, Period, PeriodKind, Predikat
from sdm_desktop.domain.leniency import RatedCount, compare_evaluators
from sdm_desktop.domain.monitoring import (
    GapKind,
    PeriodPredikat,
    WatchedPerson,
    same_kind,
    watch,
)
from sdm_desktop.domain.skp import SkpStatus

BEFORE, AFTER = date(2026, 10, 10), date(2026, 10, 16)


def make_period(**changes):
    values = {
        "id": "p",
        "tahun": 2026,
        "kode": "T3",
        "jenis": PeriodKind.TRIWULANAN,
        "mulai": date(2026, 7, 1),
        "selesai": date(2026, 9, 30),
        "batas_pengisian": date(2026, 10, 15),
    }
    return Period(**(values | changes))


def make_person(**changes):
    values = {
        "pegawai_id": "a",
        "nama": "Ana",
        "nip": "1",
        "unit_id": "u",
        "unit": "Bidang",
        "unit_jalur": "Dinas / Bidang",
        "penilai_id": "b",
        "penilai": "Boby",
        "evaluation_id": "e",
        "state": EvaluationState.FINAL,
        "is_rated": True,
        "skp_id": "s",
        "skp_status": SkpStatus.DISETUJUI,
        "results": 3,
        "proven": 3,
        "judged": 3,
    }
    return WatchedPerson(**(values | changes))


def gaps(today=BEFORE, **changes):
    return make_person(**changes).gaps(make_period(), today)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, set()),
        ({"skp_status": None}, {GapKind.TANPA_SKP}),
        ({"skp_status": SkpStatus.DIAJUKAN}, {GapKind.SKP_BELUM}),
        ({"skp_status": SkpStatus.DITUTUP}, set()),
        ({"proven": 2}, {GapKind.TANPA_BUKTI}),
        ({"judged": 0}, {GapKind.TANPA_UMPAN_BALIK}),
        ({"state": None}, {GapKind.TANPA_PENILAIAN}),
        ({"state": EvaluationState.SIAP}, {GapKind.BELUM_FINAL}),
        (
            {"state": EvaluationState.BELUM, "is_rated": False},
            {GapKind.BELUM_FINAL, GapKind.BELUM_DINILAI},
        ),
        (
            {"state": EvaluationState.SIAP, "penilai_id": None, "has_result": False},
            {GapKind.BELUM_FINAL, GapKind.TANPA_PENILAI, GapKind.TANPA_CAPAIAN},
        ),
        # what came from e-Kinerja has its SKP and evidence there
        ({"is_foreign": True, "skp_status": None}, set()),
    ],
)
def test_every_gap_is_told(changes, expected):
    assert gaps(**changes) == expected


def test_only_open_evaluations_are_late_after_the_deadline():
    assert GapKind.TERLAMBAT in gaps(AFTER, state=EvaluationState.SIAP)
    assert GapKind.TERLAMBAT not in gaps(date(2026, 10, 15), state=EvaluationState.SIAP)
    assert gaps(AFTER) == set()


def test_people_are_counted_by_unit_and_by_penilai():
    people = [
        make_person(),
        make_person(pegawai_id="c", state=EvaluationState.DRAF),
        make_person(pegawai_id="d", unit_id=None, unit_jalur="", penilai_id=None, penilai=""),
        make_person(pegawai_id="f", penilai_id="z", penilai="Ade", proven=0),
    ]
    found = watch(people, make_period(), BEFORE)
    assert (found.count(None), found.count(GapKind.BELUM_FINAL)) == (4, 1)
    units = found.by_unit()
    assert [(unit.nama, len(unit.people)) for unit in units] == [
        ("Dinas / Bidang", 3),
        ("Tanpa unit", 1),
    ]
    assert units[0].count(GapKind.TANPA_BUKTI) == 1
    assert units[0].count(None) == 1  # complete ones
    assert units[0].in_state(EvaluationState.DRAF) == 1
    assert [group.nama for group in found.by_evaluator()] == ["Ade", "Boby", "Tanpa penilai"]
    assert found.people[0].id == "a"
    assert all(kind.label for kind in GapKind)


def test_trend_takes_periods_of_the_same_kind_up_to_this_one():
    now = make_period()
    year = make_period(id="y", kode="TAHUN", jenis=PeriodKind.TAHUNAN)
    later = make_period(id="l", selesai=date(2026, 12, 31))
    before = make_period(id="b", selesai=date(2026, 6, 30))
    assert [p.id for p in same_kind([now, year, later, before], now)] == ["b", "p"]
    counts = PeriodPredikat(now, {Predikat.BAIK: 3, Predikat.SANGAT_BAIK: 1, Predikat.KURANG: 1})
    assert (counts.total, counts.good) == (5, 4)


def rated(penilai, opd, **counts):
    return [RatedCount(penilai, opd, Predikat(key), n) for key, n in counts.items()]


def test_penilai_are_compared_with_the_others_of_their_opd():
    rows = [
        *rated("a", "Dinas", SANGAT_BAIK=10),
        *rated("b", "Dinas", BAIK=5, BUTUH_PERBAIKAN=5),
        *rated("c", "Badan", BAIK=10),
    ]
    found = {one.id: one for one in compare_evaluators(rows, {"a": "Ana", "b": "Boby"}, 10)}
    assert (found["a"].mean, found["a"].others) == (Decimal("5.00"), Decimal("3.50"))
    assert found["a"].difference == Decimal("1.50")
    assert found["b"].difference == Decimal("-1.50")
    # nobody else rates in this OPD
    assert (found["c"].others, found["c"].difference, found["c"].is_small) == (None, None, False)


def test_few_people_are_not_compared_and_names_order_the_list():
    rows = [*rated("z", "Dinas", BAIK=9), *rated("a", "Dinas", BAIK=30)]
    found = compare_evaluators(rows, {"z": "Ana", "a": "Zed"}, 10)
    assert [one.nama for one in found] == ["Ana", "Zed"]
    assert found[0].is_small
    assert found[0].others is None
    assert not found[1].is_small


def test_a_penilai_in_two_opd_is_compared_where_the_people_are():
    rows = [
        *rated("a", "Dinas", BAIK=15),
        *rated("a", "Badan", BAIK=5),
        *rated("b", "Dinas", SANGAT_BAIK=4),
        *rated("c", "Badan", BUTUH_PERBAIKAN=4),
    ]
    one = next(e for e in compare_evaluators(rows, {}, 10) if e.id == "a")
    assert one.others == Decimal("4.50")  # (15 x 5 + 5 x 3) / 20
    assert one.opd == "Dinas"
