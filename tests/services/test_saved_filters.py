"""Filters that the office shares."""

import pytest

from sdm_desktop.domain.errors import NotAllowedError, ValidationError
from sdm_desktop.domain.saved_filters import SavedFilter, check_name, moved, read_filters, written
from sdm_desktop.domain.users import Role
from sdm_desktop.services.saved_filters import SavedFilterService

ONE, TWO = SavedFilter("Satu", "status:PNS"), SavedFilter("Dua", "status:CPNS", "{}")


def test_shared_filters_keep_their_order_and_can_be_undone(database, session):
    service = SavedFilterService(database, session)
    change = service.store("employees", [TWO, ONE])
    assert service.of("employees") == [TWO, ONE]
    assert service.of("leave") == []
    change.undo()
    assert service.of("employees") == []


def test_everybody_reads_only_admins_write(database, session, session_of):
    SavedFilterService(database, session).store("employees", [ONE])
    reader = SavedFilterService(database, session_of(Role.PIMPINAN))
    assert reader.of("employees") == [ONE]
    with pytest.raises(NotAllowedError):
        reader.store("employees", [])


@pytest.mark.parametrize(
    "filters",
    [
        [ONE, SavedFilter("satu", "")],
        [SavedFilter("", "")],
        [SavedFilter(f"n{i}", "") for i in range(31)],
    ],
)
def test_names_differ_and_are_few(database, session, filters):
    with pytest.raises(ValidationError):
        SavedFilterService(database, session).store("employees", filters)


@pytest.mark.parametrize("stored", [None, 3, [1, {"text": "x"}]])
def test_damaged_lists_are_empty(stored):
    assert read_filters(stored) == []


def test_filters_survive_json_and_moving():
    assert read_filters(written([ONE, TWO])) == [ONE, TWO]
    assert moved([ONE, TWO], "Dua", -1) == [TWO, ONE]
    assert moved([ONE, TWO], "Dua", 1) == [ONE, TWO]
    assert check_name("Tiga", ["Satu"]) == []
