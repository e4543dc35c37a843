import csv

import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.services.import_reading import KnownHeads

NIP = "198704162013031901"


@pytest.fixture
def table(tmp_path):
    def make(*header, name="data.csv"):
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, [NIP, "YOSEF", "A", "B"][: len(header)]])
        return path

    return make


def test_a_mapping_is_kept_and_proposed_for_the_same_headers(services, table):
    presets = services.imports.presets
    path = table("NIP", "NAMA", "LAIN", "EMAIL")
    preview = services.imports.read(path)
    presets.save("Daftar  Dinas", preview, {"nip": 0, "nama": 1, "alamat": 2})
    assert [preset.name for preset in presets.of_kind("employees")] == ["Daftar Dinas"]
    again = services.imports.read(path)
    assert again.mapping == {"nip": 0, "nama": 1, "alamat": 2}
    assert presets.fitting(again).name == "Daftar Dinas"
    other = services.imports.read(table("NIP", "NAMA", "LAIN", name="b.csv"))
    assert presets.fitting(other) is None
    assert "alamat" not in other.mapping
    named = services.imports.read(other.path, said=KnownHeads("daftar dinas"))
    assert named.mapping == {"nip": 0, "nama": 1, "alamat": 2}


def test_mappings_are_renamed_replaced_removed_and_brought_back(services, table):
    presets = services.imports.presets
    preview = services.imports.read(table("NIP", "NAMA", "LAIN"))
    for name in ("Satu", "satu", "Dua"):
        presets.save(name, preview, preview.mapping)
    assert [preset.name for preset in presets.of_kind("employees")] == ["Dua", "satu"]
    first, second = presets.of_kind("employees")
    with pytest.raises(DomainError, match="sudah ada"):
        presets.rename(first, "SATU")
    presets.rename(first, "Tiga")
    change = presets.remove(second)
    assert [preset.name for preset in presets.of_kind("employees")] == ["Tiga"]
    change.undo()
    assert len(presets.of_kind("employees")) == 2
    with pytest.raises(DomainError, match="Isi nama"):
        presets.save(" ", preview, {})
    with pytest.raises(DomainError, match="tidak ada"):
        services.imports.read(preview.path, said=KnownHeads("Lima"))
