"""Training over a real file: catalogue, activities, sessions, moves, the calendar."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import combinations
from random import Random

import pytest

from sdm_desktop.domain.errors import DomainError, FieldError, NotAllowedError, ValidationError
from sdm_desktop.domain.training import (
    Activity,
    ActivityStatus,
    Group,
    OtherDuty,
    Programme,
    Room,
    Trainer,
    TrainingSession,
)
from sdm_desktop.domain.training_clash import Check
from sdm_desktop.domain.training_moves import Move, MoveKind
from sdm_desktop.domain.users import Role
from sdm_desktop.services.training import ActivityDraft, Step, TrainingService
from sdm_desktop.services.training_calendar import CalendarService
from sdm_desktop.services.training_core import ClashError, TrainingCore
from sdm_desktop.services.training_views import CalendarFilter
from tests.services.training_office import *  # noqa: F403 - fixtures
from tests.services.training_office import EIGHT, NOON, TUESDAY

LATER = date(2026, 12, 10)
APPROVED = Step(status=ActivityStatus.DISETUJUI, persetujuan="Kepala BKPPD")


def errors_of(caught):
    return {(error.field, error.code) for error in caught.value.errors}


class TestCatalogue:
    def test_what_is_saved_is_listed_and_undone(self, catalogue):
        change = catalogue.save_programme(Programme(nama="PKP", jenis=1, bentuk="KEPEMIMPINAN"))
        assert [one.nama for one in catalogue.programmes()] == ["PKP"]
        change.undo()
        assert catalogue.programmes() == []

    @pytest.mark.parametrize(
        ("values", "expected"),
        [
            ({"nama": " "}, ("nama", "WAJIB")),
            ({"nama": "bimtek arsip"}, ("nama", "GANDA")),
            ({"jenis": 99}, ("jenis", "PILIHAN")),
            ({"bentuk": "PIKNIK"}, ("bentuk", "PILIHAN")),
            ({"jp": -1}, ("jp", "ANGKA")),
            ({"masa_berlaku_bulan": 0}, ("masa_berlaku_bulan", "ANGKA")),
            ({"nilai_maks": 0}, ("nilai_maks", "ANGKA")),
            ({"umpan_balik_min": 101}, ("umpan_balik_min", "ANGKA")),
            ({"golongan_min": "X/y"}, ("golongan_min", "GOLONGAN")),
        ],
    )
    def test_a_wrong_programme_names_its_field(self, catalogue, programme, values, expected):
        draft = replace(Programme(nama="Lain", jenis=8, bentuk="BIMTEK"), **values)
        with pytest.raises(ValidationError) as caught:
            catalogue.save_programme(draft)
        assert expected in errors_of(caught)

    def test_prerequisites_may_not_run_in_a_circle(self, catalogue, programme):
        catalogue.save_programme(
            Programme(nama="Lanjutan", jenis=8, bentuk="BIMTEK", prasyarat_id=programme.id)
        )
        second = next(one for one in catalogue.programmes() if one.nama == "Lanjutan")
        with pytest.raises(ValidationError, match="melingkar"):
            catalogue.save_programme(replace(programme, prasyarat_id=second.id))

    def test_what_is_used_stays(self, catalogue, programme, room, trainer, plan):
        plan(ruang_id=room.id, trainers=(trainer.id,))
        for remove, key in (
            (catalogue.remove_programme, programme.id),
            (catalogue.remove_room, room.id),
            (catalogue.remove_trainer, trainer.id),
        ):
            with pytest.raises(ValidationError, match="Masih dipakai 1"):
                remove(key)

    def test_what_is_not_used_goes(self, catalogue, programme, room, trainer):
        catalogue.remove_programme(programme.id)
        catalogue.remove_room(room.id)
        catalogue.remove_trainer(trainer.id)
        assert (catalogue.programmes(), catalogue.rooms(), catalogue.trainers()) == ([], [], [])
        with pytest.raises(DomainError, match="tidak ditemukan"):
            catalogue.remove_room(room.id)
        with pytest.raises(ValidationError, match="Pilih program"):
            catalogue.programme(programme.id)

    @pytest.mark.parametrize(
        ("record", "field"),
        [
            (Room(nama="aula lantai 2", kapasitas=5), "nama"),
            (Room(nama="Lain", kapasitas=0), "kapasitas"),
        ],
    )
    def test_a_wrong_room_names_its_field(self, catalogue, room, record, field):
        with pytest.raises(ValidationError) as caught:
            catalogue.save_room(record)
        assert caught.value.errors[0].field == field

    def test_trainers_are_employees_or_named(self, catalogue, make_employee):
        person = make_employee()
        catalogue.save_trainer(Trainer(pegawai_id=person.id))
        (row,) = catalogue.trainers()
        assert (row.nama, row.keterangan) == (
            "Petrus Nubatonis 1, S.Sos.", "Analis Kebijakan Ahli Muda",
        )  # fmt: skip
        for wrong in (
            Trainer(pegawai_id=person.id),
            Trainer(nama="X"),
            Trainer(pegawai_id="p", nama="X"),
        ):
            with pytest.raises(ValidationError):
                catalogue.save_trainer(wrong)

    def test_tables_of_rules_are_offered(self, catalogue):
        assert len(catalogue.kinds()) == 25
        assert catalogue.forms()[0].kode == "TUGAS_BELAJAR"
        assert catalogue.results()[0].is_pending

    def test_readers_read_and_nobody_else_writes(self, core, session_of):
        for role in (Role.PIMPINAN, Role.AUDITOR):
            reader = TrainingCore(
                core.database, session_of(role), core.settings, core.rules, core.facts
            )
            assert TrainingService(reader).activities(2026) == []
            with pytest.raises(NotAllowedError):
                TrainingService(reader).remove("x")
        with pytest.raises(NotAllowedError):
            TrainingService(
                TrainingCore(
                    core.database, session_of(Role.PENILAI), core.settings, core.rules, core.facts
                )
            ).activities(2026)


class TestActivities:
    def test_a_plan_is_stored_whole(self, training, plan, room, trainer):
        detail = plan(days=(TUESDAY, date(2026, 12, 2)), ruang_id=room.id, trainers=(trainer.id,))
        assert [group.nama for group in detail.groups] == ["A"]
        (first, second) = detail.sessions
        assert (first.ruang, first.trainers[0].nama, first.kelompok) == (
            "Aula Lantai 2", "Dr. Ina Contoh", "A",
        )  # fmt: skip
        (row,) = training.activities(2026)
        assert (row.sessions, row.groups, row.seats, row.jp) == (2, 1, 0, 10)
        assert second.session.jp == 5

    def test_a_plan_without_a_group_gets_one(self, training, programme):
        activity = Activity(id="k", program_id=programme.id, tahun=2026, judul="Sosialisasi",
                            penyelenggara="BKPPD", mulai=TUESDAY, selesai=TUESDAY)  # fmt: skip
        training.save(activity)
        assert [group.nama for group in training.get("k").groups] == ["A"]

    @pytest.mark.parametrize(
        ("values", "expected"),
        [
            ({"judul": ""}, ("judul", "WAJIB")),
            ({"selesai": date(2026, 11, 1)}, ("selesai", "TANGGAL")),
            ({"selesai": date(2036, 11, 1)}, ("selesai", "TANGGAL")),
            ({"tahun": 2020}, ("tahun", "TAHUN")),
            ({"batas_daftar": LATER}, ("batas_daftar", "TANGGAL")),
            ({"mulai": LATER, "selesai": LATER}, ("mulai", "SESI_DI_LUAR")),
            ({"kuota_min": 40}, ("kuota_min", "ANGKA")),
            ({"kuota_maks": 0}, ("kuota_maks", "ANGKA")),
        ],
    )
    def test_a_wrong_activity_names_its_field(self, training, plan, values, expected):
        activity = plan().activity
        with pytest.raises(ValidationError) as caught:
            training.save(replace(activity, **values))
        assert expected in errors_of(caught)

    def test_across_new_year_is_a_warning_that_names_the_year(self, training, plan):
        activity = replace(plan().activity, selesai=date(2027, 1, 8))
        assert [(one.code, one.is_error) for one in training.preview(activity)] == [
            ("LINTAS_TAHUN", False)
        ]
        training.save(activity)
        assert [row.activity.judul for row in training.activities(2027)] == ["Arsip dinamis"]

    def test_changes_are_undone(self, training, plan):
        detail = plan()
        change = training.save(replace(detail.activity, judul="Arsip statis"))
        assert training.get(detail.activity.id).activity.judul == "Arsip statis"
        change.undo()
        assert training.get(detail.activity.id).activity.judul == "Arsip dinamis"

    def test_only_a_draft_without_people_is_removed(self, training, plan):
        detail = plan()
        training.remove(detail.activity.id).undo()
        training.set_status(detail.activity.id, APPROVED)
        with pytest.raises(DomainError, match="batalkan"):
            training.remove(detail.activity.id)
        with pytest.raises(DomainError, match="tidak ditemukan"):
            training.get("x")

    def test_status_goes_step_by_step(self, training, plan, clock):
        key = plan(days=(TUESDAY, date(2026, 12, 2))).activity.id
        with pytest.raises(ValidationError, match="jabatan yang menyetujui"):
            training.set_status(key, Step(status=ActivityStatus.DISETUJUI))
        training.set_status(key, APPROVED)
        activity = training.get(key).activity
        assert (activity.persetujuan, activity.tanggal_setuju) == (
            "Kepala BKPPD", date(2026, 11, 24),
        )  # fmt: skip
        assert ActivityStatus.PENDAFTARAN in training.next_statuses(activity)
        with pytest.raises(ValidationError, match="sejak sesi pertama"):
            training.set_status(key, Step(status=ActivityStatus.BERJALAN))
        with pytest.raises(ValidationError, match="tidak dapat menjadi selesai"):
            training.set_status(key, Step(status=ActivityStatus.SELESAI))
        with pytest.raises(ValidationError, match="alasannya"):
            training.set_status(key, Step(status=ActivityStatus.BATAL))
        clock.now = datetime(2026, 12, 1, 1, tzinfo=UTC)
        assert training.get(key).activity.status is ActivityStatus.BERJALAN
        with pytest.raises(ValidationError, match="setelah sesi terakhir"):
            training.set_status(key, Step(status=ActivityStatus.PENUTUPAN))
        clock.now = datetime(2026, 12, 3, 1, tzinfo=UTC)
        assert training.get(key).activity.status is ActivityStatus.PENUTUPAN
        training.set_status(key, Step(status=ActivityStatus.DITUNDA, alasan="Banjir"))
        assert training.next_statuses(training.get(key).activity) == (
            ActivityStatus.DRAF, ActivityStatus.BATAL,
        )  # fmt: skip

    def test_nothing_is_approved_without_sessions_or_money(self, training, plan, programme):
        training.save(
            Activity(id="k", program_id=programme.id, tahun=2026, judul="Kosong",
                     penyelenggara="BKPPD", mulai=TUESDAY, selesai=TUESDAY)
        )  # fmt: skip
        with pytest.raises(ValidationError, match="satu sesi"):
            training.set_status("k", APPROVED)

        class Gate:
            def findings(self, activity_id):
                return [FieldError("alasan_anggaran", f"Melebihi pagu {activity_id}", "PAGU")]

        training.budget_gate = Gate()
        key = plan().activity.id
        with pytest.raises(ValidationError, match="Melebihi pagu"):
            training.set_status(key, APPROVED)
        training.set_status(key, replace(APPROVED, alasan_anggaran="Perintah wali kota"))
        assert training.get(key).activity.alasan_anggaran == "Perintah wali kota"

    def test_a_postponed_activity_comes_back_only_where_there_is_room(self, training, plan, room):
        key = plan(ruang_id=room.id).activity.id
        training.set_status(key, Step(status=ActivityStatus.DITUNDA, alasan="Banjir"))
        plan("Etika", ruang_id=room.id)
        with pytest.raises(ClashError, match="Ruang bentrok"):
            training.set_status(key, Step(status=ActivityStatus.DRAF))
        training.set_status(key, Step(status=ActivityStatus.DRAF, alasan="Ruang disekat"))
        assert training.get(key).sessions[0].session.alasan_bentrok == "Ruang disekat"

    def test_too_few_people_are_marked_after_the_deadline(self, training, plan):
        plan("Lama", days=(date(2026, 11, 20),), kuota_min=5)
        plan("Baru", kuota_min=5)
        assert [row.is_below_least for row in training.activities(2026)] == [True, False]


class TestParts:
    def test_groups_come_and_go(self, training, plan):
        key = plan().activity.id
        training.save_group(Group(kegiatan_id=key, nama="B", kuota=10))
        groups = training.get(key).groups
        assert [(one.nama, one.urut) for one in groups] == [("A", 1), ("B", 2)]
        for wrong in (Group(kegiatan_id=key, nama="b"), Group(kegiatan_id=key, nama="C", kuota=99)):
            with pytest.raises(ValidationError):
                training.save_group(wrong)
        training.remove_group(groups[0].id)
        with pytest.raises(DomainError, match="paling sedikit satu kelompok"):
            training.remove_group(groups[1].id)
        with pytest.raises(ValidationError, match="Pilih kelompok"):
            training.remove_group("x")

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"tanggal": LATER}, "tanggal"),
            ({"jam_selesai": EIGHT}, "jam_selesai"),
            ({"jam_selesai": None}, "jam_selesai"),
            ({"jam_mulai": -5}, "jam_mulai"),
            ({"jp": -1}, "jp"),
        ],
    )
    def test_a_wrong_session_names_its_field(self, training, plan, values, field):
        session = plan().sessions[0].session
        with pytest.raises(ValidationError) as caught:
            training.save_session(replace(session, **values), ())
        assert caught.value.errors[0].field == field

    def test_a_clash_needs_a_reason_and_keeps_it(self, training, plan, room):
        plan(ruang_id=room.id)
        other = plan("Kode etik", hours=(13 * 60, 15 * 60)).sessions[0].session
        clash = replace(other, jam_mulai=EIGHT, jam_selesai=NOON, ruang_id=room.id)
        with pytest.raises(ClashError, match="Arsip dinamis") as caught:
            training.save_session(clash, ())
        assert [one.check for one in caught.value.conflicts] == [Check.RUANG]
        training.save_session(clash, (), "Ruang disekat dua")
        stored = training.get("k-Kode etik").sessions[0].session
        assert (stored.alasan_bentrok, stored.diizinkan_oleh) == (
            "Ruang disekat dua",
            "Staf kepegawaian",
        )

    def test_without_the_right_no_reason_lets_a_clash_through(
        self, session, training, schedule, plan, room
    ):
        plan(ruang_id=room.id)
        other = plan("Kode etik", days=(TUESDAY, LATER)).sessions[0].session
        session.user = replace(session.user, boleh_bentrok=False)
        with pytest.raises(ClashError, match="Hanya pengguna yang boleh") as caught:
            training.save_session(replace(other, ruang_id=room.id), (), "Ruang disekat dua")
        assert not caught.value.may_force
        with pytest.raises(ClashError):
            plan("Etika", ruang_id=room.id)
        plan("Mandiri", days=(LATER,), ruang_id=room.id)
        move = Move(kind=MoveKind.ACTIVITY, id="k-Mandiri", tanggal=TUESDAY)
        with pytest.raises(ClashError, match="Ruang bentrok"):
            schedule.move(move, "Ruang disekat dua")
        assert schedule.conflicts(2026) == []
        training.save_session(replace(other, ruang_id=room.id, tanggal=date(2026, 12, 3)), ())

    def test_trainers_of_a_session_are_replaced(self, training, catalogue, plan, trainer):
        session = plan(trainers=(trainer.id,)).sessions[0].session
        catalogue.save_trainer(Trainer(nama="Ir. Lain", instansi="PNK"))
        other = next(row for row in catalogue.trainers() if row.nama == "Ir. Lain")
        training.save_session(session, (other.id,))
        (view,) = training.get("k-Arsip dinamis").sessions
        assert [row.nama for row in view.trainers] == ["Ir. Lain"]

    def test_sessions_are_removed_and_come_back(self, training, plan, trainer):
        session = plan(trainers=(trainer.id,)).sessions[0].session
        change = training.remove_session(session.id)
        assert training.get("k-Arsip dinamis").sessions == ()
        change.undo()
        assert training.get("k-Arsip dinamis").sessions[0].trainers[0].id == trainer.id
        with pytest.raises(DomainError, match="tidak ditemukan"):
            training.remove_session("x")

    def test_other_duties_keep_a_trainer_away(self, training, catalogue, plan, make_employee):
        person = make_employee()
        catalogue.save_trainer(Trainer(pegawai_id=person.id))
        trainer = catalogue.trainers()[0]
        with pytest.raises(ValidationError):
            catalogue.save_duty(
                OtherDuty(pegawai_id=person.id, mulai=LATER, selesai=TUESDAY, uraian=" ")
            )
        catalogue.save_duty(
            OtherDuty(pegawai_id=person.id, mulai=TUESDAY, selesai=TUESDAY, uraian="Surat tugas 1")
        )
        session = plan().sessions[0].session
        with pytest.raises(ClashError, match="Surat tugas 1"):
            training.save_session(session, (trainer.id,))
        catalogue.remove_duty(catalogue.duties()[0].id)
        training.save_session(session, (trainer.id,))

    def test_a_session_of_a_cancelled_activity_is_not_checked(self, training, plan, room):
        plan(ruang_id=room.id)
        key = plan("Batal", hours=(780, 900), ruang_id=room.id).activity.id
        training.set_status(key, Step(status=ActivityStatus.BATAL, alasan="Tanpa dana"))
        session = training.get(key).sessions[0].session
        training.save_session(replace(session, jam_mulai=EIGHT, jam_selesai=NOON), ())


class TestMoves:
    def test_a_move_takes_the_days_of_the_activity_along(self, training, schedule, plan):
        key = plan(batas_daftar=date(2026, 11, 27)).activity.id
        change = schedule.move(Move(kind=MoveKind.ACTIVITY, id=key, tanggal=LATER))
        activity = training.get(key).activity
        assert (activity.mulai, activity.batas_daftar) == (LATER, date(2026, 12, 6))
        assert training.get(key).sessions[0].session.tanggal == LATER
        change.undo()
        assert training.get(key).activity.mulai == TUESDAY

    def test_a_clash_is_refused_until_somebody_says_why(self, training, schedule, plan, room):
        plan(ruang_id=room.id)
        key = plan("Kode etik", days=(LATER,), ruang_id=room.id).activity.id
        move = Move(kind=MoveKind.ACTIVITY, id=key, tanggal=TUESDAY)
        assert schedule.check_move(move).has_errors
        assert schedule.nearest_free_slot(move).first == date(2026, 12, 2)
        with pytest.raises(ClashError, match="Ruang bentrok"):
            schedule.move(move)
        schedule.move(move, "Ruang disekat")
        (conflict,) = schedule.conflicts(2026)
        assert conflict.is_allowed
        schedule.move(replace(move, tanggal=LATER))
        assert training.get(key).sessions[0].session.alasan_bentrok == ""
        assert schedule.conflicts(2026) == []

    def test_what_is_not_there_does_not_move(self, training, schedule, plan):
        move = Move(kind=MoveKind.SESSION, id="x", tanggal=LATER)
        for kind in MoveKind:
            with pytest.raises(DomainError, match="tidak ditemukan"):
                schedule.move(replace(move, kind=kind))
        key = plan().activity.id
        training.set_status(key, Step(status=ActivityStatus.DITUNDA, alasan="Banjir"))
        with pytest.raises(DomainError, match="ditunda atau dibatalkan"):
            schedule.move(Move(kind=MoveKind.GROUP, id="g-Arsip dinamis", tanggal=LATER))

    def test_a_session_is_resized_and_changes_its_room(self, training, schedule, plan, room):
        plan()
        move = Move(kind=MoveKind.SESSION, id="s-Arsip dinamis-1", tanggal=TUESDAY,
                    jam_selesai=14 * 60, ruang_id=room.id)  # fmt: skip
        schedule.move(move)
        session = training.get("k-Arsip dinamis").sessions[0].session
        assert (session.jam_selesai, session.ruang_id) == (14 * 60, room.id)


def test_after_any_moves_every_clash_of_the_file_is_reported(training, schedule, plan, room):
    draw = Random(5)
    days = [date(2026, 12, day) for day in (1, 2, 3, 4, 7, 8, 10, 11)]
    names = [plan(f"K{n}", days=(day,), ruang_id=room.id).activity.id for n, day in enumerate(days)]
    for _ in range(25):
        move = Move(
            kind=MoveKind.ACTIVITY, id=draw.choice(names), tanggal=draw.choice(days[:4]),
            jam_mulai=draw.choice((8, 10, 13)) * 60,
        )  # fmt: skip
        with suppress(ClashError):
            schedule.move(move, draw.choice(("", "Terpaksa")))
    sessions = [training.get(name).sessions[0].session for name in names]
    meeting = {
        frozenset((one.id, other.id))
        for one, other in combinations(sessions, 2)
        if one.tanggal == other.tanggal
        and one.jam_mulai < other.jam_selesai
        and other.jam_mulai < one.jam_selesai
    }
    found = schedule.conflicts(2026)
    assert {frozenset((one.this.session_id, one.other.session_id)) for one in found} == meeting
    assert meeting
    assert all(one.is_allowed for one in found)
    assert all(training.get(name).activity.mulai == training.get(name).sessions[0].session.tanggal
               for name in names)  # fmt: skip


class TestCalendar:
    @pytest.fixture
    def calendar(self, core, plan, room, trainer):
        plan(days=(TUESDAY, date(2026, 12, 2)), ruang_id=room.id, trainers=(trainer.id,))
        plan("Kode etik", days=(LATER,))
        return CalendarService(core)

    def test_a_month_shows_every_session_and_holiday(self, calendar):
        found = calendar.calendar(date(2026, 12, 1), date(2026, 12, 31))
        assert [(one.title, one.tanggal.day, one.ruang) for one in found.items] == [
            ("Arsip dinamis", 1, "Aula Lantai 2"),
            ("Arsip dinamis", 2, "Aula Lantai 2"),
            ("Kode etik", 10, ""),
        ]
        assert found.holidays[date(2026, 12, 25)] == "Hari Raya Natal"
        assert found.items[0].trainers == ("Dr. Ina Contoh",)
        assert not any(one.has_conflict for one in found.items)

    @pytest.mark.parametrize(
        ("name", "count"), [("ruang_id", 2), ("pengajar_id", 2), ("pegawai_id", 0), ("unit_id", 0)]
    )
    def test_filters(self, calendar, room, trainer, name, count):
        value = {"ruang_id": room.id, "pengajar_id": trainer.id}.get(name, "x")
        wanted = CalendarFilter(**{name: value})
        found = calendar.calendar(date(2026, 12, 1), date(2026, 12, 31), wanted)
        assert len(found.items) == count
        drafts = CalendarFilter(status=frozenset({ActivityStatus.SELESAI}))
        assert calendar.calendar(TUESDAY, LATER, drafts).items == ()

    def test_clashes_are_marked_on_both_sides(self, training, calendar, plan, room):
        plan("Ketiga", days=(LATER,), hours=(780, 900))
        session = training.get("k-Ketiga").sessions[0].session
        clash = replace(session, jam_mulai=EIGHT, jam_selesai=NOON, ruang_id=room.id)
        training.save(replace(training.get("k-Ketiga").activity, mulai=TUESDAY))
        training.save_session(replace(clash, tanggal=TUESDAY), (), "Terpaksa")
        found = calendar.calendar(TUESDAY, LATER)
        assert [one.has_conflict for one in found.items] == [True, True, False, False]
        assert [one.alasan_bentrok for one in found.items][:2] == ["", "Terpaksa"]


def test_a_draft_may_leave_the_group_of_its_sessions_open(training, programme):
    activity = Activity(id="k", program_id=programme.id, tahun=2026, judul="Daring",
                        penyelenggara="BKPPD", mulai=TUESDAY, selesai=TUESDAY)  # fmt: skip
    from sdm_desktop.services.training_parts import SessionDraft

    session = TrainingSession(kelompok_id="", tanggal=TUESDAY)
    training.plan(ActivityDraft(activity=activity, sessions=(SessionDraft(session),)))
    assert training.get("k").sessions[0].kelompok == "A"
