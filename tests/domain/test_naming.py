import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.naming import full_name, initials, search_key


@pytest.mark.parametrize(
    ("front", "name", "back", "full"),
    [
        ("Drs.", "Yohanes Contoh", "M.Si.", "Drs. Yohanes Contoh, M.Si."),
        ("", "Maria Contoh", "", "Maria Contoh"),
        ("dr.", "Ester Contoh", "Sp.A, M.Kes", "dr. Ester Contoh, Sp.A, M.Kes"),
        ("Drs. Ir.", "Nama", "S.Sos.,M.Si.", "Drs. Ir. Nama, S.Sos., M.Si."),
        ("", "MARIA DA COSTA", ", S.Kom.", "MARIA DA COSTA, S.Kom."),
        ("", "Siti", "S.Sos", "Siti, S.Sos"),
    ],
)
def test_titles_stand_where_they_belong(front, name, back, full):
    assert full_name(front, name, back) == full


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Petrus Nubatonis", "PN"),
        ("Siti", "S"),
        ("Maria da Costa", "MC"),
        ("", ""),
        ("de", ""),
        ("D'Ornai Lay", "DL"),
    ],
)
def test_initials_skip_particles(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("name", "key"),
    [("José D'Ornai", "jose dornai"), ("  Maria   DA Costa ", "maria da costa"), ("Ndun", "ndun")],
)
def test_search_keys_have_no_accents_or_case(name, key):
    assert search_key(name) == key


@given(st.text())
def test_a_search_key_is_its_own_search_key(name):
    assert search_key(search_key(name)) == search_key(name)
    initials(name)
