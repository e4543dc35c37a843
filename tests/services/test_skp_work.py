"""The work of a period on an SKP, in the order of entry, and what evaluations see of it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.evaluation import (
    OrganisationPredikat,
    PeriodKind,
    Predikat,
    Rating,
)
from sdm_desktop.domain.skp_work import ActingEvaluation, ActionPlan, Evidence, Realisation
from sdm_desktop.domain.targets import is_unmet
from sdm_desktop.services.assignments import evaluation_id
from sdm_desktop.services.evaluations import EvaluationService
from sdm_desktop.services.periods import PeriodService
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.services.skp_work import target_of
from sdm_desktop.storage.documents import contents_in_use
from tests.scans import pdf_bytes, picture_bytes
from tests.services.skp_office import DAY, YEAR, approved, begun, content, make_office, service_of

CODE = "T3"
PDF = pdf_bytes()


@pytest.fixture
def office(database, session, units, make_employee):
    return make_office(database, session, units, make_employee)


@pytest.fixture
def siti(office):
    return office.staff[0]


@pytest.fixture
def view(office, siti):
    return approved(office, siti)


@pytest.fixture
def evaluation(office, database, session, rules, siti):
    """The draft of Siti's evaluation in T3, and its service."""
    periods = PeriodService(database, session, SettingsService(database, session))
    periods.open_year(YEAR, PeriodKind.TRIWULANAN)
    period = periods.by_key("2026-T3")
    service = EvaluationService(database, session, rules)
    service.start(period.id)
    return service, evaluation_id(siti.id, period.id), period


def plan_of(view, text="Menyusun laporan"):
    return ActionPlan(rhk_id=view.content.hasil[0].rhk.id, periode_kode=CODE, uraian=text)


def proof_of(view, **more):
    values = {"nama": "Laporan", "tautan": "https://contoh.invalid/1", "tanggal": DAY} | more
    return Evidence(rhk_id=view.content.hasil[0].rhk.id, periode_kode=CODE, **values)


def real_of(view, number=0, **values):
    return Realisation(iki_id=view.content.hasil[0].iki[number].id, periode_kode=CODE, **values)


class TestOrder:
    def test_evidence_waits_for_the_plan(self, office, view):
        work = office.skp.work
        with pytest.raises(ValidationError, match="masih terkunci"):
            work.save_evidence(view.skp.id, proof_of(view))
        work.save_plan(view.skp.id, plan_of(view))
        work.save_evidence(view.skp.id, proof_of(view))
        found = work.of(view.skp.id, CODE).work
        assert found.bukti[0].nama == "Laporan"
        with pytest.raises(ValidationError, match="tidak dapat dikosongkan"):
            work.save_plan(view.skp.id, plan_of(view, ""))
        work.remove_evidence(view.skp.id, found.bukti[0].id).undo()
        assert work.of(view.skp.id, CODE).work.bukti
        work.save_plan(view.skp.id, plan_of(view, "Lain"))
        assert work.of(view.skp.id, CODE).work.has_plan(view.content.hasil[0].rhk.id)

    def test_evidence_needs_a_name_and_a_place(self, office, view):
        office.skp.work.save_plan(view.skp.id, plan_of(view))
        with pytest.raises(ValidationError) as refused:
            office.skp.work.save_evidence(view.skp.id, proof_of(view, nama=" ", tautan=""))
        assert {error.field for error in refused.value.errors} == {"nama", "tautan"}
        with pytest.raises(DomainError, match="tidak ditemukan"):
            office.skp.work.remove_evidence(view.skp.id, "x")

    def test_nothing_is_entered_before_approval(self, office):
        draft = begun(office, office.staff[1])
        with pytest.raises(DomainError, match="belum disetujui"):
            office.skp.work.save_plan(draft.skp.id, plan_of(draft))

    def test_what_belongs_to_another_plan_is_refused(self, office, view):
        other = approved(office, office.staff[1])
        with pytest.raises(NotAllowedError):
            office.skp.work.save_plan(view.skp.id, plan_of(other))
        with pytest.raises(NotAllowedError):
            office.skp.work.save_realisation(view.skp.id, real_of(other))

    def test_a_plan_with_work_is_not_removed(self, office, view):
        office.skp.work.save_plan(view.skp.id, plan_of(view))
        key, _ = office.skp.begin_acting(replace(view.skp, beku=None))
        office.skp.remove(key)
        with pytest.raises(DomainError, match="sudah disetujui"):
            office.skp.remove(view.skp.id)


class TestFiles:
    def test_a_file_is_kept_and_shown_again(self, office, view, tmp_path):
        path = tmp_path / "laporan.pdf"
        path.write_bytes(PDF)
        files, key = office.skp.files, view.skp.id
        with pytest.raises(ValidationError, match="masih terkunci"):
            files.attach(key, proof_of(view, tautan=""), path)
        office.skp.work.save_plan(key, plan_of(view))
        files.attach(key, proof_of(view, tautan=""), path)
        (kept,) = office.skp.work.of(key, CODE).work.bukti
        assert (kept.tautan, len(kept.berkas_id)) == ("laporan.pdf", 64)
        opened = files.open(key, kept)
        assert (opened.content, opened.pdf, opened.title) == (PDF, PDF, "Laporan")
        assert kept.berkas_id in contents_in_use(office.database.connection())
        office.skp.work.remove_evidence(key, kept.id)
        assert kept.berkas_id not in contents_in_use(office.database.connection())
        assert kept.berkas_id in contents_in_use(office.database.connection(), "2026")

    def test_a_picture_is_shown_as_a_page(self, office, view, tmp_path):
        path = tmp_path / "foto.png"
        path.write_bytes(picture_bytes("PNG"))
        office.skp.work.save_plan(view.skp.id, plan_of(view))
        office.skp.files.attach(view.skp.id, proof_of(view), path)
        (kept,) = office.skp.work.of(view.skp.id, CODE).work.bukti
        assert office.skp.files.open(view.skp.id, kept).pdf.startswith(b"%PDF")

    def test_a_link_and_a_wrong_file_say_why(self, office, view, tmp_path):
        with pytest.raises(DomainError, match="berupa tautan"):
            office.skp.files.open(view.skp.id, proof_of(view))
        path = tmp_path / "a.docx"
        path.write_bytes(b"PK\x03\x04 isi")
        with pytest.raises(DomainError, match="PDF, JPEG, dan PNG"):
            office.skp.files.attach(view.skp.id, proof_of(view), path)


class TestRealisation:
    def test_a_number_becomes_a_target_of_the_evaluation(self, office, view, evaluation):
        service, key, period = evaluation
        work = office.skp.work
        work.save_realisation(view.skp.id, real_of(view, 1, nilai_angka=Decimal(5)))
        (target,) = service.targets(key)
        assert (target.indikator, target.target, target.is_maks) == ("Keterlambatan", 3, False)
        assert is_unmet(target)
        row = next(r for r in service.grid(period.id) if r.evaluation.id == key)
        assert (row.target_count, row.unmet_count) == (1, 1)
        change = work.save_realisation(view.skp.id, real_of(view, 1, nilai_angka=Decimal(2)))
        assert not any(is_unmet(target) for target in service.targets(key))
        change.undo()
        assert sum(map(is_unmet, service.targets(key))) == 1

    def test_an_amount_counts_only_over_the_whole_year(self, office, view, evaluation):
        office.skp.work.save_realisation(view.skp.id, real_of(view, nilai_angka=Decimal(3)))
        assert evaluation[0].targets(evaluation[1]) == []
        iki = view.content.hasil[0].iki[0]
        year = Realisation(iki_id=iki.id, periode_kode="TAHUN", nilai_angka=Decimal(11))
        assert target_of(iki, year, "e").target == 12

    def test_words_alone_make_no_target(self, office, siti, evaluation):
        view = approved(office, siti)
        iki = view.content.hasil[1].iki[0]
        real = Realisation(iki_id=iki.id, periode_kode=CODE, teks="Baik")
        office.skp.work.save_realisation(view.skp.id, real)
        assert evaluation[0].targets(evaluation[1]) == []

    def test_an_impossible_number_is_refused(self, office, view):
        with pytest.raises(ValidationError, match="angka dari 0"):
            office.skp.work.save_realisation(view.skp.id, real_of(view, nilai_angka=Decimal(-1)))

    def test_a_final_period_is_closed(self, office, view, evaluation, siti):
        service, key, period = evaluation
        service.set_organisation(
            siti.unit_id, period.id, OrganisationPredikat.BAIK, "Rencana aksi tercapai"
        )
        ratings = {"hasil": Rating.SESUAI, "nilai": (Rating.SESUAI,) * 7}
        service.rate(key, service.get(key).rev, perilaku=Rating.SESUAI, **ratings)
        service.finalise([key])
        assert office.skp.work.of(view.skp.id, CODE).is_final
        with pytest.raises(DomainError, match="sudah final"):
            office.skp.work.save_realisation(view.skp.id, real_of(view, teks="1"))


class TestFeedback:
    def test_the_penilai_judges_results_and_values(self, office, view, clock):
        own = service_of(office, office.head, clock).work
        rhk = view.content.hasil[0].rhk.id
        own.save_feedback(view.skp.id, CODE, rhk, Rating.ATAS, "Sangat rapi")
        own.save_feedback(view.skp.id, CODE, 1, Rating.SESUAI)
        own.save_feedback(view.skp.id, CODE, rhk, Rating.SESUAI)
        found = own.of(view.skp.id, CODE).work
        assert found.feedback_of(rhk).predikat is Rating.SESUAI
        assert found.feedback_on(1).pemberi_id == office.head.id
        with pytest.raises(ValidationError, match="1 sampai 7"):
            own.save_feedback(view.skp.id, CODE, 8, Rating.SESUAI)

    def test_nobody_judges_himself(self, office, view, siti, clock):
        with pytest.raises(NotAllowedError, match="Anda sendiri"):
            service_of(office, siti, clock).work.save_feedback(view.skp.id, CODE, 1, Rating.ATAS)


def test_a_plt_has_a_second_evaluation(office, view, siti):
    key, _ = office.skp.begin_acting(replace(view.skp, jabatan="Plt. Kabid", beku=None))
    judged = ActingEvaluation(
        skp_id=key, periode_kode=CODE, hasil=Rating.ATAS, perilaku=Rating.SESUAI
    )
    with pytest.raises(DomainError, match="Plt/Plh/Pj"):
        office.skp.work.save_acting(judged)
    skp = office.skp.get(key).skp
    office.skp.save_content(key, skp.rev, content())
    office.skp.flow.submit([key])
    office.skp.flow.approve([key])
    for rating in (Rating.SESUAI, Rating.ATAS):
        office.skp.work.save_acting(replace(judged, perilaku=rating))
    assert [e.predikat for e in office.skp.work.acting(key)] == [Predikat.SANGAT_BAIK]
    assert not office.skp.work.of(key, CODE).is_final
    assert office.skp.on(siti.id, date(2026, 9, 30)).id == view.skp.id
