"""Competence levels after closing: what is proposed, and what the superior confirmed."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.competence import Competence, CompetenceScore, ScoreSource
from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.competences import CompetenceService
from sdm_desktop.services.training_closing import ClosingService
from sdm_desktop.services.training_competence import TrainingCompetence
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_people import Joining, ParticipantService
from sdm_desktop.services.training_result_views import Mark, ResultEntry
from sdm_desktop.services.training_results import ResultService
from sdm_desktop.services.training_seats import SeatService
from tests.services.training_office import *  # noqa: F403 - fixtures

KEY = "k-Arsip dinamis"
END = date(2026, 11, 19)
BEFORE = date(2026, 3, 2)
S = ScoreSource


@pytest.fixture
def competences(database, session, rules):
    return CompetenceService(database, session, rules)


@pytest.fixture
def desk(core, competences):
    return TrainingCompetence(core, competences)


@pytest.fixture
def staff(make_employee):
    return [make_employee(n, nama=name) for n, name in enumerate("ABCD", 1)]


@pytest.fixture
def close(core, catalogue, programme, plan, run, staff):
    """Close an activity that trains some competences; results by letter, others withdraw."""

    def make(codes="M.01", judged=None):
        judged = judged or {"A": "LULUS", "B": "LULUS"}
        wish = {"kompetensi": codes, "is_sertifikat": False}
        catalogue.save_programme(replace(programme, **wish))
        plan(days=(END,))
        people = ParticipantService(core)
        people.enrol(Joining(kegiatan_id=KEY, pegawai_ids=tuple(one.id for one in staff)))
        run(KEY)
        ids = {row.nama[0]: row.id for row in people.participants(KEY)}
        if away := [ids[x] for x in ids if x not in judged]:
            SeatService(core).withdraw(away, "Mutasi")
        results, session_id = ResultService(core), "s-Arsip dinamis-1"
        results.mark(KEY, [Mark(ids[x], session_id, "HADIR") for x in judged])
        results.set_results(
            KEY, [ResultEntry(participant_id=ids[x], hasil=one) for x, one in judged.items()]
        )
        ClosingService(core).close(KEY)

    return make


@pytest.fixture
def assess(competences):
    def make(person, level, day=BEFORE, code="M.01", **more):
        score = CompetenceScore(
            pegawai_id=person.id, kompetensi=code, level=level, tanggal=day, **more
        )
        competences.save_scores([score])

    return make


def short(rows):
    return [(row.nama[0], row.kode, row.sekarang, row.standar, row.usulan) for row in rows]


class TestProposals:
    def test_one_level_more_than_now_and_never_above_the_standard(self, desk, close, staff, assess):
        """An Ahli Muda is asked for level 2; nothing is guessed of somebody nobody assessed."""
        close(judged=dict.fromkeys("ABCD", "LULUS"))
        for person, level in zip(staff, (0, 1, 2), strict=False):
            assess(person, level)
        assert short(desk.proposals(KEY)) == [
            ("A", "M.01", 0, 2, 1),
            ("B", "M.01", 1, 2, 2),
            ("C", "M.01", 2, 2, None),
            ("D", "M.01", None, 2, None),
        ]

    def test_only_who_earned_a_certificate_in_each_competence_of_the_programme(
        self, desk, close, competences
    ):
        competences.save(Competence(kode="T.01", nama="Kearsipan"))
        close("m.01\nT.01\nX.9\nM.01\n", {"A": "LULUS", "B": "TIDAK_LULUS"})
        rows = desk.proposals(KEY)
        assert short(rows) == [
            ("A", "M.01", None, 2, None),
            ("A", "T.01", None, None, None),
            ("A", "X.9", None, None, None),
        ]
        assert [row.kompetensi for row in rows] == ["Integritas", "Kearsipan", ""]

    def test_what_was_found_since_the_end_shows_what_was_learnt(self, desk, close, staff, assess):
        close()
        assess(staff[0], 1)
        assess(staff[0], 1, END, sumber=S.UJI)
        assess(staff[1], 1, END.replace(day=23))
        assert [row.usulan for row in desk.proposals(KEY)] == [None, None]

    def test_an_expired_level_is_unknown(self, desk, close, staff, assess):
        close()
        assess(staff[0], 1, berlaku_sampai=END)
        assert desk.proposals(KEY)[0].sekarang is None

    def test_nobody_without_a_competence_or_a_certificate(self, desk, close):
        close("", {"A": "LULUS"})
        assert desk.proposals(KEY) == []

    def test_who_retired_since_is_still_there(self, desk, close, staff, employees):
        close()
        gone = replace(staff[0], kedudukan_hukum_id="99", kedudukan_hukum="Pensiun")
        employees.change(gone)
        assert [row.nama[0] for row in desk.proposals(KEY)] == ["A", "B"]

    def test_an_open_activity_is_refused(self, desk, plan, training):
        plan(days=(END,))
        assert training.get(KEY).activity.status is not ActivityStatus.SELESAI
        with pytest.raises(DomainError, match="setelah kegiatan ditutup"):
            desk.proposals(KEY)

    def test_more_people_take_no_more_queries(self, desk, close, database, core, staff):
        close(judged=dict.fromkeys("ABCD", "LULUS"))

        def queries():
            seen = []
            database.connection().set_trace_callback(seen.append)
            rows = desk.proposals(KEY)
            database.connection().set_trace_callback(None)
            return len(rows), len([sql for sql in seen if "SELECT" in sql])

        first = queries()
        people = ParticipantService(core).participants(KEY)
        with database.write(core.session.actor()) as writer:
            for row in people[1:]:
                one = row.participant
                core.people.records.save(writer, replace(one, hasil="TIDAK_LULUS"))
            writer.audit("peserta")
        assert (first[0], queries()) == (4, (1, first[1]))


class TestAccepting:
    @pytest.fixture
    def rows(self, desk, close, staff, assess):
        close()
        assess(staff[0], 1)
        return desk.proposals(KEY)

    def test_levels_are_stored_with_who_confirmed_and_undone_together(
        self, desk, rows, competences, staff, database
    ):
        chosen = [rows[0], replace(rows[1], usulan=3)]
        change = desk.accept(KEY, chosen, "  Maria  Tefa ")
        scores = [one.score for one in competences.held() if one.score.sumber is S.PELATIHAN]
        assert [(one.pegawai_id, one.kompetensi, one.level, one.tanggal) for one in scores] == [
            (staff[0].id, "M.01", 2, END),
            (staff[1].id, "M.01", 3, END),
        ]
        assert {one.catatan for one in scores} == {"Dikonfirmasi Maria Tefa; Arsip dinamis"}
        with database.read():
            told = database.one("SELECT aksi, rincian FROM audit ORDER BY nomor DESC LIMIT 1")
        assert tuple(told) == ("nilai_kompetensi", "2 nilai, 2 pegawai")
        again = desk.proposals(KEY)
        assert [(row.sekarang, row.usulan, row.tersimpan) for row in again] == [
            (2, None, 2),
            (3, None, 3),
        ]
        change.undo()
        assert [row.tersimpan for row in desk.proposals(KEY)] == [None, None]
        assert [one.score.level for one in competences.held()] == [1]

    def test_a_level_stored_before_is_replaced(self, desk, rows, competences):
        desk.accept(KEY, rows[:1], "Maria Tefa")
        again = replace(desk.proposals(KEY)[0], usulan=1)
        desk.accept(KEY, [again], "Maria Tefa")
        scores = [one.score for one in competences.held() if one.score.sumber is S.PELATIHAN]
        assert [one.level for one in scores] == [1]

    def test_superior_and_levels_are_asked_for_at_once(self, desk, rows, competences):
        with pytest.raises(ValidationError) as caught:
            desk.accept(KEY, rows, " ")
        assert [(one.field, one.message) for one in caught.value.errors] == [
            ("dikonfirmasi", "Tulis nama atasan yang mengonfirmasi."),
            ("level", f"Level belum diisi: {rows[1].nama} (M.01)."),
        ]
        many = [replace(rows[1], kode=f"T.{n}") for n in range(5)]
        with pytest.raises(ValidationError, match=r"\(T\.2\) dan 2 lagi\."):
            desk.accept(KEY, many, "Maria Tefa")
        assert len(competences.held()) == 1

    def test_nothing_and_what_was_not_proposed_is_refused(self, desk, rows):
        with pytest.raises(DomainError, match="Tidak ada nilai"):
            desk.accept(KEY, [], "Maria Tefa")
        with pytest.raises(DomainError, match="tidak lagi diusulkan"):
            desk.accept(KEY, [replace(rows[0], kode="M.02")], "Maria Tefa")
        with pytest.raises(ValidationError, match="Level 0 sampai 5"):
            desk.accept(KEY, [replace(rows[0], usulan=6)], "Maria Tefa")

    def test_an_unknown_code_is_named(self, desk, close):
        close("X.9")
        (row, _) = desk.proposals(KEY)
        with pytest.raises(ValidationError, match=r"A: Kompetensi tidak dikenal"):
            desk.accept(KEY, [replace(row, usulan=1)], "Maria Tefa")

    def test_readers_read_and_do_not_write(self, core, rows, session_of, database, rules):
        session = session_of(Role.PIMPINAN)
        reader = TrainingCompetence(
            TrainingCore(database, session, core.settings, rules, core.facts),
            CompetenceService(database, session, rules),
        )
        assert len(reader.proposals(KEY)) == 2
        with pytest.raises(NotAllowedError):
            reader.accept(KEY, rows[:1], "Maria Tefa")
