"""Import of results of old scales: what the rows of a file would add or change."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.past_ratings import (
    PastRating,
    Scale,
    check_past_rating,
    completed,
    equivalent,
    final_value,
    label_for,
    part_name,
    scale_of,
)
from sdm_desktop.domain.past_values import scale_rule
from sdm_desktop.domain.rules import Rule
from sdm_desktop.exchange.kind_rows import KindRow, read_kind_rows
from sdm_desktop.exchange.past_rows import NUMBERS, PAST_COLUMNS, past_cells
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
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import natural_id, new_id
from sdm_desktop.storage.import_lookups import ImportLookups
from sdm_desktop.storage.past_ratings import PastRatingRepository
from sdm_desktop.storage.write import Writer

_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,4})?")
_LABELS = {one.name: one.label for one in PAST_COLUMNS}
Key = tuple[str, int, str]
Person = tuple[str, str | None, str]


@dataclass(slots=True)
class PastWork:
    """What is written; changes are (row, old, new)."""

    new: list[PastRating] = field(default_factory=list)
    changes: list[tuple[int, PastRating, PastRating]] = field(default_factory=list)


class PastRatingImport:
    """Plans and writes imports of old results; one per person, year and part."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._store = PastRatingRepository(database)

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        rows = read_kind_rows(source, PAST_COLUMNS)
        book = RulesService(self._database, self._session).book()
        scales = {scale: scale_rule(book, scale) for scale in Scale}
        comparison = _Comparison(source, scales, self._session.today().year)
        with self._database.read():
            people = ImportLookups(self._database).people_ids(
                {str(row.values["nip"]) for row in rows}
            )
            known = self._store.of_people([person[0] for person in people.values()])
        comparison.compare(rows, people, known)
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, comparison, comparison.warnings)

    def write(
        self, writer: Writer, work: PastWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Write the new results and the ticked changes; return how many of each."""
        progress.step(0, len(work.new) + len(work.changes))
        fresh = []
        for one in work.new:
            key = natural_id(self._store.table, one.pegawai_id, str(one.tahun), one.bagian)
            fresh.append(replace(one, id=new_id() if self._store.is_taken(key) else key))
        if fresh:
            self._store.add_many(writer, fresh)
        changed = 0
        for row, old, new in work.changes:
            chosen = selection.chosen(row, old, new)
            if chosen != old:
                self._store.save(writer, chosen)
                changed += 1
        return len(fresh), changed


class _Comparison:
    """Compares the parsed rows with the stored results."""

    def __init__(
        self, source: RowSource, scales: Mapping[Scale, Rule | None], this_year: int
    ) -> None:
        self._source = source
        self._scales = scales
        self._this_year = this_year
        self._known: dict[Key, PastRating] = {}
        self._seen: dict[Key, int] = {}
        self.new: list[NewRow] = []
        self.changed: list[ChangedRow] = []
        self.warnings: list[RowWarning] = []
        self.work = PastWork()

    def compare(
        self, rows: list[KindRow], people: Mapping[str, Person], known: list[PastRating]
    ) -> None:
        """Sort every row that is not refused into new, changed and same."""
        self._known = {(one.pegawai_id, one.tahun, one.bagian): one for one in known}
        for row in rows:
            person = people.get(str(row.values["nip"]))
            if person is None:
                reason = "NIP tidak ada di data pegawai. Impor data pegawainya dahulu."
                self._source.refuse(row.position, "nip", "NIP_TIDAK_DIKENAL", reason)
            elif (values := self._values(row)) is not None:
                self._place(row, person, values)

    def _values(self, row: KindRow) -> dict[str, Any] | None:
        """Return the values of a row with numbers as numbers, None after refusing one."""
        values = {name: value for name, value in row.values.items() if name not in ("nip", "nama")}
        is_sound = True
        for name in NUMBERS:
            text = str(values.get(name, "")).strip()
            if text and _NUMBER.fullmatch(text) is None:
                reason = f"“{text[:20]}” bukan nilai. Tulis angka seperti 87,5."
                self._source.refuse(row.position, name, "NILAI", reason)
                is_sound = False
            elif text:
                values[name] = Decimal(text.replace(",", "."))
        return values if is_sound else None

    def _place(self, row: KindRow, person: Person, values: dict[str, Any]) -> None:
        year, part = values["tahun"], values.get("bagian", "TAHUN")
        key, number = (person[0], year, part), self._source.number(row.position)
        first = self._seen.setdefault(key, number)
        if first != number:
            reason = f"Nilai ini sama dengan baris {first}. Hapus salah satunya."
            self._source.refuse(row.position, "tahun", "GANDA", reason)
            return
        old = self._known.get(key)
        new = self._rating(row, key, values, old)
        if new is None or new == old or not self._is_sound(row, person, new):
            return
        nip, period = str(row.values["nip"]), part_name(year, part)
        if old is None:
            self.work.new.append(new)
            self.new.append(NewRow(number, nip, person[2], new.skala.label))
        else:
            self.work.changes.append((number, old, new))
            diffs = self._diffs(number, old, new)
            self.changed.append(ChangedRow(number, nip, f"{person[2]}, {period}", diffs))

    def _rating(
        self, row: KindRow, key: Key, values: Mapping[str, Any], old: PastRating | None
    ) -> PastRating | None:
        """Return the result of a row; empty cells keep what is stored, words follow the value."""
        person, year, part = key
        given = {name: value for name, value in values.items() if name in _LABELS}
        scale = given.get("skala") or (old.skala if old else scale_of(year, part))
        rule = self._scales[scale]
        label = given.get("label_asli") or (old.label_asli if old else "")
        if not label and rule is not None:
            label = _word(rule, scale, given)
        equal = given.get("predikat_setara")
        if equal is None:
            is_kept = old is not None and label == old.label_asli
            equal = old.predikat_setara if old and is_kept else equivalent(label)
        if not label or equal is None:
            column, reason = ("label_asli", "Isi predikat, atau nilai yang menentukannya.")
            if label:
                reason = f"“{label[:30]}” bukan predikat yang dikenal. Isi predikatSetara."
            self._source.refuse(row.position, column, "PREDIKAT", reason)
            return None
        given |= {"bagian": part, "skala": scale, "label_asli": label, "predikat_setara": equal}
        if old is not None:
            parts = {"nilai_skp", "nilai_perilaku"}
            is_new_value = any(given.get(n, getattr(old, n)) != getattr(old, n) for n in parts)
            if is_new_value and "nilai_akhir" not in given:
                given["nilai_akhir"] = None
            rating = replace(old, **given)
        else:
            rating = PastRating(pegawai_id=person, **given)
        return completed(rule, rating) if rule is not None else rating

    def _is_sound(self, row: KindRow, person: Person, rating: PastRating) -> bool:
        found = check_past_rating(rating, self._scales[rating.skala], self._this_year)
        for finding in found:
            if finding.is_error:
                self._refuse(row, finding)
            else:
                self._warn(row, person, finding)
        return not any(finding.is_error for finding in found)

    def _refuse(self, row: KindRow, finding: FieldError) -> None:
        name = finding.field if finding.field in self._source.mapping else "tahun"
        self._source.refuse(row.position, name, finding.code, finding.message)

    def _warn(self, row: KindRow, person: Person, finding: FieldError) -> None:
        number, nip = self._source.number(row.position), str(row.values["nip"])
        label = _LABELS[finding.field]
        self.warnings.append(
            RowWarning(number, nip, person[2], label, finding.code, finding.message)
        )

    def _diffs(self, number: int, old: PastRating, new: PastRating) -> tuple[FieldDiff, ...]:
        source, found = self._source, []
        before, after = past_cells(old, "", ""), past_cells(new, "", "")
        for one, left, right in zip(PAST_COLUMNS, before, after, strict=True):
            if left != right:
                cell = source.address(one.name, number) if one.name in source.mapping else ""
                found.append(FieldDiff(one.name, one.label, left, right, cell))
        return tuple(found)


def _word(rule: Rule, scale: Scale, given: Mapping[str, Any]) -> str:
    """Return the word that the value of a row means, empty without a value."""
    draft = PastRating(
        pegawai_id="",
        tahun=0,
        skala=scale,
        is_ide_baru=bool(given.get("is_ide_baru")),
        label_asli="",
        predikat_setara=Predikat.BAIK,
        nilai_skp=given.get("nilai_skp"),
        nilai_perilaku=given.get("nilai_perilaku"),
        nilai_akhir=given.get("nilai_akhir"),
    )
    value = final_value(rule, draft)
    return label_for(rule, draft, value) if value is not None else ""
