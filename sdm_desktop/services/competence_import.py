"""Assessed competence levels out of files: what would change, and the writing of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sdm_desktop.domain.competence import (
    HIGHEST,
    Competence,
    CompetenceScore,
    ScoreSource,
    check_score,
    competences_of,
)
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.exchange.competence_rows import COMPETENCE_COLUMNS, level_of
from sdm_desktop.exchange.kind_rows import KindRow, read_kind_rows
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_faults import RowWarning
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.services.competence_export import VALUES, shown
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
from sdm_desktop.storage.competences import CompetenceRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.import_lookups import ImportLookups
from sdm_desktop.storage.write import Writer

Person = tuple[str, str | None, str]
Key = tuple[str, str, date, ScoreSource]
_LABELS = {one.name: one.label for one in COMPETENCE_COLUMNS}


@dataclass(slots=True)
class CompetenceWork:
    """What is written; changes are (row, old, new)."""

    new: list[CompetenceScore] = field(default_factory=list)
    changes: list[tuple[int, CompetenceScore, CompetenceScore]] = field(default_factory=list)


class CompetenceImport:
    """Plans and writes levels; a row is one of a person, a competence, a day and a source."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._rules = RulesService(database, session)
        self._store = CompetenceRepository(database)

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        rows, today = read_kind_rows(source, COMPETENCE_COLUMNS), self._session.today()
        rule = self._rules.book().on(RuleCode.KOMPETENSI, today)
        with self._database.read():
            nips = {str(row.values["nip"]) for row in rows}
            people = ImportLookups(self._database).people_ids(nips)
            known = self._store.scores_of({person[0] for person in people.values()})
            competences = competences_of(rule, self._store.own.where())
        comparison = _Comparison(source, competences, people, today)
        comparison.compare(rows, known)
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, comparison, comparison.warnings)

    def write(
        self, writer: Writer, work: CompetenceWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Write the new levels and the ticked changes; return how many of each."""
        progress.step(0, len(work.new) + len(work.changes))
        if work.new:
            self._store.scores.add_many(writer, work.new)
        changed = 0
        for row, old, new in work.changes:
            chosen = selection.chosen(row, old, new)
            if chosen != old:
                self._store.scores.save(writer, chosen)
                changed += 1
        return len(work.new), changed


class _Comparison:
    """Compares the parsed rows with the stored levels."""

    def __init__(
        self,
        source: RowSource,
        competences: Sequence[Competence],
        people: Mapping[str, Person],
        today: date,
    ) -> None:
        self._source = source
        self._codes = frozenset(one.kode for one in competences)
        self._named = _by_words(competences)
        self._people = people
        self._today = today
        self._known: dict[Key, CompetenceScore] = {}
        self._seen: dict[Key, int] = {}
        self.new: list[NewRow] = []
        self.changed: list[ChangedRow] = []
        self.warnings: list[RowWarning] = []
        self.work = CompetenceWork()

    def compare(self, rows: Sequence[KindRow], known: Iterable[CompetenceScore]) -> None:
        """Sort every row that is not refused into new, changed and same."""
        self._known = {_key(one): one for one in known}
        for row in rows:
            person = self._people.get(str(row.values["nip"]))
            code, level = self._code(row), self._level(row)
            if person is None:
                reason = "NIP tidak ada di data pegawai. Impor data pegawainya dahulu."
                self._source.refuse(row.position, "nip", "NIP_TIDAK_DIKENAL", reason)
            elif code is not None and level is not None:
                given = {name: row.values[name] for name in VALUES if name in row.values}
                self._place(row, person, {**given, "kompetensi": code, "level": level})

    def _code(self, row: KindRow) -> str | None:
        """Return the code of the competence of a row, None after refusing it."""
        words = str(row.values["kompetensi"])
        found = (words,) if words in self._codes else self._named.get(fold(words), ())
        if len(found) == 1:
            return found[0]
        reason = f"“{words[:60]}” tidak ada di daftar kompetensi. Tulis kode atau nama."
        if found:
            reason = f"“{words[:60]}” dapat berarti {' atau '.join(found)}. Tulis kodenya."
        self._source.refuse(row.position, "kompetensi", "PILIHAN", reason)
        return None

    def _level(self, row: KindRow) -> int | None:
        """Return the level of a row, None after refusing it."""
        text = self._source.shown(row.position, "level")
        try:
            level = level_of(text)
        except ValueError:
            reason = f"“{text[:20]}” bukan level. Tulis angka 0 sampai {HIGHEST}."
            self._source.refuse(row.position, "level", "SKALA", reason)
            return None
        if level is None:
            self._source.refuse(row.position, "level", "WAJIB", "Level kosong. Isi lebih dahulu.")
        return level

    def _place(self, row: KindRow, person: Person, values: dict[str, Any]) -> None:
        source, number = self._source, self._source.number(row.position)
        draft = CompetenceScore(pegawai_id=person[0], **values)
        key = _key(draft)
        first = self._seen.setdefault(key, number)
        if first != number:
            words = "Pegawai, kompetensi, tanggal dan sumber sama dengan baris"
            reason = f"{words} {first}. Hapus salah satunya."
            source.refuse(row.position, "kompetensi", "GANDA", reason)
            return
        old = self._known.get(key)
        new = replace(draft, id=new_id()) if old is None else replace(old, **values)
        if new == old or self._is_refused(row, new):
            return
        self._check_name(row, person)
        nip = str(row.values["nip"])
        if old is None:
            self.work.new.append(new)
            self.new.append(NewRow(number, nip, person[2], new.kompetensi))
        else:
            self.work.changes.append((number, old, new))
            name = f"{person[2]}, {new.kompetensi}"
            self.changed.append(ChangedRow(number, nip, name, self._diffs(number, old, new)))

    def _is_refused(self, row: KindRow, new: CompetenceScore) -> bool:
        found = check_score(new, self._codes, self._today)
        for one in found:
            day = shown(one.field, new)
            reason = f"“{day}”: {one.message} Periksa tanggalnya."
            self._source.refuse(row.position, one.field, one.code, reason)
        return bool(found)

    def _check_name(self, row: KindRow, person: Person) -> None:
        """Warn where the name beside the NIP is that of somebody else."""
        name = str(row.values.get("nama", ""))
        given, stored = (set(fold(one.partition(",")[0]).split()) for one in (name, person[2]))
        if given <= stored or stored <= given:
            return
        message = f"Nama di berkas “{name[:60]}”, di data pegawai “{person[2]}”. Periksa NIP-nya."
        number, nip = self._source.number(row.position), str(row.values["nip"])
        self.warnings.append(
            RowWarning(number, nip, person[2], _LABELS["nama"], "NAMA_BERBEDA", message)
        )

    def _diffs(
        self, number: int, old: CompetenceScore, new: CompetenceScore
    ) -> tuple[FieldDiff, ...]:
        return tuple(
            FieldDiff(name, _LABELS[name], before, after, self._source.address(name, number))
            for name in VALUES
            if (before := shown(name, old)) != (after := shown(name, new))
        )


def _key(score: CompetenceScore) -> Key:
    return score.pegawai_id, score.kompetensi, score.tanggal, score.sumber


def _by_words(competences: Iterable[Competence]) -> dict[str, tuple[str, ...]]:
    """Return the codes that folded words mean: a code, a name, or both."""
    found: dict[str, tuple[str, ...]] = {}
    for one in competences:
        for words in {fold(one.kode), fold(one.nama), fold(f"{one.kode} {one.nama}")}:
            found[words] = (*found.get(words, ()), one.kode)
    return found
