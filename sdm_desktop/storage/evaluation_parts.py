"""Where targets and the capaian of units are kept."""

from typing import Any

from sdm_desktop.domain.evaluation import OrganisationResult, Target
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_models import OrganisationModel, TargetModel
from sdm_desktop.storage.fields import scaled
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.write import Writer

TARGET_COLUMNS = (
    "evaluasi_id", "indikator", "satuan", "target", "realisasi", "is_maks",
    "penyebab", "tindak_lanjut", "tenggat", "status",
)  # fmt: skip
_ORGANISATION = ("id", "rev", "unit_id", "periode_id", "predikat", "dasar")


class TargetRepository:
    """Reads and writes targets; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, evaluation_id: str) -> list[Target]:
        """Return the targets of an evaluation in the order they were entered."""
        query = self._query().where(TargetModel.evaluasi_id == evaluation_id)
        return fetch(Target, query.order_by(TargetModel.created_at, TargetModel.id))

    def get(self, target_id: str) -> Target | None:
        """Return one target."""
        found = fetch(Target, self._query().where(TargetModel.id == target_id))
        return found[0] if found else None

    def add(self, writer: Writer, target: Target) -> None:
        """Store a new target under its id."""
        writer.insert("target_kinerja", target.id, dict(_target_pairs(target)))

    def change(self, writer: Writer, target: Target) -> int:
        """Store a changed target and return its new rev."""
        values = dict(_target_pairs(target))
        return writer.update("target_kinerja", target.id, target.rev, values)

    def _query(self) -> Any:
        columns = [getattr(TargetModel, name) for name in ("id", "rev", *TARGET_COLUMNS)]
        return TargetModel.select(*columns).where(TargetModel.deleted_at.is_null())


class OrganisationRepository:
    """Reads and writes the capaian of units; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def in_period(self, period_id: str) -> dict[str, OrganisationResult]:
        """Return the results of a period by unit."""
        query = self._query().where(OrganisationModel.periode_id == period_id)
        return {result.unit_id: result for result in fetch(OrganisationResult, query)}

    def get(self, unit_id: str, period_id: str) -> OrganisationResult | None:
        """Return the unit's own result."""
        query = self._query().where(
            OrganisationModel.unit_id == unit_id, OrganisationModel.periode_id == period_id
        )
        found = fetch(OrganisationResult, query)
        return found[0] if found else None

    def _query(self) -> Any:
        columns = [getattr(OrganisationModel, name) for name in _ORGANISATION]
        return OrganisationModel.select(*columns).where(OrganisationModel.deleted_at.is_null())


def target_values(target: Target) -> tuple[object, ...]:
    """Return the values of `TARGET_COLUMNS` as stored."""
    return (
        target.evaluasi_id,
        target.indikator,
        target.satuan,
        scaled(target.target),
        None if target.realisasi is None else scaled(target.realisasi),
        int(target.is_maks),
        target.penyebab,
        target.tindak_lanjut,
        target.tenggat.isoformat() if target.tenggat else None,
        target.status.value,
    )


def _target_pairs(target: Target) -> "zip[tuple[str, object]]":
    return zip(TARGET_COLUMNS, target_values(target), strict=True)
