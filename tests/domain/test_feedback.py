"""The register's rules: clocks, states, links to people, figures, improvements."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.feedback import (
    ANONYMOUS,
    HIDDEN,
    Channel,
    Feedback,
    FeedbackKind,
    FeedbackStatus,
    next_states,
    unsur_name,
)
from sdm_desktop.domain.feedback_checks import (
    LinkSetting,
    check_feedback,
    check_link,
    check_move,
)
from sdm_desktop.domain.feedback_clock import Calendar, ClockColour, SlaRules, clock_of
from sdm_desktop.domain.feedback_figures import award_value, counts_by, figures_of
from sdm_desktop.domain.improvements import (
    Improvement,
    ImprovementKind,
    ImprovementStatus,
    check_improvement,
)
from sdm_desktop.domain.leave import SIX_DAYS
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.runtime.regulations import load_rules

TODAY = date(2026, 11, 24)
S = FeedbackStatus


@pytest.fixture(scope="module")
def rules():
    found = {rule.kode: rule for rule in load_rules()}
    return SlaRules.of(found[RuleCode.SLA_PENGADUAN])


def entry(**more):
    values = {
        "tahun": 2026, "urut": 7, "klasifikasi": "NORMATIF", "layanan": "KTP-el",
        "tanggal_terima": date(2026, 11, 20), "uraian": "Antre tiga jam di loket dua",
    }  # fmt: skip
    return Feedback(**(values | more))


@pytest.mark.parametrize(
    ("received", "days", "six", "due"),
    [
        # SLA-1: received on a Friday
        (date(2026, 11, 20), 5, False, date(2026, 11, 27)),
        (date(2026, 11, 20), 3, False, date(2026, 11, 25)),
        # SLA-2: a Saturday; a long limit; six working days
        (date(2026, 11, 21), 3, False, date(2026, 11, 25)),
        (date(2026, 11, 21), 5, False, date(2026, 11, 27)),
        (date(2026, 11, 27), 14, False, date(2026, 12, 17)),
        (date(2026, 11, 20), 3, True, date(2026, 11, 24)),
    ],
)
def test_due_days_of_the_rules_alone_and_by_the_calculator(book, received, days, six, due):
    calendar = Calendar(workdays=SIX_DAYS) if six else Calendar()
    assert calendar.due(received, days) == due
    asked = {"tanggal_terima": received.isoformat(), "hari": days, "enam_hari": six}
    assert registry.run("sla", asked, book, TODAY).result["batas_selesai"] == due


def test_the_calculator_takes_a_class_and_refuses_an_unknown_one(book):
    asked = {"tanggal_terima": "2026-11-21", "klasifikasi": "ringan", "libur": ["2026-11-23"]}
    found = registry.run("sla", asked, book, TODAY)
    assert found.result["batas_tanggapan"] == date(2026, 11, 25)
    assert found.result["batas_selesai"] == date(2026, 11, 25)
    answer = registry.run("sla", asked | {"klasifikasi": "JAWABAN"}, book, TODAY)
    assert answer.result["batas_selesai"] is None
    with pytest.raises(ValidationError, match="klasifikasi"):
        registry.run("sla", asked | {"klasifikasi": "gawat"}, book, TODAY)


def test_a_holiday_moves_the_due_day():
    assert Calendar({date(2026, 11, 24)}).due(date(2026, 11, 20), 3) == date(2026, 11, 26)


@pytest.mark.parametrize(
    ("more", "colour", "words"),
    [
        ({}, ClockColour.ORANGE, "1 hari kerja lagi"),
        ({"tanggal_terima": date(2026, 11, 19)}, ClockColour.ORANGE, "Batas hari ini"),
        ({"tanggal_terima": date(2026, 11, 24)}, ClockColour.GREEN, "3 hari kerja lagi"),
        ({"tanggal_terima": date(2026, 11, 16)}, ClockColour.RED, "Terlambat 3 hari kerja"),
        (
            {"tanggal_tanggapan": date(2026, 11, 23), "klasifikasi": "TANPA_PENGAWASAN"},
            ClockColour.GREEN, "12 hari kerja lagi",
        ),
        (
            {"tanggal_tanggapan": date(2026, 11, 23), "klasifikasi": "JAWABAN"},
            ClockColour.GREEN, "Tanpa batas",
        ),
        (
            {"status": S.SELESAI, "tanggal_selesai": date(2026, 11, 24)},
            ClockColour.DONE, "Tepat waktu",
        ),
        (
            {
                "status": S.SELESAI, "tanggal_terima": date(2026, 11, 9),
                "tanggal_selesai": date(2026, 11, 18),
            },
            ClockColour.DONE, "Selesai terlambat 2 hari kerja",
        ),
        ({"status": S.DITOLAK}, ClockColour.DONE, "Tepat waktu"),
    ],
)  # fmt: skip
def test_how_an_entry_stands(rules, more, colour, words):
    clock = clock_of(entry(**more), rules, Calendar(), TODAY)
    assert (clock.colour, clock.words) == (colour, words)


def test_past_the_limit_on_a_free_day_is_late_at_once(rules):
    clock = clock_of(
        entry(tanggal_terima=date(2026, 11, 17)), rules, Calendar(), date(2026, 11, 21)
    )
    assert (clock.colour, clock.words) == (ClockColour.RED, "Lewat batas")


def test_a_closed_entry_keeps_its_due_days(rules):
    kept = entry(
        status=S.SELESAI, tanggal_selesai=date(2026, 11, 24), batas_selesai=date(2026, 11, 23)
    )
    assert clock_of(kept, rules, Calendar(), TODAY).late == 1


def test_an_extension_lengthens_completion_only(rules):
    usual, longer = entry(), entry(perpanjangan=7)
    first, second = (clock_of(one, rules, Calendar(), TODAY) for one in (usual, longer))
    assert first.first_due == second.first_due
    assert second.done_due == date(2026, 12, 8)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"uraian": " "}, "uraian"),
        ({"layanan": ""}, "layanan"),
        ({"klasifikasi": "X"}, "klasifikasi"),
        ({"is_anonim": True, "pelapor": "Ibu Rina"}, "pelapor"),
        ({"kepuasan": 5}, "kepuasan"),
        ({"tanggal_terima": date(2026, 11, 25)}, "tanggal_terima"),
        ({"tanggal_kejadian": date(2026, 11, 21)}, "tanggal_kejadian"),
        (
            {"status": S.SELESAI, "tanggapan": "Sudah", "tanggal_selesai": date(2026, 11, 19)},
            "tanggal_selesai",
        ),
        ({"tanggal_tanggapan": date(2026, 11, 19)}, "tanggal_tanggapan"),
        ({"tanggal_tanggapan": date(2026, 11, 25)}, "tanggal_tanggapan"),
        ({"status": S.SELESAI, "tanggal_selesai": TODAY}, "tanggapan"),
        ({"status": S.SELESAI, "tanggapan": "Sudah"}, "tanggal_selesai"),
        ({"tanggal_selesai": TODAY}, "tanggal_selesai"),
        ({"status": S.DITOLAK}, "alasan"),
        ({"status": S.DIALIHKAN}, "alasan"),
    ],
)
def test_a_wrong_entry_is_refused_at_its_field(rules, more, field):
    found = check_feedback(entry(**more), rules, TODAY)
    assert [one.field for one in found if one.is_error] == [field]


def test_without_disposition_there_is_a_warning_only(rules):
    (found,) = check_feedback(entry(status=S.DIPROSES), rules, TODAY)
    assert not found.is_error


def test_closed_entries_reopen_with_a_reason_only():
    done = entry(status=S.SELESAI)
    assert check_move(done, S.DIPROSES, "")[0].field == "alasan"
    assert check_move(done, S.DIPROSES, "Pelapor keberatan") == []
    assert check_move(entry(), S.SELESAI, "")[0].code == "KEADAAN"
    assert all(next_states(status) for status in S)


def test_a_link_needs_a_verified_entry_a_person_a_hearing_and_proof(rules):
    setting = LinkSetting(rules, Calendar(), TODAY)
    codes = [one.code for one in check_link(entry(is_anonim=True, duplikat_dari="x"), setting)]
    assert codes == ["BELUM_VERIFIKASI", "PEGAWAI", "DUPLIKAT", "BUKTI", "DIDENGAR"]
    good = entry(status=S.TERVERIFIKASI, pegawai_id="p")
    assert [one.code for one in check_link(good, setting)] == ["DIDENGAR"]
    asked = replace(good, tanggal_dengar=date(2026, 11, 17))
    assert check_link(asked, setting)[0].message.endswith("24 November 2026.")
    assert check_link(replace(good, tanggal_dengar=date(2026, 11, 13)), setting) == []
    assert check_link(replace(good, jawaban_pegawai="Loket sedang penuh"), setting) == []
    praise = replace(good, jenis=FeedbackKind.PUJIAN)
    assert check_link(praise, setting) == []


def test_who_reported_is_hidden_where_asked():
    assert entry(pelapor="Rina").shown_reporter == "Rina"
    assert entry(pelapor="Rina", is_rahasia=True).shown_reporter == HIDDEN
    assert entry(is_anonim=True).shown_reporter == ANONYMOUS
    assert entry().nomor == "0007/2026"
    assert Feedback(tanggal_terima=TODAY).nomor == ""


@pytest.mark.parametrize(("plus", "minus", "value"), [(3, 1, 75), (0, 2, 0), (0, 0, 50)])
def test_award_value(plus, minus, value):
    assert award_value(plus, minus) == value


def test_figures_leave_rejected_and_duplicates_apart(rules):
    entries = [
        entry(status=S.SELESAI, tanggal_terima=date(2026, 11, 9),
              tanggal_selesai=date(2026, 11, 12), kepuasan=3),
        entry(status=S.SELESAI, tanggal_terima=date(2026, 11, 9),
              tanggal_selesai=date(2026, 11, 18), kepuasan=4),
        entry(tanggal_terima=date(2026, 11, 3)),
        entry(jenis=FeedbackKind.PUJIAN, klasifikasi="JAWABAN"),
        entry(status=S.DITOLAK), entry(duplikat_dari="x"),
    ]  # fmt: skip
    calendar = Calendar()
    found = figures_of([(e, clock_of(e, rules, calendar, TODAY)) for e in entries], calendar)
    assert (found.total, found.closed, found.on_time, found.late_open) == (4, 2, 1, 1)
    assert (found.rejected, found.duplicates, found.praise, found.criticism) == (1, 1, 1, 3)
    assert (found.mean_days, found.median_days) == (Decimal("5.0"), Decimal("5.0"))
    assert (found.on_time_share, found.satisfaction) == (Decimal("50.0"), Decimal("3.50"))
    empty = figures_of([], calendar)
    assert empty.on_time_share is None
    assert counts_by(entries, lambda e: e.jenis.label)[0] == ("Pengaduan", 5)


def test_the_words_of_all_choices_are_there():
    assert all(one.label for kind in (FeedbackKind, Channel, S, ImprovementKind) for one in kind)
    assert unsur_name(9) == "Sarana dan prasarana"
    assert unsur_name(None) == ""


def plan(**more):
    values = {
        "masalah": "Antrean panjang", "kegiatan": "Buka loket ketiga",
        "penanggung_jawab": "Kepala Bidang", "mulai": date(2026, 9, 1),
        "target_selesai": date(2026, 10, 30),
    }  # fmt: skip
    return Improvement(**(values | more))


@pytest.mark.parametrize(
    ("more", "fields"),
    [
        ({}, []),
        ({"masalah": "", "kegiatan": " "}, ["masalah", "kegiatan"]),
        ({"target_selesai": date(2026, 8, 1)}, ["target_selesai"]),
        ({"kemajuan": 101}, ["kemajuan"]),
        ({"nilai_awal": Decimal(-1)}, ["nilai_awal"]),
        ({"status": ImprovementStatus.SELESAI}, ["tanggal_selesai", "bukti"]),
        (
            {
                "status": ImprovementStatus.SELESAI, "bukti": "Foto", "ukuran": "NRR waktu",
                "tanggal_selesai": date(2026, 12, 1),
            },
            ["tanggal_selesai", "nilai_akhir"],
        ),
        ({"status": ImprovementStatus.BATAL}, ["hasil"]),
    ],
)  # fmt: skip
def test_an_improvement_is_checked_and_closes_with_proof(more, fields):
    assert [one.field for one in check_improvement(plan(**more), TODAY)] == fields


def test_an_improvement_knows_its_effect_and_lateness():
    assert plan().is_late(TODAY)
    assert plan().change is None
    measured = plan(nilai_awal=Decimal("2.9"), nilai_akhir=Decimal("3.2"))
    assert measured.change == Decimal("0.3")
