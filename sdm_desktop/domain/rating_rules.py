"""What follows from the ratings of one evaluation, by the rules of its period."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sdm_desktop.domain.evaluation import (
    BEHAVIOURS,
    Evaluation,
    EvaluationStatus,
    OrganisationPredikat,
    Predikat,
    Rating,
)
from sdm_desktop.domain.rating import find_predikat, leader_rating
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook
from sdm_desktop.domain.suggestion import (
    Suggestion,
    SuggestionSettings,
    suggest_behaviour,
    suggest_work,
)

Values = tuple[Rating | None, ...]

NO_EVALUATOR = "pejabat penilai belum ditetapkan"


@dataclass(slots=True)
class RatingRules:
    """The versions in force at the end of a period (performance section 3)."""

    matrix: Rule
    suggestion: Rule
    leader: Rule
    _settings: SuggestionSettings
    _known: dict[Values, Suggestion] = field(default_factory=dict)

    @classmethod
    def on(cls, book: RuleBook, day: date) -> "RatingRules":
        """Return the rules of a period by its last day."""
        suggestion = book.on(RuleCode.SARAN_RATING, day)
        return cls(
            book.on(RuleCode.MATRIKS_PREDIKAT, day),
            suggestion,
            book.on(RuleCode.PETA_PIMPINAN, day),
            SuggestionSettings.from_rule(suggestion),
        )

    @property
    def versions(self) -> str:
        """Return what `Evaluation.aturan` records."""
        return ",".join((self.matrix.version, self.suggestion.version))

    def suggest(self, values: Values) -> Suggestion:
        """Return the rating perilaku suggested by the seven values."""
        if values not in self._known:
            self._known[values] = suggest_behaviour(values, self._settings)
        return self._known[values]

    def suggest_result(
        self, main: Sequence[Rating | None], extra: Sequence[Rating | None]
    ) -> Suggestion:
        """Return the hasil kerja suggested by the feedback per RHK utama and tambahan."""
        return suggest_work(main, extra, self._settings)

    def predikat(self, result: Rating | None, behaviour: Rating | None) -> Predikat | None:
        """Return the cell of the matrix, None while a rating is missing."""
        return find_predikat(self.matrix, result, behaviour)

    def leader_result(self, organisation: OrganisationPredikat) -> Rating:
        """Return the hasil kerja of a unit's leader, which follows the unit's result."""
        return leader_rating(self.leader, organisation)

    def complete(self, evaluation: Evaluation, old_suggestion: Rating | None) -> Evaluation:
        """Return the evaluation with suggestion, perilaku, predikat and versions up to date.

        A perilaku that is empty or was the old suggestion follows the new one; another stays.
        """
        suggested = self.suggest(evaluation.nilai).rating
        behaviour = evaluation.perilaku
        if behaviour is None or behaviour is old_suggestion:
            behaviour = suggested
        return replace(
            evaluation,
            saran_perilaku=suggested,
            perilaku=behaviour,
            predikat=self.predikat(evaluation.hasil, behaviour),
            aturan=self.versions,
        )


def missing_parts(evaluation: Evaluation) -> list[str]:
    """Return what an evaluation lacks before it can become final, in words."""
    if evaluation.status is EvaluationStatus.FINAL:
        return ["sudah final"]
    if evaluation.status is EvaluationStatus.TIDAK_DINILAI:
        return ["ditandai tidak dinilai"]
    found = [] if evaluation.hasil else ["rating hasil kerja belum diisi"]
    empty = [
        value.value
        for value, rating in zip(BEHAVIOURS, evaluation.nilai, strict=True)
        if rating is None
    ]
    if len(empty) == len(BEHAVIOURS):
        found.append("ketujuh nilai perilaku belum diisi")
    elif empty:
        found.append(f"nilai perilaku belum diisi ({', '.join(empty)})")
    if evaluation.perilaku is None and not empty:
        found.append("rating perilaku kerja perlu keputusan penilai")
    if evaluation.reason_field:
        what = "hasil kerja" if evaluation.reason_field == "alasan_hasil" else "perilaku"
        found.append(f"alasan rating {what} berbeda dari saran wajib diisi")
    if evaluation.penilai_id is None:
        found.append(NO_EVALUATOR)
    return found
