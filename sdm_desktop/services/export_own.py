"""The office's own fields as columns behind those of an export."""

from collections.abc import Sequence
from dataclasses import dataclass

from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.custom_values import decode, exported_value


@dataclass(frozen=True, slots=True)
class OwnExport:
    """The own columns of an export; `fields` is empty when they were not asked for."""

    fields: Sequence[CustomField] = ()

    @property
    def headers(self) -> list[str]:
        """Return the names of the fields as titles of columns."""
        return [field.nama for field in self.fields]

    @property
    def names(self) -> list[str]:
        """Return the names for JSON."""
        return [field.kunci for field in self.fields]

    @property
    def widths(self) -> tuple[int, ...]:
        """Return the widths for a workbook."""
        return tuple(min(max(len(field.nama) + 3, 14), 40) for field in self.fields)

    def texts(self, encoded: Sequence[object]) -> list[tuple[str, ...]]:
        """Return the columns, for people whose values are given as stored."""
        known = [decode(str(text)) for text in encoded]
        return [
            tuple(exported_value(field, values.get(field.id)) for values in known)
            for field in self.fields
        ]
