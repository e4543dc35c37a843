"""Periksa data: findings on everybody, what is so indeed, completeness by unit."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.errors import NotAllowedError, ValidationError
from sdm_desktop.domain.findings import Theme, UnitProgress
from sdm_desktop.domain.histories import FamilyEntry, HistoryKind, PostEntry, RankEntry
from sdm_desktop.domain.users import Role
from sdm_desktop.services.data_check import DataCheckService
from sdm_desktop.services.histories import HistoryService
from sdm_desktop.storage.histories import HistoryRepository


@pytest.fixture
def histories(database, session, employees):
    return HistoryService(database, session, employees)


@pytest.fixture
def checks(database, session, rules, histories):
    return DataCheckService(database, session, rules, histories)


def store(database, session, *entries):
    """Store entries as an older program or an import may have left them."""
    with database.write(session.actor()) as writer:
        for entry in entries:
            HistoryRepository(database).add(writer, entry)
        writer.audit("riwayat")


def codes(found):
    return {(one.field, one.code) for one in found.open}


def test_a_sound_office_has_no_findings(checks, make_employee):
    make_employee(1)
    found = checks.run()
    assert found.open == ()
    assert found.units == (UnitProgress("DINAS KEPENDUDUKAN", 1, 1),)


def test_what_is_missing_or_odd_is_listed_with_person_unit_and_code(checks, make_employee):
    make_employee(1, nik="5371011604870", email="", tahun_lulus=1990)
    found = {one.field: one for one in checks.run().open}
    assert found["nik"].code == "N15"
    assert found["email"].message == "Surel belum diisi."
    assert (found["email"].theme, found["tahun_lulus"].theme) == (Theme.KOSONG, Theme.TANGGAL)
    assert found["nik"].unit == "DINAS KEPENDUDUKAN / BIDANG CAPIL"
    assert found["nik"].top_unit == "DINAS KEPENDUDUKAN"


def test_who_left_need_not_be_complete(checks, make_employee):
    make_employee(1, kedudukan_hukum_id="99", kedudukan_hukum="Pensiun", email="")
    found = checks.run()
    assert (found.open, found.units) == ((), ())


def test_a_post_without_age_limit_and_one_of_two_hundred_years_are_told(checks, make_employee):
    make_employee(
        1, jabatan_nama="Penjaga Contoh", jenis_jabatan="", tanggal_lahir=date(1826, 4, 16)
    )
    assert {("bup", "BUP"), ("tanggal_lahir", "UMUR")} <= codes(checks.run())


def test_histories_are_checked_too(checks, database, session, make_employee):
    someone = make_employee(1)
    backward = PostEntry(
        pegawai_id=someone.id, jabatan_nama="Lurah", tmt=date(2020, 1, 1), selesai=date(2019, 1, 1)
    )
    late = RankEntry(
        pegawai_id=someone.id, golongan="III/c", tmt=date(2020, 4, 1), sk_tanggal=date(2020, 6, 1)
    )
    store(database, session, backward, late)
    found = {(one.kind, one.code): one for one in checks.run().open}
    assert found[HistoryKind.JABATAN, "URUTAN"].is_error
    told = found[HistoryKind.GOLONGAN, "SK_SETELAH_TMT"]
    assert told.label == "Riwayat golongan: Tanggal SK"
    assert checks.entry(told.kind, told.entry_id).golongan == "III/c"


def test_only_those_who_were_touched_are_checked_again(checks, employees, make_employee):
    one, two = make_employee(1, email=""), make_employee(2)
    steps = []

    class Watch:
        def step(self, done, total):
            steps.append(total)

    checks.run(Watch())
    employees.change(replace(employees.get(two.id), email="salah"))
    found = checks.run(Watch())
    assert steps == [2, 2, 1, 1]
    assert codes(found) == {("email", "KOSONG"), ("email", "SUREL")}
    employees.remove(one.id)
    assert codes(checks.run()) == {("email", "SUREL")}


def test_a_closed_unit_is_told_after_everybody_is_checked_again(
    checks, database, session, make_employee
):
    someone = make_employee(1)
    checks.run()
    with database.write(session.actor()) as writer:
        rev = database.one("SELECT rev FROM unor WHERE id = ?", (someone.unit_id,))[0]
        writer.delete("unor", someone.unit_id, rev)
        writer.audit("tutup_unit")
    found = checks.run()
    assert codes(found) == {("unit_id", "UNIT_DITUTUP")}
    assert "sudah ditutup" in found.open[0].message


def test_what_is_so_indeed_stays_away_until_the_value_changes(checks, employees, make_employee):
    someone = make_employee(1, nik="5371011604870")
    change = checks.accept(checks.run().open, "NIK lama dari daerah asal")
    found = checks.run()
    assert (found.open, found.accepted[0].reason) == ((), "NIK lama dari daerah asal")
    employees.change(replace(employees.get(someone.id), nik="537101160487"))
    assert codes(checks.run()) == {("nik", "N15")}
    employees.change(replace(employees.get(someone.id), nik="5371011604870"))
    assert checks.run().open == ()
    change.undo()
    assert codes(checks.run()) == {("nik", "N15")}


def test_an_accepted_finding_is_opened_again(checks, make_employee):
    make_employee(1, nik="5371011604870")
    checks.accept(checks.run().open, "benar")
    checks.reopen(checks.run().accepted).undo()
    assert checks.run().open == ()
    checks.reopen(checks.run().accepted)
    assert len(checks.run().open) == 1


@pytest.mark.parametrize("reason", ["", "  ", "a" * 301])
def test_a_reason_is_needed(checks, make_employee, reason):
    make_employee(1, email="")
    with pytest.raises(ValidationError, match="Alasan"):
        checks.accept(checks.run().open, reason)


def test_the_trail_keeps_silent_about_the_family(checks, database, session, make_employee):
    someone = make_employee(1)
    store(
        database,
        session,
        FamilyEntry(
            pegawai_id=someone.id, hubungan="ANAK", nama="Ana", tanggal_lahir=date(2027, 1, 1)
        ),
    )
    checks.accept(checks.run().open, "salah ketik")
    row = database.one("SELECT rincian FROM audit ORDER BY nomor DESC LIMIT 1")
    assert row[0] == f"{someone.nama}: data keluarga"


def test_others_than_admins_read_but_decide_nothing_and_see_no_family(
    database, session, session_of, rules, employees, make_employee
):
    someone = make_employee(1, email="")
    store(
        database,
        session,
        FamilyEntry(
            pegawai_id=someone.id, hubungan="ANAK", nama="Ana", tanggal_lahir=date(2027, 1, 1)
        ),
    )
    reader = session_of(Role.PIMPINAN)
    checks = DataCheckService(database, reader, rules, HistoryService(database, reader, employees))
    found = checks.run()
    assert codes(found) == {("email", "KOSONG")}
    with pytest.raises(NotAllowedError):
        checks.accept(found.open, "benar")
    with pytest.raises(NotAllowedError):
        checks.reopen(found.open)


def test_the_least_complete_unit_comes_first(checks, make_employee):
    make_employee(1)
    make_employee(2, email="", unor_induk="DINAS B", unor_nama="DINAS B")
    make_employee(3, unor_induk="DINAS B", unor_nama="DINAS B")
    units = checks.run().units
    assert [(unit.name, unit.percent) for unit in units] == [
        ("DINAS B", 50),
        ("DINAS KEPENDUDUKAN", 100),
    ]


def test_invisible_signs_are_told(checks, database, session, employees, make_employee):
    someone = make_employee(1)
    with database.write(session.actor()) as writer:
        writer.update("pegawai", someone.id, someone.rev, {"alamat": "Jl.\u200b Contoh 1"})
        writer.audit("uji")
    assert codes(checks.run()) == {("alamat", "KARAKTER")}
