"""Where the work of a period on an SKP is kept."""

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sdm_desktop.domain.skp_work import (
    ActingEvaluation,
    ActionPlan,
    Dialogue,
    Evidence,
    Feedback,
    PeriodWork,
    Realisation,
)
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.fields import unscaled
from sdm_desktop.storage.ids import natural_id, new_id
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.record_values import columns_of, values_of
from sdm_desktop.storage.skp_models import (
    ActingModel,
    DialogueModel,
    EvidenceModel,
    FeedbackModel,
    IndicatorModel,
    PlanModel,
    RealisationModel,
    ResultModel,
)
from sdm_desktop.storage.write import Writer

_IDS = "(SELECT value FROM json_each(?))"


class SkpWorkRepository:
    """Reads and writes; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, skp_id: str, code: str) -> PeriodWork:
        """Return all work of one period on one SKP."""
        return self.of_many([skp_id], code)[skp_id]

    def of_many(self, skp_ids: Collection[str], code: str) -> dict[str, PeriodWork]:
        """Return the work of one period on some SKP."""
        chosen = list(skp_ids)
        owners = self._owners(chosen)
        plans = fetch(ActionPlan, _of_results(PlanModel, ActionPlan, chosen, code))
        evidence = fetch(
            Evidence,
            _of_results(EvidenceModel, Evidence, chosen, code).order_by(
                EvidenceModel.tanggal, EvidenceModel.id
            ),
        )
        query = _query(RealisationModel, Realisation).join(
            IndicatorModel, on=(IndicatorModel.id == RealisationModel.iki_id)
        )
        query = query.join(ResultModel, on=(ResultModel.id == IndicatorModel.rhk_id))
        reals = fetch(
            Realisation,
            query.where(ResultModel.skp_id.in_(chosen), RealisationModel.periode_kode == code),
        )
        verdicts = fetch(
            Feedback,
            _query(FeedbackModel, Feedback).where(
                FeedbackModel.skp_id.in_(chosen), FeedbackModel.periode_kode == code
            ),
        )
        return {
            key: PeriodWork(
                periode_kode=code,
                rencana={p.rhk_id: p for p in plans if owners.get(p.rhk_id) == key},
                bukti=tuple(e for e in evidence if owners.get(e.rhk_id) == key),
                realisasi={r.iki_id: r for r in reals if owners.get(r.iki_id) == key},
                umpan_balik=tuple(f for f in verdicts if f.skp_id == key),
            )
            for key in chosen
        }

    def sums(self, skp_id: str, codes: Iterable[str]) -> dict[str, Decimal]:
        """Return the sum of the numbers reported in some periods by indicator."""
        rows = self._database.rows(
            "SELECT r.iki_id, sum(r.nilai_angka) FROM realisasi r"  # noqa: S608
            " JOIN iki i ON i.id = r.iki_id JOIN rhk h ON h.id = i.rhk_id"
            " WHERE h.skp_id = ? AND r.deleted_at IS NULL AND r.nilai_angka IS NOT NULL"
            f" AND r.periode_kode IN {_IDS} GROUP BY r.iki_id",
            (skp_id, json.dumps(list(codes))),
        )
        return {row[0]: unscaled(row[1]) for row in rows}

    def evidence(self, evidence_id: str) -> Evidence | None:
        """Return one bukti dukung."""
        query = _query(EvidenceModel, Evidence).where(EvidenceModel.id == evidence_id)
        found = fetch(Evidence, query)
        return found[0] if found else None

    def dialogues(self, skp_id: str) -> list[Dialogue]:
        """Return the dialogues of an SKP, the latest first."""
        query = _query(DialogueModel, Dialogue).where(DialogueModel.skp_id == skp_id)
        return fetch(Dialogue, query.order_by(DialogueModel.tanggal.desc(), DialogueModel.id))

    def acting(self, skp_id: str) -> list[ActingEvaluation]:
        """Return the evaluations of a Plt/Plh/Pj SKP by period."""
        query = _query(ActingModel, ActingEvaluation).where(ActingModel.skp_id == skp_id)
        return fetch(ActingEvaluation, query.order_by(ActingModel.periode_kode))

    def acting_many(self, skp_ids: Collection[str]) -> dict[str, list[ActingEvaluation]]:
        """Return the evaluations of some Plt/Plh/Pj SKP by SKP, each by period."""
        query = _query(ActingModel, ActingEvaluation).where(ActingModel.skp_id.in_(list(skp_ids)))
        found: dict[str, list[ActingEvaluation]] = {}
        for one in fetch(ActingEvaluation, query.order_by(ActingModel.periode_kode)):
            found.setdefault(one.skp_id, []).append(one)
        return found

    def has_work(self, skp_id: str) -> bool:
        """Return whether anything was entered on an SKP in any period."""
        row = self._database.one(
            "SELECT 1 FROM rencana_aksi p JOIN rhk h ON h.id = p.rhk_id"
            " WHERE h.skp_id = ? AND p.deleted_at IS NULL"
            " UNION ALL SELECT 1 FROM realisasi r JOIN iki i ON i.id = r.iki_id"
            " JOIN rhk h ON h.id = i.rhk_id WHERE h.skp_id = ? AND r.deleted_at IS NULL"
            " UNION ALL SELECT 1 FROM umpan_balik WHERE skp_id = ? AND deleted_at IS NULL LIMIT 1",
            (skp_id, skp_id, skp_id),
        )
        return row is not None

    def save_plan(self, writer: Writer, plan: ActionPlan) -> None:
        """Add or change the rencana aksi of a result and period."""
        key = natural_id("rencana_aksi", plan.rhk_id, plan.periode_kode)
        self._save(writer, "rencana_aksi", replace(plan, id=key))

    def save_realisation(self, writer: Writer, real: Realisation) -> None:
        """Add or change the realisasi of an indicator and period."""
        key = natural_id("realisasi", real.iki_id, real.periode_kode)
        self._save(writer, "realisasi", replace(real, id=key))

    def save_feedback(self, writer: Writer, feedback: Feedback) -> None:
        """Add or change the umpan balik on a result or value in a period."""
        target = feedback.rhk_id or str(feedback.nilai_dasar)
        key = natural_id("umpan_balik", feedback.skp_id, target, feedback.periode_kode)
        self._save(writer, "umpan_balik", replace(feedback, id=key))

    def save_acting(self, writer: Writer, evaluation: ActingEvaluation) -> None:
        """Add or change the evaluation of a Plt SKP in a period."""
        key = natural_id("evaluasi_plt", evaluation.skp_id, evaluation.periode_kode)
        self._save(writer, "evaluasi_plt", replace(evaluation, id=key))

    def save_evidence(self, writer: Writer, evidence: Evidence) -> str:
        """Add or change a bukti dukung and return its id."""
        item = evidence if evidence.id else replace(evidence, id=new_id())
        self._save(writer, "bukti_dukung", item)
        return item.id

    def save_dialogue(self, writer: Writer, dialogue: Dialogue) -> str:
        """Add or change a dialogue and return its id."""
        item = dialogue if dialogue.id else replace(dialogue, id=new_id())
        self._save(writer, "dialog_kinerja", item)
        return item.id

    def _save(self, writer: Writer, table: str, item: Any) -> None:
        """Store by id; a row known to the caller only under the rev it was read with."""
        if item.rev:
            writer.update(table, item.id, item.rev, values_of(item))
        else:
            writer.insert(table, item.id, values_of(item))

    def _owners(self, skp_ids: list[str]) -> dict[str, str]:
        """Return the SKP of every result and indicator."""
        rows = self._database.rows(
            f"SELECT id, skp_id FROM rhk WHERE skp_id IN {_IDS} UNION ALL"  # noqa: S608
            f" SELECT i.id, h.skp_id FROM iki i JOIN rhk h ON h.id = i.rhk_id"
            f" WHERE h.skp_id IN {_IDS}",
            (json.dumps(skp_ids), json.dumps(skp_ids)),
        )
        return dict(rows)


def _of_results(model: Any, record: Any, skp_ids: list[str], code: str) -> Any:
    query = _query(model, record).join(ResultModel, on=(ResultModel.id == model.rhk_id))
    return query.where(ResultModel.skp_id.in_(skp_ids), model.periode_kode == code)


def _query(model: Any, record: Any) -> Any:
    columns = [getattr(model, name) for name in ("id", "rev", *columns_of(record))]
    return model.select(*columns).where(model.deleted_at.is_null())
