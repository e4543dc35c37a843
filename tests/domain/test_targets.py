"""How far a target was reached, exactly."""

from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.evaluation import FollowUpStatus, Target
from sdm_desktop.domain.targets import capaian, check_target, cleaned, is_unmet


def make_target(target, realisasi, is_maks=True, **more):
    number = None if realisasi is None else Decimal(realisasi)
    standard = {"indikator": "Akta", "evaluasi_id": "e"} | more
    return Target(target=Decimal(target), realisasi=number, is_maks=is_maks, **standard)


@pytest.mark.parametrize(
    ("target", "realised", "is_maks", "share", "unmet"),
    [
        ("120", "164", True, "136.67", False),
        ("3", "3", True, "100", False),
        ("3", "2", True, "66.67", True),
        ("24", "9", False, "266.67", False),
        ("24", "25", False, "96.00", True),
        ("0.3", "0.1", True, "33.33", True),
        ("0", "0", False, "100", False),
        ("0", "0", True, "100", False),
        ("2", "0", False, None, False),
        ("0", "5", True, None, False),
        ("0", "5", False, "0.00", True),
        ("8", "1", True, "12.50", True),
        ("3", None, True, None, False),
    ],
)
def test_share_and_whether_it_was_met(target, realised, is_maks, share, unmet):
    record = make_target(target, realised, is_maks)
    assert capaian(record) == (None if share is None else Decimal(share))
    assert is_unmet(record) is unmet


def test_an_unmet_target_without_follow_up_is_only_a_warning():
    (finding,) = check_target(make_target("3", "2"))
    assert not finding.is_error
    follow_up = {"tindak_lanjut": "Pantau", "tenggat": date(2026, 12, 31)}
    assert check_target(make_target("3", "2", **follow_up)) == []


def test_every_broken_part_is_named():
    broken = make_target("-1", "1.00005", indikator=" ", status=FollowUpStatus.SELESAI)
    fields = [finding.field for finding in check_target(broken) if finding.is_error]
    assert fields == ["indikator", "target", "realisasi", "tindak_lanjut"]


def test_texts_are_stripped():
    assert cleaned(make_target("1", "1", indikator=" Akta ", satuan=" berkas ")).satuan == "berkas"
