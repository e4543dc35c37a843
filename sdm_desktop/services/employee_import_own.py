"""The office's own fields in an import of employees: compared, told, and put into records."""

from collections.abc import Mapping, Sequence

from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.custom_values import EMPTY, decode, encode, value_words, with_values
from sdm_desktop.exchange.own_columns import read_own_columns
from sdm_desktop.exchange.row_faults import RowWarning
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.services.import_plan import FieldDiff
from sdm_desktop.storage.employees import CUSTOM

OwnPairs = dict[str, tuple[str, str]]


class OwnColumns:
    """The own fields among the columns of one table."""

    def __init__(self, source: RowSource, fields: Sequence[CustomField]) -> None:
        self.source = source
        self.columns = read_own_columns(source, fields)
        self.fields = {field.id: field for field in fields if field.id in self.columns}
        self.warnings: list[RowWarning] = []

    def differences(self, position: int, stored: str, *, clears_empty: bool) -> OwnPairs:
        """Return what a row would change in the values of a stored person."""
        if not self.fields:
            return {}
        known = decode(stored)
        pairs: OwnPairs = {}
        for key, field in self.fields.items():
            new, old = self.columns[key][position], known.get(key, "")
            if new == old or (not new and not clears_empty):
                continue
            if not new and field.wajib:
                reason = f"{field.nama} wajib diisi. Isi sel ini atau hapus baris ini."
                self.source.refuse(position, key, "WAJIB", reason)
                continue
            pairs[key] = (old, new)
        return pairs

    def of_new(self, positions: Sequence[int]) -> list[str]:
        """Return the encoded values of new people, nothing when no own field has a column."""
        if not self.fields:
            return []
        for field in self.fields.values():
            if field.wajib:
                self._warn_of_empty(field, positions)
        return [
            encode({key: column[position] for key, column in self.columns.items()})
            for position in positions
        ]

    def diff(self, key: str, pair: tuple[str, str], row: int, touched: set[str]) -> FieldDiff:
        """Return one difference in words."""
        field = self.fields[key]
        old, new = (value_words(field, value) or EMPTY for value in pair)
        return FieldDiff(key, field.nama, old, new, self.source.address(key, row), key in touched)

    def _warn_of_empty(self, field: CustomField, positions: Sequence[int]) -> None:
        source, column = self.source, self.columns[field.id]
        header = source.header(source.mapping[field.id])
        for position in positions:
            if not column[position]:
                self.warnings.append(
                    RowWarning(
                        source.number(position),
                        source.shown(position, "nip"),
                        source.shown(position, "nama"),
                        header,
                        "WAJIB",
                        f"{field.nama} belum diisi.",
                    )
                )


def own_pair(stored: str, pairs: Mapping[str, tuple[str, str]]) -> dict[str, tuple[object, object]]:
    """Return the change of the stored column that ticked own differences mean."""
    if not pairs:
        return {}
    new = encode(with_values(decode(stored), {key: pair[1] for key, pair in pairs.items()}))
    return {CUSTOM: (stored, new)} if new != stored else {}
