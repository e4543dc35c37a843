from dataclasses import replace
from datetime import date

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.field_pairs import PAIRS, with_ids
from sdm_desktop.domain.rules import Rule

STANDINGS = Rule(
    kode="KEDUDUKAN_HUKUM",
    nama="Kedudukan hukum",
    berlaku_mulai=date(2014, 1, 15),
    berlaku_sampai=None,
    dasar_hukum="Referensi SIASN",
    keyakinan="C",
    isi={"kedudukan": [{"id": "01", "nama": "Aktif"}, {"id": "99", "nama": "Pensiun"}]},
)
OLD = Employee(
    nama="Petrus Nubatonis",
    kedudukan_hukum_id="01",
    kedudukan_hukum="Aktif",
    agama="Katolik",
    agama_id="3",
)


def test_the_id_follows_the_new_words():
    new = with_ids(replace(OLD, kedudukan_hukum="pensiun", gol_akhir="III/d"), OLD, STANDINGS)
    assert (new.kedudukan_hukum_id, new.gol_akhir_id, new.agama_id) == ("99", "34", "3")


def test_an_unknown_id_is_emptied_rather_than_wrong():
    new = with_ids(replace(OLD, kedudukan_hukum="Meninggal", agama="Hindu"), OLD, STANDINGS)
    assert (new.kedudukan_hukum_id, new.agama_id) == ("", "")


def test_an_id_that_was_given_too_stays():
    new = with_ids(replace(OLD, agama="Hindu", agama_id="4"), OLD, STANDINGS)
    assert new.agama_id == "4"


def test_nothing_changes_without_changed_words():
    assert with_ids(replace(OLD, nik="5371"), OLD).agama_id == "3"


def test_kinds_of_post_know_their_id():
    assert with_ids(replace(OLD, jenis_jabatan="Jabatan Fungsional"), OLD).jenis_jabatan_id == "2"
    assert (
        with_ids(replace(OLD, jenis_jabatan=""), replace(OLD, jenis_jabatan="x")).jenis_jabatan_id
        == ""
    )


def test_every_pair_is_a_field():
    for words, code in PAIRS.items():
        assert hasattr(OLD, words)
        assert hasattr(OLD, code)
