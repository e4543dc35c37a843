"""Where results of old scales are kept."""

from collections.abc import Collection, Iterable

from sdm_desktop.domain.past_ratings import PastRating
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.performance_models import PastRatingModel
from sdm_desktop.storage.record_store import RecordStore


class PastRatingRepository(RecordStore[PastRating]):
    """Reads and writes; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        super().__init__(PastRatingModel, PastRating)
        self._database = database

    def of_person(self, person_id: str) -> list[PastRating]:
        """Return the results of a person, the latest first."""
        model = self.model
        order = (model.tahun.desc(), model.bagian.desc())
        return self.where(model.pegawai_id == person_id, order=order)

    def of_people(self, person_ids: Collection[str] | None = None) -> list[PastRating]:
        """Return the results of some people (None: everybody), the earliest first."""
        model = self.model
        chosen = () if person_ids is None else (model.pegawai_id.in_(sorted(person_ids)),)
        return self.where(*chosen, order=(model.tahun, model.bagian))

    def whole_years(self, years: Iterable[int]) -> list[PastRating]:
        """Return the results of whole years."""
        model = self.model
        return self.where(model.bagian == "TAHUN", model.tahun.in_(sorted(years)))

    def is_taken(self, rating_id: str) -> bool:
        """Return whether an id was used, also by a result that was removed."""
        row = self._database.one("SELECT 1 FROM predikat_historis WHERE id = ?", (rating_id,))
        return row is not None
