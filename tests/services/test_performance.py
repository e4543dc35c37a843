"""Notes, objections, follow-up and old results on a real encrypted office."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.evaluation import (
    EvaluationState,
    OrganisationPredikat,
    PeriodKind,
    Predikat,
    Rating,
)
from sdm_desktop.domain.follow_up import FollowUp, FollowUpKind, FollowUpStep, PlanStatus
from sdm_desktop.domain.objections import Handover, Objection, ObjectionState
from sdm_desktop.domain.past_history import LineKind
from sdm_desktop.domain.past_ratings import PastRating, Scale
from sdm_desktop.domain.performance_notes import (
    NoteKind,
    NoteSource,
    NoteStatus,
    OtherVoice,
    PerformanceNote,
    VoiceSource,
)
from sdm_desktop.domain.skp import (
    Aspect,
    Indicator,
    ResultBlock,
    ResultKind,
    SkpContent,
    WorkResult,
)
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.evaluations import EvaluationService
from sdm_desktop.services.performance import PerformanceService
from sdm_desktop.services.periods import PeriodService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.services.skp import SkpService
from tests.services.conftest import NOW

A, S, B = Rating.ATAS, Rating.SESUAI, Rating.BAWAH
DAY = timedelta(days=1)
TODAY = date(2026, 11, 24)


class Office:
    """A bidang with its head and two people, one quarter begun, and who works on it."""

    def __init__(self, database, rules, clock, boss, head, staff, quarter):
        self.database, self.rules, self.clock = database, rules, clock
        self.boss, self.head, self.staff, self.quarter = boss, head, staff, quarter

    def by(self, person=None, role=Role.PENILAI, name="penilai"):
        """Return both services as somebody sees them."""
        user = User(
            id=name,
            nama_pengguna=name,
            nama=name,
            peran=role,
            pegawai_id=person.id if person else None,
        )
        session = Session(user, "kantor-1", clock=self.clock)
        return (
            EvaluationService(self.database, session, self.rules),
            PerformanceService(self.database, session, self.rules),
        )

    def evaluation(self, person, service=None):
        service = service or self.by(role=Role.ADMIN, name="admin")[0]
        return next(e for e in service.of_person(person.id) if e.periode_id == self.quarter)

    def finalise(self, person, hasil=S, nilai=(S,) * 7):
        service, _ = self.by(role=Role.ADMIN, name="admin")
        mine = self.evaluation(person)
        service.rate(mine.id, mine.rev, hasil=hasil, nilai=nilai)
        service.finalise([mine.id])
        return self.evaluation(person)


@pytest.fixture
def office(database, session, rules, clock, units, make_employee):
    boss = make_employee(1, nama="Marthen Adoe", unor_nama="DINAS KEPENDUDUKAN")
    head = make_employee(2, nama="Dorkas Manafe")
    staff = [make_employee(n, nama=name) for n, name in ((3, "Siti Pah"), (4, "Yakob Tnunay"))]
    units.set_head(boss.unit_id, boss.id)
    units.set_head(head.unit_id, head.id)
    periods = PeriodService(database, session, SettingsService(database, session))
    periods.open_year(2026, PeriodKind.TRIWULANAN)
    quarter = periods.by_key("2026-T3").id
    service = EvaluationService(database, session, rules)
    service.start(quarter)
    service.set_organisation(head.unit_id, quarter, OrganisationPredikat.BAIK, "Target tercapai")
    return Office(database, rules, clock, boss, head, staff, quarter)


@pytest.fixture
def admin(office):
    return office.by(role=Role.ADMIN, name="admin")[1]


@pytest.fixture
def evaluator(office):
    return office.by(office.head)[1]


def note(person, **values):
    standard = {
        "pegawai_id": person.id,
        "tanggal": date(2026, 8, 1),
        "jenis": NoteKind.POSITIF,
        "uraian": "Melayani antrean sampai habis",
    }
    return PerformanceNote(**(standard | values))


class TestNotes:
    def test_the_evaluator_notes_what_he_saw_and_takes_it_back(self, office, evaluator):
        siti = office.staff[0]
        change = evaluator.notes.save_note(note(siti, nilai_dasar=1))
        (kept,) = evaluator.notes.of_person(siti.id)
        assert (kept.status, kept.penulis, kept.nilai_dasar) == (
            NoteStatus.TERVERIFIKASI,
            "penilai",
            1,
        )
        change.undo()
        assert evaluator.notes.of_person(siti.id) == []

    def test_the_voice_of_the_public_waits_for_somebody_else(self, office, admin, evaluator):
        siti = office.staff[0]
        admin.notes.save_note(note(siti, sumber=NoteSource.MASYARAKAT, jenis=NoteKind.NEGATIF))
        assert evaluator.notes.of_person(siti.id) == []
        (found,) = admin.notes.waiting()
        assert found.nama == "Siti Pah, S.Sos."
        waiting = found.note
        with pytest.raises(NotAllowedError, match="bukan penulisnya"):
            admin.notes.verify(waiting.id, is_true=True)
        other = office.by(role=Role.ADMIN, name="rambu")[1]
        with pytest.raises(ValidationError, match="Alasan penolakan"):
            other.notes.verify(waiting.id, is_true=False)
        other.notes.verify(waiting.id, is_true=True)
        (kept,) = evaluator.notes.of_person(siti.id)
        assert (kept.status, kept.pemeriksa) == (NoteStatus.TERVERIFIKASI, "rambu")
        assert admin.notes.waiting() == []

    def test_a_confidential_note_is_for_its_author(self, office, evaluator):
        siti = office.staff[0]
        evaluator.notes.save_note(note(siti, is_rahasia=True))
        assert len(evaluator.notes.of_person(siti.id)) == 1
        auditor = office.by(role=Role.AUDITOR, name="auditor")[1]
        assert auditor.notes.of_person(siti.id) == []

    def test_a_penilai_knows_only_the_own_people(self, office, evaluator):
        with pytest.raises(NotAllowedError, match="binaannya"):
            evaluator.notes.save_note(note(office.boss))
        with pytest.raises(NotAllowedError, match="binaannya"):
            evaluator.notes.of_person(office.boss.id)

    def test_notes_are_read_by_span_and_removed_by_their_author(self, office, admin, evaluator):
        siti = office.staff[0]
        for day in (date(2026, 6, 30), date(2026, 7, 1), date(2026, 9, 30)):
            evaluator.notes.save_note(note(siti, tanggal=day))
        inside = evaluator.notes.of_person(siti.id, date(2026, 7, 1), date(2026, 9, 30))
        assert [one.tanggal.month for one in inside] == [9, 7]
        boss = office.by(office.boss, name="kadis")[1]
        with pytest.raises(NotAllowedError, match="penulis"):
            boss.notes.remove_note(inside[0].id)
        admin.notes.remove_note(inside[0].id)
        with pytest.raises(DomainError, match="tidak ditemukan"):
            admin.notes.remove_note(inside[0].id)
        with pytest.raises(ValidationError, match="belum tiba"):
            evaluator.notes.save_note(note(siti, tanggal=date(2027, 1, 1)))

    def test_a_note_is_changed_by_its_author(self, office, evaluator):
        siti = office.staff[0]
        evaluator.notes.save_note(note(siti))
        (old,) = evaluator.notes.of_person(siti.id)
        evaluator.notes.save_note(replace(old, uraian="Menolong rekan"))
        assert [one.uraian for one in evaluator.notes.of_person(siti.id)] == ["Menolong rekan"]


class TestVoices:
    def test_voices_of_others_inform_and_change_nothing(self, office, evaluator):
        siti, yakob = office.staff
        mine = office.evaluation(siti)
        said = OtherVoice(
            evaluasi_id=mine.id,
            sumber=VoiceSource.REKAN,
            pemberi_id=yakob.id,
            tanggal=TODAY,
            nilai_1=A,
            nilai_2=S,
        )
        change = evaluator.notes.save_voice(said)
        (mean,) = evaluator.notes.means(mine.id)
        assert (mean.sumber, mean.perilaku) == (VoiceSource.REKAN, Decimal("2.50"))
        assert office.evaluation(siti) == mine
        with pytest.raises(ValidationError, match="dirinya sendiri"):
            evaluator.notes.save_voice(replace(said, pemberi_id=siti.id))
        change.undo()
        assert evaluator.notes.means(mine.id) == []

    def test_a_voice_is_removed_from_a_draft_but_not_from_a_final_one(self, office, evaluator):
        siti = office.staff[0]
        mine = office.evaluation(siti)
        for rating in (A, S):
            evaluator.notes.save_voice(
                OtherVoice(
                    evaluasi_id=mine.id, sumber=VoiceSource.BAWAHAN, tanggal=TODAY, hasil=rating
                )
            )
        first, second = evaluator.notes.voices(mine.id)
        evaluator.notes.remove_voice(first.id)
        office.finalise(siti)
        with pytest.raises(DomainError, match="final"):
            evaluator.notes.remove_voice(second.id)
        with pytest.raises(DomainError, match="tidak ditemukan"):
            evaluator.notes.remove_voice(first.id)


class TestObjections:
    @pytest.fixture
    def final(self, office):
        return office.finalise(office.staff[0], hasil=B)

    def received(self, admin, final, clock, day=0):
        when = TODAY
        admin.objections.hand_over(
            Handover(evaluasi_id=final.id, tanggal_serah=when, tanggal_terima=when)
        )
        clock.now = NOW + day * DAY

    def test_the_whole_way_to_a_decision(self, office, admin, evaluator, final, clock):
        assert final.predikat is Predikat.BUTUH_PERBAIKAN
        self.received(admin, final, clock, day=3)
        told, _ = admin.objections.object(
            Objection(
                evaluasi_id=final.id,
                tanggal_ajukan=TODAY + 2 * DAY,
                alasan=" Bukti dukung ada ",
                predikat_semula=Predikat.BAIK,
            )
        )
        assert (told.alasan, told.predikat_semula, told.is_terlambat) == (
            "Bukti dukung ada",
            final.predikat,
            False,
        )
        assert [view.nama for view in admin.objections.open_ones()] == ["Siti Pah, S.Sos."]
        with pytest.raises(ValidationError, match="didengar lebih dahulu"):
            admin.objections.decide(told.id, Predikat.BAIK, "Diterima", TODAY + 3 * DAY)
        evaluator.objections.explain(told.id, "Bukti baru masuk setelah periode", TODAY + 3 * DAY)
        with pytest.raises(NotAllowedError, match="atasan pejabat penilai"):
            evaluator.objections.decide(told.id, Predikat.BAIK, "Tetap", TODAY + 3 * DAY)
        boss = office.by(office.boss, name="kadis")[1]
        change = boss.objections.decide(
            told.id, Predikat.BAIK, "Bukti diterima", TODAY + 3 * DAY, "BA/1"
        )
        view = admin.objections.view(final.id)
        assert (view.evaluation.predikat, view.objection.predikat_semula) == (
            Predikat.BAIK,
            Predikat.BUTUH_PERBAIKAN,
        )
        assert view.objection.state is ObjectionState.DIPUTUSKAN
        assert admin.objections.open_ones() == []
        with pytest.raises(DomainError, match="bersifat final"):
            admin.objections.withdraw(told.id)
        with pytest.raises(DomainError, match="bersifat final"):
            admin.objections.object(replace(view.objection, alasan="lagi"))
        change.undo()
        assert office.evaluation(office.staff[0]).predikat is Predikat.BUTUH_PERBAIKAN

    def test_a_late_objection_is_kept_and_changes_nothing(self, admin, final, clock):
        self.received(admin, final, clock, day=20)
        told, _ = admin.objections.object(
            Objection(
                evaluasi_id=final.id,
                tanggal_ajukan=TODAY + 15 * DAY,
                alasan="Terlambat tahu",
                predikat_semula=Predikat.BAIK,
            )
        )
        assert told.state is ObjectionState.TERLAMBAT
        assert admin.objections.view(final.id).is_settled
        assert admin.objections.open_ones() == []
        admin.objections.explain(told.id, "Sesuai bukti", TODAY + 16 * DAY)
        with pytest.raises(ValidationError, match="terlambat"):
            admin.objections.decide(told.id, Predikat.BAIK, "x", TODAY + 16 * DAY)
        admin.objections.withdraw(told.id)
        assert admin.objections.view(final.id).objection is None

    def test_only_final_evaluations_and_only_once(self, office, admin, final, clock):
        draft = office.evaluation(office.staff[1])
        with pytest.raises(DomainError, match="belum final"):
            admin.objections.hand_over(Handover(evaluasi_id=draft.id, tanggal_serah=TODAY))
        given = Objection(
            evaluasi_id=final.id,
            tanggal_ajukan=TODAY,
            alasan="Ada bukti",
            predikat_semula=Predikat.BAIK,
        )
        with pytest.raises(ValidationError, match="menerima dokumen"):
            admin.objections.object(given)
        self.received(admin, final, clock)
        admin.objections.object(given)
        with pytest.raises(DomainError, match="sudah dicatat"):
            admin.objections.object(given)
        kept = admin.objections.handovers([final.id])[final.id]
        with pytest.raises(ValidationError, match="tidak dicatat lagi"):
            admin.objections.hand_over(replace(kept, tanggal_setuju=TODAY))
        assert set(admin.objections.of([final.id, draft.id])) == {final.id}

    def test_a_result_is_settled_when_accepted_or_after_the_last_day(
        self, admin, evaluator, final, clock
    ):
        (view,) = evaluator.objections.views([final])
        assert [one.state for one in evaluator.objections.in_period(final.periode_id)] == [
            "Belum diserahkan"
        ]
        assert (view.handover, view.batas, view.is_settled) == (None, None, False)
        self.received(admin, final, clock, day=14)
        assert (
            admin.objections.view(final.id).batas,
            admin.objections.view(final.id).is_settled,
        ) == (TODAY + 14 * DAY, False)
        clock.now = NOW + 15 * DAY
        assert admin.objections.view(final.id).is_settled
        with pytest.raises(DomainError, match="tidak ditemukan"):
            admin.objections.explain("tidak ada", "x", TODAY)


class TestFollowUps:
    def test_final_results_propose_what_the_rules_say(self, office, evaluator):
        office.finalise(office.staff[0], hasil=B)
        office.finalise(office.staff[1])
        (view,) = evaluator.follow_ups.all()
        assert (view.plan.kode, view.plan.status, view.nama) == (
            "PERBAIKAN_3",
            PlanStatus.DIUSULKAN,
            "Siti Pah, S.Sos.",
        )
        assert (view.plan.mulai, view.plan.target_selesai) == (TODAY, date(2027, 2, 24))
        assert not view.is_late

    def test_the_loop_from_missed_target_to_closed(self, office, evaluator, admin, clock):
        siti = office.staff[0]
        evaluator.follow_ups.save(
            FollowUp(
                pegawai_id=siti.id,
                jenis=FollowUpKind.PEMBINAAN,
                uraian="Dampingi entri data",
                sasaran="Berkas selesai",
                penyebab="Belum terlatih",
            )
        )
        (view,) = evaluator.follow_ups.of_person(siti.id)
        evaluator.follow_ups.save_step(
            FollowUpStep(
                tindak_lanjut_id=view.plan.id,
                tanggal=TODAY,
                uraian="Bimbingan pertama",
                periksa_lagi=date(2026, 12, 8),
            )
        )
        (view,) = evaluator.follow_ups.of_person(siti.id)
        assert (view.plan.status, view.plan.target_selesai, view.periksa_lagi) == (
            PlanStatus.BERJALAN,
            date(2026, 12, 8),
            date(2026, 12, 8),
        )
        clock.now = NOW + 20 * DAY
        assert evaluator.follow_ups.all()[0].is_late
        done = replace(
            view.plan,
            status=PlanStatus.SELESAI,
            hasil="Selesai tepat waktu",
            is_membaik=True,
            tanggal_selesai=TODAY + 20 * DAY,
        )
        evaluator.follow_ups.save(done)
        assert evaluator.follow_ups.all() == []
        (closed,) = admin.follow_ups.all(only_open=False, unit_id=siti.unit_id)
        assert (closed.plan.is_membaik, len(closed.steps)) == (True, 1)
        assert admin.follow_ups.all(only_open=False, unit_id=office.boss.unit_id) != []
        with pytest.raises(DomainError, match="sudah ditutup"):
            evaluator.follow_ups.save_step(
                FollowUpStep(tindak_lanjut_id=done.id, tanggal=TODAY, uraian="Lagi")
            )
        change = evaluator.follow_ups.remove(done.id)
        assert evaluator.follow_ups.of_person(siti.id) == []
        change.undo()
        assert len(evaluator.follow_ups.of_person(siti.id)[0].steps) == 1

    def test_gaps_are_refused_and_strangers_too(self, office, evaluator):
        siti = office.staff[0]
        with pytest.raises(ValidationError, match="Uraian"):
            evaluator.follow_ups.save(FollowUp(pegawai_id=siti.id, uraian=" "))
        with pytest.raises(NotAllowedError, match="binaannya"):
            evaluator.follow_ups.save(FollowUp(pegawai_id=office.boss.id, uraian="x"))
        with pytest.raises(NotAllowedError, match="binaannya"):
            evaluator.follow_ups.of_person(office.boss.id)
        for act in (evaluator.follow_ups.remove, evaluator.follow_ups.remove_step):
            with pytest.raises(DomainError, match="tidak ditemukan"):
                act("tidak-ada")

    def test_a_step_is_removed(self, office, evaluator):
        siti = office.staff[0]
        evaluator.follow_ups.save(FollowUp(pegawai_id=siti.id, uraian="Dampingi"))
        plan = evaluator.follow_ups.of_person(siti.id)[0].plan
        evaluator.follow_ups.save_step(
            FollowUpStep(tindak_lanjut_id=plan.id, tanggal=TODAY, uraian="Bimbingan")
        )
        (step,) = evaluator.follow_ups.of_person(siti.id)[0].steps
        evaluator.follow_ups.remove_step(step.id)
        assert evaluator.follow_ups.of_person(siti.id)[0].steps == ()

    def test_a_suggestion_is_not_given_twice(self, office, admin):
        siti = office.staff[0]
        final = office.finalise(siti, hasil=B)
        service, _ = office.by(role=Role.ADMIN, name="admin")
        service.reopen(final.id, "Salah ketik")
        office.finalise(siti, hasil=B)
        assert len(admin.follow_ups.of_person(siti.id)) == 1


class TestSuggestedResult:
    """SG-1 to SG-8 on a real SKP: the suggestion follows the feedback, the evaluator decides."""

    @pytest.fixture
    def plan(self, office, session):
        skp = SkpService(office.database, session)
        siti = office.staff[0]
        skp.begin([siti.id], 2026)
        (draft,) = skp.of_person(siti.id, 2026)
        blocks = tuple(
            ResultBlock(
                rhk=WorkResult(
                    jenis=kind, no=number, uraian=f"Hasil {number}", rhk_pimpinan="Layanan"
                ),
                iki=(
                    Indicator(
                        uraian="Berkas",
                        aspek=Aspect.KUANTITAS,
                        target_teks="10 berkas",
                        target_min=Decimal(10),
                    ),
                ),
            )
            for kind, number in (
                (ResultKind.UTAMA, 1),
                (ResultKind.UTAMA, 2),
                (ResultKind.TAMBAHAN, 1),
            )
        )
        skp.save_content(draft.id, draft.rev, SkpContent(hasil=blocks))
        skp.flow.submit([draft.id])
        skp.flow.approve([draft.id])
        return skp, draft.id

    def judge(self, plan, *ratings):
        skp, skp_id = plan
        results = [block.rhk.id for block in skp.get(skp_id).content.hasil]
        for result, rating in zip(results, ratings, strict=True):
            skp.work.save_feedback(skp_id, "T3", result, rating)

    def test_without_an_approved_plan_there_is_no_suggestion(self, office):
        service, _ = office.by(office.head)
        told = service.work_suggestion(office.evaluation(office.staff[0]))
        assert (told.rating, told.reason) == (
            None,
            "belum ada SKP yang disetujui untuk periode ini",
        )
        leader = office.by(role=Role.ADMIN, name="admin")[0].work_suggestion(
            office.evaluation(office.head)
        )
        assert "pimpinan unit" in leader.reason

    def test_a_choice_that_differs_needs_its_reason(self, office, plan):
        service, _ = office.by(office.head)
        mine = office.evaluation(office.staff[0])
        assert "belum lengkap (0 dari 3 RHK)" in service.work_suggestion(mine).reason
        self.judge(plan, A, A, S)
        assert service.work_suggestion(mine).rating is A
        rated, _ = service.rate(mine.id, mine.rev, hasil=S, nilai=(S,) * 7)
        assert (rated.saran_hasil, rated.reason_field, rated.state) == (
            A,
            "alasan_hasil",
            EvaluationState.DRAF,
        )
        (gap,) = service.gaps([rated.id])
        assert "alasan rating hasil kerja berbeda dari saran" in gap.message
        told, _ = service.rate(rated.id, rated.rev, alasan_hasil="Bukti dukung belum lengkap")
        assert told.state is EvaluationState.SIAP
        self.judge(plan, S, S, S)
        again, _ = service.rate(
            told.id, told.rev, catatan="Dipertahankan", catatan_rahasia="Perlu didampingi"
        )
        assert (again.saran_hasil, again.catatan_rahasia) == (S, "Perlu didampingi")
        assert office.evaluation(office.staff[0]) == again


class TestPastRatings:
    def past(self, person, **values):
        standard = {
            "pegawai_id": person.id,
            "tahun": 2019,
            "skala": Scale.PP46,
            "label_asli": "Baik",
            "predikat_setara": Predikat.BAIK,
        }
        return PastRating(**(standard | values))

    def test_the_value_is_weighted_and_the_label_kept(self, office, admin):
        siti = office.staff[0]
        change = admin.past.save(
            self.past(siti, nilai_skp=Decimal(85), nilai_perilaku=Decimal("80.5"))
        )
        (kept,) = admin.past.of_person(siti.id)
        assert (kept.nilai_akhir, kept.label_asli) == (Decimal("83.2"), "Baik")
        change.undo()
        assert admin.past.of_person(siti.id) == []
        admin.past.save(self.past(siti, nilai_akhir=Decimal(77)))
        assert [one.nilai_akhir for one in admin.past.of_person(siti.id)] == [Decimal(77)]

    def test_one_result_per_year_and_part(self, office, admin):
        siti = office.staff[0]
        admin.past.save(self.past(siti))
        with pytest.raises(ValidationError, match="sudah ada"):
            admin.past.save(self.past(siti, label_asli="Cukup"))
        admin.past.save(self.past(siti, bagian="S1"))
        (half, whole) = sorted(admin.past.of_person(siti.id), key=lambda one: one.bagian)
        admin.past.save(
            replace(whole, label_asli="Cukup", predikat_setara=Predikat.BUTUH_PERBAIKAN)
        )
        admin.past.remove(half.id)
        (left,) = admin.past.of_person(siti.id)
        assert left.label_asli == "Cukup"
        with pytest.raises(DomainError, match="tidak ditemukan"):
            admin.past.remove(half.id)

    def test_errors_are_refused_and_only_staff_writes(self, office, admin, evaluator):
        siti = office.staff[0]
        with pytest.raises(ValidationError, match="0 sampai 100"):
            admin.past.save(self.past(siti, nilai_akhir=Decimal(101)))
        with pytest.raises(NotAllowedError):
            evaluator.past.save(self.past(siti))
        admin.past.save(self.past(siti, tahun=2023, skala=Scale.P6_2022))
        assert len(evaluator.past.of_person(siti.id)) == 1

    def test_2021_is_joined_until_somebody_records_it(self, office, admin):
        siti = office.staff[0]
        for part, scale, value in (("S1", Scale.PP46, 85), ("S2", Scale.P8_2021, 100)):
            one = self.past(siti, tahun=2021, bagian=part, skala=scale, nilai_akhir=Decimal(value))
            admin.past.save(one)
        (year, *halves) = [line for line in admin.past.history(siti.id) if line.tahun == 2021]
        assert (year.kind, year.nilai, year.label) == (
            LineKind.GABUNGAN,
            Decimal("101.11"),
            "Baik",
        )
        assert [line.kode for line in halves] == ["S2", "S1"]
        admin.past.save(self.past(siti, tahun=2021, skala=Scale.PP30, nilai_akhir=year.nilai))
        kinds = [line.kind for line in admin.past.history(siti.id) if line.tahun == 2021]
        assert kinds == [LineKind.LAMA] * 3

    def test_the_history_holds_our_own_evaluations_too(self, office, admin, evaluator):
        siti = office.staff[0]
        admin.past.save(self.past(siti))
        (own, old) = admin.past.history(siti.id)
        assert (own.kind, own.nama, own.predikat) == (
            LineKind.EVALUASI,
            "Triwulan III 2026",
            None,
        )
        assert (old.kind, old.nama, old.label) == (LineKind.LAMA, "Tahun 2019", "Baik")
        assert len(evaluator.past.history(siti.id)) == 2
        assert [one.kind for one in evaluator.past.history(office.boss.id)] == []
