"""Attendance, results, closing (TRN-8), certificates and evaluations over a real file."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.training import Programme
from sdm_desktop.domain.training_certificates import Expiry, number_text
from sdm_desktop.domain.training_moves import Move, MoveKind
from sdm_desktop.domain.training_people import (
    BehaviourCheck,
    Certificate,
    CertificateStatus,
    Outcome,
    ParticipantStatus,
    Presence,
)
from sdm_desktop.domain.users import Role
from sdm_desktop.services.certificates import CertificateFilter, CertificateService, NumberPlan
from sdm_desktop.services.histories import HistoryService
from sdm_desktop.services.training_closing import ClosingService
from sdm_desktop.services.training_credit import CreditService
from sdm_desktop.services.training_documents import TrainingDocumentService
from sdm_desktop.services.training_evaluations import EvaluationOfTraining, ReactionEntry
from sdm_desktop.services.training_people import Joining, ParticipantService
from sdm_desktop.services.training_result_views import Mark, ResultEntry
from sdm_desktop.services.training_results import ResultService
from sdm_desktop.services.training_seats import SeatService
from tests.scans import pdf_bytes
from tests.services.training_office import *  # noqa: F403 - fixtures
from tests.services.training_office import TUESDAY

D = Decimal
OUTSIDE = CertificateFilter(only_outside=True)
KEY = "k-Arsip dinamis"
DAYS = (date(2026, 11, 18), date(2026, 11, 19))
NUMBERS = NumberPlan(pola="{urut:03d}/BKPPD/{bulan}/{tahun}", tanggal=date(2026, 11, 20),
                     penerbit="BKPPD Kota Kupang")  # fmt: skip


@pytest.fixture
def people(core):
    return ParticipantService(core)


@pytest.fixture
def results(core):
    return ResultService(core)


@pytest.fixture
def closing(core):
    return ClosingService(core)


@pytest.fixture
def certificates(core):
    return CertificateService(core)


@pytest.fixture
def evaluations(core):
    return EvaluationOfTraining(core)


@pytest.fixture
def credit(core):
    return CreditService(core)


@pytest.fixture
def histories(database, session, employees):
    return HistoryService(database, session, employees)


@pytest.fixture
def audit_details(database):
    def read(action):
        with database.read():
            rows = database.rows(
                "SELECT rincian FROM audit WHERE aksi = ? ORDER BY nomor", (action,)
            )
        return [row[0] for row in rows]

    return read


@pytest.fixture
def staff(make_employee):
    return [make_employee(n, nama=name) for n, name in enumerate("ABC", 1)]


@pytest.fixture
def outside(staff):
    return Certificate(
        pegawai_id=staff[0].id, nomor=" W-1 ", tanggal=date(2026, 5, 4), penerbit="PPSDM",
        nama="Webinar arsip", jenis=9, bentuk="SEMINAR", mulai=date(2026, 5, 3),
        selesai=date(2026, 5, 4), jumlah=D(2), jp_sertifikat=D(10),
    )  # fmt: skip


@pytest.fixture
def course(plan, run, people, staff):
    """An activity that is over, with three participants; returns their ids by letter."""
    plan(days=DAYS)
    people.enrol(Joining(kegiatan_id=KEY, pegawai_ids=tuple(one.id for one in staff)))
    run(KEY)
    return {row.nama[0]: row.id for row in people.participants(KEY)}


@pytest.fixture
def attend(results, course):
    def make(letters="ABC", hadir=Presence.HADIR, sessions=(1, 2)):
        results.mark(
            KEY,
            [Mark(course[x], f"s-Arsip dinamis-{n}", hadir) for x in letters for n in sessions],
        )

    return make


@pytest.fixture
def judge(results, course):
    def make(letters, hasil="LULUS", **more):
        results.set_results(
            KEY, [ResultEntry(participant_id=course[x], hasil=hasil, **more) for x in letters]
        )

    return make


class TestAttendance:
    def test_everybody_stands_in_the_grid(self, results, course, attend):
        attend("A")
        attend("B", sessions=(1,))
        grid = results.grid(KEY)
        assert [len(grid.sessions), *[row.share for row in grid.rows]] == [2, 100, 50, 0]
        assert grid.rows[0].row.participant.status is ParticipantStatus.HADIR
        assert grid.rows[2].row.participant.status is ParticipantStatus.TERDAFTAR

    def test_marks_are_changed_taken_away_and_undone(self, results, course, attend):
        attend("A")
        change = results.mark(
            KEY, [Mark(course["A"], f"s-Arsip dinamis-{n}", None) for n in (1, 2)]
        )
        assert results.grid(KEY).rows[0].marks == {}
        assert results.grid(KEY).rows[0].row.participant.status is ParticipantStatus.TERDAFTAR
        change.undo()
        attend("A", Presence.SAKIT, (1,))
        assert list(results.grid(KEY).rows[0].marks.values()) == [Presence.SAKIT, Presence.HADIR]

    def test_a_wrong_mark_is_refused(self, results, plan, course, people, staff):
        plan("Nanti", days=(TUESDAY,))
        people.enrol(Joining(kegiatan_id="k-Nanti", pegawai_ids=(staff[0].id,)))
        later = people.participants("k-Nanti")[0].id
        for key, mark, words in (
            (KEY, Mark("x", "s-Arsip dinamis-1", Presence.HADIR), "tidak mengikuti"),
            (KEY, Mark(course["A"], "x", Presence.HADIR), "bukan sesi"),
            ("k-Nanti", Mark(later, "s-Nanti-1", Presence.HADIR), "pada hari sesinya"),
        ):
            with pytest.raises(DomainError, match=words):
                results.mark(key, [mark])

    def test_proof_is_asked_where_the_programme_wants_it(
        self, catalogue, programme, results, course
    ):
        catalogue.save_programme(replace(programme, is_bukti_hadir=True))
        with pytest.raises(ValidationError, match="bukti"):
            results.mark(KEY, [Mark(course["A"], "s-Arsip dinamis-1", Presence.HADIR)])
        results.mark(KEY, [Mark(course["A"], "s-Arsip dinamis-1", Presence.HADIR, "Foto")])

    def test_recorded_attendance_fixes_the_schedule(self, training, schedule, attend):
        attend("A")
        with pytest.raises(DomainError, match="tidak dapat dipindah"):
            schedule.move(Move(kind=MoveKind.ACTIVITY, id=KEY, tanggal=TUESDAY))
        session = training.get(KEY).sessions[0].session
        with pytest.raises(DomainError, match="sudah dicatat"):
            training.save_session(replace(session, jam_selesai=800), ())
        with pytest.raises(DomainError, match="sudah dicatat"):
            training.remove_session(session.id)


class TestResults:
    def test_jp_follow_result_and_attendance(self, results, course, attend, judge):
        attend("AB")
        attend("C", sessions=(1,))
        judge("A", nilai_pra=D(40), nilai_pasca=D(85))
        judge("B", "TIDAK_LULUS", nilai_pra=D(100), nilai_pasca=D(100))
        judge("C")
        sheet = results.results(KEY)
        assert [row.earned.jp for row in sheet.rows] == [10, 10, 0]
        assert [row.row.participant.jp_konversi for row in sheet.rows] == [10, 10, 10]
        assert "di bawah 80 %" in sheet.rows[2].explained.steps[-1].step
        assert (sheet.gain.n_gain, sheet.gain.excluded) == (D("0.75"), 1)
        assert sheet.rows[0].gain.band == "tinggi"

    def test_another_number_needs_a_reason_and_keeps_the_name(self, results, course, attend, judge):
        attend()
        with pytest.raises(ValidationError, match="tulis alasannya"):
            judge("A", jp_diakui=D(4))
        judge("A", jp_diakui=D(4), alasan_jp="Hanya hari pertama")
        one = results.results(KEY).rows[0].row.participant
        assert (one.jp_konversi, one.jp_diakui, one.verifikator) == (10, 4, "Staf kepegawaian")

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"nilai_pra": D(101)}, "nilai_pra"),
            ({"nilai_pasca": D(-1)}, "nilai_pasca"),
            ({"hasil": "HEBAT"}, "hasil"),
            ({"jumlah": D(-1)}, "jumlah"),
        ],
    )
    def test_wrong_results_name_their_field(self, judge, attend, values, field):
        attend()
        with pytest.raises(ValidationError) as caught:
            judge("A", **values)
        assert caught.value.errors[0].field == field

    def test_absence_is_a_result_too(self, results, course, attend, judge):
        judge("A", "TIDAK_HADIR")
        assert results.results(KEY).rows[0].row.participant.status is ParticipantStatus.TIDAK_HADIR
        judge("A", "LULUS")
        assert results.results(KEY).rows[0].row.participant.status is ParticipantStatus.TERDAFTAR
        with pytest.raises(DomainError, match="tidak mengikuti"):
            results.set_results(KEY, [ResultEntry(participant_id="x", hasil="LULUS")])


@pytest.fixture
def ready(attend, judge, certificates):
    """Two passed with certificates; C is still pending."""
    attend()
    judge("AB")
    certificates.issue(KEY, NUMBERS)


class TestClosing:
    def test_the_third_is_named_until_the_person_withdraws(
        self, core, closing, ready, course, credit, staff, people
    ):
        with pytest.raises(ValidationError, match=r"Hasil C, S\.Sos\. belum ada"):
            closing.close(KEY)
        assert [one.participant_id for one in closing.close_problems(KEY)] == [course["C"]]
        SeatService(core).withdraw([course["C"]], "Mutasi")
        closing.close(KEY)
        assert [credit.person(one.id, 2026).jp for one in staff] == [10, 10, 0]

    def test_costs_must_be_typed_even_when_zero(self, core, closing, ready, judge, course):
        SeatService(core).withdraw([course["C"]], "Mutasi")
        values = {"kegiatan_id": KEY, "komponen": "KONSUMSI", "uraian": "Konsumsi", "volume": 1,
                  "harga": 1, "rencana": 1}  # fmt: skip
        with core.database.write(core.session.actor()) as writer:
            writer.insert("biaya", "b1", values)
            writer.audit("biaya")
        with pytest.raises(ValidationError, match="Realisasi biaya “Konsumsi”"):
            closing.close(KEY)
        with core.database.write(core.session.actor()) as writer:
            writer.update("biaya", "b1", 1, {"realisasi": 0})
            writer.audit("biaya")
        closing.close(KEY)

    def test_closing_writes_histories_and_opening_takes_them_back(
        self, core, closing, ready, course, histories, staff, credit, training
    ):
        SeatService(core).withdraw([course["C"]], "Mutasi")
        closing.close(KEY)
        (entry,) = histories.of(staff[0].id).entries[HistoryKind.KURSUS]
        assert (entry.nama, entry.jumlah_jam, entry.nomor) == (
            "Arsip dinamis", 10, "001/BKPPD/XI/2026",
        )  # fmt: skip
        with pytest.raises(DomainError, match="sudah ditutup"):
            training.save(training.get(KEY).activity)
        with pytest.raises(ValidationError, match="alasannya"):
            closing.reopen(KEY, "")
        change = closing.reopen(KEY, "Nilai A salah")
        assert histories.of(staff[0].id).entries[HistoryKind.KURSUS] == []
        assert credit.person(staff[0].id, 2026).jp == 0
        change.undo()
        assert credit.person(staff[0].id, 2026).jp == 10
        closing.reopen(KEY, "Nilai A salah")
        with pytest.raises(DomainError, match="Hanya kegiatan selesai"):
            closing.reopen(KEY, "Lagi")
        closing.close(KEY)
        assert len(histories.of(staff[0].id).entries[HistoryKind.KURSUS]) == 1

    def test_all_that_is_missing_is_listed(
        self, catalogue, programme, closing, course, attend, judge
    ):
        wish = {"umpan_balik_min": 50, "is_laporan_wajib": True}
        catalogue.save_programme(replace(programme, **wish))
        attend("A", sessions=(1,))
        judge("A")
        codes = [one.code for one in closing.close_problems(KEY)]
        assert codes == [
            "KEHADIRAN", "SERTIFIKAT", "KEHADIRAN", "HASIL", "KEHADIRAN", "HASIL", "UMPAN_BALIK",
            "LAPORAN",
        ]  # fmt: skip

    def test_a_session_ahead_and_a_draft_are_refused(self, plan, closing, training):
        plan("Nanti")
        with pytest.raises(DomainError, match="belum dapat ditutup"):
            closing.close("k-Nanti")
        assert [one.code for one in closing.close_problems("k-Nanti")] == ["SESI"]

    @pytest.mark.parametrize(("form", "is_told"), [("SEMINAR", True), ("BIMTEK", False)])
    def test_a_day_that_already_credits_jp_is_confirmed_first(
        self,
        core,
        closing,
        ready,
        course,
        certificates,
        outside,
        staff,
        audit_details,
        form,
        is_told,
    ):
        """Half days counted in JP may share a day; a whole day counts once unless confirmed."""
        paper = replace(outside, mulai=DAYS[0], selesai=DAYS[0], tanggal=DAYS[0], bentuk=form)
        certificates.save_outside(paper)
        SeatService(core).withdraw([course["C"]], "Mutasi")
        assert closing.credited_days(KEY) == []  # nobody has accepted it yet
        certificates.verify([row.id for row in certificates.rows(OUTSIDE)], accepted=True)
        told = [one.message for one in closing.credited_days(KEY)]
        if is_told:
            assert told == [f"A, S.Sos.: 18 November 2026 sudah ber-JP dari “{outside.nama}”."]
            with pytest.raises(ValidationError, match="sudah ber-JP"):
                closing.close(KEY)
            assert closing.close_problems(KEY) == []
            closing.close(KEY, is_confirmed=True)
            assert "1 hari ber-JP ganda dikonfirmasi" in audit_details("tutup_kegiatan")[-1]
        else:
            assert told == []
            closing.close(KEY)
            assert "ganda" not in audit_details("tutup_kegiatan")[-1]

    def test_a_day_of_another_closed_activity_is_told_too(
        self, core, closing, ready, course, catalogue, plan, run, people, results, staff
    ):
        catalogue.save_programme(Programme(nama="Seminar Arsip", jenis=9, bentuk="SEMINAR"))
        other = next(one for one in catalogue.programmes() if one.bentuk == "SEMINAR")
        key = "k-Seminar"
        plan("Seminar", days=DAYS[:1], hours=(780, 900), program_id=other.id)
        people.enrol(Joining(kegiatan_id=key, pegawai_ids=(staff[1].id,)))
        run(key)
        (row,) = people.participants(key)
        results.mark(key, [Mark(row.id, "s-Seminar-1", Presence.HADIR)])
        results.set_results(key, [ResultEntry(participant_id=row.id, hasil="HADIR")])
        SeatService(core).withdraw([course["C"]], "Mutasi")
        closing.close(KEY)
        assert [one.judul for one in closing.credited_days(key)] == ["Arsip dinamis"]
        closing.reopen(KEY, "Uji")
        assert closing.credited_days(key) == []

    def test_own_jp_survive_closing(self, core, closing, course, attend, judge, certificates, credit,
                                    staff):  # fmt: skip
        attend()
        judge("ABC")
        judge("A", jp_diakui=D(4), alasan_jp="Hanya hari pertama")
        certificates.issue(KEY, NUMBERS)
        closing.close(KEY)
        assert credit.person(staff[0].id, 2026).jp == 4


class TestCertificates:
    def test_numbers_are_given_in_bulk_and_once(self, certificates, ready, course):
        rows = certificates.rows(CertificateFilter(activity_id=KEY))
        assert [row.certificate.nomor for row in rows] == ["001/BKPPD/XI/2026", "002/BKPPD/XI/2026"]
        assert rows[0].jp == 10
        assert certificates.next_number(2026) == 3
        with pytest.raises(DomainError, match="Tidak ada peserta"):
            certificates.issue(KEY, NUMBERS)

    def test_a_number_that_is_taken_is_named(self, certificates, ready, judge):
        judge("C")
        with pytest.raises(ValidationError, match="001/BKPPD/XI/2026"):
            certificates.issue(KEY, NUMBERS)
        with pytest.raises(ValidationError, match="Penerbit"):
            certificates.issue(KEY, replace(NUMBERS, penerbit=" "))
        certificates.issue(KEY, replace(NUMBERS, pertama=3))

    @pytest.mark.parametrize("pattern", ["{nomor}", "800/BKPPD", "{urut", "{urut:zz}"])
    def test_a_pattern_must_be_sound(self, pattern):
        with pytest.raises(DomainError, match="Pola nomor"):
            number_text(pattern, 1, date(2026, 11, 20))

    def test_validity_follows_the_programme(self, catalogue, programme, certificates, ready, judge):
        catalogue.save_programme(replace(programme, masa_berlaku_bulan=2))
        judge("C")
        certificates.issue(KEY, replace(NUMBERS, pertama=3))
        (row,) = certificates.rows(CertificateFilter(within_days=90))
        assert row.certificate.berlaku_sampai == date(2027, 1, 19)
        assert row.expiry is Expiry.SOON

    def test_papers_from_outside_count_once_accepted(self, certificates, outside, credit, staff,
                                                     histories):  # fmt: skip
        certificates.save_outside(outside)
        (row,) = certificates.rows(CertificateFilter(only_outside=True))
        assert (row.certificate.nomor, row.certificate.jp_konversi) == ("W-1", 8)
        assert credit.person(staff[0].id, 2026).jp == 0
        certificates.verify([row.id], accepted=True)
        found = credit.person(staff[0].id, 2026)
        assert (found.jp, found.items[0].is_outside) == (8, True)
        assert len(histories.of(staff[0].id).entries[HistoryKind.KURSUS]) == 1
        with pytest.raises(ValidationError, match="alasan penolakan"):
            certificates.verify([row.id], accepted=False)
        certificates.verify([row.id], accepted=False, reason="Tidak terbaca")
        assert credit.person(staff[0].id, 2026).jp == 0
        assert histories.of(staff[0].id).entries[HistoryKind.KURSUS] == []
        certificates.remove(row.id).undo()
        (row,) = certificates.rows(CertificateFilter(status=CertificateStatus.DITOLAK))
        assert row.certificate.alasan == "Tidak terbaca"

    def test_a_change_waits_for_verification_again(self, certificates, outside, credit, staff):
        certificates.save_outside(outside)
        (row,) = certificates.rows(CertificateFilter(employee_id=staff[0].id))
        certificates.verify([row.id], accepted=True)
        (row,) = certificates.rows()
        own = replace(row.certificate, jp_diakui=D(5), alasan_jp="Satu hari saja")
        certificates.save_outside(own)
        (row,) = certificates.rows()
        assert (row.certificate.status, row.jp, row.certificate.riwayat_id) == (
            CertificateStatus.MENUNGGU, 5, "",
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("values", "field", "level"),
        [
            ({"nomor": ""}, "nomor", True),
            ({"selesai": date(2026, 5, 1)}, "selesai", True),
            ({"berlaku_sampai": date(2026, 1, 1)}, "berlaku_sampai", True),
            ({"bentuk": "X"}, "bentuk", True),
            ({"jenis": 0}, "jenis", True),
            ({"jp_sertifikat": D(-1)}, "jp_sertifikat", True),
            ({"tanggal": date(2026, 5, 1)}, "tanggal", False),
        ],
    )
    def test_findings(self, certificates, outside, values, field, level):
        (found,) = certificates.preview(replace(outside, **values))
        assert (found.field, found.is_error) == (field, level)

    def test_twins_are_told(self, certificates, outside):
        certificates.save_outside(outside)
        codes = {
            (one.code, one.is_error)
            for change in ({}, {"nomor": "W-2"}, {"nomor": "W-3", "nama": "Lain"})
            for one in certificates.preview(replace(outside, **change))
        }
        assert codes == {("GANDA", True), ("KEGIATAN_SAMA", False), ("HARI_JP", False)}
        with pytest.raises(ValidationError, match="sudah tercatat"):
            certificates.save_outside(outside)

    def test_a_day_of_an_own_activity_is_told(self, certificates, outside, attend):
        attend("A")
        inside = replace(outside, mulai=DAYS[0], selesai=DAYS[1], tanggal=DAYS[1])
        (told,) = certificates.preview(inside)
        assert "Arsip dinamis" in told.message

    def test_training_proves_something_for_the_index(self, certificates, outside, credit, staff):
        kinds = ((1, "KEPEMIMPINAN", 9), (2, "FUNGSIONAL", 9), (3, "TEKNIS", 12), (8, "BIMTEK", 8))
        for number, (kind, form, jp) in enumerate(kinds):
            paper = replace(outside, nomor=str(number), jenis=kind, bentuk=form, jumlah=D(jp),
                            nama=form)  # fmt: skip
            certificates.save_outside(paper)
        certificates.verify([row.id for row in certificates.rows()], accepted=True)
        (found,) = credit.evidence(date(2026, 1, 1), date(2026, 12, 31)).values()
        assert (found.struktural, found.fungsional, found.seminar) == (
            "KEPEMIMPINAN", "FUNGSIONAL", "",
        )  # fmt: skip
        assert found.teknis_20_jp == "BIMTEK; TEKNIS"

    def test_own_papers_are_left_to_their_activity(
        self, core, certificates, ready, course, closing
    ):
        row = certificates.rows()[0]
        with pytest.raises(DomainError, match="diterbitkan dari kegiatannya"):
            certificates.save_outside(row.certificate)
        with pytest.raises(DomainError, match="tidak diverifikasi"):
            certificates.verify([row.id], accepted=True)
        with pytest.raises(DomainError, match="tidak ditemukan"):
            certificates.verify([], accepted=True)
        SeatService(core).withdraw([course["C"]], "Mutasi")
        closing.close(KEY)
        with pytest.raises(DomainError, match="sudah ditutup"):
            certificates.remove(row.id)


class TestEvaluations:
    def test_who_was_there_says_what_it_was_like(self, evaluations, course, attend):
        attend("AB")
        evaluations.add_reactions(KEY, [ReactionEntry(course["A"], {"Materi": 4}, "Bagus")])
        assert evaluations.reactions(KEY).is_hidden
        with pytest.raises(DomainError, match="Hanya peserta yang hadir"):
            evaluations.add_reactions(KEY, [ReactionEntry(course["C"], {"Materi": 4})])
        with pytest.raises(DomainError, match="sudah memberi"):
            evaluations.add_reactions(KEY, [ReactionEntry(course["A"], {"Materi": 4})])
        for marks in ({}, {"Rasa": 1}, {"Materi": 9}):
            with pytest.raises(ValidationError):
                evaluations.add_reactions(KEY, [ReactionEntry(course["B"], marks)])

    def test_three_answers_are_shown(self, evaluations, course, attend):
        attend()
        evaluations.add_reactions(
            KEY,
            [
                ReactionEntry(course[x], {"Materi": n, "Sarana": 2}, x)
                for n, x in enumerate("ABC", 2)
            ],
        )
        found = evaluations.reactions(KEY)
        assert (found.answers, found.asked, found.means["Materi"]) == (3, 3, 3)
        assert found.remarks == ("A", "B", "C")
        assert "Materi" in evaluations.items()

    def test_not_before_the_first_day(self, evaluations, plan):
        plan("Nanti")
        with pytest.raises(DomainError, match="sejak hari pertama"):
            evaluations.add_reactions("k-Nanti", [])

    def test_behaviour_is_asked_months_later(
        self, core, evaluations, closing, ready, course, clock
    ):
        SeatService(core).withdraw([course["C"]], "Mutasi")
        closing.close(KEY)
        assert evaluations.behaviour() == []
        rows = evaluations.behaviour_of(KEY)
        assert [row.check.jatuh_tempo for row in rows] == [date(2027, 2, 19)] * 2
        clock.now = datetime(2027, 3, 1, tzinfo=UTC)
        row = evaluations.behaviour()[0]
        assert row.judul == "Arsip dinamis"
        with pytest.raises(ValidationError) as caught:
            evaluations.save_behaviour(replace(row.check, nilai=D(9)))
        assert len(caught.value.errors) == 3
        answer = replace(row.check, nilai=D(3), penilai="Kabid", tanggal=date(2027, 2, 28))
        evaluations.save_behaviour(answer).undo()
        evaluations.save_behaviour(replace(answer, rev=row.check.rev + 2))
        assert len(evaluations.behaviour()) == 1

    def test_outcomes_compare_before_and_after(self, evaluations, course):
        with pytest.raises(ValidationError, match="indikator"):
            evaluations.save_outcome(Outcome(kegiatan_id=KEY, indikator=" "))
        evaluations.save_outcome(Outcome(kegiatan_id=KEY, indikator="Keluhan", nilai_awal=D(9)))
        (one,) = evaluations.outcomes(KEY)
        evaluations.remove_outcome(one.id)
        assert evaluations.outcomes(KEY) == []
        with pytest.raises(DomainError, match="tidak ditemukan"):
            evaluations.remove_outcome(one.id)


class TestDocuments:
    def test_a_report_is_kept_and_shown(
        self, core, course, tmp_path, catalogue, programme, closing
    ):
        documents = TrainingDocumentService(core)
        catalogue.save_programme(replace(programme, is_laporan_wajib=True))
        path = tmp_path / "laporan.pdf"
        path.write_bytes(pdf_bytes())
        with pytest.raises(ValidationError, match="jenis dokumen"):
            documents.add(KEY, "SURAT", path)
        documents.add(KEY, "LAPORAN", path, " Akhir ")
        (found,) = documents.of(KEY)
        assert (found.keterangan, found.halaman) == ("Akhir", 1)
        assert documents.content(found.id).startswith(b"%PDF")
        assert "LAPORAN" not in [one.code for one in closing.close_problems(KEY)]
        documents.remove(found.id)
        assert documents.of(KEY) == []
        with pytest.raises(DomainError, match="tidak ditemukan"):
            documents.content(found.id)


def test_readers_do_not_write(core, session_of, course):
    core.session = session_of(Role.PIMPINAN)
    assert ResultService(core).grid(KEY).rows
    for write in (
        lambda: ResultService(core).mark(KEY, []),
        lambda: ClosingService(core).close(KEY),
        lambda: CertificateService(core).remove("x"),
        lambda: EvaluationOfTraining(core).save_behaviour(
            BehaviourCheck(peserta_id="x", jatuh_tempo=TUESDAY)
        ),
    ):
        with pytest.raises(NotAllowedError):
            write()
