import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdm_desktop.domain.employee import Employee, EmployeeStatus, Sex
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS, FieldKind
from sdm_desktop.domain.evaluation import EvaluationState
from sdm_desktop.domain.people import Standings, fold
from sdm_desktop.domain.query import ListQuery, make_term, parse_query
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.storage import search_index, sqlcipher
from sdm_desktop.storage.database import Actor, Database
from sdm_desktop.storage.employees import EmployeeRepository
from sdm_desktop.storage.rules import insert_rules
from sdm_desktop.storage.search import CAP, SORTS, PeopleSearch
from sdm_desktop.storage.search_index import SearchIndex
from sdm_desktop.storage.search_keys import ancestry_of, kind_of_post
from sdm_desktop.storage.search_terms import split_tokens, word_tokens
from sdm_desktop.storage.units import UnitBook, UnitRepository
from tests.storage.conftest import KEY

TODAY = date(2026, 11, 24)
PEOPLE = (
    {"nama": "Maria Benu", "gol_akhir": "III/a", "jenis_kelamin": Sex.FEMALE, "tanggal_lahir": date(1970, 11, 24), "jabatan_nama": "Analis Kebijakan Ahli Muda", "jenis_jabatan": "Jabatan Fungsional"},
    {"nama": "Yosef da Costa", "gol_akhir": "III/d", "tanggal_lahir": date(1970, 11, 25), "jabatan_nama": "Penata Layanan", "jenis_jabatan_id": "4"},
    {"nama": "Ester Nope", "gol_akhir": "IX", "status": EmployeeStatus.PPPK, "kontrak_akhir": date(2026, 12, 31), "jenis_kelamin": Sex.FEMALE, "tingkat_pendidikan": "S-2"},
    {"nama": "Yohanes Ndun", "gol_akhir": "II/c", "kedudukan_hukum_id": "99", "kedudukan_hukum": "Pensiun", "gelar_depan": "Drs.", "gelar_belakang": "M.Si."},
    {"nama": "José D'Ornai", "gol_akhir": "IV/b", "status": EmployeeStatus.CPNS, "tingkat_pendidikan": "Diploma III/Sarjana Muda"},
)  # fmt: skip
UNITS = (
    ["DINAS A", "BIDANG CAPIL"],
    ["DINAS A", "BIDANG CAPIL", "SEKSI 1"],
    ["DINAS B", "BIDANG CAPIL"],
    ["DINAS B"],
    ["DINAS C"],
)


@pytest.fixture
def office(database, actor):
    """Five invented people in units of three agencies."""
    store = EmployeeRepository(database)
    with database.write(actor) as writer:
        book = UnitBook(UnitRepository(database), writer)
        for number, (values, path) in enumerate(zip(PEOPLE, UNITS, strict=True)):
            record = Employee(
                nip=f"19870416201303{number + 1}933", unit_id=book.ensure_path(path), **values
            )
            store.add(
                writer, Employee(**({"status": EmployeeStatus.PNS} | _values(record) | values))
            )
        writer.audit("contoh")
    return database


def _values(record):
    return {name: getattr(record, name) for name in ("nip", "nama", "unit_id")}


def opened(database, text="", sort="nama", *, descending=False, period="", resolved=None):
    query = parse_query(text).sorted_by(sort, descending=descending).in_period(period)
    with database.quick_read():
        return PeopleSearch(database).open(query, TODAY, resolved or {})


def names(database, text="", sort="nama", **more):
    return [row.nama for row in opened(database, text, sort, **more).fetch(0, 100)]


ALL = ["Ester Nope", "José D'Ornai", "Maria Benu", "Drs. Yohanes Ndun, M.Si.", "Yosef da Costa"]
ESTER, JOSE, MARIA, YOHANES, YOSEF = ALL


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ALL),
        ("maria", [MARIA]),
        ("MAR", [MARIA]),
        ("benu maria", [MARIA]),
        ("yo", [YOHANES, YOSEF]),
        ("yo nd", [YOHANES]),
        ("jose", [JOSE]),
        ("josé d'ornai", [JOSE]),
        ("dornai", [JOSE]),
        ("da cos", [YOSEF]),
        ("198704162013031933", [MARIA]),
        ("19870416 201303 2", [YOSEF]),
        ("19870416", ALL),
        ("analis", [MARIA]),
        ("capil", [ESTER, MARIA]),
        ("\ue000spns", []),
        ('"', ALL),
        ("* ( ) NOT", []),
        ("status:PNS", [MARIA, YOHANES, YOSEF]),
        ("status:PPPK,CPNS", [ESTER, JOSE]),
        ("-status:PNS", [ESTER, JOSE]),
        ("-status:PNS yo", []),
        ("golongan:III/a..III/d", [MARIA, YOSEF]),
        ("golongan:II/a..III/a", [MARIA, YOHANES]),
        ("golongan:V..X", [ESTER]),
        ("golongan:IV", [JOSE]),
        ("kelamin:p", [ESTER, MARIA]),
        ("kedudukan:tidak_aktif", [YOHANES]),
        ("jenis:fungsional", [MARIA]),
        ("jenis:pelaksana", [YOSEF]),
        ("pendidikan:S-1..S-3", [ESTER]),
        ("pendidikan:d3", [JOSE]),
        ("usia:56", [MARIA]),
        ("usia:55..56", [MARIA, YOSEF]),
        ("usia:..30", []),
        ("kontrak:2026", [ESTER]),
        ("kontrak:..2026-12-30", []),
        ("kontrak:2026-12-31..", [ESTER]),
        ("jabatan:kebijakan", [MARIA]),
        ("jabatan:maria", []),
        ('jabatan:"ahli muda",penata', [MARIA, YOSEF]),
        ("jabatan:!!", []),
        ("nama:benu", [MARIA]),
        ("nama:analis", []),
        ('nama:"da costa"', [YOSEF]),
        ('-nama:"da costa"', [ESTER, JOSE, MARIA, YOHANES]),
        ("nip:198704162013032", [YOSEF]),
        ("nip:198704162013031933,198704162013032933", [MARIA, YOSEF]),
        ("nip:x", []),
        ('unit:"dinas a"', [MARIA, YOSEF]),
        ("unit:capil", [ESTER, MARIA, YOSEF]),
        ('unit:"DINAS A / BIDANG CAPIL / SEKSI"', [YOSEF]),
        ("unit:%", []),
        ("unit:nirgends", []),
        ("-unit:capil", [JOSE, YOHANES]),
        ("predikat:baik", []),
        ("evaluasi:belum", ALL),
        ("golongan:III/a..III/d status:PNS unit:capil maria", [MARIA]),
    ],
)  # fmt: skip
def test_a_search_text_finds_these_people_in_order_of_name(office, text, found):
    assert names(office, text) == found
    assert opened(office, text).count == len(found)


@pytest.mark.parametrize(
    ("sort", "order", "backwards"),
    [
        ("nip", [MARIA, YOSEF, ESTER, YOHANES, JOSE], [JOSE, YOHANES, ESTER, YOSEF, MARIA]),
        ("status", [JOSE, MARIA, YOHANES, YOSEF, ESTER], [ESTER, MARIA, YOHANES, YOSEF, JOSE]),
        ("golongan", [YOHANES, MARIA, YOSEF, JOSE, ESTER], [ESTER, JOSE, YOSEF, MARIA, YOHANES]),
        ("jabatan", [MARIA, YOSEF, ESTER, JOSE, YOHANES], [YOSEF, MARIA, ESTER, JOSE, YOHANES]),
        ("unit", [MARIA, YOSEF, YOHANES, ESTER, JOSE], [JOSE, ESTER, YOHANES, YOSEF, MARIA]),
        ("usia", [MARIA, YOSEF, ESTER, JOSE, YOHANES], [YOSEF, MARIA, ESTER, JOSE, YOHANES]),
        ("kedudukan", [YOHANES, ESTER, JOSE, MARIA, YOSEF], [YOHANES, ESTER, JOSE, MARIA, YOSEF]),
        ("evaluasi", ALL, ALL),
    ],
)
def test_every_column_sorts_both_ways_with_empty_values_last(office, sort, order, backwards):
    assert names(office, "", sort) == order
    assert names(office, "", sort, descending=True) == backwards
    found = [name for name in order if name in (MARIA, ESTER, YOSEF)]
    assert names(office, "unit:capil", sort) == found


def test_names_sort_backwards_too(office):
    assert names(office, "", descending=True) == ALL[::-1]
    assert names(office, "status:PNS", "golongan") == [YOHANES, MARIA, YOSEF]
    assert names(office, "usia:55..56", "golongan", descending=True) == [YOSEF, MARIA]
    assert set(SORTS) >= {"nip", "golongan", "evaluasi"}


def test_a_row_holds_what_the_list_shows(office):
    row = opened(office, "yohanes").fetch(0, 1)[0]
    assert (row.status, row.golongan, row.unit, row.kedudukan_aktif) == (
        "PNS",
        "II/c",
        "DINAS B",
        False,
    )
    assert row.state is None


@pytest.mark.parametrize(
    ("typed", "meant"), [("mariya", MARIA), ("yosep costta", YOSEF), ("bennu", MARIA)]
)
def test_a_typing_error_gets_a_suggestion(office, typed, meant):
    found = opened(office, typed)
    assert found.suggestion
    assert meant in [row.nama for row in found.fetch(0, 9)]


def test_nothing_alike_gives_nothing_and_no_suggestion(office):
    found = opened(office, "xxxxqq")
    assert (found.count, found.suggestion, found.fetch(0, 9), found.ids()) == (0, "", [], [])


def test_a_suggestion_keeps_the_filters(office):
    assert opened(office, "mariya status:PPPK").suggestion == ""
    assert names(office, "mariya status:PNS") == [MARIA]


def test_computed_conditions_come_from_the_caller(office):
    term = make_term("lengkap", ["tidak"])
    wanted = [row.id for row in opened(office, "maria").fetch(0, 1)]
    found = opened(office, "lengkap:tidak", resolved={term: wanted})
    assert [row.nama for row in found.fetch(0, 9)] == [MARIA]
    assert names(
        office, "-lengkap:tidak", resolved={make_term("lengkap", ["tidak"], negated=True): wanted}
    ) == [ESTER, JOSE, YOHANES, YOSEF]
    assert names(office, "lengkap:tidak", "golongan", resolved={term: wanted}) == [MARIA]


def _evaluate(database, actor, name, **values):
    row_id = opened(database, name).fetch(0, 1)[0].id
    with database.write(actor) as writer:
        if database.one("SELECT 1 FROM periode") is None:
            writer.insert(
                "periode",
                "P",
                {
                    "tahun": 2026,
                    "kode": "T3",
                    "jenis": "TRIWULANAN",
                    "mulai": "2026-07-01",
                    "selesai": "2026-09-30",
                    "batas_pengisian": "2026-11-30",
                },
            )
        writer.insert("evaluasi", f"e-{name}", {"pegawai_id": row_id, "periode_id": "P", **values})
        writer.audit("contoh")


ALL_RATED = {f"nilai_{n}": "SESUAI" for n in range(1, 8)}


def test_the_state_of_the_evaluation_is_shown_searched_and_sorted(office, actor):
    _evaluate(office, actor, "maria", status="FINAL", predikat="BAIK", beku="{}")
    _evaluate(
        office,
        actor,
        "yosef",
        hasil="SESUAI",
        perilaku="ATAS",
        saran_perilaku="SESUAI",
        **ALL_RATED,
    )
    _evaluate(
        office,
        actor,
        "ester",
        hasil="SESUAI",
        perilaku="ATAS",
        saran_perilaku="SESUAI",
        alasan_perilaku="x",
        **ALL_RATED,
    )
    _evaluate(office, actor, "jose")
    rows = opened(office, "", "evaluasi", period="P").fetch(0, 9)
    assert [(row.nama, row.state) for row in rows] == [
        (JOSE, EvaluationState.BELUM), (YOSEF, EvaluationState.DRAF), (ESTER, EvaluationState.SIAP),
        (MARIA, EvaluationState.FINAL), (YOHANES, None),
    ]  # fmt: skip
    found = {
        text: names(office, text, period="P")
        for text in (
            "evaluasi:belum",
            "evaluasi:tanpa",
            "evaluasi:draf,siap",
            "-evaluasi:final",
            "predikat:baik",
        )
    }
    assert found == {
        "evaluasi:belum": [JOSE, YOHANES], "evaluasi:tanpa": [YOHANES],
        "evaluasi:draf,siap": [ESTER, YOSEF], "-evaluasi:final": [ESTER, JOSE, YOHANES, YOSEF],
        "predikat:baik": [MARIA],
    }  # fmt: skip


def _many(database, actor, count):
    store = EmployeeRepository(database)
    optional = {
        FieldKind.DATE,
        FieldKind.COUNT,
        FieldKind.YEAR,
        FieldKind.MONEY,
        FieldKind.FLAG,
        FieldKind.SEX,
        FieldKind.STATUS,
    }
    blank = {field.name: None if field.kind in optional else "" for field in EMPLOYEE_FIELDS}
    rows = [
        tuple((blank | {"nip": f"19870416201303{n:04}", "nama": f"Orang {n:05}"}).values())
        for n in range(count)
    ]
    with database.write(actor) as writer:
        store.add_many(writer, rows, [None] * count)
        store.reindex()
        writer.audit("contoh")


def test_pages_follow_each_other_without_gap_or_overlap(database, actor):
    _many(database, actor, 1_000)
    for descending in (False, True):
        found = opened(database, "", descending=descending)
        pages = [
            row.nama for start in range(0, 1_000, 90) for row in found.fetch(start, start + 90)
        ]
        assert pages == sorted(pages, reverse=descending)
        assert len(set(pages)) == 1_000
    jumped = opened(database, "orang").fetch(990, 1_050)
    assert [row.nama for row in jumped] == [f"Orang {n:05}" for n in range(990, 1_000)]
    assert len(opened(database, "orang", "nip").fetch(500, 600)) == 100
    assert len(opened(database, "orang 0099").ids()) == 10


def test_the_count_stops_at_ten_thousand_and_one(database, actor):
    _fill_past_the_cap(database, actor)
    found = opened(database, "orang")
    assert (found.count, found.is_capped, found.exact_count()) == (CAP, True, CAP + 3)
    assert opened(database, "orang 00001").exact_count() == 1


def _fill_past_the_cap(database, actor):
    with database.write(actor) as writer:
        rows = [(f"id{n}", f"{n:018}", f"Orang {n:05}", f"orang {n:05}") for n in range(CAP + 3)]
        writer.insert_many("pegawai", ("id", "nip", "nama", "nama_cari"), rows)
        SearchIndex(database).rebuild()
        writer.audit("contoh")


def test_a_reader_never_keeps_a_writer_waiting(office, actor):
    found = opened(office)
    found.fetch(0, 2)
    with office.write(actor) as writer:
        writer.audit("contoh")
    assert len(found.fetch(2, 5)) == 3


def test_people_removed_since_are_left_out_of_a_page(office, actor):
    found = opened(office)
    found.fetch(0, 1)
    store = EmployeeRepository(office)
    maria = store.get(opened(office, "maria").ids()[0])
    with office.write(actor) as writer:
        store.remove(writer, maria)
        writer.audit("contoh")
    assert [row.nama for row in found.fetch(0, 9)] == [ESTER, JOSE, YOHANES, YOSEF]


def _index(database):
    return database.rows("SELECT id, kunci FROM cari ORDER BY pos")


def test_rows_that_stand_in_memory_are_read_again_after_any_write(office, actor, office_file):
    def golongan():
        return [row.golongan for row in opened(office, "maria").fetch(0, 10)]

    def promote(database, to):
        store = EmployeeRepository(database)
        with database.write(actor) as writer:
            store.change(writer, replace(store.by_nip("198704162013031933"), gol_akhir=to))
            writer.audit("contoh")

    assert golongan() == ["III/a"]
    promote(office, "III/b")
    assert golongan() == ["III/b"]
    other = Database.open(office_file, KEY)
    promote(other, "III/c")
    other.close()
    assert golongan() == ["III/c"]


def test_rows_read_inside_a_write_that_is_taken_back_are_read_again(office, actor):
    store = EmployeeRepository(office)
    maria = store.by_nip("198704162013031933")

    def promote_and_fail():
        with office.write(actor) as writer:
            store.change(writer, replace(maria, gol_akhir="IV/a"))
            seen.append(opened(office, "maria").fetch(0, 1)[0].golongan)
            raise RuntimeError("another mind")

    seen = []
    with pytest.raises(RuntimeError, match="another mind"):
        promote_and_fail()
    seen.append(opened(office, "maria").fetch(0, 1)[0].golongan)
    assert seen == ["IV/a", "III/a"]


def test_rows_of_two_periods_do_not_mix(office, actor):
    def states(period):
        return [row.state for row in opened(office, "maria", period=period).fetch(0, 10)]

    _evaluate(office, actor, "maria")
    assert (states(""), states("P"), states("")) == ([None], [EvaluationState.BELUM], [None])


def test_a_used_up_gap_numbers_everything_again(database, actor, monkeypatch):
    monkeypatch.setattr(search_index, "GAP", 2)
    store = EmployeeRepository(database)
    with database.write(actor) as writer:
        for number, name in enumerate(["A", "Z", "M", "C", "B", "BB", "BA", "AB"]):
            store.add(writer, Employee(nip=f"{number:018}", nama=name))
        writer.audit("contoh")
    assert names(database) == ["A", "AB", "B", "BA", "BB", "C", "M", "Z"]
    assert names(database, "b") == ["B", "BA", "BB"]


_STEPS = st.lists(
    st.tuples(st.sampled_from("arnu"), st.integers(0, 5), st.sampled_from(["Ana", "Budi", "Cici", "Ana B", "É"])),
    max_size=12,
)  # fmt: skip


@given(steps=_STEPS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_index_kept_step_by_step_equals_a_fresh_one(tmp_path_factory, steps):
    database = Database.create(tmp_path_factory.mktemp("cari") / "kantor.sdm", bytes(range(1, 33)))
    store, index = EmployeeRepository(database), SearchIndex(database)
    living = {}
    with database.write(Actor("a", "k", datetime(2026, 11, 24, tzinfo=UTC))) as writer:
        for count, (step, number, name) in enumerate(steps):
            if step == "a" and number not in living:
                living[number] = store.add(writer, Employee(nip=f"{count:018}", nama=name))
            elif number in living and step == "r":
                store.remove(writer, store.get(living.pop(number)))
            elif number in living and step == "n":
                person = store.get(living[number])
                store.change(
                    writer, Employee(id=person.id, rev=person.rev, nip=person.nip, nama=name)
                )
        kept = _index(database)
        database.rows("INSERT INTO cari_fts (cari_fts, rank) VALUES ('integrity-check', 1)")
        index.rebuild()
        writer.audit("contoh")
        assert kept == _index(database)
    database.close()


@given(st.text(max_size=40))
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_search_text_breaks_the_search(office, text):
    found = opened(office, text)
    assert len(found.fetch(0, 10)) == min(found.count, 10)


def test_words_are_split_as_the_index_does():
    assert split_tokens("D'Ornai-É, S.Sos.") == ["dornai", "e", "s", "sos"]
    assert word_tokens(["19870416", "201303", "1", "933"]) == ["198704162013031933"]
    assert word_tokens(["19870416", "x", "201303"]) == ["19870416", "x", "201303"]
    assert word_tokens(["19870416", "2013031"]) == ["19870416", "2013031"]


def test_the_kind_of_a_post_is_read_from_words_or_id():
    assert kind_of_post("", "Jabatan Struktural") == "struktural"
    assert kind_of_post("4", "") == "pelaksana"
    assert kind_of_post("", "") == ""


def test_a_circle_of_units_ends():
    assert ancestry_of([("a", "b"), ("b", "a"), ("c", None)])["a"] == ("a", "b")


STANDINGS = Rule(
    kode=RuleCode.KEDUDUKAN_HUKUM,
    nama="Kedudukan hukum",
    berlaku_mulai=date(2014, 1, 15),
    berlaku_sampai=None,
    dasar_hukum="Contoh",
    keyakinan="D",
    isi={
        "kedudukan": [
            {"id": "01", "nama": "Aktif", "aktif": True},
            {"id": "20", "nama": "Masa persiapan pensiun (MPP)", "aktif": True},
            {"id": "03", "nama": "Tugas belajar", "aktif": False},
            {"id": "99", "nama": "Pensiun", "aktif": False},
        ]
    },
)


@pytest.mark.parametrize(
    ("standing", "words", "active"),
    [
        ("01", "Pensiun", True), ("99", "Aktif", False), (" 99 ", "", False), ("", "", True),
        ("", "pensiun", False), ("", "TUGAS  BELAJAR", False), ("20", "MPP", True),
        ("", "Masa persiapan pensiun (MPP)", True), ("", "Pensiun dini", False),
        ("42", "Diberhentikan", False), ("42", "Dipinjamkan", True),
    ],
)  # fmt: skip
def test_the_rule_decides_who_is_active_and_else_the_words(standing, words, active):
    assert Standings.of(STANDINGS).is_active(standing, words) is active


def test_without_the_rule_the_words_alone_decide():
    assert Standings.of(None).is_active("01", "Pensiun") is False
    assert Standings.of(None).is_active("99", "") is True


def test_a_file_of_an_older_version_is_indexed_anew(tmp_path):
    old = Path(__file__).parents[1] / "data" / "office_files" / "version_0001.sdm"
    path = tmp_path / "lama.sdm"
    shutil.copy(old, path)
    connection = sqlcipher.connect(path, KEY)
    connection.execute(
        "INSERT INTO pegawai (id, nip, nama, nama_cari, kedudukan_hukum_id, kedudukan_hukum,"
        " created_at, changed_at)"
        " VALUES ('p', '198704162013031933', 'Maria', 'maria', '99', 'Pensiun', '', '')"
    )
    connection.execute("INSERT INTO cari (pos, id, kunci) VALUES (1, 'p', 'maria')")
    connection.close()
    database = Database.open(path, KEY)
    assert names(database, "kedudukan:tidak_aktif") == ["Maria"]
    database.close()


def test_who_counts_as_active_follows_the_rule_without_a_new_index(office, actor):
    assert names(office, "kedudukan:tidak_aktif") == [YOHANES]
    away = replace(STANDINGS, isi={"kedudukan": [{"id": "99", "nama": "Pensiun", "aktif": True}]})
    with office.write(actor) as writer:
        insert_rules(writer, [away])
        writer.audit("ubah_aturan")
    assert names(office, "kedudukan:tidak_aktif") == []
    assert names(office, "kedudukan:aktif") == ALL
    assert names(office, "-kedudukan:aktif") == []
    assert all(row.kedudukan_aktif for row in opened(office).fetch(0, 9))


@pytest.mark.parametrize("rule", [None, STANDINGS])
@pytest.mark.parametrize(
    ("standing", "words"),
    [("", "Tugas belajar"), ("03", ""), ("42", "Diberhentikan"), ("20", "MPP"), ("", "MPP")],
)
def test_the_search_and_the_rows_agree_on_who_is_active(office, actor, rule, standing, words):
    store = EmployeeRepository(office)
    with office.write(actor) as writer:
        if rule:
            insert_rules(writer, [rule])
        maria = store.by_nip("198704162013031933")
        store.change(writer, replace(maria, kedudukan_hukum_id=standing, kedudukan_hukum=words))
        writer.audit("contoh")
    rows = opened(office).fetch(0, 9)
    assert names(office, "kedudukan:aktif") == [r.nama for r in rows if r.kedudukan_aktif]
    assert names(office, "kedudukan:tidak_aktif") == [r.nama for r in rows if not r.kedudukan_aktif]
    assert names(office, "kedudukan:aktif,tidak_aktif") == ALL
    assert names(office, "golongan:III/a kedudukan:aktif") == (
        [MARIA] if Standings.of(rule).is_active(standing, words) else []
    )


def test_folding_makes_one_spelling():
    assert fold("  José D'ORNAI-Ndun ") == "jose dornai ndun"
    assert fold("") == ""


def test_an_empty_query_is_the_whole_list(office):
    assert opened(office, "").count == 5
    assert ListQuery().text() == ""
