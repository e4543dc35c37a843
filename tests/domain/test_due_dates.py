"""Due dates: what to do when, calendar files, numbers of letters."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.due import (
    Reminders,
    contract_action,
    counted_years,
    pension_action,
    promotion_action,
    raise_action,
)
from sdm_desktop.domain.ics import CalendarEvent, calendar_text, escaped, folded
from sdm_desktop.domain.letters import check_pattern, letter_number

TODAY = date(2026, 11, 24)
STAMP = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)
ALERTS = Reminders()


@pytest.mark.parametrize(
    ("tmt", "words", "since", "is_late"),
    [
        (date(2028, 4, 1), "Belum perlu tindakan", None, False),
        (date(2028, 2, 1), "Kumpulkan berkas usul", date(2026, 11, 1), False),
        (date(2027, 11, 1), "Kirim usul pensiun", date(2026, 11, 1), False),
        (date(2027, 5, 1), "Pantau usul", date(2026, 11, 1), False),
        (date(2027, 2, 1), "Serahkan SK pensiun", date(2026, 11, 1), False),
        (date(2026, 11, 1), "TMT sudah lewat: ubah kedudukan hukum", date(2026, 11, 1), True),
    ],
)
def test_a_pension_is_prepared_in_four_steps(tmt, words, since, is_late):
    assert pension_action(tmt, TODAY, ALERTS) == (words, since, is_late)


@pytest.mark.parametrize(
    ("tmt", "has_letter", "words", "is_late"),
    [
        (date(2027, 4, 1), False, "Belum perlu tindakan", False),
        (date(2027, 2, 1), False, "Siapkan surat", False),
        (date(2027, 1, 24), False, "Terbitkan surat", False),
        (date(2027, 1, 1), False, "Terbitkan surat", True),
        (date(2027, 1, 1), True, "Catat pada daftar gaji", False),
    ],
)
def test_the_letter_of_a_raise_goes_out_two_months_before(tmt, has_letter, words, is_late):
    found = raise_action(tmt, TODAY, ALERTS, has_letter=has_letter)
    assert (found[0], found[2]) == (words, is_late)


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (date(2027, 3, 1), "Belum perlu tindakan"),
        (date(2027, 2, 22), "Nilai kinerja untuk perpanjangan"),
        (date(2027, 1, 23), "Usulkan perpanjangan"),
        (date(2026, 12, 24), "Tetapkan perpanjangan"),
        (date(2026, 11, 23), "Kontrak sudah berakhir: perpanjang atau berhentikan"),
    ],
)
def test_a_contract_is_dealt_with_at_90_60_and_30_days(end, words):
    assert contract_action(end, TODAY, ALERTS)[0] == words


def test_a_promotion_with_reasons_against_it_needs_no_action():
    assert promotion_action(date(2026, 12, 1), TODAY, ())[0] == "Usulkan kenaikan pangkat"
    assert promotion_action(date(2026, 12, 1), TODAY, ("kinerja",))[0] == "Belum memenuhi syarat"
    assert counted_years(date(2026, 12, 1)) == (2024, 2025)


CASE = {
    "status": "PNS", "kedudukan_hukum": "01", "jenis_jabatan": "Pelaksana",
    "predikat_2_tahun_terakhir": ["Baik", "Baik"], "hukuman_disiplin_berjalan": "tidak ada",
    "pendidikan": "S-1", "golongan": "III/b", "tmt_golongan": "2022-12-01",
}  # fmt: skip


@pytest.mark.parametrize(
    ("more", "target", "day", "reason"),
    [
        ({}, "III/c", date(2026, 12, 1), ""),
        ({"predikat_2_tahun_terakhir": ["Baik", "Butuh Perbaikan"]}, "III/c", None, "kinerja"),
        ({"golongan": "III/d", "tmt_golongan": "2015-04-01"}, "IV/a", None, "batas golongan"),
        ({"pendidikan": "SLTA"}, "III/c", None, "batas golongan"),
        ({"hukuman_disiplin_berjalan": "sedang"}, "III/c", None, "hukuman disiplin sedang"),
        ({"jenis_jabatan": "Fungsional"}, None, None, "angka kredit"),
    ],
)
def test_the_vectors_of_kenaikan_pangkat_reguler(book, more, target, day, reason):
    found = registry.run("kenaikan-pangkat", CASE | more, book, TODAY).result
    assert found["golongan_baru"] == target
    assert found["memenuhi"] is (not reason)
    assert all(reason in text for text in found["alasan"][:1])
    if day:
        assert found["tmt_paling_awal"] == day


def event(**more):
    values = {"uid": "kgb-1@kantor", "day": date(2027, 3, 1), "title": "KGB: Petrus Nubatonis"}
    return CalendarEvent(**(values | more))


def test_a_calendar_file_holds_whole_days_with_stable_ids():
    text = calendar_text([event(alarm_days=(60,), categories=("KGB",))], STAMP, "Tenggat")
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    for line in (
        "VERSION:2.0", "UID:kgb-1@kantor", "DTSTAMP:20261124T014100Z",
        "DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270302", "TRIGGER:-P60D",
        "CATEGORIES:KGB",
    ):  # fmt: skip
        assert line in lines
    assert text == calendar_text([event(alarm_days=(60,), categories=("KGB",))], STAMP, "Tenggat")


def test_special_signs_of_a_calendar_are_escaped():
    assert escaped("a;b,c\\d\ne\r\nf\x07") == "a\\;b\\,c\\\\d\\ne\\nf"


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), max_size=400))
def test_long_lines_are_folded_between_letters_and_unfold_to_the_same(text):
    pieces = folded(f"SUMMARY:{text}").split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == f"SUMMARY:{text}"


@pytest.mark.parametrize(
    ("pattern", "kode", "number"),
    [
        ("{kode}/{urut}/{bulan}/{tahun}", "BKPPD", "BKPPD/12/XI/2026"),
        ("{kode}/{urut}/{bulan}/{tahun}", "", "12/XI/2026"),
        ("800.1.11.13/{urut3}/{kode}/{tahun}", "DKPS", "800.1.11.13/012/DKPS/2026"),
        ("{jenis}-{urut}/{tahun}", "", "KGB-12/2026"),
    ],
)
def test_numbers_of_letters_follow_the_pattern(pattern, kode, number):
    assert not check_pattern(pattern)
    assert letter_number(pattern, {"kode": kode, "jenis": "KGB"}, 12, TODAY) == number


@pytest.mark.parametrize("pattern", ["{kode}/{tahun}", "{urut}", "{urut}/{tahun}/{hari}", "{urut"])
def test_a_pattern_without_number_or_year_is_refused(pattern):
    assert check_pattern(pattern)
