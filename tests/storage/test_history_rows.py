"""Entries of every history go in and come out as they were, and leave a trail."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.storage.histories import HistoryRepository
from sdm_desktop.storage.versions import history

PERSON = "orang-1"
SAMPLES = {"tingkat": "RINGAN", "hubungan": "ANAK", "unit_id": None, "mk_bulan": 3, "tahun": 2020}


@pytest.fixture
def repository(database, actor):
    with database.write(actor) as writer:
        for number in (1, 2):
            values = {"nip": f"19900101201501100{number}", "nama": f"Orang {number}"}
            writer.insert("pegawai", f"orang-{number}", values)
        writer.audit("uji")
    return HistoryRepository(database)


def sample(kind, person=PERSON):
    """Return an entry with every field filled."""
    values = {}
    for name in HISTORIES[kind].names:
        field = HISTORIES[kind].field(name)
        of_kind = {"date": date(2020, 1, 2), "count": 4, "year": 2019, "money": 5, "flag": True}
        values[name] = SAMPLES.get(name, of_kind.get(field.kind if field else "", f"isi {name}"))
    return HISTORIES[kind].record(pegawai_id=person, **values)


def store(database, actor, act):
    with database.write(actor) as writer:
        act(writer)
        writer.audit("uji")
        return writer.audit_number


@pytest.mark.parametrize("kind", HistoryKind)
def test_an_entry_comes_out_as_it_went_in(database, actor, repository, kind):
    entry = sample(kind)
    store(database, actor, lambda writer: repository.add(writer, entry))
    (found,) = repository.of(PERSON)[kind]
    assert found == replace(entry, id=found.id, rev=1)
    assert repository.get(kind, found.id) == found


@pytest.mark.parametrize("kind", HistoryKind)
def test_many_entries_go_in_at_once(database, actor, repository, kind):
    record = HISTORIES[kind].record
    bare = replace(sample(kind, "orang-2"), catatan="", siasn_id="")
    store(database, actor, lambda writer: repository.add_many(writer, [sample(kind), bare]))
    found = repository.of_many(kind, [PERSON, "orang-2", "x"])
    assert set(found) == {PERSON, "orang-2"}
    assert isinstance(found["orang-2"][0], record)
    assert found["orang-2"][0].catatan == ""


def test_nothing_to_add_is_no_fault(database, actor, repository):
    with database.write(actor) as writer:
        repository.add_many(writer, [])


def test_changes_and_removals_leave_the_old_values_in_the_log(database, actor, repository):
    entry = sample(HistoryKind.GOLONGAN)
    store(database, actor, lambda writer: repository.add(writer, entry))
    (old,) = repository.of(PERSON)[HistoryKind.GOLONGAN]
    new = replace(old, golongan="III/d")
    store(database, actor, lambda writer: repository.change_many(writer, [(old, new), (old, old)]))
    (found,) = repository.of(PERSON)[HistoryKind.GOLONGAN]
    assert (found.golongan, found.rev) == ("III/d", 2)
    told = history(database.connection(), found.id)
    assert ("golongan", "isi golongan", "III/d") in [(c.kolom, c.lama, c.baru) for c in told]
    number = store(database, actor, lambda writer: repository.remove(writer, found))
    assert repository.of(PERSON)[HistoryKind.GOLONGAN] == []
    store(database, actor, lambda writer: writer.revert(number))
    assert len(repository.of(PERSON)[HistoryKind.GOLONGAN]) == 1


def test_an_entry_needs_its_person(database, actor, repository):
    entry = sample(HistoryKind.DIKLAT, "tidak-ada")
    with pytest.raises(Exception, match=r"(?i)foreign key|rujukan|gagal|rusak|constraint"):
        store(database, actor, lambda writer: repository.add(writer, entry))
