"""Evaluations of another system beside those that are stored: new, changed, same or refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus, Period, period_name
from sdm_desktop.domain.evaluation_views import SOURCE_EKINERJA, is_imported
from sdm_desktop.domain.period_plan import plan_period
from sdm_desktop.domain.periods import period_bounds
from sdm_desktop.domain.rating import find_predikat
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.skp_work import ActingEvaluation
from sdm_desktop.exchange.evaluation_rows import EkinerjaRow, EvaluationRows
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.shown_values import EMPTY
from sdm_desktop.services.acting_import import ActingChange, ActingComparison, ActingWork
from sdm_desktop.services.evaluation_drafts import (
    merged_into,
    parties_of,
    rates_the_same,
    says_the_same,
    shown_word,
)
from sdm_desktop.services.import_plan import ChangedRow, FieldDiff, NewRow
from sdm_desktop.services.periods import period_id
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluations import EvaluationRepository
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.import_lookups import ImportLookups
from sdm_desktop.storage.periods import PeriodRepository

Person = tuple[str, str | None, str]
_UNKNOWN = "NIP tidak ada di data pegawai. Impor data pegawainya dahulu."
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
    acting: ActingWork = field(default_factory=ActingWork)


class EvaluationComparison:
    """Sorts the rows of one file; `system` is where they come from. Call `compare` in a read."""

    def __init__(
        self,
        office: tuple[Database, Session, RuleBook],
        rows: EvaluationRows,
        system: str = SOURCE_EKINERJA,
    ) -> None:
        self._database, self._session, self._book = office
        self._rows = rows
        self._source: RowSource = rows.source
        self._system = system
        self._people: Mapping[str, Person] = {}
        self.work = EvaluationWork()
        self.new: list[NewRow] = []
        self.changed: list[ChangedRow] = []

    def compare(self) -> None:
        """Sort every row; those that cannot be stored are refused at their cell."""
        rows = self._rows.rows
        bosses = [row.texts["pegawai_atasan_nip"] for row in rows]
        nips = {*(row.nip for row in rows), *bosses}
        self._people = ImportLookups(self._database).people_ids(nips)
        known = []
        for row in rows:
            if row.nip in self._people:
                known.append(row)
            else:
                self._source.refuse(row.position, "nip", "NIP_TIDAK_DIKENAL", _UNKNOWN)
        self._compare_acting([row for row in known if row.is_plt])
        self._compare_own([row for row in known if not row.is_plt])

    def _compare_own(self, rows: Sequence[EkinerjaRow]) -> None:
        repository = PeriodRepository(self._database)
        periods = {(period.tahun, period.kode): period for period in repository.all()}
        planned: dict[tuple[int, str], Period] = {}
        for row in rows:
            key = (row.tahun, row.kode)
            if key not in periods and key not in planned:
                fresh = plan_period(row.tahun, row.kode)
                planned[key] = replace(fresh, id=period_id(row.tahun, row.kode))
        every = periods | planned
        stored = self._stored([period.id for period in periods.values()])
        for row in rows:
            self._place(row, every[(row.tahun, row.kode)], stored)
        used = {new.periode_id for new in self.work.new}
        self.work.periods = [period for period in planned.values() if period.id in used]

    def _stored(self, period_ids: Sequence[str]) -> dict[tuple[str, str], Evaluation]:
        wanted = {person for person, _unit, _name in self._people.values()}
        return {
            (evaluation.pegawai_id, evaluation.periode_id): evaluation
            for evaluation in EvaluationRepository(self._database).in_periods(period_ids)
            if evaluation.pegawai_id in wanted
        }

    def _place(
        self, row: EkinerjaRow, period: Period, stored: Mapping[tuple[str, str], Evaluation]
    ) -> None:
        """Sort one row into new, changed, same or refused."""
        new = self._evaluation(row, period)
        old = stored.get((new.pegawai_id, new.periode_id))
        number, name = self._source.number(row.position), self._people[row.nip][2]
        if old is None:
            self.work.new.append(new)
            self.new.append(NewRow(number, row.nip, name, period.nama))
        elif self._is_same(old, new):
            pass
        elif conflict := self._conflict(old, new):
            self._source.refuse(row.position, self._last_column(), *conflict)
            return
        else:
            merged = merged_into(old, new)
            self.work.changes.append((number, old, merged))
            diffs = self._diffs(row, old, merged)
            self.changed.append(ChangedRow(number, row.nip, name, diffs))
        self._check_matrix(row, period.selesai)

    def _evaluation(self, row: EkinerjaRow, period: Period) -> Evaluation:
        person, unit_id, name = self._people[row.nip]
        penilai = self._people.get(row.texts["pegawai_atasan_nip"])
        moment = self._in_utc(row.dinilai) if row.dinilai else None
        return Evaluation(
            id=natural_id("evaluasi", person, period.id),
            pegawai_id=person,
            periode_id=period.id,
            unit_id=unit_id,
            penilai_id=penilai[0] if penilai else None,
            hasil=row.hasil,
            perilaku=row.perilaku,
            predikat=row.predikat,
            status=EvaluationStatus.FINAL,
            tanggal=row.dinilai.date() if row.dinilai else None,
            final_pada=moment,
            final_oleh=self._system,
            beku=parties_of(row.texts, name),
            aturan=self._system,
        )

    def _in_utc(self, moment: datetime) -> datetime:
        """Return a moment on the office's clock as stored."""
        zone = self._session.local(self._session.now()).tzinfo
        return moment.replace(tzinfo=zone).astimezone(UTC)

    def _is_same(self, old: Evaluation, new: Evaluation) -> bool:
        """Return whether nothing is to do."""
        return says_the_same(old, new)

    def _last_column(self) -> str:
        mapping = self._source.mapping
        return "waktu_dinilai" if "waktu_dinilai" in mapping else "hasil_akhir"

    def _conflict(self, old: Evaluation, new: Evaluation) -> tuple[str, str] | None:
        """Return (code, reason) when the stored evaluation must stay."""
        if old.status is not EvaluationStatus.FINAL:
            return None
        if not is_imported(old):
            reason = (
                "Evaluasi periode ini sudah final di berkas kantor. "
                "Buka kembali dengan alasan, lalu impor lagi."
            )
            return "SUDAH_FINAL", reason
        return self._time_conflict(old, new)

    def _time_conflict(self, old: Evaluation, new: Evaluation) -> tuple[str, str] | None:
        """Return why an older rating of e-Kinerja, or another one of the same time, stays out."""
        before, after = old.final_pada, new.final_pada
        if before and (after is None or after < before):
            moment = f"{self._session.local(before):%d-%m-%Y %H:%M}"
            return "LEBIH_LAMA", f"Penilaian tersimpan lebih baru ({moment}). Baris ini dilewati."
        if before == after and not rates_the_same(old, new) and old.aturan == self._system:
            reason = "Waktu dinilai sama, tetapi isinya berbeda. Periksa baris ini di e-Kinerja."
            return "WAKTU_SAMA", reason
        return None

    def _diffs(self, row: EkinerjaRow, old: Evaluation, new: Evaluation) -> tuple[FieldDiff, ...]:
        values = _rating_words(old, new)
        values["waktu_dinilai"] = (self._moment(old.final_pada), self._moment(new.final_pada))
        return self._differences(row, values)

    def _moment(self, moment: datetime | None) -> str:
        return _plain_moment(self._session.local(moment) if moment else None)

    def _check_matrix(self, row: EkinerjaRow, end: date) -> None:
        try:
            rule = self._book.on(RuleCode.MATRIKS_PREDIKAT, end)
        except DomainError:
            return
        expected = find_predikat(rule, row.hasil, row.perilaku)
        if expected is not None and expected is not row.predikat and row.predikat is not None:
            message = (
                f"Predikat {row.predikat.label} berbeda dari matriks ({expected.label}); "
                f"predikat {self._system} yang dipakai."
            )
            self._rows.warn(row, "hasil_akhir", "MATRIKS", message)

    # Plt/Plh/Pj

    def _compare_acting(self, rows: Sequence[EkinerjaRow]) -> None:
        if not rows:
            return
        comparison = ActingComparison(self._database)
        comparison.load({self._people[row.nip][0] for row in rows}, [row.tahun for row in rows])
        for row in rows:
            person, _unit, name = self._people[row.nip]
            number = self._source.number(row.position)
            boss = self._people.get(row.texts["pegawai_atasan_nip"], (None, None, ""))[0]
            placed = comparison.place(row, number, (person, name), boss)
            if isinstance(placed, tuple):
                self._source.refuse(row.position, "waktu_dinilai", *placed)
                continue
            if placed is not None and placed.old is None:
                group = f"Plt/Plh/Pj, {period_name(row.tahun, row.kode)}"
                self.new.append(NewRow(number, row.nip, name, group))
            elif placed is not None:
                diffs = self._acting_diffs(row, placed)
                self.changed.append(ChangedRow(number, row.nip, name, diffs))
            self._check_matrix(row, period_bounds(row.tahun, row.kode)[1])
        self.work.acting = comparison.work

    def _acting_diffs(self, row: EkinerjaRow, placed: ActingChange) -> tuple[FieldDiff, ...]:
        assert placed.old is not None
        values = _rating_words(placed.old, placed.new)
        values["waktu_dinilai"] = (_plain_moment(placed.before), _plain_moment(row.dinilai))
        return self._differences(row, values)

    def _differences(
        self, row: EkinerjaRow, values: Mapping[str, tuple[str, str]]
    ) -> tuple[FieldDiff, ...]:
        """Return what differs, with the cell in which the new value stands."""
        source, number = self._source, self._source.number(row.position)
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


def _rating_words(
    old: Evaluation | ActingEvaluation, new: Evaluation | ActingEvaluation
) -> dict[str, tuple[str, str]]:
    return {
        "hasil_kerja": (shown_word(old.hasil), shown_word(new.hasil)),
        "perilaku_kerja": (shown_word(old.perilaku), shown_word(new.perilaku)),
        "hasil_akhir": (shown_word(old.predikat), shown_word(new.predikat)),
    }


def _plain_moment(moment: datetime | None) -> str:
    return f"{moment:%d-%m-%Y %H:%M}" if moment else EMPTY
