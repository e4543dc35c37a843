"""Reading pasted cells row by row: values, refusals with reasons, warnings."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sdm_desktop.domain.cell_text import CellError, clean_text
from sdm_desktop.domain.cells import CellContext, empty_value, parse_cell
from sdm_desktop.domain.checks import EmployeeChecks
from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.custom_values import read_value, value_words, with_values
from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.employee_fields import FIELD_BY_NAME
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.field_text import EMPTY, field_label, field_text
from sdm_desktop.domain.golongan import scale_of
from sdm_desktop.domain.name_titles import split_name
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.nip import clean_nip, find_format_fault
from sdm_desktop.domain.paste import NOTE, PasteCell, PasteRequest
from sdm_desktop.domain.unit import Unit

UNIT, CUSTOM = "unit_id", "tambahan"
_NAME_FIELDS = ("gelar_depan", "nama", "gelar_belakang")
_HIDDEN = "Tanda tak tampak atau spasi berlebih dibuang."


class UnitFinder:
    """Finds a unit by path, or by name where the name is used once."""

    def __init__(self, units: Sequence[Unit]) -> None:
        names = Counter(unit.nama.casefold() for unit in units)
        self._paths = {unit.id: unit.jalur for unit in units}
        self._by_path = {unit.jalur.casefold(): unit.id for unit in units}
        self._by_name = {u.nama.casefold(): u.id for u in units if names[u.nama.casefold()] == 1}
        self._doubled = {name for name, count in names.items() if count > 1}

    def find(self, text: str) -> str:
        """Return the id, or raise `CellError`."""
        key = text.casefold()
        found = self._by_path.get(key) or self._by_name.get(key)
        if found:
            return found
        if key in self._doubled:
            message = f"Ada lebih dari satu unit “{text[:60]}”; tulis jalur lengkapnya."
            raise CellError(message, "UNIT")
        raise CellError(f"Unit “{text[:60]}” tidak ada.", "UNIT")

    def path(self, unit_id: str | None) -> str:
        """Return the full path, empty without a unit."""
        return self._paths.get(unit_id or "", "")


class RowReader:
    """Collects the cells of a plan, row by row."""

    def __init__(
        self,
        checker: EmployeeChecks,
        request: PasteRequest,
        units: UnitFinder,
        own: Sequence[CustomField] = (),
    ) -> None:
        self._own = {field.id: field for field in own}
        self._checker = checker
        self._request = request
        self._units = units
        self.cells: list[PasteCell] = []
        self.drafts: dict[str, tuple[Employee, Employee]] = {}
        self.same = 0
        self.skipped = 0

    def take_row(self, person: Employee, row: Sequence[str]) -> None:
        """Read the cells of one person and check the record they make."""
        values: dict[str, Any] = {}
        found: list[tuple[PasteCell, dict[str, Any]]] = []
        # the status decides which golongan there are
        for place in sorted(range(len(row)), key=lambda n: self._request.fields[n] != "status"):
            cell, read = self._cell(person, place, row[place], values)
            values |= read
            found += [(cell, read)] if cell else []
        found = self._without_faults(person, found)
        draft = self._draft(person, found)
        self.cells += [cell for cell, _ in found]
        if draft != person:
            self.cells += self._warnings(person, draft, [cell for cell, _ in found])
            self.drafts[person.id] = (person, draft)

    def _without_faults(
        self, person: Employee, found: list[tuple[PasteCell, dict[str, Any]]]
    ) -> list[tuple[PasteCell, dict[str, Any]]]:
        """Refuse the cells that would break a rule; all of them where none stands out."""
        while faults := self._new_errors(person, self._draft(person, found)):
            own = {fault.field for fault in faults} & {name for _, read in found for name in read}
            found = [
                (_refused(cell, faults), {}) if read and (not own or own & read.keys())
                else (cell, read)
                for cell, read in found
            ]  # fmt: skip
        return found

    def _cell(
        self, person: Employee, place: int, raw: str, values: Mapping[str, Any]
    ) -> tuple[PasteCell | None, dict[str, Any]]:
        name, request = self._request.fields[place], self._request
        if not raw.strip() and not request.clears:
            self.skipped += 1
            return None, {}
        try:
            read = self._read(person, place, raw, values.get("status", person.status))
        except CellError as error:
            label = self._label(name) if name else request.titles[place]
            refused = PasteCell(
                person.id, person.nama, name or request.titles[place], label,
                self._old(person, name), raw.strip()[:80], error.message, Level.ERROR,
            )  # fmt: skip
            return refused, {}
        if all(self._value(person, key) == value for key, value in read.items()):
            self.same += 1
            return None, {}
        new = self._old(self._with(person, read), name)
        is_cleaned = clean_text(raw) != raw.strip("\n\r\t ")
        cell = PasteCell(
            person.id, person.nama, name, self._label(name), self._old(person, name), new,
            _HIDDEN if is_cleaned else "", Level.WARNING if is_cleaned else None,
        )  # fmt: skip
        return cell, read

    def _read(
        self, person: Employee, place: int, raw: str, status: EmployeeStatus | None
    ) -> dict[str, Any]:
        """Return the values that a cell gives, or raise `CellError`."""
        name = self._request.fields[place]
        if not name:
            title = self._request.titles[place]
            raise CellError(f"Kolom {title} dihitung dan tidak dapat diisi di sini.", "KOLOM")
        if name in self._own:
            return {name: _read_own(self._own[name], raw)}
        text = clean_text(raw)
        if name == "nip":
            return _read_nip(person, text)
        if name == "nama":
            return _read_name(text)
        if name == UNIT:
            return {UNIT: self._units.find(text) if text else None}
        kind = FIELD_BY_NAME[name].kind
        if not text:
            return {name: empty_value(kind)}
        value = parse_cell(kind, raw, CellContext(scale=scale_of(status)))
        return {name: value}

    def _old(self, person: Employee, name: str) -> str:
        if name == "nama":
            return full_name(person.gelar_depan, person.nama, person.gelar_belakang)
        if name == UNIT:
            return self._units.path(person.unit_id) or EMPTY
        if name in self._own:
            return value_words(self._own[name], person.tambahan.get(name)) or EMPTY
        return field_text(name, getattr(person, name)) if name else ""

    def _label(self, name: str) -> str:
        return self._own[name].nama if name in self._own else field_label(name)

    def _value(self, person: Employee, name: str) -> object:
        return person.tambahan.get(name, "") if name in self._own else getattr(person, name)

    def _with(self, person: Employee, read: Mapping[str, Any]) -> Employee:
        """Return a record with what was read."""
        own = {name: value for name, value in read.items() if name in self._own}
        values = {name: value for name, value in read.items() if name not in self._own}
        if own:
            values[CUSTOM] = with_values(person.tambahan, own)
        return replace(person, **values)

    def _draft(
        self, person: Employee, found: Sequence[tuple[PasteCell, dict[str, Any]]]
    ) -> Employee:
        values: dict[str, Any] = {}
        for _, read in found:
            values |= read
        return self._with(person, values)

    def _new_errors(self, person: Employee, draft: Employee) -> list[FieldError]:
        if draft == person:
            return []
        known = {(error.field, error.code) for error in self._checker.check(person)}
        return [
            error
            for error in self._checker.check(draft)
            if error.is_error and (error.field, error.code) not in known
        ]

    def _warnings(
        self, person: Employee, draft: Employee, cells: Sequence[PasteCell]
    ) -> Iterator[PasteCell]:
        known = {(error.field, error.message) for error in self._checker.check(person)}
        told = {cell.field for cell in cells}
        for error in self._checker.check(draft):
            if error.is_error or (error.field, error.message) in known:
                continue
            name = error.field
            text = field_text(name, getattr(draft, name))
            label = field_label(name)
            if name in told:
                label = f"{label} (catatan)"
            yield PasteCell(
                person.id,
                person.nama,
                f"{name}{NOTE}",
                label,
                "",
                text,
                error.message,
                Level.WARNING,
            )


def _read_own(field: CustomField, raw: str) -> str:
    value = read_value(field, raw)
    if not value and field.wajib:
        raise CellError(f"{field.nama} wajib diisi.", "WAJIB")
    return value


def _read_nip(person: Employee, text: str) -> dict[str, Any]:
    if fault := find_format_fault(text):
        raise CellError(fault, "N1")
    if clean_nip(text) != person.nip:
        raise CellError("NIP diubah lewat Perbaiki NIP, dengan alasan.", "NIP_TETAP")
    return {"nip": person.nip}


def _read_name(text: str) -> dict[str, Any]:
    if not text:
        raise CellError("Nama belum diisi.", "WAJIB")
    parts = split_name(text)
    return dict(zip(_NAME_FIELDS, (parts.front, parts.name, parts.back), strict=True))


def _refused(cell: PasteCell, faults: Sequence[FieldError]) -> PasteCell:
    """Return a cell of a record that would break a rule, with the rule of its own field first."""
    if cell.is_refused:
        return cell
    own = [fault for fault in faults if fault.field == cell.field]
    return replace(cell, reason=(own or list(faults))[0].message, level=Level.ERROR)
