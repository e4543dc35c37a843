import threading
import time
import uuid
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.users import Role
from sdm_desktop.storage.fields import (
    EnumField,
    FlagField,
    IsoDateField,
    ScaledDecimalField,
    UtcField,
    scaled,
    unscaled,
)
from sdm_desktop.storage.ids import natural_id, new_id, new_ids


def test_ids_are_uuid7_with_the_present_time():
    made = uuid.UUID(new_id())
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert abs((made.int >> 80) / 1000 - time.time()) < 5


def test_ids_rise_and_never_repeat_in_all_threads():
    found = []
    threads = [threading.Thread(target=lambda: found.append(new_ids(2_000))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(ids == sorted(ids) for ids in found)
    assert len({one for ids in found for one in ids}) == 8_000


def test_every_office_gives_a_fact_the_same_id():
    assert natural_id("evaluasi", "p1", "2026-T3") == natural_id("evaluasi", "p1", "2026-T3")
    assert uuid.UUID(natural_id("evaluasi", "p1")).version == 5
    assert len({natural_id("a", "b", "c"), natural_id("a", "bc"), natural_id("ab", "c")}) == 3


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        (IsoDateField(), date(2026, 3, 1), "2026-03-01"),
        (UtcField(), datetime(2026, 3, 1, 2, 3, 4, 5, tzinfo=UTC), "2026-03-01T02:03:04.000005Z"),
        (ScaledDecimalField(), Decimal("87.5"), 875_000),
        (ScaledDecimalField(), Decimal(100), 1_000_000),
        (EnumField(Role), Role.PENILAI, "penilai"),
        (FlagField(), True, 1),
    ],
)
def test_values_are_stored_plainly_and_come_back(field, value, stored):
    assert field.db_value(value) == stored
    assert field.python_value(stored) == value
    assert field.db_value(None) is None
    assert field.python_value(None) is None


def test_moments_are_stored_in_utc_and_must_know_their_zone():
    wita = datetime(2026, 3, 1, 8, tzinfo=timezone(timedelta(hours=8)))
    assert UtcField().db_value(wita) == "2026-03-01T00:00:00.000000Z"
    with pytest.raises(ValueError, match="zone"):
        UtcField().db_value(wita.replace(tzinfo=None))


def test_a_text_that_is_no_member_is_refused():
    with pytest.raises(ValueError, match="boss"):
        EnumField(Role).db_value("boss")


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_four_decimals_are_exact(number):
    assert unscaled(scaled(number)) == number


def test_a_fifth_decimal_is_rounded_half_up():
    assert scaled(Decimal("0.00005")) == 1
    assert str(unscaled(1_000_000)) == "100"
