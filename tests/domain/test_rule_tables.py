"""Values of rules as text and back."""

import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.rule_tables import (
    empty_row,
    field_title,
    is_leaf,
    leaf_text,
    leaf_value,
    row_title,
)
from sdm_desktop.runtime.regulations import load_rules


def leaves(value):
    if is_leaf(value):
        yield value
        return
    for part in value.values() if isinstance(value, dict) else value:
        yield from leaves(part)


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.version)
def test_every_value_of_every_rule_reads_back_as_it_was(rule):
    for value in leaves(rule.isi):
        back = leaf_value(leaf_text(value), value)
        assert back == value
        assert type(back) is type(value)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("15", 10, 15),
        ("2.785.700", 2_000_000, 2_785_700),
        ("90; 60;30", [90, 30], [90, 60, 30]),
        ("0,5", "0.80", "0.5"),
        ("Ya", False, True),
        ("tidak", True, False),
        ("", None, None),
        ("12", None, 12),
        ("Kepala  Dinas\u200b", "x", "Kepala Dinas"),
        ("06", "05", "06"),
    ],
)
def test_what_is_typed_keeps_the_kind_of_the_value(text, old, new):
    found = leaf_value(text, old)
    assert found == new
    assert type(found) is type(new)


@pytest.mark.parametrize(
    ("text", "old", "reason"),
    [
        ("sepuluh", 10, "bilangan bulat"),
        ("1,5", 10, "bilangan bulat"),
        ("", [90, 30], "paling sedikit satu"),
        ("90; x", [90, 30], "bilangan bulat"),
        ("banyak", "0.80", "bukan angka"),
        ("nan", "0.5", "bukan angka"),
        ("mungkin", True, "ya atau tidak"),
        ("", "Kepala Dinas", "kosong"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_reason(text, old, reason):
    with pytest.raises(DomainError, match=reason):
        leaf_value(text, old)


def test_rows_and_fields_have_names():
    assert row_title({"bup": 60, "nama": "Guru"}, 2) == "2. Guru"
    assert row_title({"lain": "x"}, 1) == "1. x"
    assert row_title([1, 2], 3) == "3."
    assert field_title("siaga_hari") == "Siaga hari"
    assert field_title("PPPK") == "PPPK"
    assert empty_row([]) == ""
    assert empty_row([1, 2]) == 2
