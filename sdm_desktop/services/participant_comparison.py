"""What the rows of a file mean for the participants of activities."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sdm_desktop.domain.training import Activity, ActivityStatus
from sdm_desktop.domain.training_people import PENDING, Participant
from sdm_desktop.domain.training_results import earned, presences_of
from sdm_desktop.exchange.kind_rows import KindRow, amount_of
from sdm_desktop.exchange.participant_rows import PARTICIPANT_COLUMNS
from sdm_desktop.exchange.row_faults import RowWarning
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.services.import_plan import ChangedRow, FieldDiff, NewRow
from sdm_desktop.services.participant_export import VALUES, shown
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_enrolment import Enrolment
from sdm_desktop.services.training_result_views import (
    ResultEntry,
    check_entry,
    check_jp,
    credited,
    judged,
)
from sdm_desktop.services.training_results import ResultService

_NUMBERS = ("nilai_pra", "nilai_pasca", "jumlah", "jp_sertifikat", "jp_diakui")
People = Mapping[str, tuple[str, str | None, str]]


@dataclass(frozen=True, slots=True)
class Entered:
    """One row that changes something: the person, the group and the result, if one is given."""

    row: int
    activity_id: str
    person_id: str
    group_id: str
    entry: ResultEntry | None
    old: Participant | None = None


@dataclass(slots=True)
class ParticipantWork:
    """What is written: who comes in, and results of those who are in."""

    new: list[Entered] = field(default_factory=list)
    changes: list[Entered] = field(default_factory=list)


class ParticipantComparison:
    """Compares the parsed rows with participants and results; made inside a read."""

    def __init__(self, source: RowSource, core: TrainingCore, people: People) -> None:
        self._source = source
        self._core = core
        self._people = people
        self._results = ResultService(core)
        self._by_title: dict[str, list[Activity]] = defaultdict(list)
        for activity in core.store.activities.where():
            self._by_title[activity.judul.strip().casefold()].append(activity)
        self._enrolments: dict[str, Enrolment] = {}
        self._seen: dict[tuple[str, str], int] = {}
        states = core.rules_today().results
        self._names = {kode: state.nama for kode, state in states.items()}
        self.new: list[NewRow] = []
        self.changed: list[ChangedRow] = []
        self.warnings: list[RowWarning] = []
        self.work = ParticipantWork()

    def compare(self, rows: Sequence[KindRow]) -> None:
        """Sort every row that is not refused into new, changed and same."""
        for row in rows:
            self._place(row)

    def _place(self, row: KindRow) -> None:
        activity, person = self._activity(row), self._people.get(str(row.values["nip"]))
        if person is None:
            reason = "NIP tidak ada di data pegawai. Impor data pegawainya dahulu."
            self._source.refuse(row.position, "nip", "NIP_TIDAK_DIKENAL", reason)
        if activity is None or person is None:
            return
        number = self._source.number(row.position)
        first = self._seen.setdefault((activity.id, person[0]), number)
        if first != number:
            reason = f"Orang ini sudah ada pada baris {first}. Hapus salah satunya."
            self._source.refuse(row.position, "nip", "GANDA", reason)
            return
        values = self._values(row)
        if values is None:
            return
        enrolment = self._enrolment(activity)
        mine = [one for one in enrolment.people if one.pegawai_id == person[0]]
        old = next((one for one in mine if not one.status.is_out), None)
        if old is None and mine:
            self._compare_left(row, mine[-1], values)
            return
        if old is None and not self._may_come(row, enrolment, person[0]):
            return
        self._compare(row, enrolment, (person[0], old), values)

    def _compare_left(self, row: KindRow, one: Participant, values: dict[str, Any]) -> None:
        """Leave somebody who left as he or she is; another result is refused."""
        if any(value != getattr(one, name) for name, value in values.items()):
            reason = f"Orang ini {one.status.label.lower()}; daftarkan lagi di halaman Pelatihan."
            self._source.refuse(row.position, "nip", "KELUAR", reason)

    def _activity(self, row: KindRow) -> Activity | None:
        title = str(row.values["kegiatan"]).strip()
        found = self._by_title.get(title.casefold(), [])
        if (year := row.values.get("tahun")) is not None:
            found = [one for one in found if one.tahun == int(year)]
        if len(found) != 1:
            many = "ada beberapa; tulis tahunnya" if found else "tidak ada di halaman Pelatihan"
            self._source.refuse(row.position, "kegiatan", "KEGIATAN", f"“{title}” {many}.")
            return None
        return found[0]

    def _enrolment(self, activity: Activity) -> Enrolment:
        if activity.id not in self._enrolments:
            ids = {person[0] for person in self._people.values()}
            self._enrolments[activity.id] = Enrolment(self._core, activity, ids)
        return self._enrolments[activity.id]

    def _group(self, row: KindRow, enrolment: Enrolment) -> str | None:
        wanted = str(row.values.get("kelompok", "")).strip().casefold()
        if not wanted:
            return enrolment.seats.roomiest()
        found = [one.id for one in enrolment.groups if one.nama.casefold() == wanted]
        if not found:
            reason = f"Kelompok “{row.values['kelompok']}” tidak ada pada kegiatan ini."
            self._source.refuse(row.position, "kelompok", "KELOMPOK", reason)
        return found[0] if found else None

    def _may_come(self, row: KindRow, enrolment: Enrolment, person_id: str) -> bool:
        group_id = self._group(row, enrolment)
        if group_id is None:
            return False
        errors = [one for one in enrolment.told(person_id, group_id) if one.is_error]
        if enrolment.activity.status is ActivityStatus.SELESAI:
            reason = "Kegiatan sudah ditutup. Buka kembali dahulu."
            self._source.refuse(row.position, "kegiatan", "SELESAI", reason)
        for found in errors:
            self._source.refuse(row.position, "nip", found.code, found.message)
        return not errors and enrolment.activity.status is not ActivityStatus.SELESAI

    def _values(self, row: KindRow) -> dict[str, Any] | None:
        values = {name: row.values[name] for name in VALUES if name in row.values}
        for name in _NUMBERS:
            if name in values:
                values[name] = amount_of(str(values[name]))
                if values[name] is None:
                    reason = f"“{row.values[name]}” bukan angka. Tulis misalnya 85 atau 19,2."
                    self._source.refuse(row.position, name, "ANGKA", reason)
                    return None
        if "hasil" in values:
            words = str(values["hasil"]).strip().casefold()
            found = [k for k, name in self._names.items() if _means(words, k, name)]
            if not found:
                known = ", ".join(self._names.values())
                reason = f"“{values['hasil']}” bukan hasil. Pilih {known}."
                self._source.refuse(row.position, "hasil", "PILIHAN", reason)
                return None
            values["hasil"] = found[0]
        return values

    def _compare(
        self,
        row: KindRow,
        enrolment: Enrolment,
        who: tuple[str, Participant | None],
        values: dict[str, Any],
    ) -> None:
        person_id, old = who
        group_id = old.kelompok_id if old else self._group(row, enrolment) or ""
        blank = Participant(
            kegiatan_id=enrolment.activity.id, kelompok_id=group_id, pegawai_id=person_id
        )
        before = old or blank
        if old is not None and all(getattr(old, name) == value for name, value in values.items()):
            return
        stored = {name: getattr(before, name) for name in VALUES}
        entry = ResultEntry(participant_id=before.id, **{**stored, **values})
        after = self._judged(row, enrolment, before, entry) if values else before
        if after is None:
            return
        number, nip = self._source.number(row.position), str(row.values["nip"])
        name, activity = enrolment.persons[person_id].nama, enrolment.activity
        has_result = entry.hasil != PENDING or any(values.get(key) for key in _NUMBERS)
        found = Entered(
            number, activity.id, person_id, group_id, entry if has_result else None, old
        )
        if old is None:
            self.work.new.append(found)
            self.new.append(NewRow(number, nip, name, activity.judul))
            return
        diffs = self._diffs(number, before, after)
        if not diffs:
            return
        if activity.status is ActivityStatus.SELESAI:
            reason = "Kegiatan sudah ditutup; hasilnya tidak diubah. Buka kembali dahulu."
            self._source.refuse(row.position, "kegiatan", "SELESAI", reason)
            return
        self.work.changes.append(replace(found, entry=entry))
        self.changed.append(ChangedRow(number, nip, name, diffs))

    def _judged(
        self, row: KindRow, enrolment: Enrolment, before: Participant, entry: ResultEntry
    ) -> Participant | None:
        """Return the participant with the result of a row, None when it was refused."""
        course = self._results.course(enrolment.activity)
        sessions = self._core.store.sessions_of([before.kelompok_id])
        marks = self._core.people.attendance_of([one.id for one in sessions])
        own = [mark for mark in marks if mark.peserta_id == before.id]
        fresh = judged(before, entry)
        got = earned(course, fresh, presences_of(sessions, own))
        if entry.jp_diakui == before.jp_diakui and "jp_diakui" not in row.values:
            entry = replace(entry, jp_diakui=None)
        errors = [*check_entry(course, entry), *check_jp(entry, got)]
        for error in errors:
            self._source.refuse(row.position, error.field, error.code, error.message)
        return None if errors else credited(fresh, got, entry, "")

    def _diffs(self, number: int, old: Participant, new: Participant) -> tuple[FieldDiff, ...]:
        labels = {one.name: one.label for one in PARTICIPANT_COLUMNS}
        found = []
        for name in VALUES:
            before, after = (shown(name, one, self._names) for one in (old, new))
            if before != after:
                mapped = name in self._source.mapping
                cell = self._source.address(name, number) if mapped else ""
                found.append(FieldDiff(name, labels[name], before, after, cell))
        return tuple(found)


def _means(words: str, code: str, name: str) -> bool:
    parts = [part.strip().casefold() for part in name.split("/")]
    return (
        words in (code.casefold(), name.casefold(), *parts)
        or words == code.replace("_", " ").casefold()
    )
