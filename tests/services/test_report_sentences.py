"""Sentences, targets and names of the printed summaries."""

from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.evaluation import (
    FollowUpStatus,
    OrganisationPredikat,
    Period,
    PeriodKind,
    Predikat,
    Target,
)
from sdm_desktop.domain.report_records import PeriodCounts, TrendPoint
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.unit import Unit
from sdm_desktop.reports.words import in_words, span
from sdm_desktop.services.report_context import short_role
from sdm_desktop.services.report_evaluations import capaian_words, form_period
from sdm_desktop.services.report_sentences import comparison, distribution_check, trend_message
from sdm_desktop.services.report_targets import amount, by_urgency, message, target_line
from sdm_desktop.services.report_units import kind_word, period_label


def counts(label, *numbers, year=2026):
    return PeriodCounts(label=label, tahun=year, jumlah=numbers)


@pytest.mark.parametrize(
    ("history", "sentence"),
    [
        ([counts("TW I", 1, 1, 0, 0, 0)], "Belum ada periode pembanding."),
        (
            [counts("TW I", 1, 1, 2, 0, 0), counts("TW II", 1, 2, 1, 0, 0)],
            "Baik atau lebih naik dari 50,0% pada TW I menjadi 75,0%",
        ),
        (
            [counts("TW IV", 1, 0, 0, 0, 0, year=2025), counts("TW I", 0, 1, 1, 0, 0)],
            "Baik atau lebih turun dari 100,0% pada TW IV 2025 menjadi 50,0%",
        ),
        (
            [counts("2025", 1, 1, 0, 0, 0, year=2025), counts("2026", 2, 2, 0, 0, 0)],
            "Baik atau lebih tetap 100,0%, sama dengan 2025",
        ),
        (
            [counts("TW I", 1, 1, 0, 0, 0), counts("TW II", 0, 0, 0, 0, 0)],
            "Belum ada periode pembanding.",
        ),
    ],
)
def test_the_comparison_is_said_in_words(history, sentence):
    assert comparison(history) == sentence


@pytest.mark.parametrize(
    ("organisation", "numbers", "part"),
    [
        (None, (1, 1, 0, 0, 0), "belum ditetapkan"),
        (OrganisationPredikat.BAIK, (0, 0, 0, 0, 0), "Belum ada penilaian."),
        (OrganisationPredikat.BAIK, (5, 14, 1, 0, 0), "Sejalan dengan pedoman untuk capaian Baik"),
        (OrganisationPredikat.BAIK, (6, 14, 0, 0, 0), "Perlu perhatian, capaian Baik: Butuh"),
        (OrganisationPredikat.ISTIMEWA, (3, 0, 0, 0, 0), "Untuk diketahui, capaian Istimewa:"),
    ],
)
def test_the_distribution_is_judged_in_a_sentence(all_rules, organisation, numbers, part):
    rule = RuleBook(all_rules).on(RuleCode.DISTRIBUSI, date(2026, 9, 30))
    found = dict(zip(Predikat, numbers, strict=True))
    assert part in distribution_check(rule, organisation, found)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ([None], "Predikat kinerja"),
        ([Predikat.BAIK], "Predikat kinerja: Baik pada satu triwulan"),
        ([Predikat.BAIK] * 3, "Predikat kinerja: Baik atau lebih pada seluruh tiga triwulan"),
        ([Predikat.KURANG] * 2, "Predikat kinerja: di bawah Baik pada seluruh dua triwulan"),
        (
            [Predikat.BAIK, None, Predikat.KURANG],
            "Predikat kinerja: Baik atau lebih pada satu dari dua triwulan",
        ),
    ],
)
def test_the_trend_has_a_message(given, sentence):
    points = [TrendPoint(label="TW I", tahun=2026, predikat=predikat) for predikat in given]
    assert trend_message(points, "triwulan") == sentence


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("90", "%", "90%"),
        ("81.5", "persen", "81,5%"),
        ("1183", "dokumen", "1.183 dokumen"),
        ("0.25", "", "0,25"),
    ],
)
def test_amounts_carry_their_unit(value, unit, text):
    assert amount(Decimal(value), unit) == text


def make_target(reached, **values):
    number = None if reached is None else Decimal(reached)
    return Target(
        evaluasi_id="e", indikator=f"Arsip {reached}", satuan="berkas", target=Decimal(10),
        realisasi=number, **values,
    )  # fmt: skip


def test_targets_furthest_behind_come_first():
    targets = [make_target(n) for n in ("12", None, "9", "4")]
    assert [t.realisasi for t in by_urgency(targets)] == [4, 9, None, 12]


def test_a_target_line_says_how_far_and_what_next():
    line = target_line(make_target("4", status=FollowUpStatus.BERJALAN), "Paulus Wangge")
    assert (line.target, line.realisasi, line.capaian) == ("10 berkas", "4 berkas", "40,0%")
    assert (line.status, line.nama, line.is_tercapai) == ("Berjalan", "Paulus Wangge", False)
    assert target_line(make_target(None)).realisasi == ""
    assert target_line(make_target("10")).is_tercapai


def test_a_list_without_unmet_targets_says_why():
    assert message([]) == "Belum ada target yang dicatat."
    assert message([make_target("10")]) == "Seluruh 1 target tercapai."
    assert "1 dari 2 target belum dilaporkan" in message([make_target("10"), make_target(None)])


@pytest.mark.parametrize(
    ("code", "form", "label", "word"),
    [
        ("B03", "MARET 2026", "Mar", "bulan"),
        ("T4", "TRIWULAN IV-AKHIR", "TW IV", "triwulan"),
        ("S2", "SEMESTER II/AKHIR", "SMT II", "semester"),
        ("TAHUN", "TAHUN 2026", "2026", "tahun"),
    ],
)
def test_periods_have_their_names(code, form, label, word):
    day = date(2026, 3, 31)
    period = Period(
        tahun=2026, kode=code, jenis=PeriodKind.BULANAN, mulai=day, selesai=day, batas_pengisian=day
    )
    assert form_period(code, 2026) == form
    assert period_label(period) == label
    assert kind_word(period) == word


def test_a_role_does_not_repeat_the_unit():
    unit = Unit(nama="Bidang Pelayanan Pendaftaran Penduduk")
    assert short_role("Kepala Bidang Pelayanan Pendaftaran Penduduk", unit) == "Kepala Bidang"
    assert short_role("Sekretaris", unit) == "Sekretaris"
    assert short_role("", unit) == "Kepala Bidang Pelayanan Pendaftaran Penduduk"
    assert short_role("Kepala Dinas", None) == "Kepala Dinas"


def test_words_for_numbers_spans_and_results():
    assert [in_words(n) for n in (0, 7, 12, 13)] == ["nol", "tujuh", "dua belas", "13"]
    assert span(date(2026, 7, 1), date(2026, 9, 30)) == "1 Juli s.d. 30 September 2026"
    assert span(date(2025, 7, 1), date(2026, 9, 30)) == "1 Juli 2025 s.d. 30 September 2026"
    assert capaian_words("BUTUH_PERBAIKAN") == "Butuh Perbaikan"
    assert capaian_words("Cukup") == "Cukup"
