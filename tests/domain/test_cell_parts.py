import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm_desktop.domain.cell_parts import CellForm, has_date, split_cell
from sdm_desktop.domain.golongan import PNS_GOLONGAN
from sdm_desktop.domain.name_titles import split_name
from sdm_desktop.domain.naming import full_name

NAME = "YOHANES NOPE"
NIP = "19700101 199501 1 901"


def parts(form, text):
    return {name: value for name, value in split_cell(form, text).values.items() if value}


@pytest.mark.parametrize(
    "text",
    [
        f"Drs. {NAME}, M.Si. / {NIP}",
        f"Drs. {NAME}, M.Si.\n{NIP}",
        f"Drs. {NAME}, M.Si.\r\nNIP. {NIP}",
        f"Drs. {NAME}, M.Si.  NIP: {NIP}",
        f"Drs.  {NAME},  M.Si. | NIP {NIP}",
    ],
)
def test_name_titles_and_nip_in_one_cell(text):
    found = parts(CellForm.PERSON, text)
    assert found == {"nama": NAME, "gelar_depan": "Drs.", "gelar_belakang": "M.Si.", "nip": NIP}


def test_the_day_of_birth_below_name_and_nip_is_taken_too():
    found = parts(CellForm.PERSON, f"{NAME}\n{NIP}\nKupang, 1 Januari 1970")
    assert (found["tempat_lahir"], found["tanggal_lahir"]) == ("Kupang", "1 Januari 1970")


def test_a_short_nip_stays_to_be_refused_and_an_old_one_is_told_apart():
    assert parts(CellForm.PERSON, f"{NAME}\nNIP. 19700101199501190")["nip"] == "19700101199501190"
    found = parts(CellForm.PERSON, f"{NAME}\nNIP. {NIP}\n131234567")
    assert (found["nip"], found["nip_lama"]) == (NIP, "131234567")


def test_what_belongs_nowhere_is_told():
    assert split_cell(CellForm.PERSON, f"{NAME}\n{NIP}\nsakit").rest == "sakit"
    second = split_cell(CellForm.PERSON, f"{NAME}\n{NIP}\nMARIA / 198505122010012902")
    assert "MARIA" in second.rest


@pytest.mark.parametrize(
    ("text", "golongan", "tmt"),
    [
        ("Penata Muda, III/a", "III/a", None),
        ("Penata Muda (III/a)\n01-04-2020", "III/a", "01-04-2020"),
        ("Penata Muda Tk. I / III/b\nTMT. 1 April 2020", "III/b", "1 April 2020"),
        ("Pembina, IV/a, 01-10-2019", "IV/a", "01-10-2019"),
        ("Golongan IX", "IX", None),
        ("III/d", "III/d", None),
        ("Penata", "Penata", None),
    ],
)
def test_pangkat_golongan_and_tmt(text, golongan, tmt):
    found = split_cell(CellForm.RANK, text)
    assert (found.rest, found.fault) == ("", "")
    assert found.values["gol_akhir"] == golongan
    assert found.values.get("tmt_golongan") == tmt


def test_a_pangkat_that_is_not_the_golongan_is_a_fault():
    found = split_cell(CellForm.RANK, "Penata (III/b)")
    assert found.fault == "Pangkat Penata adalah III/c, bukan III/b."
    assert split_cell(CellForm.RANK, "Penata Md (III/a)").rest == "Penata Md"


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("Kupang, 12 Mei 1985", "Kupang", "12 Mei 1985"),
        ("Kupang / 12-05-1985", "Kupang", "12-05-1985"),
        ("Kupang\n12/05/1985", "Kupang", "12/05/1985"),
        ("Ba'a 08-07-1992", "Ba'a", "08-07-1992"),
        ("Kupang, 31 Februari", "Kupang", "31 Februari"),
    ],
)
def test_place_and_day_of_birth(text, place, day):
    assert parts(CellForm.BIRTH, text) == {"tempat_lahir": place, "tanggal_lahir": day}


def test_a_place_alone_has_no_day():
    assert parts(CellForm.BIRTH, "Kupang") == {"tempat_lahir": "Kupang"}


def test_posts_services_and_schools():
    post = split_cell(CellForm.POST, "Kepala Bidang Dafduk\nTMT 01-02-2020 Plt")
    assert post.values == {"jabatan_nama": "Kepala Bidang Dafduk", "tmt_jabatan": "01-02-2020"}
    assert post.rest == "Plt"
    assert parts(CellForm.POST, "Analis") == {"jabatan_nama": "Analis"}
    assert parts(CellForm.SERVICE, "12 Tahun 3 Bulan") == {"mk_tahun": "12", "mk_bulan": "3"}
    assert parts(CellForm.SERVICE, "12 Thn, 03 Bln") == {"mk_tahun": "12", "mk_bulan": "03"}
    assert parts(CellForm.SERVICE, "5 bln") == {"mk_bulan": "5"}
    assert parts(CellForm.SERVICE, "12/03") == {"mk_tahun": "12/03"}
    assert parts(CellForm.EDUCATION, "S1 Hukum, Universitas Nusa Cendana, 2008") == {
        "tingkat_pendidikan": "S-1", "jurusan": "Hukum", "tahun_lulus": "2008",
        "nama_sekolah": "Universitas Nusa Cendana",
    }  # fmt: skip
    assert parts(CellForm.EDUCATION, "SMA IPA 2001")["jurusan"] == "SMA IPA"
    assert split_cell(CellForm.EDUCATION, "S-1 Hukum / Pidana / Adat").rest == "Pidana / Adat"


@pytest.mark.parametrize(
    ("text", "front", "name", "back"),
    [
        ("Drs. Yohanes Contoh, M.Si.", "Drs.", "Yohanes Contoh", "M.Si."),
        ("dr. Ester Contoh, Sp.A, M.Kes", "dr.", "Ester Contoh", "Sp.A, M.Kes"),
        ("Maria Contoh", "", "Maria Contoh", ""),
        ("Prof. Dr. Ir. A. Nope, M.Sc., Ph.D.", "Prof. Dr. Ir.", "A. Nope", "M.Sc., Ph.D."),
        ("MARIA BERE S.Sos", "", "MARIA BERE", "S.Sos"),
        ("BERE, MARIA", "", "BERE, MARIA", ""),
        ("YOHANES M. NOPE, SE, MM", "", "YOHANES M. NOPE", "SE, MM"),
        ("M. Yusuf", "", "M. Yusuf", ""),
    ],
)
def test_titles_are_told_from_the_name(text, front, name, back):
    found = split_name(text)
    assert (found.front, found.name, found.back) == (front, name, back)


words = st.text("ABCDEFGHIJKLMNOPRSTUW", min_size=3, max_size=9)
names = st.lists(words, min_size=1, max_size=4).map(" ".join)
fronts = st.lists(st.sampled_from(["Drs.", "Dr.", "Ir.", "Prof.", "dr."]), max_size=2).map(" ".join)
backs = st.lists(
    st.sampled_from(["S.Sos.", "M.Si", "SE", "A.Md.Keb", "Ph.D.", "S.STP"]), max_size=3
).map(", ".join)


@given(fronts, names, backs)
def test_a_name_put_together_comes_apart_again(front, name, back):
    found = split_name(full_name(front, name, back))
    assert (found.front, found.name, found.back) == (front, name, back)


@given(
    fronts, names, backs,
    st.integers(10**17, 10**18 - 1), st.sampled_from(["\n", " / ", "\nNIP. ", " NIP: "]),
)  # fmt: skip
def test_any_person_cell_gives_its_parts(front, name, back, nip, between):
    text = f"{full_name(front, name, back)}{between}{nip}"
    found = split_cell(CellForm.PERSON, text)
    assert (found.values["nip"], found.rest) == (str(nip), "")
    assert (found.values["nama"], found.values["gelar_belakang"]) == (name, back)


@given(
    st.sampled_from(PNS_GOLONGAN), st.sampled_from(["{p} ({g})", "{p}, {g}", "{g}", "{p} / {g}"])
)
def test_any_pangkat_gives_its_golongan(step, shape):
    found = split_cell(CellForm.RANK, shape.format(p=step.pangkat, g=step.nama))
    assert (found.values["gol_akhir"], found.rest, found.fault) == (step.nama, "", "")


@given(st.sampled_from(list(CellForm)), st.text(max_size=80))
def test_no_letter_or_digit_is_lost_without_a_word(form, text):
    found = split_cell(form, text)
    if found.fault:
        return
    kept = "".join((*found.values.values(), found.rest)).lower()
    lost = {sign for sign in text.lower() if sign.isdigit() and sign.isascii()} - set(kept)
    assert not lost or form is CellForm.EDUCATION


def test_days_inside_texts_are_seen():
    assert has_date("TMT 01-02-2020")
    assert not has_date("Jalan 12 Nomor 3")
