"""Suggested ratings from single verdicts (rule SARAN_RATING); the evaluator decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sdm_desktop.domain.evaluation import BEHAVIOURS, Behaviour, Rating
from sdm_desktop.domain.rules import Rule

_GUARDED = (Behaviour.AKUNTABEL, Behaviour.LOYAL)
NEEDS_DECISION = "perlu keputusan penilai"


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionSettings:
    """Shares of one preset, exact; `is_top_inclusive` makes the share for ATAS a minimum."""

    name: str = "standar"
    top_share: Fraction = Fraction(1, 2)
    is_top_inclusive: bool = False
    low_majority: Fraction = Fraction(1, 2)
    small_share: Fraction = Fraction(1, 4)

    @classmethod
    def from_rule(cls, rule: Rule, preset: str = "") -> "SuggestionSettings":
        """Return a preset ("standar", "ketat") of the rule, by default the one it chose."""
        name = preset or rule.isi["pilihan"]
        isi: Mapping[str, Any] = rule.isi["preset"][name]
        return cls(
            name=name,
            top_share=Fraction(str(isi["porsi_atas_min"])),
            is_top_inclusive=isi["banding_atas"] == ">=",
            low_majority=Fraction(str(isi["porsi_bawah_mayoritas"])),
            small_share=Fraction(str(isi["batas_kecil"])),
        )

    def reaches_top(self, share: Fraction) -> bool:
        """Return whether a share of ATAS is enough."""
        return share >= self.top_share if self.is_top_inclusive else share > self.top_share


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested rating, or None with the reason; `reason` always explains."""

    rating: Rating | None
    reason: str


def suggest_work(
    main: Sequence[Rating | None],
    extra: Sequence[Rating | None] = (),
    settings: SuggestionSettings | None = None,
) -> Suggestion:
    """Return the rating hasil kerja suggested by the feedback per RHK utama and tambahan."""
    return _suggest(main, extra, settings or SuggestionSettings(), "RHK")


def suggest_behaviour(
    values: Sequence[Rating | None], settings: SuggestionSettings | None = None
) -> Suggestion:
    """Return the rating perilaku suggested by the seven BerAKHLAK values, in their order.

    BAWAH on Akuntabel or Loyal always leaves the decision to the evaluator.
    """
    if all(value is not None for value in values):
        low = [name for name in _GUARDED if values[BEHAVIOURS.index(name)] is Rating.BAWAH]
        if low:
            return Suggestion(None, f"{NEEDS_DECISION}: {', '.join(low)} di bawah ekspektasi")
    return _suggest(values, (), settings or SuggestionSettings(), "nilai perilaku")


def _suggest(
    main: Sequence[Rating | None],
    extra: Sequence[Rating | None],
    settings: SuggestionSettings,
    noun: str,
) -> Suggestion:
    everything = [*main, *extra]
    count = len(everything)
    if not count:
        return Suggestion(None, f"belum ada {noun}")
    rated = count - everything.count(None)
    if rated < count:
        return Suggestion(None, f"umpan balik belum lengkap ({rated} dari {count} {noun})")
    top = Fraction(everything.count(Rating.ATAS), count)
    low = Fraction(everything.count(Rating.BAWAH), count)
    words = f"{everything.count(Rating.ATAS)} di atas, {everything.count(Rating.BAWAH)} di bawah"
    reason = f"dari {count} {noun}: {words}"
    if settings.reaches_top(top) and low == 0:
        return Suggestion(Rating.ATAS, reason)
    if low > settings.low_majority:
        return Suggestion(Rating.BAWAH, reason)
    if low <= settings.small_share:
        return Suggestion(Rating.SESUAI, reason)
    return Suggestion(None, f"{NEEDS_DECISION}: {reason}")
