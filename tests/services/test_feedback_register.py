"""The register over a real file: entries, states, hidden identities, links, improvements."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.feedback import Channel, Feedback, FeedbackStatus
from sdm_desktop.domain.feedback_clock import ClockColour
from sdm_desktop.domain.improvements import Improvement, ImprovementStatus
from sdm_desktop.domain.leave import Holiday
from sdm_desktop.domain.performance_notes import NoteKind, NoteStatus
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.dashboard_papers import feedback_due
from sdm_desktop.services.feedback_links import FeedbackLinks, LinkDraft
from sdm_desktop.services.feedback_register import FeedbackRegister
from sdm_desktop.services.feedback_views import Move
from sdm_desktop.services.holidays import HolidayService
from sdm_desktop.services.improvements import ImprovementService
from sdm_desktop.services.performance import PerformanceService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.ids import new_id
from tests.scans import picture_bytes

TODAY = date(2026, 11, 24)
S = FeedbackStatus


def draft(**more):
    values = {
        "kanal": Channel.WA, "klasifikasi": "NORMATIF", "layanan": "KTP elektronik",
        "tanggal_terima": date(2026, 11, 16), "uraian": "Antre tiga jam di loket dua",
    }  # fmt: skip
    return Feedback(**(values | more))


@pytest.fixture
def register(database, session, rules):
    return FeedbackRegister(database, session, rules)


@pytest.fixture
def store(register):
    """Store an entry and return it."""

    def make(**more):
        key = new_id()
        register.save(draft(id=key, **more))
        return register.get(key)

    return make


@pytest.fixture
def links_of(database, rules, clock):
    """Return the links as another user of a role sees them."""

    def make(name, role=Role.ADMIN, person=None):
        user = User(id=name, nama_pengguna=name, nama=name, peran=role, pegawai_id=person)
        session = Session(user, "kantor-1", clock=clock)
        register = FeedbackRegister(database, session, rules)
        return FeedbackLinks(register, PerformanceService(database, session, rules).notes)

    return make


def move(register, entry, status, **more):
    register.move([entry.id], Move(status=status, tanggal=more.pop("tanggal", TODAY), **more))
    return register.get(entry.id)


def test_entries_are_numbered_by_year_and_numbers_are_not_used_again(register, store):
    first, second = store(), store(uraian="Petugas ramah dan cepat")
    assert (first.nomor, second.nomor) == ("0001/2026", "0002/2026")
    assert store(tanggal_terima=date(2025, 12, 30)).nomor == "0001/2025"
    register.remove(second.id).undo().undo()
    assert store().nomor == "0003/2026"


def test_storing_is_taken_back(register):
    change = register.save(draft())
    assert len(register.open()) == 1
    change.undo()
    assert register.open() == []


def test_an_entry_walks_from_receipt_to_closing(register, store):
    entry = move(register, store(), S.TERVERIFIKASI)
    entry = move(register, entry, S.DIPROSES, disposisi="Kepala Bidang", tanggapan="Diperiksa")
    assert entry.tanggal_tanggapan == TODAY
    entry = move(register, entry, S.SELESAI, tindak_lanjut="Loket ketiga dibuka")
    assert (entry.tanggal_selesai, entry.batas_selesai) == (TODAY, date(2026, 11, 23))
    (row,) = register.between(date(2026, 1, 1), TODAY)
    assert (row.clock.late, row.klasifikasi) == (1, "Normatif")
    assert register.open() == []
    reopened = move(register, entry, S.DIPROSES, alasan="Pelapor belum puas")
    assert (reopened.tanggal_selesai, reopened.batas_selesai) == (None, None)


def test_closing_before_receipt_is_refused_with_the_number(register, store):
    entry = move(register, store(), S.TERVERIFIKASI)
    with pytest.raises(ValidationError, match="0001/2026: Tanggal selesai mendahului"):
        move(register, entry, S.SELESAI, tanggapan="Sudah", tanggal=date(2026, 11, 13))
    assert register.get(entry.id).status is S.TERVERIFIKASI


def test_a_step_that_is_not_next_is_refused(register, store):
    with pytest.raises(ValidationError, match="tidak dapat menjadi selesai"):
        move(register, store(), S.SELESAI, tanggapan="Sudah")


def test_several_entries_move_together_or_not_at_all(register, store):
    one, other = store(), move(register, store(), S.TERVERIFIKASI)
    with pytest.raises(ValidationError):
        register.move([one.id, other.id], Move(status=S.TERVERIFIKASI, tanggal=TODAY))
    assert register.get(one.id).status is S.BARU


def test_a_holiday_moves_open_due_days(database, session, register, store):
    store(tanggal_terima=date(2026, 11, 20))
    assert register.open()[0].clock.first_due == date(2026, 11, 25)
    HolidayService(database, session).save(Holiday(tanggal=date(2026, 11, 25), nama="Libur"))
    assert register.open()[0].clock.first_due == date(2026, 11, 26)
    assert register.open()[0].clock.colour is ClockColour.ORANGE


def test_completion_is_extended_once_with_a_reason(register, store):
    entry = store(klasifikasi="TANPA_PENGAWASAN")
    with pytest.raises(ValidationError, match="Alasan"):
        register.extend(entry.id, " ")
    register.extend(entry.id, "Menunggu pusat")
    assert register.get(entry.id).perpanjangan == 7
    with pytest.raises(DomainError, match="sekali"):
        register.extend(entry.id, "Lagi")
    with pytest.raises(DomainError, match="tidak dapat diperpanjang"):
        register.extend(store(klasifikasi="RINGAN").id, "Menunggu")


def test_only_new_entries_are_removed(register, store):
    entry = move(register, store(), S.TERVERIFIKASI)
    with pytest.raises(DomainError, match="tolak dengan alasan"):
        register.remove(entry.id)
    with pytest.raises(DomainError, match="tidak ditemukan"):
        register.get("x")


def test_the_same_complaint_again_is_found(register, store):
    first = store(id_pelacakan="77")
    again = draft(uraian="antre tiga jam, loket dua", tanggal_terima=date(2026, 11, 18))
    (found,) = register.similar(again)
    assert (found.row.id, found.score >= 72) == (first.id, True)
    tracked = draft(uraian="Hal yang lain sama sekali", id_pelacakan="77")
    assert register.similar(tracked)[0].score == 100
    assert register.similar(draft(uraian="pendek")) == []
    assert register.similar(replace(again, tanggal_terima=date(2026, 6, 1))) == []
    register.save(replace(again, duplikat_dari=first.id))
    with pytest.raises(ValidationError, match="bukan duplikat"):
        register.save(replace(first, duplikat_dari=first.id))


def test_who_reported_in_confidence_is_seen_by_the_officer_alone(
    database, session_of, rules, register, store
):
    entry = store(is_rahasia=True, pelapor="Rina Contoh", kontak="08120000")
    assert register.get(entry.id).pelapor == "Rina Contoh"
    for role in (Role.PIMPINAN, Role.AUDITOR):
        other = FeedbackRegister(database, session_of(role), rules)
        (row,) = other.open()
        assert (row.entry.pelapor, row.entry.kontak) == ("", "")
        assert other.get(entry.id).pelapor == ""
    with pytest.raises(NotAllowedError):
        FeedbackRegister(database, session_of(Role.PENILAI), rules).open()
    audit = database.rows("SELECT rincian FROM audit")
    assert not any("Rina" in row[0] for row in audit)


@pytest.fixture
def complaint(register, store, make_employee):
    """A verified complaint on a named person who has answered."""
    person = make_employee()
    entry = store(
        pegawai_id=person.id, unsur=7, jawaban_pegawai="Loket penuh hari itu",
        is_rahasia=True, pelapor="Rina Contoh",
    )  # fmt: skip
    return move(register, entry, S.TERVERIFIKASI)


def test_a_link_waits_until_another_person_verifies_it(complaint, links_of):
    author, checker = links_of("maria"), links_of("petrus")
    assert author.suggested_values(7) == (1,)
    assert author.suggested_values(None) == ()
    link = LinkDraft(entry_id=complaint.id, uraian="Kurang ramah", nilai_dasar=1, unsur=7)
    author.link(link)
    (note,) = author.of_entry(complaint.id)
    assert (note.status, note.jenis) == (NoteStatus.BARU, NoteKind.NEGATIF)
    assert "Loket penuh" in note.uraian
    assert "Rina" not in f"{note.uraian}{note.bukti}"
    evaluator = links_of("auditor", Role.AUDITOR)
    assert evaluator._desk.of_person(complaint.pegawai_id) == []
    with pytest.raises(NotAllowedError, match="bukan penulisnya"):
        author.verify(note.id, is_true=True)
    with pytest.raises(NotAllowedError, match="bukan pegawai itu"):
        links_of("sendiri", person=complaint.pegawai_id).verify(note.id, is_true=True)
    checker.verify(note.id, is_true=True)
    assert len(evaluator._desk.of_person(complaint.pegawai_id)) == 1
    before = evaluator._desk.of_person(complaint.pegawai_id, start=TODAY)
    assert before == []
    assert author.award_value(complaint.pegawai_id, 2026) == "0.00"
    with pytest.raises(ValidationError, match="sudah dikaitkan"):
        author.link(link)


def test_a_withdrawn_link_leaves_a_trace_and_is_shown_to_nobody(complaint, links_of, database):
    author = links_of("maria")
    author.link(LinkDraft(entry_id=complaint.id, uraian="Kurang ramah", nilai_dasar=1))
    (note,) = author.of_entry(complaint.id)
    links_of("petrus").verify(note.id, is_true=True)
    with pytest.raises(ValidationError, match="Alasan"):
        author.withdraw(note.id, "")
    author.withdraw(note.id, "Keberatan pegawai diterima")
    (kept,) = author.of_entry(complaint.id)
    assert kept.status is NoteStatus.DITOLAK
    assert kept.alasan_status == "Kaitan ditarik: Keberatan pegawai diterima"
    assert links_of("auditor", Role.AUDITOR)._desk.of_person(complaint.pegawai_id) == []
    assert database.one("SELECT 1 FROM audit WHERE aksi = 'tarik_kaitan'")
    author.link(LinkDraft(entry_id=complaint.id, uraian="Kurang ramah", nilai_dasar=1))
    with pytest.raises(DomainError, match="tidak ditemukan"):
        author.withdraw("x", "Alasan")


def test_a_link_to_a_person_without_verification_is_refused(store, make_employee, links_of):
    entry = store(pegawai_id=make_employee().id)
    with pytest.raises(ValidationError, match="Verifikasi laporan") as caught:
        links_of("maria").link(LinkDraft(entry_id=entry.id, uraian="x"))
    codes = {one.code for one in caught.value.errors}
    assert codes == {"BELUM_VERIFIKASI", "DIDENGAR", "WAJIB"}


def test_the_home_page_names_what_is_past_its_limit(database, rules, store):
    assert feedback_due_of(database, rules) == []
    store()
    store(tanggal_terima=TODAY)
    (item,) = feedback_due_of(database, rules)
    assert (item.count, item.detail, item.target) == (1, "Pengaduan 0001/2026", "feedback")


def feedback_due_of(database, rules):
    with database.read():
        return feedback_due(database, rules.book(), TODAY)


# improvements


@pytest.fixture
def improvements(database, session, rules):
    return ImprovementService(database, session, rules)


def plan(**more):
    values = {
        "layanan": "KTP elektronik", "unsur": 3, "masalah": "Antrean panjang",
        "kegiatan": "Buka loket ketiga", "penanggung_jawab": "Kepala Bidang",
        "mulai": date(2026, 9, 1), "target_selesai": date(2026, 10, 30),
    }  # fmt: skip
    return Improvement(**(values | more))


def test_repeated_complaints_become_a_theme_until_somebody_acts(store, improvements):
    for day in (1, 5, 9):
        store(unsur=3, tanggal_terima=date(2026, 10, day))
    (theme,) = improvements.themes()
    assert theme.words == "3 keluhan tentang waktu penyelesaian"
    improvements.save(plan())
    assert improvements.themes() == []


def test_an_improvement_closes_with_a_kept_proof_and_its_measure(improvements, tmp_path):
    improvements.save(plan(ukuran="NRR waktu", nilai_awal=Decimal("2.91")))
    (row,) = improvements.all()
    assert (row.is_late, row.place) == (True, "KTP elektronik")
    done = replace(
        row.plan, status=ImprovementStatus.SELESAI, tanggal_selesai=TODAY, kemajuan=100,
        nilai_akhir=Decimal("3.24"),
    )  # fmt: skip
    with pytest.raises(ValidationError, match="bukti"):
        improvements.save(done)
    proof = tmp_path / "loket.png"
    proof.write_bytes(picture_bytes("PNG"))
    change = improvements.save(done, proof)
    (row,) = improvements.all()
    assert (row.plan.bukti, len(row.plan.berkas_id)) == ("loket.png", 64)
    assert row.plan.change == Decimal("0.33")
    change.undo()
    assert improvements.all()[0].plan.status is ImprovementStatus.RENCANA


def test_removing_an_improvement_and_wrong_ones(improvements):
    with pytest.raises(ValidationError):
        improvements.save(plan(target_selesai=date(2026, 9, 1) - timedelta(days=1)))
    improvements.save(plan())
    improvements.remove(improvements.all()[0].id)
    assert improvements.all() == []
    with pytest.raises(DomainError, match="tidak ditemukan"):
        improvements.remove("x")


def test_an_entry_whose_reporter_is_silent_may_be_closed(register, store):
    asked = move(register, store(), S.TERVERIFIKASI)
    for day, is_silent in ((date(2026, 11, 18), False), (date(2026, 11, 16), False)):
        waiting = move(register, asked, S.MENUNGGU_PELAPOR, tanggal=day)
        (row,) = register.open()
        assert row.is_unanswered is is_silent
        asked = move(register, waiting, S.DIPROSES)
    old = store(tanggal_terima=date(2026, 11, 2), uraian="Blangko habis sejak lama")
    old = move(register, old, S.TERVERIFIKASI, tanggal=date(2026, 11, 3))
    move(register, old, S.MENUNGGU_PELAPOR, tanggal=date(2026, 11, 9))
    row = next(row for row in register.open() if row.id == old.id)
    assert row.is_unanswered
    assert row.clock_words == "Pelapor tidak menjawab"
