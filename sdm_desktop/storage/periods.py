"""Where periods are kept."""

from collections.abc import Sequence

from sdm_desktop.domain.evaluation import Period
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_models import PeriodModel
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.write import Writer

_FIELDS = ("id", "rev", "tahun", "kode", "jenis", "mulai", "selesai", "batas_pengisian")


class PeriodRepository:
    """Reads and writes periods; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Period]:
        """Return every period, the latest end first, longer periods after shorter ones."""
        order = (PeriodModel.selesai.desc(), PeriodModel.mulai.desc())
        return fetch(Period, self._query().order_by(*order))

    def get(self, period_id: str) -> Period | None:
        """Return one period."""
        found = fetch(Period, self._query().where(PeriodModel.id == period_id))
        return found[0] if found else None

    def by_code(self, year: int, code: str) -> Period | None:
        """Return the period of a year with this code."""
        query = self._query().where(PeriodModel.tahun == year, PeriodModel.kode == code)
        found = fetch(Period, query)
        return found[0] if found else None

    def add(self, writer: Writer, periods: Sequence[Period]) -> None:
        """Store new periods."""
        columns = ("id", *_FIELDS[2:])
        writer.insert_many("periode", columns, [(p.id, *stored(p)) for p in periods])

    def change(self, writer: Writer, period: Period) -> None:
        """Store other dates of a period."""
        writer.update(
            "periode", period.id, period.rev, dict(zip(_FIELDS[2:], stored(period), strict=True))
        )

    def _query(self) -> "PeriodModel.Query":  # type: ignore[name-defined]
        columns = [getattr(PeriodModel, name) for name in _FIELDS]
        return PeriodModel.select(*columns).where(PeriodModel.deleted_at.is_null())


def stored(period: Period) -> tuple[object, ...]:
    """Return the values of a period as stored, in the order of its columns."""
    return (
        period.tahun,
        period.kode,
        period.jenis.value,
        period.mulai.isoformat(),
        period.selesai.isoformat(),
        period.batas_pengisian.isoformat(),
    )
