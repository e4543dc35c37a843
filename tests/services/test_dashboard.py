from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.evaluation import Period, PeriodKind
from sdm_desktop.domain.query import parse_query
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.dashboard import DashboardService
from sdm_desktop.services.dashboard_views import some_names
from sdm_desktop.services.employee_facts import EmployeeFacts
from sdm_desktop.services.session import Session
from tests.services.conftest import NOW

TODAY = date(2026, 11, 24)
PERIODS = [
    Period(id=f"p{n}", tahun=year, kode=code, jenis=PeriodKind.TRIWULANAN, mulai=begin, selesai=end, batas_pengisian=until)
    for n, (year, code, begin, end, until) in enumerate([
        (2026, "T1", date(2026, 1, 1), date(2026, 3, 31), date(2026, 5, 31)),
        (2026, "T2", date(2026, 4, 1), date(2026, 6, 30), date(2026, 8, 31)),
        (2026, "T3", date(2026, 7, 1), date(2026, 9, 30), date(2026, 11, 30)),
    ])
]  # fmt: skip


class Periods:
    """Three quarters, the last of them in work."""

    def __init__(self, periods=tuple(PERIODS)):
        self.periods = list(periods)

    def all(self):
        return self.periods

    def current(self):
        return self.periods[-1] if self.periods else None


class Backups:
    """Says when the last backup was."""

    def __init__(self, moment=NOW):
        self.moment = moment

    def last(self):
        return self.moment


@pytest.fixture
def dashboard_of(database, session, rules, employees):
    """Return the dashboard over given periods and backups, for somebody."""

    def make(periods=None, backups=None, someone=None):
        others = (periods or Periods(), backups or Backups())
        return DashboardService(database, someone or session, employees.facts, rules, others)

    return make


@pytest.fixture
def evaluate(database, session):
    """Store an evaluation of somebody in the quarter with a number."""

    def store(employee, number, **values):
        with database.write(session.actor()) as writer:
            if database.one("SELECT 1 FROM periode WHERE id = ?", (f"p{number}",)) is None:
                period = PERIODS[number]
                writer.insert("periode", period.id, {
                    "tahun": 2026, "kode": period.kode, "jenis": "TRIWULANAN", "mulai": period.mulai.isoformat(),
                    "selesai": period.selesai.isoformat(), "batas_pengisian": period.batas_pengisian.isoformat(),
                })  # fmt: skip
            row = {"pegawai_id": employee.id, "periode_id": f"p{number}", **values}
            writer.insert("evaluasi", f"e-{employee.id}-{number}", row)
            writer.audit("contoh")

    return store


FINAL = {"status": "FINAL", "predikat": "BAIK", "beku": "{}"}


def shown(items):
    return {
        item.title: (item.group, item.count, item.detail, item.when, item.query) for item in items
    }


def opens(employees, item):
    return employees.open_list(parse_query(item.query).in_period("p2")).count


def test_a_quiet_office_has_nothing_to_do(dashboard_of, make_employee, evaluate):
    evaluate(make_employee(1), 2, **FINAL)
    assert dashboard_of().due(TODAY) == []


def test_evaluations_that_are_not_final_are_counted_by_state(dashboard_of, make_employee, evaluate):
    people = [make_employee(n) for n in (1, 2, 3, 4)]
    make_employee(5, kedudukan_hukum_id="99")
    evaluate(people[0], 2, **FINAL)
    evaluate(people[1], 2, hasil="SESUAI", penilai_id=people[0].id)
    evaluate(people[2], 2, penilai_id=people[0].id)
    items = dashboard_of().due(TODAY)
    assert shown(items)["Evaluasi Triwulan III belum final"] == (
        "minggu_ini", 3, "2 belum dinilai, 1 draf, pada 1 penilai", "Batas Senin, 30 Nov", "",
    )  # fmt: skip
    assert (items[0].target, items[0].state) == ("evaluations", "BELUM")


def test_the_desk_opens_on_the_first_state_that_somebody_is_in(
    dashboard_of, make_employee, evaluate
):
    evaluate(make_employee(1), 2, hasil="SESUAI")
    assert [item.state for item in dashboard_of().due(TODAY)] == ["DRAF"]


@pytest.mark.parametrize(
    ("day", "group", "when"),
    [
        (date(2026, 12, 3), "terlambat", "Lewat 3 hari"),
        (date(2026, 11, 30), "minggu_ini", "Batas Senin, 30 Nov"),
        (date(2026, 10, 1), "tiga_bulan", "Batas Senin, 30 Nov"),
    ],
)
def test_the_deadline_decides_how_urgent_it_is(dashboard_of, make_employee, day, group, when):
    make_employee(1)
    item = dashboard_of().due(day)[0]
    assert (item.group, item.when) == (group, when)


def test_a_period_that_is_far_or_has_not_begun_is_no_task(dashboard_of, make_employee):
    make_employee(1)
    assert dashboard_of().due(date(2026, 7, 10)) == []
    assert dashboard_of().due(date(2026, 6, 1)) == []
    assert dashboard_of(Periods([])).due(TODAY) == []


def test_a_penilai_sees_only_the_own_people(dashboard_of, make_employee, evaluate, clock):
    people = [make_employee(n) for n in (1, 2, 3)]
    evaluate(people[1], 2, penilai_id=people[0].id)
    evaluate(people[2], 2, penilai_id=people[1].id)
    user = User(
        id="u", nama_pengguna="penilai", nama="P", peran=Role.PENILAI, pegawai_id=people[0].id
    )
    items = dashboard_of(someone=Session(user, "k", clock=clock)).due(TODAY)
    assert [item.count for item in items] == [1]
    nobody = Session(replace(user, pegawai_id=None), "k", clock=clock)
    assert dashboard_of(someone=nobody).due(TODAY) == []


def test_raises_tell_which_letters_go_out_now(dashboard_of, make_employee, employees, evaluate):
    evaluate(make_employee(1, mk_tahun=11, mk_bulan=2), 2, **FINAL)  # 1 Feb 2027
    evaluate(make_employee(2, mk_tahun=11, mk_bulan=4), 2, **FINAL)  # 1 Dec 2026
    evaluate(make_employee(3, mk_tahun=11, mk_bulan=1), 2, **FINAL)  # 1 Mar 2027
    items = dashboard_of().due(TODAY)
    assert shown(items) == {
        "Surat kenaikan gaji terbit": (
            "minggu_ini", 1, "Petrus Nubatonis 1", "TMT 1 Feb 2027", "kgb:2027-01-24..2027-02-01 kedudukan:aktif",
        ),
        "Kenaikan gaji berkala": (
            "tiga_bulan", 2, "Petrus Nubatonis 2, Petrus Nubatonis 1", "Mulai 1 Des 2026", "kgb:2026-11-25..2027-02-24 kedudukan:aktif",
        ),
        "Surat KGB belum terbit": (
            "terlambat", 1, "Petrus Nubatonis 2", "TMT 1 Des 2026", "KGB belum",
        ),
    }  # fmt: skip
    people = [item for item in items if item.target == "employees"]
    assert [opens(employees, item) for item in people] == [1, 2]


def test_pensions_are_told_when_late_near_and_to_be_prepared(
    dashboard_of, make_employee, employees, evaluate
):
    births = [date(1968, 10, 5), date(1968, 12, 5), date(1969, 12, 5), date(1980, 1, 1)]
    for number, born in enumerate(births, 1):
        nip = f"{born:%Y%m%d}2013031{900 + number}"
        evaluate(make_employee(number, tanggal_lahir=born, nip=nip, nik=""), 2, **FINAL)
    items = [item for item in dashboard_of().due(TODAY) if item.query.startswith("pensiun")]
    assert [(item.title, item.group, item.count, item.when) for item in items] == [
        ("TMT pensiun sudah lewat, masih aktif", "terlambat", 1, "TMT 1 Nov 2026"),
        ("Pensiun", "tiga_bulan", 1, "TMT 1 Jan 2027"),
        ("Usul pensiun disiapkan", "tiga_bulan", 1, "TMT mulai 1 Jan 2028"),
    ]
    assert [opens(employees, item) for item in items] == [1, 1, 1]


def test_contracts_are_told_when_ended_soon_and_later(
    dashboard_of, make_employee, employees, evaluate
):
    common = {
        "status": EmployeeStatus.PPPK, "gol_akhir": "IX", "tmt_cpns": None, "tmt_pns": None,
        "kontrak_nomor": "1", "kontrak_mulai": date(2025, 12, 1), "mk_tahun": 0,
    }  # fmt: skip
    for number, end in enumerate(
        [date(2026, 11, 23), date(2026, 12, 24), date(2027, 2, 22), date(2027, 2, 23)], 1
    ):
        nip = f"198704162024211{900 + number}"
        evaluate(make_employee(number, **common, nip=nip, kontrak_akhir=end), 2, **FINAL)
    items = dashboard_of().due(TODAY)
    assert [(item.title, item.group, item.when) for item in items] == [
        ("Kontrak sudah berakhir", "terlambat", "Sejak 23 Nov 2026"),
        ("Kontrak segera berakhir", "minggu_ini", "Mulai 24 Des 2026"),
        ("Kontrak berakhir", "tiga_bulan", "Mulai 22 Feb 2027"),
    ]
    assert [opens(employees, item) for item in items] == [1, 1, 1]


def test_incomplete_records_name_what_is_missing_most(
    dashboard_of, make_employee, employees, evaluate
):
    for number, values in enumerate([{"nik": ""}, {"nik": "", "alamat": ""}, {}], 1):
        evaluate(make_employee(number, **values), 2, **FINAL)
    (item,) = dashboard_of().due(TODAY)
    assert (item.count, item.detail, item.when) == (2, "NIK 2, Alamat 1", "Sebelum ekspor SIASN")
    assert opens(employees, item) == 2


@pytest.mark.parametrize(
    ("moment", "detail", "when"),
    [
        (datetime(2026, 11, 15, tzinfo=UTC), "Terakhir 15 Nov; batas 7 hari", "Lewat 2 hari"),
        (NOW - timedelta(days=7, hours=1), "Terakhir 17 Nov; batas 7 hari", "Lewat hari ini"),
    ],
)
def test_an_old_backup_is_late(dashboard_of, moment, detail, when):
    (item,) = dashboard_of(backups=Backups(moment)).due(TODAY)
    assert (item.group, item.detail, item.when, item.target) == (
        "terlambat",
        detail,
        when,
        "settings",
    )
    assert item.icon == "database-backup"


def test_a_backup_never_made_is_late_a_week_after_the_office_began(dashboard_of, clock):
    assert dashboard_of(backups=Backups(None)).due(TODAY) == []
    clock.now = NOW + timedelta(days=9)
    (item,) = dashboard_of(backups=Backups(None)).due(TODAY)
    assert item.detail == "Belum pernah; batas 7 hari"


def test_the_most_urgent_stands_first(dashboard_of, make_employee):
    make_employee(1, mk_tahun=11, mk_bulan=4, nik="")
    items = dashboard_of(backups=Backups(NOW - timedelta(days=30))).due(TODAY)
    groups = ["terlambat", "terlambat", "minggu_ini", "minggu_ini", "tiga_bulan"]
    assert [item.group for item in items] == groups
    assert [item.level for item in items] == ["err", "err", "warn", "warn", "info"]


def test_five_figures_tell_how_the_office_stands(dashboard_of, make_employee, evaluate):
    people = [make_employee(n, nik="" if n == 1 else f"53710116048700{n:02}") for n in (1, 2, 3, 4)]
    for number in (0, 1):
        for person in people[: 2 + number]:
            evaluate(person, number, **FINAL)
    evaluate(people[0], 2, **FINAL | {"predikat": "KURANG"})
    evaluate(people[1], 2, **FINAL)
    evaluate(people[2], 2, status="TIDAK_DINILAI")
    found = dashboard_of().figures()
    assert [(f.title, f.value, f.unit, f.detail) for f in found] == [
        ("ASN aktif", "4", "orang", "4 PNS"),
        ("Evaluasi final Triwulan III", "66,7", "%", "2 dari 3"),
        ("Baik atau lebih, Triwulan III", "50,0", "%", "1 dari 2"),
        ("Rekaman lengkap", "75,0", "%", "1 belum lengkap"),
        ("Pensiun dalam 12 bulan", "0", "orang", "0,0 % dari ASN aktif"),
    ]
    assert found[0].trend == (2, 3, 4)
    assert (found[0].change_text, found[0].change_is_good) == ("Naik 1", None)
    assert found[1].trend == (Decimal("100.0"), Decimal("100.0"), Decimal("66.7"))
    assert found[1].change_text == ""  # still being filled in
    assert (found[2].change_text, found[2].change_is_good) == ("Turun 50,0", False)


def test_a_finished_period_is_compared_with_the_one_before(
    dashboard_of, make_employee, evaluate, clock
):
    someone = make_employee(1)
    for number in (1, 2):
        evaluate(someone, number, **FINAL)
    clock.now = NOW + timedelta(days=30)
    final, good = dashboard_of().figures()[1:3]
    assert (final.change_text, good.change_text, good.change_is_good) == ("Tetap", "Tetap", None)


def test_figures_without_data_say_so(dashboard_of, make_employee, evaluate):
    assert [f.value for f in dashboard_of(Periods([])).figures()] == ["0", "–", "–", "0,0", "0"]
    someone = make_employee(1)
    evaluate(someone, 1, **FINAL)
    good = dashboard_of().figures()[2]
    assert (good.title, good.target, good.query) == (
        "Baik atau lebih, Triwulan II",
        "evaluations",
        "",
    )


def test_recent_changes_are_told_in_words_by_day(dashboard_of, make_employee, employees, clock):
    someone = make_employee(1)
    clock.now = NOW + timedelta(days=1)
    employees.change(replace(someone, tmt_jabatan=date(2024, 5, 1)))
    clock.now = NOW + timedelta(days=2, hours=1)
    employees.change_many([someone.id], "agama", "Katolik")
    recent = dashboard_of().recent(4)
    assert [(r.group, r.time, r.title, r.detail) for r in recent] == [
        ("Hari ini", "10.41", "Agama diubah", "1 orang: Katolik, oleh Anda"),
        (
            "Kemarin",
            "09.41",
            "TMT jabatan diubah",
            "Petrus Nubatonis 1: 1 Jun 2022 → 1 Mei 2024, oleh Anda",
        ),
        ("24 November 2026", "09.41", "Pegawai ditambahkan", "Petrus Nubatonis 1, oleh Anda"),
        ("24 November 2026", "09.41", "Kantor dibuat", "oleh sistem"),
    ]
    assert recent[0].objek == "pegawai"


def test_a_penilai_sees_only_the_own_changes(dashboard_of, make_employee, database, session):
    make_employee(1)
    evaluator = User(nama="Marthen Adoe", nama_pengguna="marthen", peran=Role.PENILAI)
    own = Session(evaluator, session.office_id, clock=lambda: NOW)
    assert dashboard_of(someone=own).recent(4) == []
    with database.write(own.actor()) as writer:
        writer.insert("unor", "u1", {"nama": "A", "jalur": "A"})
        writer.audit("finalkan", detail="Contoh")
    assert [told.title for told in dashboard_of(someone=own).recent(4)] == ["Evaluasi difinalkan"]


def test_unknown_actions_and_counts_are_still_readable(dashboard_of, database, session):
    with database.write(session.actor()) as writer:
        writer.insert("unor", "u1", {"nama": "A", "jalur": "A"})
        writer.audit("sesuatu_baru", detail="Contoh", count=3)
    assert dashboard_of().recent(1)[0].title == "Sesuatu baru (3)"


def test_names_are_listed_or_summed_up():
    assert some_names(["A"]) == "A"
    assert some_names(["A", "B"]) == "A, B"
    assert some_names(["A", "B", "C"]) == "A dan 2 lainnya"


def test_facts_follow_single_changes_without_reading_everybody(
    database, employees, make_employee, monkeypatch
):
    people = [make_employee(n) for n in (1, 2, 3)]
    facts = employees.facts
    with database.read():
        facts.all(TODAY)
    read = []
    repository = facts._people
    original = repository.with_gaps
    monkeypatch.setattr(
        repository,
        "with_gaps",
        lambda names, needed, ids: read.append(ids) or original(names, needed, ids),
    )
    employees.change(replace(people[0], nik=""))
    employees.remove(people[1].id)
    with database.read():
        found = {person.id: person.missing for person in facts.all(TODAY)}
    assert found == {people[0].id: ("nik",), people[2].id: ()}
    assert sorted(read[0]) == sorted([people[0].id, people[1].id])
    assert len(read) == 1


def test_a_changed_rule_computes_everybody_anew(database, employees, make_employee, rules):
    make_employee(1)
    with database.read():
        before = next(iter(employees.facts.all(TODAY))).pensiun
    rule = rules.book().on("BUP", TODAY)
    changed = {**rule.isi, "jenjang": dict.fromkeys(rule.isi["jenjang"], 65)}
    rules.save_version(replace(rule, isi=changed))
    with database.read():
        after = next(iter(employees.facts.all(TODAY))).pensiun
    assert (before.year, after.year) == (2045, 2052)


class NoRules:
    """A rule book of an office that has lost its rules."""

    def book(self):
        return RuleBook([])


def test_without_rules_only_what_the_record_says_is_known(database, make_employee):
    make_employee(1, bup=60)
    make_employee(2)
    with database.read():
        found = EmployeeFacts(database, NoRules()).all(TODAY)
    assert sorted((person.kgb, str(person.pensiun)) for person in found) == [
        (None, "2047-05-01"),
        (None, "None"),
    ]


def test_a_golongan_that_the_pay_table_lacks_gives_no_raise(database, make_employee, rules):
    make_employee(1)
    rule = rules.book().on("GAJI_PNS", TODAY)
    fewer = {name: steps for name, steps in rule.isi["gaji"].items() if name != "III/d"}
    rules.save_version(replace(rule, isi={"gaji": fewer}))
    with database.read():
        (person,) = EmployeeFacts(database, rules).all(TODAY)
    assert person.kgb is None
