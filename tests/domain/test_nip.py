"""Vectors T1 of the rules on NIP and NI PPPK."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.errors import Level
from sdm_desktop.domain.nip import (
    NipFacts,
    NipKind,
    NipLimits,
    check_nip,
    clean_nip,
    format_nip,
    parse_nip,
)
from sdm_desktop.domain.plain_nip import PlainNip

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "text",
    [
        "198505122010011907",
        "19850512 201001 1 907",
        "19850512.2010.01.1.907",
        "'198505122010011907",
        "\u2019198505122010011907",
        "\ufeff19850512\u00a0201001\u200b1-907",
    ],
)
def test_a_pns_number_is_read_through_spaces_and_signs(text):
    checked = check_nip(text, TODAY)
    assert checked.is_valid
    assert checked.number == "198505122010011907"
    assert checked.parts.kind is NipKind.PNS
    assert checked.parts.born == date(1985, 5, 12)
    assert checked.parts.appointed == date(2010, 1, 1)
    assert checked.parts.sex is Sex.MALE
    assert checked.parts.sequence == 907


def test_a_woman_and_leap_years_are_valid():
    parts = check_nip("'199001012015032903", TODAY).parts
    assert (parts.sex, parts.appointed) == (Sex.FEMALE, date(2015, 3, 1))
    assert check_nip("198802292012122901", TODAY).is_valid
    assert check_nip("200002292024041902", TODAY).is_valid


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("198702292012121901", "N2"),
        ("190002291990011901", "N2"),
        ("198513012010011901", "N2"),
        ("193005122010011901", "N3"),
        ("201105122026011901", "N3"),
        ("198505122010131901", "N4"),
        ("198505122010001901", "N4"),
        ("198505122010201901", "N4"),
        ("199507172023301902", "N4"),
        ("198505122010013901", "N6"),
        ("198505122010010901", "N6"),
        ("198505122010011000", "N7"),
        ("19850512201001190", "N1"),
        ("1985051220100119O7", "N1"),
        ("1.98505E+17", "N1"),
        ("198505122010011907.0", "N1"),
        ("١٩٨٥٠٥١٢٢٠١٠٠١١٩٠٧", "N1"),
        ("", "N1"),
        ("200505122027011901", "N5"),
        ("200505122026121901", "N5"),
        ("200505122027211901", "N5"),
        ("200801012025011901", "N13"),
        ("198505120000011901", "N5"),
    ],
)
def test_the_first_error_stops_with_its_code(text, code):
    checked = check_nip(text, TODAY)
    assert not checked.is_valid
    assert [finding.code for finding in checked.findings if finding.is_error] == [code]


def test_messages_tell_how_numbers_were_damaged():
    assert "Excel" in check_nip("198505122010011000", TODAY).findings[0].message
    assert "Teks" in check_nip("1.98505E+17", TODAY).findings[0].message
    assert (
        check_nip("19850512201001190", TODAY).findings[0].message == "NIP harus 18 angka; ini 17."
    )


@pytest.mark.parametrize(
    ("text", "contract", "year", "sex"),
    [
        ("200012312025212901", 1, 2025, Sex.FEMALE),
        ("199507172023211902", 1, 2023, Sex.MALE),
        ("199507172025242903", 4, 2025, Sex.FEMALE),
    ],
)
def test_pppk_numbers_give_year_and_contract_only(text, contract, year, sex):
    parts = check_nip(text, TODAY).parts
    assert (parts.kind, parts.contract, parts.year, parts.sex) == (
        NipKind.PPPK, contract, year, sex,
    )  # fmt: skip
    assert parts.appointed is None


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"tanggal_lahir": date(1985, 5, 21)}, "N9"),
        ({"jenis_kelamin": Sex.FEMALE}, "N10"),
        ({"tmt": date(2010, 2, 1)}, "N11"),
        ({"status": EmployeeStatus.PPPK}, "N12"),
    ],
)
def test_cross_checks_are_warnings(facts, code):
    checked = check_nip("198505122010011907", TODAY, NipFacts(**facts))
    assert checked.is_valid
    assert [(f.code, f.level) for f in checked.findings] == [(code, Level.WARNING)]


def test_agreeing_facts_give_no_finding():
    facts = NipFacts(
        tanggal_lahir=date(1985, 5, 12),
        jenis_kelamin=Sex.MALE,
        tmt=date(2010, 1, 1),
        status=EmployeeStatus.CPNS,
    )
    assert check_nip("198505122010011907", TODAY, facts).findings == ()


def test_status_against_the_number_blocks_only_a_new_entry():
    facts = NipFacts(status=EmployeeStatus.PNS, is_new_entry=True)
    checked = check_nip("200012312025212901", TODAY, facts)
    assert [(f.code, f.is_error) for f in checked.findings] == [("N12", True)]


def test_only_the_year_of_a_pppk_is_compared():
    number = "200012312025212901"
    assert check_nip(number, TODAY, NipFacts(tmt=date(2025, 10, 1))).findings == ()
    finding = check_nip(number, TODAY, NipFacts(tmt=date(2024, 10, 1))).findings[0]
    assert (finding.code, finding.field) == ("N11", "kontrak_mulai")


@pytest.mark.parametrize(
    ("number", "bup", "codes"),
    [
        ("197008012010011901", None, ["N13"]),
        ("197508012010011901", None, []),
        ("196708012025211901", 58, ["N13"]),
        ("196708012025211901", None, []),
        ("200608012025211901", None, ["N13"]),
    ],
)
def test_unusual_ages_at_appointment_are_warnings(number, bup, codes):
    checked = check_nip(number, TODAY, NipFacts(bup=bup))
    assert [f.code for f in checked.findings] == codes
    assert checked.is_valid


def test_limits_come_from_the_rule(book):
    assert NipLimits.from_rule(book.on("NIP_BATAS", TODAY)) == NipLimits()


def test_format_keeps_what_is_no_nip():
    assert format_nip("198704162013031933") == "19870416 201303 1 933"
    assert format_nip("123") == "123"


@given(st.text())
def test_no_text_crashes_the_check(text):
    checked = check_nip(text, TODAY)
    assert checked.is_valid == (not checked.findings or not checked.findings[-1].is_error)


@given(
    st.dates(date(1960, 1, 1), date(1990, 12, 31)),
    st.integers(2010, 2025),
    st.integers(1, 12),
    st.integers(1, 2),
    st.integers(1, 999),
)
def test_reading_a_number_gives_back_what_it_was_made_of(born, year, month, sex, sequence):
    number = f"{born:%Y%m%d}{year}{month:02}{sex}{sequence:03}"
    parts = parse_nip(format_nip(number))
    assert (parts.born, parts.year, parts.month, parts.sequence) == (born, year, month, sequence)
    assert clean_nip(format_nip(number)) == number


@pytest.mark.parametrize(
    "digits", ["198505122010011907", "199001012015032903", "200012312025212901"]
)
def test_a_double_cannot_hold_a_nip(digits):
    assert f"{float(digits):.0f}" != digits


# numbers that need no second look

DAYS = st.dates(date(1940, 1, 1), date(2012, 12, 31))
STARTS = st.dates(date(1985, 1, 1), date(2027, 12, 31))


@st.composite
def numbers(draw):
    """A number of the person, now and then with one digit of somebody else."""
    born, start, sex = draw(DAYS), draw(STARTS), draw(st.sampled_from(Sex))
    marker = draw(st.just(f"{start.month:02}") | st.integers(20, 30).map(str))
    digit = draw(st.sampled_from("12") | st.just("1" if sex is Sex.MALE else "2"))
    nip = f"{born:%Y%m%d}{start.year}{marker}{digit}{draw(st.integers(0, 999)):03}"
    place, other = draw(st.integers(0, 17)), draw(st.sampled_from("0123456789x"))
    if draw(st.booleans()):
        nip = nip[:place] + other + nip[place + 1 :]
    return nip, born, start, sex


@given(
    numbers(), st.sampled_from(EmployeeStatus), st.none() | st.integers(50, 70), st.booleans()
)  # fmt: skip
def test_a_plain_number_has_no_findings(person, status, bup, is_new_entry):
    nip, born, start, sex = person
    plain, limits = PlainNip(TODAY, NipLimits()), NipLimits()
    is_pns = status in (EmployeeStatus.PNS, EmployeeStatus.CPNS)
    fits = (
        plain.fits_pns(nip, born, start, sex) if is_pns
        else plain.fits_pppk(nip, born, start, sex, bup)
    )  # fmt: skip
    if fits:
        facts = NipFacts(
            tanggal_lahir=born, jenis_kelamin=sex, tmt=start, status=status, bup=bup,
            is_new_entry=is_new_entry,
        )  # fmt: skip
        assert check_nip(nip, TODAY, facts, limits).findings == ()


def test_ordinary_numbers_are_plain():
    plain = PlainNip(TODAY, NipLimits())
    day = date(2010, 1, 1)
    assert plain.fits_pns("198505122010011907", date(1985, 5, 12), day, Sex.MALE)
    assert not plain.fits_pns("198505122010011907", date(1985, 5, 13), day, Sex.MALE)
    assert not plain.fits_pns("198505122010011000", date(1985, 5, 12), day, Sex.MALE)
    assert plain.fits_pppk(
        "198505122022212907", date(1985, 5, 12), date(2022, 3, 1), Sex.FEMALE, 60
    )
    assert not plain.fits_pppk(
        "198505122022212907", date(1985, 5, 12), date(2022, 3, 1), Sex.FEMALE, 37
    )
