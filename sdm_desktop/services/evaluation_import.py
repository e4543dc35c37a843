"""Import of evaluations from e-Kinerja: what would change, and the writing of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import (
    Evaluation,
    EvaluationStatus,
    Period,
)
from sdm_desktop.domain.evaluation_views import SOURCE_EKINERJA, is_imported
from sdm_desktop.domain.period_plan import plan_period
from sdm_desktop.domain.rating import find_predikat
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.exchange.evaluation_rows import EkinerjaRow, EvaluationRows, read_evaluation_rows
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.shown_values import EMPTY
from sdm_desktop.services.evaluation_drafts import (
    merged_into,
    parties_of,
    says_the_same,
    shown_word,
)
from sdm_desktop.services.import_plan import (
    ChangedRow,
    FieldDiff,
    ImportPlan,
    ImportSelection,
    NewRow,
    SheetPreview,
)
from sdm_desktop.services.periods import period_id
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluations import EvaluationRepository
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.import_lookups import ImportLookups
from sdm_desktop.storage.periods import PeriodRepository
from sdm_desktop.storage.write import Writer

EVALUATION_AUDIT_ACTION = "impor_evaluasi"
_LABELS = {
    "hasil_kerja": "Hasil kerja",
    "perilaku_kerja": "Perilaku kerja",
    "hasil_akhir": "Predikat",
    "waktu_dinilai": "Waktu dinilai",
}


@dataclass(slots=True)
class EvaluationWork:
    """What is written when the plan is applied; changes are (row, old, new)."""

    periods: list[Period] = field(default_factory=list)
    new: list[Evaluation] = field(default_factory=list)
    changes: list[tuple[int, Evaluation, Evaluation]] = field(default_factory=list)


@dataclass(slots=True)
class _Findings:
    """What the comparison found."""

    work: EvaluationWork = field(default_factory=EvaluationWork)
    new: list[NewRow] = field(default_factory=list)
    changed: list[ChangedRow] = field(default_factory=list)


class EvaluationImport:
    """Plans and writes imports of evaluations."""

    def __init__(self, database: Database, session: Session, book: RuleBook) -> None:
        self._database = database
        self._session = session
        self._book = book
        self._evaluations = EvaluationRepository(database)
        self._periods = PeriodRepository(database)

    def plan(
        self, preview: SheetPreview, mapping: Mapping[str, int], progress: Progress
    ) -> ImportPlan:
        """Return what the rows would change; nothing is written."""
        source = RowSource(preview.workbook.data, preview.header_row - 1, mapping)
        progress.step(0, source.count)
        rows = read_evaluation_rows(source)
        progress.step(source.count // 2, source.count)
        with self._database.read():
            found = self._compare(rows)
        progress.step(source.count, source.count)
        return ImportPlan.of(preview, source, found, rows.warnings)

    def write(
        self, writer: Writer, work: EvaluationWork, selection: ImportSelection, progress: Progress
    ) -> tuple[int, int]:
        """Write periods, new evaluations and the ticked changes; return the last two counts."""
        total = len(work.new) + len(work.changes)
        progress.step(0, total)
        missing = [p for p in work.periods if self._periods.by_code(p.tahun, p.kode) is None]
        if missing:
            self._periods.add(writer, missing)
        self._evaluations.add(writer, work.new)
        progress.step(len(work.new), total)
        left_out = {row for row, _field in selection.left_out}
        pairs = [(old, new) for row, old, new in work.changes if row not in left_out]
        changed = self._evaluations.change_many(writer, pairs)
        progress.step(total, total)
        return len(work.new), changed

    def _compare(self, rows: EvaluationRows) -> _Findings:
        found = _Findings()
        atasan = [row.texts["pegawai_atasan_nip"] for row in rows.rows]
        nips = {*(row.nip for row in rows.rows), *atasan}
        people = ImportLookups(self._database).people_ids(nips)
        periods = {(period.tahun, period.kode): period for period in self._periods.all()}
        planned: dict[tuple[int, str], Period] = {}
        for row in rows.rows:
            key = (row.tahun, row.kode)
            if key not in periods and key not in planned:
                fresh = plan_period(row.tahun, row.kode)
                planned[key] = replace(fresh, id=period_id(row.tahun, row.kode))
        every = periods | planned
        stored = self._stored([period.id for period in periods.values()], people)
        for row in rows.rows:
            self._place(rows, row, (people, every[(row.tahun, row.kode)], stored), found)
        used = {new.periode_id for new in found.work.new}
        found.work.periods = [period for period in planned.values() if period.id in used]
        return found

    def _stored(
        self, period_ids: Sequence[str], people: Mapping[str, tuple[str, str | None, str]]
    ) -> dict[tuple[str, str], Evaluation]:
        wanted = {person for person, _unit, _name in people.values()}
        return {
            (evaluation.pegawai_id, evaluation.periode_id): evaluation
            for evaluation in self._evaluations.in_periods(period_ids)
            if evaluation.pegawai_id in wanted
        }

    def _place(
        self,
        rows: EvaluationRows,
        row: EkinerjaRow,
        known: tuple[
            Mapping[str, tuple[str, str | None, str]],
            Period,
            Mapping[tuple[str, str], Evaluation],
        ],
        found: _Findings,
    ) -> None:
        """Sort one row into new, changed, same or refused."""
        people, period, stored = known
        if row.nip not in people:
            reason = "NIP tidak ada di data pegawai. Impor data pegawainya dahulu."
            rows.source.refuse(row.position, "nip", "NIP_TIDAK_DIKENAL", reason)
            return
        new = self._evaluation(row, people, period)
        old = stored.get((new.pegawai_id, new.periode_id))
        number = rows.source.number(row.position)
        if old is None:
            found.work.new.append(new)
            found.new.append(NewRow(number, row.nip, people[row.nip][2], period.nama))
        elif conflict := self._conflict(old, new):
            rows.source.refuse(row.position, "waktu_dinilai", *conflict)
            return
        elif not says_the_same(old, new):
            merged = merged_into(old, new)
            found.work.changes.append((number, old, merged))
            diffs = self._diffs(rows.source, row, old, merged)
            found.changed.append(ChangedRow(number, row.nip, people[row.nip][2], diffs))
        self._check_matrix(rows, row, period)

    def _evaluation(
        self,
        row: EkinerjaRow,
        people: Mapping[str, tuple[str, str | None, str]],
        period: Period,
    ) -> Evaluation:
        person, unit_id, name = people[row.nip]
        texts = row.texts
        penilai = people.get(texts["pegawai_atasan_nip"])
        moment = self._in_utc(row.dinilai) if row.dinilai else None
        return Evaluation(
            id=natural_id("evaluasi", person, period.id),
            pegawai_id=person,
            periode_id=period.id,
            unit_id=unit_id,
            penilai_id=penilai[0] if penilai and penilai[0] != person else None,
            hasil=row.hasil,
            perilaku=row.perilaku,
            predikat=row.predikat,
            status=EvaluationStatus.FINAL,
            tanggal=row.dinilai.date() if row.dinilai else None,
            final_pada=moment,
            final_oleh=SOURCE_EKINERJA,
            beku=parties_of(texts, name),
            aturan=SOURCE_EKINERJA,
        )

    def _in_utc(self, moment: datetime) -> datetime:
        """Return a moment on the office's clock as stored."""
        zone = self._session.local(self._session.now()).tzinfo
        return moment.replace(tzinfo=zone).astimezone(UTC)

    def _conflict(self, old: Evaluation, new: Evaluation) -> tuple[str, str] | None:
        """Return (code, reason) when the stored evaluation must stay."""
        if old.status is not EvaluationStatus.FINAL or says_the_same(old, new):
            return None
        if not is_imported(old):
            reason = (
                "Evaluasi periode ini sudah final di berkas kantor. "
                "Buka kembali dengan alasan, lalu impor lagi."
            )
            return "SUDAH_FINAL", reason
        before, after = old.final_pada, new.final_pada
        if before and (after is None or after < before):
            moment = f"{self._session.local(before):%d-%m-%Y %H:%M}"
            return "LEBIH_LAMA", f"Penilaian tersimpan lebih baru ({moment}). Baris ini dilewati."
        if before == after:
            reason = "Waktu dinilai sama, tetapi isinya berbeda. Periksa baris ini di e-Kinerja."
            return "WAKTU_SAMA", reason
        return None

    def _diffs(
        self, source: RowSource, row: EkinerjaRow, old: Evaluation, new: Evaluation
    ) -> tuple[FieldDiff, ...]:
        number = source.number(row.position)
        values = {
            "hasil_kerja": (shown_word(old.hasil), shown_word(new.hasil)),
            "perilaku_kerja": (shown_word(old.perilaku), shown_word(new.perilaku)),
            "hasil_akhir": (shown_word(old.predikat), shown_word(new.predikat)),
            "waktu_dinilai": (self._moment(old.final_pada), self._moment(new.final_pada)),
        }
        return tuple(
            FieldDiff(
                name,
                _LABELS[name],
                before,
                after,
                source.address(name, number) if name in source.mapping else "",
            )
            for name, (before, after) in values.items()
            if before != after
        )

    def _moment(self, moment: datetime | None) -> str:
        return f"{self._session.local(moment):%d-%m-%Y %H:%M}" if moment else EMPTY

    def _check_matrix(self, rows: EvaluationRows, row: EkinerjaRow, period: Period) -> None:
        try:
            rule = self._book.on(RuleCode.MATRIKS_PREDIKAT, period.selesai)
        except DomainError:
            return
        expected = find_predikat(rule, row.hasil, row.perilaku)
        if expected is not None and expected is not row.predikat and row.predikat is not None:
            message = (
                f"Predikat {row.predikat.label} berbeda dari matriks ({expected.label}); "
                "predikat e-Kinerja yang dipakai."
            )
            rows.warn(row, "hasil_akhir", "MATRIKS", message)
