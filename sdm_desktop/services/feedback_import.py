"""Import of the register: what the rows of a file would add or change, and the writing of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.feedback import Channel, Feedback, FeedbackStatus
from sdm_desktop.domain.feedback_checks import check_feedback
from sdm_desktop.domain.unit import Unit
from sdm_desktop.exchange.feedback_rows import FEEDBACK_COLUMNS
from sdm_desktop.exchange.kind_rows import KindRow, read_kind_rows
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_faults import RowWarning
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.services.feedback_export import FeedbackNames, shown
from sdm_desktop.services.feedback_register import FeedbackRegister
from sdm_desktop.services.feedback_views import Setting
from sdm_desktop.services.import_plan import (
    ChangedRow,
    FieldDiff,
    ImportPlan,
    ImportSelection,
    NewRow,
    SheetPreview,
)
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.storage.feedback import FeedbackRepository
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.import_lookups import ImportLookups
from sdm_desktop.storage.write import Writer

_FIELDS = {"unit": "unit_id", "nip": "pegawai_id", "duplikat": "duplikat_dari"}


@dataclass(slots=True)
class FeedbackWork:
    """What is written; changes are (row, old, new)."""

    new: list[Feedback] = field(default_factory=list)
    changes: list[tuple[int, Feedback, Feedback]] = field(default_factory=list)


class FeedbackImport:
    """Plans and writes imports of the register.

    A row is a known entry when it has its number, the tracking id of its channel, or (without
    either) the same day, place and words; so the same file changes nothing when it comes again.
    """

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._register = FeedbackRegister(database, session, RulesService(database, session))

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        rows = read_kind_rows(source, FEEDBACK_COLUMNS)
        setting = self._register.setting()
        with self._database.read():
            people = ImportLookups(self._database).people_ids(
                {str(row.values["nip"]) for row in rows if "nip" in row.values}
            )
            units = PeopleRepository(self._database).tree().all()
            known = self._register.store.between(date(1990, 1, 1), date(2100, 12, 31))
            names = FeedbackNames.of(self._database, known, people)
        comparison = _Comparison(source, setting, (people, units), names)
        comparison.compare(rows, known)
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, comparison, comparison.warnings)

    def write(
        self, writer: Writer, work: FeedbackWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Write the new entries and the ticked changes; return how many of each."""
        store = self._register.store
        progress.step(0, len(work.new) + len(work.changes))
        numbered = _numbered(work.new, store)
        if numbered:
            store.records.add_many(writer, numbered)
        changed = 0
        for row, old, new in work.changes:
            chosen = selection.chosen(row, old, new, _FIELDS)
            if chosen != old:
                store.save(writer, chosen)
                changed += 1
        return len(numbered), changed


def _numbered(entries: Sequence[Feedback], store: FeedbackRepository) -> list[Feedback]:
    """Return new entries with numbers, in the order of receipt; those that have one keep it."""
    last: dict[int, int] = {}
    found = []
    for entry in sorted(entries, key=lambda one: (one.tanggal_terima, one.urut)):
        if not entry.urut:
            year = entry.tanggal_terima.year
            kept = [one.urut for one in entries if one.tahun == year]
            last.setdefault(year, max([store.last_number(year), *kept]))
            last[year] += 1
            entry = replace(entry, tahun=year, urut=last[year])
        found.append(entry)
    return found


class _Comparison:
    """Compares the parsed rows with the stored entries."""

    def __init__(
        self,
        source: RowSource,
        setting: Setting,
        known: tuple[Mapping[str, tuple[str, str | None, str]], Sequence[Unit]],
        names: FeedbackNames,
    ) -> None:
        self._source = source
        self._setting = setting
        self._people, units = known
        self._units = _unit_ids(units)
        self._names = names.with_units(units)
        self._by_number: dict[str, Feedback] = {}
        self._by_tracking: dict[tuple[Channel, str], Feedback] = {}
        self._by_words: dict[tuple[date, str, str], Feedback] = {}
        self._seen: dict[str, int] = {}
        self.new: list[NewRow] = []
        self.changed: list[ChangedRow] = []
        self.warnings: list[RowWarning] = []
        self.work = FeedbackWork()

    def compare(self, rows: Sequence[KindRow], known: Sequence[Feedback]) -> None:
        """Sort every row that is not refused into new, changed and same."""
        for entry in known:
            self._remember(entry)
        for row in rows:
            self._place(row)

    def _remember(self, entry: Feedback) -> None:
        self._by_number.setdefault(entry.nomor, entry)
        if entry.id_pelacakan:
            self._by_tracking.setdefault((entry.kanal, entry.id_pelacakan), entry)
        self._by_words.setdefault(_likeness(entry), entry)

    def _place(self, row: KindRow) -> None:
        source, values = self._source, dict(row.values)
        number = source.number(row.position)
        if not self._resolve(row, values):
            return
        old = self._known(values)
        entry = self._merged(values, old)
        if entry is None:
            reason = "Nomor tidak berbentuk 0042/2026. Perbaiki atau kosongkan."
            source.refuse(row.position, "nomor", "NOMOR", reason)
            return
        first = self._seen.setdefault(entry.id, number)
        if first != number:
            reason = f"Baris ini sama dengan baris {first}. Hapus salah satunya."
            source.refuse(row.position, "uraian", "GANDA", reason)
            return
        if old == entry or self._is_refused(row, entry):
            return
        nomor = entry.nomor or "baru"
        if old is None:
            self._remember(entry)
            self.work.new.append(entry)
            self.new.append(NewRow(number, nomor, entry.uraian[:60], entry.jenis.label))
        else:
            self.work.changes.append((number, old, entry))
            diffs = self._diffs(number, old, entry)
            self.changed.append(ChangedRow(number, nomor, entry.uraian[:60], diffs))

    def _resolve(self, row: KindRow, values: dict[str, Any]) -> bool:
        """Replace unit, employee and original by their ids; refuse the row of an unknown one."""
        source = self._source
        if (nip := values.pop("nip", None)) is not None:
            if nip not in self._people:
                reason = "NIP tidak ada di data pegawai. Periksa NIP atau kosongkan."
                source.refuse(row.position, "nip", "NIP_TIDAK_DIKENAL", reason)
                return False
            values["pegawai_id"] = self._people[nip][0]
        if (unit := values.pop("unit", None)) is not None:
            found = self._units.get(unit.strip().casefold())
            if found is None:
                reason = f"Unit “{unit}” tidak dikenal atau tidak tunggal. Tulis jalur lengkapnya."
                source.refuse(row.position, "unit", "UNIT", reason)
                return False
            values["unit_id"] = found
        if (original := values.pop("duplikat", None)) is not None:
            if original not in self._by_number:
                reason = f"Laporan asli “{original}” tidak ditemukan. Periksa nomornya."
                source.refuse(row.position, "duplikat", "DUPLIKAT", reason)
                return False
            values["duplikat_dari"] = self._by_number[original].id
        return True

    def _known(self, values: Mapping[str, Any]) -> Feedback | None:
        if number := values.get("nomor"):
            return self._by_number.get(number)
        channel, tracking = values.get("kanal", Channel.LOKET), values.get("id_pelacakan")
        if tracking and (found := self._by_tracking.get((channel, tracking))):
            return found
        place = values.get("layanan", ""), values["uraian"].strip().casefold()
        return self._by_words.get((values["tanggal_terima"], place[0].casefold(), place[1]))

    def _merged(self, values: dict[str, Any], old: Feedback | None) -> Feedback | None:
        """Return the entry of a row, None of a bad number; empty cells change nothing."""
        number, rules = values.pop("nomor", ""), self._setting.rules
        if isinstance(wanted := values.get("klasifikasi"), str):
            codes = {one.nama.casefold(): one.kode for one in rules.classes.values()}
            values["klasifikasi"] = codes.get(wanted.casefold(), wanted)
        if old is not None:
            return replace(old, **values)
        values.setdefault("klasifikasi", rules.class_for(values["jenis"]))
        if values.get("tanggal_selesai"):
            values.setdefault("status", FeedbackStatus.SELESAI)
        order, sign, year = number.partition("/")
        if not number:
            return Feedback(id=new_id(), **values)
        if not (sign and order.isdecimal() and year == str(values["tanggal_terima"].year)):
            return None
        return Feedback(id=new_id(), tahun=int(year), urut=int(order), **values)

    def _is_refused(self, row: KindRow, entry: Feedback) -> bool:
        setting = self._setting
        findings = check_feedback(entry, setting.rules, setting.today)
        for found in findings:
            self._tell(row, found)
        return any(found.is_error for found in findings)

    def _tell(self, row: KindRow, found: FieldError) -> None:
        names = {value: name for name, value in _FIELDS.items()}
        name = names.get(found.field, found.field)
        if found.is_error:
            self._source.refuse(row.position, name, found.code, found.message)
            return
        number, words = self._source.number(row.position), row.values["uraian"][:60]
        shown_number = str(row.values.get("nomor", ""))
        self.warnings.append(
            RowWarning(number, shown_number, words, name, found.code, found.message)
        )

    def _diffs(self, number: int, old: Feedback, new: Feedback) -> tuple[FieldDiff, ...]:
        found = []
        for one in FEEDBACK_COLUMNS:
            before, after = (shown(one.name, entry, self._names) for entry in (old, new))
            if before != after:
                cell = self._source.address(one.name, number)
                found.append(FieldDiff(one.name, one.label, before, after, cell))
        return tuple(found)


def _likeness(entry: Feedback) -> tuple[date, str, str]:
    return entry.tanggal_terima, entry.layanan.casefold(), entry.uraian.strip().casefold()


def _unit_ids(units: Sequence[Unit]) -> dict[str, str | None]:
    """Return units by path and by name; a name that several bear means none."""
    found: dict[str, str | None] = {}
    for unit in units:
        name = unit.nama.casefold()
        found[name] = None if name in found else unit.id
    return found | {unit.jalur.casefold(): unit.id for unit in units}
