"""The check of one person: the record, what it lacks, and each entry of the histories."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.checks import EmployeeChecks, post_of
from sdm_desktop.domain.completeness import Completeness
from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.custom_values import check_values, value_words
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS, FieldKind
from sdm_desktop.domain.employee_text import foreign_signs
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.field_text import field_label
from sdm_desktop.domain.findings import MISSING, Finding, PersonCheck, warning
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind
from sdm_desktop.domain.history_checks import check_history
from sdm_desktop.domain.history_current import RECORD_FIELDS
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.domain.people import Standings
from sdm_desktop.domain.position import find_age_limit
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.unit import SEPARATOR
from sdm_desktop.storage.employees import stored

NO_UNIT = "Tanpa unit"
_TEXTS = tuple(f.name for f in EMPLOYEE_FIELDS if f.kind in (FieldKind.TEXT, FieldKind.NAME))
_FROM_UNIT = ("unor_nama", "unor_induk", "unor_id", "unor_induk_id")
Entries = Mapping[HistoryKind, Sequence[HistoryEntry]]


@dataclass(frozen=True, slots=True)
class UnitPlace:
    """Where somebody works: full path, and whether the unit is closed."""

    path: str
    is_closed: bool


class PersonChecker:
    """The rules of one day, for one person after the other."""

    def __init__(
        self,
        book: RuleBook,
        today: date,
        units: Mapping[str, UnitPlace],
        own: Sequence[CustomField] = (),
    ) -> None:
        self._today = today
        self._own = {field.id: field for field in own}
        self._units = units
        self._checks = EmployeeChecks(today, book)
        self._needs = Completeness.of(book.on(RuleCode.KELENGKAPAN_DATA, today))
        self._standings = Standings.of(book.on(RuleCode.KEDUDUKAN_HUKUM, today))
        self._bup = book.on(RuleCode.BUP, today)
        self._posts = book.on(RuleCode.JABATAN_KOTA, today)

    def check(self, person: Employee, entries: Entries) -> PersonCheck:
        """Return everything that is odd about a person."""
        place = self._units.get(person.unit_id or "")
        path = place.path if place else person.unor_nama
        top = path.split(SEPARATOR)[0] if place else person.unor_induk or person.unor_nama
        who = _Who(person, path, top or NO_UNIT, self._own)
        is_active = self._standings.is_active(person.kedudukan_hukum_id, person.kedudukan_hukum)
        missing = self._needs.missing(person) if is_active else []
        found = [who.finding(error) for error in self._record(person, place, missing, is_active)]
        for kind, rows in entries.items():
            for row in rows:
                errors = check_history(row, rows, person, self._today)
                more = [who.entry_finding(kind, row, error) for error in errors]
                found += [one for one in more if not _is_told(one, found)]
        complete = not missing if is_active else None
        return PersonCheck(tuple(dict.fromkeys(found)), who.top, complete)

    def _record(
        self, person: Employee, place: UnitPlace | None, missing: Sequence[str], is_active: bool
    ) -> Iterator[FieldError]:
        told = set()
        for error in self._checks.check(person):
            told.add(error.field)
            yield error
        for name in missing:
            if name not in told:
                yield warning(name, f"{field_label(name)} belum diisi.", MISSING)
        if is_active:
            yield from self._post(person)
        yield from _unit(person, place)
        yield from self._own_values(person, is_active)
        for name in _TEXTS:
            text = getattr(person, name)
            if text and not _is_plain(text):
                yield from _signs(name, text)

    def _own_values(self, person: Employee, is_active: bool) -> Iterator[FieldError]:
        """Tell of the office's own fields; an empty one only matters while somebody is active."""
        for error in check_values(tuple(self._own.values()), person.tambahan):
            if is_active or error.code != "WAJIB":
                yield warning(error.field, error.message, error.code)

    def _post(self, person: Employee) -> Iterator[FieldError]:
        if person.jabatan_nama and find_age_limit(post_of(person), self._bup, self._posts) is None:
            text = "BUP tidak dapat ditentukan dari jabatan ini; isi BUP menurut jabatan."
            yield warning("bup", text, "BUP")


def _is_told(finding: Finding, found: Sequence[Finding]) -> bool:
    """Return whether the record tells the same: the present state stands in both."""
    if finding.kind is None or finding.kind not in RECORD_FIELDS:
        return False
    names = {
        of_record for of_record, own in RECORD_FIELDS[finding.kind].items() if own == finding.field
    }
    return any(
        one.kind is None and one.field in names and one.value == finding.value for one in found
    )


def _unit(person: Employee, place: UnitPlace | None) -> Iterator[FieldError]:
    if place is not None and place.is_closed:
        text = f"Unit {place.path} sudah ditutup; pindahkan ke unit yang ada."
        yield warning("unit_id", text, "UNIT_DITUTUP")
    elif place is None and person.unor_nama:
        text = f"“{person.unor_nama[:60]}” tidak ada dalam struktur organisasi."
        yield warning("unit_id", text, "UNIT")


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable() and text == text.strip() and "  " not in text


def _signs(name: str, text: str) -> Iterator[FieldError]:
    if clean_text(text) != text:
        message = f"{field_label(name)} memuat tanda tak tampak atau spasi berlebih."
        yield warning(name, message, "KARAKTER")
    if signs := foreign_signs(text):
        message = f"{field_label(name)} memuat huruf “{signs}” yang tidak dapat dicetak."
        yield warning(name, message, "HURUF")


@dataclass(frozen=True, slots=True)
class _Who:
    person: Employee
    path: str
    top: str
    own: Mapping[str, CustomField]

    def finding(self, error: FieldError) -> Finding:
        if error.field in self.own:
            field = self.own[error.field]
            words = value_words(field, self.person.tambahan.get(field.id))
            return self._made(field.id, field.nama, error, words)
        name = "unit_id" if error.field in _FROM_UNIT else error.field
        value = stored(getattr(self.person, error.field))
        return self._made(name, field_label(name), error, value)

    def entry_finding(self, kind: HistoryKind, entry: HistoryEntry, error: FieldError) -> Finding:
        spec = HISTORIES[kind]
        label = f"{spec.title}: {spec.label(error.field)}"
        made = self._made(error.field, label, error, stored(getattr(entry, error.field, "")))
        return replace(made, kind=kind, entry_id=entry.id)

    def _made(self, name: str, label: str, error: FieldError, value: object) -> Finding:
        return Finding(
            pegawai_id=self.person.id, nama=self.person.nama, nip=self.person.nip, unit=self.path,
            top_unit=self.top, field=name, label=label, message=error.message, code=error.code,
            level=error.level, value="" if value is None else str(value),
        )  # fmt: skip
