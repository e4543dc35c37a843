"""Many evaluations at once, for imports and the demo office."""

from collections.abc import Sequence
from dataclasses import replace

from sdm_desktop.domain.evaluation import Evaluation, Target
from sdm_desktop.domain.evaluation_views import BulkCounts
from sdm_desktop.services.assignments import evaluation_id
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.storage.evaluation_parts import TARGET_COLUMNS, target_values
from sdm_desktop.storage.write import Writer

Key = tuple[str, str]


class EvaluationBulk:
    """Compares and stores whole sets; the caller owns the transaction and writes the audit line.

    An `Evaluation` is the draft: its key is (pegawai_id, periode_id), its id may be empty.
    Those from e-Kinerja come FINAL with `beku`, their own predikat and
    `aturan` = `SOURCE_EKINERJA`; nobody can change them except the next import.
    """

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk

    def current(self, period_ids: Sequence[str]) -> dict[Key, Evaluation]:
        """Return what is stored for these periods."""
        with self._desk.database.read():
            found = self._desk.evaluations.in_periods(period_ids)
        return {(e.pegawai_id, e.periode_id): e for e in found}

    def apply(self, drafts: Sequence[Evaluation], writer: Writer) -> BulkCounts:
        """Store new and changed evaluations and count them."""
        store = self._desk.evaluations
        periods = sorted({draft.periode_id for draft in drafts})
        known = {(e.pegawai_id, e.periode_id): e for e in store.in_periods(periods)}
        new: list[Evaluation] = []
        pairs: list[tuple[Evaluation, Evaluation]] = []
        for draft in drafts:
            old = known.get((draft.pegawai_id, draft.periode_id))
            if old is None:
                own_id = evaluation_id(draft.pegawai_id, draft.periode_id)
                new.append(draft if draft.id == own_id else replace(draft, id=own_id))
            elif not is_same(old, draft):
                pairs.append((old, draft))
        if new:
            store.add(writer, new)
        changed = store.change_many(writer, pairs) if pairs else 0
        return BulkCounts(len(new), changed, len(drafts) - len(new) - changed)

    def add_targets(self, targets: Sequence[Target], writer: Writer) -> None:
        """Store new targets under their ids."""
        rows = [(target.id, *target_values(target)) for target in targets]
        if rows:
            writer.insert_many("target_kinerja", ("id", *TARGET_COLUMNS), rows)


def is_same(old: Evaluation, new: Evaluation) -> bool:
    """Return whether two evaluations say the same, whatever their id and rev."""
    return replace(new, id=old.id, rev=old.rev) == old
