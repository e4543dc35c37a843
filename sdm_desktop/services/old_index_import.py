"""Import of older indexes: the printed letter is kept and checked, never changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from sdm_desktop.domain.calculators.inputs import read_number
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.money import decimal_text, half_up
from sdm_desktop.domain.skm_period import read_period
from sdm_desktop.domain.skm_rules import Scheme, check_index
from sdm_desktop.domain.surveys import OldIndex, plain_name
from sdm_desktop.exchange.kind_rows import KindRow, read_kind_rows
from sdm_desktop.exchange.old_index_rows import OLD_INDEX_COLUMNS
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_faults import RowWarning
from sdm_desktop.exchange.row_source import RowSource
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
from sdm_desktop.services.survey_reading import SurveyReader, service_named
from sdm_desktop.services.surveys import SurveyService
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.write import Writer

_DIFFS = ("ikm", "mutu_cetak", "skema", "responden", "sumber")
_LABELS = {
    "ikm": "IKM", "mutu_cetak": "Mutu tercetak", "skema": "Skema", "responden": "Responden",
    "sumber": "Sumber",
}  # fmt: skip
_COLUMNS = {"mutu_cetak": "mutu"}


@dataclass(slots=True)
class OldIndexWork:
    """What is written: (service name, index) of new ones, (row, old, new) of changed ones."""

    new: list[tuple[str, OldIndex]] = field(default_factory=list)
    changes: list[tuple[int, OldIndex, OldIndex]] = field(default_factory=list)


class OldIndexImport:
    """Plans and writes imports of older indexes; service and period tell them apart."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._surveys = SurveyService(database, session, RulesService(database, session))

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would add or change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        rows = read_kind_rows(source, OLD_INDEX_COLUMNS)
        with self._database.read():
            found = _Comparison(source, self._surveys)
            for row in rows:
                found.place(row)
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, found, found.warnings)

    def write(
        self, writer: Writer, work: OldIndexWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Write the new indexes and the ticked changes; return how many of each."""
        store = self._surveys.store
        progress.step(0, len(work.new) + len(work.changes))
        for name, index in work.new:
            service = self._surveys.ensure_service(writer, name)
            store.old.save(writer, replace(index, layanan_id=service.id))
        changed = 0
        for row, old, new in work.changes:
            chosen = selection.chosen(row, old, new)
            if chosen != old:
                store.old.save(writer, chosen)
                changed += 1
        return len(work.new), changed


class _Comparison:
    """Compares the parsed rows with the stored indexes."""

    def __init__(self, source: RowSource, surveys: SurveyService) -> None:
        self._source = source
        self._services = surveys.store.all_services()
        self._reader: SurveyReader = surveys.reader()
        self._known = {(one.layanan_id, one.periode): one for one in surveys.store.old_indexes()}
        self._held = {(one.layanan_id, one.periode) for one in surveys.store.all_surveys()}
        self._seen: dict[tuple[str, str], int] = {}
        self.new: list[NewRow] = []
        self.changed: list[ChangedRow] = []
        self.warnings: list[RowWarning] = []
        self.work = OldIndexWork()

    def place(self, row: KindRow) -> None:
        """Sort one row into new, changed, same or refused."""
        index = self._index(row)
        if index is None:
            return
        name, number = str(row.values["layanan"]), self._source.number(row.position)
        found = service_named(self._services, name)
        key = (found[0].id if found else "", index.periode)
        refusal = self._refusal((plain_name(name), index.periode), number, key)
        if refusal:
            self._source.refuse(row.position, "periode", "GANDA", refusal)
            return
        self._warn(row, index, number)
        old = self._known.get(key)
        if old is None:
            self.work.new.append((name, index))
            self.new.append(NewRow(number, "", f"{name}, {index.periode}", index.periode[:4]))
            return
        new = replace(old, **{name: getattr(index, name) for name in _DIFFS})
        if new != old:
            self.work.changes.append((number, old, new))
            self.changed.append(ChangedRow(number, "", name, self._diffs(number, old, new)))

    def _refusal(self, seen: tuple[str, str], number: int, key: tuple[str, str]) -> str:
        first = self._seen.setdefault(seen, number)
        if first != number:
            return f"Layanan dan periode sama dengan baris {first}. Hapus salah satunya."
        if key in self._held:
            return "Periode ini sudah punya survei dengan jawaban. Hapus baris ini."
        return ""

    def _index(self, row: KindRow) -> OldIndex | None:
        """Return the index of a row, or refuse its cell."""
        values, refuse = row.values, self._source.refuse
        try:
            span = read_period(str(values["periode"]).removesuffix(".0"))
        except DomainError as error:
            refuse(row.position, "periode", error.code, error.message)
            return None
        try:
            ikm = half_up(check_index(read_number(values["ikm"])), 2)
        except DomainError:
            reason = f"“{values['ikm']}” bukan indeks. Isi 25,00 sampai 100,00."
            refuse(row.position, "ikm", "IKM", reason)
            return None
        letter = str(values.get("mutu", "")).strip().upper()
        if letter and letter not in ("A", "B", "C", "D"):
            refuse(row.position, "mutu", "MUTU", f"“{letter}” bukan mutu. Isi A, B, C, atau D.")
            return None
        people = str(values.get("responden", "")).removesuffix(".0")
        return OldIndex(
            layanan_id="",
            periode=span.kunci,
            mulai=span.mulai,
            selesai=span.selesai,
            ikm=ikm,
            mutu_cetak=letter,
            skema=values.get("skema") or Scheme.BARU,
            responden=int(people) if people.isdigit() and int(people) else None,
            sumber=str(values.get("sumber", "")),
        )

    def _warn(self, row: KindRow, index: OldIndex, number: int) -> None:
        check = self._reader.label_check(index)
        if check is not None and check.kode != "cocok 2017":
            name = str(row.values["layanan"])
            self.warnings.append(RowWarning(number, "", name, "MUTU", "MUTU", check.pesan))

    def _diffs(self, number: int, old: OldIndex, new: OldIndex) -> tuple[FieldDiff, ...]:
        found = []
        for name in _DIFFS:
            before, after = getattr(old, name), getattr(new, name)
            if before != after:
                column = _COLUMNS.get(name, name)
                cell = (
                    self._source.address(column, number) if column in self._source.mapping else ""
                )
                found.append(FieldDiff(name, _LABELS[name], _shown(before), _shown(after), cell))
        return tuple(found)


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return decimal_text(value, 2) if isinstance(value, Decimal) else str(value)
