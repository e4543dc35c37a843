"""What to look at in a result, and whether published figures are right."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sdm_desktop.domain.money import decimal_text, half_up
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.skm import SkmResult
from sdm_desktop.domain.skm_rules import Band, Weight, band_of


@dataclass(frozen=True, slots=True)
class LabelCheck:
    """Whether a printed letter fits a printed index, in words."""

    kode: str
    pesan: str
    mutu_seharusnya: str


def change(now: Decimal, before: Decimal) -> Decimal:
    """Return the difference of two printed indexes."""
    return now - before


def survey_alerts(
    rule: Rule, result: SkmResult, before: Decimal | None = None, sample: int | None = None
) -> list[str]:
    """Return what deserves a look, in sentences."""
    found: list[str] = []
    ikm = result.ikm
    if ikm is not None and before is not None:
        delta = change(ikm, before)
        if abs(delta) >= Decimal(str(rule.isi["selisih"])):
            word = "naik" if delta > 0 else "turun"
            found.append(f"IKM {word} {decimal_text(abs(delta), 2)} dari {decimal_text(before, 2)}")
    lowest = Decimal(str(rule.isi["unsur_ikm_min"]))
    found += [
        f"{one.unsur.nama} bermutu {one.mutu} ({decimal_text(one.ikm, 2)})"
        for one in result.unsur
        if one.ikm is not None and half_up(one.ikm, 2) < lowest
    ]
    if sample is not None and result.responden < sample:
        found.append(f"Responden {result.responden} dari sampel minimum {sample}")
    if 0 < result.responden < int(rule.isi["indikatif_di_bawah"]):
        found.append(f"Baru {result.responden} responden; hasil bersifat indikatif")
    return found


def check_label(
    ikm: Decimal, mutu: str, new: Sequence[Band], old: Sequence[Band], year: int
) -> LabelCheck:
    """Return whether a printed letter fits an index by the bands of 2017 or only by the old."""
    letter = mutu.strip().upper()
    right = band_of(new, ikm).mutu
    if letter == right:
        return LabelCheck("cocok 2017", "Mutu sesuai pita PermenPANRB 14/2017.", right)
    if letter == band_of(old, ikm).mutu:
        text = f"Mutu {letter} hanya cocok dengan pita lama (KEP/25/M.PAN/2/2004)"
        if year > 2017:
            text += f"; menurut PermenPANRB 14/2017 seharusnya {right}"
        return LabelCheck("cocok hanya pita lama", f"{text}.", right)
    text = f"Mutu {letter} tidak cocok dengan kedua pita; seharusnya {right}."
    return LabelCheck("tidak cocok", text, right)


def weights_behind(averages: Sequence[Fraction], ikm: Decimal) -> list[Weight]:
    """Return which weights turn the averages into a printed index."""
    total = sum(averages, Fraction(0))
    return [weight for weight in Weight if half_up(total * weight.of(len(averages)) * 25, 2) == ikm]


def weight_words(weights: Sequence[Weight], averages: Sequence[Fraction], ikm: Decimal) -> str:
    """Return in a sentence which weight is behind a printed index."""
    count, total = len(averages), sum(averages, Fraction(0))
    if weights:
        named = " atau ".join(weight.label(count) for weight in weights)
        return f"IKM {decimal_text(ikm, 2)} dihitung dengan bobot {named}."
    exact = half_up(total * Weight.TEPAT.of(count) * 25, 2)
    return (
        f"IKM {decimal_text(ikm, 2)} tidak cocok dengan bobot mana pun; "
        f"dengan bobot tepat 1/{count} seharusnya {decimal_text(exact, 2)}."
    )
