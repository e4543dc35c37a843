"""What all Peewee models share; models never leave the storage package."""

from collections.abc import Callable
from typing import Any, TypeVar

import peewee

from sdm_desktop.storage.database import proxy
from sdm_desktop.storage.fields import UtcField

T = TypeVar("T")


class BaseModel(peewee.Model):
    """A table with the standard columns, bound to the office file that is open."""

    id = peewee.TextField(primary_key=True)
    rev = peewee.IntegerField(default=1)
    owner_office = peewee.TextField(default="")
    created_at = UtcField()
    changed_at = UtcField()
    changed_by = peewee.TextField(default="")
    deleted_at = UtcField(null=True)

    class Meta:
        database = proxy
        legacy_table_names = False


def fetch(record: Callable[..., T], query: Any) -> list[T]:
    """Return records from a query whose columns are the fields of the record."""
    return list(query.objects(record))
