"""Sentences of the summaries: what changed, and whether the distribution fits."""

from collections.abc import Mapping, Sequence

from sdm_desktop.domain.distribution import check_distribution, dominant_predikat
from sdm_desktop.domain.evaluation import OrganisationPredikat, Predikat
from sdm_desktop.domain.money import percent_print, share
from sdm_desktop.domain.report_records import PeriodCounts, TrendPoint
from sdm_desktop.domain.rules import Rule
from sdm_desktop.reports.words import in_words

GOOD = (Predikat.SANGAT_BAIK, Predikat.BAIK)
_GUIDELINE = "Pedoman adalah bahan pertimbangan pimpinan, bukan kuota."


def comparison(history: Sequence[PeriodCounts]) -> str:
    """Return how the share of Baik or better moved since the period before."""
    now = history[-1]
    if len(history) < 2 or now.total == 0:
        return "Belum ada periode pembanding."
    before = history[-2]
    old, new = (share(sum(counts.jumlah[:2]), counts.total) for counts in (before, now))
    name = before.label
    if before.tahun != now.tahun and str(before.tahun) != name:
        name = f"{name} {before.tahun}"
    if old == new:
        return f"Baik atau lebih tetap {percent_print(new)}, sama dengan {name}"
    verb = "naik" if new > old else "turun"
    past = f"{percent_print(old)} pada {name}"
    return f"Baik atau lebih {verb} dari {past} menjadi {percent_print(new)}"


def distribution_check(
    rule: Rule, organisation: OrganisationPredikat | None, counts: Mapping[Predikat, int]
) -> str:
    """Return the check of the distribution as a sentence (SE MenPANRB 3/2023)."""
    total = sum(counts.values())
    if total == 0:
        return "Belum ada penilaian."
    if organisation is None:
        return "Capaian kinerja organisasi belum ditetapkan; pola belum dapat diperiksa."
    peak = dominant_predikat(rule, organisation)
    part = percent_print(share(counts.get(peak, 0), total))
    findings = check_distribution(rule, organisation, counts)
    if not findings:
        fits = f"Sejalan dengan pedoman untuk capaian {organisation.label}: {peak.label} {part}."
        return f"{fits} {_GUIDELINE}"
    is_small = all(finding.is_information for finding in findings)
    start = "Untuk diketahui" if is_small else "Perlu perhatian"
    words = " ".join(finding.message for finding in findings)
    return f"{start}, capaian {organisation.label}: {words} {_GUIDELINE}"


def trend_message(points: Sequence[TrendPoint], kind: str) -> str:
    """Return the message above the trend of a person."""
    rated = [point for point in points if point.predikat]
    if not rated:
        return "Predikat kinerja"
    good = sum(point.predikat in GOOD for point in rated)
    if len(rated) == 1:
        predikat = rated[0].predikat
        return f"Predikat kinerja: {predikat.label if predikat else ''} pada satu {kind}"
    if good == len(rated):
        return f"Predikat kinerja: Baik atau lebih pada seluruh {in_words(good)} {kind}"
    if good == 0:
        return f"Predikat kinerja: di bawah Baik pada seluruh {in_words(len(rated))} {kind}"
    return (
        f"Predikat kinerja: Baik atau lebih pada {in_words(good)} dari"
        f" {in_words(len(rated))} {kind}"
    )
