"""Needs from every source over a real file, the yearly plan, and entering levels."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.bangkom import PlanLine, PlanLineStatus
from sdm_desktop.domain.budget import Fund
from sdm_desktop.domain.competence import Competence, CompetenceScore, PostStandard, ScoreSource
from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.feedback import Channel, Feedback
from sdm_desktop.domain.follow_up import FollowUp, FollowUpKind
from sdm_desktop.domain.needs import NeedSource
from sdm_desktop.domain.posts import Jabatan, PostType
from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.domain.training_people import Certificate, CertificateStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.bangkom import BangkomService
from sdm_desktop.services.budget import BudgetService
from sdm_desktop.services.competences import CompetenceService
from sdm_desktop.services.dashboard_papers import rechecks_due
from sdm_desktop.services.feedback_register import FeedbackRegister
from sdm_desktop.services.need_sources import NO_JP_TOPIC, lowest_unsur
from sdm_desktop.services.need_views import NeedFilter, PlanChoice
from sdm_desktop.services.needs import NeedService
from sdm_desktop.storage.performance_models import FollowUpModel
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.training_people_models import CertificateModel
from tests.services.training_plan_office import desk  # noqa: F401

TODAY = date(2026, 11, 24)
S = NeedSource


@pytest.fixture
def budget(database, session, rules):
    return BudgetService(database, session, rules)


@pytest.fixture
def needs(database, session, rules, budget):
    return NeedService(database, session, rules, budget)


@pytest.fixture
def plan(database, session, budget):
    return BangkomService(database, session, budget)


@pytest.fixture
def competences(database, session, rules):
    return CompetenceService(database, session, rules)


@pytest.fixture
def unit(units):
    units.add("Bidang Capil", None)
    return units.tree()[0]


@pytest.fixture
def trio(make_employee, unit, employees):
    """Three people of a unit: two experts (standard 2), one pengawas (standard 2)."""
    posts = (
        {"jabatan_nama": "Analis Kebijakan Ahli Muda"},
        {"jabatan_nama": "Analis Kebijakan Ahli Muda"},
        {"jabatan_nama": "Kepala Seksi Kelahiran", "jenis_jabatan": "Struktural", "eselon": "IV.a"},
    )
    return [make_employee(n, unit_id=unit.id, **more) for n, more in enumerate(posts, 1)]


def store(database, session, model, record_class, *records):
    with database.write(session.actor()) as writer:
        RecordStore(model, record_class).add_many(writer, records)
        writer.audit("data_contoh")


def score(person, code, level, **more):
    return CompetenceScore(
        **({"pegawai_id": person.id, "kompetensi": code, "level": level, "tanggal": TODAY} | more)
    )


def board_of(needs, **more):
    return needs.board(NeedFilter(year=2026, **more))


def topics(board):
    return {topic.topik: topic for topic in board.topics}


def test_gaps_come_from_standard_and_latest_level(needs, competences, trio):
    first, second, head = trio
    competences.save_scores(
        [score(first, "M.05", 0), score(second, "M.05", 1), score(head, "M.05", 2),
         score(first, "M.03", 1)]
    )  # fmt: skip
    board = board_of(needs, sources=frozenset({S.KOMPETENSI}))
    assert [(t.topik, t.total, t.orang) for t in board.topics] == [("M.05", 3, 2), ("M.03", 1, 1)]
    assert board.topics[0].nama == "Pelayanan Publik"
    assert board.assessed == 3
    line = board.topics[0].lines[0]
    assert (board.who(line), board.unit(line)) == (first.nama + ", S.Sos.", "Bidang Capil")
    assert line.dasar == "standar 2, level 0"
    told = needs.explain(board, board.topics[0])
    assert told.result["urutan"] == 1


def test_an_own_standard_and_an_expired_level_change_the_gap(
    needs, competences, trio, database, session
):
    store_post(database, session, "j1", "Analis Kebijakan Ahli Muda")
    competences.save(Competence(kode=" t.01 ", nama="Kebijakan  publik"))
    competences.save_standards(
        [PostStandard(jabatan_id="j1", kompetensi="T.01", level=4),
         PostStandard(jabatan_id="j1", kompetensi="M.05", level=0)]
    )  # fmt: skip
    first, second, _ = trio
    competences.save_scores(
        [score(first, "T.01", 1), score(first, "M.05", 0),
         score(second, "T.01", 3, tanggal=date(2025, 1, 1)),
         score(second, "T.01", 1, tanggal=date(2026, 1, 1), berlaku_sampai=date(2026, 6, 1))]
    )  # fmt: skip
    found = topics(board_of(needs, sources=frozenset({S.KOMPETENSI})))
    assert {(t.topik, t.total, t.orang) for t in found.values()} == {("T.01", 4, 2)}
    with pytest.raises(DomainError, match="masih dipakai"):
        competences.remove(competences.all()[-1])
    with pytest.raises(DomainError, match="peraturan"):
        competences.remove(competences.all()[0])


def store_post(database, session, key, name):
    from sdm_desktop.storage.posts import PostRepository

    with database.write(session.actor()) as writer:
        values = {"jenis": "FUNGSIONAL", "nama": name, "nama_cari": name.lower()}
        writer.insert("jabatan", key, values)
        writer.audit("data_contoh")
    with database.read():
        assert PostRepository(database).get(key) == Jabatan(
            id=key, rev=1, jenis=PostType.FUNGSIONAL, nama=name
        )


def test_every_other_source_gives_its_lines(
    needs, plan, trio, database, session, desk, rules, unit  # noqa: F811
):  # fmt: skip
    first, second, head = trio
    store(
        database, session, FollowUpModel, FollowUp,
        FollowUp(pegawai_id=first.id, jenis=FollowUpKind.PELATIHAN, kode="BIMTEK",
                 uraian="Bimbingan aplikasi", sasaran="Berkas selesai"),
        FollowUp(pegawai_id=second.id, uraian="Disiplin", penyebab="Sering terlambat"),
    )  # fmt: skip
    store(
        database, session, CertificateModel, Certificate,
        Certificate(pegawai_id=first.id, nomor="1", tanggal=date(2024, 12, 1), penerbit="LKPP",
                    nama="Pengadaan", mulai=date(2024, 11, 1), selesai=date(2024, 11, 3),
                    berlaku_sampai=date(2026, 12, 1), status=CertificateStatus.DITERIMA,
                    jp_konversi=Decimal(8), jp_diakui=Decimal(8)),
    )  # fmt: skip
    done = desk.activity("Selesai", status=ActivityStatus.SELESAI)
    desk.participant(done, second.id, Decimal(4))
    register = FeedbackRegister(database, session, rules)
    for number in range(3):
        register.save(
            Feedback(kanal=Channel.WA, klasifikasi="NORMATIF", unit_id=unit.id, unsur=3,
                     tanggal_terima=date(2026, 10, 5), uraian=f"Antre lama sekali {number}")
        )  # fmt: skip
    plan.save(PlanLine(tahun=2026, pegawai_id=head.id, uraian="Bahasa isyarat", pengusul="Atasan"))
    found = topics(board_of(needs))
    target = found["TARGET-BIMTEK"]
    assert (target.nama, target.orang) == ("Bimbingan aplikasi", 1)
    assert target.lines[0].dasar == "Berkas selesai"
    assert found["SERTIFIKAT-pengadaan"].lines[0].dasar == "berlaku sampai 1 Desember 2026"
    assert found["PKP"].people == (head.id,)
    assert set(found[NO_JP_TOPIC].people) == {first.id, head.id}
    assert (found["UNSUR-3"].unit, found["UNSUR-3"].lines[0].dasar) == (
        1, "3 keluhan dalam 12 bulan",
    )  # fmt: skip
    assert found["bahasa isyarat"].lines[0].sumber is S.PERMINTAAN
    assert found["bahasa isyarat"].terencana == 1
    assert board_of(needs).topics[-1].topik == NO_JP_TOPIC


def test_a_structural_training_in_the_history_closes_its_need(needs, trio, database, session):
    head = trio[2]
    with database.write(session.actor()) as writer:
        values = {"pegawai_id": head.id, "nama": "DIKLATPIM TK. IV", "tanggal": "2015-03-02"}
        writer.insert("riwayat_diklat", "r1", values)
        writer.audit("data_contoh")
    assert "PKP" not in topics(board_of(needs))


def test_weak_behaviours_become_needs_of_the_mapped_competence(needs, trio, database, session):
    with database.write(session.actor()) as writer:
        writer.insert(
            "periode", "p1",
            {"kode": "T3", "tahun": 2026, "jenis": "TRIWULANAN",
             "mulai": "2026-07-01", "selesai": "2026-09-30", "batas_pengisian": "2026-10-15"},
        )  # fmt: skip
        values = {
            "pegawai_id": trio[0].id, "periode_id": "p1", "hasil": "SESUAI", "perilaku": "SESUAI",
            "predikat": "BAIK", "status": "FINAL", "beku": "{}",
        }  # fmt: skip
        values |= {f"nilai_{n}": "SESUAI" for n in range(1, 8)} | {"nilai_6": "BAWAH"}
        writer.insert("evaluasi", "e1", values)
        writer.audit("data_contoh")
    found = topics(board_of(needs, sources=frozenset({S.PERILAKU})))
    assert list(found) == ["M.07"]
    assert found["M.07"].lines[0].dasar.endswith("30 September 2026")


def test_units_and_switched_off_lines_leave_the_list(needs, trio, unit, units):
    units.add("Bidang Lain", None)
    other = next(one for one in units.tree() if one.nama == "Bidang Lain")
    assert board_of(needs, unit_id=other.id).topics == ()
    assert board_of(needs, unit_id=unit.id).lines == board_of(needs).lines
    line = topics(board_of(needs))["PKP"].lines[0]
    with pytest.raises(ValidationError, match="alasannya"):
        needs.switch_off(2026, [line], " ")
    with pytest.raises(DomainError, match="sedikitnya"):
        needs.switch_off(2026, [], "x")
    needs.switch_off(2026, [line], "Pensiun tahun depan")
    board = board_of(needs)
    assert "PKP" not in topics(board)
    assert board.off == {line.kunci: "Pensiun tahun depan"}
    needs.switch_on(2026, [line.kunci]).undo().undo()
    assert "PKP" in topics(board_of(needs))


def test_what_if_tells_cost_reach_and_gaps_before_anything_is_stored(
    needs, competences, budget, trio
):
    first, second, _ = trio
    competences.save_scores([score(first, "M.05", 0), score(second, "M.05", 1)])
    budget.save_fund(Fund(tahun=2026, uraian="Pelatihan", jumlah=1_000))
    board = board_of(needs)
    choice = PlanChoice(year=2026, jp=Decimal(16), biaya=300)
    found = needs.what_if(board, ["M.05", "PKP"], choice)
    assert (found.effect.biaya, found.effect.orang, found.effect.kesenjangan) == (900, 3, 4)
    assert (found.free, found.left, found.per_gap) == (1_000, 100, 225)
    assert found.open_gaps == 4
    assert needs.what_if(board, [NO_JP_TOPIC], choice).per_gap is None
    assert needs.usual_cost(2026) == (16, None)


def test_needs_go_into_the_plan_once_and_through_their_states(
    needs, plan, competences, budget, trio, desk  # noqa: F811
):  # fmt: skip
    first, second, _ = trio
    competences.save_scores([score(first, "M.05", 0), score(second, "M.05", 1)])
    board = board_of(needs)
    topic = topics(board)["M.05"]
    choice = PlanChoice(year=2026, jp=Decimal(16), biaya=300, triwulan=4)
    drafts = needs.drafts(board, topic, choice)
    plan.add(drafts)
    with pytest.raises(DomainError, match="sudah ada"):
        plan.add(drafts)
    year = plan.year(2026)
    assert (year.effect.orang, year.effect.kesenjangan, year.effect.biaya) == (2, 3, 600)
    assert [row.topik for row in year.rows] == ["Pelayanan Publik"] * 2
    assert topics(board_of(needs))["M.05"].terencana == 2
    ids = [row.id for row in year.rows]
    plan.approve(ids)
    with pytest.raises(ValidationError, match="mengapa ditunda"):
        plan.postpone(ids[:1], " ")
    plan.postpone(ids[:1], "Anggaran habis")
    assert plan.year(2026).effect.orang == 1
    activity = desk.activity("Bimtek layanan")
    assert plan.activities(2026) == [(activity.id, "Bimtek layanan")]
    plan.link(ids, activity.id)
    by_id = {row.id: row for row in plan.year(2026).rows}
    assert {row.kegiatan for row in by_id.values()} == {"Bimtek layanan"}
    assert by_id[ids[0]].line.status is PlanLineStatus.DITUNDA
    plan.link(ids[:1], None)
    assert plan.settle(2026, 3) is None
    desk.participant(activity, by_id[ids[1]].line.pegawai_id, Decimal(16))
    desk.change(activity, status=ActivityStatus.SELESAI, tanggal_tutup=date(2026, 10, 8))
    change = plan.settle(2026, 3)
    done = {row.id: row for row in plan.year(2026).rows}[ids[1]].line
    assert (done.status, done.periksa_lagi) == (PlanLineStatus.TERLAKSANA, date(2027, 1, 7))
    assert change.count == 1
    with pytest.raises(DomainError, match="terlaksana"):
        plan.remove(ids)
    plan.remove(ids[:1]).undo()
    with pytest.raises(DomainError, match="tidak ditemukan"):
        plan.remove(["?"])


def test_a_level_is_to_be_measured_again_until_it_was(
    needs, plan, competences, trio, desk, database, clock  # noqa: F811
):  # fmt: skip
    first = trio[0]
    competences.save_scores([score(first, "M.05", 0, tanggal=date(2026, 3, 2))])
    board = board_of(needs)
    plan.add(needs.drafts(board, topics(board)["M.05"], PlanChoice(year=2026)))
    done = desk.activity(
        "Bimtek", mulai=date(2026, 6, 1), selesai=date(2026, 6, 3), status=ActivityStatus.SELESAI
    )
    desk.participant(done, first.id, Decimal(16))
    plan.link([row.id for row in plan.year(2026).rows], done.id)
    plan.settle(2026, 3)
    (row,) = plan.year(2026).rows
    assert (row.is_checked_due, row.line.periksa_lagi) == (True, date(2026, 9, 3))
    with database.read():
        (item,) = rechecks_due(database, TODAY)
        assert rechecks_due(database, date(2026, 9, 2)) == []
    assert (item.count, item.tab, item.query) == (1, "plan", "ukur-ulang")
    competences.save_scores([score(first, "M.05", 2)])
    assert not plan.year(2026).rows[0].is_checked_due


def test_a_need_of_some_lines_only(needs, plan, competences, trio):
    first, second, _ = trio
    competences.save_scores([score(first, "M.05", 0), score(second, "M.05", 1)])
    board = board_of(needs)
    topic = topics(board)["M.05"]
    keys = [line.kunci for line in topic.lines if line.pegawai_id == second.id]
    (draft,) = needs.drafts(board, topic, PlanChoice(year=2026), keys)
    assert (draft.pegawai_id, draft.kesenjangan) == (second.id, 1)
    plan.add([draft])
    row = plan.year(2026).rows[0]
    plan.save(replace(row.line, jp=Decimal(8)))
    with pytest.raises(ValidationError, match="sudah ada dalam rencana 2026"):
        plan.save(replace(row.line, id="", rev=0))
    with pytest.raises(ValidationError, match="wajib"):
        plan.save(PlanLine(tahun=2026, pegawai_id=first.id, uraian=" "))


def test_levels_are_entered_by_unit_and_replaced_on_the_same_day(competences, trio, unit):
    first, _, head = trio
    grid = competences.people(unit.id)
    assert [row.nama for row in grid.rows] == [f"{one.nama}, S.Sos." for one in trio]
    assert grid.level_names[1].startswith("Paham")
    competences.save_scores([score(first, "M.01", 1)])
    competences.save_scores([score(first, "M.01", 2, catatan="Koreksi")])
    row = competences.people("").rows[0]
    assert (row.levels, row.gap("M.01"), row.gap("M.02")) == ({"M.01": 2}, 0, 0)
    uji = replace(score(head, "M.01", 1), sumber=ScoreSource.UJI)
    competences.save_scores([uji])
    assert competences.people(unit.id).rows[2].gap("M.01") == 1
    with pytest.raises(ValidationError, match="Petrus Nubatonis 1: Level"):
        competences.save_scores([score(first, "M.01", 9)])
    with pytest.raises(DomainError, match="Tidak ada nilai"):
        competences.save_scores([])


def test_standards_of_posts_are_shown_with_the_usual_level(competences, database, session):
    store_post(database, session, "j1", "Analis Kebijakan Ahli Madya")
    (row,) = competences.posts().rows
    assert (row.rincian, row.standards["M.01"].level, row.levels) == ("Ahli Madya", 3, {})
    competences.save_standards([PostStandard(jabatan_id="j1", kompetensi="M.01", level=5)])
    competences.save_standards([PostStandard(jabatan_id="j1", kompetensi="M.01", level=4)])
    (row,) = competences.posts().rows
    assert (row.standards["M.01"].level, row.levels) == (4, {"M.01": 4})
    with pytest.raises(ValidationError, match="0 sampai 5"):
        competences.save_standards([PostStandard(jabatan_id="j1", kompetensi="M.01", level=7)])
    competences.save(Competence(kode="T.9", nama="Uji"))
    with pytest.raises(ValidationError, match="sudah dipakai"):
        competences.save(Competence(kode="t.9", nama="Uji lagi"))
    competences.remove(competences.all()[-1])
    assert len(competences.all()) == 9


def test_who_may_read_and_write(database, session_of, rules, budget, trio):
    leader = session_of(Role.PIMPINAN)
    needs = NeedService(database, leader, rules, budget)
    assert needs.board(NeedFilter(year=2026)).topics
    with pytest.raises(NotAllowedError):
        needs.switch_off(2026, [], "x")
    with pytest.raises(NotAllowedError):
        BangkomService(database, leader, budget).add([])
    for role in (Role.PENILAI,):
        with pytest.raises(NotAllowedError):
            NeedService(database, session_of(role), rules, budget).board(NeedFilter(year=2026))
        with pytest.raises(NotAllowedError):
            CompetenceService(database, session_of(role), rules).people("")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("U1", "3.2", "B"), ("U3", "2.6", "C"), ("U9", "1.0", "A")], 3),
        ([("U1", "3.8", "A")], None),
        ([("U1", None, "D"), ("lain", "1.0", "D")], None),
    ],
)
def test_the_lowest_unsur_that_is_not_of_the_best_quality(rows, expected):
    found = [{"kode": code, "nrr": nrr, "mutu": grade} for code, nrr, grade in rows]
    assert lowest_unsur(found) == expected


def test_a_weak_unsur_of_a_survey_and_a_wish_of_a_unit_are_needs_of_the_unit(
    needs, plan, trio, unit, database, session
):
    with database.write(session.actor()) as writer:
        writer.insert("layanan", "l1", {"unit_id": unit.id, "nama": "KTP-el"})
        writer.insert(
            "survei", "s1",
            {"layanan_id": "l1", "periode": "2026-S1", "mulai": "2026-01-05",
             "selesai": "2026-06-20", "unsur": "[]", "status": "DITUTUP"},
        )  # fmt: skip
        isi = '{"unsur": [{"kode": "U3", "nrr": "2.41", "mutu": "C"}]}'
        values = {"survei_id": "s1", "tanggal": "2026-06-25", "responden": 100, "bobot": "tepat",
                  "skema": "2017", "isi": isi}  # fmt: skip
        writer.insert("hasil_skm", "h1", values)
        writer.audit("data_contoh")
    plan.save(PlanLine(tahun=2026, unit_id=unit.id, uraian="Tata loket", kesenjangan=2))
    found = topics(board_of(needs))
    assert found["UNSUR-3"].lines[0].dasar == "unsur terendah SKM KTP-el"
    wish = found["tata loket"]
    assert (wish.unit, wish.orang, wish.total) == (1, 0, 2)
    board = board_of(needs, unit_id=unit.id)
    assert board.who(topics(board)["tata loket"].lines[0]) == "Bidang Capil"
