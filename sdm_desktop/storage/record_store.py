"""One table of frozen records: read by conditions, save, remove."""

from collections.abc import Collection, Sequence
from dataclasses import fields
from typing import Any, Generic, TypeVar

from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.models_base import BaseModel, fetch
from sdm_desktop.storage.record_values import columns_of, stored_value, values_of
from sdm_desktop.storage.write import Writer

T = TypeVar("T")


class RecordStore(Generic[T]):
    """Reads and writes records whose fields are the columns of a model.

    Call inside `Database.read` or `write`; removed rows are never returned.
    """

    def __init__(self, model: type[BaseModel], record: type[T]) -> None:
        self.model: Any = model
        self._record: Any = record
        self.table: str = self.model._meta.table_name  # noqa: SLF001 - Peewee's public handle

    def get(self, record_id: str) -> T | None:
        """Return one record."""
        found = self.where(self.model.id == record_id)
        return found[0] if found else None

    def where(self, *conditions: Any, order: Sequence[Any] = ()) -> list[T]:
        """Return the records that fulfil all conditions, by `order`, then by id."""
        columns = [getattr(self.model, item.name) for item in fields(self._record)]
        query = self.model.select(*columns).where(self.model.deleted_at.is_null(), *conditions)
        return fetch(self._record, query.order_by(*order, self.model.id))

    def of(self, column: str, ids: Collection[str], order: Sequence[Any] = ()) -> list[T]:
        """Return the records whose column holds one of some ids."""
        return self.where(getattr(self.model, column).in_(sorted(ids)), order=order)

    def save(self, writer: Writer, record: T) -> str:
        """Add a record, or store other values of a known one; returns its id."""
        given: Any = record
        if given.rev:
            writer.update(self.table, given.id, given.rev, values_of(record))
            return str(given.id)
        row_id = given.id or new_id()
        writer.insert(self.table, row_id, values_of(record))
        return str(row_id)

    def add_many(self, writer: Writer, records: Sequence[T]) -> list[str]:
        """Add many new records at once and return their ids."""
        columns = columns_of(self._record)
        ids, rows = [], []
        for record in records:
            given: Any = record
            ids.append(given.id or new_id())
            rows.append((ids[-1], *(stored_value(getattr(given, name)) for name in columns)))
        writer.insert_many(self.table, ("id", *columns), rows)
        return ids

    def remove(self, writer: Writer, record: T) -> None:
        """Remove a record; the version log keeps it."""
        given: Any = record
        writer.delete(self.table, given.id, given.rev)
