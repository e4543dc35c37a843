"""Duplicates: finding, telling apart, merging with everything that hangs on a person."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.histories import AwardEntry, HistoryKind, PostEntry, RankEntry
from sdm_desktop.domain.query import ListQuery
from sdm_desktop.domain.users import Role
from sdm_desktop.services.duplicates import DuplicateService
from sdm_desktop.services.people_merge import proposal
from sdm_desktop.storage.histories import HistoryRepository

K = HistoryKind


@pytest.fixture
def duplicates(database, session, rules):
    return DuplicateService(database, session, rules)


@pytest.fixture
def twins(make_employee):
    """One person registered twice: with the right number, and with a wrong one."""
    right = make_employee(1, nama="Petrus Nubatonis", alamat="", nomor_hp="")
    wrong = make_employee(2, nama="Petrus Nubatonis", alamat="Jl. Lama 2", nomor_hp="081299999999")
    return right, wrong


def store(database, session, table, row_id, **values):
    with database.write(session.actor()) as writer:
        writer.insert(table, row_id, values)
        writer.audit("uji")


def remember(database, session, *entries):
    with database.write(session.actor()) as writer:
        for entry in entries:
            HistoryRepository(database).add(writer, entry)
        writer.audit("uji")


def period(database, session, kode="TAHUN"):
    store(
        database, session, "periode", f"per-{kode}", tahun=2026, kode=kode,
        jenis="TAHUNAN" if kode == "TAHUN" else "TRIWULANAN",
        mulai="2026-01-01", selesai="2026-12-31", batas_pengisian="2027-01-31",
    )  # fmt: skip
    return f"per-{kode}"


def owner(database, table, row_id, column="pegawai_id"):
    return database.one(f"SELECT {column} FROM {table} WHERE id = ?", (row_id,))[0]


def test_the_pair_is_found_and_can_be_told_apart(duplicates, twins):
    (pair,) = duplicates.pairs()
    assert (pair.group, pair.words) == (1, "Nama dan tanggal lahir sama")
    change = duplicates.dismiss([pair])
    assert duplicates.pairs()[0].is_dismissed
    change.undo()
    assert not duplicates.pairs()[0].is_dismissed
    duplicates.dismiss([pair])
    duplicates.reconsider([pair])
    assert duplicates.pairs()[0].group == 1


def test_a_merge_takes_over_fields_and_all_that_hangs_on_the_other(
    duplicates, twins, database, session, employees
):
    keep, gone = twins
    year = period(database, session)
    store(database, session, "evaluasi", "e1", pegawai_id=gone.id, periode_id=year)
    store(database, session, "cuti_saldo", "s1", pegawai_id=gone.id, tahun=2026)
    store(database, session, "penugasan", "t1", pegawai_id=gone.id)
    award = AwardEntry(id="a1", pegawai_id=gone.id, nama="Satyalancana", tahun=2020)
    remember(database, session, award)
    plan = duplicates.plan(keep.id, gone.id)
    assert plan.conflicts == ()
    assert {"1 evaluasi", "1 saldo cuti", "1 penetapan penilai"} <= set(plan.moved)
    change = duplicates.merge(keep.id, gone.id, ["alamat"])
    new = employees.get(keep.id)
    assert (new.alamat, new.nomor_hp, new.nip) == ("Jl. Lama 2", "", keep.nip)
    for table, row_id in (("evaluasi", "e1"), ("cuti_saldo", "s1"), ("penugasan", "t1")):
        assert owner(database, table, row_id) == keep.id
    assert [e.id for e in HistoryRepository(database).of(keep.id)[K.PENGHARGAAN]] == ["a1"]
    assert employees.open_list(ListQuery()).exact_count() == 1
    change.undo()
    assert employees.get(keep.id).alamat == ""
    assert employees.get(gone.id).alamat == "Jl. Lama 2"
    assert owner(database, "evaluasi", "e1") == gone.id
    assert employees.open_list(ListQuery()).exact_count() == 2
    assert duplicates.pairs()[0].group == 1


def test_equal_entries_become_one_and_are_filled_up(duplicates, twins, database, session):
    keep, gone = twins
    rank = RankEntry(golongan="III/c", tmt=date(2020, 4, 1))
    remember(
        database, session,
        replace(rank, id="k", pegawai_id=keep.id, sk_nomor="823/1"),
        replace(rank, id="g", pegawai_id=gone.id, sk_nomor="lain", pejabat="Wali Kota"),
    )  # fmt: skip
    duplicates.merge(keep.id, gone.id, [])
    ranks = HistoryRepository(database).of(keep.id)[K.GOLONGAN]
    assert [(e.golongan, e.sk_nomor, e.pejabat) for e in ranks] == [
        ("III/d", "", ""),
        ("III/c", "823/1", "Wali Kota"),
    ]
    posts = HistoryRepository(database).of(keep.id)[K.JABATAN]
    assert len(posts) == 1


def test_the_present_post_told_in_two_ways_is_settled_by_the_chosen_field(
    duplicates, make_employee, database
):
    keep = make_employee(1, nama="Ana Lado")
    gone = make_employee(2, nama="Ana Lado", jabatan_nama="Analis Kebijakan Muda")
    assert duplicates.plan(keep.id, gone.id).conflicts == ()
    duplicates.merge(keep.id, gone.id, ["jabatan_nama"])
    (post,) = HistoryRepository(database).of(keep.id)[K.JABATAN]
    assert post.jabatan_nama == "Analis Kebijakan Muda"


def test_what_only_one_may_have_refuses_the_merge_with_a_list(
    duplicates, twins, database, session, employees
):
    keep, gone = twins
    year = period(database, session)
    for number, one in enumerate((keep, gone)):
        store(database, session, "evaluasi", f"e{number}", pegawai_id=one.id, periode_id=year)
        store(
            database, session, "cuti", f"c{number}", pegawai_id=one.id, jenis="TAHUNAN",
            tanggal_mulai="2026-03-02", tanggal_selesai="2026-03-04", jumlah_hari_kerja=3,
            tanggal_pengajuan="2026-02-01",
        )  # fmt: skip
    remember(
        database, session,
        PostEntry(pegawai_id=keep.id, jabatan_nama="Lurah", tmt=date(2018, 1, 1)),
        PostEntry(pegawai_id=gone.id, jabatan_nama="Camat", tmt=date(2018, 1, 1)),
    )  # fmt: skip
    conflicts = duplicates.plan(keep.id, gone.id).conflicts
    told = "jabatan lain yang berlaku mulai 1 Jan 2018."
    assert conflicts == (
        "keduanya mempunyai evaluasi Tahun 2026",
        "cuti tahunan 2 Mar 2026 sampai 4 Mar 2026 tumpang tindih",
        f"riwayat jabatan Camat (1 Jan 2018): Sudah ada {told}",
    )
    with pytest.raises(DomainError, match="Tidak dapat digabung: keduanya mempunyai evaluasi"):
        duplicates.merge(keep.id, gone.id, [])
    assert employees.get(gone.id) == gone


def test_who_rates_the_other_cannot_become_that_person(duplicates, twins, database, session):
    keep, gone = twins
    store(database, session, "penugasan", "t1", pegawai_id=keep.id, penilai_id=gone.id)
    (conflict,) = duplicates.plan(keep.id, gone.id).conflicts
    assert "yang dinilai dan penilainya" in conflict


def test_the_assignment_of_the_kept_person_stands(
    duplicates, twins, database, session, make_employee
):
    keep, gone = twins
    one, two = make_employee(3), make_employee(4)
    store(database, session, "penugasan", "t1", pegawai_id=keep.id, penilai_id=one.id)
    store(database, session, "penugasan", "t2", pegawai_id=gone.id, penilai_id=two.id)
    duplicates.merge(keep.id, gone.id, [])
    rows = database.rows("SELECT id FROM penugasan WHERE deleted_at IS NULL")
    assert rows == [("t1",)]


def test_a_merge_that_breaks_a_rule_is_refused(
    duplicates, make_employee, database, session, employees
):
    keep = make_employee(1, nama="Ana Lado")
    gone = make_employee(2, nama="Ana Lado")
    with database.write(session.actor()) as writer:
        writer.update("pegawai", gone.id, gone.rev, {"tanggal_lahir": "2030-01-01"})
        writer.audit("uji")
    with pytest.raises(ValidationError, match="masa depan"):
        duplicates.merge(keep.id, gone.id, ["tanggal_lahir"])
    assert employees.get(gone.id).nama == "Ana Lado"


def test_what_only_the_other_knows_is_proposed(duplicates, twins):
    keep, gone = twins
    assert proposal(keep, gone) == ["nomor_hp", "alamat"]


def test_somebody_who_is_gone_cannot_be_merged(duplicates, twins, employees):
    keep, gone = twins
    employees.remove(gone.id)
    with pytest.raises(DomainError, match="tidak ditemukan"):
        duplicates.merge(keep.id, gone.id, [])


def test_only_an_admin_decides(database, session_of, rules, twins):
    service = DuplicateService(database, session_of(Role.PIMPINAN), rules)
    pairs = service.pairs()
    for act in (
        lambda: service.dismiss(pairs),
        lambda: service.reconsider(pairs),
        lambda: service.merge(twins[0].id, twins[1].id, []),
    ):
        with pytest.raises(NotAllowedError):
            act()
