"""Words of training records, prerequisites, proportional JP, long class lists."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.training import (
    Activity,
    ActivityStatus,
    Entrance,
    Mode,
    Payer,
    Programme,
    TrainingSession,
    clock_text,
    hours_text,
)
from sdm_desktop.domain.training_certificates import Expiry, expiry_of
from sdm_desktop.domain.training_clash import Booking, Check, Conflict, Subject
from sdm_desktop.domain.training_conflict_words import message, names, summary, when
from sdm_desktop.domain.training_history import history_kind
from sdm_desktop.domain.training_people import (
    Attendance,
    Certificate,
    CertificateStatus,
    Origin,
    Participant,
    ParticipantStatus,
    Presence,
)
from sdm_desktop.domain.training_results import Course, earned, presences_of
from sdm_desktop.domain.training_rules import JpUnit, TrainingRules
from sdm_desktop.domain.training_seats import (
    Applicant,
    check_prerequisites,
    check_validity,
    class_of,
)

TODAY = date(2026, 11, 24)
D = Decimal


@pytest.fixture(scope="module")
def rules(book):
    return TrainingRules.on(book, TODAY)


def test_words_of_states():
    labels = [Mode.TATAP_MUKA.label, Entrance.PENUNJUKAN.label, Payer.BKPPD.label,
              Payer.MITRA.label, ActivityStatus.BATAL.label, Origin.DAFTAR_TUNGGU.label,
              Presence.ALPA.label, CertificateStatus.MENUNGGU.label,
              CertificateStatus.DITOLAK.label, ParticipantStatus.TIDAK_HADIR.label,
              JpUnit.JP.label, JpUnit.DAY_AT_MOST.label, JpUnit.SEMESTER.label]  # fmt: skip
    assert labels == [
        "Tatap muka", "Penunjukan", "BKPPD", "Mitra", "Batal", "Daftar tunggu", "Alpa",
        "Menunggu verifikasi", "Ditolak", "Tidak hadir", "JP", "hari", "semester",
    ]  # fmt: skip
    assert (clock_text(None), clock_text(485), hours_text(None, 5)) == (
        "", "08.05", "sepanjang hari",
    )  # fmt: skip
    session = TrainingSession(kelompok_id="g", tanggal=TODAY)
    assert (session.minutes, replace(session, jam_mulai=60, jam_selesai=90).minutes) == (0, 30)
    assert Programme(nama="P", kompetensi="M.05\n\n M.03 ").competences == ("M.05", "M.03")


def booking(**more):
    values = {"session_id": "s", "group_id": "g", "activity_id": "a", "judul": "Arsip",
              "kelompok": "", "tanggal": TODAY, "mulai": 480, "selesai": 720}  # fmt: skip
    return Booking(**(values | more))


def test_words_of_conflicts():
    many = tuple(Subject(str(n), f"Orang {n}") for n in range(5))
    other = booking(judul="Etika", kelompok="B", mulai=None, selesai=None)
    found = Conflict(Check.HARI_JP, booking(), other, many)
    assert names(found) == "Orang 0, Orang 1, Orang 2, dan 2 lainnya"
    assert when(other) == "24 November 2026"
    assert "sehari dengan Etika, B" in message(found)
    (line,) = summary([found, found])
    assert line.sentence == "Orang 0 dan 4 peserta lain pada hari yang sama mengikuti Etika, B"
    trains = Conflict(Check.PENGAJAR, booking(), booking(judul="Etika"), many[:2])
    assert summary([trains])[0].text == "dan 1 pengajar lain mengajar Etika pukul 08.00–12.00"
    both = Conflict(Check.DUA_PERAN, booking(), booking(judul="Etika"), many[:1])
    assert "mengajar dan mengikuti sekaligus: Etika" in summary([both])[0].text
    alone = Conflict(Check.LIBUR, booking(), None, (), "Natal")
    assert (summary([alone])[0].sentence, message(alone)) == (
        "Hari libur Natal",
        "Hari libur. Arsip (24 November 2026 pukul 08.00–12.00): Natal.",
    )
    away = Conflict(Check.STATUS, booking(), None, many[:2], "pensiun")
    assert summary([away])[0].sentence == "Orang 0 dan 1 orang lain pensiun"


def test_what_a_programme_asks_for():
    programme = Programme(id="p", nama="Lanjutan", sasaran_jenjang="Ahli Muda, Ahli Madya",
                          sasaran_jabatan="Arsiparis", golongan_min="III/c")  # fmt: skip
    needed = Programme(id="d", nama="Dasar")
    good = Applicant(nama="A", jabatan="Arsiparis", jenjang="Ahli Muda", golongan="III/d",
                     passed={"d": TODAY})  # fmt: skip
    assert check_prerequisites(programme, needed, good) == []
    assert len(check_prerequisites(programme, needed, Applicant(nama="B", golongan="III/a"))) == 4
    pppk = replace(good, golongan="IX")
    assert check_prerequisites(programme, needed, pppk) == []


def test_the_same_programme_again_is_told_while_the_certificate_is_valid():
    who = Applicant(nama="A", passed={"p": date(2026, 1, 10)})
    programme = Programme(id="p", nama="P", masa_berlaku_bulan=12)
    (told,) = check_validity(programme, who, TODAY)
    assert "berlaku sampai 10 Januari 2027" in told.message
    assert check_validity(programme, who, date(2027, 2, 1)) == []
    assert check_validity(replace(programme, masa_berlaku_bulan=None), who, date(2030, 1, 1))
    assert check_validity(programme, Applicant(nama="B"), TODAY) == []


def test_classes_of_the_waiting_list():
    must = Programme(nama="P", is_wajib=True)
    assert class_of("a", must, (), None) == 1
    free = replace(must, is_wajib=False)
    assert [class_of("a", free, *x) for x in ((("a",), 5), ((), None), ((), 5))] == [2, 3, 4]


class TestEarned:
    SESSIONS = tuple(
        TrainingSession(id=str(n), kelompok_id="g", tanggal=date(2026, 3, n), jp=D(4))
        for n in (1, 2, 3, 4)
    )

    def course(self, rules, form="BIMTEK", **more):
        activity = Activity(program_id="p", tahun=2026, judul="A", mulai=TODAY, selesai=TODAY)
        return Course(activity, Programme(nama="P", bentuk=form, **more), rules)

    def presences(self, count):
        marks = [
            Attendance(sesi_id=str(n), peserta_id="x", hadir=Presence.HADIR)
            for n in range(1, count + 1)
        ]
        return presences_of(self.SESSIONS, marks)

    def test_too_little_attendance_gives_nothing_or_a_part(self, rules):
        one = Participant(kegiatan_id="k", kelompok_id="g", pegawai_id="x", hasil="HADIR")
        assert earned(self.course(rules), one, self.presences(3)).jp == 0
        part = replace(rules, is_proportional=True)
        assert earned(self.course(part), one, self.presences(3)).jp == 12
        assert earned(self.course(rules), one, self.presences(4)).jp == 16

    def test_a_form_that_is_gone_gives_nothing(self, rules):
        one = Participant(kegiatan_id="k", kelompok_id="g", pegawai_id="x", hasil="HADIR")
        assert earned(self.course(rules, "LAMA"), one, self.presences(4)).jp == 0

    def test_without_sessions_the_programme_tells_the_jp(self, rules):
        one = Participant(kegiatan_id="k", kelompok_id="g", pegawai_id="x", hasil="LULUS")
        got = earned(self.course(rules, jp=D(24)), one, presences_of((), ()))
        assert (got.jp, got.share) == (24, None)
        assert got.explained(()).given[0].value == "–"


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (None, Expiry.NONE),
        (date(2026, 11, 23), Expiry.EXPIRED),
        (TODAY, Expiry.SOON),
        (date(2027, 2, 22), Expiry.SOON),
        (date(2027, 2, 23), Expiry.VALID),
    ],
)
def test_expiry(until, expected):
    paper = Certificate(pegawai_id="x", nomor="1", tanggal=TODAY, penerbit="P", nama="N",
                        mulai=TODAY, selesai=TODAY, berlaku_sampai=until)  # fmt: skip
    assert expiry_of(paper, TODAY) is expected


def test_structural_training_is_diklat(rules):
    assert [history_kind(rules, kind).value for kind in (1, 8, 99)] == [
        "diklat", "kursus", "kursus",
    ]  # fmt: skip
