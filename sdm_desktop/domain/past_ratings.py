"""Predikat of years before the quadrant of PermenPANRB 6/2022, or from other offices."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.money import half_up, plain_text
from sdm_desktop.domain.old_scale import pp30_label, pp30_value, pp46_label
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule


class Scale(StrEnum):
    """The scale a year was rated in."""

    PP46 = "PP46"
    PP30 = "PP30"
    P8_2021 = "P8_2021"
    P6_2022 = "P6_2022"

    @property
    def label(self) -> str:
        """Return the regulation."""
        names = {"PP46": "PP 46/2011", "PP30": "PP 30/2019", "P8_2021": "PermenPANRB 8/2021"}
        return names.get(self.value, "PermenPANRB 6/2022")


PARTS = ("TAHUN", "S1", "S2")
_RULES = {
    Scale.PP46: RuleCode.SKALA_PP46,
    Scale.PP30: RuleCode.SKALA_PP30,
    Scale.P8_2021: RuleCode.SKALA_PP30,
}
_MOST = {Scale.PP46: Decimal(100)}
# the weights of an office file whose table was written before it named them (PP 46/2011)
_PP46_WEIGHTS = (("0.6", "0.4"),)
Weights = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRating:
    """One old result; `bagian` is TAHUN, S1 or S2, values are points of the scale.

    `label_asli` is kept and printed as it was; `predikat_setara` is what consumers read.
    """

    id: str = ""
    rev: int = 0
    pegawai_id: str
    tahun: int
    bagian: str = "TAHUN"
    skala: Scale
    nilai_skp: Decimal | None = None
    nilai_perilaku: Decimal | None = None
    nilai_akhir: Decimal | None = None
    is_ide_baru: bool = False
    label_asli: str
    predikat_setara: Predikat
    sumber: str = ""


def scale_of(year: int, part: str = "TAHUN") -> Scale:
    """Return the usual scale of a year (rules/performance section 2)."""
    if year >= 2022:
        return Scale.P6_2022
    if year == 2021:
        return {"S1": Scale.PP46, "S2": Scale.P8_2021}.get(part, Scale.PP30)
    return Scale.PP46


def rule_of(scale: Scale) -> RuleCode | None:
    """Return the rule table that turns a value into a predikat; None for the quadrant."""
    return _RULES.get(scale)


def equivalent(label: str) -> Predikat | None:
    """Return the predikat consumers read for an old label; Cukup and Buruk are old words."""
    key = "".join(letter for letter in label.lower() if letter.isalpha())
    old = {"cukup": Predikat.BUTUH_PERBAIKAN, "buruk": Predikat.SANGAT_KURANG}
    known = {predikat.value.replace("_", "").lower(): predikat for predikat in Predikat}
    more = {"butuhperbaikancukup": Predikat.BUTUH_PERBAIKAN, "kurangmisconduct": Predikat.KURANG}
    return (old | known | more).get(key)


def labels_of(rule: Rule | None, scale: Scale) -> tuple[str, ...]:
    """Return the words of a scale, best first."""
    if rule is None:
        return tuple(predikat.label for predikat in Predikat)
    if scale is Scale.PP46:
        return tuple(str(word) for _bound, word in rule.isi["batas"])
    words = rule.isi["label"]
    return tuple(words.get(code, Predikat(code).label) for _bound, code, _idea in rule.isi["batas"])


def part_name(year: int, part: str) -> str:
    """Return "Semester I 2021" or "Tahun 2019"."""
    return {"S1": "Semester I", "S2": "Semester II"}.get(part, "Tahun") + f" {year}"


def weights_of(rule: Rule) -> tuple[Weights, ...]:
    """Return the weights (SKP, perilaku) that a scale knows, the usual ones first."""
    known = rule.isi.get("bobot", _PP46_WEIGHTS)
    return tuple((Decimal(first), Decimal(second)) for first, second in known)


def weights_text(weights: Weights) -> str:
    """Return "70/30"."""
    return "/".join(plain_text(weight * 100) for weight in weights)


def weighted(rule: Rule, rating: PastRating, weights: Weights) -> Decimal | None:
    """Return SKP and perilaku weighted in their scale; None where a part is missing."""
    parts = (rating.nilai_skp, rating.nilai_perilaku)
    if parts[0] is None or parts[1] is None:
        return None
    if rating.skala is Scale.PP46:
        return half_up(parts[0] * weights[0] + parts[1] * weights[1], 2)
    return pp30_value(rule, (parts[0], parts[1]), weights)


def weights_used(rule: Rule, rating: PastRating) -> Weights:
    """Return the weights that give the value which is there; the usual ones where none do."""
    choices = weights_of(rule)
    for weights in choices:
        if rating.nilai_akhir is not None and weighted(rule, rating, weights) == rating.nilai_akhir:
            return weights
    return choices[0]


def final_value(rule: Rule, rating: PastRating) -> Decimal | None:
    """Return the value that is there, else SKP and perilaku with the usual weights."""
    if rating.nilai_akhir is not None:
        return half_up(rating.nilai_akhir, 2)
    return weighted(rule, rating, weights_used(rule, rating))


def completed(rule: Rule, rating: PastRating) -> PastRating:
    """Return a result with its value, where both parts or the value are there."""
    return replace(rating, nilai_akhir=final_value(rule, rating))


def label_for(rule: Rule, rating: PastRating, value: Decimal) -> str:
    """Return the label the scale gives a value."""
    if rating.skala is Scale.PP46:
        return pp46_label(rule, value)
    return pp30_label(rule, value, has_new_idea=rating.is_ide_baru)


def check_past_rating(rating: PastRating, rule: Rule | None, this_year: int) -> list[FieldError]:
    """Return every broken rule; a label the value does not give is only a warning."""
    found: list[FieldError] = []
    if not 1980 <= rating.tahun <= this_year:
        found.append(FieldError("tahun", f"Isi tahun 1980 sampai {this_year}.", "TAHUN"))
    if rating.bagian not in PARTS:
        found.append(FieldError("bagian", "Pilih TAHUN, S1, atau S2.", "BAGIAN"))
    most = _MOST.get(rating.skala, Decimal(120))
    for name in ("nilai_skp", "nilai_perilaku", "nilai_akhir"):
        value = getattr(rating, name)
        if value is not None and not 0 <= value <= most:
            found.append(FieldError(name, f"Nilai {rating.skala.label} 0 sampai {most}.", "NILAI"))
    found += _check_label(rating)
    if found or rule is None:
        return found
    return [*_check_value(rule, rating), *_check_word(rule, rating)]


def _check_word(rule: Rule, rating: PastRating) -> list[FieldError]:
    value = final_value(rule, rating)
    if value is None:
        return []
    told = label_for(rule, rating, value)
    if told.casefold() == rating.label_asli.strip().casefold():
        return []
    text = f"Nilai {plain_text(value)} berarti {told} menurut {rating.skala.label}."
    return [FieldError("label_asli", text, "LABEL", Level.WARNING)]


def _check_value(rule: Rule, rating: PastRating) -> list[FieldError]:
    """Return a warning for a value that no weights of the scale give."""
    choices = weights_of(rule)
    values = [weighted(rule, rating, weights) for weights in choices]
    if rating.nilai_akhir is None or None in values or rating.nilai_akhir in values:
        return []
    told = ", ".join(
        f"{plain_text(value)} dengan bobot {weights_text(weights)}"
        for value, weights in zip(values, choices, strict=True)
        if value is not None
    )
    text = f"SKP dan perilaku memberi {told}."
    return [FieldError("nilai_akhir", text, "BOBOT", Level.WARNING)]


def _check_label(rating: PastRating) -> list[FieldError]:
    if not rating.label_asli.strip():
        return [FieldError("label_asli", "Predikat wajib diisi.", "WAJIB")]
    usual = equivalent(rating.label_asli)
    if usual is None or usual is rating.predikat_setara:
        return []
    text = f"Biasanya setara {usual.label}."
    return [FieldError("predikat_setara", text, "SETARA", Level.WARNING)]
