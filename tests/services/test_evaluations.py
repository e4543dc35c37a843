"""The evaluation desk on a real encrypted office: rate, finalise, reopen, undo."""

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from sdm_desktop.domain.errors import (
    DomainError,
    NotAllowedError,
    StaleRecordError,
    ValidationError,
)
from sdm_desktop.domain.evaluation import (
    EvaluationState,
    FollowUpStatus,
    FrozenParties,
    Identity,
    OrganisationPredikat,
    PeriodKind,
    Predikat,
    Rating,
    Target,
)
from sdm_desktop.domain.evaluation_views import SOURCE_EKINERJA
from sdm_desktop.domain.monitoring import GapKind
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.evaluations import EvaluationService
from sdm_desktop.services.monitoring import MonitoringService
from sdm_desktop.services.periods import PeriodService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.periods import PeriodRepository

A, S, B = Rating.ATAS, Rating.SESUAI, Rating.BAWAH
DINAS, BIDANG = "DINAS KEPENDUDUKAN", "BIDANG CAPIL - DINAS KEPENDUDUKAN"


@pytest.fixture
def periods(database, session):
    return PeriodService(database, session, SettingsService(database, session))


@pytest.fixture
def quarter(periods):
    periods.open_year(2026, PeriodKind.TRIWULANAN)
    return periods.by_key("2026-T3").id


@pytest.fixture
def desk(database, session, rules, units, make_employee, quarter):
    """An office with a dinas, a bidang of three people, and evaluations begun in T3 2026."""
    boss = make_employee(1, nama="Marthen Adoe", unor_nama=DINAS, gelar_belakang="")
    head = make_employee(2, nama="Dorkas Manafe")
    staff = [make_employee(n, nama=name) for n, name in ((3, "Siti Pah"), (4, "Yakob Tnunay"))]
    units.set_head(boss.unit_id, boss.id)
    units.set_head(head.unit_id, head.id)
    service = EvaluationService(database, session, rules)
    service.start(quarter)
    return SimpleNamespace(
        service=service, boss=boss, head=head, staff=staff, dinas=boss.unit_id, bidang=head.unit_id
    )


@pytest.fixture
def evaluation_of(desk, quarter):
    def find(person):
        rows = desk.service.grid(quarter)
        return next(r.evaluation for r in rows if r.evaluation.pegawai_id == person.id)

    return find


@pytest.fixture
def as_evaluator(database, rules, clock):
    def make(person):
        user = User(
            id="u-2",
            nama_pengguna="penilai",
            nama=person.nama,
            peran=Role.PENILAI,
            pegawai_id=person.id,
        )
        return EvaluationService(database, Session(user, "kantor-1", clock=clock), rules)

    return make


def last_audit(database):
    return database.one("SELECT aksi, objek_id, rincian FROM audit ORDER BY nomor DESC LIMIT 1")


def complete(service, evaluation, hasil=S, nilai=(S,) * 7, **more):
    return service.rate(evaluation.id, evaluation.rev, hasil=hasil, nilai=nilai, **more)[0]


class TestStart:
    def test_everybody_is_evaluated_by_the_head_above(self, desk, evaluation_of):
        siti, head, boss = (evaluation_of(p) for p in (desk.staff[0], desk.head, desk.boss))
        assert (siti.penilai_id, siti.atasan_id) == (desk.head.id, desk.boss.id)
        assert (head.penilai_id, head.atasan_id) == (desk.boss.id, None)
        assert (boss.penilai_id, boss.atasan_id) == (None, None)

    def test_a_second_start_finds_nothing_to_do(self, desk, quarter):
        with pytest.raises(DomainError, match="Semua pegawai sudah"):
            desk.service.start(quarter)

    def test_a_start_tells_how_far_it_is_and_stopping_leaves_nothing(
        self, desk, quarter, make_employee
    ):
        make_employee(9, nama="Paulus Tefa")

        def stop(done, total):
            told.append((done, total))
            if done == total and len(told) == 2:
                raise DomainError("berhenti")

        told = []
        with pytest.raises(DomainError, match="berhenti"):
            desk.service.start(quarter, stop)
        assert len(desk.service.grid(quarter)) == 4
        desk.service.start(quarter, stop)
        assert told == [(0, 1), (1, 1), (0, 1), (1, 1)]

    def test_a_new_colleague_is_added_and_undo_takes_him_out(self, desk, quarter, make_employee):
        make_employee(9, nama="Paulus Tefa")
        change = desk.service.start(quarter)
        assert change.count == 1
        assert len(desk.service.grid(quarter)) == 5
        change.undo()
        assert len(desk.service.grid(quarter)) == 4
        desk.service.start(quarter)
        assert len(desk.service.grid(quarter)) == 5

    def test_people_who_left_and_later_beginners_have_no_evaluation(
        self, desk, quarter, make_employee
    ):
        make_employee(9, kedudukan_hukum_id="99", kedudukan_hukum="Pensiun")
        make_employee(8, tmt_cpns=date(2026, 11, 1))
        with pytest.raises(DomainError, match="Semua pegawai"):
            desk.service.start(quarter)

    def test_people_away_or_new_are_not_rated_from_the_start(
        self, desk, quarter, make_employee, evaluation_of
    ):
        away = make_employee(9, kedudukan_hukum_id="02", kedudukan_hukum="CLTN")
        new = make_employee(8, tmt_cpns=date(2026, 9, 2))
        rated = make_employee(7, tmt_cpns=date(2026, 9, 1))
        desk.service.start(quarter)
        reasons = [evaluation_of(person).alasan_tidak_dinilai for person in (away, new, rated)]
        assert reasons == [
            "Cuti di luar tanggungan negara.",
            "Bekerja kurang dari satu bulan dalam periode ini.",
            "",
        ]
        assert evaluation_of(new).state is EvaluationState.TIDAK_DINILAI

    def test_only_an_admin_starts_a_period(self, desk, quarter, as_evaluator):
        with pytest.raises(NotAllowedError):
            as_evaluator(desk.head).start(quarter)


class TestRating:
    def test_perilaku_takes_the_suggestion_when_all_seven_are_given(self, desk, evaluation_of):
        stored = complete(desk.service, evaluation_of(desk.staff[0]), A, (A, A, A, A, S, S, S))
        assert (stored.saran_perilaku, stored.perilaku) == (A, A)
        assert stored.predikat is Predikat.SANGAT_BAIK
        assert stored.state is EvaluationState.SIAP
        assert stored.aturan.startswith("MATRIKS_PREDIKAT@")
        assert evaluation_of(desk.staff[0]) == stored

    def test_a_perilaku_that_was_the_suggestion_follows_the_new_one(self, desk, evaluation_of):
        stored = complete(desk.service, evaluation_of(desk.staff[0]), S, (A, A, A, A, S, S, S))
        stored, _ = desk.service.rate(stored.id, stored.rev, nilai=(S,) * 7)
        assert stored.perilaku is S
        stored, _ = desk.service.rate(stored.id, stored.rev, nilai=(None, S, S, S, S, S, S))
        assert (stored.perilaku, stored.predikat) == (None, None)

    def test_a_different_choice_stays_and_needs_a_reason(self, desk, evaluation_of):
        stored = complete(desk.service, evaluation_of(desk.staff[0]), A, (A,) * 7, perilaku=S)
        assert (stored.saran_perilaku, stored.perilaku) == (A, S)
        assert stored.state is EvaluationState.DRAF
        stored, _ = desk.service.rate(
            stored.id, stored.rev, alasan_perilaku="Belum menjadi teladan."
        )
        assert stored.state is EvaluationState.SIAP

    def test_bawah_on_loyal_leaves_the_decision_to_the_evaluator(self, desk, evaluation_of):
        stored = complete(desk.service, evaluation_of(desk.staff[0]), S, (S, S, S, S, B, S, S))
        assert (stored.saran_perilaku, stored.perilaku) == (None, None)
        assert "Loyal" in desk.service.suggestion(stored).reason

    def test_prediction_equals_what_is_stored(self, desk, evaluation_of):
        before = evaluation_of(desk.staff[0])
        predicted = desk.service.predict(before, hasil=B, nilai=(S,) * 7)
        stored = complete(desk.service, before, B)
        assert replace(predicted, rev=stored.rev) == stored

    def test_undo_and_redo_of_a_cell(self, desk, evaluation_of):
        before = evaluation_of(desk.staff[0])
        stored, change = desk.service.rate(before.id, before.rev, hasil=A, catatan="Baik")
        again = change.undo()
        assert replace(evaluation_of(desk.staff[0]), rev=0) == replace(before, rev=0)
        again.undo()
        assert replace(evaluation_of(desk.staff[0]), rev=0) == replace(stored, rev=0)

    def test_an_old_rev_writes_nothing(self, desk, evaluation_of):
        before = evaluation_of(desk.staff[0])
        desk.service.rate(before.id, before.rev, hasil=A)
        with pytest.raises(StaleRecordError):
            desk.service.rate(before.id, before.rev, hasil=B)
        assert evaluation_of(desk.staff[0]).hasil is A

    def test_an_admin_enters_for_the_evaluator_and_the_audit_says_so(
        self, desk, evaluation_of, database
    ):
        complete(desk.service, evaluation_of(desk.staff[0]))
        assert last_audit(database)[2] == "dientri petugas"

    def test_the_evaluator_rates_the_own_people_and_nobody_else(
        self, desk, evaluation_of, as_evaluator, database
    ):
        mine = as_evaluator(desk.head)
        complete(mine, evaluation_of(desk.staff[0]))
        assert last_audit(database)[2] == ""
        with pytest.raises(NotAllowedError, match="pejabat penilai"):
            complete(mine, evaluation_of(desk.head))

    def test_a_penilai_sees_only_the_own_people(self, desk, quarter, as_evaluator):
        rows = as_evaluator(desk.head).grid(quarter)
        assert [row.nama for row in rows] == ["Siti Pah, S.Sos.", "Yakob Tnunay, S.Sos."]

    def test_other_roles_rate_nobody(self, desk, evaluation_of, database, rules, session_of):
        service = EvaluationService(database, session_of(Role.PIMPINAN), rules)
        with pytest.raises(NotAllowedError):
            complete(service, evaluation_of(desk.staff[0]))

    def test_fill_leaves_what_is_rated(self, desk, evaluation_of):
        before = evaluation_of(desk.staff[0])
        stored, _ = desk.service.rate(
            before.id, before.rev, nilai=(A, None, None, None, None, None, None)
        )
        stored, change = desk.service.fill(stored.id, stored.rev, S)
        assert stored.nilai == (A, S, S, S, S, S, S)
        assert (stored.hasil, stored.perilaku, stored.predikat) == (S, S, Predikat.BAIK)
        change.undo()
        assert evaluation_of(desk.staff[0]).hasil is None

    def test_not_rated_needs_a_reason_and_can_be_taken_back(self, desk, evaluation_of):
        before = evaluation_of(desk.staff[0])
        with pytest.raises(ValidationError):
            desk.service.not_rated(before.id, before.rev, " ")
        stored, _ = desk.service.not_rated(before.id, before.rev, "Cuti besar.")
        assert stored.state is EvaluationState.TIDAK_DINILAI
        with pytest.raises(DomainError, match="tidak dinilai"):
            desk.service.rate(stored.id, stored.rev, hasil=A)
        with pytest.raises(DomainError, match="tidak dinilai"):
            desk.service.fill(stored.id, stored.rev, S)
        stored, _ = desk.service.rate_again(stored.id, stored.rev)
        assert (stored.state, stored.alasan_tidak_dinilai) == (EvaluationState.BELUM, "")

    def test_saving_a_cell_takes_few_statements(self, desk, evaluation_of, database):
        stored = complete(desk.service, evaluation_of(desk.staff[0]))
        statements = []
        database.connection().set_trace_callback(statements.append)
        desk.service.rate(stored.id, stored.rev, catatan="Baik")
        database.connection().set_trace_callback(None)
        assert len(statements) <= 14

    def test_only_parts_of_a_rating_can_be_rated(self, desk, evaluation_of):
        before = evaluation_of(desk.staff[0])
        with pytest.raises(TypeError, match="predikat"):
            desk.service.rate(before.id, before.rev, predikat=Predikat.SANGAT_BAIK)

    def test_a_new_matrix_counts_from_the_next_cell(self, desk, evaluation_of, rules, quarter):
        matrix = desk.service.matrix(quarter)
        cells = {**matrix.isi, "SESUAI": {**matrix.isi["SESUAI"], "SESUAI": "KURANG"}}
        rules.save_version(replace(matrix, isi=cells))
        assert complete(desk.service, evaluation_of(desk.staff[0])).predikat is Predikat.KURANG


class TestLeaders:
    def test_a_leaders_hasil_waits_for_the_capaian(self, desk, evaluation_of):
        head = evaluation_of(desk.head)
        with pytest.raises(DomainError, match="capaian BIDANG CAPIL"):
            desk.service.rate(head.id, head.rev, hasil=S)
        stored, _ = desk.service.fill(head.id, head.rev, S)
        assert (stored.hasil, stored.perilaku) == (None, S)

    def test_capaian_gives_the_leader_the_hasil_and_a_new_one_changes_it(
        self, desk, evaluation_of, quarter
    ):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        assert evaluation_of(desk.head).hasil is S
        change = desk.service.set_organisation(desk.bidang, quarter, OrganisationPredikat.ISTIMEWA)
        assert evaluation_of(desk.head).hasil is A
        assert evaluation_of(desk.boss).hasil is S
        change.undo()
        assert evaluation_of(desk.head).hasil is S

    def test_the_grid_tells_the_leaders_hasil(self, desk, quarter):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BUTUH_PERBAIKAN)
        rows = {row.evaluation.pegawai_id: row for row in desk.service.grid(quarter)}
        assert rows[desk.head.id].is_leader
        assert rows[desk.head.id].saran_hasil is B
        assert not rows[desk.staff[0].id].is_leader
        assert rows[desk.staff[0].id].saran_hasil is None

    def test_a_leader_rated_otherwise_does_not_become_final(self, desk, evaluation_of, quarter):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        stored = complete(desk.service, evaluation_of(desk.head), A)
        with pytest.raises(ValidationError, match="Baik, jadi Sesuai ekspektasi"):
            desk.service.finalise([stored.id])


class TestFinal:
    def test_gaps_are_named_for_each_person(self, desk, evaluation_of, quarter):
        ids = [evaluation_of(person).id for person in (*desk.staff, desk.boss)]
        with pytest.raises(ValidationError) as refused:
            desk.service.finalise(ids)
        messages = [(e.field, e.message) for e in refused.value.errors]
        assert (ids[0], "Siti Pah, S.Sos.: rating hasil kerja belum diisi.") in messages
        assert (ids[2], "Marthen Adoe: pejabat penilai belum ditetapkan.") in messages
        assert any("capaian kinerja organisasi" in text for _, text in messages)
        assert {e.field for e in desk.service.gaps(ids)} == set(ids)

    def test_final_freezes_everybody_and_the_capaian(self, desk, evaluation_of, quarter, database):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        stored = complete(desk.service, evaluation_of(desk.staff[0]))
        change = desk.service.finalise([stored.id])
        final = evaluation_of(desk.staff[0])
        assert change.undo is None
        assert final.beku.pegawai == Identity(
            nama="Siti Pah, S.Sos.",
            nip=desk.staff[0].nip,
            pangkat="Penata Tingkat I (III/d)",
            jabatan="Analis Kebijakan Ahli Muda",
            unit="BIDANG CAPIL",
        )
        assert final.beku.penilai.nama == "Dorkas Manafe, S.Sos."
        assert final.beku.atasan.nama == "Marthen Adoe"
        assert final.beku.capaian_organisasi == "BAIK"
        assert final.beku.unit_jalur == "DINAS KEPENDUDUKAN / BIDANG CAPIL"
        assert (final.tanggal, final.final_oleh) == (date(2026, 11, 24), "Staf kepegawaian")
        action, row, detail = last_audit(database)
        assert (action, row) == ("finalkan", stored.id)
        assert detail == "capaian organisasi: DINAS KEPENDUDUKAN; dientri petugas"

    def test_frozen_names_stay_when_people_change(self, desk, evaluation_of, quarter, employees):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        desk.service.finalise([complete(desk.service, evaluation_of(desk.staff[0])).id])
        employees.change(replace(employees.get(desk.head.id), gelar_belakang="S.Sos., M.Si."))
        assert evaluation_of(desk.staff[0]).beku.penilai.nama == "Dorkas Manafe, S.Sos."

    def test_nothing_of_a_final_evaluation_changes(self, desk, evaluation_of, quarter):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        stored, change = desk.service.rate(
            *key(evaluation_of(desk.staff[0])), hasil=S, nilai=(S,) * 7
        )
        desk.service.finalise([stored.id])
        final = evaluation_of(desk.staff[0])
        with pytest.raises(DomainError, match="sudah final"):
            desk.service.rate(final.id, final.rev, catatan="x")
        with pytest.raises(DomainError, match="sudah final"):
            desk.service.not_rated(final.id, final.rev, "x")
        with pytest.raises(StaleRecordError):
            change.undo()
        with pytest.raises(ValidationError, match="sudah final"):
            desk.service.finalise([final.id])

    def test_all_or_none_become_final(self, desk, evaluation_of, quarter):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        ready = complete(desk.service, evaluation_of(desk.staff[0]))
        with pytest.raises(ValidationError):
            desk.service.finalise([ready.id, evaluation_of(desk.staff[1]).id])
        assert evaluation_of(desk.staff[0]).state is EvaluationState.SIAP

    def test_reopening_is_for_admins_with_a_reason(
        self, desk, evaluation_of, quarter, as_evaluator, database
    ):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        stored = complete(desk.service, evaluation_of(desk.staff[0]))
        desk.service.finalise([stored.id])
        with pytest.raises(NotAllowedError):
            as_evaluator(desk.head).reopen(stored.id, "Salah ketik")
        with pytest.raises(ValidationError):
            desk.service.reopen(stored.id, "")
        desk.service.reopen(stored.id, "Salah ketik")
        opened = evaluation_of(desk.staff[0])
        assert (opened.state, opened.beku, opened.final_oleh) == (EvaluationState.SIAP, None, "")
        assert last_audit(database) == ("buka_kembali", stored.id, "Salah ketik")
        with pytest.raises(DomainError, match="tidak final"):
            desk.service.reopen(stored.id, "Lagi")

    def test_a_changed_capaian_lists_who_must_be_reopened(self, desk, evaluation_of, quarter):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        desk.service.finalise([complete(desk.service, evaluation_of(desk.staff[0])).id])
        assert desk.service.to_reopen(quarter) == []
        desk.service.set_organisation(desk.bidang, quarter, OrganisationPredikat.ISTIMEWA)
        assert [row.nama for row in desk.service.to_reopen(quarter)] == ["Siti Pah, S.Sos."]
        assert evaluation_of(desk.staff[0]).state is EvaluationState.FINAL

    def test_nothing_to_finalise_is_said(self, desk):
        with pytest.raises(DomainError, match="Tidak ada"):
            desk.service.finalise([])


class TestAssignments:
    def test_open_evaluations_move_to_the_new_evaluator(self, desk, evaluation_of):
        change = desk.service.assign([desk.staff[0].id], desk.boss.id, None)
        moved = evaluation_of(desk.staff[0])
        assert (moved.penilai_id, moved.atasan_id) == (desk.boss.id, None)
        assert desk.service.assignment(desk.staff[0].id).penilai_id == desk.boss.id
        change.undo()
        assert evaluation_of(desk.staff[0]).penilai_id == desk.head.id

    def test_final_ones_keep_their_evaluator(self, desk, evaluation_of, quarter):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        desk.service.finalise([complete(desk.service, evaluation_of(desk.staff[0])).id])
        desk.service.assign([p.id for p in desk.staff], desk.boss.id, None)
        assert evaluation_of(desk.staff[0]).penilai_id == desk.head.id
        assert evaluation_of(desk.staff[1]).penilai_id == desk.boss.id

    def test_a_second_assignment_replaces_the_first(self, desk):
        desk.service.assign([desk.staff[0].id], desk.boss.id, None)
        desk.service.assign([desk.staff[0].id], desk.staff[1].id, desk.boss.id)
        found = desk.service.assignment(desk.staff[0].id)
        assert (found.penilai_id, found.atasan_id) == (desk.staff[1].id, desk.boss.id)

    def test_somebody_transferred_comes_to_the_new_unit_by_the_tree(
        self, desk, evaluation_of, employees
    ):
        siti = employees.get(desk.staff[0].id)
        employees.change(replace(siti, unor_nama=DINAS, unit_id=desk.dinas))
        assert evaluation_of(siti).unit_id == desk.bidang
        desk.service.assign([siti.id], None, None)
        moved = evaluation_of(siti)
        assert (moved.unit_id, moved.penilai_id) == (desk.dinas, desk.boss.id)

    def test_nobody_evaluates_himself_or_is_the_own_superior(self, desk):
        with pytest.raises(ValidationError, match="diri sendiri"):
            desk.service.assign([desk.head.id], desk.head.id, None)
        with pytest.raises(ValidationError, match="orang lain"):
            desk.service.assign([desk.staff[0].id], desk.head.id, desk.head.id)


def key(evaluation):
    return evaluation.id, evaluation.rev


def target(evaluation, **values):
    standard = {"indikator": "Akta terbit", "satuan": "berkas", "target": Decimal(120)}
    return Target(evaluasi_id=evaluation.id, **(standard | values))


class TestTargets:
    def test_unmet_targets_are_counted_in_the_grid(self, desk, evaluation_of, quarter):
        siti = evaluation_of(desk.staff[0])
        desk.service.save_target(target(siti, realisasi=Decimal(100)))
        desk.service.save_target(
            target(
                siti,
                indikator="Waktu",
                target=Decimal("2.5"),
                realisasi=Decimal("2.25"),
                is_maks=False,
            )
        )
        desk.service.save_target(target(siti, indikator="Laporan"))
        row = next(r for r in desk.service.grid(quarter) if r.evaluation.id == siti.id)
        assert (row.target_count, row.unmet_count, row.met_count) == (3, 1, 2)

    def test_a_target_is_stored_exactly_changed_and_removed(self, desk, evaluation_of):
        siti = evaluation_of(desk.staff[0])
        desk.service.save_target(target(siti, target=Decimal("0.1"), realisasi=Decimal("99.9999")))
        (stored,) = desk.service.targets(siti.id)
        assert (stored.target, stored.realisasi) == (Decimal("0.1"), Decimal("99.9999"))
        change = desk.service.save_target(
            replace(
                stored,
                tindak_lanjut="Pantau",
                tenggat=date(2026, 12, 31),
                status=FollowUpStatus.BERJALAN,
            )
        )
        assert desk.service.targets(siti.id)[0].status is FollowUpStatus.BERJALAN
        change.undo()
        current = desk.service.targets(siti.id)[0]
        assert current.status is FollowUpStatus.BELUM
        removal = desk.service.remove_target(current.id)
        assert desk.service.targets(siti.id) == []
        removal.undo()
        assert len(desk.service.targets(siti.id)) == 1

    def test_a_broken_target_is_refused(self, desk, evaluation_of):
        with pytest.raises(ValidationError) as refused:
            desk.service.save_target(
                target(evaluation_of(desk.staff[0]), indikator=" ", target=Decimal(-1))
            )
        assert [error.field for error in refused.value.errors] == ["indikator", "target"]

    def test_after_final_only_the_follow_up_changes(self, desk, evaluation_of, quarter):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        siti = complete(desk.service, evaluation_of(desk.staff[0]))
        desk.service.save_target(target(siti, realisasi=Decimal(100)))
        desk.service.finalise([siti.id])
        (stored,) = desk.service.targets(siti.id)
        desk.service.save_target(
            replace(stored, tindak_lanjut="Pendampingan", tenggat=date(2026, 12, 1))
        )
        (stored,) = desk.service.targets(siti.id)
        with pytest.raises(DomainError, match="sudah final"):
            desk.service.save_target(replace(stored, realisasi=Decimal(130)))
        with pytest.raises(DomainError, match="sudah final"):
            desk.service.remove_target(stored.id)


class TestOrganisation:
    def test_the_nearest_unit_above_counts_and_is_named(self, desk, quarter):
        assert desk.service.organisation_source(desk.bidang, quarter) is None
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK, "Rapat")
        source = desk.service.organisation_source(desk.bidang, quarter)
        assert (source.result.predikat, source.unit_nama, source.is_own) == (
            OrganisationPredikat.BAIK,
            DINAS,
            False,
        )
        assert desk.service.organisation(desk.bidang, quarter) is None
        assert desk.service.organisation(desk.dinas, quarter).dasar == "Rapat"

    def test_a_yearly_result_needs_its_basis(self, desk, periods):
        periods.open_year(2026, PeriodKind.TAHUNAN)
        year = periods.by_key("2026").id
        with pytest.raises(ValidationError):
            desk.service.set_organisation(desk.dinas, year, OrganisationPredikat.BAIK)

    def test_an_evaluator_does_not_set_it(self, desk, quarter, as_evaluator):
        with pytest.raises(NotAllowedError):
            as_evaluator(desk.head).set_organisation(
                desk.bidang, quarter, OrganisationPredikat.BAIK
            )

    def test_the_distribution_leaves_out_the_leader_and_the_not_rated(
        self, desk, evaluation_of, quarter
    ):
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        complete(desk.service, evaluation_of(desk.head))
        complete(desk.service, evaluation_of(desk.staff[0]))
        desk.service.not_rated(*key(evaluation_of(desk.staff[1])), "Cuti")
        view = desk.service.distribution(quarter, desk.bidang)
        assert (view.counts, view.n, view.total) == ({Predikat.BAIK: 1}, 1, 1)
        assert [finding.code for finding in view.findings] == ["B_MAX_70", "BP_K_WAJIB_ADA"]
        assert all(finding.is_information for finding in view.findings)
        assert (view.org, view.org_unit, sum(view.guide)) == (OrganisationPredikat.BAIK, DINAS, 100)
        assert desk.service.distribution(quarter, desk.dinas).n == 2

    def test_without_capaian_there_is_no_guideline(self, desk, quarter):
        view = desk.service.distribution(quarter, desk.bidang)
        assert (view.org, view.findings, view.guide) == (None, (), ())


class TestGrid:
    def test_one_query_serves_any_number_of_rows(self, desk, quarter, database):
        statements = []
        database.connection().set_trace_callback(statements.append)
        desk.service.grid(quarter)
        database.connection().set_trace_callback(None)
        assert sum("FROM evaluasi" in text for text in statements) == 1

    def test_the_predikat_of_the_period_before_is_shown(
        self, desk, evaluation_of, quarter, periods
    ):
        complete(desk.service, evaluation_of(desk.staff[0]))
        following = periods.by_key("2026-T4").id
        desk.service.start(following)
        rows = {row.evaluation.pegawai_id: row for row in desk.service.grid(following)}
        assert rows[desk.staff[0].id].predikat_lalu is Predikat.BAIK
        assert rows[desk.staff[1].id].predikat_lalu is None
        assert len(desk.service.of_person(desk.staff[0].id)) == 2

    def test_a_unit_shows_its_sub_units_too(self, desk, quarter):
        assert len(desk.service.grid(quarter, unit_id=desk.dinas)) == 4
        assert len(desk.service.grid(quarter, unit_id=desk.bidang)) == 3
        assert len(desk.service.grid(quarter, penilai_id=desk.boss.id)) == 1


class TestReading:
    """A penilai reads the own people's evaluations and the own one; everybody else reads all."""

    def test_a_penilai_reads_the_own_people_and_the_own_record(
        self, desk, evaluation_of, as_evaluator
    ):
        mine = as_evaluator(desk.head)
        for person in (*desk.staff, desk.head):
            evaluation = evaluation_of(person)
            assert mine.get(evaluation.id) == evaluation
            assert mine.targets(evaluation.id) == []
            assert mine.of_person(person.id) == [evaluation]

    def test_others_stay_closed_to_a_penilai(self, desk, evaluation_of, as_evaluator):
        mine, foreign = as_evaluator(desk.head), evaluation_of(desk.boss)
        for act in (mine.get, mine.targets):
            with pytest.raises(NotAllowedError, match="hanya melihat"):
                act(foreign.id)
        assert mine.of_person(desk.boss.id) == []
        colleague = as_evaluator(desk.staff[0])
        assert colleague.of_person(desk.staff[1].id) == []

    def test_a_penilai_who_is_nobody_in_the_office_reads_nothing(
        self, desk, evaluation_of, as_evaluator
    ):
        nobody = as_evaluator(SimpleNamespace(id=None, nama="Luar"))
        for person in (desk.boss, desk.head):  # the first has no penilai
            with pytest.raises(NotAllowedError):
                nobody.get(evaluation_of(person).id)

    @pytest.mark.parametrize("role", [Role.PIMPINAN, Role.AUDITOR])
    def test_pimpinan_and_auditor_read_everything(
        self, desk, evaluation_of, database, rules, clock, role
    ):
        user = User(id="u-3", nama_pengguna="lain", nama="Lain", peran=role)
        service = EvaluationService(database, Session(user, "kantor-1", clock=clock), rules)
        evaluation = evaluation_of(desk.boss)
        assert service.get(evaluation.id) == evaluation
        assert service.of_person(desk.boss.id) == [evaluation]


class TestBulk:
    def imported(self, desk, quarter, **values):
        standard = {
            "predikat": Predikat.KURANG,
            "hasil": S,
            "perilaku": S,
            "aturan": SOURCE_EKINERJA,
            "status": "FINAL",
            "beku": FrozenParties(
                pegawai=Identity(nama="Yakob"), penilai=Identity(nama="Luar"), atasan=Identity()
            ),
        }
        from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus

        return Evaluation(
            pegawai_id=desk.staff[1].id,
            periode_id=quarter,
            **(standard | values | {"status": EvaluationStatus.FINAL}),
        )

    def test_an_import_is_new_then_same_then_changed(
        self, desk, quarter, database, session, evaluation_of
    ):
        bulk = desk.service.bulk
        draft = self.imported(desk, quarter)
        with database.write(session.actor()) as writer:
            first = bulk.apply([draft], writer)
            second = bulk.apply([draft], writer)
            third = bulk.apply([replace(draft, catatan="Baru")], writer)
            writer.audit("impor", "evaluasi")
        assert [(c.new, c.changed, c.same) for c in (first, second, third)] == [
            (0, 1, 0),
            (0, 0, 1),
            (0, 1, 0),
        ]
        stored = bulk.current([quarter])[(desk.staff[1].id, quarter)]
        assert (stored.predikat, stored.catatan, stored.beku.penilai.nama) == (
            Predikat.KURANG,
            "Baru",
            "Luar",
        )

    def test_imported_evaluations_are_read_only(
        self, desk, quarter, database, session, evaluation_of
    ):
        with database.write(session.actor()) as writer:
            desk.service.bulk.apply([self.imported(desk, quarter)], writer)
            writer.audit("impor", "evaluasi")
        stored = evaluation_of(desk.staff[1])
        for act in (
            lambda: desk.service.rate(stored.id, stored.rev, catatan="x"),
            lambda: desk.service.reopen(stored.id, "x"),
        ):
            with pytest.raises(DomainError, match="e-Kinerja"):
                act()
        assert desk.service.to_reopen(quarter) == []


class TestMonitoring:
    def test_states_are_counted_as_the_records_say(
        self, desk, quarter, database, session, evaluation_of
    ):
        complete(desk.service, evaluation_of(desk.staff[0]), A, (A,) * 7, perilaku=S)
        complete(desk.service, evaluation_of(desk.staff[1]))
        found = watched(desk, quarter, database, session)
        assert Counter(one.person.state for one in found.people) == {
            EvaluationState.BELUM: 2,
            EvaluationState.DRAF: 1,
            EvaluationState.SIAP: 1,
        }
        assert [(unit.nama, len(unit.people)) for unit in found.by_unit()] == [
            (DINAS, 1),
            ("DINAS KEPENDUDUKAN / BIDANG CAPIL", 3),
        ]
        assert [group.nama for group in found.by_evaluator()] == [
            "Dorkas Manafe, S.Sos.",
            "Marthen Adoe",
            "Tanpa penilai",
        ]

    def test_gaps_are_listed(self, desk, quarter, database, session, make_employee):
        make_employee(9, nama="Paulus Tefa")

        def names(kind):
            found = watched(desk, quarter, database, session)
            return [one.person.nama for one in found.people if kind in one.gaps]

        assert names(GapKind.TANPA_PENILAIAN) == ["Paulus Tefa, S.Sos."]
        assert names(GapKind.TANPA_PENILAI) == ["Marthen Adoe"]
        assert len(names(GapKind.TANPA_SKP)) == 5
        assert len(names(GapKind.TANPA_CAPAIAN)) == 4
        desk.service.set_organisation(desk.bidang, quarter, OrganisationPredikat.BAIK)
        assert names(GapKind.TANPA_CAPAIAN) == ["Marthen Adoe"]
        desk.service.set_organisation(desk.dinas, quarter, OrganisationPredikat.BAIK)
        assert names(GapKind.TANPA_CAPAIAN) == []

    def test_a_unit_and_its_trend_and_penilai(
        self, desk, quarter, database, session, evaluation_of
    ):
        complete(desk.service, evaluation_of(desk.staff[0]), A, (A,) * 7, perilaku=A)
        monitoring = MonitoringService(database, session)
        period = PeriodRepository(database).get(quarter)
        assert len(monitoring.watch(period, desk.bidang).people) == 3
        assert monitoring.trend(period)[-1].total == 0
        assert monitoring.trend(period, desk.bidang)[-1].period == period
        found = monitoring.evaluators(period, least=1)
        assert [(one.nama, one.n, one.counts) for one in found] == [
            ("Dorkas Manafe, S.Sos.", 1, {Predikat.SANGAT_BAIK: 1})
        ]
        assert found[0].opd == DINAS


def watched(desk, quarter, database, session):
    period = PeriodRepository(database).get(quarter)
    return MonitoringService(database, session).watch(period)
