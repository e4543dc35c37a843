"""The arithmetic of an index, line by line, and its `Explained`."""

from collections.abc import Callable, Sequence

from sdm_desktop.domain.explanation import Explained, Given, Step
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.skm import SkmResult


def note_arithmetic(step: Callable[[str, object], None], result: SkmResult) -> None:
    """Note how an index came about."""
    count = len(result.unsur)
    for place, one in enumerate(result.unsur, 1):
        name = f"U{place} {one.unsur.nama}"
        if one.nrr is None:
            step(name, "belum ada jawaban")
            continue
        sums = f": {one.jumlah} / {one.banyak}" if one.banyak else ""
        step(f"{name}{sums}", f"NRR {decimal_text(one.nrr, 3)}")
    if result.skm is None:
        step("IKM", result.pesan)
        return
    weight = result.bobot.label(count)
    if result.bobot_nilai != result.bobot.of(count):
        weight = f"1/{result.bobot_nilai.denominator}, hanya unsur terisi"
    step(f"jumlah NRR × bobot ({weight})", f"SKM {decimal_text(result.skm, 4)}")
    step("SKM × 25", f"IKM {decimal_text(result.skm * 25, 2)}")
    step("mutu", f"{result.mutu} ({result.kinerja})")


def explained(result: SkmResult, given: Sequence[Given], rules: Sequence[Rule]) -> Explained:
    """Return an index with its reasons, for ⓘ."""
    steps: list[Step] = []
    note_arithmetic(lambda words, value: steps.append(Step(words, str(value))), result)
    fields = {"ikm": result.ikm, "mutu": result.mutu, "n": result.responden}
    return Explained(fields, tuple(given), tuple(steps), tuple(rules))
