"""Participants over a real file: TRN-7, registration, the waiting list, fairness."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.leave import Leave, LeaveStatus
from sdm_desktop.domain.training import ActivityStatus, Group, Programme, Trainer
from sdm_desktop.domain.training_people import (
    Certificate,
    CertificateStatus,
    Origin,
    ParticipantStatus,
)
from sdm_desktop.domain.users import Role
from sdm_desktop.services.duplicates import DuplicateService
from sdm_desktop.services.leave import LeaveDecision, LeaveService
from sdm_desktop.services.training import Step
from sdm_desktop.services.training_candidates import CandidateFilter, CandidateService
from sdm_desktop.services.training_core import ClashError
from sdm_desktop.services.training_credit import CreditService
from sdm_desktop.services.training_people import Joining, ParticipantService
from sdm_desktop.services.training_seats import SeatService
from tests.services.training_office import *  # noqa: F403 - fixtures
from tests.services.training_office import TUESDAY

KEY = "k-Arsip dinamis"


@pytest.fixture
def people(core):
    return ParticipantService(core)


@pytest.fixture
def seats(core):
    return SeatService(core)


@pytest.fixture
def candidates(core):
    return CandidateService(core)


@pytest.fixture
def credit(core):
    return CreditService(core)


@pytest.fixture
def staff(make_employee):
    """Five invented people, A to E."""
    return [make_employee(n, nama=name) for n, name in enumerate("ABCDE", 1)]


@pytest.fixture
def join(people):
    def make(*employees, key=KEY, **more):
        people.enrol(Joining(kegiatan_id=key, pegawai_ids=tuple(e.id for e in employees), **more))

    return make


@pytest.fixture
def listed(people):
    """Return (name, status, number) of an activity."""

    def make(key=KEY):
        return [
            (row.nama[0], row.participant.status.value, row.participant.urut_tunggu)
            for row in people.participants(key)
        ]

    return make


@pytest.fixture
def who(people):
    """Return the participant of a letter."""

    def make(letter, key=KEY):
        return next(
            row.participant for row in people.participants(key) if row.nama.startswith(letter)
        )

    return make


class TestSeats:
    def test_the_third_of_two_seats_waits(self, plan, staff, join, listed):
        plan(kuota_maks=2)
        join(*staff[:3])
        assert listed() == [("A", "TERDAFTAR", None), ("B", "TERDAFTAR", None),
                            ("C", "DAFTAR_TUNGGU", 1)]  # fmt: skip

    def test_who_withdraws_gives_the_seat_to_the_first(self, plan, staff, join, listed, seats, who):
        plan(kuota_maks=2)
        join(*staff[:3])
        change = seats.withdraw([who("B").id], "Dinas luar")
        assert listed() == [("A", "TERDAFTAR", None), ("C", "DIUNDANG", None),
                            ("B", "MENGUNDURKAN_DIRI", None)]  # fmt: skip
        assert who("C").asal is Origin.DAFTAR_TUNGGU
        assert who("C").batas_konfirmasi == date(2026, 12, 1)
        change.undo()
        assert listed()[2] == ("C", "DAFTAR_TUNGGU", 1)

    def test_who_clashes_keeps_the_number_and_sees_why(self, plan, staff, join, listed, seats, who):
        plan(kuota_maks=2)
        plan("Kode etik", kuota_maks=9)
        join(*staff[:4])
        join(staff[2], key="k-Kode etik")
        seats.withdraw([who("B").id], "Sakit")
        assert listed()[:3] == [("A", "TERDAFTAR", None), ("D", "DIUNDANG", None),
                                ("C", "DAFTAR_TUNGGU", 1)]  # fmt: skip
        assert "Kode etik" in who("C").alasan_lewat

    def test_a_smaller_quota_sends_the_latest_to_the_top(self, plan, staff, join, listed, seats):
        plan(kuota_maks=3)
        a, b, c, d, _e = staff
        join(a, b, d)
        join(c)
        assert seats.preview_quota(KEY, 2).names == ("D, S.Sos.",)
        seats.set_quota(KEY, 2)
        assert listed() == [("A", "TERDAFTAR", None), ("B", "TERDAFTAR", None),
                            ("D", "DAFTAR_TUNGGU", 1), ("C", "DAFTAR_TUNGGU", 2)]  # fmt: skip
        seats.set_quota(KEY, 4)
        assert [status for _name, status, _n in listed()].count("DIUNDANG") == 2

    @pytest.mark.parametrize("quota", [0, -1])
    def test_a_quota_has_a_floor(self, plan, seats, quota):
        plan()
        with pytest.raises(ValidationError, match="Kuota paling sedikit"):
            seats.set_quota(KEY, quota)

    def test_the_form_of_the_activity_does_not_push_people_out(self, plan, training, staff, join):
        activity = plan(kuota_maks=3).activity
        join(*staff[:3])
        with pytest.raises(ValidationError, match="3 kursi sudah terisi"):
            training.save(replace(activity, kuota_maks=2))

    def test_classes_order_the_waiting_list(self, plan, staff, join, listed, who):
        plan(kuota_maks=1)
        a, b, c, d, _e = staff
        join(a)
        join(b, kelas={b.id: 4})
        join(c, kelas={c.id: 2})
        join(d, kelas={d.id: 2})
        assert [name for name, _s, _n in listed()] == ["A", "C", "D", "B"]
        assert who("B").urut_tunggu == 3

    def test_the_order_changes_by_hand_with_a_reason(self, plan, staff, join, listed, seats, who,
                                                     people):  # fmt: skip
        plan(kuota_maks=1)
        join(*staff)
        with pytest.raises(ValidationError, match="alasannya"):
            seats.reorder(who("E").id, 1, " ")
        seats.reorder(who("E").id, 1, "Penanggung jawab arsip")
        assert [name for name, _s, _n in listed()] == ["A", "E", "B", "C", "D"]
        assert people.participants(KEY)[1].kelas == "Penanggung jawab arsip"
        assert people.participants(KEY)[2].kelas == "belum ada JP tahun ini"
        with pytest.raises(ValidationError, match="Tidak ada kursi"):
            seats.promote(who("B").id, "Penting")
        seats.set_quota(KEY, 2)
        seats.withdraw([who("E").id], "Batal")
        assert listed()[1][0] == "B"

    def test_a_seat_is_given_out_of_turn_with_a_reason(self, plan, staff, join, listed, seats, who,
                                                       training):  # fmt: skip
        plan(kuota_maks=2)
        plan("Kode etik", kuota_maks=9)
        join(*staff[:4])
        join(staff[2], staff[3], key="k-Kode etik")
        seats.withdraw([who("A").id], "Sakit")
        seats.promote(who("D").id, "Kepala meminta")
        assert (who("D").status, who("D").alasan_bentrok) == (
            ParticipantStatus.TERDAFTAR, "Kepala meminta",
        )  # fmt: skip
        assert who("C").urut_tunggu == 1
        with pytest.raises(DomainError, match="daftar tunggu"):
            seats.promote(who("D").id, "Lagi")
        assert seats.offer_seats(KEY) is None

    def test_unconfirmed_invitations_free_their_seat(self, plan, staff, join, seats, listed, clock):
        plan(kuota_maks=1)
        join(staff[0], asal=Origin.UNDANGAN)
        join(staff[1])
        assert seats.offer_seats(KEY) is None
        clock.now = datetime(2026, 12, 2, tzinfo=UTC)
        seats.offer_seats(KEY).undo()
        assert listed()[0] == ("A", "DIUNDANG", None)
        seats.offer_seats(KEY)
        assert listed() == [("B", "DIUNDANG", None), ("A", "MENGUNDURKAN_DIRI", None)]

    def test_deferred_people_go_to_another_group(self, plan, training, staff, join, listed, seats,
                                                 who, people):  # fmt: skip
        plan(kuota_maks=9)
        training.save_group(Group(id="g-B", kegiatan_id=KEY, nama="B", kuota=1))
        join(*staff[:2])
        change = seats.defer([who("A").id], "Dinas luar", "g-B")
        assert [row.kelompok for row in people.participants(KEY)] == ["A", "B", "A"]
        with pytest.raises(ValidationError, match="penuh"):
            seats.defer([who("B").id], "Ikut", "g-B")
        change.undo()
        assert listed() == [("A", "TERDAFTAR", None), ("B", "TERDAFTAR", None)]
        seats.defer([who("A").id], "Dinas luar")
        with pytest.raises(DomainError, match="sudah keluar"):
            seats.withdraw([who("A").id], "Lagi")

    def test_people_change_their_group(self, plan, training, staff, join, seats, who, people):
        plan(kuota_maks=9)
        plan("Lain", hours=(780, 900))
        training.save_group(Group(id="g-B", kegiatan_id=KEY, nama="B", kuota=1))
        join(*staff[:2])
        seats.change_group([who("A").id], "g-B")
        assert who("A").kelompok_id == "g-B"
        with pytest.raises(ValidationError, match="penuh"):
            seats.change_group([who("B").id], "g-B")
        with pytest.raises(DomainError, match="milik kegiatan lain"):
            seats.change_group([who("B").id], "g-Lain")


class TestEnrolment:
    def test_a_person_comes_once(self, plan, staff, join):
        plan()
        join(staff[0])
        with pytest.raises(ValidationError, match="sudah menjadi peserta"):
            join(staff[0])
        for wrong, words in (((), "Pilih pegawai"),):
            with pytest.raises(ValidationError, match=words):
                join(*wrong)

    def test_unknown_people_are_refused(self, plan, people):
        plan()
        with pytest.raises(ValidationError, match="tidak dikenal"):
            people.enrol(Joining(kegiatan_id=KEY, pegawai_ids=("x",)))
        assert people.participants(KEY) == []

    def test_a_clash_is_named_and_let_through_with_a_reason(self, plan, staff, join, who, listed):
        plan()
        plan("Kode etik", hours=(660, 780))
        join(staff[0], key="k-Kode etik")
        with pytest.raises(ClashError, match="Peserta bentrok: A"):
            join(staff[0], staff[1])
        assert listed() == []
        join(staff[0], reason="Kode etik digantikan")
        assert who("A").alasan_bentrok == "Kode etik digantikan"

    def test_without_the_right_nobody_who_clashes_gets_a_seat(
        self, plan, staff, join, session, seats, who, listed
    ):
        plan(kuota_maks=2)
        plan("Kode etik", hours=(660, 780))
        join(staff[2], key="k-Kode etik")
        session.user = replace(session.user, boleh_bentrok=False)
        with pytest.raises(ClashError, match="Hanya pengguna yang boleh"):
            join(staff[2], reason="Kepala meminta")
        join(*staff[:3])
        seats.withdraw([who("A").id], "Mutasi")
        assert who("C").status is ParticipantStatus.DAFTAR_TUNGGU
        with pytest.raises(ClashError, match="Peserta bentrok: C"):
            seats.promote(who("C").id, "Kepala meminta")

    def test_leave_keeps_people_out_and_the_leave_screen_says_the_same(
        self, plan, staff, join, database, session, core
    ):
        plan()
        leave = LeaveService(database, session, core.settings, core.rules)
        draft = Leave(pegawai_id=staff[0].id, tanggal_mulai=TUESDAY, alasan="Keluarga",
                      tanggal_selesai=date(2026, 12, 3), tanggal_pengajuan=date(2026, 11, 24))  # fmt: skip
        leave.request(draft)
        asked = leave.history(staff[0].id)[0]
        leave.decide([asked.id], LeaveDecision(status=LeaveStatus.DISETUJUI, pejabat="Kepala"))
        with pytest.raises(ClashError, match="cuti tahunan 1 Desember 2026"):
            join(staff[0])
        join(staff[1])
        other = leave.preview(replace(draft, pegawai_id=staff[1].id))
        (told,) = [one for one in other.findings if one.code == "PELATIHAN"]
        assert not told.is_error
        assert "Arsip dinamis, A (1 Desember 2026 pukul 08.00–12.00)" in told.message
        assert leave.training_words([replace(draft, pegawai_id=staff[1].id)]) == [told.message]

    def test_an_internal_trainer_does_not_sit_in_the_own_session(
        self, plan, staff, join, catalogue
    ):
        catalogue.save_trainer(Trainer(pegawai_id=staff[0].id))
        plan(trainers=(catalogue.trainers()[0].id,))
        with pytest.raises(ClashError, match="mengajar dan mengikuti"):
            join(staff[0])

    def test_prerequisites_are_errors_or_warnings(self, catalogue, programme, plan, staff, join,
                                                  people):  # fmt: skip
        catalogue.save_programme(Programme(nama="Dasar", jenis=8, bentuk="BIMTEK"))
        basic = next(one for one in catalogue.programmes() if one.nama == "Dasar")
        strict = replace(programme, prasyarat_id=basic.id, golongan_min="IV/a",
                         sasaran_jenjang="Ahli Madya", sasaran_jabatan="Arsiparis")  # fmt: skip
        catalogue.save_programme(strict)
        plan()
        with pytest.raises(ValidationError) as caught:
            join(staff[0])
        assert len(caught.value.errors) == 4
        loose = replace(catalogue.programme(programme.id), is_prasyarat_wajib=False)
        catalogue.save_programme(loose)
        assert {one.is_error for one in people_findings(people, staff[0])} == {False}
        join(staff[0])

    def test_nothing_is_joined_that_was_cancelled(self, plan, training, staff, join):
        plan()
        training.set_status(KEY, Step(status=ActivityStatus.BATAL, alasan="Dana"))
        with pytest.raises(DomainError, match="dibatalkan"):
            join(staff[0])

    def test_invitations_are_confirmed_and_mistakes_removed(self, plan, staff, join, people, who):
        plan()
        join(staff[0], asal=Origin.UNDANGAN)
        assert who("A").status is ParticipantStatus.DIUNDANG
        people.confirm([who("A").id])
        assert who("A").status is ParticipantStatus.TERDAFTAR
        with pytest.raises(DomainError, match="Hanya undangan"):
            people.confirm([who("A").id])
        people.remove([who("A").id]).undo()
        people.remove([who("A").id])
        with pytest.raises(DomainError, match="tidak ditemukan"):
            people.remove(["x"])

    def test_readers_do_not_enrol(self, core, session_of, plan, staff):
        plan()
        core.session = session_of(Role.PIMPINAN)
        with pytest.raises(NotAllowedError):
            ParticipantService(core).enrol(Joining(kegiatan_id=KEY, pegawai_ids=(staff[0].id,)))
        assert ParticipantService(core).participants(KEY) == []


def people_findings(people, employee):
    return CandidateService(people._core).check(KEY, [employee.id])


def outside(employee, jp, day, **more):
    values = {
        "pegawai_id": employee.id, "nomor": f"S-{employee.id[-6:]}-{day}", "tanggal": day,
        "penerbit": "Lembaga", "nama": "Kursus luar", "mulai": day, "selesai": day,
        "jp_konversi": Decimal(jp), "jp_diakui": Decimal(jp),
        "status": CertificateStatus.DITERIMA,
    }  # fmt: skip
    return Certificate(**(values | more))


@pytest.fixture
def store_papers(core):
    def make(*papers):
        with core.database.write(core.session.actor()) as writer:
            for paper in papers:
                core.people.certificates.save(writer, paper)
            writer.audit("sertifikat_luar")

    return make


class TestFairness:
    def test_who_had_nothing_comes_first(self, credit, staff, store_papers):
        a, b, c, d, _e = staff
        store_papers(
            outside(a, 4, date(2026, 3, 1)),
            outside(b, 6, date(2023, 5, 1)),
            outside(c, 30, date(2026, 5, 1)),
            outside(d, 9, date(2026, 5, 1), status=CertificateStatus.MENUNGGU),
        )
        rows = credit.fairness(2026)
        assert [row.nama[0] for row in rows] == ["D", "E", "B", "A", "C"]
        assert rows[2].last == date(2023, 5, 1)
        assert rows[4].years == (0, 0, 30)
        assert credit.jp_of(2026) == {a.id: 4, c.id: 30}
        (whole, *parts) = credit.attainment(2026, "golongan")
        assert (whole.people, whole.met, whole.none, whole.total) == (5, 1, 3, 34)
        assert (whole.share, whole.mean, whole.median) == (20, Decimal("6.8"), 0)
        assert parts[0].nama == "III"

    def test_planned_jp_stand_beside(self, credit, plan, staff, join):
        plan(days=(TUESDAY, date(2026, 12, 2)))
        join(*staff[:2])
        assert credit.planned_of(2026) == {staff[0].id: 10, staff[1].id: 10}
        found = credit.person(staff[0].id, 2026)
        assert (found.jp, found.planned, found.state.value) == (0, 10, "belum memenuhi")
        assert [item.is_planned for item in found.items] == [True]
        assert found.explained.steps[-1].value == "belum memenuhi"

    def test_candidates_follow_the_order_and_tell_what_speaks_against_them(
        self, candidates, credit, plan, staff, join, store_papers
    ):
        plan()
        store_papers(outside(staff[0], 41, date(2026, 3, 1)))
        join(staff[4])
        found = candidates.candidates(KEY, CandidateFilter())
        assert [one.nama[0] for one in found] == ["B", "C", "D", "E", "A"]
        assert [one.is_in for one in found][3]
        assert found[3].findings[0].code == "SUDAH_PESERTA"
        assert [one.kelas for one in found] == [3, 3, 3, 3, 4]
        only = CandidateFilter(text="c,", without_jp=True, limit=1)
        assert [one.nama[0] for one in candidates.candidates(KEY, only)] == ["C"]

    def test_much_for_one_while_colleagues_have_nothing_is_told(
        self, candidates, plan, staff, store_papers
    ):
        plan()
        store_papers(outside(staff[0], 41, date(2026, 3, 1)))
        (told,) = candidates.check(KEY, [staff[0].id])
        assert (told.code, told.is_error) == ("ADIL", False)
        assert "41 JP" in told.message

    def test_the_past_of_a_person(self, people, plan, staff, join):
        plan()
        join(staff[0])
        (row,) = people.of_person(staff[0].id)
        assert (row.activity.judul, row.hasil, row.sessions, row.attended) == (
            "Arsip dinamis", "Belum ada", 1, 0,
        )  # fmt: skip


class TestFactsOfPeople:
    def test_contracts_and_pensions_end_the_days_of_people(self, plan, join, make_employee):
        plan()
        pppk = make_employee(7, nama="Kontrak", nip="198704162023211907",
                             status=EmployeeStatus.PPPK, tmt_cpns=None, tmt_pns=None,
                             gol_akhir="IX", kontrak_mulai=date(2021, 12, 1),
                             kontrak_akhir=date(2026, 11, 30))  # fmt: skip
        with pytest.raises(ClashError, match="kontrak berakhir 30 November 2026"):
            join(pppk)
        old = make_employee(8, nama="Tua", nip="196811012013031908",
                            tanggal_lahir=date(1968, 11, 1))  # fmt: skip
        with pytest.raises(ClashError, match="pensiun sejak 1 Desember 2026"):
            join(old)
        gone = make_employee(9, nama="Cuti", kedudukan_hukum="CLTN", kedudukan_hukum_id="")
        with pytest.raises(ClashError, match=r"tidak aktif \(CLTN\)"):
            join(gone)

    def test_a_new_session_is_checked_for_everybody_of_the_group(self, plan, training, staff, join):
        plan(days=(TUESDAY, date(2026, 12, 3)))
        plan("Etika", days=(date(2026, 12, 2),))
        join(staff[0])
        join(staff[0], key="k-Etika")
        session = training.get(KEY).sessions[0].session
        fresh = replace(session, id="", rev=0, tanggal=date(2026, 12, 2))
        with pytest.raises(ClashError, match="Peserta bentrok: A"):
            training.save_session(fresh, ())
        with pytest.raises(ClashError, match="Peserta bentrok: A"):
            training.save_session(replace(session, tanggal=date(2026, 12, 2)), ())

    def test_clashes_stop_a_change_of_group_and_a_deferral(
        self, plan, training, staff, join, seats, who
    ):
        plan(kuota_maks=9)
        plan("Etika", hours=(780, 900))
        training.save_group(Group(id="g-B", kegiatan_id=KEY, nama="B"))
        session = training.get(KEY).sessions[0].session
        late = replace(session, id="s-B", rev=0, kelompok_id="g-B", jam_mulai=780, jam_selesai=840)
        training.save_session(late, ())
        join(staff[0], staff[1])
        join(staff[0], staff[1], key="k-Etika")
        with pytest.raises(ClashError):
            seats.change_group([who("A").id], "g-B")
        seats.change_group([who("A").id], "g-B", "Tukar jadwal")
        assert who("A").alasan_bentrok == "Tukar jadwal"
        with pytest.raises(ClashError):
            seats.defer([who("B").id], "Dinas", "g-B")
        with pytest.raises(DomainError, match="satu kegiatan"):
            seats.withdraw([who("B").id, who("B", "k-Etika").id], "Dinas")

    def test_two_records_of_one_person_cannot_both_keep_a_seat(
        self, plan, staff, join, database, session, rules
    ):
        plan()
        plan("Etika", hours=(780, 900))
        join(staff[0], staff[1])
        join(staff[1], key="k-Etika")
        merging = DuplicateService(database, session, rules).plan(staff[0].id, staff[1].id)
        assert "2 kegiatan pelatihan" in merging.moved
        assert "keduanya mempunyai kegiatan pelatihan Arsip dinamis" in merging.conflicts

    def test_a_deferred_person_is_not_there_twice(self, plan, staff, join, seats, who):
        plan()
        plan("Etika", hours=(780, 900))
        join(staff[0])
        join(staff[0], key="k-Etika")
        with pytest.raises(DomainError, match="sudah menjadi peserta kegiatan itu"):
            seats.defer([who("A").id], "Dinas", "g-Etika")

    def test_groups_shrink_with_the_quota(self, plan, training, seats):
        plan(kuota=20)
        seats.set_quota(KEY, 10)
        assert training.get(KEY).groups[0].kuota == 10
