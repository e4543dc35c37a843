"""The three people of an evaluation and the result of their office, frozen or as of now."""

from collections.abc import Mapping, Sequence

from sdm_desktop.domain.evaluation import Evaluation, FrozenParties, Identity, OrganisationResult
from sdm_desktop.services.report_context import ReportContext


def parties_of(evaluations: Sequence[Evaluation]) -> set[str]:
    """Return whose identities are needed: the three people of all that are not frozen."""
    return {
        person
        for evaluation in evaluations
        if evaluation.beku is None
        for person in (evaluation.pegawai_id, evaluation.penilai_id, evaluation.atasan_id)
        if person
    }


def parties_now(
    context: ReportContext, evaluation: Evaluation, results: Mapping[str, OrganisationResult]
) -> FrozenParties:
    """Return who is named on an evaluation that is not final."""
    nobody = Identity()
    people = context.people
    unit = context.tree.get(evaluation.unit_id)
    capaian = context.capaian(evaluation.unit_id, results)
    return FrozenParties(
        pegawai=people.get(evaluation.pegawai_id, nobody),
        penilai=people.get(evaluation.penilai_id or "", nobody),
        atasan=people.get(evaluation.atasan_id or "", nobody),
        capaian_organisasi=capaian.value if capaian else "",
        unit_jalur=unit.jalur if unit else "",
    )
