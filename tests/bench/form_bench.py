"""Evaluation forms with twelve results: forms per second over plain Platypus."""

from collections.abc import Iterator

from sdm_desktop.domain.report_skp import EvaluationForm
from tests.bench.measure import Figure, interleaved
from tests.bench.report_bench import info
from tests.reports.form_records import make_form

FORMS = 20
RESULTS = 12


def forms(count: int) -> Iterator[EvaluationForm]:
    """Yield forms of invented people, each with a name and texts of its own."""
    for number in range(1, count + 1):
        yield make_form(RESULTS, number)


def figures() -> Iterator[Figure]:
    """Yield the speed of a bundle."""
    from sdm_desktop.reports.bundle import render_bundle
    from tests.bench.platypus_form import render_forms_with_platypus

    records = list(forms(FORMS))
    ours, plain = interleaved(
        lambda: render_bundle(records, info(), FORMS),
        lambda: render_forms_with_platypus(records),
        runs=3,
    )
    yield Figure(
        name="evaluation forms of 12 results over plain Platypus",
        value=FORMS / ours,
        floor=FORMS / plain,
        unit="forms/s",
        bar=5.0,
        at_least=True,
    )
