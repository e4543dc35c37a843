"""Queries over the register of feedback."""

import json
from collections.abc import Collection
from datetime import date

from sdm_desktop.domain.feedback import Channel, Feedback, FeedbackStatus
from sdm_desktop.domain.naming import full_name
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.feedback_models import FeedbackModel
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.write import Writer

_IDS = "(SELECT value FROM json_each(?))"


class FeedbackRepository:
    """Reads and writes entries; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.records: RecordStore[Feedback] = RecordStore(FeedbackModel, Feedback)

    def get(self, entry_id: str) -> Feedback | None:
        """Return one entry."""
        return self.records.get(entry_id)

    def between(self, start: date, end: date) -> list[Feedback]:
        """Return what was received in a span, the latest first."""
        model = self.records.model
        day = model.tanggal_terima
        return self.records.where(
            day >= start.isoformat(),
            day <= end.isoformat(),
            order=(day.desc(), model.tahun.desc(), model.urut.desc()),
        )

    def open(self) -> list[Feedback]:
        """Return what is not closed, the earliest first."""
        model = self.records.model
        words = [status.value for status in FeedbackStatus if status.is_open]
        return self.records.where(model.status.in_(words), order=(model.tanggal_terima,))

    def of_numbers(self, years: Collection[int]) -> dict[tuple[int, int], Feedback]:
        """Return the entries of some years by (year, number)."""
        found = self.records.where(self.records.model.tahun.in_(sorted(years)))
        return {(entry.tahun, entry.urut): entry for entry in found}

    def by_tracking(self, channel: Channel, tracking: str) -> list[Feedback]:
        """Return the entries that a channel knows under an id."""
        model = self.records.model
        return self.records.where(model.kanal == channel.value, model.id_pelacakan == tracking)

    def last_number(self, year: int) -> int:
        """Return the highest number of a year, 0 when there is none; removed ones keep theirs."""
        row = self._database.one("SELECT max(urut) FROM pengaduan WHERE tahun = ?", (year,))
        return int(row[0] or 0) if row else 0

    def services(self) -> list[str]:
        """Return the names of services that entries name."""
        rows = self._database.rows(
            "SELECT DISTINCT layanan FROM pengaduan WHERE deleted_at IS NULL AND layanan <> ''"
            " ORDER BY 1"
        )
        return [row[0] for row in rows]

    def people(self, ids: Collection[str]) -> dict[str, tuple[str, str]]:
        """Return (name with titles, nip) of people."""
        rows = self._database.rows(
            "SELECT id, gelar_depan, nama, gelar_belakang, nip FROM pegawai"  # noqa: S608
            f" WHERE id IN {_IDS}",
            (json.dumps(sorted(ids)),),
        )
        return {row[0]: (full_name(*row[1:4]), row[4]) for row in rows}

    def units(self, ids: Collection[str]) -> dict[str, str]:
        """Return the paths of units."""
        rows = self._database.rows(
            f"SELECT id, jalur FROM unor WHERE id IN {_IDS}",  # noqa: S608
            (json.dumps(sorted(ids)),),
        )
        return {row[0]: row[1] for row in rows}

    def note_counts(self, ids: Collection[str]) -> dict[str, str]:
        """Return the state of the note that each entry led to, where there is one."""
        rows = self._database.rows(
            "SELECT pengaduan_id, status FROM catatan_kinerja"  # noqa: S608
            f" WHERE deleted_at IS NULL AND pengaduan_id IN {_IDS} ORDER BY created_at",
            (json.dumps(sorted(ids)),),
        )
        return {row[0]: row[1] for row in rows}

    def save(self, writer: Writer, entry: Feedback) -> str:
        """Add or change an entry and return its id."""
        return self.records.save(writer, entry)
