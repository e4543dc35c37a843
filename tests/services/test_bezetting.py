from dataclasses import replace

import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.posts import Jabatan, PostType
from sdm_desktop.domain.users import Role
from sdm_desktop.services.bezetting import BezettingService
from sdm_desktop.services.posts import PostService


@pytest.fixture
def posts(database, session, rules):
    return PostService(database, session, rules)


@pytest.fixture
def bezetting(database, session, rules):
    return BezettingService(database, session, rules)


@pytest.fixture
def line_of(bezetting):
    """Return the line of a post, wherever it is."""

    def find(name):
        return next(line for line in bezetting.office().lines if line.jabatan == name)

    return find


ANALYST = "Analis Kebijakan Ahli Muda"


def test_only_active_people_fill_a_post(bezetting, make_employee, line_of):
    make_employee(1, kelas_jabatan=9)
    make_employee(2)
    make_employee(3, kedudukan_hukum_id="20", kedudukan_hukum="Masa persiapan pensiun (MPP)")
    make_employee(4, kedudukan_hukum_id="03", kedudukan_hukum="Tugas belajar")
    line = line_of(ANALYST)
    assert (line.bezetting, line.kelas, line.jenis) == (3, 9, PostType.FUNGSIONAL)
    assert (line.kebutuhan, line.selisih) == (None, None)
    assert bezetting.office().total.tanpa_kebutuhan == 3


def test_a_need_shows_what_is_missing_and_can_be_taken_back(bezetting, make_employee, line_of):
    make_employee(1)
    change = bezetting.set_need(line_of(ANALYST), 3, " usul  2027 ")
    line = line_of(ANALYST)
    assert (line.kebutuhan, line.selisih, line.keterangan) == (3, -2, "usul 2027")
    assert bezetting.office().total.kurang == 2
    redo = change.undo()
    assert line_of(ANALYST).kebutuhan is None
    redo.undo()
    assert line_of(ANALYST).kebutuhan == 3
    bezetting.set_need(line_of(ANALYST), None, "")
    assert line_of(ANALYST).formasi_id == ""


def test_a_number_leaves_the_note_alone(bezetting, make_employee, line_of):
    make_employee(1)
    bezetting.set_need(line_of(ANALYST), 3, "usul 2027")
    bezetting.set_need(line_of(ANALYST), 4)
    assert (line_of(ANALYST).kebutuhan, line_of(ANALYST).keterangan) == (4, "usul 2027")
    assert bezetting.set_need(line_of(ANALYST), 4).count == 0


@pytest.mark.parametrize("need", [-1, 100_001])
def test_an_implausible_need_is_refused(bezetting, make_employee, line_of, need):
    make_employee(1)
    with pytest.raises(ValidationError, match="Kebutuhan 0 sampai"):
        bezetting.set_need(line_of(ANALYST), need)


def test_a_post_that_nobody_holds_stands_in_the_list(bezetting, posts, make_employee, line_of):
    unit = make_employee(1).unit_id
    posts.save(Jabatan(jenis=PostType.PELAKSANA, nama="Penelaah Teknis Kebijakan", kelas=7))
    bezetting.add_post(unit, posts.all(PostType.PELAKSANA)[0].id, 2)
    line = line_of("Penelaah Teknis Kebijakan")
    assert (line.bezetting, line.selisih, line.kelas) == (0, -2, 7)
    with pytest.raises(DomainError, match="pada 1 unit"):
        posts.remove(line.jabatan_id)


def test_people_without_post_or_unit_are_counted_apart(bezetting, make_employee):
    make_employee(1, jabatan_nama="", jenis_jabatan="", unor_induk="", unor_nama="")
    office = bezetting.office()
    line = office.tanpa_unit[0]
    assert (line.jabatan, line.bezetting) == ("Jabatan belum diisi", 1)
    with pytest.raises(DomainError, match="Isi dahulu"):
        bezetting.set_need(line, 1)


def test_a_post_of_unclear_kind_asks_for_its_table(bezetting, make_employee, line_of):
    make_employee(1, jabatan_nama="Juru Ukur", jenis_jabatan="")
    with pytest.raises(DomainError, match="Referensi jabatan"):
        bezetting.set_need(line_of("Juru Ukur"), 1)


def test_the_class_of_a_post_holds_for_every_unit(bezetting, make_employee, line_of):
    make_employee(1)
    make_employee(2, unor_nama="BIDANG LAIN - DINAS KEPENDUDUKAN")
    change = bezetting.set_class(line_of(ANALYST), 10)
    assert {line.kelas for line in bezetting.office().lines} == {10}
    change.undo()
    assert line_of(ANALYST).kelas is None
    with pytest.raises(ValidationError, match="1 sampai 17"):
        bezetting.set_class(line_of(ANALYST), 18)


def test_one_unit_comes_with_all_below(bezetting, units, make_employee):
    make_employee(1)
    make_employee(2, unor_nama="DINAS KEPENDUDUKAN")
    top = units.tree()[0]
    office = bezetting.office(top.id)
    assert [one.jumlah for one in office.units] == [2, 1]
    assert bezetting.office(units.tree()[1].id).total.bezetting == 1
    assert office.of(top.id).unit == top
    assert office.of("tidak-ada") is None


def test_the_chart_names_heads_and_counts(bezetting, units, make_employee):
    head = make_employee(1, jabatan_nama="Kepala Bidang Capil", gelar_belakang="S.Sos.")
    units.set_head(head.unit_id, head.id)
    drawn = bezetting.chart()
    assert [unit.jumlah for unit in drawn] == [1, 1]
    assert drawn[1].kepala == "Petrus Nubatonis 1, S.Sos."
    assert drawn[1].jabatan == "Kepala Bidang Capil"


def test_merged_units_add_up_their_needs(bezetting, units, make_employee, line_of):
    make_employee(1)
    second = make_employee(2, unor_nama="BIDANG LAIN - DINAS KEPENDUDUKAN")
    for line in bezetting.office().lines:
        bezetting.set_need(line, 2)
    units.merge(second.unit_id, next(u.id for u in units.tree() if u.nama == "BIDANG CAPIL"))
    assert [(line.kebutuhan, line.bezetting) for line in bezetting.office().lines] == [(4, 2)]


def test_posts_are_added_changed_and_removed_with_undo(posts):
    change = posts.save(Jabatan(jenis=PostType.FUNGSIONAL, nama=" Perawat   Terampil ", kelas=6))
    stored = posts.all()[0]
    assert (stored.nama, stored.jenjang) == ("Perawat Terampil", "Terampil")
    posts.save(replace(stored, kelas=7, bup=58))
    assert posts.get(stored.id).kelas == 7
    posts.remove(stored.id).undo()
    assert posts.get(stored.id).bup == 58
    assert change.label == "Tambah jabatan Perawat Terampil"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"nama": " - "}, "belum diisi"),
        ({"nama": "x" * 201}, "200 huruf"),
        ({"kelas": 18}, "1 sampai 17"),
        ({"bup": 75}, "50 sampai 70"),
        ({"nama": "PENATA layanan"}, "sudah ada"),
    ],
)
def test_bad_posts_are_refused(posts, values, message):
    posts.save(Jabatan(jenis=PostType.PELAKSANA, nama="Penata Layanan"))
    with pytest.raises(ValidationError, match=message):
        posts.save(Jabatan(**({"nama": "Operator"} | values)))


def test_the_tables_are_filled_from_rules_and_tree_once(posts, units):
    units.ensure_path(["Kecamatan Alak", "Kelurahan Naioni"])
    units.ensure_path(["Dinas Sosial", "Sekretariat", "Subbagian Umum"])
    change = posts.fill_from_rules()
    names = {post.nama: post for post in posts.all()}
    assert names["Camat Alak"].eselon == "III.a"
    assert names["Lurah Naioni"].kelas == 9
    assert names["Guru Ahli Muda"].bup == 60
    assert names["Penelaah Teknis Kebijakan"].kelas == 7
    assert posts.fill_from_rules().count == 0
    change.undo()
    assert posts.all() == []


def test_only_an_admin_changes_posts_and_needs(database, session_of, rules, make_employee):
    make_employee(1)
    session = session_of(Role.PIMPINAN)
    posts = PostService(database, session, rules)
    bezetting = BezettingService(database, session, rules)
    line = bezetting.office().lines[0]
    for act in (
        lambda: posts.save(Jabatan(nama="X")),
        lambda: posts.remove("x"),
        posts.fill_from_rules,
        lambda: bezetting.set_need(line, 1),
        lambda: bezetting.set_class(line, 1),
    ):
        with pytest.raises(NotAllowedError):
            act()
