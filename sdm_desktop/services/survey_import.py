"""Import of answers: which survey they go to, what the rows would add or change, the writing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.survey_answers import (
    BLANK,
    AnswerSource,
    Respondent,
    Sheet,
    packed,
    people_of,
    renumbered,
    unpacked,
)
from sdm_desktop.domain.surveys import SurveyStatus
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_faults import RowWarning
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.survey_rows import SurveyRows, read_survey_rows
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
from sdm_desktop.services.survey_targets import Key, SurveyChoices, SurveyTarget, Targets
from sdm_desktop.services.surveys import SurveyService
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.write import Writer

_COMPARED = ("tanggal", "jam", "jk", "usia", "pendidikan", "pekerjaan", "saran")
_LABELS = {
    "jawaban": "Jawaban", "tanggal": "Tanggal", "jam": "Jam", "jk": "Jenis kelamin",
    "usia": "Usia", "pendidikan": "Pendidikan", "pekerjaan": "Pekerjaan", "saran": "Saran",
}  # fmt: skip


@dataclass(slots=True)
class SurveyWork:
    """What is written: new answers by survey, changed ones as (row, survey, old, new)."""

    choices: SurveyChoices
    new: list[tuple[SurveyTarget, Sheet]] = field(default_factory=list)
    changes: list[tuple[int, SurveyTarget, Respondent, Respondent]] = field(default_factory=list)


class SurveyImport:
    """Plans and writes imports of answers; a row with a known number is the same respondent."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._surveys = SurveyService(database, session, RulesService(database, session))

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would add; nothing is written."""
        choices = SurveyChoices.of(preview, mapping)
        places = choices.kept(mapping)
        source = RowSource(preview.workbook.data, preview.header_row - 1, places)
        progress.step(0, source.count)
        with self._database.read():
            targets = Targets(self._surveys, choices, places)
            rows = read_survey_rows(source, targets.fields, targets.options)
            rows.signs = targets.in_order(rows.signs)
            found = _Comparison(rows, targets, self._limits())
            found.refuse_surveys()
            found.compare(targets.people())
        if choices.asks_order:
            words = f"Kolom dibaca menurut {choices.urutan.label}."
            row = RowWarning(preview.header_row, "", "", "U8, U9", "URUTAN", words)
            found.warnings.insert(0, row)
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, found, found.warnings)

    def _limits(self) -> tuple[int, tuple[int, int]]:
        """Return how few answers are remarkable, and between which ages people are."""
        book, today = self._surveys.rules.book(), self._surveys.session.today()
        profile = book.on(RuleCode.PROFIL_SKM, today).isi
        least = int(book.on(RuleCode.AMBANG_SKM, today).isi["terjawab_min"])
        return least, (int(profile["usia_min"]), int(profile["usia_maks"]))

    def write(
        self, writer: Writer, work: SurveyWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Write the new answers and the ticked changes; return how many of each."""
        store, count = self._surveys.store, 0
        progress.step(0, len(work.new) + 1)
        for target, sheet in work.new:
            survey = target.made(self._surveys, writer)
            if survey.status is SurveyStatus.DRAF:
                store.surveys.save(writer, replace(survey, status=SurveyStatus.BERJALAN))
            first = store.last_number(survey.id) + 1
            sheet.nomor = list(range(first, first + len(sheet.jawaban)))
            bundles = list(sheet.bundles(survey.id, len(survey.codes), AnswerSource.IMPOR))
            store.bundles.add_many(writer, bundles)
            count += len(sheet.jawaban)
        work.choices.remember(self._surveys)
        return count, self._write_changes(writer, work, selection)

    def _write_changes(self, writer: Writer, work: SurveyWork, selection: ImportSelection) -> int:
        by_bundle: dict[str, dict[int, Respondent]] = {}
        changed = 0
        for row, _target, old, new in work.changes:
            chosen = selection.chosen(row, old, new)
            if chosen != old:
                by_bundle.setdefault(old.isian_id, {})[old.nomor] = chosen
                changed += 1
        store = self._surveys.store
        for key, people in by_bundle.items():
            bundle = store.bundles.get(key)
            if bundle is None:
                raise DomainError("Jawaban diubah sejak pratinjau; ulangi impor.", "BASI")
            merged = [people.get(one.nomor, one) for one in people_of(bundle)]
            store.bundles.save(writer, renumbered(merged, bundle))
        return changed


class _Comparison:
    """Sorts every row into new, changed, same, blank and refused."""

    def __init__(
        self, rows: SurveyRows, targets: Targets, limits: tuple[int, tuple[int, int]]
    ) -> None:
        self._rows = rows
        self._targets = targets
        self._keys = targets.keys(rows)
        self._least, self._ages = limits
        self.new: list[NewRow] = []
        self.changed: list[ChangedRow] = []
        self.warnings: list[RowWarning] = []
        self.work = SurveyWork(targets.choices)

    def compare(self, known: Mapping[tuple[Key, str], Respondent]) -> None:
        """Go through the rows from top to bottom."""
        rows, targets = self._rows, self._targets
        self._refuse_twice()
        faults = rows.source.faults
        blank = BLANK * targets.width
        kept: dict[Key, list[int]] = {}
        blanks: list[int] = []
        keys, numbers, signs = self._keys, rows.nomor, rows.signs
        for position in range(rows.source.count):
            if faults and position in faults:
                continue
            if signs[position] == blank:
                blanks.append(position)
                continue
            key, number = keys[position], numbers[position]
            old = known.get((key, number)) if number and known else None
            if old is not None:
                self._compare_known(position, key, old)
            else:
                kept.setdefault(key, []).append(position)
        self._warn_blank(blanks)
        for key, positions in kept.items():
            self._take(key, positions)
        self._warn_odd()

    def refuse_surveys(self) -> None:
        """Refuse rows whose service or period cannot take answers."""
        wrong = {key: found for key in set(self._keys) if (found := self._targets.refusal(key))[0]}
        for position, key in enumerate(self._keys if wrong else ()):
            if key in wrong:
                column, reason = wrong[key]
                self._rows.source.refuse(position, column, column.upper(), reason)

    def _refuse_twice(self) -> None:
        """Refuse the second respondent of one number within one survey."""
        rows = self._rows
        numbers = [number for number in rows.nomor if number]
        if len(set(numbers)) == len(numbers):
            return
        first: dict[tuple[Key, str], int] = {}
        for position, pair in enumerate(zip(self._keys, rows.nomor, strict=True)):
            if not pair[1]:
                continue
            seen = first.setdefault(pair, position)
            if seen != position:
                row = rows.source.number(seen)
                reason = f"Nomor responden sama dengan baris {row}. Perbaiki salah satunya."
                rows.source.refuse(position, "nomor", "GANDA", reason)

    def _compare_known(self, position: int, key: Key, old: Respondent) -> None:
        new = self._person(position, old)
        if new == old:
            return
        source, row = self._rows.source, self._rows.source.number(position)
        diffs = []
        for field_name in ("jawaban", *_COMPARED):
            before, after = getattr(old, field_name), getattr(new, field_name)
            if before != after:
                cell = source.address(field_name, row) if field_name in source.mapping else ""
                texts = (_shown(before), _shown(after))
                diffs.append(FieldDiff(field_name, _LABELS[field_name], *texts, cell))
        self.work.changes.append((row, self._targets.target(key), old, new))
        self.changed.append(ChangedRow(row, "", f"Responden {old.kode}", tuple(diffs)))

    def _person(self, position: int, old: Respondent) -> Respondent:
        """Return a known respondent with what the row says; columns that are missing stay."""
        rows, mapped = self._rows, self._rows.source.mapping
        said: dict[str, Any] = {
            name: getattr(rows, name)[position] for name in _COMPARED if name in mapped
        }
        if isinstance(said.get("tanggal"), str):
            said["tanggal"] = date.fromisoformat(said["tanggal"])
        if said.get("jk") == BLANK:
            said["jk"] = ""
        return replace(old, **said, jawaban=unpacked(rows.signs[position]))

    def _take(self, key: Key, positions: Sequence[int]) -> None:
        rows, target = self._rows, self._targets.target(key)
        is_all = len(positions) == rows.source.count

        def column(values: list[Any]) -> list[Any]:
            return values if is_all else [values[position] for position in positions]

        sheet = Sheet(
            jawaban=column(rows.signs),
            kode=column(rows.nomor),
            tanggal=column(rows.tanggal),
            jam=column(rows.jam),
            jk=column(rows.jk),
            usia=column(rows.usia),
            pendidikan=column(rows.pendidikan),
            pekerjaan=column(rows.pekerjaan),
            saran=column(rows.saran),
        )
        self.work.new.append((target, sheet))
        number, group = rows.source.number, target.words
        self.new += [
            NewRow(number(position), "", f"Responden {kode or number(position)}", group)
            for position, kode in zip(positions, sheet.kode, strict=True)
        ]
        self._warn_few(positions, sheet.jawaban)

    def _warn_few(self, positions: Sequence[int], signs: Sequence[str]) -> None:
        most = self._targets.width - min(self._least, self._targets.width)
        few = {text for text in set(signs) if text.count(BLANK) > most}
        if not few:
            return
        for position, text in zip(positions, signs, strict=True):
            if text in few:
                answered = len(text) - text.count(BLANK)
                self._warn(position, "SEDIKIT", f"Hanya {answered} unsur dijawab; tetap dihitung.")

    def _warn_blank(self, positions: Sequence[int]) -> None:
        for position in positions:
            self._warn(position, "KOSONG", "Baris tanpa satu pun jawaban; dilewati.")

    def _warn_odd(self) -> None:
        lowest, highest = self._ages
        for position, name, words in self._rows.odd:
            self._warn(position, name.upper(), words)
        strange = {age for age in set(self._rows.usia) if age and not lowest <= age <= highest}
        for position, age in enumerate(self._rows.usia if strange else ()):
            if age in strange:
                words = f"Usia {age} di luar {lowest}–{highest}; disisihkan dari profil."
                self._warn(position, "USIA", words)

    def _warn(self, position: int, code: str, words: str) -> None:
        if position not in self._rows.source.faults:
            row = self._rows.source.number(position)
            name = self._rows.nomor[position]
            self.warnings.append(RowWarning(row, "", f"Responden {name}", "", code, words))


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return packed(value) if isinstance(value, tuple) else str(value)
