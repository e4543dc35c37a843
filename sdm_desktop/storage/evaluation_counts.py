"""Counts of evaluations for the home page, each in one query."""

from dataclasses import dataclass

from sdm_desktop.domain.evaluation import EvaluationState, Period, Predikat
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_rows import state_sql

_STATES = {state.value: state for state in EvaluationState}


@dataclass(frozen=True, slots=True)
class PeriodCounts:
    """How one period stands: rows, final ones, those to be rated, final ones by predikat."""

    rows: int
    final: int
    to_rate: int
    by_predikat: dict[Predikat, int]

    @property
    def good(self) -> int:
        """Return how many final evaluations are Baik or Sangat Baik."""
        found = self.by_predikat
        return found.get(Predikat.BAIK, 0) + found.get(Predikat.SANGAT_BAIK, 0)


def states_in(database: Database, period_id: str) -> dict[str, tuple[EvaluationState, str | None]]:
    """Return by person the state and the penilai of the evaluations of a period."""
    rows = database.rows(
        f"SELECT e.pegawai_id, {state_sql('e')}, e.penilai_id FROM evaluasi e"  # noqa: S608
        " WHERE e.periode_id = ? AND e.deleted_at IS NULL",
        (period_id,),
    )
    return {person: (_STATES[state], penilai) for person, state, penilai in rows}


def counts_in(database: Database, periods: list[Period]) -> list[PeriodCounts]:
    """Return the counts of some periods, in their order."""
    marks = ", ".join("?" for _ in periods)
    rows = database.rows(
        "SELECT periode_id, status, predikat, count(*) FROM evaluasi"  # noqa: S608
        f" WHERE periode_id IN ({marks}) AND deleted_at IS NULL GROUP BY 1, 2, 3",
        [period.id for period in periods],
    )
    return [_counts([row[1:] for row in rows if row[0] == period.id]) for period in periods]


def _counts(rows: list[tuple[str, str | None, int]]) -> PeriodCounts:
    final = [(predikat, count) for status, predikat, count in rows if status == "FINAL"]
    left_out = sum(count for status, _, count in rows if status == "TIDAK_DINILAI")
    total = sum(count for _, _, count in rows)
    by_predikat = {Predikat(predikat): count for predikat, count in final if predikat}
    return PeriodCounts(total, sum(count for _, count in final), total - left_out, by_predikat)
