"""Histories: what is refused, what is warned of, and what follows for the record."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.errors import Level
from sdm_desktop.domain.histories import (
    AwardEntry,
    ContractEntry,
    CourseEntry,
    DisciplineEntry,
    EducationEntry,
    FamilyEntry,
    HistoryKind,
    PostEntry,
    RaiseEntry,
    RankEntry,
    TrainingEntry,
    UnpaidLeaveEntry,
    in_order,
)
from sdm_desktop.domain.history_checks import check_history
from sdm_desktop.domain.history_current import (
    changes_between,
    current_from,
    entry_from,
    unstored,
)
from sdm_desktop.domain.history_fields import HISTORIES, aliases_of, key_of
from sdm_desktop.domain.timeline import entry_words, make_timeline

TODAY = date(2026, 11, 24)
PERSON = Employee(
    id="p1",
    nip="198704162013031933",
    nama="Petrus Nubatonis",
    tanggal_lahir=date(1987, 4, 16),
    status=EmployeeStatus.PNS,
    tmt_cpns=date(2013, 3, 1),
    tmt_pns=date(2014, 4, 1),
    gol_awal="III/a",
    gol_akhir="III/d",
    tmt_golongan=date(2024, 4, 1),
    mk_tahun=11,
    mk_bulan=1,
    jabatan_nama="Analis Kebijakan Ahli Muda",
    tmt_jabatan=date(2022, 6, 1),
    unit_id="u1",
    tingkat_pendidikan="S-1",
    tahun_lulus=2009,
)


def codes(entry, others=(), person=PERSON, level=None):
    found = check_history(entry, list(others), person, TODAY)
    return {(f.field, f.code) for f in found if level is None or f.level is level}


def errors(entry, others=(), person=PERSON):
    return codes(entry, others, person, Level.ERROR)


def rank(golongan, year, **more):
    return RankEntry(golongan=golongan, tmt=date(year, 4, 1), **more)


def post(name, begin, end=None, **more):
    return PostEntry(jabatan_nama=name, tmt=begin, selesai=end, **more)


def test_every_history_has_fields_of_its_record_and_headers_of_its_own():
    for kind, spec in HISTORIES.items():
        assert spec.kind is kind is spec.record.kind
        names = [field.name for field in spec.fields]
        assert set(names) <= set(spec.names)
        assert len(set(names)) == len(names)
        assert any(field.is_needed for field in spec.fields)
        aliases = [alias for field in spec.fields for alias in aliases_of(field)]
        assert len(set(aliases)) == len(aliases), kind


def test_a_sound_entry_has_no_findings():
    entry = rank("III/d", 2024, sk_nomor="1", sk_tanggal=date(2024, 3, 20), mk_tahun=11)
    assert not codes(entry, [rank("III/c", 2020)])


def test_what_is_needed_is_asked_for():
    assert errors(RankEntry()) == {("golongan", "WAJIB"), ("tmt", "WAJIB")}
    assert ("nama", "WAJIB") in errors(AwardEntry())
    assert ("akhir", "WAJIB") in errors(ContractEntry(nomor="1", mulai=TODAY))


def test_a_decree_dated_after_its_tmt_is_only_a_warning():
    entry = rank("III/c", 2020, sk_tanggal=date(2020, 5, 1))
    assert codes(entry, level=Level.WARNING) == {("sk_tanggal", "SK_SETELAH_TMT")}
    assert not errors(entry)


def test_days_before_birth_are_errors_and_before_the_appointment_warnings():
    assert errors(rank("III/a", 1980)) == {("tmt", "LAHIR")}
    assert codes(rank("III/a", 2010)) == {("tmt", "SEBELUM_DIANGKAT")}
    assert codes(rank("IV/a", 2029)) == {("tmt", "MASA_DEPAN")}


def test_backward_days_are_refused():
    entry = post("Lurah", date(2020, 1, 1), date(2019, 1, 1))
    assert ("selesai", "URUTAN") in errors(entry)
    entry = UnpaidLeaveEntry(mulai=date(2022, 1, 1), akhir=date(2021, 1, 1))
    assert ("akhir", "URUTAN") in errors(entry)


def test_a_golongan_that_goes_down_needs_a_reason():
    others = [rank("III/c", 2020), rank("III/d", 2024)]
    assert codes(rank("III/b", 2022), others) == {("golongan", "TURUN")}
    assert codes(rank("IV/a", 2022), others) == {("golongan", "TURUN")}
    assert not codes(rank("III/b", 2022, catatan="Hukuman disiplin"), others)


def test_a_golongan_of_the_other_scale_is_warned_of_and_an_unknown_one_refused():
    assert codes(rank("IX", 2020)) == {("golongan", "GOLONGAN")}
    assert errors(rank("III/z", 2020)) == {("golongan", "GOLONGAN")}


def test_two_ranks_or_raises_of_one_day_are_refused():
    assert errors(rank("III/d", 2024), [rank("III/c", 2024)]) == {("tmt", "GANDA")}
    pay = RaiseEntry(tmt=date(2025, 3, 1), gaji_pokok=1)
    assert errors(pay, [replace(pay, gaji_pokok=2)]) == {("tmt", "GANDA")}


def test_an_entry_is_not_compared_with_itself():
    entry = rank("III/d", 2024, id="a")
    assert not errors(replace(entry, golongan="III/c"), [entry])


def test_overlapping_posts_are_refused():
    old = post("Lurah", date(2018, 1, 1), date(2022, 12, 31))
    assert errors(post("Camat", date(2020, 1, 1)), [old]) == {("tmt", "TUMPANG_TINDIH")}
    assert not errors(post("Camat", date(2023, 1, 1)), [old])


def test_a_post_without_an_end_lasts_until_the_next():
    assert not errors(post("Camat", date(2020, 1, 1)), [post("Lurah", date(2018, 1, 1))])


def test_two_posts_may_not_be_held_today():
    held = post("Lurah", date(2020, 1, 1), date(2027, 12, 31))
    assert ("selesai", "DUA_JABATAN") in errors(post("Camat", date(2026, 1, 1)), [held])
    assert ("selesai", "DUA_JABATAN") in errors(held, [post("Camat", date(2026, 1, 1))])


def test_overlapping_contracts_and_leaves_are_refused():
    contract = ContractEntry(nomor="1", mulai=date(2022, 1, 1), akhir=date(2026, 12, 31))
    other = replace(contract, nomor="2", mulai=date(2026, 6, 1), akhir=date(2027, 6, 1))
    person = replace(PERSON, status=EmployeeStatus.PPPK)
    assert errors(other, [contract], person) == {("mulai", "TUMPANG_TINDIH")}
    leave = UnpaidLeaveEntry(mulai=date(2020, 1, 1), akhir=date(2021, 12, 31))
    assert errors(replace(leave, akhir=date(2020, 5, 1)), [leave]) == {("mulai", "TUMPANG_TINDIH")}


@pytest.mark.parametrize(
    ("entry", "person", "told"),
    [
        (ContractEntry(nomor="1", mulai=date(2024, 1, 1), akhir=date(2025, 1, 1)), PERSON, ("mulai", "STATUS")),
        (UnpaidLeaveEntry(mulai=date(2015, 1, 1), akhir=date(2016, 1, 1)), PERSON, ("mulai", "LAMA")),
        (UnpaidLeaveEntry(mulai=date(2020, 1, 1), akhir=date(2026, 1, 1)), PERSON, ("akhir", "LAMA")),
        (UnpaidLeaveEntry(mulai=date(2024, 1, 1), akhir=date(2025, 1, 1)), replace(PERSON, status=EmployeeStatus.PPPK), ("mulai", "STATUS")),
        (EducationEntry(tingkat_pendidikan="S-2", tahun_lulus=1990), PERSON, ("tahun_lulus", "TAHUN")),
        (EducationEntry(tingkat_pendidikan="S-2", tahun_lulus=2028), PERSON, ("tahun_lulus", "TAHUN")),
        (EducationEntry(tingkat_pendidikan="S-2", tahun_lulus=2019, tanggal_lulus=date(2020, 1, 1)), PERSON, ("tahun_lulus", "TAHUN")),
        (FamilyEntry(hubungan="ANAK", nama="A", tanggal_lahir=date(1990, 1, 1), tunjangan=True), PERSON, ("tunjangan", "UMUR")),
    ],
)  # fmt: skip
def test_what_is_unusual_is_warned_of(entry, person, told):
    assert told in codes(entry, person=person, level=Level.WARNING)
    assert not errors(entry, person=person)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (DisciplineEntry(tingkat="X", jenis="a", mulai=date(2024, 1, 1)), ("tingkat", "TINGKAT")),
        (RaiseEntry(tmt=date(2024, 1, 1), gaji_pokok=0), ("gaji_pokok", "RUPIAH")),
        (rank("III/c", 2020, mk_bulan=12), ("mk_bulan", "JUMLAH")),
        (FamilyEntry(hubungan="ANAK", nama="A", tanggal_lahir=date(1980, 1, 1)), ("tanggal_lahir", "LAHIR")),
        (FamilyEntry(hubungan="ISTRI", nama="A", tanggal_lahir=date(2030, 1, 1)), ("tanggal_lahir", "TANGGAL")),
        (CourseEntry(nama="x" * 301), ("nama", "PANJANG")),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(entry, told):
    assert told in errors(entry)


def test_a_third_child_and_a_second_spouse_get_no_allowance():
    children = [
        FamilyEntry(id=str(n), hubungan="ANAK", nama=str(n), tunjangan=True) for n in (1, 2)
    ]
    third = FamilyEntry(hubungan="ANAK", nama="3", tunjangan=True)
    assert codes(third, children) == {("tunjangan", "JUMLAH")}
    spouse = FamilyEntry(id="s", hubungan="ISTRI", nama="S", tunjangan=True)
    other = FamilyEntry(hubungan="ISTRI", nama="T", tunjangan=True)
    assert codes(other, [spouse]) == {("tunjangan", "JUMLAH")}


def test_a_person_of_two_hundred_years_breaks_nothing():
    old = replace(PERSON, tanggal_lahir=date(1826, 1, 1))
    assert not errors(rank("III/c", 2020), person=old)
    make_timeline(old, [rank("III/c", 2020)])


# what follows for the record


def test_the_record_follows_from_the_latest_entries():
    entries = [
        rank("III/c", 2020, mk_tahun=7),
        rank("III/d", 2024, mk_tahun=11, mk_bulan=1),
        rank("IV/a", 2027),
        post("Camat", date(2025, 1, 1), eselon="III.a", unit_id="u2"),
        post("Lurah", date(2020, 1, 1)),
        EducationEntry(tingkat_pendidikan="S-2", jurusan="Hukum", tahun_lulus=2018),
        EducationEntry(tingkat_pendidikan="S-1", jurusan="Hukum", tahun_lulus=2009),
    ]
    found = current_from(entries, TODAY)
    assert (found["gol_akhir"], found["mk_tahun"], found["mk_bulan"]) == ("III/d", 11, 1)
    assert (found["jabatan_nama"], found["eselon"]) == ("Camat", "III.a")
    assert found["tmt_eselon"] == date(2025, 1, 1)
    assert (found["tingkat_pendidikan"], found["tahun_lulus"]) == ("S-2", 2018)


def test_no_entries_say_nothing():
    assert current_from([], TODAY) == {}
    assert current_from([rank("IV/a", 2027)], TODAY) == {}


def test_the_record_tells_its_present_state_and_the_appointment():
    found = {(e.kind, e.begins) for e in unstored(PERSON, [])}
    assert found == {
        (HistoryKind.GOLONGAN, date(2024, 4, 1)),
        (HistoryKind.GOLONGAN, date(2013, 3, 1)),
        (HistoryKind.JABATAN, date(2022, 6, 1)),
        (HistoryKind.PENDIDIKAN, date(2009, 12, 31)),
    }
    stored = [entry_from(HistoryKind.GOLONGAN, PERSON)]
    assert HistoryKind.GOLONGAN in {e.kind for e in unstored(PERSON, stored)}
    assert len(list(unstored(PERSON, stored))) == 3


@pytest.mark.parametrize(
    ("values", "kind", "is_correction"),
    [
        ({"gol_akhir": "IV/a", "tmt_golongan": date(2026, 10, 1)}, "golongan", False),
        ({"gol_akhir": "IV/a"}, "golongan", False),
        ({"gol_akhir": "III/c"}, "golongan", True),
        ({"tmt_golongan": date(2024, 10, 1)}, "golongan", True),
        ({"mk_bulan": 2}, "golongan", True),
        ({"jabatan_nama": "Analis Kebijakan Ahli Muda."}, "jabatan", True),
        ({"jabatan_nama": "Kepala Bidang"}, "jabatan", False),
        ({"jabatan_nama": "Analis Kebijakan Ahli Madya", "tmt_jabatan": date(2026, 1, 1)}, "jabatan", False),
        ({"unit_id": "u2", "tmt_jabatan": date(2026, 1, 1)}, "jabatan", False),
        ({"unit_id": "u2"}, "jabatan", True),
        ({"kelas_jabatan": 9}, "jabatan", True),
        ({"tingkat_pendidikan": "S-2"}, "pendidikan", False),
        ({"tahun_lulus": 2010}, "pendidikan", True),
        ({"kontrak_nomor": "1", "kontrak_mulai": date(2026, 1, 1)}, "kontrak", False),
    ],
)  # fmt: skip
def test_a_change_of_the_record_is_an_event_or_a_correction(values, kind, is_correction):
    (change,) = changes_between(PERSON, replace(PERSON, **values))
    assert change.after.kind == kind
    assert change.is_correction is is_correction


def test_other_fields_concern_no_history():
    assert not changes_between(PERSON, replace(PERSON, alamat="Jl. Baru", nik="1"))


def test_emptying_a_field_adds_nothing():
    assert not changes_between(PERSON, replace(PERSON, gol_akhir="", tmt_golongan=None))


# words


def test_events_have_words_and_the_family_none():
    entries = [
        rank("III/d", 2024, jenis_kp="Reguler", mk_tahun=11, mk_bulan=1, sk_nomor="823/1"),
        RaiseEntry(tmt=date(2025, 3, 1), golongan="III/d", gaji_pokok=3799400),
        TrainingEntry(nama="PKP", tahun=2021, jumlah_jam=887),
        CourseEntry(nama="Pelatihan Arsip", tanggal=date(2022, 2, 3)),
        DisciplineEntry(tingkat="RINGAN", jenis="Teguran lisan", mulai=date(2020, 1, 1), akhir=date(2020, 6, 30)),
        ContractEntry(nomor="1/PK", ke=2, mulai=date(2012, 1, 1), akhir=date(2012, 12, 31)),
        UnpaidLeaveEntry(mulai=date(2018, 1, 1), akhir=date(2018, 12, 31), alasan="Ikut suami"),
        FamilyEntry(hubungan="ANAK", nama="Rahasia", tanggal_lahir=date(2015, 1, 1)),
    ]  # fmt: skip
    events = make_timeline(PERSON, entries)
    assert [(event.day_text, event.title, event.detail) for event in events] == [
        ("1 Mar 2025", "Kenaikan gaji berkala", "III/d, gaji pokok Rp3.799.400"),
        ("1 Apr 2024", "Penata Tingkat I (III/d)", "Reguler, masa kerja 11 th 1 bl · SK 823/1"),
        ("3 Feb 2022", "Pelatihan Arsip", ""),
        ("2021", "Diklat PKP", "887 jam"),
        ("1 Jan 2020", "Hukuman disiplin ringan: Teguran lisan", "sampai 30 Jun 2020"),
        ("1 Jan 2018", "Cuti di luar tanggungan negara", "Ikut suami, sampai 31 Des 2018"),
        ("1 Apr 2014", "Diangkat menjadi PNS", ""),
        ("1 Jan 2012", "Kontrak ke-2", "1/PK, sampai 31 Des 2012"),
    ]
    assert entry_words(entries[0]) == "Penata Tingkat I (III/d) (1 Apr 2024)"
    assert "Rahasia" not in entry_words(entries[-1])


def test_the_newest_stands_first_and_what_has_no_day_last():
    entries = [rank("III/c", 2020), RankEntry(golongan="III/a"), rank("III/d", 2024)]
    assert [entry.golongan for entry in in_order(entries)] == ["III/d", "III/c", "III/a"]


def test_keys_take_no_notice_of_case():
    one = EducationEntry(tingkat_pendidikan="S-1", jurusan="Hukum")
    assert key_of(one) == key_of(replace(one, jurusan="HUKUM"))
