"""The histories of a person and the record of today, in step through real files."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from sdm_desktop.domain.errors import NotAllowedError, StaleRecordError, ValidationError
from sdm_desktop.domain.histories import (
    AwardEntry,
    DisciplineEntry,
    EducationEntry,
    FamilyEntry,
    HistoryKind,
    PostEntry,
    RankEntry,
)
from sdm_desktop.domain.users import Role
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.services.histories import HistoryService

K = HistoryKind


@pytest.fixture
def histories(database, session, employees):
    return HistoryService(database, session, employees)


def ranks(histories, person):
    return [(entry.golongan, entry.tmt) for entry in histories.of(person.id).entries[K.GOLONGAN]]


def posts(histories, person):
    return [entry.jabatan_nama for entry in histories.of(person.id).entries[K.JABATAN]]


def test_registering_a_person_begins_the_histories(histories, make_employee):
    person = make_employee()
    found = histories.of(person.id)
    assert ranks(histories, person) == [("III/d", date(2024, 4, 1))]
    assert found.entries[K.GOLONGAN][0].mk_tahun == 11
    assert posts(histories, person) == ["Analis Kebijakan Ahli Muda"]
    assert found.entries[K.JABATAN][0].unit_id == person.unit_id
    assert found.entries[K.PENDIDIKAN][0].tingkat_pendidikan == "S-1/Sarjana"
    assert all(entry.id for kind in found.entries.values() for entry in kind)


def test_a_promotion_in_the_record_leaves_the_old_rank_behind(histories, employees, make_employee):
    person = make_employee()
    new = replace(person, gol_akhir="IV/a", tmt_golongan=date(2026, 10, 1), mk_tahun=13, mk_bulan=7)
    change = employees.change(new)
    assert ranks(histories, person) == [
        ("IV/a", date(2026, 10, 1)),
        ("III/d", date(2024, 4, 1)),
    ]
    change.undo()
    assert ranks(histories, person) == [("III/d", date(2024, 4, 1))]


def test_a_correction_of_the_record_changes_the_entry_and_adds_none(
    histories, employees, make_employee
):
    person = make_employee()
    employees.change(replace(person, tmt_golongan=date(2024, 10, 1), mk_bulan=2))
    assert ranks(histories, person) == [("III/d", date(2024, 10, 1))]
    fresh = employees.get(person.id)
    employees.change(replace(fresh, jabatan_nama="Analis Kebijakan Ahli  Muda"))
    assert len(posts(histories, person)) == 1


def test_a_new_latest_entry_becomes_the_record(histories, employees, make_employee):
    person = make_employee()
    entry = RankEntry(
        pegawai_id=person.id, golongan="IV/a", tmt=date(2026, 4, 1), mk_tahun=13, mk_bulan=1,
        sk_nomor="823.4/1/BKPPD",
    )  # fmt: skip
    change = histories.add(entry)
    stored = employees.get(person.id)
    assert (stored.gol_akhir, stored.gol_akhir_id, stored.tmt_golongan) == (
        "IV/a", "41", date(2026, 4, 1),
    )  # fmt: skip
    assert (stored.mk_tahun, stored.mk_bulan) == (13, 1)
    again = change.undo()
    assert employees.get(person.id).gol_akhir == "III/d"
    again.undo()
    assert employees.get(person.id).gol_akhir == "IV/a"
    assert len(ranks(histories, person)) == 2


def test_an_older_entry_leaves_the_record_alone(histories, employees, make_employee):
    person = make_employee()
    histories.add(RankEntry(pegawai_id=person.id, golongan="III/c", tmt=date(2020, 4, 1)))
    assert employees.get(person.id).gol_akhir == "III/d"
    assert employees.get(person.id).rev == person.rev


def test_removing_the_present_rank_brings_the_one_before_back(histories, employees, make_employee):
    person = make_employee()
    histories.add(
        RankEntry(pegawai_id=person.id, golongan="III/c", tmt=date(2020, 4, 1), mk_tahun=7)
    )
    present = histories.of(person.id).entries[K.GOLONGAN][0]
    change = histories.remove(K.GOLONGAN, present.id)
    stored = employees.get(person.id)
    assert (stored.gol_akhir, stored.tmt_golongan, stored.mk_tahun) == (
        "III/c",
        date(2020, 4, 1),
        7,
    )
    assert stored.mk_bulan is None
    change.undo()
    assert employees.get(person.id).gol_akhir == "III/d"


def test_correcting_the_present_entry_corrects_the_record(histories, employees, make_employee):
    person = make_employee()
    present = histories.of(person.id).entries[K.GOLONGAN][0]
    histories.change(replace(present, golongan="III/c"))
    assert employees.get(person.id).gol_akhir == "III/c"
    assert ranks(histories, person) == [("III/c", date(2024, 4, 1))]
    changes = employees.history(person.id)
    assert ("gol_akhir", "III/d", "III/c") in [(c.kolom, c.lama, c.baru) for c in changes]


def test_a_future_promotion_waits_and_can_be_caught_up(histories, employees, make_employee, clock):
    person = make_employee()
    entry = RankEntry(pegawai_id=person.id, golongan="IV/a", tmt=date(2026, 12, 1))
    histories.add(entry)
    assert employees.get(person.id).gol_akhir == "III/d"
    assert not histories.of(person.id).pending
    clock.now = datetime(2026, 12, 2, tzinfo=UTC)
    (pending,) = histories.of(person.id).pending
    assert pending.golongan == "IV/a"
    histories.catch_up(person.id)
    assert employees.get(person.id).gol_akhir == "IV/a"
    assert not histories.of(person.id).pending
    assert histories.catch_up(person.id).count == 0


def test_another_post_takes_along_what_belonged_to_the_old_one(
    histories, employees, units, make_employee
):
    person = make_employee(bup=58, kelas_jabatan=9, eselon="", jenjang="Ahli Muda")
    unit = next(u for u in units.tree() if u.jalur == "DINAS KEPENDUDUKAN")
    entry = PostEntry(
        pegawai_id=person.id, jabatan_nama="Kepala Dinas", eselon="II.b", unit_id=unit.id,
        tmt=date(2026, 1, 2),
    )  # fmt: skip
    histories.add(entry)
    stored = employees.get(person.id)
    assert (stored.jabatan_nama, stored.eselon, stored.jenjang) == ("Kepala Dinas", "II.b", "")
    assert (stored.bup, stored.kelas_jabatan, stored.tmt_eselon) == (None, None, date(2026, 1, 2))
    assert (stored.unit_id, stored.unor_nama) == (unit.id, "DINAS KEPENDUDUKAN")
    assert posts(histories, person) == ["Kepala Dinas", "Analis Kebijakan Ahli Muda"]


def test_a_post_in_a_removed_unit_is_refused_in_words(histories, make_employee):
    person = make_employee()
    entry = PostEntry(
        pegawai_id=person.id, jabatan_nama="Lurah", unit_id="tidak-ada", tmt=date(2026, 1, 2)
    )
    with pytest.raises(ValidationError, match="Unit tidak ditemukan"):
        histories.add(entry)


def test_two_ranks_of_one_day_are_refused_and_nothing_is_written(
    histories, employees, make_employee
):
    person = make_employee()
    with pytest.raises(ValidationError, match="Sudah ada golongan lain"):
        histories.add(RankEntry(pegawai_id=person.id, golongan="IV/a", tmt=date(2024, 4, 1)))
    assert len(ranks(histories, person)) == 1
    assert employees.get(person.id).rev == person.rev


def test_an_entry_changed_by_somebody_else_is_not_overwritten(histories, make_employee):
    person = make_employee()
    entry = histories.of(person.id).entries[K.JABATAN][0]
    histories.change(replace(entry, sk_nomor="821/1"))
    with pytest.raises(StaleRecordError):
        histories.change(replace(entry, sk_nomor="821/2"))


def test_saving_without_a_change_writes_nothing(histories, make_employee):
    person = make_employee()
    entry = histories.of(person.id).entries[K.JABATAN][0]
    assert histories.change(entry).count == 0


def test_pasted_control_signs_are_dropped(histories, make_employee):
    person = make_employee()
    histories.add(
        AwardEntry(pegawai_id=person.id, nama="Satyalancana\x00\u200b Karya\tSatya", tahun=2023)
    )
    (award,) = histories.of(person.id).entries[K.PENGHARGAAN]
    assert award.nama == "Satyalancana Karya Satya"


def test_the_present_state_of_an_imported_person_shows_without_being_stored(
    histories, employees, database, session, make_employee
):
    person = make_employee(gol_awal="III/a", tanggal_sk_cpns=date(2013, 2, 20))
    for entry in histories.of(person.id).entries[K.GOLONGAN]:
        if entry.id:
            with database.write(session.actor()) as writer:
                writer.delete("riwayat_golongan", entry.id, entry.rev)
                writer.audit("uji")
    found = histories.of(person.id).entries[K.GOLONGAN]
    assert [(e.golongan, e.tmt, e.id) for e in found] == [
        ("III/d", date(2024, 4, 1), ""),
        ("III/a", date(2013, 3, 1), ""),
    ]
    histories.add(RankEntry(pegawai_id=person.id, golongan="IV/a", tmt=date(2026, 4, 1)))
    found = histories.of(person.id).entries[K.GOLONGAN]
    assert [(e.golongan, bool(e.id)) for e in found] == [
        ("IV/a", True), ("III/d", True), ("III/a", False),
    ]  # fmt: skip


def test_a_bulk_change_of_the_education_adds_to_each_history(histories, employees, make_employee):
    people = [make_employee(number) for number in (1, 2)]
    employees.change_many([p.id for p in people], "tingkat_pendidikan", "S-2")
    for person in people:
        entries = histories.of(person.id).entries[K.PENDIDIKAN]
        assert sorted(entry.tingkat_pendidikan for entry in entries) == ["S-1/Sarjana", "S-2"]


def test_only_admins_change_histories_and_see_the_family(
    database, session_of, rules, histories, make_employee
):
    person = make_employee()
    histories.add(FamilyEntry(pegawai_id=person.id, hubungan="ISTRI", nama="Maria Contoh"))
    histories.add(
        DisciplineEntry(
            pegawai_id=person.id, tingkat="RINGAN", jenis="Teguran lisan", mulai=date(2025, 3, 1)
        )
    )
    assert len(histories.of(person.id).entries[K.KELUARGA]) == 1
    for role, sees_discipline in ((Role.PENILAI, False), (Role.PIMPINAN, True)):
        session = session_of(role)
        other = HistoryService(database, session, EmployeeService(database, session, rules))
        found = other.of(person.id)
        assert K.KELUARGA not in found.entries
        assert (K.HUKDIS in found.entries) is sees_discipline
        assert not [event for event in found.timeline if event.kind is K.KELUARGA]
        with pytest.raises(NotAllowedError):
            other.add(RankEntry(pegawai_id=person.id, golongan="IV/a", tmt=date(2026, 4, 1)))
        with pytest.raises(NotAllowedError):
            other.remove(K.GOLONGAN, "x")
        with pytest.raises(NotAllowedError):
            other.correct_nip(person.id, "198704162013031999", "salah ketik")


def test_the_audit_trail_never_names_the_family(histories, database, make_employee):
    person = make_employee()
    histories.add(FamilyEntry(pegawai_id=person.id, hubungan="ISTRI", nama="Maria Rahasia"))
    lines = " ".join(str(row) for row in database.rows("SELECT aksi, rincian FROM audit"))
    assert "Rahasia" not in lines


def test_a_wrong_nip_is_corrected_with_a_reason_and_all_links_stay(
    histories, employees, database, make_employee
):
    person = make_employee()
    before = histories.of(person.id)
    change = histories.correct_nip(person.id, "19870416 201303 1 988", "salah ketik pada SK lama")
    stored = employees.get(person.id)
    assert stored.nip == "198704162013031988"
    after = histories.of(person.id)
    assert after.entries == before.entries
    (detail,) = database.one("SELECT rincian FROM audit WHERE aksi = 'NIP diperbaiki'")
    assert "salah ketik pada SK lama" in detail
    change.undo()
    assert employees.get(person.id).nip == person.nip


def test_a_nip_correction_needs_a_reason_and_a_free_sound_number(histories, make_employee):
    person, other = make_employee(1), make_employee(2)
    with pytest.raises(ValidationError, match="Alasan"):
        histories.correct_nip(person.id, "198704162013031988", "  ")
    with pytest.raises(ValidationError, match="sudah dipakai"):
        histories.correct_nip(person.id, other.nip, "salah")
    with pytest.raises(ValidationError, match="18 angka"):
        histories.correct_nip(person.id, "1987", "salah")
    with pytest.raises(ValidationError, match="sama"):
        histories.correct_nip(person.id, person.nip, "salah")


def test_the_timeline_tells_everything_in_one_dated_list(histories, make_employee):
    person = make_employee()
    histories.add(EducationEntry(pegawai_id=person.id, tingkat_pendidikan="SLTA", tahun_lulus=2005))
    histories.add(
        AwardEntry(
            pegawai_id=person.id, nama="Satyalancana Karya Satya X Tahun", tahun=2024,
            sk_tanggal=date(2024, 8, 17),
        )
    )  # fmt: skip
    events = histories.of(person.id).timeline
    assert [(event.day_text, event.title) for event in events] == [
        ("17 Agu 2024", "Menerima Satyalancana Karya Satya X Tahun"),
        ("1 Apr 2024", "Penata Tingkat I (III/d)"),
        ("1 Jun 2022", "Analis Kebijakan Ahli Muda"),
        ("1 Apr 2014", "Diangkat menjadi PNS"),
        ("2009", "Lulus S-1/Sarjana"),
        ("2005", "Lulus SLTA"),
    ]


def test_an_ordinary_change_leaves_the_nip_alone(employees, make_employee):
    person = make_employee()
    with pytest.raises(ValidationError, match="Perbaiki NIP"):
        employees.change(replace(person, nip="198704162013031988"))
