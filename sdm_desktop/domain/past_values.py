"""Why an old result has its value, and the year 2021 out of its two halves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.explanation import Explained, Given, Step
from sdm_desktop.domain.money import decimal_text, half_up, plain_text
from sdm_desktop.domain.old_scale import pp30_label, pp46_to_pp30
from sdm_desktop.domain.past_ratings import (
    PastRating,
    Scale,
    Weights,
    equivalent,
    final_value,
    label_for,
    part_name,
    rule_of,
    weighted,
    weights_text,
    weights_used,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook

# the old scales ended here; what they counted is looked up on this day
LAST_DAY = date(2021, 12, 31)
JOINED_YEAR = 2021
_HALVES = ("0.5", "0.5")
_SKP, _CONDUCT = "Nilai SKP", "Nilai perilaku"


def scale_rule(book: RuleBook, scale: Scale) -> Rule | None:
    """Return the table of a scale, None for the quadrant."""
    code = rule_of(scale)
    return book.on(code, LAST_DAY) if code else None


def explain_value(
    rule: Rule, rating: PastRating, weights: Weights | None = None
) -> Explained | None:
    """Return how the value comes about and which predikat it means; None without a value."""
    chosen = weights or weights_used(rule, rating)
    worked = weighted(rule, rating, chosen)
    value = final_value(rule, rating) if weights is None else worked
    value = final_value(rule, rating) if value is None else value
    if value is None:
        return None
    given = [
        Given(label, plain_text(part), rating.sumber)
        for label, part in ((_SKP, rating.nilai_skp), (_CONDUCT, rating.nilai_perilaku))
        if part is not None
    ]
    label = label_for(rule, rating, value)
    if worked == value:
        steps = [Step(_product(rating, chosen), decimal_text(value, 2))]
    else:
        steps = [Step("nilai menurut dokumen", decimal_text(value, 2))]
    if rating.skala is not Scale.PP46:
        given.append(Given("Ide baru", "ada" if rating.is_ide_baru else "tidak ada"))
    steps.append(Step("predikat", label))
    return Explained({"nilai": value, "predikat": label}, tuple(given), tuple(steps), (rule,))


def _product(rating: PastRating, weights: Weights) -> str:
    parts = (rating.nilai_skp, rating.nilai_perilaku)
    return " + ".join(
        f"{plain_text(part)} × {share}%"
        for part, share in zip(parts, weights_text(weights).split("/"), strict=True)
        if part is not None
    )


@dataclass(frozen=True, slots=True)
class JoinedYear:
    """The result of 2021, made of its halves (rules/performance 14.4)."""

    nilai: Decimal
    label: str
    predikat: Predikat
    is_ide_baru: bool
    explained: Explained


def join_halves(book: RuleBook, halves: Iterable[PastRating]) -> JoinedYear | None:
    """Return the year 2021 out of both semesters; None while one of them has no value.

    A semester in the scale of PP 46/2011 is converted first.
    """
    found = {one.bagian: one for one in halves if one.tahun == JOINED_YEAR}
    first, second = found.get("S1"), found.get("S2")
    if first is None or second is None or None in (first.nilai_akhir, second.nilai_akhir):
        return None
    rules = (book.on(RuleCode.KONVERSI_PP46, LAST_DAY), book.on(RuleCode.SKALA_PP30, LAST_DAY))
    return joined(rules, (first, second))


def joined(rules: tuple[Rule, Rule], halves: tuple[PastRating, PastRating]) -> JoinedYear:
    """Return the year out of two halves that have a value; `rules` are conversion and scale."""
    conversion, scale = rules
    given, steps, values = [], [], []
    for half in halves:
        assert half.nilai_akhir is not None
        name, value = part_name(half.tahun, half.bagian), half_up(half.nilai_akhir, 2)
        given.append(Given(name, decimal_text(value, 2), f"skala {half.skala.label}"))
        if half.skala is Scale.PP46:
            value, words = pp46_to_pp30(conversion, half.nilai_akhir)
            steps.append(Step(f"{name}: {words}", decimal_text(value, 2)))
        values.append(value)
    shares = [Decimal(share) for share in conversion.isi.get("bobot_semester", _HALVES)]
    total = half_up(sum((v * w for v, w in zip(values, shares, strict=True)), Decimal(0)), 2)
    words = " + ".join(
        f"{plain_text(value)} × {plain_text(share * 100)}%"
        for value, share in zip(values, shares, strict=True)
    )
    is_new = any(half.is_ide_baru for half in halves)
    label = pp30_label(scale, total, has_new_idea=is_new)
    steps += [Step(words, decimal_text(total, 2)), Step("predikat", label)]
    result = {"nilai": total, "predikat": label}
    explained = Explained(result, tuple(given), tuple(steps), (conversion, scale))
    predikat = equivalent(label) or Predikat.BAIK
    return JoinedYear(total, label, predikat, is_new, explained)
