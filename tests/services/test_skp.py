"""SKP on a real encrypted office: write, submit, approve, replace, cascade, undo."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.errors import (
    DomainError,
    NotAllowedError,
    StaleRecordError,
    ValidationError,
)
from sdm_desktop.domain.evaluation import OrganisationPredikat, PeriodKind, Rating
from sdm_desktop.domain.skp import FormKind, ResultKind, SkpContent, SkpStatus
from sdm_desktop.domain.skp_edits import with_result, without_result
from sdm_desktop.domain.skp_work import Dialogue
from sdm_desktop.domain.users import Role
from sdm_desktop.services.assignments import evaluation_id
from sdm_desktop.services.evaluations import EvaluationService
from sdm_desktop.services.periods import PeriodService
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.services.skp import Revision, SkpService
from tests.services.skp_office import (
    DAY,
    YEAR,
    approved,
    begun,
    content,
    make_office,
    service_of,
)


@pytest.fixture
def office(database, session, units, make_employee):
    return make_office(database, session, units, make_employee)


@pytest.fixture
def siti(office):
    return office.staff[0]


def status_of(office, skp_id):
    return office.skp.get(skp_id).skp.status


def last_audit(office):
    sql = "SELECT aksi, objek_id, rincian FROM audit ORDER BY nomor DESC LIMIT 1"
    return office.database.one(sql)


class TestBegin:
    def test_a_new_plan_takes_post_unit_and_penilai_of_today(self, office, siti):
        change = office.skp.begin([siti.id, office.boss.id], YEAR)
        (skp,) = office.skp.of_person(siti.id)
        assert (skp.pejabat_penilai_id, skp.atasan_penilai_id) == (office.head.id, office.boss.id)
        assert (skp.jabatan, skp.unit_id) == (siti.jabatan_nama, siti.unit_id)
        assert skp.jenis_form is FormKind.JA_JF
        assert office.skp.of_person(office.boss.id)[0].jenis_form is FormKind.JPT
        assert change.count == 2
        change.undo()
        assert office.skp.of_person(siti.id) == []

    def test_two_plans_of_one_time_are_refused(self, office, siti):
        office.skp.begin([siti.id], YEAR)
        with pytest.raises(ValidationError, match="bertumpang tindih"):
            office.skp.begin([siti.id], YEAR)

    def test_a_plt_plan_stands_beside_the_definitive_one(self, office, siti):
        office.skp.begin([siti.id], YEAR)
        own = office.skp.of_person(siti.id)[0]
        key, _ = office.skp.begin_acting(replace(own, jabatan="Plt. Kepala Bidang"))
        assert office.skp.get(key).skp.is_plt_plh_pj
        assert len(office.skp.of_person(siti.id)) == 2

    def test_the_list_shows_everybody_and_who_has_none(self, office, siti):
        view = begun(office, siti)
        rows = office.skp.rows(YEAR)
        assert [row.nama.split()[0] for row in rows] == ["Dorkas", "Marthen", "Siti", "Yakob"]
        row = next(row for row in rows if row.pegawai_id == siti.id)
        assert (row.skp.id, row.rhk_count, row.iki_count) == (view.skp.id, 2, 3)
        assert row.penilai.startswith("Dorkas")
        assert next(row for row in rows if row.pegawai_id == office.head.id).skp is None
        counts = office.skp.counts(YEAR)
        assert (counts.none, counts.by_status[SkpStatus.DRAF], counts.total) == (3, 1, 4)
        assert office.skp.rows(YEAR, office.boss.unit_id) == rows
        assert office.skp.years() == [2026]


class TestContent:
    def test_an_edit_is_stored_and_taken_back(self, office, siti):
        view = begun(office, siti)
        more = with_result(view.content, ResultKind.UTAMA)
        change = office.skp.save_content(view.skp.id, view.skp.rev, more)
        assert len(office.skp.get(view.skp.id).content.hasil) == 3
        change.undo()
        assert len(office.skp.get(view.skp.id).content.hasil) == 2

    def test_an_edit_of_an_old_state_is_refused(self, office, siti):
        view = begun(office, siti)
        office.skp.save_content(view.skp.id, view.skp.rev, SkpContent())
        with pytest.raises(StaleRecordError):
            office.skp.save_content(view.skp.id, view.skp.rev, view.content)
        with pytest.raises(StaleRecordError):
            office.skp.save_head(view.skp)

    def test_empty_lines_are_tidied_away(self, office, siti):
        view = begun(office, siti)
        assert office.skp.tidy(view.skp.id) is None
        more = with_result(view.content, ResultKind.UTAMA)
        office.skp.save_content(view.skp.id, view.skp.rev, more)
        assert office.skp.tidy(view.skp.id) is not None
        assert len(office.skp.get(view.skp.id).content.hasil) == 2

    def test_nobody_becomes_his_own_penilai(self, office, siti):
        skp = begun(office, siti).skp
        with pytest.raises(ValidationError, match="dirinya sendiri"):
            office.skp.save_head(replace(skp, pejabat_penilai_id=siti.id))
        with pytest.raises(ValidationError, match="orang lain"):
            office.skp.save_head(replace(skp, atasan_penilai_id=office.head.id))
        office.skp.save_head(replace(skp, jabatan="Analis Data"))
        assert office.skp.get(skp.id).skp.jabatan == "Analis Data"

    def test_a_plan_without_work_is_removed_and_comes_back(self, office, siti):
        view = begun(office, siti)
        change = office.skp.remove(view.skp.id)
        with pytest.raises(DomainError, match="tidak ditemukan"):
            office.skp.get(view.skp.id)
        change.undo()
        assert len(office.skp.get(view.skp.id).content.hasil) == 2

    def test_a_dialogue_is_kept(self, office, siti):
        view = approved(office, siti)
        office.skp.save_dialogue(Dialogue(skp_id=view.skp.id, tanggal=DAY, catatan="Sepakat"))
        assert office.skp.dialogues(view.skp.id)[0].catatan == "Sepakat"


class TestWay:
    def test_submit_names_all_that_is_missing(self, office, siti):
        office.skp.begin([siti.id], YEAR)
        skp = office.skp.of_person(siti.id)[0]
        bare = with_result(SkpContent(), ResultKind.TAMBAHAN)
        office.skp.save_content(skp.id, skp.rev, bare)
        with pytest.raises(ValidationError) as refused:
            office.skp.flow.submit([skp.id])
        codes = {error.code for error in refused.value.errors}
        assert codes == {"SKP-V1", "SKP-V2", "SKP-V3"}
        assert "rencana hasil kerja utama" in refused.value.message
        assert status_of(office, skp.id) is SkpStatus.DRAF

    def test_approval_freezes_the_people_of_the_day(self, office, siti, employees):
        view = approved(office, siti)
        assert view.skp.tanggal_penetapan == DAY
        employees.change(replace(employees.get(siti.id), nama="Siti Pah Baru"))
        parties = office.skp.get(view.skp.id).parties
        assert parties.pegawai.nama.startswith("Siti Pah, ")
        assert parties.penilai.nama.startswith("Dorkas Manafe")
        assert parties.instansi == "PEMERINTAH KOTA KUPANG"

    def test_approval_notes_who_entered_it(self, office, siti):
        approved(office, siti)
        assert last_audit(office)[2].endswith("dientri petugas")

    def test_a_returned_plan_says_why_and_is_open_again(self, office, siti):
        view = begun(office, siti)
        office.skp.flow.submit([view.skp.id])
        with pytest.raises(ValidationError, match="perlu diperbaiki"):
            office.skp.flow.give_back([view.skp.id], " ")
        office.skp.flow.give_back([view.skp.id], "Target belum terukur")
        found = office.skp.get(view.skp.id)
        assert (found.skp.status, found.skp.catatan) == (
            SkpStatus.DIKEMBALIKAN,
            "Target belum terukur",
        )
        assert found.can_edit
        office.skp.flow.submit([view.skp.id])
        assert office.skp.get(view.skp.id).skp.catatan == ""

    def test_a_submitted_plan_is_locked_until_taken_back(self, office, siti):
        view = begun(office, siti)
        office.skp.flow.submit([view.skp.id])
        current = office.skp.get(view.skp.id)
        with pytest.raises(DomainError, match="Tarik kembali"):
            office.skp.save_content(view.skp.id, current.skp.rev, view.content)
        office.skp.flow.take_back(view.skp.id)
        assert status_of(office, view.skp.id) is SkpStatus.DRAF
        with pytest.raises(DomainError, match="sedang diajukan"):
            office.skp.flow.take_back(view.skp.id)

    def test_many_are_approved_at_once_and_undone_at_once(self, office):
        plans = [begun(office, person).skp.id for person in office.staff]
        office.skp.flow.submit(plans)
        change = office.skp.flow.approve(plans, DAY)
        assert change.count == 2
        change.undo()
        assert {status_of(office, key) for key in plans} == {SkpStatus.DIAJUKAN}

    def test_approval_needs_a_submitted_plan_and_a_past_day(self, office, siti):
        view = begun(office, siti)
        with pytest.raises(DomainError, match="bukan diajukan"):
            office.skp.flow.approve([view.skp.id])
        with pytest.raises(ValidationError, match="hari ini"):
            office.skp.flow.approve([view.skp.id], date(2027, 1, 1))
        with pytest.raises(DomainError, match="sedikitnya satu"):
            office.skp.flow.submit([])

    def test_several_refused_plans_name_their_people(self, office):
        office.skp.begin([person.id for person in office.staff], YEAR)
        keys = [office.skp.of_person(person.id)[0].id for person in office.staff]
        with pytest.raises(ValidationError, match="Siti Pah: SKP belum memiliki"):
            office.skp.flow.submit(keys)


class TestRoles:
    def test_a_penilai_sees_and_decides_on_the_own_people_only(self, office, siti, clock):
        view = begun(office, siti)
        own = service_of(office, office.head, clock)
        assert own.get(view.skp.id).can_decide
        own.flow.submit([view.skp.id])
        own.flow.approve([view.skp.id], DAY)
        assert not last_audit(office)[2].endswith("dientri petugas")
        assert {row.pegawai_id for row in own.rows(YEAR)} >= {siti.id, office.head.id}
        stranger = service_of(office, office.staff[1], clock)
        with pytest.raises(NotAllowedError):
            stranger.get(view.skp.id)
        assert stranger.of_person(siti.id) == []
        assert [row.pegawai_id for row in stranger.rows(YEAR)] == [office.staff[1].id]

    def test_nobody_approves_the_own_plan(self, office, siti, clock):
        view = begun(office, siti)
        own = service_of(office, siti, clock)
        own.flow.submit([view.skp.id])
        with pytest.raises(NotAllowedError, match="SKP Anda sendiri"):
            own.flow.approve([view.skp.id])
        with pytest.raises(NotAllowedError, match="pejabat penilai"):
            service_of(office, office.boss, clock).flow.approve([view.skp.id])

    def test_a_reader_changes_nothing(self, office, siti, session_of):
        view = begun(office, siti)
        reader = SkpService(office.database, session_of(Role.AUDITOR))
        assert not reader.get(view.skp.id).can_edit
        with pytest.raises(NotAllowedError):
            reader.begin([office.head.id], YEAR)
        with pytest.raises(NotAllowedError):
            reader.flow.submit([view.skp.id])


class TestChangeInMidYear:
    def test_a_new_plan_follows_the_closed_one(self, office, siti):
        old = approved(office, siti)
        revision = Revision(
            mulai=date(2026, 7, 1), jabatan="Kepala Seksi", pejabat_penilai_id=office.boss.id,
            atasan_penilai_id=office.head.id,
        )  # fmt: skip
        key, change = office.skp.flow.revise(old.skp.id, revision)
        closed, new = office.skp.get(old.skp.id).skp, office.skp.get(key)
        assert (closed.status, closed.periode_selesai) == (SkpStatus.DITUTUP, date(2026, 6, 30))
        assert (new.skp.jabatan, new.skp.sebelum_id) == ("Kepala Seksi", old.skp.id)
        assert len(new.content.hasil) == 2
        assert new.content.hasil[0].rhk.id != old.content.hasil[0].rhk.id
        office.skp.flow.submit([key])
        office.skp.flow.approve([key], date(2026, 7, 2))
        assert office.skp.on(siti.id, date(2026, 6, 30)).id == old.skp.id
        assert office.skp.on(siti.id, date(2026, 12, 31)).id == key
        assert change.undo is not None

    @pytest.mark.parametrize("day", [date(2026, 1, 1), date(2027, 1, 1)])
    def test_the_change_lies_inside_the_plan(self, office, siti, day):
        view = approved(office, siti)
        with pytest.raises(ValidationError, match="Tanggal mulai perubahan"):
            office.skp.flow.revise(view.skp.id, Revision(mulai=day))

    def test_only_an_approved_plan_is_replaced(self, office, siti):
        view = begun(office, siti)
        with pytest.raises(DomainError, match="sudah disetujui"):
            office.skp.flow.revise(view.skp.id, Revision(mulai=date(2026, 7, 1)))

    def test_the_new_penilai_is_somebody_else(self, office, siti):
        view = approved(office, siti)
        revision = Revision(mulai=date(2026, 7, 1), pejabat_penilai_id=siti.id)
        with pytest.raises(ValidationError, match="dirinya sendiri"):
            office.skp.flow.revise(view.skp.id, revision)


class TestCopies:
    def test_last_year_is_copied_without_links(self, office, siti):
        office.skp.begin([siti.id], YEAR - 1)
        old = office.skp.of_person(siti.id, YEAR - 1)[0]
        office.skp.save_content(old.id, old.rev, content())
        office.skp.copy_last_year([siti.id, office.head.id], YEAR)
        new = office.skp.get(office.skp.of_person(siti.id, YEAR)[0].id)
        assert len(new.content.hasil) == 2
        assert office.skp.of_person(office.head.id, YEAR) == []
        with pytest.raises(DomainError, match="Tidak ada SKP tahun 2025"):
            office.skp.copy_last_year([office.head.id], YEAR)

    def test_a_template_reaches_many_with_one_undo(self, office, siti):
        view = begun(office, siti)
        office.skp.templates.keep(view.skp.id, "Analis", siti.jabatan_nama)
        (template,) = office.skp.templates.all()
        assert template.isi.hasil[0].iki[0].target_min == 12
        everybody = [person.id for person in (siti, office.head, office.staff[1])]
        office.skp.begin([office.head.id], YEAR)
        lines = office.skp.templates.preview(everybody, YEAR)
        assert [(line.nama.split()[0], line.is_new) for line in lines] == [
            ("Dorkas", True),
            ("Siti", False),
            ("Yakob", True),
        ]
        change = office.skp.templates.apply(template.id, everybody, YEAR)
        assert change.count == 2
        for person in (office.head, office.staff[1]):
            skp = office.skp.of_person(person.id, YEAR)[0]
            assert len(office.skp.get(skp.id).content.hasil) == 2
        change.undo()
        assert office.skp.of_person(office.staff[1].id, YEAR) == []
        with pytest.raises(DomainError, match="semua sudah memiliki"):
            office.skp.templates.apply(template.id, [siti.id], YEAR)

    def test_a_template_is_replaced_by_name_and_removed(self, office, siti):
        view = begun(office, siti)
        with pytest.raises(ValidationError, match="Nama templat"):
            office.skp.templates.keep(view.skp.id, " ", "")
        for _ in range(2):
            office.skp.templates.keep(view.skp.id, "Analis", "Analis")
        (template,) = office.skp.templates.all()
        office.skp.templates.remove(template.id)
        assert office.skp.templates.all() == []
        with pytest.raises(DomainError, match="tidak ditemukan"):
            office.skp.templates.remove(template.id)

    def test_an_empty_plan_is_no_template(self, office, siti):
        office.skp.begin([siti.id], YEAR)
        skp = office.skp.of_person(siti.id)[0]
        with pytest.raises(DomainError, match="masih kosong"):
            office.skp.templates.keep(skp.id, "Kosong", "")


class TestCascade:
    def test_results_of_the_penilai_are_offered_and_make_the_matrix(self, office, siti, clock):
        upper = approved(office, office.head, content(text="Layanan prima"))
        view = begun(office, siti)
        (first, second) = office.skp.cascade.upper_results(view.skp.id)
        assert first.uraian == "Layanan prima"
        linked = content(upper=first.rhk_id)
        office.skp.save_content(view.skp.id, view.skp.rev, linked)
        node = next(n for n in office.skp.cascade.superiors(YEAR) if n.pegawai_id == office.head.id)
        matrix = office.skp.cascade.matrix(node, YEAR)
        assert [key for key, _ in matrix.atasan.results] == [first.rhk_id, second.rhk_id]
        assert matrix.cells == {(first.rhk_id, siti.id): ("Tersusunnya laporan layanan",)}
        assert matrix.loose == {siti.id: ("Panitia",)}
        assert upper.skp.pegawai_id == office.head.id
        own = service_of(office, office.head, clock)
        assert [n.pegawai_id for n in own.cascade.superiors(YEAR)] == [office.head.id]

    def test_without_a_penilai_nothing_is_offered(self, office):
        office.skp.begin([office.boss.id], YEAR)
        skp = office.skp.of_person(office.boss.id)[0]
        assert office.skp.cascade.upper_results(skp.id) == []


def test_plans_close_once_the_year_is_final(office, siti):
    approved(office, siti, without_result(content(), 1))
    with pytest.raises(DomainError, match="Belum ada SKP 2026"):
        office.skp.flow.close_year(YEAR)


def test_a_plan_of_a_finished_year_is_closed_and_opened_again(office, siti, session, rules):
    view = approved(office, siti)
    periods = PeriodService(office.database, session, SettingsService(office.database, session))
    periods.open_year(YEAR, PeriodKind.TAHUNAN)
    period = periods.by_key(str(YEAR))
    service = EvaluationService(office.database, session, rules)
    service.start(period.id)
    service.set_organisation(
        siti.unit_id, period.id, OrganisationPredikat.BAIK, "Rencana aksi tercapai"
    )
    key = evaluation_id(siti.id, period.id)
    ratings = {"hasil": Rating.SESUAI, "nilai": (Rating.SESUAI,) * 7}
    service.rate(key, 1, perilaku=Rating.SESUAI, **ratings)
    service.finalise([key])
    change = office.skp.flow.close_year(YEAR)
    assert status_of(office, view.skp.id) is SkpStatus.DITUTUP
    change.undo()
    assert status_of(office, view.skp.id) is SkpStatus.DISETUJUI
